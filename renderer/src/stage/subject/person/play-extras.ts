// Worn or held at play and dance: a skipping rope from hand to hand, a belt of coins.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { hex } from '../../vector.ts'
import { finish } from '../finish.ts'
import { gripOf } from './attach.ts'
import { type OnBody, onHips, unit } from './chest-space.ts'

/** A rope with two handles, its bow under the feet. */
export const skipRope: OnBody = (f, color: Rgb | null) => {
  const u = unit(f)
  const [left, right] = [gripOf(f.p, f.k.left), gripOf(f.p, f.k.right)]
  const feet = Math.min(f.k.leftLeg.ankle[1], f.k.rightLeg.ankle[1]) - 0.26 * u
  const [mx, mz] = [(left[0] + right[0]) / 2, (left[2] + right[2]) / 2]
  const wide = Math.abs(left[0] - right[0]) / 2
  const top = (left[1] + right[1]) / 2
  const points = Array.from({ length: 33 }, (_, i): Vec3 => {
    const a = (i / 32) * Math.PI
    const swell = 1 + 0.35 * Math.sin(a)
    const drop = Math.sin(a) ** 0.72
    return [
      mx + Math.cos(a) * wide * swell * Math.sign(left[0] - right[0]),
      top - (top - feet) * drop,
      mz + 0.1 * u * Math.sin(a),
    ]
  })
  const cord = f.work.material(finish.cloth)
  f.work.tube(points, { radii: [0.012 * u], segments: 8 }, cord, color ?? hex('#e8481c'))
  for (const [hand, side] of [
    [left, 1],
    [right, -1],
  ] as const)
    f.work.cylinder(
      [hand[0] - side * 0.05 * u, hand[1], hand[2]],
      [hand[0] + side * 0.1 * u, hand[1] - 0.02 * u, hand[2]],
      0.02 * u,
      0.02 * u,
      f.work.material(finish.wood),
      hex('#f2d8a0'),
      10,
    )
}

/** Rows of coins that hang from a belt low on the hips. */
export const coinSash: OnBody = (f, color: Rgb | null) => {
  const u = unit(f)
  const gold = f.work.material(finish.gold)
  const c = color ?? hex('#e0ac34')
  for (let row = 0; row < 3; row++)
    for (let i = 0; i < 26; i++) {
      const a = ((i + row / 2) / 26) * Math.PI * 2
      const front = Math.max(0, Math.cos(a))
      const y = 0.03 - row * 0.045 - 0.05 * front
      const r = 1.16 + 0.1 * row
      const at = onHips(f, [
        (Math.sin(a) * f.p.hipsR[0] * r) / u,
        y,
        (Math.cos(a) * f.p.hipsR[2] * (r + 0.06)) / u,
      ])
      f.work.ball(at, [0.021 * u, 0.021 * u, 0.009 * u], gold, c)
    }
}
