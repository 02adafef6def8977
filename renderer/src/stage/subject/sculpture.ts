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

export interface Part {
  readonly shape: Shape
  readonly cut: boolean
  readonly blend: number
  readonly bias: number
  readonly paint: number | Pattern
  readonly slack: number
}

/** Some of a sculpture's parts, in the order they were added: those that matter near a point. */
export type Choice = readonly number[]

export class Sculpture {
  readonly paints: Paint[] = []
  /** In the order they were added. */
  readonly parts: Part[] = []
  /** The widest seam between parts, metres. */
  seam = 0

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
    this.seam = Math.max(this.seam, blend)
    this.put({ shape, cut: false, blend, bias: options.bias ?? 0, paint })
  }
  addAll(shapes: readonly Shape[], paint: number | Pattern, options: PartOptions = {}): void {
    for (const shape of shapes) this.add(shape, paint, options)
  }
  /** Takes the shape away from all that was added before. */
  cut(shape: Shape, blend = 0): void {
    this.put({ shape, cut: true, blend, bias: 0, paint: 0 })
  }
  private put(part: Omit<Part, 'slack'>): void {
    this.parts.push({ ...part, slack: part.shape.slack ?? 1 })
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
  /** All parts. */
  all(): Choice {
    return this.parts.map((_, i) => i)
  }
  /** Distance with only the parts of `list`. */
  distance(list: Choice, x: number, y: number, z: number): number {
    const { parts } = this
    let d = 1e9
    for (const id of list) {
      const part = parts[id] as Part
      d = join(d, part.shape.at(x, y, z), part)
    }
    return d
  }
  /** Index of the paint at a surface point. */
  paintAt(list: Choice, x: number, y: number, z: number): number {
    let best = 1e9
    let paint: number | Pattern = 0
    for (const id of list) {
      const part = this.parts[id] as Part
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
