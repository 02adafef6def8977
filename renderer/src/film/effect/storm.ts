// Effects of the storm: lightning that strikes, clouds that gather, a body full of sparks.
import { during } from '../../camera/easing.ts'
import { fbm, hash2, random, subSeed } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
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
const charge = (surface: Surface, m: Moment, on: number): void => {
  const f = figureNow(m)
  const sheet = surface.sheet(1)
  const size = m.height / 300
  const beat = m.frame >> 1
  const wide = Math.min(0.5 * m.height, 0.5 * (f.right - f.left))
  const tall = Math.min(0.6 * m.height, 0.5 * (f.bottom - f.top))
  const middle = f.whole ? 0.5 * (f.top + f.bottom) : f.neck + 0.4 * (f.bottom - f.neck)
  // Arcs that run over the body from one place of it to another.
  for (let i = 0; i < 11; i++) {
    const [u, v] = [hash2(i, beat) * 2 - 1, hash2(beat, i + 40) * 2 - 1]
    const from = [f.heart[0] + u * wide * 0.75, middle + v * tall] as const
    const way = 2 * Math.PI * hash2(i, beat + 7)
    const far = (0.25 + 0.5 * hash2(i, beat + 9)) * Math.max(wide, 0.08 * m.height)
    const to = [from[0] + Math.cos(way) * far, from[1] + Math.sin(way) * far * 1.5] as const
    const light = on * (0.45 + 0.55 * hash2(i, beat + 3))
    bolt(sheet, from, to, size * 0.55, subSeed(m.seed + beat, `arc${i}`), light, 1)
  }
  const r = f.head.radius
  for (const [x, y] of [f.leftEye, f.rightEye]) {
    sheet.disc(x, y, r * 0.5, [120, 170, 255], 0.6 * on)
    sheet.disc(x, y, r * 0.15, [250, 252, 255], on, 0.3)
  }
  surface.lay(sheet, true)
}

/** Storm clouds that gather along the upper edge. */
const stormClouds = (surface: Surface, m: Moment, on: number, flash: number): void => {
  const sheet = surface.sheet(0.25)
  const { width: w, height: h, data } = sheet
  const deep = Math.floor(0.55 * h)
  for (let y = 0; y < deep; y++)
    for (let x = 0; x < w; x++) {
      const n = fbm((x / h) * 3.2 + m.t * 1.4 + (m.seed & 31), (y / h) * 5 - m.t * 0.4, 4)
      const a = on * Math.max(0, Math.min(0.9, (1 - y / deep) * 1.5 + 1.9 * (n - 0.62)))
      if (a <= 0.01) continue
      const v = (34 + 120 * Math.max(0, n - 0.36)) * (1 + 1.6 * flash)
      const i = 4 * (y * w + x)
      data[i] = v * 0.86 * a
      data[i + 1] = v * 0.92 * a
      data[i + 2] = v * 1.1 * a
      data[i + 3] = 255 * a
    }
  surface.lay(sheet)
}

export const thunder: Effect = {
  over(surface, m) {
    const on = m.strength * during(m.t, 0, 0.15)
    tintFrame(surface, 1 - 0.5 * on, 1 - 0.46 * on, 1 - 0.34 * on)
    const draw = random(subSeed(m.seed, 'strikes'))
    const f = figureNow(m)
    const strikes = Array.from({ length: 9 }, (_, i) => {
      const at = 0.08 + 0.1 * i + 0.03 * draw()
      const [x, hit, off] = [draw(), draw(), draw()]
      const age = (m.t - at) * 120
      const light =
        age < 0 || age > 16 ? 0 : Math.exp(-age / 9) * (0.72 + 0.28 * Math.cos(age * 2.2))
      const to: readonly [number, number] =
        hit < 0.6 ? [f.head.x, f.head.y - f.head.radius] : [m.width * off, m.height * 0.85]
      return { x, to, light }
    })
    const flash = Math.max(0, ...strikes.map(({ light }) => light))
    stormClouds(surface, m, on, flash)
    if (flash > 0)
      tintFrame(
        surface,
        1 + 0.9 * flash * on,
        1 + 0.95 * flash * on,
        1 + 1.2 * flash * on,
        Math.round(24 * flash * on),
      )
    const sheet = surface.sheet(0.5)
    strikes.forEach(({ x, to, light }, i) => {
      if (light > 0)
        bolt(
          sheet,
          [m.width * (0.1 + 0.8 * x), -4],
          to,
          m.height / 170,
          subSeed(m.seed, `bolt${i}`),
          Math.min(1, 1.5 * light) * on,
        )
      // Where it strikes, and where it leaves the cloud, the air glows.
      if (light > 0.02) sheet.disc(to[0], to[1], 0.16 * m.height, [150, 170, 255], 0.8 * light * on)
      if (light > 0.02)
        sheet.disc(m.width * (0.1 + 0.8 * x), 0, 0.3 * m.height, [120, 140, 230], 0.6 * light * on)
    })
    surface.lay(sheet, true)
    charge(surface, m, on)
  },
}
