// Explosions: flash, rolling fire, smoke, debris; houses that fall to bits behind the subject, cars that lose their wheels.
import { hash2, random, subSeed } from '../../stage/random.ts'
import { asItIs, type Effect, type Moment } from './effect.ts'
import { type Burst, clamp01, openBurst, type Smoke, smokeBurst } from './fire.ts'
import { tintFrame } from './light.ts'
import { fill, placed } from './shapes.ts'
import type { Sheet, Surface } from './surface.ts'
import { figureNow, lit } from './where.ts'
import { wreckage } from './wreck.ts'

const soot: Smoke = [
  [70, 62, 56],
  [48, 43, 40],
  [92, 80, 70],
]

/** What walls become. */
const dust: Smoke = [
  [168, 156, 140],
  [120, 112, 104],
  [196, 184, 166],
]

/** Where and when something explodes, how large that is in picture heights, and in what smoke. */
interface Charge {
  readonly at: number
  readonly place: readonly [number, number]
  readonly size: number
  readonly smoke: Smoke
}

/** Explosions: rolling fire, smoke that rises, debris, and then the flash, which lights all that is there. */
const explode = (surface: Surface, m: Moment, charges: readonly Charge[]): void => {
  const gone = charges.filter(({ at }) => m.t >= at)
  if (gone.length === 0) return
  const burst = openBurst(surface)
  for (const { at, place, size, smoke } of gone) {
    const age = m.t - at
    const rise = age * m.height * 0.22
    const above = [place[0], place[1] - rise] as const
    smokeBurst(surface, burst, m, at, above, size * (1 + 0.7 * age), smoke)
    debris(burst.fine, m, age, place, size)
    fireball(surface, burst, m, age, [place[0], place[1] - 0.6 * rise], size)
  }
  // Fire hides what flies out of it.
  surface.lay(burst.fine)
  surface.lay(burst.soft)
  for (const { at } of gone) {
    const flash = Math.exp(-(m.t - at) * 30) * m.strength
    if (flash > 0.03)
      tintFrame(
        surface,
        ...([1 + 0.6 * flash, 1 + 0.5 * flash, 1 + 0.3 * flash, Math.round(60 * flash)] as const),
      )
  }
}

const fireball = (
  surface: Surface,
  { soft }: Burst,
  m: Moment,
  age: number,
  centre: readonly [number, number],
  size: number,
): void => {
  const heat = Math.exp(-age * 3.6) * m.strength
  const reach = size * m.height * (1 - Math.exp(-age * 10)) * (0.6 + 0.4 * m.strength)
  if (heat <= 0.01) return
  const sheet = surface.sheet(0.25)
  const { at, width: w, height: h, scale: k, kernel } = sheet
  const grain = 8 / (size * m.height) / k
  if (heat > 0.03) {
    kernel.run.setCloud(centre[0] * k, centre[1] * k, reach * k, m.seed % 89, age * 7, grain)
    kernel.run.paintFireball(at, w, h, heat)
  }
  sheet.shine(centre[0], centre[1], reach * 2.4, [255, 130, 40], 0.55 * heat)
  sheet.onto(soft)
}

const debris = (
  sheet: Sheet,
  m: Moment,
  age: number,
  centre: readonly [number, number],
  size: number,
): void => {
  const draw = random(subSeed(m.seed, 'debris'))
  for (let i = 0; i < 110; i++) {
    const angle = draw() * 2 * Math.PI
    const speed = (0.35 + draw()) * size * m.height * 2.2
    const big = draw()
    const at = (a: number) =>
      [
        centre[0] + Math.cos(angle) * speed * (1 - Math.exp(-a * 3.2)) * 0.6,
        centre[1] +
          Math.sin(angle) * speed * (1 - Math.exp(-a * 3.2)) * 0.55 +
          a * a * m.height * 1.2,
      ] as const
    const hot = clamp01(1 - age * 4)
    const shown = clamp01(1.2 - age) * clamp01(age * 14 - 0.3) * m.strength
    sheet.stroke(
      at(Math.max(0, age - 0.02)),
      at(age),
      m.height * 0.001,
      m.height * (0.002 + 0.008 * big * big),
      [60 + 195 * hot, 45 + 110 * hot, 35 + 20 * hot],
      shown,
      0.6,
    )
  }
}

