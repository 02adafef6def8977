// Trees, bushes, cacti, bamboo and mushrooms as subjects.
import type { BriefSubject, Rgb, Season } from '../../../prompt/brief.ts'
import { cypressTree } from '../../prop/cypress.ts'
import { acaciaTree, cactus as growCactus } from '../../prop/dry-plant.ts'
import { palmTree } from '../../prop/palm.ts'
import { broadTree, grassTuft, bush as growBush, pineTree } from '../../prop/plant.ts'
import { bambooStem, mushroom as growMushroom, tallTree } from '../../prop/wood-plant.ts'
import { random } from '../../random.ts'
import { hex, scale } from '../../vector.ts'
import { brush, round } from '../brush.ts'
import { type Builder, colorOf, dim, made } from '../built.ts'
import { finish, glowing } from '../finish.ts'
import type { Workpiece } from '../workpiece.ts'
import { nurseryOf, planted } from './nursery.ts'

const seasonOf = (subject: BriefSubject): Season => {
  const words = `${subject.noun} ${Object.values(subject.traits).join(' ')}`
  if (/autumn|fall|maple-red/.test(words)) return 'autumn'
  return /winter|bare|dead|leafless/.test(words) ? 'winter' : 'summer'
}
const tintOf = (c: Rgb | undefined): { dark: Rgb; light: Rgb } | null =>
  c
    ? {
        dark: scale(c, 0.5),
        light: [Math.min(1, c[0] * 1.4), Math.min(1, c[1] * 1.4), Math.min(1, c[2] * 1.4)],
      }
    : null

/** Where the ground is to a set tree, of which a little is in it. */
const foot = -0.03

/** Trunk and roots thick enough for a tree that is looked at closely. */
const trunk = (w: Workpiece, r: number, tall: number, color = '#5a4430'): void => {
  const b = brush(w, finish.bark, color)
  b.tube(
    [
      [0, foot, 0],
      [0.004, tall * 0.4, 0.006],
      [-0.006, tall, 0],
    ],
    [r * 1.35, r, r * 0.8],
    14,
  )
  // None of the roots runs straight toward the lens, where somebody may sit against the trunk.
  round(6, (turn) => {
    const a = turn + Math.PI / 6
    const at = (out: number, y: number): readonly [number, number, number] => [
      r * out * Math.sin(a),
      y,
      r * out * Math.cos(a),
    ]
    b.tube(
      [at(0.6, r * 1.3), at(1.35, r * 0.1), at(2, foot + r * 0.16), at(2.7, foot - r * 0.05)],
      [r * 0.62, r * 0.46, r * 0.3, r * 0.1],
      8,
    )
  })
}
const bonsai = (subject: BriefSubject, seed: number): Workpiece =>
  made((w) => {
    const pot = brush(w, finish.ceramic, '#3a5a78')
    pot.plan('-1,-0.62 1,-0.62 1,0.62 -1,0.62', 0.14, 0.5, 0.05)
    pot.plan('-1.1,-0.7 1.1,-0.7 1.1,0.7 -1.1,0.7', 0.5, 0.6, 0.04)
    for (const x of [-0.7, 0.7]) pot.block([x, 0, 0], 0.3, 0.16, 0.8)
    brush(w, finish.leaf, '#5a7a34').ball([0, 0.58, 0], [0.95, 0.1, 0.55])
    const bark = brush(w, finish.bark, '#6a4a30')
    bark.tube(
      [
        [0.1, 0.55, 0],
        [0.35, 1, 0.1],
        [-0.15, 1.5, 0],
        [0.25, 2.1, -0.05],
        [0.1, 2.6, 0],
      ],
      [0.3, 0.24, 0.19, 0.13, 0.07],
      12,
    )
    const green = colorOf(subject, 0, '#4a7a30')
    const draw = random(seed)
    for (const [x, y, z, r] of [
      [-0.9, 1.75, 0.15, 0.62],
      [0.95, 1.5, 0, 0.6],
      [0.85, 2.3, -0.2, 0.5],
      [-0.35, 2.45, -0.1, 0.5],
      [0.15, 2.95, 0, 0.55],
    ] as const) {
      bark.tube(
        [
          [0.1, y - 0.4, 0],
          [x * 0.6, y - 0.15, z],
          [x, y, z],
        ],
        [0.09, 0.06, 0.03],
        6,
      )
      const leaf = brush(w, { ...finish.leaf, scale: 14, relief: 0.7, mottle: 0.6 }, green)
      for (let i = 0; i < 16; i++) {
        const a = draw() * 6.28
        const k = r * Math.sqrt(draw())
        leaf
          .shade(0.75 + 0.5 * draw())
          .ball(
            [x + k * Math.sin(a), y + 0.12 * draw(), z + k * 0.8 * Math.cos(a)],
            [0.2, 0.13, 0.2],
            undefined,
            8,
          )
      }
    }
  })
