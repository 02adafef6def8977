// Strands over the surface of hair, beards and fur that are seen from near: fine ribbons that lie along it, end raggedly and soften its outline.
import type { LocalMesh } from '../mesh-builder.ts'
import type { Random } from '../random.ts'
import type { Vec3 } from '../scene.ts'
import { add, cross, dot, length, mix, normalize, scale, sub } from '../vector.ts'

/** How hair grows on a surface; lengths are in units of its space. Points of it come with their paint's slot. */
export interface Growth {
  readonly count: number
  /** The way a strand would go from a point if the surface let it; of any length. */
  readonly lay: (p: Vec3, slot: number, r: Random) => Vec3
  /** How long strands are there; none grow where it is 0. */
  readonly long: (p: Vec3, slot: number) => number
  /** Half a strand's width at its root. */
  readonly half: number
  /** The side of the cells in which hair is looked for: strands end where there is none. */
  readonly cell: number
  /** How round the surface is that strands follow. */
  readonly round: number
  /** How far strands begin off the surface. */
  readonly off: number
  /** The share of its length by which a strand's tip stands off. */
  readonly lift: number
  /** How dark the darkest and how light the lightest strand is, against its ground. */
  readonly tones: readonly [dark: number, light: number]
  /** Its widths from root to tip, as shares of the whole; it bends between them. */
  readonly blade: readonly number[]
}

/** How hair grows on a head, away from its crown and down, or every way in curls; metres in the head's space. */
export const headGrowth = (count: number, crown: Vec3, long: number, curled: boolean): Growth => ({
  count,
  lay: (p, _slot, r) => {
    const loose: Vec3 = [r() - 0.5, r() - 0.5, r() - 0.5]
    if (curled) return loose
    return add(add(normalize(sub(p, crown)), [0, -0.55, 0]), scale(loose, 0.24))
  },
  long: () => long,
  half: 0.00065,
  cell: 0.009,
  round: 0.11,
  off: 0.0009,
  lift: 0,
  tones: [0.72, 1.3],
  blade: [1, 0.7, 0.4, 0.1],
})

const at = (a: ArrayLike<number>, i: number): Vec3 => [
  a[i * 3] ?? 0,
  a[i * 3 + 1] ?? 0,
  a[i * 3 + 2] ?? 0,
]

/** Says of places whether there is hair about them. */
const hairAbout = ({ positions }: LocalMesh, cell: number): ((p: Vec3) => boolean) => {
  // Within ±1000 cells of the origin no two places share a key.
  const key = (p: Vec3) =>
    (Math.round(p[0] / cell) * 2003 + Math.round(p[1] / cell)) * 2003 + Math.round(p[2] / cell)
  const cells = new Set<number>()
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

/** The way a strand lies on the surface. */
const laid = (way: Vec3, n: Vec3): Vec3 => {
  const flat = sub(way, scale(n, dot(way, n)))
  return length(flat) > 1e-4 ? normalize(flat) : [0, -1, 0]
}

/** Strands over a mesh of hair, in its own colours and slots, some lighter and some darker. */
export const strandsOver = (hair: LocalMesh, growth: Growth, r: Random): LocalMesh => {
  const positions: number[] = []
  const normals: number[] = []
  const colors: number[] = []
  const indices: number[] = []
  const slots: number[] = []
  const { half: wide, round } = growth
  const segments = growth.blade.length - 1
  const [triangle, isHair] = [byArea(hair), hairAbout(hair, growth.cell)]
  for (let i = 0; i < growth.count; i++) {
    const t = triangle(r())
    const slot = hair.slots?.[t] ?? 0
    const first = hair.indices[t * 3] ?? 0
    const [root, n] = [at(hair.positions, first), normalize(at(hair.normals, first))]
    const most = growth.long(root, slot)
    if (most <= 0) continue
    const lay = laid(growth.lay(root, slot, r), n)
    const side = normalize(cross(n, lay))
    const stray = r() < 0.08
    const tone = scale(
      hair.colors ? at(hair.colors, first) : [1, 1, 1],
      mix(growth.tones[0], growth.tones[1], r()),
    )
    const start = add(root, scale(side, (r() - 0.5) * 7.5 * wide))
    const point = (k: number, long: number): Vec3 => {
      const far = k * long
      const off =
        growth.off +
        growth.lift * far +
        (stray ? 0.07 * far : 0) -
        (stray ? 0.2 : 0.8) * ((far * far) / 2 / round)
      return add(add(start, scale(lay, far)), scale(n, off))
    }
    let long = most * mix(0.5, 1.2, r())
    // At the hairline strands end soon, so that they do not hang into the face.
    while (long > 0.176 * most && !isHair(point(1, long))) long *= 0.6
    const lit = normalize(
      add(n, add(scale(side, (r() - 0.5) * 0.7), scale(lay, (r() - 0.5) * 0.5))),
    )
    const base = positions.length / 3
    for (let k = 0; k <= segments; k++) {
      const share = k / segments
      const half = wide * (stray ? 0.5 : 1) * (growth.blade[k] ?? 0)
      for (const s of [-1, 1]) {
        positions.push(...add(point(share, long), scale(side, s * half)))
        normals.push(...lit)
        colors.push(...tone)
      }
    }
    for (let k = 0; k < segments; k++) {
      const a = base + 2 * k
      indices.push(a, a + 1, a + 3, a, a + 3, a + 2)
      slots.push(slot, slot)
    }
  }
  return { positions, normals, colors, indices, slots }
}
