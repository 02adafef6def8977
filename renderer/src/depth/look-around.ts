// Brings what really lies around a picture to a clip's canvas: a larger picture with its depth, its subject and what of it nobody saw.
import { type Size, shownPart } from '../film/size.ts'
import type { Pixels } from '../host.ts'
import { type Around, cellsAt, pixelsAt, SEEN_SUBJECT } from './around.ts'
import type { Canvas } from './canvas.ts'
import type { DepthMap } from './depth-map.ts'
import type { Mask } from './masks.ts'
import { subjectDistance } from './relief.ts'

/** A clip's picture with what lies around it, as far as the canvas goes. */
export interface Wider {
  readonly picture: Pixels
  /** The same canvas, about this picture. */
  readonly canvas: Canvas
  readonly nearness: Float32Array
  /** Null when nobody knows the subject. */
  readonly subject: Mask | null
  /** 1 where the larger picture is not known; null: known everywhere. */
  readonly gaps: Uint8Array | null
}

/** What is known of the clip's picture itself. */
export interface Shown {
  readonly picture: Pixels
  readonly nearness: Float32Array
  readonly subject: Mask | null
}

/** So few pixels of a canvas that nothing reaches go on as what is beside them. */
const sliver = 12

/** Clip pixels beyond each edge that the cells cover, no further than the canvas goes. */
const extentOf = (around: Around, map: DepthMap, clip: Size, canvas: Canvas) => {
  const part = shownPart(map, clip)
  const scale = part.width / clip.width
  const { cell, grow, left, top } = around
  const beyond = (pixels: number, cut: number, room: number): number => {
    // Where the clip shows less than the picture, what lies beside it is no neighbour.
    if (cut > cell || room <= 0) return 0
    const known = Math.max(0, Math.floor((pixels - cut) / scale))
    return known > 0 && room - known <= sliver ? room : Math.min(room, known)
  }
  const far = (at: number, before: number, side: number) => pixelsAt(at, before, side, cell, grow)
  const right = far(around.width, left, map.width) - map.width
  const bottom = far(around.height, top, map.height) - map.height
  return {
    left: beyond(-far(0, left, map.width), part.left, canvas.left),
    top: beyond(-far(0, top, map.height), part.top, canvas.top),
    right: beyond(right, part.left, canvas.width - canvas.left - clip.width),
    bottom: beyond(bottom, part.top, canvas.height - canvas.top - clip.height),
  }
}

/** Relative difference of nearness from which on cells show different things. */
const apart = 0.12

/**
 * What lies around a picture comes no nearer than this, or than the picture's edge: nobody knows what lies further out still,
 * and a lens that moves back would see past what it stood before.
 */
const nearestAround = 1.12

const clamp = (at: number, size: number): number => Math.max(0, Math.min(size - 1, at))

/** The four cells about a point and their weights. */
class Corner {
  readonly cells = new Int32Array(4)
  readonly shares = new Float64Array(4)
  private readonly around: Around

  constructor(around: Around) {
    this.around = around
  }

  /** Returns the weight of the known cells about (u, v), in cells. */
  move(u: number, v: number): number {
    const { width, height, marks } = this.around
    const x = Math.max(0, Math.min(width - 1.001, u))
    const y = Math.max(0, Math.min(height - 1.001, v))
    const [i, j] = [Math.floor(x), Math.floor(y)]
    const [fu, fv] = [x - i, y - j]
    let all = 0
    for (let q = 0; q < 4; q++) {
      const k = (j + (q >> 1)) * width + i + (q & 1)
      this.cells[q] = k
      this.shares[q] = marks[k] ? (q & 1 ? fu : 1 - fu) * (q >> 1 ? fv : 1 - fv) : 0
      all += this.shares[q] as number
    }
    return all
  }

  /** Weight of the cells of the subject. */
  subject(): number {
    let sum = 0
    for (let q = 0; q < 4; q++)
      if (this.around.marks[this.cells[q] as number] === SEEN_SUBJECT)
        sum += this.shares[q] as number
    return sum
  }

