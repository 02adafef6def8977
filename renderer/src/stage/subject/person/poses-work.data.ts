// Poses of people at work, by `traits.action`; the arms are those of who has nothing in hand.
import type { ArmPose, Pose } from './pose.ts'
import { floorSit, sit, stand } from './poses-basic.data.ts'

const down: ArmPose = {
  hand: [-0.08, -0.52, 0.66],
  elbow: [0.8, -0.6, -0.4],
  palm: [-0.7, -0.6, 0],
  fingers: [-0.1, -0.5, 0.9],
  shape: 'relaxed',
}
const kneeling = {
  lean: [0, 0.22, 0],
  leftLeg: { foot: [0.04, -0.5, 0.44], knee: [0.1, 0.8, 1], turn: 0.05 },
  rightLeg: { foot: [0.02, -0.44, -0.48], knee: [0.05, -1, 0.6], toe: 1.3, turn: 0 },
  skirt: 'lap',
} as const
const stride = {
  leftLeg: { foot: [0.1, -0.95, 0.24], knee: [0.1, 0.2, 1], turn: 0.15 },
  rightLeg: { foot: [0.08, -0.95, -0.22], knee: [0.2, 0, 1], turn: 0.3 },
} as const

/** On one knee, bent over what the hands do close to the ground. */
const tend: Pose = {
  ...stand,
  ...kneeling,
  bend: [0, 0.3, 0],
  head: [0, 0.22, 0],
  left: down,
  right: { ...down, hand: [-0.02, -0.46, 0.72] },
}
/** Both hands at the shoe of the foot before one. */
const tieShoe: Pose = {
  ...stand,
  ...kneeling,
  lean: [0, 0.42, 0],
  bend: [0.12, 0.62, 0],
  head: [0, 0.3, 0],
  left: { ...down, at: [0.1, -0.26, 0.5], hand: [0, -0.6, 0.6], palm: [-0.6, -0.8, 0] },
  right: { ...down, at: [-0.03, -0.26, 0.5], hand: [0, -0.6, 0.6], palm: [-0.6, -0.8, 0] },
}
/** Bent over a spade. */
const dig: Pose = {
  ...stand,
  ...stride,
  lean: [0, 0.3, 0],
  bend: [0.1, 0.24, 0],
  head: [0, 0.16, 0],
}
/** A can held out and down. */
const pour: Pose = {
  ...stand,
  ...stride,
  lean: [0, 0.14, 0],
  bend: [0, 0.16, 0],
  head: [0, 0.3, 0],
}
/** Both hands on a bench before one, eyes on them. */
const bench: Pose = {
  ...stand,
  lean: [0, 0.06, 0],
  bend: [0, 0.12, 0],
  head: [0, 0.3, 0],
  left: { ...down, hand: [-0.06, -0.56, 0.58], palm: [-0.3, -1, 0], fingers: [-0.4, -0.2, 0.9] },
  right: { ...down, hand: [-0.06, -0.56, 0.58], palm: [-0.3, -1, 0], fingers: [-0.4, -0.2, 0.9] },
}
/** One arm out to somebody or something at chest height. */
const reachOut: Pose = {
  ...stand,
  ...stride,
  lean: [0, 0.08, 0],
  bend: [0, 0.12, 0],
  head: [0, 0.2, 0],
  right: {
    hand: [-0.06, -0.22, 0.84],
    elbow: [0.7, -1, 0],
    palm: [-0.4, -0.6, 0.4],
    fingers: [-0.1, 0.1, 1],
    shape: 'grip',
  },
  left: {
    hand: [-0.1, -0.5, 0.6],
    elbow: [0.8, -1, -0.2],
    palm: [-0.6, 0.4, 0],
    fingers: [-0.2, 0.2, 1],
    shape: 'relaxed',
  },
}
/** An arm up to a board. */
const write: Pose = {
  ...stand,
  bend: [0, -0.02, 0.04],
  head: [0.3, -0.12, 0],
}
/** Racket drawn back behind the head, the other arm up to the ball that was thrown. */
const serve: Pose = {
  ...stand,
  lean: [0.2, -0.14, 0],
  bend: [-0.3, -0.2, -0.1],
  head: [0.1, -0.5, 0],
  left: {
    hand: [0.14, 0.93, 0.3],
    elbow: [1, 0, 0],
    palm: [-0.3, 1, 0],
    fingers: [0, 0.9, 0.4],
    shape: 'open',
    shrug: 0.06,
  },
  right: {
    hand: [0.62, 0.3, -0.3],
    elbow: [1, 0.4, -0.3],
    palm: [-1, 0, 0],
    fingers: [0.1, 0.9, -0.5],
    shape: 'grip',
  },
  leftLeg: { foot: [0.1, -0.93, 0.3], knee: [0.1, 0.2, 1], turn: 0.4 },
  rightLeg: { foot: [0.1, -0.9, -0.32], knee: [0.3, 0.2, 1], toe: 0.5, turn: 0.4 },
}
/** Braced, something heavy in both hands. */
const brace: Pose = {
  ...stand,
  lean: [0, 0.02, 0],
  bend: [0, 0.06, 0],
  head: [0, -0.04, 0],
  leftLeg: { foot: [0.12, -0.9, 0.34], knee: [0.1, 0.2, 1], turn: 0.15 },
  rightLeg: { foot: [0.12, -0.93, -0.3], knee: [0.2, 0, 1], turn: 0.5 },
}
/** Hands together over the lap. */
const mend: Pose = {
  ...sit,
  bend: [0, 0.24, 0],
  head: [0, 0.32, 0],
  left: {
    hand: [-0.12, -0.5, 0.52],
    elbow: [1, -0.5, -0.3],
    palm: [-0.6, -0.3, -0.3],
    fingers: [-0.7, 0.1, 0.6],
    shape: 'grip',
  },
  right: {
    hand: [-0.16, -0.36, 0.56],
    elbow: [1, -0.6, -0.2],
    palm: [-0.6, -0.3, -0.3],
    fingers: [-0.8, 0.2, 0.5],
    shape: 'grip',
  },
}
/** Knees apart for what stands between them. */
const cello: Pose = {
  ...sit,
  leftLeg: { foot: [0.3, -0.46, 0.48], knee: [0.9, 0.9, 0.8], turn: 0.4 },
  rightLeg: { foot: [0.3, -0.46, 0.46], knee: [0.9, 0.9, 0.8], turn: 0.4 },
}
/** On the ground, legs stretched out, the back against something. */
const leanBack: Pose = {
  ...floorSit,
  lean: [0, -0.22, 0],
  bend: [0, 0.14, 0],
  leftLeg: { foot: [0.02, -0.02, 0.98], knee: [0.1, 1, 0.2], toe: -1.1, turn: 0.2 },
  rightLeg: { foot: [0.02, -0.04, 0.72], knee: [0.05, 1, 0.4], toe: -0.4, turn: 0.1 },
}

