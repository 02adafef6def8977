// The outside of a picture of guessed depth: its own lines go straight on and soften the further out they are, so that nothing shows up twice.
import type { WarpKernel } from '../film/kernel.ts'
import type { Pixels } from '../host.ts'
import type { Canvas } from './canvas.ts'
import { wordsOf } from './half.ts'
import { leaning, placesBeyond } from './lean.ts'
import type { Mask } from './masks.ts'
import { blurPlane } from './plane.ts'

/** Share of the shorter side that is taken, to and fro, for what goes on: less than what a viewer knows again. */
const taken = 0.055
/** Share of the shorter side over which what goes on becomes clear of what must not show up twice. */
const clears = 0.04
/** Edge of a cell of the places outside, in pixels. */
const step = 4
/** Edge of a cell of colour, in pixels at 720 lines. */
const cellAt720 = 8

/** What the outside is made from. */
export interface Sources {
  /** The picture without what must not show up twice; null: the picture itself. */
  readonly plain: Pixels | null
  /** On the canvas: the subject, which goes on as it is. */
  readonly front: Mask | null
  /** True for a first guess: colours soften on cells twice as large. */
  readonly coarse?: boolean
}

/** One edge of the known part of the canvas, and how far the canvas goes on beyond it. */
interface Edge {
  /** Canvas index of its first pixel; steps in pixels along it and outwards. */
  readonly first: number
  readonly along: number
  readonly out: number
  readonly length: number
  readonly far: number
}

/** Sides first, so that above and below go on from the widened picture and corners need nothing of their own. */
const edgesOf = ({ width: w, height: h }: Pixels, canvas: Canvas): readonly (readonly Edge[])[] => {
  const { width, height, left, top } = canvas
  const at = (x: number, y: number) => y * width + x
  const right = width - left - w
  const bottom = height - top - h
  const side = { along: width, length: h }
  const level = { along: 1, length: width }
  return [
    [
      { ...side, first: at(left, top), out: -1, far: left },
      { ...side, first: at(left + w - 1, top), out: 1, far: right },
    ],
    [
      { ...level, first: at(0, top), out: -width, far: top },
      { ...level, first: at(0, top + h - 1), out: width, far: bottom },
    ],
  ]
}

/** Lays a picture in the middle of an opaque canvas, in the kernel's memory at `to`. */
const lay = (
  kernel: WarpKernel,
  { width: w, height: h, data }: Pixels,
  { width, height, left, top }: Canvas,
  to: number,
): void => {
  const canvas = kernel.bytes(to, width * height * 4)
  for (let y = 0; y < h; y++)
    canvas.set(data.subarray(4 * y * w, 4 * (y + 1) * w), 4 * ((y + top) * width + left))
}

/** The same on a new canvas; returns its address. */
const laid = (kernel: WarpKernel, picture: Pixels, canvas: Canvas): number => {
  const n = canvas.width * canvas.height * 4
  const to = kernel.run.alloc(n)
  kernel.run.flood(to, n / 4, -1)
  lay(kernel, picture, canvas, to)
  return to
}

/** Shares of the shorter side: where softening begins and where it is done; where the widest blur begins and is reached. */
const softens = [0.02, 0.15] as const
const blurs = [0.08, 0.32] as const
/** Radii of the two blurs, as shares of the shorter side. */
const radii = [0.022, 0.06] as const

const ramp = (v: number, [from, to]: readonly [number, number]): number => {
  const x = Math.max(0, Math.min(1, (v - from) / (to - from)))
  return x * x * (3 - 2 * x)
}

/** Three colours and how much is known of them, by cells. */
type Four = readonly [Float32Array, Float32Array, Float32Array, Float32Array]

// Loops over cells are functions of arrays alone, outside of others: what the engine makes of them outlasts the clip.

/** How far the cells of a row, from `k` on, lie from the picture; `dy` is how far the row does, all in pixels. */
const farRow = (
  k: number,
  w: number,
  cell: number,
  left: number,
  across: number,
  dy: number,
  side: number,
  far: Float32Array,
): void => {
  for (let i = 0; i < w; i++) {
    const x = (i + 0.5) * cell
    const dx = Math.max(0, left - x, x - left - across)
    far[k + i] = Math.sqrt(dx * dx + dy * dy) / side
  }
}

/** Colours of the cells of a row, from `k` on, times how much is known of them; the row's middle begins at pixel `row`. */
const cellsRow = (
  k: number,
  w: number,
  cell: number,
  where: Uint8Array,
  row: number,
  width: number,
  known: Float32Array,
  own: Float32Array,
  shown: Float32Array,
  r: Float32Array,
  g: Float32Array,
  b: Float32Array,
  mass: Float32Array,
): void => {
  for (let i = 0; i < w; i++, k++) {
    const here = where[row + Math.min(width - 1, Math.floor((i + 0.5) * cell))]
    const m = here ? 1 : (known[k] as number)
    const from = here ? own : shown
    r[k] = m * (from[4 * k] as number)
    g[k] = m * (from[4 * k + 1] as number)
    b[k] = m * (from[4 * k + 2] as number)
    mass[k] = m
    own[4 * k + 3] = 0
  }
}

/** A row of softened colours from the two blurs, by distance. */
const mixRow = (
  from: number,
  w: number,
  far: Float32Array,
  near: Four,
  wide: Four,
  to: Float32Array,
): void => {
  const [nr, ng, nb, nm] = near
  const [wr, wg, wb, wm] = wide
  for (let k = from; k < from + w; k++) {
    const d = far[k] as number
    const more = ramp(d, blurs)
    const a = (1 - more) / Math.max(1e-4, nm[k] as number)
    const c = more / Math.max(1e-4, wm[k] as number)
    to[4 * k] = a * (nr[k] as number) + c * (wr[k] as number)
    to[4 * k + 1] = a * (ng[k] as number) + c * (wg[k] as number)
    to[4 * k + 2] = a * (nb[k] as number) + c * (wb[k] as number)
    to[4 * k + 3] = d === 0 ? 0 : ramp(d, softens)
  }
}

