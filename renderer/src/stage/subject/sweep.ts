// Swept forms: tubes, ribbons, extruded outlines and lofts, as meshes in their own space.
import type { LocalMesh } from '../mesh-builder.ts'
import type { Vec3 } from '../scene.ts'
import { add, cross, dot, length, normalize, scale, sub } from '../vector.ts'

export type Point2 = readonly [number, number]

export interface TubeOptions {
  /** Metres at each point (the last counts on for the rest). */
  readonly radii: readonly number[]
  readonly segments?: number
  /** Height of the section as a multiple of its width. */
  readonly flatten?: number
  /** Which way the section's height points at the start. */
  readonly up?: Vec3
  readonly closed?: boolean
}

/** Points of a smooth curve through `points` (Catmull-Rom), `steps` per span. */
export const curve = (points: readonly Vec3[], steps = 6): Vec3[] => {
  const at = (i: number): Vec3 => points[Math.max(0, Math.min(points.length - 1, i))] ?? [0, 0, 0]
  const out: Vec3[] = []
  for (let i = 0; i + 1 < points.length; i++)
    for (let s = 0; s < steps; s++) {
      const t = s / steps
      const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
      const p = [0, 1, 2].map((k) => {
        const [pa, pb, pc, pd] = [a[k] ?? 0, b[k] ?? 0, c[k] ?? 0, d[k] ?? 0]
        const [u, v] = [2 * pa - 5 * pb + 4 * pc - pd, -pa + 3 * pb - 3 * pc + pd]
        return 0.5 * (2 * pb + (pc - pa) * t + u * t * t + v * t * t * t)
      })
      out.push(p as unknown as Vec3)
    }
  out.push(at(points.length - 1))
  return out
}
/** `values` read at `t` 0..1, straight between. */
export const along = (values: readonly number[], t: number): number => {
  const x = Math.max(0, Math.min(1, t)) * (values.length - 1)
  const i = Math.min(values.length - 2, Math.floor(x))
  if (values.length < 2) return values[0] ?? 0
  const [a, b] = [values[i] ?? 0, values[i + 1] ?? 0]
  return a + (b - a) * (x - i)
}

/** A tube with round ends closed by small caps. */
export const tube = (points: readonly Vec3[], options: TubeOptions): LocalMesh => {
  const segments = options.segments ?? 8
  const [positions, normals, uvs, indices]: [number[], number[], number[], number[]] = [
    [],
    [],
    [],
    [],
  ]
  const n = points.length
  const at = (i: number): Vec3 => points[Math.max(0, Math.min(n - 1, i))] ?? [0, 0, 0]
  let up: Vec3 = options.up ?? [0, 1, 0]
  for (let i = 0; i < n; i++) {
    const d = normalize(sub(at(i + 1), at(i - 1)))
    let flat = sub(up, scale(d, dot(up, d)))
    if (length(flat) < 1e-3) flat = cross(d, Math.abs(d[0]) < 0.8 ? [1, 0, 0] : [0, 0, 1])
    up = normalize(flat)
    const side = cross(d, up)
    const r = along(options.radii, n > 1 ? i / (n - 1) : 0)
    const tall = r * (options.flatten ?? 1)
    for (let s = 0; s <= segments; s++) {
      const a = (s / segments) * Math.PI * 2
      const [c, z] = [Math.cos(a), Math.sin(a)]
      positions.push(...add(at(i), add(scale(side, c * r), scale(up, z * tall))))
      normals.push(...normalize(add(scale(side, c * tall), scale(up, z * r))))
      uvs.push(s / segments, n > 1 ? i / (n - 1) : 0)
    }
  }
  for (let i = 0; i + 1 < n; i++)
    for (let s = 0; s < segments; s++) {
      const a = i * (segments + 1) + s
      const b = a + segments + 1
      indices.push(a, b + 1, b, a, a + 1, b + 1)
    }
  const mesh = { positions, normals, uvs, indices }
  if (!options.closed) for (const end of [0, n - 1]) cap(mesh, at, end, segments, n)
  return mesh
}
const cap = (
  mesh: { positions: number[]; normals: number[]; uvs: number[]; indices: number[] },
  at: (i: number) => Vec3,
  end: number,
  segments: number,
  n: number,
): void => {
  const d = normalize(end === 0 ? sub(at(0), at(1)) : sub(at(n - 1), at(n - 2)))
  const base = mesh.positions.length / 3
  mesh.positions.push(...at(end))
  mesh.normals.push(...d)
  mesh.uvs.push(0, 0)
  for (let s = 0; s <= segments; s++) {
    const v = (end * (segments + 1) + s) * 3
    mesh.positions.push(...mesh.positions.slice(v, v + 3))
    mesh.normals.push(...d)
    mesh.uvs.push(0, 0)
  }
  for (let s = 0; s < segments; s++) {
    const [p, q] = [base + 1 + s, base + 2 + s]
    if (end === 0) mesh.indices.push(base, q, p)
    else mesh.indices.push(base, p, q)
  }
}

/** Signed area; positive when the outline runs counter-clockwise. */
const area = (outline: readonly Point2[]): number =>
  outline.reduce((sum, p, i) => {
    const q = outline[(i + 1) % outline.length] ?? p
    return sum + p[0] * q[1] - q[0] * p[1]
  }, 0) / 2

