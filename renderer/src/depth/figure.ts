// The subject's build: where its head, eyes, mouth, neck and feet are, seen or at least in fair proportion.
import type { Mask } from './masks.ts'
import { boundsOf } from './masks.ts'
import type { FaceMarks } from './person.ts'

type Point = readonly [number, number]

/** All lengths in clip pixels. */
export interface Figure {
  /** True when the subject stands upright like a person, or a face was seen. */
  readonly upright: boolean
  readonly head: { readonly x: number; readonly y: number; readonly radius: number }
  /** The viewer's left and right. */
  readonly leftEye: Point
  readonly rightEye: Point
  readonly mouth: Point
  /** Height at which the head sits on the neck. */
  readonly neck: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** The middle of the mask's weight. */
  readonly heart: Point
  /** True when the subject's lower end is in the picture: feet, wheels. */
  readonly whole: boolean
}

/** Adds up how many pixels of a row are set, their places and the squares of these; outside of others, as the engine then keeps what it makes of the loop. */
const addRow = (
  mask: Uint8Array,
  row: number,
  left: number,
  right: number,
  sums: Float64Array,
): void => {
  let [n, sum, square] = [0, 0, 0]
  for (let x = left; x < right; x++)
    if (mask[row + x]) {
      n++
      sum += x
      square += x * x
    }
  sums[0] = (sums[0] as number) + n
  sums[1] = (sums[1] as number) + sum
  sums[2] = (sums[2] as number) + square
}

/** Middle and half width of the mask's part between two rows. */
const spanOf = (mask: Mask, from: number, to: number): { x: number; half: number } | null => {
  const sums = new Float64Array(3)
  const [first, last] = [Math.max(0, Math.floor(from)), Math.min(mask.height, Math.ceil(to))]
  for (let y = first; y < last; y++) addRow(mask.data, y * mask.width, 0, mask.width, sums)
  const [n, sum, square] = sums as unknown as [number, number, number]
  if (n === 0) return null
  const x = sum / n
  return { x, half: Math.sqrt(3 * Math.max(1, square / n - x * x)) }
}

/** Eyes and mouth of a head nobody has seen: where faces have them. */
const drawnFace = (x: number, y: number, radius: number) => ({
  leftEye: [x - 0.36 * radius, y] as const,
  rightEye: [x + 0.36 * radius, y] as const,
  mouth: [x, y + 0.55 * radius] as const,
})

/** `mask` at clip size. */
export const figureOf = (mask: Mask, face: FaceMarks | null): Figure => {
  const { width: w, height: h } = mask
  const box = boundsOf(mask) ?? { left: w * 0.3, top: h * 0.2, right: w * 0.7, bottom: h * 0.9 }
  const tall = box.bottom - box.top
  const wide = box.right - box.left
  const all = spanOf(mask, box.top, box.bottom)
  const rows = { n: 0, y: 0 }
  for (let y = Math.floor(box.top); y < box.bottom; y++) {
    const row = new Float64Array(3)
    addRow(mask.data, y * w, Math.floor(box.left), Math.ceil(box.right), row)
    rows.n += row[0] as number
    rows.y += y * (row[0] as number)
  }
  const heart: Point = rows.n > 0 && all ? [all.x, rows.y / rows.n] : [w / 2, h / 2]
  const frame = { ...box, heart, whole: box.bottom < 0.975 * h }
  if (face) {
    const radius = 1.35 * face.radius
    const head = { x: face.centre[0], y: face.centre[1] - 0.2 * face.radius, radius }
    const { leftEye, rightEye, mouth } = face
    const neck = face.centre[1] + 1.05 * face.radius
    return { upright: true, head, leftEye, rightEye, mouth, neck, ...frame }
  }
  const upright = tall > 1.6 * wide
  const part = upright ? 0.15 * tall : Math.min(0.36 * tall, 0.5 * wide)
  const top = spanOf(mask, box.top, box.top + 0.8 * part)
  const radius = Math.max(4, Math.min(0.6 * part, top?.half ?? part))
  const [x, y] = [top?.x ?? heart[0], box.top + 0.55 * part]
  const head = { x, y, radius }
  return { upright, head, neck: box.top + part, ...drawnFace(x, y, radius), ...frame }
}
