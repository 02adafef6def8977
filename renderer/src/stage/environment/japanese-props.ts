// What stands in a Japanese garden: lantern, bridge, gate, tea house and a pine clipped into clouds.
import type { FilmSet } from '../film-set.ts'
import { leafClump } from '../prop/leaf.ts'
import type { Vec3 } from '../scene.ts'
import { hex, scale } from '../vector.ts'

/** A stone lantern 1.75 m high: foot, shaft, fire box with windows, wide hat and jewel. */
export const stoneLantern = (set: FilmSet, lit: boolean): void => {
  const b = set.builder
  const stone = set.material({
    color: hex('#9a978e'),
    roughness: 0.9,
    f0: 0.02,
    scale: 9,
    relief: 0.3,
    mottle: 0.4,
  })
  const six = (y0: number, y1: number, r0: number, r1: number) =>
    b.cylinder([0, y0, 0], [0, y1, 0], r0, r1, stone, [1, 1, 1], 6)
  six(0, 0.14, 0.36, 0.33)
  six(0.14, 0.22, 0.26, 0.18)
  b.cylinder([0, 0.2, 0], [0, 0.82, 0], 0.13, 0.12, stone, [1, 1, 1], 14)
  six(0.82, 0.92, 0.15, 0.3)
  six(0.92, 0.98, 0.31, 0.31)
  six(0.98, 1.28, 0.2, 0.2)
  six(1.27, 1.34, 0.44, 0.42)
  six(1.34, 1.56, 0.42, 0.09)
  b.placed({ at: [0, 1.64, 0], scale: [0.085, 0.12, 0.085] }, () => b.sphere(stone, [1, 1, 1], 10))
  const fire = lit
    ? set.material({ color: [0, 0, 0], emission: [5, 2.8, 0.9] })
    : set.material({ color: [0.1, 0.07, 0.04], emission: [0.5, 0.3, 0.1] })
  for (let k = 0; k < 6; k++)
    b.placed({ yaw: (k * Math.PI) / 3 + Math.PI / 6 }, () =>
      b.box([-0.06, 1.04, 0.165], [0.06, 1.22, 0.178], fire),
    )
  if (lit) b.light([0, 1.13, 0.35], 0.1, [1.6, 0.9, 0.35])
}

/** A bridge that arches along x over `long` metres, its rails topped with brass caps. */
export const redBridge = (set: FilmSet, long: number): void => {
  const b = set.builder
  const red = set.material({ color: hex('#c8281c'), roughness: 0.4, f0: 0.04 })
  const brass = set.material({ color: hex('#d8a840'), roughness: 0.3, f0: 0.5, metal: 1 })
  const rise = (t: number) => -0.1 + 0.95 * Math.sin(Math.PI * t)
  const at = (t: number, up: number, z: number): Vec3 => [(t - 0.5) * long, rise(t) + up, z]
  const planks = 34
  for (let i = 0; i < planks; i++) {
    const [t, u] = [i / planks, (i + 0.9) / planks]
    const [p, q] = [at(t, 0, 0), at(u, 0, 0)]
    const roll = Math.atan2(q[1] - p[1], q[0] - p[0])
    b.placed({ at: p, roll }, () =>
      b.box(
        [0, -0.05, -0.75],
        [long / planks - 0.02, 0.02, 0.75],
        red,
        scale([1, 1, 1], 0.8 + 0.2 * ((i * 7) % 3)),
      ),
    )
  }
  for (const z of [-0.72, 0.72]) {
    for (let i = 0; i < 24; i++)
      for (const [up, r] of [
        [-0.14, 0.085],
        [0.5, 0.035],
        [0.86, 0.05],
      ] as const)
        b.cylinder(at(i / 24, up, z), at((i + 1) / 24, up, z), r, r, red, [1, 1, 1], 8)
    for (let i = 0; i <= 6; i++) {
      const t = 0.02 + (0.96 * i) / 6
      b.cylinder(at(t, -0.15, z), at(t, 1.02, z), 0.058, 0.055, red, [1, 1, 1], 10)
      b.placed({ at: at(t, 1.08, z), scale: [0.065, 0.1, 0.065] }, () =>
        b.sphere(brass, [1, 1, 1], 10),
      )
    }
  }
}

