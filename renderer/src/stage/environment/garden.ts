// A flower garden with beds, hedge and rose arch.

import type { FilmSet } from '../film-set.ts'
import { leafClump } from '../prop/leaf.ts'
import { broadTree, bush, flowerStem } from '../prop/plant.ts'
import { fbm, noise } from '../random.ts'
import { hex, smoothstep } from '../vector.ts'
import type { Environment, SetOrder } from './environment.ts'
import type { Casts } from './lawn.ts'
import { blades, lawn, nearOf } from './lawn.ts'
import { levelled, rolling } from './lie-of-land.ts'
import { scatter } from './terrain.ts'

/** A flower garden with beds, hedge, arch and stepping stones; Japanese when so named. */
export const garden: Environment = (order) => {
  const spot = order.reach + 0.5
  const path = (x: number, z: number): number =>
    smoothstep(
      0.75,
      0.6,
      Math.abs(x - 0.5 * Math.sin(z * 0.5)) +
        (Math.abs(((z * 1.1) % 1) + (z < 0 ? 1 : 0) - 0.5) > 0.4 ? 0.3 : 0),
    )
  const beds = (x: number, z: number): boolean =>
    Math.abs(x) > spot + 0.35 && Math.abs(x) < spot + 3.4 && fbm(x * 0.5, z * 0.35, 3) > 0.36
  return {
    light: 'open',
    ground: levelled(order, rolling(order.seed, 0.12, 6), 0),
    water: null,
    vista: { eye: [0, 1.65, 7], target: [0, 1.1, -6], fov: 46 },
    build: (set) => {
      lawn(set, order, order.empty || order.named('path') ? path : () => 0, hex('#b8b0a0'))
      blades(set, order, path, 1100)
      flowerBeds(set, order, beds)
      hedge(set, order, -Math.max(9, spot * 3))
      const arch = -Math.max(5, spot * 2.2)
      if (set.free(0, arch, 0.2, 0.3)) roseArch(set, arch)
      const tree = broadTree(set, order.season, 1600)
      for (const s of [-1, 1])
        set.put(
          s * (spot + 4.5),
          -6 - set.random() * 3,
          { radius: 1.6, height: 6 },
          { scale: 6 },
          () => set.cast(tree),
        )
      const back = broadTree(set, order.season, 400)
      scatter(set, {
        count: 26,
        near: 22,
        far: 90,
        scale: [6.5, 10],
        meshes: [back],
      })
    },
  }
}

const flowerBeds = (
  set: FilmSet,
  order: SetOrder,
  beds: (x: number, z: number) => boolean,
): void => {
  if (set.lacks('flower')) return
  const d = nearOf(set)
  const winter = order.season === 'winter'
  if (winter) return
  const petals = ['#e8305a', '#f8f4f0', '#f5b82c', '#8a5ae0', '#f07ab0', '#f07828', '#5a8af0']
  const kinds = [
    ...petals.map((c) => flowerStem(set, hex(c))),
    ...petals.slice(0, 4).map((c) => flowerStem(set, hex(c), true)),
  ]
  const small = Math.max(0.5, Math.min(1, order.span / 1.2))
  scatter(set, {
    count: 1000,
    near: d * 0.4,
    far: d * 4.5,
    scale: [0.32 * small, 0.6 * small],
    where: beds,
    meshes: kinds,
    pick: (x, z) =>
      kinds[Math.floor(noise(x * 1.3 + 9, z * 1.3) * kinds.length * 1.4) % kinds.length],
  })
  const roses = [
    bush(set, 'summer', 220, hex('#e02848')),
    bush(set, 'summer', 220, hex('#f4b0c8')),
    bush(set, 'summer', 220, hex('#f8f0e8')),
  ] as unknown as Casts
  scatter(set, {
    count: 22,
    near: d * 0.9,
    far: d * 5,
    scale: [0.55, 1.05],
    sink: 0.05,
    where: beds,
    meshes: roses,
  })
}

const hedge = (set: FilmSet, order: SetOrder, z: number): void => {
  const m = set.material({ roughness: 0.75, f0: 0.02 })
  const snow = order.season === 'winter'
  for (let x = -16; x <= 16; x += 0.8)
    leafClump(
      set.builder,
      {
        center: [x, 0.75, z],
        radius: [0.62, 0.85, 0.5],
        count: 130,
        size: 0.075,
        dark: snow ? hex('#5a6a5a') : hex('#1f4a1c'),
        light: snow ? hex('#eef2f4') : hex('#5a8f3a'),
        material: m,
      },
      set.random,
    )
  for (const s of [-1, 1])
    for (let k = 1; k < 12; k++)
      if (set.free(s * 9.5, z + k * 0.8, 0.6, 1.6))
        leafClump(
          set.builder,
          {
            center: [s * 9.5, 0.75, z + k * 0.8],
            radius: [0.5, 0.85, 0.62],
            count: 100,
            size: 0.075,
            dark: hex('#1f4a1c'),
            light: hex('#5a8f3a'),
            material: m,
          },
          set.random,
        )
}

const roseArch = (set: FilmSet, z: number): void => {
  const b = set.builder
  const white = set.matte(hex('#f4f0e8'), 0.6, 0.02)
  const leaf = set.material({ roughness: 0.7, f0: 0.02 })
  const points = Array.from({ length: 15 }, (_, i) => {
    const t = i / 14
    if (t < 0.32) return [-0.8, (t / 0.32) * 1.7] as const
    if (t > 0.68) return [0.8, ((1 - t) / 0.32) * 1.7] as const
    const a = ((t - 0.32) / 0.36) * Math.PI
    return [-0.8 * Math.cos(a), 1.7 + 0.75 * Math.sin(a)] as const
  })
  for (const d of [-0.25, 0.25])
    for (let i = 0; i + 1 < points.length; i++) {
      const [p, q] = [points[i] ?? [0, 0], points[i + 1] ?? [0, 0]]
      b.cylinder([p[0], p[1], z + d], [q[0], q[1], z + d], 0.03, 0.03, white, [1, 1, 1], 6)
    }
  for (const [x, y] of points) {
    leafClump(
      b,
      {
        center: [x, y, z],
        radius: [0.22, 0.24, 0.32],
        count: 60,
        size: 0.05,
        dark: hex('#2a5a24'),
        light: hex('#6a9a40'),
        material: leaf,
      },
      set.random,
    )
    leafClump(
      b,
      {
        center: [x, y, z],
        radius: [0.26, 0.28, 0.36],
        count: 22,
        size: 0.045,
        dark: hex('#d83a6a'),
        light: hex('#ffb0c8'),
        material: leaf,
      },
      set.random,
    )
  }
}
