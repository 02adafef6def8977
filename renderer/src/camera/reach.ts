// How far beyond the picture's edges a clip looks, so that just enough of the outside is invented.
import { aimed, type Goal } from './aim.ts'
import type { Pose } from './pose.ts'
import { type Gate, unproject, viewFrom, widening } from './project.ts'

/** Clip pixels beyond each edge. */
export interface Reach {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** True when the view travels over mirror images of the picture. */
  readonly slides: boolean
}

const samples = 48

/** So far, in pictures, a view that slides sees what is known or invented beside the picture; one that goes further, its mirror images. */
const besideMost = 0.5

/** Up to so much bulge the whole frame is filled; lenses that bulge more show a circle in the dark. */
export const mostBulge = 0.3
/** No lens looks further out than this many times what it would without its bulge. */
const furthest = 2.2

/** The furthest the frame's border looks out over the clip, for things between `far` and `near` (nearness). */
export const reachOf = (
  poseAt: (t: number) => Pose,
  gate: Gate,
  goal: Goal,
  far: number,
  near: number,
): Reach => {
  const { width: w, height: h } = gate
  let [left, right, top, bottom] = [0, 0, 0, 0]
  const poses = Array.from({ length: samples + 1 }, (_, s) => poseAt(s / samples))
  const slides = poses.some(({ slide }) => Math.abs(slide) > besideMost)
  for (const pose of poses) {
    const slid = slides ? 0 : pose.slide * w
    const view = viewFrom(aimed(pose, goal, gate), gate)
    // A fisheye looks further out at the rim; of a full one only the circle is shown, in which its middle has grown.
    const wide =
      pose.bulge > mostBulge
        ? 1 + 1.7 * pose.bulge * (1 - pose.bulge)
        : Math.min(furthest, widening(view, Math.sqrt(w * w + h * h) / 2))
    for (const x of [0, w / 2, w])
      for (const y of [0, h / 2, h])
        for (const nearness of [far, near]) {
          const [px, py] = unproject(
            view,
            w / 2 + (x - w / 2) * wide,
            h / 2 + (y - h / 2) * wide,
            nearness,
          )
          left = Math.max(left, -px - slid)
          right = Math.max(right, px + slid - w)
          top = Math.max(top, -py)
          bottom = Math.max(bottom, py - h)
        }
  }
  const cap = (v: number, most: number) => Math.min(Math.ceil(v), Math.ceil(most))
  return {
    left: cap(left, 4 * w),
    right: cap(right, 4 * w),
    top: cap(top, 4 * h),
    bottom: cap(bottom, 4 * h),
    slides,
  }
}

/** Two reasons to look outside at once. */
export const addReach = (a: Reach, b: Reach): Reach => ({
  left: a.left + b.left,
  right: a.right + b.right,
  top: a.top + b.top,
  bottom: a.bottom + b.bottom,
  slides: a.slides || b.slides,
})
