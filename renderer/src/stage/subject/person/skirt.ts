// Skirts, gowns, robes and coat tails: hollow bells around both legs, or cloth over the lap of who sits.
import type { Vec3 } from '../../scene.ts'
import { add, dot, length, mix, mix3, normalize, scale, sub } from '../../vector.ts'
import { finish } from '../finish.ts'
import type { Pattern } from '../sculpture.ts'
import { cone, displaced, facing, limb, type Shape, turn } from '../sdf.ts'
import type { Body } from './body.ts'
import type { Skirt } from './outfit.ts'
import { weaveAt } from './torso-pattern.ts'

/** A point down the leg: 0 hip, 1 ankle. */
const down = (b: Body, leg: 'leftLeg' | 'rightLeg', share: number): Vec3 => {
  const { hip, knee, ankle } = b.k[leg]
  const [t, f] = [b.p.thigh, b.p.shin]
  const d = share * (t + f)
  return d <= t ? mix3(hip, knee, d / t) : mix3(knee, ankle, Math.min(1.1, (d - t) / f))
}

/** A cone with an oval section, `flat` as deep as it is wide, from `a` down to `e`. */
const bell = (
  a: Vec3,
  e: Vec3,
  ra: number,
  re: number,
  side: Vec3,
  flat: number,
  bow: number,
): Shape => {
  const axis = sub(e, a)
  const l = length(axis)
  const d = scale(axis, 1 / l)
  const x = normalize(sub(side, scale(d, dot(side, d))))
  const frame = facing(scale(d, -1), [
    x[1] * d[2] - x[2] * d[1],
    x[2] * d[0] - x[0] * d[2],
    x[0] * d[1] - x[1] * d[0],
  ])
  const wide = Math.max(ra, re) * 1.15
  const box = cone(a, e, wide, wide, 0)
  const slope = Math.abs(re - ra) / l
  const cosine = 0.9 / Math.sqrt(1 + slope * slope * 2.2)
  return {
    ...box,
    slack: 1.4,
    at: (px, py, pz) => {
      const q: Vec3 = [px - a[0], py - a[1], pz - a[2]]
      const t = dot(q, d) / l
      const u = dot(q, frame[0])
      const w = dot(q, frame[2]) / flat
      const c = Math.max(0, Math.min(1, t))
      const r = mix(ra, re, c) + bow * Math.sin(c * Math.PI) * l
      const radial = (Math.sqrt(u * u + w * w) - r) * cosine * Math.min(1, flat)
      return Math.max(radial, (Math.abs(t - 0.5) - 0.5) * l)
    },
  }
}

const foldsOn = (shape: Shape, b: Body, s: Skirt, a: Vec3, e: Vec3): Shape => {
  if (s.folds <= 0) return shape
  const axis = sub(e, a)
  const l2 = dot(axis, axis)
  const n = 13
  const x = b.k.pelvisAxes[0]
  const z = b.k.pelvisAxes[2]
  const depth = s.folds * b.u
  return displaced(shape, depth, (px, py, pz) => {
    const q: Vec3 = [px - a[0], py - a[1], pz - a[2]]
    const t = Math.max(0, Math.min(1, dot(q, axis) / l2))
    const angle = Math.atan2(dot(q, x), dot(q, z))
    return (
      depth *
      t *
      (Math.sin(angle * n + 0.9 * Math.sin(angle * 3)) * 0.8 + 0.2 * Math.sin(angle * 5 + 1))
    )
  })
}

const skirtPaint = (b: Body, s: Skirt, a: Vec3, e: Vec3): Pattern => {
  const main = b.s.paint(s.color, s.finish)
  const second = s.weave === 'plain' ? main : b.s.paint(s.second, s.finish)
  const hem = s.hem ? b.s.paint(s.hem, s.finish) : main
  const slit = s.split
    ? b.s.paint([s.color[0] * 0.45, s.color[1] * 0.45, s.color[2] * 0.45], s.finish)
    : main
  const axis = sub(e, a)
  const l2 = dot(axis, axis)
  const [x, up, z] = b.k.pelvisAxes
  // A coat's belt goes round outside it.
  const belt = s.split && b.o.belt ? b.s.paint(b.o.belt.color, finish.cloth) : null
  const waist = (b.p.shoulderY - b.p.hipY) * 0.2 - 0.012 * b.u
  return (px, py, pz) => {
    const high = dot(sub([px, py, pz], b.k.pelvis), up)
    if (belt !== null && Math.abs(high - waist) < 0.024 * b.u) return belt
    const q: Vec3 = [px - a[0], py - a[1], pz - a[2]]
    const t = dot(q, axis) / l2
    if (s.hem && t > 0.93) return hem
    const u = dot(q, x)
    if (s.split && dot(q, z) > 0 && Math.abs(u) < 0.006 * b.u) return slit
    return weaveAt(s.weave, u / b.u, py / b.u, dot(q, z) / b.u) ? second : main
  }
}

