// Poses of four-legged animals: where spine, feet, neck and head go.
import type { Pose as PoseName } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { add, normalize, scale, sub } from '../../vector.ts'
import { reach } from '../person/skeleton.ts'
import { type Axes, turned } from '../sdf.ts'
import type { Species } from './species.ts'

/** Foot from its resting place under the joint: forward and up, in leg lengths. */
type Step = readonly [forward: number, up: number]
export interface Gait {
  /** Height of the chest's and rump's joints as shares of standing. */
  readonly chest: number
  readonly rump: number
  readonly feet: readonly [frontLeft: Step, frontRight: Step, hindLeft: Step, hindRight: Step]
  /** Added to the neck's angle, and to the head's nod; turn of the head to the side. */
  readonly neck: number
  readonly nod: number
  readonly look: number
  /** Tail's angle above the horizon. */
  readonly tail: number
  readonly asleep?: boolean
  /** Rests on its belly: legs folded on the ground instead of reaching for it. */
  readonly down?: boolean
  /** On its back in the water. */
  readonly supine?: boolean
  /** Radius of the trunk that it clings to, in withers heights. */
  readonly trunk?: number
  /** How high its lips are above its feet, in withers heights. */
  readonly lips?: number
}

const stand: Gait = {
  chest: 1,
  rump: 1,
  feet: [
    [0.02, 0],
    [-0.06, 0],
    [-0.06, 0],
    [0.08, 0],
  ],
  neck: 0,
  nod: 0,
  look: 0.25,
  tail: -0.6,
}
const walk: Gait = {
  ...stand,
  feet: [
    [0.3, 0.03],
    [-0.28, 0],
    [-0.3, 0.02],
    [0.26, 0],
  ],
  look: 0.1,
  tail: -0.4,
}
const run: Gait = {
  chest: 1.1,
  rump: 1.02,
  feet: [
    [0.75, 0.42],
    [0.42, 0.52],
    [-0.78, 0.3],
    [-0.55, 0.12],
  ],
  neck: -0.2,
  nod: -0.15,
  look: 0.05,
  tail: 0.35,
}
const lie: Gait = {
  chest: 0.4,
  rump: 0.34,
  feet: [
    [0.62, 0.02],
    [0.55, 0.02],
    [0.34, 0.02],
    [0.28, 0.02],
  ],
  neck: 0.12,
  nod: 0.05,
  look: 0.35,
  tail: -0.1,
  down: true,
}
const sit: Gait = {
  chest: 1.02,
  rump: 0.32,
  feet: [
    [-0.02, 0],
    [-0.1, 0],
    [0.36, 0],
    [0.3, 0],
  ],
  neck: 0.35,
  nod: -0.35,
  look: 0.2,
  tail: -0.15,
}
/** Up on the haunches, both forepaws before the chest. */
export const begging: Gait = {
  ...sit,
  chest: 1.34,
  rump: 0.34,
  feet: [
    [0.34, 0.62],
    [0.34, 0.62],
    [0.36, 0],
    [0.3, 0],
  ],
  neck: 0.2,
  nod: -0.2,
}
const gaits: Partial<Record<PoseName, Gait>> = {
  stand,
  walk,
  run,
  sit,
  lie,
  sleep: { ...lie, chest: 0.36, neck: -0.55, nod: 0.5, look: 0.5, asleep: true },
  jump: {
    ...run,
    chest: 1.35,
    rump: 1.0,
    feet: [
      [0.7, 0.75],
      [0.6, 0.85],
      [-0.8, 0.18],
      [-0.7, 0.1],
    ],
    neck: 0.05,
    nod: 0.1,
  },
  eat: {
    ...stand,
    feet: [
      [0.2, 0],
      [-0.16, 0],
      [-0.06, 0],
      [0.08, 0],
    ],
    neck: -1.15,
    nod: 0.75,
    look: 0.1,
    lips: 0.07,
  },
  drink: {
    ...stand,
    feet: [
      [0.2, 0],
      [-0.16, 0],
      [-0.06, 0],
      [0.08, 0],
    ],
    neck: -1.42,
    nod: 0.5,
    look: 0.1,
    lips: 0.05,
  },
  dance: {
    ...sit,
    chest: 1.45,
    rump: 0.95,
    feet: [
      [0.3, 0.7],
      [0.2, 0.9],
      [0.05, 0],
      [-0.05, 0],
    ],
  },
  climb: {
    ...stand,
    chest: 1.3,
    rump: 0.9,
    feet: [
      [0.35, 0.6],
      [0.2, 0.4],
      [-0.1, 0],
      [0.1, 0],
    ],
    neck: 0.2,
  },
  look: { ...stand, neck: 0.25, look: 0.55 },
  // A play bow: the chest low over stretched paws, the rump and tail up.
  play: {
    ...stand,
    chest: 0.62,
    rump: 1.05,
    feet: [
      [0.5, 0],
      [0.36, 0],
      [-0.06, 0],
      [0.1, 0],
    ],
    neck: 0.25,
    nod: -0.2,
    look: 0.1,
    tail: 0.7,
  },
  swim: {
    ...walk,
    feet: [
      [0.4, 0.3],
      [-0.2, 0.2],
      [-0.4, 0.2],
      [0.2, 0.15],
    ],
  },
}
/** Verbs without a gait of their own stand. */
export const gaitOf = (pose: PoseName | null): Gait => (pose && gaits[pose]) ?? stand

