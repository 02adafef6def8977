// Ivy over a thing that nobody has used for long: leaves where its surface looks up or out, long strands down its sides, weeds at its foot.
import type { Spot } from './actor.ts'
import { heightOf } from './actor.ts'
import type { FilmSet } from './film-set.ts'
import { MeshBuilder } from './mesh-builder.ts'
import { leafClump } from './prop/leaf.ts'
import { fbm } from './random.ts'
import type { Mesh, Vec3 } from './scene.ts'
import { cross, hex, length, scale, sub } from './vector.ts'

interface Patch {
  readonly at: Vec3
  readonly up: number
}

/** Points spread over a mesh by area, a stream of chance deciding where. */
const pointsOn = (mesh: Mesh, count: number, random: () => number): Patch[] => {
  const corner = (t: number, k: number): Vec3 => {
    const v = (mesh.triangles[t * 4 + k] ?? 0) * 3
    return [mesh.positions[v] ?? 0, mesh.positions[v + 1] ?? 0, mesh.positions[v + 2] ?? 0]
  }
  const triangles = mesh.triangles.length / 4
  const sums = new Float64Array(triangles)
  let total = 0
  const normals: Vec3[] = []
  for (let t = 0; t < triangles; t++) {
    const a = corner(t, 0)
    const n = cross(sub(corner(t, 1), a), sub(corner(t, 2), a))
    const area = length(n)
    total += area
    sums[t] = total
    normals.push(scale(n, 1 / Math.max(1e-9, area)))
  }
  return Array.from({ length: count }, () => {
    const want = random() * total
    let [low, high] = [0, triangles - 1]
    while (low < high) {
      const mid = (low + high) >> 1
      if ((sums[mid] ?? 0) < want) low = mid + 1
      else high = mid
    }
    const [u, v] = [random(), random()]
    const [p, q] = u + v > 1 ? [1 - u, 1 - v] : [u, v]
    const [a, b, c] = [corner(low, 0), corner(low, 1), corner(low, 2)]
    const at = [0, 1, 2].map(
      (k) => (a[k] ?? 0) + p * ((b[k] ?? 0) - (a[k] ?? 0)) + q * ((c[k] ?? 0) - (a[k] ?? 0)),
    ) as unknown as Vec3
    return { at, up: Math.abs((normals[low] ?? [0, 1, 0])[1]) }
  })
}

/** Covers a spot in ivy. */
export const grown = (set: FilmSet, spot: Spot): void => {
  const own = new MeshBuilder()
  spot.actor.add(own)
  const tall = heightOf(spot.actor)
  const size = tall * 0.03
  const material = set.material({ roughness: 0.6, f0: 0.03 })
  const b = set.builder
  const clump = (center: Vec3, r: number, k: number, count: number): void =>
    leafClump(
      b,
      {
        center,
        radius: [r, r * k, r],
        count,
        size,
        dark: hex('#1f4419'),
        light: hex('#6c9c3c'),
        material,
      },
      set.random,
    )
  b.placed({ at: spot.at, yaw: spot.yaw, scale: spot.scale }, () => {
    for (const { at, up } of pointsOn(own.build(), 900, set.random)) {
      const dense = fbm(at[0] * (1.6 / tall) * 2 + 3, at[2] * (1.6 / tall) * 2 + at[1] / tall, 3)
      if (dense < 0.44 && set.random() < 0.75) continue
      const r = tall * (0.02 + 0.035 * set.random())
      clump(at, r, 0.8, 11)
      // Strands hang from what looks up.
      if (up > 0.6 && set.random() < 0.22 && at[1] > tall * 0.3) {
        const long = at[1] * (0.3 + 0.5 * set.random())
        for (let k = 1; k < 7; k++)
          clump([at[0], at[1] - (long * k) / 6, at[2]], r * (1.05 - k * 0.09), 1.2, 7)
      }
    }
    const { low, high } = spot.actor
    for (let i = 0; i < 60; i++) {
      const side = i % 2 ? 1 : -1
      const x = side > 0 ? high[0] : low[0]
      const z = low[2] + (high[2] - low[2]) * set.random()
      clump([x + side * tall * 0.05 * set.random(), tall * 0.04, z], tall * 0.07, 1, 12)
    }
  })
}
