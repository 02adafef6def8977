// Effects made of light: glow, glitter, flares, flashbulbs, lightning, light from within.
import { during } from '../../camera/easing.ts'
import { hash2, noise, random, subSeed } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import type { Paint, Sheet, Surface } from './surface.ts'
import { subjectAt, subjectBox } from './where.ts'

/** Colour of a hue 0..1 at full strength. */
export const hue = (h: number): Paint => {
  const part = (shift: number) =>
    255 * Math.max(0, Math.min(1, Math.abs(((((h + shift) % 1) + 1) % 1) * 6 - 3) - 1))
  return [part(0), part(2 / 3), part(1 / 3)]
}

/** A soft blurred copy of the frame's bright parts on a small sheet, each pixel's colour shaped by `tint`. */
const bloom = (
  surface: Surface,
  sheet: Sheet,
  tint: (light: number, x: number, y: number) => Paint,
  amount: number,
): void => {
  const frame = surface.pixels()
  const { width: w, height: h, data, scale } = sheet
  const values = new Float32Array(w * h)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const fx = Math.min(surface.width - 1, Math.floor(x / scale))
      const fy = Math.min(surface.height - 1, Math.floor(y / scale))
      const i = 4 * (fy * surface.width + fx)
      const light = ((frame[i] ?? 0) + 2 * (frame[i + 1] ?? 0) + (frame[i + 2] ?? 0)) / 1020
      values[y * w + x] = light * light
    }
  for (let pass = 0; pass < 3; pass++) smear(values, w, h, Math.max(1, Math.round(w / 50)))
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const k = y * w + x
      const v = (values[k] ?? 0) * amount
      const paint = tint(values[k] ?? 0, x / scale, y / scale)
      for (let c = 0; c < 3; c++) data[4 * k + c] = Math.min(255, (paint[c] ?? 0) * v)
    }
}

/** Box blur in both directions, in place. */
const smear = (v: Float32Array, w: number, h: number, r: number): void => {
  const line = new Float32Array(Math.max(w, h))
  const run = (start: number, step: number, n: number) => {
    let sum = 0
    for (let k = -r; k <= r; k++) sum += v[start + step * Math.max(0, Math.min(n - 1, k))] ?? 0
    for (let k = 0; k < n; k++) {
      line[k] = sum / (2 * r + 1)
      sum += v[start + step * Math.min(n - 1, k + r + 1)] ?? 0
      sum -= v[start + step * Math.max(0, k - r)] ?? 0
    }
    for (let k = 0; k < n; k++) v[start + step * k] = line[k] ?? 0
  }
  for (let y = 0; y < h; y++) run(y * w, 1, w)
  for (let x = 0; x < w; x++) run(x, w, h)
}

/** Multiplies the whole frame by a colour, 256 = 1. */
export const tintFrame = (surface: Surface, r: number, g: number, b: number, lift = 0): void => {
  const p = surface.pixels()
  const [mr, mg, mb] = [Math.round(r * 256), Math.round(g * 256), Math.round(b * 256)]
  for (let i = 0; i < p.length; i += 4) {
    p[i] = Math.min(255, (((p[i] ?? 0) * mr) >> 8) + lift)
    p[i + 1] = Math.min(255, (((p[i + 1] ?? 0) * mg) >> 8) + lift)
    p[i + 2] = Math.min(255, (((p[i + 2] ?? 0) * mb) >> 8) + lift)
  }
}

/** A four-pointed star of light. */
const sparkle = (sheet: Sheet, x: number, y: number, size: number, paint: Paint, alpha: number) => {
  sheet.disc(x, y, size * 0.5, paint, alpha * 0.6)
  sheet.stroke([x, y], [x + size, y], size * 0.09, 0.3, paint, alpha)
  sheet.stroke([x, y], [x - size, y], size * 0.09, 0.3, paint, alpha)
  sheet.stroke([x, y], [x, y + size], size * 0.09, 0.3, paint, alpha)
  sheet.stroke([x, y], [x, y - size], size * 0.09, 0.3, paint, alpha)
}