/** The cloth close over one leg, as far down as the skirt goes. */
const over = (b: Body, leg: Body['k']['leftLeg'], share: number): readonly Shape[] => {
  const { p, u } = b
  const t = 0.016 * u
  const [r0, r1, r2] = p.legR
  const d = share * (p.thigh + p.shin)
  const upper = Math.min(1, d / p.thigh)
  const end = mix3(leg.hip, leg.knee, upper)
  const knee = mix(r0, r1, upper) + t
  const thigh = cone(leg.hip, end, r0 + t, knee, 0.01 * u)
  if (d <= p.thigh) return [thigh]
  const lower = Math.min(1, (d - p.thigh) / p.shin)
  const foot = mix3(leg.knee, leg.ankle, lower)
  return [
    limb(leg.hip, leg.knee, r0 + t, r1 + t),
    cone(leg.knee, foot, r1 + t, mix(r1, r2, lower) + t * 1.5, 0.01 * u),
  ]
}

const addBell = (b: Body, s: Skirt): void => {
  const { k, p, u } = b
  const torso = p.shoulderY - p.hipY
  const a = add(k.pelvis, turn(k.pelvisAxes, [0, torso * 0.26, 0]))
  const [l, r] = [down(b, 'leftLeg', s.length), down(b, 'rightLeg', s.length)]
  const middle = mix3(l, r, 0.5)
  const spread = length(sub(l, r)) / 2
  const e = middle
  const top = p.waistR[0] * 1.0 + 0.012 * u
  const hem = Math.max(p.hipsR[0] * s.flare, (spread + p.legR[1]) * (s.length > 0.6 ? 1.0 : 0.92))
  const side = sub(l, r)
  const across = spread > p.hipsR[0] * 1.1 ? side : k.pelvisAxes[0]
  const shape = bell(a, e, top, hem, across, 0.82, 0.05)
  const paint = skirtPaint(b, s, a, e)
  b.s.add(foldsOn(shape, b, s, a, e), paint)
  // Where a knee or a shin lifts the cloth, the cloth lies over it.
  for (const leg of [k.leftLeg, k.rightLeg])
    for (const piece of over(b, leg, s.length)) b.s.add(piece, paint, { blend: 0.05 * u })
  // Hollow from below, but for a floor-length robe whose inside nobody sees.
  const inner = bell(
    mix3(a, e, 0.45),
    add(e, scale(sub(e, a), 0.05)),
    mix(top, hem, 0.45) * 0.72,
    // Folds go inwards too: the wall stays thicker than a cell everywhere.
    hem - (0.03 + 0.85 * Math.max(0, s.folds)) * u,
    across,
    0.8,
    0,
  )
  b.s.cut(inner)
}

/** A long skirt falls from both knees as one cloth: between the shins it is as deep as over them, wider to the hem. */
const fall = (b: Body, s: Skirt, paint: Pattern): void => {
  const { p, u } = b
  const t = 0.022 * u
  const steps = 6
  for (let i = 0; i <= steps; i++) {
    const share = mix(0.5, s.length, i / steps)
    const [l, r] = [down(b, 'leftLeg', share), down(b, 'rightLeg', share)]
    const wide = mix(0, 0.05 * s.flare * u, i / steps)
    const out = scale(normalize(sub(l, r)), wide)
    const shape = limb(add(l, out), sub(r, out), p.legR[1] + t, p.legR[1] + t)
    b.s.add(shape, paint, { blend: 0.06 * u })
  }
}

const addLap = (b: Body, s: Skirt): void => {
  const { k, p, u } = b
  const paint = skirtPaint(b, s, k.pelvis, mix3(k.leftLeg.knee, k.rightLeg.knee, 0.5))
  const t = 0.022 * u
  for (const leg of [k.leftLeg, k.rightLeg]) {
    b.s.add(
      limb(
        leg.hip,
        mix3(leg.hip, leg.knee, Math.min(1, s.length * 1.9)),
        p.legR[0] + t,
        p.legR[1] + t,
      ),
      paint,
      { blend: 0.09 * u },
    )
    if (s.length > 0.55) {
      const end = down(b, leg.side > 0 ? 'leftLeg' : 'rightLeg', s.length)
      b.s.add(
        cone(leg.knee, end, p.legR[1] + t * 1.1, p.legR[1] + t * (1.2 + s.flare * 0.3), 0.01 * u),
        paint,
        { blend: 0.11 * u },
      )
    }
  }
  const [lk, rk] = [
    mix3(k.leftLeg.hip, k.leftLeg.knee, 0.6),
    mix3(k.rightLeg.hip, k.rightLeg.knee, 0.6),
  ]
  b.s.add(limb(lk, rk, p.legR[1] + t * 0.6), paint, { blend: 0.08 * u })
  if (s.length > 0.7) fall(b, s, paint)
}

/** Adds the skirt; call it before the legs, which its hollow must not cut. */
export const addSkirt = (b: Body, s: Skirt, way: 'bell' | 'lap'): void => {
  if (way === 'bell') addBell(b, s)
  else addLap(b, s)
}
