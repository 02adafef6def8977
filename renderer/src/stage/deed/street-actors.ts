// Large things that deeds happen at: a bus shelter, and the mast of a ship with its shrouds.

import type { Rgb } from '../../prompt/brief.ts'
import type { Actor } from '../actor.ts'
import type { MeshBuilder } from '../mesh-builder.ts'
import type { Random } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, scale } from '../vector.ts'
import { built, type Make, plainOf, woodOf } from './work-actors.ts'

const bus = (b: MeshBuilder, x: number, y: number, z: number, s: number): void => {
  const paint = plainOf(b, 0.5)
  const white = hex('#f6f6f2')
  b.box([x - s, y - s * 0.62, z], [x + s, y + s * 0.7, z + 0.006], paint, white)
  b.box(
    [x - s * 0.8, y + s * 0.02, z + 0.004],
    [x + s * 0.8, y + s * 0.52, z + 0.01],
    paint,
    hex('#1c4fa8'),
  )
  for (const k of [-0.55, 0.55]) {
    b.box(
      [x + k * s - s * 0.16, y - s * 0.42, z + 0.004],
      [x + k * s + s * 0.16, y - s * 0.18, z + 0.01],
      paint,
      hex('#f2b81c'),
    )
    b.box(
      [x + k * s - s * 0.14, y - s * 0.86, z],
      [x + k * s + s * 0.14, y - s * 0.6, z + 0.006],
      paint,
      white,
    )
  }
}

/** A glass shelter with a bench and a roof, and the pole with the sign of a bus beside it. */
export const busShelter: Make = () =>
  built(
    [-1.75, 0, -0.75],
    [1.75, 2.75, 0.75],
    { seat: [-0.5, 0.47, -0.34], top: [0, 2.4, 0] },
    (b) => {
      const steel = b.material({ color: hex('#4a5258'), roughness: 0.35, f0: 0.4 })
      const glass = b.material({ color: hex('#a8c4c8'), roughness: 0.08, f0: 0.1 })
      const wood = woodOf(b)
      for (const x of [-1.5, 1.05])
        for (const z of [-0.66, 0.5])
          b.box([x - 0.035, 0, z - 0.035], [x + 0.035, 2.36, z + 0.035], steel)
      b.box([-1.6, 2.36, -0.74], [1.15, 2.45, 0.7], steel)
      b.box([-1.62, 2.45, -0.76], [1.17, 2.48, 0.72], plainOf(b, 0.5), hex('#2f6a8a'))
      // Panes in thin frames: a pale back wall that the seat and the people stand out from.
      for (let i = 0; i < 3; i++)
        b.box([-1.44 + i * 0.83, 0.3, -0.68], [-0.66 + i * 0.83, 2.26, -0.665], glass)
      b.box([-1.51, 0.3, -0.6], [-1.495, 2.26, 0.2], glass)
      for (let k = 0; k < 3; k++)
        b.box([-1.25, 0.44, -0.56 + k * 0.13], [0.55, 0.47, -0.46 + k * 0.13], wood, hex('#a8743c'))
      for (const x of [-1.05, 0.35]) b.box([x - 0.03, 0, -0.5], [x + 0.03, 0.44, -0.24], steel)
      // A poster at the right end.
      b.box([1.02, 0.45, -0.62], [1.1, 2.2, 0.42], steel)
      b.box([0.25, 1.0, -0.66], [0.95, 2.1, -0.645], plainOf(b, 0.6), hex('#e8d8b0'))
      b.box([0.32, 1.55, -0.645], [0.88, 2.02, -0.64], plainOf(b, 0.6), hex('#c8442c'))
      for (let i = 0; i < 3; i++)
        b.box(
          [0.34, 1.14 + i * 0.12, -0.645],
          [0.86 - 0.12 * i, 1.19 + i * 0.12, -0.64],
          plainOf(b),
          hex('#4a5a6a'),
        )
      b.cylinder([1.5, 0, 0.3], [1.5, 2.72, 0.3], 0.035, 0.035, steel, [1, 1, 1], 12)
      b.box([1.2, 2.06, 0.3], [1.8, 2.7, 0.345], plainOf(b, 0.5), hex('#1c4fa8'))
      bus(b, 1.5, 2.4, 0.346, 0.2)
      b.box([1.33, 1.3, 0.3], [1.67, 1.75, 0.34], plainOf(b), hex('#f4f4ee'))
      for (let i = 0; i < 6; i++)
        b.box(
          [1.37, 1.36 + i * 0.06, 0.34],
          [1.63, 1.375 + i * 0.06, 0.343],
          plainOf(b),
          hex('#3a4248'),
        )
    },
  )

