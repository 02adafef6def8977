// How much the patches of a guessed picture's layers show: all as it was taken, none once its subject has parted from the rest.
import { during } from '../camera/easing.ts'
import { project, type View } from '../camera/project.ts'
import type { Cast } from './effect/acting.ts'
import type { Ghost } from './effect/effect.ts'

/** Frames in which the patches fade when an effect takes the subject up. */
const takenUp = 8

/** How far subject and background part until the patches are gone, as a share of the shorter side. */
const parted = 0.012

/** Places, in shares of width and height, where the parting is measured. */
const places = [
  [0.5, 0.5],
  [0.2, 0.5],
  [0.8, 0.5],
  [0.5, 0.2],
  [0.5, 0.8],
] as const

/** How far apart a view shows the subject's distance and that of what is behind it, as a share of the shorter side. */
const parting = (view: View, behind: number): number => {
  const { width, height } = view.gate
  const p = new Float32Array(8)
  let far = 0
  for (const [x, y] of places) {
    project(view, x * width, y * height, 1, p, 0)
    project(view, x * width, y * height, behind, p, 4)
    const [dx, dy] = [(p[4] ?? 0) - (p[0] ?? 0), (p[5] ?? 0) - (p[1] ?? 0)]
    far = Math.max(far, Math.sqrt(dx * dx + dy * dy))
  }
  return far / Math.min(width, height)
}

/** How far a ghost is from the subject as it is, in heights; a faded one is as good as gone. */
const strayed = ({ dx, dy, scale, turn, opacity }: Ghost): number =>
  Math.abs(dx) + Math.abs(dy) + 0.3 * (Math.abs(turn) + Math.abs(scale - 1)) + 0.1 * (1 - opacity)

/**
 * 1 when the layers, seen from `view`, are laid together as the picture was taken, .. 0. `behind` is the nearness of what is
 * behind the subject, `slid` how far that has slid past one that keeps its place (a share of the height), `along` how far the shapes have gone to another picture's, `frame` counts from the clip's first.
 */
export const mending = (
  view: View,
  behind: number,
  slid: number,
  along: number,
  cast: Cast,
  ghosts: readonly Ghost[],
  frame: number,
): number => {
  const held = cast.hasLimbs || cast.cutsOut ? 1 - during(frame, 0, takenUp) : 1
  const own = 1 - during(along, 0, 0.1)
  const apart = Math.max(0, ...ghosts.map(strayed)) + parting(view, behind) + slid
  return held * own * (1 - during(apart, 0, parted))
}
