// Keeping a subject that effects move in the frame: how far it may rise, and shifts that bring it back.
import { reliefStep, type Staged } from '../plan.ts'
import type { Ghost, Moment } from './effect.ts'
import { figureNow, onFrame } from './where.ts'

type Point = readonly [number, number]

/** What stays free above a head and beside a body, as a share of the height. */
const margin = 0.035

/** Where the top of the subject may be on the frame, in pixels: no nearer to the edge than the margin, or than the picture has it. */
const highest = ({ staged, height }: Moment): number => Math.min(margin * height, staged.figure.top)

/** How far the subject may rise on this frame before its head leaves it, in picture heights. */
export const roomAbove = (m: Moment): number =>
  Math.max(0, figureNow(m).top - highest(m)) / (m.height * m.scale)

/** Where a point of the picture (clip pixels) is on the frame when the subject is shown by a ghost. */
export const shownAt = (m: Moment, { dx, dy, scale, turn }: Ghost, [x, y]: Point): Point => {
  const [ax, ay] = m.staged.aim
  const [c, s] = [Math.cos(turn) * scale, Math.sin(turn) * scale]
  const [u, v] = [x - ax, y - ay]
  return onFrame(m, [ax + c * u - s * v + dx * m.height, ay + s * u + c * v + dy * m.height])
}

/** The ghost shifted so that the subject, or what fits of it, stays in the frame. */
export const kept = (m: Moment, ghost: Ghost): Ghost => {
  const { left, right, top, bottom } = m.staged.figure
  const corners = [left, right].flatMap((x) =>
    [top, bottom].map((y) => shownAt(m, ghost, [x, y] as const)),
  )
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const [x0, x1] = [Math.min(...xs), Math.max(...xs)]
  const side = margin * m.height
  const fits = x1 - x0 < m.width - 2 * side
  const aside = fits ? Math.max(0, side - x0) - Math.max(0, x1 - m.width + side) : 0
  const room = highest(m) - Math.min(...ys)
  // Feet that are seen stay in sight as well with what they stand on, as far as the head allows.
  const low = Math.max(...ys) - (1 - 3 * margin) * m.height
  const down = m.staged.figure.whole && low > 0 ? Math.max(-low, room) : Math.max(0, room)
  const per = 1 / (m.height * m.scale)
  return { ...ghost, dx: ghost.dx + aside * per, dy: ghost.dy + down * per }
}

/** How near to an edge of the picture, as a share of its height, a subject counts as cut by it. */
const cutWithin = 0.012

/** True when the subject fills the picture from its upper edge to its lower one: it cannot be moved apart from the picture. */
export const fillsHeight = ({ staged: { figure }, height }: Moment): boolean =>
  figure.top < cutWithin * height && !figure.whole

/**
 * The ghost of a subject that edges of the picture cut: it does not come away from them, which would show where it is cut. One
 * that fills the height moves as one with its picture and only grows.
 */
export const uncut = (m: Moment, ghost: Ghost): Ghost => {
  const { left, right } = m.staged.figure
  const near = cutWithin * m.height
  if (fillsHeight(m))
    return { dx: 0, dy: 0, turn: 0, scale: Math.max(1, ghost.scale), opacity: ghost.opacity }
  // How much farther left (or right) of where the picture has it an edge of the subject is on its own.
  const aside = (ghost.scale - 1) / m.height
  const [ax] = m.staged.aim
  const most = left < near ? (ax - left) * aside : Infinity
  const least = right > m.width - near ? (ax - right) * aside : -Infinity
  return { ...ghost, dx: Math.max(least, Math.min(most, ghost.dx)) }
}

/** A ghost that turns and grows about the subject's feet, and goes by (dx, dy) picture heights. */
export const onFeet = (m: Moment, dx: number, dy: number, turn: number, scale = 1): Ghost => {
  const { figure: f, aim } = m.staged
  const h = m.height
  const [u, v] = [(f.heart[0] - aim[0]) / h, (f.bottom - aim[1]) / h]
  const [c, s] = [Math.cos(turn) * scale, Math.sin(turn) * scale]
  return { dx: dx + u - c * u + s * v, dy: dy + v - s * u - c * v, scale, turn, opacity: 1 }
}

/** A body goes no farther off than this when it must fit between its feet and the frame's edge. */
const least = 0.8

/** The ghost of a body whose feet leave the ground by `up` picture heights: smaller, as if farther off, where its head would leave the frame. */
export const raised = (m: Moment, up: number, turn: number): Ghost => {
  const f = figureNow(m)
  const room = f.bottom - up * m.height * m.scale - highest(m)
  const fits = room / Math.max(1, f.bottom - f.top)
  return kept(m, onFeet(m, 0, -up, turn, Math.max(least, Math.min(1, fits))))
}

/** Of limbs, what a subject moves that is surely no body: print must be read still. */
const readable = 0.35

/** How much of their way limbs go: less, the less sure it is that the subject has any. */
export const limbShare = ({ sure }: Pick<Staged, 'sure'>): number =>
  readable + (1 - readable) * sure

/** How broad the subject is between two heights of its body, 0 its top .. 1 its feet, in clip pixels. */
const breadth = ({ staged }: Moment, from: number, to: number): number => {
  const { figure: f, subject, reliefColumns: w, reliefRows } = staged
  const row = (v: number) => (f.top + v * (f.bottom - f.top)) / reliefStep
  let [left, right] = [Infinity, -Infinity]
  for (let j = Math.max(0, Math.round(row(from))); j < Math.min(reliefRows, row(to)); j++)
    for (let i = 0; i < w; i++) {
      // Skis are thin.
      if ((subject[j * w + i] ?? 0) < 0.2) continue
      left = Math.min(left, i * reliefStep)
      right = Math.max(right, i * reliefStep)
    }
  return Math.max(0, right - left)
}

/** True when somebody already stands on something long, such as skis or a board: much broader at the feet than a stander is. */
export const standsOnBoard = (m: Moment): boolean => {
  const { figure: f } = m.staged
  if (!f.whole) return false
  const feet = breadth(m, 0.87, 1)
  // Whoever crouches on long skis is as broad as high, but not so at the hips.
  if (!f.upright && feet < 1.5 * breadth(m, 0.45, 0.6)) return false
  return feet > 0.56 * (f.bottom - f.top)
}
