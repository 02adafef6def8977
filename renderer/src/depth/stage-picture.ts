// Takes a picture apart into layers with hidden background and a border beyond its edges, ready to be drawn from elsewhere.
import type { Reach } from '../camera/reach.ts'
import type { WarpKernel } from '../film/kernel.ts'
import { reliefStep, type Staged } from '../film/plan.ts'
import type { Pixels } from '../host.ts'
import { type Canvas, canvasFor, mirrored } from './canvas.ts'
import { chooseCuts, jump } from './cuts.ts'
import { invent } from './invent.ts'
import { cellSize, type Layer, meshSheet, rim, type Sheet } from './layer.ts'
import { type Bounds, boundsOf, countOf, grow, type Mask } from './masks.ts'
import { cutOut } from './matte.ts'
import type { Relief } from './relief.ts'
import { cornerAt, corners } from './sheet-relief.ts'

/** What is known of a picture beside its pixels. */
export interface Reading {
  readonly relief: Relief
  /** Clip pixels: where the subject's face or heart is. */
  readonly aim: readonly [number, number]
  /** 1 where the picture must not be copied from when its outside is invented (faces, subjects); null: nowhere known. */
  readonly keep: Mask | null
  /** The subject, when it must be a layer of its own though the depth is soft. */
  readonly subject: Mask | null
}

/** Radius of the soft edge of a cut-out, in pixels at 720 lines. */
const edge = 2

/** Pixels with nearness above a cut. */
const before = (relief: Relief, cut: number): Mask => ({
  width: relief.width,
  height: relief.height,
  data: Uint8Array.from(relief.nearness, (n) => (n > cut ? 1 : 0)),
})

/** Where the relief leaps over the cut between neighbours: the outlines of things, not of sloping ground. */
const outlines = (relief: Relief, cut: number): Mask => {
  const { width: w, height: h, nearness } = relief
  const data = new Uint8Array(w * h)
  const look = (i: number, k: number) => {
    const [a, b] = [nearness[i] ?? 0, nearness[k] ?? 0]
    if (a > cut === b > cut || Math.abs(a - b) <= jump(Math.max(a, b))) return
    data[i] = 1
    data[k] = 1
  }
  for (let y = 0; y + 1 < h; y++)
    for (let x = 0; x + 1 < w; x++) {
      const i = y * w + x
      look(i, i + 1)
      look(i, i + w)
    }
  return { width: w, height: h, data }
}

/** One cut: what stands before it and where its outline is hard. */
interface Front {
  readonly mask: Mask
  readonly outline: Mask
}

const maskOutline = (mask: Mask): Mask => {
  const { width: w, height: h, data } = mask
  const out = new Uint8Array(w * h)
  for (let y = 0; y + 1 < h; y++)
    for (let x = 0; x + 1 < w; x++) {
      const i = y * w + x
      for (const k of [i + 1, i + w])
        if (data[i] !== data[k]) {
          out[i] = 1
          out[k] = 1
        }
    }
  return { width: w, height: h, data: out }
}

const frontsOf = (reading: Reading): Front[] => {
  const { relief, subject } = reading
  if (subject) return [{ mask: subject, outline: maskOutline(subject) }]
  if (relief.soft) return []
  return chooseCuts(relief)
    .map((cut) => ({ mask: before(relief, cut), outline: outlines(relief, cut) }))
    .filter(({ mask }) => countOf(mask) > 0.001 * relief.width * relief.height)
}

/** The back layer: everything before the first cut is taken away and, like the outside, invented. */
const backSheet = (
  kernel: WarpKernel,
  picture: Pixels,
  canvas: Canvas,
  gone: Mask | null,
  keep: Mask | null,
  seed: number,
): Sheet => {
  const data = mirrored(picture, canvas)
  const { width, height, left, top } = canvas
  const unknown = new Uint8Array(width * height).fill(1)
  const allowed = new Uint8Array(width * height)
  let holes = width * height - picture.width * picture.height
  for (let y = 0; y < picture.height; y++)
    for (let x = 0; x < picture.width; x++) {
      const from = y * picture.width + x
      const to = (y + top) * width + x + left
      const hole = gone?.data[from] === 1
      if (hole) holes++
      unknown[to] = hole ? 1 : 0
      allowed[to] = hole || keep?.data[from] === 1 ? 0 : 1
    }
  const rimOnly = width - picture.width <= rim + 1 && height - picture.height <= rim + 1
  if (holes > 0 && !(rimOnly && gone === null))
    invent(kernel, { width, height, data, unknown, allowed }, seed)
  return { texture: data, width, height, left, top, role: 'back' }
}

