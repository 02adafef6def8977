// Effects of the storm: lightning that strikes, clouds that gather, a body full of sparks.
import { during } from '../../camera/easing.ts'
import { hash2, random, subSeed } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import { noiseField, subjectField, swellField } from './fields.ts'
import { tintFrame } from './light.ts'
import type { Sheet, Surface } from './surface.ts'
import { figureNow } from './where.ts'

type Point = readonly [number, number]

/** A path that lightning takes: halved again and again, each middle pushed aside by less. */
const jagged = (from: Point, to: Point, rough: number, draw: () => number): Point[] => {
  let points: Point[] = [from, to]
  const long = Math.hypot(to[0] - from[0], to[1] - from[1])
  const halvings = Math.max(2, Math.min(6, Math.round(Math.log2(long / 4))))
  for (let n = 0; n < halvings; n++) {
    const next: Point[] = []
    points.forEach((p, i) => {
      next.push(p)
      const q = points[i + 1]
      if (!q) return
      const off = (draw() - 0.5) * 2 * rough
      next.push([
        0.5 * (p[0] + q[0]) - (q[1] - p[1]) * off,
        0.5 * (p[1] + q[1]) + (q[0] - p[0]) * off,
      ])
    })
    points = next
  }
  return points
}

/** A bolt from one point to another: a white core in a blue glow, thinner towards its end, with branches that fork off. */
const bolt = (
  sheet: Sheet,
  from: Point,
  to: Point,
  size: number,
  seed: number,
  light: number,
  forks = 2,
): void => {
  const draw = random(seed)
  const points = jagged(from, to, forks > 1 ? 0.17 : 0.22, draw)
  const last = points.length - 1
  points.forEach((a, i) => {
    const b = points[i + 1]
    if (!b) return
    const thin = 1 - (forks > 1 ? 0.35 : 0.8) * (i / last)
    sheet.stroke(a, b, size * 7 * thin, size * 7 * thin, [70, 96, 255], 0.1 * light, 0)
    sheet.stroke(a, b, size * 2.2 * thin, size * 2.2 * thin, [140, 160, 255], 0.5 * light, 0)
    sheet.stroke(a, b, size * 0.8 * thin, size * 0.8 * thin, [255, 255, 255], light, 0.4)
    if (forks <= 0 || i < 2 || draw() > (forks > 1 ? 0.16 : 0.1)) return
    const way =
      Math.atan2(to[1] - from[1], to[0] - from[0]) + (draw() < 0.5 ? -1 : 1) * (0.4 + 0.5 * draw())
    const far = (0.16 + 0.26 * draw()) * Math.hypot(to[0] - from[0], to[1] - from[1])
    const end: Point = [a[0] + Math.cos(way) * far, a[1] + Math.sin(way) * far]
    bolt(sheet, a, end, size * 0.55, (seed + i * 7919) >>> 0, light * 0.85, forks - 1)
  })
}

/** Sparks that crawl over the subject, and eyes that glow. */
const charge = (surface: Surface, m: Moment, on: number, flash: number): void => {
  const f = figureNow(m)
  const sheet = surface.sheet(1)
  const size = m.height / 300
  const beat = m.frame >> 1
  const wide = Math.min(0.5 * m.height, 0.5 * (f.right - f.left))
  const [top, bottom] = [f.neck, Math.min(m.height, f.bottom)]
  // Arcs that leap along the subject's sides, past the face.
  for (let i = 0; i < 9; i++) {
    const side = i & 1 ? 1 : -1
    const from: Point = [
      f.heart[0] + side * wide * (0.3 + 0.6 * hash2(i, beat)),
      top + (bottom - top) * hash2(beat, i + 40),
    ]
    const way =
      side > 0 ? -1.2 + 2.2 * hash2(i, beat + 7) : Math.PI + 1.2 - 2.2 * hash2(i, beat + 7)
    const far = (0.4 + 0.7 * hash2(i, beat + 9)) * Math.max(0.7 * wide, 0.07 * m.height)
    const to: Point = [from[0] + Math.cos(way) * far, from[1] + Math.sin(way) * far]
    const light = on * (0.4 + 0.6 * hash2(i, beat + 3))
    bolt(sheet, from, to, size * 0.55, subSeed(m.seed + beat, `arc${i}`), light, 1)
  }
  const r = f.head.radius
  for (const [x, y] of [f.leftEye, f.rightEye]) {
    sheet.disc(x, y, r * 0.34, [70, 130, 255], (0.22 + 0.16 * flash) * on)
    sheet.disc(x, y, r * 0.12, [150, 200, 255], 0.7 * on)
    sheet.disc(x, y, r * 0.07, [250, 252, 255], on, 0.4)
  }
  surface.lay(sheet, true)
}

