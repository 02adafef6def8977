// What people push before them: a pram with its hood up, a shopping cart with what was bought, a wheelbarrow of earth; each faces +z, its handle at -z.
import type { Rgb } from '../../prompt/brief.ts'
import type { MeshBuilder } from '../mesh-builder.ts'
import { noise } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { addHeap } from '../subject/vehicle/load.ts'
import { hex, scale } from '../vector.ts'
import { ring } from './chore-actors.ts'
import { ball, built, type Make, plainOf, woodOf } from './work-actors.ts'

const steelOf = (b: MeshBuilder): number =>
  b.material({ color: hex('#b8bec4'), roughness: 0.25, f0: 0.5, metal: 0.9 })

const tubes = (b: MeshBuilder, m: number, r: number, runs: readonly (readonly Vec3[])[]): void => {
  for (const run of runs)
    for (let i = 1; i < run.length; i++) {
      const [p, q] = [run[i - 1], run[i]]
      if (p && q) b.cylinder(p, q, r, r, m, [1, 1, 1], 8)
    }
}

/** A wheel that stands across x, with spokes. */
const wheel = (b: MeshBuilder, at: Vec3, r: number, thick: number): void => {
  const [x, y, z] = at
  const steel = steelOf(b)
  ring(b, x, y, z, r - thick, thick, plainOf(b, 0.6), hex('#1b1c20'))
  for (let k = 0; k < 8; k++) {
    const a = (k / 8) * 6.2832
    b.cylinder(
      at,
      [x, y + (r - thick) * Math.sin(a), z + (r - thick) * Math.cos(a)],
      0.006,
      0.006,
      steel,
      [1, 1, 1],
      5,
    )
  }
  ball(b, at, [0.03, 0.03, 0.03], steel, [1, 1, 1], 10)
}

/** The half of a shell about the x axis through `at`, open on the other half: `from` and `to` are angles from +z over +y. */
const hood = (
  b: MeshBuilder,
  at: Vec3,
  r: Vec3,
  angles: readonly [number, number],
  m: number,
  paint: (t: number) => Rgb,
): void => {
  for (const inside of [1, 0.96])
    b.grid(
      30,
      24,
      (u, v) => {
        const a = angles[0] + (angles[1] - angles[0]) * u
        const side = (v - 0.5) * 2
        const k = Math.sqrt(Math.max(0, 1 - Math.abs(side) ** 6)) * inside
        return [
          at[0] + side * r[0] * inside,
          at[1] + r[1] * k * Math.sin(a),
          at[2] + r[2] * k * Math.cos(a),
        ]
      },
      m,
      (p) => paint(Math.atan2((p[1] - at[1]) / r[1], (p[2] - at[2]) / r[2])),
      false,
    )
}

/** A pram: its tub on four spoked wheels, the hood up at the handle's end, a blanket and a small head within. */
export const stroller: Make = (subject) =>
  built([-0.36, 0, -0.95], [0.36, 1.16, 0.62], { top: [0, 1.1, 0], seat: [0, 0.66, 0.1] }, (b) => {
    const cloth = plainOf(b)
    const color = subject.colors[0] ?? hex('#27426e')
    const steel = steelOf(b)
    for (const s of [-1, 1]) {
      wheel(b, [s * 0.29, 0.23, -0.36], 0.23, 0.022)
      wheel(b, [s * 0.29, 0.19, 0.4], 0.19, 0.02)
      tubes(b, steel, 0.014, [
        [
          [s * 0.26, 0.2, 0.4],
          [s * 0.24, 0.5, -0.1],
          [s * 0.25, 0.86, -0.62],
          [s * 0.25, 1.0, -0.9],
        ],
        [
          [s * 0.26, 0.24, -0.36],
          [s * 0.24, 0.54, 0.24],
        ],
      ])
    }
    tubes(b, plainOf(b, 0.5), 0.022, [
      [
        [-0.26, 1.0, -0.9],
        [0.26, 1.0, -0.9],
      ],
    ])
    // The tub is a boat's: rounded below, open above.
    hood(b, [0, 0.8, 0.04], [0.27, 0.34, 0.54], [-0.02, -3.12], cloth, () => color)
    hood(b, [0, 0.8, -0.06], [0.285, 0.36, 0.44], [1.35, 3.14], cloth, (a) =>
      scale(color, Math.abs(Math.sin(a * 5.2)) < 0.16 ? 0.7 : 1.12),
    )
    ball(b, [0, 0.76, 0.16], [0.23, 0.13, 0.36], cloth, hex('#f3ead8'), 26)
    ball(b, [0, 0.88, -0.1], [0.085, 0.09, 0.085], b.material({ roughness: 0.6 }), hex('#e8b796'))
    ball(b, [0, 0.915, -0.12], [0.09, 0.075, 0.09], cloth, hex('#f4d0d8'))
  })

