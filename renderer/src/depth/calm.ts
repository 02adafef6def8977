// Quietens what was invented for a picture of guessed depth: colours go on from the border of the hole, patches give the texture only.
import type { Pixels } from '../host.ts'
import type { Bounds } from './masks.ts'
import { pullPush } from './pull-push.ts'

/** Edge of a cell of colour, in pixels at 720 lines. */
const cellAt720 = 6
/** What leaves the colour it lies on by this much is no texture but a copied outline, and does not get through. */
const mostTexture = 15

/** What is to be quietened. */
export interface Invented {
  /** 1 where `data` was invented. */
  readonly unknown: Uint8Array
  /** Whether a known pixel's colour may go on into the hole. */
  readonly lends: (pixel: number) => boolean
  /** Of the clip's shorter side. */
  readonly side: number
  /** 0 as it was invented .. 1 wholly calm. */
  readonly share: number
  /** Where the picture lies, when it is its outside that was invented. */
  readonly within?: Bounds
}

/** Means of the cells: of the lending known pixels, and of the invented ones. */
const cellMeans = (
  { width, height, data }: Pixels,
  { unknown, lends }: Invented,
  cell: number,
): { w: number; h: number; colour: Float32Array; weight: Float32Array; made: Float32Array } => {
  const [w, h] = [Math.ceil(width / cell), Math.ceil(height / cell)]
  const colour = new Float32Array(w * h * 3)
  const weight = new Float32Array(w * h)
  const made = new Float32Array(w * h * 3)
  const madeWeight = new Float32Array(w * h)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const k = y * width + x
      const at = Math.floor(y / cell) * w + Math.floor(x / cell)
      const hole = unknown[k] === 1
      if (!hole && !lends(k)) continue
      const [into, mass] = hole ? [made, madeWeight] : [colour, weight]
      for (let c = 0; c < 3; c++)
        into[3 * at + c] = (into[3 * at + c] ?? 0) + (data[4 * k + c] ?? 0)
      mass[at] = (mass[at] ?? 0) + 1
    }
  for (const [values, mass] of [
    [colour, weight],
    [made, madeWeight],
  ] as const)
    for (let at = 0; at < mass.length; at++) {
      const n = mass[at] ?? 0
      for (let c = 0; n > 0 && c < 3; c++) values[3 * at + c] = (values[3 * at + c] ?? 0) / n
      mass[at] = n > 0 ? 1 : 0
    }
  pullPush(made, madeWeight, w, h, 3)
  return { w, h, colour, weight, made }
}

/** How much wider what a point outside sees of the edge gets with its distance: near it goes straight on, far off it blurs. */
const widening = 0.45

/** Fills cells beyond the picture with the mean of the piece of edge that faces them; those facing nothing known stay empty. */
const extendEdges = (
  colour: Float32Array,
  weight: Float32Array,
  w: number,
  h: number,
  box: Bounds,
): void => {
  const known = weight.slice()
  const sum = new Float32Array(4)
  const add = (x: number, y: number, off: number, reach: number): void => {
    if (x < box.left || y < box.top || x >= box.right || y >= box.bottom) return
    const k = y * w + x
    if (!known[k]) return
    const share = 1 - Math.abs(off) / (reach + 1)
    for (let c = 0; c < 3; c++) sum[c] = (sum[c] ?? 0) + share * (colour[3 * k + c] ?? 0)
    sum[3] = (sum[3] ?? 0) + share
  }
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const k = y * w + x
      const ex = Math.max(box.left, Math.min(box.right - 1, x))
      const ey = Math.max(box.top, Math.min(box.bottom - 1, y))
      if (known[k] || (ex === x && ey === y)) continue
      const reach = Math.ceil(widening * Math.sqrt((x - ex) ** 2 + (y - ey) ** 2))
      sum.fill(0)
      for (let off = -reach; off <= reach; off++) {
        if (ex !== x) add(ex, ey + off, off, reach)
        if (ey !== y) add(ex + off, ey, off, reach)
      }
      const all = sum[3] ?? 0
      if (all < 0.25) continue
      for (let c = 0; c < 3; c++) colour[3 * k + c] = (sum[c] ?? 0) / all
      weight[k] = 1
    }
}

/** Cells blurred into their neighbours where they are not known, so that no step of the filling shows. */
const smoothed = (
  values: Float32Array,
  known: Float32Array,
  w: number,
  h: number,
): Float32Array => {
  let from = values
  for (let pass = 0; pass < 6; pass++) {
    const to = from.slice()
    for (let y = 0; y < h; y++)
      for (let x = 0; x < w; x++) {
        const k = y * w + x
        if (known[k]) continue
        const [l, r] = [x > 0 ? k - 1 : k, x + 1 < w ? k + 1 : k]
        const [u, d] = [y > 0 ? k - w : k, y + 1 < h ? k + w : k]
        for (let c = 0; c < 3; c++)
          to[3 * k + c] =
            ((from[3 * l + c] ?? 0) +
              (from[3 * r + c] ?? 0) +
              (from[3 * u + c] ?? 0) +
              (from[3 * d + c] ?? 0)) /
            4
      }
    from = to
  }
  return from
}

/** Works in place. */
export const calm = (picture: Pixels, invented: Invented): void => {
  const { width, height, data } = picture
  const cell = Math.max(2, Math.round((cellAt720 * invented.side) / 720))
  const { w, h, colour, weight, made } = cellMeans(picture, invented, cell)
  if (!weight.some((v) => v > 0)) return
  const known = weight.slice()
  const box = invented.within
  if (box)
    extendEdges(colour, weight, w, h, {
      left: Math.ceil(box.left / cell),
      top: Math.ceil(box.top / cell),
      right: Math.floor(box.right / cell),
      bottom: Math.floor(box.bottom / cell),
    })
  pullPush(colour, weight, w, h, 3)
  const calmed = smoothed(colour, known, w, h)
  for (let y = 0; y < height; y++) {
    const gy = Math.max(0, Math.min(h - 1.001, (y + 0.5) / cell - 0.5))
    const j = Math.floor(gy)
    for (let x = 0; x < width; x++) {
      const k = y * width + x
      if (!invented.unknown[k]) continue
      const gx = Math.max(0, Math.min(w - 1.001, (x + 0.5) / cell - 0.5))
      const i = Math.floor(gx)
      const a = j * w + i
      const right = i + 1 < w ? 3 : 0
      const [a0, a2] = [3 * a, 3 * (j + 1 < h ? a + w : a)]
      const [u, v] = [gx - i, gy - j]
      const [w0, w1, w2, w3] = [(1 - u) * (1 - v), u * (1 - v), (1 - u) * v, u * v]
      for (let c = 0; c < 3; c++) {
        const [k0, k2] = [a0 + c, a2 + c]
        const [k1, k3] = [k0 + right, k2 + right]
        const low =
          w0 * (calmed[k0] ?? 0) +
          w1 * (calmed[k1] ?? 0) +
          w2 * (calmed[k2] ?? 0) +
          w3 * (calmed[k3] ?? 0)
        const texture =
          (data[4 * k + c] ?? 0) -
          w0 * (made[k0] ?? 0) -
          w1 * (made[k1] ?? 0) -
          w2 * (made[k2] ?? 0) -
          w3 * (made[k3] ?? 0)
        const share = Math.max(0, 1 - (texture / mostTexture) ** 2)
        const quiet = low + share * texture
        const was = data[4 * k + c] ?? 0
        data[4 * k + c] = Math.max(0, Math.min(255, was + invented.share * (quiet - was)))
      }
    }
  }
}