export const tree: Builder = (subject, { seed }) => {
  if (subject.traits['pot'] || /bonsai/.test(subject.noun))
    return { yaw: 0.2, work: bonsai(subject, seed) }
  return {
    anchors: { stem: [0, foot, 0] },
    work: made((w) => {
      const n = nurseryOf(w, seed)
      trunk(w, 0.036, 0.42)
      planted(
        w,
        broadTree(n, seasonOf(subject), 3600, false, tintOf(subject.colors[0])),
        [0, 0, 0],
        1,
      )
      const fruit = subject.traits['fruit']
      if (!fruit) return
      const red = /lemon/.test(subject.noun)
        ? '#f0d030'
        : /peach/.test(subject.noun)
          ? '#f09a70'
          : fruit === 'apple'
            ? '#c8201a'
            : '#f0801c'
      const b = brush(w, finish.plastic, red)
      const draw = random(seed + 5)
      for (let i = 0; i < 46; i++) {
        const [a, y] = [draw() * 6.28, draw()]
        const k = 0.36 * Math.sqrt(1 - (2 * y - 1) ** 2 * 0.8)
        b.ball([k * Math.sin(a), 0.46 + 0.46 * y, k * Math.cos(a)], 0.021, undefined, 10)
      }
    }),
  }
}
export const deadTree: Builder = (_, { seed }) => ({
  work: made((w) => {
    trunk(w, 0.045, 0.44, '#4a4038')
    planted(w, broadTree(nurseryOf(w, seed), 'winter', 1), [0, 0, 0], 1)
    const b = brush(w, finish.bark, '#4a4038')
    const draw = random(seed)
    for (let i = 0; i < 9; i++) {
      const a = i * 0.7 + draw()
      const [s, c] = [Math.sin(a), Math.cos(a)]
      const y = 0.34 + 0.2 * draw()
      b.tube(
        [
          [0, y - 0.05, 0],
          [0.12 * s, y + 0.1, 0.12 * c],
          [0.22 * s, y + 0.16, 0.22 * c],
          [0.3 * s, y + 0.3, 0.3 * c],
        ],
        [0.026, 0.018, 0.012, 0.003],
        6,
      )
    }
  }),
})
export const cherryTree: Builder = (subject, { seed }) => ({
  work: made((w) => {
    trunk(w, 0.034, 0.42, '#4a362c')
    planted(
      w,
      broadTree(nurseryOf(w, seed), 'spring', 4200, true, tintOf(subject.colors[1])),
      [0, 0, 0],
      1,
    )
    const petal = brush(w, finish.petal, '#f8cfdc')
    const draw = random(seed)
    for (let i = 0; i < 90; i++)
      petal.ball(
        [(draw() - 0.5) * 0.9, 0.004, (draw() - 0.5) * 0.9],
        [0.007, 0.002, 0.007],
        undefined,
        6,
      )
  }),
})
export const cypress: Builder = (_, { seed }) => ({
  work: made((w) => planted(w, cypressTree(nurseryOf(w, seed), true), [0, 0, 0], 1)),
})
export const pine: Builder = (subject, { seed }) => ({
  work: made((w) => {
    const snowy = /snow|frost|winter/.test(Object.values(subject.traits).join(' '))
    planted(w, pineTree(nurseryOf(w, seed), 1.6, snowy ? 0.8 : 0), [0, 0, 0], 1)
    if (!subject.traits['decorated'] && !/christmas|xmas/.test(subject.noun)) return
    const colors = ['#d0201c', '#f0c030', '#2c6ac8', '#f4f4f4', '#c850a0'] as const
    const star = brush(w, glowing([1, 0.8, 0.3], 2.4), '#ffe080')
    w.placed({ at: [0, 0.94, 0] }, () =>
      star.slab(
        '0,0.055 0.014,0.02 0.052,0.018 0.023,-0.006 0.032,-0.044 0,-0.023 -0.032,-0.044 -0.023,-0.006 -0.052,0.018 -0.014,0.02',
        -0.012,
        0.012,
      ),
    )
    for (let i = 0; i < 60; i++) {
      const t = i / 60
      const [y, a] = [0.17 + 0.66 * t, i * 2.4]
      const r = 0.275 * (1 - (y - 0.08) / 0.9)
      const at = [r * Math.sin(a), y, r * Math.cos(a)] as const
      if (i % 3) brush(w, glowing([1, 0.7, 0.35], 3), '#ffe0a0').ball(at, 0.0075, undefined, 8)
      else brush(w, finish.chrome, colors[i % 5] ?? '#d0201c').ball(at, 0.021, undefined, 12)
    }
    const gift = ['#c8201c', '#2c7a4a', '#d8a030'] as const
    for (const [i, x] of [-0.2, 0.02, 0.22].entries()) {
      const b = brush(w, finish.paper, gift[i] ?? '#c8201c')
      b.block([x, 0, 0.2], 0.13, 0.1, 0.12)
      b.dyed('#f4e8c0')
        .block([x, 0.001, 0.2], 0.02, 0.102, 0.124)
        .block([x, 0.001, 0.2], 0.134, 0.102, 0.02)
    }
  }),
})
export const palm: Builder = (_, { seed }) => ({
  work: made((w) => planted(w, palmTree(nurseryOf(w, seed), 14), [0, 0, 0], 1)),
})
export const acacia: Builder = (subject, { seed }) => ({
  work: made((w) => {
    if (!subject.traits['trunk'])
      return planted(w, acaciaTree(nurseryOf(w, seed), 2600), [0, 0, 0], 1)
    const b = brush(w, finish.bark, '#9a7a5c')
    b.lathe('0.2,0 0.17,0.1 0.16,0.35 0.13,0.6 0.09,0.7 0.02,0.72', 24)
    const leaf = brush(w, { ...finish.leaf, scale: 20, relief: 0.7, mottle: 0.6 }, '#5a7a34')
    round(9, (a, i) => {
      const [s, c] = [Math.sin(a), Math.cos(a)]
      const r = 0.26 + 0.07 * (i % 3)
      b.tube(
        [
          [0.07 * s, 0.64, 0.07 * c],
          [0.18 * s, 0.76, 0.18 * c],
          [r * s, 0.86 + 0.04 * (i % 2), r * c],
        ],
        [0.04, 0.025, 0.01],
        6,
      )
      for (let k = 0; k < 5; k++)
        leaf
          .shade(0.8 + 0.1 * k)
          .ball(
            [
              r * s + 0.05 * Math.sin(k * 2.1),
              0.89 + 0.03 * (k % 3),
              r * c + 0.05 * Math.cos(k * 2.1),
            ],
            [0.06, 0.035, 0.06],
            undefined,
            8,
          )
    })
  }),
})
export const birch: Builder = (subject, { seed }) => ({
  work: made((w) =>
    planted(w, tallTree(nurseryOf(w, seed), seasonOf(subject), true, 1.6), [0, 0, 0], 1),
  ),
})
export const bush: Builder = (subject, { seed }) => ({
  work: made((w) => {
    const bloom = /rose|flower|hydrangea/.test(subject.noun)
      ? colorOf(subject, 0, '#d8385a')
      : /berry|blueberry/.test(subject.noun)
        ? hex('#3a4ab0')
        : null
    planted(w, growBush(nurseryOf(w, seed), 'summer', 1500, bloom), [0, 0, 0], 1)
  }),
})
export const grass: Builder = (_, { seed }) => ({
  work: made((w) => {
    const n = nurseryOf(w, seed)
    for (let i = 0; i < 14; i++)
      planted(
        w,
        grassTuft(n, hex('#4a7a2a'), hex('#9ac050'), 24, 0.4),
        [(n.random() - 0.5) * 1.1, 0, (n.random() - 0.5) * 0.7],
        1,
        n.random() * 6,
      )
  }),
})
/** Two cut canes in one grip, leaning aside, leaves at their tops. */
const cutCanes = (w: Workpiece): void => {
  const cane = brush(w, finish.leaf, '#8aa63c')
  const leaf = brush(w, finish.leaf, '#5f9030')
  for (const [side, lean, tall] of [
    [1, 0.62, 1],
    [-1, 0.4, 0.72],
  ] as const) {
    const at = (t: number): readonly [number, number, number] => [
      -0.1 * side + (t - 0.18) * lean * side,
      t * tall,
      0.05 * side,
    ]
    for (let k = 0; k < 7; k++) {
      cane.shade(k % 2 ? 0.9 : 1.05).tube([at(k / 7), at((k + 1) / 7)], [0.034, 0.032], 10)
      cane.shade(1.3).tube([at((k + 0.94) / 7), at((k + 1) / 7)], [0.038, 0.038], 10)
    }
    for (let k = 0; k < 9; k++) {
      const [x, y, z] = at(0.72 + 0.03 * k)
      const a = k * 2.4
      const [dx, dz] = [Math.cos(a) * 0.14, Math.sin(a) * 0.09]
      leaf.shade(0.85 + 0.05 * k).tube(
        [
          [x, y, z],
          [x + dx * 0.6, y + 0.02, z + dz * 0.6],
          [x + dx * 1.25, y - 0.05, z + dz * 1.25],
        ],
        [0.006, 0.022, 0.002],
        6,
      )
    }
  }
}