const inside = (a: Point2, b: Point2, c: Point2, p: Point2): boolean => {
  const side = (u: Point2, v: Point2) =>
    (v[0] - u[0]) * (p[1] - u[1]) - (v[1] - u[1]) * (p[0] - u[0])
  return side(a, b) > 0 && side(b, c) > 0 && side(c, a) > 0
}
/** Triangles (index triples) that fill a simple outline, by ear clipping. */
export const fill = (outline: readonly Point2[]): number[] => {
  const at = (i: number): Point2 => outline[i] ?? [0, 0]
  const order = outline.map((_, i) => i)
  if (area(outline) < 0) order.reverse()
  const out: number[] = []
  let stuck = 0
  while (order.length > 3 && stuck < order.length) {
    const [i, j, k] = [order[0] ?? 0, order[1] ?? 0, order[2] ?? 0]
    const [a, b, c] = [at(i), at(j), at(k)]
    const convex = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]) > 1e-12
    if (convex && !order.some((o) => o !== i && o !== j && o !== k && inside(a, b, c, at(o)))) {
      out.push(i, j, k)
      order.splice(1, 1)
      stuck = 0
    } else {
      order.push(order.shift() ?? 0)
      stuck++
    }
  }
  if (order.length >= 3) out.push(order[0] ?? 0, order[1] ?? 0, order[2] ?? 0)
  return out
}

/** An outline (x right, y up) made solid between z = `back` and z = `front`, with an edge bevelled by `bevel`. */
export const slab = (
  outline: readonly Point2[],
  back: number,
  front: number,
  bevel = 0,
  smooth = false,
): LocalMesh => {
  const ring = area(outline) < 0 ? [...outline].reverse() : [...outline]
  const [positions, normals, indices]: [number[], number[], number[]] = [[], [], []]
  const n = ring.length
  const at = (i: number): Point2 => ring[((i % n) + n) % n] ?? [0, 0]
  const out2 = (i: number): Point2 => {
    const [a, b] = [at(i), at(i + 1)]
    const l = Math.sqrt((b[0] - a[0]) ** 2 + (b[1] - a[1]) ** 2) || 1
    return [(b[1] - a[1]) / l, -(b[0] - a[0]) / l]
  }
  const miter = (i: number): Point2 => {
    const [p, q] = [out2(i - 1), out2(i)]
    const [x, y] = [p[0] + q[0], p[1] + q[1]]
    const l = Math.max(0.35, (x * x + y * y) / 2)
    return [x / l, y / l]
  }
  const inset = ring.map((p, i): Point2 => {
    const m = miter(i)
    return [p[0] - m[0] * bevel, p[1] - m[1] * bevel]
  })
  for (const [z, nz] of [
    [front, 1],
    [back, -1],
  ] as const) {
    const base = positions.length / 3
    for (const p of inset) {
      positions.push(p[0], p[1], z)
      normals.push(0, 0, nz)
    }
    const faces = fill(inset)
    for (let t = 0; t < faces.length; t += 3) {
      const [a, b, c] = [faces[t] ?? 0, faces[t + 1] ?? 0, faces[t + 2] ?? 0]
      if (nz > 0) indices.push(base + a, base + b, base + c)
      else indices.push(base + a, base + c, base + b)
    }
  }
  const wall = (
    p: Point2,
    q: Point2,
    z0: number,
    z1: number,
    r: Point2,
    s: Point2,
    np: Vec3,
    nq: Vec3,
  ) => {
    const base = positions.length / 3
    positions.push(p[0], p[1], z0, q[0], q[1], z0, s[0], s[1], z1, r[0], r[1], z1)
    normals.push(...np, ...nq, ...nq, ...np)
    indices.push(base, base + 1, base + 2, base, base + 2, base + 3)
  }
  for (let i = 0; i < n; i++) {
    const [j, flat] = [(i + 1) % n, out2(i)]
    const [mi, mj] = [miter(i), miter(j)]
    const [u, v]: [Point2, Point2] = smooth ? [mi, mj] : [flat, flat]
    const lean = (m: Point2, z: number): Vec3 => normalize([m[0], m[1], z])
    const [p, q, ip, iq] = [at(i), at(j), inset[i] ?? at(i), inset[j] ?? at(j)]
    wall(p, q, back + bevel, front - bevel, p, q, lean(u, 0), lean(v, 0))
    if (bevel <= 0) continue
    wall(p, q, front - bevel, front, ip, iq, lean(u, 0.8), lean(v, 0.8))
    wall(ip, iq, back, back + bevel, p, q, lean(u, -0.8), lean(v, -0.8))
  }
  return { positions, normals, indices }
}

const numbers = (text: string): number[][] => text.split(' ').map((p) => p.split(',').map(Number))
/** Points in the plane written as `x,y x,y …`. */
export const points2 = (text: string): Point2[] => numbers(text) as unknown as Point2[]
/** Points in space written as `x,y,z x,y,z …`. */
export const points3 = (text: string): Vec3[] => numbers(text) as unknown as Vec3[]
