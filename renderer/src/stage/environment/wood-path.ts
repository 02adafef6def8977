// The path that winds through a wood with nobody in it, and how near its trees stand to the lens.
import type { FilmSet } from '../film-set.ts'
import type { SetOrder } from './environment.ts'

/** The lens's distance, or a walker's when a landmark is shot from afar; who looks at the wood alone stands in it. */
export const nearOf = (set: FilmSet, order?: SetOrder): number =>
  order?.empty ? 4.4 : Math.max(2.2, Math.min(set.lens.focus, 14))

/** Where the middle of the path is at a depth, in metres. */
export const pathAt = (z: number): number => 1.8 * Math.sin(z * 0.12)

/** Metres from the middle of the path that winds through an empty wood. */
export const offPath = (x: number, z: number): number => Math.abs(x - pathAt(z))
