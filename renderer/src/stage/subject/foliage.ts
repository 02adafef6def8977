// What is clipped out of a hedge: small leaves all over a mesh, so that a topiary animal is of leaves and not of green clay.
import type { LocalMesh, MeshBuilder } from '../mesh-builder.ts'
import { leafAt } from '../prop/leaf.ts'
import { type Random, random } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { add, cross, hex, length, mix3, scale, sub } from '../vector.ts'

/** How many leaves a whole figure gets. */
const leaves = 5200

const corner = (values: ArrayLike<number>, i: number): Vec3 => [
  values[i * 3] ?? 0,
  values[i * 3 + 1] ?? 0,
  values[i * 3 + 2] ?? 0,
]

/** Running sums of the triangles' areas. */
const areasOf = ({ positions, indices }: LocalMesh): Float64Array => {
  const sums = new Float64Array(indices.length / 3)
  let sum = 0
  for (let t = 0; t < sums.length; t++) {
    const [a, b, c] = [0, 1, 2].map((k) => corner(positions, indices[t * 3 + k] ?? 0)) as [
      Vec3,
      Vec3,
      Vec3,
    ]
    sum += length(cross(sub(b, a), sub(c, a)))
    sums[t] = sum
  }
  return sums
}

/** The triangle in which a running sum of areas is reached. */
const reached = (sums: Float64Array, at: number): number => {
  let [low, high] = [0, sums.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sums[middle] ?? 0) < at) low = middle + 1
    else high = middle
  }
  return low
}

/** Adds leaves to the skin of a mesh that stands in the builder's placement; `tall` is its height in its own units. */
export const addFoliage = (
  b: MeshBuilder,
  mesh: LocalMesh,
  tall: number,
  chance: Random = random(17),
): void => {
  const sums = areasOf(mesh)
  const all = sums[sums.length - 1] ?? 0
  if (all <= 0) return
  const material = b.material({ roughness: 0.6, f0: 0.03 })
  const [dark, light] = [hex('#2a5a1e'), hex('#7fb045')]
  for (let i = 0; i < leaves; i++) {
    const t = reached(sums, chance() * all)
    const ids = [0, 1, 2].map((k) => mesh.indices[t * 3 + k] ?? 0) as [number, number, number]
    const [u, v] = [chance(), chance()]
    const [s, r] = u + v > 1 ? [1 - u, 1 - v] : [u, v]
    const [p, q, w] = ids.map((k) => corner(mesh.positions, k)) as [Vec3, Vec3, Vec3]
    const at = add(p, add(scale(sub(q, p), s), scale(sub(w, p), r)))
    const n = corner(mesh.normals, ids[0])
    const tone = mix3(dark, light, 0.25 + 0.35 * n[1] + 0.4 * chance())
    leafAt(
      b,
      add(at, scale(n, 0.004 * tall)),
      n,
      tall * (0.012 + 0.008 * chance()),
      tone,
      material,
      chance,
    )
  }
}
