// What athletes, dancers and other doers look like at it, by `traits.action`; arms that hold something are held over these.
import type { ArmPose, Pose } from './pose.ts'
import { stand } from './poses-basic.data.ts'

const fist: ArmPose = {
  hand: [-0.1, -0.04, 0.5],
  elbow: [0.7, -1, 0],
  palm: [-1, 0, 0],
  fingers: [-0.2, 0.8, 0.6],
  shape: 'grip',
}
const flat: ArmPose = { ...fist, shape: 'open', palm: [0, -1, 0], fingers: [0.2, 0.1, 1] }

/** Sideways on, both fists before the chin, knees soft. */
const guard: Pose = {
  ...stand,
  view: 0.4,
  lean: [-0.45, 0.1, 0],
  bend: [-0.1, 0.14, 0],
  head: [0.45, 0.06, 0],
  left: { ...fist, hand: [-0.08, 0.08, 0.62] },
  right: { ...fist, hand: [-0.2, 0.12, 0.42] },
  leftLeg: { foot: [0.06, -0.93, 0.26], knee: [0.2, 0, 1], turn: -0.2 },
  rightLeg: { foot: [0.12, -0.92, -0.26], knee: [0.4, 0, 1], turn: 0.7 },
}
/** Upright and still, the arms crossed over the chest. */
const entombed: Pose = {
  ...stand,
  lean: [0, 0, 0],
  bend: [0, 0, 0],
  head: [0, 0.06, 0],
  left: {
    hand: [-0.3, -0.2, 0.34],
    elbow: [0.8, -0.8, 0.1],
    palm: [-0.2, 0, -1],
    fingers: [-0.8, 0.6, 0.1],
    shape: 'flat',
  },
  right: {
    hand: [-0.3, -0.26, 0.42],
    elbow: [0.8, -0.8, 0.1],
    palm: [-0.2, 0, -1],
    fingers: [-0.8, 0.6, 0.1],
    shape: 'flat',
  },
  leftLeg: { foot: [0, -0.97, 0], knee: [0.1, 0, 1], follow: true },
  rightLeg: { foot: [0, -0.97, 0], knee: [0.1, 0, 1], follow: true },
}
/** In the air, the ball overhead in the right hand, the other arm for balance. */
const dunk: Pose = {
  ...stand,
  lean: [0.1, 0.1, -0.05],
  bend: [0.12, -0.1, -0.1],
  head: [-0.1, -0.4, 0],
  right: {
    hand: [0.1, 0.92, 0.34],
    elbow: [1, 0.1, -0.2],
    palm: [0, 0, 1],
    fingers: [0, 0.7, 0.7],
    shape: 'open',
    shrug: 0.08,
  },
  left: { ...flat, hand: [0.62, -0.1, 0.3], elbow: [0.6, -1, -0.3] },
  leftLeg: { foot: [0.08, -0.5, 0.16], knee: [0.2, 0.4, 1], toe: 0.7, follow: true },
  rightLeg: { foot: [0.08, -0.82, -0.36], knee: [0.2, 0, 1], toe: 0.9, follow: true },
  rest: 'air',
}
/** Low and wide, one hand over the bouncing ball. */
const dribble: Pose = {
  ...stand,
  view: 0.5,
  lean: [0.2, 0.34, 0],
  bend: [-0.1, 0.12, 0],
  head: [-0.05, -0.4, 0],
  right: { ...flat, hand: [0.16, -0.72, 0.5], elbow: [0.8, -0.2, -0.6], fingers: [0, -0.2, 1] },
  left: { ...flat, hand: [0.34, -0.4, 0.5], elbow: [1, -0.5, -0.2] },
  leftLeg: { foot: [0.12, -0.76, 0.36], knee: [0.3, 0.2, 1], turn: 0.1 },
  rightLeg: { foot: [0.16, -0.82, -0.36], knee: [0.3, 0, 1], turn: 0.3, toe: 0.5 },
}
/** Down the slope: shins forward, hands ahead on the poles. */
const ski: Pose = {
  ...stand,
  view: 0.75,
  lean: [0, 0.5, 0.05],
  bend: [0, 0.22, 0],
  head: [0, -0.6, 0],
  left: { ...fist, hand: [0.24, -0.32, 0.56], elbow: [1, -0.6, -0.3], fingers: [-0.1, 0.1, 1] },
  right: { ...fist, hand: [0.24, -0.4, 0.5], elbow: [1, -0.6, -0.3], fingers: [-0.1, 0.1, 1] },
  leftLeg: { foot: [0.02, -0.76, -0.06], knee: [0.02, 0.2, 1], turn: 0 },
  rightLeg: { foot: [0.02, -0.76, 0.02], knee: [0.02, 0.2, 1], turn: 0 },
}
/** Spread on a rock face before the chest. */
const scale: Pose = {
  ...stand,
  lean: [0, 0.06, 0.08],
  bend: [0.06, -0.06, -0.1],
  head: [0.5, -0.4, 0],
  left: {
    hand: [0.2, 0.84, 0.34],
    elbow: [1, -0.3, -0.2],
    palm: [0, 0, 1],
    fingers: [0, 1, 0.3],
    shape: 'grip',
    shrug: 0.06,
  },
  right: {
    hand: [0.42, 0.34, 0.44],
    elbow: [1, -0.5, -0.2],
    palm: [0, 0, 1],
    fingers: [0, 1, 0.3],
    shape: 'grip',
  },
  leftLeg: { foot: [0.2, -0.94, 0.2], knee: [0.5, 0, 1], toe: 0.2, turn: 0.5 },
  rightLeg: { foot: [0.34, -0.56, 0.36], knee: [1, 0.3, 0.8], toe: 0.1, turn: 0.7 },
}
/** Proud and arched: one arm curved overhead, the other on the swirling skirt. */
const flamenco: Pose = {
  ...stand,
  sided: true,
  lean: [0.3, -0.02, 0.1],
  bend: [0.2, -0.14, -0.2],
  head: [-0.5, -0.06, 0.18],
  left: {
    hand: [-0.02, 0.84, 0.22],
    elbow: [1, 0.2, -0.1],
    palm: [-0.6, 0.2, 0.6],
    fingers: [-0.9, 0.4, 0.1],
    shape: 'open',
    shrug: 0.06,
  },
  right: {
    hand: [0.44, -0.62, 0.3],
    elbow: [1, 0.1, -0.7],
    palm: [-0.4, -0.6, 0.4],
    fingers: [-0.2, -0.6, 0.7],
    shape: 'grip',
  },
  leftLeg: { foot: [0.06, -0.985, 0.14], knee: [0.2, 0, 1], turn: 0.3, toe: 0.3 },
  rightLeg: { foot: [0.02, -0.99, 0], knee: [0.1, 0, 1], turn: 0.2 },
}
/** A freeze: upside down on one hand, legs scissored. */
const freeze: Pose = {
  ...stand,
  view: 0.15,
  whole: [0.3, 0, 2.72],
  lean: [0, 0.04, 0.1],
  bend: [0.1, 0.1, 0.16],
  head: [0.2, -0.1, 0.3],
  left: {
    hand: [0.2, 0.96, 0.1],
    elbow: [1, 0, -0.3],
    palm: [0, 1, 0.3],
    fingers: [0.7, 0.3, 0.7],
    shape: 'flat',
    shrug: 0.06,
  },
  right: { ...flat, hand: [0.78, -0.2, 0.3], elbow: [0.5, -0.8, -0.2], fingers: [1, 0, 0.2] },
  leftLeg: { foot: [0.55, -0.62, 0.3], knee: [1, 0.3, 0.4], follow: true, toe: 0.5 },
  rightLeg: { foot: [0.42, -0.8, -0.3], knee: [0.6, 0, 1], follow: true, toe: 0.8 },
  rest: 'air',
}
/** On one leg, the other stretched out behind, arms long. */
const arabesque: Pose = {
  ...stand,
  view: 0.9,
  sided: true,
  lean: [0.1, 0.36, 0],
  bend: [0.06, -0.42, 0],
  head: [-0.4, -0.14, 0.06],
  left: {
    hand: [0.16, 0.2, 0.93],
    elbow: [1, -0.3, 0],
    palm: [-0.2, -1, 0],
    fingers: [0.1, 0.25, 1],
    shape: 'open',
  },
  right: {
    hand: [0.86, 0.06, -0.4],
    elbow: [0.3, -0.6, -0.8],
    palm: [0, -1, 0.2],
    fingers: [1, 0.2, -0.3],
    shape: 'open',
  },
  leftLeg: { foot: [-0.06, -0.99, 0], knee: [0, 0, 1], turn: 0.4, toe: 0.75 },
  rightLeg: { foot: [0.16, -0.1, -0.98], knee: [0.8, 0, -0.4], follow: true, toe: 1.0, turn: 0.5 },
}
/** A racket or bat drawn back, weight on the front leg. */
const swing: Pose = {
  ...stand,
  view: 0.35,
  lean: [-0.35, 0.16, 0.06],
  bend: [-0.4, 0.06, 0],
  head: [0.6, 0.02, 0],
  left: { ...flat, hand: [0.1, -0.1, 0.74], elbow: [1, -0.6, 0] },
  right: {
    ...fist,
    hand: [0.74, 0.14, -0.14],
    elbow: [0.5, -0.8, -0.6],
    palm: [0, 0, 1],
    fingers: [0.7, 0.6, 0],
  },
  leftLeg: { foot: [0.1, -0.84, 0.42], knee: [0.2, 0.2, 1], turn: 0.1 },
  rightLeg: { foot: [0.16, -0.88, -0.38], knee: [0.4, 0, 1], turn: 0.6, toe: 0.3 },
}
/** Flat out in the air sideways, both hands at the ball. */
const save: Pose = {
  ...stand,
  view: 0.1,
  whole: [0, 0, -0.95],
  lean: [0, 0.05, -0.12],
  bend: [0, 0, -0.14],
  head: [0.1, -0.1, -0.3],
  left: {
    ...fist,
    hand: [-0.06, 0.95, 0.26],
    palm: [-0.4, 0, 1],
    fingers: [-0.2, 1, 0.2],
    shape: 'open',
    shrug: 0.06,
  },
  right: {
    ...fist,
    hand: [0.02, 0.95, 0.26],
    palm: [-0.4, 0, 1],
    fingers: [-0.2, 1, 0.2],
    shape: 'open',
    shrug: 0.06,
  },
  leftLeg: { foot: [0.1, -0.86, -0.1], knee: [0.2, 0, 1], follow: true, toe: 0.8 },
  rightLeg: { foot: [0.1, -0.66, 0.1], knee: [0.3, 0.2, 1], follow: true, toe: 0.8 },
  rest: 'air',
}
/** An arm drawn far back to throw. */
const throwing: Pose = {
  ...stand,
  view: 0.7,
  lean: [-0.5, -0.06, -0.06],
  bend: [-0.3, -0.06, 0],
  head: [0.7, 0, 0],
  left: { ...flat, hand: [0.3, 0.14, 0.8], elbow: [0.8, -0.8, 0] },
  right: {
    ...fist,
    hand: [0.62, 0.42, -0.36],
    elbow: [0.8, -0.6, -0.6],
    palm: [0, 0, 1],
    fingers: [0.1, 1, -0.3],
  },
  leftLeg: { foot: [0.06, -0.74, 0.56], knee: [0.1, 0.4, 1], toe: -0.2 },
  rightLeg: { foot: [0.1, -0.92, -0.3], knee: [0.4, 0, 1], turn: 0.6 },
}
/** A pole in both hands across the body, one foot before the other: rope walkers and carriers of loads. */
const balance: Pose = {
  ...stand,
  lean: [0, 0.02, 0.02],
  left: { ...flat, hand: [0.9, 0.06, 0.16], elbow: [0.3, -1, -0.2], fingers: [1, 0.1, 0.2] },
  right: { ...flat, hand: [0.9, 0.14, 0.16], elbow: [0.3, -1, -0.2], fingers: [1, 0.1, 0.2] },
  leftLeg: { foot: [-0.08, -0.98, 0.22], knee: [0, 0, 1], turn: 0.1 },
  rightLeg: { foot: [-0.08, -0.98, -0.18], knee: [0.1, 0, 1], turn: 0.1, toe: 0.2 },
}
/** What somebody does with the whole body, by the name of the deed. */
export const deeds: Readonly<Record<string, Pose>> = {
  guard,
  dunk,
  entombed,
  dribble,
  ski,
  scale,
  flamenco,
  freeze,
  arabesque,
  swing,
  save,
  throw: throwing,
  balance,
}
