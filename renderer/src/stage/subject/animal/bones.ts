// The skeleton of a four-legged beast, as museums mount it: a spine of vertebrae with a long tail, ribs, limbs and a skull with teeth.
import type { Vec3 } from '../../scene.ts'
import { add, hex, mix, mix3, scale } from '../../vector.ts'
import { finish } from '../finish.ts'
import { Sculpture } from '../sculpture.ts'
import { ellipsoid, limb, sphere, turn } from '../sdf.ts'
import { Workpiece } from '../workpiece.ts'
import type { BeastJoints } from './gait.ts'
import type { Species } from './species.ts'

/** A long bone with its two heads. */
const bone = (s: Sculpture, a: Vec3, b: Vec3, r: number, paint: number): void => {
  s.add(limb(a, b, r), paint)
  for (const end of [mix3(a, b, 0.03), mix3(a, b, 0.97)])
    s.add(sphere(end, r * 1.5), paint, { blend: r })
}

/** Vertebrae along a line, each with its spine. */
const vertebrae = (
  s: Sculpture,
  line: readonly Vec3[],
  [thick, thin]: readonly [number, number],
  count: number,
  paint: number,
): void => {
  const last = line.length - 1
  const at = (t: number): Vec3 => {
    const i = Math.min(last - 1, Math.floor(t * last))
    return mix3(line[i] as Vec3, line[i + 1] as Vec3, t * last - i)
  }
  for (let k = 0; k <= count; k++) {
    const p = at(k / count)
    const r = mix(thick, thin, k / count)
    s.add(sphere(p, r), paint)
    s.add(limb(p, add(p, [0, r * 2.1, -r * 0.5]), r * 0.42, r * 0.2), paint, { blend: r * 0.3 })
    if (k > 0) s.add(limb(at((k - 1) / count), p, r * 0.55), paint)
  }
}

const ribs = (s: Sculpture, sp: Species, j: BeastJoints, paint: number): void => {
  const [wide, tall] = [sp.chest[0] * 0.92, sp.chest[1] * 0.95]
  const r = sp.chest[0] * 0.07
  for (let i = 0; i < 9; i++) {
    const along = i / 8
    const top = mix3(j.chest, j.rump, along * 0.72)
    const k = 1 - 0.45 * along ** 2
    const back = add(top, [0, tall * 0.62, 0])
    for (const side of [1, -1]) {
      const points: Vec3[] = [0.15, 0.45, 0.75, 1].map((t): Vec3 => {
        const a = t * 2.75
        return add(back, [
          side * wide * k * Math.sin(a),
          -tall * 0.85 * k * (1 - Math.cos(a)),
          -0.12 * t * sp.chest[0],
        ])
      })
      points.reduce((from, to) => {
        s.add(limb(from, to, r), paint, { blend: r * 0.4 })
        return to
      }, back)
    }
  }
}

const skull = (work: Workpiece, sp: Species, j: BeastJoints): void => {
  const s = new Sculpture()
  const ivory = s.paint(hex('#e9dfc4'), finish.ceramic)
  const u = sp.skull
  const at = (x: number, y: number, z: number): Vec3 =>
    add(j.head, turn(j.headAxes, [x * u, y * u, z * u]))
  s.add(ellipsoid(at(0, 0.1, 0.1), [0.72 * u, 0.66 * u, 0.9 * u], j.headAxes), ivory)
  s.add(limb(at(0, 0.05, 0.6), at(0, -0.1, 2), 0.5 * u, 0.26 * u), ivory, { blend: 0.3 * u })
  // The lower jaw stands a little open.
  for (const side of [1, -1]) {
    s.add(limb(at(side * 0.42, -0.42, 0.1), at(side * 0.12, -0.82, 1.75), 0.17 * u, 0.1 * u), ivory)
    s.cut(ellipsoid(at(side * 0.52, 0.22, 0.62), [0.26 * u, 0.26 * u, 0.3 * u], j.headAxes))
    s.cut(ellipsoid(at(side * 0.14, 0.06, 2.05), [0.07 * u, 0.08 * u, 0.16 * u], j.headAxes))
    for (let k = 0; k < 6; k++) {
      const [x, z] = [side * mix(0.38, 0.16, k / 5), 0.75 + 0.23 * k]
      s.add(limb(at(x, -0.38, z), at(x, -0.6, z), 0.06 * u, 0.012 * u), ivory)
    }
  }
  work.sculpt(s, u * 0.06)
}

/** Bones on the joints of a beast, whatever its hide would be; withers at 1 as its joints have it. */
export const beastBones = (
  sp: Species,
  j: BeastJoints,
  /** How long the tail is, withers at 1. */
  long: number,
  coarse: number,
): Workpiece => {
  const work = new Workpiece(coarse)
  const s = new Sculpture()
  const ivory = s.paint(hex('#e2d7ba'), finish.ceramic)
  const back = sp.chest[1] * 0.6
  const [withers, croup]: [Vec3, Vec3] = [
    add(j.chest, [0, back, 0]),
    add(j.rump, [0, back * 0.9, 0]),
  ]
  const r = sp.chest[0] * 0.13
  vertebrae(s, [j.head, j.neckRoot, withers], [r * 0.8, r], Math.round(7 + 6 * sp.neck[0]), ivory)
  vertebrae(s, [withers, mix3(withers, croup, 0.5), croup], [r, r], 11, ivory)
  const tip = add(j.tail, [0, -0.25 * long, -long])
  vertebrae(s, [croup, j.tail, add(j.tail, [0, -0.04, -long * 0.5]), tip], [r, r * 0.25], 15, ivory)
  ribs(s, sp, j, ivory)
  s.add(
    ellipsoid(
      add(j.rump, [0, back * 0.5, 0]),
      scale([sp.rump[0], sp.rump[1] * 0.5, sp.rump[0]], 0.62),
    ),
    ivory,
    { blend: r },
  )
  for (const leg of j.legs) {
    const thick = Math.max(0.02, sp.leg[0] * 0.34)
    s.add(limb(leg.front ? withers : croup, leg.root, thick * 0.9), ivory, { blend: thick })
    bone(s, leg.root, leg.elbow, thick, ivory)
    bone(s, leg.elbow, leg.wrist, thick * 0.8, ivory)
    bone(s, leg.wrist, leg.paw, thick * 0.7, ivory)
    for (const side of [-1, 0, 1])
      s.add(
        limb(
          leg.paw,
          add(leg.paw, [side * thick * 1.1, -thick * 0.5, thick * 3]),
          thick * 0.5,
          thick * 0.25,
        ),
        ivory,
        { blend: thick * 0.3 },
      )
  }
  work.sculpt(s, 0.014)
  skull(work, sp, j)
  return work
}
