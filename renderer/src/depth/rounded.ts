// Closes bites in a subject nobody is sure of: a thing that was cut through goes along whole, with some of what is around it.
import { smoothstep } from '../stage/vector.ts'
import { type Plane, plane } from './plane.ts'

/** How wide a bite is closed of a guess that is sure of nothing: half of it, as a share of the shorter side. */
const widest = 0.25
/** From so sure on nothing is closed. */
const firm = 0.85

/** Lines of a plane: where they begin, how far apart their entries lie, and how many these are. */
const spreadLine = (
  from: Float32Array,
  to: Float32Array,
  start: number,
  step: number,
  count: number,
  reach: number,
): void => {
  for (let x = 0; x < count; x++) {
    let most = 0
    for (let u = Math.max(0, x - reach); u <= Math.min(count - 1, x + reach); u++)
      most = Math.max(most, from[start + u * step] as number)
    to[start + x * step] = most
  }
}

/** The largest within a square of `reach` around each place. */
const spread = (p: Plane, reach: number): Plane => {
  const { width: w, height: h } = p
  const [rows, out] = [plane(w, h), plane(w, h)]
  for (let y = 0; y < h; y++) spreadLine(p.data, rows.data, y * w, 1, w, reach)
  for (let x = 0; x < w; x++) spreadLine(rows.data, out.data, x, w, h, reach)
  return out
}

const inverted = (p: Plane): Plane => ({ ...p, data: p.data.map((v) => 1 - v) })

/** A subject 0..1 that somebody is so sure of (0..1), without bites; `sky` 0..1 is never of it. */
export const rounded = (subject: Plane, sky: Plane, sure: number): Plane => {
  const { width: w, height: h } = subject
  const reach = Math.round(widest * Math.min(w, h) * (1 - smoothstep(0, firm, sure)))
  if (reach < 1) return subject
  // What lies beyond the picture takes nothing away: only what is not the subject within it spreads back.
  const closed = inverted(spread(inverted(spread(subject, reach)), reach))
  const data = closed.data.map((v, i) =>
    Math.max(subject.data[i] as number, v * (1 - (sky.data[i] as number))),
  )
  return { ...subject, data }
}
