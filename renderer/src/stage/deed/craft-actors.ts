// What crafts and chores need about them: an anvil and its hearth, a chopping block, a fruit tree, a wheelchair, a tub …
import type { Rgb } from '../../prompt/brief.ts'
import { flames } from '../flames.ts'
import type { MeshBuilder } from '../mesh-builder.ts'
import { leafClump } from '../prop/leaf.ts'
import type { Random } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, scale } from '../vector.ts'
import { built, type Make, plainOf, woodOf } from './work-actors.ts'

/** A heap of coals on the hearth, hot between dark crusts, low soft flames over its middle. */
const embers = (b: MeshBuilder, chance: Random): void => {
  const coal = b.material({ color: hex('#221c1a'), roughness: 0.9, f0: 0.02 })
  const hot = [0.5, 1, 1.6].map((power) =>
    b.material({ color: [0.1, 0.02, 0], emission: scale([2.6, 0.62, 0.07], power) }),
  )
  for (let i = 0; i < 90; i++) {
    const [a, r] = [i * 2.4, Math.sqrt((i + 0.5) / 90)]
    const size = 0.035 + 0.025 * chance()
    const at: Vec3 = [
      -1.15 + 0.42 * r * Math.cos(a),
      0.77 + 0.13 * (1 - r * r),
      -1.08 + 0.22 * r * Math.sin(a),
    ]
    const cold = chance() < 0.25 + 0.5 * r
    b.placed({ at, scale: [size, size * 0.8, size], yaw: a }, () =>
      b.sphere(cold ? coal : (hot[i % 3] ?? coal), [1, 1, 1], 6),
    )
  }
  const fire = { at: [-1.15, 0.87, -1.12] as const, half: 0.26, deep: 0.1, tall: 0.42 }
  flames(b, { ...fire, tongues: 14, power: 0.5, flight: 0.5 }, chance)
}

/** An anvil on its stump with a glowing bar, and a brick hearth of coals behind it. */
export const anvil: Make = (_subject, chance) =>
  built([-0.55, 0, -0.3], [0.5, 0.86, 0.3], { top: [0, 0.84, 0] }, (b) => {
    const iron = b.material({ color: hex('#3a3e44'), roughness: 0.4, f0: 0.4, metal: 0.8 })
    const bark = b.material({ roughness: 0.9, f0: 0.01, scale: 14, relief: 0.35, mottle: 0.4 })
    b.cylinder([0, 0, 0], [0, 0.48, 0], 0.27, 0.24, bark, hex('#6a4c30'), 22)
    b.box([-0.2, 0.48, -0.13], [0.2, 0.56, 0.13], iron)
    b.box([-0.1, 0.56, -0.08], [0.1, 0.68, 0.08], iron)
    b.box([-0.26, 0.68, -0.1], [0.24, 0.82, 0.1], iron)
    b.cylinder([-0.26, 0.76, 0], [-0.52, 0.79, 0], 0.075, 0.012, iron, [1, 1, 1], 16)
    const hot = b.material({ color: hex('#ff7a1c'), emission: [5, 1.3, 0.16], roughness: 0.6 })
    b.box([-0.32, 0.82, -0.022], [0.16, 0.838, 0.022], hot)
    b.box([0.16, 0.82, -0.02], [0.52, 0.836, 0.02], iron)
    b.light([-0.1, 0.95, 0.1], 0.1, [1.6, 0.6, 0.12])
    const brick = b.material({ roughness: 0.9, f0: 0.01, scale: 8, relief: 0.2, mottle: 0.35 })
    b.box([-1.75, 0, -1.5], [-0.55, 0.75, -0.75], brick, hex('#8a4a34'))
    b.box([-1.75, 0.75, -1.5], [-0.55, 2.4, -1.35], brick, hex('#7a4030'))
    for (const x of [-1.75, -0.68])
      b.box([x, 0.75, -1.5], [x + 0.13, 1.5, -0.85], brick, hex('#8a4a34'))
    b.box([-1.8, 1.5, -1.5], [-0.5, 1.7, -0.75], brick, hex('#6a3828'))
    embers(b, chance)
    b.light([-1.15, 1.1, -0.75], 0.25, [4.5, 1.7, 0.4])
  })

