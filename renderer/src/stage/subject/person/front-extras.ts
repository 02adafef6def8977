// Worn around neck, chest and waist: aprons, scarves, vests, sashes, ties, packs of breathing gear.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { add, dot, hex, mix3, scale, sub } from '../../vector.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import {
  block,
  chain,
  compose,
  cone,
  displaced,
  ellipsoid,
  limb,
  type Shape,
  sphere,
  torus,
  turn,
  turned,
} from '../sdf.ts'
import { front, type OnBody, onChest, onHips, unit } from './chest-space.ts'
import type { Figure } from './figure.ts'

/** A shape's part before the body's middle, up to `wide` to either side. */
const frontOnly = (f: Figure, mid: Vec3, shape: Shape, wide: number): Shape => {
  const [side, , ahead] = f.k.pelvisAxes
  return {
    ...shape,
    slack: 1.4,
    at: (x, y, z) => {
      const q: Vec3 = [x - mid[0], y - mid[1], z - mid[2]]
      return Math.max(shape.at(x, y, z), Math.abs(dot(q, side)) - wide, -dot(q, ahead))
    },
  }
}

/** Radii of the apron at the waist and at its hem: outside the skirt that it lies on. */
const overSkirt = (f: Figure, t: number): readonly [waist: number, hem: number] => {
  const { p, o } = f
  const plain = [p.hipsR[2] * 1.16 + t, p.hipsR[2] * 1.5 + t] as const
  if (!o.skirt) return plain
  // A skirt is a bell 0.82 as deep as it is wide.
  const deep = (wide: number) => 0.84 * wide + t + 0.012 * unit(f)
  return [
    Math.max(plain[0], deep(p.waistR[0])),
    Math.max(plain[1], deep(p.hipsR[0] * o.skirt.flare) + o.skirt.folds * unit(f)),
  ]
}