/** A wire basket on small wheels, filled. */
export const shoppingCart: Make = (subject, chance) =>
  built([-0.32, 0, -0.68], [0.32, 1.06, 0.56], { top: [0, 1, 0] }, (b) => {
    const steel = steelOf(b)
    const side = (s: number, v: number, u: number): Vec3 => [
      s * (0.22 + 0.07 * v),
      0.5 + 0.42 * v + 0.06 * (1 - u) * v,
      0.5 - u * (0.95 + 0.08 * v),
    ]
    for (let k = 0; k <= 6; k++) {
      const v = k / 6
      tubes(b, steel, k === 6 ? 0.012 : 0.005, [
        [side(-1, v, 1), side(-1, v, 0), side(1, v, 0), side(1, v, 1), side(-1, v, 1)],
      ])
    }
    for (let k = 0; k <= 12; k++) {
      const u = k / 12
      tubes(b, steel, 0.005, [[side(-1, 1, u), side(-1, 0, u), side(1, 0, u), side(1, 1, u)]])
    }
    for (const s of [-1, 1]) {
      tubes(b, steel, 0.014, [
        [
          [s * 0.25, 0.14, 0.42],
          [s * 0.24, 0.2, -0.4],
          [s * 0.27, 0.98, -0.5],
          [s * 0.27, 1.03, -0.62],
        ],
      ])
      for (const z of [0.42, -0.36])
        ring(b, s * 0.25, 0.075, z, 0.05, 0.022, plainOf(b, 0.6), hex('#202226'))
    }
    const grip = subject.colors[0] ?? hex('#c8281e')
    b.cylinder([-0.29, 1.03, -0.62], [0.29, 1.03, -0.62], 0.022, 0.022, plainOf(b, 0.5), grip, 12)
    const wares: readonly Rgb[] = ['#d8a04a', '#4a8a3a', '#c83a2a', '#e8e0d0', '#3a6ab0'].map(hex)
    for (let i = 0; i < 14; i++) {
      const at: Vec3 = [
        (chance() - 0.5) * 0.34,
        0.56 + 0.36 * (i / 14),
        0.34 - 0.66 * ((i * 0.37) % 1),
      ]
      const color = wares[i % 5] ?? [1, 1, 1]
      if (i % 3 === 0) ball(b, at, [0.09, 0.085, 0.09], plainOf(b, 0.5), color)
      else
        b.placed({ at, yaw: chance() * 3, pitch: chance() * 0.4 }, () =>
          b.box([-0.07, -0.1, -0.05], [0.07, 0.1, 0.05], plainOf(b, 0.6), color),
        )
    }
  })

/** A barrow on one wheel, heaped with earth. */
export const wheelbarrow: Make = (subject) =>
  built([-0.34, 0, -0.95], [0.34, 0.82, 0.72], { top: [0, 0.8, 0.1] }, (b) => {
    const wood = woodOf(b)
    const tin = b.material({ roughness: 0.45, f0: 0.06 })
    const color = subject.colors[0] ?? hex('#3f7a4a')
    wheel(b, [0, 0.2, 0.5], 0.2, 0.035)
    for (const s of [-1, 1]) {
      b.cylinder([s * 0.08, 0.2, 0.52], [s * 0.27, 0.84, -0.92], 0.022, 0.024, wood, hex('#9a7040'))
      b.cylinder([s * 0.2, 0.42, -0.3], [s * 0.24, 0, -0.42], 0.018, 0.018, tin, hex('#2a2c30'), 8)
    }
    for (const inside of [1, 0.97])
      b.grid(
        28,
        12,
        (u, v) => {
          const a = u * 6.2832
          const [x, z] = [Math.cos(a), Math.sin(a)]
          const corner = 1 / Math.max(Math.abs(x), Math.abs(z)) ** 0.65
          const wide = (0.55 + 0.45 * v) * corner * inside
          return [x * 0.27 * wide, 0.38 + 0.3 * v, 0.06 + z * 0.4 * wide + 0.05 * v]
        },
        tin,
        () => color,
        false,
      )
    const { load } = subject.traits
    if (load !== undefined) {
      addHeap(b, { half: 0.2, floor: 0.6, rim: 0.81, back: -0.22, front: 0.42 }, load)
      return
    }
    b.grid(
      24,
      24,
      (u, v) => {
        const [x, z] = [(u - 0.5) * 2, (v - 0.5) * 2]
        const heap = Math.max(0, 1 - Math.max(x * x, z * z))
        return [x * 0.27, 0.6 + 0.16 * heap + 0.03 * noise(u * 9, v * 9), 0.1 + z * 0.41]
      },
      plainOf(b),
      (p) => scale(hex('#4a3322'), 0.7 + 0.6 * noise(p[0] * 40, p[2] * 40)),
      false,
    )
  })
