// Solid things painted with light on them: balls, tubes and filled outlines, for props that stand in the scene.
import type { WarpKernel } from '../kernel.ts'
import type { Paint, Sheet } from './surface.ts'

type Point = readonly [number, number]

const clamp01 = (v: number) => Math.max(0, Math.min(1, v))

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
  const { at, width, height, scale: s, kernel, sun } = sheet
  kernel.run.setSun(...sun)
  const r = Math.max(0.7, radius * s)
  kernel.run.ball(at, width, height, x * s, y * s, r, ...paint, alpha, gloss)
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
  sheet.kernel.run.setSun(...sheet.sun)
  sheet.kernel.run.tube(...sheet.line(from, to, r0, r1), ...paint, alpha, gloss)
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

/** Paint that runs from one colour at a frame point to another from `reach` pixels on. */
export interface Outwards {
  readonly x: number
  readonly y: number
  readonly reach: number
  readonly inner: Paint
  readonly outer: Paint
}

const outlines = new WeakMap<WarpKernel, number>()

/** Points that an outline may have. */
const mostPoints = 512

const outlineAt = (kernel: WarpKernel): number => {
  const at = outlines.get(kernel) ?? kernel.run.alloc(8 * mostPoints)
  outlines.set(kernel, at)
  return at
}

/** The same of one colour, or of two that run outwards. */
const fillEvenly = (
  { kernel, scale: s, at, width, height }: Sheet,
  points: readonly Point[],
  paint: Paint | Outwards,
  alpha: number,
): void => {
  const { run } = kernel
  const n = Math.min(mostPoints, points.length)
  const room = outlineAt(kernel)
  const put = kernel.floats(room, 2 * n)
  for (let i = 0; i < n; i++) {
    put[2 * i] = (points[i]?.[0] ?? 0) * s
    put[2 * i + 1] = (points[i]?.[1] ?? 0) * s
  }
  if ('reach' in paint) {
    const { x, y, reach, inner, outer } = paint
    run.setInk(...inner, ...outer, x * s, y * s, reach * s)
  } else run.setInk(...paint, ...paint, 0, 0, 0)
  run.fillOutline(at, width, height, room, n, alpha)
}

/** A filled outline with smooth edges (frame pixels); the paint may change from pixel to pixel. */
export const fill = (
  sheet: Sheet,
  points: readonly Point[],
  paint: Paint | Outwards | ((x: number, y: number) => Paint),
  alpha = 1,
): void => {
  if (typeof paint !== 'function') {
    fillEvenly(sheet, points, paint, alpha)
    return
  }
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
      sheet.put(y * sheet.width + x, paint(x / s, y / s), alpha * share)
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