const sailCloth = (b: MeshBuilder, y0: number, y1: number, wide: number, belly: number): void => {
  const cloth = plainOf(b)
  for (const side of [1, -1])
    b.grid(
      18,
      14,
      (u, v) => {
        const x = (u - 0.5) * wide * (1.08 - 0.12 * v)
        const y = y0 + (y1 - y0) * v
        return [
          x,
          y,
          0.12 + belly * Math.sin(u * Math.PI) * Math.sin(v * Math.PI * 0.9 + 0.2) + side * 0.004,
        ]
      },
      cloth,
      (p) => scale(hex('#efe4cc'), 0.92 + 0.08 * Math.sin(p[0] * 9)),
      false,
    )
}

/** A mast with yards, sails, crow's nest and, on the near side, shrouds with ratlines like a ladder; a deck below. */
export const shipMast: Make = () =>
  built([-2.6, 0, -1.2], [2.6, 11, 1.6], { top: [0, 11, 0] }, (b) => {
    const wood = woodOf(b)
    const rope = b.material({ roughness: 0.9, f0: 0.01 })
    const hemp = hex('#c8a874')
    b.cylinder([0, 0, 0], [0, 8, 0], 0.2, 0.15, wood, hex('#8a5a30'), 18)
    b.cylinder([0, 7.6, 0.16], [0, 12.5, 0.16], 0.11, 0.06, wood, hex('#7a4e2a'), 14)
    for (const [y, half] of [
      [4.15, 2.9],
      [8.6, 2.2],
    ] as const)
      b.cylinder([-half, y, 0.24], [half, y, 0.24], 0.075, 0.075, wood, hex('#6f4626'), 12)
    sailCloth(b, 4.3, 8.5, 4.3, -0.5)
    sailCloth(b, 0.9, 4.05, 5.4, -0.6)
    // The nest.
    b.cylinder([0, 7.55, 0], [0, 7.62, 0], 0.7, 0.72, wood, hex('#7a4e2a'), 24)
    for (let i = 0; i < 14; i++) {
      const a = (i / 14) * 6.283
      b.cylinder(
        [Math.cos(a) * 0.68, 7.6, Math.sin(a) * 0.68],
        [Math.cos(a) * 0.74, 8.15, Math.sin(a) * 0.74],
        0.02,
        0.02,
        wood,
        hex('#7a4e2a'),
        6,
      )
    }
    shrouds(b, rope, hemp)
    b.box([-3.4, -0.3, -2.2], [3.4, 0, 2.4], wood, hex('#a87c4c'))
    for (const z of [-2.2, 2.3]) {
      b.box([-3.4, 0.75, z], [3.4, 0.86, z + 0.1], wood, hex('#5f3c20'))
      for (let x = -3.3; x < 3.4; x += 0.4)
        b.cylinder([x, 0, z + 0.05], [x, 0.75, z + 0.05], 0.03, 0.03, wood, hex('#8a5a30'), 8)
    }
  })

/** Ropes from the rail to the top, and rungs across them: on the near side, where one climbs. */
const shrouds = (b: MeshBuilder, rope: number, hemp: readonly [number, number, number]): void => {
  const foot = (x: number): Vec3 => [x, 0.1, 2.0]
  const top: Vec3 = [0.2, 7.7, 0.2]
  const feet = [-0.15, 0.35, 0.85, 1.35]
  const at = (x: number, t: number): Vec3 => {
    const f = foot(x)
    return [f[0] + (top[0] - f[0]) * t, f[1] + (top[1] - f[1]) * t, f[2] + (top[2] - f[2]) * t]
  }
  for (const x of feet) b.cylinder(foot(x), top, 0.02, 0.014, rope, hemp, 7)
  for (let i = 1; i < 21; i++)
    b.cylinder(at(-0.15, i / 22), at(1.35, i / 22), 0.012, 0.012, rope, hemp, 6)
}

