// Test pictures of known depth, and what a person would measure on frames: where patches went, how scale and roll changed.
import type { DepthMap } from '../../src/depth/depth-map.ts'
import type { Pixels } from '../../src/host.ts'
import { fbm } from '../../src/stage/random.ts'

export const width = 320
export const height = 180
const fov = 45

/** The panel that stands before the wall, in picture pixels. */
export const panel = { left: 110, top: 45, right: 210, bottom: 135 }

const onPanel = (x: number, y: number) =>
  x >= panel.left && x < panel.right && y >= panel.top && y < panel.bottom

/** A mottled wall; with a mottled panel of another colour before it. */
export const testPicture = (seed = 1, w = width, h = height): Pixels => {
  const data = new Uint8Array(w * h * 4)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const [u, v] = [(x / w) * width, (y / h) * height]
      const front = onPanel(u, v)
      const a = fbm(u / 9 + seed * 31 + (front ? 50 : 0), v / 9, 3)
      const b = fbm(u / 14 + seed * 17, v / 14 + (front ? 50 : 0), 3)
      const i = (y * w + x) * 4
      data[i] = 255 * Math.min(1, front ? 0.25 + a * 0.9 : a * 0.7)
      data[i + 1] = 255 * Math.min(1, front ? b * 0.6 : 0.2 + a * 0.8)
      data[i + 2] = 255 * Math.min(1, front ? a * 0.3 : b)
      data[i + 3] = 255
    }
  return { width: w, height: h, data }
}

/** Panel at 2 m, wall at 8 m; the lens is focused on the panel. */
export const testDepth = (): DepthMap => ({
  width,
  height,
  distance: Float32Array.from({ length: width * height }, (_, i) =>
    onPanel(i % width, Math.floor(i / width)) ? 2 : 8,
  ),
  fov,
  focus: 2,
  subject: null,
})

const light = (p: Pixels, x: number, y: number): number => {
  const i = (y * p.width + x) * 4
  return 0.3 * (p.data[i] ?? 0) + 0.6 * (p.data[i + 1] ?? 0) + 0.1 * (p.data[i + 2] ?? 0)
}

/** Where the patch about (x, y) of `a` is found in `b`, as a move in pixels (to a fraction by a parabola). */
export const moved = (
  a: Pixels,
  b: Pixels,
  x: number,
  y: number,
  search = 14,
  radius = 7,
): readonly [number, number] => {
  const cost = (dx: number, dy: number): number => {
    let sum = 0
    for (let j = -radius; j <= radius; j++)
      for (let i = -radius; i <= radius; i++) {
        const [bx, by] = [x + i + dx, y + j + dy]
        if (bx < 0 || by < 0 || bx >= b.width || by >= b.height) return Number.POSITIVE_INFINITY
        const e = light(a, x + i, y + j) - light(b, bx, by)
        sum += e * e
      }
    return sum
  }
  let best = [0, 0, Number.POSITIVE_INFINITY] as [number, number, number]
  for (let dy = -search; dy <= search; dy++)
    for (let dx = -search; dx <= search; dx++) {
      const c = cost(dx, dy)
      if (c < best[2]) best = [dx, dy, c]
    }
  const [bx, by, c] = best
  const fine = (low: number, high: number) => {
    const bend = low + high - 2 * c
    return Number.isFinite(bend) && bend > 0 ? (low - high) / (2 * bend) : 0
  }
  return [
    bx + fine(cost(bx - 1, by), cost(bx + 1, by)),
    by + fine(cost(bx, by - 1), cost(bx, by + 1)),
  ]
}

/** A similarity fitted to how some points moved: shift of their middle, scale, and turn (radians, clockwise positive). */
export interface Fit {
  readonly dx: number
  readonly dy: number
  readonly scale: number
  readonly turn: number
}

const fit = (points: readonly (readonly [number, number])[], a: Pixels, b: Pixels): Fit => {
  const n = points.length
  const cx = points.reduce((s, p) => s + p[0], 0) / n
  const cy = points.reduce((s, p) => s + p[1], 0) / n
  const moves = points.map(([x, y]) => moved(a, b, x, y))
  const dx = moves.reduce((s, m) => s + m[0], 0) / n
  const dy = moves.reduce((s, m) => s + m[1], 0) / n
  let [along, cross, size] = [0, 0, 0]
  points.forEach(([x, y], i) => {
    const [px, py] = [x - cx, y - cy]
    const [qx, qy] = [px + (moves[i]?.[0] ?? 0) - dx, py + (moves[i]?.[1] ?? 0) - dy]
    along += px * qx + py * qy
    cross += px * qy - py * qx
    size += px * px + py * py
  })
  return {
    dx,
    dy,
    scale: Math.sqrt(along * along + cross * cross) / size,
    turn: Math.atan2(cross, along),
  }
}

/** How panel and wall moved between two frames. */
export const compare = (a: Pixels, b: Pixels): { panel: Fit; wall: Fit } => ({
  panel: fit(
    [
      [128, 62],
      [192, 62],
      [128, 118],
      [192, 118],
    ],
    a,
    b,
  ),
  wall: fit(
    [
      [60, 40],
      [260, 40],
      [60, 140],
      [260, 140],
    ],
    a,
    b,
  ),
})

/** Mean difference of neighbouring pixels: how sharp a frame is. */
export const sharpness = (p: Pixels): number => {
  let sum = 0
  for (let y = 0; y < p.height; y++)
    for (let x = 1; x < p.width; x++) sum += Math.abs(light(p, x, y) - light(p, x - 1, y))
  return sum / (p.width * p.height)
}

/** Mean absolute difference of two frames over all colours. */
export const difference = (a: Uint8Array, b: Uint8Array): number => {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += Math.abs((a[i] ?? 0) - (b[i] ?? 0))
  return sum / a.length
}
