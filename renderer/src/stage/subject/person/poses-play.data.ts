// What players at a match, those who exercise and others at play look like, by `traits.action`.
import type { ArmPose, Pose } from './pose.ts'
import { bothArms, grip, run, stand } from './poses-basic.data.ts'

const openHand: ArmPose = { ...grip, shape: 'open' }
const tucked = {
  leftLeg: { foot: [0.06, -0.84, -0.24], knee: [0.1, 0.1, 1], toe: 0.9, follow: true },
  rightLeg: { foot: [0.08, -0.74, -0.4], knee: [0.2, 0.1, 1], toe: 0.9, follow: true },
} as const

/** In the air, the right arm drawn up and back over the ball, the left pointing at it. */
const spike: Pose = {
  ...stand,
  view: 0.3,
  lean: [-0.2, -0.08, 0.04],
  bend: [-0.25, -0.16, 0],
  head: [0.3, -0.34, 0],
  left: { ...openHand, hand: [0.16, 0.5, 0.66], elbow: [1, -0.2, 0], fingers: [0, 0.8, 0.6] },
  right: {
    ...openHand,
    hand: [0.16, 0.92, 0.2],
    elbow: [1, 0.2, -0.4],
    palm: [0, 0, 1],
    fingers: [0, 0.8, 0.5],
    shrug: 0.08,
  },
  ...tucked,
  rest: 'air',
}
/** In the air, both arms straight up side by side, palms to the ball. */
const block: Pose = {
  ...stand,
  view: 0.2,
  bend: [0, -0.04, 0],
  head: [0, -0.3, 0],
  ...bothArms({
    ...openHand,
    hand: [0.1, 0.93, 0.26],
    palm: [0, 0, 1],
    fingers: [0, 1, 0.1],
    shrug: 0.08,
  }),
  leftLeg: { foot: [0.05, -0.94, -0.1], knee: [0.1, 0, 1], toe: 0.8, follow: true },
  rightLeg: { foot: [0.05, -0.9, -0.16], knee: [0.1, 0, 1], toe: 0.8, follow: true },
  rest: 'air',
}
/** A jump shot: the right hand has just let go over the head, the left still beside it. */
const shoot: Pose = {
  ...block,
  left: {
    ...openHand,
    hand: [0.06, 0.72, 0.36],
    palm: [-1, 0, 0.2],
    fingers: [0, 1, 0.1],
    shrug: 0.05,
  },
  right: {
    ...openHand,
    hand: [0, 0.9, 0.36],
    palm: [0, -0.6, 0.8],
    fingers: [0, 0.3, 1],
    shrug: 0.08,
  },
}
/** Low on bent knees, feet wide, the hands before one: whoever waits for the ball. */
const ready: Pose = {
  ...stand,
  view: 0.2,
  lean: [0, 0.36, 0],
  bend: [0, 0.06, 0],
  head: [0, -0.36, 0],
  ...bothArms({
    ...openHand,
    hand: [0.14, -0.42, 0.64],
    elbow: [0.9, -0.8, -0.2],
    palm: [-0.4, 0.7, 0.2],
  }),
  leftLeg: { foot: [0.3, -0.78, 0.2], knee: [0.4, 0.1, 1], turn: 0.3 },
  rightLeg: { foot: [0.3, -0.78, -0.08], knee: [0.5, 0.1, 1], turn: 0.4 },
}
/** The racket up behind the head, the left arm at the shuttle. */
const smash: Pose = {
  ...spike,
  rest: 'feet',
  leftLeg: { foot: [0.1, -0.9, 0.34], knee: [0.2, 0.1, 1], turn: 0.1 },
  rightLeg: { foot: [0.14, -0.92, -0.32], knee: [0.3, 0, 1], turn: 0.5, toe: 0.4 },
}
/** In stride with a leg stretched out for the ball. */
const tackle: Pose = {
  ...run,
  view: 0.3,
  lean: [0.1, -0.12, 0.06],
  bend: [0, 0.1, 0],
  head: [0, 0.14, 0],
  leftLeg: { foot: [0.04, -0.84, 0.46], knee: [0.1, 0.3, 1], toe: -0.3 },
  rightLeg: { foot: [0.1, -0.84, -0.3], knee: [0.2, 0.1, 1], turn: 0.4, toe: 0.6 },
}

