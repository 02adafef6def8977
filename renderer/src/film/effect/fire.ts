// Effects of fire and powder: flames, smoke, clouds of colour.
import { during } from '../../camera/easing.ts'
import { hash2, random, subSeed } from '../../stage/random.ts'
import type { WarpKernel } from '../kernel.ts'
import type { Effect, Moment } from './effect.ts'
import type { Paint, Sheet, Surface } from './surface.ts'
import { subjectBox } from './where.ts'

export const clamp01 = (v: number) => Math.max(0, Math.min(1, v))

/** Flames as light: heat 0..1 to colour. */
const flame = (heat: number): Paint => [
  255 * clamp01(heat * 2.2),
  255 * clamp01(heat * 1.7 - 0.35) * 0.85,
  255 * clamp01(heat * 1.6 - 0.95) * 0.7,
]

/** How much flames of a heat hide, 0..1. */
const veilOf = (heat: number): number => 0.8 * clamp01(heat * 1.1)

/** Flames of a heat 0..255 as words of premultiplied RGBA8: the cooler, the more is seen through them. */
const flameWords = Uint32Array.from({ length: 256 }, (_, i) => {
  const heat = (1.15 * i) / 255
  const cover = Math.min(1, veilOf(heat) * (heat < 0.3 ? heat / 0.3 : 1) * 1.12)
  const [r, g, b] = flame(heat).map((v) => Math.round(v * Math.min(1, cover * 1.15)))
  return (((255 * cover) << 24) | ((b ?? 0) << 16) | ((g ?? 0) << 8) | (r ?? 0)) >>> 0
})

const flames = new WeakMap<WarpKernel, number>()

/** Where those words are in a kernel. */
export const flamesIn = (kernel: WarpKernel): number => {
  const known = flames.get(kernel) ?? kernel.put(new Uint8Array(flameWords.buffer))
  flames.set(kernel, known)
  return known
}

/** Sparks that rise from a box. */
export const sparks = (
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

/** Three colours that drift into one another. */
export type Smoke = readonly [Paint, Paint, Paint]

/** What several clouds and fires are painted on, so that a frame is laid over once: what is soft, and what flies out of them. */
export interface Burst {
  readonly soft: Sheet
  readonly fine: Sheet
}

export const openBurst = (surface: Surface): Burst => ({
  soft: surface.sheet(0.25, true),
  fine: surface.sheet(0.5),
})

/** A cloud that bursts out of a point at `at` (share of the clip); `size` in picture heights, `fade` how soon it thins. */
export const smokeBurst = (
  surface: Surface,
  { soft }: Burst,
  m: Moment,
  at: number,
  centre: readonly [number, number],
  size: number,
  paints: Smoke,
  fade = 1.5,
): void => {
  const age = m.t - at
  if (age < 0) return
  const reach = size * m.height * (1 - Math.exp(-age * 9)) * (0.6 + 0.4 * m.strength)
  // Smoke has nothing that a small sheet would not tell.
  const sheet = surface.sheet(0.25)
  const { at: to, width: w, height: h, scale, kernel } = sheet
  const thin = Math.exp(-age * fade) * Math.min(1, 1.35 * m.strength)
  // Billows keep their size as the cloud grows, and roll upwards.
  const grain = (2.7 * (1 - 0.25 * Math.min(1, age))) / (size * m.height * scale)
  const [one, two, three] = paints
  kernel.run.setBillow(...one, ...two, ...three)
  const middle = [centre[0] * scale, centre[1] * scale, reach * scale] as const
  const seed = (m.seed % 97) + 7 * at
  const room = surface.room('heaps', kernel.run.billowSize(w, h))
  kernel.run.paintBillow(to, w, h, room, ...middle, grain, 1.6 * age, seed, thin, -0.5, -0.86)
  sheet.onto(soft)
}

const white: Paint = [255, 255, 255]

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
    const clouds = [
      [0.1, -1, 0.1, 0],
      [0.26, 1, -0.1, 1],
      [0.42, -0.4, -0.6, 2],
      [0.58, 0.5, 0.4, 3],
    ] as const
    const burst = openBurst(surface)
    for (const [at, u, v, i] of clouds) {
      if (m.t < at) break
      const [one, next] = [bright[i] ?? white, bright[i + 1] ?? white]
      const middle = [
        box.x + u * Math.min(box.rx, 0.4 * m.width),
        box.y + v * box.ry * 0.7,
      ] as const
      smokeBurst(surface, burst, m, at, middle, 0.46, [one, one, next])
      specks(burst.fine, m, m.t - at, middle, one)
    }
    surface.lay(burst.soft)
    surface.lay(burst.fine)
  },
}

/** Fine grains thrown out before a cloud of powder. */
const specks = (
  sheet: Sheet,
  m: Moment,
  age: number,
  centre: readonly [number, number],
  paint: Paint,
): void => {
  if (age > 0.45) return
  for (let i = 0; i < 90; i++) {
    const angle = 2 * Math.PI * hash2(i, 51)
    const far = m.height * (0.2 + 0.45 * hash2(i, 52)) * (1 - Math.exp(-age * 7))
    sheet.disc(
      centre[0] + Math.cos(angle) * far,
      centre[1] + Math.sin(angle) * far * 0.85 + age * age * m.height * 0.8,
      m.height * 0.0035 * (0.5 + hash2(i, 53)),
      paint,
      m.strength * (1 - age / 0.45),
      0.5,
    )
  }
}
