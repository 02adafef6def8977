// How people stand with others: hugging, shaking hands, fighting, arguing, dancing; and what one does alone.

import type { BriefSubject } from '../../../prompt/brief.ts'
import { handInHand } from './hand-in-hand.ts'
import { type ArmPose, mirroredPose, type Pose, seated } from './pose.ts'
import { floorSit, stand } from './poses-basic.data.ts'
import { atCraft } from './poses-craft.data.ts'
import { deeds } from './poses-deed.data.ts'
import { atLed } from './poses-led.data.ts'
import { atLeisure } from './poses-leisure.data.ts'
import { atOutdoors } from './poses-outdoors.data.ts'
import { atPlay } from './poses-play.data.ts'
import { atSport } from './poses-sport.data.ts'
import { around, tending } from './poses-tending.ts'
import { atWork, lunge, onGuard } from './poses-work.data.ts'

const low: ArmPose = { ...around, hand: [-0.1, -0.5, 0.66] }
const high: ArmPose = { ...around, hand: [-0.24, 0.12, 0.72], elbow: [1, -0.2, 0.2], shrug: 0.03 }

const guard: ArmPose = {
  hand: [-0.1, -0.04, 0.5],
  elbow: [0.7, -1, 0],
  palm: [-1, 0, 0],
  fingers: [-0.2, 0.8, 0.6],
  shape: 'grip',
}
const apart = {
  lean: [0, 0.16, 0],
  leftLeg: { foot: [0.06, -0.9, 0.36], knee: [0.1, 0.2, 1], turn: 0.1 },
  rightLeg: { foot: [0.1, -0.9, -0.42], knee: [0.2, 0, 1], turn: 0.5, toe: 0.1 },
} as const

