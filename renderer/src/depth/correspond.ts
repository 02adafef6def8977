// Finds what in one picture belongs to what in another: a smooth field on the half-way picture, coarse to fine.
import { random } from '../stage/random.ts'
import { channels, type Features } from './features.ts'
import { findSimilarity, halfWay, type Similarity } from './similarity.ts'

/**
 * On the picture half-way between two: the point p of a cell is seen at p - v in the first picture and at p + v in the
 * second. Lengths in cells.
 */
export interface Correspondence {
  readonly width: number
  readonly height: number
  /** 2 per cell. */
  readonly v: Float32Array
  /** 1 per cell: how alike both ends are, 0..1. */
  readonly sure: Float32Array
}

/** Furthest half-way move as a share of the picture's side. */
const furthest = 0.3
/** Cost of bending: neighbours that move differently by a cell of the coarsest grid. */
const stiffness = 2.4
/** Cost of moving at all, per (share of the side)². */
const laziness = 3

const sample = (f: Features, x: number, y: number, out: Float32Array): void => {
  const cx = Math.max(0, Math.min(f.width - 1.001, x))
  const cy = Math.max(0, Math.min(f.height - 1.001, y))
  const [ix, iy] = [Math.floor(cx), Math.floor(cy)]
  const [u, v] = [cx - ix, cy - iy]
  const a = (iy * f.width + ix) * channels
  const b = a + f.width * channels
  const [w0, w1, w2, w3] = [(1 - u) * (1 - v), u * (1 - v), (1 - u) * v, u * v]
  const d = f.data
  for (let c = 0; c < channels; c++)
    out[c] =
      w0 * (d[a + c] ?? 0) +
      w1 * (d[a + channels + c] ?? 0) +
      w2 * (d[b + c] ?? 0) +
      w3 * (d[b + channels + c] ?? 0)
}

/** One size of the search. */
class Level {
  readonly width: number
  readonly height: number
  readonly v: Float32Array
  /** What both pictures do as a whole: bending and laziness count from here. */
  private readonly whole: Float32Array
  private readonly a: Features
  private readonly b: Features
  private readonly radius: number
  private readonly p = new Float32Array(channels)
  private readonly q = new Float32Array(channels)

  constructor(
    [a, b]: readonly [Features, Features],
    radius: number,
    similarity: Similarity | null,
    coarser: Level | null,
  ) {
    this.whole = halfWay(similarity, a.width, a.height)
    this.v = coarser ? grown(coarser, a.width, a.height) : this.whole.slice()
    this.a = a
    this.b = b
    this.radius = radius
    this.width = a.width
    this.height = a.height
  }

  /** How unlike both ends are when the half-way point (x, y) moves by (vx, vy); what is seen in one picture only costs. */
  unlike(x: number, y: number, vx: number, vy: number): number {
    const { a, b, p, q, radius, width, height } = this
    let sum = 0
    let n = 0
    for (let j = -radius; j <= radius; j++)
      for (let i = -radius; i <= radius; i++) {
        const [px, py] = [x + i, y + j]
        if (px < 0 || py < 0 || px >= width || py >= height) continue
        n++
        const [ax, ay, bx, by] = [px - vx, py - vy, px + vx, py + vy]
        const outside =
          Math.min(ax, bx, ay, by) < -0.5 ||
          Math.max(ax, bx) > width - 0.5 ||
          Math.max(ay, by) > height - 0.5
        if (outside) {
          sum += 0.25
          continue
        }
        sample(a, ax, ay, p)
        sample(b, bx, by, q)
        let d = 0
        for (let c = 0; c < channels; c++) {
          const e = (p[c] ?? 0) - (q[c] ?? 0)
          d += e * e
        }
        // Beyond some point unlike is unlike.
        sum += d / (1 + d)
      }
    return sum / Math.max(1, n)
  }

  /** The whole cost of a move: unlikeness, bending against the neighbours, laziness. */
  cost(x: number, y: number, vx: number, vy: number): number {
    const { width: w, height: h, v, whole } = this
    const own = 2 * (y * w + x)
    const [rx, ry] = [vx - (whole[own] ?? 0), vy - (whole[own + 1] ?? 0)]
    let bend = 0
    let n = 0
    for (let side = 0; side < 4; side++) {
      const nx = x + (side === 0 ? -1 : side === 1 ? 1 : 0)
      const ny = y + (side === 2 ? -1 : side === 3 ? 1 : 0)
      if (nx < 0 || ny < 0 || nx >= w || ny >= h) continue
      const k = 2 * (ny * w + nx)
      const ex = rx - (v[k] ?? 0) + (whole[k] ?? 0)
      const ey = ry - (v[k + 1] ?? 0) + (whole[k + 1] ?? 0)
      bend += ex * ex + ey * ey
      n++
    }
    const lazy = (rx * rx + ry * ry) / (w * w)
    return this.unlike(x, y, vx, vy) + (stiffness * bend) / Math.max(1, n) / 4 + laziness * lazy
  }

