// Arms that hold: where hand and palm go, by the way of holding.
import type { ArmPose } from './pose.ts'

/** A rod upright before the shoulder. */
export const up: ArmPose = {
  hand: [-0.02, -0.34, 0.42],
  elbow: [0.7, -1, -0.3],
  palm: [-1, 0, 0],
  fingers: [-0.1, 0.15, 1],
  shape: 'grip',
}
/** At the side, arm down. */
export const low: ArmPose = {
  hand: [0.26, -0.93, 0.06],
  elbow: [0.4, 0, -1],
  palm: [-1, 0, 0],
  shape: 'grip',
}
/** Out to the side on a staff. */
export const planted: ArmPose = {
  hand: [0.34, -0.36, 0.42],
  elbow: [0.8, -0.6, -0.5],
  palm: [-1, 0, 0],
  fingers: [-0.2, 0.1, 1],
  shape: 'grip',
}
/** High beside the head. */
export const raised: ArmPose = {
  hand: [0.42, 0.46, 0.34],
  elbow: [1, -0.5, -0.1],
  palm: [-1, 0, 0.2],
  fingers: [-0.1, 0.5, 0.9],
  shape: 'grip',
  shrug: 0.03,
}
/** Before the chest. */
export const chest: ArmPose = {
  hand: [-0.14, -0.34, 0.5],
  elbow: [0.8, -1, -0.2],
  palm: [-1, 0, 0],
  fingers: [-0.4, 0.15, 0.9],
  shape: 'grip',
}
/** Beside the mouth. */
export const mouth: ArmPose = {
  hand: [-0.24, 0.04, 0.46],
  elbow: [0.9, -1, 0.1],
  palm: [-1, 0, 0],
  fingers: [-0.5, 0.3, 0.6],
  shape: 'grip',
}
/** Straight out in front. */
export const aimed: ArmPose = {
  hand: [-0.1, -0.04, 0.9],
  elbow: [0.6, -1, 0],
  palm: [-1, 0, 0],
  fingers: [-0.1, 0, 1],
  shape: 'grip',
}
/** Forearm level, palm up. */
export const served: ArmPose = {
  hand: [0.12, -0.3, 0.5],
  elbow: [0.8, -1, -0.2],
  palm: [0, 1, 0],
  fingers: [0.2, 0.1, 1],
  shape: 'flat',
}
/** Both hands under something at the belly. */
export const bearing: ArmPose = {
  hand: [-0.12, -0.52, 0.5],
  elbow: [0.7, -1, -0.3],
  palm: [-0.5, 0.8, -0.1],
  fingers: [-0.4, 0.1, 0.9],
  shape: 'flat',
}
/** Both hands at the sides of something flat before the chest. */
export const spread: ArmPose = {
  hand: [0.04, -0.32, 0.56],
  elbow: [0.8, -1, -0.2],
  palm: [-1, 0.2, -0.2],
  fingers: [-0.2, 0.5, 0.8],
  shape: 'grip',
}
/** Both hands together at the chest. */
export const clasped: ArmPose = {
  hand: [-0.2, -0.36, 0.5],
  elbow: [0.8, -1, -0.2],
  palm: [-1, 0, -0.2],
  fingers: [-0.6, 0.2, 0.8],
  shape: 'grip',
}
/** At both cheeks. */
export const eyes: ArmPose = {
  hand: [-0.18, 0.2, 0.44],
  elbow: [0.9, -1, 0.1],
  palm: [-1, 0, 0],
  fingers: [-0.4, 0.8, 0.5],
  shape: 'grip',
}
