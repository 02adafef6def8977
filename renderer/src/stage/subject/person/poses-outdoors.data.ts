// What people look like over a fence, at play with a dog and casting a net, by `traits.action`.
import type { Pose } from './pose.ts'
import { grip, stand } from './poses-basic.data.ts'

/** Bent a little over a rail, the forearms along it and crossed, one foot behind the other. */
const leanOver: Pose = {
  ...stand,
  view: 0.08,
  sided: true,
  lean: [0.06, 0.2, 0.03],
  bend: [0, 0.16, 0],
  head: [-0.1, -0.22, 0.04],
  left: {
    at: [-0.03, 0.25, 0.44],
    hand: [-0.2, -0.36, 0.5],
    elbow: [1, -0.25, -0.1],
    palm: [-0.3, -1, 0.1],
    fingers: [-1, -0.1, 0.2],
    shape: 'relaxed',
  },
  right: {
    at: [-0.05, 0.28, 0.49],
    hand: [-0.2, -0.36, 0.5],
    elbow: [1, -0.25, -0.1],
    palm: [-0.3, -1, 0.1],
    fingers: [-1, -0.1, 0.2],
    shape: 'relaxed',
  },
  leftLeg: { foot: [0.04, -0.985, -0.02], knee: [0.1, 0, 1], turn: 0.15 },
  rightLeg: { foot: [0.02, -0.96, -0.2], knee: [0.1, 0.1, 1], turn: 0.3, toe: 0.3 },
}

/** A toy held up out of reach, the other hand open, the face down to who jumps for it. */
const tease: Pose = {
  ...stand,
  view: 0.9,
  lean: [0, 0.04, 0],
  bend: [0, 0.06, -0.04],
  head: [-0.12, 0.24, 0],
  left: {
    ...grip,
    hand: [0.16, 0.52, 0.62],
    elbow: [1, -0.5, -0.1],
    palm: [-0.4, -0.3, 0.6],
    fingers: [-0.1, 0.8, 0.5],
    shrug: 0.04,
  },
  right: {
    hand: [0.16, -0.5, 0.6],
    elbow: [0.9, -0.6, -0.4],
    palm: [-0.5, 0.7, 0.3],
    fingers: [0, 0.1, 1],
    shape: 'open',
  },
  leftLeg: { foot: [0.1, -0.95, 0.18], knee: [0.2, 0.1, 1], turn: 0.2 },
  rightLeg: { foot: [0.1, -0.96, -0.18], knee: [0.2, 0, 1], turn: 0.4, toe: 0.2 },
}

/** A net just let go: the chest turned after it, both arms thrown out, one foot before the other. */
const cast: Pose = {
  ...stand,
  view: 1.1,
  lean: [0.1, 0.16, 0],
  bend: [-0.12, 0.06, 0],
  head: [-0.1, -0.06, 0],
  left: { ...grip, hand: [0.1, 0.12, 0.88], elbow: [1, -0.5, 0], fingers: [0, 0.2, 1] },
  right: {
    ...grip,
    hand: [0.24, 0.2, 0.84],
    elbow: [1, -0.5, 0],
    fingers: [0, 0.3, 1],
    shape: 'open',
  },
  leftLeg: { foot: [0.1, -0.93, 0.28], knee: [0.2, 0.1, 1], turn: 0.15 },
  rightLeg: { foot: [0.14, -0.94, -0.26], knee: [0.3, 0, 1], turn: 0.5, toe: 0.3 },
}

/** By the name that `traits.action` gives. */
export const atOutdoors: Readonly<Record<string, Pose>> = {
  'lean-over': leanOver,
  tease,
  cast,
}
