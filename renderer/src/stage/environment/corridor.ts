// A long corridor: doors along both walls, a runner down its middle, lamps in a row, a window at the far end.
import type { FilmSet } from '../film-set.ts'
import { hex, scale } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import { piece, planHall } from './hall.ts'
import { pickFrom } from './home-plan.ts'
import { levelRadius } from './lie-of-land.ts'
import type { Shell } from './room-shell.ts'

const walls = ['#d9cdb4', '#b9c6bd', '#cdb9a4', '#c3c7d2'] as const

/** The corridor of a house or hotel, seen along its length. */
export const corridor: Environment = (order) => {
  const half = Math.max(1.35, levelRadius(order) + 0.7)
  const shell: Shell = {
    half,
    back: 19,
    height: Math.max(2.9, order.span * 1.5),
    floor: 0,
    wall: hex(pickFrom(order, walls)),
    flooring: 'boards',
    floorColor: hex('#7a5230'),
    backWindow: { x: 0, half: half * 0.5, low: 0.6, high: 2.3 },
    sideWindows: false,
    ceiling: hex('#efe9dc'),
  }
  return {
    ...planHall(order, shell, (set) => {
      runner(set, half)
      panels(set, order, shell)
      lamps(set, shell)
    }),
    vista: { eye: [0, 1.55, 4.6], target: [0, 1.35, -19], fov: 50 },
  }
}

/** A long carpet with a border. */
const runner = (set: FilmSet, half: number): void => {
  const wool = set.matte([1, 1, 1], 0.95, 0.01, 60)
  const b = set.builder
  const wide = half * 0.56
  b.box([-wide, 0.002, -18.6], [wide, 0.012, 9], wool, hex('#8a1f28'))
  for (const s of [-1, 1]) {
    const x = s * (wide - 0.12)
    b.box([x - 0.035, 0.012, -18.6], [x + 0.035, 0.015, 9], wool, hex('#d8b060'))
  }
}

/** Wainscot, doors with their frames and knobs, pictures between them. */
const panels = (set: FilmSet, order: SetOrder, { half, height }: Shell): void => {
  const b = set.builder
  const paint = set.matte(hex('#f2ede0'), 0.55, 0.03)
  const wood = set.material({ color: hex('#6a4226'), roughness: 0.4, f0: 0.04 })
  const brass = set.material({ color: hex('#d8a848'), roughness: 0.25, f0: 0.6, metal: 0.9 })
  for (const s of [-1, 1]) {
    const at = (d: number): number => s * (half - d)
    const slab = (d: number, low: number, high: number, z0: number, z1: number, m: number): void =>
      b.box([Math.min(at(0), at(d)), low, z0], [Math.max(at(0), at(d)), high, z1], m)
    slab(0.02, 0, 0.95, -19, 6, paint)
    slab(0.05, 0.93, 1, -19, 6, paint)
    slab(0.06, height - 0.14, height, -19, 6, paint)
    for (let i = 0; i < 6; i++) {
      const z = 0.6 - i * 3.3 - (s > 0 ? 1.5 : 0)
      if (z < -18) continue
      slab(0.055, 0, 2.2, z - 0.55, z + 0.55, paint)
      slab(0.07, 0, 2.1, z - 0.46, z + 0.46, wood)
      for (const [low, high] of [
        [0.2, 0.9],
        [1.1, 1.95],
      ] as const)
        for (const k of [-1, 1])
          slab(0.082, low, high, z + k * 0.21 - 0.15, z + k * 0.21 + 0.15, wood)
      b.placed({ at: [at(0.12), 1.0, z + 0.38], scale: 0.035 }, () =>
        b.sphere(brass, [1, 1, 1], 12),
      )
      const p = z - 1.65
      if (p < -18 || (order.seed + i) % 3 === 0) continue
      slab(0.04, 1.4, 2, p - 0.28, p + 0.28, brass)
      slab(
        0.05,
        1.45,
        1.95,
        p - 0.23,
        p + 0.23,
        set.matte(scale(hex(['#5a7a8a', '#8a7a4a', '#7a4a4a'][i % 3] ?? '#5a7a8a'), 1), 0.8, 0.02),
      )
    }
  }
  piece(set, half * 0.74, -16.6, 0.3, 1, 0, () => {
    b.box([-0.3, 0.72, -0.2], [0.3, 0.76, 0.2], wood)
    for (const x of [-0.25, 0.25])
      b.cylinder([x, 0, 0], [x, 0.72, 0], 0.025, 0.03, wood, [1, 1, 1], 8)
  })
}

/** Globes under the ceiling, one behind another. */
const lamps = (set: FilmSet, { height }: Shell): void => {
  if (set.lacks('lamp')) return
  const glow = set.glow([1, 0.86, 0.62], 5)
  const brass = set.material({ color: hex('#b88a3a'), roughness: 0.3, f0: 0.5, metal: 0.8 })
  for (let z = 1.2; z > -18; z -= 3.3) {
    set.builder.cylinder([0, height - 0.28, z], [0, height, z], 0.015, 0.015, brass, [1, 1, 1], 8)
    set.builder.placed({ at: [0, height - 0.38, z], scale: 0.13 }, () =>
      set.builder.sphere(glow, [1, 1, 1], 18),
    )
    set.lamp([0, height - 0.6, z], 0.14, [2.1, 1.7, 1.15])
  }
}
