// What players and rowers look like at it, by `traits.action`: golf, skipping, arm wrestling, a long oar, the seat behind a rider.
import type { Pose } from './pose.ts'
import { bothArms, grip, ride, run, sit, stand } from './poses-basic.data.ts'

/** Both hands on an oar that goes down to the right, one foot before the other. */
const scull: Pose = {
  ...stand,
  view: 0,
  lean: [-0.2, 0.14, 0],
  bend: [-0.1, 0.08, 0],
  head: [0.15, -0.06, 0],
  left: { ...grip, at: [-0.06, 0.36, 0.3] },
  right: { ...grip, at: [0.2, 0.1, 0.44] },
  leftLeg: { foot: [0.04, -0.95, 0.26], knee: [0.1, 0.2, 1], turn: 0.1 },
  rightLeg: { foot: [0.08, -0.96, -0.22], knee: [0.2, 0, 1], turn: 0.5 },
}

/** At the top of a swing: the chest turned away from the target, the eyes on the ball, the left heel up. */
const golf: Pose = {
  ...stand,
  view: 0.18,
  lean: [-0.3, 0.14, -0.04],
  bend: [-0.5, 0.12, 0],
  head: [0.62, 0.3, 0],
  left: { ...grip, hand: [-0.86, 0.4, 0.36], elbow: [0.3, -1, 0.6] },
  right: { ...grip, hand: [0.16, 0.42, 0.3], elbow: [1, -0.7, -0.2] },
  leftLeg: { foot: [0.2, -0.93, 0.02], knee: [-0.1, 0, 1], turn: 0.2, toe: 0.3 },
  rightLeg: { foot: [0.2, -0.96, 0.02], knee: [0.1, 0, 1], turn: 0.15 },
}

/** Down into a puddle: one leg still up before the body, the arms thrown out. */
const puddle: Pose = {
  ...stand,
  view: 0.3,
  bend: [0, -0.04, 0.06],
  head: [0, 0.04, 0.08],
  left: { hand: [0.7, 0.42, 0.16], elbow: [1, -0.2, -0.3], palm: [0, 0, 1], shape: 'open' },
  right: { hand: [0.78, 0.2, 0.16], elbow: [1, -0.3, -0.3], palm: [0, 0, 1], shape: 'open' },
  leftLeg: { foot: [0.2, -0.66, 0.3], knee: [0.4, 0.3, 1], turn: 0.3, toe: -0.1 },
  rightLeg: { foot: [0.12, -0.93, 0.04], knee: [0.3, 0, 1], turn: 0.35 },
}

/** Low over wide skates, the knees bent, both hands on the stick. */
const hockey: Pose = {
  ...stand,
  view: 0.1,
  lean: [-0.1, 0.26, 0],
  bend: [-0.12, 0.2, 0],
  head: [0.1, -0.3, 0],
  left: { ...grip, at: [-0.02, 0.24, 0.26] },
  right: { ...grip, at: [0.32, -0.14, 0.32] },
  leftLeg: { foot: [0.3, -0.84, 0.18], knee: [0.3, 0.1, 1], turn: 0.35 },
  rightLeg: { foot: [0.26, -0.86, -0.16], knee: [0.35, 0.1, 1], turn: 0.45 },
}

/** In full stride on the ice: bent far forward, one skate pushed out behind, the stick out before one. */
const hockeyStride: Pose = {
  ...hockey,
  view: 0.5,
  lean: [-0.1, 0.42, -0.08],
  bend: [-0.14, 0.22, 0],
  head: [0.12, -0.52, 0],
  leftLeg: { foot: [0.14, -0.74, 0.3], knee: [0.15, 0.3, 1], turn: 0.1 },
  rightLeg: { foot: [0.34, -0.76, -0.5], knee: [0.3, -0.1, 1], turn: 0.7, toe: 0.5 },
}

/** After whoever has the ball: flung forward in stride, both arms out to get hold. */
const lunge: Pose = {
  ...run,
  view: 0.5,
  lean: [0, 0.5, 0.05],
  bend: [0, 0.12, 0],
  head: [0, -0.5, 0],
  left: {
    hand: [0.12, 0.12, 0.9],
    elbow: [1, -0.6, 0],
    palm: [-0.8, 0, 0.5],
    fingers: [-0.1, 0.3, 1],
    shape: 'open',
  },
  right: {
    hand: [0.26, 0.26, 0.84],
    elbow: [1, -0.6, 0],
    palm: [-0.8, 0, 0.5],
    fingers: [-0.1, 0.3, 1],
    shape: 'open',
  },
  leftLeg: { foot: [0.04, -0.76, 0.44], knee: [0.1, 0.4, 1], turn: 0.1 },
  rightLeg: { foot: [0.08, -0.78, -0.6], knee: [0.1, -0.2, 1], toe: 0.9 },
}

