// Animals that stand on two legs: how they are built, monkey and tyrannosaur.
import type { BriefSubject, Rgb } from '../../../prompt/brief.ts'
import { random } from '../../random.ts'
import type { Vec3 } from '../../scene.ts'
import { hex, mix3 } from '../../vector.ts'
import { finish } from '../finish.ts'
import { reach } from '../person/skeleton.ts'
import { type Pattern, Sculpture } from '../sculpture.ts'
import { chain, ellipsoid, limb, turned } from '../sdf.ts'
import { strandsOver } from '../strands.ts'
import { curve, points3 } from '../sweep.ts'
import { Workpiece } from '../workpiece.ts'
import { addBeastHead } from './beast-head.ts'
import { type CoatPaints, countershade } from './coat.ts'
import { coatOver } from './pelt.ts'
import type { Species } from './species.ts'

/** Only what a head needs, for beasts that are built by hand. */
export const headSpecies = (part: Partial<Species>): Species => ({
  legs: 0.5,
  length: 1,
  chest: [0.2, 0.2],
  waist: [0.2, 0.2],
  rump: [0.2, 0.2],
  slope: 0,
  leg: [0.1, 0.1, 0.1],
  foot: 'paw',
  neck: [0.2, 1, 0.15, 0.15],
  skull: 0.2,
  dome: [1, 1, 1],
  muzzle: [0.3, 0.2, 0.5, 0.4, 1.1],
  ears: ['none', 0, 0, 0],
  eye: [0.4, 0.15, 0.75, 0.16],
  iris: hex('#3a200f'),
  nose: [hex('#1c1412'), 0.15],
  tail: ['none', 0],
  color: hex('#8a6a4a'),
  second: hex('#d8c8a8'),
  dark: hex('#3a2a1c'),
  coat: 'plain',
  finish: finish.fur,
  nod: 0,
  ...part,
})

interface Upright {
  readonly head: Species
  readonly hip: Vec3
  readonly chest: Vec3
  readonly hips: Vec3
  readonly ribs: Vec3
  readonly headAt: Vec3
  readonly neckR: readonly [number, number]
  readonly leg: readonly [thigh: number, shin: number, r: number, footLength: number]
  readonly foot: Vec3
  readonly arm: readonly [upper: number, lower: number, r: number]
  readonly hand: Vec3
  readonly shoulder: Vec3
  readonly tail: readonly Vec3[]
  readonly tailR: readonly number[]
  readonly belly: boolean
}

