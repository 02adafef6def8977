// What is behind something that was lifted off and nobody saw: colours invented from what is beside it, depth carried on.
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
  // Whole rows need not be copied: a canvas is large.
  const whole = width === w
  const first = top * w
  const window = whole
    ? data.subarray(4 * first, 4 * (first + w * height))
    : new Uint8Array(width * height * 4)
  const unknown = whole
    ? hole.data.subarray(first, first + w * height)
    : new Uint8Array(width * height)
  for (let y = 0; y < height && !whole; y++) {
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
  for (let y = 0; y < height && !whole; y++)
    data.set(window.subarray(4 * y * width, 4 * (y + 1) * width), 4 * ((y + top) * w + left))
}

/** Share of the cut from which on what is seen above a hole is taken to reach down behind it. */
const reaches = 0.9
/** How fast it falls back there, in nearness for each height of the canvas: faster, and it would fold up over what is above. */
const fallsBack = 4

/**
 * Depth behind what was lifted off: along each row the farther of what is seen to the left and to the right, as floors and
 * walls go on; never nearer than the cut, and it falls back only slowly under ground that goes on across the cut: else it would
 * fold up over that ground when a camera rises. Changes `nearness` in place.
 */
export const carryDepth = (nearness: Float32Array, hole: Mask, cut: number): void => {
  const w = hole.width
  const box = boundsOf(hole) ?? { left: 0, top: 0, right: 0, bottom: 0 }
  const floor = new Float32Array(w)
  const fall = fallsBack / hole.height
  for (let y = box.top; y < box.bottom; y++) {
    const row = y * w
    for (let x = box.left; x < box.right; x++) {
      const above = row - w + x
      if (!hole.data[row + x]) floor[x] = 0
      else if (y > 0 && !hole.data[above]) {
        const near = nearness[above] as number
        floor[x] = near > reaches * cut ? Math.min(cut, near) : 0
      } else floor[x] = (floor[x] as number) - fall
    }
    for (let x = box.left; x < box.right; x++) {
      if (!hole.data[row + x]) continue
      let end = x
      while (end < w && hole.data[row + end]) end++
      const left = x > 0 ? (nearness[row + x - 1] ?? cut) : cut
      const right = end < w ? (nearness[row + end] ?? cut) : cut
      const value = Math.min(left, right, cut)
      for (; x < end; x++) nearness[row + x] = Math.max(value, floor[x] as number)
    }
  }
}
