// Poses of leisure and company, by `traits.action`: on a swing, at a rope, proposing, amazed, laid back, at an eyepiece, behind a pane of air.
import type { ArmPose, Pose } from './pose.ts'
import { sit, stand } from './poses-basic.data.ts'

const onRope: ArmPose = {
  hand: [0.06, 0.16, 0.4],
  elbow: [0.8, -1, -0.1],
  palm: [-1, 0, 0.2],
  fingers: [-0.3, 0.5, 0.8],
  shape: 'grip',
}
/** Leaning back on a swing, hands on its ropes, legs out before one. */
const onSwing: Pose = {
  ...sit,
  lean: [0, -0.22, 0],
  bend: [0, 0.06, 0],
  head: [0.05, -0.02, 0.06],
  left: onRope,
  right: onRope,
  leftLeg: { foot: [0.04, -0.22, 0.86], knee: [0.05, 1, 0.3], turn: 0.08, toe: 0.3 },
  rightLeg: { foot: [0.04, -0.34, 0.74], knee: [0.05, 1, 0.4], turn: 0.08, toe: 0.4 },
}
const hauling: ArmPose = {
  hand: [-0.2, -0.3, 0.74],
  elbow: [0.7, -0.8, 0],
  palm: [-0.6, -0.8, 0],
  fingers: [-0.7, 0.1, 0.6],
  shape: 'grip',
}
/** All the weight thrown back against a rope held in both hands. */
const tug: Pose = {
  ...stand,
  lean: [0, -0.46, 0],
  bend: [0.12, 0.1, 0],
  head: [-0.1, 0.14, 0],
  left: hauling,
  right: { ...hauling, hand: [-0.22, -0.36, 0.5] },
  leftLeg: { foot: [0.1, -0.74, 0.6], knee: [0.2, 0.6, 0.8], turn: 0.2, toe: -0.2 },
  rightLeg: { foot: [0.14, -0.86, 0.22], knee: [0.5, 0.4, 1], turn: 0.5 },
}
/** On one knee, upright, a small thing held up to somebody in both hands. */
const propose: Pose = {
  ...stand,
  lean: [0, 0.02, 0],
  bend: [0, 0.02, 0],
  head: [0, -0.3, 0],
  left: {
    hand: [-0.22, -0.3, 0.66],
    elbow: [0.8, -1, 0],
    palm: [-0.4, 0.9, 0],
    fingers: [-0.4, 0.2, 1],
    shape: 'relaxed',
  },
  leftLeg: { foot: [0.06, -0.5, 0.46], knee: [0.08, 0.8, 1], turn: 0.05 },
  rightLeg: { foot: [0.02, -0.48, -0.44], knee: [0.05, -1, 0.6], toe: 1.3, turn: 0 },
  skirt: 'lap',
}
const toFace: ArmPose = {
  hand: [-0.3, 0.2, 0.36],
  elbow: [0.7, -1, 0.1],
  palm: [-0.5, 0.1, -0.9],
  fingers: [-0.25, 1, -0.1],
  shape: 'flat',
}
/** Both hands up to the face. */
const amazed: Pose = {
  ...stand,
  lean: [0, -0.03, 0],
  bend: [0, 0.06, 0],
  head: [0.05, 0.2, 0.05],
  left: { ...toFace, hand: [-0.3, 0.12, 0.36] },
  right: toFace,
  leftLeg: { foot: [0.02, -0.985, 0.06], knee: [-0.1, 0, 1], turn: 0.1 },
  rightLeg: { foot: [0.0, -0.985, 0.0], knee: [-0.1, 0, 1], turn: 0.05 },
}
/** In a chair that tips one back, hands on its arms, legs up. */
const laidBack: Pose = {
  ...sit,
  lean: [0, -0.78, 0],
  bend: [0, 0.02, 0],
  head: [0.1, 0.1, 0],
  left: { hand: [0.12, -0.72, 0.4], elbow: [1, -0.2, -0.4], palm: [0, -1, 0], shape: 'relaxed' },
  right: { hand: [0.12, -0.72, 0.4], elbow: [1, -0.2, -0.4], palm: [0, -1, 0], shape: 'relaxed' },
  leftLeg: { foot: [0.06, -0.24, 0.94], knee: [0.1, 1, 0.2], toe: -0.9, turn: 0.15 },
  rightLeg: { foot: [0.06, -0.24, 0.92], knee: [0.1, 1, 0.2], toe: -0.9, turn: 0.15 },
}
const atLens: ArmPose = {
  hand: [-0.14, -0.22, 0.62],
  elbow: [0.9, -0.9, 0],
  palm: [-1, 0, 0],
  fingers: [-0.2, 0.3, 1],
  shape: 'grip',
}
/** Bent to an eyepiece at the height of the chest. */
const atEyepiece: Pose = {
  ...stand,
  lean: [0, 0.3, 0],
  bend: [0, 0.24, 0],
  head: [0, -0.1, 0],
  left: atLens,
  right: atLens,
  leftLeg: { foot: [0.16, -0.95, 0.2], knee: [0.2, 0.1, 1], turn: 0.3 },
  rightLeg: { foot: [0.16, -0.93, -0.24], knee: [0.3, 0, 1], turn: 0.4 },
}
const onPane: ArmPose = {
  hand: [0.3, 0.16, 0.66],
  elbow: [0.9, -1, -0.1],
  palm: [0, 0.1, 1],
  fingers: [0.12, 1, 0.1],
  shape: 'open',
  shrug: 0.02,
}
/** Flat hands on a wall that is not there. */
const pane: Pose = {
  ...stand,
  view: 0.2,
  lean: [0, 0.05, 0.06],
  bend: [0, 0.04, -0.08],
  head: [0.12, 0.02, 0.14],
  left: onPane,
  right: { ...onPane, hand: [0.34, -0.14, 0.66] },
  leftLeg: { foot: [0.14, -0.95, 0.2], knee: [0.3, 0, 1], turn: 0.4 },
  rightLeg: { foot: [0.04, -0.99, -0.04], knee: [0.1, 0, 1], turn: 0.3 },
}
const tossing: ArmPose = {
  hand: [0.1, -0.32, 0.56],
  elbow: [0.7, -1, -0.2],
  palm: [-0.1, 1, 0.1],
  fingers: [-0.1, 0.15, 1],
  shape: 'open',
}
/** Palms up under what flies over them. */
const juggle: Pose = {
  ...stand,
  view: 0.12,
  bend: [0, -0.04, 0.03],
  head: [0, -0.22, 0],
  left: tossing,
  right: { ...tossing, hand: [0.14, -0.2, 0.58] },
  leftLeg: { foot: [0.16, -0.96, 0.16], knee: [0.3, 0, 1], turn: 0.4 },
  rightLeg: { foot: [0.1, -0.985, 0], knee: [0.2, 0, 1], turn: 0.3 },
}
/** Chin up, a torch held before the lips. */
const breatheFire: Pose = {
  ...stand,
  view: 0.95,
  lean: [0, -0.1, 0],
  bend: [0, -0.12, 0],
  head: [0, -0.18, 0],
  left: {
    hand: [0.5, -0.4, -0.2],
    elbow: [0.8, -0.4, -0.6],
    palm: [-0.6, 0, 0.6],
    fingers: [0.4, -0.5, 0.5],
    shape: 'open',
  },
  leftLeg: { foot: [0.14, -0.93, 0.3], knee: [0.2, 0.1, 1], turn: 0.3 },
  rightLeg: { foot: [0.12, -0.95, -0.22], knee: [0.3, 0, 1], turn: 0.4 },
}

