// Solids from side views: an outline in the (z, y) plane given width in x.
import { length } from '../vector.ts'
import type { Shape } from './sdf.ts'
import type { Point2 } from './sweep.ts'

/** Signed distance to a closed outline; negative inside. */
export const outlineDistance = (outline: readonly Point2[]): ((u: number, v: number) => number) => {
  const n = outline.length
  const flat = new Float64Array(n * 4)
  outline.forEach((p, i) => {
    const q = outline[(i + n - 1) % n] ?? p
    flat.set([p[0], p[1], q[0] - p[0], q[1] - p[1]], i * 4)
  })
  return (u, v) => {
    let d = 1e9
    let sign = 1
    for (let i = 0; i < flat.length; i += 4) {
      const wx = u - (flat[i] as number)
      const wy = v - (flat[i + 1] as number)
      const ex = flat[i + 2] as number
      const ey = flat[i + 3] as number
      const t = Math.max(0, Math.min(1, (wx * ex + wy * ey) / (ex * ex + ey * ey)))
      const bx = wx - ex * t
      const by = wy - ey * t
      d = Math.min(d, bx * bx + by * by)
      const c1 = wy >= 0
      const c2 = wy < ey
      const c3 = ex * wy > ey * wx
      if ((c1 && c2 && c3) || (!c1 && !c2 && !c3)) sign = -sign
    }
    return sign * Math.sqrt(d)
  }
}

/** An outline of (z, y) points made solid out to |x| = `half(z, y)`, edges rounded by `round`. */
export const extruded = (
  outline: readonly Point2[],
  half: (z: number, y: number) => number,
  round: number,
): Shape => {
  const side = outlineDistance(outline)
  const zs = outline.map((p) => p[0])
  const ys = outline.map((p) => p[1])
  let wide = 0
  for (const p of outline) wide = Math.max(wide, half(p[0], p[1]))
  wide = Math.max(wide, half(0, (Math.min(...ys) + Math.max(...ys)) / 2)) * 1.06
  return {
    at: (x, y, z) => {
      const a = side(z, y) + round
      const b = (Math.abs(x) - half(z, y)) * 0.94 + round
      const [p, q] = [Math.max(a, 0), Math.max(b, 0)]
      return Math.min(Math.max(a, b), 0) + length([p, q, 0]) - round
    },
    low: [-wide, Math.min(...ys), Math.min(...zs)],
    high: [wide, Math.max(...ys), Math.max(...zs)],
    slack: 1.15,
  }
}
