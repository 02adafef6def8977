// Animals that four legs of one length do not fit.
import type { BriefSubject } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { add } from '../../vector.ts'
import type { Model } from '../model.ts'
import type { Workpiece } from '../workpiece.ts'
import { kangaroo } from './kangaroo.ts'
import { frog, turtle } from './small-beasts.ts'
import { monkey, rex, settled } from './upright-beasts.ts'

interface Odd {
  readonly make: (subject: BriefSubject) => Workpiece
  readonly stature: number
  readonly seat: Vec3
  readonly yaw: number
  /** Where its head is, when a lens may come near. */
  readonly head?: Vec3
  /** Where a hat sits. */
  readonly crown?: Vec3
}
const odd: Readonly<Record<string, Odd>> = {
  monkey: { make: monkey, stature: 1.13, seat: [0, 0.9, -0.05], yaw: 0.45, head: [0, 0.94, 0.1] },
  kangaroo: {
    make: kangaroo,
    stature: 1.14,
    seat: [0, 0.8, -0.1],
    yaw: 0.85,
    head: [0, 0.98, 0.16],
  },
  't-rex': { make: rex, stature: 1.03, seat: [0, 0.82, 0], yaw: 0.85, head: [0, 0.86, 0.36] },
  turtle: {
    make: turtle,
    stature: 0.74,
    seat: [0, 0.74, 0],
    yaw: 0.8,
    head: [0, 0.41, 0.95],
    crown: [0, 0.57, 0.92],
  },
  frog: {
    make: frog,
    stature: 0.88,
    seat: [0, 0.85, 0],
    yaw: 0.5,
    head: [0, 0.6, 0.18],
    crown: [0, 0.82, 0.12],
  },
}
/** Builds one of the odd ones; null for any other form. */
export const makeOddBeast = (subject: BriefSubject): Model | null => {
  const o = odd[subject.form]
  if (!o) return null
  const work = o.make(subject)
  const clings = subject.form === 'monkey' ? Number(subject.traits['clings'] ?? 0) : 0
  const low = subject.form === 'monkey' ? settled(subject) : 0
  const mouth: Vec3 =
    subject.form === 'monkey' ? [0, 0.84 - low, 0.34] : add(o.seat, [0, -0.1, 0.5])
  return {
    work,
    anchors: {
      top: [0, o.stature - low, 0.1],
      seat: o.seat,
      ...(o.head ? { head: [o.head[0], o.head[1] - low, o.head[2]] as Vec3 } : {}),
      ...(o.crown ? { crown: o.crown } : {}),
      back: o.seat,
      front: add(o.seat, [0, -0.2, 0.5]),
      mouth,
      // What it clings to is between its hands.
      ...(clings > 0 ? { axis: [0, 0, 0.3 + (clings * o.stature) / subject.height] as Vec3 } : {}),
    },
    bestYaw: clings > 0 ? 1.2 : subject.traits['portrait'] ? Math.min(o.yaw, 0.4) : o.yaw,
    flat: false,
    stature: o.stature,
  }
}
