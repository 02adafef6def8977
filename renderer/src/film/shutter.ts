// How long each frame is exposed: fast moves are drawn at several moments and averaged, slow ones once.
import { aimed } from '../camera/aim.ts'
import { clipPose } from '../camera/clip-pose.ts'
import { project, type View, viewFrom } from '../camera/project.ts'
import type { ClipPlan } from './plan.ts'

/** At most this many moments are drawn for one frame. */
const most = 20
/** Pixels at 720 lines that may pass between two moments, and when there are many: each then shows so little that more may. */
const [stride, longer] = [7, 10]
/** Way, in pixels at 720 lines, that counts in strides. */
const near = 21
/** Travel below this (pixels at 720 lines) while the shutter is open needs no blur. */
const sharp = 3.5

/** The largest way a few points of the picture travel from t0 to t1, in pixels. */
const travel = (plan: ClipPlan, t0: number, t1: number): number => {
  const gate = { width: plan.width, height: plan.height, focal: plan.start.focal }
  const [from, to] = [clipPose(plan, t0), clipPose(plan, t1)]
  const [a, b] = [from, to].map((pose) => viewFrom(aimed(pose, plan.start, gate), gate)) as [
    View,
    View,
  ]
  const p = new Float32Array(8)
  let far = Math.abs(from.slide - to.slide) * plan.start.tile
  for (const [x, y] of [
    [0.5, 0.5],
    [0.15, 0.2],
    [0.85, 0.2],
    [0.15, 0.8],
    [0.85, 0.8],
  ] as const) {
    project(a, x * plan.width, y * plan.height, 0.8, p, 0)
    project(b, x * plan.width, y * plan.height, 0.8, p, 4)
    const dx = (p[4] ?? 0) - (p[0] ?? 0)
    const dy = (p[5] ?? 0) - (p[1] ?? 0)
    far = Math.max(far, Math.sqrt(dx * dx + dy * dy))
  }
  return far
}

/** The moments (0..1 of the clip) whose mean is frame `index`. The first frame is always a single sharp moment. */
export const exposures = (plan: ClipPlan, index: number): number[] => {
  const last = plan.frames - 1
  const t = index / last
  if (index === 0 || index === last) return [t]
  const open = clipPose(plan, t).shutter / last
  const scale = Math.min(plan.width, plan.height) / 720
  const way = travel(plan, t - open / 2, t + open / 2)
  if (way < sharp * scale) return [t]
  const first = Math.min(way, near * scale)
  const strides = first / (stride * scale) + (way - first) / (longer * scale)
  const count = Math.min(most, Math.ceil(strides) + 1)
  return Array.from({ length: count }, (_, i) => t + open * ((i + 0.5) / count - 0.5))
}

/** From so many moments on each is drawn in haste. */
const enough = 4

/**
 * Where on a texel, 0 .. 1 twice, each of `count` moments of a frame is drawn in haste: spread so evenly that their mean is smooth.
 * Null: they are too few for that.
 */
export const asides = (count: number): readonly (readonly [number, number])[] | null => {
  if (count < enough) return null
  const common = (a: number, b: number): number => (b === 0 ? a : common(b, a % b))
  let jump = Math.max(1, Math.round(count * 0.382))
  while (common(jump, count) > 1) jump++
  return Array.from({ length: count }, (_, i) => [
    (i + 0.5) / count,
    (((i * jump) % count) + 0.5) / count,
  ])
}

/** From so many moments on each is drawn small, and only in frames of so many lines: of a small frame nothing can be spared. */
const [several, fine] = [3, 240]

/** Whether so many moments are drawn at half the frame's width and height each: what is smeared so far has nothing that fine. */
export const inHalves = (count: number, lines: number): boolean => count >= several && lines >= fine
