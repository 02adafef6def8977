// Luminous fish that circle the subject in the dark: some pass behind it, some before it, each in a halo of its own light.
import { during } from '../../camera/easing.ts'
import { hash2 } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import { fill } from './shapes.ts'
import type { Paint, Sheet, Surface } from './surface.ts'
import { figureNow } from './where.ts'

type Point = readonly [number, number]

/** What a fish's skin shines like: at its heart, at its rim. */
interface Glow {
  readonly inner: Paint
  readonly outer: Paint
}

const glows: readonly Glow[] = [
  { inner: [196, 255, 250], outer: [0, 150, 235] },
  { inner: [255, 206, 250], outer: [214, 40, 214] },
  { inner: [255, 248, 190], outer: [255, 138, 24] },
  { inner: [222, 255, 190], outer: [18, 196, 110] },
  { inner: [222, 214, 255], outer: [96, 70, 246] },
]

/** One fish on a frame. Lengths in frame pixels. */
interface Swimmer {
  readonly x: number
  readonly y: number
  /** From nose to the root of its tail. */
  readonly long: number
  /** Of its length that is seen, with the sign of its way: it turns round at the ends of its circle. */
  readonly way: number
  /** Radians downwards along its way. */
  readonly dive: number
  readonly beat: number
  readonly glow: Glow
  /** True behind the subject. */
  readonly far: boolean
}

/** How far from its middle line a body reaches, `u` from the nose to the root of the tail; shares of its length. */
const bulk = (u: number): number => 0.025 + 0.225 * Math.sin(Math.PI * u ** 0.72) ** 0.85

const ribs = 12

/** A fish's own points on the frame: `u` from nose to tail, `v` down from its middle line, which beats. */
const bodyOf =
  ({ x, y, long, way, dive, beat }: Swimmer) =>
  (u: number, v: number): Point => {
    const sway = 0.11 * Math.max(0, u - 0.2) ** 1.3 * Math.sin(beat - 2.4 * u)
    const [a, b] = [(0.5 - u) * long, (v + sway) * long]
    const [c, s] = [Math.cos(dive), Math.sin(dive)]
    return [x + way * (a * c - b * s * 0.6), y + a * s + b * c]
  }

const outlineOf = (at: (u: number, v: number) => Point): Point[] => [
  ...Array.from({ length: ribs + 1 }, (_, i) => at(i / ribs, -bulk(i / ribs))),
  ...Array.from({ length: ribs + 1 }, (_, i) => at(1 - i / ribs, bulk(1 - i / ribs))),
]

/** Veils of fins: tail, back, belly; corners that a curve rounds off, `u`, `v` as the body has them. */
const fins: readonly (readonly Point[])[] = [
  [
    [0.92, 0],
    [0.98, -0.06],
    [1.16, -0.14],
    [1.44, -0.42],
    [1.34, -0.1],
    [1.2, 0],
    [1.34, 0.1],
    [1.44, 0.42],
    [1.16, 0.14],
    [0.98, 0.06],
  ],
  [
    [0.2, -0.14],
    [0.24, -0.28],
    [0.46, -0.36],
    [0.92, -0.46],
    [0.94, -0.2],
    [0.84, -0.04],
    [0.5, -0.12],
  ],
  [
    [0.5, 0.12],
    [0.54, 0.28],
    [0.7, 0.34],
    [1, 0.38],
    [0.94, 0.16],
    [0.84, 0.04],
    [0.6, 0.12],
  ],
]

/** The closed curve that corners pull towards themselves: it goes through the middles between them. */
const curved = (corners: readonly Point[]): Point[] =>
  corners.flatMap((b, i): Point[] => {
    const a = corners[(i + corners.length - 1) % corners.length] as Point
    const c = corners[(i + 1) % corners.length] as Point
    return [0, 0.25, 0.5, 0.75].map((k): Point => {
      const [p, q, r] = [0.5 * (1 - k) ** 2, 0.5 + k - k * k, 0.5 * k * k]
      return [p * a[0] + q * b[0] + r * c[0], p * a[1] + q * b[1] + r * c[1]]
    })
  })

const roundFins = fins.map(curved)

/** Lays a fish on a sheet. */
const fishOn = (sheet: Sheet, fish: Swimmer, alpha: number): void => {
  const { long, glow, beat } = fish
  const at = bodyOf(fish)
  const [x, y] = at(0.4, 0)
  const veil = { x, y, reach: 0.95 * long, inner: glow.inner, outer: glow.outer }
  for (const fin of roundFins)
    fill(
      sheet,
      fin.map(([u, v]) => at(u, v)),
      veil,
      0.66 * alpha,
    )
  // Rays in the tail.
  for (let i = -2; i <= 2; i++)
    sheet.stroke(
      ...([at(1, 0.01 * i), at(1.24 + 0.03 * Math.abs(i), 0.11 * i)] as const),
      ...([0.012 * long, 0.006 * long, glow.inner, 0.7 * alpha] as const),
    )
  const outline = outlineOf(at)
  fill(sheet, outline, { x, y, reach: 0.56 * long, inner: glow.inner, outer: glow.outer }, alpha)
  // Bands across the flank, and a row of lamps along it, as fish of the deep have them.
  for (const u of [0.36, 0.56, 0.74]) {
    const b = 0.86 * bulk(u)
    const [from, to] = [at(u, -b), at(u + 0.03, b)]
    sheet.stroke(from, to, 0.022 * long, 0.016 * long, glow.outer, 0.75 * alpha, 0.5)
  }
  for (let i = 0; i < 7; i++) {
    const u = 0.28 + 0.1 * i
    const [lx, ly] = at(u, 0.3 * bulk(u))
    sheet.disc(lx, ly, 0.026 * long, [255, 255, 255], 0.9 * alpha, 0.5)
  }
  const flap = 0.05 * Math.sin(beat * 0.7)
  const hand = [at(0.34, 0.05), at(0.44, 0.18), at(0.66, 0.22 + flap), at(0.58, 0.06 + flap)]
  fill(sheet, curved(hand), glow.inner, 0.85 * alpha)
  const [ex, ey] = at(0.15, -0.05)
  sheet.disc(ex, ey, 0.062 * long, [255, 255, 255], alpha, 0.85)
  sheet.disc(ex, ey, 0.038 * long, [6, 10, 24], alpha, 0.85)
  const [mx, my] = at(0.01, 0.03)
  const [nx, ny] = at(0.09, 0.06)
  sheet.stroke([mx, my], [nx, ny], 0.011 * long, 0.008 * long, [8, 20, 50], 0.8 * alpha, 0.5)
}

