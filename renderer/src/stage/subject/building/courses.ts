// Stones, bricks, planks and tiles laid piece by piece on a surface, each with a tone of its own.
import type { Rgb } from '../../../prompt/brief.ts'
import { fbm } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { hex, scale } from '../../vector.ts'
import { finish } from '../finish.ts'
import { type Kit, uneven } from './kit.ts'

/** A point of a surface: u to the right, v upwards, both 0..1, and `out` metres outwards. */
export type Sheet = (u: number, v: number, out: number) => Vec3

export interface Courses {
  readonly columns: number
  readonly rows: number
  /** Share of a piece that is joint, across and upwards. */
  readonly joint?: readonly [number, number]
  /** How far every other row is moved, in pieces. */
  readonly shift?: number
  readonly uneven?: number
  /** How far the edges of a piece wander, in pieces. */
  readonly ragged?: number
  /** Metres the pieces stand out of the bed. */
  readonly out?: number
  /** Metres the lower edge of a piece stands out further, as tiles do. */
  readonly lift?: number
  /** The surface closes upon itself. */
  readonly closed?: boolean
  /** Colour of the bed, or null when something else lies beneath. */
  readonly bed?: Rgb | null
  /** Pieces to leave out, by their middle. */
  readonly skip?: (u: number, v: number) => boolean
}

/** Lays pieces over a sheet. */
export const lay = (kit: Kit, sheet: Sheet, c: Courses, material: number, color: Rgb): void => {
  const [ju, jv] = c.joint ?? [0.08, 0.12]
  const [out, lift, tones] = [c.out ?? 0.02, c.lift ?? 0, (c.uneven ?? 0.12) * (kit.worn ? 1.8 : 1)]
  const bed = c.bed === undefined ? scale(color, 0.55) : c.bed
  if (bed)
    kit.w.grid(
      c.closed ? 32 : 1,
      c.closed ? 6 : 1,
      (u, v) => sheet(u, v, 0),
      material,
      () => bed,
      false,
    )
  for (let row = 0; row < c.rows; row++)
    for (let i = -1; i < c.columns; i++) {
      const start = i + (row % 2) * (c.shift ?? 0.5)
      const edge = (x: number) => (c.closed ? x : Math.max(0, Math.min(1, x)))
      const u0 = edge((start + ju / 2) / c.columns)
      const u1 = edge((start + 1 - ju / 2) / c.columns)
      const tone = uneven(kit, color, tones)
      const gone = kit.worn && kit.random() < 0.05
      if (gone || u1 - u0 < 1e-4 || (c.closed && i < 0)) continue
      const stray = (c.ragged ?? 0) * (kit.random() - 0.5)
      const v0 = Math.max(0, row + (lift ? 0 : jv / 2) + stray) / c.rows
      const v1 = (row + 1 - jv / 2) / c.rows
      if (c.skip?.((u0 + u1) / 2, (v0 + v1) / 2)) continue
      const [low, high] = [out + lift, out]
      kit.w.quad(
        sheet(u0, v0, low),
        sheet(u1, v0, low),
        sheet(u1, v1, high),
        sheet(u0, v1, high),
        material,
        tone,
      )
      if (lift)
        kit.w.quad(
          sheet(u0, v0, 0),
          sheet(u1, v0, 0),
          sheet(u1, v0, low),
          sheet(u0, v0, low),
          material,
          scale(tone, 0.6),
        )
    }
}

/** The upright rectangle from `a` to `b` (seen from its front, left to right), `tall` high. */
export const wallSheet = (a: Vec3, b: Vec3, tall: number): Sheet => {
  const [dx, dz] = [b[0] - a[0], b[2] - a[2]]
  const l = Math.sqrt(dx * dx + dz * dz) || 1
  return (u, v, out) => [
    a[0] + dx * u - (dz / l) * out,
    a[1] + tall * v,
    a[2] + dz * u + (dx / l) * out,
  ]
}

/** A round wall whose radius runs from `r0` at `y0` to `r1` at `y1`. */
export const drumSheet =
  (r0: number, r1: number, y0: number, y1: number): Sheet =>
  (u, v, out) => {
    const a = u * Math.PI * 2
    const r = r0 + (r1 - r0) * v + out
    return [r * Math.sin(a), y0 + (y1 - y0) * v, r * Math.cos(a)]
  }

/** A flat sheet through four corners: lower left, lower right, upper right, upper left. */
export const flatSheet = (a: Vec3, b: Vec3, c: Vec3, d: Vec3): Sheet => {
  const [ux, uy, uz] = [b[0] - a[0], b[1] - a[1], b[2] - a[2]]
  const [vx, vy, vz] = [d[0] - a[0], d[1] - a[1], d[2] - a[2]]
  const n: Vec3 = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx]
  const l = Math.sqrt(n[0] * n[0] + n[1] * n[1] + n[2] * n[2]) || 1
  return (u, v, out) =>
    [0, 1, 2].map((k) => {
      const [pa, pb, pc, pd] = [a[k] ?? 0, b[k] ?? 0, c[k] ?? 0, d[k] ?? 0]
      const low = pa + (pb - pa) * u
      return low + (pd + (pc - pd) * u - low) * v + ((n[k] ?? 0) / l) * out
    }) as unknown as Vec3
}

/** Snow (or icing) lying on a sheet, thicker in the middle, hanging over the lower edge. */
export const blanket = (kit: Kit, sheet: Sheet, thick: number, color = hex('#f4f7fb')): void => {
  const m = kit.w.material(kit.candy ? finish.ceramic : finish.snow)
  const at = kit.random() * 40
  kit.w.grid(
    28,
    8,
    (u, v) => {
      const drip = 0.06 * fbm(u * 9 + at, 1.5, 2)
      const rim = Math.min(1, Math.min(u, 1 - u) * 16, (v + 0.01) * 9)
      return sheet(
        u,
        v * (1 + drip) - drip,
        thick * (0.25 + 0.75 * Math.sqrt(rim)) * (0.7 + 0.6 * fbm(u * 5 + at, v * 4, 2)),
      )
    },
    m,
    () => color,
  )
  kit.w.grid(
    28,
    1,
    (u, v) => sheet(u, -0.06 * fbm(u * 9 + at, 1.5, 2), thick * 0.3 * v - thick * 0.1),
    m,
    () => color,
    false,
  )
}
