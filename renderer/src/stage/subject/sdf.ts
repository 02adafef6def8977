// Signed-distance shapes: what figures are modelled from before they are meshed. Metres; negative inside.
import type { Vec3 } from '../scene.ts'
import { cross, dot, length, normalize, scale, sub } from '../vector.ts'
import type { Field } from './sculpt-kernel.ts'

/** What a distance is made of, in numbers that a kernel can read; the order of the kinds is the kernel's (`kernel/sculpt/shape.ts`). */
export interface Form {
  /** The distance that this describes: a shape which took another one has no form. */
  readonly at: Field
  readonly kind: keyof typeof kinds
  readonly numbers: readonly number[]
  /** Shapes that it is made from. */
  readonly of?: readonly Shape[]
  /** What only JavaScript can tell of a point. */
  readonly amount?: Field
}
export const kinds = {
  free: 0,
  sphere: 1,
  ellipsoid: 2,
  limb: 3,
  cone: 4,
  block: 5,
  torus: 6,
  below: 7,
  without: 8,
  grown: 9,
  displaced: 10,
} as const

/** A closed solid given by its distance, and a box that holds it. */
export interface Shape {
  readonly at: Field
  readonly low: Vec3
  readonly high: Vec3
  /** How steeply the distance may rise per metre; 1 when absent, more for shapes that only estimate it. */
  readonly slack?: number
  /** The same distance for the kernel; it asks `at` where there is none. */
  readonly form?: Form
}

const formed = (
  kind: Form['kind'],
  at: Field,
  numbers: readonly number[],
  rest: Pick<Form, 'of' | 'amount'> = {},
): Pick<Shape, 'at' | 'form'> => ({ at, form: { at, kind, numbers, ...rest } })

/** Columns are the local axes in the parent's space. */
export type Axes = readonly [Vec3, Vec3, Vec3]
export const upright: Axes = [
  [1, 0, 0],
  [0, 1, 0],
  [0, 0, 1],
]

/** Axes turned by yaw (y), then pitch (x), then roll (z) in their own space, radians. */
export const turned = (yaw: number, pitch = 0, roll = 0): Axes => {
  const [cy, sy] = [Math.cos(yaw), Math.sin(yaw)]
  const [cp, sp] = [Math.cos(pitch), Math.sin(pitch)]
  const [cr, sr] = [Math.cos(roll), Math.sin(roll)]
  return [
    [cy * cr + sy * sp * sr, cp * sr, -sy * cr + cy * sp * sr],
    [-cy * sr + sy * sp * cr, cp * cr, sy * sr + cy * sp * cr],
    [sy * cp, -sp, cy * cp],
  ]
}
/** Axes whose y runs along `up` and whose z lies as near as possible to `front`. */
export const facing = (up: Vec3, front: Vec3): Axes => {
  const y = normalize(up)
  const x = cross(y, front)
  const sideways = length(x) > 1e-4 ? normalize(x) : normalize(cross(y, [y[1], y[2], y[0]]))
  return [sideways, y, cross(sideways, y)]
}
/** A local direction in the parent's space. */
export const turn = (axes: Axes, p: Vec3): Vec3 => [
  axes[0][0] * p[0] + axes[1][0] * p[1] + axes[2][0] * p[2],
  axes[0][1] * p[0] + axes[1][1] * p[1] + axes[2][1] * p[2],
  axes[0][2] * p[0] + axes[1][2] * p[1] + axes[2][2] * p[2],
]
/** `inner` seen through `outer`. */
export const compose = (outer: Axes, inner: Axes): Axes => [
  turn(outer, inner[0]),
  turn(outer, inner[1]),
  turn(outer, inner[2]),
]

const around = (points: readonly Vec3[], r: number): Pick<Shape, 'low' | 'high'> => {
  const pick = (f: (...n: number[]) => number, k: 0 | 1 | 2) => f(...points.map((p) => p[k]))
  return {
    low: [pick(Math.min, 0) - r, pick(Math.min, 1) - r, pick(Math.min, 2) - r],
    high: [pick(Math.max, 0) + r, pick(Math.max, 1) + r, pick(Math.max, 2) + r],
  }
}
/** The box of a turned box with the given half sizes. */
const turnedBox = (c: Vec3, half: Vec3, axes: Axes): Pick<Shape, 'low' | 'high'> => {
  const reach = (k: 0 | 1 | 2) =>
    Math.abs(axes[0][k]) * half[0] + Math.abs(axes[1][k]) * half[1] + Math.abs(axes[2][k]) * half[2]
  const r: Vec3 = [reach(0), reach(1), reach(2)]
  return { low: sub(c, r), high: [c[0] + r[0], c[1] + r[1], c[2] + r[2]] }
}

