// Potted plants, lavender, wheat and maize, water lilies.
import type { BriefSubject } from '../../../prompt/brief.ts'
import { type Random, random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { brush, round } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import { type Axes, turned } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'
import { blade } from './blooms.ts'

const fruits: readonly (readonly [RegExp, string, number])[] = [
  [/lemon/, '#f2d43a', 0.036],
  [/orange|mandarin|kumquat/, '#f08a1c', 0.036],
  [/lime/, '#8ac03a', 0.03],
  [/apple/, '#c8281c', 0.036],
  [/fig|plum|olive/, '#4a3a5a', 0.022],
]

/** A small tree on one stem, its crown round, with the fruit of its name. */
const standard = (w: Workpiece, subject: BriefSubject, draw: Random): void => {
  brush(w, finish.bark, '#7a5c3c').tube(
    [
      [0, 0.28, 0],
      [0.02, 0.5, 0.01],
      [-0.01, 0.74, 0],
    ],
    [0.028, 0.022, 0.018],
    10,
  )
  const leaf = brush(w, { ...finish.leaf, roughness: 0.35 }, '#3f8a3c')
  for (let i = 0; i < 150; i++) {
    const [a, b] = [i * 2.399, Math.acos(1 - (2 * (i + 0.5)) / 150)]
    const r = 0.16 + 0.1 * draw()
    const [sx, sy, sz] = [Math.sin(b) * Math.cos(a), Math.cos(b), Math.sin(b) * Math.sin(a)]
    const foot: Vec3 = [sx * r, 0.92 + sy * r * 0.9, sz * r]
    blade(leaf.shade(0.65 + 0.6 * draw()), foot, [sx * 0.1, sy * 0.06 - 0.02, sz * 0.1], 0.07)
  }
  const fruit = fruits.find(([of]) => of.test(`${subject.noun} ${subject.traits['fruit'] ?? ''}`))
  if (!fruit) return
  const [, color, size] = fruit
  for (let i = 0; i < 13; i++) {
    const [a, b] = [i * 2.399 + 0.5, Math.acos(1 - (2 * (i + 0.5)) / 13)]
    brush(w, finish.food, color).ball(
      [Math.sin(b) * Math.cos(a) * 0.25, 0.9 + Math.cos(b) * 0.2, Math.sin(b) * Math.sin(a) * 0.25],
      [size, size * 1.15, size],
      undefined,
      12,
    )
  }
}

/** Broad leaves from a pot of clay. */
export const pottedPlant: Builder = (subject, { seed }) => ({
  work: made((w) => {
    brush(w, finish.plaster, '#b8663f').lathe(
      '0.02,0 0.17,0 0.22,0.26 0.25,0.27 0.26,0.34 0.23,0.35 0.22,0.3 0.01,0.29',
      32,
    )
    const leaf = brush(w, { ...finish.leaf, roughness: 0.35 }, colorOf(subject, 0, '#3f8a3c'))
    const draw = random(seed)
    if (subject.traits['stem'] === 'tree') return standard(w, subject, draw)
    const fern = /fern/.test(subject.noun)
    const n = fern ? 30 : 15
    for (let i = 0; i < n; i++) {
      const a = i * 2.4
      const up = fern ? 0.3 + 0.2 * draw() : 0.25 + 0.4 * (1 - i / n)
      const out = fern ? 0.5 : 0.2 + 0.26 * (i / n)
      const foot: Vec3 = [0, 0.3, 0]
      const tip: Vec3 = [out * 0.6 * Math.sin(a), 0.32 + up, out * 0.6 * Math.cos(a)]
      if (fern)
        blade(
          leaf.shade(0.8 + 0.4 * draw()),
          foot,
          [out * Math.sin(a), up + 0.1, out * Math.cos(a)],
          0.09,
        )
      else {
        leaf
          .shade(0.7)
          .tube([foot, [tip[0] * 0.4, tip[1] * 0.8, tip[2] * 0.4], tip], [0.013, 0.01, 0.008], 6)
        blade(
          leaf.shade(0.8 + 0.4 * draw()),
          tip,
          [0.34 * Math.sin(a), 0.1, 0.34 * Math.cos(a)],
          0.26,
        )
      }
    }
  }),
})
/** Purple spikes over grey leaves. */
export const lavender: Builder = (subject, { seed }) => ({
  work: made((w) => {
    const draw = random(seed)
    const bud = brush(w, finish.petal, colorOf(subject, 0, '#7a5ac8'))
    const stem = brush(w, finish.leaf, '#7a9a6a')
    for (let i = 0; i < 26; i++) {
      const a = i * 2.4
      const r = 0.3 * Math.sqrt(i / 26)
      const [x, z, tall] = [r * Math.sin(a), r * Math.cos(a), 0.8 + 0.2 * draw()]
      stem.tube(
        [
          [x * 0.3, 0, z * 0.3],
          [x * 0.8, tall * 0.5, z * 0.8],
          [x, tall, z],
        ],
        0.008,
        5,
      )
      for (let k = 0; k < 6; k++)
        bud
          .shade(0.8 + 0.1 * k)
          .ball(
            [x, tall - 0.28 + k * 0.05, z],
            [0.034 - k * 0.003, 0.03, 0.034 - k * 0.003],
            undefined,
            8,
          )
      blade(stem, [x * 0.3, 0, z * 0.3], [x * 1.2, 0.3, z * 1.2], 0.04)
    }
  }),
})
/** Ears of wheat, or maize on its stalk. */
export const wheat: Builder = (subject, { seed }) => ({
  work: made((w) => {
    const corn = /corn|maize|sugar/.test(subject.noun)
    const draw = random(seed)
    const gold = brush(w, finish.thatch, colorOf(subject, 0, corn ? '#f0c040' : '#e0b24a'))
    const stem = brush(w, finish.leaf, corn ? '#5a9a3a' : '#d0ac58')
    for (let i = 0; i < (corn ? 3 : 28); i++) {
      const a = i * 2.4
      const r = corn ? 0.14 : 0.3 * Math.sqrt(i / 28)
      const [x, z, tall] = [r * Math.sin(a), r * Math.cos(a), 0.82 + 0.18 * draw()]
      stem.tube(
        [
          [x * 0.6, 0, z * 0.6],
          [x * 0.9, tall * 0.6, z * 0.9],
          [x * 1.15, tall, z * 1.15],
        ],
        corn ? 0.02 : 0.007,
        6,
      )
      if (corn) {
        for (let k = 0; k < 6; k++)
          blade(
            stem,
            [x * 0.8, 0.15 + k * 0.13, z * 0.8],
            [0.34 * Math.sin(a + k * 2.6), 0.22, 0.34 * Math.cos(a + k * 2.6)],
            0.09,
          )
        const axes: Axes = turned(a, 0.3)
        gold.ball([x + 0.05 * Math.sin(a), 0.5, z + 0.05 * Math.cos(a)], [0.04, 0.11, 0.04], axes)
      } else
        for (let k = 0; k < 9; k++) {
          const y = tall - 0.02 + k * 0.024
          gold
            .shade(0.85 + 0.05 * k)
            .ball(
              [x * 1.15 + 0.012 * (k % 2 ? 1 : -1), y, z * 1.15],
              [0.013, 0.024, 0.013],
              undefined,
              6,
            )
          if (k > 5)
            gold.rod(
              [x * 1.15, y, z * 1.15],
              [x * 1.25 + 0.02 * (k - 7), y + 0.11, z * 1.2],
              0.0025,
              0.001,
              3,
            )
        }
    }
  }),
})
/** A water lily on its pads. */
export const lotus: Builder = (subject) => ({
  work: made((w) => {
    const pad = brush(w, { ...finish.leaf, roughness: 0.35 }, '#4a8a4a')
    // Clear of the ripples.
    for (const [x, z, r] of [
      [0, 0, 0.55],
      [0.85, 0.25, 0.42],
      [-0.75, 0.35, 0.46],
      [0.15, 0.95, 0.38],
      [-0.2, -0.85, 0.44],
    ] as const)
      w.placed({ at: [x, 0.045, z] }, () =>
        pad.shade(0.9 + 0.2 * r).skin(28, 3, (u, v) => {
          const a = 0.2 + u * (Math.PI * 2 - 0.4)
          return [r * v * Math.sin(a), 0.02 * v * v, r * v * Math.cos(a)]
        }),
      )
    const petal = brush(w, finish.petal, colorOf(subject, 0, '#f2a8c4'))
    w.placed({ at: [0, 0.05, 0] }, () => {
      for (const [n, open, tone, tall] of [
        [10, 1, 1.1, 0.22],
        [9, 0.75, 1, 0.32],
        [7, 0.45, 0.85, 0.4],
      ] as const)
        round(n, (a0) => {
          const a = a0 + tall * 3
          petal.shade(tone).skin(4, 6, (u, v) => {
            const k = 0.2 * Math.sin(Math.PI * (0.05 + 0.9 * v)) * (u - 0.5)
            const d = 0.04 + 0.36 * open * Math.sin(v * 1.6)
            return [
              d * Math.sin(a) + k * Math.cos(a),
              tall * v ** 1.3 + Math.abs(k) * 0.3,
              d * Math.cos(a) - k * Math.sin(a),
            ]
          })
        })
      brush(w, finish.crust, '#f0c030').ball([0, 0.08, 0], [0.08, 0.07, 0.08])
    })
  }),
})