const many = 11

/** Heights of their ways, so that one after the other swims clear of it. */
const lanes = [-0.5, 0.2, -0.15, 0.5] as const

/** Where fish `i` is: on a slanting ellipse about the subject's upper half. */
const swimmer = (m: Moment, i: number): Swimmer => {
  const f = figureNow(m)
  const { width: w, height: h, seed } = m
  const roll = (lane: number) => hash2(i * 7 + lane, seed & 255)
  const middle = Math.max(0.36 * h, Math.min(0.6 * h, 0.5 * (f.head.y + f.heart[1])))
  const cx = Math.max(0.3 * w, Math.min(0.7 * w, 0.5 * (f.head.x + f.heart[0])))
  const angle = 2 * Math.PI * ((i + 0.5 * roll(1)) / many + (0.42 + 0.16 * roll(2)) * m.t)
  const rx = w * (0.24 + 0.2 * roll(3))
  const lane = lanes[i % lanes.length] as number
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  const near = 1 - 0.32 * s
  // Sideways and downwards speed on the circle.
  const vx = -rx * s
  const lean = 0.09 * h * (roll(4) - 0.3)
  const vy = (lean - 0.15 * h) * c + 0.3 * 0.05 * h * Math.cos(3 * angle)
  const bob = 0.03 * h * Math.sin(m.t * 9 + i * 2.1)
  const seen = vx / Math.sqrt(vx * vx + (0.4 * rx) ** 2)
  return {
    x: cx + rx * c,
    // Behind the head, and before the body: the face is to be seen.
    y: middle + h * (0.5 * lane - 0.15 * s + 0.06 * (roll(5) - 0.5)) + lean * s + bob,
    long: h * (0.15 + 0.1 * roll(6)) * near,
    way: Math.sign(seen || 1) * Math.max(0.3, Math.abs(seen) * 1.06),
    dive: Math.max(-0.35, Math.min(0.35, vy / Math.max(0.1 * w, Math.abs(vx)))),
    beat: m.t * (52 + 16 * roll(7)) + i * 2.4,
    glow: glows[i % glows.length] as Glow,
    far: s > 0,
  }
}

/** The fish of one side of the subject, each in its halo; `on` 0..1. */
const shoalOn = (surface: Surface, m: Moment, far: boolean, on: number): void => {
  const all = Array.from({ length: many }, (_, i) => swimmer(m, i))
    .filter((fish) => fish.far === far)
    .sort((a, b) => a.long - b.long)
  const light = surface.sheet(0.25)
  for (const { x, y, long, glow } of all) {
    light.disc(x, y, 1.15 * long, glow.outer, 0.4 * on)
    light.disc(x, y, 0.7 * long, glow.outer, 0.5 * on)
  }
  // What is stirred up glimmers behind them.
  for (const [i, { x, y, long, way, glow }] of all.entries())
    for (let k = 0; k < 6; k++) {
      const back = 0.7 + 0.24 * k + 0.1 * hash2(k, i)
      const off = (hash2(i, 40 + k) - 0.5) * 0.5 * long
      const shine = on * (0.9 - 0.13 * k)
      light.disc(x - way * back * long, y + off, 0.05 * long, glow.inner, shine)
    }
  surface.lay(light, true)
  const sheet = surface.sheet(far ? 0.5 : 1)
  for (const fish of all) fishOn(sheet, fish, on)
  surface.lay(sheet)
}

export const glowingFish: Effect = {
  needsSubject: true,
  behind(surface, m) {
    if (!m.staged.layers.some(({ role }) => role === 'subject')) return
    const on = m.strength * during(m.t, 0, 0.2)
    surface.tint(1 - 0.66 * on, 1 - 0.56 * on, 1 - 0.36 * on)
    shoalOn(surface, m, true, on)
  },
  over(surface, m) {
    const on = m.strength * during(m.t, 0, 0.2)
    const lone = m.staged.layers.some(({ role }) => role === 'subject') ? 0.46 : 1
    surface.tint(1 - 0.68 * lone * on, 1 - 0.58 * lone * on, 1 - 0.4 * lone * on)
    shoalOn(surface, m, false, on)
  },
}
