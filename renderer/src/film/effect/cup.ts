// What a thing sees that is carried: the camera rides on a full cup, whose rim stays before the lens while the world sways.
import { hash2, noise } from '../../stage/random.ts'
import { clothOf, skinOf } from './contact.ts'
import { come, type Effect, type Moment } from './effect.ts'
import { cloth, flesh, folds, type Part, sculpt } from './sculpt.ts'
import { drawSolid, type Lens, type Pattern, type Shell, type Vec } from './solid.ts'
import type { Sheet, Surface } from './surface.ts'
import { lit } from './where.ts'

/** The cup before the lens, in picture heights: the middle of its mouth, and the mouth's radius. */
const mouth: Vec = [-0.04, 0.53, 1.3]
const radius = 0.44

const sides = 56

/** A ring about the cup's axis, `down` below its mouth; `tip` tilts it to a side. */
const ring = (at: Vec, r: number, down: number, tip = 0): Vec[] =>
  Array.from({ length: sides + 1 }, (_, i) => {
    const a = (2 * Math.PI * i) / sides
    return [at[0] + r * Math.cos(a), at[1] + down + tip * Math.cos(a), at[2] + r * Math.sin(a)]
  })

/** How the cup rides: lower at first, and rocking a little in the hand. */
const cupAt = (m: Moment, on: number): Vec => [
  mouth[0] + 0.012 * Math.sin(13 * m.t),
  mouth[1] + 0.75 * (1 - on) + 0.01 * Math.sin(21 * m.t),
  mouth[2],
]

/** Glazed outside with a coloured band, white inside, dark coffee that stays level while the cup does not. */
const shells = (m: Moment, at: Vec, slosh: number): Shell[] => {
  const glaze = lit(m, [34, 74, 120])
  const [white, bare] = [lit(m, [240, 232, 216]), lit(m, [214, 186, 150])]
  const coffee = lit(m, [66, 36, 18])
  const cream = lit(m, [176, 122, 72])
  const wall = [0.86, 0.9, 0.93, 0.955, 0.975, 0.99, 1].map((k, i) =>
    ring(at, radius * k, 0.62 - 0.1 * i),
  )
  const lip = [
    ring(at, radius, 0.02),
    ring(at, radius * 1.012, -0.006),
    ring(at, radius * 0.985, -0.02),
    ring(at, radius * 0.95, -0.006),
    ring(at, radius * 0.935, 0.02),
  ]
  const inside = [ring(at, radius * 0.935, 0.02), ring(at, radius * 0.93, 0.2)]
  const level = 0.085
  const tip = slosh * radius
  const top = [0, 0.3, 0.6, 0.8, 0.93].map((k) => ring(at, radius * k, level, tip * k))
  // It turns as the cup is carried.
  const swirl: Pattern = {
    ...{ name: `coffee ${coffee}`, columns: 128, rows: 48, from: (5 * m.t) / (4 * Math.PI) },
    at: (u, v) => {
      const wave = Math.sin(2 * Math.PI * (u * 2 + 1.2 * v)) * 0.5 + 0.5
      const foam = wave * wave * (v < 0.8 ? 0.5 : 0.2) + (v > 0.93 ? 0.5 : 0)
      return [
        coffee[0] + (cream[0] - coffee[0]) * foam,
        coffee[1] + (cream[1] - coffee[1]) * foam,
        coffee[2] + (cream[2] - coffee[2]) * foam,
      ]
    },
  }
  const glazed: Pattern = {
    ...{ name: `cup ${glaze}`, columns: 2, rows: 64 },
    at: (_, v) => (v > 0.9 ? white : v > 0.86 ? bare : glaze),
  }
  return [
    { rows: wall, paint: glazed, gloss: 0.7 },
    { rows: lip, paint: white, gloss: 0.8 },
    { rows: inside, paint: white, gloss: 0.4 },
    { rows: top, paint: swirl, gloss: 0.6 },
  ]
}

/** Four fingers and a thumb around the cup's right side, and the sleeve below. */
const hand = (sheet: Sheet, m: Moment, lens: Lens, at: Vec): void => {
  const h = m.height
  const [skin, pale] = [skinOf(m, 0.94), skinOf(m, 1.06)]
  const scale = lens.focal / at[2]
  const x = lens.x + (at[0] + 0.95 * radius) * scale
  const y = lens.y + at[1] * scale
  const sleeve: Part[] = [
    {
      ...{ from: [x + 0.3 * h, y + 0.19 * h], to: [x + 0.95 * h, y + 0.56 * h], r0: 0.105 * h },
      ...{ r1: 0.17 * h, paint: clothOf(m), relief: folds(3) },
    },
  ]
  sculpt(sheet, sleeve, cloth)
  const back: Part[] = [
    {
      ...{ from: [x + 0.08 * h, y + 0.12 * h], to: [x + 0.36 * h, y + 0.23 * h] },
      ...{ r0: 0.095 * h, r1: 0.085 * h, paint: skin },
    },
  ]
  for (let i = 0; i < 4; i++) {
    const fy = y + (0.06 + 0.058 * i) * h
    const knuckle: readonly [number, number] = [x + (0.055 - 0.01 * i) * h, fy - 0.012 * h]
    const tip: readonly [number, number] = [
      x - (0.12 - 0.016 * Math.abs(i - 1)) * h,
      fy + 0.012 * h,
    ]
    const middle: readonly [number, number] = [x - 0.035 * h, fy - 0.012 * h]
    back.push({
      ...{ from: [x + 0.14 * h, fy + 0.01 * h], to: knuckle, r0: 0.034 * h, r1: 0.036 * h },
      ...{ paint: skin, lift: 0.03 * h },
    })
    back.push({
      from: knuckle,
      to: middle,
      r0: 0.034 * h,
      r1: 0.031 * h,
      paint: skin,
      lift: 0.05 * h,
    })
    back.push({ from: middle, to: tip, r0: 0.031 * h, r1: 0.024 * h, paint: pale, lift: 0.05 * h })
  }
  sculpt(sheet, back, { ...flesh, blend: 0.3 })
}

/** Steam that curls up from the coffee and stays behind as the cup goes on. */
const steam = (surface: Surface, m: Moment, lens: Lens, at: Vec, on: number): void => {
  const sheet = surface.sheet(0.25)
  const scale = lens.focal / at[2]
  for (let i = 0; i < 22; i++) {
    const life = (1.7 * m.t + hash2(i, 61)) % 1
    const curl = 0.2 * (noise(3 * life + i, 4) - 0.5)
    const x = lens.x + (at[0] + radius * (1.1 * hash2(i, 62) - 0.55) + curl * life) * scale
    const y = lens.y + (at[1] - 0.05 - 0.5 * life) * scale
    const r = (0.03 + 0.1 * life) * scale
    sheet.disc(x, y, r, [255, 250, 244], 0.085 * on * Math.min(1, 5 * life) * (1 - life))
  }
  surface.lay(sheet)
}

export const cup: Effect = {
  over(surface, m) {
    const on = come(m, 0, 0.12)
    if (on <= 0) return
    const h = m.height
    const lens = { x: m.width / 2, y: 0.5 * h, focal: 0.8 * h }
    const at = cupAt(m, on)
    // So near the lens it is a little soft.
    const sheet = surface.sheet(0.5)
    // What the turned camera shows askew is level: so lies the coffee.
    drawSolid(sheet, lens, shells(m, at, -Math.max(-0.2, Math.min(0.2, m.sin))))
    hand(sheet, m, lens, at)
    surface.lay(sheet)
    steam(surface, m, lens, at, on)
  },
}
