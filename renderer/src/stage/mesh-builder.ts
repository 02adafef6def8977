// Collects triangles, materials, textures and lights of a set while it is being built.
import type { Rgb } from '../prompt/brief.ts'
import { Growing } from './growing.ts'
import type { Material, Mesh, SphereLight, Texture, Vec3 } from './scene.ts'
import { cross, normalize, sub } from './vector.ts'

/** Where a part is put: scale first, then roll (z), pitch (x), yaw (y), then move. Angles in radians. */
export interface Placement {
  readonly at?: Vec3
  readonly yaw?: number
  readonly pitch?: number
  readonly roll?: number
  readonly scale?: number | Vec3
}

/** A mesh in its own space, before it is placed. Parallel arrays as in `Mesh`; `slots` index a list of materials. */
export interface LocalMesh {
  readonly positions: ArrayLike<number>
  readonly normals: ArrayLike<number>
  readonly uvs?: ArrayLike<number>
  readonly colors?: ArrayLike<number>
  readonly indices: ArrayLike<number>
  /** One per triangle; absent means slot 0. */
  readonly slots?: ArrayLike<number>
}

type Matrix = readonly [Vec3, Vec3, Vec3]
const identity: Matrix = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
]
const apply = (m: Matrix, p: Vec3): Vec3 => [
  m[0][0] * p[0] + m[0][1] * p[1] + m[0][2] * p[2],
  m[1][0] * p[0] + m[1][1] * p[1] + m[1][2] * p[2],
  m[2][0] * p[0] + m[2][1] * p[1] + m[2][2] * p[2],
]
const multiply = (a: Matrix, b: Matrix): Matrix =>
  a.map((r) =>
    [0, 1, 2].map((j) => r[0] * (b[0][j] ?? 0) + r[1] * (b[1][j] ?? 0) + r[2] * (b[2][j] ?? 0)),
  ) as unknown as Matrix
const rotation = (yaw: number, pitch: number, roll: number): Matrix => {
  const [cy, sy] = [Math.cos(yaw), Math.sin(yaw)]
  const [cp, sp] = [Math.cos(pitch), Math.sin(pitch)]
  const [cr, sr] = [Math.cos(roll), Math.sin(roll)]
  const y: Matrix = [
    [cy, 0, sy],
    [0, 1, 0],
    [-sy, 0, cy],
  ]
  const x: Matrix = [
    [1, 0, 0],
    [0, cp, -sp],
    [0, sp, cp],
  ]
  const z: Matrix = [
    [cr, -sr, 0],
    [sr, cr, 0],
    [0, 0, 1],
  ]
  return multiply(y, multiply(x, z))
}

const plain: Material = {
  surface: 'matte',
  color: [1, 1, 1],
  roughness: 0.6,
  f0: 0.04,
  metal: 0,
  emission: [0, 0, 0],
  texture: -1,
  scale: 0,
  relief: 0,
  mottle: 0,
  share: 0,
}

/** Colour of a point on a swept surface. */
export type Paint = Rgb | ((p: Vec3) => Rgb)
const paintAt = (paint: Paint, p: Vec3): Rgb => (typeof paint === 'function' ? paint(p) : paint)
export const white: Rgb = [1, 1, 1]

export class MeshBuilder {
  readonly materials: Material[] = []
  readonly textures: Texture[] = []
  readonly lights: SphereLight[] = []
  /** Written to every triangle added from now on: 0 the set, 1 + i a subject. */
  object = 0
  private readonly positions = new Growing((n) => new Float32Array(n))
  private readonly normals = new Growing((n) => new Float32Array(n))
  private readonly uvs = new Growing((n) => new Float32Array(n))
  private readonly colors = new Growing((n) => new Float32Array(n))
  private readonly indices = new Growing((n) => new Int32Array(n))
  private readonly objects = new Growing((n) => new Uint16Array(n))
  private stack: { m: Matrix; n: Matrix; t: Vec3 }[] = []
  private m: Matrix = identity
  private n: Matrix = identity
  private t: Vec3 = [0, 0, 0]

  get vertexCount(): number {
    return this.positions.length / 3
  }
  get triangleCount(): number {
    return this.indices.length / 4
  }

  /** What all of it takes in memory. */
  get bytes(): number {
    const { positions, normals, uvs, colors, indices, objects } = this
    const arrays = [positions, normals, uvs, colors, indices, objects].map((g) => g.array)
    const pictures = this.textures.map((t) => t.pixels)
    return [...arrays, ...pictures].reduce((sum, a) => sum + a.byteLength, 0)
  }

