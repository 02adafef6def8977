// The body in its clothes: torso, neck, arms and legs as one sculpture, with the cloth that lies close to it.
import type { Rgb } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { add, dot, hex, length, mix3, normalize, scale, sub } from '../../vector.ts'
import { finish } from '../finish.ts'
import { type Pattern, Sculpture } from '../sculpture.ts'
import { below, block, cone, ellipsoid, limb, type Shape, sphere, turn } from '../sdf.ts'
import { creasedLimb, creasedTorso } from './cloth-relief.ts'
import type { Outfit, Top } from './outfit.ts'
import type { Proportions } from './proportions.ts'
import type { Arm, Leg, Skeleton } from './skeleton.ts'
import { addSkirt } from './skirt.ts'
import { addTail } from './tail.ts'
import { tattooed } from './tattoo.ts'
import { torsoPattern, weaveAt } from './torso-pattern.ts'

export interface Body {
  readonly s: Sculpture
  readonly k: Skeleton
  readonly p: Proportions
  readonly o: Outfit
  readonly skin: number
  /** All lengths that are the same for everyone scale with this: 1 for a grown man. */
  readonly u: number
}

const point = (origin: Vec3, axes: Skeleton['chestAxes'], p: Vec3): Vec3 =>
  add(origin, turn(axes, p))

/** What makes a torso a woman's or a stout man's. */
const addFigure = (b: Body, paint: Pattern, waist: Vec3, g: number): void => {
  const { s, k, p, u } = b
  const torso = p.shoulderY - p.hipY
  if (p.bust)
    for (const side of [1, -1])
      s.add(
        ellipsoid(
          point(k.chest, k.chestAxes, [
            side * p.chestR[0] * 0.46,
            torso * 0.035,
            p.chestR[2] * 0.72,
          ]),
          [0.056 * u, 0.056 * u, 0.05 * u + g * 0.6],
          k.chestAxes,
        ),
        paint,
        { blend: 0.035 * u },
      )
  if (p.belly)
    s.add(
      ellipsoid(
        point(waist, k.pelvisAxes, [0, -0.02 * u, p.waistR[2] * (0.3 + 0.35 * p.belly)]),
        [p.waistR[0] * (0.8 + 0.3 * p.belly), 0.13 * u, p.waistR[2] * (0.75 + 0.45 * p.belly)],
        k.pelvisAxes,
      ),
      paint,
      { blend: 0.08 * u },
    )
}

const addTorso = (b: Body): void => {
  const { s, k, p, o, u } = b
  const paint = torsoPattern(b)
  const loose = (o.top?.loose ?? 0) + (o.spacesuit ? 0.03 : 0)
  const g = loose * u
  const torso = p.shoulderY - p.hipY
  const waist = point(k.pelvis, k.pelvisAxes, [0, torso * 0.36, 0])
  const grown = (r: readonly [number, number, number], n: number): Vec3 => [
    r[0] + n,
    r[1],
    r[2] + n,
  ]
  const cloth = o.top ?? { loose: 0, quilted: false }
  const soft = (shape: Shape): Shape =>
    o.armor ? shape : creasedTorso(shape, k.chest, k.chestAxes, u, cloth)
  s.add(soft(ellipsoid(k.chest, grown(p.chestR, g), k.chestAxes)), paint)
  s.add(soft(ellipsoid(waist, grown(p.waistR, g), k.pelvisAxes)), paint, { blend: 0.1 * u })
  const low = o.bottom ? Math.max(o.bottom.loose * u, g * 0.6) : g * 0.5
  s.add(
    ellipsoid(point(k.pelvis, k.pelvisAxes, [0, 0.015 * u, 0]), grown(p.hipsR, low), k.pelvisAxes),
    paint,
    { blend: 0.09 * u },
  )
  for (const side of [1, -1])
    s.add(
      sphere(
        point(k.pelvis, k.pelvisAxes, [side * p.hipsR[0] * 0.48, -0.02 * u, -p.hipsR[2] * 0.42]),
        p.hipsR[2] * 0.72 + low,
      ),
      paint,
      { blend: 0.05 * u },
    )
  for (const arm of [k.left, k.right]) {
    const root = point(k.neck, k.chestAxes, [arm.side * p.neckR * 0.5, -0.018 * u, 0])
    s.add(limb(root, arm.shoulder, p.neckR * 0.82 + g * 0.5, p.armR[0] * 1.02 + g * 0.55), paint, {
      blend: 0.05 * u,
    })
    const side = point(k.chest, k.chestAxes, [
      arm.side * p.chestR[0] * 0.5,
      torso * 0.1,
      p.chestR[2] * 0.42,
    ])
    if (!p.bust)
      s.add(
        ellipsoid(
          side,
          [p.chestR[0] * 0.52, p.chestR[1] * 0.36, p.chestR[2] * 0.6 + g],
          k.chestAxes,
        ),
        paint,
        { blend: 0.06 * u },
      )
  }
  addFigure(b, paint, waist, g)
  addNeck(b, paint)
}

