// How two staged pictures meet: where each vertex goes in the other picture, and when and how softly each pixel goes over.
import type { Reach } from '../camera/reach.ts'
import { type Correspondence, correspond } from '../depth/correspond.ts'
import { type Features, featuresOf } from '../depth/features.ts'
import type { Layer } from '../depth/layer.ts'
import { blurPlane, type Plane, plane, samplePlane } from '../depth/plane.ts'
import type { Reading } from '../depth/stage-picture.ts'
import type { Pixels } from '../host.ts'
import { hash2, subSeed } from '../stage/random.ts'
import { type Meeting, reliefStep, type Staged } from './plan.ts'
import type { Size } from './size.ts'
import { softest } from './transition.ts'

/** Cells along the longer side of the finest search, and sizes of search. */
const [long, levels] = [96, 4]

const grid = (staged: Staged, data: Float32Array): Plane => ({
  width: staged.reliefColumns,
  height: staged.reliefRows,
  data,
})

const features = (picture: Pixels, { relief, subjectAt }: Reading): Features[] => {
  const { width, height, nearness } = relief
  const near = (x: number, y: number) =>
    nearness[Math.min(height - 1, Math.floor(y)) * width + Math.min(width - 1, Math.floor(x))] ?? 1
  return featuresOf(picture, long, levels, subjectAt, near)
}

/** What two pictures of one size have to do with each other. */
export interface Match {
  readonly found: Correspondence
  /** Clip pixels beyond each edge of the start and of the end that come into sight while shapes move. */
  readonly beyond: { readonly start: Reach; readonly end: Reach }
}

/** How much of the outside is drawn into sight: shapes have gone this far when a picture is seen last (or first). */
const seenFor = 0.85

const reachOfMoves = ({ width, height, v }: Correspondence, size: Size, side: -1 | 1): Reach => {
  const [cell, tall] = [size.width / width, size.height / height]
  let [left, right, top, bottom] = [0, 0, 0, 0]
  for (let k = 0; k < width * height; k++) {
    const [x, y] = [k % width, Math.floor(k / width)]
    if (x > 0 && y > 0 && x < width - 1 && y < height - 1) continue
    const dx = -side * 2 * seenFor * cell * (v[2 * k] ?? 0)
    const dy = -side * 2 * seenFor * tall * (v[2 * k + 1] ?? 0)
    if (x === 0) left = Math.max(left, dx)
    if (x === width - 1) right = Math.max(right, -dx)
    if (y === 0) top = Math.max(top, dy)
    if (y === height - 1) bottom = Math.max(bottom, -dy)
  }
  const up = Math.ceil
  return { left: up(left), right: up(right), top: up(top), bottom: up(bottom), slides: false }
}

/** Matches two pictures of one size. */
export const matchPictures = (
  start: Pixels,
  startReading: Reading,
  end: Pixels,
  endReading: Reading,
  seed: number,
): Match => {
  const found = correspond(
    features(start, startReading),
    features(end, endReading),
    subSeed(seed, 'meeting'),
  )
  const beyond = { start: reachOfMoves(found, start, -1), end: reachOfMoves(found, end, 1) }
  return { found, beyond }
}

/** The half-way moves in clip pixels, smooth, at any clip point; beyond the edges as at the edge. */
class Field {
  private readonly x: Plane
  private readonly y: Plane
  private readonly cell: number

  constructor({ width, height, v }: Correspondence, size: Size) {
    this.cell = size.width / width
    const part = (c: number, scale: number): Plane => {
      const p = plane(width, height)
      for (let k = 0; k < width * height; k++) p.data[k] = scale * (v[2 * k + c] ?? 0)
      return blurPlane(p, 1, 2)
    }
    this.x = part(0, this.cell)
    this.y = part(1, size.height / height)
  }

  at(px: number, py: number): readonly [number, number] {
    const [gx, gy] = [(px + 0.5) / this.cell - 0.5, (py + 0.5) / this.cell - 0.5]
    return [samplePlane(this.x, gx, gy), samplePlane(this.y, gx, gy)]
  }

  /** What lies at (x, y) of the first picture (`side` -1) or the second (1), in the other one. */
  across(x: number, y: number, side: -1 | 1): readonly [number, number] {
    let [px, py] = [x, y]
    for (let i = 0; i < 5; i++) {
      const [vx, vy] = this.at(px, py)
      px = x - side * vx
      py = y - side * vy
    }
    const [vx, vy] = this.at(px, py)
    return [x - 2 * side * vx, y - 2 * side * vy]
  }
}

