// A palm: a leaning trunk in rings, nuts under its crown, fronds of hanging leaflets.
import type { Nursery } from '../film-set.ts'
import type { LocalMesh, MeshBuilder } from '../mesh-builder.ts'
import type { Random } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { hex, mix3, normalize, scale } from '../vector.ts'

/** A palm about 1 high. */
export const palmTree = (set: Nursery, fronds = 9): LocalMesh => {
  const r = set.random
  const wood = set.matte([1, 1, 1], 0.85, 0.22, 9)
  const green = set.material({ roughness: 0.5, f0: 0.03 })
  return set.sculpt((b) => {
    const lean = 0.1 + 0.12 * r()
    let previous: Vec3 = [0, -0.03, 0]
    for (let i = 1; i <= 18; i++) {
      const t = i / 18
      const p: Vec3 = [lean * t * t, 0.86 * t, 0]
      b.cylinder(
        previous,
        p,
        0.031 - 0.013 * t,
        0.026 - 0.012 * t,
        wood,
        scale(hex('#8a6a48'), i % 2 ? 0.82 : 1.08),
        8,
      )
      previous = p
    }
    for (let k = 0; k < 3; k++) {
      const a = k * 2.1 + r()
      b.placed(
        {
          at: [previous[0] + Math.cos(a) * 0.028, previous[1] - 0.025, Math.sin(a) * 0.028],
          scale: 0.026,
        },
        () => b.sphere(wood, hex('#6a4522'), 8),
      )
    }
    for (let f = 0; f < fronds; f++) frond(b, previous, (f / fronds) * 6.283 + r() * 0.4, green, r)
  }, 'palm')
}

/** One frond: a rib that rises and droops, with narrow leaflets hanging from both its sides, shortest at the tip. */
const frond = (b: MeshBuilder, from: Vec3, azimuth: number, material: number, r: Random): void => {
  const rise = 0.06 + 0.24 * r()
  const reach = 0.4 + 0.1 * r()
  const droop = 0.2 + 0.16 * r()
  const [c, s] = [Math.cos(azimuth), Math.sin(azimuth)]
  const spine = (t: number): Vec3 => [
    from[0] + c * reach * t * (1 - 0.12 * t),
    from[1] + rise * Math.sin(t * 2.2) - droop * t * t * t,
    from[2] + s * reach * t * (1 - 0.12 * t),
  ]
  const tone = 0.82 + 0.32 * r()
  const rib = hex('#7d8f3c')
  for (let i = 0; i < 4; i++)
    b.cylinder(
      spine(i / 4),
      spine((i + 1) / 4),
      0.006 - 0.001 * i,
      0.005 - 0.001 * i,
      material,
      rib,
      4,
    )
  const leaves = 26
  for (let i = 1; i <= leaves; i++) {
    const t = 0.1 + (0.9 * i) / leaves
    const p = spine(t)
    const long = 0.185 * Math.sin(Math.PI * (0.16 + 0.72 * t)) + 0.015
    const sweep = 0.35 + 0.5 * t
    const hang = 0.32 + 0.3 * r()
    for (const side of [-1, 1]) {
      const out: Vec3 = [-s * side * 0.9 + c * sweep, -hang, c * side * 0.9 + s * sweep]
      const middle: Vec3 = [
        p[0] + out[0] * long * 0.55,
        p[1] + (out[1] * 0.35 + 0.06) * long,
        p[2] + out[2] * long * 0.55,
      ]
      const tip: Vec3 = [p[0] + out[0] * long, p[1] + out[1] * long, p[2] + out[2] * long]
      const color = scale(mix3(hex('#2f5c1c'), hex('#7fae38'), 0.25 + 0.6 * r()), tone)
      const n = normalize([-s * side * 0.45, 1, c * side * 0.45])
      const w = 0.0085
      const i0 = b.vertex([p[0] - c * w, p[1], p[2] - s * w], n, [0, 0], scale(color, 0.8))
      const i1 = b.vertex([p[0] + c * w, p[1], p[2] + s * w], n, [0, 0], scale(color, 0.8))
      const i2 = b.vertex([middle[0] + c * w, middle[1], middle[2] + s * w], n, [0, 0], color)
      const i3 = b.vertex([middle[0] - c * w, middle[1], middle[2] - s * w], n, [0, 0], color)
      const i4 = b.vertex(tip, n, [0, 0], scale(color, 1.25))
      b.triangle(i0, i1, i2, material)
      b.triangle(i0, i2, i3, material)
      b.triangle(i3, i2, i4, material)
    }
  }
}
