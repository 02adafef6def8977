// Effects of fire: flames, fireballs with smoke and debris, bursts of powder, a jet of flame.
import { during } from '../../camera/easing.ts'
import { fbm, hash2, noise, random, subSeed } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import { hue, tintFrame } from './light.ts'
import type { Paint, Surface } from './surface.ts'
import { subjectAt, subjectBox } from './where.ts'

const clamp01 = (v: number) => Math.max(0, Math.min(1, v))

/** Flames as light: heat 0..1 to colour. */
const flame = (heat: number): Paint => [
  255 * clamp01(heat * 2.2),
  255 * clamp01(heat * 1.7 - 0.35) * 0.85,
  255 * clamp01(heat * 1.6 - 0.95) * 0.7,
]

/** Sparks that rise from a box. */
const sparks = (
  surface: Surface,
  m: Moment,
  count: number,
  paint: Paint,
  from: readonly [number, number, number, number],
) => {
  const sheet = surface.sheet()
  const draw = random(subSeed(m.seed, 'sparks'))
  const on = m.strength * during(m.t, 0.05, 0.3)
  for (let i = 0; i < count; i++) {
    const [a, b, phase, speed] = [draw(), draw(), draw(), 0.5 + draw()]
    const life = (m.t * 4 * speed + phase) % 1
    const x = from[0] + a * from[2] + Math.sin(life * 9 + phase * 30) * m.height * 0.02
    const y = from[1] + b * from[3] - life * m.height * 0.5
    sheet.disc(x, y, m.height * 0.003 * (1.6 - life), paint, on * (1 - life))
  }
  surface.lay(sheet, true)
}

export const setOnFire: Effect = {
  over(surface, m) {
    const grown = m.strength * during(m.t, 0.03, 0.7)
    const sheet = surface.sheet(0.25)
    const { width: w, height: h, data, scale } = sheet
    const rise = m.t * 15
    for (let y = 0; y < h; y++)
      for (let x = 0; x < w; x++) {
        const [fx, fy] = [x / scale, y / scale]
        // Fuel: the subject, what lies a little under this point, and the ground as the fire grows.
        const body = Math.max(
          subjectAt(m, fx, fy + m.height * 0.1),
          0.8 * subjectAt(m, fx, fy + m.height * 0.2),
        )
        const floor = clamp01((fy / m.height - 1 + 0.42 * grown) * 3)
        const fuel = Math.max(0.95 * body * grown, floor * grown)
        if (fuel < 0.04) continue
        const [u, v] = [(x / h) * 9, (y / h) * 6]
        const sway = noise(u * 0.6, v * 0.6 + rise * 0.5) * 1.4
        const lick = fbm(u + sway + m.seed, v + rise, 3) * 1.15
        const heat = clamp01(lick + fuel * 0.75 - 0.72) * 1.9
        if (heat <= 0.02) continue
        const paint = flame(Math.min(1.15, heat))
        const i = 4 * (y * w + x)
        data[i] = paint[0]
        data[i + 1] = paint[1]
        data[i + 2] = paint[2]
      }
    tintFrame(surface, 1 - 0.05 * grown, 1 - 0.22 * grown, 1 - 0.4 * grown)
    surface.lay(sheet, true)
    sparks(surface, m, 90, [255, 180, 70], [0, m.height * 0.55, m.width, m.height * 0.45])
  },
}

/** A fireball with smoke and debris that bursts at `at` (share of the clip) around a point. */
const burst = (
  surface: Surface,
  m: Moment,
  at: number,
  centre: readonly [number, number],
  size: number,
  paints: readonly Paint[] | null,
): void => {
  const age = m.t - at
  if (age < 0) return
  const reach = size * m.height * (1 - Math.exp(-age * 11)) * (0.6 + 0.4 * m.strength)
  const sheet = surface.sheet()
  const draw = random(subSeed(m.seed, `burst${at}`))
  const puffs = 110
  for (let i = 0; i < puffs; i++) {
    const angle = draw() * 2 * Math.PI
    const far = Math.sqrt(draw()) * reach
    const [grow, tone] = [0.4 + 0.6 * draw(), draw()]
    const x = centre[0] + Math.cos(angle) * far
    const y =
      centre[1] + Math.sin(angle) * far * 0.85 - age * m.height * (paints ? 0.02 : 0.18) * grow
    const radius = reach * (0.16 + 0.22 * grow)
    const thin = Math.exp(-age * (paints ? 1.3 : 2.2))
    const paint: Paint = paints
      ? (paints[i % paints.length] ?? [255, 255, 255])
      : [40 + 50 * tone, 34 + 44 * tone, 30 + 40 * tone]
    sheet.disc(x, y, radius, paint, (paints ? 0.5 : 0.4) * thin * m.strength)
  }
  surface.lay(sheet)
  debris(surface, m, age, centre, size, paints)
  if (!paints) fireball(surface, m, age, centre, reach)
}

