// What must not be copied when the outside of a picture is invented: a second face at the border would be worse than a wall.
import type { Pixels } from '../host.ts'
import type { Figure } from './figure.ts'
import type { Guess } from './guess.ts'
import type { Mask } from './masks.ts'

/** From this much on a pixel belongs to what stands out. */
const stands = 0.5
/** Share of the side within which what the border cuts through may be copied, so that it goes on beyond. */
const margin = 0.2

/** A mask at the picture's size, or null when what stands out is nearly all there is. */
export const keepFrom = (made: Guess, picture: Pixels): Mask | null => {
  const { width: tw, height: th } = made.thumb
  const front = made.stands.front.data
  const at = (x: number, y: number) => (front[y * tw + x] ?? 0) >= stands - 0.05
  const small = new Uint8Array(tw * th)
  let set = 0
  for (let y = 0; y < th; y++)
    for (let x = 0; x < tw; x++) {
      if ((front[y * tw + x] ?? 0) < stands) continue
      const cut =
        (y < margin * th && at(x, 0)) ||
        (y > (1 - margin) * th && at(x, th - 1)) ||
        (x < margin * tw && at(0, y)) ||
        (x > (1 - margin) * tw && at(tw - 1, y))
      if (cut) continue
      small[y * tw + x] = 1
      set++
    }
  if (set > 0.6 * tw * th) return null
  const { width, height } = picture
  const { scale } = made.thumb
  const data = new Uint8Array(width * height)
  const column = Int32Array.from({ length: width }, (_, x) =>
    Math.min(tw - 1, Math.floor(x / scale)),
  )
  for (let y = 0, last = -1; y < height; y++) {
    const row = Math.min(th - 1, Math.floor(y / scale)) * tw
    const to = y * width
    if (row === last) data.copyWithin(to, to - width, to)
    else for (let x = 0; x < width; x++) data[to + x] = small[row + (column[x] as number)] as number
    last = row
  }
  return { width, height, data }
}

/** `keep` and the head of a subject, which must not show up a second time wherever it is. */
export const withHead = (keep: Mask | null, subject: Mask, { head }: Figure): Mask => {
  const { width, height } = subject
  const data = keep ? keep.data.slice() : new Uint8Array(width * height)
  const radius = 1.9 * head.radius
  for (let y = Math.max(0, Math.floor(head.y - radius)); y < Math.min(height, head.y + radius); y++)
    for (
      let x = Math.max(0, Math.floor(head.x - radius));
      x < Math.min(width, head.x + radius);
      x++
    )
      if ((x - head.x) ** 2 + (y - head.y) ** 2 < radius * radius) data[y * width + x] = 1
  return { width, height, data }
}
