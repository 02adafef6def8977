// What of a figure a shot shows: whole, from the hips up, the bust, or the face.
import type { Brief, SubjectKind } from '../prompt/brief.ts'
import type { Box } from './film-set.ts'
import type { Vec3 } from './scene.ts'
import { clamp } from './vector.ts'

/** Where somebody's head is, its crown, and how tall they stand: world space, metres. */
export interface HeadShown {
  readonly head: Vec3
  readonly crown: Vec3
  readonly stature: number
  /** Room above the crown that a hat may take, as a share of stature; what a hand holds up gets none. */
  readonly hat?: number
}

const shares: Readonly<Record<string, number>> = {
  'close-up': 0.165,
  portrait: 0.205,
  medium: 0.58,
}

/** The part of a figure that a shot shows: about the head, whatever the hands hold far from it. */
export const shotBox = (
  box: Box,
  kind: SubjectKind,
  shot: Brief['camera']['shot'],
  at: HeadShown | null,
  /** Of a person's height, in place of what the shot's name says. */
  share?: number,
): Box => {
  if (kind !== 'person' && kind !== 'quadruped' && kind !== 'bird') return box
  const tall = box.high[1] - box.low[1]
  if (kind !== 'person' && (shot === 'close-up' || shot === 'portrait')) {
    // A small bird is shown whole, and so is what has no head to look at.
    if (!at || (kind === 'bird' && tall < 0.35)) return box
    return within(aboutHead(at.head, faceOf(at, tall, shot === 'close-up')), box)
  }
  const part = share ?? shares[shot ?? ''] ?? 1
  if (part === 1) return box
  if (kind === 'person' && at) return bustOf(box, at, part)
  const cut = box.high[1] - tall * (kind === 'person' ? part : Math.max(part, 0.62))
  const [cx, cz] = [(box.low[0] + box.high[0]) / 2, (box.low[2] + box.high[2]) / 2]
  const half = Math.min(tall * part * 0.55, Math.max(box.high[0] - cx, box.high[2] - cz))
  return {
    low: [cx - half, cut, cz - half],
    high: [cx + half, box.high[1] + tall * 0.02, cz + half],
  }
}

/** Half of what a beast's portrait shows: its skull counts, and for long-headed ones their height. */
const faceOf = ({ head, crown }: HeadShown, tall: number, close: boolean): number => {
  const skull = Math.hypot(crown[0] - head[0], crown[1] - head[1], crown[2] - head[2])
  const [most, least, skulls] = close ? [0.27, 0.2, 1.5] : [0.36, 0.27, 1.85]
  return Math.min(tall * most, Math.max(tall * least, skull * skulls))
}

/** Somebody from the crown, or the hat on it, down to a part of their height. */
const bustOf = (box: Box, { head, crown, stature, hat = 0.1 }: HeadShown, part: number): Box => {
  const top = clamp(box.high[1], Math.max(head[1], crown[1]), crown[1] + stature * hat)
  // Who lies is shown about the head.
  if (box.high[1] - box.low[1] < stature * 0.42) return aboutHead(head, stature * part * 0.5)
  // A child's head is large for its height.
  const shown = Math.max(stature * part, (crown[1] - head[1]) * 12.6 * part)
  // Under a tall hat more of the chest is shown, so that the face keeps its place.
  const bust = 0.92 + (2.6 * Math.max(0, top - crown[1])) / stature
  // An upright picture may cut the shoulders.
  const half = shown * 0.43
  return {
    low: [
      head[0] - half,
      Math.max(box.low[1], Math.min(top - shown, crown[1] - shown * bust)),
      head[2] - half,
    ],
    high: [head[0] + half, top + stature * 0.02, head[2] + half],
  }
}

/** A box about a head, with more room below it than above. */
const aboutHead = ([x, y, z]: Vec3, half: number): Box => ({
  low: [x - half, y - half * 1.2, z - half],
  high: [x + half, y + half, z + half],
})

const within = (box: Box, whole: Box): Box => ({
  low: [0, 1, 2].map((a) => Math.max(box.low[a] ?? 0, whole.low[a] ?? 0)) as unknown as Vec3,
  high: [0, 1, 2].map((a) => Math.min(box.high[a] ?? 0, whole.high[a] ?? 0)) as unknown as Vec3,
})
