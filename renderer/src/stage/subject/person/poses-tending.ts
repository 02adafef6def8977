// How people stand with what they tend: a child in the arms, a kite, a drum, an animal to pet, feed or hug.
import type { ArmPose, Pose } from './pose.ts'
import { ride, sit } from './poses-basic.data.ts'

/** Around somebody's back. */
export const around: ArmPose = {
  hand: [-0.16, -0.22, 0.76],
  elbow: [1, -0.5, 0.2],
  palm: [-0.6, 0, -1],
  fingers: [-1, 0.1, 0.3],
  shape: 'flat',
}

const cradle = {
  left: {
    hand: [-0.34, -0.42, 0.42],
    elbow: [0.8, -0.8, -0.2],
    palm: [-0.2, 1, -0.2],
    fingers: [-1, 0.1, 0.3],
    shape: 'flat',
  },
  right: {
    hand: [-0.34, -0.52, 0.46],
    elbow: [0.8, -0.8, -0.2],
    palm: [-0.2, 1, -0.2],
    fingers: [-1, 0.1, 0.3],
    shape: 'flat',
  },
  head: [0.1, 0.24, 0.06],
} as const satisfies Partial<Pose>

/** Over the drums or the decks. */
const over: ArmPose = {
  hand: [0.12, 0.02, 0.5],
  elbow: [1, -0.8, -0.1],
  palm: [-0.6, -0.4, 0],
  fingers: [-0.1, 0.6, 0.8],
  shape: 'grip',
}

/** Up beside the head, about to strike. */
const striking: ArmPose = {
  hand: [0.42, 0.34, 0.34],
  elbow: [1, -0.6, -0.1],
  palm: [-0.6, -0.2, 0.4],
  fingers: [-0.1, 0.8, 0.5],
  shape: 'grip',
}

/** Hands over drums; who sits at a kit strikes with one. */
const drumming = (base: Pose): Pose => {
  const sits = base.rest === 'seat'
  const legs = sits ? { lean: sit.lean, leftLeg: sit.leftLeg, rightLeg: sit.rightLeg } : {}
  return {
    ...base,
    ...legs,
    left: {
      hand: [0.06, -0.38, 0.5],
      elbow: [0.9, -0.9, -0.3],
      palm: [-0.4, -1, 0],
      fingers: [-0.2, 0.1, 1],
      shape: 'grip',
    },
    right: sits ? striking : over,
    head: [0, sits ? 0.06 : 0.12, 0],
  }
}

/** Arms round a neck. */
const clasping = (base: Pose): Pose => ({
  ...base,
  bend: [0, 0.2, 0],
  head: [0.15, 0.12, 0.2],
  left: { ...around, hand: [-0.12, -0.3, 0.62] },
  right: { ...around, hand: [-0.12, -0.42, 0.6] },
})

/** What tending something asks for: a broom to ride, somebody to carry, a kite, a drum, an animal. */
export const tending = (
  { carries, flies, reach, astride }: Readonly<Record<string, string | undefined>>,
  base: Pose,
): Pose | null => {
  if (astride)
    return {
      ...ride,
      rest: 'air',
      lean: [0, 0.24, 0],
      head: [0.3, -0.3, 0],
      leftLeg: { foot: [0.08, -0.62, -0.34], knee: [0.2, -0.2, 1], follow: true, toe: 0.6 },
      rightLeg: { foot: [0.08, -0.5, -0.5], knee: [0.2, -0.2, 1], follow: true, toe: 0.6 },
    }
  if (carries) return { ...base, ...cradle }
  if (flies)
    return {
      ...base,
      right: {
        hand: [0.2, 0.5, 0.6],
        elbow: [1, -0.6, 0],
        palm: [-1, 0, 0],
        fingers: [0, 0.8, 0.6],
        shape: 'grip',
        shrug: 0.04,
      },
      left: {
        hand: [-0.05, 0.0, 0.6],
        elbow: [0.8, -1, 0],
        palm: [-1, 0, 0],
        fingers: [-0.2, 0.7, 0.7],
        shape: 'grip',
      },
      head: [-0.2, -0.3, 0],
    }
  if (reach === 'drum') return drumming(base)
  if (reach === 'clasp') return clasping(base)
  if (reach)
    return {
      ...base,
      bend: [0, reach === 'low' ? 0.3 : 0.08, 0],
      head: [0, reach === 'low' ? 0.2 : 0.1, 0],
      right: {
        hand: [-0.1, reach === 'low' ? -0.6 : -0.2, 0.76],
        elbow: [0.8, -0.8, 0],
        palm: [0, -1, 0],
        fingers: [0, -0.2, 1],
        shape: 'flat',
      },
    }
  return null
}
