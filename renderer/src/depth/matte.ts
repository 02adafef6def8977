// Cutting a thing out of its background: soft edge and pure colours, so that it can be shown before something else.
import type { Pixels } from '../host.ts'
import { grow, type Mask, shrinkMask } from './masks.ts'

/** Colours of `from` averaged over a window, where `use` is set: sums over columns, then rows. */
const meanColours = (
  picture: Pixels,
  use: Mask,
  radius: number,
  at: Int32Array,
): { readonly colours: Float32Array; readonly weight: Float32Array } => {
  const { width: w, height: h, data } = picture
  const colours = new Float32Array(at.length * 3)
  const weight = new Float32Array(at.length)
  // In a wide window every other pixel tells enough.
  const stride = radius > 6 ? 2 : 1
  const side = 2 * radius + 1
  const near = Float64Array.from({ length: side * side }, (_, i) => {
    const [x, y] = [(i % side) - radius, Math.floor(i / side) - radius]
    return 1 / (1 + x * x + y * y)
  })
  for (let i = 0; i < at.length; i++) {
    const k = at[i] ?? 0
    const cx = k % w
    const cy = (k - cx) / w
    let r = 0
    let g = 0
    let b = 0
    let n = 0
    const y0 = Math.max(0, cy - radius)
    const y1 = Math.min(h - 1, cy + radius)
    const x0 = Math.max(0, cx - radius)
    const x1 = Math.min(w - 1, cx + radius)
    for (let y = y0; y <= y1; y += stride) {
      const row = (y - cy + radius) * side + radius - cx
      for (let x = x0; x <= x1; x += stride) {
        const p = y * w + x
        if (!use.data[p]) continue
        const d = near[row + x] ?? 0
        r += d * (data[4 * p] ?? 0)
        g += d * (data[4 * p + 1] ?? 0)
        b += d * (data[4 * p + 2] ?? 0)
        n += d
      }
    }
    if (n === 0) continue
    colours[3 * i] = r / n
    colours[3 * i + 1] = g / n
    colours[3 * i + 2] = b / n
    weight[i] = n
  }
  return { colours, weight }
}

/**
 * The picture's front (where `front` is set) as premultiplied RGBA8. Within `soft` pixels of a hard edge (`edges` marks
 * them) alpha is solved from the colours on both sides; elsewhere the mask decides.
 */
export const cutOut = (picture: Pixels, front: Mask, edges: Mask, soft: number): Uint8Array => {
  const { width: w, data } = picture
  const pixels = front.data.length
  const out = new Uint8Array(data.length)
  const from = new Uint32Array(data.buffer, data.byteOffset, pixels)
  const to = new Uint32Array(out.buffer)
  const outside: Mask = { ...front, data: new Uint8Array(pixels) }
  for (let k = 0; k < pixels; k++)
    if (front.data[k]) to[k] = (from[k] ?? 0) | 0xff000000
    else outside.data[k] = 1
  const band = grow(edges, soft)
  let count = 0
  for (let k = 0; k < pixels; k++) count += band.data[k] ?? 0
  const at = new Int32Array(count)
  for (let k = 0, i = 0; k < pixels; k++) if (band.data[k]) at[i++] = k
  const reach = 2 * soft + 3
  const inner = meanColours(picture, pureSide(front, band, soft), reach, at)
  const outer = meanColours(picture, pureSide(outside, band, soft), reach, at)
  at.forEach((k, i) => {
    const f = inner.colours.subarray(3 * i, 3 * i + 3)
    const b = outer.colours.subarray(3 * i, 3 * i + 3)
    const known = (inner.weight[i] ?? 0) > 0 && (outer.weight[i] ?? 0) > 0
    const hard = coverage(front, k, w)
    let alpha = hard
    if (known) {
      let along = 0
      let size = 0
      for (let c = 0; c < 3; c++) {
        const span = (f[c] ?? 0) - (b[c] ?? 0)
        along += ((data[4 * k + c] ?? 0) - (b[c] ?? 0)) * span
        size += span * span
      }
      // Where both sides look alike the mask knows better.
      const trust = Math.min(1, size / 3000)
      const solved = Math.max(0, Math.min(1, along / Math.max(1, size)))
      // Not further than the mask's own surroundings allow, so that a look-alike far off is not torn along.
      alpha = hard + (solved - hard) * trust
    }
    const inside = front.data[k] === 1 && alpha > 0.96
    for (let c = 0; c < 3; c++) {
      const pure = inside || !((inner.weight[i] ?? 0) > 0) ? (data[4 * k + c] ?? 0) : (f[c] ?? 0)
      out[4 * k + c] = Math.round(pure * alpha)
    }
    out[4 * k + 3] = Math.round(255 * alpha)
  })
  return out
}

/** The part of one side whose colours are not mixed with the other's. */
const pureSide = (mask: Mask, band: Mask, soft: number): Mask => {
  if (soft <= 1) return shrinkMask(mask, 1)
  const data = mask.data.slice()
  for (let k = 0; k < data.length; k++) if (band.data[k]) data[k] = 0
  return { ...mask, data }
}

/** Share of the 3×3 window that is set. */
const coverage = (mask: Mask, k: number, w: number): number => {
  const x = k % w
  const y = (k - x) / w
  let sum = 0
  let n = 0
  for (let j = -1; j <= 1; j++)
    for (let i = -1; i <= 1; i++) {
      if (x + i < 0 || x + i >= w || y + j < 0 || y + j >= mask.height) continue
      sum += mask.data[k + j * w + i] ?? 0
      n++
    }
  return sum / n
}