  /** Adds a material (what is left out is a plain matte white) and returns its index. */
  material(part: Partial<Material> = {}): number {
    return this.materials.push({ ...plain, ...part }) - 1
  }
  texture(texture: Texture): number {
    return this.textures.push(texture) - 1
  }
  /** Position in the current placement. */
  light(position: Vec3, radius: number, power: Rgb): void {
    this.lights.push({ position: this.point(position), radius, power })
  }

  /** Everything `build` adds is placed relative to the current placement. */
  placed(placement: Placement, build: () => void): void {
    this.stack.push({ m: this.m, n: this.n, t: this.t })
    const r = rotation(placement.yaw ?? 0, placement.pitch ?? 0, placement.roll ?? 0)
    const s: Vec3 =
      typeof placement.scale === 'object'
        ? placement.scale
        : [placement.scale ?? 1, placement.scale ?? 1, placement.scale ?? 1]
    const by = (m: Matrix, v: Vec3): Matrix =>
      m.map((row) => [row[0] * v[0], row[1] * v[1], row[2] * v[2]]) as unknown as Matrix
    this.t = this.point(placement.at ?? [0, 0, 0])
    this.m = multiply(this.m, by(r, s))
    this.n = multiply(this.n, by(r, [1 / s[0], 1 / s[1], 1 / s[2]]))
    build()
    const before = this.stack.pop()
    if (before) [this.m, this.n, this.t] = [before.m, before.n, before.t]
  }

  /** A local point in world space. */
  point(p: Vec3): Vec3 {
    const q = apply(this.m, p)
    return [q[0] + this.t[0], q[1] + this.t[1], q[2] + this.t[2]]
  }

  vertex(p: Vec3, n: Vec3, uv: readonly [number, number] = [0, 0], color: Rgb = white): number {
    this.place(p, n)
    this.uvs.push2(uv[0], uv[1])
    this.colors.push3(color[0], color[1], color[2])
    return this.vertexCount - 1
  }
  /** A vertex's place and normal, in the current placement. */
  private place(p: Vec3, n: Vec3): void {
    const [m, k, t] = [this.m, this.n, this.t]
    this.positions.push3(
      m[0][0] * p[0] + m[0][1] * p[1] + m[0][2] * p[2] + t[0],
      m[1][0] * p[0] + m[1][1] * p[1] + m[1][2] * p[2] + t[1],
      m[2][0] * p[0] + m[2][1] * p[1] + m[2][2] * p[2] + t[2],
    )
    const x = k[0][0] * n[0] + k[0][1] * n[1] + k[0][2] * n[2]
    const y = k[1][0] * n[0] + k[1][1] * n[1] + k[1][2] * n[2]
    const z = k[2][0] * n[0] + k[2][1] * n[1] + k[2][2] * n[2]
    const unit = 1 / (Math.sqrt(x * x + y * y + z * z) || 1)
    this.normals.push3(x * unit, y * unit, z * unit)
  }
  triangle(a: number, b: number, c: number, material: number): void {
    this.indices.push3(a, b, c)
    this.indices.push(material)
    this.objects.push(this.object)
  }
  /** Corners counter-clockwise seen from the front; uvs default to the unit square. */
  quad(
    a: Vec3,
    b: Vec3,
    c: Vec3,
    d: Vec3,
    material: number,
    color: Rgb = white,
    uvs: readonly (readonly [number, number])[] = [
      [0, 1],
      [1, 1],
      [1, 0],
      [0, 0],
    ],
  ): void {
    const n = normalize(cross(sub(b, a), sub(d, a)))
    const i = [a, b, c, d].map((p, k) => this.vertex(p, n, uvs[k], color))
    this.triangle(i[0] ?? 0, i[1] ?? 0, i[2] ?? 0, material)
    this.triangle(i[0] ?? 0, i[2] ?? 0, i[3] ?? 0, material)
  }
  /** An axis-aligned box between two corners. `metres` writes uvs in metres, as facades want. */
  box(low: Vec3, high: Vec3, material: number, color: Rgb = white, metres = false): void {
    const [x0, y0, z0] = low
    const [x1, y1, z1] = high
    const uv = (w: number, h: number): readonly (readonly [number, number])[] =>
      metres
        ? [
            [0, 0],
            [w, 0],
            [w, h],
            [0, h],
          ]
        : [
            [0, 1],
            [1, 1],
            [1, 0],
            [0, 0],
          ]
    const [w, h, d] = [x1 - x0, y1 - y0, z1 - z0]
    this.quad([x0, y0, z1], [x1, y0, z1], [x1, y1, z1], [x0, y1, z1], material, color, uv(w, h))
    this.quad([x1, y0, z0], [x0, y0, z0], [x0, y1, z0], [x1, y1, z0], material, color, uv(w, h))
    this.quad([x1, y0, z1], [x1, y0, z0], [x1, y1, z0], [x1, y1, z1], material, color, uv(d, h))
    this.quad([x0, y0, z0], [x0, y0, z1], [x0, y1, z1], [x0, y1, z0], material, color, uv(d, h))
    this.quad([x0, y1, z1], [x1, y1, z1], [x1, y1, z0], [x0, y1, z0], material, color, uv(w, d))
    this.quad([x0, y0, z0], [x1, y0, z0], [x1, y0, z1], [x0, y0, z1], material, color, uv(w, d))
  }