/** A spot on the floor that a group is placed about; nothing is to be seen of it. */
export const floorSpot: Make = () =>
  built([-0.02, 0, -0.02], [0.02, 0.01, 0.02], { top: [0, 0, 0] }, () => {})

/** A tall stand with five burning candles. */
export const candelabrum: Make = () =>
  built([-0.3, 0, -0.3], [0.3, 1.75, 0.3], { top: [0, 1.7, 0] }, (b) => {
    const brass = b.material({ color: hex('#c89a3a'), roughness: 0.3, f0: 0.6, metal: 1 })
    const wax = b.material({ roughness: 0.6, f0: 0.03 })
    const flame = b.material({ color: [0, 0, 0], emission: [9, 5.6, 2] })
    b.cylinder([0, 0, 0], [0, 0.05, 0], 0.2, 0.13, brass, [1, 1, 1], 20)
    b.cylinder([0, 0.05, 0], [0, 1.4, 0], 0.025, 0.02, brass, [1, 1, 1], 12)
    for (const [x, y] of [
      [-0.26, 1.36],
      [-0.13, 1.42],
      [0, 1.48],
      [0.13, 1.42],
      [0.26, 1.36],
    ] as const) {
      b.cylinder([0, 1.2, 0], [x, y - 0.04, 0], 0.012, 0.012, brass, [1, 1, 1], 8)
      b.cylinder([x, y - 0.04, 0], [x, y, 0], 0.02, 0.04, brass, [1, 1, 1], 12)
      b.cylinder([x, y, 0], [x, y + 0.18, 0], 0.018, 0.017, wax, hex('#f4ead2'), 12)
      b.placed({ at: [x, y + 0.225, 0], scale: [0.014, 0.04, 0.014] }, () =>
        b.sphere(flame, [1, 1, 1], 10),
      )
    }
    b.light([0, 1.7, 0.12], 0.12, [3.4, 2.1, 1.0])
  })

/** Three candles at the height of a face, on a stand as tall as the one they light. */
export const portraitCandles: Make = (subject) => {
  const top = subject.height * 0.93
  return built([-0.14, 0, -0.08], [0.14, top, 0.08], { top: [0, top, 0] }, (b) => {
    const brass = b.material({ color: hex('#c89a3a'), roughness: 0.3, f0: 0.6, metal: 1 })
    const wax = b.material({ roughness: 0.6, f0: 0.03, emission: [0.5, 0.34, 0.16] })
    const flame = b.material({ color: [0, 0, 0], emission: [14, 8.4, 2.8] })
    b.cylinder([0, 0, 0], [0, top - 0.3, 0], 0.02, 0.016, brass, [1, 1, 1], 12)
    for (const [x, k] of [
      [-0.11, 0.05],
      [0, 0],
      [0.11, 0.07],
    ] as const) {
      const y = top - 0.2 - k
      b.cylinder([0, top - 0.34, 0], [x, y, 0], 0.011, 0.011, brass, [1, 1, 1], 8)
      b.cylinder([x, y, 0], [x, y + 0.02, 0], 0.02, 0.032, brass, [1, 1, 1], 14)
      b.cylinder([x, y + 0.02, 0], [x, y + 0.15, 0], 0.016, 0.015, wax, hex('#f4ead2'), 14)
      b.placed({ at: [x, y + 0.185, 0], scale: [0.011, 0.032, 0.011] }, () =>
        b.sphere(flame, [1, 1, 1], 12),
      )
    }
    b.light([0, top - 0.03, 0.16], 0.08, [0.62, 0.36, 0.15])
  })
}

const brown = ['#b9783a', '#d09a52', '#a8682c', '#e0b060'].map(hex)
const paints = ['#c8281c', '#2f5fb8', '#f0b81c', '#2f8a4a', '#e06aa0', '#f4efe2'].map(hex)