/** A block with a log standing on it and split wood about. */
export const choppingBlock: Make = () =>
  built([-0.7, 0, -0.3], [0.4, 0.72, 0.45], { top: [0, 0.44, 0] }, (b) => {
    const bark = b.material({ roughness: 0.9, f0: 0.01, scale: 14, relief: 0.35, mottle: 0.4 })
    const wood = woodOf(b)
    b.cylinder([0, 0, 0], [0, 0.43, 0], 0.27, 0.25, bark, hex('#6a4e34'), 24)
    b.cylinder([0, 0.43, 0], [0, 0.436, 0], 0.235, 0.23, wood, hex('#c8a068'), 24)
    b.cylinder([0, 0.436, 0], [0.01, 0.74, 0], 0.085, 0.085, bark, hex('#7a5a3c'), 16)
    b.cylinder([0.01, 0.74, 0], [0.01, 0.746, 0], 0.078, 0.075, wood, hex('#d8b47a'), 16)
    for (let i = 0; i < 9; i++) {
      const [x, z] = [-0.62 + (i % 5) * 0.24, 0.3 + 0.14 * Math.floor(i / 5) + 0.04 * (i % 2)]
      const turn = (i * 1.3) % 3
      const [c, s] = [Math.cos(turn) * 0.16, Math.sin(turn) * 0.16]
      b.cylinder(
        [x - c, 0.06, z - s],
        [x + c, 0.07, z + s],
        0.065,
        0.06,
        wood,
        i % 2 ? hex('#cfa468') : hex('#8a6440'),
        9,
      )
    }
  })

const fruits: readonly (readonly [RegExp, string])[] = [
  [/orange|tangerine|apricot/, '#f08a1c'],
  [/lemon/, '#f2d43a'],
  [/peach/, '#f0a070'],
  [/pear|fig/, '#b8c048'],
  [/olive|plum/, '#4a3a5a'],
]

/** A small tree full of fruit, low enough to pick from. */
export const fruitTree: Make = (subject, chance) =>
  built([-1.15, 0, -1], [1.15, 3, 1], { top: [0, 3, 0] }, (b) => {
    const bark = b.material({ roughness: 0.9, f0: 0.01, scale: 14, relief: 0.35, mottle: 0.4 })
    const leaf = b.material({ roughness: 0.6, f0: 0.03 })
    const skin = b.material({ roughness: 0.4, f0: 0.04 })
    const name = subject.traits['fruit'] ?? 'apple'
    const color = subject.colors[0] ?? hex(fruits.find(([of]) => of.test(name))?.[1] ?? '#c8241c')
    b.cylinder([0, 0, 0], [0.05, 1.35, 0], 0.13, 0.09, bark, hex('#5f4630'), 14)
    for (const [x, y, z] of [
      [-0.7, 1.75, 0.1],
      [0.65, 1.8, -0.1],
      [0.1, 2.45, 0.05],
      [-0.25, 2.05, 0.5],
      [0.4, 1.95, 0.5],
      [-0.1, 2.1, -0.5],
    ] as const) {
      b.cylinder([0.04, 1.25, 0], [x, y, z], 0.055, 0.02, bark, hex('#5f4630'), 8)
      leafClump(
        b,
        {
          center: [x, y, z],
          radius: [0.52, 0.44, 0.48],
          count: 190,
          size: 0.075,
          dark: hex('#25521e'),
          light: hex('#7fae3a'),
          material: leaf,
        },
        chance,
      )
      for (let k = 0; k < 6; k++) {
        const a = chance() * 6.283
        const at: Vec3 = [
          x + 0.5 * Math.cos(a),
          y - 0.12 + 0.4 * (chance() - 0.5),
          z + 0.25 + 0.3 * Math.abs(Math.sin(a)),
        ]
        b.placed({ at, scale: 0.062 }, () =>
          b.sphere(skin, scale(color, 0.85 + 0.3 * chance()), 12),
        )
      }
    }
  })

