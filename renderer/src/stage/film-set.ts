// The film set while it is being dressed: materials by need, pieces that never hide or touch a subject, lamps in step with the exposure.
import type { Rgb } from '../prompt/brief.ts'
import type { LocalMesh, Placement } from './mesh-builder.ts'
import { MeshBuilder } from './mesh-builder.ts'
import type { Random } from './random.ts'
import type { Lens, Material, Mesh, Vec3 } from './scene.ts'
import type { Ware } from './unwanted.ts'
import { cross, dot, normalize, scale, sub } from './vector.ts'

/** An axis-aligned box in world space. */
export interface Box {
  readonly low: Vec3
  readonly high: Vec3
}

/** A lens as three axes and the tangents of half its angles of view. */
export interface View {
  readonly eye: Vec3
  readonly forward: Vec3
  readonly right: Vec3
  readonly up: Vec3
  readonly tanX: number
  readonly tanY: number
}

export const viewOf = (lens: Lens, aspect: number): View => {
  const forward = normalize(sub(lens.target, lens.eye))
  const right = normalize(Math.abs(forward[1]) > 0.9999 ? [1, 0, 0] : cross(forward, [0, 1, 0]))
  const tanY = Math.tan((lens.fov * Math.PI) / 360)
  return { eye: lens.eye, forward, right, up: cross(right, forward), tanX: tanY * aspect, tanY }
}

/** Where a point falls on the picture: x and y in -1..1 (y up), and its depth in metres; behind the lens depth ≤ 0. */
export const project = (view: View, p: Vec3): { x: number; y: number; depth: number } => {
  const v = sub(p, view.eye)
  const depth = dot(v, view.forward)
  const d = Math.max(depth, 1e-4)
  return { x: dot(v, view.right) / d / view.tanX, y: dot(v, view.up) / d / view.tanY, depth }
}

/** The eight corners of a box. */
export const corners = ({ low, high }: Box): Vec3[] =>
  Array.from({ length: 8 }, (_, i) => [
    i & 1 ? high[0] : low[0],
    i & 2 ? high[1] : low[1],
    i & 4 ? high[2] : low[2],
  ])

/** Where a box falls on the picture. */
export const frameOf = (view: View, box: Box) => {
  const points = corners(box).map((p) => project(view, p))
  return {
    left: Math.min(...points.map((p) => p.x)),
    right: Math.max(...points.map((p) => p.x)),
    bottom: Math.min(...points.map((p) => p.y)),
    top: Math.max(...points.map((p) => p.y)),
    near: Math.min(...points.map((p) => p.depth)),
    far: Math.max(...points.map((p) => p.depth)),
  }
}

export interface FilmSetOptions {
  readonly lens: Lens
  readonly aspect: number
  readonly random: Random
  /** What must be neither hidden nor touched. */
  readonly subjects: readonly Box[]
  readonly ground: (x: number, z: number) => number
  /** Whether lamps burn. */
  readonly lit: boolean
  /** Direction to the sun or moon. */
  readonly sun: Vec3
  /** What must not be built, whatever the place brings; nothing when left out. */
  readonly unwanted?: ReadonlySet<Ware>
}

export class FilmSet {
  readonly builder = new MeshBuilder()
  /** Materials on which no snow stays, as on a street with traffic. */
  readonly swept = new Set<number>()
  readonly lens: Lens
  readonly aspect: number
  readonly view: View
  readonly random: Random
  readonly subjects: readonly Box[]
  readonly ground: (x: number, z: number) => number
  readonly lit: boolean
  readonly sun: Vec3
  private readonly unwanted: ReadonlySet<Ware>
  private readonly known = new Map<string, number>()
  private readonly frames: readonly (ReturnType<typeof frameOf> & { base: number })[]

  constructor(options: FilmSetOptions) {
    this.lens = options.lens
    this.aspect = options.aspect
    this.view = viewOf(options.lens, options.aspect)
    this.random = options.random
    this.subjects = options.subjects
    this.ground = options.ground
    this.lit = options.lit
    this.sun = options.sun
    this.unwanted = options.unwanted ?? new Set()
    this.frames = options.subjects.map((box) => ({
      ...frameOf(this.view, box),
      base: box.low[1],
    }))
  }

  /** The index of a material, made once. */
  material(part: Partial<Material> = {}): number {
    const key = JSON.stringify(part)
    const index = this.known.get(key) ?? this.builder.material(part)
    this.known.set(key, index)
    return index
  }
  /** A matte surface with a fine grain, as of painted card or clay. */
  matte(color: Rgb = [1, 1, 1], roughness = 0.8, grain = 0.06, scale = 14): number {
    return this.material({ color, roughness, f0: 0.03, relief: grain, scale, mottle: grain * 1.5 })
  }
  /** Something that shines when lamps burn and is a plain bright surface when they don't. */
  glow(color: Rgb, strength: number): number {
    return this.lit
      ? this.material({ color: [0, 0, 0], emission: scale(color, strength), roughness: 0.5 })
      : this.material({ color, roughness: 0.3, emission: scale(color, strength * 0.04) })
  }
  /** A lamp at a point of the current placement; `power` is the light it gives a white card one metre away. */
  lamp(at: Vec3, radius: number, power: Rgb): void {
    if (this.lit) this.builder.light(at, radius, power)
  }

