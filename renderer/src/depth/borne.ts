// How much of a camera path the depth of a picture bears: what is guessed is shown less of than what is known.
import type { Relief } from './relief.ts'

/** Moves that show much of what a guessed depth cannot know keep to a part of their strength. */
export const gentler: Readonly<Record<string, number>> = {
  'orbit-360': 0.72,
  'lazy-susan': 0.85,
  'rotation-3d': 0.8,
  overhead: 0.7,
}

/** Without a sure subject things are as likely to lean as to turn, so moves about them keep to less still. */
export const unsure: Readonly<Record<string, number>> = {
  'orbit-360': 0.5,
  'rotation-3d': 0.55,
  'lazy-susan': 0.6,
  'robo-arm': 0.7,
  'bullet-time': 0.6,
  'arc-left': 0.9,
  'arc-right': 0.9,
  'crane-up': 0.8,
  'crane-down': 0.8,
  'crane-over': 0.75,
}

/** How high a level lens stands over what the lower border shows, in distances to the subject. */
const lensHeight = ({ width, height, nearness, focal }: Relief): number => {
  const rows = Math.max(1, Math.round(height * 0.05))
  const low = nearness.slice((height - rows) * width).sort()
  return height / 2 / focal / Math.max(0.2, low[low.length >> 1] ?? 1)
}

/** How far a crane sinks at full strength, in distances to the subject, and how much of the lens's height it may sink. */
const sinks = 0.4
const above = 0.6

/** What of a read picture decides how much is borne. */
export interface Bearing {
  readonly relief: Relief
  readonly made: { readonly nearness: { readonly data: Float32Array }; readonly sure: number }
}

/** What a guess that is sure of nothing keeps of what a sure one does. */
const doubtful = 0.75

/** How much of a motion's strength the depth of a picture bears. */
export const borne = (path: string, reading: Bearing): number => {
  const { relief } = reading
  if (!relief.soft)
    return path === 'crane-down'
      ? // It does not dive below the ground that it stands over.
        Math.min(1, (above * lensHeight(relief)) / sinks)
      : 1
  // A flat page has no depth to be wrong about.
  const flat = reading.made.nearness.data.every((v) => v === 1)
  const own = gentler[path] ?? 1
  const share = unsure[path]
  if (relief.behind || flat || share === undefined) return own
  return own * share * (doubtful + (1 - doubtful) * reading.made.sure)
}
