// Strands over the surface of hair and beards that are seen from near: fine ribbons that lie along it, end raggedly and soften its outline.
import type { LocalMesh } from '../../mesh-builder.ts'
import type { Random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { add, cross, dot, length, mix, normalize, scale, sub } from '../../vector.ts'

/** How hair grows on a head; metres in the head's space. */
export interface Growth {
  readonly count: number
  /** Where all strands lead away from. */
  readonly crown: Vec3
  readonly long: number
  /** Whether strands go every way, as curls do. */
  readonly curled: boolean
}

/** Metres: half a strand's width at its root, and the side of the cells in which hair is looked for. */
const [HALF, CELL] = [0.00065, 0.009]
const SEGMENTS = 4
/** How round the surface is that strands follow, in metres. */
const ROUND = 0.11

const at = (a: ArrayLike<number>, i: number): Vec3 => [
  a[i * 3] ?? 0,
  a[i * 3 + 1] ?? 0,
  a[i * 3 + 2] ?? 0,
]

/** Says of places whether there is hair about them. */
const hairAbout = ({ positions }: LocalMesh): ((p: Vec3) => boolean) => {
  const key = (p: Vec3) => p.map((v) => Math.round(v / CELL)).join()
  const cells = new Set<string>()
  for (let i = 0; i < positions.length / 3; i++) cells.add(key(at(positions, i)))
  return (p) => cells.has(key(p))
}

/** Triangles drawn by their area. */
const byArea = ({ positions, indices }: LocalMesh): ((luck: number) => number) => {
  const sums: number[] = []
  let sum = 0
  for (let t = 0; t < indices.length / 3; t++) {
    const [a, b, c] = at(indices, t).map((i) => at(positions, i))
    if (a && b && c) sum += length(cross(sub(b, a), sub(c, a)))
    sums.push(sum)
  }
  return (luck) => {
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const half = (low + high) >> 1
      if ((sums[half] ?? 0) < luck * sum) low = half + 1
      else high = half
    }
    return low
  }
}

/** The way a strand lies at a point of the surface: away from the crown and down, or any way in curls. */
const layOf = (p: Vec3, n: Vec3, { crown, curled }: Growth, r: Random): Vec3 => {
  const away = normalize(sub(p, crown))
  const loose: Vec3 = [r() - 0.5, r() - 0.5, r() - 0.5]
  const way = curled ? loose : add(add(away, [0, -0.55, 0]), scale(loose, 0.24))
  const flat = sub(way, scale(n, dot(way, n)))
  return length(flat) > 1e-4 ? normalize(flat) : [0, -1, 0]
}

/** Strands over a mesh of hair, in its own colours, some lighter and some darker. */
export const strandsOver = (hair: LocalMesh, growth: Growth, r: Random): LocalMesh => {
  const positions: number[] = []
  const normals: number[] = []
  const colors: number[] = []
  const indices: number[] = []
  const [triangle, isHair] = [byArea(hair), hairAbout(hair)]
  for (let i = 0; i < growth.count; i++) {
    const first = hair.indices[triangle(r()) * 3] ?? 0
    const [root, n] = [at(hair.positions, first), normalize(at(hair.normals, first))]
    const lay = layOf(root, n, growth, r)
    const side = normalize(cross(n, lay))
    const stray = r() < 0.08
    const tone = scale(hair.colors ? at(hair.colors, first) : [1, 1, 1], mix(0.72, 1.3, r()))
    const start = add(root, scale(side, (r() - 0.5) * 0.006))
    const point = (t: number, long: number): Vec3 => {
      const far = t * long
      const off =
        0.0009 + (stray ? 0.07 * far : 0) - (stray ? 0.2 : 0.8) * ((far * far) / 2 / ROUND)
      return add(add(start, scale(lay, far)), scale(n, off))
    }
    let long = growth.long * mix(0.5, 1.2, r())
    // At the hairline strands end soon, so that they do not hang into the face.
    while (long > 0.006 && !isHair(point(1, long))) long *= 0.6
    const lit = normalize(
      add(n, add(scale(side, (r() - 0.5) * 0.7), scale(lay, (r() - 0.5) * 0.5))),
    )
    const base = positions.length / 3
    for (let k = 0; k <= SEGMENTS; k++) {
      const t = k / SEGMENTS
      const half = HALF * (stray ? 0.5 : 1) * (1 - 0.9 * t)
      for (const s of [-1, 1]) {
        positions.push(...add(point(t, long), scale(side, s * half)))
        normals.push(...lit)
        colors.push(...tone)
      }
    }
    for (let k = 0; k < SEGMENTS; k++) {
      const a = base + 2 * k
      indices.push(a, a + 1, a + 3, a, a + 3, a + 2)
    }
  }
  return { positions, normals, colors, indices }
}
