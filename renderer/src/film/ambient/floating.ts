// What floats, rises and flies: fog, smoke, steam, embers, fireflies, dust, birds.
import { during } from '../../camera/easing.ts'
import { fbm, hash2, noise } from '../../stage/random.ts'
import type { Paint, Sheet } from '../effect/surface.ts'
import type { Ambient } from './ambience.ts'
import { motes, spotOf, wrap } from './particles.ts'
import { gridAt } from './stirrer.ts'
import { heart, seenAt } from './stirring.ts'

const clamp01 = (v: number) => Math.max(0, Math.min(1, v))

/** Rolls in from one side, low and thick in the distance; what is near stays clear of it. */
const fog: Ambient = {
  over(surface, air) {
    const sheet = surface.sheet(0.25)
    const { width: w, height: h, data } = sheet
    const { staged, height } = air
    const grey = 70 + 165 * Math.min(1, air.tone * 1.7)
    const side = (air.seed & 1) === 0 ? 1 : -1
    const scale = height / h
    for (let y = 0; y < h; y++)
      for (let x = 0; x < w; x++) {
        const [u, v] = [x / h, y / h]
        const from = side > 0 ? x / w : 1 - x / w
        const front = during(air.t * 1.5 - 0.75 * from, -0.08, 0.5)
        if (front <= 0) continue
        const n = fbm(
          u * 2.1 - side * air.time * 0.16 + (air.seed & 63),
          v * 4 + air.time * 0.05,
          4,
        )
        const near = gridAt(staged, staged.relief, x * scale, y * scale)
        const far = clamp01(1.25 - near * (staged.soft ? 0.75 : 0.62))
        const low = 0.45 + 0.75 * clamp01(v * 1.25 - 0.1)
        const thick = (0.25 + 0.75 * far) * low * (n * 1.9 - 0.28)
        const a = clamp01(Math.min(1.15, air.strength) * front * thick) * 0.92
        const i = 4 * (y * w + x)
        const shade = grey * (0.92 + 0.2 * n)
        data[i] = shade * a
        data[i + 1] = shade * a * 1.005
        data[i + 2] = Math.min(255, shade * 1.02) * a
        data[i + 3] = 255 * a
      }
    surface.lay(sheet)
  },
}

/** Soft puffs that rise from a place, spread and thin out. */
const rising = (
  source: 'flame' | 'heart',
  paint: Paint,
  size: number,
  pace: number,
  thick: number,
): Ambient => ({
  over(surface, air) {
    const place = heart(air, 'flame')
    const [ax, ay] = seenAt(air, air.staged.aim[0], air.staged.aim[1])
    const [x0, y0] =
      source === 'flame' && place ? [place[0], place[1]] : [ax, ay + 0.02 * air.height]
    const on = Math.min(1.2, air.strength) * during(air.time, 0, 1)
    const sheet = surface.sheet(0.25)
    const light = Math.min(1, 0.4 + air.tone)
    const colour: Paint = [paint[0] * light, paint[1] * light, paint[2] * light]
    const count = 44
    for (let i = 0; i < count; i++) {
      const age = wrap(air.time * pace + i / count, 0, 1)
      const born = Math.floor(air.time * pace + i / count)
      // What would have risen before the clip began has not.
      if (born < 1 && age > air.time * pace) continue
      const lane = hash2(i + 97 * born, air.seed & 1023)
      const curl = noise(lane * 40 + air.time * 0.5, age * 2.5) - 0.5
      const x =
        x0 + air.height * size * ((lane - 0.5) * (0.35 + age) + 1.5 * age * curl + 0.5 * age * age)
      const y = y0 - air.height * size * (3.6 * age) * (0.75 + 0.5 * lane)
      const radius = air.height * size * (0.28 + 0.75 * age)
      const fade = during(age, 0, 0.2) * (1 - age) ** 1.3
      sheet.disc(x, y, radius, colour, on * thick * fade * (0.6 + 0.6 * lane))
    }
    surface.lay(sheet)
  },
})

/** A point of light with a halo, laid as light. */
const spark = (
  sheet: Sheet,
  x: number,
  y: number,
  r: number,
  paint: Paint,
  alpha: number,
): void => {
  sheet.disc(x, y, r * 5, paint, 0.22 * alpha)
  sheet.disc(x, y, r, paint, alpha, 0.3)
}

const embers: Ambient = {
  over(surface, air) {
    const sheet = surface.sheet(0.5)
    const place = heart(air, 'flame')
    const { height: h, width: w } = air
    const on = Math.min(1.2, air.strength) * during(air.time, 0, 0.4)
    for (let i = 0; i < 130 * air.strength; i++) {
      const life = 1.2 + 1.6 * hash2(i, 11)
      const clock = (air.time + life * hash2(i, 12)) / life
      const [age, born] = [clock - Math.floor(clock), Math.floor(clock)]
      const lot = (lane: number) => hash2(i * 7 + born * 131, lane + (air.seed & 255))
      const x0 = place ? place[0] + (lot(1) - 0.5) * h * (0.1 + Math.sqrt(place[2])) : lot(1) * w
      const y0 = place ? place[1] : h * (0.75 + 0.35 * lot(2))
      const curl = noise(age * 3 + 31 * lot(3), i) - 0.5
      const x = x0 + h * (0.16 * age * (lot(4) - 0.35) + 0.14 * curl * age)
      const y = y0 - h * (0.25 + 0.5 * lot(5)) * age * (1.3 - 0.3 * age)
      const blink = 0.6 + 0.4 * Math.sin(age * 40 + i)
      const alpha = on * blink * during(age, 0, 0.08) * (1 - age) ** 0.7
      spark(sheet, x, y, h * (0.002 + 0.0022 * lot(6)), [255, 165, 62], alpha)
    }
    surface.lay(sheet, true)
  },
}

