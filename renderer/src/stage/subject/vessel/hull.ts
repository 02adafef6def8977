// Hulls: a shape along the keel, planked in bands that follow the sheer, decked or hollow.
import type { Vec3 } from '../../scene.ts'
import { smoothstep } from '../../vector.ts'
import type { Brush } from '../brush.ts'

export interface Hull {
  /** Stern at -long/2, bow at +long/2; metres. */
  readonly long: number
  readonly beam: number
  /** Keel to gunwale amidships. */
  readonly tall: number
  /** How much higher the gunwale is at the bow and at the stern. */
  readonly bow: number
  readonly stern: number
  /** Width of the stern as a share of the beam; 0 is pointed. */
  readonly transom?: number
  /** Where the full beam begins and ends, 0 stern .. 1 bow. */
  readonly full?: readonly [number, number]
  /** Metres by which the bow leans forward and the stern backward at the gunwale. */
  readonly rake?: readonly [number, number]
  /** Roundness of the bow seen from above: 1 sharp, 0.5 bluff. */
  readonly bluff?: number
  /** How far up the keel rises at the ends, metres. */
  readonly rocker?: number
}

/** Half the beam at u. */
export const halfBeam = (h: Hull, u: number): number => {
  const [a, b] = h.full ?? [0.35, 0.6]
  const stern = h.transom ?? 0
  const half = h.beam / 2
  if (u < a) return half * (stern + (1 - stern) * Math.sin((Math.PI / 2) * (u / a)) ** 0.8)
  if (u > b)
    return half * Math.max(0, Math.cos((Math.PI / 2) * ((u - b) / (1 - b)))) ** (h.bluff ?? 0.9)
  return half
}
/** Height of the gunwale at u. */
export const gunwale = (h: Hull, u: number): number =>
  h.tall +
  h.bow * Math.max(0, (u - 0.45) / 0.55) ** 2.2 +
  h.stern * Math.max(0, (0.55 - u) / 0.55) ** 2.2

/** The point at u along, v from keel (0) to gunwale (1), on side -1 or 1; `out` metres outwards. */
export const hullPoint = (h: Hull, u: number, v: number, side: number, out = 0): Vec3 => {
  const keel = (h.rocker ?? 0) * (smoothstep(0.75, 1, u) ** 1.5 + smoothstep(0.25, 0, u) ** 1.5)
  const full = (1 - Math.max(0, 1 - v) ** 2.6) ** 0.62
  const [fore, aft] = h.rake ?? [0, 0]
  const x = side * Math.max(0, halfBeam(h, u) * full + out)
  const y = keel + (gunwale(h, u) - keel) * v
  const lean = v ** 1.3
  const z = h.long * (u - 0.5) + fore * lean * u ** 5 - aft * lean * (1 - u) ** 5
  return [x, y, z]
}

/** Planks from v0 to v1 on both sides, and the transom between them. */
export const planks = (b: Brush, h: Hull, v0: number, v1: number, out = 0, nu = 40): void => {
  const rows = Math.max(1, Math.round((v1 - v0) * 10))
  for (const side of [-1, 1])
    b.skin(nu, rows, (u, v) => hullPoint(h, u, v0 + (v1 - v0) * v, side, out))
  if ((h.transom ?? 0) > 0)
    b.skin(8, rows, (u, v) => {
      const p = hullPoint(h, 0, v0 + (v1 - v0) * v, 1, out)
      return [p[0] * (2 * u - 1), p[1], p[2]]
    })
}
/** A deck at height v of the hull, from u0 to u1. */
export const deck = (b: Brush, h: Hull, v: number, u0 = 0, u1 = 1): void => {
  b.skin(10, 40, (s, t) => {
    const p = hullPoint(h, u0 + (u1 - u0) * t, v, 1, -0.01)
    return [p[0] * (2 * s - 1), p[1], p[2]]
  })
}
/** A rail of radius r along the gunwale. */
export const rim = (b: Brush, h: Hull, r: number, v = 1, u0 = 0, u1 = 1): void => {
  for (const side of [-1, 1]) {
    const points = Array.from({ length: 33 }, (_, i) =>
      hullPoint(h, u0 + ((u1 - u0) * i) / 32, v, side),
    )
    b.tube(points, r, 6)
  }
}
/** The inside of an open boat: skin, and a flat floor of boards. */
export const hollow = (b: Brush, h: Hull, thick: number): void => {
  const inner: Hull = {
    ...h,
    long: h.long - thick * 3,
    beam: h.beam - thick * 2,
    ...(h.rake ? { rake: [h.rake[0] * 0.95, h.rake[1] * 0.95] } : {}),
  }
  for (const side of [-1, 1])
    b.shade(0.75).skin(30, 6, (u, v) => hullPoint(inner, u, 0.22 + 0.78 * v, side))
  deck(b.shade(0.9), inner, 0.24, 0.08, 0.92)
  if ((h.transom ?? 0) > 0)
    b.shade(0.75).skin(6, 3, (u, v) => {
      const p = hullPoint(inner, 0, 0.2 + 0.8 * v, 1)
      return [p[0] * (2 * u - 1), p[1], p[2]]
    })
}
