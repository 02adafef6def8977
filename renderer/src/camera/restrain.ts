// How much of a move a picture bears whose edge cuts the subject: nobody knows the rest of a body, so it is not looked at for long.

import type { Goal } from './aim.ts'
import type { Pose } from './pose.ts'
import type { Gate } from './project.ts'
import { reachOf } from './reach.ts'

/** Whether the picture's upper and lower edge cut the subject. */
export interface Cut {
  readonly above: boolean
  readonly below: boolean
}

/** Shares of the height that may come into sight beyond an edge that cuts the subject; a head is known better than a body. */
const most = { above: 0.15, below: 0.3 } as const
/** A move keeps at least this much of itself: it must still be what it is called. */
const least = 0.4
const steps = 6

/** Nearness of what lies about the subject, from behind it to before it. */
const [behind, before] = [0.9, 1.1] as const

/** The share of its strength that a move keeps, `atLeast` or more; `poseAt` moves by a share of it. */
export const restrained = (
  poseAt: (share: number) => (t: number) => Pose,
  gate: Gate,
  goal: Goal,
  { above, below }: Cut,
  atLeast = least,
): number => {
  if (!above && !below) return 1
  for (let i = steps; i > 0; i--) {
    const share = atLeast + ((1 - atLeast) * i) / steps
    const { top, bottom } = reachOf(poseAt(share), gate, goal, behind, before)
    const [up, down] = [most.above * gate.height, most.below * gate.height]
    if (!(above && top > up) && !(below && bottom > down)) return share
  }
  return atLeast
}