/**
 * Softens the pixels of the canvas at `data` (in the kernel) where `where` is set with their distance from the picture;
 * colours of known pixels where `lends` is set go into the mean.
 */
const softenBeyond = (
  kernel: WarpKernel,
  data: number,
  where: Uint8Array,
  lends: Uint8Array,
  picture: Pixels,
  canvas: Canvas,
  cell: number,
): void => {
  const { width, height } = canvas
  const { run } = kernel
  const side = Math.min(picture.width, picture.height)
  const [w, h] = [Math.ceil(width / cell), Math.ceil(height / cell)]
  const [colour, made, low] = [run.alloc(w * h * 16), run.alloc(w * h * 16), run.alloc(w * h * 16)]
  const weight = run.alloc(w * h * 4)
  const unknown = kernel.put(where)
  run.gather(data, unknown, kernel.put(lends), width, height, cell, colour, weight, made)
  const own = kernel.floats(made, w * h * 4)
  const known = kernel.floats(weight, w * h)
  const shown = kernel.floats(colour, w * h * 4)
  const empty = () => new Float32Array(w * h)
  const [r, g, b, mass] = [empty(), empty(), empty(), empty()]
  const far = new Float32Array(w * h)
  for (let j = 0; j < h; j++) {
    const y = (j + 0.5) * cell
    const dy = Math.max(0, canvas.top - y, y - canvas.top - picture.height)
    const row = Math.min(height - 1, Math.floor(y)) * width
    farRow(j * w, w, cell, canvas.left, picture.width, dy, side, far)
    cellsRow(j * w, w, cell, where, row, width, known, own, shown, r, g, b, mass)
  }
  const to = kernel.floats(low, w * h * 4)
  const blurred = (radius: number): Four => {
    const cells = Math.max(1, Math.round((radius * side) / cell))
    const soft = (data: Float32Array) => blurPlane({ width: w, height: h, data }, cells, 2).data
    return [soft(r), soft(g), soft(b), soft(mass)]
  }
  const [near, wide] = [blurred(radii[0]), blurred(radii[1])]
  for (let k = 0; k < w * h; k += w) mixRow(k, w, far, near, wide, to)
  run.soften(data, unknown, width, height, cell, low, made)
}

/** Bytes of the canvas that are set outside the picture, and inside it. */
const sidesOf = (picture: Pixels, { width, height, left, top }: Canvas) => {
  const outside = new Uint8Array(width * height).fill(1)
  const inside = new Uint8Array(width * height)
  for (let y = top; y < top + picture.height; y++) {
    const from = y * width + left
    outside.fill(0, from, from + picture.width)
    inside.fill(1, from, from + picture.width)
  }
  return { outside, inside }
}

/** A picture with its outside. */
export interface Wide {
  /** With the subject, which goes on as it is. */
  readonly whole: Pixels
  /** The same outside without the subject. */
  readonly rest: Pixels
}

/** The picture on its canvas, whose outside goes on from its edges. Whatever the kernel held is forgotten. */
export const goOnBeyond = (
  kernel: WarpKernel,
  picture: Pixels,
  canvas: Canvas,
  { plain, front, coarse: guessing = false }: Sources,
): Wide => {
  const { width, height } = canvas
  const { run } = kernel
  const side = Math.min(picture.width, picture.height)
  const deep = Math.max(4, Math.round(taken * side))
  const over = Math.round(clears * side)
  const coarse = 2 * Math.round((softens[1] * side) / 2)
  const cell = Math.max(2, Math.round(((guessing ? 2 : 1) * cellAt720 * side) / 720))
  run.reset()
  const n = width * height * 4
  const whole = laid(kernel, picture, canvas)
  const clear = plain ? laid(kernel, plain, canvas) : whole
  for (const pair of edgesOf(picture, canvas))
    for (const edge of pair) {
      const { first, along, out, length, far } = edge
      if (far <= 0) continue
      const lean = leaning(kernel.bytes(whole, n), edge, deep, step)
      const slopes = kernel.put(lean.slopes)
      const places = kernel.put(placesBeyond(lean, far, step))
      run.goBeyond(
        ...([whole, clear, first, along, out, length, far] as const),
        ...([deep, over, coarse, step, places, slopes, lean.slopes.length] as const),
      )
    }
  const { outside, inside } = sidesOf(picture, canvas)
  softenBeyond(kernel, clear, outside, inside, picture, canvas, cell)
  if (clear !== whole) lay(kernel, picture, canvas, clear)
  const rest = kernel.bytes(clear, n).slice()
  if (!front || clear === whole) return both({ width, height, data: rest })
  for (let k = 0; k < outside.length; k++) outside[k] = (outside[k] ?? 0) & (front.data[k] ?? 0)
  softenBeyond(kernel, whole, outside, inside, picture, canvas, cell)
  const data = rest.slice()
  const [to, from] = [wordsOf(data), wordsOf(kernel.bytes(whole, n))]
  for (let k = 0; k < outside.length; k++) if (outside[k]) to[k] = from[k] ?? 0
  return { whole: { width, height, data }, rest: { width, height, data: rest } }
}

const both = (whole: Pixels): Wide => ({ whole, rest: whole })
