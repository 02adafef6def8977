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

/** The far half of a bowl of concrete to skate in: a flat floor, walls that curve up all round, a lip of steel. */
export const skateBowl: Make = () => {
  const [floor, round, deck] = [1.5, 1.5, 1.1]
  const wide = floor + round + deck
  return built([-wide, 0, -wide], [wide, round, floor], { top: [0, 0.02, 0] }, (b) => {
    const concrete = b.material({ roughness: 0.7, f0: 0.03, scale: 6, relief: 0.06, mottle: 0.14 })
    const [from, to] = [-2.15, 2.15]
    // Along the profile: floor, quarter round, deck, and down outside.
    const at = (v: number): readonly [r: number, y: number] => {
      if (v < 0.25) return [floor * v * 4, 0.012]
      if (v < 0.75) {
        const a = ((v - 0.25) / 0.5) * (Math.PI / 2)
        return [floor + round * Math.sin(a), 0.012 + round * (1 - Math.cos(a))]
      }
      if (v < 0.92) return [floor + round + (deck * (v - 0.75)) / 0.17, round]
      return [wide, round * (1 - (v - 0.92) / 0.08)]
    }
    b.grid(
      64,
      48,
      (u, v) => {
        const [r, y] = at(1 - v)
        const a = from + (to - from) * u
        return [r * Math.sin(a), y, -r * Math.cos(a)]
      },
      concrete,
      (p) => {
        const k = p[1] > round - 0.02 ? 0.92 : 1
        return hex('#b4b2ac').map((c) => c * k) as unknown as readonly [number, number, number]
      },
      false,
    )
    const steel = b.material({ color: hex('#c4c8cc'), roughness: 0.25, f0: 0.5, metal: 0.8 })
    const rim = (u: number): readonly [number, number, number] => {
      const a = from + (to - from) * u
      return [(floor + round) * Math.sin(a), round + 0.02, -(floor + round) * Math.cos(a)]
    }
    for (let i = 0; i < 48; i++)
      b.cylinder(rim(i / 48), rim((i + 1) / 48), 0.035, 0.035, steel, [1, 1, 1], 8)
  })
}
