// What people look like who lead a bicycle by its bar, bear something between two, count at a tree, peep out or teach, by `traits.action`.
import type { ArmPose, Pose } from './pose.ts'
import { grip, sit, stand, walk } from './poses-basic.data.ts'

/** At a bar beside the hip. */
const atBar: ArmPose = {
  ...grip,
  hand: [0.12, -0.66, 0.5],
  elbow: [0.5, -0.6, -1],
  palm: [-0.3, -1, 0.1],
  fingers: [-0.3, -0.2, 1],
}
/** Under the edge of something heavy. */
const under: ArmPose = {
  hand: [-0.06, -0.72, 0.5],
  elbow: [0.6, -0.4, -1],
  palm: [-0.3, 1, 0.2],
  fingers: [-0.2, 0.1, 1],
  shape: 'grip',
}
/** Over the eyes, the fingers along the brow. */
const overEyes: ArmPose = {
  hand: [-0.14, 0.14, 0.4],
  elbow: [1, -0.4, 0.2],
  palm: [-0.1, 0.1, -1],
  fingers: [-0.9, 0.5, -0.1],
  shape: 'flat',
  shrug: 0.03,
}
/** Fingers round the rim of what one hides behind. */
const atRim: ArmPose = {
  hand: [0.02, -0.1, 0.66],
  elbow: [1, -0.6, 0],
  palm: [-0.4, 0, 0.9],
  fingers: [-0.1, 1, 0.2],
  shape: 'flat',
}

/** Beside a bicycle, one hand at its bar, the other arm free. */
const leadCycle: Pose = { ...walk, sided: true, head: [-0.5, -0.02, 0], right: atBar }

/** The same at a stand. */
const standCycle: Pose = { ...stand, sided: true, head: [-0.6, 0, 0], right: atBar }

/** One end of something heavy in both hands, the face half to the lens: for who is at its left and its right. */
const bear: Pose = {
  ...walk,
  view: 1.2,
  lean: [0, -0.06, 0],
  bend: [0, 0.08, 0],
  head: [-0.6, 0.04, 0.06],
  left: under,
  right: under,
  leftLeg: { foot: [0.08, -0.9, 0.26], knee: [0.1, 0.2, 1], turn: 0.1 },
  rightLeg: { foot: [0.08, -0.92, -0.24], knee: [0.1, 0, 1], turn: 0.2, toe: 0.3 },
}
const bearRight: Pose = { ...bear, head: [0.5, 0.04, -0.06] }

/** The face in the hands against a trunk, counting. */
const count: Pose = {
  ...stand,
  lean: [0, 0.1, 0],
  bend: [0, 0.06, 0],
  head: [0, 0.16, 0],
  left: overEyes,
  right: overEyes,
}

/** The head out past a rim, the knees bent, a hand on what hides the rest. */
const peep: Pose = {
  ...stand,
  sided: true,
  lean: [0, 0.16, 0.12],
  bend: [0, 0.14, 0.2],
  head: [0, -0.16, 0.2],
  left: atRim,
  right: { ...atRim, hand: [0.1, -0.5, 0.5] },
  leftLeg: { foot: [0.1, -0.86, 0.14], knee: [0.2, 0.2, 1], turn: 0.2 },
  rightLeg: { foot: [0.1, -0.84, -0.2], knee: [0.2, 0.2, 1], turn: 0.3, toe: 0.3 },
}

/** Down behind something low, only the head and the hands over it. */
const crouch: Pose = {
  ...stand,
  lean: [0, 0.2, 0],
  bend: [0, 0.1, 0],
  head: [0, -0.26, 0.06],
  left: { ...atRim, hand: [0.02, -0.2, 0.62] },
  right: { ...atRim, hand: [0.02, -0.2, 0.62] },
  leftLeg: { foot: [0.16, -0.56, 0.16], knee: [0.4, 0.3, 1], turn: 0.3 },
  rightLeg: { foot: [0.16, -0.56, -0.04], knee: [0.4, 0.2, 1], turn: 0.3, toe: 0.5 },
}

/** One hand out to what is shown, the face on who learns it. */
const show: Pose = {
  ...stand,
  lean: [0, 0.08, 0],
  bend: [0.05, 0.14, 0],
  head: [0.1, 0.16, 0],
  right: {
    hand: [-0.1, -0.4, 0.74],
    elbow: [0.8, -0.8, -0.2],
    palm: [-0.6, -0.7, 0],
    fingers: [-0.2, -0.2, 1],
    shape: 'point',
  },
}

/** A clipboard against the chest in one arm, the other out as one explains. */
const coach: Pose = {
  ...stand,
  bend: [0.1, 0.02, 0],
  head: [0.05, 0, 0],
  right: {
    hand: [0.36, -0.16, 0.6],
    elbow: [0.9, -0.9, -0.1],
    palm: [-0.4, 0.8, 0.2],
    fingers: [0.3, 0.4, 0.9],
    shape: 'open',
  },
}

/** Down on one knee of a team that listens. */
const listen: Pose = { ...stand, head: [0, -0.1, 0], bend: [0, 0.04, 0] }

/** A pupil at a floor lesson: arms rounded before or over, feet turned out. */
const arabesque: ArmPose = {
  hand: [0.56, 0.06, 0.5],
  elbow: [1, -0.4, -0.3],
  palm: [-0.3, -0.6, 0.6],
  fingers: [0.6, 0.1, 0.5],
  shape: 'relaxed',
}
const crown: ArmPose = {
  hand: [-0.02, 0.84, 0.26],
  elbow: [1, 0, 0.2],
  palm: [-0.5, -0.6, 0],
  fingers: [-0.8, 0.3, 0.1],
  shape: 'relaxed',
  shrug: 0.04,
}
const ballet: Pose = {
  ...stand,
  lean: [0, 0, 0],
  bend: [0, -0.06, 0],
  head: [-0.1, -0.04, 0.06],
  left: crown,
  right: arabesque,
  leftLeg: { foot: [0.02, -0.985, 0.02], knee: [0.5, 0, 1], turn: 0.7 },
  rightLeg: { foot: [0.24, -0.9, 0.26], knee: [0.6, 0.1, 1], turn: 0.8, toe: 0.9 },
}

/** Beside the wheel: strapped in, a hand out to it. */
const besideWheel: Pose = { ...sit, head: [0.3, 0, 0], left: show.right }

/** By the name that `traits.action` gives. */
export const atLed: Readonly<Record<string, Pose>> = {
  'lead-cycle': leadCycle,
  'stand-cycle': standCycle,
  bear,
  'bear-right': bearRight,
  count,
  peep,
  crouch,
  show,
  coach,
  listen,
  ballet,
  'beside-wheel': besideWheel,
}