/** Hands that lead and are led, held out together at shoulder height. */
const joined: ArmPose = {
  hand: [0.2, 0.06, 0.72],
  elbow: [0.9, -0.7, 0],
  fingers: [0.1, 0.5, 0.8],
  shape: 'grip',
}
/** By `traits.together`; the arms of those who are the smaller come second. */
const pairs: Readonly<Record<string, readonly [Pose, Pose]>> = {
  hug: [
    { ...stand, left: low, right: around, bend: [0, 0.08, 0], head: [0.5, 0.12, 0.1] },
    { ...stand, left: high, right: high, bend: [0, 0.06, 0], head: [-0.5, 0.05, -0.12] },
  ],
  kiss: [
    { ...stand, left: low, right: low, bend: [0, 0.1, 0], head: [0, 0.2, 0.2], asleep: true },
    { ...stand, left: high, right: high, bend: [0, 0.04, 0], head: [0, -0.16, 0.2], asleep: true },
  ],
  dance: [
    {
      ...stand,
      left: {
        hand: [0.16, -0.26, 0.78],
        elbow: [1, -0.3, 0],
        palm: [-0.6, 0, -0.8],
        fingers: [-0.9, 0.1, 0.5],
        shape: 'flat',
      },
      right: { ...joined, palm: [-0.2, -1, 0.2] },
      head: [-0.3, 0, 0],
      leftLeg: { foot: [0.04, -0.93, 0.3], knee: [0, 0, 1], turn: 0.1 },
      rightLeg: { foot: [0.1, -0.95, -0.28], knee: [0, 0, 1], turn: 0.2, toe: 0.4 },
    },
    {
      ...stand,
      left: { ...joined, palm: [-0.2, 1, 0.2] },
      right: {
        hand: [0.22, 0.14, 0.44],
        elbow: [1, -0.5, -0.1],
        palm: [0, -1, 0],
        fingers: [-0.4, -0.1, 1],
        shape: 'flat',
      },
      bend: [0, -0.16, -0.05],
      head: [0.42, -0.14, -0.06],
      leftLeg: { foot: [0.14, -0.97, 0.1], knee: [0, 0, 1], turn: 0.1 },
      rightLeg: { foot: [0.1, -0.86, -0.46], knee: [0, 0, 1], turn: 0.2, toe: 0.7 },
    },
  ],
  // Close, his hands at her back, hers about his neck.
  'slow-dance': [
    { ...stand, left: low, right: low, bend: [0, 0.06, 0], head: [0.16, 0.16, 0.06] },
    { ...stand, left: high, right: high, bend: [0, 0.02, 0], head: [-0.2, -0.1, -0.1] },
  ],
  argue: [
    {
      ...stand,
      lean: [0, 0.12, 0],
      bend: [0.2, 0.08, 0],
      head: [-0.2, 0.02, 0],
      right: {
        hand: [-0.06, -0.02, 0.78],
        elbow: [0.8, -1, 0],
        palm: [-1, -0.2, 0],
        fingers: [-0.1, 0.1, 1],
        shape: 'point',
      },
      left: {
        hand: [0.2, -0.5, 0.12],
        elbow: [1, 0, -0.5],
        palm: [-0.6, -0.6, 0],
        fingers: [-0.8, -0.5, 0.4],
        shape: 'grip',
      },
      leftLeg: { foot: [0.08, -0.95, 0.22], knee: [0, 0, 1], turn: 0.1 },
      rightLeg: { foot: [0.1, -0.97, -0.12], knee: [0.1, 0, 1], turn: 0.3 },
    },
    {
      ...stand,
      lean: [0, -0.06, 0],
      bend: [0, -0.06, 0],
      head: [0.1, -0.08, 0.1],
      left: {
        hand: [0.5, -0.02, 0.44],
        elbow: [0.8, -1, -0.3],
        palm: [0, 1, 0.3],
        fingers: [0.6, 0.5, 0.6],
        shape: 'open',
        shrug: 0.05,
      },
      right: {
        hand: [0.46, 0.06, 0.46],
        elbow: [0.8, -1, -0.3],
        palm: [0, 1, 0.3],
        fingers: [0.6, 0.5, 0.6],
        shape: 'open',
        shrug: 0.05,
      },
    },
  ],
  'high-five': [
    {
      ...stand,
      lean: [0, 0.06, 0],
      head: [0, -0.1, 0],
      right: {
        hand: [0.04, 0.5, 0.72],
        elbow: [1, -0.6, 0],
        palm: [0, 0, 1],
        fingers: [0, 1, 0.15],
        shape: 'flat',
        shrug: 0.05,
      },
      leftLeg: { foot: [0.08, -0.95, 0.2], knee: [0, 0, 1], turn: 0.1 },
    },
    {
      ...stand,
      lean: [0, 0.06, 0],
      head: [0, -0.1, 0],
      left: {
        hand: [0.04, 0.5, 0.72],
        elbow: [1, -0.6, 0],
        palm: [0, 0, 1],
        fingers: [0, 1, 0.15],
        shape: 'flat',
        shrug: 0.05,
      },
      rightLeg: { foot: [0.08, -0.95, 0.2], knee: [0, 0, 1], turn: 0.1 },
    },
  ],
  handshake: [
    {
      ...stand,
      right: {
        hand: [-0.2, -0.46, 0.72],
        elbow: [0.6, -1, -0.1],
        palm: [-1, 0, 0],
        fingers: [-0.1, 0.05, 1],
        shape: 'flat',
      },
    },
    {
      ...stand,
      right: {
        hand: [-0.2, -0.42, 0.74],
        elbow: [0.6, -1, -0.1],
        palm: [-1, 0, 0],
        fingers: [-0.1, 0.05, 1],
        shape: 'flat',
      },
    },
  ],
  talk: [
    {
      ...stand,
      right: {
        hand: [0.02, -0.42, 0.5],
        elbow: [0.8, -1, -0.3],
        palm: [-0.2, 1, 0.2],
        fingers: [0.1, 0.3, 1],
        shape: 'open',
      },
    },
    {
      ...stand,
      left: {
        hand: [0.05, -0.4, 0.5],
        elbow: [0.8, -1, -0.3],
        palm: [-0.2, 1, 0.2],
        fingers: [0.1, 0.3, 1],
        shape: 'open',
      },
    },
  ],
  // One behind a hand, the other all ears.
  gossip: [
    {
      ...stand,
      bend: [0.1, 0.06, -0.14],
      head: [0.5, 0.06, -0.12],
      left: {
        hand: [-0.22, 0.06, 0.42],
        elbow: [0.9, -1, 0.1],
        palm: [-0.9, 0.1, 0.3],
        fingers: [-0.2, 1, 0.1],
        shape: 'flat',
      },
    },
    {
      ...stand,
      bend: [-0.1, 0.06, 0.14],
      head: [-0.3, 0.04, 0.2],
      right: {
        hand: [-0.26, -0.02, 0.4],
        elbow: [0.9, -1, 0.1],
        palm: [-0.5, 0.1, -0.9],
        fingers: [-0.3, 0.9, 0],
        shape: 'relaxed',
      },
    },
  ],
  fence: [lunge, onGuard],
  fight: [
    { ...stand, ...apart, left: guard, right: { ...guard, hand: [-0.1, 0.0, 0.82] } },
    {
      ...stand,
      ...apart,
      left: { ...guard, hand: [-0.06, 0.08, 0.5] },
      right: { ...guard, hand: [-0.16, 0.1, 0.56] },
    },
  ],
}

