// From a pose to joints: a spine that bends, and limbs that reach their targets with two bones each.
import type { Vec3 } from '../../scene.ts'
import { add, cross, dot, length, normalize, scale, sub } from '../../vector.ts'
import { type Axes, compose, facing, turn, turned } from '../sdf.ts'
import type { ArmPose, LegPose, Pose } from './pose.ts'
import type { Proportions } from './proportions.ts'

export type Side = 1 | -1

export interface Arm {
  readonly side: Side
  readonly shoulder: Vec3
  readonly elbow: Vec3
  readonly wrist: Vec3
  /** x: sideways, y: along the fingers, z: out of the palm. */
  readonly hand: Axes
  readonly pose: ArmPose
}
export interface Leg {
  readonly side: Side
  readonly hip: Vec3
  readonly knee: Vec3
  readonly ankle: Vec3
  /** z: towards the toes. */
  readonly foot: Axes
}
export interface Skeleton {
  readonly pelvis: Vec3
  readonly pelvisAxes: Axes
  readonly chest: Vec3
  readonly chestAxes: Axes
  readonly neck: Vec3
  /** Middle of the head. */
  readonly head: Vec3
  readonly headAxes: Axes
  readonly left: Arm
  readonly right: Arm
  readonly leftLeg: Leg
  readonly rightLeg: Leg
}

/** Middle and end of a two-bone limb that reaches for `target`, its joint towards `pole`. */
export const reach = (root: Vec3, target: Vec3, a: number, b: number, pole: Vec3): [Vec3, Vec3] => {
  const to = sub(target, root)
  const l = Math.max(Math.abs(a - b) * 1.02 + 1e-4, Math.min(length(to), (a + b) * 0.999))
  const d = normalize(to)
  const along = (a * a + l * l - b * b) / (2 * l)
  const out = Math.sqrt(Math.max(0, a * a - along * along))
  const flat = sub(pole, scale(d, dot(pole, d)))
  const side = length(flat) > 1e-4 ? normalize(flat) : normalize(cross(d, [d[1], d[2], d[0]]))
  return [add(root, add(scale(d, along), scale(side, out))), add(root, scale(d, l))]
}

const mirrored = (v: Vec3, side: Side): Vec3 => [v[0] * side, v[1], v[2]]

/** Where a rider sits and how the whole body is turned: what `at` of a limb is measured from. */
interface Seat {
  readonly at: Vec3
  readonly base: Axes
  readonly unit: number
}
const fromSeat = (seat: Seat, v: Vec3, side: Side): Vec3 =>
  add(seat.at, scale(turn(seat.base, mirrored(v, side)), seat.unit))

const armOf = (
  p: Proportions,
  pose: ArmPose,
  shoulder: Vec3,
  chest: Axes,
  side: Side,
  seat: Seat,
): Arm => {
  const world = (v: Vec3): Vec3 => turn(chest, mirrored(v, side))
  const target = pose.at
    ? fromSeat(seat, pose.at, side)
    : add(shoulder, scale(world(pose.hand), p.upperArm + p.foreArm))
  const [elbow, wrist] = reach(shoulder, target, p.upperArm, p.foreArm, world(pose.elbow))
  const forearm = normalize(sub(wrist, elbow))
  const y = pose.fingers ? normalize(world(pose.fingers)) : forearm
  return { side, shoulder, elbow, wrist, hand: facing(y, world(pose.palm ?? [-1, 0, 0.2])), pose }
}

const legOf = (p: Proportions, pose: LegPose, hip: Vec3, seat: Seat, side: Side): Leg => {
  const { base } = seat
  const world = (v: Vec3): Vec3 => turn(base, mirrored(v, side))
  const target = pose.at
    ? fromSeat(seat, pose.at, side)
    : add(hip, scale(world(pose.foot), p.thigh + p.shin))
  const [knee, ankle] = reach(hip, target, p.thigh, p.shin, world(pose.knee))
  const out = turned((pose.turn ?? 0.16) * side, 0, 0)
  const flat = compose(base, compose(out, turned(0, pose.toe ?? 0, 0)))
  if (!pose.follow) return { side, hip, knee, ankle, foot: flat }
  const shin = normalize(sub(ankle, knee))
  const foot = facing(scale(shin, -1), turn(flat, [0, 0, 1]))
  return { side, hip, knee, ankle, foot: compose(foot, turned(0, pose.toe ?? 0, 0)) }
}

export const skeletonOf = (p: Proportions, pose: Pose): Skeleton => {
  const base = turned(...pose.whole)
  const pelvisAxes = compose(base, turned(...pose.lean))
  const chestAxes = compose(pelvisAxes, turned(...pose.bend))
  const pelvis: Vec3 = [0, p.hipY, 0]
  const torso = p.shoulderY - p.hipY
  const waist = add(pelvis, turn(pelvisAxes, [0, torso * 0.38, 0]))
  const chest = add(waist, turn(chestAxes, [0, torso * 0.34, 0]))
  const shoulderAt = (side: Side, shrug: number) =>
    add(chest, turn(chestAxes, [side * p.shoulderHalf, torso * (0.222 + shrug), -0.004]))
  const neck = add(chest, turn(chestAxes, [0, torso * 0.33, -p.chestR[2] * 0.12]))
  const headAxes = compose(chestAxes, turned(...pose.head))
  const chin = p.stature - p.head - p.shoulderY
  const half = turn(chestAxes, [0, chin + torso * -0.1, p.head * 0.02])
  const head = add(add(neck, half), turn(headAxes, [0, p.head * 0.5, p.head * 0.06]))
  const seat: Seat = {
    at: add(pelvis, turn(pelvisAxes, [0, -p.hipsR[2] * 0.9, 0])),
    base,
    unit: p.stature / 1.76,
  }
  const hip = (side: Side) => add(pelvis, turn(pelvisAxes, [side * p.hipHalf, -0.01, 0]))
  return {
    pelvis,
    pelvisAxes,
    chest,
    chestAxes,
    neck,
    head,
    headAxes,
    left: armOf(p, pose.left, shoulderAt(1, pose.left.shrug ?? 0), chestAxes, 1, seat),
    right: armOf(p, pose.right, shoulderAt(-1, pose.right.shrug ?? 0), chestAxes, -1, seat),
    leftLeg: legOf(p, pose.leftLeg, hip(1), seat, 1),
    rightLeg: legOf(p, pose.rightLeg, hip(-1), seat, -1),
  }
}