const addLimbs = (s: Sculpture, b: Upright, paint: number | Pattern, tips: number): void => {
  for (const side of [1, -1]) {
    const hip: Vec3 = [side * b.hips[0] * 0.62, b.hip[1] - b.hips[1] * 0.2, b.hip[2]]
    const ankle: Vec3 = [side * (b.hips[0] * 0.62 + b.foot[0]), b.foot[1], b.foot[2]]
    const [knee, end] = reach(hip, ankle, b.leg[0], b.leg[1], [side * 0.3, 0.3, 1])
    const r = b.leg[2]
    s.add(limb(hip, knee, r * 1.5, r), paint, { blend: 0.08 })
    s.add(limb(knee, end, r * 0.9, r * 0.62), paint, { blend: 0.03 })
    const toe: Vec3 = [end[0] + side * 0.02, 0.035, end[2] + b.leg[3]]
    s.add(limb(end, [end[0], 0.05, end[2]], r * 0.6, r * 0.6), paint, { blend: 0.03 })
    s.add(limb([end[0], 0.05, end[2] - 0.02], toe, r * 0.62, r * 0.5), tips, { blend: 0.03 })
    for (const k of [-1, 0, 1])
      s.add(
        limb(
          [toe[0], 0.04, toe[2] - 0.03],
          [toe[0] + k * r * 0.7, 0.03, toe[2] + r * 0.7],
          r * 0.34,
          r * 0.22,
        ),
        tips,
        { blend: 0.015 },
      )
    const shoulder: Vec3 = [side * b.shoulder[0], b.shoulder[1], b.shoulder[2]]
    const wrist: Vec3 = [side * b.hand[0], b.hand[1], b.hand[2]]
    const [elbow, hand] = reach(shoulder, wrist, b.arm[0], b.arm[1], [side * 0.9, -0.5, -0.6])
    s.add(limb(shoulder, elbow, b.arm[2] * 1.25, b.arm[2]), paint, { blend: 0.05 })
    s.add(limb(elbow, hand, b.arm[2], b.arm[2] * 0.78), paint, { blend: 0.02 })
    s.add(ellipsoid(hand, [b.arm[2] * 0.9, b.arm[2] * 1.2, b.arm[2] * 0.8]), tips, { blend: 0.02 })
    for (const k of [-1, 0, 1])
      s.add(
        limb(
          hand,
          [hand[0] + k * b.arm[2] * 0.5, hand[1] - b.arm[2] * 1.5, hand[2] + b.arm[2] * 0.7],
          b.arm[2] * 0.36,
          b.arm[2] * 0.24,
        ),
        tips,
        { blend: 0.012 },
      )
  }
}
export const upright = (b: Upright): Workpiece => {
  const s = new Sculpture()
  const sp = b.head
  const main = s.paint(sp.color, sp.finish, countershade(0.2, b.chest[1], 0.15))
  const second = s.paint(sp.second, sp.finish)
  const paint: number | Pattern = b.belly
    ? (x, y, z) =>
        z >
          b.hip[2] +
            (b.chest[2] - b.hip[2]) * ((y - b.hip[1]) / (b.chest[1] - b.hip[1] || 1)) +
            b.ribs[2] * 0.55 && Math.abs(x) < b.ribs[0] * 0.66
          ? second
          : main
    : main
  s.add(ellipsoid(b.hip, b.hips), paint)
  s.add(
    limb(
      b.hip,
      b.chest,
      Math.min(b.hips[0], b.hips[2]) * 0.95,
      Math.min(b.ribs[0], b.ribs[2]) * 0.9,
    ),
    paint,
    { blend: 0.1 },
  )
  s.add(ellipsoid(b.chest, b.ribs), paint, { blend: 0.12 })
  s.add(limb(b.chest, b.headAt, b.neckR[0], b.neckR[1]), paint, { blend: 0.08 })
  addLimbs(s, b, paint, sp.coat === 'points' ? s.paint(sp.dark, sp.finish) : main)
  if (b.tail.length > 1) {
    const path = curve(b.tail, 4)
    const r = path.map((_, i) => {
      const t = (i / (path.length - 1)) * (b.tailR.length - 1)
      const k = Math.min(b.tailR.length - 2, Math.floor(t))
      return (b.tailR[k] ?? 0.02) + ((b.tailR[k + 1] ?? 0.02) - (b.tailR[k] ?? 0.02)) * (t - k)
    })
    s.addAll(chain(path, r), main, { blend: 0.04 })
  }
  const work = new Workpiece()
  const fur = coatOver(sp, s, work, (p) =>
    p[1] < b.hip[1] * 0.5 || p[2] > b.hip[2] - 0.15 ? [0, -1, -0.1] : [0, -0.25, -1],
  )
  if (fur) work.furred(s, 0.0165, (mesh) => strandsOver(mesh, fur, random(11)))
  else work.sculpt(s, 0.0165)
  const paints = (q: Sculpture): CoatPaints => ({
    main: q.paint(sp.color, sp.finish),
    second: q.paint(sp.second, sp.finish),
    dark: q.paint(sp.dark, sp.finish),
  })
  const to = mix3(b.chest, b.headAt, 0.6)
  work.within(
    b.headAt,
    turned(0.12, sp.nod, 0),
    (part) =>
      addBeastHead(
        part,
        sp,
        paints,
        {
          r: b.neckR[1] / sp.skull,
          to: [0, (to[1] - b.headAt[1]) / sp.skull, (to[2] - b.headAt[2]) / sp.skull],
        },
        false,
      ),
    sp.skull,
  )
  return work
}

export const dim = (c: Rgb, k: number): Rgb => [c[0] * k, c[1] * k, c[2] * k]

/** How much lower a monkey is that sits: on the haunches, knees up, hands on them or at the mouth. */
export const settled = ({ pose, traits }: BriefSubject): number =>
  /^(sit|eat|drink|read|hold|lie)$/.test(pose ?? '') && traits['swings'] === undefined ? 0.23 : 0