/** Sparkles that come and go; where = share of them on the subject. */
export const glitter = (
  surface: Surface,
  m: Moment,
  count: number,
  paint: Paint,
  onSubject: boolean,
) => {
  const sheet = surface.sheet()
  const draw = random(subSeed(m.seed, 'glitter'))
  const box = subjectBox(m)
  const on = during(m.t, 0.02, 0.25) * m.strength
  for (let i = 0; i < count; i++) {
    const [a, b, phase, size] = [draw(), draw(), draw(), draw()]
    const x = onSubject ? box.x + (a * 2 - 1) * box.rx : a * m.width
    const y = onSubject ? box.y + (b * 2 - 1) * box.ry : b * m.height
    const beat = Math.sin(2 * Math.PI * (m.t * (3 + 3 * size) + phase))
    if (beat < 0.2 || (onSubject && subjectAt(m, x, y) < 0.3)) continue
    sparkle(sheet, x, y, m.height * (0.015 + 0.035 * size) * beat, paint, on * beat)
  }
  surface.lay(sheet, true)
}

export const glam: Effect = {
  over(surface, m) {
    const sheet = surface.sheet(0.25)
    bloom(surface, sheet, () => [255, 225, 215], 0.3 * m.strength * during(m.t, 0, 0.3))
    surface.lay(sheet, true)
    glitter(surface, m, 60, [255, 250, 235], false)
  },
}

export const glowshift: Effect = {
  over(surface, m) {
    const sheet = surface.sheet(0.25)
    const on = m.strength * during(m.t, 0, 0.2)
    tintFrame(surface, 1 - 0.45 * on, 1 - 0.45 * on, 1 - 0.38 * on)
    const shift = m.t * 1.6 + hash2(m.seed & 1023, 3)
    bloom(
      surface,
      sheet,
      (_, x, y) => hue(shift + 0.35 * (x / m.width) + 0.2 * (y / m.height)),
      1.5 * on,
    )
    surface.lay(sheet, true)
  },
}

export const innerlight: Effect = {
  over(surface, m) {
    const on = m.strength * during(m.t, 0.05, 0.6)
    tintFrame(surface, 1 - 0.5 * on, 1 - 0.52 * on, 1 - 0.55 * on)
    const sheet = surface.sheet(0.25)
    const pulse = 0.85 + 0.15 * Math.sin(m.t * 40)
    const { width: w, height: h, scale } = sheet
    for (let y = 0; y < h; y++)
      for (let x = 0; x < w; x++) {
        const s = subjectAt(m, x / scale, y / scale)
        if (s <= 0.02) continue
        const veins = noise(x / 9 + m.seed, y / 9 - m.t * 9)
        const v = on * pulse * s * (0.25 + 0.75 * veins * veins)
        const i = 4 * (y * w + x)
        sheet.data[i] = Math.min(255, 255 * v)
        sheet.data[i + 1] = Math.min(255, 205 * v)
        sheet.data[i + 2] = Math.min(255, 110 * v)
      }
    surface.lay(sheet, true)
    const rays = surface.sheet(0.5)
    const box = subjectBox(m)
    for (let i = 0; i < 16; i++) {
      const angle = (i / 16) * 2 * Math.PI + m.t * 1.4 + hash2(i, m.seed & 255)
      const far = m.height * (0.35 + 0.35 * hash2(i, 9)) * on
      const to = [box.x + Math.cos(angle) * far, box.y + Math.sin(angle) * far] as const
      rays.stroke([box.x, box.y], to, box.rx * 0.12, m.height * 0.045, [255, 190, 90], 0.13 * on, 0)
    }
    surface.lay(rays, true)
  },
}

