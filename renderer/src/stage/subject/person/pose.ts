// What a pose is: targets for hands and feet, and turns of spine and head.
import type { Vec3 } from '../../scene.ts'

export type HandShape = 'relaxed' | 'grip' | 'open' | 'point' | 'flat'

/** Vectors are outward (away from the body's middle), up, forward. */
export interface ArmPose {
  /** Wrist from the seat, in metres of a grown man, in the whole body's space; goes before `hand`. */
  readonly at?: Vec3
  /** Wrist from the shoulder joint, in arm lengths, in the chest's space. */
  readonly hand: Vec3
  /** Where the elbow points. */
  readonly elbow: Vec3
  /** Where the palm faces; inwards when absent. */
  readonly palm?: Vec3
  /** Where the fingers point; on from the forearm when absent. */
  readonly fingers?: Vec3
  readonly shape: HandShape
  /** Raises the shoulder, in torso lengths. */
  readonly shrug?: number
}
export interface LegPose {
  /** Ankle from the seat, in metres of a grown man; goes before `foot`. */
  readonly at?: Vec3
  /** Ankle from the hip joint, in leg lengths, in the whole body's space. */
  readonly foot: Vec3
  readonly knee: Vec3
  /** Radians the toes point down. */
  readonly toe?: number
  /** Radians the toes point outwards. */
  readonly turn?: number
  /** The foot keeps at right angles to the shin instead of flat on the ground. */
  readonly follow?: boolean
}
/** Turns are yaw, pitch (positive leans forward), roll (positive leans to the left side… +x up), radians. */
export interface Pose {
  /** Turns everything, for lying, swimming and flying. */
  readonly whole: Vec3
  readonly lean: Vec3
  readonly bend: Vec3
  readonly head: Vec3
  readonly left: ArmPose
  readonly right: ArmPose
  readonly leftLeg: LegPose
  readonly rightLeg: LegPose
  /** How a skirt falls: a bell around both legs, or over the lap. */
  readonly skirt: 'bell' | 'lap'
  /** What touches the ground or the seat. */
  readonly rest: 'feet' | 'seat' | 'back' | 'air'
  /** Yaw in radians that shows it best, when that is not the usual one. */
  readonly view?: number
  /** Shown from that side only: turned the other way, an arm or the chest would hide the face. */
  readonly sided?: boolean
  /** Eyes shut. */
  readonly asleep?: boolean
}

/** The same pose seen in a mirror. */
export const mirroredPose = (pose: Pose): Pose => {
  const flip = ([yaw, pitch, roll]: Vec3): Vec3 => [-yaw, pitch, -roll]
  return {
    ...pose,
    whole: flip(pose.whole),
    lean: flip(pose.lean),
    bend: flip(pose.bend),
    head: flip(pose.head),
    left: pose.right,
    right: pose.left,
    leftLeg: pose.rightLeg,
    rightLeg: pose.leftLeg,
  }
}

/** The lower half of one pose under the upper half of another: reading while sitting, eating while walking. */
export const seated = (upper: Pose, lower: Pose): Pose => ({
  ...upper,
  whole: lower.whole,
  lean: lower.lean,
  leftLeg: lower.leftLeg,
  rightLeg: lower.rightLeg,
  skirt: lower.skirt,
  rest: lower.rest,
})