export const sphere = (c: Vec3, r: number): Shape => {
  const [cx, cy, cz] = c
  const at: Field = (x, y, z) => {
    const dx = x - cx
    const dy = y - cy
    const dz = z - cz
    return Math.sqrt(dx * dx + dy * dy + dz * dz) - r
  }
  return { ...formed('sphere', at, [cx, cy, cz, r]), ...around([c], r) }
}

/** An ellipsoid with radii `r` along `axes`. The distance is an estimate, exact near the surface. */
export const ellipsoid = (c: Vec3, r: Vec3, axes: Axes = upright): Shape => {
  const [cx, cy, cz] = c
  const [a, b, d] = axes
  const [ix, iy, iz] = [1 / r[0], 1 / r[1], 1 / r[2]]
  const [jx, jy, jz] = [ix * ix, iy * iy, iz * iz]
  const inside = -Math.min(r[0], r[1], r[2])
  const [a0, a1, a2] = a
  const [b0, b1, b2] = b
  const [d0, d1, d2] = d
  const at: Field = (x, y, z) => {
    const dx = x - cx
    const dy = y - cy
    const dz = z - cz
    const px = a0 * dx + a1 * dy + a2 * dz
    const py = b0 * dx + b1 * dy + b2 * dz
    const pz = d0 * dx + d1 * dy + d2 * dz
    const k0 = Math.sqrt(px * px * jx + py * py * jy + pz * pz * jz)
    const qx = px * jx
    const qy = py * jy
    const qz = pz * jz
    const k1 = Math.sqrt(qx * qx + qy * qy + qz * qz)
    return k1 < 1e-9 ? inside : (k0 * (k0 - 1)) / k1
  }
  const numbers = [cx, cy, cz, ...a, ...b, ...d, jx, jy, jz, inside]
  return { ...formed('ellipsoid', at, numbers), slack: 1.3, ...turnedBox(c, r, axes) }
}

/** A round cone: the hull of two balls. The workhorse of limbs, fingers, locks and tails. */
export const limb = (a: Vec3, b: Vec3, ra: number, rb = ra): Shape => {
  const d = sub(b, a)
  const l2 = dot(d, d)
  const rr = ra - rb
  const a2 = l2 - rr * rr
  const box = around([a, a], ra)
  const other = around([b, b], rb)
  const low = box.low.map((v, k) => Math.min(v, other.low[k] ?? v)) as unknown as Vec3
  const high = box.high.map((v, k) => Math.max(v, other.high[k] ?? v)) as unknown as Vec3
  if (l2 < 1e-10 || a2 <= 0) {
    const ball = ra >= rb ? sphere(a, ra) : sphere(b, rb)
    return { ...ball, low, high }
  }
  const il2 = 1 / l2
  const [ax, ay, az] = a
  const [dx, dy, dz] = d
  const at: Field = (x, y, z) => {
    const px = x - ax
    const py = y - ay
    const pz = z - az
    const s = px * dx + py * dy + pz * dz
    const w = s - l2
    const qx = px * l2 - dx * s
    const qy = py * l2 - dy * s
    const qz = pz * l2 - dz * s
    const x2 = qx * qx + qy * qy + qz * qz
    const y2 = s * s * l2
    const z2 = w * w * l2
    const k = (rr < 0 ? -1 : rr > 0 ? 1 : 0) * rr * rr * x2
    if ((w < 0 ? -1 : 1) * a2 * z2 > k) return Math.sqrt(x2 + z2) * il2 - rb
    if ((s < 0 ? -1 : 1) * a2 * y2 < k) return Math.sqrt(x2 + y2) * il2 - ra
    return (Math.sqrt(x2 * a2 * il2) + s * rr) * il2 - ra
  }
  const numbers = [ax, ay, az, dx, dy, dz, l2, il2, a2, rr, ra, rb]
  return { ...formed('limb', at, numbers), low, high }
}

/** A cone with flat ends from `a` to `b`, its edges rounded by `round`. */
export const cone = (a: Vec3, b: Vec3, ra: number, rb: number, round = 0.01): Shape => {
  const d = sub(b, a)
  const l = length(d)
  const [ux, uy, uz] = scale(d, 1 / l)
  const [ax, ay, az] = a
  // Slope makes radial distance overestimate; this makes it a true one.
  const slope = (rb - ra) / l
  const cosine = 1 / Math.sqrt(1 + slope * slope)
  const at: Field = (x, y, z) => {
    const px = x - ax
    const py = y - ay
    const pz = z - az
    const t = px * ux + py * uy + pz * uz
    const radial = Math.sqrt(Math.max(0, px * px + py * py + pz * pz - t * t))
    const dr = (radial - ra - slope * t) * cosine + round
    const dy = Math.abs(t - l / 2) - l / 2 + round
    const o = Math.max(dr, 0)
    const i = Math.max(dy, 0)
    return Math.min(Math.max(dr, dy), 0) + Math.sqrt(o * o + i * i) - round
  }
  const numbers = [ax, ay, az, ux, uy, uz, l, ra, slope, cosine, round]
  return { ...formed('cone', at, numbers), ...around([a, b], Math.max(ra, rb) + round) }
}

