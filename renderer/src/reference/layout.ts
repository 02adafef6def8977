// Where a reference has its horizon and its subject, as places in the frame.
import type { Glance } from './glance.ts'
import type { SubjectSeen } from './subject-seen.ts'

export interface Layout {
  /** -1 lower .. 1 upper border; null where no horizon is seen. */
  readonly horizon: number | null
  /** The subject's middle (-1..1, y up) and the share of the frame's height it takes; null where none is sure. */
  readonly subject: { readonly x: number; readonly y: number; readonly share: number } | null
}

/** How far apart the colours just above and below a row are, seen along all of it: large where one line goes from side to side. */
const lineAt = (g: Glance, row: number, band: number): number => {
  const mean: [number, number, number] = [0, 0, 0]
  let each = 1e-6
  for (let x = 0; x < g.width; x++) {
    let square = 0
    for (const k of [0, 1, 2] as const) {
      let step = 0
      for (let b = 0; b < band; b++)
        step +=
          ((g.tones[((row - 1 - b) * g.width + x) * 3 + k] ?? 0) -
            (g.tones[((row + b) * g.width + x) * 3 + k] ?? 0)) /
          band
      mean[k] += step / g.width
      square += step * step
    }
    each += Math.sqrt(square) / g.width
  }
  const all = Math.sqrt(mean[0] ** 2 + mean[1] ** 2 + mean[2] ** 2)
  return all / each > 0.72 ? all : 0
}

/** The least difference across a horizon. */
const SEEN = 0.07

/** The row of the horizon as a share of the height from the top; `skyEnd` is where the sky, if one was found, ends. */
const horizonOf = (g: Glance, skyEnd: number | null): number | null => {
  const band = Math.max(2, Math.round(g.height / 24))
  let [best, at] = [0, 0]
  for (
    let row = Math.max(band, Math.round(0.14 * g.height));
    row <= Math.min(g.height - band, Math.round(0.86 * g.height));
    row++
  ) {
    const step = lineAt(g, row, band)
    if (step > best) [best, at] = [step, row]
  }
  if (best > SEEN) return at / g.height
  return skyEnd
}

/** A box as a place in the frame. */
export const placeOf = ({ left, right, top, bottom }: SubjectSeen['box']) => ({
  x: left + right - 1,
  y: 1 - top - bottom,
  share: bottom - top,
})

/** The layout of a small copy; a subject that is doubted, or goes from side to side, has no place. */
export const layoutOf = (g: Glance, seen: SubjectSeen, skyEnd: number | null): Layout => {
  const row = horizonOf(g, skyEnd)
  const { left, right } = seen.box
  const placed = seen.doubt === null && right - left < 0.96
  return {
    horizon: row === null ? null : 1 - 2 * row,
    subject: placed ? placeOf(seen.box) : null,
  }
}
