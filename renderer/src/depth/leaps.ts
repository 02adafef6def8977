// Finds what still leaps within a sheet: the near sides of outlines that no cut goes through, some way in.
import type { Mask } from './masks.ts'
import type { Relief } from './relief.ts'

/** How far from its outline a thing is taken, as a share of the focal length: what is further in is seldom looked behind. */
const deep = 0.07
/** Outlines shorter than this, as a share of the focal length, are not worth a sheet. */
const least = 0.15
/** How much nearer ground and walls get from one pixel to the next at most, times the focal length. */
const steepest = 8

/** Neighbours that differ by less than this in nearness lie on one surface seen at a slant. */
export const slant = ({ focal }: Pick<Relief, 'focal'>): number => steepest / focal

/** How much steeper than `slant` ground is where it is seen from near it, if it goes on as evenly on both sides. */
const grazing = 4

/** Whether a surface goes on from pixel `i` to its neighbour `k`: they are about as near, or steps as even lead to them and on. */
export const goesOn = (relief: Pick<Relief, 'focal' | 'nearness'>) => {
  const { nearness } = relief
  const most = slant(relief)
  return (i: number, k: number): boolean => {
    const [a, b] = [nearness[i] ?? 0, nearness[k] ?? 0]
    const step = b - a
    if (Math.abs(step) < most) return true
    const before = a - (nearness[2 * i - k] ?? a)
    const after = (nearness[2 * k - i] ?? b) - b
    const uneven = 0.5 * Math.abs(step)
    return (
      Math.abs(step) < grazing * most &&
      Math.abs(before - step) < uneven &&
      Math.abs(after - step) < uneven
    )
  }
}

/** Neighbours that differ by more in nearness are two things, one before the other. */
const leap = (relief: Relief): number => Math.max(0.065, 1.6 * slant(relief))

/** The near sides of leaps within a mask. */
const nearSides = (relief: Relief, { width, height, data }: Mask): number[] => {
  const { nearness } = relief
  const sides: number[] = []
  const far = leap(relief)
  const stands = (near: number, other: number) =>
    data[other] === 1 && near - (nearness[other] as number) > far
  for (let y = 1; y + 1 < height; y++)
    for (let x = 1, k = y * width + 1; x + 1 < width; x++, k++) {
      if (!data[k]) continue
      const near = nearness[k] as number
      if (
        stands(near, k - 1) ||
        stands(near, k + 1) ||
        stands(near, k - width) ||
        stands(near, k + width)
      )
        sides.push(k)
    }
  return sides
}

/** What stands before other things within a mask, from its outline on as far as anybody looks behind it. Null when hardly anything does. */
export const leapsWithin = (relief: Relief, within: Mask): Mask | null => {
  const { width, height, nearness, focal } = relief
  let ring = nearSides(relief, within)
  if (ring.length < least * focal) return null
  const data = new Uint8Array(within.data.length)
  for (const k of ring) data[k] = 1
  const smooth = slant(relief)
  for (let round = Math.round(deep * focal); round > 0 && ring.length > 0; round--) {
    const next: number[] = []
    for (const k of ring)
      for (const other of [k - 1, k + 1, k - width, k + width]) {
        if (!within.data[other] || data[other]) continue
        if (Math.abs((nearness[other] ?? 0) - (nearness[k] ?? 0)) > smooth) continue
        data[other] = 1
        next.push(other)
      }
    ring = next
  }
  return { width, height, data }
}