const easyArm: ArmPose = {
  hand: [0.3, -0.82, -0.2],
  elbow: [0.9, 0, -0.6],
  palm: [0, -1, -0.2],
  fingers: [0.4, -0.2, -0.6],
  shape: 'flat',
}
/** The hips against something behind, the feet out before one and crossed. */
const lean: Pose = {
  ...stand,
  lean: [0, -0.13, 0.02],
  bend: [0.04, 0.1, -0.02],
  head: [0.05, 0.02, 0.04],
  left: easyArm,
  right: {
    ...easyArm,
    hand: [0.16, -0.74, 0.3],
    palm: [-0.6, 0, -0.4],
    fingers: [-0.4, -0.8, 0.3],
    shape: 'relaxed',
  },
  leftLeg: { foot: [0.02, -0.96, 0.24], knee: [0.1, 0, 1], turn: 0.2 },
  rightLeg: { foot: [-0.16, -0.95, 0.34], knee: [0.05, 0.1, 1], turn: 0.1, toe: 0.15 },
  view: 0.15,
}

/** By the name that `traits.action` gives. */
export const atWork: Readonly<Record<string, Pose>> = {
  tend,
  tie: tieShoe,
  dig,
  pour,
  bench,
  reach: reachOut,
  write,
  serve,
  brace,
  mend,
  cello,
  'lean-back': leanBack,
  lean,
}

const foil: ArmPose = {
  hand: [-0.04, 0.0, 0.98],
  elbow: [0.4, -1, 0],
  palm: [-1, 0, 0],
  fingers: [0, 0, 1],
  shape: 'grip',
}
const balance: ArmPose = {
  hand: [0.25, 0.36, -0.62],
  elbow: [0.4, -0.6, -1],
  palm: [0, 1, 0],
  fingers: [0, 0.8, -0.3],
  shape: 'relaxed',
}
/** A fencer's lunge: the front knee deep, the back leg straight, the arm with the foil out. */
export const lunge: Pose = {
  ...stand,
  lean: [-0.5, 0.16, 0],
  bend: [-0.3, 0.06, 0],
  head: [0.75, 0, 0],
  right: foil,
  left: balance,
  rightLeg: { foot: [-0.02, -0.66, 0.62], knee: [0.1, 0.7, 1], turn: 0 },
  leftLeg: { foot: [0.02, -0.68, -0.7], knee: [0.5, 0.2, 0.6], turn: 1.2 },
}
/** On guard against it: knees bent, the blade across. */
export const onGuard: Pose = {
  ...stand,
  lean: [-0.5, 0.02, 0],
  bend: [-0.3, 0, 0],
  head: [0.75, 0, 0],
  right: { ...foil, hand: [-0.02, -0.16, 0.74] },
  left: { ...balance, hand: [0.2, 0.5, -0.5] },
  rightLeg: { foot: [-0.02, -0.84, 0.36], knee: [0.1, 0.5, 1], turn: 0 },
  leftLeg: { foot: [0.02, -0.84, -0.4], knee: [0.8, 0.3, 0.5], turn: 1.2 },
}
