// How sure a guess of depth is: a picture in which everything half stands out may be read either way.
import { smoothstep } from '../stage/vector.ts'
import type { Saliency } from './saliency.ts'

/** How doubtful what stands out may be in the mean, 0 (each pixel surely does or does not) .. 1, before the guess is less sure, and when it is worth nothing. */
const [clear, muddled] = [0.18, 0.42] as const

/** 0 nobody knows .. 1 as sure as a guess can be. */
export const sureness = ({ front }: Pick<Saliency, 'front'>): number => {
  let doubt = 0
  for (const f of front.data) doubt += 4 * f * (1 - f)
  return 1 - smoothstep(clear, muddled, doubt / Math.max(1, front.data.length))
}