export const lensFlare: Effect = {
  over(surface, m) {
    const on = m.strength * during(m.t, 0, 0.25)
    const side = hash2(m.seed & 4095, 1) < 0.5 ? -1 : 1
    const x = m.width * (0.5 + side * (0.75 - 1.15 * m.t))
    const y = m.height * (0.14 + 0.06 * Math.sin(m.t * 3))
    const sheet = surface.sheet()
    sheet.disc(x, y, m.height * 0.42, [255, 214, 150], 0.3 * on)
    sheet.disc(x, y, m.height * 0.085, [255, 250, 235], 0.95 * on)
    sheet.stroke(
      [x - m.width, y],
      [x + m.width, y],
      m.height * 0.014,
      m.height * 0.014,
      [150, 190, 255],
      0.6 * on,
      0,
    )
    const [cx, cy] = [m.width / 2, m.height / 2]
    const ghosts: [number, number, Paint][] = [
      [0.5, 0.05, [120, 255, 190]],
      [0.9, 0.028, [255, 170, 110]],
      [1.25, 0.1, [120, 140, 255]],
      [1.5, 0.06, [255, 120, 160]],
      [1.9, 0.16, [130, 220, 120]],
      [2.2, 0.04, [255, 240, 150]],
    ]
    for (const [along, size, paint] of ghosts) {
      const [gx, gy] = [x + (cx - x) * along, y + (cy - y) * along]
      sheet.disc(gx, gy, m.height * size, paint, 0.26 * on, 0.8)
    }
    surface.lay(sheet, true)
  },
}

export const paparazzi: Effect = {
  over(surface, m) {
    const sheet = surface.sheet()
    const draw = random(subSeed(m.seed, 'bulbs'))
    let flash = 0
    for (let i = 0; i < 30; i++) {
      const at = 0.06 + 0.92 * draw()
      const [side, along] = [draw(), draw()]
      const age = (m.t - at) * 40
      if (age < 0 || age > 1.6) continue
      const light = Math.exp(-3 * age) * m.strength
      const x = side < 0.5 ? m.width * 0.2 * draw() : m.width * (1 - 0.2 * draw())
      const y = m.height * (0.12 + 0.5 * along)
      sheet.disc(x, y, m.height * 0.4, [235, 240, 255], 0.7 * light)
      sparkle(sheet, x, y, m.height * 0.34, [255, 255, 255], light)
      flash = Math.max(flash, light)
    }
    surface.lay(sheet, true)
    if (flash > 0.02)
      tintFrame(surface, 1 + 0.5 * flash, 1 + 0.5 * flash, 1 + 0.55 * flash, Math.round(26 * flash))
  },
}

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

export const thunder: Effect = {
  over(surface, m) {
    const on = m.strength * during(m.t, 0, 0.15)
    tintFrame(surface, 1 - 0.5 * on, 1 - 0.46 * on, 1 - 0.34 * on)
    const sheet = surface.sheet()
    const draw = random(subSeed(m.seed, 'strikes'))
    const box = subjectBox(m)
    let flash = 0
    for (let i = 0; i < 7; i++) {
      const at = 0.1 + 0.125 * i + 0.04 * draw()
      const [x, hit] = [draw(), draw()]
      const age = (m.t - at) * 120
      if (age < 0 || age > 13) continue
      const flicker = Math.exp(-age / 5) * (0.6 + 0.4 * Math.cos(age * 2.2))
      const to: readonly [number, number] =
        hit < 0.5 ? [box.x, box.y - 0.4 * box.ry] : [m.width * draw(), m.height * 0.8]
      bolt(
        sheet,
        [m.width * (0.1 + 0.8 * x), -4],
        to,
        m.height / 190,
        subSeed(m.seed, `bolt${i}`),
        flicker * m.strength,
      )
      flash = Math.max(flash, flicker)
    }
    if (flash > 0)
      tintFrame(
        surface,
        1 + 0.9 * flash * on,
        1 + 0.95 * flash * on,
        1 + 1.2 * flash * on,
        Math.round(24 * flash * on),
      )
    surface.lay(sheet, true)
  },
}
