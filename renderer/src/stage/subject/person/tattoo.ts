// Ink in the skin of an arm: bands round it, and curls between them.
import { fbm } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { add, dot, length, scale, sub } from '../../vector.ts'
import type { Pattern } from '../sculpture.ts'
import type { Arm } from './skeleton.ts'

/** Share of the way from `a` to `b` that is nearest to `p`, and how far it is from there. */
const along = (p: Vec3, a: Vec3, b: Vec3): { t: number; off: Vec3 } => {
  const d = sub(b, a)
  const t = Math.max(0, Math.min(1, dot(sub(p, a), d) / Math.max(1e-9, dot(d, d))))
  return { t, off: sub(p, add(a, scale(d, t))) }
}

/** Skin with ink in it; `k` makes lengths those of a grown man. */
export const tattooed = (arm: Arm, skin: number, ink: number, k: number): Pattern => {
  const seed = arm.side * 3.7
  return (x, y, z) => {
    const p: Vec3 = [x, y, z]
    const upper = along(p, arm.shoulder, arm.elbow)
    const lower = along(p, arm.elbow, arm.wrist)
    const near = length(upper.off) < length(lower.off) ? upper : lower
    const t = near === upper ? upper.t : 1 + lower.t
    // Bare where the shoulder ends and at the wrist, with a band before each.
    if (t < 0.22 || t > 1.9) return skin
    if (Math.abs(t - 0.28) < 0.045 || Math.abs(t - 1.82) < 0.05 || Math.abs(t - 0.98) < 0.04)
      return ink
    const round = Math.atan2(near.off[2], near.off[0])
    const curl = fbm(x * k * 17 + seed + 0.3 * Math.sin(round * 2), y * k * 15 + z * k * 6, 3)
    return Math.abs(curl - 0.47) < 0.055 ? ink : skin
  }
}
