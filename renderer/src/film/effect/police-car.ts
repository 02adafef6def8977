// A police car seen from the front, and the light of its lamps in the air.
import type { Moment } from './effect.ts'
import { fill, oval, tube } from './shapes.ts'
import type { Paint, Sheet } from './surface.ts'
import { lit } from './where.ts'

type Point = readonly [number, number]

/** One who chases: where its wheels stand on the frame, how wide it is in pixels, how its lights beat (-1 blue .. 1 red). */
export interface Pursuer {
  readonly x: number
  readonly y: number
  readonly wide: number
  readonly beat: number
}

/** Right halves of its panels, in widths of the car from between its wheels, down; back to front. */
const panels: readonly { readonly half: readonly Point[]; readonly paint: Paint }[] = [
  // Body, bonnet, roof and pillars, windscreen, grille, and the bar that carries the lights.
  { half: [0.44, -0.09, 0.5, -0.16, 0.5, -0.34, 0.45, -0.42], paint: [34, 40, 56] },
  { half: [0.45, -0.41, 0.37, -0.5], paint: [236, 238, 242] },
  { half: [0.37, -0.49, 0.28, -0.72, 0.22, -0.76], paint: [214, 218, 226] },
  { half: [0.34, -0.5, 0.265, -0.695], paint: [40, 58, 82] },
  { half: [0.27, -0.19, 0.27, -0.3], paint: [14, 15, 18] },
  { half: [0.24, -0.75, 0.24, -0.81], paint: [30, 30, 36] },
].map(({ half, paint }) => ({
  half: Array.from(
    { length: half.length / 2 },
    (_, i): Point => [half[2 * i] ?? 0, half[2 * i + 1] ?? 0],
  ),
  paint: paint as unknown as Paint,
}))

/** The car's own points on the frame, rocked a little as it weaves. */
const placeOf = (m: Moment, { x, y, wide }: Pursuer) => {
  const tilt = 0.03 * Math.cos(9 * m.t)
  return (u: number, v: number): Point => [x + (u - v * tilt) * wide, y + (v + u * tilt) * wide]
}

export const policeCar = (sheet: Sheet, m: Moment, car: Pursuer, on: number): void => {
  const { x, y, wide, beat } = car
  const at = placeOf(m, car)
  fill(sheet, oval(x, y, 0.58 * wide, 0.07 * wide), [0, 0, 0], 0.5 * on)
  for (const s of [-1, 1]) {
    const [low, high] = [at(0.39 * s, -0.04), at(0.39 * s, -0.2)]
    tube(sheet, low, high, 0.085 * wide, 0.09 * wide, [18, 18, 20], on)
  }
  for (const { half, paint } of panels) {
    const left = half.map(([u, v]): Point => [-u, v]).reverse()
    const outline = [...half, ...left].map(([u, v]) => at(u, v))
    fill(sheet, outline, lit(m, paint), on)
  }
  const [steel, thin] = [lit(m, [120, 124, 132]), 0.025 * wide]
  tube(sheet, at(-0.3, -0.2), at(0.3, -0.2), thin, thin, steel, on)
  for (const s of [-1, 1]) {
    tube(sheet, at(0.16 * s, -0.12), at(0.16 * s, -0.38), thin, thin, steel, on)
    fill(sheet, oval(...at(0.39 * s, -0.31), 0.075 * wide, 0.05 * wide), [255, 250, 232], on)
  }
  const lamp = (s: number, paint: Paint, bright: number) => {
    const [u0, u1, glow] = [0.03 * s, 0.23 * s, 0.3 + 0.7 * bright]
    const glass = [at(u0, -0.755), at(u1, -0.755), at(u1, -0.82), at(u0, -0.82)]
    fill(sheet, glass, [paint[0] * glow, paint[1] * glow, paint[2] * glow], on)
  }
  lamp(-1, [255, 40, 40], Math.max(0, beat))
  lamp(1, [60, 110, 255], Math.max(0, -beat))
}

/** What its lamps do to the air: two headlights, and the bar's red and blue by turns. */
export const beacon = (sheet: Sheet, { x, y, wide, beat }: Pursuer, on: number): void => {
  const streak = (sx: number, sy: number, far: number, paint: Paint, alpha: number) =>
    sheet.stroke([sx - far, sy], [sx + far, sy], 0.015 * wide, 0.015 * wide, paint, alpha, 0)
  for (const s of [-1, 1]) {
    const [hx, hy] = [x + 0.39 * s * wide, y - 0.31 * wide]
    sheet.disc(hx, hy, 0.34 * wide, [255, 240, 205], 0.5 * on)
    sheet.disc(hx, hy, 0.1 * wide, [255, 252, 240], on, 0.2)
    streak(hx, hy, wide, [255, 244, 220], 0.2 * on)
  }
  const top = y - 0.79 * wide
  for (const [s, paint] of [
    [-1, [255, 36, 40]],
    [1, [50, 96, 255]],
  ] as const) {
    const bright = on * Math.max(0, -s * beat)
    if (bright < 0.02) continue
    const lx = x + 0.13 * s * wide
    sheet.disc(lx, top, 1.15 * wide, paint, 0.3 * bright)
    sheet.disc(lx, top, 0.3 * wide, paint, 0.9 * bright)
    sheet.disc(lx, top, 0.09 * wide, [255, 255, 255], bright, 0.3)
    streak(lx, top, 1.5 * wide, paint, 0.5 * bright)
  }
}