export const apron: OnBody = (f, color) => {
  const u = unit(f)
  const s = new Sculpture()
  const c = color ?? hex('#f4f2ec')
  const cloth = s.paint(c, finish.cloth)
  const t = 0.018 * u
  const grow = (r: Vec3): Vec3 => [
    r[0] + (f.o.top?.loose ?? 0.01) * u + t,
    r[1],
    r[2] + (f.o.top?.loose ?? 0.01) * u + t,
  ]
  const torso = f.p.shoulderY - f.p.hipY
  const mid = add(f.k.pelvis, turn(f.k.pelvisAxes, [0, torso * 0.36, 0]))
  const chest = f.p.chestR as unknown as Vec3
  s.add(frontOnly(f, mid, ellipsoid(f.k.chest, grow(chest), f.k.chestAxes), 0.105 * u), cloth)
  if (f.p.bust)
    for (const k of [1, -1]) {
      const at: Vec3 = [k * chest[0] * 0.46, torso * 0.035, chest[2] * 0.72]
      const [r, deep] = [0.07 * u, 0.064 * u + (f.o.top?.loose ?? 0.01) * 0.6 * u]
      const over = ellipsoid(add(f.k.chest, turn(f.k.chestAxes, at)), [r, r, deep], f.k.chestAxes)
      s.add(frontOnly(f, mid, over, 0.115 * u), cloth, { blend: 0.035 * u })
    }
  const waistR = f.p.waistR as unknown as Vec3
  const ribs = mix3(grow(chest), grow(waistR), 0.45)
  const between = ellipsoid(mix3(f.k.chest, mid, 0.45), ribs, f.k.chestAxes)
  s.add(frontOnly(f, mid, between, 0.12 * u), cloth, { blend: 0.05 * u })
  const waist = ellipsoid(mid, grow(waistR), f.k.pelvisAxes)
  s.add(frontOnly(f, mid, waist, f.p.waistR[0] * 1.1), cloth, { blend: 0.09 * u })
  const knees = mix3(f.k.leftLeg.knee, f.k.rightLeg.knee, 0.5)
  const hem = add(knees, [0, 0.06 * u, 0])
  const [r0, r1] = overSkirt(f, t)
  s.add(frontOnly(f, mid, cone(mid, hem, r0, r1, 0.01 * u), f.p.hipsR[0] * 1.02), cloth, {
    blend: 0.06 * u,
  })
  f.work.sculpt(s, 0.011 * u * f.grain)
  const strap = f.work.material(finish.cloth)
  for (const k of [1, -1])
    f.work.tube(
      [
        onChest(f, [k * 0.085, 0.07, front(f) + 0.008]),
        onChest(f, [k * 0.07, 0.155, front(f) * 0.6]),
        onChest(f, [k * 0.045, 0.175, -0.02]),
      ],
      { radii: [0.011 * u], segments: 6, flatten: 0.4, up: [0, 0, 1] },
      strap,
      c,
    )
}
export const scarf: OnBody = (f, color) => {
  const u = unit(f)
  const c = color ?? hex('#b8242c')
  const s = new Sculpture()
  const wool = s.paint(c, finish.wool)
  const stripe = s.paint([c[0] * 0.55, c[1] * 0.55, c[2] * 0.55], finish.wool)
  const neck = mix3(f.k.neck, f.k.head, 0.24)
  s.add(
    displaced(
      torus(neck, f.p.neckR * 1.25, 0.03 * u, compose(f.k.chestAxes, turned(0, 0.25, 0.06))),
      0.006 * u,
      (x, y) => 0.003 * u * Math.sin((x + y * 0.4) * 160),
    ),
    wool,
  )
  s.addAll(
    chain(
      [
        onChest(f, [0.045, 0.16, front(f) * 0.8]),
        onChest(f, [0.06, 0.06, front(f) + 0.02]),
        onChest(f, [0.07, -0.14, front(f) + 0.012]),
      ],
      [0.03 * u, 0.034 * u, 0.036 * u],
    ),
    (_x, y) => ((((y / u) % 0.09) + 0.09) % 0.09 < 0.02 ? stripe : wool),
    { blend: 0.01 * u },
  )
  f.work.sculpt(s, 0.0095 * u)
}
export const bowTie: OnBody = (f, color) => {
  const u = unit(f)
  const silk = f.work.material(finish.silk)
  const c = color ?? hex('#121214')
  for (const k of [1, -1])
    f.work.ball(
      onChest(f, [k * 0.027, 0.148, front(f) * 0.74]),
      scale([0.025, 0.017, 0.011], u),
      silk,
      c,
      compose(f.k.chestAxes, turned(0, 0, k * 0.2)),
      14,
    )
  f.work.ball(
    onChest(f, [0, 0.148, front(f) * 0.76]),
    scale([0.01, 0.011, 0.01], u),
    silk,
    c,
    f.k.chestAxes,
    12,
  )
}
export const lifeSupport: OnBody = (f) => {
  const u = unit(f)
  const s = new Sculpture()
  const shell = s.paint(hex('#dcdcd8'), finish.plastic)
  const grey = s.paint(hex('#8f98a2'), finish.plastic)
  const z = f.p.chestR[2] / u + 0.03
  s.add(
    block(
      onChest(f, [0, 0.0, -z - 0.075]),
      scale([0.165, 0.235, 0.085], u),
      0.05 * u,
      f.k.chestAxes,
    ),
    shell,
  )
  s.add(
    block(
      onChest(f, [0, -0.015, z + 0.02]),
      scale([0.085, 0.062, 0.032], u),
      0.014 * u,
      f.k.chestAxes,
    ),
    grey,
  )
  const lamp = (x: number, y: number, c: string) =>
    s.add(sphere(onChest(f, [x, y, z + 0.052]), 0.012 * u), s.paint(hex(c), finish.plastic))
  lamp(-0.045, 0.005, '#d8302a')
  lamp(0, 0.005, '#e8c83a')
  lamp(0.045, 0.005, '#3a7ad8')
  for (const k of [1, -1])
    s.addAll(
      chain(
        [
          onChest(f, [k * 0.06, -0.03, z + 0.03]),
          onChest(f, [k * 0.17, -0.08, 0.09]),
          onChest(f, [k * 0.17, -0.05, -z]),
        ],
        [0.018 * u],
      ),
      grey,
    )
  f.work.sculpt(s, 0.011 * u * f.grain)
  f.work.ball(
    add(f.k.left.shoulder, turn(f.k.chestAxes, [0.05 * u, -0.04 * u, 0.02 * u])),
    scale([0.006, 0.03, 0.04], u),
    f.work.material(finish.plastic),
    hex('#2a4ac0'),
    f.k.chestAxes,
    12,
  )
}
export const vest: OnBody = (f, color) => {
  const u = unit(f)
  const s = new Sculpture()
  const c = s.paint(color ?? hex('#f28a1c'), finish.cloth)
  const band = s.paint(hex('#e8ea6a'), finish.plastic)
  const g = ((f.o.top?.loose ?? 0.01) + 0.012) * u
  const r: Vec3 = [f.p.chestR[0] + g, f.p.chestR[1] * 1.1, f.p.chestR[2] + g]
  const w: Vec3 = [f.p.waistR[0] + g, f.p.waistR[1], f.p.waistR[2] + g]
  const waist = onHips(f, [0, 0.15, 0])
  const paint = (x: number, y: number, z: number): number => {
    const q = sub([x, y, z], f.k.chest)
    const [a, h] = [
      Math.abs(q[0] * f.k.chestAxes[0][0] + q[2] * f.k.chestAxes[0][2]) / u,
      (q[1] * f.k.chestAxes[1][1] + q[2] * f.k.chestAxes[1][2]) / u,
    ]
    return Math.abs(h + 0.1) < 0.018 ||
      Math.abs(h + 0.01) < 0.018 ||
      (Math.abs(a - 0.085) < 0.017 && h > 0)
      ? band
      : c
  }
  s.add(ellipsoid(f.k.chest, r, f.k.chestAxes), paint)
  s.add(ellipsoid(waist, w, f.k.pelvisAxes), paint, { blend: 0.08 * u })
  s.cut(limb(onChest(f, [0, 0.2, 0.05]), onChest(f, [0, 0.02, 0.22]), 0.06 * u, 0.045 * u))
  f.work.sculpt(s, 0.011 * u * f.grain)
}
export const ring = (
  f: Figure,
  at: Vec3,
  major: number,
  minor: number,
  color: Rgb,
  surface: object,
): void => {
  const s = new Sculpture()
  s.add(
    torus(at, major, minor, compose(f.k.chestAxes, turned(0, 0.32, 0))),
    s.paint(color, surface),
  )
  f.work.sculpt(s, 0.008 * unit(f))
}
export const obi: OnBody = (f, color) => {
  const u = unit(f)
  const s = new Sculpture()
  const c = color ?? hex('#e8c878')
  const silk = s.paint(c, finish.silk)
  const cord = s.paint(hex('#a8243c'), finish.silk)
  const g = ((f.o.top?.loose ?? 0.02) + 0.02) * u
  const mid = onHips(f, [0, 0.18, 0])
  const r = f.p.waistR
  s.add(
    {
      ...ellipsoid(mid, [r[0] + g + 0.012 * u, 0.2 * u, r[2] + g + 0.02 * u], f.k.pelvisAxes),
      at: (x, y, z) => {
        const q = sub([x, y, z], mid)
        const [a, b, d] = [0, 1, 2].map((i) => {
          const e = f.k.pelvisAxes[i as 0 | 1 | 2]
          return q[0] * e[0] + q[1] * e[1] + q[2] * e[2]
        }) as [number, number, number]
        const radial = Math.sqrt((a / (r[0] + g)) ** 2 + (d / (r[2] + g + 0.012 * u)) ** 2)
        return Math.max((radial - 1) * (r[2] + g) * 0.9, Math.abs(b) - 0.085 * u)
      },
      slack: 1.4,
    },
    (_x, y) => (Math.abs(y - mid[1]) < 0.012 * u ? cord : silk),
  )
  s.add(
    block(
      onHips(f, [0, 0.2, -f.p.waistR[2] / u - 0.06]),
      scale([0.12, 0.09, 0.05], u),
      0.03 * u,
      f.k.pelvisAxes,
    ),
    silk,
    { blend: 0.01 * u },
  )
  f.work.sculpt(s, 0.011 * u * f.grain)
}
export const bands: OnBody = (f, color) => {
  const c = color ?? hex('#e6dc3c')
  const u = unit(f)
  const s = new Sculpture()
  const paint = s.paint(c, finish.plastic)
  for (const arm of [f.k.left, f.k.right])
    s.add(
      cone(
        mix3(arm.elbow, arm.wrist, 0.55),
        mix3(arm.elbow, arm.wrist, 0.7),
        f.p.armR[1] + 0.036 * u,
        f.p.armR[2] + 0.038 * u,
        0.004 * u,
      ),
      paint,
    )
  for (const leg of [f.k.leftLeg, f.k.rightLeg])
    s.add(
      cone(
        mix3(leg.knee, leg.ankle, 0.3),
        mix3(leg.knee, leg.ankle, 0.4),
        f.p.legR[1] + 0.036 * u,
        f.p.legR[1] + 0.036 * u,
        0.004 * u,
      ),
      paint,
    )
  f.work.sculpt(s, 0.01 * u * f.grain)
}
export const bag: OnBody = (f, color) => {
  const u = unit(f)
  const s = new Sculpture()
  const c = color ?? hex('#8a5a30')
  const hide = s.paint(c, finish.leather)
  const at = onHips(f, [-f.p.hipsR[0] / u - 0.09, 0.02, 0])
  s.add(block(at, scale([0.045, 0.1, 0.13], u), 0.025 * u, f.k.pelvisAxes), hide)
  s.addAll(
    chain(
      [
        add(at, [0, 0.09 * u, 0]),
        onChest(f, [-0.06, 0.02, front(f)]),
        onChest(f, [0.1, 0.165, 0.01]),
        onChest(f, [0.02, 0, -front(f)]),
        add(at, [0, 0.09 * u, 0]),
      ],
      [0.012 * u],
    ),
    hide,
  )
  f.work.sculpt(s, 0.011 * u * f.grain)
}

