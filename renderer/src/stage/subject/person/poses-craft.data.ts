// More poses of people at work, by `traits.action`: striking, chopping, picking, pushing, at a desk, at a wheel, at a line.
import type { ArmPose, Pose } from './pose.ts'
import { sit, stand, walk } from './poses-basic.data.ts'

const stride = {
  leftLeg: { foot: [0.12, -0.95, 0.24], knee: [0.1, 0.2, 1], turn: 0.15 },
  rightLeg: { foot: [0.1, -0.95, -0.22], knee: [0.2, 0, 1], turn: 0.3 },
} as const
const ahead: ArmPose = {
  hand: [-0.06, -0.46, 0.68],
  elbow: [0.8, -0.7, -0.4],
  palm: [-0.3, -1, 0],
  fingers: [-0.2, -0.1, 1],
  shape: 'relaxed',
}
const overHead: ArmPose = {
  hand: [-0.1, 0.78, 0.3],
  elbow: [1, 0.2, 0.2],
  palm: [-0.7, 0, 0.4],
  fingers: [-0.2, 0.8, 0.2],
  shape: 'grip',
  shrug: 0.06,
}

/** One arm up for a blow, the other at the work. */
const strike: Pose = {
  ...stand,
  ...stride,
  lean: [0, 0.16, 0],
  bend: [-0.1, 0.16, 0],
  head: [0.05, 0.2, 0],
  left: { ...ahead, hand: [-0.04, -0.56, 0.62], shape: 'grip' },
}
/** Both arms up over the head. */
const chop: Pose = {
  ...stand,
  lean: [0, -0.04, 0],
  bend: [0, -0.1, 0],
  head: [0, 0.2, 0],
  left: overHead,
  right: overHead,
  leftLeg: { foot: [0.16, -0.95, 0.18], knee: [0.2, 0.1, 1], turn: 0.3 },
  rightLeg: { foot: [0.16, -0.95, -0.16], knee: [0.2, 0, 1], turn: 0.4 },
}
/** The left arm up into the leaves. */
const pick: Pose = {
  ...stand,
  bend: [0, -0.08, -0.05],
  head: [0.1, -0.34, 0],
  left: {
    hand: [0.12, 0.72, 0.52],
    elbow: [1, -0.3, 0],
    palm: [-0.4, 0.3, 0.6],
    fingers: [-0.1, 0.8, 0.5],
    shape: 'grip',
    shrug: 0.05,
  },
}
/** Leaning into a handle at the waist while walking. */
const push: Pose = {
  ...walk,
  lean: [0, 0.16, 0],
  bend: [0, 0.04, 0],
  head: [0, 0, 0],
  left: { ...ahead, hand: [-0.02, -0.56, 0.66], shape: 'grip' },
  right: { ...ahead, hand: [-0.02, -0.56, 0.66], shape: 'grip' },
}
/** Braced before an enemy, the shield arm ahead. */
const faceFoe: Pose = {
  ...stand,
  lean: [0.2, 0.12, 0],
  bend: [0.1, 0.04, 0],
  head: [-0.1, -0.12, 0],
  left: {
    ...ahead,
    hand: [-0.1, -0.16, 0.7],
    palm: [-0.6, 0, 0.8],
    fingers: [-0.4, 0.4, 0.6],
    shape: 'grip',
  },
  leftLeg: { foot: [0.1, -0.84, 0.42], knee: [0.1, 0.4, 1], turn: 0.1 },
  rightLeg: { foot: [0.14, -0.88, -0.36], knee: [0.3, 0, 1], turn: 0.5, toe: 0.2 },
}
/** Bent over a table with the face ahead, hands on its edge. */
const blowOut: Pose = {
  ...stand,
  lean: [0, 0.3, 0],
  bend: [0, 0.22, 0],
  head: [0, -0.24, 0],
  left: { ...ahead, hand: [0.26, -0.66, 0.42] },
  right: { ...ahead, hand: [0.26, -0.66, 0.42] },
}
/** All one's weight against something heavy: arms straight, one leg far back. */
const shove: Pose = {
  ...stand,
  lean: [0, 0.5, 0],
  bend: [0, 0.02, 0],
  head: [0, -0.2, 0],
  left: {
    ...ahead,
    hand: [0.06, -0.02, 0.9],
    palm: [0, 0.2, 1],
    fingers: [0, 0.9, 0.4],
    shape: 'flat',
  },
  right: {
    ...ahead,
    hand: [0.06, -0.02, 0.9],
    palm: [0, 0.2, 1],
    fingers: [0, 0.9, 0.4],
    shape: 'flat',
  },
  leftLeg: { foot: [0.04, -0.82, 0.2], knee: [0.1, 0.2, 1], turn: 0.05 },
  rightLeg: { foot: [0.04, -0.82, -0.5], knee: [0.1, 0, 1], toe: 0.5, turn: 0.1 },
}
/** Seated, both hands on the table ahead. */
const desk: Pose = {
  ...sit,
  lean: [0, 0.04, 0],
  bend: [0, 0.16, 0],
  head: [0, 0.26, 0],
  left: { ...ahead, hand: [-0.1, -0.36, 0.66] },
  right: { ...ahead, hand: [-0.06, -0.36, 0.7] },
}
/** Seated at a laid table, upright, one hand before the chest. */
const table: Pose = {
  ...desk,
  lean: [0, 0, 0],
  bend: [0, 0.06, 0],
  head: [0, 0.04, 0],
  right: { ...ahead, hand: [-0.1, -0.22, 0.56], palm: [-0.8, 0.1, 0.4] },
}
/** Seated at a wheel, knees apart, hands about the clay. */
const pot: Pose = {
  ...sit,
  lean: [0, 0.1, 0],
  bend: [0, 0.2, 0],
  head: [0, 0.2, 0],
  left: { ...ahead, at: [0.14, 0.24, 0.42], palm: [-1, 0, 0], fingers: [-0.1, 0.3, 1] },
  right: { ...ahead, at: [0.14, 0.17, 0.42], palm: [-1, 0, 0], fingers: [-0.1, 0.1, 1] },
  leftLeg: { foot: [0.34, -0.46, 0.42], knee: [1, 0.8, 0.7], turn: 0.5 },
  rightLeg: { foot: [0.34, -0.46, 0.42], knee: [1, 0.8, 0.7], turn: 0.5 },
}
/** Both hands up at a line. */
const hang: Pose = {
  ...stand,
  head: [0, -0.2, 0],
  left: {
    hand: [0.1, 0.5, 0.62],
    elbow: [1, -0.6, 0],
    palm: [-0.4, -0.2, 1],
    fingers: [-0.2, 0.9, 0.3],
    shape: 'grip',
    shrug: 0.04,
  },
  right: {
    hand: [0.06, 0.54, 0.6],
    elbow: [1, -0.6, 0],
    palm: [-0.4, -0.2, 1],
    fingers: [-0.2, 0.9, 0.3],
    shape: 'grip',
    shrug: 0.04,
  },
}
/** On a ladder: hands on the rails ahead, one foot a rung up. */
const rungs: Pose = {
  ...stand,
  lean: [0, 0.1, 0],
  bend: [0, 0.02, 0],
  head: [0.3, -0.3, 0],
  left: {
    ...ahead,
    hand: [0.02, 0.3, 0.56],
    palm: [-1, 0, 0.3],
    fingers: [-0.2, 0.5, 0.8],
    shape: 'grip',
  },
  right: {
    ...ahead,
    hand: [0.02, 0.1, 0.6],
    palm: [-1, 0, 0.3],
    fingers: [-0.2, 0.5, 0.8],
    shape: 'grip',
  },
  leftLeg: { foot: [0.04, -0.98, 0.02], knee: [0.1, 0, 1], turn: 0.05 },
  rightLeg: { foot: [0.06, -0.66, 0.34], knee: [0.2, 0.6, 1], turn: 0.1 },
}
/** Bent over something, one flat hand on it. */
const wipe: Pose = {
  ...stand,
  ...stride,
  lean: [0, 0.2, 0],
  bend: [-0.08, 0.22, 0],
  head: [0.05, 0.12, 0],
  right: {
    ...ahead,
    hand: [-0.04, -0.44, 0.74],
    palm: [0, -1, 0.1],
    fingers: [-0.3, -0.2, 1],
    shape: 'flat',
  },
  left: { ...ahead, hand: [0.06, -0.66, 0.46] },
}
/** A hand out low, palm up, to what is fed. */
const feed: Pose = {
  ...stand,
  bend: [0, 0.2, 0],
  head: [0, 0.26, 0],
  right: {
    hand: [0.0, -0.5, 0.72],
    elbow: [0.7, -1, -0.1],
    palm: [-0.1, 1, 0.2],
    fingers: [0, -0.2, 1],
    shape: 'open',
  },
  left: { ...ahead, hand: [-0.16, -0.5, 0.42], palm: [-0.8, 0.4, 0] },
}
/** The same on a seat. */
/** On one knee, a palm of grain held out low. */
const feedLow: Pose = {
  ...stand,
  lean: [0, 0.16, 0],
  bend: [0.06, 0.14, 0],
  head: [0.1, 0.1, 0],
  right: {
    hand: [0.0, -0.5, 0.74],
    elbow: [0.8, -0.7, -0.2],
    palm: [0, 1, 0.1],
    fingers: [0, -0.1, 1],
    shape: 'open',
  },
  left: {
    hand: [-0.06, -0.62, 0.42],
    elbow: [0.8, -0.5, -0.4],
    palm: [-0.3, -1, 0],
    fingers: [-0.3, 0, 1],
    shape: 'relaxed',
  },
  leftLeg: { foot: [0.06, -0.5, 0.44], knee: [0.12, 0.8, 1], turn: 0.05 },
  rightLeg: { foot: [0.02, -0.44, -0.48], knee: [0.05, -1, 0.6], toe: 1.3, turn: 0 },
  skirt: 'lap',
}
const feedSeated: Pose = { ...sit, right: feed.right, bend: [0, 0.2, 0], head: [0, 0.26, 0] }

/** By the name that `traits.action` gives. */
export const atCraft: Readonly<Record<string, Pose>> = {
  strike,
  chop,
  pick,
  push,
  desk,
  table,
  pot,
  hang,
  'face-foe': faceFoe,
  'blow-out': blowOut,
  shove,
  rungs,
  wipe,
  feed,
  'feed-low': feedLow,
  'feed-seated': feedSeated,
}
