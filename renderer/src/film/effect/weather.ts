// Effects of weather and flying matter: sand, snow, wind, frost, water, paint.
import { during, ease } from '../../camera/easing.ts'
import { fbm, noise, random, subSeed } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import { hue, tintFrame } from './light.ts'
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
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const n = fbm(
        (x / h) * grain + drift[0] * m.t + m.seed,
        (y / h) * grain * 1.6 + drift[1] * m.t,
        4,
      )
      const a = clamp01(thickness(n, x / w, y / h))
      const i = 4 * (y * w + x)
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

export const powderSnow: Effect = {
  over(surface, m) {
    const on = m.strength * during(m.t, 0, 0.3)
    const gust = 0.5 + 0.5 * Math.sin(m.t * 19)
    veil(
      surface,
      m,
      [244, 248, 255],
      (n, _, y) => on * (n * 1.9 - 1.25 + 1.3 * (y - 0.35) + 0.4 * gust),
      [5, -6],
      5,
    )
    grains(surface, m, 240, [255, 255, 255], 3.2, 1.6, 0.006)
  },
}

export const windToFace: Effect = {
  over(surface, m) {
    veil(
      surface,
      m,
      [235, 235, 228],
      (n) => m.strength * during(m.t, 0, 0.2) * (n * 0.8 - 0.42),
      [-9, 0],
      2.2,
    )
    grains(surface, m, 90, [120, 135, 70], -4.5, 0.4, 0.008)
  },
}

export const freezing: Effect = {
  over(surface, m) {
    const on = m.strength * ease(m.t / 0.92)
    tintFrame(surface, 1 - 0.3 * on, 1 - 0.1 * on, 1 + 0.12 * on, Math.round(14 * on))
    const sheet = surface.sheet()
    const { width: w, height: h, data } = sheet
    for (let y = 0; y < h; y++)
      for (let x = 0; x < w; x++) {
        // Frost grows inwards from the rim in needles.
        const rim = Math.min(x, w - x, y, h - y) / (0.5 * h)
        const a = noise(x / 26 + m.seed, y / 26)
        const needles = 1 - Math.abs(2 * noise(x / 5 + 40 * a, y / 17 - 20 * a) - 1)
        const fine = 1 - Math.abs(2 * noise(x / 12 - 20 * a, y / 4 + 40 * a) - 1)
        const crystal = Math.max(needles * needles, fine * fine)
        const front = 1.25 * on - rim * 0.9 - 0.3 * a
        const v = clamp01(front * 2.4) * (0.22 + 0.78 * crystal)
        if (v <= 0.01) continue
        const i = 4 * (y * w + x)
        data[i] = 222 * v
        data[i + 1] = 240 * v
        data[i + 2] = 255 * v
        data[i + 3] = 225 * v
      }
    surface.lay(sheet)
  },
}

export const flood: Effect = {
  over(surface, m) {
    const rise = m.strength * ease((m.t - 0.04) / 0.9) * 0.72
    if (rise <= 0) return
    const { width: w, height: h } = m
    const frame = surface.pixels()
    const from = surface.copy()
    const level = h * (1.02 - rise)
    for (let x = 0; x < w; x++) {
      const wave =
        Math.sin(x / (h * 0.07) + m.t * 34) * h * 0.007 +
        Math.sin(x / (h * 0.17) - m.t * 21) * h * 0.012 +
        (noise(x / (h * 0.03), m.t * 30) - 0.5) * h * 0.012
      const top = Math.max(0, Math.floor(level + wave))
      for (let y = top; y < h; y++) {
        const depth = (y - top) / h
        // Near the surface the world is mirrored, further down seen through moving water.
        const bob =
          Math.sin(y / (h * 0.016) + m.t * 50 + x / (h * 0.05)) * h * (0.004 + 0.01 * depth)
        const sx = Math.max(0, Math.min(w - 1, Math.round(x + bob)))
        const through = 4 * (Math.min(h - 1, y) * w + sx)
        const mirror = 4 * (Math.max(0, Math.min(h - 1, Math.round(2 * top - y + bob))) * w + sx)
        const glint = Math.max(0, 0.62 - depth * 2.2)
        const murk = Math.min(0.82, 0.3 + depth * 1.6)
        const foam = y - top < h * 0.006 ? 0.55 : 0
        const o = 4 * (y * w + x)
        for (let c = 0; c < 3; c++) {
          const water = c === 0 ? 22 : c === 1 ? 74 : 92
          const seen = (from[through + c] ?? 0) * (1 - murk) + water * murk
          const v = seen * (1 - glint) + ((from[mirror + c] ?? 0) * 0.8 + 20) * glint
          frame[o + c] = v + (235 - v) * foam
        }
      }
    }
  },
}

export const paintSplash: Effect = {
  over(surface, m) {
    const sheet = surface.sheet()
    const draw = random(subSeed(m.seed, 'paint'))
    for (let s = 0; s < 12; s++) {
      const at = 0.08 + 0.07 * s
      const [cx, cy, h] = [draw() * m.width, draw() * m.height * 0.85, draw()]
      const age = m.t - at
      const size = m.height * (0.05 + 0.09 * draw())
      const open = clamp01(age * 22)
      for (let i = 0; i < 26; i++) {
        const [angle, far, r, run] = [draw() * 2 * Math.PI, draw() ** 2, draw(), draw()]
        if (age < 0) continue
        const x = cx + Math.cos(angle) * far * size * 3.2 * open
        const y = cy + Math.sin(angle) * far * size * 2.6 * open
        const radius = size * (1.05 - far) * (0.25 + 0.75 * r) * open
        sheet.disc(x, y, radius, hue(h), 0.96 * m.strength, 0.9)
        // Paint runs down.
        if (run > 0.6)
          sheet.stroke(
            [x, y],
            [x, y + age * m.height * 0.35 * run],
            radius * 0.35,
            radius * 0.22,
            hue(h),
            0.96 * m.strength,
            0.85,
          )
      }
    }
    surface.lay(sheet)
  },
}
