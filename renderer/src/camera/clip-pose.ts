// The pose of the whole clip at a moment: all its motions together.

import { paths } from './all-paths.ts'
import { during } from './easing.ts'
import { motionById } from './motions.ts'
import { combine, home, type Pose } from './pose.ts'

/** What of a clip decides its camera. */
export interface CameraPlan {
  readonly seed: number
  readonly motions: readonly { readonly id: string; readonly strength: number }[]
  /** The picture that the clip ends with, if there is one: its lens comes home with it. */
  readonly end?: object | null
}

/** From when to when a lens comes home that must show a picture as it is. */
const homing = [0.7, 0.99] as const

/** The pose with what a lens does to every picture, wherever it stands, taken back: its bulge, its blur, its shutter, its aim. */
const landing = (pose: Pose, t: number): Pose => {
  const left = 1 - during(t, ...homing)
  return {
    ...pose,
    bulge: pose.bulge * left,
    aperture: pose.aperture * left,
    shutter: home.shutter + (pose.shutter - home.shutter) * left,
    aim: pose.aim * left,
    gaze: pose.gaze * left,
    close: pose.close * left,
  }
}

/** The pose at t 0..1: the motions' paths combined. Unknown ids stand still. */
export const clipPose = (plan: CameraPlan, t: number): Pose => {
  const own = plan.motions.reduce((sum, { id, strength }) => {
    const path = paths[motionById(id)?.path ?? id]
    if (path === undefined || strength <= 0) return sum
    const one = path(t, Math.min(1, strength), plan.seed)
    return sum === home ? one : combine(sum, one)
  }, home)
  return plan.end ? landing(own, t) : own
}
