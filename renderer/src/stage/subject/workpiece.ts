// A mesh under work: what the set's builder does, plus sculptures, swept forms and materials shared when alike.
import type { Rgb } from '../../prompt/brief.ts'
import { type LocalMesh, MeshBuilder } from '../mesh-builder.ts'
import type { Material, Mesh, Vec3 } from '../scene.ts'
import { withBorders } from './paint-borders.ts'
import type { Sculpture } from './sculpture.ts'
import { type Axes, turn, upright } from './sdf.ts'
import { surfaceNet } from './surface-nets.ts'
import { type TubeOptions, tube } from './sweep.ts'

export class Workpiece extends MeshBuilder {
  private readonly known = new Map<string, number>()
  /** Multiplies the cells of all that is sculpted: 1 for what is seen from near, more for what is small in the picture. */
  readonly coarse: number
  /** How much finer strands of fur are than on a whole animal that fills the picture: 1, and up to 3 where only its face does. */
  readonly fine: number

  /** `coarse` below 1 leaves the cells as they are and makes strands finer. */
  constructor(coarse = 1) {
    super()
    this.coarse = Math.max(1, coarse)
    this.fine = Math.max(1, Math.min(3, 1 / coarse))
  }

  /** As in `MeshBuilder`, but asking twice for the same material gives the same one. */
  override material(part: Partial<Material> = {}): number {
    const key = JSON.stringify(part)
    const known = this.known.get(key)
    if (known !== undefined) return known
    const index = super.material(part)
    this.known.set(key, index)
    return index
  }
  /** Meshes a sculpture with cells of `cell` metres and adds it, moved and turned. */
  sculpt(s: Sculpture, cell: number, at: Vec3 = [0, 0, 0], axes: Axes = upright): void {
    if (s.empty) return
    this.cover(s, moved(withBorders(s, surfaceNet(s, cell * this.coarse)), at, axes))
  }
  /** Sculpts what hair grows on, and adds what `grow` makes of its mesh in its first material. */
  furred(s: Sculpture, cell: number, grow: (mesh: LocalMesh) => LocalMesh): void {
    if (s.empty) return
    const mesh = withBorders(s, surfaceNet(s, cell * this.coarse))
    this.cover(s, mesh)
    this.cover(s, grow(mesh))
  }
  private cover(s: Sculpture, mesh: LocalMesh): void {
    this.mesh(
      mesh,
      s.paints.map((p) => this.material(p.finish ?? {})),
    )
  }
  /** Adds what `build` makes in a space of its own, scaled, turned and moved; `fineness` divides its cells. */
  within(at: Vec3, axes: Axes, build: (part: Workpiece) => void, size = 1, fineness = 1): void {
    const part = new Workpiece(this.fine > 1 ? 1 / this.fine : this.coarse / fineness)
    build(part)
    copyInto(this, part, (mesh) => moved(mesh, at, axes, size))
  }
  /** A round tube through `points`. */
  tube(points: readonly Vec3[], options: TubeOptions, material: number, color: Rgb): void {
    this.mesh(colored(tube(points, options), color), material)
  }
  /** A ball squeezed to radii `r` along `axes`. */
  ball(c: Vec3, r: Vec3, material: number, color: Rgb, axes: Axes = upright, segments = 16): void {
    this.mesh(colored(ballMesh(c, r, axes, segments), color), material)
  }
}

/** The same mesh in one colour. */
export const colored = (mesh: LocalMesh, color: Rgb): LocalMesh => {
  const colors = new Float32Array(mesh.positions.length)
  for (let i = 0; i < colors.length; i++) colors[i] = color[i % 3] ?? 1
  return { ...mesh, colors }
}

/** An ellipsoid as a closed mesh. */
export const ballMesh = (c: Vec3, r: Vec3, axes: Axes = upright, segments = 16): LocalMesh => {
  const rows = Math.max(4, segments >> 1)
  const [positions, normals, indices]: [number[], number[], number[]] = [[], [], []]
  for (let j = 0; j <= rows; j++)
    for (let i = 0; i <= segments; i++) {
      const [a, b] = [(i / segments) * Math.PI * 2, (j / rows - 0.5) * Math.PI]
      const u: Vec3 = [Math.cos(a) * Math.cos(b), Math.sin(b), Math.sin(a) * Math.cos(b)]
      const p = turn(axes, [u[0] * r[0], u[1] * r[1], u[2] * r[2]])
      positions.push(c[0] + p[0], c[1] + p[1], c[2] + p[2])
      normals.push(...turn(axes, [u[0] / r[0], u[1] / r[1], u[2] / r[2]]))
    }
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < segments; i++) {
      const k = j * (segments + 1) + i
      if (j > 0) indices.push(k, k + segments + 2, k + 1)
      if (j + 1 < rows) indices.push(k, k + segments + 1, k + segments + 2)
    }
  return { positions, normals, indices }
}

/** Copies a mesh to another place. */
export const moved = (mesh: LocalMesh, at: Vec3, axes: Axes, size = 1): LocalMesh => {
  const { length } = mesh.positions
  const [positions, normals] = [new Float32Array(length), new Float32Array(length)]
  const [[ax, ay, az], [bx, by, bz], [cx, cy, cz]] = axes
  for (let i = 0; i < length; i += 3) {
    const px = mesh.positions[i] as number
    const py = mesh.positions[i + 1] as number
    const pz = mesh.positions[i + 2] as number
    positions[i] = (ax * px + bx * py + cx * pz) * size + at[0]
    positions[i + 1] = (ay * px + by * py + cy * pz) * size + at[1]
    positions[i + 2] = (az * px + bz * py + cz * pz) * size + at[2]
    const nx = mesh.normals[i] as number
    const ny = mesh.normals[i + 1] as number
    const nz = mesh.normals[i + 2] as number
    normals[i] = ax * nx + bx * ny + cx * nz
    normals[i + 1] = ay * nx + by * ny + cy * nz
    normals[i + 2] = az * nx + bz * ny + cz * nz
  }
  return { ...mesh, positions, normals }
}

/** A built mesh in the form that builders take in. */
export const localMesh = (mesh: Mesh): LocalMesh => {
  const count = mesh.triangles.length / 4
  const indices = new Int32Array(count * 3)
  const slots = new Int32Array(count)
  for (let t = 0; t < count; t++) {
    for (let k = 0; k < 3; k++) indices[t * 3 + k] = mesh.triangles[t * 4 + k] ?? 0
    slots[t] = mesh.triangles[t * 4 + 3] ?? 0
  }
  const { positions, normals, uvs, colors } = mesh
  return { positions, normals, uvs, colors, indices, slots }
}

/** Copies all of `from`, its materials, textures and lights too, into `into` at the latter's current placement. */
export const copyInto = (
  into: MeshBuilder,
  from: Workpiece,
  change: (mesh: LocalMesh) => LocalMesh = (mesh) => mesh,
): void => {
  const textures = from.textures.map((t) => into.texture(t))
  const materials = from.materials.map((m) =>
    into.material({ ...m, texture: m.texture < 0 ? -1 : (textures[m.texture] ?? -1) }),
  )
  into.mesh(change(localMesh(from.build())), materials)
  for (const light of from.lights) {
    const moved = change({ positions: light.position, normals: [0, 1, 0], indices: [] })
    const p = moved.positions
    into.light([p[0] ?? 0, p[1] ?? 0, p[2] ?? 0], light.radius, light.power)
  }
}
