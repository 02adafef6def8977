// A figure under work: shapes joined smoothly, cut away, and each with its paint.
import type { Rgb } from '../../prompt/brief.ts'
import type { Material, Vec3 } from '../scene.ts'
import type { Shape } from './sdf.ts'

/** Colour and surface of a part. */
export interface Paint {
  readonly color: Rgb
  readonly finish?: Partial<Material>
  /** A soft change of the colour over the surface, such as blush or a pale belly; factors per channel. */
  readonly shade?: (x: number, y: number, z: number) => Rgb
}
/** Chooses one of a sculpture's paints at a point: stripes, spots, hems. */
export type Pattern = (x: number, y: number, z: number) => number

export interface PartOptions {
  /** Metres over which the part melts into what is there already; 0 keeps a crease. */
  readonly blend?: number
  /** Metres by which this part's paint reaches over its neighbours'. */
  readonly bias?: number
}

interface Part {
  readonly shape: Shape
  readonly cut: boolean
  readonly blend: number
  readonly bias: number
  readonly paint: number | Pattern
}

/** Distances of the whole are trusted to within this factor, for the shapes that bend them. */
const trust = 1.3

export class Sculpture {
  readonly paints: Paint[] = []
  private readonly parts: Part[] = []
  private deepest = 0
  private scratch = new Float64Array(0)

  /** Registers a paint and returns its index; the same colour and finish give the same one. */
  paint(color: Rgb, finish: Partial<Material> = {}, shade?: Paint['shade']): number {
    const known = this.paints.findIndex(
      (p) => !shade && !p.shade && p.finish === finish && p.color.every((c, k) => c === color[k]),
    )
    if (known >= 0) return known
    return this.paints.push(shade ? { color, finish, shade } : { color, finish }) - 1
  }
  add(shape: Shape, paint: number | Pattern, options: PartOptions = {}): void {
    const blend = options.blend ?? 0
    this.deepest = Math.max(this.deepest, blend)
    this.parts.push({ shape, cut: false, blend, bias: options.bias ?? 0, paint })
  }
  addAll(shapes: readonly Shape[], paint: number | Pattern, options: PartOptions = {}): void {
    for (const shape of shapes) this.add(shape, paint, options)
  }
  /** Takes the shape away from all that was added before. */
  cut(shape: Shape, blend = 0): void {
    this.parts.push({ shape, cut: true, blend, bias: 0, paint: 0 })
  }
  get empty(): boolean {
    return this.parts.length === 0
  }
  /** A box that holds all of it. */
  bounds(): { low: Vec3; high: Vec3 } {
    const low = [1e9, 1e9, 1e9]
    const high = [-1e9, -1e9, -1e9]
    for (const { shape, cut, blend } of this.parts) {
      if (cut) continue
      for (let k = 0; k < 3; k++) {
        low[k] = Math.min(low[k] ?? 0, (shape.low[k] ?? 0) - blend * 0.25)
        high[k] = Math.max(high[k] ?? 0, (shape.high[k] ?? 0) + blend * 0.25)
      }
    }
    return { low: low as unknown as Vec3, high: high as unknown as Vec3 }
  }
  /** All part indices. */
  all(): Int32Array {
    return Int32Array.from(this.parts, (_, i) => i)
  }
  /**
   * Of the parts in `from`, those that can matter within `radius` of a point; or the sign (±1) when no surface comes
   * that near.
   */
  near(from: Int32Array, x: number, y: number, z: number, radius: number): Int32Array | 1 | -1 {
    if (this.scratch.length < from.length) this.scratch = new Float64Array(this.parts.length)
    const each = this.scratch
    let least = 1e9
    let d = 1e9
    for (let i = 0; i < from.length; i++) {
      const part = this.parts[from[i] as number] as Part
      const e = bounded(part.shape, x, y, z, radius * 3 + this.deepest)
      each[i] = e
      d = join(d, e, part)
      if (!part.cut) least = Math.min(least, e + radius * (part.shape.slack ?? 1))
    }
    if (d > radius * trust + this.deepest * 0.25) return 1
    if (d < -radius * trust - this.deepest) return -1
    const list: number[] = []
    for (let i = 0; i < from.length; i++) {
      const part = this.parts[from[i] as number] as Part
      const nearest = (each[i] as number) - radius * (part.shape.slack ?? 1)
      if (nearest < (part.cut ? part.blend : least + this.deepest)) list.push(from[i] as number)
    }
    return Int32Array.from(list)
  }
  /** Distance with only the parts of `list`. */
  distance(list: Int32Array, x: number, y: number, z: number): number {
    let d = 1e9
    for (let i = 0; i < list.length; i++) {
      const part = this.parts[list[i] as number] as Part
      d = join(d, part.shape.at(x, y, z), part)
    }
    return d
  }
  /** Index of the paint at a surface point. */
  paintAt(list: Int32Array, x: number, y: number, z: number): number {
    let best = 1e9
    let paint: number | Pattern = 0
    for (let i = 0; i < list.length; i++) {
      const part = this.parts[list[i] as number] as Part
      if (part.cut) continue
      const d = part.shape.at(x, y, z) - part.bias
      if (d < best) {
        best = d
        paint = part.paint
      }
    }
    return typeof paint === 'number' ? paint : paint(x, y, z)
  }
}

/** Distance to a shape, or to its box when that alone is farther than `far`. */
const bounded = (s: Shape, x: number, y: number, z: number, far: number): number => {
  const dx = Math.max(s.low[0] - x, x - s.high[0], 0)
  const dy = Math.max(s.low[1] - y, y - s.high[1], 0)
  const dz = Math.max(s.low[2] - z, z - s.high[2], 0)
  const box = dx * dx + dy * dy + dz * dz
  return box > far * far ? Math.sqrt(box) : s.at(x, y, z)
}

const join = (d: number, e: number, part: Part): number => {
  const k = part.blend
  if (part.cut) {
    if (k <= 0) return Math.max(d, -e)
    const t = Math.max(k - Math.abs(d + e), 0) / k
    return Math.max(d, -e) + t * t * k * 0.25
  }
  if (k <= 0) return Math.min(d, e)
  const t = Math.max(k - Math.abs(d - e), 0) / k
  return Math.min(d, e) - t * t * k * 0.25
}
