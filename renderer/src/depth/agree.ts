// Makes a cut-out and what was invented behind it agree with the picture they were taken from: laid together they are that picture again.
import { countOf, type Mask } from './masks.ts'
import type { Window } from './window.ts'

/** Less of a thing than this in a pixel is none of it. */
const none = 0.03

/**
 * Mends both in place so that seen from where the picture was taken nothing has changed: what is only background beside a
 * sure outline stays as it was seen, and where a pixel shows both, the thing's colour is what the picture has beyond the
 * background's part. Where no colour could be so strong, more of the pixel belongs to the thing. `cut` is premultiplied and
 * clear beyond its window; `picture` is the picture in the hole, as `seenIn` has it. `unknown` is 0 where what is behind
 * was really seen (null: nowhere): what the picture has brighter there is the thing's glow.
 */
export const agree = (
  cut: Window,
  behind: Uint8Array,
  picture: Uint8Array,
  hole: Mask,
  front: Mask,
  sure: boolean,
  shines: Uint8Array | null,
): void => {
  const clear = new Uint8Array(4)
  const { width } = hole
  const { left, top, right, bottom } = cut.box
  let i = 0
  eachRun(hole, (from, to) => {
    const y = Math.floor(from / width)
    const row = y * width
    const level = y >= top && y < bottom
    const [first, last] = level ? [row + left, row + right] : [to, to]
    const at = 4 * ((y - top) * (right - left) - row - left)
    if (!sure) {
      const [a, b] = [Math.max(from, first), Math.min(to, last)]
      clearBeside(cut.data, at, a, b, front.data, shines)
      return
    }
    for (let k = from; k < to; k++, i += 4) {
      const inside = k >= first && k < last
      const thing = inside ? cut.data : clear.fill(0)
      const belongs = front.data[k] === 1 || shines?.[k] === 1
      agreeAt(thing, inside ? at + 4 * k : 0, behind, 4 * k, picture, i, belongs)
    }
  })
}

/**
 * Beside an unsure outline only what is next to nothing of the thing is cleared: what is behind is invented, and what the picture
 * has beyond that is no part of the thing. A function of arrays alone: what the engine makes of it outlasts the clip.
 */
const clearBeside = (
  cut: Uint8Array,
  at: number,
  from: number,
  to: number,
  front: Uint8Array,
  shines: Uint8Array | null,
): void => {
  for (let k = from; k < to; k++) {
    if (front[k] === 1) continue
    const i = at + 4 * k
    if ((cut[i + 3] as number) / 255 >= none || shines?.[k] === 1) continue
    cut[i] = 0
    cut[i + 1] = 0
    cut[i + 2] = 0
    cut[i + 3] = 0
  }
}

/** Calls for all runs of set pixels within rows, from .. to. */
const eachRun = (
  { width, height, data }: Mask,
  visit: (from: number, to: number) => void,
): void => {
  for (let k = data.indexOf(1); k >= 0 && k < width * height; ) {
    const end = (Math.floor(k / width) + 1) * width
    const off = data.indexOf(0, k)
    const to = off < 0 ? end : Math.min(off, end)
    visit(k, to)
    k = data.indexOf(1, to)
  }
}

/** What a picture shows in a hole, pixel by pixel as one reads. */
export const seenIn = (picture: Uint8Array, hole: Mask): Uint8Array => {
  const out = new Uint32Array(countOf(hole))
  const from = new Uint32Array(picture.buffer, picture.byteOffset, hole.data.length)
  let i = 0
  eachRun(hole, (first, last) => {
    out.set(from.subarray(first, last), i)
    i += last - first
  })
  return new Uint8Array(out.buffer)
}

/** Lets pixels from `first` up to `last` and as many from `i` on change places; outside of others, as the engine then keeps what it makes of the loop. */
const swapRun = (
  own: Uint32Array,
  first: number,
  last: number,
  other: Uint32Array,
  i: number,
): void => {
  for (let k = first; k < last; k++, i++) {
    const now = own[k] as number
    own[k] = other[i] as number
    other[i] = now
  }
}

/** Puts back what a picture showed in a hole; what it shows there now takes its place. */
export const exchange = (picture: Uint8Array, hole: Mask, kept: Uint8Array): void => {
  const own = new Uint32Array(picture.buffer, picture.byteOffset, hole.data.length)
  const other = new Uint32Array(kept.buffer, kept.byteOffset, kept.length / 4)
  let i = 0
  eachRun(hole, (first, last) => {
    swapRun(own, first, last, other, i)
    i += last - first
  })
}

/** What agrees beside a sure outline, for one pixel: of the cut from byte `at` on, of what is behind from `b`, of the picture from `i`. */
const agreeAt = (
  cut: Uint8Array,
  at: number,
  behind: Uint8Array,
  b: number,
  picture: Uint8Array,
  i: number,
  belongs: boolean,
): void => {
  let alpha = (cut[at + 3] ?? 0) / 255
  if (alpha >= 1) return
  if (!belongs && alpha < none) {
    for (let c = 0; c < 4; c++) {
      cut[at + c] = 0
      behind[b + c] = picture[i + c] ?? 0
    }
    return
  }
  for (let c = 0; c < 3; c++) {
    const [p, q] = [picture[i + c] ?? 0, behind[b + c] ?? 0]
    if (p > q) alpha = Math.max(alpha, (p - q) / (255 - q))
    else if (q > p) alpha = Math.max(alpha, (q - p) / q)
  }
  for (let c = 0; c < 3; c++) {
    const [p, q] = [picture[i + c] ?? 0, behind[b + c] ?? 0]
    cut[at + c] = Math.max(0, Math.min(255, Math.round(p - (1 - alpha) * q)))
  }
  cut[at + 3] = Math.round(255 * alpha)
}
