// The relief of cloth on a body: creases where it gives, and the padded rows of quilted jackets.
import type { Vec3 } from '../../scene.ts'
import { dot, length, scale, sub } from '../../vector.ts'
import { type Axes, displaced, type Shape } from '../sdf.ts'

/** Metres between two seams of a quilted jacket. */
export const quilt = 0.075

const pillow = (along: number): number => Math.sqrt(Math.abs(Math.sin((along * Math.PI) / quilt)))

/** Cloth over the torso; `u` is the wearer's size against a grown man, `loose` that of the garment. */
export const creasedTorso = (
  shape: Shape,
  at: Vec3,
  axes: Axes,
  u: number,
  { loose, quilted }: { readonly loose: number; readonly quilted: boolean },
): Shape => {
  const deep = quilted ? 0.016 * u : Math.min(0.0036, loose * 0.24) * u
  if (deep < 0.001 * u) return shape
  return displaced(shape, deep, (px, py, pz) => {
    const q: Vec3 = [px - at[0], py - at[1], pz - at[2]]
    const [x, y, z] = [dot(q, axes[0]) / u, dot(q, axes[1]) / u, dot(q, axes[2]) / u]
    if (quilted) return deep * (pillow(y) - 0.45)
    // Most creases lie about the waist; from the armpits they run down aslant.
    const waist = 0.3 + 0.7 * Math.exp(-(((y + 0.13) / 0.075) ** 2))
    const slant = Math.sin(y * 60 + 2.4 * Math.sin(x * 15 + z * 8) + z * 22)
    const cross = Math.sin(y * 37 - Math.abs(x) * 52 + 1.3)
    return deep * waist * (0.62 * slant + 0.38 * cross)
  })
}

/** Cloth around a limb from `a` to `e`; it gives most at the joint, `joint` metres from `a`. */
export const creasedLimb = (
  shape: Shape,
  a: Vec3,
  e: Vec3,
  u: number,
  { loose, quilted }: { readonly loose: number; readonly quilted: boolean },
  joint: number,
): Shape => {
  const deep = quilted ? 0.013 * u : Math.min(0.0042 * u, loose * 0.3)
  const axis = sub(e, a)
  const l = length(axis)
  if (deep < 0.001 * u || l < 0.02 * u) return shape
  const d = scale(axis, 1 / l)
  return displaced(shape, deep, (px, py, pz) => {
    const q: Vec3 = [px - a[0], py - a[1], pz - a[2]]
    const t = dot(q, d)
    if (quilted) return deep * (pillow(t / u) - 0.45)
    const near = 0.22 + 0.78 * Math.exp(-(((t - joint) / (0.085 * u)) ** 2))
    const off = (q[0] - d[0] * t + (q[2] - d[2] * t)) / u
    return deep * near * Math.sin((t / u) * 78 + 2.2 * Math.sin(off * 34))
  })
}