/** A band of cloth over one shoulder to the other hip. */
export const sash: OnBody = (f, color) => {
  const u = unit(f)
  const s = new Sculpture()
  const silk = s.paint(color ?? hex('#c8a83a'), finish.silk)
  const z = front(f)
  const path: Vec3[] = [
    onChest(f, [0.09, 0.16, -0.02]),
    onChest(f, [0.07, 0.1, z * 0.95]),
    onChest(f, [-0.02, -0.06, z + 0.006]),
    onHips(f, [-0.1, 0.12, f.p.waistR[2] / u]),
    onHips(f, [-f.p.hipsR[0] / u - 0.01, 0.02, 0]),
  ]
  s.addAll(chain(path, [0.03 * u, 0.036 * u, 0.036 * u, 0.034 * u, 0.03 * u]), silk, {
    blend: 0.02 * u,
  })
  const back = [
    path[0] ?? onChest(f, [0, 0, 0]),
    onChest(f, [0.07, -0.05, -z - 0.004]),
    onHips(f, [0.04, 0.02, -f.p.hipsR[2] / u - 0.02]),
    onHips(f, [0.05, -0.42, -f.p.hipsR[2] / u - 0.05]),
  ]
  s.addAll(chain(back, [0.03 * u, 0.045 * u, 0.05 * u, 0.03 * u]), silk, { blend: 0.03 * u })
  f.work.sculpt(s, 0.012 * u * f.grain)
}

/** Round the neck, its disc before the chest. */
export const stethoscope: OnBody = (f, color) => {
  const u = unit(f)
  const s = new Sculpture()
  const hose = s.paint(color ?? hex('#23303c'), finish.rubber)
  const steel = s.paint(hex('#c8ccd0'), finish.chrome)
  const z = front(f) + 0.016
  const disc = onChest(f, [0.07, -0.12, z + 0.012])
  for (const k of [1, -1])
    s.addAll(
      chain(
        [
          onChest(f, [k * 0.03, 0.24, -0.05]),
          onChest(f, [k * 0.085, 0.2, 0.02]),
          onChest(f, [k * 0.07, 0.1, z]),
          onChest(f, [0, 0, z + 0.012]),
        ],
        [0.0105 * u],
      ),
      hose,
    )
  s.addAll(
    chain(
      [onChest(f, [0, 0, z + 0.012]), onChest(f, [0.06, -0.06, z + 0.014]), disc],
      [0.0105 * u],
    ),
    hose,
  )
  s.add(ellipsoid(disc, scale([0.03, 0.03, 0.014], u), f.k.chestAxes), steel)
  f.work.sculpt(s, 0.0085 * u)
}