  /** Every cell tries its neighbours' moves, their mean, and chance moves within `reach` cells. */
  improve(rounds: number, reach: number, tries: number, draw: () => number): void {
    const { width: w, height: h, v } = this
    const most = furthest * Math.max(w, h)
    for (let round = 0; round < rounds; round++)
      for (let k = 0; k < w * h; k++) {
        // There and back, so that good moves travel both ways.
        const cell = round % 2 === 0 ? k : w * h - 1 - k
        const [x, y] = [cell % w, Math.floor(cell / w)]
        let [bx, by] = [v[2 * cell] ?? 0, v[2 * cell + 1] ?? 0]
        let best = this.cost(x, y, bx, by)
        const attempt = (vx: number, vy: number) => {
          if (vx * vx + vy * vy > most * most) return
          const c = this.cost(x, y, vx, vy)
          if (c < best) [best, bx, by] = [c, vx, vy]
        }
        let [mx, my, n] = [0, 0, 0]
        for (const o of [x > 0 ? -1 : 0, x < w - 1 ? 1 : 0, y > 0 ? -w : 0, y < h - 1 ? w : 0]) {
          if (o === 0) continue
          const [nx, ny] = [v[2 * (cell + o)] ?? 0, v[2 * (cell + o) + 1] ?? 0]
          attempt(nx, ny)
          mx += nx
          my += ny
          n++
        }
        attempt(mx / n, my / n)
        const span = reach / (1 + round)
        for (let i = 0; i < tries; i++)
          attempt(bx + span * (2 * draw() - 1), by + span * (2 * draw() - 1))
        v[2 * cell] = bx
        v[2 * cell + 1] = by
      }
  }
}

/** The field of a level carried to the next finer one. */
const grown = (from: Level, width: number, height: number): Float32Array => {
  const v = new Float32Array(width * height * 2)
  const [sx, sy] = [width / from.width, height / from.height]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const fx = Math.max(0, Math.min(from.width - 1.001, (x + 0.5) / sx - 0.5))
      const fy = Math.max(0, Math.min(from.height - 1.001, (y + 0.5) / sy - 0.5))
      const [i, j] = [Math.floor(fx), Math.floor(fy)]
      const k = 2 * (j * from.width + i)
      for (let c = 0; c < 2; c++) {
        const at = (o: number) => from.v[k + 2 * o + c] ?? 0
        const top = at(0) * (1 - fx + i) + at(1) * (fx - i)
        const low = at(from.width) * (1 - fx + i) + at(from.width + 1) * (fx - i)
        v[2 * (y * width + x) + c] = (top * (1 - fy + j) + low * (fy - j)) * (c === 0 ? sx : sy)
      }
    }
  return v
}

/** Matches two pyramids of features (finest first, same sizes). */
export const correspond = (
  first: readonly Features[],
  second: readonly Features[],
  seed: number,
): Correspondence => {
  const draw = random(seed)
  const similarity = findSimilarity(first, second)
  let level: Level | null = null
  for (let i = first.length - 1; i >= 0; i--) {
    const [a, b] = [first[i], second[i]]
    if (!a || !b) continue
    const coarsest = i === first.length - 1
    level = new Level([a, b], coarsest ? 1 : 2, similarity, level)
    if (coarsest) level.improve(10, similarity ? 1 : 0.3 * a.width, 14, draw)
    else level.improve(i === 0 ? 3 : 4, i === 0 ? 0.8 : 2, i === 0 ? 3 : 4, draw)
  }
  if (level === null) throw new Error('there is nothing to match')
  const { width, height, v } = level
  const sure = new Float32Array(width * height)
  for (let k = 0; k < sure.length; k++) {
    const unlike = level.unlike(k % width, Math.floor(k / width), v[2 * k] ?? 0, v[2 * k + 1] ?? 0)
    sure[k] = Math.max(0, Math.min(1, 1.25 - unlike / 0.16))
  }
  return { width, height, v, sure }
}