  /** Nearness here: smooth on a surface, one side or the other where things part. */
  nearness(near: Float32Array, all: number): number {
    let [low, high] = [Number.POSITIVE_INFINITY, 0]
    for (let q = 0; q < 4; q++) {
      if (!this.shares[q]) continue
      const d = near[this.cells[q] as number] as number
      low = Math.min(low, d)
      high = Math.max(high, d)
    }
    const parted = high - low > apart * high
    const middle = (low + high) / 2
    let [sum, mass, before] = [0, 0, 0]
    if (parted)
      for (let q = 0; q < 4; q++)
        if ((near[this.cells[q] as number] as number) > middle) before += this.shares[q] as number
    for (let q = 0; q < 4; q++) {
      const d = near[this.cells[q] as number] as number
      if (parted && d > middle !== before > all / 2) continue
      sum += (this.shares[q] as number) * d
      mass += this.shares[q] as number
    }
    return mass > 0 ? sum / mass : low
  }
}

/** Lays the clip's own picture and maps into the middle of the larger ones. */
const layShown = (
  wider: Wider,
  { picture, nearness, subject }: Shown,
  left: number,
  top: number,
) => {
  const { width, height } = picture
  for (let y = 0; y < height; y++) {
    const to = (y + top) * wider.picture.width + left
    const from = y * width
    wider.picture.data.set(picture.data.subarray(4 * from, 4 * (from + width)), 4 * to)
    wider.nearness.set(nearness.subarray(from, from + width), to)
    if (subject) wider.subject?.data.set(subject.data.subarray(from, from + width), to)
  }
}

/**
 * Where in the cells the middles of the pixels along one side lie: `first` is the picture's first pixel, which lies `cut` of
 * its own `side` pixels in, and `before` cells from the first cell.
 */
const along = (
  count: number,
  first: number,
  cut: number,
  scale: number,
  before: number,
  side: number,
  { cell, grow }: Around,
): Float64Array =>
  Float64Array.from(
    { length: count },
    (_, i) => cellsAt(cut + (i - first + 0.5) * scale, before, side, cell, grow) - 0.5,
  )

/** Null where the canvas does not go beyond the picture, or nothing is known there. */
export const widerPicture = (
  around: Around,
  map: DepthMap,
  shown: Shown,
  canvas: Canvas,
): Wider | null => {
  const { width: w, height: h } = shown.picture
  const { left, top, right, bottom } = extentOf(around, map, shown.picture, canvas)
  if (left + top + right + bottom === 0) return null
  const [width, height] = [left + w + right, top + h + bottom]
  const part = shownPart(map, shown.picture)
  const scale = part.width / w
  const unit = subjectDistance(map)
  const near = around.distance.map((d) => Math.min(3, unit / Math.max(1e-6, d)))
  const data = new Uint8Array(4 * width * height)
  const nearness = new Float32Array(width * height)
  const subject = shown.subject && new Uint8Array(width * height)
  const gaps = new Uint8Array(width * height)
  let torn = false
  const corner = new Corner(around)
  const columns = along(width, left, part.left, scale, around.left, map.width, around)
  const rows = along(height, top, part.top, scale, around.top, map.height, around)
  for (let y = 0; y < height; y++) {
    const beside = y >= top && y < top + h
    for (let x = 0; x < width; x++) {
      if (beside && x === left) x += w
      if (x >= width) break
      const k = y * width + x
      const all = corner.move(columns[x] as number, rows[y] as number)
      data[4 * k + 3] = 255
      if (all < 0.5) {
        gaps[k] = 1
        torn = true
        // Ground goes on as it is above.
        nearness[k] = nearness[Math.max(0, k - width)] as number
        continue
      }
      for (let c = 0; c < 3; c++) {
        let sum = 0
        for (let q = 0; q < 4; q++)
          sum +=
            (corner.shares[q] as number) *
            (around.data[4 * (corner.cells[q] as number) + c] as number)
        data[4 * k + c] = sum / all + 0.5
      }
      const [ex, ey] = [clamp(x - left, w), clamp(y - top, h)]
      const most = Math.max(nearestAround, shown.nearness[ey * w + ex] as number)
      nearness[k] = Math.min(most, corner.nearness(near, all))
      if (subject && corner.subject() > all / 2) subject[k] = 1
    }
  }
  const wider: Wider = {
    picture: { width, height, data },
    canvas: { ...canvas, left: canvas.left - left, top: canvas.top - top },
    nearness,
    subject: subject && { width, height, data: subject },
    gaps: torn ? gaps : null,
  }
  layShown(wider, shown, left, top)
  return wider
}
