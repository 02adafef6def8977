// Cuts triangles where the paint changes, so that colour borders are smooth lines and not saw teeth.
import { Growing } from '../growing.ts'
import { type LocalMesh, white } from '../mesh-builder.ts'
import type { Vec3 } from '../scene.ts'
import type { Sculpture } from './sculpture.ts'
import type { Net } from './surface-nets.ts'

/** Halvings on an edge: 1/32 of a cell is finer than a pixel. */
const halvings = 5

class Cutter {
  readonly positions = new Growing((n) => new Float32Array(n))
  readonly normals = new Growing((n) => new Float32Array(n))
  readonly colors = new Growing((n) => new Float32Array(n))
  readonly indices = new Growing((n) => new Int32Array(n))
  readonly slots = new Growing((n) => new Uint16Array(n))
  /** For each vertex of the net one more than the number of its copy in its own paint; 0 where there is none yet. */
  private readonly corners: Int32Array
  private readonly made = new Map<number, number>()
  private readonly cuts = new Map<number, { p: Vec3; n: Vec3; key: number }>()
  private readonly s: Sculpture
  private readonly net: Net
  private readonly paints: number
  private readonly vertices: number

  constructor(s: Sculpture, net: Net) {
    this.s = s
    this.net = net
    this.paints = s.paints.length + 1
    this.vertices = net.paints.length
    this.corners = new Int32Array(this.vertices)
  }
  private at(a: Float32Array, v: number): Vec3 {
    return [a[v * 3] as number, a[v * 3 + 1] as number, a[v * 3 + 2] as number]
  }
  /** A vertex of its own for each paint it borders on. `key` tells points apart. */
  private vertex(key: number, p: Vec3, n: Vec3, paint: number): number {
    const id = key * this.paints + paint
    const known = this.made.get(id)
    if (known !== undefined) return known
    const index = this.put(p[0], p[1], p[2], n[0], n[1], n[2], paint)
    this.made.set(id, index)
    return index
  }
  private put(
    x: number,
    y: number,
    z: number,
    nx: number,
    ny: number,
    nz: number,
    paint: number,
  ): number {
    const index = this.positions.length / 3
    this.positions.push3(x, y, z)
    this.normals.push3(nx, ny, nz)
    const own = this.s.paints[paint]
    const color = own?.color ?? white
    const shade = own?.shade?.(x, y, z) ?? white
    this.colors.push3(color[0] * shade[0], color[1] * shade[1], color[2] * shade[2])
    return index
  }
  /** A vertex of the net, in its own paint. */
  private corner(v: number): number {
    const known = this.corners[v] as number
    if (known > 0) return known - 1
    const { positions: p, normals: n, paints } = this.net
    const [x, y, z] = [v * 3, v * 3 + 1, v * 3 + 2]
    const index = this.put(
      p[x] as number,
      p[y] as number,
      p[z] as number,
      n[x] as number,
      n[y] as number,
      n[z] as number,
      paints[v] as number,
    )
    this.corners[v] = index + 1
    return index
  }
  /** The point between two vertices where the paint changes. */
  private cut(u: number, v: number): { p: Vec3; n: Vec3; key: number } {
    const [a, b] = u < v ? [u, v] : [v, u]
    const id = a * this.vertices + b
    const known = this.cuts.get(id)
    if (known) return known
    const [pa, pb] = [this.at(this.net.positions, a), this.at(this.net.positions, b)]
    const list = this.net.choiceAt(a)
    const own = this.net.paints[a]
    let [low, high] = [0, 1]
    const mid = (t: number): Vec3 => [
      pa[0] + (pb[0] - pa[0]) * t,
      pa[1] + (pb[1] - pa[1]) * t,
      pa[2] + (pb[2] - pa[2]) * t,
    ]
    for (let i = 0; i < halvings; i++) {
      const t = (low + high) / 2
      const [x, y, z] = mid(t)
      if (this.s.paintAt(list, x, y, z) === own) low = t
      else high = t
    }
    const t = (low + high) / 2
    const [na, nb] = [this.at(this.net.normals, a), this.at(this.net.normals, b)]
    const point = { p: mid(t), n: unitMix(na, nb, t), key: this.vertices + this.cuts.size }
    this.cuts.set(id, point)
    return point
  }
  private triangle(a: number, b: number, c: number, paint: number): void {
    this.indices.push3(a, b, c)
    this.slots.push(paint)
  }
  /** `lone` has a paint of its own; `b` and `c`, next in order, share another. */
  private two(lone: number, b: number, c: number): void {
    const [pl, ps] = [this.net.paints[lone] as number, this.net.paints[b] as number]
    const [lb, lc] = [this.cut(lone, b), this.cut(lone, c)]
    const of = (m: { p: Vec3; n: Vec3; key: number }, paint: number) =>
      this.vertex(m.key, m.p, m.n, paint)
    this.triangle(this.corner(lone), of(lb, pl), of(lc, pl), pl)
    this.triangle(of(lb, ps), this.corner(b), this.corner(c), ps)
    this.triangle(of(lb, ps), this.corner(c), of(lc, ps), ps)
  }
  private three(v: readonly [number, number, number], triangle: number): void {
    const cuts = [this.cut(v[0], v[1]), this.cut(v[1], v[2]), this.cut(v[2], v[0])] as const
    const mean = (k: 0 | 1 | 2, f: 'p' | 'n') => (cuts[0][f][k] + cuts[1][f][k] + cuts[2][f][k]) / 3
    const p: Vec3 = [mean(0, 'p'), mean(1, 'p'), mean(2, 'p')]
    const n = unitMix([mean(0, 'n'), mean(1, 'n'), mean(2, 'n')], [0, 0, 0], 0)
    const key = this.vertices * 4 + triangle
    for (let i = 0; i < 3; i++) {
      const w = v[i as 0 | 1 | 2]
      const paint = this.net.paints[w] as number
      const [after, before] = [cuts[i as 0 | 1 | 2], cuts[((i + 2) % 3) as 0 | 1 | 2]]
      const [c, m] = [this.corner(w), this.vertex(key, p, n, paint)]
      this.triangle(c, this.vertex(after.key, after.p, after.n, paint), m, paint)
      this.triangle(c, m, this.vertex(before.key, before.p, before.n, paint), paint)
    }
  }
  run(): void {
    const { indices, paints } = this.net
    for (let t = 0; t < indices.length; t += 3) {
      const [a, b, c] = [indices[t] as number, indices[t + 1] as number, indices[t + 2] as number]
      const [pa, pb, pc] = [paints[a] as number, paints[b] as number, paints[c] as number]
      if (pa === pb && pb === pc) this.triangle(this.corner(a), this.corner(b), this.corner(c), pa)
      else if (pb === pc) this.two(a, b, c)
      else if (pa === pc) this.two(b, c, a)
      else if (pa === pb) this.two(c, a, b)
      else this.three([a, b, c], t / 3)
    }
  }
}

const unitMix = (a: Vec3, b: Vec3, t: number): Vec3 => {
  const m: Vec3 = [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, a[2] + (b[2] - a[2]) * t]
  const l = Math.sqrt(m[0] * m[0] + m[1] * m[1] + m[2] * m[2]) || 1
  return [m[0] / l, m[1] / l, m[2] / l]
}

/** The net with crisp borders; slots are the sculpture's paint indices, colours its paints'. */
export const withBorders = (s: Sculpture, net: Net): LocalMesh => {
  const cutter = new Cutter(s, net)
  cutter.run()
  return {
    positions: cutter.positions.view(),
    normals: cutter.normals.view(),
    colors: cutter.colors.view(),
    indices: cutter.indices.view(),
    slots: cutter.slots.view(),
  }
}
