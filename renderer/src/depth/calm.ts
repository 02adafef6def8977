// Quietens what was invented for a picture of guessed depth: colours go on from the border of the hole, patches give the texture only.
import type { WarpKernel } from '../film/kernel.ts'
import type { Pixels } from '../host.ts'
import type { Bounds } from './masks.ts'

/** Edge of a cell of colour, in pixels at 720 lines. */
const cellAt720 = 6

/** What is to be quietened. */
export interface Invented {
  /** 1 where `data` was invented. */
  readonly unknown: Uint8Array
  /** 1 where a known pixel's colour may go on into the hole. */
  readonly lends: Uint8Array
  /** Of the clip's shorter side. */
  readonly side: number
  /** 0 as it was invented .. 1 wholly calm. */
  readonly share: number
  /** Where the picture lies, when it is its outside that was invented. */
  readonly within?: Bounds
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
    for (let c = 0; c < 3; c++) sum[c] = (sum[c] ?? 0) + share * (colour[4 * k + c] ?? 0)
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
      for (let c = 0; c < 3; c++) colour[4 * k + c] = (sum[c] ?? 0) / all
      weight[k] = 1
    }
}

/** Works in place. Whatever the kernel held is forgotten. */
export const calm = (kernel: WarpKernel, picture: Pixels, invented: Invented): void => {
  const { width, height, data } = picture
  const { run } = kernel
  const cell = Math.max(2, Math.round((cellAt720 * invented.side) / 720))
  const [w, h] = [Math.ceil(width / cell), Math.ceil(height / cell)]
  run.reset()
  const picturePlace = kernel.put(data)
  const unknown = kernel.put(invented.unknown)
  const lends = kernel.put(invented.lends)
  const [colour, other, made] = [
    run.alloc(w * h * 16),
    run.alloc(w * h * 16),
    run.alloc(w * h * 16),
  ]
  const [weight, known] = [run.alloc(w * h * 4), run.alloc(w * h * 4)]
  run.gather(picturePlace, unknown, lends, width, height, cell, colour, weight, made)
  if (!kernel.floats(weight, w * h).some((v) => v > 0)) return
  kernel.floats(known, w * h).set(kernel.floats(weight, w * h))
  const box = invented.within
  if (box)
    extendEdges(kernel.floats(colour, w * h * 4), kernel.floats(weight, w * h), w, h, {
      left: Math.ceil(box.left / cell),
      top: Math.ceil(box.top / cell),
      right: Math.floor(box.right / cell),
      bottom: Math.floor(box.bottom / cell),
    })
  run.pullPush(colour, weight, w, h)
  const calmed = run.smoothCells(colour, other, known, w, h)
  run.quieten(picturePlace, unknown, width, height, cell, calmed, made, invented.share)
  data.set(kernel.bytes(picturePlace, data.length))
}