  /** Number in a range. */
  between(low: number, high: number): number {
    return low + (high - low) * this.random()
  }
  pick<T>(list: readonly [T, ...T[]]): T {
    return list[Math.floor(this.random() * list.length)] ?? list[0]
  }

  /** Whether a disc on the ground can be seen, with `margin` metres around it. */
  inView(x: number, z: number, radius: number, height = 2): boolean {
    const y = this.ground(x, z) + height / 2
    const p = project(this.view, [x, y, z])
    if (p.depth < -radius) return false
    const depth = Math.max(p.depth, radius, 0.1)
    const reach = radius + height / 2
    return (
      Math.abs(p.x) * Math.max(p.depth, 1e-4) < depth + reach / this.view.tanX + 0.15 * depth &&
      Math.abs(p.y) * Math.max(p.depth, 1e-4) < depth + reach / this.view.tanY + 0.15 * depth
    )
  }

  /** Whether a piece of that radius and height, standing at `base`, leaves every subject free and untouched. */
  free(x: number, z: number, radius: number, height: number, base = this.ground(x, z)): boolean {
    const eye = this.view.eye
    const gap = Math.sqrt((x - eye[0]) ** 2 + (z - eye[2]) ** 2)
    if (gap < radius * 1.15 + 0.25 && base + height > eye[1] - radius - 0.4) return false
    for (const [i, box] of this.subjects.entries()) {
      const dx = Math.max(box.low[0] - x, 0, x - box.high[0])
      const dz = Math.max(box.low[2] - z, 0, z - box.high[2])
      const tall = box.high[1] - box.low[1]
      const apart = radius * 1.05 + 0.02 * tall
      // Grass no higher than the feet grows about them too.
      const touches = base < box.high[1] && base + height > box.low[1] + 0.14 * tall
      if (touches && dx * dx + dz * dz < apart * apart) return false
      const seen = this.frames[i]
      if (seen && this.covers(seen, x, z, radius, height, base)) return false
    }
    return true
  }
  /** Whether a piece, wherever it stands, is seen beside the subjects rather than before or behind them. */
  beside(x: number, z: number, radius: number, height: number, base = this.ground(x, z)): boolean {
    const low = project(this.view, [x, base, z])
    const top = project(this.view, [x, base + height, z])
    const wide = radius / Math.max(0.05, low.depth) / this.view.tanX
    return this.frames.every(
      (f) =>
        low.x + wide < f.left - 0.03 ||
        low.x - wide > f.right + 0.03 ||
        Math.max(low.y, top.y) < f.bottom ||
        Math.min(low.y, top.y) > f.top,
    )
  }
  private covers(
    seen: ReturnType<typeof frameOf>,
    x: number,
    z: number,
    radius: number,
    height: number,
    base: number,
  ): boolean {
    const low = project(this.view, [x, base, z])
    if (low.depth < 0.02 || low.depth - radius > seen.far) return false
    const top = project(this.view, [x, base + height, z])
    const wide = radius / Math.max(0.05, low.depth - radius) / this.view.tanX
    const [left, right] = [Math.min(low.x, top.x) - wide, Math.max(low.x, top.x) + wide]
    if (right < seen.left || left > seen.right) return false
    // A little of the feet may be covered, as by grass.
    // What stands among the feet covers no more than its own height; what stands before them, all from the lowest.
    const among = low.depth > seen.near
    const hidden = Math.max(top.y, low.y) - (among ? Math.min(top.y, low.y) : seen.bottom)
    return hidden > 0.12 * (seen.top - seen.bottom) && Math.min(top.y, low.y) < seen.top
  }

  /** Builds a piece on the ground if it is in view and free; says whether it did. */
  put(
    x: number,
    z: number,
    size: { radius: number; height: number },
    placement: Omit<Placement, 'at'>,
    build: (builder: MeshBuilder) => void,
  ): boolean {
    if (!this.inView(x, z, size.radius, size.height)) return false
    const y = this.ground(x, z)
    if (!this.free(x, z, size.radius, size.height, y)) return false
    this.builder.placed({ ...placement, at: [x, y, z] }, () => build(this.builder))
    return true
  }

  /** Whether things of that kind are denied by the prompt. */
  lacks(ware: Ware): boolean {
    return this.unwanted.has(ware)
  }

  /** A mesh built once in its own space with this set's materials, to be put in many places; empty if its kind is denied. */
  sculpt(build: (builder: MeshBuilder) => void, ware?: Ware): LocalMesh {
    const own = new MeshBuilder()
    if (ware === undefined || !this.unwanted.has(ware)) build(own)
    return localMesh(own.build())
  }
  /** Adds a sculpted mesh at the builder's current placement. */
  cast(mesh: LocalMesh): void {
    this.builder.mesh(
      mesh,
      this.builder.materials.map((_, i) => i),
    )
  }
}

/** What the makers of plants need of a set. */
export type Nursery = Pick<FilmSet, 'random' | 'matte' | 'material' | 'sculpt'>

const localMesh = (mesh: Mesh): LocalMesh => {
  const count = mesh.triangles.length / 4
  const indices = new Int32Array(count * 3)
  const slots = new Int32Array(count)
  for (let i = 0; i < count; i++) {
    indices.set(mesh.triangles.subarray(i * 4, i * 4 + 3), i * 3)
    slots[i] = mesh.triangles[i * 4 + 3] ?? 0
  }
  const { positions, normals, uvs, colors } = mesh
  return { positions, normals, uvs, colors, indices, slots }
}
