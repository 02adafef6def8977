// Armour: plates over breast, shoulders, limbs and hips.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { add, hex, mix3, scale } from '../../vector.ts'
import { finish } from '../finish.ts'
import { type Pattern, Sculpture } from '../sculpture.ts'
import {
  below,
  block,
  compose,
  cone,
  ellipsoid,
  limb,
  sphere,
  torus,
  turn,
  turned,
} from '../sdf.ts'
import type { Figure } from './figure.ts'

const breast = (f: Figure, s: Sculpture, paint: number, u: number): void => {
  const { k, p } = f
  const t = 0.024 * u
  s.add(
    ellipsoid(
      add(k.chest, turn(k.chestAxes, [0, 0.01 * u, 0.008 * u])),
      [p.chestR[0] + t, p.chestR[1] * 0.98, p.chestR[2] + t * 1.3],
      k.chestAxes,
    ),
    paint,
  )
  const waist = add(k.pelvis, turn(k.pelvisAxes, [0, (p.shoulderY - p.hipY) * 0.38, 0]))
  s.add(
    ellipsoid(waist, [p.waistR[0] + t, p.waistR[1] * 0.9, p.waistR[2] + t], k.pelvisAxes),
    paint,
    { blend: 0.04 * u },
  )
  s.add(
    limb(
      add(k.chest, turn(k.chestAxes, [0, 0.1 * u, p.chestR[2]])),
      add(k.chest, turn(k.chestAxes, [0, -0.1 * u, p.chestR[2] + 0.02 * u])),
      0.012 * u,
      0.02 * u,
    ),
    paint,
    { blend: 0.05 * u },
  )
  s.cut(sphere(add(k.neck, turn(k.chestAxes, [0, 0.02 * u, 0.01 * u])), p.neckR * 1.35))
}
const plateLimbs = (f: Figure, s: Sculpture, steel: number, edge: number, u: number): void => {
  const { k, p } = f
  for (const arm of [k.left, k.right]) {
    const out = scale(k.chestAxes[0], arm.side)
    for (let i = 0; i < 3; i++) {
      const c = add(mix3(arm.shoulder, arm.elbow, i * 0.17), scale(out, 0.006 * u))
      const r = p.armR[0] + (0.04 - i * 0.007) * u
      s.add(
        below(
          sphere(c, r),
          add(c, scale(k.chestAxes[1], -0.01 * u)),
          add(scale(k.chestAxes[1], -1), scale(out, -0.25)),
        ),
        i === 2 ? edge : steel,
      )
    }
    s.add(
      cone(
        mix3(arm.shoulder, arm.elbow, 0.35),
        mix3(arm.shoulder, arm.elbow, 0.86),
        p.armR[0] + 0.016 * u,
        p.armR[1] + 0.018 * u,
        0.008 * u,
      ),
      steel,
    )
    s.add(sphere(arm.elbow, p.armR[1] + 0.024 * u), edge)
    s.add(
      cone(
        mix3(arm.elbow, arm.wrist, 0.2),
        mix3(arm.elbow, arm.wrist, 1.02),
        p.armR[1] + 0.014 * u,
        p.armR[2] + 0.026 * u,
        0.008 * u,
      ),
      steel,
    )
  }
  for (const leg of [k.leftLeg, k.rightLeg]) {
    s.add(
      cone(
        mix3(leg.hip, leg.knee, 0.2),
        mix3(leg.hip, leg.knee, 0.86),
        p.legR[0] + 0.016 * u,
        p.legR[1] + 0.02 * u,
        0.012 * u,
      ),
      steel,
    )
    s.add(sphere(leg.knee, p.legR[1] + 0.026 * u), edge)
    s.add(
      cone(
        mix3(leg.knee, leg.ankle, 0.16),
        mix3(leg.knee, leg.ankle, 0.94),
        p.legR[1] + 0.018 * u,
        p.legR[2] + 0.022 * u,
        0.01 * u,
      ),
      steel,
    )
  }
}
const plates = (f: Figure, color: Rgb, surface: object): void => {
  const { k, p } = f
  const u = p.stature / 1.76
  const s = new Sculpture()
  const steel = s.paint(color, surface)
  const edge = s.paint(hex('#c89a3a'), finish.gold)
  breast(f, s, steel, u)
  s.add(
    torus(
      add(k.neck, turn(k.chestAxes, [0, -0.005 * u, 0])),
      p.neckR * 1.5,
      0.016 * u,
      compose(k.chestAxes, turned(0, 0.2, 0)),
    ),
    edge,
  )
  plateLimbs(f, s, steel, edge, u)
  const low = add(k.pelvis, turn(k.pelvisAxes, [0, 0.03 * u, 0]))
  for (let i = 0; i < 3; i++)
    s.add(
      ellipsoid(
        add(low, turn(k.pelvisAxes, [0, (0.05 - i * 0.045) * u, 0])),
        [p.hipsR[0] + (0.012 + i * 0.012) * u, 0.05 * u, p.hipsR[2] + (0.012 + i * 0.012) * u],
        k.pelvisAxes,
      ),
      i === 1 ? edge : steel,
    )
  f.work.sculpt(s, 0.0155 * u * f.grain)
}
/** Guards of shoulders, forearms, knees and shins. */
const lacedLimbs = (
  { k, p }: Figure,
  s: Sculpture,
  {
    rows,
    lacquer,
    lace,
  }: { readonly rows: Pattern; readonly lacquer: number; readonly lace: number },
): void => {
  const u = p.stature / 1.76
  for (const arm of [k.left, k.right]) {
    // A broad guard hangs from the shoulder over the upper arm.
    const axes = compose(k.chestAxes, turned(arm.side * 1.4, -0.16, 0))
    s.add(
      block(
        add(arm.shoulder, turn(axes, [0, -0.085 * u, 0.098 * u])),
        [0.128 * u, 0.165 * u, 0.024 * u],
        0.014 * u,
        axes,
      ),
      rows,
    )
    s.add(sphere(add(arm.shoulder, [0, 0.012 * u, 0]), p.armR[0] + 0.034 * u), lacquer)
    s.add(
      cone(
        mix3(arm.elbow, arm.wrist, 0.3),
        arm.wrist,
        p.armR[1] + 0.03 * u,
        p.armR[2] + 0.024 * u,
        0.006 * u,
      ),
      lacquer,
    )
  }
  for (const leg of [k.leftLeg, k.rightLeg]) {
    s.add(sphere(leg.knee, p.legR[1] + 0.036 * u), lace)
    s.add(
      cone(
        mix3(leg.knee, leg.ankle, 0.1),
        mix3(leg.knee, leg.ankle, 0.9),
        p.legR[1] + 0.036 * u,
        p.legR[2] + 0.034 * u,
        0.01 * u,
      ),
      lacquer,
    )
  }
}
/** Rows of small lacquered plates laced together. */
const laced = (f: Figure, color: Rgb): void => {
  const { k, p } = f
  const u = p.stature / 1.76
  const s = new Sculpture()
  const lacquer = s.paint(color, finish.paint)
  const lace = s.paint(hex('#d8a83a'), finish.silk)
  const rows = (_x: number, y: number): number =>
    (((y / u) % 0.088) + 0.088) % 0.088 < 0.027 ? lace : lacquer
  const t = 0.038 * u
  // Up to the collar bones, with straps over the shoulders.
  s.add(
    ellipsoid(
      add(k.chest, turn(k.chestAxes, [0, 0.03 * u, 0.006 * u])),
      [p.chestR[0] + t, p.chestR[1] * 1.12, p.chestR[2] + t],
      k.chestAxes,
    ),
    rows,
  )
  const waist = add(k.pelvis, turn(k.pelvisAxes, [0, (p.shoulderY - p.hipY) * 0.38, 0]))
  s.add(ellipsoid(waist, [p.waistR[0] + t, p.waistR[1], p.waistR[2] + t], k.pelvisAxes), rows, {
    blend: 0.05 * u,
  })
  s.cut(sphere(add(k.neck, [0, 0.02 * u, 0]), p.neckR * 1.4))
  // The sash that ties it, and a skirt of plates from there to the thighs.
  s.add(
    torus(
      add(k.pelvis, turn(k.pelvisAxes, [0, 0.045 * u, 0])),
      p.hipsR[0] + 0.012 * u,
      0.026 * u,
      k.pelvisAxes,
    ),
    lace,
  )
  const plates = 9
  for (let i = 0; i < plates; i++) {
    const a = (i / plates) * Math.PI * 2
    const axes = compose(k.pelvisAxes, turned(a, -0.26, 0))
    s.add(
      block(
        add(k.pelvis, turn(axes, [0, -0.12 * u, p.hipsR[0] + 0.05 * u])),
        [0.088 * u, 0.165 * u, 0.024 * u],
        0.012 * u,
        axes,
      ),
      rows,
    )
  }
  lacedLimbs(f, s, { rows, lacquer, lace })
  f.work.sculpt(s, 0.0155 * u * f.grain)
}
/** A moulded breastplate and a kilt of leather straps. */
const roman = (f: Figure, color: Rgb): void => {
  const { k, p } = f
  const u = p.stature / 1.76
  const s = new Sculpture()
  const brass = s.paint(color, finish.gold)
  const strap = s.paint(hex('#7a3a1c'), finish.leather)
  breast(f, s, brass, u)
  for (let i = 0; i < 12; i++) {
    const a = (i / 12) * Math.PI * 2
    const axes = compose(k.pelvisAxes, turned(a, -0.14, 0))
    const at: Vec3 = [
      0,
      -0.09 * u,
      (p.hipsR[0] * Math.abs(Math.sin(a)) + p.hipsR[2] * Math.abs(Math.cos(a))) * 0.92 + 0.03 * u,
    ]
    s.add(
      block(add(k.pelvis, turn(axes, at)), [0.033 * u, 0.13 * u, 0.009 * u], 0.006 * u, axes),
      strap,
    )
  }
  for (const arm of [k.left, k.right]) {
    s.add(
      below(sphere(arm.shoulder, p.armR[0] + 0.034 * u), arm.shoulder, scale(k.chestAxes[1], -1)),
      brass,
    )
    s.add(
      cone(
        mix3(arm.elbow, arm.wrist, 0.3),
        arm.wrist,
        p.armR[1] + 0.012 * u,
        p.armR[2] + 0.012 * u,
        0.006 * u,
      ),
      strap,
    )
  }
  for (const leg of [k.leftLeg, k.rightLeg])
    s.add(
      cone(
        mix3(leg.knee, leg.ankle, 0.12),
        mix3(leg.knee, leg.ankle, 0.92),
        p.legR[1] + 0.018 * u,
        p.legR[2] + 0.018 * u,
        0.01 * u,
      ),
      brass,
    )
  f.work.sculpt(s, 0.0155 * u * f.grain)
}

/** Puts the outfit's armour on. */
export const addArmor = (f: Figure): void => {
  const a = f.o.armor
  if (!a) return
  if (a.style === 'samurai') laced(f, a.color)
  else if (a.style === 'roman') roman(f, a.color)
  else plates(f, a.color, a.finish)
}