/** One thing for sale at a spot of the shelf, by what the shop is. */
const ware = (b: MeshBuilder, shop: string, at: Vec3, i: number, chance: Random): void => {
  const m = plainOf(b, 0.6)
  const pick = (list: readonly Rgb[]): Rgb => list[i % list.length] ?? [0.5, 0.3, 0.1]
  if (/book/.test(shop)) {
    for (let k = 0; k < 4; k++)
      b.box(
        [at[0] - 0.1 + k * 0.05, at[1], at[2] - 0.06],
        [at[0] - 0.056 + k * 0.05, at[1] + 0.2 + 0.06 * chance(), at[2] + 0.08],
        m,
        paints[(i + k) % paints.length],
      )
    return
  }
  if (/flor|flower/.test(shop)) {
    b.cylinder(
      [at[0], at[1], at[2]],
      [at[0], at[1] + 0.14, at[2]],
      0.06,
      0.08,
      m,
      hex('#7a8a92'),
      14,
    )
    for (let k = 0; k < 6; k++)
      b.placed(
        {
          at: [
            at[0] + 0.08 * Math.cos(k * 1.05),
            at[1] + 0.24 + 0.04 * (k % 2),
            at[2] + 0.06 * Math.sin(k * 1.05),
          ],
          scale: 0.05,
        },
        () => b.sphere(m, pick(paints), 10),
      )
    return
  }
  if (/candy|toy/.test(shop)) {
    b.placed({ at: [at[0], at[1] + 0.1, at[2]], scale: 0.1 }, () => b.sphere(m, pick(paints), 14))
    return
  }
  if (/grocer|fruit/.test(shop)) {
    for (let k = 0; k < 5; k++)
      b.placed(
        { at: [at[0] - 0.1 + 0.05 * k, at[1] + 0.05 + 0.05 * (k % 2), at[2]], scale: 0.05 },
        () => b.sphere(m, pick(paints), 10),
      )
    return
  }
  const long = i % 3 === 1
  b.placed(
    {
      at: [at[0], at[1] + 0.06, at[2]],
      scale: long ? [0.2, 0.05, 0.06] : [0.11, 0.075, 0.09],
      yaw: 0.3 * chance(),
    },
    () =>
      b.sphere(
        b.material({ roughness: 0.6, f0: 0.03, scale: 45, relief: 0.16, mottle: 0.25 }),
        pick(brown),
        16,
      ),
  )
}

/** What hangs over the door: a pretzel, a book, a flower … */
const emblem = (b: MeshBuilder, shop: string, x: number, y: number, z: number): void => {
  const gold = b.material({ color: hex('#d8a23a'), roughness: 0.35, f0: 0.4, metal: 0.6 })
  if (/book/.test(shop)) {
    for (const s of [-1, 1])
      b.box([x, y - 0.2, z], [x + s * 0.26, y + 0.16, z + 0.03], plainOf(b), hex('#f4efe0'))
    b.box([x - 0.3, y - 0.24, z - 0.02], [x + 0.3, y + 0.2, z], plainOf(b), hex('#8a2a22'))
    return
  }
  if (/flor|flower|candy|toy|fruit|grocer/.test(shop)) {
    for (let k = 0; k < 6; k++)
      b.placed(
        {
          at: [x + 0.16 * Math.cos(k * 1.047), y + 0.16 * Math.sin(k * 1.047), z],
          scale: [0.11, 0.11, 0.04],
        },
        () => b.sphere(plainOf(b), hex('#e0507a'), 14),
      )
    b.placed({ at: [x, y, z + 0.03], scale: [0.1, 0.1, 0.04] }, () =>
      b.sphere(plainOf(b), hex('#f0c030'), 14),
    )
    return
  }
  // A pretzel: one long loop crossed at the foot.
  const at = (t: number): Vec3 => {
    const a = t * Math.PI * 2
    return [
      x + 0.27 * Math.sin(a) + 0.13 * Math.sin(2 * a),
      y + 0.2 * Math.cos(a) - 0.13 * Math.cos(2 * a),
      z + 0.02 * Math.sin(3 * a),
    ]
  }
  for (let i = 0; i < 48; i++)
    b.cylinder(at(i / 48), at((i + 1) / 48), 0.045, 0.045, gold, [1, 1, 1], 10)
}