/** Sideways on a board, knees bent, arms out. */
const onBoard: Pose = {
  ...stand,
  lean: [0, 0.22, 0.1],
  bend: [0.2, 0.1, -0.1],
  head: [0.35, -0.2, 0],
  left: { hand: [0.86, -0.12, 0.25], elbow: [0.3, -0.6, -0.6], palm: [0, -1, 0], shape: 'open' },
  right: { hand: [0.8, 0.1, 0.2], elbow: [0.3, -0.6, -0.6], palm: [0, -1, 0], shape: 'open' },
  leftLeg: { foot: [0.34, -0.78, 0.04], knee: [0.8, 0, 1], turn: 0.5 },
  rightLeg: { foot: [0.34, -0.78, 0.0], knee: [0.8, 0, 1], turn: 0.5 },
}
/** One foot against the other knee, palms together over the head. */
const tree: Pose = {
  ...stand,
  lean: [0, 0, 0],
  bend: [0, -0.03, 0],
  head: [0, -0.04, 0],
  left: {
    hand: [-0.24, 0.9, 0.12],
    elbow: [1, 0, -0.1],
    palm: [-1, 0, 0],
    fingers: [-0.1, 1, 0],
    shape: 'flat',
    shrug: 0.06,
  },
  right: {
    hand: [-0.24, 0.9, 0.12],
    elbow: [1, 0, -0.1],
    palm: [-1, 0, 0],
    fingers: [-0.1, 1, 0],
    shape: 'flat',
    shrug: 0.06,
  },
  leftLeg: { foot: [-0.04, -1, 0], knee: [0, 0, 1], turn: 0.1 },
  rightLeg: { foot: [-0.06, -0.46, 0.06], knee: [1, 0, 0.15], turn: 1.2, toe: 0.9 },
}
/** Legs crossed, hands on the knees. */
/** One arm straight up, the other a little aside, the back arched. */
const stretched: Pose = {
  ...stand,
  lean: [0, 0.02, 0],
  bend: [0, -0.14, 0.1],
  head: [0.05, -0.16, -0.1],
  left: {
    hand: [0.16, 0.94, 0.06],
    elbow: [1, 0.1, -0.3],
    palm: [-0.2, 0.3, 1],
    shape: 'open',
    shrug: 0.07,
  },
  right: {
    hand: [0.42, 0.8, 0.02],
    elbow: [1, 0.1, -0.3],
    palm: [-0.2, 0.3, 1],
    shape: 'relaxed',
    shrug: 0.07,
  },
}