const fireball = (
  surface: Surface,
  m: Moment,
  age: number,
  centre: readonly [number, number],
  reach: number,
) => {
  const light = surface.sheet(0.25)
  const heat = Math.exp(-age * 7) * m.strength
  const { width: w, height: h, scale, data } = light
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const [dx, dy] = [x / scale - centre[0], y / scale - centre[1]]
      const d = Math.sqrt(dx * dx + dy * dy) / Math.max(1, reach)
      if (d > 1.25) continue
      const n = fbm(x / 11 + m.seed, y / 11 - age * 30, 3)
      const v = clamp01((1.15 - d) * 1.2 * heat * 1.6 * (0.45 + n))
      const paint = flame(v * 1.2)
      const i = 4 * (y * w + x)
      data[i] = paint[0]
      data[i + 1] = paint[1]
      data[i + 2] = paint[2]
    }
  surface.lay(light, true)
  const flash = Math.exp(-age * 30) * m.strength
  if (flash > 0.03)
    tintFrame(surface, 1 + 0.6 * flash, 1 + 0.5 * flash, 1 + 0.3 * flash, Math.round(50 * flash))
}

const debris = (
  surface: Surface,
  m: Moment,
  age: number,
  centre: readonly [number, number],
  size: number,
  paints: readonly Paint[] | null,
): void => {
  const sheet = surface.sheet()
  const draw = random(subSeed(m.seed, 'debris'))
  for (let i = 0; i < 130; i++) {
    const angle = draw() * 2 * Math.PI
    const speed = (0.35 + draw()) * size * m.height * 2
    const drag = 1 - Math.exp(-age * 3.2)
    const x = centre[0] + Math.cos(angle) * speed * drag * 0.5
    const y = centre[1] + Math.sin(angle) * speed * drag * 0.45 + age * age * m.height * 1.3
    const paint = paints ? (paints[i % paints.length] ?? [255, 255, 255]) : ([60, 45, 35] as Paint)
    sheet.disc(
      x,
      y,
      m.height * (0.002 + 0.007 * draw()),
      paint,
      clamp01(1.2 - age) * clamp01(age * 14 - 0.3) * m.strength,
      0.7,
    )
  }
  surface.lay(sheet)
}

export const buildingExplosion: Effect = {
  over(surface, m) {
    burst(
      surface,
      m,
      0.22,
      [m.width * (0.3 + 0.4 * hash2(m.seed & 255, 1)), m.height * 0.42],
      0.55,
      null,
    )
    burst(
      surface,
      m,
      0.4,
      [m.width * (0.2 + 0.6 * hash2(m.seed & 255, 2)), m.height * 0.5],
      0.45,
      null,
    )
  },
}

export const carExplosion: Effect = {
  over(surface, m) {
    burst(surface, m, 0.25, [subjectBox(m).x, subjectBox(m).y], 0.75, null)
  },
}

const bright: readonly Paint[] = [
  [255, 60, 120],
  [255, 190, 40],
  [60, 200, 255],
  [130, 255, 110],
  [190, 90, 255],
]

export const powderExplosion: Effect = {
  over(surface, m) {
    const box = subjectBox(m)
    burst(surface, m, 0.12, [box.x - box.rx, box.y], 0.5, bright.slice(0, 2))
    burst(surface, m, 0.3, [box.x + box.rx, box.y], 0.55, bright.slice(2, 4))
    burst(surface, m, 0.5, [box.x, box.y - box.ry * 0.5], 0.6, bright.slice(3))
  },
}

export const headExplosion: Effect = {
  over(surface, m) {
    const h = hash2(m.seed & 511, 4)
    burst(surface, m, 0.3, m.aim, 0.5, [hue(h), hue(h + 0.12), hue(h + 0.5), [255, 255, 255]])
  },
}

export const fireBreathe: Effect = {
  over(surface, m) {
    const on = during(m.t, 0.15, 0.28) * (1 - during(m.t, 0.85, 0.97)) * m.strength
    if (on <= 0) return
    const side = m.aim[0] < m.width / 2 ? 1 : -1
    const sheet = surface.sheet(0.25)
    const { width: w, height: h, data, scale } = sheet
    const mouth = [m.aim[0] + side * 4, m.aim[1] + m.height * 0.05] as const
    for (let y = 0; y < h; y++)
      for (let x = 0; x < w; x++) {
        const along = (side * (x / scale - mouth[0])) / m.height
        if (along < 0) continue
        const off = (y / scale - mouth[1]) / m.height + 0.06 * along
        const wide = 0.012 + 0.3 * along
        const reach = 1.05 * on
        const n = fbm((x / h) * 9 - side * m.t * 60, (y / h) * 9 + m.seed, 3)
        const heat =
          clamp01((1 - Math.abs(off) / wide) * 1.1 + n - 0.6 - along / (reach * 1.6)) * on * 1.5
        if (heat < 0.02 || along > reach) continue
        const paint = flame(heat)
        const i = 4 * (y * w + x)
        data[i] = paint[0]
        data[i + 1] = paint[1]
        data[i + 2] = paint[2]
      }
    tintFrame(surface, 1 + 0.08 * on, 1 - 0.08 * on, 1 - 0.22 * on)
    surface.lay(sheet, true)
    sparks(
      surface,
      m,
      50,
      [255, 190, 90],
      [side > 0 ? mouth[0] : 0, mouth[1] - 20, m.width * 0.5, m.height * 0.2],
    )
  },
}
