// How people stand who do nothing else: weight on one leg, a hand on the hip, hands clasped, behind the back or in a pocket.
import type { ArmPose, Pose } from './pose.ts'
import { sit, stand } from './poses-basic.data.ts'

/** The weight on the right leg, that hip up and out, the shoulders leaning against it, the other knee loose. */
const atEase: Pose = {
  ...stand,
  lean: [0.06, 0, 0.075],
  bend: [-0.05, -0.02, -0.13],
  head: [-0.04, 0.03, 0.06],
  left: {
    hand: [0.2, -0.92, 0.14],
    elbow: [0.6, 0, -1],
    palm: [-1, 0, -0.25],
    shape: 'relaxed',
  },
  right: {
    hand: [0.1, -0.95, 0.1],
    elbow: [0.5, 0, -1],
    palm: [-1, 0, -0.25],
    shape: 'relaxed',
  },
  leftLeg: { foot: [0.17, -0.955, 0.15], knee: [0.35, 0, 1], turn: 0.42 },
  rightLeg: { foot: [-0.03, -0.998, -0.01], knee: [0.1, 0, 1], turn: 0.12 },
}
const onHip: ArmPose = {
  hand: [0.16, -0.66, 0.12],
  elbow: [1, -0.1, -0.55],
  palm: [-1, -0.25, 0.1],
  fingers: [-0.35, -0.75, 0.6],
  shape: 'relaxed',
}
const pocketed: ArmPose = {
  hand: [0.05, -0.84, 0.16],
  elbow: [0.8, 0, -1],
  palm: [-1, 0, 0.1],
  fingers: [-0.1, -1, 0.25],
  shape: 'relaxed',
}
const clasped: ArmPose = {
  hand: [-0.3, -0.74, 0.4],
  elbow: [1, -0.2, -0.4],
  palm: [-0.5, 0.1, -0.9],
  fingers: [-0.8, -0.6, 0.2],
  shape: 'relaxed',
}
const behind: ArmPose = {
  hand: [-0.16, -0.72, -0.4],
  elbow: [1, -0.1, -0.5],
  palm: [-0.3, 0, -1],
  fingers: [-0.9, -0.4, 0],
  shape: 'relaxed',
}
/** What grown people do with their arms. */
const grown: readonly Pose[] = [
  atEase,
  { ...atEase, left: onHip },
  { ...atEase, left: pocketed },
  { ...atEase, left: clasped, right: { ...clasped, hand: [-0.26, -0.76, 0.38] } },
  { ...atEase, right: onHip, left: pocketed },
  { ...atEase, left: behind, right: behind },
]
/** Children stand with their hands behind them, before them, or on one hip. */
const small: readonly Pose[] = [
  atEase,
  { ...atEase, left: behind, right: behind, head: [-0.04, -0.03, 0.12] },
  { ...atEase, left: clasped, right: { ...clasped, hand: [-0.26, -0.76, 0.38] } },
  { ...atEase, left: onHip },
]
/** One of the ways to stand, the body's front a little aside and the face to the lens; `chance` is 0..1. */
export const standing = (child: boolean, chance: number): Pose => {
  const ways = child ? small : grown
  return ways[Math.min(ways.length - 1, Math.floor(chance * ways.length))] ?? atEase
}

const inLap: ArmPose = {
  hand: [-0.3, -0.66, 0.42],
  elbow: [1, -0.2, -0.4],
  palm: [-0.4, -0.8, -0.4],
  fingers: [-0.8, -0.1, 0.6],
  shape: 'relaxed',
}
/** Ways to sit on a chair: hands on the knees, ankles crossed, one foot out, hands folded. */
const seats: readonly Pose[] = [
  sit,
  {
    ...sit,
    lean: [0.06, -0.1, 0],
    bend: [-0.06, 0.14, 0.04],
    head: [0.04, 0.02, 0.08],
    left: inLap,
    right: { ...inLap, hand: [-0.26, -0.68, 0.44] },
    leftLeg: { foot: [-0.06, -0.44, 0.56], knee: [0.1, 1, 0.6], turn: 0.2 },
    rightLeg: { foot: [-0.06, -0.44, 0.44], knee: [0.1, 1, 0.6], turn: 0.2, toe: 0.2 },
  },
  {
    ...sit,
    lean: [-0.05, -0.14, 0],
    bend: [0.05, 0.12, -0.05],
    head: [0.02, 0.02, -0.07],
    left: inLap,
    leftLeg: { foot: [0.08, -0.4, 0.68], knee: [0.1, 1, 0.5], turn: 0.2, toe: -0.25 },
    rightLeg: { foot: [0.06, -0.46, 0.42], knee: [0.1, 1, 0.6], turn: 0.15 },
  },
]
/** One of the ways to sit; `chance` is 0..1. */
export const sitting = (chance: number): Pose =>
  seats[Math.min(seats.length - 1, Math.floor(chance * seats.length))] ?? sit
