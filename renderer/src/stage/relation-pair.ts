// Where two stand that do something together, and who sits at a board or at keys.
import type { BriefSubject } from '../prompt/brief.ts'
import { boxOf, halfExtent, heightOf, worldPoint } from './actor.ts'
import type { Position, RelationOrder } from './relation.ts'

/** Metres between the middles of two who do something together, as a share of their height. */
const reaches: Readonly<Record<string, number>> = {
  hug: 0.02,
  kiss: 0.07,
  dance: 0.25,
  'slow-dance': 0.1,
  handshake: 0.385,
  talk: 0.42,
  argue: 0.42,
  'high-five': 0.345,
  fight: 0.66,
  fence: 1.02,
  'hold-hands': 0.3,
  close: 0.29,
}

/** Two people at the distance that what they do together asks for; the one placed second stands to the right. */
export const together = ({ actor, subject, to, toSubject, ground }: RelationOrder): Position => {
  const deed = subject.traits['together'] ?? ''
  const tall = Math.sqrt(Math.max(heightOf(actor), subject.height) * toSubject.height)
  // Who kneels has a thigh before them.
  const kneels = deed === 'hug' && (subject.pose === 'kneel' || toSubject.pose === 'kneel')
  const gap = kneels ? 0.17 * tall : (reaches[deed] ?? 0.4) * tall
  const side =
    deed === 'hold-hands' || deed === 'close'
      ? 0
      : deed === 'talk' || deed === 'gossip'
        ? 0.95
        : /dance/.test(deed)
          ? 1.05
          : 1.25
  // Who looks at a view has it before them, the other at their side.
  if (subject.traits['gaze'] === 'out') return atView(to, gap, ground)
  to.yaw = side
  const x = to.at[0] + gap
  return { at: [x, ground(x, to.at[2]), to.at[2]], yaw: -side, tied: true }
}

/** Side by side before a view, backs to the lens, each turned a little to the other. */
const atView = (
  to: RelationOrder['to'],
  gap: number,
  ground: RelationOrder['ground'],
): Position => {
  to.yaw = Math.PI - 0.3
  const x = to.at[0] + gap
  return { at: [x, ground(x, to.at[2]), to.at[2]], yaw: Math.PI + 0.3, tied: true }
}

/** On a named side of it and turned to it: the two seats at a board. */
export const atSide = ({ actor, subject, to, ground }: RelationOrder): Position => {
  const side = subject.traits['side'] === 'left' ? -1 : 1
  to.yaw = 0
  const box = boxOf(to)
  const x = side < 0 ? box.low[0] - 0.12 : box.high[0] + 0.12
  const z = (box.low[2] + box.high[2]) / 2
  const half = halfExtent(actor, 0)
  return { at: [x + side * half.x, ground(x, z), z], yaw: (-side * Math.PI) / 2, tied: true }
}

/** Before the keys and turned to them, seen from the side. */
export const atKeys = ({ to, ground }: RelationOrder): Position => {
  to.yaw = to.yaw < 0 ? -1.2 : 1.2
  const [x, , z] = worldPoint(to, [0, 0, to.actor.high[2] + 0.26])
  return { at: [x, ground(x, z), z], yaw: to.yaw + Math.PI, tied: true }
}

/** Where a copy stands in a row of them, in steps from its middle; 0 for one alone. */
export const inRank = (copy: number, copies: number): number => copy - (copies - 1) / 2

/** Metres to the side for one of several kinds on, in or under the same thing. */
export const aside = (subject: BriefSubject, half: number, wide: number): number =>
  Number(subject.traits['slot'] ?? 2 * Number(subject.traits['berth'] ?? 0)) *
  Math.max(half * 1.12, Math.min(0.24 * wide, half * 2.4))
