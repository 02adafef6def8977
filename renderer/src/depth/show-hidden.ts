// Lays what really is behind a thing, where somebody looked past it, into the hole that it leaves.
import type { WarpKernel } from '../film/kernel.ts'
import type { Pixels } from '../host.ts'
import { glows } from './agree.ts'
import type { Hidden } from './look-past.ts'
import { grow, type Mask } from './masks.ts'
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

/** A hole with what beside it is brighter than what was seen behind: the glow of what is lifted off. */
export const withGlow = (hole: Mask, hidden: Hidden, sheet: number, { data }: Pixels): Mask => {
  const wide = hole.data.slice()
  eachSeen(hidden, hole.width, sheet, (k, i) => {
    if (!wide[k] && glows(data, 4 * k, hidden.data, 4 * i)) wide[k] = 1
  })
  return { ...hole, data: wide }
}

/** Levels below which what was seen behind is no ground but the dark right under a thing: nobody sees that once it is lifted. */
const underneath = 16

/** Share of the shorter side around such dark in which it still fades. */
const aroundDark = 0.02

const darkUnder = (
  kernel: WarpKernel,
  { width, height, data }: Mask,
  sheet: number,
  hidden: Hidden,
): Mask | null => {
  let any = false
  const black = new Uint8Array(data.length)
  eachSeen(hidden, width, sheet, (k, i) => {
    if (!data[k]) return
    const [r, g, b] = [hidden.data[4 * i], hidden.data[4 * i + 1], hidden.data[4 * i + 2]]
    if (Math.max(r ?? 0, g ?? 0, b ?? 0) >= underneath) return
    any = true
    black[k] = 1
  })
  const around = Math.round(aroundDark * Math.min(width, height))
  return any ? grow(kernel, { width, height, data: black }, around) : null
}

/** Puts what is really there into a hole, colours and nearness; returns what of it remains unknown. */
export const showHidden = (
  kernel: WarpKernel,
  picture: Pixels,
  relief: Relief,
  hole: Mask,
  sheet: number,
  hidden: Hidden,
): Mask => {
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
  return { ...hole, data: unknown }
}
