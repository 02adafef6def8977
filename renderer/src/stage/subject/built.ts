// A thing built by hand, before it becomes a model; and the way from a table of builders to a maker.
import type { BriefSubject, Rgb } from '../../prompt/brief.ts'
import type { Vec3 } from '../scene.ts'
import { hex } from '../vector.ts'
import { boundsOf, type MakeOptions, type Maker } from './model.ts'
import { Workpiece } from './workpiece.ts'

export interface Built {
  readonly work: Workpiece
  /** Best yaw for a camera on +z; 0 when absent. */
  readonly yaw?: number
  /** Measured from the mesh when absent. */
  readonly stature?: number
  readonly anchors?: Readonly<Record<string, Vec3>>
}
export type Builder = (subject: BriefSubject, options: MakeOptions) => Built

/** The subject's n-th named colour, or its own. */
export const colorOf = (subject: BriefSubject, n: number, own: string): Rgb =>
  subject.colors[n] ?? hex(own)
export const dim = (c: Rgb, k: number): Rgb => [
  Math.min(1, c[0] * k),
  Math.min(1, c[1] * k),
  Math.min(1, c[2] * k),
]

/** A fresh workpiece filled by `build`. */
export const made = (build: (work: Workpiece) => void): Workpiece => {
  const work = new Workpiece()
  build(work)
  return work
}

/** A maker from builders by form; anchors that every subject has are filled in from its bounds. */
export const makerFrom =
  (builders: Readonly<Record<string, Builder>>): Maker =>
  (subject, options) => {
    const built = builders[subject.form]?.(subject, options)
    if (!built) return null
    const { low, high } = boundsOf(built.work.build().positions)
    const [x, z] = [(low[0] + high[0]) / 2, (low[2] + high[2]) / 2]
    const middle = (low[1] + high[1]) / 2
    return {
      work: built.work,
      anchors: {
        top: [x, high[1], z],
        seat: [x, high[1], z],
        back: [x, middle, low[2]],
        front: [x, middle, high[2]],
        ...built.anchors,
      },
      bestYaw: built.yaw ?? 0,
      flat: false,
      stature: built.stature ?? high[1] - low[1],
    }
  }
