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

/** The bytes of an array in fours, and how many bytes those are: none where it does not begin at one. */
const foursOf = (bytes: Uint8Array): readonly [fours: Uint32Array, bytes: number] => {
  const n = bytes.byteOffset % 4 === 0 ? bytes.length >> 2 : 0
  return [n > 0 ? new Uint32Array(bytes.buffer, bytes.byteOffset, n) : new Uint32Array(0), 4 * n]
}

// Loops over pixels are functions of arrays alone, outside of others: what the engine makes of them outlasts the clip.

const orAll = (a: Uint8Array | Uint32Array, b: Uint8Array | Uint32Array): void => {
  for (let k = 0; k < a.length; k++) a[k] = (a[k] as number) | (b[k] as number)
}

const sumFours = (fours: Uint32Array, from: number, to: number): number => {
  let sum = 0
  for (let k = from; k < to; k++) sum += fours[k] as number
  return sum
}

/** Pixels that are set in either. */
export const union = (a: Mask, b: Mask): Mask => {
  const data = a.data.slice()
  const [to, most] = foursOf(data)
  const [from, other] = foursOf(b.data)
  const done = most === other ? most : 0
  if (done > 0) orAll(to, from)
  orAll(data.subarray(done), b.data.subarray(done))
  return { ...a, data }
}

const invertAll = (from: Uint8Array, to: Uint8Array): void => {
  for (let k = 0; k < to.length; k++) to[k] = 1 - (from[k] as number)
}

/** A mask's bytes the other way round. */
export const inverse = (mask: Uint8Array): Uint8Array => {
  const out = new Uint8Array(mask.length)
  invertAll(mask, out)
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

/** Fours whose bytes, 0 or 1 each, add up to bytes still. */
const most = 255

/** How many pixels are set. */
export const countOf = ({ data }: Mask): number => {
  const [fours, bytes] = foursOf(data)
  let n = 0
  for (let k = 0; k < fours.length; k += most) {
    const sum = sumFours(fours, k, Math.min(fours.length, k + most))
    n += (sum & 255) + ((sum >>> 8) & 255) + ((sum >>> 16) & 255) + (sum >>> 24)
  }
  for (let k = bytes; k < data.length; k++) n += data[k] as number
  return n
}
