// What a subject's maker hands over: a mesh in its own space, its size, and where it can be held, sat on and seen best.
import type { BriefSubject } from '../../prompt/brief.ts'
import type { Vec3 } from '../scene.ts'
import type { Axes } from './sdf.ts'
import type { Workpiece } from './workpiece.ts'

/** Its space has y up, the ground at y = 0 and the subject looking along +z. */
export interface Model {
  readonly work: Workpiece
  readonly anchors: Readonly<Record<string, Vec3>>
  /** Radians about y that show it best to a camera on +z. */
  readonly bestYaw: number
  /** Inflated art: must stay near `bestYaw`. */
  readonly flat: boolean
  /** Looks to the lens only at this sign of `bestYaw`. */
  readonly sided?: boolean
  /** The length, in the model's own units, that `BriefSubject.height` stands for. */
  readonly stature: number
  /** Things in its hands, in its space; whoever prepares it builds them. */
  readonly attachments?: readonly Attachment[]
}

/** A thing put on another: its point `grip` at `at`, turned to `axes`. */
export interface Attachment {
  readonly thing: BriefSubject
  readonly at: Vec3
  readonly axes: Axes
  /** An anchor of the thing, or a place in its box, 0..1 each way. */
  readonly grip: string | Vec3
  /** The thing's longest side, in the space of the one that holds it. */
  readonly long?: number
}

export interface MakeOptions {
  readonly seed: number
  /** Sits astride something that is staged by itself. */
  readonly riding: boolean
  /** Multiplies mesh cells; 1 when absent. Below 1 only strands of fur get finer. */
  readonly coarse?: number
}

/** Builds a subject; null when it does not know the form. */
export type Maker = (subject: BriefSubject, options: MakeOptions) => Model | null

/** The box around all that was built. */
export const boundsOf = (positions: ArrayLike<number>): { low: Vec3; high: Vec3 } => {
  const low: [number, number, number] = [1e9, 1e9, 1e9]
  const high: [number, number, number] = [-1e9, -1e9, -1e9]
  for (let i = 0; i < positions.length; i += 3)
    for (const k of [0, 1, 2] as const) {
      const v = positions[i + k] ?? 0
      if (v < low[k]) low[k] = v
      if (v > high[k]) high[k] = v
    }
  return { low, high }
}