/** Through the tape: both arms up and wide, the chest out, in full stride. */
const finish: Pose = {
  ...run,
  view: 0.12,
  lean: [0, 0.02, 0],
  bend: [0, -0.12, 0],
  head: [0, -0.14, 0],
  left: {
    ...grip,
    hand: [0.5, 0.76, 0.12],
    elbow: [1, 0, -0.2],
    fingers: [0.2, 1, 0.1],
    shape: 'open',
  },
  right: {
    ...grip,
    hand: [0.5, 0.8, 0.12],
    elbow: [1, 0, -0.2],
    fingers: [0.2, 1, 0.1],
    shape: 'open',
  },
}

/** In the air over the rope, elbows at the sides, the wrists out, knees a little up. */
const skip: Pose = {
  ...stand,
  view: 0.1,
  lean: [0, 0.03, 0],
  bend: [0, 0, 0],
  head: [0, -0.04, 0],
  ...bothArms({
    ...grip,
    hand: [0.46, -0.5, 0.3],
    elbow: [0.3, -0.6, -1],
    fingers: [0.9, -0.1, 0.4],
  }),
  leftLeg: { foot: [0.04, -0.8, -0.06], knee: [0.1, 0.1, 1], toe: 0.7 },
  rightLeg: { foot: [0.02, -0.76, -0.16], knee: [0.1, 0.1, 1], toe: 0.8 },
  rest: 'air',
}

/** At the table's edge, the right elbow on it and the fist against another's, the left hand at its rim. */
const armwrestle: Pose = {
  ...sit,
  lean: [0.1, 0.24, -0.06],
  bend: [0.12, 0.16, -0.06],
  head: [-0.1, -0.1, 0],
  right: {
    ...grip,
    at: [0.1, 0.54, 0.56],
    elbow: [0.3, -1, 0.2],
    palm: [-1, 0, 0.1],
    fingers: [-0.6, 0.7, 0.4],
  },
  left: {
    ...grip,
    at: [0.24, 0.26, 0.46],
    elbow: [1, -0.2, -0.2],
    palm: [0, -1, 0],
    shape: 'flat',
  },
}

/** Behind another on a saddle, arms round the waist before one, looking past the shoulder. */
export const pillion: Pose = {
  ...ride,
  lean: [0, 0.12, 0],
  bend: [0, 0.06, 0],
  head: [0.4, -0.04, 0.06],
  left: { ...grip, at: [0.12, 0.2, 0.4], elbow: [1, -0.4, 0], palm: [-1, 0, 0] },
  right: { ...grip, at: [0.12, 0.16, 0.4], elbow: [1, -0.4, 0], palm: [-1, 0, 0] },
  leftLeg: { foot: [0.26, -0.62, 0.24], knee: [0.4, 0.4, 1], turn: 0.12 },
  rightLeg: { foot: [0.26, -0.62, 0.24], knee: [0.4, 0.4, 1], turn: 0.12 },
}

/** One hip out, one hand high over the head and one at the side, the wrists bent: a dance of hips and hands. */
const bellyDance: Pose = {
  ...stand,
  view: 0.12,
  lean: [0.1, 0, 0.15],
  bend: [-0.12, -0.06, -0.24],
  head: [0.05, -0.04, 0.12],
  left: {
    hand: [0.3, 0.72, 0.18],
    elbow: [1, 0, 0],
    palm: [0.2, 1, 0],
    fingers: [-0.9, 0.3, 0.1],
    shape: 'open',
    shrug: 0.05,
  },
  right: {
    hand: [0.8, -0.16, 0.22],
    elbow: [0.4, -1, -0.3],
    palm: [0.2, -0.7, 0.5],
    fingers: [0.8, 0.5, 0.2],
    shape: 'open',
  },
  leftLeg: { foot: [0.16, -0.93, 0.22], knee: [0.3, 0, 1], turn: 0.3, toe: 0.5 },
  rightLeg: { foot: [-0.02, -0.995, 0], knee: [0.1, 0, 1], turn: 0.2 },
}

/** At a table, the left hand flat before one, the right with a small brush over it, the eyes on both. */
const nails: Pose = {
  ...sit,
  lean: [0, 0.12, 0],
  bend: [0, 0.16, 0],
  head: [0.06, 0.34, 0],
  left: {
    ...grip,
    at: [-0.02, 0.32, 0.5],
    elbow: [1, -0.5, -0.2],
    palm: [0, -1, 0],
    fingers: [-0.5, 0, 1],
    shape: 'flat',
  },
  right: { ...grip, at: [0.1, 0.4, 0.44], elbow: [1, -0.5, -0.2], palm: [-0.4, -0.8, 0.2] },
}

/** By the name that `traits.action` gives. */
export const atSport: Readonly<Record<string, Pose>> = {
  scull,
  golf,
  hockey,
  'hockey-stride': hockeyStride,
  lunge,
  puddle,
  nails,
  finish,
  skip,
  armwrestle,
  'belly-dance': bellyDance,
}