const clawed: ArmPose = {
  hand: [0.5, -0.38, 0.5],
  elbow: [1, -0.4, -0.4],
  palm: [-0.4, -0.6, 0.6],
  fingers: [-0.2, -0.3, 1],
  shape: 'open',
  shrug: 0.05,
}
/** Hunched, legs apart, claws out: a beast about to leap. */
const menace: Pose = {
  ...stand,
  view: 0.35,
  lean: [0, 0.16, 0],
  bend: [0.05, 0.3, 0],
  head: [-0.2, -0.42, 0.05],
  left: clawed,
  right: { ...clawed, hand: [0.46, -0.2, 0.58] },
  leftLeg: { foot: [0.2, -0.88, 0.3], knee: [0.4, 0.1, 1], turn: 0.3 },
  rightLeg: { foot: [0.18, -0.9, -0.22], knee: [0.5, 0, 1], turn: 0.5 },
}

const ready: ArmPose = {
  hand: [0.3, -0.36, 0.6],
  elbow: [1, -0.4, -0.5],
  palm: [-0.3, 0.1, 0.9],
  fingers: [0.1, 0.8, 0.6],
  shape: 'open',
}
/** Squatting wide, open hands before one, as wrestlers face each other. */
const sumo: Pose = {
  ...stand,
  view: 0.4,
  lean: [0, 0.24, 0],
  bend: [0, 0.02, 0],
  head: [0, -0.16, 0],
  left: ready,
  right: { ...ready, hand: [0.26, -0.44, 0.56] },
  leftLeg: { foot: [0.5, -0.66, 0.1], knee: [1, 0.3, 0.8], turn: 0.75 },
  rightLeg: { foot: [0.5, -0.66, 0.02], knee: [1, 0.3, 0.8], turn: 0.75 },
}
/** Bent a little to blooms before one, one hand at them, the other cuts. */
const prune: Pose = {
  ...stand,
  lean: [0, 0.16, 0],
  bend: [0, 0.18, 0],
  head: [0.05, 0.2, 0],
  left: {
    hand: [0.0, -0.42, 0.72],
    elbow: [0.8, -1, -0.2],
    palm: [-1, 0, 0],
    fingers: [-0.3, 0.1, 1],
    shape: 'relaxed',
  },
  right: {
    hand: [-0.02, -0.34, 0.7],
    elbow: [0.8, -1, -0.2],
    palm: [-1, 0, 0],
    fingers: [-0.2, 0.2, 1],
    shape: 'grip',
  },
}
/** Laid back in a bath, arms on its rim, knees up. */
const soak: Pose = {
  ...sit,
  view: 1.1,
  lean: [0, -0.62, 0],
  bend: [0, 0.12, 0],
  head: [0.22, 0.26, 0],
  left: {
    at: [0.4, 0.3, 0.12],
    hand: [0.6, -0.2, 0.5],
    elbow: [1, -0.2, -0.6],
    palm: [0, -1, 0],
    shape: 'relaxed',
  },
  right: {
    at: [0.38, 0.3, 0.2],
    hand: [0.6, -0.2, 0.5],
    elbow: [1, -0.2, -0.6],
    palm: [0, -1, 0],
    shape: 'relaxed',
  },
  leftLeg: { foot: [0.0, 0.04, 0.68], knee: [0, 1, 0.3], toe: -0.5 },
  rightLeg: { foot: [0.0, 0.04, 0.54], knee: [0, 1, 0.3], toe: -0.4 },
}