const addNeck = (b: Body, paint: Pattern): void => {
  const { s, k, p, o, u } = b
  const neckTop = add(k.head, turn(k.headAxes, [0, -p.head * 0.3, -p.head * 0.09]))
  s.add(
    limb(point(k.neck, k.chestAxes, [0, -0.05 * u, 0]), neckTop, p.neckR * 1.12, p.neckR),
    b.skin,
    { blend: 0.02 * u },
  )
  if (o.top?.neck === 'high' || o.spacesuit)
    s.add(
      cone(
        point(k.neck, k.chestAxes, [0, -0.04 * u, 0]),
        mix3(k.neck, neckTop, 0.5),
        p.neckR * 1.5,
        p.neckR * 1.24,
        0.008 * u,
      ),
      paint,
      { blend: 0.02 * u },
    )
}

/** A limb's cloth: over the first joint when `share` reaches that far, ending in a crisp hem. */
const sleeve = (
  b: Body,
  points: readonly [Vec3, Vec3, Vec3],
  radii: readonly [number, number, number],
  share: number,
  loose: number,
  paint: number | Pattern,
  blend: number,
  quilted = false,
): void => {
  const [a, m, e] = points
  const [la, lb] = [length(sub(m, a)), length(sub(e, m))]
  const cloth = { loose: b.o.armor ? 0 : loose, quilted }
  const upper = (shape: Shape): Shape => creasedLimb(shape, a, m, b.u, cloth, la)
  const lower = (shape: Shape): Shape => creasedLimb(shape, m, e, b.u, cloth, 0)
  const reach = share * (la + lb)
  const t = loose
  if (reach <= la) {
    const end = mix3(a, m, reach / la)
    const r = radii[0] + (radii[1] - radii[0]) * (reach / la)
    const start = mix3(a, m, Math.max(0, reach / la - 0.3))
    b.s.add(
      upper(limb(a, mix3(a, m, Math.max(0.05, reach / la - 0.18)), radii[0] + t, r + t)),
      paint,
      { blend },
    )
    b.s.add(cone(start, end, radii[0] + t * 0.9, r + t * 1.25, 0.004 * b.u), paint, {
      blend: blend * 0.5,
    })
    return
  }
  const q = (reach - la) / lb
  const end = mix3(m, e, q)
  const r = radii[1] + (radii[2] - radii[1]) * q
  b.s.add(upper(limb(a, m, radii[0] + t, radii[1] + t)), paint, { blend })
  b.s.add(sphere(m, radii[1] + t * (quilted ? 0.7 : 1)), paint, { blend: blend * 0.4 })
  b.s.add(lower(cone(m, end, radii[1] + t, r + t * 1.15, 0.005 * b.u)), paint, {
    blend: blend * 0.6,
  })
}

/** The print of a sleeve runs on in the chest's space. */
const sleevePattern = (b: Body, top: Top): number | Pattern => {
  const main = b.s.paint(top.color, top.finish)
  if (top.weave === 'plain') return main
  const second = b.s.paint(top.second, top.finish)
  const { chest } = b.k
  return (x, y, z) =>
    weaveAt(top.weave, (x - chest[0]) / b.u, (y - chest[1]) / b.u, (z - chest[2]) / b.u)
      ? second
      : main
}

const addArm = (b: Body, arm: Arm, sleeves: number | Pattern): void => {
  const { s, p, o, u } = b
  const [r0, r1, r2] = p.armR
  const swell = mix3(arm.elbow, arm.wrist, 0.3)
  const bare = o.inked ? tattooed(arm, b.skin, s.paint(hex('#1d3038'), finish.skin), 1 / u) : b.skin
  s.add(limb(arm.shoulder, arm.elbow, r0, r1), bare, { blend: 0.025 * u })
  s.add(limb(arm.elbow, swell, r1 * 0.96, r1 * 1.04), bare, { blend: 0.012 * u })
  s.add(limb(swell, arm.wrist, r1 * 1.04, r2), bare, { blend: 0.012 * u })
  if (o.top && o.top.sleeve > 0)
    sleeve(
      b,
      [arm.shoulder, arm.elbow, arm.wrist],
      p.armR,
      o.top.sleeve * 0.97,
      Math.max(0.004, o.top.loose) * u,
      sleeves,
      0.03 * u,
      o.top.quilted,
    )
  if (o.gloves && o.gloves.length > 0) {
    const paint = s.paint(o.gloves.color, finish.leather)
    const from = mix3(arm.wrist, arm.elbow, o.gloves.length)
    const wide = (o.top?.loose ?? 0) * u + o.gloves.thick * u
    s.add(
      cone(from, arm.wrist, r1 * 1.05 + wide, r2 * 1.2 + o.gloves.thick * u, 0.006 * u),
      paint,
      { bias: 0.002 },
    )
  }
}

