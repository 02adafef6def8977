// Makes up what is behind a lifted thing from a window around it.
import type { WarpKernel } from '../film/kernel.ts'
import type { Pixels } from '../host.ts'
import { calm } from './calm.ts'
import { invent } from './invent.ts'
import { boundsOf, inverse, type Mask } from './masks.ts'
import { reflect } from './reflect.ts'

/** How much what is invented behind a guessed outline is quietened where no texture goes on. */
const plainShare = 0.3

/** Fills the hole from a window around it: the nearer the better it fits, and the quicker. */
export const inventWithin = (
  kernel: WarpKernel,
  picture: Pixels,
  hole: Mask,
  smooth: boolean,
  seed: number,
): void => {
  const bounds = boundsOf(hole)
  if (!bounds) return
  const { width: w, height: h, data } = picture
  const margin = Math.max(
    48,
    Math.round(0.5 * Math.max(bounds.right - bounds.left, bounds.bottom - bounds.top)),
  )
  const left = Math.max(0, bounds.left - margin)
  const top = Math.max(0, bounds.top - margin)
  const width = Math.min(w, bounds.right + margin) - left
  const height = Math.min(h, bounds.bottom + margin) - top
  const window = new Uint8Array(width * height * 4)
  const unknown = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const from = (y + top) * w + left
    window.set(data.subarray(4 * from, 4 * (from + width)), 4 * y * width)
    unknown.set(hole.data.subarray(from, from + width), y * width)
  }
  const allowed = inverse(unknown)
  const torn = { width, height, data: window, unknown, allowed, smooth }
  reflect(kernel, torn)
  const goesOn = invent(kernel, torn, seed, 200)
  calm(
    kernel,
    { width, height, data: window },
    {
      unknown,
      lends: allowed,
      side: Math.min(w, h),
      share: goesOn ? 0 : smooth ? plainShare : 0.45,
    },
  )
  for (let y = 0; y < height; y++)
    data.set(window.subarray(4 * y * width, 4 * (y + 1) * width), 4 * ((y + top) * w + left))
}