/** The same with the head where howling at the moon, looking up at it or browsing from a tree has it. */
export const headHigh = (gait: Gait, how: 'howl' | 'browse' | 'up'): Gait =>
  how === 'browse'
    ? { ...gait, neck: 0.12, nod: -0.35, look: 0, feet: stand.feet }
    : { ...gait, neck: 0.42, nod: how === 'up' ? -0.8 : -0.95, look: 0, tail: -0.5 }

export interface BeastLeg {
  readonly front: boolean
  readonly side: 1 | -1
  readonly root: Vec3
  readonly elbow: Vec3
  readonly wrist: Vec3
  readonly paw: Vec3
}
export interface BeastJoints {
  readonly chest: Vec3
  readonly rump: Vec3
  readonly spine: Axes
  readonly neckRoot: Vec3
  readonly head: Vec3
  readonly headAxes: Axes
  readonly legs: readonly BeastLeg[]
  readonly tail: Vec3
}

const legAt = (sp: Species, root: Vec3, front: boolean, side: 1 | -1, step: Step): BeastLeg => {
  const l = sp.legs
  const paw: Vec3 = [
    root[0] * 0.94,
    sp.leg[2] * 0.4 + step[1] * l,
    root[2] + step[0] * l + (front ? 0.0 : -0.05 * l),
  ]
  // The lowest joint stands over the toes; flying feet trail behind.
  const lift = sp.foot === 'hoof' ? 0.2 : 0.13
  const trail = step[1] > 0.1 ? (step[0] > 0 ? 0.35 : -0.2) : front ? 0.04 : -0.32
  const d = normalize([0, 1, front ? -trail * 0.6 : trail])
  const wrist = add(paw, scale(d, lift * l))
  const [a, b] = front ? [0.46 * l, 0.42 * l] : [0.5 * l, 0.46 * l]
  const [elbow, end] = reach(root, wrist, a, b, front ? [0, -0.1, -1] : [0, 0.1, 1])
  const gap = sub(end, wrist)
  return { front, side, root, elbow, wrist: end, paw: add(paw, scale(gap, 0.6)) }
}

/** A leg of an animal that lies: paws stretched out before it or hooves tucked under, haunches beside the belly. */
const legDown = (sp: Species, root: Vec3, front: boolean, side: 1 | -1): BeastLeg => {
  const l = sp.legs
  const floor = sp.leg[1] * 1.25
  const out = root[0] + side * sp.leg[0] * (front ? 0.35 : 1)
  const at = (y: number, z: number): Vec3 => [out, y, root[2] + z * l]
  if (sp.foot === 'paw') {
    const lead = front && side > 0 ? 0.08 : 0
    return front
      ? {
          front,
          side,
          root,
          elbow: at(floor, -0.05),
          wrist: at(floor, 0.42 + lead),
          paw: at(floor * 0.7, 0.52 + lead),
        }
      : {
          front,
          side,
          root,
          elbow: at(sp.rump[1] * 0.75, 0.36),
          wrist: at(floor, -0.02),
          paw: at(floor * 0.7, 0.3),
        }
  }
  return front
    ? { front, side, root, elbow: at(floor, 0.42), wrist: at(floor, 0.16), paw: at(floor, 0.02) }
    : {
        front,
        side,
        root,
        elbow: at(sp.rump[1] * 0.7, 0.4),
        wrist: at(floor, 0.02),
        paw: at(floor, 0.24),
      }
}