/** The runner of a skate under the sole, on its posts; `at` takes points of the foot to the body. */
const addBlade = ({ s, p, u }: Body, at: (q: Vec3) => Vec3, drop: number, lift: number): void => {
  const steel = s.paint(hex('#aab4bc'), { roughness: 0.25, f0: 0.5, metal: 0.8 })
  const r = 0.011 * u
  const y = drop + r
  s.add(limb(at([0, y, -p.foot * 0.38]), at([0, y, p.foot * 0.84]), r, r), steel)
  s.add(limb(at([0, y, p.foot * 0.84]), at([0, y + lift * 0.7, p.foot * 0.95]), r, r * 0.8), steel)
  for (const z of [-0.2, 0.5])
    s.add(
      limb(at([0, y, z * p.foot]), at([0, drop + lift * 1.3, z * p.foot]), r * 1.3, r * 1.6),
      steel,
    )
}

const addFoot = (b: Body, leg: Leg): void => {
  const { s, p, o, u } = b
  const { shoes } = o
  const at = (q: Vec3) => add(leg.ankle, turn(leg.foot, q))
  const bare = shoes.kind === 'bare' || shoes.kind === 'sandal'
  const puff =
    (bare ? 0.92 : 1) *
    (o.spacesuit ? 1.4 : shoes.kind === 'sneaker' || shoes.kind === 'boot' ? 1.14 : 1)
  const w = p.foot * 0.155 * puff
  const drop = -p.ankle
  const upper = bare
    ? b.skin
    : s.paint(shoes.color, shoes.kind === 'sneaker' ? finish.cloth : finish.leather)
  const sole = s.paint(shoes.sole, finish.rubber)
  const soleTop = drop + (shoes.kind === 'sneaker' || shoes.kind === 'boot' ? 0.026 : 0.012) * u
  const paint = (x: number, y: number, z: number) => {
    const d: Vec3 = [x - leg.ankle[0], y - leg.ankle[1], z - leg.ankle[2]]
    return dot(d, leg.foot[1]) < soleTop && shoes.kind !== 'bare' ? sole : upper
  }
  const lift = shoes.kind === 'skate' ? 0.05 * u : 0
  const cutAt = at([0, drop + lift, 0])
  const down: Vec3 = scale(leg.foot[1], -1)
  const heel: Vec3 = [0, drop + w * 0.95, -p.foot * 0.16]
  const ball: Vec3 = [0, drop + w * 0.78, p.foot * 0.45]
  const parts = [
    limb(at(heel), at(ball), w * 0.95, w * 0.92),
    ellipsoid(
      at([0, drop + w * 0.6, p.foot * 0.56]),
      [w * 1.0, w * 0.78, p.foot * 0.2 * puff],
      leg.foot,
    ),
    limb(
      at([0, 0, -p.foot * 0.02]),
      at([0, drop + w, p.foot * 0.26]),
      p.legR[2] * (bare ? 1 : 1.08),
      w * 0.82,
    ),
  ]
  for (const part of parts) s.add(below(part, cutAt, down), paint, { blend: 0.02 * u })
  if (lift > 0) addBlade(b, at, drop, lift)
  if (shoes.shaft > 0) {
    const top = mix3(leg.ankle, leg.knee, shoes.shaft)
    const t = Math.max(0.012, o.bottom && o.bottom.length > 0.9 ? o.bottom.loose + 0.006 : 0.01) * u
    const r = p.legR[2] + (p.legR[1] - p.legR[2]) * shoes.shaft
    s.add(
      cone(
        add(leg.ankle, turn(leg.foot, [0, -0.01 * u, -0.004 * u])),
        top,
        p.legR[2] * 1.16 + t,
        r * 1.1 + t,
        0.006 * u,
      ),
      upper,
      { blend: 0.02 * u, bias: 0.001 },
    )
  }
}

