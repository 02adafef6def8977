// Reef fish that swim through the air of the picture.
import { during } from '../../camera/easing.ts'
import { random, subSeed } from '../../stage/random.ts'
import type { Effect, Moment } from './effect.ts'
import { tube } from './shapes.ts'
import type { Paint, Sheet, Surface } from './surface.ts'
import { lit } from './where.ts'

const darker = (p: Paint, k: number): Paint => [p[0] * k, p[1] * k, p[2] * k]

/** A fish swimming to `way` (-1 left, 1 right), its tail beating. */
const fish = (
  sheet: Sheet,
  x: number,
  y: number,
  size: number,
  way: number,
  beat: number,
  paint: Paint,
  alpha: number,
): void => {
  const tail = Math.sin(beat) * size * 0.22
  const spine: (readonly [number, number, number])[] = []
  for (let i = 0; i <= 8; i++) {
    const u = i / 8
    const bulk =
      size * 0.3 * Math.sin(Math.PI * Math.min(1, 0.16 + u * 0.84)) ** 0.8 * (1 - 0.5 * u)
    spine.push([x - way * size * (u - 0.4), y + tail * u * u, Math.max(size * 0.04, bulk)])
  }
  const end = spine[8] ?? [x, y, 1]
  for (const side of [-1, 1])
    sheet.stroke(
      [end[0], end[1]],
      [end[0] - way * size * 0.3, end[1] + side * size * 0.26 + tail * 0.6],
      size * 0.05,
      size * 0.1,
      darker(paint, 0.8),
      alpha,
      0.8,
    )
  sheet.stroke(
    [x, y - size * 0.16],
    [x - way * size * 0.22, y - size * 0.36],
    size * 0.13,
    size * 0.03,
    darker(paint, 0.75),
    alpha,
    0.8,
  )
  for (let i = 7; i >= 0; i--) {
    const [a, b] = [spine[i], spine[i + 1]]
    const band: Paint = i % 3 === 1 ? [250, 246, 236] : paint
    if (a && b) tube(sheet, [a[0], a[1]], [b[0], b[1]], a[2], b[2], band, alpha, 0.7)
  }
  const eye = [x + way * size * 0.27, y - size * 0.06] as const
  sheet.disc(eye[0], eye[1], size * 0.055, [255, 255, 255], alpha, 0.9)
  sheet.disc(eye[0] + way * size * 0.01, eye[1], size * 0.03, [10, 10, 16], alpha, 0.9)
}

/** Reef fish: orange, yellow, blue, red, violet. */
const kinds: readonly Paint[] = [
  [246, 122, 34],
  [250, 204, 50],
  [46, 118, 226],
  [228, 60, 56],
  [150, 90, 210],
]

const shoal = (surface: Surface, m: Moment, count: number): void => {
  const sheet = surface.sheet(1)
  const draw = random(subSeed(m.seed, 'fish'))
  const on = m.strength * during(m.t, 0.02, 0.15)
  for (let i = 0; i < count; i++) {
    const [row, speed, big, colour, phase] = [draw(), draw(), draw(), draw(), draw()]
    const way = draw() < 0.72 ? 1 : -1
    const size = m.height * (0.07 + 0.15 * big * big)
    const run = phase * 1.5 - 0.4 + m.t * (0.5 + 0.7 * speed)
    const x = (way > 0 ? (run % 1.5) - 0.2 : 1.2 - (run % 1.5)) * m.width
    const y = m.height * (0.1 + 0.75 * row) + Math.sin(m.t * 9 + phase * 20) * m.height * 0.03
    const paint = lit(m, kinds[Math.floor(colour * kinds.length)] ?? [240, 120, 40])
    fish(sheet, x, y, size, way, m.t * (50 + 30 * speed) + phase * 20, paint, on)
  }
  surface.lay(sheet)
}

export const floatingFish: Effect = { over: (surface, m) => shoal(surface, m, 18) }
