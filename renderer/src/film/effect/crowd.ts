// Hours pass around one who stands still: a crowd streams by in long exposure, days and nights flicker, cars leave trails of light.
import { during } from '../../camera/easing.ts'
import { hash2 } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import { groundOf } from './ground.ts'
import type { Paint, Sheet, Surface } from './surface.ts'
import { clouds, daylight } from './time.ts'
import { lit, onFrame, sample } from './where.ts'

/** Days in a clip. */
const days = 3

/** 0 day .. 1 night. */
const night = (t: number): number =>
  Math.max(0, 1 - ((1 + Math.cos(2 * Math.PI * days * t)) / 2) * 2.4)

/** One who passes: where the feet are, how tall, which way and how fast (heights a frame), in what coat, and where in a step. */
interface Passer {
  readonly x: number
  readonly y: number
  readonly tall: number
  readonly way: -1 | 1
  readonly fast: number
  readonly lot: number
  readonly step: number
}

const coats: readonly Paint[] = [
  [52, 60, 82],
  [120, 44, 44],
  [150, 132, 104],
  [62, 84, 70],
  [36, 36, 42],
  [176, 168, 156],
  [70, 96, 134],
  [140, 96, 52],
]

const passersOf = (m: Moment): Passer[] => {
  const { staged, height: h, width: w, t } = m
  const { figure: f } = staged
  const { rise, base } = groundOf(staged, h)
  // As tall as the subject would be as far off; who is cut is guessed from the head.
  const own =
    f.whole && f.upright ? f.bottom - f.top : Math.max(f.bottom - f.top, 7 * f.head.radius)
  const foot = Math.max(f.bottom, f.top + own)
  return Array.from({ length: 24 }, (_, i) => {
    const near = 0.3 + 0.66 * (i / 24)
    const way = hash2(i, 154) < 0.5 ? -1 : 1
    const speed = 2 + 2.4 * hash2(i, 152)
    const run = (t * speed + hash2(i, m.seed & 255)) % 1
    const x = w * (way > 0 ? 1.4 * run - 0.2 : 1.2 - 1.4 * run)
    const ground = (near - base) / Math.max(1e-6, rise)
    // Where the picture tells of no ground, feet stand on a line up to the subject's.
    const y = Math.min(foot, Math.max(ground, foot - (1 - near) * 0.5 * own))
    const [px, py] = onFrame(m, [x, y])
    const tall = own * near * (0.92 + 0.12 * hash2(i, 155)) * m.scale
    const fast = (1.4 * w * speed) / 120 / Math.max(1, tall)
    return { x: px, y: py, tall, way, fast, lot: i, step: run * 34 * speed }
  })
}

/** A body in mid-step, `alpha` thick. */
const body = (sheet: Sheet, p: Passer, paints: readonly Paint[], alpha: number): void => {
  const { tall, way, step, x, y } = p
  const [coat, legs, skin, hair] = paints as readonly [Paint, Paint, Paint, Paint]
  const at = (u: number, v: number) => [x + way * u * tall, y - v * tall] as const
  const swing = Math.sin(step)
  for (const side of [-1, 1]) {
    const u = 0.13 * side * swing
    const knee = at(0.5 * u + 0.03, 0.26)
    sheet.stroke(at(0, 0.48), knee, 0.066 * tall, 0.05 * tall, legs, alpha, 0.5)
    sheet.stroke(knee, at(u, 0.02), 0.05 * tall, 0.034 * tall, legs, alpha, 0.5)
  }
  sheet.stroke(at(0, 0.44), at(0.02, 0.77), 0.095 * tall, 0.082 * tall, coat, alpha, 0.6)
  const hand = at(-0.11 * swing + 0.05, 0.45)
  sheet.stroke(at(0.01, 0.77), hand, 0.042 * tall, 0.03 * tall, coat, alpha, 0.5)
  sheet.disc(...at(0.012, 0.93), 0.062 * tall, hair, alpha, 0.7)
  sheet.disc(...at(0.03, 0.905), 0.054 * tall, skin, alpha, 0.7)
}

/** What an open shutter makes of all that walks past on a sheet: it is drawn out sideways, over `far` frame pixels to each side. */
const smear = ({ kernel, at, width, height, scale }: Sheet, far: number, rows: number): void => {
  const [first, reach] = [Math.floor(rows * scale), Math.max(1, Math.round(far * scale))]
  kernel.run.smearRows(at, width, height, first, reach)
}

