// Effects of weather and flying matter: sand, water.
import { during, ease } from '../../camera/easing.ts'
import { noise, random, subSeed } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import { noiseField } from './fields.ts'
import { tintFrame } from './light.ts'
import type { Paint, Surface } from './surface.ts'

const clamp01 = (v: number) => Math.max(0, Math.min(1, v))

/** A drifting veil of noise over the whole frame. */
const veil = (
  surface: Surface,
  m: Moment,
  paint: Paint,
  thickness: (n: number, x: number, y: number) => number,
  drift: readonly [number, number],
  grain: number,
): void => {
  const sheet = surface.sheet(0.25)
  const { width: w, height: h, data } = sheet
  // As far off as f32 tells places apart.
  const run = [grain / h, 0, drift[0] * m.t + (m.seed % 4096)] as const
  const dust = noiseField(surface, 'veil', sheet, run, [0, (1.6 * grain) / h, drift[1] * m.t], 4)
  for (let y = 0, i = 0; y < h; y++)
    for (let x = 0; x < w; x++, i += 4) {
      const n = dust[i >> 2] as number
      const a = clamp01(thickness(n, x / w, y / h))
      const shade = 0.82 + 0.36 * (n - 0.5)
      data[i] = Math.min(255, paint[0] * shade) * a
      data[i + 1] = Math.min(255, paint[1] * shade) * a
      data[i + 2] = Math.min(255, paint[2] * shade) * a
      data[i + 3] = 255 * a
    }
  surface.lay(sheet)
}

/** Grains that fly past, streaked along their way. */
const grains = (
  surface: Surface,
  m: Moment,
  count: number,
  paint: Paint,
  speed: number,
  fall: number,
  size: number,
) => {
  const sheet = surface.sheet()
  const draw = random(subSeed(m.seed, 'grains'))
  const on = m.strength * during(m.t, 0, 0.2)
  for (let i = 0; i < count; i++) {
    const [a, b, near, wobble] = [draw(), draw(), draw(), draw()]
    const pace = speed * (0.4 + 1.2 * near)
    const x = (((((a + m.t * pace) % 1.2) + 1.2) % 1.2) - 0.1) * m.width
    const y =
      (((b + m.t * fall * (0.5 + near) + 0.03 * Math.sin(m.t * 20 * wobble + wobble * 9)) % 1.1) -
        0.05) *
      m.height
    const r = m.height * size * (0.3 + near * near)
    const back = (pace * m.width) / 260
    sheet.stroke(
      [x - back, y - (fall * m.height) / 260],
      [x, y],
      r * 0.6,
      r,
      paint,
      on * (0.25 + 0.5 * near),
      0.3,
    )
  }
  surface.lay(sheet)
}

export const sandStorm: Effect = {
  over(surface, m) {
    const on = m.strength * during(m.t, 0, 0.55)
    tintFrame(surface, 1 - 0.12 * on, 1 - 0.25 * on, 1 - 0.42 * on)
    veil(
      surface,
      m,
      [214, 164, 98],
      // However thick, what stands in it is still seen.
      (n, x, y) => on * Math.min(0.86, n * 1.7 - 0.33 + 0.25 * (y - 0.3) + 0.25 * (on - x * 0.4)),
      [-7, 0.5],
      3,
    )
    grains(surface, m, 260, [235, 195, 130], 7, 0.3, 0.004)
  },
}

export const flood: Effect = {
  over(surface, m) {
    const rise = m.strength * ease((m.t - 0.04) / 0.9) * 0.72
    if (rise <= 0) return
    const { width: w, height: h } = m
    const { kernel, at } = surface
    const level = h * (1.02 - rise)
    const [tops, sines, waves] = [
      surface.room('tops', 4 * w),
      surface.room('sines', 8 * w),
      surface.room('waves', 8 * h),
    ]
    const [top, sine, wave] = [
      kernel.ints(tops, w),
      kernel.floats(sines, 2 * w),
      kernel.floats(waves, 2 * h),
    ]
    for (let x = 0; x < w; x++) {
      const high =
        Math.sin(x / (h * 0.07) + m.t * 34) * h * 0.007 +
        Math.sin(x / (h * 0.17) - m.t * 21) * h * 0.012 +
        (noise(x / (h * 0.03), m.t * 30) - 0.5) * h * 0.012
      top[x] = Math.max(0, Math.floor(level + high))
      sine[2 * x] = Math.sin(x / (h * 0.05))
      sine[2 * x + 1] = Math.cos(x / (h * 0.05))
    }
    for (let y = 0; y < h; y++) {
      wave[2 * y] = Math.sin(y / (h * 0.016) + m.t * 50)
      wave[2 * y + 1] = Math.cos(y / (h * 0.016) + m.t * 50)
    }
    kernel.run.floodWater(at, surface.copied(), w, h, tops, sines, waves)
  },
}
