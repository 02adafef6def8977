// Small boats for water in the background.
import type { FilmSet } from '../film-set.ts'
import type { LocalMesh } from '../mesh-builder.ts'
import type { Vec3 } from '../scene.ts'
import { hex, mix, scale } from '../vector.ts'

/** A rowing boat about 3.4 m long along x, waterline at y = 0.2; `sail` gives it a mast with two sails. */
export const smallBoat = (set: FilmSet, sail: boolean): LocalMesh => {
  const hull = set.material({ roughness: 0.45, f0: 0.04 })
  const wood = set.matte([1, 1, 1], 0.7, 0.12, 8)
  const cloth = set.material({ roughness: 0.85, f0: 0.02 })
  const paint = hex(set.pick(['#2f5f8a', '#a83a30', '#e8e4da', '#2f7a6a', '#d8a030']))
  return set.sculpt((b) => {
    const half = (u: number) =>
      0.62 * Math.sin(Math.PI * Math.min(1, 0.2 + u * 0.8)) ** 0.6 * (u > 0.97 ? 0.15 : 1)
    const edge = (u: number) => 0.52 + 0.28 * (u - 0.4) ** 2
    for (const s of [-1, 1])
      b.grid(
        18,
        6,
        (u, v): Vec3 => [
          -1.7 + 3.4 * u,
          mix(0, edge(u), v),
          s * Math.max(0.01, half(u) * Math.sin(Math.min(1, v * 1.2 + 0.1) * 1.57)),
        ],
        hull,
        (p) => (p[1] > 0.47 ? hex('#f0ece0') : p[1] < 0.18 ? scale(paint, 0.5) : paint),
        false,
      )
    b.grid(
      10,
      2,
      (u, v): Vec3 => [-1.55 + 2.9 * u, 0.22, (v - 0.5) * 1.7 * half(u * 0.9 + 0.04)],
      wood,
      () => hex('#8a6238'),
    )
    for (const x of [-0.7, 0.3])
      b.box([x - 0.12, 0.36, -0.55], [x + 0.12, 0.4, 0.55], wood, hex('#a87a48'))
    if (!sail) return
    b.cylinder([0.2, 0.2, 0], [0.2, 4.2, 0], 0.05, 0.03, wood, hex('#8a6a48'), 8)
    const tint = hex(set.pick(['#f6f2e6', '#f2e2c0', '#e8f0f4']))
    b.grid(
      6,
      8,
      (u, v): Vec3 => [0.15 - (1 - v) * 1.6 * u, 0.7 + 3.3 * v, 0.22 * Math.sin(u * 3) * (1 - v)],
      cloth,
      () => tint,
      false,
    )
    b.grid(
      6,
      8,
      (u, v): Vec3 => [0.28 + (1 - v) * 1.25 * u, 0.7 + 2.7 * v, 0.2 * Math.sin(u * 3) * (1 - v)],
      cloth,
      () => scale(tint, 0.95),
      false,
    )
  }, 'boat')
}
