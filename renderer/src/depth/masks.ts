// Masks of whole pictures: growing and boxing them.
import type { WarpKernel } from '../film/kernel.ts'

/** One byte per pixel, 0 or 1. */
export interface Mask {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** Pixels within `radius` (square window) of a set pixel. Whatever the kernel held is forgotten. */
export const grow = (kernel: WarpKernel, mask: Mask, radius: number): Mask => {
  const { width, height, data } = mask
  kernel.run.reset()
  const to = kernel.run.alloc(data.length)
  kernel.run.growMask(kernel.put(data), width, height, radius, to)
  return { width, height, data: kernel.bytes(to, data.length).slice() }
}

/** Pixels that are set in either. */
export const union = (a: Mask, b: Mask): Mask => {
  const data = new Uint8Array(a.data.length)
  for (let k = 0; k < data.length; k++) data[k] = (a.data[k] as number) | (b.data[k] as number)
  return { ...a, data }
}

/** A mask's bytes the other way round. */
export const inverse = (mask: Uint8Array): Uint8Array => {
  const out = new Uint8Array(mask.length)
  for (let k = 0; k < out.length; k++) out[k] = 1 - (mask[k] as number)
  return out
}

export interface Bounds {
  readonly left: number
  readonly top: number
  /** One past the last. */
  readonly right: number
  readonly bottom: number
}

/** The smallest box around all set pixels, or null when none is. */
export const boundsOf = (mask: Mask): Bounds | null => {
  let left = mask.width
  let top = mask.height
  let right = 0
  let bottom = 0
  for (let y = 0; y < mask.height; y++) {
    const row = mask.data.subarray(y * mask.width, (y + 1) * mask.width)
    const first = row.indexOf(1)
    if (first < 0) continue
    left = Math.min(left, first)
    right = Math.max(right, row.lastIndexOf(1) + 1)
    top = Math.min(top, y)
    bottom = y + 1
  }
  return right > left ? { left, top, right, bottom } : null
}

export const countOf = (mask: Mask): number => {
  const { data } = mask
  let n = 0
  for (let k = 0; k < data.length; k++) n += data[k] ?? 0
  return n
}
