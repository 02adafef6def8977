// Solid things painted with light on them: balls, tubes and filled outlines, for props that stand in the scene.
import type { Paint, Sheet } from './surface.ts'

type Point = readonly [number, number]

const clamp01 = (v: number) => Math.max(0, Math.min(1, v))

/** dot^24, without the slow general power. */
const gleam = (dot: number): number => {
  const d4 = dot * dot * dot * dot
  const d8 = d4 * d4
  return d8 * d8 * d8
}

/** Lays a colour under light 0..1 with a highlight 0..1 on one pixel. */
const layShaded = (
  data: Uint8ClampedArray,
  i: number,
  paint: Paint,
  light: number,
  shine: number,
  alpha: number,
): void => {
  const keep = 1 - alpha
  const more = 255 * shine
  data[i] = Math.min(255, paint[0] * light + more) * alpha + (data[i] ?? 0) * keep
  data[i + 1] = Math.min(255, paint[1] * light + more) * alpha + (data[i + 1] ?? 0) * keep
  data[i + 2] = Math.min(255, paint[2] * light + more) * alpha + (data[i + 2] ?? 0) * keep
  data[i + 3] = 255 * alpha + (data[i + 3] ?? 0) * keep
}

/** A shaded ball; `gloss` 0 chalk .. 1 lacquer. */
export const ball = (
  sheet: Sheet,
  x: number,
  y: number,
  radius: number,
  paint: Paint,
  alpha = 1,
  gloss = 0.4,
): void => {
  const { scale: s, sun } = sheet
  const [cx, cy, r] = [x * s, y * s, Math.max(0.7, radius * s)]
  const x1 = Math.min(sheet.width - 1, Math.floor(cx + r))
  const y1 = Math.min(sheet.height - 1, Math.floor(cy + r))
  for (let py = Math.max(0, Math.ceil(cy - r)); py <= y1; py++)
    for (let px = Math.max(0, Math.ceil(cx - r)); px <= x1; px++) {
      const [nx, ny] = [(px - cx) / r, (py - cy) / r]
      const d = nx * nx + ny * ny
      if (d >= 1) continue
      const nz = Math.sqrt(1 - d)
      const dot = Math.max(0, nx * sun[0] + ny * sun[1] + nz * sun[2])
      const edge = Math.min(1, (1 - Math.sqrt(d)) * r)
      layShaded(
        sheet.data,
        4 * (py * sheet.width + px),
        paint,
        0.3 + 0.75 * dot,
        gloss * gleam(dot),
        alpha * edge,
      )
    }
}

/** A round bar from one point to another with light on it. */
export const tube = (
  sheet: Sheet,
  from: Point,
  to: Point,
  r0: number,
  r1: number,
  paint: Paint,
  alpha = 1,
  gloss = 0.3,
): void => {
  const { scale: s, sun } = sheet
  const [ax, ay] = [from[0] * s, from[1] * s]
  const [dx, dy] = [to[0] * s - ax, to[1] * s - ay]
  const [a, b] = [Math.max(0.6, r0 * s), Math.max(0.6, r1 * s)]
  const size = Math.max(1e-6, dx * dx + dy * dy)
  const most = Math.max(a, b)
  const y1 = Math.min(sheet.height - 1, Math.floor(Math.max(ay, ay + dy) + most))
  const [left, right] = [Math.min(ax, ax + dx) - most, Math.max(ax, ax + dx) + most]
  const slope = Math.abs(dy) > 1e-3 ? dx / dy : 0
  const reach = Math.abs(dy) > 1e-3 ? most * Math.sqrt(1 + slope * slope) + 1 : 1e9
  for (let y = Math.max(0, Math.ceil(Math.min(ay, ay + dy) - most)); y <= y1; y++) {
    const middle = ax + (y - ay) * slope
    const x1 = Math.min(sheet.width - 1, Math.floor(Math.min(right, middle + reach)))
    for (let x = Math.max(0, Math.ceil(Math.max(left, middle - reach))); x <= x1; x++) {
      const u = clamp01(((x - ax) * dx + (y - ay) * dy) / size)
      const r = a + (b - a) * u
      const [nx, ny] = [(x - ax - u * dx) / r, (y - ay - u * dy) / r]
      const d = nx * nx + ny * ny
      if (d >= 1) continue
      const dot = Math.max(0, nx * sun[0] + ny * sun[1] + Math.sqrt(1 - d) * sun[2])
      const edge = Math.min(1, (1 - Math.sqrt(d)) * r)
      layShaded(
        sheet.data,
        4 * (y * sheet.width + x),
        paint,
        0.3 + 0.75 * dot,
        gloss * gleam(dot),
        alpha * edge,
      )
    }
  }
}