const lotus: Pose = {
  ...floorSit,
  lean: [0, -0.02, 0],
  bend: [0, 0, 0],
  left: {
    hand: [0.3, -0.62, 0.46],
    elbow: [0.9, -0.4, -0.3],
    palm: [0, 1, 0.2],
    fingers: [0.3, 0, 1],
    shape: 'relaxed',
  },
  right: {
    hand: [0.3, -0.62, 0.46],
    elbow: [0.9, -0.4, -0.3],
    palm: [0, 1, 0.2],
    fingers: [0.3, 0, 1],
    shape: 'relaxed',
  },
  head: [0, 0, 0],
  asleep: true,
}
/** Bent over an eyepiece, a hand at its knob. */
const peering: Pose = {
  ...stand,
  lean: [0, 0.3, 0],
  bend: [0, 0.4, 0],
  head: [0, 0.2, 0],
  left: { ...guard, hand: [-0.02, -0.62, 0.6], palm: [-1, 0, 0], fingers: [-0.2, -0.2, 1] },
  right: { ...guard, hand: [-0.02, -0.62, 0.6], palm: [-1, 0, 0], fingers: [-0.2, -0.2, 1] },
}
/** A straight right, the left at the chin. */
const punching: Pose = {
  ...stand,
  ...apart,
  bend: [0.3, 0.1, 0],
  head: [-0.2, 0, 0],
  left: { ...guard, hand: [-0.1, 0.06, 0.46] },
  right: { ...guard, hand: [-0.1, 0.02, 0.96] },
}
/** What somebody does alone with the whole body. */
const alone: Readonly<Record<string, Pose>> = {
  board: onBoard,
  exercise: tree,
  stretch: stretched,
  meditate: lotus,
  peer: peering,
  punch: punching,
}

/** Deeds in which the place decides who does what; in the others the smaller of the two does the second part. */
const bySide = /^(fight|fence|talk|gossip|handshake|argue|high-five)$/

/** One's own half of what two do. Dancers are told for the leader at the left; hands that meet do so on the lens's side. */
const partnerPose = (
  { form, pose: own, traits }: BriefSubject,
  pair: readonly [Pose, Pose],
): Pose => {
  const deed = traits['together'] ?? ''
  const left = traits['partner'] === 'left'
  if (bySide.test(deed)) return pair[left ? 0 : 1]
  // Who kneels is the taller one.
  if (own === 'kneel') return pair[0]
  const small = /^(woman|girl|boy)$/.test(form)
  const pose = pair[small ? 1 : 0]
  return deed === 'dance' && left === small ? mirroredPose(pose) : pose
}

/** The pose that company asks for, over the one that is asked by name; null when nothing does. */
export const companyPose = (subject: BriefSubject, base: Pose): Pose | null => {
  const { traits } = subject
  const { together, partner, carries, flies, reach, astride } = traits
  const action = subject.traits['action'] ?? ''
  const working =
    atOutdoors[action] ??
    atLed[action] ??
    atWork[action] ??
    atCraft[action] ??
    atLeisure[action] ??
    atSport[action] ??
    atPlay[action]
  if (working) return working
  const tended = tending({ carries, flies, reach, astride }, base)
  if (tended) return tended
  const named = subject.traits['board'] ? 'board' : (subject.traits['action'] ?? '')
  const deed = alone[named]
  if (deed && (subject.held ?? []).length === 0)
    return deed === stretched && base.rest === 'seat' ? seated(deed, base) : deed
  if (deeds[named]) return deeds[named]
  // Who has the back to the lens has the other at the other hand.
  const away = traits['gaze'] === 'out'
  if ((together === 'hold-hands' || (together === 'close' && away)) && partner)
    return handInHand(base, (partner === 'left') !== away, away)
  const pair = pairs[together ?? '']
  if (!pair || !partner) return null
  const pose = partnerPose(subject, pair)
  if (base.rest !== 'feet' || subject.pose === 'kneel')
    return {
      ...base,
      left: pose.left,
      right: pose.right,
      head: pose.head,
      // Who gossips leans over on a bench too.
      ...(together === 'gossip' ? { bend: pose.bend } : {}),
    }
  return pose
}