/** Trousers of one leg, with the stripe down its outer side where there is one. */
const trouserPattern = (b: Body, leg: Leg, main: number): number | Pattern => {
  const { bottom, skirt } = b.o
  if (skirt?.split) {
    const coat = b.s.paint(skirt.color, skirt.finish)
    const knee = sub(leg.knee, leg.hip)
    return (x, y, z) =>
      dot(sub([x, y, z], leg.hip), knee) < 1.85 * skirt.length * dot(knee, knee) ? coat : main
  }
  if (!bottom?.stripe) return main
  const stripe = b.s.paint(bottom.stripe, bottom.finish)
  const out = scale(b.k.pelvisAxes[0], leg.side)
  return (x, y, z) => {
    const p: Vec3 = [x, y, z]
    const above = dot(sub(p, leg.knee), sub(leg.hip, leg.knee)) > 0
    const [a, e] = above ? [leg.hip, leg.knee] : [leg.knee, leg.ankle]
    const axis = normalize(sub(e, a))
    const q = sub(p, a)
    const off = sub(q, scale(axis, dot(q, axis)))
    return dot(off, out) > 0.955 * length(off) ? stripe : main
  }
}

const addLeg = (b: Body, leg: Leg, main: number): void => {
  const trousers = trouserPattern(b, leg, main)
  const { s, p, o, u } = b
  const [r0, r1, r2] = p.legR
  const calf = mix3(leg.knee, leg.ankle, 0.28)
  const back = normalize(sub(mix3(leg.hip, leg.ankle, 0.5), leg.knee))
  const bulge =
    length(sub(mix3(leg.hip, leg.ankle, 0.5), leg.knee)) > 0.02
      ? scale(back, r1 * 0.18)
      : turn(leg.foot, [0, 0, -r1 * 0.18])
  const hose = o.socks ? s.paint(o.socks.color, finish.cloth) : b.skin
  const hosed = (x: number, y: number, z: number): number => {
    if (!o.socks) return b.skin
    const shin = sub(leg.knee, leg.ankle)
    const thigh = sub(leg.hip, leg.knee)
    const t = dot(sub([x, y, z], leg.ankle), shin) / dot(shin, shin)
    const q = dot(sub([x, y, z], leg.knee), thigh) / dot(thigh, thigh)
    const up = q > 0.02 ? 0.5 + Math.max(0, q) * 0.5 : Math.max(0, Math.min(0.5, t * 0.5))
    return up < o.socks.length ? hose : b.skin
  }
  s.add(limb(leg.hip, leg.knee, r0, r1), hosed, { blend: 0.02 * u })
  s.add(limb(add(leg.knee, scale(bulge, 0.2)), add(calf, bulge), r1 * 0.94, r1), hosed, {
    blend: 0.016 * u,
  })
  s.add(limb(add(calf, bulge), leg.ankle, r1, r2), hosed, { blend: 0.016 * u })
  if (o.bottom) {
    const share = 0.16 + o.bottom.length * 0.81
    sleeve(
      b,
      [leg.hip, leg.knee, leg.ankle],
      [r0, r1 * 1.04, r2 * 1.25],
      share,
      Math.max(0.004, o.bottom.loose) * u,
      trousers,
      0.03 * u,
    )
  }
  addFoot(b, leg)
}

const addBelt = (b: Body): void => {
  const { s, k, p, o, u } = b
  if (!o.belt) return
  const y = (p.shoulderY - p.hipY) * 0.17
  const front = p.waistR[2] + (o.top?.loose ?? 0.01) * u + 0.034 * u + p.belly * 0.05
  s.add(
    block(
      point(k.pelvis, k.pelvisAxes, [0, y, front]),
      [0.022 * u, 0.018 * u, 0.01 * u],
      0.006 * u,
      k.pelvisAxes,
    ),
    s.paint(o.belt.buckle, finish.gold),
  )
}

/** The clothed body without head and hands. */
export const bodySculpture = (
  p: Proportions,
  k: Skeleton,
  o: Outfit,
  skin: Rgb,
  skirt: 'bell' | 'lap',
): Sculpture => {
  const s = new Sculpture()
  const b: Body = { s, k, p, o, skin: s.paint(skin, finish.skin), u: p.stature / 1.76 }
  if (o.skirt) addSkirt(b, o.skirt, skirt)
  addTorso(b)
  const trousers = o.bottom ? s.paint(o.bottom.color, o.bottom.finish) : b.skin
  if (o.tail) addTail(s, o.tail.line, p, o.tail.color)
  else if (!o.legless) for (const leg of [k.leftLeg, k.rightLeg]) addLeg(b, leg, trousers)
  const sleeves = o.top ? sleevePattern(b, o.top) : b.skin
  for (const arm of [k.left, k.right]) addArm(b, arm, sleeves)
  addBelt(b)
  return s
}
