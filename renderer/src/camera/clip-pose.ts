// The pose of the whole clip at a moment: all its motions together.

import { paths } from './all-paths.ts'
import { motionById } from './motions.ts'
import { combine, home, type Pose } from './pose.ts'

/** What of a clip decides its camera. */
export interface CameraPlan {
  readonly seed: number
  readonly motions: readonly { readonly id: string; readonly strength: number }[]
}

/** The pose at t 0..1: the motions' paths combined. Unknown ids stand still. */
export const clipPose = (plan: CameraPlan, t: number): Pose =>
  plan.motions.reduce((sum, { id, strength }) => {
    const path = paths[motionById(id)?.path ?? id]
    if (path === undefined || strength <= 0) return sum
    const own = path(t, Math.min(1, strength), plan.seed)
    return sum === home ? own : combine(sum, own)
  }, home)
