// Cups, glasses, mugs and pots, and the steam over what is hot.
import type { Vec3 } from '../../scene.ts'
import { type Brush, brush, round } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import { turned } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'

const food = (w: Workpiece, color: string): Brush => brush(w, finish.food, color)
/** Wisps over something hot: thin veils that one sees through, wider and thinner the higher they rise. */
export const steam = (w: Workpiece, at: Vec3, tall: number, wide: number): void => {
  for (const [i, x] of [-0.34, 0.02, 0.3].entries())
    for (const [k, share] of [0.16, 0.22, 0.3].entries()) {
      const veil = w.material({
        surface: 'fire',
        color: [1, 1, 1],
        emission: [0.42, 0.42, 0.43],
        scale: 3.4 / wide,
        share,
      })
      const path = Array.from({ length: 13 }, (_, n): Vec3 => {
        const t = n / 12
        return [
          at[0] + wide * (x * (1 - 0.3 * t) + 0.2 * t * Math.sin(n * 0.62 + i * 2.1)),
          at[1] + tall * (0.96 - 0.05 * i) * t,
          at[2] + wide * 0.16 * t * Math.cos(n * 0.7 + i),
        ]
      })
      const thick = wide * 0.13 * (1 - 0.3 * k)
      w.tube(
        path,
        { radii: [0.25, 0.55, 0.85, 1, 1.05, 0.95, 0.7, 0.2].map((r) => r * thick), segments: 12 },
        veil,
        [1, 1, 1],
      )
    }
}
/** Milk on coffee: a heart, or the leaf that a barista draws with it. */
const poured = (w: Workpiece, art: boolean): void => {
  if (!art) {
    food(w, '#e8c89a').ball([0, 1.11, 0], [0.5, 0.012, 0.5], undefined, 28)
    food(w, '#f6e8d0')
      .ball([-0.13, 1.125, -0.06], [0.17, 0.012, 0.17], undefined, 16)
      .ball([0.13, 1.125, -0.06], [0.17, 0.012, 0.17], undefined, 16)
      .ball([0, 1.125, 0.14], [0.16, 0.012, 0.24], undefined, 16)
    return
  }
  food(w, '#a8662c').rod([0, 1.1, 0], [0, 1.112, 0], 0.765, 0.765, 44)
  const milk = food(w, '#fbf3e2')
  // Leaves in pairs along a rib, wide below and narrow at the tip.
  for (let k = 0; k < 7; k++) {
    const [z, long] = [0.42 - k * 0.135, 0.5 - 0.055 * k]
    for (const side of [-1, 1])
      milk.tube(
        [
          [0, 1.112, z],
          [side * long * 0.55, 1.113, z + 0.03],
          [side * long, 1.112, z - 0.16],
        ],
        [0.02, 0.05, 0.022],
        8,
      )
  }
  milk.tube('0,1.112,.62 0,1.114,0 0,1.112,-.64', [0.022, 0.03, 0.016], 8)
  for (const side of [-1, 1]) milk.ball([side * 0.07, 1.112, -0.56], [0.1, 0.014, 0.1])
}
export const coffeeCup: Builder = (subject) => ({
  yaw: 0.35,
  work: made((w) => {
    const cup = brush(w, finish.ceramic, colorOf(subject, 0, '#f4f1ea'))
    const tea = /tea|matcha/.test(subject.noun)
    cup.lathe('0.02,0.04 0.8,0.02 1.25,0.12 1.3,0.18 0.9,0.12 0.02,0.1', 44)
    cup.lathe(
      '0.02,0.12 0.42,0.12 0.46,0.2 0.68,0.5 0.82,1.05 0.84,1.22 0.78,1.22 0.72,1 0.02,0.95',
      44,
    )
    brush(
      w,
      { roughness: 0.1, f0: 0.05 },
      tea ? (/green|matcha/.test(subject.noun) ? '#8aa83a' : '#a85a1c') : '#3a1c0c',
    ).rod([0, 1.02, 0], [0, 1.1, 0], 0.74, 0.77, 40)
    if (!tea && !/espresso|americano|black/.test(subject.noun)) {
      poured(w, /latte|cappuccino|flat-white|art/.test(subject.noun))
    }
    if (/marshmallow/.test(subject.traits['topping'] ?? ''))
      for (let i = 0; i < 7; i++) {
        const [a, d] = [i * 2.4, i === 0 ? 0 : 0.46]
        food(w, i % 3 === 1 ? '#f6c8d0' : '#fbf8f2').rod(
          [d * Math.cos(a), 1.1, d * Math.sin(a)],
          [d * Math.cos(a), 1.3, d * Math.sin(a)],
          0.15,
          0.15,
          14,
        )
      }
    cup.tube(
      [
        [0.74, 1.02, 0],
        [1.12, 1.04, 0],
        [1.2, 0.7, 0],
        [0.98, 0.45, 0],
        [0.66, 0.44, 0],
      ],
      0.075,
      10,
    )
    brush(w, finish.chrome, '#d8dce0')
      .rod([-1.05, 0.2, 0.5], [-0.3, 0.19, 0.95], 0.03, 0.03, 8)
      .ball([-1.15, 0.21, 0.44], [0.16, 0.03, 0.1], turned(0.5))
    steam(w, [0, 1.2, 0], 1.05, 0.8)
  }),
})
export const wineGlass: Builder = (subject) => ({
  work: made((w) => {
    const glass = brush(w, finish.clear, '#eaf3f3')
    const white = /white/.test(subject.noun)
    glass.lathe('0.02,0 0.5,0 0.5,0.03 0.08,0.08 0.045,0.2 0.045,0.95 0.1,1.05', 32)
    brush(
      w,
      { roughness: 0.05, f0: 0.06 },
      colorOf(subject, 0, white ? '#e8d890' : '#5a0c1c'),
    ).lathe('0.02,1.03 0.1,1.05 0.36,1.2 0.52,1.45 0.55,1.62 0.02,1.62', 36)
    glass.lathe('0.1,1.05 0.37,1.19 0.54,1.44 0.57,1.62 0.53,1.9 0.45,2.2', 36)
    brush(w, finish.chrome, '#e8f0f0').lathe('0.446,2.19 0.456,2.205 0.446,2.21', 36)
  }),
})
/** A pint with a head of foam; a cocktail in its cone. */
export const beer: Builder = (subject) => ({
  yaw: 0.3,
  work: made((w) => {
    const dark = /stout|guinness|porter/.test(subject.noun)
    brush(
      w,
      { roughness: 0.05, f0: 0.06 },
      colorOf(subject, 0, dark ? '#2a140a' : '#e8a01c'),
    ).lathe('0.02,0.08 0.5,0.08 0.55,0.4 0.55,1.4 0.02,1.4', 32)
    const glass = brush(w, { roughness: 0.04, f0: 0.1 }, '#d8c890')
    glass.lathe('0.02,0 0.6,0 0.6,0.1 0.52,0.12', 32)
    glass.tube(
      [
        [0.55, 1.25, 0],
        [0.95, 1.25, 0],
        [1.05, 0.85, 0],
        [0.95, 0.42, 0],
        [0.55, 0.4, 0],
      ],
      0.09,
      10,
    )
    round(10, (a) =>
      glass.rod(
        [0.56 * Math.sin(a), 0.2, 0.56 * Math.cos(a)],
        [0.56 * Math.sin(a), 1.3, 0.56 * Math.cos(a)],
        0.03,
      ),
    )
    const foam = food(w, '#fbf6e6')
    foam.rod([0, 1.38, 0], [0, 1.55, 0], 0.58, 0.6, 32)
    round(11, (a, i) =>
      foam.ball([0.45 * Math.sin(a), 1.58 + 0.05 * (i % 3), 0.45 * Math.cos(a)], 0.2),
    )
    foam.ball([0, 1.66, 0], 0.36)
  }),
})
