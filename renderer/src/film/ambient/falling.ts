// Weather that falls: snow, rain, leaves and petals, near and far, past and behind what stands in the picture.
import { during } from '../../camera/easing.ts'
import { noise } from '../../stage/random.ts'
import { fill } from '../effect/shapes.ts'
import type { Paint, Surface } from '../effect/surface.ts'
import type { Air, Ambient } from './ambience.ts'
import { type Mote, motes, spotOf, wrap } from './particles.ts'

/** Light on what falls: as bright as the picture lets it be. */
const lit = (air: Air, paint: Paint, least: number): Paint => {
  const k = Math.min(1, least + (1 - least) * air.tone * 2)
  return [paint[0] * k, paint[1] * k, paint[2] * k]
}

/** Sideways and downwards room in which things fall, in picture heights: wide enough for a camera on the move. */
const field = (air: Air) => ({
  left: -0.4,
  right: air.width / air.height + 0.4,
  top: -0.35,
  bottom: 1.35,
})

/** It begins thinly and thickens: how much a mote is there, 0..1; none pops up. */
const come = (air: Air, mote: Mote): number =>
  Math.max(0, Math.min(1, (1.15 * during(air.time, 0, 2) + 0.03 - mote.lots[3]) / 0.12))

const snow: Ambient = {
  over(surface, air) {
    const sheet = surface.sheet(0.5)
    const { left, right, top, bottom } = field(air)
    const paint = lit(air, [250, 252, 255], 0.62)
    const on = Math.min(1, air.strength) * during(air.time, 0, 0.5)
    const gale = air.strength > 1 ? 0.25 : 0.03
    for (const mote of motes(air, 'snow', 1500 * air.strength, 0.3, 2.3)) {
      const there = come(air, mote)
      if (there <= 0) continue
      const { near, lots } = mote
      const sway = 0.03 * Math.sin(air.time * (0.8 + lots[2]) + 6.3 * lots[3]) * near
      const x = wrap(left + lots[0] * (right - left) + gale * near * air.time, left, right) + sway
      const y = wrap(top + lots[1] * (bottom - top) + air.time * (0.1 + 0.13 * near), top, bottom)
      const spot = spotOf(air, x, y, near)
      if (!spot) continue
      // Close flakes are out of focus: larger, softer, fainter.
      const blur = Math.max(0, near - 1.2)
      const radius = air.height * (0.0037 + 0.0016 * lots[2]) * near * (1 + 1.1 * blur)
      const alpha =
        on * there * (0.9 - 0.42 * Math.min(1, blur)) * (0.55 + 0.45 * Math.min(1, near))
      sheet.disc(spot[0], spot[1], radius, paint, alpha, blur > 0.1 ? 0 : 0.25)
    }
    surface.lay(sheet)
  },
}

/** Wet weather takes light and warmth. */
const dull = (surface: Surface, on: number): void => {
  const p = surface.pixels()
  const r = Math.round(256 * (1 - 0.16 * on))
  const g = Math.round(256 * (1 - 0.11 * on))
  const b = Math.round(256 * (1 - 0.05 * on))
  for (let i = 0; i < p.length; i += 4) {
    p[i] = ((p[i] ?? 0) * r) >> 8
    p[i + 1] = ((p[i + 1] ?? 0) * g) >> 8
    p[i + 2] = ((p[i + 2] ?? 0) * b) >> 8
  }
}

const rain: Ambient = {
  over(surface, air) {
    const on = Math.min(1, air.strength) * during(air.time, 0, 1.4)
    dull(surface, on)
    const sheet = surface.sheet(0.5)
    const { left, right, top, bottom } = field(air)
    const paint = lit(air, [205, 216, 232], 0.5)
    const slant = (air.strength > 1 ? 0.2 : 0.09) * ((air.seed & 1) === 0 ? 1 : -1)
    for (const mote of motes(air, 'rain', 1050 * air.strength, 0.35, 2)) {
      const there = come(air, mote)
      if (there <= 0) continue
      const { near, lots } = mote
      const speed = 1.5 + 1.3 * near + 0.4 * lots[2]
      const y = wrap(top + lots[1] * (bottom - top) + air.time * speed, top, bottom)
      const turns = Math.floor((lots[1] * (bottom - top) + air.time * speed) / (bottom - top))
      // A new drop each time, elsewhere.
      const x = wrap(left + (lots[0] + 0.618 * turns) * (right - left) + slant * y, left, right)
      const to = spotOf(air, x, y, near)
      const from = spotOf(air, x - (slant * speed) / 38, y - speed / 38, near)
      if (!to || !from) continue
      const radius = air.height * 0.0006 * (0.7 + 0.6 * near)
      sheet.stroke(
        from,
        to,
        radius * 0.4,
        radius,
        paint,
        on * there * (0.22 + 0.2 * Math.min(1.4, near)),
        0.2,
      )
    }
    surface.lay(sheet)
  },
}

