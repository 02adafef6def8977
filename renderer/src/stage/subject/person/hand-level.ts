// Hands at the height of what they are on: the arm of a pose is led there, however tall the person is.
import type { BriefSubject } from '../../../prompt/brief.ts'
import type { Vec3 } from '../../scene.ts'
import { add, dot, scale, sub } from '../../vector.ts'
import { turn, turned } from '../sdf.ts'
import { gripOf } from './attach.ts'
import type { ArmPose, Pose } from './pose.ts'
import type { Proportions } from './proportions.ts'
import { type Arm, skeletonOf } from './skeleton.ts'

/** The arm with its grip `level` metres above the ground on which the feet stand. */
const led = (
  p: Proportions,
  pose: Pose,
  arm: Arm,
  own: ArmPose,
  level: number,
  tall: number,
): ArmPose => {
  const k = skeletonOf(p, pose)
  const floor = Math.min(k.leftLeg.ankle[1], k.rightLeg.ankle[1]) - p.ankle
  const grip = gripOf(p, arm)
  const y = floor + (level * p.stature) / tall
  const wrist: Vec3 = [arm.wrist[0], arm.wrist[1] + y - grip[1], arm.wrist[2]]
  const seat = add(k.pelvis, turn(k.pelvisAxes, [0, -p.hipsR[2] * 0.9, 0]))
  const base = turned(...pose.whole)
  const d = scale(sub(wrist, seat), 1.76 / p.stature)
  return { ...own, at: [dot(d, base[0]) * arm.side, dot(d, base[1]), dot(d, base[2])] }
}

/** The pose with the hands at the heights, in metres, that the traits `level` (right hand) and `level-left` name. */
export const handsAtLevel = (
  p: Proportions,
  pose: Pose,
  { traits, height }: BriefSubject,
): Pose => {
  const k = skeletonOf(p, pose)
  const arm = (side: 'left' | 'right', asked: string | undefined): ArmPose =>
    asked === undefined ? pose[side] : led(p, pose, k[side], pose[side], Number(asked), height)
  return {
    ...pose,
    right: arm('right', traits['level']),
    left: arm('left', traits['level-left']),
  }
}
