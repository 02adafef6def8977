// Lays what really is behind a thing, where somebody looked past it, into the hole that it leaves.
import type { WarpKernel } from '../film/kernel.ts'
import type { Pixels } from '../host.ts'
import type { Hidden } from './look-past.ts'
import { boundsOf, grow, type Mask } from './masks.ts'
import type { Relief } from './relief.ts'

/** Calls for every pixel where something hidden was seen, with its place on the canvas and in `hidden`. */
const eachSeen = (
  hidden: Hidden,
  canvas: number,
  sheet: number,
  visit: (k: number, i: number) => void,
): void => {
  const { width, height, left, top } = hidden
  for (let y = 0; y < height; y++)
    for (let x = 0, i = y * width, k = (y + top) * canvas + left; x < width; x++, i++, k++)
      if (hidden.sheet[i] === sheet) visit(k, i)
}

/** Levels of all colours together by which a thing's glow is brighter than what is behind. */
const glow = 30

/** Whether a pixel (its first byte at `i`) shows the glow of something over what is behind (first byte at `b`). */
const glows = (picture: Uint8Array, i: number, behind: Uint8Array, b: number): boolean => {
  const red = (picture[i] as number) - (behind[b] as number)
  const green = (picture[i + 1] as number) - (behind[b + 1] as number)
  const blue = (picture[i + 2] as number) - (behind[b + 2] as number)
  return red + green + blue > glow && Math.min(red, green, blue) > -glow / 2
}

/** Pixels by which what was seen at half size may lie beside where it is. */
const astray = 2

/** Whether a pixel is brighter than all that was seen behind about it: bright edges seen at half size lie a little beside themselves. */
const outshines = (
  { width, height, sheet, data }: Hidden,
  i: number,
  picture: Uint8Array,
  k: number,
): boolean => {
  if (!glows(picture, 4 * k, data, 4 * i)) return false
  const [x, y] = [i % width, Math.floor(i / width)]
  for (let v = y - astray; v <= y + astray; v += astray)
    for (let u = x - astray; u <= x + astray; u += astray) {
      if (u < 0 || v < 0 || u >= width || v >= height || !sheet[v * width + u]) continue
      if (!glows(picture, 4 * k, data, 4 * (v * width + u))) return false
    }
  return true
}

/** A hole with what beside it is brighter than what was seen behind: the glow of what is lifted off. */
export const withGlow = (hole: Mask, hidden: Hidden, sheet: number, { data }: Pixels): Mask => {
  const wide = hole.data.slice()
  eachSeen(hidden, hole.width, sheet, (k, i) => {
    if (!wide[k] && outshines(hidden, i, data, k)) wide[k] = 1
  })
  return { ...hole, data: wide }
}

/** Levels below which what was seen behind is no ground but the dark right under a thing: nobody sees that once it is lifted. */
const underneath = 16
/** The same as a share of what is seen behind the thing's foot for the most part. */
const shaded = 0.64
/** Lowest share of a hole's height that counts as its foot. */
const foot = 0.15

/** Share of the shorter side around such dark in which it still fades. */
const aroundDark = 0.02

const brightest = (data: Uint8Array, i: number): number =>
  Math.max(data[4 * i] ?? 0, data[4 * i + 1] ?? 0, data[4 * i + 2] ?? 0)

/** The row from which on a hole is at its foot, and the levels below which what is seen there is dark. */
const footOf = (hole: Mask, sheet: number, hidden: Hidden) => {
  const bounds = boundsOf(hole)
  if (!bounds) return { row: 0, dark: underneath }
  const row = bounds.bottom - foot * (bounds.bottom - bounds.top)
  const counts = new Uint32Array(256)
  let n = 0
  eachSeen(hidden, hole.width, sheet, (k, i) => {
    if (!hole.data[k] || k < row * hole.width) return
    const level = brightest(hidden.data, i)
    counts[level] = (counts[level] as number) + 1
    n++
  })
  let [middle, below] = [0, 0]
  while (middle < 255 && below + (counts[middle] as number) < n / 2)
    below += counts[middle++] as number
  return { row, dark: Math.max(underneath, shaded * middle) }
}

const darkUnder = (kernel: WarpKernel, hole: Mask, sheet: number, hidden: Hidden): Mask | null => {
  const { width, height, data } = hole
  const { row, dark } = footOf(hole, sheet, hidden)
  let any = false
  const black = new Uint8Array(data.length)
  eachSeen(hidden, width, sheet, (k, i) => {
    if (!data[k]) return
    if (brightest(hidden.data, i) >= (k < row * width ? underneath : dark)) return
    any = true
    black[k] = 1
  })
  const around = Math.round(aroundDark * Math.min(width, height))
  return any ? grow(kernel, { width, height, data: black }, around) : null
}

/** Puts what is really there into a hole, colours and nearness; returns what of it remains unknown, and where it is outshone. */
export const showHidden = (
  kernel: WarpKernel,
  picture: Pixels,
  relief: Relief,
  hole: Mask,
  sheet: number,
  hidden: Hidden,
): { readonly unknown: Mask; readonly shines: Uint8Array } => {
  const shines = new Uint8Array(hole.data.length)
  eachSeen(hidden, hole.width, sheet, (k, i) => {
    if (hole.data[k] && outshines(hidden, i, picture.data, k)) shines[k] = 1
  })
  const { nearness } = relief
  const unknown = hole.data.slice()
  const dark = darkUnder(kernel, hole, sheet, hidden)
  eachSeen(hidden, hole.width, sheet, (k, i) => {
    if (!unknown[k] || dark?.data[k]) return
    unknown[k] = 0
    nearness[k] = hidden.nearness[i] ?? 0
    for (let c = 0; c < 3; c++) picture.data[4 * k + c] = hidden.data[4 * i + c] ?? 0
    // Seen once: what is behind that is not known.
    hidden.sheet[i] = 0
  })
  return { unknown: { ...hole, data: unknown }, shines }
}
