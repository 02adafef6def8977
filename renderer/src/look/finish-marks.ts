// Marks that finishes draw over the picture: time stamps, dust, lights out of focus, paint, the shadow of blinds.
import { random, subSeed } from '../stage/random.ts'
import type { Easel, Pass } from './easel.ts'

/** Two digits that follow from the seed. */
export const digits = (e: Easel, name: string, below: number): string =>
  String(Math.floor(random(subSeed(e.seed, name))() * below)).padStart(2, '0')

export const clock = (e: Easel): string =>
  `${digits(e, 'hour', 24)}:${digits(e, 'minute', 60)}:${digits(e, 'second', 60)}`

export const stamp = (e: Easel, text: string): Pass[] =>
  e.write({
    text,
    x: 44 * e.unit,
    y: e.height - 66 * e.unit,
    size: 24 * e.unit,
    color: [1, 0.52, 0.12],
    alpha: 0.9 * e.strength,
    right: true,
  })

export const white = (e: Easel, text: string, x: number, y: number, right = false): Pass[] =>
  e.write({
    text,
    x: x * e.unit,
    y: y < 0 ? e.height + y * e.unit : y * e.unit,
    size: 26 * e.unit,
    color: [0.92, 0.94, 0.92],
    alpha: 0.85 * e.strength,
    right,
  })

/** Dust and scratches of an old print. */
export const wear = (e: Easel, count: number): Pass[] => {
  const draw = random(subSeed(e.seed, 'wear'))
  const marks = Array.from({ length: Math.round(count * e.strength) }, () => {
    const long = draw() < 0.15
    const [x, y] = [draw() * e.width, draw() * e.height]
    const tone = draw() < 0.7 ? 0.95 : 0.05
    const reach = (long ? 60 : 4) * e.unit
    return [
      x,
      y,
      (draw() - 0.5) * reach * 0.3,
      (draw() - 0.5) * reach,
      (0.4 + draw()) * e.unit,
      tone,
      tone,
      tone * 0.95,
      0.25 + 0.4 * draw(),
      0.8,
    ]
  })
  return e.mark(marks)
}

/** Lights out of focus drifting before the lens. */
export const bokeh = (e: Easel, colors: readonly (readonly number[])[], count: number): Pass[] => {
  const draw = random(subSeed(e.seed, 'bokeh'))
  const marks = Array.from({ length: Math.round(count * e.strength) }, () => {
    const color = colors[Math.floor(draw() * colors.length)] ?? [1, 1, 1]
    const radius = (12 + 46 * draw() ** 2) * e.unit
    return [
      draw() * e.width,
      draw() * e.height * 0.75,
      0,
      0,
      radius,
      ...color,
      0.1 + 0.2 * draw(),
      0.22,
    ]
  })
  return e.mark(marks)
}

const PAINTS: readonly (readonly number[])[] = [
  [0.95, 0.12, 0.35],
  [0.1, 0.62, 0.9],
  [1, 0.8, 0.08],
  [0.2, 0.78, 0.35],
  [0.55, 0.2, 0.8],
]

/** Splashes of paint with drops around them and runs below, mostly toward the borders. */
export const splashes = (e: Easel, count: number): Pass[] => {
  const draw = random(subSeed(e.seed, 'splash'))
  const marks = Array.from({ length: Math.round(count * e.strength) }, () => {
    const color = PAINTS[Math.floor(draw() * PAINTS.length)] ?? [1, 1, 1]
    const angle = draw() * Math.PI * 2
    const [x, y] = [
      e.width * (0.5 + 0.47 * Math.cos(angle)),
      e.height * (0.5 + 0.46 * Math.sin(angle)),
    ]
    const size = (10 + 30 * draw() ** 2) * e.unit
    const drops = Array.from({ length: 14 }, () => {
      const [turn, far] = [draw() * Math.PI * 2, size * (0.6 + 2.6 * draw())]
      const radius = (size * (0.35 - 0.2 * draw()) * size) / (far + size * 0.3)
      return [x + far * Math.cos(turn), y + far * Math.sin(turn), 0, 0, radius, ...color, 0.92, 0.1]
    })
    const run =
      draw() < 0.5 ? [[x, y, 0, size * (3 + 5 * draw()), size * 0.12, ...color, 0.9, 0.1]] : []
    return [[x, y, 0, 0, size, ...color, 0.92, 0.1], ...drops, ...run]
  })
  return e.mark(marks.flat())
}

/** The slanting shadow of a blind. */
export const blinds = (e: Easel, slats: number): Pass[] => {
  const gap = e.height / slats
  const marks = Array.from({ length: slats + 6 }, (_, i) => {
    const y = (i - 3) * gap
    return [
      -0.1 * e.width,
      y,
      1.2 * e.width,
      2.2 * gap,
      gap * 0.27,
      0.02,
      0.015,
      0.02,
      0.6 * e.strength,
      0.5,
    ]
  })
  return e.mark(marks)
}