/** Joints of one that floats on its back: belly and feet up, the head raised from the water to look over them. */
export const supine = (sp: Species, gait: Gait): BeastJoints => {
  const half = sp.length / 2
  const y = sp.chest[1] * 1.1
  const chest: Vec3 = [0, y, half]
  const rump: Vec3 = [0, y * 0.95, -half]
  const spine: Axes = [
    [-1, 0, 0],
    [0, -1, 0],
    [0, 0, 1],
  ]
  const leg = (front: boolean, side: 1 | -1): BeastLeg => {
    const [c, r] = front ? [chest, sp.chest] : [rump, sp.rump]
    const root: Vec3 = [side * r[0] * 0.72, c[1] + r[1] * 0.2, c[2] - (front ? 0.02 : 0.06)]
    const l = sp.legs
    // Forepaws together on the breast, hind feet up at the end.
    const paw: Vec3 = front
      ? [side * sp.leg[2] * 1.1, c[1] + r[1] * 1.08, c[2] - l * 0.5]
      : [side * r[0] * 0.9, c[1] + r[1] * 0.9, c[2] - l * 0.75]
    const wrist: Vec3 = front
      ? [side * r[0] * 0.6, c[1] + r[1] * 0.98, c[2] - l * 0.3]
      : [side * r[0] * 0.95, c[1] + r[1] * 0.55, c[2] - l * 0.55]
    const [elbow, end] = reach(root, wrist, 0.4 * l, 0.36 * l, [side, 0.3, front ? 0.3 : -0.3])
    return { front, side, root, elbow, wrist: end, paw }
  }
  const neckRoot: Vec3 = [0, y + sp.chest[1] * 0.1, half + sp.chest[0] * 0.45]
  const head: Vec3 = [0, neckRoot[1] + sp.neck[0] * 0.62, neckRoot[2] + sp.neck[0] * 0.78]
  // Over its own feet, and a little to the lens.
  const headAxes = turned(Math.sign(gait.look || 1) * 1.95, -0.32, 0)
  return {
    chest,
    rump,
    spine,
    neckRoot,
    head,
    headAxes,
    legs: [leg(true, 1), leg(true, -1), leg(false, 1), leg(false, -1)],
    tail: [0, rump[1], rump[2] - sp.rump[0] * 0.75],
  }
}

/** Joints of an animal with its withers at 1, ground at 0, looking along +z. */
export const jointsOf = (sp: Species, gait: Gait): BeastJoints => {
  const half = sp.length / 2
  const rise = sp.legs * (1 - (sp.crouch ?? 0))
  const deep = (share: number, h: number) =>
    share < 0.6 ? Math.max(share * rise, h * 0.92) : share * rise
  const chestY = deep(gait.chest, sp.chest[1]) + sp.chest[1] * (gait.chest < 0.6 ? 0.05 : 0.42)
  const rumpY = deep(gait.rump, sp.rump[1]) + sp.rump[1] * (gait.rump < 0.6 ? 0.0 : 0.42) + sp.slope
  const tilt = Math.asin(Math.max(-0.95, Math.min(0.95, (chestY - rumpY) / sp.length)))
  const spine = turned(0, -tilt, 0)
  const run = Math.cos(tilt) * half
  const chest: Vec3 = [0, chestY, run]
  const rump: Vec3 = [0, rumpY, -run]
  const roots = (front: boolean, side: 1 | -1): Vec3 => {
    const [c, r] = front ? [chest, sp.chest] : [rump, sp.rump]
    return [side * (r[0] * 0.62), c[1] - r[1] * 0.34, c[2] + (front ? 0.02 : -0.02)]
  }
  const leg = (front: boolean, side: 1 | -1, step: Step) =>
    gait.down
      ? legDown(sp, roots(front, side), front, side)
      : legAt(sp, roots(front, side), front, side, step)
  const legs = [
    leg(true, 1, gait.feet[0]),
    leg(true, -1, gait.feet[1]),
    leg(false, 1, gait.feet[2]),
    leg(false, -1, gait.feet[3]),
  ]
  const neckRoot = add(chest, [0, sp.chest[1] * 0.36, sp.chest[0] * 0.45])
  // A sleeper's chin rests on the ground.
  const chin = Math.max(-0.9, Math.min(0.9, (sp.skull * 1.25 - neckRoot[1]) / sp.neck[0]))
  const angle = gait.asleep ? Math.asin(chin) : sp.neck[1] + gait.neck
  const head = add(neckRoot, [0, Math.sin(angle) * sp.neck[0], Math.cos(angle) * sp.neck[0]])
  const headAxes = turned(gait.look, gait.asleep ? 0.05 : sp.nod + gait.nod, 0)
  const tail = add(rump, [0, sp.rump[1] * 0.5, -sp.rump[0] * 0.75])
  return { chest, rump, spine, neckRoot, head, headAxes, legs, tail }
}
