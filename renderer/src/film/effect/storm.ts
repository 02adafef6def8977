// Effects of the storm: lightning that strikes, clouds that gather, a body full of sparks.
import { during } from '../../camera/easing.ts'
import { fbm, hash2, random, subSeed } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import { tintFrame } from './light.ts'
import type { Sheet, Surface } from './surface.ts'
import { figureNow } from './where.ts'

/** A jagged bolt from one point to another, with branches. */
const bolt = (
  sheet: Sheet,
  from: readonly [number, number],
  to: readonly [number, number],
  size: number,
  seed: number,
  light: number,
): void => {
  const draw = random(seed)
  const steps = 14
  let last = from
  for (let i = 1; i <= steps; i++) {
    const u = i / steps
    const off = (i === steps ? 0 : 1) * size * 7
    const next: readonly [number, number] = [
      from[0] + (to[0] - from[0]) * u + (draw() - 0.5) * off,
      from[1] + (to[1] - from[1]) * u + (draw() - 0.5) * off * 0.5,
    ]
    sheet.stroke(last, next, size * 2.6, size * 2.6, [110, 130, 255], 0.35 * light, 0)
    sheet.stroke(last, next, size * 0.55, size * 0.5, [250, 250, 255], light, 0.5)
    if (draw() < 0.3 && size > 1.2) {
      const end: readonly [number, number] = [
        next[0] + (draw() - 0.5) * size * 34,
        next[1] + draw() * size * 26,
      ]
      bolt(sheet, next, end, size * 0.45, (seed + i * 77) >>> 0, light * 0.8)
    }
    last = next
  }
}

/** Sparks that crawl over the subject, and eyes that glow. */
const charge = (surface: Surface, m: Moment, on: number): void => {
  const f = figureNow(m)
  const sheet = surface.sheet(1)
  const size = m.height / 300
  const beat = m.frame >> 1
  for (let i = 0; i < 9; i++) {
    const angle = 2 * Math.PI * hash2(i, beat)
    const near = 0.5 + 0.5 * hash2(beat, i)
    const wide = Math.min(0.5 * m.height, 0.62 * (f.right - f.left))
    const tall = Math.min(0.55 * m.height, 0.56 * (f.bottom - f.top))
    const from = [
      f.heart[0] + Math.cos(angle) * wide * near * 0.7,
      f.heart[1] + Math.sin(angle) * tall * near,
    ] as const
    const turn = angle + (hash2(i, beat + 7) - 0.5) * 1.6
    const far = m.height * (0.1 + 0.16 * hash2(i, beat + 9))
    const to = [from[0] + Math.cos(turn) * far, from[1] + Math.sin(turn) * far] as const
    bolt(
      sheet,
      from,
      to,
      size * 0.5,
      subSeed(m.seed + beat, `arc${i}`),
      on * (0.5 + 0.5 * hash2(i, beat + 3)),
    )
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
      const light = age < 0 || age > 13 ? 0 : Math.exp(-age / 7) * (0.6 + 0.4 * Math.cos(age * 2.2))
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
          m.height / 150,
          subSeed(m.seed, `bolt${i}`),
          light * m.strength,
        )
    })
    surface.lay(sheet, true)
    charge(surface, m, on)
  },
}