/** Where and when the house behind bursts: place as shares of the frame. */
const charges = (m: Moment) =>
  [
    [0.16, 1, 0.4, 0.5],
    [0.36, 2, 0.5, 0.42],
    [0.56, 3, 0.36, 0.55],
  ].map(([at = 0, lane = 0, low = 0, size = 0]) => ({
    at,
    size,
    place: [m.width * (0.16 + 0.68 * hash2(m.seed & 255, lane)), m.height * low] as const,
  }))

/** Blocks of wall that are thrown up, turn over and come down. */
const blocks = (sheet: Sheet, m: Moment, age: number, [x, y]: readonly [number, number]): void => {
  if (age < 0 || age > 0.6) return
  for (let i = 0; i < 22; i++) {
    const out = (hash2(i, 171) * 2 - 1) * m.height * 1.3 * age * 2
    const up = (0.5 + hash2(i, 172)) * 1.6 * age - 3.4 * age * age
    const size = m.height * (0.01 + 0.032 * hash2(i, 173) ** 2)
    const grey = 100 + 70 * hash2(i, 174)
    const red = hash2(i, 175) < 0.4 ? 40 : 0
    const turn = age * 14 * (hash2(i, 176) - 0.5) + i
    const corner = (k: number) => 0.6 + 0.5 * hash2(i, 180 + k)
    const shape = [
      [-corner(0), -corner(1)],
      [corner(2), -corner(3)],
      [corner(4), corner(5)],
      [-corner(6), corner(7)],
    ] as const
    const at = [x + out, y - up * m.height] as const
    fill(
      sheet,
      placed(shape, at[0], at[1], size, turn),
      lit(m, [grey + red, grey * 0.92, grey * 0.84]),
    )
    fill(
      sheet,
      placed(shape, at[0] - 0.2 * size, at[1] - 0.2 * size, size * 0.6, turn),
      lit(m, [grey + red + 22, grey + 14, grey + 6]),
    )
  }
}

/** The house behind goes up; the subject stands before it. */
export const buildingExplosion: Effect = {
  needsSubject: true,
  behind(surface, m) {
    explode(
      surface,
      m,
      charges(m).map((charge) => ({ ...charge, smoke: dust })),
    )
  },
  over(surface, m) {
    const sheet = surface.sheet(1)
    for (const { at, place } of charges(m)) blocks(sheet, m, m.t - at, place)
    surface.lay(sheet)
  },
}

export const carExplosion: Effect = {
  needsSubject: true,
  ghosts(m) {
    const age = Math.max(0, m.t - 0.22)
    const up = Math.max(0, 0.9 * age - 2.1 * age * age) * m.strength
    return [{ ...asItIs, dy: -up, turn: 0.7 * up * (hash2(m.seed & 255, 9) < 0.5 ? -1 : 1) * 2 }]
  },
  over(surface, m) {
    const f = figureNow(m)
    const wide = Math.min(m.width * 0.9, f.right - f.left)
    const x = (f.left + f.right) / 2
    const y = f.bottom - 0.35 * Math.min(m.height, f.bottom - f.top)
    const size = Math.max(0.42, Math.min(0.75, (0.8 * wide) / m.height))
    explode(surface, m, [
      { at: 0.22, place: [x, y], size, smoke: soot },
      { at: 0.4, place: [x + 0.2 * wide, y], size: 0.7 * size, smoke: soot },
    ])
    const age = m.t - 0.3
    const soft = surface.sheet(0.25)
    if (age > 0) burning(soft, m, [x, f.bottom], Math.max(wide, 0.4 * m.height), clamp01(age * 4))
    wreckage(surface, soft, m, m.t - 0.22, [x, y])
  },
}

/** Flames that go on burning along the ground, on an empty sheet. */
const burning = (
  sheet: Sheet,
  m: Moment,
  [x, y]: readonly [number, number],
  wide: number,
  on: number,
): void => {
  const { at, width: w, height: h, scale: k, kernel } = sheet
  const tall = Math.max(0.2 * m.height, 0.5 * wide)
  const flames = [x * k, y * k, 0.55 * wide * k, tall * k, m.t * 17, on * m.strength] as const
  kernel.run.paintFlames(at, w, h, ...flames)
}