/** A table with a sewing machine and a length of cloth; who sews sits at its right end. */
export const sewingTable: Make = (subject) =>
  built([-0.62, 0, -0.32], [0.4, 1.1, 0.32], { top: [0, 0.76, 0] }, (b) => {
    const wood = woodOf(b)
    b.box([-0.62, 0.71, -0.32], [0.42, 0.75, 0.32], wood, hex('#8a5a32'))
    for (const x of [-0.56, 0.36])
      for (const z of [-0.26, 0.26])
        b.box([x - 0.025, 0, z - 0.025], [x + 0.025, 0.71, z + 0.025], wood, hex('#70482a'))
    const enamel = b.material({ color: hex('#15171c'), roughness: 0.12, f0: 0.08 })
    const gold = b.material({ color: hex('#d8a83a'), roughness: 0.3, f0: 0.6, metal: 1 })
    b.box([-0.26, 0.75, -0.17], [0.2, 0.79, 0.05], enamel)
    b.box([-0.24, 0.79, -0.13], [-0.14, 1.04, -0.01], enamel)
    b.box([-0.24, 0.96, -0.12], [0.17, 1.05, -0.02], enamel)
    b.box([0.1, 0.86, -0.11], [0.17, 0.98, -0.03], enamel)
    b.cylinder([0.135, 0.79, -0.07], [0.135, 0.87, -0.07], 0.006, 0.006, gold, [1, 1, 1], 8)
    b.cylinder([-0.3, 1.0, -0.07], [-0.26, 1.0, -0.07], 0.09, 0.09, gold, [1, 1, 1], 24)
    b.cylinder(
      [-0.05, 1.05, -0.07],
      [-0.05, 1.12, -0.07],
      0.022,
      0.022,
      plainOf(b),
      hex('#c8282c'),
      12,
    )
    b.box([-0.22, 0.9, -0.01], [0.1, 0.905, 0.0], gold)
    const color = subject.colors[0] ?? hex('#2f5fa8')
    b.grid(
      24,
      20,
      (u, v) => {
        const x = -0.1 + u * 0.44
        if (v < 0.55) return [x, 0.795 + 0.008 * Math.sin(u * 20), -0.16 + v * 0.9]
        return [
          x + 0.02 * Math.sin(v * 20),
          0.79 - (v - 0.55) * 1.3,
          0.335 + 0.02 * Math.sin(u * 16),
        ]
      },
      plainOf(b),
      () => color,
      false,
    )
  })

/** A wheel with a wet clay pot on it and a basin about it. */
export const pottersWheel: Make = () =>
  built([-0.4, 0, -0.32], [0.4, 0.87, 0.36], { top: [0, 0.83, 0] }, (b) => {
    const wood = woodOf(b)
    const steel = b.material({ color: hex('#a8aeb4'), roughness: 0.3, f0: 0.5, metal: 0.9 })
    const clay = b.material({ roughness: 0.32, f0: 0.05, scale: 20, relief: 0.05 })
    for (const x of [-0.32, 0.32])
      for (const z of [-0.24, 0.26])
        b.box([x - 0.03, 0, z - 0.03], [x + 0.03, 0.5, z + 0.03], wood, hex('#7a5230'))
    b.lathe(
      [
        [0.001, 0.46],
        [0.36, 0.47],
        [0.4, 0.62],
        [0.385, 0.62],
        [0.35, 0.5],
        [0.001, 0.49],
      ],
      plainOf(b, 0.5),
      hex('#3f7a86'),
      36,
    )
    b.cylinder([0, 0.1, 0], [0, 0.56, 0], 0.03, 0.03, steel, [1, 1, 1], 12)
    b.cylinder([0, 0.55, 0], [0, 0.58, 0], 0.2, 0.2, steel, [1, 1, 1], 30)
    b.lathe(
      [
        [0.001, 0.58],
        [0.07, 0.585],
        [0.105, 0.64],
        [0.118, 0.7],
        [0.098, 0.775],
        [0.07, 0.815],
        [0.086, 0.86],
        [0.076, 0.86],
        [0.06, 0.815],
        [0.001, 0.75],
      ],
      clay,
      hex('#a8603a'),
      40,
    )
  })