const fireflies: Ambient = {
  over(surface, air) {
    const sheet = surface.sheet(0.5)
    const on = Math.min(1.2, air.strength) * during(air.time, 0, 0.8)
    for (const { near, lots } of motes(air, 'fireflies', 56 * air.strength, 0.5, 1.7)) {
      const wide = air.width / air.height
      const lane = lots[0] * 100
      const x = wide * (-0.05 + 1.1 * lots[0]) + 0.22 * (noise(air.time * 0.45 + lane, 1) - 0.5)
      const y = 0.3 + 0.62 * lots[1] + 0.16 * (noise(air.time * 0.5 + lane, 5) - 0.5)
      const spot = spotOf(air, x, y, near)
      if (!spot) continue
      // They light up quickly and go out slowly, each in its own beat, and are dark in between.
      const beat = wrap(air.time * (0.45 + 0.35 * lots[2]) + lots[3], 0, 1)
      const glow = during(beat, 0, 0.12) * (1 - during(beat, 0.22, 0.62))
      if (glow <= 0.01) continue
      const r = air.height * (0.0032 + 0.0028 * near)
      sheet.disc(spot[0], spot[1], r * 11, [170, 225, 60], 0.17 * on * glow)
      sheet.disc(spot[0], spot[1], r * 4.5, [205, 250, 90], 0.4 * on * glow)
      sheet.disc(spot[0], spot[1], r * 1.1, [250, 255, 190], on * glow, 0.4)
    }
    surface.lay(sheet, true)
  },
}

const dust: Ambient = {
  over(surface, air) {
    const sheet = surface.sheet(0.5)
    const on = Math.min(1, air.strength) * during(air.time, 0, 0.8)
    for (const { near, lots } of motes(air, 'dust', 190 * air.strength, 0.5, 2.2)) {
      const wide = air.width / air.height
      const x = wrap(wide * lots[0] * 1.2 + 0.02 * air.time * (lots[2] - 0.3), -0.1, wide + 0.1)
      const y = lots[1] * 1.1 - 0.05 + 0.05 * (noise(air.time * 0.35 + 90 * lots[0], 2) - 0.5)
      const spot = spotOf(air, x, y, near)
      if (!spot) continue
      const shine = 0.35 + 0.65 * noise(air.time * 1.4 + 50 * lots[3], 8)
      const blur = Math.max(0, near - 1)
      const radius = air.height * 0.0016 * near * (1 + 1.5 * blur)
      sheet.disc(spot[0], spot[1], radius, [255, 240, 205], (on * shine * 0.55) / (1 + 2 * blur))
    }
    surface.lay(sheet, true)
  },
}

/** One bird: two wings that beat about a body. */
const bird = (
  sheet: Sheet,
  x: number,
  y: number,
  span: number,
  beat: number,
  paint: Paint,
  alpha: number,
): void => {
  const lift = Math.sin(beat)
  for (const side of [-1, 1]) {
    const joint: readonly [number, number] = [
      x + side * span * 0.42,
      y - span * (0.28 * lift + 0.1),
    ]
    const tip: readonly [number, number] = [
      x + side * span * (1 - 0.16 * Math.abs(lift)),
      y - span * (0.62 * lift - 0.14),
    ]
    sheet.stroke([x, y], joint, span * 0.1, span * 0.075, paint, alpha, 0.6)
    sheet.stroke(joint, tip, span * 0.075, span * 0.02, paint, alpha, 0.6)
  }
  sheet.stroke(
    [x - span * 0.02, y - span * 0.05],
    [x, y + span * 0.16],
    span * 0.1,
    span * 0.05,
    paint,
    alpha,
    0.6,
  )
}

const birds: Ambient = {
  over(surface, air) {
    const sheet = surface.sheet(1)
    const wide = air.width / air.height
    const side = (air.seed & 1) === 0 ? 1 : -1
    const sky = air.staged.life ? air.staged.life.horizon / air.height : 0.36
    const high = Math.max(0.1, Math.min(0.34, 0.55 * sky))
    // Black against the day, pale gulls against a night.
    const dark = air.tone < 0.27 ? 150 + 130 * air.tone : 24 + 46 * air.tone
    for (const { near, lots } of motes(air, 'birds', 17 * air.strength, 0.12, 0.34)) {
      // They come from beyond the edge, in a loose line, and are on their way all the clip long.
      const way = -0.55 + 0.9 * lots[0] + (0.26 + 0.55 * near) * air.time
      const x = side > 0 ? way : wide - way
      const y = high * (0.35 + 1.1 * lots[1]) + 0.02 * Math.sin(air.time * 1.1 + 6 * lots[2])
      const spot = spotOf(air, x, y, Math.max(near, air.staged.soft ? 9 : near))
      if (!spot) continue
      // Some beats, then a glide.
      const glide = noise(air.time * 0.7 + 40 * lots[3], 4) > 0.56 ? 0.25 : 1
      const beat = air.time * (9 + 5 * lots[2]) * 1 + 6.3 * lots[3]
      const span = air.height * (0.012 + 0.075 * near)
      const paint: Paint = [dark, dark, dark + 6]
      bird(sheet, spot[0], spot[1], span, beat * (glide < 1 ? 0.4 : 1), paint, 0.92)
    }
    surface.lay(sheet)
  },
}

export const floating = {
  birds,
  dust,
  embers,
  fireflies,
  fog,
  smoke: rising('flame', [128, 126, 124], 0.13, 0.24, 0.42),
  steam: rising('heart', [250, 250, 250], 0.085, 0.3, 0.5),
}
