// Effects of weather and flying matter: sand, wind, water.
import { during, ease } from '../../camera/easing.ts'
import { hash2, noise, random, subSeed } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import { noiseField } from './fields.ts'
import { tintFrame } from './light.ts'
import { fill, oval, placed } from './shapes.ts'
import type { Paint, Surface } from './surface.ts'
import { lit } from './where.ts'

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
      (n, x, y) => on * (n * 1.7 - 0.28 + 0.25 * (y - 0.3) + 0.25 * (on - x * 0.4)),
      [-7, 0.5],
      3,
    )
    grains(surface, m, 260, [235, 195, 130], 7, 0.3, 0.004)
  },
}

/** Leaves that whirl past. */
const leaves = (surface: Surface, m: Moment, on: number): void => {
  const sheet = surface.sheet(1)
  for (let i = 0; i < 46; i++) {
    const [near, row] = [0.35 + hash2(i, 91) ** 2, hash2(i, 92)]
    const run = (m.t * (2.2 + 2.4 * near) + hash2(i, m.seed & 255)) % 1
    const x = m.width * (1.1 - 1.2 * run)
    const y = m.height * (row + 0.06 * Math.sin(run * 14 + i) + 0.1 * run)
    const size = m.height * 0.03 * near
    const turn = run * 22 + i
    const thin = Math.max(0.15, Math.abs(Math.cos(run * 17 + i)))
    const paint = lit(m, kinds[i % kinds.length] ?? [170, 120, 50])
    fill(sheet, placed(oval(0, 0, size, size * 0.42 * thin), x, y, 1, turn), paint, on)
    sheet.stroke(
      [x, y],
      [x + Math.cos(turn) * size * 1.3, y + Math.sin(turn) * size * 1.3],
      size * 0.05,
      size * 0.04,
      [90, 62, 30],
      0.8 * on,
    )
  }
  surface.lay(sheet)
}

const kinds: readonly Paint[] = [
  [196, 92, 34],
  [214, 150, 44],
  [120, 132, 50],
  [160, 60, 34],
]

export const windToFace: Effect = {
  needsSubject: true,
  limb(x, y, m) {
    // What is far from the body's middle line flutters: hair, sleeves, skirts.
    const { figure: f } = m.staged
    const h = m.height
    const [cx, r] = [f.head.x / h, f.head.radius / h]
    const hair = Math.max(0, 1 - (y - (f.head.y - 1.3 * f.head.radius) / h) / (2.2 * r))
    const out = Math.min(1, Math.abs(x - cx) / (1.4 * r))
    const on = m.strength * during(m.t, 0.02, 0.15)
    const gust = 0.75 + 0.25 * Math.sin(m.t * 21)
    const wave = Math.sin(m.t * 70 + x * 34 + y * 18)
    const loose = 0.35 * Math.min(1, hair) * out + 0.16 * out
    return [
      -on * r * (loose * (0.9 * gust + 0.5 * wave) + 0.08 * gust),
      on * r * 0.16 * loose * Math.sin(m.t * 58 - x * 40),
    ]
  },
  over(surface, m) {
    const on = m.strength * during(m.t, 0, 0.2)
    veil(surface, m, [235, 235, 228], (n) => on * (n * 0.9 - 0.42), [9, 0], 2.2)
    const sheet = surface.sheet(0.5)
    for (let i = 0; i < 70; i++) {
      const run = (m.t * (3 + 3 * hash2(i, 81)) + hash2(i, 82)) % 1
      const [x, y] = [m.width * (1.25 - 1.5 * run), m.height * hash2(i, m.seed & 255)]
      const long = m.width * (0.08 + 0.22 * hash2(i, 84))
      sheet.stroke(
        [x, y],
        [x + long, y + 0.03 * long],
        0.4,
        m.height * 0.0026,
        [255, 255, 255],
        0.4 * on,
        0.1,
      )
    }
    surface.lay(sheet)
    leaves(surface, m, on)
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
