// Cases in a pile, as travellers leave them on a platform: trunks below, suitcases across them, a hat box on top.
import { random } from '../../random.ts'
import { type Brush, brush } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { block } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'

const hides = ['#7a4422', '#5a2c1a', '#a8743c', '#2f4a4a', '#8a2f24', '#3c3a38', '#c8a878'] as const

/** A case lying flat, its handle and locks to +z. */
const lying = (
  w: Workpiece,
  color: string | Brush,
  wide: number,
  tall: number,
  deep: number,
): void => {
  const tone = typeof color === 'string' ? brush(w, finish.leather, color) : color
  const s = new Sculpture()
  s.add(
    block([0, tall / 2, 0], [wide / 2, tall / 2, deep / 2], 0.035),
    s.paint(tone.color, finish.leather),
  )
  w.sculpt(s, 0.022)
  const dark = tone.shade(0.45)
  dark.box(
    [-wide / 2 - 0.004, tall * 0.5 - 0.008, -deep / 2 - 0.004],
    [wide / 2 + 0.004, tall * 0.5 + 0.008, deep / 2 + 0.004],
  )
  for (const x of [-0.3, 0.3]) {
    const at = x * wide
    dark.box([at - 0.022, -0.001, -deep / 2 - 0.006], [at + 0.022, tall + 0.006, deep / 2 + 0.008])
    brush(w, finish.gold, '#d8a83a').box(
      [at - 0.03, tall * 0.42, deep / 2 + 0.006],
      [at + 0.03, tall * 0.62, deep / 2 + 0.02],
    )
  }
  for (const sx of [-1, 1])
    for (const sz of [-1, 1])
      for (const y of [0.02, tall - 0.02])
        brush(w, finish.gold, '#c8983a').ball(
          [sx * (wide / 2 - 0.02), y, sz * (deep / 2 - 0.02)],
          [0.035, 0.03, 0.035],
          undefined,
          8,
        )
  dark.tube(
    [
      [-0.09, tall * 0.5, deep / 2],
      [-0.08, tall * 0.5, deep / 2 + 0.055],
      [0.08, tall * 0.5, deep / 2 + 0.055],
      [0.09, tall * 0.5, deep / 2],
    ],
    0.014,
  )
}

/** Two stacks that lean on each other, a case standing before them. */
export const luggagePile: Builder = (subject, { seed }) => ({
  yaw: 0.25,
  stature: 1.35,
  work: made((w) => {
    const draw = random(seed + 5)
    const tone = (i: number) =>
      subject.colors.length > 0
        ? brush(w, finish.leather, colorOf(subject, 0, '#7a4422')).shade(0.75 + 0.12 * (i % 5))
        : (hides[(i + seed) % hides.length] ?? '#7a4422')
    const stacks: readonly (readonly [
      x: number,
      z: number,
      cases: readonly (readonly [number, number, number])[],
    ])[] = [
      [
        -0.42,
        -0.08,
        [
          [0.86, 0.36, 0.56],
          [0.8, 0.27, 0.52],
          [0.72, 0.24, 0.46],
          [0.6, 0.2, 0.4],
        ],
      ],
      [
        0.5,
        0.02,
        [
          [0.8, 0.3, 0.52],
          [0.74, 0.24, 0.48],
          [0.6, 0.2, 0.4],
        ],
      ],
    ]
    let n = 0
    for (const [x, z, cases] of stacks) {
      let y = 0
      for (const [wide, tall, deep] of cases) {
        const at = [x + (draw() - 0.5) * 0.08, y, z + (draw() - 0.5) * 0.06] as const
        w.placed({ at, yaw: (draw() - 0.5) * 0.34 }, () => lying(w, tone(n++), wide, tall, deep))
        y += tall + 0.004
      }
      if (x > 0)
        w.placed({ at: [x, y, z] }, () => {
          const box = brush(w, finish.paper, '#d8b8a0')
          box.lathe('0.001,0 0.2,0 0.2,0.17 0.001,0.17', 36)
          box.shade(0.8).lathe('0.21,0.17 0.21,0.24 0.001,0.25', 36)
          brush(w, finish.silk, '#7a2f3a').lathe('0.213,0.185 0.213,0.2', 36)
        })
    }
    // One on its edge, leaning against the rest.
    w.placed({ at: [0.06, 0.02, 0.42], pitch: -Math.PI / 2 + 0.2, yaw: 0.1 }, () =>
      w.placed({ at: [0, 0, -0.24] }, () => lying(w, tone(n), 0.62, 0.2, 0.44)),
    )
  }),
})