/** A cut-out as a sheet no larger than it must be, on whole cells. */
const frontSheet = (
  cut: Uint8Array,
  picture: Pixels,
  bounds: Bounds,
  cell: number,
  role: Layer['role'],
): Sheet => {
  const left = Math.floor((bounds.left - 4) / cell) * cell
  const top = Math.floor((bounds.top - 4) / cell) * cell
  const width = Math.ceil((bounds.right + 4 - left) / cell) * cell + rim
  const height = Math.ceil((bounds.bottom + 4 - top) / cell) * cell + rim
  const from = new Uint32Array(cut.buffer, cut.byteOffset, cut.byteLength / 4)
  const to = new Uint32Array(width * height)
  for (let y = 0; y < height; y++) {
    const sy = Math.max(0, Math.min(picture.height - 1, y + top))
    // Things cut by the picture's edge go on a little beyond it.
    if (Math.abs(sy - y - top) > cell) continue
    for (let x = 0; x < width; x++) {
      const sx = Math.max(0, Math.min(picture.width - 1, x + left))
      if (Math.abs(sx - x - left) > cell) continue
      to[y * width + x] = from[sy * picture.width + sx] ?? 0
    }
  }
  return { texture: new Uint8Array(to.buffer), width, height, left: -left, top: -top, role }
}

const coarse = (relief: Relief): Pick<Staged, 'relief' | 'reliefColumns' | 'reliefRows'> => {
  const reliefColumns = Math.ceil(relief.width / reliefStep) + 1
  const reliefRows = Math.ceil(relief.height / reliefStep) + 1
  const at = (i: number, j: number): number => {
    const x = Math.min(relief.width - 1, i * reliefStep)
    const y = Math.min(relief.height - 1, j * reliefStep)
    return relief.nearness[y * relief.width + x] ?? 1
  }
  return {
    relief: Float32Array.from({ length: reliefColumns * reliefRows }, (_, i) =>
      at(i % reliefColumns, Math.floor(i / reliefColumns)),
    ),
    reliefColumns,
    reliefRows,
  }
}

/** `picture` is at clip size and opaque; `reach` says how far outside it the clip looks. */
export const stagePicture = (
  kernel: WarpKernel,
  picture: Pixels,
  reading: Reading,
  reach: Reach,
  seed: number,
): Staged => {
  const { relief, aim } = reading
  const cell = cellSize(picture)
  const { canvas, spare } = canvasFor(picture, reach, cell)
  const soft = Math.max(1, Math.round((edge * Math.min(picture.width, picture.height)) / 720))
  const fronts = frontsOf(reading)
  const first = fronts[0]
  // The mixed pixels of an outline belong to neither side.
  const mixed = first ? grow(first.outline, soft + 1) : null
  const gone: Mask | null = first
    ? { ...first.mask, data: first.mask.data.map((v, k) => (v || mixed?.data[k] ? 1 : 0)) }
    : null
  const behind: Mask | null = gone ? { ...gone, data: gone.data.map((v) => (v ? 0 : 1)) } : null
  const layers: Layer[] = [
    meshSheet(
      backSheet(kernel, picture, canvas, gone, reading.keep, seed),
      cell,
      spare,
      cornerAt(corners(relief, relief.soft ? null : behind, cell)),
    ),
  ]
  fronts.forEach(({ mask, outline }, i) => {
    const bounds = boundsOf(mask)
    if (!bounds) return
    const next = fronts[i + 1]?.mask
    const own: Mask = next
      ? { ...mask, data: mask.data.map((v, k) => (v && !next.data[k] ? 1 : 0)) }
      : mask
    const role = i === fronts.length - 1 ? 'subject' : 'middle'
    const sheet = frontSheet(cutOut(picture, mask, outline, soft), picture, bounds, cell, role)
    layers.push(
      meshSheet(
        sheet,
        cell,
        { x: 0, y: 0 },
        cornerAt(corners(relief, relief.soft ? null : own, cell)),
      ),
    )
  })
  return {
    layers,
    focal: relief.focal,
    aim,
    tile: canvas.width - rim,
    ...coarse(relief),
    picture: picture.data,
  }
}
