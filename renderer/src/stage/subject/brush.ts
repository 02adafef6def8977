// A material and a colour in the hand: what is drawn with it is added to a workpiece.
import type { Rgb } from '../../prompt/brief.ts'
import type { Material, Vec3 } from '../scene.ts'
import { hex, scale } from '../vector.ts'
import { type Axes, upright } from './sdf.ts'
import { type Point2, points2, points3, slab } from './sweep.ts'
import { ballMesh, colored, type Workpiece } from './workpiece.ts'

const flat = (points: string | readonly Point2[]): readonly Point2[] =>
  typeof points === 'string' ? points2(points) : points
const solid = (points: string | readonly Vec3[]): readonly Vec3[] =>
  typeof points === 'string' ? points3(points) : points

export class Brush {
  readonly w: Workpiece
  readonly color: Rgb
  private readonly surface: Partial<Material>
  constructor(w: Workpiece, surface: Partial<Material>, color: Rgb | string) {
    this.w = w
    this.surface = surface
    this.color = typeof color === 'string' ? hex(color) : color
  }
  get material(): number {
    return this.w.material(this.surface)
  }
  /** The same surface in another colour. */
  dyed(color: Rgb | string): Brush {
    return new Brush(this.w, this.surface, color)
  }
  /** The same surface, lighter or darker. */
  shade(k: number): Brush {
    const [r, g, b] = scale(this.color, k)
    return this.dyed([Math.min(1, r), Math.min(1, g), Math.min(1, b)])
  }
  /** A box between two corners. */
  box(low: Vec3, high: Vec3): this {
    this.w.box(low, high, this.material, this.color)
    return this
  }
  /** A box standing at the middle of its base. */
  block(at: Vec3, wide: number, tall: number, deep: number): this {
    const [w, d] = [wide / 2, deep / 2]
    return this.box([at[0] - w, at[1], at[2] - d], [at[0] + w, at[1] + tall, at[2] + d])
  }
  /** A rod or cone from `a` to `b`. */
  rod(a: Vec3, b: Vec3, r: number, end = r, segments = 10): this {
    this.w.cylinder(a, b, r, end, this.material, this.color, segments)
    return this
  }
  /** A surface of revolution about y; the profile runs upwards, `radius,height`. */
  lathe(profile: string | readonly Point2[], segments = 24): this {
    this.w.lathe(flat(profile), this.material, this.color, segments)
    return this
  }
  /** The same about an axis along z: `radius,z`, growing z. */
  latheZ(profile: string | readonly Point2[], segments = 24): this {
    this.w.placed({ pitch: Math.PI / 2 }, () => this.lathe(profile, segments))
    return this
  }
  ball(at: Vec3, r: number | Vec3, axes: Axes = upright, segments = 16): this {
    const radii: Vec3 = typeof r === 'number' ? [r, r, r] : r
    this.w.mesh(colored(ballMesh(at, radii, axes, segments), this.color), this.material)
    return this
  }
  /** An outline (x right, y up) made solid from z = `back` to `front`. */
  slab(outline: string | readonly Point2[], back: number, front: number, bevel = 0): this {
    this.w.mesh(colored(slab(flat(outline), back, front, bevel), this.color), this.material)
    return this
  }
  /** An outline of `z,y` points made solid from x = -half to half. */
  side(outline: string | readonly Point2[], half: number, bevel = 0, x = 0): this {
    this.w.placed({ at: [x, 0, 0], yaw: -Math.PI / 2 }, () =>
      this.slab(flat(outline), -half, half, bevel),
    )
    return this
  }
  /** An outline of `x,z` points made solid from y = `low` to `high`. */
  plan(outline: string | readonly Point2[], low: number, high: number, bevel = 0): this {
    this.w.placed({ pitch: Math.PI / 2, scale: [1, 1, -1] }, () =>
      this.slab(flat(outline), low, high, bevel),
    )
    return this
  }
  tube(points: string | readonly Vec3[], radii: number | readonly number[], segments = 8): this {
    const list = typeof radii === 'number' ? [radii] : radii
    this.w.tube(solid(points), { radii: list, segments }, this.material, this.color)
    return this
  }
  /** A grid over u, v in 0..1, painted by `paint` or plain. */
  skin(
    nu: number,
    nv: number,
    at: (u: number, v: number) => Vec3,
    paint: (p: Vec3, n: Vec3) => Rgb = () => this.color,
  ): this {
    this.w.grid(nu, nv, at, this.material, paint, false)
    return this
  }
  /** Cloth hung between four corners (lower left, lower right, upper right, upper left), bulging by `belly`. */
  cloth(a: Vec3, b: Vec3, c: Vec3, d: Vec3, belly: Vec3 = [0, 0, 0], n = 8): this {
    return this.skin(n, n, (u, v) => {
      const k = Math.sin(Math.PI * u) * Math.sin(Math.PI * (0.08 + 0.84 * v))
      const at = (i: 0 | 1 | 2) =>
        (a[i] * (1 - u) + b[i] * u) * (1 - v) + (d[i] * (1 - u) + c[i] * u) * v + belly[i] * k
      return [at(0), at(1), at(2)]
    })
  }
  /** Everything `build` draws is moved, turned and scaled. */
  placed(placement: Parameters<Workpiece['placed']>[0], build: () => void): this {
    this.w.placed(placement, build)
    return this
  }
}

/** A brush for a workpiece. */
export const brush = (w: Workpiece, surface: Partial<Material>, color: Rgb | string): Brush =>
  new Brush(w, surface, color)
/** Calls `each` with angles evenly round a circle. */
export const round = (n: number, each: (angle: number, i: number) => void): void => {
  for (let i = 0; i < n; i++) each((i / n) * Math.PI * 2, i)
}
/** Calls `each` with the numbers from `a` to `b` in `n` steps, both ends included. */
export const spread = (
  a: number,
  b: number,
  n: number,
  each: (x: number, i: number) => void,
): void => {
  for (let i = 0; i < n; i++) each(n > 1 ? a + ((b - a) * i) / (n - 1) : (a + b) / 2, i)
}
/** Builds twice: as it is and mirrored in x. */
export const mirrored = (w: Workpiece, build: () => void): void => {
  build()
  w.placed({ scale: [-1, 1, 1] }, build)
}