/** A shop across the picture: window with shelves of goods, door, striped awning, a board with the sign of the trade. */
export const shopFront: Make = (subject, chance) => {
  const shop = subject.traits['shop'] ?? 'bakery'
  const front: Actor = built([-3.4, 0, -0.5], [3.4, 3.7, 0.9], { top: [0, 3.7, 0] }, (b) => {
    const paint = b.material({ roughness: 0.5, f0: 0.04 })
    const color = hex(
      /book/.test(shop)
        ? '#2f4a3c'
        : /flor|flower/.test(shop)
          ? '#5a7a5a'
          : /candy|toy/.test(shop)
            ? '#8a3a6a'
            : '#7a4426',
    )
    const lit = b.material({ color: hex('#f0d8a8'), emission: [0.5, 0.36, 0.18], roughness: 0.6 })
    b.box([-3.6, -0.02, -0.2], [3.6, 0.12, 1.1], plainOf(b), hex('#a09a92'))
    b.box([-3.4, 0, -0.5], [3.4, 6.4, -0.32], plainOf(b), hex('#b8a088'))
    for (const [x0, x1] of [
      [-3.4, -3.15],
      [0.75, 1.0],
      [2.1, 3.4],
    ] as const)
      b.box([x0, 0, -0.32], [x1, 2.75, 0.02], paint, color)
    b.box([-3.15, 0, -0.32], [0.75, 0.6, 0.02], paint, color)
    b.box([-3.15, 0.6, -0.32], [0.75, 2.5, -0.3], lit)
    b.box([1.0, 0.1, -0.3], [2.1, 2.5, -0.22], paint, scale(color, 1.4))
    b.box([1.15, 0.9, -0.22], [1.95, 2.35, -0.2], lit)
    b.box([-3.4, 2.5, -0.32], [3.4, 3.4, 0.06], paint, color)
    b.box([-2.6, 2.95, 0.06], [1.6, 3.28, 0.08], paint, hex('#f2e6c8'))
    let n = 0
    for (const y of [0.62, 1.2, 1.78]) {
      b.box([-3.1, y - 0.03, -0.3], [0.7, y, 0.0], plainOf(b), hex('#c8a06a'))
      for (let x = -2.9; x < 0.6; x += 0.42) ware(b, shop, [x, y, -0.14], n++, chance)
    }
    for (const x of [-1.85, -0.55])
      b.box([x - 0.025, 0.6, -0.02], [x + 0.025, 2.5, 0.02], paint, scale(color, 1.3))
    for (let i = 0; i < 14; i++) {
      const [x0, x1] = [-3.3 + i * 0.3, -3.0 + i * 0.3]
      const c = i % 2 ? hex('#f4efe2') : hex('#b8302a')
      b.quad([x0, 2.38, 0.85], [x1, 2.38, 0.85], [x1, 2.86, 0.07], [x0, 2.86, 0.07], plainOf(b), c)
      b.box([x0, 2.24, 0.845], [x1, 2.38, 0.855], plainOf(b), c)
    }
    emblem(b, shop, 2.65, 2.98, 0.16)
    b.light([-1.2, 2.2, 0.3], 0.3, [1.6, 1.15, 0.7])
  })
  return { ...front, backdrop: true }
}

/** A wooden ladder that leans toward -x, its head 2.6 m up. */
export const leaningLadder: Make = () =>
  built([-0.5, 0, -0.24], [0.62, 2.6, 0.24], { top: [-0.45, 2.6, 0] }, (b) => {
    const wood = b.material({ roughness: 0.7, f0: 0.03, scale: 9, relief: 0.12, mottle: 0.3 })
    const at = (t: number, z: number): Vec3 => [0.6 - 1.06 * t, 2.6 * t, z]
    for (const z of [-0.21, 0.21])
      b.cylinder(at(0, z), at(1, z), 0.032, 0.028, wood, hex('#b07a3e'), 10)
    for (let k = 1; k <= 9; k++)
      b.cylinder(at(k / 9.6, -0.21), at(k / 9.6, 0.21), 0.02, 0.02, wood, hex('#c48a4a'), 8)
  })