/** A box with half sizes `half` and rounded edges. */
export const block = (c: Vec3, half: Vec3, round = 0.01, axes: Axes = upright): Shape => {
  const [cx, cy, cz] = c
  const [a, b, d] = axes
  const [hx, hy, hz] = [half[0] - round, half[1] - round, half[2] - round]
  const at: Field = (x, y, z) => {
    const dx = x - cx
    const dy = y - cy
    const dz = z - cz
    const qx = Math.abs(a[0] * dx + a[1] * dy + a[2] * dz) - hx
    const qy = Math.abs(b[0] * dx + b[1] * dy + b[2] * dz) - hy
    const qz = Math.abs(d[0] * dx + d[1] * dy + d[2] * dz) - hz
    const ox = Math.max(qx, 0)
    const oy = Math.max(qy, 0)
    const oz = Math.max(qz, 0)
    return Math.min(Math.max(qx, qy, qz), 0) + Math.sqrt(ox * ox + oy * oy + oz * oz) - round
  }
  const numbers = [cx, cy, cz, ...a, ...b, ...d, hx, hy, hz, round]
  return { ...formed('block', at, numbers), ...turnedBox(c, half, axes) }
}

/** A ring about the y of `axes`. */
export const torus = (c: Vec3, major: number, minor: number, axes: Axes = upright): Shape => {
  const [a, b, d] = axes
  const at: Field = (x, y, z) => {
    const dx = x - c[0]
    const dy = y - c[1]
    const dz = z - c[2]
    const px = a[0] * dx + a[1] * dy + a[2] * dz
    const py = b[0] * dx + b[1] * dy + b[2] * dz
    const pz = d[0] * dx + d[1] * dy + d[2] * dz
    const q = Math.sqrt(px * px + pz * pz) - major
    return Math.sqrt(q * q + py * py) - minor
  }
  const numbers = [...c, ...a, ...b, ...d, major, minor]
  const box = turnedBox(c, [major + minor, minor, major + minor], axes)
  return { ...formed('torus', at, numbers), ...box }
}

/** What of `shape` lies on the side of the plane through `p` that `n` points away from. */
export const below = (shape: Shape, p: Vec3, n: Vec3): Shape => {
  const [nx, ny, nz] = normalize(n)
  const offset = nx * p[0] + ny * p[1] + nz * p[2]
  const at: Field = (x, y, z) => Math.max(shape.at(x, y, z), nx * x + ny * y + nz * z - offset)
  return { ...shape, ...formed('below', at, [nx, ny, nz, offset], { of: [shape] }) }
}
/** `a` without `b`. */
export const without = (a: Shape, b: Shape): Shape => ({
  ...formed('without', (x, y, z) => Math.max(a.at(x, y, z), -b.at(x, y, z)), [], { of: [a, b] }),
  low: a.low,
  high: a.high,
  slack: Math.max(1.3, a.slack ?? 1, b.slack ?? 1),
})
/** Grown by `r` (shrunk when negative). */
export const grown = (shape: Shape, r: number): Shape => ({
  slack: shape.slack ?? 1,
  ...formed('grown', (x, y, z) => shape.at(x, y, z) - r, [r], { of: [shape] }),
  low: [shape.low[0] - r, shape.low[1] - r, shape.low[2] - r],
  high: [shape.high[0] + r, shape.high[1] + r, shape.high[2] + r],
})
/** The surface moved outwards by `amount(p)`, which stays within ±`reach` and changes gently. */
export const displaced = (shape: Shape, reach: number, amount: Field): Shape => {
  const at: Field = (x, y, z) => {
    const d = shape.at(x, y, z)
    return d > reach * 4 ? d - reach : d - amount(x, y, z)
  }
  return {
    ...grown(shape, reach),
    slack: 1.6,
    ...formed('displaced', at, [reach], { of: [shape], amount }),
  }
}
/** A chain of round cones through `points` with radii `radii`; one solid, for locks, tails and trunks. */
export const chain = (points: readonly Vec3[], radii: readonly number[]): Shape[] =>
  points.slice(1).map((p, i) => limb(points[i] ?? p, p, radii[i] ?? 0.01, radii[i + 1] ?? 0.01))
