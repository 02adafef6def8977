// A head that swells and bursts: pieces of it fly, a cloud of colour stands where it was.
import { during } from '../../camera/easing.ts'
import { hash2, noise } from '../../stage/random.ts'
import { keptIn, layBelow, neckLine, stump, takeApart } from './apart.ts'
import { type Effect, type Moment, ofMoment } from './effect.ts'
import { openBurst, type Smoke, smokeBurst } from './fire.ts'
import { hue, tintFrame } from './light.ts'
import { ball } from './shapes.ts'
import type { Paint, Surface } from './surface.ts'
import { figureNow, lit } from './where.ts'

/** Hues of clouds: what is bright and clean as a powder; yellow and brown would look like dirt. */
const bases = [0.93, 0.56, 0.83, 0.74, 0.49] as const

/** When it bursts, as a share of the clip. */
const moment = 0.3

/** A little lighter than pure, as powder is. */
const soft = (paint: Paint): Paint => [
  0.86 * paint[0] + 34,
  0.86 * paint[1] + 34,
  0.86 * paint[2] + 34,
]

const pale = (paint: Paint): Paint => [
  0.5 * paint[0] + 127,
  0.5 * paint[1] + 127,
  0.5 * paint[2] + 127,
]

/** How far the edge of a straight-sided shard lies one way from its middle, with no two sides alike. */
const shardRim = (way: number, sides: number): number => {
  const part = (2 * Math.PI) / sides
  const k = Math.floor(way / part)
  const off = way - k * part - part / 2
  return (0.62 + 0.3 * hash2(k % sides, sides)) * (Math.cos(part / 2) / Math.cos(off)) * 1.15
}

/** Where the burst has torn the body: ragged, over the shoulders and lower to the sides, so that no hair is left hanging. */
const tornLine = (m: Moment): Float32Array => {
  const { head, neck } = figureNow(m)
  return neckLine(m).map((line, x) => {
    if (line < 0) return line
    const u = (x - head.x) / Math.max(1, head.radius)
    return neck + head.radius * (0.2 * u * u + 0.16 * (noise(u * 9, 3) - 0.5))
  })
}

/** Pieces of the head itself: each a ragged scrap of the picture that flies out, tumbles and falls. */
const scraps = (surface: Surface, m: Moment, age: number, neck: Float32Array): void => {
  const { head } = figureNow(m)
  const cut = surface.cut()
  const { run } = takeApart(surface)
  const { width: w, height: h } = m
  const size = 0.24 * head.radius
  for (let j = -7; j <= 4; j++)
    for (let i = -6; i <= 6; i++) {
      const lot = (lane: number) => hash2(i * 31 + lane, j * 17 + (m.seed & 255))
      const [ox, oy] = [head.x + (i + 0.5 * (j & 1)) * size, head.y + j * size]
      const from = 4 * (Math.round(oy) * w + Math.round(ox))
      if (ox < 0 || oy < 0 || ox >= w || oy >= h || (cut[from + 3] ?? 0) < 128) continue
      if (oy > (neck[Math.round(ox)] ?? -1)) continue
      const out = Math.hypot(ox - head.x, oy - head.y) / head.radius
      const way = Math.atan2(oy - head.y, ox - head.x) + 0.9 * (lot(1) - 0.5)
      const fast = head.radius * (1.4 + 3.4 * lot(2) + 0.8 * out) * (1 - Math.exp(-age * 6))
      const [mx, my] = [
        ox + Math.cos(way) * fast,
        oy + Math.sin(way) * fast + age * age * 1.5 * h * (0.7 + 0.6 * lot(3)),
      ]
      const turn = (lot(4) - 0.5) * 16 * age
      const near = 1 + 1.3 * lot(5) * (1 - Math.exp(-age * 4))
      const flat = Math.max(0.25, Math.abs(Math.cos(age * (5 + 9 * lot(6)))))
      const [c, s] = [Math.cos(turn), Math.sin(turn)]
      const { rims, least } = rimOf(4 + Math.floor(3 * lot(8)), 6 * lot(7))
      const at = keptIn(surface, 'rims', rims)
      run.layScrap(ox, oy, mx, my, c, s, near, flat, size, at, least - fringe)
    }
}

