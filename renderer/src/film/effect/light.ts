// Effects made of light: glow, glitter, flares, flashbulbs, light from within.
import { during } from '../../camera/easing.ts'
import { hash2, noise, random, subSeed } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import { keptField, rayField, subjectField } from './fields.ts'
import type { Paint, Sheet, Surface } from './surface.ts'
import { figureNow, subjectAt, subjectBox } from './where.ts'

/** Colour of a hue 0..1 at full strength. */
export const hue = (h: number): Paint => {
  const part = (shift: number) =>
    255 * Math.max(0, Math.min(1, Math.abs(((((h + shift) % 1) + 1) % 1) * 6 - 3) - 1))
  return [part(0), part(2 / 3), part(1 / 3)]
}

/** The light of the frame where a sheet's pixels are, squared: its bright parts. */
const brightParts = (
  frame: Uint8Array,
  width: number,
  sheet: Sheet,
  values: Float32Array,
): void => {
  const { width: w, height: h, scale } = sheet
  const last = frame.length / 4 / width - 1
  for (let y = 0, k = 0; y < h; y++) {
    const row = Math.min(last, Math.floor(y / scale)) * width
    for (let x = 0; x < w; x++, k++) {
      const i = 4 * (row + Math.min(width - 1, Math.floor(x / scale)))
      const sum = (frame[i] as number) + 2 * (frame[i + 1] as number) + (frame[i + 2] as number)
      values[k] = (sum / 1020) ** 2
    }
  }
}

/** A soft blurred copy of the frame's bright parts on a small sheet, each pixel of its own colour. */
const bloom = (
  surface: Surface,
  sheet: Sheet,
  paintAt: (x: number, y: number) => Paint,
  amount: number,
): void => {
  const { width: w, height: h, data, scale } = sheet
  const values = new Float32Array(w * h)
  brightParts(surface.pixels(), surface.width, sheet, values)
  for (let pass = 0; pass < 3; pass++) smear(values, w, h, Math.max(1, Math.round(w / 50)))
  for (let y = 0, k = 0; y < h; y++)
    for (let x = 0; x < w; x++, k++) {
      const v = (values[k] as number) * amount
      const paint = paintAt(x / scale, y / scale)
      data[4 * k] = paint[0] * v
      data[4 * k + 1] = paint[1] * v
      data[4 * k + 2] = paint[2] * v
    }
}

/** Box blur of `n` numbers that lie `step` apart, in place by way of `line`; outside of `smear`, as the engine then keeps it. */
const smearLine = (
  v: Float32Array,
  start: number,
  step: number,
  n: number,
  r: number,
  line: Float64Array,
): void => {
  for (let k = 0, i = start; k < n; k++, i += step) line[k] = v[i] as number
  let sum = 0
  for (let k = -r; k <= r; k++) sum += line[Math.max(0, Math.min(n - 1, k))] as number
  const share = 1 / (2 * r + 1)
  for (let k = 0, i = start; k < n; k++, i += step) {
    v[i] = sum * share
    sum += line[Math.min(n - 1, k + r + 1)] as number
    sum -= line[Math.max(0, k - r)] as number
  }
}

/** Box blur in both directions, in place. */
const smear = (v: Float32Array, w: number, h: number, r: number): void => {
  const line = new Float64Array(Math.max(w, h))
  for (let y = 0; y < h; y++) smearLine(v, y * w, 1, w, r, line)
  for (let x = 0; x < w; x++) smearLine(v, x, w, h, r, line)
}

/** Multiplies the whole frame by a colour, 1 as it is. */
export const tintFrame = (surface: Surface, r: number, g: number, b: number, lift = 0): void =>
  surface.tint(r, g, b, lift)