/** Straight from head to heels on hands and toes, the elbows bent. */
const pushup: Pose = {
  ...stand,
  view: 1.25,
  whole: [0, 1.34, 0],
  lean: [0, 0, 0],
  bend: [0, -0.04, 0],
  head: [0, -0.5, 0],
  ...bothArms({
    hand: [0.2, 0.06, 0.74],
    elbow: [1, -0.8, -0.2],
    palm: [0, -0.1, 1],
    fingers: [0, 1, 0.1],
    shape: 'flat',
  }),
  leftLeg: { foot: [0.02, -0.995, 0], knee: [0, 0, 1], follow: true, toe: -0.1 },
  rightLeg: { foot: [0.02, -0.995, 0], knee: [0, 0, 1], follow: true, toe: -0.1 },
  rest: 'back',
}
/** The same with straight arms. */
const plank: Pose = {
  ...pushup,
  whole: [0, 1.2, 0],
  left: { ...pushup.left, hand: [0.06, 0.16, 0.98] },
  right: { ...pushup.right, hand: [0.06, 0.16, 0.98] },
}
/** Deep in the knees, the arms straight out before one. */
const squat: Pose = {
  ...stand,
  view: 0.75,
  lean: [0, 0.42, 0],
  bend: [0, -0.06, 0],
  head: [0, -0.3, 0],
  ...bothArms({
    ...openHand,
    hand: [0.04, 0.02, 0.96],
    palm: [0, -1, 0],
    fingers: [0, 0, 1],
    shape: 'flat',
  }),
  leftLeg: { foot: [0.22, -0.6, 0.16], knee: [0.5, 0.2, 1], turn: 0.35 },
  rightLeg: { foot: [0.22, -0.6, 0.16], knee: [0.5, 0.2, 1], turn: 0.35 },
}
/** One foot far before the other, arms out level along the stride: the warrior of yoga. */
const warrior: Pose = {
  ...stand,
  view: 0.1,
  lean: [0, 0, 0],
  bend: [0, -0.02, 0],
  head: [0.9, 0, 0],
  left: { ...openHand, hand: [0.96, 0.04, 0], palm: [0, -1, 0], fingers: [1, 0, 0], shape: 'flat' },
  right: {
    ...openHand,
    hand: [0.96, 0.04, 0],
    palm: [0, -1, 0],
    fingers: [1, 0, 0],
    shape: 'flat',
  },
  leftLeg: { foot: [0.62, -0.62, 0], knee: [1, 0.4, 0.1], turn: 1.4 },
  rightLeg: { foot: [0.7, -0.68, -0.04], knee: [0.2, 0, 1], turn: 0.3 },
}
/** Both hands at somebody's hair before one. */
const braid: Pose = {
  ...stand,
  lean: [0, 0.08, 0],
  bend: [0, 0.1, 0],
  head: [0, 0.34, 0],
  left: {
    ...openHand,
    hand: [-0.1, -0.3, 0.6],
    elbow: [0.9, -0.8, 0],
    palm: [-0.7, 0, -0.3],
    shape: 'relaxed',
  },
  right: {
    ...openHand,
    hand: [-0.1, -0.26, 0.58],
    elbow: [0.9, -0.8, 0],
    palm: [-0.7, 0, -0.3],
    shape: 'relaxed',
  },
}

/** On stilts: arms wide for balance, one waving, the shoes hidden in long trousers. */
const onStilts: Pose = {
  ...stand,
  view: 0.15,
  left: {
    ...openHand,
    hand: [0.82, 0.16, 0.16],
    elbow: [0.4, -1, -0.2],
    palm: [0, -1, 0.2],
    fingers: [1, 0.2, 0.1],
  },
  right: {
    ...openHand,
    hand: [0.6, 0.62, 0.2],
    elbow: [1, -0.6, 0],
    palm: [0, 0, 1],
    fingers: [0.2, 1, 0.1],
  },
  leftLeg: { foot: [0.02, -0.99, 0], knee: [0.1, 0, 1], turn: 0.1 },
  rightLeg: { foot: [0.02, -0.99, 0], knee: [0.1, 0, 1], turn: 0.1 },
}

/** An arm stretched after what it has just let fly, one foot ahead. */
const tossPlane: Pose = {
  ...stand,
  view: 0.75,
  lean: [0.1, 0.08, 0],
  bend: [0.2, 0.02, 0],
  head: [0, -0.24, 0],
  left: { ...openHand, hand: [0.3, -0.5, -0.2], elbow: [0.8, -0.2, -1], palm: [-1, 0, 0] },
  right: {
    ...openHand,
    hand: [0.0, 0.42, 0.84],
    elbow: [0.9, -0.6, 0],
    palm: [-0.6, -0.3, 0.5],
    fingers: [0, 0.5, 0.9],
  },
  leftLeg: { foot: [0.06, -0.93, 0.3], knee: [0.1, 0.1, 1], turn: 0.1 },
  rightLeg: { foot: [0.08, -0.95, -0.26], knee: [0.2, 0, 1], turn: 0.4, toe: 0.3 },
}

/** By the name that `traits.action` gives. */
/** The first steps of one's life: feet apart, both arms up and out, all eyes ahead. */
const toddle: Pose = {
  ...stand,
  view: 0.4,
  lean: [0, 0.06, 0.06],
  bend: [0.06, 0, -0.06],
  head: [0, -0.1, 0],
  ...bothArms({
    ...openHand,
    hand: [0.62, 0.24, 0.52],
    elbow: [1, -0.5, -0.2],
    palm: [0, -0.6, 0.7],
    fingers: [0.3, 0.6, 0.7],
    shrug: 0.05,
  }),
  leftLeg: { foot: [0.16, -0.9, 0.28], knee: [0.2, 0.2, 1], toe: -0.2, turn: 0.2 },
  rightLeg: { foot: [0.16, -0.95, -0.16], knee: [0.2, 0, 1], toe: 0.25, turn: 0.3 },
}

export const atPlay: Readonly<Record<string, Pose>> = {
  spike,
  block,
  shoot,
  ready,
  smash,
  tackle,
  pushup,
  plank,
  squat,
  warrior,
  braid,
  toddle,
  'on-stilts': onStilts,
  'toss-plane': tossPlane,
}
