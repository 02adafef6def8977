// A safety belt that is drawn across the chest and clicks: woven webbing that lies on the body, a metal tongue, a buckle.
import { during } from '../../camera/easing.ts'
import { laySolid } from './contact.ts'
import type { Effect, Moment } from './effect.ts'
import { drawSolid, type Lens, type Pattern, pipe, type Shell, type Vec } from './solid.ts'
import { figureNow, lit, subjectAt } from './where.ts'

type Point = readonly [number, number]

/** Drawn from afar, so that frame pixels are pixels of the thing. */
const far = 12

const lensOf = (m: Moment): Lens => ({ x: 0, y: 0, focal: far * m.height })

/** A frame pixel, raised towards the viewer by `up` picture heights. */
const at = (m: Moment, [x, y]: Point, up = 0): Vec => {
  const z = far - up
  return [(x * z) / (far * m.height), (y * z) / (far * m.height), z]
}

/** From a point of the body as far as it goes one way, at most `most` pixels. */
const rim = (m: Moment, from: Point, way: Point, most: number): Point => {
  const step = Math.max(1, m.height / 120)
  let far = 0
  while (far < most && subjectAt(m, from[0] + way[0] * far, from[1] + way[1] * far) > 0.5)
    far += step
  return [from[0] + way[0] * far, from[1] + way[1] * far]
}

/** Where the belt runs: over the shoulder, to the lock at the hip, and over the lap. */
interface Run {
  readonly shoulder: Point
  readonly lock: Point
  readonly lap: Point
  readonly broad: number
  /** How far the middle of a strap bows out over the body, in pixels. */
  readonly bow: number
}

const runOf = (m: Moment): Run => {
  const f = figureNow(m)
  const { width: w, height: h } = m
  // Nobody to strap in, or far off: it is one's own belt, close before the lens.
  if (!f.upright || f.bottom - f.top < 0.4 * h)
    return {
      shoulder: [0.98 * w, -0.06 * h],
      lock: [0.34 * w, 0.86 * h],
      lap: [1.02 * w, 0.98 * h],
      broad: 0.12 * h,
      bow: 0.1 * h,
    }
  const waist = Math.min(0.88 * h, f.whole ? f.top + 0.52 * (f.bottom - f.top) : 0.86 * h)
  const wide = Math.min(0.8 * w, f.right - f.left, 2.6 * (waist - f.neck))
  const broad = Math.max(0.03 * h, Math.min(0.13 * wide, 0.085 * h))
  const chest: Point = [f.head.x + 0.22 * wide, f.neck + 0.3 * (f.neck - f.top)]
  const shoulder = rim(m, chest, [0.12, -0.99], 0.75 * (waist - f.neck))
  const hip = [f.head.x - 0.2 * wide, waist] as const
  const lap = rim(m, [f.head.x, waist], [1, 0.05], wide)
  return { shoulder, lock: hip, lap, broad, bow: 0.08 * wide }
}

/** A strap from `a` to `b` that bows over what it lies on: webbing with ribs and two seams. */
const strap = (m: Moment, a: Point, b: Point, { broad, bow }: Run, side: number): Shell => {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const long = Math.max(1, Math.sqrt(dx * dx + dy * dy))
  const [nx, ny] = [-dy / long, dx / long]
  const rows = Array.from({ length: 25 }, (_, j) => {
    const t = j / 24
    const arch = Math.sin(Math.PI * t)
    // It sags to one side as it runs over the round of the body.
    const off = side * bow * arch
    return Array.from({ length: 9 }, (_unused, i) => {
      const v = i / 4 - 1
      const across = 0.5 * broad * v + off
      const up = (bow * arch + 0.16 * broad * (1 - v * v)) / m.height
      return at(m, [a[0] + dx * t + nx * across, a[1] + dy * t + ny * across], up)
    })
  })
  const [base, rib, seam] = [lit(m, [60, 63, 72]), lit(m, [46, 48, 56]), lit(m, [124, 128, 140])]
  const ribs = long / broad
  // The webbing of a belt that is drawn out goes on; it is made for the whole length.
  const most = 2 ** Math.ceil(Math.log2(Math.max(1, ribs)))
  const paint: Pattern = {
    ...{ name: `webbing ${most} ${base}`, columns: 64, rows: 48 * most, to: ribs / most },
    at: (u, v) => {
      const t = v * most
      if (Math.abs(Math.abs(u - 0.5) - 0.36) < 0.035) return Math.sin(t * 26) > -0.3 ? seam : rib
      return Math.sin((t * 7 + Math.abs(u - 0.5) * 3) * 2 * Math.PI) > 0 ? base : rib
    },
  }
  return { rows, paint, gloss: 0.12 }
}

