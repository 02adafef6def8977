// Gear that goes with a sport: skis under the boots with poles in the hands, a quiver on the back.
import type { Vec3 } from '../../scene.ts'
import { add, hex, normalize, scale, sub } from '../../vector.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { block, cone, limb, turn } from '../sdf.ts'
import { gripOf } from './attach.ts'
import { front, type OnBody, onChest, unit } from './chest-space.ts'
import type { Leg } from './skeleton.ts'

/** Both skis, turned up at their tips, and a pole in every free hand. */
export const skis: OnBody = (f, color) => {
  const u = unit(f)
  const paint = color ?? hex('#e8b81c')
  const board = f.work.material(finish.paint)
  const black = hex('#1c1e22')
  const sole = (leg: Leg): Vec3 => add(leg.ankle, turn(leg.foot, [0, -f.p.ankle, 0]))
  for (const leg of [f.k.leftLeg, f.k.rightLeg])
    f.work.within(sole(leg), leg.foot, (part) => {
      const [half, long] = [0.045 * u, 0.86 * u]
      const rise = (t: number): number => 0.2 * u * Math.max(0, t - 0.8) ** 1.5 * 5
      part.grid(
        4,
        24,
        (a, t) => [(a - 0.5) * 2 * half, 0.004 * u + rise(t), (t * 2 - 0.86) * long],
        board,
        (p) => (Math.abs(p[0]) < half * 0.4 ? [0.9, 0.9, 0.88] : paint),
        false,
      )
      part.grid(
        4,
        24,
        (a, t) => [(0.5 - a) * 2 * half, -0.014 * u + rise(t), (t * 2 - 0.86) * long],
        board,
        () => black,
        false,
      )
      part.box([-0.04 * u, 0, -0.12 * u], [0.04 * u, 0.03 * u, 0.14 * u], board, black)
    })
  const ground = Math.min(sole(f.k.leftLeg)[1], sole(f.k.rightLeg)[1])
  const metal = f.work.material(finish.steel)
  for (const arm of [f.k.left, f.k.right]) {
    if ((f.subject.held ?? []).length > 0) return
    const grip = gripOf(f.p, arm)
    const down = normalize([arm.side * 0.12, -1, -0.62])
    const long = Math.min(1.25 * u, ((grip[1] - ground) / -down[1]) * 1.0)
    const tip = add(grip, scale(down, long))
    f.work.tube(
      [add(grip, scale(down, -0.1 * u)), tip],
      { radii: [0.009 * u], segments: 8 },
      metal,
      hex('#b8bec6'),
    )
    f.work.tube(
      [add(grip, scale(down, -0.12 * u)), add(grip, scale(down, 0.06 * u))],
      { radii: [0.017 * u], segments: 8 },
      f.work.material(finish.rubber),
      black,
    )
    const basket = sub(tip, scale(down, 0.08 * u))
    f.work.ball(basket, [0.045 * u, 0.008 * u, 0.045 * u], metal, black)
  }
}

/** Arrows in a case across the back, feathers over the right shoulder. */
export const quiver: OnBody = (f, color) => {
  const u = unit(f)
  const s = new Sculpture()
  const leather = s.paint(color ?? hex('#6a4424'), finish.leather)
  const z = -front(f) - 0.05
  const [low, high] = [onChest(f, [0.1, -0.2, z]), onChest(f, [-0.12, 0.2, z])]
  s.add(cone(low, high, 0.04 * u, 0.055 * u, 0.01 * u), leather)
  s.add(block(onChest(f, [0, 0.02, front(f) * 0.2]), [0.001, 0.001, 0.001], 0), leather)
  s.add(limb(onChest(f, [-0.1, 0.15, z]), onChest(f, [-0.13, 0.17, 0]), 0.014 * u), leather)
  f.work.sculpt(s, 0.012 * u * f.grain)
  const along = normalize(sub(high, low))
  const wood = f.work.material(finish.wood)
  const feather = f.work.material(finish.feather)
  for (let i = 0; i < 5; i++) {
    const a = i * 1.26
    const root = add(
      high,
      turn(f.k.chestAxes, [0.026 * u * Math.cos(a), 0, 0.026 * u * Math.sin(a)]),
    )
    const tip = add(root, scale(along, 0.17 * u))
    f.work.tube([root, tip], { radii: [0.005 * u], segments: 6 }, wood, hex('#c8a468'))
    f.work.ball(
      add(root, scale(along, 0.12 * u)),
      [0.018 * u, 0.05 * u, 0.006 * u],
      feather,
      i % 2 ? hex('#c8281e') : hex('#f0ece0'),
      f.k.chestAxes,
      10,
    )
  }
}

/** Layers of stiff net that stand out from the hips. */
export const tutu: OnBody = (f, color) => {
  const u = unit(f)
  const c = color ?? hex('#f4d8dc')
  const net = f.work.material({ roughness: 0.9, f0: 0.02 })
  const waist = f.p.hipsR[0] * 0.92
  for (let layer = 0; layer < 4; layer++) {
    const reach = (0.4 - 0.035 * layer) * u
    const shade = 1 - 0.07 * layer
    const color: Vec3 = [c[0] * shade, c[1] * shade, c[2] * shade]
    f.work.grid(
      168,
      8,
      (a, t) => {
        const angle = a * 2 * Math.PI
        const r = waist + (reach - waist) * t
        const frill = Math.sin(angle * 28 + layer * 1.3) * 0.016 * t * u
        const y = 0.045 * u - layer * 0.014 * u - 0.06 * u * t * t + frill
        return add(f.k.pelvis, turn(f.k.pelvisAxes, [Math.sin(angle) * r, y, Math.cos(angle) * r]))
      },
      net,
      () => color,
      false,
    )
  }
}
