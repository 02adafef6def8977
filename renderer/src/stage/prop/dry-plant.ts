// Plants of dry lands: acacias and cacti.

import type { Nursery } from '../film-set.ts'
import type { LocalMesh, MeshBuilder } from '../mesh-builder.ts'
import type { Vec3 } from '../scene.ts'
import { add, hex, normalize, scale } from '../vector.ts'
import { anyDirection, leafClump } from './leaf.ts'

/** A flat-crowned acacia about 1 high. */
export const acaciaTree = (set: Nursery, detail: number): LocalMesh => {
  const r = set.random
  const wood = set.matte([1, 1, 1], 0.9, 0.2, 6)
  const leaves = set.material({ roughness: 0.75, f0: 0.02 })
  const bark = hex('#5a4430')
  return set.sculpt((b) => {
    const fork: Vec3 = [(r() - 0.5) * 0.06, 0.34, 0]
    b.cylinder([0, -0.03, 0], fork, 0.03, 0.022, wood, bark, 7)
    const limbs = 6
    for (let i = 0; i < limbs; i++) {
      const a = (i / limbs) * 6.283 + r() * 0.6
      const out = i === 0 ? 0.06 : 0.24 + 0.16 * r()
      const tip: Vec3 = [fork[0] + Math.cos(a) * out, 0.78 + 0.1 * r(), Math.sin(a) * out]
      b.cylinder(fork, tip, 0.016, 0.006, wood, bark, 5)
      leafClump(
        b,
        {
          center: add(tip, [0, 0.04, 0]),
          radius: [0.24, 0.055, 0.24],
          count: Math.round(detail / limbs),
          size: 0.6 / Math.sqrt(detail),
          dark: hex('#4a5a22'),
          light: hex('#9aa04a'),
          material: leaves,
        },
        r,
      )
    }
  }, 'tree')
}

/** A saguaro about 1 high. */
export const cactus = (set: Nursery): LocalMesh => {
  const r = set.random
  const skin = set.material({ roughness: 0.6, f0: 0.03 })
  const green = scale(hex('#4f7a3a'), 0.85 + 0.3 * r())
  return set.sculpt((b) => {
    column(b, [0, -0.03, 0], [0, 1, 0], 0.085, green, skin)
    const arms = 1 + Math.floor(r() * 3)
    for (let i = 0; i < arms; i++) {
      const a = r() * 6.283
      const y = 0.34 + 0.2 * r()
      const out: Vec3 = [Math.cos(a) * 0.2, y + 0.04, Math.sin(a) * 0.2]
      b.cylinder([0, y, 0], out, 0.05, 0.055, skin, green, 10)
      column(b, out, [out[0], y + 0.26 + 0.16 * r(), out[2]], 0.058, green, skin)
    }
    for (let i = 0; i < 90; i++) {
      const d = normalize(anyDirection(r))
      const y = r()
      const p: Vec3 = [d[0] * 0.087, y * 0.96, d[2] * 0.087]
      b.cylinder(
        p,
        add(p, [d[0] * 0.016, 0.004, d[2] * 0.016]),
        0.0022,
        0.0005,
        skin,
        hex('#e8dcb0'),
        3,
      )
    }
  }, 'cactus')
}

const column = (
  b: MeshBuilder,
  from: Vec3,
  to: Vec3,
  radius: number,
  color: readonly [number, number, number],
  material: number,
): void => {
  const ribs = 20
  const tall = to[1] - from[1]
  b.placed({ at: from }, () =>
    b.grid(
      ribs,
      12,
      (u, v): Vec3 => {
        const a = u * 6.2832
        const k = v < 0.8 ? 1 : Math.sqrt(Math.max(0, 1 - ((v - 0.8) / 0.2) ** 2))
        const rib = 1 - 0.12 * (Math.round(u * ribs) % 2)
        return [
          Math.cos(a) * radius * rib * Math.max(0.02, k),
          v * tall,
          -Math.sin(a) * radius * rib * Math.max(0.02, k),
        ]
      },
      material,
      (p) => scale(color, Math.sqrt(p[0] * p[0] + p[2] * p[2]) > radius * 0.94 ? 1.2 : 0.75),
      false,
    ),
  )
}