/** A point of light as a lens with a star filter sees it: a small core, a halo, four thin rays that thin out. */
export const sparkle = (
  sheet: Sheet,
  x: number,
  y: number,
  size: number,
  paint: Paint,
  alpha: number,
) => {
  sheet.disc(x, y, size * 0.42, paint, alpha * 0.3)
  sheet.disc(x, y, size * 0.2, [255, 255, 250], alpha, 0.3)
  for (const [dx, dy] of [
    [1, 0.12],
    [-1, -0.12],
    [-0.12, 1],
    [0.12, -1],
  ] as const) {
    sheet.stroke([x, y], [x + dx * size, y + dy * size], size * 0.035, 0.15, paint, 0.45 * alpha, 0)
    const near = 0.4 * size
    sheet.stroke([x, y], [x + dx * near, y + dy * near], size * 0.04, 0.2, paint, 0.7 * alpha, 0)
  }
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

/** Large soft discs of light, as lenses make of lamps far behind. */
const bokeh = (
  surface: Surface,
  m: Moment,
  count: number,
  paints: readonly Paint[],
  on: number,
): void => {
  const sheet = surface.sheet(0.5)
  for (let i = 0; i < count; i++) {
    const phase = hash2(i, 131) + m.t * (0.25 + 0.3 * hash2(i, 132))
    const x = m.width * ((hash2(i, m.seed & 255) + 0.06 * Math.sin(phase * 6)) % 1)
    const y = m.height * (1.08 - 1.16 * (phase % 1))
    const r = m.height * (0.02 + 0.055 * hash2(i, 134))
    const beat = 0.5 + 0.5 * Math.sin(m.t * 13 + i * 2.4)
    const paint = paints[i % paints.length] ?? [255, 255, 255]
    // A little brighter towards its rim, as lenses draw them.
    sheet.disc(x, y, r, paint, 0.2 * on * beat, 0.7)
    sheet.disc(x, y, r * 1.02, paint, 0.06 * on * beat, 0.9)
  }
  surface.lay(sheet, true)
}

export const glam: Effect = {
  over(surface, m) {
    const on = m.strength * during(m.t, 0, 0.3)
    tintFrame(surface, 1, 1 - 0.1 * on, 1 - 0.02 * on)
    const sheet = surface.sheet(0.25)
    bloom(surface, sheet, () => [255, 205, 215], 0.42 * on)
    surface.lay(sheet, true)
    bokeh(
      surface,
      m,
      44,
      [
        [255, 190, 90],
        [255, 130, 190],
        [255, 225, 160],
      ],
      on,
    )
    glitter(surface, m, 46, [255, 240, 205], false)
    glitter(surface, { ...m, seed: m.seed + 3 }, 90, [255, 228, 170], true)
  },
}

/** Mean lightness of the subject's picture, 0..1, as its light tells it. */
const lightness = ({ staged }: Moment): number => (staged.light[1] - 0.42) / 1.15

export const glowshift: Effect = {
  over(surface, m) {
    const sheet = surface.sheet(0.25)
    const on = m.strength * during(m.t, 0, 0.2)
    tintFrame(surface, 1 - 0.36 * on, 1 - 0.36 * on, 1 - 0.3 * on)
    const shift = m.t * 1.3 + hash2(m.seed & 1023, 3)
    const paints = Array.from({ length: 256 }, (_, i) => hue(shift + (0.55 * i) / 255))
    const [across, down] = [(255 * 0.35) / 0.55 / m.width, (255 * 0.2) / 0.55 / m.height]
    const paintAt = (x: number, y: number) =>
      paints[Math.min(255, Math.round(x * across + y * down))] as Paint
    // Dark pictures glow as well.
    const gain = Math.max(1, Math.min(4, 0.42 / Math.max(0.05, lightness(m)) ** 1.4))
    bloom(surface, sheet, paintAt, 1.5 * gain * on)
    // The glow itself goes over the picture, from side to side and back.
    const way = 0.5 - 0.62 * Math.cos(m.t * 2 * Math.PI)
    for (let k = -2; k <= 2; k++) {
      const [x, y] = [m.width * (way - 0.09 * k), m.height * (0.5 + 0.3 * k)]
      sheet.disc(x, y, 0.5 * m.height, hue(shift + 0.3 + 0.08 * k), 0.3 * on)
    }
    surface.lay(sheet, true)
  },
}

/** How near each pixel of a sheet is to a crack of the surface and to a finer one, 0..1: light breaks through them, and they widen. */
const cracksOf = (
  surface: Surface,
  sheet: Sheet,
  m: Moment,
): readonly [wide: Float32Array, fine: Float32Array] => {
  const { width: w, scale } = sheet
  const unit = 720 / m.height / scale
  const field = (name: string, at: (u: number, v: number, warp: number) => number) =>
    keptField(surface, name, sheet, (to) => {
      for (let k = 0; k < to.length; k++) {
        const [u, v] = [(k % w) * unit, Math.floor(k / w) * unit]
        const warp = 26 * noise(u / 60 + (m.seed % 61), v / 60)
        to[k] = 1 - Math.abs(2 * at(u, v, warp) - 1)
      }
    })
  return [
    field('cracks in it', (u, v, warp) => noise((u + 2 * warp) / 74, (v - 2 * warp) / 74 + 5)),
    field('fissures', (u, v, warp) => noise((u - warp) / 31, (v + warp) / 31 + 9)),
  ]
}

export const innerlight: Effect = {
  over(surface, m) {
    const on = m.strength * during(m.t, 0.05, 0.6)
    tintFrame(surface, 1 - 0.55 * on, 1 - 0.57 * on, 1 - 0.6 * on)
    const sheet = surface.sheet(0.25)
    const pulse = 0.85 + 0.15 * Math.sin(m.t * 40)
    const { data } = sheet
    const there = subjectField(surface, m, sheet)
    const [cracks, fissures] = cracksOf(surface, sheet, m)
    const open = 0.9 - 0.3 * on
    for (let k = 0, i = 0; k < there.length; k++, i += 4) {
      const s = there[k] as number
      if (s <= 0.02) continue
      const fine = fissures[k] as number
      const line =
        Math.max(0, (cracks[k] as number) - open) / (1 - open) +
        (0.5 * Math.max(0, fine - 0.93)) / 0.07
      const light = on * pulse * s * (0.22 + 1.25 * Math.min(1.2, line))
      data[i] = 255 * light
      data[i + 1] = 196 * light
      data[i + 2] = 104 * light
    }
    surface.lay(sheet, true)
    beams(surface, m, on)
  },
}

/** Beams that leave the subject to all sides and turn slowly, bright at their root. */
const beams = (surface: Surface, m: Moment, on: number): void => {
  const sheet = surface.sheet(0.25)
  const { heart, head } = figureNow(m)
  const [cx, cy] = [(heart[0] + head.x) / 2, (heart[1] + head.y) / 2]
  const { width: w, height: h, scale, data } = sheet
  const rays = rayField(surface, 'beams', sheet, [cx, cy], (angle) => {
    const ray = noise(angle * 4.4 + 20 + m.t * 1.2, 3 + m.t * 2) * noise(angle * 11 + 40 - m.t, 7)
    return on * Math.max(0, ray - 0.16) * 2.6
  })
  const per = 2.1 / (scale * m.height)
  for (let y = 0, k = 0; y < h; y++) {
    const dy = (y - cy * scale) * per
    for (let x = 0; x < w; x++, k++) {
      const ray = rays[k] as number
      if (ray <= 0.01) continue
      const dx = (x - cx * scale) * per
      const light = ray * Math.exp(-Math.sqrt(dx * dx + dy * dy))
      if (light <= 0.01) continue
      data[4 * k] = 255 * light
      data[4 * k + 1] = 200 * light
      data[4 * k + 2] = 110 * light
    }
  }
  surface.lay(sheet, true)
}