const partners = (layer: Layer, other: Staged, field: Field, side: -1 | 1): Float32Array => {
  const n = layer.columns * layer.rows
  const out = new Float32Array(new SharedArrayBuffer(n * 12))
  const relief = grid(other, other.relief)
  for (let i = 0; i < n; i++) {
    const [x, y] = field.across(layer.places[2 * i] ?? 0, layer.places[2 * i + 1] ?? 0, side)
    out[3 * i] = x
    out[3 * i + 1] = y
    out[3 * i + 2] = samplePlane(relief, x / reliefStep, y / reliefStep)
  }
  return out
}

/**
 * Keys and softness on the half-way grid: what is alike in both goes over softly while its shapes move; what is not is
 * revealed by an edge that passes through the depth, the far first and the subject last.
 */
const reveal = (
  { width, height, v, sure }: Correspondence,
  start: Staged,
  end: Staged,
  size: Size,
  seed: number,
): { readonly keys: Plane; readonly softs: Plane } => {
  const cell = size.width / width
  const [a, b] = [grid(start, start.relief), grid(end, end.relief)]
  const [sa, sb] = [grid(start, start.subject), grid(end, end.subject)]
  const near = (p: Plane, x: number, y: number) =>
    samplePlane(p, (x * cell) / reliefStep, (y * cell) / reliefStep)
  const order = plane(width, height)
  const chance = plane(width, height)
  for (let k = 0; k < width * height; k++) {
    const [x, y] = [k % width, Math.floor(k / width)]
    const [vx, vy] = [v[2 * k] ?? 0, v[2 * k + 1] ?? 0]
    const depth = (near(a, x - vx, y - vy) + near(b, x + vx, y + vy)) / 2
    const stands = Math.max(near(sa, x - vx, y - vy), near(sb, x + vx, y + vy))
    order.data[k] = Math.min(1.6, depth) / 1.6 + 0.45 * stands
    chance.data[k] = hash2(x + (seed % 9973), y)
  }
  const uneven = blurPlane(chance, 4, 2)
  const known = blurPlane({ width, height, data: sure }, 2, 2)
  const keys = plane(width, height)
  const softs = plane(width, height)
  const raw = order.data.map((d, k) => d + 0.9 * ((uneven.data[k] ?? 0.5) - 0.5))
  const sorted = raw.slice().sort()
  const [low, high] = [
    sorted[Math.floor(0.01 * sorted.length)] ?? 0,
    sorted[Math.floor(0.99 * sorted.length)] ?? 1,
  ]
  for (let k = 0; k < width * height; k++) {
    const [x, y] = [k % width, Math.floor(k / width)]
    const [vx, vy] = [v[2 * k] ?? 0, v[2 * k + 1] ?? 0]
    const lost = (px: number, py: number) =>
      px < -0.5 || py < -0.5 || px > width - 0.5 || py > height - 0.5 ? 0.5 : 0
    const s = Math.min(1, known.data[k] ?? 0)
    const turn = ((raw[k] ?? 0) - low) / Math.max(0.05, high - low)
    keys.data[k] = turn + (0.5 - turn) * 0.85 * s - lost(x - vx, y - vy) + lost(x + vx, y + vy)
    softs.data[k] = 62 + (softest - 62) * s
  }
  return { keys: blurPlane(keys, 2), softs: blurPlane(softs, 1) }
}

const bytes = (p: Plane, size: Size, of: (v: number) => number): Uint8Array => {
  const out = new Uint8Array(new SharedArrayBuffer(size.width * size.height))
  const cell = size.width / p.width
  for (let y = 0; y < size.height; y++)
    for (let x = 0; x < size.width; x++)
      out[y * size.width + x] = of(samplePlane(p, (x + 0.5) / cell - 0.5, (y + 0.5) / cell - 0.5))
  return out
}

/** Lays out the meeting of two matched pictures, staged at the same size. */
export const meet = (
  { found }: Match,
  start: Staged,
  end: Staged,
  size: Size,
  seed: number,
): Meeting => {
  const field = new Field(found, size)
  const { keys, softs } = reveal(found, start, end, size, seed)
  return {
    start: start.layers.map((layer) => partners(layer, end, field, -1)),
    end: end.layers.map((layer) => partners(layer, start, field, 1)),
    keys: bytes(keys, size, (v) => Math.round(255 * Math.max(0, Math.min(1, v)))),
    softs: bytes(softs, size, (v) => Math.max(1, Math.min(softest, Math.round(v)))),
  }
}