/** A torii 3.6 m high. */
export const torii = (set: FilmSet): void => {
  const b = set.builder
  const red = set.material({ color: hex('#d03a1c'), roughness: 0.45, f0: 0.04 })
  const black = set.matte(hex('#1c1a1a'), 0.6, 0.05)
  for (const s of [-1, 1]) {
    b.cylinder([s * 1.45, 0, 0], [s * 1.3, 3.2, 0], 0.17, 0.15, red, [1, 1, 1], 16)
    b.cylinder([s * 1.45, 0, 0], [s * 1.44, 0.4, 0], 0.21, 0.2, black, [1, 1, 1], 16)
  }
  b.box([-1.85, 2.5, -0.09], [1.85, 2.74, 0.09], red)
  b.box([-0.12, 2.74, -0.07], [0.12, 3.2, 0.07], red)
  for (let i = 0; i < 16; i++) {
    const [x, t] = [-2.2 + i * 0.275, Math.abs(i - 7.5) / 8]
    const y = 3.2 + 0.2 * t ** 2.4
    b.box([x, y, -0.13], [x + 0.28, y + 0.2, 0.13], red)
    b.box([x - 0.01, y + 0.2, -0.19], [x + 0.29, y + 0.32, 0.19], black)
  }
}

/** An open tea house under a wide roof. */
export const teaHouse = (set: FilmSet): void => {
  const b = set.builder
  const wood = set.matte(hex('#5a3c26'), 0.7, 0.15, 8)
  const paper = set.lit ? set.glow([1, 0.8, 0.5], 1.6) : set.matte(hex('#f0e8d4'), 0.9, 0.03)
  b.box([-2.4, 0, -1.9], [2.4, 0.45, 1.9], wood)
  b.box([-2.0, 0.45, -1.5], [2.0, 2.5, 1.3], paper)
  for (let x = -2; x <= 2.01; x += 0.5) b.box([x - 0.035, 0.45, 1.28], [x + 0.035, 2.5, 1.34], wood)
  for (const y of [1.1, 1.7, 2.45]) b.box([-2, y - 0.03, 1.28], [2, y + 0.03, 1.34], wood)
  for (const x of [-2.2, -0.75, 0.75, 2.2]) b.box([x - 0.07, 0.4, 1.6], [x + 0.07, 2.6, 1.74], wood)
  const tile = set.matte(hex('#3f474c'), 0.8, 0.25, 8)
  for (let q = 0; q < 4; q++)
    b.placed({ yaw: (q * Math.PI) / 2 }, () => {
      const [wide, deep] = q % 2 ? [2.6, 3.1] : [3.1, 2.6]
      b.grid(
        12,
        8,
        (u, v): Vec3 => {
          const k = 1 - 0.8 * v
          const lift = 0.4 * (1 - v) ** 2 * Math.abs(2 * u - 1) ** 2.6
          return [(2 * u - 1) * wide * k, 2.5 + 1.4 * v ** 1.4 + lift, deep * k]
        },
        tile,
      )
    })
  b.box([-0.7, 3.85, -0.6], [0.7, 4.05, 0.6], tile)
}

/** A pine about 1 high, its boughs clipped into flat clouds on a bent trunk. */
export const cloudPine = (set: FilmSet): void => {
  const b = set.builder
  const bark = set.matte(hex('#5f4733'), 0.9, 0.25, 9)
  const m = set.material({ roughness: 0.8, f0: 0.02 })
  const way: Vec3[] = [
    [0, 0, 0],
    [0.1, 0.2, 0.02],
    [-0.05, 0.42, 0],
    [0.09, 0.64, -0.02],
    [0.02, 0.86, 0],
  ]
  for (let i = 0; i + 1 < way.length; i++)
    b.cylinder(
      way[i] as Vec3,
      way[i + 1] as Vec3,
      0.06 - i * 0.012,
      0.05 - i * 0.012,
      bark,
      [1, 1, 1],
      8,
    )
  const pads: readonly (readonly [number, number, number, number])[] = [
    [0.32, 0.34, 0.05, 0.2],
    [-0.34, 0.46, -0.03, 0.22],
    [0.3, 0.62, -0.08, 0.19],
    [-0.2, 0.72, 0.08, 0.17],
    [0.03, 0.92, 0, 0.22],
  ]
  for (const [x, y, z, r] of pads) {
    b.cylinder([x * 0.1, y - 0.08, 0], [x, y, z], 0.024, 0.012, bark, [1, 1, 1], 6)
    leafClump(
      b,
      {
        center: [x, y + 0.02, z],
        radius: [r, r * 0.36, r * 0.85],
        count: 150,
        size: 0.03,
        dark: hex('#1c3f24'),
        light: hex('#4f8a44'),
        material: m,
      },
      set.random,
    )
  }
}