/** A flattened bar with closed ends along the belt, `k` broad and `thin` of that thick. */
const plate = (
  m: Moment,
  { broad }: Run,
  a: Point,
  b: Point,
  k: number,
  thin: number,
  up: number,
): Vec[][] => {
  const line = [0, 0.02, 0.06, 0.25, 0.5, 0.75, 0.94, 0.98, 1].map((t) =>
    at(m, [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t], (up * broad) / m.height),
  )
  const r = (k * broad) / m.height
  return pipe(
    line,
    (v) => r * (v < 0.01 || v > 0.99 ? 0.01 : v < 0.2 || v > 0.8 ? 0.92 : 1),
    20,
    thin,
    [0, 0, 1],
  )
}

/** The metal tongue on the strap, and once it is shut the buckle that holds it. */
const fastener = (m: Moment, run: Run, tongue: Point, shut: boolean): Shell[] => {
  const { shoulder, lock, broad } = run
  const [dx, dy] = [lock[0] - shoulder[0], lock[1] - shoulder[1]]
  const long = Math.max(1, Math.sqrt(dx * dx + dy * dy))
  const along = (k: number): Point => [
    tongue[0] + (dx / long) * k * broad,
    tongue[1] + (dy / long) * k * broad,
  ]
  const [steel, black, red] = [lit(m, [196, 200, 208]), lit(m, [30, 30, 34]), lit(m, [206, 28, 30])]
  const out: Shell[] = [
    { rows: plate(m, run, along(-0.5), along(0.25), 0.72, 0.22, 0.75), paint: black, gloss: 0.4 },
    { rows: plate(m, run, along(0), along(1.1), 0.4, 0.14, 0.7), paint: steel, gloss: 1 },
  ]
  if (!shut) return out
  return [
    ...out,
    { rows: plate(m, run, along(0.35), along(2.1), 0.7, 0.46, 0.75), paint: black, gloss: 0.45 },
    { rows: plate(m, run, along(0.5), along(1.05), 0.46, 0.3, 1.05), paint: red, gloss: 0.5 },
  ]
}

/** A safety belt that is drawn across and clicks. */
export const belt: Effect = {
  over(surface, m) {
    const drawn = Math.min(1, 1.5 * m.strength) * during(m.t, 0.04, 0.42)
    if (drawn <= 0.02) return
    const run = runOf(m)
    const { shoulder, lock, lap, broad } = run
    const tongue: Point = [
      shoulder[0] + (lock[0] - shoulder[0]) * drawn,
      shoulder[1] + (lock[1] - shoulder[1]) * drawn,
    ]
    const slack = { ...run, bow: run.bow * drawn }
    const shells = [strap(m, shoulder, tongue, slack, -0.5)]
    const shut = during(m.t, 0.42, 0.5)
    if (shut > 0.02) {
      const end: Point = [lock[0] + (lap[0] - lock[0]) * shut, lock[1] + (lap[1] - lock[1]) * shut]
      shells.push(strap(m, lock, end, { ...run, bow: 0.6 * run.bow * shut }, 0.7))
    }
    const sheet = surface.sheet(1)
    drawSolid(sheet, lensOf(m), shells)
    drawSolid(sheet, lensOf(m), fastener(m, run, tongue, m.t > 0.44))
    laySolid(surface, sheet, m, 0.5)
    const click = m.t > 0.44 ? Math.exp(-(m.t - 0.44) * 40) * m.strength : 0
    if (click < 0.03) return
    const flash = surface.sheet(0.5)
    flash.disc(lock[0], lock[1], broad * 2.6, [255, 250, 230], 0.8 * click)
    surface.lay(flash, true)
  },
}
