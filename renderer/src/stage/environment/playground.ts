// A playground: slide, swings, climbing frame.
import type { FilmSet } from '../film-set.ts'
import { broadTree } from '../prop/plant.ts'
import { hex, smoothstep } from '../vector.ts'
import type { Environment } from './environment.ts'
import { blades, lawn } from './lawn.ts'
import { levelled, rolling } from './lie-of-land.ts'
import { scatter } from './terrain.ts'

/** A playground: slide, swings, climbing frame, sandpit on a lawn. */
export const playground: Environment = (order) => {
  const d = Math.max(2.5, order.reach * 1.4 + 2)
  const rubber = (x: number, z: number): number =>
    smoothstep(1.02, 0.98, Math.sqrt((x / (d + 5)) ** 2 + ((z + 3) / (d + 4)) ** 2))
  return {
    light: 'open',
    ground: levelled(order, rolling(order.seed, 0.2, 20), 0),
    water: null,
    vista: { eye: [0, 1.7, 9], target: [0, 1.3, -4], fov: 46 },
    build: (set) => {
      lawn(set, order, rubber, hex('#c87850'))
      blades(set, order, rubber, 900)
      const side = order.seed % 2 ? 1 : -1
      const has = (noun: string) =>
        order.brief.subjects.some((s) => s.form === noun || s.noun === noun)
      set.put(side * d, -3, { radius: 1.6, height: 2.6 }, { yaw: -side * 0.5 }, () =>
        slideTower(set),
      )
      if (!has('swing'))
        set.put(-side * (d + 0.5), -3.6, { radius: 1.7, height: 2.4 }, { yaw: side * 0.35 }, () =>
          swings(set),
        )
      set.put(side * 0.6, -d - 4.5, { radius: 1.4, height: 1.6 }, {}, () => climber(set))
      set.put(-side * (d - 0.6), 0.2, { radius: 0.5, height: 0.8 }, { yaw: 1 }, () =>
        springHorse(set),
      )
      const tree = broadTree(set, order.season, 1200)
      for (const s of [-1, 1])
        set.put(s * (d + 5), -9, { radius: 2, height: 7 }, { scale: 7 }, () => set.cast(tree))
      const back = broadTree(set, order.season, 420)
      scatter(set, {
        count: 36,
        near: 18,
        far: 90,
        scale: [6, 9],
        meshes: [back],
      })
    },
  }
}

const bright = (set: FilmSet, color: string): number =>
  set.material({ color: hex(color), roughness: 0.3, f0: 0.05 })

const slideTower = (set: FilmSet): void => {
  const b = set.builder
  const [red, yellow, blue] = [
    bright(set, '#e0382e'),
    bright(set, '#f5c02c'),
    bright(set, '#2f7ad0'),
  ]
  for (const x of [-0.5, 0.5])
    for (const z of [-1.2, -0.2])
      b.cylinder([x, 0, z], [x, 2.3, z], 0.05, 0.05, blue, [1, 1, 1], 10)
  b.box([-0.55, 1.3, -1.25], [0.55, 1.38, -0.15], yellow)
  b.placed({ at: [0, 2.3, -0.7], yaw: Math.PI / 4 }, () =>
    b.lathe(
      [
        [0.95, 0],
        [0.02, 0.65],
      ],
      red,
      [1, 1, 1],
      4,
    ),
  )
  for (const s of [-1, 1]) b.box([s * 0.5 - 0.02, 1.38, -1.2], [s * 0.5 + 0.02, 1.9, -0.2], yellow)
  b.grid(
    8,
    24,
    (u, v) => {
      const x = (u - 0.5) * 0.6
      const y = 1.34 * (1 - v) ** 1.15 + 0.16 * Math.min(1, v * 1.2)
      return [x, y + 0.16 * (Math.abs(u - 0.5) * 2) ** 3, -0.15 + v * 2.1]
    },
    red,
    () => [1, 1, 1],
    false,
  )
  for (let k = 0; k < 5; k++)
    b.cylinder(
      [-0.3, 0.25 + k * 0.26, -1.32 - 0.02 * k],
      [0.3, 0.25 + k * 0.26, -1.32 - 0.02 * k],
      0.025,
      0.025,
      yellow,
      [1, 1, 1],
      8,
    )
}

const swings = (set: FilmSet): void => {
  const b = set.builder
  const [green, rope, red] = [
    bright(set, '#3a9a4a'),
    set.matte(hex('#3a3a3a')),
    bright(set, '#e0382e'),
  ]
  for (const s of [-1, 1])
    for (const z of [-0.8, 0.8])
      b.cylinder([s * 1.6, 0, z], [s * 1.5, 2.3, 0], 0.05, 0.05, green, [1, 1, 1], 10)
  b.cylinder([-1.6, 2.3, 0], [1.6, 2.3, 0], 0.05, 0.05, green, [1, 1, 1], 10)
  for (const x of [-0.7, 0.7]) {
    for (const s of [-0.2, 0.2])
      b.cylinder([x + s, 2.3, 0], [x + s, 0.5, 0.1 * x], 0.012, 0.012, rope, [1, 1, 1], 5)
    b.box([x - 0.24, 0.47, -0.12 + 0.1 * x], [x + 0.24, 0.5, 0.12 + 0.1 * x], red)
  }
}

const climber = (set: FilmSet): void => {
  const b = set.builder
  const colors = ['#e0382e', '#f5c02c', '#2f7ad0', '#3a9a4a'].map((c) => bright(set, c))
  const r = 1.4
  for (let ring = 0; ring < 4; ring++) {
    const e = (ring / 4) * 1.45
    for (let i = 0; i < 8; i++) {
      const p = (k: number, ee: number) =>
        [
          Math.cos((k / 8) * 6.2832) * r * Math.cos(ee),
          Math.sin(ee) * r,
          Math.sin((k / 8) * 6.2832) * r * Math.cos(ee),
        ] as const
      b.cylinder(p(i, e), p(i + 1, e), 0.03, 0.03, colors[ring] ?? 0, [1, 1, 1], 7)
      b.cylinder(p(i, e), p(i, e + 0.3625), 0.03, 0.03, colors[(ring + 1) % 4] ?? 0, [1, 1, 1], 7)
    }
  }
}

const springHorse = (set: FilmSet): void => {
  const b = set.builder
  const [blue, iron] = [bright(set, '#2f7ad0'), set.matte(hex('#55585c'))]
  for (let i = 0; i < 30; i++) {
    const p = (k: number) => [0.1 * Math.cos(k), 0.012 * k, 0.1 * Math.sin(k)] as const
    b.cylinder(p(i), p(i + 1), 0.018, 0.018, iron, [1, 1, 1], 5)
  }
  b.placed({ at: [0, 0.52, 0], scale: [0.16, 0.17, 0.42] }, () => b.sphere(blue, [1, 1, 1], 20))
  b.placed({ at: [0, 0.78, 0.32], scale: [0.12, 0.16, 0.17] }, () => b.sphere(blue, [1, 1, 1], 16))
}
