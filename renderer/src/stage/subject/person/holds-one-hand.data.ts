// Ways to hold in one hand, by what is held: first match wins.
import type { Hold } from './hold.ts'
import { aimed, chest, low, mouth, planted, raised, served, up } from './hold-arms.data.ts'
import { bottom, inHand, middle, top } from './hold-grips.ts'
import { heldAtTable } from './holds-at-table.data.ts'

/** Held in one hand. */
export const heldByHand: readonly Hold[] = [
  {
    of: /^dunk-/,
    grip: inHand(middle, { offset: [0, 0.02, 0.1] }),
    arm: {
      hand: [0.1, 0.92, 0.34],
      elbow: [1, 0.1, -0.2],
      palm: [0, 0, 1],
      fingers: [0, 0.7, 0.7],
      shape: 'open',
      shrug: 0.08,
    },
  },
  {
    of: /^feed-low-/,
    grip: inHand(bottom, { up: [-0.2, 0.1, 1] }),
    arm: { ...aimed, hand: [-0.05, -0.72, 0.6], palm: [-0.4, 1, 0], fingers: [-0.1, -0.4, 1] },
  },
  {
    of: /^feed-high-/,
    grip: inHand(bottom, { up: [-0.2, 0.3, 1] }),
    arm: { ...aimed, hand: [-0.05, 0.3, 0.82], palm: [-0.4, 1, 0] },
  },
  {
    of: /^feed-/,
    grip: inHand(bottom, { up: [-0.2, 0.3, 1] }),
    arm: { ...aimed, hand: [-0.05, -0.12, 0.86], palm: [-0.4, 1, 0] },
  },
  {
    // One stick over the head, the other on its drum.
    of: /^raised-beater$/,
    grip: inHand([0.5, 0.2, 0.5], { up: [-0.5, 0.8, 0.2], long: 0.46 }),
    arm: { ...raised, hand: [0.5, 0.42, 0.3], elbow: [1, -0.5, -0.1], fingers: [-0.2, 0.8, 0.5] },
  },
  {
    of: /^beater$/,
    grip: inHand([0.5, 0.2, 0.5], { up: [-0.5, 0.1, 0.85], long: 0.46 }),
    arm: { ...aimed, hand: [0.3, -0.34, 0.44], palm: [-0.4, -1, 0], fingers: [-0.3, 0.2, 1] },
  },
  {
    of: /probe-dental-mirror/,
    grip: inHand([0.5, 0.1, 0.5], { up: [-0.2, -0.5, 0.85], long: 0.2 }),
    arm: { ...aimed, hand: [-0.1, -0.2, 0.6], palm: [-0.6, -0.6, 0], fingers: [-0.3, -0.2, 1] },
  },
  {
    of: /^dribble-/,
    grip: inHand(top, { offset: [0, -0.1, 0.04] }),
    arm: {
      hand: [0.16, -0.6, 0.56],
      elbow: [0.8, -0.2, -0.6],
      palm: [0, -1, 0],
      fingers: [0, -0.2, 1],
      shape: 'open',
    },
  },
  {
    of: /^swing-/,
    grip: inHand('grip', { up: [0.8, 0.5, 0.1], front: [0, 0, 1], long: 0.72 }),
    arm: {
      hand: [0.74, 0.14, -0.14],
      elbow: [0.5, -0.8, -0.6],
      palm: [0, 0, 1],
      fingers: [0.7, 0.6, 0],
      shape: 'grip',
    },
  },
  {
    of: /^groom-/,
    grip: inHand('grip', { up: [-0.7, 0.5, -0.2], front: [0, 0.2, 1], long: 0.2 }),
    arm: {
      hand: [0.02, 0.2, 0.34],
      elbow: [1, -0.7, 0.1],
      palm: [-0.7, 0, -0.5],
      fingers: [-0.6, 0.8, -0.1],
      shape: 'grip',
    },
    head: [0.22, 0, 0.06],
  },
  {
    of: /^reflect-/,
    grip: inHand('grip', { up: [0.1, 1, 0], front: [-0.6, 0, -0.8], long: 0.32 }),
    arm: {
      hand: [0.06, -0.16, 0.62],
      elbow: [0.8, -1, 0],
      palm: [-0.8, 0, -0.3],
      fingers: [-0.3, 0.6, 0.7],
      shape: 'grip',
    },
  },
  {
    of: /^toss-/,
    grip: inHand('grip', { up: [0, 0.94, 0.3], front: [-0.1, -0.3, 1] }),
    arm: { ...chest, hand: [-0.02, -0.42, 0.66], fingers: [-0.2, 0.1, 0.9] },
    head: [-0.05, 0.02, 0],
  },
  {
    of: /slingshot|catapult/,
    hand: 'left',
    grip: inHand('grip', { up: [0, 1, 0], front: [0, 0, 1], long: 0.42 }),
    arm: {
      hand: [-0.1, 0.1, 0.92],
      elbow: [0.8, -0.8, 0],
      palm: [-1, 0, 0],
      fingers: [0, 0.6, 0.8],
      shape: 'grip',
    },
    other: {
      hand: [-0.18, 0.16, 0.34],
      elbow: [1, 0.1, -0.4],
      palm: [-0.6, -0.4, 0],
      fingers: [-0.6, 0.2, 0.7],
      shape: 'grip',
    },
    head: [0.1, 0.04, 0],
    view: 0.9,
  },
  {
    of: /^smash-/,
    grip: inHand('grip', { up: [0.1, 0.9, -0.5], front: [0, 0.4, 1], long: 0.7 }),
    arm: {
      hand: [0.3, 0.66, -0.1],
      elbow: [1, 0.3, -0.3],
      palm: [0, 0, 1],
      fingers: [0, 1, -0.2],
      shape: 'grip',
      shrug: 0.06,
    },
  },
  {
    of: /^ready-/,
    grip: inHand('grip', { up: [-0.3, 0.7, 0.7], front: [-0.5, 0.3, 0.6], long: 0.7 }),
    arm: { ...chest, hand: [0.1, -0.36, 0.62], fingers: [-0.3, 0.2, 0.9] },
  },
  {
    of: /^one-hand-/,
    hand: 'left',
    grip: inHand('grip', { up: [0, 1, 0.5], front: [0, 0.45, -1], long: 0.34 }),
    arm: { ...chest, hand: [-0.06, -0.34, 0.52], palm: [-0.5, 0.8, -0.2] },
    head: [0, 0.26, 0],
  },
  {
    of: /hair-dryer/,
    grip: inHand('grip', { up: [0.1, 1, 0], front: [-1, 0.1, -0.35] }),
    arm: {
      hand: [0.3, 0.34, 0.14],
      elbow: [1, -0.6, -0.1],
      palm: [-1, 0, 0],
      fingers: [-0.3, 0.2, 1],
      shape: 'grip',
    },
  },
  {
    of: /^prune-|shears/,
    grip: inHand('grip', { up: [-0.3, 0.2, 1], front: [1, 0, 0] }),
    arm: { ...chest, hand: [-0.02, -0.3, 0.72], fingers: [-0.2, 0.2, 1] },
  },
  { of: /umbrella|parasol/, grip: inHand('grip', { up: [-0.1, 1, -0.12], long: 1.2 }), arm: up },
  {
    of: /balloon/,
    grip: inHand(bottom),
    arm: { ...up, hand: [0.16, -0.12, 0.44] },
    head: [-0.2, -0.14, 0],
  },
  {
    of: /shield/,
    grip: inHand(middle, { front: [0.25, 0, 1], offset: [0, 0, 0.05], long: 0.72 }),
    hand: 'left',
    arm: { ...up, hand: [0.06, -0.52, 0.44], palm: [0, 0, -1], fingers: [-1, 0.1, 0.2] },
  },
  { of: /in-stone/, grip: inHand('grip'), arm: up },
  {
    of: /sword|katana|lightsaber|saber|sabre|rapier|cutlass|scimitar|blade/,
    grip: inHand('grip', { up: [0.3, 1, 0.35], front: [1, 0, 0.3], long: 1.05 }),
    arm: { ...up, hand: [0.3, -0.42, 0.46] },
  },
  { of: /dagger|knife/, grip: inHand('grip', { up: [0.1, 0.8, 0.6], long: 0.36 }), arm: up },
  {
    of: /^(cane|walking-stick|crutch)$/,
    grip: { ...inHand(bottom, { long: 0.92 }), by: 'ground' },
    arm: { ...low, hand: [0.34, -0.78, 0.36], fingers: [-0.1, -0.3, 1] },
  },
  {
    of: /staff|spear|trident|lance|halberd|pike|crook|scepter|^pole$|javelin|harpoon/,
    grip: { ...inHand(bottom), by: 'ground' },
    arm: planted,
  },
  {
    of: /^selfie-/,
    grip: inHand(middle, { long: 0.15, offset: [0, 0.05, 0.02] }),
    arm: { ...aimed, hand: [0.22, 0.16, 0.9], fingers: [0, 0.6, 0.8] },
  },
  {
    of: /placard/,
    grip: inHand('grip', { up: [0.06, 1, 0.04], front: [0, 0, 1], long: 0.95 }),
    arm: { ...raised, hand: [0.2, 0.06, 0.5] },
  },
  {
    of: /flag|banner/,
    grip: inHand([0.02, 0.25, 0.5], { up: [0.12, 1, 0.1], long: 1.9 }),
    arm: planted,
  },
  {
    of: /^(butterfly-|landing-)?net$/,
    grip: inHand('grip', { up: [0.3, 1, 0.35], front: [-0.3, 0, 1], long: 1.25 }),
    arm: raised,
  },
  { of: /^(rope|lasso|cord)$/, grip: inHand(top, { front: [0.5, 0, 1] }), arm: low },
  {
    of: /sparkler|wand|baton/,
    grip: inHand('grip', { up: [0.2, 1, 0.5], long: 0.42 }),
    arm: { ...raised, hand: [0.4, 0.1, 0.5] },
  },
  { of: /torch/, grip: inHand('grip', { up: [0.05, 1, 0.05], long: 0.62 }), arm: raised },
  { of: /candle|match/, grip: inHand('grip', { long: 0.26 }), arm: chest },
  {
    of: /paper-lantern|sky-lantern/,
    grip: inHand(top, { long: 0.4, offset: [0, -0.02, 0.02] }),
    arm: { ...up, hand: [0.2, -0.1, 0.5] },
  },
  {
    of: /lantern/,
    grip: inHand('grip', { long: 0.38 }),
    arm: { ...up, hand: [0.28, -0.08, 0.52] },
  },
  {
    of: /racket|racquet/,
    grip: inHand('grip', { up: [0.45, 0.9, 0.25], front: [-0.2, 0, 1], long: 0.72 }),
    arm: { ...up, hand: [0.46, -0.06, 0.46] },
  },
  {
    of: /axe|hammer|mallet|pick|^ax$/,
    grip: inHand('grip', { up: [0.35, 1, 0.1], front: [0, 0, 1] }),
    arm: { ...up, hand: [0.3, -0.3, 0.42] },
  },
  {
    of: /hand-saw/,
    grip: inHand('grip', { up: [-0.15, -0.35, 1], front: [1, 0, 0], long: 0.62 }),
    arm: { ...chest, hand: [0.02, -0.5, 0.48] },
    head: [0, 0.22, 0],
  },
  {
    of: /wrench|spanner|screwdriver|drill|saw|scissors|tools?$/,
    grip: inHand([0.5, 0.2, 0.5], { up: [0.2, 1, 0.2], long: 0.34 }),
    arm: chest,
  },
  {
    of: /paintbrush|^brush$|pencil|^pen$|crayon|chalk/,
    grip: inHand([0.5, 0.3, 0.5], { up: [-0.25, 0.5, 1], long: 0.34 }),
    arm: { ...aimed, hand: [0.1, -0.06, 0.7] },
  },
  {
    of: /palette/,
    grip: inHand([0.7, 0.3, 0.5], {
      up: [0.5, 0.2, 0.9],
      front: [-0.1, 0.85, 0.6],
      long: 0.42,
      offset: [0.06, 0.02, 0.06],
    }),
    hand: 'left',
    // Low, so that it hides neither the brush nor the chest.
    arm: { ...served, hand: [-0.04, -0.6, 0.4] },
  },
  {
    of: /microphone|^mic$/,
    grip: inHand([0.5, 0.4, 0.5], { up: [-0.3, 0.85, -0.32], long: 0.24 }),
    arm: { ...mouth, hand: [-0.26, -0.06, 0.46] },
  },
  {
    of: /magnif|looking-glass/,
    grip: inHand('grip', { up: [-0.25, 1, 0], long: 0.36 }),
    arm: { ...mouth, hand: [-0.06, 0.06, 0.56] },
  },
  {
    of: /call-/,
    grip: inHand([0.5, 0.4, 0.5], { up: [-0.1, 1, -0.25], front: [1, 0, 0], long: 0.19 }),
    arm: { ...mouth, hand: [0.0, 0.3, 0.13], elbow: [0.9, -0.9, 0.5], fingers: [-0.3, 0.8, 0.2] },
    head: [0.1, 0, -0.14],
  },
  {
    // A butterfly or a small bird, on a hand held up before the face.
    // A falcon on the fist, out beside the face, seen from its side.
    of: /^fist-/,
    hand: 'left',
    grip: inHand(bottom, { up: [0, 1, 0], front: [0.75, 0, 0.66], offset: [0, 0.02, 0.03] }),
    arm: {
      ...aimed,
      hand: [0.36, -0.12, 0.5],
      elbow: [0.8, -1, -0.1],
      palm: [-0.8, -0.3, 0.3],
      fingers: [0.1, 0.2, 1],
    },
    head: [0.34, -0.02, 0],
    view: -0.25,
  },
  {
    of: /^perched-/,
    grip: inHand(bottom, { up: [0, 1, 0], offset: [0, 0.03, 0.02] }),
    arm: {
      ...aimed,
      hand: [0.16, -0.16, 0.56],
      palm: [-0.3, 1, 0.1],
      fingers: [-0.5, 0.1, 1],
      shape: 'open',
    },
    head: [0.24, 0.12, 0],
  },
  {
    of: /mirrored-/,
    grip: inHand([0.5, 0.4, 0.5], { up: [0, 1, 0.1], front: [0, 0, -1], long: 0.18 }),
    arm: { ...aimed, hand: [0.06, 0.06, 0.42], elbow: [0.9, -1, 0.1] },
  },
  {
    of: /phone|tablet/,
    grip: inHand([0.5, 0.35, 0.5], { up: [0, 1, 0.35], front: [-0.1, 0.3, -1], long: 0.2 }),
    arm: { ...chest, hand: [-0.2, -0.2, 0.5] },
    head: [-0.12, 0.2, 0],
  },
  {
    of: /gun|pistol|revolver|blaster/,
    grip: inHand('grip', { front: [-0.35, 0, 1], long: 0.3 }),
    arm: { ...aimed, hand: [0, -0.02, 0.8] },
  },
  {
    of: /suitcase|briefcase|luggage|toolbox/,
    grip: inHand('grip', { front: [1, 0, 0.5], long: 0.5 }),
    arm: low,
  },
  {
    of: /bag|purse|bucket|pail|basket|can$|cage|skates/,
    grip: inHand(top, { front: [0.6, 0, 1], offset: [0, 0, 0] }),
    arm: low,
  },
  {
    // Under the arm, its nose ahead.
    of: /surfboard|paddleboard/,
    grip: inHand(middle, {
      up: [1, 0.12, 0],
      front: [0, 0.1, 1],
      long: 1.95,
      offset: [0.02, 0.12, 0],
    }),
    arm: { ...low, hand: [0.36, -0.72, 0.12] },
  },
  {
    // Under the arm, level, as much of it ahead as behind.
    of: /ladder/,
    grip: inHand(middle, {
      up: [1, 0.05, 0],
      front: [0, 0.04, 1],
      long: 2.1,
      offset: [0.02, 0.1, 0],
    }),
    arm: { ...low, hand: [0.36, -0.72, 0.12] },
  },
  {
    of: /surfboard|skis|snowboard|skateboard/,
    grip: { ...inHand(bottom), by: 'ground', offset: [0.12, 0, -0.06] },
    arm: { ...planted, hand: [0.22, -0.5, 0.3] },
  },
  {
    of: /tray/,
    grip: inHand(bottom, { offset: [0, 0.02, 0] }),
    hand: 'left',
    arm: { ...served, hand: [0.3, -0.1, 0.48] },
  },
  {
    of: /^pan$|frying|skillet|wok/,
    grip: inHand('grip', { front: [-0.3, 0, 1], long: 0.46 }),
    arm: { ...chest, hand: [0.02, -0.46, 0.5] },
  },
  ...heldAtTable,
  { of: /any-long/, grip: { ...inHand(bottom), by: 'ground' }, arm: planted },
  { of: /any-small/, grip: inHand([0.5, 0.3, 0.5], { offset: [0, 0.02, 0.01] }), arm: chest },
]
