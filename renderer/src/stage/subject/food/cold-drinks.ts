// Cold drinks in a tall glass: the colour says which one; ice, a slice of fruit and a straw say that it is cold.
import type { Vec3 } from '../../scene.ts'
import { brush, round } from '../brush.ts'
import { type Builder, colorOf, made } from '../built.ts'
import { finish } from '../finish.ts'
import { turned } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'
import { isPitcher, pitcher } from './pitcher.ts'

interface Look {
  readonly color: string
  /** Colours of the slice's rind and flesh, or null. */
  readonly slice: readonly [string, string] | null
  readonly ice: boolean
  /** A sprig of mint at the rim. */
  readonly mint?: boolean
}

const lemon = ['#f2c81c', '#fbf0a8'] as const
const orange = ['#e8801c', '#f8b45a'] as const
const lime = ['#4f9a2c', '#cfe8a0'] as const

const looks: readonly (readonly [RegExp, Look])[] = [
  [/milkshake|milk-shake|thickshake|frappuccino/, { color: '#f2b4c4', slice: null, ice: false }],
  [/lemonade/, { color: '#f3e07a', slice: lemon, ice: true }],
  [/orange/, { color: '#f4941c', slice: orange, ice: false }],
  [/sangria|punch/, { color: '#a8182c', slice: orange, ice: true }],
  [/iced-tea|ice-tea/, { color: '#b8631c', slice: lemon, ice: true }],
  [/iced-coffee|frapp/, { color: '#8a5a34', slice: null, ice: true }],
  [/cola|coke|soda|soft-drink/, { color: '#3a160c', slice: lemon, ice: true }],
  [/smoothie|berry/, { color: '#d8588c', slice: null, ice: false }],
  [/milk/, { color: '#f8f5ee', slice: null, ice: false }],
  [/water/, { color: '#bcdce8', slice: null, ice: true }],
  [/mojito|lime/, { color: '#cfe3b0', slice: lime, ice: true, mint: true }],
]
const plain: Look = { color: '#f0a83c', slice: orange, ice: true }

/** Cubes that float at the surface, and some that show behind the glass. */
const iceCubes = (w: Workpiece): void => {
  const b = brush(w, finish.ice, '#eef6fa')
  const cube = (at: Vec3, yaw: number, roll: number): void =>
    w.placed({ at, yaw, roll }, () => b.block([0, -0.16, 0], 0.32, 0.32, 0.32))
  cube([-0.2, 1.66, 0.16], 0.4, 0.3)
  cube([0.2, 1.7, 0.06], 1.1, -0.25)
  cube([0, 1.64, -0.24], 0.1, 0.2)
  for (const [y, a] of [
    [1.32, 0.5],
    [1.12, -0.7],
    [0.84, 0.1],
    [1.4, -0.15],
  ] as const)
    cube([Math.sin(a) * 0.4, y, Math.cos(a) * 0.4], a + 0.4, a)
}

const slice = (w: Workpiece, rind: string, flesh: string): void => {
  const at: Vec3 = [0.46, 1.86, 0.2]
  w.within(at, turned(0.25, 0, 0), (part) => {
    const r = 0.42
    brush(part, finish.food, rind).rod([0, 0, -0.045], [0, 0, 0.045], r, r, 32)
    brush(part, finish.food, '#fdfaf0').rod([0, 0, -0.05], [0, 0, 0.05], r * 0.9, r * 0.9, 32)
    round(8, (a) =>
      brush(part, finish.wet, flesh).ball(
        [Math.sin(a) * r * 0.46, Math.cos(a) * r * 0.46, 0.03],
        [r * 0.15, r * 0.32, 0.03],
        turned(0, 0, -a),
        12,
      ),
    )
  })
}

