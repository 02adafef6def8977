// Turning the camera to the subject's face: where a pose that aims really looks, and how close its lens draws.
import type { Pose } from './pose.ts'
import type { Gate } from './project.ts'

type Point = readonly [number, number]

/** What can be aimed at, in clip pixels. */
export interface Goal {
  /** Between the eyes, or the heart of a subject without a face. */
  readonly aim: Point
  readonly figure: {
    readonly leftEye: Point
    readonly mouth: Point
    readonly head: { readonly radius: number }
  }
}

/** However small a head is, the lens draws no nearer than this many times: there is nothing more to see. */
const nearest = 7

/** Where what happens needs room around the head, the lens draws near until the head's radius is this share of the height. */
const roomy = 0.17

/** The pose turned and drawn near as far as it aims. */
export const aimed = (pose: Pose, { aim, figure }: Goal, gate: Gate): Pose => {
  if (pose.aim === 0 && pose.close === 0) return pose
  const goal = pose.gaze > 0 ? figure.leftEye : figure.mouth
  const off = Math.abs(pose.gaze)
  const x = aim[0] + off * (goal[0] - aim[0])
  const y = aim[1] + off * (goal[1] - aim[1])
  const share = pose.close < 0 ? roomy : 0.7
  const nearer = Math.max(1, Math.min(nearest, (share * gate.height) / figure.head.radius))
  return {
    ...pose,
    zoom: pose.zoom * nearer ** Math.abs(pose.close),
    yaw: pose.yaw + pose.aim * Math.atan((x - gate.width / 2) / gate.focal),
    pitch: pose.pitch - pose.aim * Math.atan((y - gate.height / 2) / gate.focal),
  }
}
