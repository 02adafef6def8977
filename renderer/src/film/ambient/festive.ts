// What is let off and blown at feasts: fireworks over the skyline, bubbles of soap.
import { during } from '../../camera/easing.ts'
import { hash2 } from '../../stage/random.ts'
import type { Paint, Sheet } from '../effect/surface.ts'
import type { Air, Ambient } from './ambience.ts'
import { type Mote, motes, spotOf, wrap } from './particles.ts'
import { gridAt } from './stirrer.ts'
import { seenAt } from './stirring.ts'

const colours: readonly Paint[] = [
  [255, 92, 70],
  [255, 206, 96],
  [110, 214, 255],
  [150, 255, 140],
  [226, 130, 255],
  [255, 244, 220],
]

/** Seconds from one shell to the next, and what each takes to rise and to burn out. */
const [pause, rise, burn] = [0.55, 0.5, 1.7] as const

/** A light in the sky at a picture point: behind what stands before it, if the picture shows a sky. */
const seen = (air: Air, x: number, y: number): boolean => {
  const life = air.staged.life
  return !life?.cloud.some((v) => v > 0.5) || gridAt(air.staged, life.cloud, x, y) > 0.3
}

/** One shell that burst `age` seconds ago at (x, y): sparks that slow down, sink and go out. */
const burst = (sheet: Sheet, air: Air, x: number, y: number, age: number, shell: number): void => {
  const h = air.height
  const lot = (n: number) => hash2(shell * 131 + n, air.seed & 4095)
  const paint = colours[Math.floor(lot(3) * colours.length)] ?? [255, 244, 220]
  const reach = h * (0.16 + 0.1 * lot(4))
  const left = 1 - age / burn
  const count = 46
  for (let i = 0; i < count; i++) {
    // Directions on a ball.
    const up = 2 * lot(10 + i) - 1
    const flat = Math.sqrt(1 - up * up)
    const turn = 2 * Math.PI * ((i * 0.618) % 1)
    const way = (1 - Math.exp(-3.2 * age)) * (0.86 + 0.14 * lot(90 + i))
    const tail = Math.max(0, 1 - Math.exp(-3.2 * Math.max(0, age - 0.12)))
    const at = (far: number, when: number): readonly [number, number] => [
      x + reach * far * flat * Math.cos(turn),
      y + reach * far * up + 0.05 * h * when * when,
    ]
    const to = at(way, age)
    if (!seen(air, ...to)) continue
    const glow = left * (left < 0.5 ? 0.6 + 0.4 * Math.sin(40 * age + i) : 1)
    const [from, here] = [seenAt(air, ...at(tail * 0.95, age - 0.12)), seenAt(air, ...to)]
    const r = h * 0.0028
    sheet.stroke(from, here, 0.3 * r, r, paint, 0.85 * glow, 0.2)
    sheet.disc(here[0], here[1], 1.1 * r, [255, 250, 235], glow * Math.max(0, 1 - 1.4 * age), 0.4)
  }
  if (age < 0.25 && seen(air, x, y))
    sheet.disc(...seenAt(air, x, y), 0.6 * reach, paint, 0.5 * (1 - age / 0.25))
}

const fireworks: Ambient = {
  over(surface, air) {
    const on = Math.min(1, air.strength) * during(air.time, 0, 0.6)
    // In full daylight nobody would see them.
    const dim = 1 - 0.5 * on * Math.max(0, Math.min(1, 1.7 * (air.tone - 0.2)))
    surface.tint(dim, dim, dim + 0.06 * (1 - dim))
    const { width: w, height: h } = air
    const sheet = surface.sheet(h < 600 ? 1 : 0.5)
    const low = Math.min(0.62 * h, Math.max(0.3 * h, air.staged.life?.horizon ?? 0.5 * h))
    const last = Math.floor(air.time / pause)
    for (let shell = Math.max(0, last - 4); shell <= last; shell++) {
      const lot = (n: number) => hash2(shell * 131 + n, air.seed & 4095)
      const age = air.time - shell * pause - rise
      const [x, y] = [w * (0.12 + 0.76 * lot(1)), low * (0.18 + 0.42 * lot(2))]
      if (age >= 0 && age < burn) burst(sheet, air, x, y, age, shell)
      if (age >= 0 || age < -rise) continue
      const up = 1 + age / rise
      const foot = low + (y - low) * (1 - (1 - up) ** 2)
      if (!seen(air, x, foot)) continue
      const [head, tail] = [seenAt(air, x, foot), seenAt(air, x, Math.min(low, foot + 0.05 * h))]
      sheet.stroke(tail, head, h * 0.0006, h * 0.0022, [255, 214, 150], 0.8 * on, 0.2)
    }
    surface.lay(sheet, true)
  },
}

/** Colours that run round a bubble's rim. */
const film = (turn: number): Paint => [
  205 + 50 * Math.sin(turn),
  215 + 40 * Math.sin(turn + 2.1),
  225 + 30 * Math.sin(turn + 4.2),
]

const bubble = (
  sheet: Sheet,
  [x, y]: readonly [number, number],
  r: number,
  a: number,
  own: number,
) => {
  const sides = 20
  const at = (i: number) => {
    const turn = (2 * Math.PI * i) / sides
    return [x + r * Math.cos(turn), y + r * Math.sin(turn)] as const
  }
  sheet.disc(x, y, r, [214, 232, 255], 0.12 * a, 0.9)
  const thin = Math.max(0.7, 0.055 * r)
  for (let i = 0; i < sides; i++)
    sheet.stroke(at(i), at(i + 1), thin, thin, film(own * 6.3 + 0.63 * i), 0.62 * a, 0.3)
  sheet.disc(x - 0.38 * r, y - 0.42 * r, 0.2 * r, [255, 255, 255], 0.9 * a, 0.2)
  sheet.disc(x + 0.4 * r, y + 0.44 * r, 0.1 * r, [255, 255, 255], 0.5 * a, 0.2)
}

const come = (air: Air, mote: Mote): number =>
  Math.max(0, Math.min(1, (1.15 * during(air.time, 0, 2) + 0.03 - mote.lots[3]) / 0.12))

const bubbles: Ambient = {
  over(surface, air) {
    const sheet = surface.sheet(1)
    const on = Math.min(1, air.strength)
    const right = air.width / air.height + 0.2
    for (const mote of motes(air, 'bubbles', 58 * air.strength, 0.5, 1.8)) {
      const there = come(air, mote)
      if (there <= 0) continue
      const { near, lots } = mote
      const sway = 0.02 * near * Math.sin(air.time * (0.9 + lots[2]) + 6.3 * lots[0])
      const x = wrap(lots[0] * (right + 0.2) + 0.02 * air.time * near, -0.2, right) + sway
      const y = wrap(lots[1] * 1.5 - air.time * (0.05 + 0.06 * near), -0.25, 1.25)
      const spot = spotOf(air, x, y, near)
      if (spot)
        bubble(sheet, spot, air.height * (0.012 + 0.02 * lots[2] ** 2) * near, on * there, lots[3])
    }
    surface.lay(sheet)
  },
}

export const festive = { bubbles, fireworks }