export const bamboo: Builder = (subject, { seed }) => ({
  work: made((w) => {
    if (subject.traits['cut']) return cutCanes(w)
    const n = nurseryOf(w, seed)
    for (let i = 0; i < 9; i++)
      planted(
        w,
        bambooStem(n),
        [(i - 4) * 0.055 + 0.02 * n.random(), 0, (n.random() - 0.5) * 0.2],
        0.75 + 0.25 * n.random(),
        n.random() * 6,
      )
  }),
})
export const cactus: Builder = (subject, { seed }) => ({
  work: made((w) => {
    if (!/succulent|agave|aloe/.test(subject.noun))
      return planted(w, growCactus(nurseryOf(w, seed)), [0, 0, 0], 1)
    const b = brush(w, finish.leaf, colorOf(subject, 0, '#6aa080'))
    for (let i = 0; i < 26; i++) {
      const [a, t] = [i * 2.4, i / 26]
      const [s, c] = [Math.sin(a), Math.cos(a)]
      const r = 0.55 * (1 - 0.75 * t)
      b.shade(0.85 + 0.3 * t).tube(
        [
          [0.03 * s, 0.02, 0.03 * c],
          [r * 0.5 * s, 0.12 + 0.3 * t, r * 0.5 * c],
          [r * s, 0.16 + 0.62 * t, r * c],
        ],
        [0.05, 0.075, 0.008],
        8,
      )
    }
  }),
})
export const mushroom: Builder = (subject, { seed }) => ({
  yaw: 0.2,
  work: made((w) => {
    const pale = /champignon/.test(subject.noun)
    const cap = colorOf(subject, 0, pale ? '#f0e6d6' : '#c8201a')
    const n = nurseryOf(w, seed)
    // One that glows does so in the colour that is said, or as foxfire does.
    const lit = subject.traits['glow'] ? dim(subject.colors[0] ?? hex('#40e8d0'), 1.5) : null
    const grow = () =>
      growMushroom(n, lit ? (subject.colors[0] ?? hex('#48c8c0')) : cap, !pale, lit)
    planted(w, grow(), [0, 0, 0], 1)
    planted(w, grow(), [0.55, 0, 0.18], 0.6, 1)
    planted(w, grow(), [-0.5, 0, 0.25], 0.42, 2)
  }),
})