/** A judge's high bench of panelled wood. */
export const judgesBench: Make = () =>
  built([-1.15, 0, -0.4], [1.15, 1.15, 0.3], { top: [0, 1.12, 0] }, (b) => {
    const wood = woodOf(b)
    b.box([-1.1, 0, -0.05], [1.1, 1.06, 0.2], wood, hex('#6a3a20'))
    b.box([-1.15, 1.06, -0.42], [1.15, 1.12, 0.28], wood, hex('#7d4828'))
    for (let i = 0; i < 4; i++) {
      const x = -1.0 + i * 0.52
      b.box([x, 0.16, 0.2], [x + 0.44, 0.94, 0.225], wood, hex('#83502e'))
      b.box([x + 0.06, 0.24, 0.225], [x + 0.38, 0.86, 0.235], wood, hex('#5f341c'))
    }
    b.cylinder([-0.45, 1.12, 0.05], [-0.45, 1.15, 0.05], 0.1, 0.1, wood, hex('#4a2814'), 24)
    b.box([0.3, 1.12, -0.15], [0.62, 1.16, 0.1], plainOf(b), hex('#8a2a22'))
    b.box([0.33, 1.16, -0.14], [0.6, 1.2, 0.09], plainOf(b), hex('#24405a'))
  })

const lump = (b: MeshBuilder, at: Vec3, r: Vec3, color: Rgb): void =>
  b.placed({ at, scale: r }, () =>
    b.sphere(b.material({ roughness: 0.6, f0: 0.02, scale: 30, relief: 0.06 }), color, 24),
  )

/** Dough with flour about it and a rolling pin. */
export const doughLump: Make = () =>
  built([-0.3, 0, -0.2], [0.45, 0.16, 0.2], { top: [0, 0.14, 0] }, (b) => {
    lump(b, [0, 0.06, 0], [0.2, 0.09, 0.15], hex('#f0dcb4'))
    lump(b, [0.12, 0.05, 0.06], [0.12, 0.07, 0.1], hex('#ecd6aa'))
    lump(b, [0, 0, 0.02], [0.42, 0.008, 0.24], hex('#f8f4ea'))
    b.cylinder(
      [0.3, 0.035, -0.14],
      [0.44, 0.035, 0.18],
      0.035,
      0.035,
      woodOf(b),
      hex('#c8965a'),
      16,
    )
  })

/** A sawn plank. */
export const plank: Make = () =>
  built([-0.75, 0, -0.11], [0.75, 0.05, 0.11], { top: [0, 0.05, 0] }, (b) => {
    b.box([-0.75, 0, -0.11], [0.75, 0.045, 0.11], woodOf(b), hex('#d8ac6c'))
    for (let i = 0; i < 8; i++)
      b.placed(
        { at: [0.1 + 0.03 * i, 0.004, 0.16 + 0.02 * (i % 3)], scale: [0.02, 0.006, 0.02] },
        () => b.sphere(plainOf(b), hex('#e8c88c'), 6),
      )
  })

/** A top hat with its brim up. */
export const magicHat: Make = () =>
  built([-0.17, 0, -0.17], [0.17, 0.26, 0.17], { top: [0, 0.2, 0] }, (b) => {
    const silk = b.material({ roughness: 0.3, f0: 0.05 })
    b.lathe(
      [
        [0.001, 0],
        [0.125, 0.003],
        [0.115, 0.22],
        [0.19, 0.235],
        [0.195, 0.245],
        [0.11, 0.235],
        [0.105, 0.1],
        [0.001, 0.1],
      ],
      silk,
      hex('#141418'),
      36,
    )
    b.lathe(
      [
        [0.1195, 0.17],
        [0.117, 0.215],
      ],
      plainOf(b),
      hex('#8a1c24'),
      36,
    )
  })
