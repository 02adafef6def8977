// Masks of whole pictures: growing, shrinking and boxing them.

/** One byte per pixel, 0 or 1. */
export interface Mask {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** Pixels within `radius` (square window) of a set pixel; two passes of running counts. */
export const grow = (mask: Mask, radius: number): Mask => {
  const { width: w, height: h, data } = mask
  const across = new Uint8Array(w * h)
  const out = new Uint8Array(w * h)
  for (let y = 0; y < h; y++) {
    const row = y * w
    let last = -1e9
    for (let x = 0; x < w; x++) {
      if (data[row + x]) last = x
      if (x - last <= radius) across[row + x] = 1
    }
    last = 1e9
    for (let x = w - 1; x >= 0; x--) {
      if (data[row + x]) last = x
      if (last - x <= radius) across[row + x] = 1
    }
  }
  const lastSet = new Int32Array(w).fill(-1e9)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      if (across[y * w + x]) lastSet[x] = y
      if (y - (lastSet[x] ?? 0) <= radius) out[y * w + x] = 1
    }
  lastSet.fill(1e9)
  for (let y = h - 1; y >= 0; y--)
    for (let x = 0; x < w; x++) {
      if (across[y * w + x]) lastSet[x] = y
      if ((lastSet[x] ?? 0) - y <= radius) out[y * w + x] = 1
    }
  return { width: w, height: h, data: out }
}

const inverse = (mask: Mask): Mask => {
  const data = new Uint8Array(mask.data.length)
  for (let k = 0; k < data.length; k++) data[k] = mask.data[k] ? 0 : 1
  return { ...mask, data }
}

/** Pixels whose whole window is set. */
export const shrinkMask = (mask: Mask, radius: number): Mask => inverse(grow(inverse(mask), radius))

/** Pixels that are set in either. */
export const union = (a: Mask, b: Mask): Mask => {
  const data = new Uint8Array(a.data.length)
  for (let k = 0; k < data.length; k++) data[k] = (a.data[k] ?? 0) | (b.data[k] ?? 0)
  return { ...a, data }
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
  let n = 0
  for (const v of mask.data) n += v
  return n
}