/** A sprig that stands out of the ice: pairs of toothed leaves, smaller toward its tip. */
const sprig = (w: Workpiece): void => {
  const stalk = brush(w, finish.leaf, '#5a8a34')
  w.placed({ at: [-0.1, 1.7, 0.3], roll: 0.12, pitch: 0.2 }, () => {
    stalk.tube('0,-.3,0 .02,.2,0 0,.62,0', [0.03, 0.02, 0.012], 6)
    for (let k = 0; k < 4; k++)
      for (const side of [0, Math.PI]) {
        const size = 0.44 - k * 0.075
        w.placed({ at: [0, 0.08 + k * 0.16, 0], yaw: side + k * 1.35, roll: 0.5 }, () =>
          brush(w, finish.leaf, k % 2 ? '#3f8a34' : '#58a842').skin(7, 4, (u, v) => {
            const wide = size * 0.42 * Math.sin(Math.PI * Math.min(1, 0.06 + 0.94 * u)) ** 0.8
            const s = (v - 0.5) * 2
            const tooth = 1 + 0.12 * Math.sin(u * 40) * Math.abs(s)
            return [
              size * u,
              0.09 * s * s * size + 0.12 * Math.sin(u * 2.4) * size,
              s * wide * tooth,
            ]
          }),
        )
      }
  })
}

const flavours: readonly (readonly [RegExp, string])[] = [
  [/chocolate|coffee|frappuccino|mocha/, '#8a5a3a'],
  [/vanilla|banana/, '#f4e4b8'],
  [/mint|pistachio/, '#b8dcb0'],
  [/blueberry|ube/, '#a890d8'],
]

/** A swirl of cream with a cherry over the rim. */
const cream = (w: Workpiece): void => {
  const white = brush(w, { ...finish.food, scale: 20 }, '#fdf8ee')
  for (let k = 0; k < 4; k++)
    round(9 - k * 2, (a) =>
      white.ball(
        [Math.sin(a + k) * (0.4 - k * 0.1), 1.92 + k * 0.17, Math.cos(a + k) * (0.4 - k * 0.1)],
        0.19 - k * 0.015,
        undefined,
        12,
      ),
    )
  brush(w, { ...finish.plastic, roughness: 0.2 }, '#c8141c').ball([0, 2.62, 0], 0.15)
}

/** A tall glass of something cold. */
export const coldDrink: Builder = (subject) => ({
  yaw: 0.2,
  work: made((w) => {
    const look = looks.find(([test]) => test.test(subject.noun))?.[1] ?? plain
    const shake = /shake|frappuccino/.test(subject.noun)
    const named = `${subject.material ?? ''} ${subject.noun} ${Object.values(subject.traits).join(' ')}`
    const flavour = shake ? flavours.find(([test]) => test.test(named))?.[1] : undefined
    const iced = look.ice || subject.traits['ice'] !== undefined
    const color = colorOf(subject, 0, flavour ?? look.color)
    if (isPitcher(subject.noun)) {
      pitcher(w, color, look.slice, iced)
      return
    }
    brush(w, { roughness: 0.05, f0: 0.06 }, color).lathe(
      '0.02,0.1 0.44,0.1 0.47,0.3 0.56,1.6 0.02,1.6',
      36,
    )
    const glass = brush(w, { roughness: 0.03, f0: 0.14 }, '#dbe8ea')
    glass.lathe('0.02,0 0.47,0 0.49,0.05 0.46,0.1', 36)
    glass.lathe('0.57,1.6 0.595,1.95 0.565,1.95 0.55,1.62', 36)
    if (iced) iceCubes(w)
    if (look.slice) slice(w, ...look.slice)
    if (shake) cream(w)
    if (look.mint || /mint/.test(subject.traits['topping'] ?? '')) sprig(w)
    const straw = brush(w, finish.plastic, '#f4f2ec')
    const stripe = brush(w, finish.plastic, '#d83a34')
    for (let i = 0; i < 12; i++) {
      const at = (t: number): Vec3 => [-0.1 - 0.4 * t, 1.3 + 1.15 * t, -0.05 - 0.1 * t]
      ;(i % 2 ? straw : stripe).rod(at(i / 12), at((i + 1) / 12), 0.05, 0.05, 10)
    }
  }),
})
