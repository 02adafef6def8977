// Two who hold hands: the arm between them, on their feet or on a seat, and the faces turned to each other.
import type { ArmPose, Pose } from './pose.ts'

/** The arm towards the one whose hand is held. */
const towards: ArmPose = {
  hand: [0.34, -0.92, 0.08],
  elbow: [0.2, 0, -1],
  palm: [-1, 0, 0],
  shape: 'relaxed',
}
/** The same between two who sit: over the knees, where it is seen. */
const acrossSeat: ArmPose = {
  at: [0.27, 0.16, 0.4],
  hand: [0.3, -0.5, 0.5],
  elbow: [0.5, -0.8, -0.6],
  palm: [-0.2, -1, 0],
  fingers: [0.35, -0.15, 0.9],
  shape: 'grip',
}
/** The other arm of one who sits: the hand on the thigh. */
const onThigh: ArmPose = {
  at: [0.08, 0.16, 0.3],
  hand: [-0.1, -0.6, 0.4],
  elbow: [0.8, -0.5, -0.6],
  palm: [0, -1, 0],
  fingers: [-0.4, -0.2, 0.9],
  shape: 'flat',
}

/** Hand in hand with the one at the left or the right; the faces are turned to each other, or `away` to a view. */
export const handInHand = (base: Pose, left: boolean, away: boolean): Pose => {
  const seated = base.rest === 'seat'
  const arm = seated ? acrossSeat : towards
  const free = seated ? { left: onThigh, right: onThigh } : {}
  const turn = (left ? 1 : -1) * (seated ? 0.5 : 0.34)
  const head: Pose['head'] = away ? base.head : [turn, base.head[1], base.head[2]]
  return { ...base, ...free, head, ...(left ? { left: arm } : { right: arm }) }
}