export const monkey = (subject: BriefSubject): Workpiece => {
  const big = subject.height > 1.2
  const swings = subject.traits['swings'] !== undefined
  const clings = subject.traits['clings'] !== undefined
  const snouted = /baboon|mandrill/.test(subject.noun)
  const color = subject.colors[0] ?? hex(snouted ? '#8f7a4e' : '#7a5230')
  const head = headSpecies({
    skull: big ? 0.17 : 0.2,
    dome: [0.98, big ? 1.14 : 1, 0.95],
    muzzle: snouted
      ? [0.85, 0.3, 0.5, 0.42, 1.1]
      : big
        ? [0.26, 0.3, 0.6, 0.52, 1.25]
        : [0.16, 0.28, 0.52, 0.46, 1.15],
    ears: ['round', big ? 0.45 : 0.85, 0.98, 0.1],
    eye: [0.34, 0.12, 0.82, 0.18],
    nose: [hex('#4a342a'), 0.17],
    color,
    second: subject.colors[1] ?? hex(big ? '#4a3c34' : '#d8ac84'),
    dark: dim(color, 0.5),
    pale: 0.9,
    coat: 'badger' as const,
    nod: 0.05,
    fur: big ? 0.034 : 0.04,
  })
  const faced: Species = { ...head, coat: snouted ? 'mask' : 'monkey' }
  const low = settled(subject)
  const sits = low > 0
  const busy = sits && subject.pose !== 'sit' && subject.pose !== 'lie'
  const idle: Vec3 = sits ? [0.19, 0.31, 0.3] : [big ? 0.34 : 0.26, big ? 0.12 : 0.3, 0.16]
  return upright({
    head: faced,
    hip: [0, 0.4 - low, -0.02],
    chest: [0, 0.66 - low, 0.04],
    hips: [big ? 0.19 : 0.15, 0.14, big ? 0.17 : 0.14],
    ribs: [big ? 0.23 : 0.16, 0.17, big ? 0.18 : 0.14],
    headAt: [0, (big ? 0.93 : 0.94) - low, 0.1],
    neckR: [big ? 0.15 : 0.12, big ? 0.13 : 0.11],
    leg: [0.22, 0.22, big ? 0.085 : 0.06, 0.12],
    foot: clings ? [0.02, 0.2, 0.24] : sits ? [0.07, 0.07, 0.25] : [0.05, 0.07, 0.0],
    arm: [0.3, 0.3, big ? 0.08 : 0.05],
    hand: clings ? [0.1, 0.98, 0.3] : swings ? [0.03, 1.28, 0.1] : busy ? [0.07, 0.58, 0.34] : idle,
    shoulder: [big ? 0.2 : 0.14, 0.76 - low, 0.03],
    tail: big
      ? []
      : points3('0,.36,-.12 0,.22,-.34 0,.4,-.56 .04,.68,-.5 .06,.7,-.36').map(
          ([x, y, z]): Vec3 => [x, Math.max(0.05, y - low), z],
        ),
    tailR: [0.045, 0.035, 0.026],
    belly: !big,
  })
}
export const rex = (subject: BriefSubject): Workpiece => {
  const color = subject.colors[0] ?? hex('#5f7a42')
  const head = headSpecies({
    skull: 0.17,
    dome: [0.95, 0.95, 1.1],
    muzzle: [1.25, 0.2, 0.72, 0.6, 1.15],
    eye: [0.68, 0.4, 0.42, 0.16],
    iris: hex('#e0a820'),
    nose: [hex('#2a3018'), 0],
    color,
    second: hex('#c9c48c'),
    dark: dim(color, 0.5),
    finish: finish.scales,
    pale: 0.7,
    nod: 0.1,
  })
  const work = upright({
    head,
    hip: [0, 0.5, -0.08],
    chest: [0, 0.63, 0.16],
    hips: [0.18, 0.2, 0.24],
    ribs: [0.155, 0.17, 0.17],
    headAt: [0, 0.86, 0.36],
    neckR: [0.15, 0.12],
    leg: [0.27, 0.27, 0.105, 0.15],
    foot: [0.03, 0.1, -0.04],
    arm: [0.09, 0.09, 0.028],
    hand: [0.1, 0.49, 0.36],
    shoulder: [0.12, 0.58, 0.26],
    tail: points3('0,.52,-.22 0,.5,-.55 0,.46,-.9 .06,.42,-1.25'),
    tailR: [0.19, 0.12, 0.065, 0.012],
    belly: true,
  })
  const ivory = work.material(finish.plastic)
  for (const side of [1, -1])
    for (let i = 0; i < 6; i++) {
      const z = 0.36 + 0.17 * (0.75 + i * 0.19)
      const y = 0.86 - 0.17 * (0.44 + 0.08 * i)
      work.tube(
        [
          [side * 0.17 * (0.74 - 0.05 * i), y, z],
          [side * 0.17 * (0.74 - 0.05 * i), y - 0.04, z + 0.004],
        ],
        { radii: [0.012, 0.001], segments: 6 },
        ivory,
        hex('#f4efdc'),
      )
    }
  return work
}
