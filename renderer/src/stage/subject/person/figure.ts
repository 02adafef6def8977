// A person while being put together: everything that the makers of its parts need to know.
import type { BriefSubject } from '../../../prompt/brief.ts'
import type { Species } from '../animal/species.ts'
import type { Sculpture } from '../sculpture.ts'
import type { Workpiece } from '../workpiece.ts'
import type { Looks } from './looks.ts'
import type { Outfit } from './outfit.ts'
import type { Pose } from './pose.ts'
import type { Proportions } from './proportions.ts'
import type { Skeleton } from './skeleton.ts'

export interface Figure {
  readonly work: Workpiece
  readonly subject: BriefSubject
  readonly p: Proportions
  readonly pose: Pose
  readonly k: Skeleton
  readonly o: Outfit
  readonly looks: Looks
  /** The beast whose head it has; null for people. */
  readonly beast: Species | null
  /** Multiplies mesh cells: richly dressed figures are meshed a little coarser, to keep their triangles in bounds. */
  readonly grain: number
  /** Body and clothes as a sculpture, once it is made, for what lies on them. */
  readonly body?: Sculpture
}