/** From this share of the height on a passer is near; the near are drawn out farther. */
const near = 0.45

const crowd = (surface: Surface, m: Moment, on: number, day: Paint): void => {
  const seen = (p: Paint): Paint => {
    const [r, g, b] = lit(m, p)
    return [r * day[0], g * day[1], b * day[2]]
  }
  const all = passersOf(m).map((p) => {
    const coat = seen(coats[p.lot % coats.length] ?? [60, 60, 70])
    const legs: Paint = [coat[0] * 0.5, coat[1] * 0.5, coat[2] * 0.56]
    return { p, paints: [coat, legs, seen([206, 160, 132]), seen([58, 42, 32])] }
  })
  // Passers are listed from the farthest on. First what the long exposure leaves of them, then where they are at its end.
  const together = surface.sheet(0.25, true)
  for (const [isNear, reach, alpha] of [
    [false, 0.045, 0.8],
    [false, 0.009, 0.78],
    [true, 0.1, 0.85],
    [true, 0.018, 0.75],
  ] as const) {
    const sheet = surface.sheet(0.25)
    let top = m.height
    for (const { p, paints } of all) {
      if (p.tall > near * m.height !== isNear) continue
      body(sheet, p, paints, alpha * on)
      top = Math.min(top, p.y - 1.05 * p.tall)
    }
    smear(sheet, reach * m.height, top)
    sheet.onto(together)
  }
  surface.lay(together)
}

/** Light that cars draw along the road at night: white as they come, red as they go. */
const trails = (surface: Surface, m: Moment, on: number): void => {
  if (on <= 0.02) return
  const { rise, base, horizon } = groundOf(m.staged, m.height)
  const sheet = surface.sheet(0.5)
  const h = m.height
  for (let i = 0; i < 22; i++) {
    const side = i & 1 ? 1 : -1
    const lane = 0.1 + 0.95 * hash2(i, 201)
    const red = side > 0
    const at = (u: number) =>
      [
        m.width / 2 + side * (0.02 + lane * u) * m.width * 0.9,
        Math.max(0.2 * h, horizon) + u * 0.6 * h + 0.02 * h,
      ] as const
    const far = (u: number) => onFrame(m, at(u))
    // Walls and things that stand on the ground bear none.
    const bears = (u: number) => {
      const [x, y] = at(u)
      return Math.abs(sample(m, m.staged.relief, x, y) - rise * y - base) < 0.06 + 0.08 * u
    }
    const begin = 0.12 * hash2(i, 203)
    // Brakes and beats of the traffic.
    const paint: Paint = red ? [255, 60, 40] : [255, 236, 190]
    const beat = 0.55 + 0.45 * Math.sin(60 * m.t + 2.1 * i)
    for (let k = 0; k < 8; k++) {
      const [a, b] = [begin + (k / 8) * 0.95, begin + ((k + 1) / 8) * 0.95]
      if (!bears(a) || !bears(b)) continue
      const thick = 0.0035 * h * (0.3 + b)
      sheet.stroke(far(a), far(b), thick, thick, paint, 0.7 * on * beat, 0.2)
      sheet.stroke(far(a), far(b), 4 * thick, 4 * thick, paint, 0.1 * on * beat, 0)
    }
  }
  surface.lay(sheet, true)
}

export const timelapseHuman: Effect = {
  needsSubject: true,
  behind(surface, m) {
    const on = m.strength * during(m.t, 0, 0.08)
    if (on <= 0) return
    clouds(surface, m, 0.8 * on, 16, 0.1)
    const [r, g, b] = daylight(m.t, days, 0.9 * on)
    surface.tint(r, g, b)
    crowd(surface, m, on, [r, g, b])
    trails(surface, m, on * night(m.t))
  },
  over(surface, m) {
    const on = m.strength * during(m.t, 0, 0.08)
    if (on <= 0) return
    // The one who stays is lit by the days too, and never lost in the nights.
    const [r, g, b] = daylight(m.t, days, 0.34 * on)
    const flicker = 1 + (hash2(m.frame, m.seed & 255) - 0.5) * 0.06 * on
    surface.tint(r * flicker, g * flicker, b * flicker)
  },
}
