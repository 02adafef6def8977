// A skeleton: bones along the limbs, a rib cage, a pelvis and a skull.
import type { Vec3 } from '../../scene.ts'
import { add, hex, mix3 } from '../../vector.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { block, ellipsoid, limb, sphere, torus, turn } from '../sdf.ts'
import type { Workpiece } from '../workpiece.ts'
import type { Proportions } from './proportions.ts'
import type { Skeleton } from './skeleton.ts'

const bone = (s: Sculpture, a: Vec3, b: Vec3, r: number, paint: number): void => {
  s.add(limb(a, b, r), paint)
  for (const p of [mix3(a, b, 0.04), mix3(a, b, 0.96)])
    s.add(sphere(p, r * 1.6), paint, { blend: r })
}

const skull = (part: Workpiece): void => {
  const s = new Sculpture()
  const ivory = s.paint(hex('#ece4cc'), finish.ceramic)
  s.add(ellipsoid([0, 0.03, -0.012], [0.094, 0.1, 0.108]), ivory)
  s.add(ellipsoid([0, -0.05, 0.05], [0.062, 0.06, 0.055]), ivory, { blend: 0.04 })
  s.add(block([0, -0.105, 0.05], [0.05, 0.026, 0.042], 0.02), ivory, { blend: 0.012 })
  for (const side of [1, -1]) {
    s.add(sphere([side * 0.058, -0.035, 0.055], 0.022), ivory, { blend: 0.03 })
    s.cut(ellipsoid([side * 0.038, 0.0, 0.1], [0.027, 0.028, 0.05]), 0.008)
  }
  s.cut(ellipsoid([0, -0.042, 0.115], [0.012, 0.02, 0.03]), 0.004)
  s.cut(block([0, -0.086, 0.1], [0.04, 0.004, 0.03], 0.002))
  part.sculpt(s, 0.0062)
  const black = part.material({ roughness: 1 })
  for (const side of [1, -1])
    part.ball([side * 0.038, 0, 0.062], [0.024, 0.025, 0.02], black, [0.005, 0.004, 0.004])
  part.ball([0, -0.042, 0.09], [0.01, 0.017, 0.01], black, [0.005, 0.004, 0.004])
  for (let i = -3; i <= 3; i++)
    part.box(
      [i * 0.0115 - 0.0008, -0.1, 0.094],
      [i * 0.0115 + 0.0008, -0.072, 0.1],
      black,
      [0.05, 0.04, 0.03],
    )
}

/** Six rings, rounder than deep, and the breastbone. */
const addRibs = (s: Sculpture, p: Proportions, k: Skeleton, ivory: number): void => {
  const u = p.stature / 1.76
  const torso = p.shoulderY - p.hipY
  for (let i = 0; i < 6; i++) {
    const y = torso * (0.2 - i * 0.085)
    const wide = (0.125 - 0.0035 * (i - 2) ** 2) * u
    const ring = torus([0, 0, 0], wide, 0.0115 * u)
    const c = add(k.chest, turn(k.chestAxes, [0, y, 0]))
    // Rounder than deep: the ring is squeezed from front to back.
    s.add(
      {
        ...ring,
        low: [c[0] - wide * 1.3, c[1] - wide, c[2] - wide],
        high: [c[0] + wide * 1.3, c[1] + wide, c[2] + wide],
        slack: 1.5,
        at: (x, yy, z) => {
          const [dx, dy, dz] = [x - c[0], yy - c[1], z - c[2]]
          const [a, b, d] = k.chestAxes
          return (
            ring.at(
              a[0] * dx + a[1] * dy + a[2] * dz,
              b[0] * dx + b[1] * dy + b[2] * dz + dz * 0.18,
              (d[0] * dx + d[1] * dy + d[2] * dz) * 1.35,
            ) * 0.74
          )
        },
      },
      ivory,
    )
  }
  s.add(
    limb(
      add(k.chest, turn(k.chestAxes, [0, torso * 0.2, 0.088 * u])),
      add(k.chest, turn(k.chestAxes, [0, -torso * 0.12, 0.094 * u])),
      0.014 * u,
    ),
    ivory,
  )
}

/** Adds all bones; clothes come over them. */
export const addBones = (work: Workpiece, p: Proportions, k: Skeleton): void => {
  const s = new Sculpture()
  const ivory = s.paint(hex('#e6dcc0'), finish.ceramic)
  const u = p.stature / 1.76
  for (const leg of [k.leftLeg, k.rightLeg]) {
    bone(s, leg.hip, leg.knee, 0.022 * u, ivory)
    bone(s, leg.knee, leg.ankle, 0.018 * u, ivory)
    s.add(
      ellipsoid(
        add(leg.ankle, turn(leg.foot, [0, -p.ankle * 0.6, p.foot * 0.25])),
        [p.foot * 0.16, p.ankle * 0.35, p.foot * 0.5],
        leg.foot,
      ),
      ivory,
      { blend: 0.02 * u },
    )
  }
  for (const arm of [k.left, k.right]) {
    bone(s, arm.shoulder, arm.elbow, 0.018 * u, ivory)
    bone(s, arm.elbow, arm.wrist, 0.015 * u, ivory)
    s.add(limb(k.neck, arm.shoulder, 0.014 * u), ivory)
    for (let i = -1; i <= 2; i++) {
      const at = (v: Vec3): Vec3 => add(arm.wrist, turn(arm.hand, v))
      s.add(
        limb(
          at([i * 0.014 * u, 0.02 * u, 0]),
          at([i * 0.022 * u, 0.14 * u, 0.03 * u]),
          0.009 * u,
          0.006 * u,
        ),
        ivory,
      )
    }
  }
  s.add(limb(k.pelvis, k.neck, 0.026 * u), ivory)
  s.add(limb(k.neck, add(k.head, turn(k.headAxes, [0, -0.08 * u, -0.02 * u])), 0.02 * u), ivory)
  s.add(ellipsoid(k.pelvis, [0.13 * u, 0.07 * u, 0.075 * u], k.pelvisAxes), ivory, {
    blend: 0.02 * u,
  })
  s.cut(
    ellipsoid(add(k.pelvis, [0, 0.02 * u, 0.05 * u]), [0.06 * u, 0.045 * u, 0.07 * u]),
    0.02 * u,
  )
  addRibs(s, p, k, ivory)
  work.sculpt(s, 0.0105 * u)
  work.within(k.head, k.headAxes, skull, p.head / 0.26)
}