/** On the back under a blanket, arms at the sides, the face turned to the room. */
const abed: Pose = {
  ...stand,
  whole: [0, -1.52, 0],
  lean: [0, 0, 0],
  bend: [0, 0.02, 0],
  head: [0.6, 0.2, 0.08],
  left: { hand: [-0.12, -0.86, 0.16], elbow: [0.4, 0, -1], palm: [-0.6, 0, -1], shape: 'relaxed' },
  right: { hand: [-0.12, -0.86, 0.16], elbow: [0.4, 0, -1], palm: [-0.6, 0, -1], shape: 'relaxed' },
  leftLeg: { foot: [0.02, -0.99, 0], knee: [0.1, 0, 1], follow: true, toe: 0.6 },
  rightLeg: { foot: [0.02, -0.99, 0.02], knee: [0.1, 0, 1], follow: true, toe: 0.6 },
  rest: 'back',
  asleep: true,
}

/** Down a slope on a sled: leaned back, the feet ahead, both hands at its sides. */
const sled: Pose = {
  ...sit,
  view: 0.5,
  lean: [0, -0.16, 0],
  bend: [0, 0.16, 0],
  head: [0.04, -0.08, 0],
  left: {
    hand: [0.12, -0.74, 0.3],
    elbow: [0.8, -0.1, -0.8],
    palm: [-0.8, -0.4, 0],
    fingers: [0, -0.5, 0.8],
    shape: 'grip',
  },
  right: {
    hand: [0.12, -0.74, 0.3],
    elbow: [0.8, -0.1, -0.8],
    palm: [-0.8, -0.4, 0],
    fingers: [0, -0.5, 0.8],
    shape: 'grip',
  },
  leftLeg: { foot: [0.1, -0.1, 0.82], knee: [0.12, 1, 0.5], turn: 0.1, toe: -0.3 },
  rightLeg: { foot: [0.1, -0.1, 0.76], knee: [0.12, 1, 0.5], turn: 0.1, toe: -0.3 },
}
/** The same, an arm thrown up. */
const sledCheer: Pose = {
  ...sled,
  right: {
    hand: [0.36, 0.86, 0.12],
    elbow: [1, 0.2, -0.2],
    palm: [-0.2, 0.2, 1],
    fingers: [0.2, 1, 0],
    shape: 'open',
    shrug: 0.06,
  },
}

/** By the name that `traits.action` gives. */
export const atLeisure: Readonly<Record<string, Pose>> = {
  abed,
  'on-swing': onSwing,
  tug,
  propose,
  amazed,
  'laid-back': laidBack,
  'at-eyepiece': atEyepiece,
  pane,
  juggle,
  'breathe-fire': breatheFire,
  menace,
  sumo,
  soak,
  sled,
  'sled-cheer': sledCheer,
  prune,
}