/** How bright the picture is, 0 dark .. 1. */
const brightness = ({ staged }: Moment): number =>
  Math.max(0, Math.min(1, (staged.light[1] - 0.6) / 0.4))

/** Blue light on the subject's edges, more of it from above while it strikes. */
const rimLight = (surface: Surface, m: Moment, on: number, flash: number): void => {
  const f = figureNow(m)
  const sheet = surface.sheet(0.25)
  const { width: w, height: h, data, scale } = sheet
  const bright = brightness(m)
  const there = subjectField(surface, m, sheet)
  const [right, down] = swellField(surface, m, sheet)
  const [x0, x1] = [
    Math.max(0, Math.floor(f.left * scale)),
    Math.min(w, Math.ceil(f.right * scale)),
  ]
  const [y0, y1] = [
    Math.max(0, Math.floor(f.top * scale)),
    Math.min(h, Math.ceil(f.bottom * scale)),
  ]
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++) {
      const k = y * w + x
      const own = there[k] as number
      if (own < 0.3) continue
      const [nx, ny] = [right[k] as number, down[k] as number]
      const edge = Math.max(0, Math.min(1, Math.sqrt(nx * nx + ny * ny) - 0.3) * 1.6)
      const light =
        on *
        own *
        (edge * edge * (0.5 - 0.3 * bright + 0.36 * flash) +
          (0.08 + 0.22 * flash - 0.08 * bright) * Math.max(0, -ny))
      data[4 * k] = 120 * light
      data[4 * k + 1] = 170 * light
      data[4 * k + 2] = 255 * light
    }
  surface.lay(sheet, true)
}

/** Storm clouds that roll in from above, behind the subject: thick in the sky, as mist before what is far. */
const stormClouds = (surface: Surface, m: Moment, on: number, flash: number): void => {
  const sheet = surface.sheet(0.25)
  const { width: w, height: h, data } = sheet
  const deep = Math.floor(0.82 * h)
  const grid = { width: w, height: deep }
  const run = [2.6 / h, 0, 1.3 * m.t + (m.seed & 31)] as const
  const down = (low: number) => [0, 4.18 / h, -2.2 * low - 0.6 * m.t] as const
  const clouds = noiseField(surface, 'storm', grid, run, down(0), 4)
  const lumps = noiseField(surface, 'its lumps', grid, run, down(0.07), 2)
  for (let y = 0, k = 0; y < deep; y++) {
    const high = 1 - y / deep
    for (let x = 0; x < w; x++, k++) {
      const n = clouds[k] as number
      const a = on * Math.max(0, Math.min(0.96, high * 1.9 - 0.25 + 2.4 * (n - 0.5)))
      if (a <= 0.01) continue
      // Their bellies are dark, their heads take the light; what strikes lights them from within.
      const lump = lumps[k] as number
      const tone = 26 + 210 * Math.max(0, n - lump + 0.1) + 90 * flash * Math.max(0, n - 0.3)
      const i = 4 * k
      data[i] = tone * 0.8 * a
      data[i + 1] = tone * 0.9 * a
      data[i + 2] = tone * 1.15 * a
      data[i + 3] = 255 * a
    }
  }
  surface.lay(sheet)
}

