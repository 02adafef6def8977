// What stands about in a town of the old West: a water tower, a trough with a rail to tie horses to, tumbleweed.
import type { FilmSet } from '../film-set.ts'
import type { Vec3 } from '../scene.ts'
import { hex, normalize, scale } from '../vector.ts'

/** A tank of staves on four legs under a pointed roof, 13 m high. */
export const waterTower = (set: FilmSet): void => {
  const b = set.builder
  const wood = set.matte(hex('#7a5636'), 0.9, 0.2, 6)
  for (const [x, z] of [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ] as const) {
    b.cylinder([x * 2.1, 0, z * 2.1], [x * 1.5, 6.2, z * 1.5], 0.16, 0.14, wood, [1, 1, 1], 6)
    b.cylinder([x * 2, 1, z * 2], [-z * 1.6, 5, x * 1.6], 0.08, 0.08, wood, [1, 1, 1], 5)
  }
  b.box([-2.2, 6.1, -2.2], [2.2, 6.35, 2.2], wood)
  const staves = set.matte([1, 1, 1], 0.9, 0.2, 6)
  const count = 26
  for (let k = 0; k < count; k++) {
    const a = (k / count) * 6.2832
    b.placed({ at: [2 * Math.sin(a), 6.35, 2 * Math.cos(a)], yaw: a }, () =>
      b.box(
        [-0.24, 0, -0.05],
        [0.24, 3.6, 0.05],
        staves,
        scale(hex('#a8744a'), 0.8 + 0.3 * set.random()),
      ),
    )
  }
  const iron = set.matte(hex('#3a3430'), 0.6, 0.06)
  for (const y of [6.9, 8.2, 9.4])
    b.cylinder([0, y, 0], [0, y + 0.1, 0], 2.08, 2.08, iron, [1, 1, 1], 26)
  b.cylinder([0, 9.95, 0], [0, 11.6, 0], 2.4, 0.05, wood, [0.8, 0.8, 0.8], 26)
}

/** A standing cask with iron hoops, 0.95 m high. */
export const cask = (set: FilmSet): void => {
  const b = set.builder
  const wood = set.matte([1, 1, 1], 0.85, 0.2, 9)
  const profile: readonly (readonly [number, number])[] = [
    [0.26, 0],
    [0.33, 0.24],
    [0.35, 0.47],
    [0.33, 0.7],
    [0.26, 0.95],
    [0.001, 0.95],
  ]
  b.lathe(
    profile,
    wood,
    ([x, , z]) => scale(hex('#9a6a3e'), Math.floor(Math.atan2(z, x) * 4) % 2 ? 0.85 : 1.1),
    20,
  )
  const iron = set.matte(hex('#3a3634'), 0.5, 0.04)
  for (const [y, r] of [
    [0.12, 0.3],
    [0.78, 0.312],
  ] as const)
    b.cylinder([0, y, 0], [0, y + 0.06, 0], r + 0.005, r + 0.005, iron, [1, 1, 1], 20)
}

/** A long trough of water with a rail before it; along x. */
export const waterTrough = (set: FilmSet): void => {
  const b = set.builder
  const wood = set.matte(hex('#8a6440'), 0.9, 0.2, 8)
  b.box([-0.8, 0.08, -0.3], [0.8, 0.5, -0.22], wood)
  b.box([-0.8, 0.08, 0.22], [0.8, 0.5, 0.3], wood)
  for (const s of [-1, 1]) b.box([s * 0.8 - 0.05, 0, -0.32], [s * 0.8 + 0.05, 0.52, 0.32], wood)
  b.box(
    [-0.78, 0.2, -0.24],
    [0.78, 0.42, 0.24],
    set.material({ color: [0.05, 0.1, 0.11], roughness: 0.05, f0: 0.06 }),
  )
  for (const s of [-1, 1])
    b.cylinder([s * 0.95, 0, 0.55], [s * 0.95, 1.05, 0.55], 0.055, 0.05, wood, [1, 1, 1], 8)
  b.cylinder([-1.1, 0.95, 0.55], [1.1, 0.95, 0.55], 0.045, 0.045, wood, [1, 1, 1], 8)
}

/** A ball of dry twigs of radius 1, resting on the ground. */
export const tumbleweed = (set: FilmSet): void => {
  const b = set.builder
  const twig = set.matte([1, 1, 1], 0.95, 0.1)
  const somewhere = (): Vec3 =>
    normalize([set.random() - 0.5, set.random() - 0.5, set.random() - 0.5 + 1e-3])
  b.placed({ at: [0, 0.96, 0] }, () => {
    for (let k = 0; k < 62; k++) {
      const [p, q] = [somewhere(), somewhere()]
      const bend: Vec3 = scale(normalize([p[0] + q[0], p[1] + q[1], p[2] + q[2] + 1e-3]), 0.97)
      const tone = scale(hex('#b08a50'), 0.7 + 0.5 * set.random())
      b.cylinder(scale(p, 0.92), bend, 0.016, 0.022, twig, tone, 4)
      b.cylinder(bend, scale(q, 0.9), 0.022, 0.014, twig, tone, 4)
    }
  })
}
