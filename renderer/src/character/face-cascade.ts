// Finds faces seen from the front, after Viola and Jones: windows of all sizes pass stages of boxes that must be darker or lighter.
import { STAGES, WINDOW } from './face-cascade.data.ts'

/** A square window in which the cascade saw a face, as often as `votes` says, counting windows near it. */
export interface FaceWindow {
  readonly x: number
  readonly y: number
  readonly side: number
  readonly votes: number
}

interface Judge {
  readonly threshold: number
  readonly below: number
  readonly above: number
  /** x, y, width, height and weight of each box. */
  readonly boxes: Float64Array
}

interface Stage {
  readonly threshold: number
  readonly judges: readonly Judge[]
}

const readJudge = (text: string): Judge => {
  const [threshold = 0, below = 0, above = 0, ...boxes] = text.split(' ').map(Number)
  return { threshold, below, above, boxes: Float64Array.from(boxes) }
}

const readStages = (): readonly Stage[] =>
  STAGES.trim()
    .split('\n')
    .map((line) => {
      const [threshold = '0', ...judges] = line.split(',')
      return { threshold: Number(threshold), judges: judges.map(readJudge) }
    })

let stages: readonly Stage[] | null = null

/** Sums and sums of squares over all boxes from the top left. */
interface Sums {
  readonly width: number
  readonly height: number
  readonly plain: Float64Array
  readonly squares: Float64Array
}

const sumsOf = (light: Float32Array, width: number, height: number): Sums => {
  const row = width + 1
  const plain = new Float64Array(row * (height + 1))
  const squares = new Float64Array(row * (height + 1))
  for (let y = 0; y < height; y++) {
    let [a, b] = [0, 0]
    for (let x = 0; x < width; x++) {
      const v = 255 * (light[y * width + x] ?? 0)
      a += v
      b += v * v
      const at = (y + 1) * row + x + 1
      plain[at] = (plain[at - row] ?? 0) + a
      squares[at] = (squares[at - row] ?? 0) + b
    }
  }
  return { width, height, plain, squares }
}

const boxSum = (sums: Float64Array, at: number, w: number, down: number): number =>
  (sums[at] ?? 0) - (sums[at + w] ?? 0) - (sums[at + down] ?? 0) + (sums[at + down + w] ?? 0)

/** A judge for windows of one size: where the corners of its boxes are from the window's own. */
interface Cut {
  readonly judge: Judge
  readonly corners: Int32Array
}

const cutFor =
  (scale: number, row: number) =>
  (judge: Judge): Cut => {
    const { boxes } = judge
    const corners = new Int32Array((boxes.length / 5) * 4)
    const units = (k: number) => Math.floor((boxes[k] ?? 0) * scale)
    for (let k = 0, to = 0; k < boxes.length; k += 5) {
      const at = units(k + 1) * row + units(k)
      const [w, down] = [units(k + 2), units(k + 3) * row]
      for (const corner of [at, at + w, at + down, at + down + w]) corners[to++] = corner
    }
    return { judge, corners }
  }

const judged = ({ judge, corners }: Cut, sums: Float64Array, at: number): number => {
  let value = 0
  for (let c = 0, k = 4; c < corners.length; c += 4, k += 5) {
    const sum =
      (sums[at + (corners[c] ?? 0)] ?? 0) -
      (sums[at + (corners[c + 1] ?? 0)] ?? 0) -
      (sums[at + (corners[c + 2] ?? 0)] ?? 0) +
      (sums[at + (corners[c + 3] ?? 0)] ?? 0)
    value += sum * (judge.boxes[k] ?? 0)
  }
  return value
}

/** The stages for windows of one size. */
interface Sized {
  readonly side: number
  readonly stages: readonly { readonly threshold: number; readonly cuts: readonly Cut[] }[]
}

const passes = (sized: Sized, sums: Sums, at: number): boolean => {
  const { side } = sized
  const area = side * side
  const down = side * (sums.width + 1)
  const mean = boxSum(sums.plain, at, side, down) / area
  const variance = boxSum(sums.squares, at, side, down) / area - mean * mean
  const spread = area * (variance > 1 ? Math.sqrt(variance) : 1)
  for (const { threshold, cuts } of sized.stages) {
    let sum = 0
    for (const cut of cuts) {
      const { judge } = cut
      sum += judged(cut, sums.plain, at) < judge.threshold * spread ? judge.below : judge.above
    }
    if (sum < threshold) return false
  }
  return true
}

const isNear = (a: FaceWindow, b: FaceWindow): boolean => {
  const reach = 0.28 * Math.max(a.side, b.side)
  const ratio = a.side / b.side
  const [dx, dy] = [a.x + a.side / 2 - b.x - b.side / 2, a.y + a.side / 2 - b.y - b.side / 2]
  return Math.abs(dx) < reach && Math.abs(dy) < reach && ratio < 1.5 && ratio > 1 / 1.5
}

/** Windows that are near each other as one, their mean; most votes first. */
const grouped = (found: readonly FaceWindow[]): FaceWindow[] => {
  const groups: FaceWindow[] = []
  for (const each of found) {
    const i = groups.findIndex((group) => isNear(group, each))
    const group = groups[i]
    if (!group) {
      groups.push(each)
      continue
    }
    const n = group.votes
    const mean = (a: number, b: number) => (a * n + b) / (n + 1)
    groups[i] = {
      x: mean(group.x, each.x),
      y: mean(group.y, each.y),
      side: mean(group.side, each.side),
      votes: n + 1,
    }
  }
  return groups.sort((a, b) => b.votes - a.votes)
}

/** `light` is 0..1, row by row. Windows are in its points, most votes first. */
export const faceWindows = (light: Float32Array, width: number, height: number): FaceWindow[] => {
  stages ??= readStages()
  const sums = sumsOf(light, width, height)
  const found: FaceWindow[] = []
  for (let scale = 1; WINDOW * scale < Math.min(width, height); scale *= 1.1) {
    const side = Math.floor(WINDOW * scale)
    const cut = cutFor(scale, width + 1)
    const sized = {
      side,
      stages: stages.map(({ threshold, judges }) => ({ threshold, cuts: judges.map(cut) })),
    }
    const step = Math.max(1, Math.floor(0.9 * scale))
    for (let y = 0; y + side < height; y += step)
      for (let x = 0; x + side < width; x += step)
        if (passes(sized, sums, y * (width + 1) + x)) found.push({ x, y, side, votes: 1 })
  }
  return grouped(found)
}
