// The poses that others are made from: standing, sitting, walking, running, riding.
import type { ArmPose, Pose } from './pose.ts'

const hang: ArmPose = {
  hand: [0.16, -0.96, 0.06],
  elbow: [0.4, 0, -1],
  palm: [-1, 0, 0],
  shape: 'relaxed',
}

export const stand: Pose = {
  whole: [0, 0, 0],
  lean: [0, 0, 0.035],
  bend: [0.03, -0.01, -0.07],
  head: [-0.08, 0.02, 0.04],
  left: { ...hang, hand: [0.2, -0.93, 0.1] },
  right: hang,
  leftLeg: { foot: [0.12, -0.985, 0.07], knee: [0.25, 0, 1], turn: 0.3 },
  rightLeg: { foot: [0.0, -0.998, 0], knee: [0.1, 0, 1], turn: 0.1 },
  skirt: 'bell',
  rest: 'feet',
}

export const sit: Pose = {
  ...stand,
  lean: [0, -0.06, 0],
  bend: [0, 0.1, 0],
  head: [0.06, 0.03, 0],
  left: {
    hand: [-0.12, -0.62, 0.56],
    elbow: [0.9, -0.3, -0.6],
    palm: [-0.2, -1, 0],
    shape: 'relaxed',
  },
  right: {
    hand: [-0.12, -0.62, 0.56],
    elbow: [0.9, -0.3, -0.6],
    palm: [-0.2, -1, 0],
    shape: 'relaxed',
  },
  leftLeg: { foot: [0.03, -0.46, 0.53], knee: [0.05, 1, 0.6], turn: 0.08 },
  rightLeg: { foot: [0.03, -0.46, 0.5], knee: [0.05, 1, 0.6], turn: 0.08 },
  skirt: 'lap',
  rest: 'seat',
}

export const walk: Pose = {
  ...stand,
  lean: [0.05, 0.04, 0],
  bend: [-0.1, 0, 0],
  head: [0.05, 0.0, 0],
  left: { hand: [0.14, -0.9, -0.32], elbow: [0.3, 0, -1], palm: [-1, 0, 0], shape: 'relaxed' },
  right: { hand: [0.1, -0.84, 0.42], elbow: [0.3, 0, -1], palm: [-1, 0, 0], shape: 'relaxed' },
  leftLeg: { foot: [0, -0.95, 0.3], knee: [0, 0, 1], toe: -0.3, turn: 0.05 },
  rightLeg: { foot: [0, -0.92, -0.34], knee: [0, 0, 1], toe: 0.55, turn: 0.05 },
}

export const run: Pose = {
  ...stand,
  lean: [0.1, 0.2, 0],
  bend: [-0.2, 0.05, 0],
  head: [0.1, -0.18, 0],
  left: { hand: [0.08, -0.42, -0.36], elbow: [0.3, -0.1, -1], palm: [-1, 0, 0], shape: 'grip' },
  right: { hand: [0.0, -0.3, 0.5], elbow: [0.4, -0.9, -0.4], palm: [-1, 0, 0], shape: 'grip' },
  leftLeg: { foot: [0, -0.62, 0.42], knee: [0, 0.5, 1], toe: -0.15, turn: 0 },
  rightLeg: { foot: [0, -0.78, -0.56], knee: [0, -0.4, 1], toe: 1.0, turn: 0 },
}

export const ride: Pose = {
  ...sit,
  lean: [0, 0.05, 0],
  bend: [0, 0.05, 0],
  left: {
    hand: [-0.22, -0.5, 0.6],
    elbow: [0.7, -0.6, -0.5],
    palm: [-1, -0.2, 0],
    fingers: [-0.2, 0, 1],
    shape: 'grip',
  },
  right: {
    hand: [-0.22, -0.5, 0.6],
    elbow: [0.7, -0.6, -0.5],
    palm: [-1, -0.2, 0],
    fingers: [-0.2, 0, 1],
    shape: 'grip',
  },
  leftLeg: { foot: [0.34, -0.8, 0.12], knee: [0.8, 0.3, 1], turn: 0.2, toe: -0.1 },
  rightLeg: { foot: [0.34, -0.8, 0.12], knee: [0.8, 0.3, 1], turn: 0.2, toe: -0.1 },
  rest: 'seat',
}

/** A person on the floor, legs crossed, when there is nothing to sit on. */
export const floorSit: Pose = {
  ...sit,
  lean: [0, 0.04, 0],
  leftLeg: { foot: [-0.02, -0.06, 0.4], knee: [1, 0.1, 0.7], turn: -0.9, toe: 0.5 },
  rightLeg: { foot: [-0.08, -0.03, 0.3], knee: [1, 0.1, 0.7], turn: -0.9, toe: 0.5 },
}

/** The lower hand lies flat under the cheek. */
const underCheek: ArmPose = {
  hand: [-0.06, 0.5, 0.3],
  elbow: [0.2, -0.4, 1],
  palm: [-1, 0, 0],
  fingers: [-0.1, 1, 0.1],
  shape: 'flat',
}
/** The upper arm falls forward before the chest. */
const beforeChest: ArmPose = {
  hand: [-0.56, -0.12, 0.46],
  elbow: [0.3, -0.7, 0.8],
  palm: [-1, 0, 0],
  fingers: [-0.3, 0.5, 0.8],
  shape: 'relaxed',
}
/** Lying on the right side, knees drawn up and together, the cheek on a hand. */
export const asleepOnSide: Pose = {
  ...stand,
  whole: [0, -1.53, 0],
  lean: [-1.2, 0, 0],
  bend: [0, 0.16, 0],
  head: [0.05, 0.14, -0.16],
  left: beforeChest,
  right: underCheek,
  leftLeg: { foot: [-0.1, -0.72, -0.13], knee: [-1, 0.2, -0.05], follow: true, toe: 0.5 },
  rightLeg: { foot: [-0.02, -0.7, 0.02], knee: [1, 0.2, 0.05], follow: true, toe: 0.5 },
  skirt: 'lap',
  rest: 'back',
  asleep: true,
}

/** A hand closed before the chest: what arms that hold, pull or hit start from. */
export const grip: ArmPose = {
  hand: [-0.1, -0.3, 0.5],
  elbow: [0.8, -0.8, -0.2],
  palm: [-0.6, -0.6, 0],
  fingers: [-0.6, -0.2, 0.6],
  shape: 'grip',
}

/** Both arms alike. */
export const bothArms = (arm: ArmPose): Pick<Pose, 'left' | 'right'> => ({ left: arm, right: arm })