/** Crossings of an outline with a row, left to right. */
const crossings = (points: readonly Point[], y: number, scale: number): number[] => {
  const out: number[] = []
  for (let i = 0; i < points.length; i++) {
    const [a, b] = [points[i], points[(i + 1) % points.length]]
    if (!a || !b) continue
    const [ay, by] = [a[1] * scale, b[1] * scale]
    if (ay <= y === by <= y) continue
    out.push((a[0] + ((b[0] - a[0]) * (y - ay)) / (by - ay)) * scale)
  }
  return out.sort((a, b) => a - b)
}

const layers = 4

/** A filled outline with smooth edges (frame pixels); the paint may change from pixel to pixel. */
export const fill = (
  sheet: Sheet,
  points: readonly Point[],
  paint: Paint | ((x: number, y: number) => Paint),
  alpha = 1,
): void => {
  const s = sheet.scale
  let [top, bottom] = [1e9, -1e9]
  for (const [, y] of points) {
    top = Math.min(top, y * s)
    bottom = Math.max(bottom, y * s)
  }
  const cover = new Float32Array(sheet.width)
  const last = Math.min(sheet.height - 1, Math.ceil(bottom))
  for (let y = Math.max(0, Math.floor(top)); y <= last; y++) {
    let [x0, x1] = [sheet.width, -1]
    for (let k = 0; k < layers; k++) {
      const cuts = crossings(points, y + (k + 0.5) / layers - 0.5, s)
      for (let i = 0; i + 1 < cuts.length; i += 2) {
        const [a, b] = [(cuts[i] ?? 0) + 0.5, (cuts[i + 1] ?? 0) + 0.5]
        const from = Math.max(0, Math.floor(a))
        const to = Math.min(sheet.width - 1, Math.floor(b))
        for (let x = from; x <= to; x++)
          cover[x] = (cover[x] ?? 0) + (Math.min(b, x + 1) - Math.max(a, x)) / layers
        x0 = Math.min(x0, from)
        x1 = Math.max(x1, to)
      }
    }
    for (let x = x0; x <= x1; x++) {
      const share = clamp01(cover[x] ?? 0)
      cover[x] = 0
      if (share <= 0.004) continue
      const colour = typeof paint === 'function' ? paint(x / s, y / s) : paint
      sheet.put(y * sheet.width + x, colour, alpha * share)
    }
  }
}

/** Points of an outline turned by `angle` and put at (x, y), `size` long. */
export const placed = (
  outline: readonly Point[],
  x: number,
  y: number,
  size: number,
  angle = 0,
): Point[] => {
  const [c, s] = [Math.cos(angle) * size, Math.sin(angle) * size]
  return outline.map(([u, v]) => [x + c * u - s * v, y + s * u + c * v] as const)
}

/** An ellipse's outline. */
export const oval = (
  x: number,
  y: number,
  rx: number,
  ry: number,
  angle = 0,
  from = 0,
  to = 2 * Math.PI,
): Point[] =>
  Array.from({ length: 29 }, (_, i) => {
    const a = from + ((to - from) * i) / 28
    const [u, v] = [Math.cos(a) * rx, Math.sin(a) * ry]
    return [
      x + u * Math.cos(angle) - v * Math.sin(angle),
      y + u * Math.sin(angle) + v * Math.cos(angle),
    ] as const
  })