  /** A surface of revolution about y; `profile` is a list of [radius, height]. */
  lathe(
    profile: readonly (readonly [number, number])[],
    material: number,
    paint: Paint = white,
    segments = 24,
  ): void {
    const at = (k: number) => profile[Math.max(0, Math.min(profile.length - 1, k))] ?? [0, 0]
    const rows = profile.map(([r, y], k) => {
      const [a, b] = [at(k - 1), at(k + 1)]
      const l = Math.sqrt((b[1] - a[1]) ** 2 + (b[0] - a[0]) ** 2) || 1
      const [nr, ny] = [(b[1] - a[1]) / l, -(b[0] - a[0]) / l]
      return Array.from({ length: segments + 1 }, (_, s) => {
        const angle = (s / segments) * Math.PI * 2
        const [c, z] = [Math.cos(angle), Math.sin(angle)]
        const p: Vec3 = [r * c, y, r * z]
        return this.vertex(
          p,
          [nr * c, ny, nr * z],
          [s / segments, k / Math.max(1, profile.length - 1)],
          paintAt(paint, p),
        )
      })
    })
    this.stitch(rows, material)
  }
  private stitch(rows: readonly (readonly number[])[], material: number): void {
    for (let k = 0; k + 1 < rows.length; k++) {
      const [low, high] = [rows[k] ?? [], rows[k + 1] ?? []]
      for (let s = 0; s + 1 < low.length; s++) {
        this.triangle(low[s] ?? 0, high[s] ?? 0, high[s + 1] ?? 0, material)
        this.triangle(low[s] ?? 0, high[s + 1] ?? 0, low[s + 1] ?? 0, material)
      }
    }
  }
  /** A unit sphere about the origin; place and scale it. */
  sphere(material: number, paint: Paint = white, segments = 32): void {
    const half = Math.max(4, segments >> 1)
    const profile = Array.from({ length: half + 1 }, (_, i) => {
      const a = Math.PI * (i / half - 0.5)
      return [Math.max(1e-4, Math.cos(a)), Math.sin(a)] as const
    })
    this.lathe(profile, material, paint, segments)
  }
  /** A cone or cylinder from `a` (radius `ra`) to `b` (radius `rb`), with or without its round ends. */
  cylinder(
    a: Vec3,
    b: Vec3,
    ra: number,
    rb: number,
    material: number,
    color: Rgb = white,
    segments = 12,
    capped = true,
  ): void {
    const d = normalize(sub(b, a))
    const u = normalize(Math.abs(d[1]) < 0.9 ? cross(d, [0, 1, 0]) : cross(d, [1, 0, 0]))
    const w = cross(d, u)
    const ring = (center: Vec3, r: number, normal: Vec3 | null, v: number) =>
      Array.from({ length: segments + 1 }, (_, s) => {
        const angle = (s / segments) * Math.PI * 2
        const [c, z] = [Math.cos(angle), Math.sin(angle)]
        const n: Vec3 = [u[0] * c + w[0] * z, u[1] * c + w[1] * z, u[2] * c + w[2] * z]
        return this.vertex(
          [center[0] + n[0] * r, center[1] + n[1] * r, center[2] + n[2] * r],
          normal ?? n,
          [s / segments, v],
          color,
        )
      })
    this.stitch([ring(a, ra, null, 0), ring(b, rb, null, 1)], material)
    if (!capped) return
    for (const [center, r, n] of [
      [a, ra, [-d[0], -d[1], -d[2]]],
      [b, rb, d],
    ] as [Vec3, number, Vec3][]) {
      if (r <= 0) continue
      const middle = this.vertex(center, n, [0, 0], color)
      const rim = ring(center, r, n, 0)
      for (let s = 0; s < segments; s++)
        this.triangle(middle, rim[s] ?? 0, rim[s + 1] ?? 0, material)
    }
  }
  /** A grid of (nu+1)(nv+1) points with smooth normals; normals face up unless `flip` is false. */
  grid(
    nu: number,
    nv: number,
    at: (u: number, v: number) => Vec3,
    material: number,
    paint: (p: Vec3, n: Vec3) => Rgb = () => white,
    faceUp = true,
  ): void {
    const points = Array.from({ length: (nu + 1) * (nv + 1) }, (_, k) =>
      at((k % (nu + 1)) / nu, Math.floor(k / (nu + 1)) / nv),
    )
    const pick = (i: number, j: number): Vec3 =>
      points[Math.max(0, Math.min(nv, j)) * (nu + 1) + Math.max(0, Math.min(nu, i))] ?? [0, 0, 0]
    const base = this.vertexCount
    for (let j = 0; j <= nv; j++)
      for (let i = 0; i <= nu; i++) {
        let n = normalize(
          cross(sub(pick(i, j + 1), pick(i, j - 1)), sub(pick(i + 1, j), pick(i - 1, j))),
        )
        if (faceUp && n[1] < 0) n = [-n[0], -n[1], -n[2]]
        const p = pick(i, j)
        this.vertex(p, n, [i / nu, j / nv], paint(p, n))
      }
    for (let j = 0; j < nv; j++)
      for (let i = 0; i < nu; i++) {
        const a = base + j * (nu + 1) + i
        this.triangle(a, a + 1, a + nu + 2, material)
        this.triangle(a, a + nu + 2, a + nu + 1, material)
      }
  }
  /** Adds a mesh made elsewhere; its slots pick from `materials`. */
  mesh(mesh: LocalMesh, materials: number | readonly number[]): void {
    const base = this.vertexCount
    this.vertices(mesh)
    const { indices, slots } = mesh
    const count = Math.ceil(indices.length / 3)
    const to = this.indices.more(count * 4)
    const objects = this.objects.more(count)
    for (let t = 0; t < count; t++) {
      const slot = slots?.[t] ?? 0
      to[t * 4] = base + (indices[t * 3] ?? 0)
      to[t * 4 + 1] = base + (indices[t * 3 + 1] ?? 0)
      to[t * 4 + 2] = base + (indices[t * 3 + 2] ?? 0)
      to[t * 4 + 3] =
        typeof materials === 'number' ? materials : (materials[slot] ?? materials[0] ?? 0)
    }
    objects.fill(this.object)
  }
  /** All vertices of a mesh, in the current placement; white where it has no colours. */
  private vertices({ positions: p, normals: n, uvs, colors }: LocalMesh): void {
    const count = Math.ceil(p.length / 3)
    const [at, up] = [this.positions.more(count * 3), this.normals.more(count * 3)]
    const [[m0, m1, m2], [k0, k1, k2], [t0, t1, t2]] = [this.m, this.n, this.t]
    for (let i = 0; i < count * 3; i += 3) {
      const [px, py, pz] = [p[i] ?? 0, p[i + 1] ?? 0, p[i + 2] ?? 0]
      at[i] = m0[0] * px + m0[1] * py + m0[2] * pz + t0
      at[i + 1] = m1[0] * px + m1[1] * py + m1[2] * pz + t1
      at[i + 2] = m2[0] * px + m2[1] * py + m2[2] * pz + t2
      const [nx, ny, nz] = [n[i] ?? 0, n[i + 1] ?? 0, n[i + 2] ?? 0]
      const x = k0[0] * nx + k0[1] * ny + k0[2] * nz
      const y = k1[0] * nx + k1[1] * ny + k1[2] * nz
      const z = k2[0] * nx + k2[1] * ny + k2[2] * nz
      const unit = 1 / (Math.sqrt(x * x + y * y + z * z) || 1)
      up[i] = x * unit
      up[i + 1] = y * unit
      up[i + 2] = z * unit
    }
    const [uv, color] = [this.uvs.more(count * 2), this.colors.more(count * 3)]
    for (let i = 0; i < count * 2; i++) uv[i] = uvs?.[i] ?? 0
    for (let i = 0; i < count * 3; i++) color[i] = colors ? (colors[i] ?? 0) : 1
  }

  /** The finished mesh. */
  build(): Mesh {
    return {
      positions: this.positions.view(),
      normals: this.normals.view(),
      uvs: this.uvs.view(),
      colors: this.colors.view(),
      triangles: this.indices.view(),
      objects: this.objects.view(),
    }
  }
}
