// Ways to hold a tool at work, by the use and the name of the thing: first match wins, and goes before the other tables.
import type { Hold } from './hold.ts'
import { aimed, chest, clasped, raised, served } from './hold-arms.data.ts'
import { bottom, inBoth, inHand } from './hold-grips.ts'

/** A glass held out at eye height to another's. */
const toasted: Hold = {
  of: /^toast-/,
  grip: inHand([0.5, 0.4, 0.5], { up: [-0.1, 1, 0.2], offset: [0, 0.01, 0.01] }),
  arm: { ...chest, hand: [-0.1, 0.05, 0.82], elbow: [0.8, -1, 0] },
}

/** Held for what the trait `use` says. */
export const heldAtWork: readonly Hold[] = [
  { ...toasted, of: /^toast-left-/, hand: 'left' },
  toasted,
  {
    // A full snow shovel, level before the shins.
    of: /^scoop-/,
    grip: inBoth([0.5, 0.6, 0.5], {
      up: [-0.1, 0.62, -0.8],
      front: [0, 0.8, 0.6],
      long: 1.42,
      offset: [0, 0, 0.02],
    }),
    arm: { ...clasped, hand: [0.04, -0.5, 0.34], fingers: [-0.3, -0.2, 0.9] },
    other: { ...clasped, hand: [-0.06, -0.7, 0.6], fingers: [-0.3, -0.3, 0.9] },
    head: [-0.1, 0.1, 0],
  },
  {
    of: /^dig-/,
    grip: inBoth([0.5, 0.62, 0.5], {
      up: [-0.12, 1, -0.5],
      front: [0, 0, 1],
      long: 1.4,
      offset: [0, 0, 0.02],
    }),
    arm: { ...clasped, hand: [-0.1, -0.34, 0.5], fingers: [-0.3, -0.2, 0.9] },
    other: { ...clasped, hand: [-0.1, -0.66, 0.62], fingers: [-0.3, -0.3, 0.9] },
    head: [0, 0.18, 0],
  },
  {
    of: /^cast-cast-net/,
    grip: inBoth('grip', { up: [0, 0.12, 1], front: [0, 1, -0.1], offset: [0, 0, 0.02] }),
    arm: { ...aimed, hand: [0.02, 0.06, 0.86], elbow: [1, -0.5, 0] },
    other: { ...aimed, hand: [0.1, 0.16, 0.82], elbow: [1, -0.5, 0], shape: 'open' },
  },
  {
    // In the arms against the chest, its head under the chin.
    of: /^cuddle-/,
    grip: inBoth([0.5, 0.62, 0.5], { offset: [0, 0, 0.0] }),
    arm: {
      ...clasped,
      hand: [-0.3, -0.42, 0.46],
      elbow: [1, -0.7, -0.1],
      palm: [-0.3, 0, -1],
      fingers: [-1, 0.1, 0.2],
    },
    other: {
      ...clasped,
      hand: [-0.24, -0.6, 0.46],
      elbow: [1, -0.6, -0.2],
      palm: [-0.3, 0, -1],
      fingers: [-1, 0, 0.2],
    },
    head: [0.12, 0.16, 0.14],
  },
  {
    // At the ear, the elbow out, the head bent to it.
    of: /^ear-/,
    grip: inHand([0.5, 0.4, 0.5], { up: [0.1, 1, -0.25], front: [-1, 0, 0.1], long: 0.15 }),
    arm: {
      hand: [-0.06, 0.2, 0.12],
      elbow: [1, -0.9, 0.3],
      palm: [-1, 0, 0],
      fingers: [-0.2, 0.9, -0.1],
      shape: 'grip',
    },
    head: [0.05, 0.02, -0.08],
  },
  {
    of: /^tease-/,
    hand: 'left',
    grip: inHand([0.5, 0.4, 0.5], { offset: [0, 0.01, 0.05] }),
    arm: {
      hand: [0.16, 0.5, 0.64],
      elbow: [1, -0.5, -0.1],
      palm: [-0.5, -0.2, 0.6],
      fingers: [-0.1, 0.8, 0.5],
      shape: 'grip',
      shrug: 0.04,
    },
    head: [-0.12, 0.24, 0],
  },
  {
    // A ball carried under the arm, against the ribs.
    of: /^tuck-/,
    grip: inHand([0.5, 0.5, 0.5], { up: [-0.2, 0.25, 1], offset: [0, 0.02, 0.06], long: 0.3 }),
    arm: {
      hand: [0.14, -0.5, 0.34],
      elbow: [0.9, -0.3, -0.9],
      palm: [-1, 0.3, 0],
      fingers: [-0.3, 0.2, 1],
      shape: 'relaxed',
    },
  },
  {
    of: /^strike-/,
    grip: inHand('grip', { up: [0.1, 0.9, -0.35], front: [0, 0, 1], long: 0.42 }),
    arm: { ...raised, hand: [0.2, 0.34, 0.5], fingers: [-0.1, 0.7, 0.6] },
  },
  {
    of: /^chop-/,
    grip: inBoth([0.5, 0.14, 0.5], { up: [0.05, 0.55, -0.8], front: [1, 0, 0], long: 0.95 }),
    arm: { ...raised, hand: [-0.12, 0.74, 0.3], elbow: [1, 0.1, 0.2], fingers: [-0.3, 0.7, 0] },
    other: { ...raised, hand: [-0.12, 0.8, 0.26], elbow: [1, 0.1, 0.2], fingers: [-0.3, 0.7, 0] },
  },
  {
    // Flat above the head, against rain or sun.
    of: /^overhead-/,
    grip: inBoth([0.5, 0.5, 0.5], {
      up: [0, 0.25, 1],
      front: [0, -1, 0.25],
      long: 0.72,
      offset: [0, 0.05, -0.06],
    }),
    arm: { ...raised, hand: [0.06, 0.72, 0.34] },
    other: { ...raised, hand: [0.06, 0.72, 0.34] },
  },
  {
    // Down into what stands before one.
    of: /^stir-/,
    grip: inBoth([0.5, 0.86, 0.5], { up: [0, 1, -0.55], front: [0, 0, 1], long: 1.25 }),
    arm: { ...clasped, hand: [0.02, -0.4, 0.56] },
    other: { ...clasped, hand: [-0.02, -0.54, 0.6] },
    head: [0, 0.26, 0],
  },
  {
    of: /^roast-/,
    grip: inHand([0.5, 0.06, 0.5], { up: [-0.1, 0.02, 1], front: [1, 0, 0], long: 0.9 }),
    arm: { ...chest, hand: [0.02, -0.44, 0.5], fingers: [-0.1, 0, 1] },
  },
  {
    of: /^pour-/,
    grip: inHand('grip', { up: [0, 0.86, 0.5], front: [-0.15, -0.5, 0.86], long: 0.62 }),
    arm: { ...aimed, hand: [0.0, -0.42, 0.72], fingers: [-0.1, -0.2, 1] },
    other: {
      ...chest,
      hand: [-0.04, -0.62, 0.42],
      shape: 'relaxed',
    },
    head: [0, 0.3, 0],
  },
  {
    of: /^pipe-/,
    grip: inHand([0.5, 0.7, 0.5], { up: [-0.1, 1, -0.35], front: [0, 0, 1], long: 0.3 }),
    arm: { ...chest, hand: [-0.16, -0.28, 0.72], fingers: [-0.3, -0.2, 0.9] },
    other: { ...chest, hand: [-0.1, -0.52, 0.56], palm: [-0.5, -0.6, 0], shape: 'relaxed' },
    head: [0, 0.3, 0],
  },
  {
    of: /^cut-/,
    grip: inHand([0.5, 0.15, 0.5], { up: [-0.2, -0.25, 1], front: [1, 0, 0], long: 0.32 }),
    arm: { ...chest, hand: [0.02, -0.56, 0.56], fingers: [-0.25, -0.2, 1] },
    other: { ...chest, hand: [-0.1, -0.6, 0.56], palm: [-0.3, -1, 0], shape: 'relaxed' },
    bend: [0, 0.14, 0],
    head: [0, 0.26, 0],
  },
  {
    of: /^write-/,
    grip: inHand([0.5, 0.3, 0.5], { up: [0, 0.5, 1], long: 0.14 }),
    arm: { ...raised, hand: [0.1, 0.34, 0.78], elbow: [0.8, -1, 0], fingers: [0, 0.6, 0.8] },
  },
  {
    of: /^grill-/,
    grip: inHand('grip', { up: [-0.25, -0.3, 1], front: [0, 1, 0.3], long: 0.46 }),
    arm: { ...chest, hand: [0.02, -0.34, 0.62], fingers: [-0.2, -0.1, 1] },
    other: { ...chest, hand: [0.2, -0.66, 0.3], palm: [-0.8, -0.4, 0], shape: 'relaxed' },
    head: [0, 0.26, 0],
  },
  {
    of: /^offer-/,
    grip: inHand('grip', {
      up: [0, 1, 0],
      front: [0, 0.2, 1],
      long: 0.13,
      offset: [-0.04, 0.03, 0.03],
    }),
    arm: { ...chest, hand: [-0.2, -0.14, 0.76], palm: [-0.2, 1, 0], fingers: [-0.3, 0.2, 1] },
  },
  {
    of: /^balance-/,
    grip: inBoth('grip', { up: [1, 0.04, 0], front: [0, 0, 1], long: 3.2 }),
    arm: { ...clasped, hand: [0.16, -0.62, 0.5], palm: [-0.2, -1, 0.2], fingers: [0, -0.1, 1] },
    other: { ...clasped, hand: [0.16, -0.62, 0.5], palm: [-0.2, -1, 0.2], fingers: [0, -0.1, 1] },
  },
  {
    of: /^breathe-/,
    grip: inHand([0.5, 0.2, 0.5], { up: [-0.1, 0.6, 0.8], front: [1, 0, 0], long: 0.5 }),
    arm: { ...chest, hand: [-0.1, 0.02, 0.72], fingers: [-0.2, 0.2, 1] },
  },
  {
    of: /^serve-/,
    grip: inHand('grip', { up: [0.35, 0.75, -0.55], front: [0, 0.4, 1], long: 0.72 }),
    arm: {
      ...raised,
      hand: [0.55, 0.42, -0.25],
      elbow: [1, 0.5, -0.2],
      fingers: [0.1, 0.9, -0.3],
    },
  },
  {
    // At the top of the swing: both hands over the right shoulder, the head of the club behind.
    of: /^drive-golf-club$/,
    grip: inBoth('grip', { up: [-0.75, -0.62, 0.28], front: [0, 0, 1], long: 1.05 }),
    arm: {
      ...clasped,
      hand: [0.16, 0.42, 0.3],
      elbow: [1, -0.7, -0.2],
      palm: [-0.6, 0.2, 0.6],
      fingers: [-0.6, 0.7, 0],
    },
    other: {
      ...clasped,
      hand: [-0.86, 0.4, 0.36],
      elbow: [0.3, -1, 0.6],
      palm: [-0.6, 0.2, 0.6],
      fingers: [-0.6, 0.7, 0],
    },
  },
  {
    of: /^foil$|epee/,
    grip: inHand('grip', { up: [0, 0.06, 1], front: [1, 0, 0], long: 1.05 }),
    arm: { ...aimed, hand: [-0.04, -0.02, 0.95] },
  },
  {
    of: /^(fire-|water-)?hose/,
    grip: inBoth('grip', { up: [0, 0.2, 1], front: [0, 1, -0.2], offset: [0, 0, 0.02] }),
    arm: { ...clasped, hand: [-0.06, -0.5, 0.62], fingers: [-0.2, 0, 1] },
    other: { ...clasped, hand: [-0.06, -0.6, 0.42], fingers: [-0.2, 0, 1] },
  },
  {
    // In long hair, at the side of the head.
    of: /^comb-/,
    grip: inHand([0.5, 0.9, 0.5], { up: [0.95, 0.1, -0.3], front: [0.3, 0, 1], long: 0.24 }),
    arm: {
      hand: [0.24, 0.2, 0.16],
      elbow: [1, -0.5, -0.1],
      palm: [-1, 0, 0.1],
      fingers: [-0.4, 0.8, 0.2],
      shape: 'grip',
    },
    head: [-0.15, 0.06, -0.16],
  },
  {
    // Before the lips.
    of: /^blow-/,
    grip: inHand([0.5, 0.25, 0.5], { up: [-0.05, 1, 0.1], long: 0.3 }),
    arm: {
      hand: [-0.2, -0.08, 0.62],
      elbow: [0.8, -1, 0],
      palm: [-0.9, 0, -0.2],
      fingers: [-0.4, 0.5, 0.7],
      shape: 'grip',
    },
    head: [0, 0.08, 0],
  },
  {
    // A jug tilted over the cup in the other hand.
    of: /^tip-/,
    grip: inHand([0.95, 0.5, 0.5], { up: [-0.62, 0.78, 0.05], front: [0, 0, -1], long: 0.36 }),
    arm: {
      hand: [0.2, -0.2, 0.56],
      elbow: [1, -0.5, 0],
      palm: [-1, -0.1, 0],
      fingers: [-0.2, 0.1, 1],
      shape: 'grip',
    },
    head: [0, 0.26, 0],
  },
  {
    // A bottle on its side, the mouth a little down.
    of: /^tilt-/,
    grip: inHand([0.5, 0.4, 0.5], { up: [-0.97, -0.2, 0.1], front: [0, 0, 1], long: 0.36 }),
    arm: {
      hand: [0.1, -0.2, 0.56],
      elbow: [1, -0.4, 0],
      palm: [-0.2, -0.9, 0.2],
      fingers: [-0.2, 0.1, 1],
      shape: 'grip',
    },
    other: {
      hand: [-0.06, -0.52, 0.5],
      elbow: [0.8, -0.8, -0.3],
      palm: [-0.4, -0.9, 0],
      fingers: [-0.3, 0, 1],
      shape: 'relaxed',
    },
    head: [0, 0.26, 0],
  },
  {
    // The bristles at the teeth.
    of: /^teeth-/,
    grip: inHand([0.5, 0.25, 0.5], { up: [-0.9, 0.25, -0.15], front: [0, 0, 1], long: 0.2 }),
    arm: {
      hand: [-0.02, 0.06, 0.4],
      elbow: [1, -0.7, 0.1],
      palm: [-0.7, 0, -0.5],
      fingers: [-0.8, 0.4, 0.1],
      shape: 'grip',
    },
  },
  {
    // Hauled up hand over hand, away from the body.
    of: /^haul-/,
    grip: inBoth([0.5, 0.97, 0.5], {
      up: [0.05, 1, -0.1],
      front: [0, 0, 1],
      long: 1.15,
      offset: [0, 0, 0.06],
    }),
    arm: { ...chest, hand: [-0.02, -0.1, 0.76], fingers: [-0.4, 0.1, 0.9] },
    other: { ...chest, hand: [-0.02, -0.22, 0.72], fingers: [-0.4, 0.1, 0.9] },
    head: [0, 0.16, 0],
  },
  {
    // Held out to somebody.
    of: /^give-/,
    grip: inHand([0.5, 0.2, 0.5], { up: [-0.05, 1, 0.2], offset: [0, 0.02, 0.02] }),
    arm: { ...aimed, hand: [-0.06, -0.22, 0.84], fingers: [-0.1, 0.2, 1] },
  },
  {
    of: /^saucer-/,
    grip: inHand([0.5, 0.3, 0.5], { up: [-0.1, 1, 0.25], long: 0.16, offset: [-0.05, 0.03, 0.04] }),
    hand: 'left',
    arm: {
      hand: [-0.1, -0.46, 0.58],
      elbow: [0.8, -1, 0],
      palm: [-0.4, 0.9, 0],
      fingers: [-0.6, 0.2, 0.8],
      shape: 'relaxed',
    },
  },
  {
    // Lifted to strike.
    of: /^brandish-/,
    grip: inHand('grip', { up: [0.25, 0.9, -0.3], front: [1, 0, 0.2], long: 1.05 }),
    arm: {
      hand: [0.34, 0.56, 0.24],
      elbow: [1, -0.2, -0.3],
      palm: [-0.9, 0, 0.4],
      fingers: [0, 0.7, 0.7],
      shape: 'grip',
      shrug: 0.05,
    },
  },
  {
    // Drawn back behind the head.
    of: /^throw-/,
    grip: inHand([0.5, 0.5, 0.5], { offset: [0, 0.05, 0.02] }),
    arm: {
      hand: [0.66, 0.4, -0.32],
      elbow: [0.8, -0.6, -0.6],
      palm: [0, 0.6, 0.8],
      fingers: [0.1, 1, -0.2],
      shape: 'open',
    },
  },
  {
    // Flat under the palm.
    of: /^wipe-/,
    grip: inHand([0.5, 1, 0.5], { long: 0.17, offset: [0, -0.03, 0.02] }),
    arm: {
      hand: [-0.04, -0.44, 0.74],
      elbow: [0.8, -0.7, -0.4],
      palm: [0, -1, 0.1],
      fingers: [-0.3, -0.2, 1],
      shape: 'flat',
    },
  },
  {
    of: /^tray$/,
    grip: inHand(bottom, { offset: [0, 0.02, 0.06] }),
    hand: 'left',
    arm: { ...served, hand: [0.14, -0.22, 0.62] },
  },
]