interface Strike {
  readonly from: Point
  readonly to: Point
  readonly light: number
  /** Of the storm behind, not at the subject. */
  readonly far: boolean
}

/** When and where it strikes: by turns beside the subject, behind it, and down on it. */
const strikesOf = (m: Moment): Strike[] => {
  const draw = random(subSeed(m.seed, 'strikes'))
  const f = figureNow(m)
  const wide = Math.max(0.16 * m.height, 0.5 * (f.right - f.left))
  const foot = Math.min(0.96 * m.height, f.bottom)
  return Array.from({ length: 17 }, (_, i) => {
    const at = 0.05 + 0.058 * i + 0.02 * draw()
    const [x, off, deep] = [draw(), draw(), draw()]
    const age = (m.t - at) * 120
    const light = age < 0 || age > 16 ? 0 : Math.exp(-age / 8) * (0.72 + 0.28 * Math.cos(age * 2.2))
    const side = i & 1 ? 1 : -1
    const beside = f.heart[0] + side * wide * (1.25 + 1.5 * off)
    const away = m.width * Math.max(0.06, Math.min(0.94, beside / m.width))
    const kind = i % 3
    const to: Point =
      kind === 2
        ? [f.head.x, f.top + 0.1 * f.head.radius]
        : [away, kind === 0 ? foot - 0.06 * m.height * deep : m.height * (0.5 + 0.2 * deep)]
    const from: Point = [to[0] + m.width * 0.24 * (x - 0.5), -4]
    return { from, to, light, far: kind === 1 }
  })
}

const drawStrikes = (surface: Surface, m: Moment, strikes: readonly Strike[], on: number): void => {
  const sheet = surface.sheet(0.5)
  strikes.forEach(({ from, to, light, far }, i) => {
    if (light <= 0.02) return
    const size = m.height / (far ? 230 : 130)
    const bright = Math.min(1, 1.6 * light) * on
    bolt(sheet, from, to, size, subSeed(m.seed, `bolt${i}${far}`), bright)
    // Where it strikes, and where it leaves the cloud, the air glows.
    sheet.disc(to[0], to[1], 0.13 * m.height, [120, 150, 255], 0.28 * light * on)
    sheet.disc(from[0], 0, 0.34 * m.height, [80, 104, 200], 0.4 * light * on)
  })
  surface.lay(sheet, true)
}

/** A storm gathers behind the subject, which is its source: it strikes all around, and the subject's eyes and edges glow. */
export const thunder: Effect = {
  needsSubject: true,
  behind(surface, m) {
    const on = m.strength * during(m.t, 0, 0.15)
    if (on <= 0) return
    const strikes = strikesOf(m)
    const flash = Math.max(0, ...strikes.map(({ light }) => light))
    const dark = 1 - 0.58 * on + 0.26 * on * flash
    tintFrame(surface, 0.78 * dark + 0.22 * (1 - on), 0.88 * dark + 0.12 * (1 - on), dark)
    stormClouds(surface, m, on, flash)
    drawStrikes(
      surface,
      m,
      strikes.map((s, i) => (i % 3 === 2 ? { ...s, light: 0 } : s)),
      on,
    )
  },
  over(surface, m) {
    const on = m.strength * during(m.t, 0, 0.15)
    if (on <= 0) return
    const strikes = strikesOf(m)
    const flash = Math.max(0, ...strikes.map(({ light }) => light))
    // The subject stands in its own light: a dark picture is lifted, a bright one is not burnt out.
    const bright = brightness(m)
    const lit = 1 + (0.16 - 0.4 * bright + 0.3 * flash * (1 - 0.6 * bright)) * on
    tintFrame(
      surface,
      lit * (1 - 0.08 * on),
      lit,
      lit * (1 + 0.12 * on),
      Math.round((12 + 10 * flash) * (1 - bright) * on),
    )
    rimLight(surface, m, on, flash)
    drawStrikes(
      surface,
      m,
      strikes.map((s, i) => (i % 3 === 2 ? s : { ...s, light: 0 })),
      on,
    )
    charge(surface, m, on, flash)
  },
}