/** Outline of a leaf or petal along and across, -1 .. 1. */
const blade: readonly (readonly [number, number])[] = [
  [1, 0],
  [0.66, 0.42],
  [0.2, 0.86],
  [-0.34, 1],
  [-0.8, 0.66],
  [-1, 0],
  [-0.8, -0.66],
  [-0.34, -1],
  [0.2, -0.86],
  [0.66, -0.42],
]

/** Outline of a scrap of paper. */
const scrap: typeof blade = [
  [0.8, 1],
  [-0.8, 1],
  [-0.8, -1],
  [0.8, -1],
]

/** Flat things that tumble: a blade (or `form`) whose breadth comes and goes. */
const tumbling = (
  name: string,
  paints: readonly Paint[],
  count: number,
  size: number,
  fall: number,
  stalk: number,
  form = blade,
): Ambient => ({
  over(surface, air) {
    const sheet = surface.sheet(1)
    const { left, right, top, bottom } = field(air)
    const on = Math.min(1, air.strength) * during(air.time, 0, 0.4)
    for (const mote of motes(air, name, count * air.strength, 0.45, 2)) {
      const there = come(air, mote)
      if (there <= 0) continue
      const { near, lots } = mote
      const swing = air.time * (1.3 + 1.5 * lots[2]) + 6.3 * lots[3]
      const drift = 0.05 * air.time * (0.4 + near)
      const x = wrap(
        left + lots[0] * (right - left) + drift + 0.045 * near * Math.sin(swing),
        left,
        right,
      )
      const y = wrap(
        top +
          lots[1] * (bottom - top) +
          air.time * fall * (0.45 + near * 0.75) +
          0.012 * near * Math.cos(2 * swing),
        top,
        bottom,
      )
      const spot = spotOf(air, x, y, near)
      if (!spot) continue
      const turn = swing * 0.9 + 2 * noise(air.time + lots[0] * 90, 3)
      const flat = Math.abs(Math.sin(swing * 1.4 + lots[1] * 6))
      const long = air.height * size * near * (0.7 + 0.6 * lots[1])
      const [dx, dy] = [Math.cos(turn) * long, Math.sin(turn) * long]
      const paint = paints[Math.floor(lots[2] * paints.length)] ?? paints[0]
      if (!paint) continue
      const shade = lit(air, paint, 0.45 + 0.25 * flat)
      const broad = Math.max(air.height * 0.0011, long * (0.14 + 0.42 * flat))
      const [ex, ey] = [(-broad * dy) / long, (broad * dx) / long]
      const [x0, y0] = spot
      // Pointed at one end, round at the other, with a stalk there.
      const outline = form.map(([u, v]) => [x0 + u * dx + v * ex, y0 + u * dy + v * ey] as const)
      const alpha = on * there * (near > 1.3 ? 0.85 : 1)
      fill(sheet, outline, shade, alpha)
      if (stalk === 0) continue
      const [from, to] = [
        [x0 + dx, y0 + dy],
        [x0 - stalk * dx, y0 - stalk * dy],
      ] as const
      const thin = air.height * 0.0007
      sheet.stroke(
        from,
        to,
        thin,
        thin,
        lit(air, [paint[0] * 0.6, paint[1] * 0.6, paint[2] * 0.6], 0.5),
        0.7 * alpha,
      )
    }
    surface.lay(sheet)
  },
})

const autumn: readonly Paint[] = [
  [214, 120, 36],
  [190, 74, 28],
  [226, 168, 52],
  [150, 84, 40],
  [168, 140, 52],
]
const blossom: readonly Paint[] = [
  [255, 206, 220],
  [250, 184, 204],
  [255, 232, 238],
]

const party: readonly Paint[] = [
  [236, 64, 84],
  [250, 196, 44],
  [56, 176, 240],
  [84, 200, 96],
  [190, 96, 224],
  [250, 250, 250],
]

export const falling = {
  confetti: tumbling('confetti', party, 300, 0.0115, 0.24, 0, scrap),
  snow,
  rain,
  leaves: tumbling('leaves', autumn, 150, 0.0155, 0.19, 1.5),
  petals: tumbling('petals', blossom, 200, 0.0085, 0.13, 1),
}
