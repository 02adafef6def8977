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
  readonly slack: number
}

/** Some of a sculpture's parts, in the order they were added: those that matter near a point. */
export class Choice {
  ids: Int32Array
  count: number
  /** The whole's distance at the point, when it was asked for. */
  distance = 0

  constructor(ids = new Int32Array(16), count = 0) {
    this.ids = ids
    this.count = count
  }
  /** Makes room for `count` parts; what was in it is lost. */
  clear(count: number): void {
    if (this.ids.length < count) this.ids = new Int32Array(count * 2)
    this.count = 0
  }
  /** The same parts in as little room as they need. */
  copy(): Choice {
    return new Choice(this.ids.slice(0, this.count), this.count)
  }
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
    return new Choice(
      Int32Array.from(this.parts, (_, i) => i),
      this.parts.length,
    )
  }
  /**
   * Of the parts in `from`, those that can matter within `reach` of a point; or the sign (±1) when no surface comes
   * within `clear` of it. Deeper inside than `clear` goes beyond `reach`, what is cut away may be forgotten.
   */
  near(
    from: Choice,
    x: number,
    y: number,
    z: number,
    reach: number,
    clear: number,
    into: Choice,
  ): 0 | 1 | -1 {
    const { parts } = this
    if (this.scratch.length < from.count) this.scratch = new Float64Array(parts.length)
    const each = this.scratch
    let d = 1e9
    for (let i = 0; i < from.count; i++) {
      const part = parts[from.ids[i] as number] as Part
      const e = bounded(part.shape, x, y, z, clear * 3 + this.deepest)
      each[i] = e
      d = join(d, e, part)
    }
    if (d > clear * trust + this.deepest * 0.25) return 1
    if (d < -clear * trust - this.deepest) return -1
    this.keep(from, reach, clear - reach, into)
    return 0
  }
  /** As `near`, right to `deep` inside; `into` is told the distance too. */
  around(
    from: Choice,
    x: number,
    y: number,
    z: number,
    reach: number,
    deep: number,
    into: Choice,
  ): void {
    const { parts } = this
    if (this.scratch.length < from.count) this.scratch = new Float64Array(parts.length)
    const each = this.scratch
    let d = 1e9
    for (let i = 0; i < from.count; i++) {
      const part = parts[from.ids[i] as number] as Part
      const e = part.shape.at(x, y, z)
      each[i] = e
      d = join(d, e, part)
    }
    into.distance = d
    this.keep(from, reach, deep, into)
  }
  /** Of `from`, whose distances from a point lie in the scratch, what matters within `reach` of it. */
  private keep(from: Choice, reach: number, deep: number, into: Choice): void {
    const { parts, scratch } = this
    if (from.count === 1) {
      into.clear(1)
      into.ids[into.count++] = from.ids[0] as number
      return
    }
    let deepest = 0
    let painted = 1e9
    let least = 1e9
    let cuts = false
    for (let i = 0; i < from.count; i++) {
      const part = parts[from.ids[i] as number] as Part
      const e = scratch[i] as number
      if (part.cut) {
        cuts ||= e - reach * part.slack < part.blend + deep
        continue
      }
      if (part.blend > deepest) deepest = part.blend
      const most = e + reach * part.slack
      if (most < least) least = most
      if (most - part.bias < painted) painted = most - part.bias
    }
    into.clear(from.count)
    if (cuts) this.keepAmongCuts(from, reach, deep, deepest, painted, into)
    else
      for (let i = 0; i < from.count; i++) {
        const id = from.ids[i] as number
        const part = parts[id] as Part
        const nearest = (scratch[i] as number) - reach * part.slack
        if (!part.cut && (nearest < least + deepest || nearest - part.bias < painted))
          into.ids[into.count++] = id
      }
  }
  /** What is nearer hides a part, unless something between the two was cut away from the nearer one only. */
  private keepAmongCuts(
    from: Choice,
    reach: number,
    deep: number,
    deepest: number,
    painted: number,
    into: Choice,
  ): void {
    const { parts, scratch } = this
    const { ids } = into
    // From the last part to the first, and put the right way round at the end.
    let kept = from.count
    let least = 1e9
    for (let end = from.count; end > 0; ) {
      let start = end
      for (let cut = false; start > 0 && !cut; ) {
        const part = parts[from.ids[--start] as number] as Part
        const span = reach * part.slack
        const e = scratch[start] as number
        if (part.cut) cut = e - span < part.blend + deep
        else if (e + span < least) least = e + span
      }
      for (let i = end - 1; i >= start; i--) {
        const id = from.ids[i] as number
        const part = parts[id] as Part
        const nearest = (scratch[i] as number) - reach * part.slack
        if (
          part.cut
            ? nearest < part.blend + deep
            : nearest < least + deepest || nearest - part.bias < painted
        )
          ids[--kept] = id
      }
      end = start
    }
    for (let i = kept; i < from.count; i++) ids[into.count++] = ids[i] as number
  }
  /** Distance with only the parts of `list`. */
  distance(list: Choice, x: number, y: number, z: number): number {
    const { parts } = this
    let d = 1e9
    for (let i = 0; i < list.count; i++) {
      const part = parts[list.ids[i] as number] as Part
      d = join(d, part.shape.at(x, y, z), part)
    }
    return d
  }
  /** Index of the paint at a surface point. */
  paintAt(list: Choice, x: number, y: number, z: number): number {
    let best = 1e9
    let paint: number | Pattern = 0
    for (let i = 0; i < list.count; i++) {
      const part = this.parts[list.ids[i] as number] as Part
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
