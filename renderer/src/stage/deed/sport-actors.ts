// What games and races bring, built by the stage: a small round table, the arch and tape of a finish.
import { hex } from '../vector.ts'
import { built, type Make, plainOf, woodOf } from './work-actors.ts'

/** A round table on one foot, as bars have. */
export const barTable: Make = (subject) =>
  built([-0.36, 0, -0.36], [0.36, 0.74, 0.36], { top: [0, 0.74, 0] }, (b) => {
    const wood = woodOf(b)
    const top = subject.colors[0] ?? hex('#7a4a28')
    b.placed({ at: [0, 0.7, 0] }, () =>
      b.lathe(
        [
          [0.001, 0],
          [0.34, 0],
          [0.36, 0.02],
          [0.345, 0.04],
          [0.001, 0.04],
        ],
        wood,
        top,
        36,
      ),
    )
    const iron = b.material({ color: hex('#26282c'), roughness: 0.5, f0: 0.2, metal: 0.5 })
    b.cylinder([0, 0.02, 0], [0, 0.7, 0], 0.04, 0.035, iron, [1, 1, 1], 14)
    b.lathe(
      [
        [0.24, 0],
        [0.22, 0.03],
        [0.05, 0.06],
      ],
      iron,
      [1, 1, 1],
      28,
    )
  })

/** Strokes of the letters of FINISH in a box 4 wide and 6 high: x0,y0,x1,y1. */
const glyphs: Readonly<Record<string, readonly (readonly [number, number, number, number])[]>> = {
  F: [
    [0, 0, 1, 6],
    [0, 5, 4, 6],
    [0, 2.6, 3.2, 3.6],
  ],
  I: [[1.5, 0, 2.5, 6]],
  N: [
    [0, 0, 1, 6],
    [3, 0, 4, 6],
    [1, 3.6, 1.7, 5.4],
    [1.65, 2.2, 2.35, 4],
    [2.3, 0.6, 3, 2.6],
  ],
  S: [
    [0, 0, 4, 1],
    [3, 1, 4, 3],
    [0, 2.5, 4, 3.5],
    [0, 3, 1, 6],
    [0, 5, 4, 6],
  ],
  H: [
    [0, 0, 1, 6],
    [3, 0, 4, 6],
    [0, 2.5, 4, 3.5],
  ],
}

/** A chequered line on the ground, two posts with a banner that says so, and the tape across at the chest. */
export const finishGate: Make = (subject) => {
  const half = 1.3
  const tall = subject.height
  return built([-half, 0, -0.3], [half, tall, 0.8], { top: [0, tall, 0] }, (b) => {
    const paint = plainOf(b, 0.6)
    const [red, white, black] = [hex('#c8202a'), hex('#f6f5f0'), hex('#16171a')]
    for (const s of [-1, 1]) {
      b.cylinder([s * half, 0, 0], [s * half, tall, 0], 0.07, 0.06, paint, hex('#e8e8ea'), 16)
      b.cylinder([s * half, 0, 0], [s * half, 0.05, 0], 0.22, 0.2, paint, black, 20)
    }
    b.box([-half, tall - 0.54, -0.02], [half, tall, 0.02], paint, red)
    const u = 0.05
    ;[...'FINISH'].forEach((letter, i) => {
      const left = (i - 2.5) * 5.4 * u - 2 * u
      for (const [x0, y0, x1, y1] of glyphs[letter] ?? [])
        b.box(
          [left + x0 * u, tall - 0.42 + y0 * u, 0.02],
          [left + x1 * u, tall - 0.42 + y1 * u, 0.03],
          paint,
          white,
        )
    })
    for (let i = 0; i < 24; i++)
      for (let k = 0; k < 4; k++)
        b.box(
          [-half + (i * half) / 12, 0.018, 0.1 + k * 0.16],
          [-half + ((i + 1) * half) / 12, 0.022, 0.26 + k * 0.16],
          paint,
          (i + k) % 2 ? white : black,
        )
    // The tape bows out before the chest that breaks it.
    const silk = b.material({ roughness: 0.5, f0: 0.03 })
    b.grid(
      40,
      2,
      (s, v) => {
        const x = (s - 0.5) * 2 * half
        const k = Math.max(0, 1 - Math.abs(x) / half)
        return [
          x,
          1.2 + (v - 0.5) * 0.085 + 0.03 * Math.sin(x * 5) * (1 - k),
          0.06 + 0.66 * k ** 0.8,
        ]
      },
      silk,
      () => red,
      false,
    )
  })
}