/** How far inside its rim a scrap begins to fade, in its sizes. */
const fringe = 1 / 6

/** How many ways a rim is known, all around. */
const ways = 64

interface Rim {
  readonly rims: Float32Array
  /** Where it is nearest to the middle. */
  readonly least: number
}

/** Those of scraps that were seen before, by how many sides they have and how they are turned. */
const known = new Map<string, Rim>()

const rimOf = (sides: number, turn: number): Rim => {
  const name = `${sides} ${turn}`
  const made = known.get(name)
  if (made) return made
  const rims = Float32Array.from({ length: ways + 1 }, (_, i) =>
    shardRim((2 * Math.PI * i) / ways - Math.PI + turn, sides),
  )
  // Each clip has its own; those of some are kept.
  if (known.size > 999) known.clear()
  const rim = { rims, least: Math.min(...rims) }
  known.set(name, rim)
  return rim
}

/** Coloured drops that fly out of the burst and fall. */
const drops = (surface: Surface, m: Moment, age: number, paints: readonly Paint[]): void => {
  const { head } = figureNow(m)
  const sheet = surface.sheet(1)
  for (let i = 0; i < 120; i++) {
    const angle = 2 * Math.PI * hash2(i, 61)
    const speed = head.radius * (2 + 5 * hash2(i, 62)) * (1 - Math.exp(-age * 5))
    const x = head.x + Math.cos(angle) * speed
    const y = head.y + Math.sin(angle) * speed + age * age * 1.6 * m.height
    const paint = lit(m, paints[i % paints.length] ?? [255, 255, 255])
    ball(sheet, x, y, head.radius * (0.025 + 0.075 * hash2(i, 63) ** 2), paint, m.strength, 0.6)
  }
  surface.lay(sheet)
}

/** How far the head swells and how it shakes before it bursts. */
const strained = ofMoment((m) => ({
  swells: 0.35 * m.strength * during(m.t, 0.08, moment),
  shakes: 0.05 * m.strength * during(m.t, 0.1, moment) * Math.sin(m.t * 400),
}))

export const headExplosion: Effect = {
  cutsOut: true,
  limb(x, y, m) {
    // It swells before it bursts.
    const { head } = m.staged.figure
    const h = m.height
    const [dx, dy] = [x - head.x / h, y - head.y / h]
    const r = head.radius / h
    const here = Math.exp(-(dx * dx + dy * dy) / (1.7 * r * r))
    const { swells, shakes } = strained(m)
    const k = swells * here
    return [dx * k + r * shakes * here, dy * k]
  },
  over(surface, m) {
    const age = m.t - moment
    if (age < 0 || m.strength <= 0.3) {
      surface.layCut()
      return
    }
    const f = figureNow(m)
    const neck = tornLine(m)
    layBelow(surface, neck)
    stump(surface, m, 1)
    const base = bases[m.seed % bases.length] ?? 0
    // The cloud keeps to kindred colours; a far one among them would ring every billow.
    const cloud: Smoke = [soft(hue(base)), pale(hue(base + 0.04)), soft(hue(base + 0.09))]
    const wide = (k: number) => Math.max(0.3, (k * f.head.radius) / m.height)
    const burst = openBurst(surface)
    smokeBurst(surface, burst, m, moment, [f.head.x, f.head.y], wide(2.2), cloud, 2.6)
    // What still rises out of the neck.
    smokeBurst(
      surface,
      burst,
      m,
      moment + 0.12,
      [f.head.x, f.neck - 0.5 * f.head.radius],
      wide(1.3) * 0.7,
      cloud,
      1.1,
    )
    surface.lay(burst.soft)
    scraps(surface, m, age, neck)
    drops(surface, m, age, [
      hue(base),
      hue(base + 0.17),
      hue(base + 0.4),
      hue(base + 0.66),
      [255, 250, 240],
    ])
    const flash = Math.exp(-age * 60) * m.strength
    if (flash > 0.03)
      tintFrame(surface, 1 + 0.8 * flash, 1 + 0.7 * flash, 1 + 0.5 * flash, Math.round(50 * flash))
  },
}
