// Kept grass: lawn, blades and fallen leaves.

import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import { leafClump } from '../prop/leaf.ts'
import { grassTuft } from '../prop/plant.ts'
import { fbm, noise } from '../random.ts'
import { hex, mix3, scale, smoothstep } from '../vector.ts'
import type { SetOrder } from './environment.ts'
import { grassOf } from './sward.ts'
import { addTerrain, scatter } from './terrain.ts'

export type Casts = readonly [LocalMesh, ...LocalMesh[]]

export const nearOf = (set: FilmSet): number => Math.max(2, Math.min(set.lens.focus, 14))

export const lawn = (
  set: FilmSet,
  order: SetOrder,
  path: (x: number, z: number) => number,
  gravel: Rgb = hex('#cdb896'),
): void => {
  const g = grassOf(order)
  const earth = set.material({ roughness: 0.95, f0: 0, scale: 16, relief: 0.2, mottle: 0.3 })
  addTerrain(set, {
    height: set.ground,
    material: earth,
    far: 420,
    paint: (p) => {
      const grit = noise(p[0] * 9, p[2] * 9)
      const green = scale(mix3(g.low, g.high, fbm(p[0] * 0.25, p[2] * 0.25, 4)), 0.78 + 0.35 * grit)
      const leaves =
        order.season === 'autumn' ? smoothstep(0.58, 0.66, noise(p[0] * 5, p[2] * 5)) * 0.8 : 0
      const littered = mix3(green, grit > 0.5 ? hex('#d8862c') : hex('#b04a20'), leaves)
      // A path is trodden unevenly: lighter where it is dry, darker where water stood.
      const worn = 0.7 + 0.22 * grit + 0.36 * fbm(p[0] * 0.4 + 9, p[2] * 0.4, 4)
      return mix3(littered, scale(gravel, worn), path(p[0], p[2]))
    },
  })
}

export const blades = (
  set: FilmSet,
  order: SetOrder,
  path: (x: number, z: number) => number,
  count = 1500,
): void => {
  if (order.season === 'winter') return
  const g = grassOf(order)
  const tuft = grassTuft(set, scale(g.low, 0.7), g.high)
  const d = nearOf(set)
  const tall = 0.085
  scatter(set, {
    count,
    near: d * 0.3,
    far: d * 4,
    scale: [tall * 0.7, tall * 1.4],
    where: (x, z) => path(x, z) < 0.2,
    meshes: [tuft],
  })
}

export const fallenLeaves = (set: FilmSet, order: SetOrder): void => {
  if (order.season !== 'autumn') return
  const m = set.material({ roughness: 0.8, f0: 0.01 })
  const d = nearOf(set)
  // As thick about a small hero, seen from near by, as about a tall one.
  for (let i = 0; i < 20; i++) {
    const x = (set.random() - 0.5) * d * 1.8
    const z = set.random() * d * 1.3 - d * 0.8
    const wide = Math.min(1.3, 0.28 * d)
    leafClump(
      set.builder,
      {
        center: [x, set.ground(x, z) + 0.03, z],
        radius: [wide, 0.025, wide],
        count: 110,
        size: Math.min(0.038, 0.014 * d),
        dark: hex('#a8401c'),
        light: hex('#f0a83a'),
        material: m,
        fine: true,
      },
      set.random,
    )
  }
}
