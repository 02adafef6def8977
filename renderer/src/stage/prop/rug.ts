// Woven rugs: their pattern, and one that lies on a floor.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { noise } from '../random.ts'
import { hex, mix3, scale } from '../vector.ts'

/** The pattern of a rug: a pale border, a darker ground, a medallion of diamonds. */
export const woven = (own: Rgb, u: number, v: number): Rgb => {
  const pale = mix3(own, hex('#f0dcb4'), 0.8)
  const rim = Math.min(u, 1 - u, v * 0.8, (1 - v) * 0.8)
  if (rim < 0.02) return hex('#e8d8b4')
  if (rim < 0.05 || (rim > 0.11 && rim < 0.125)) return scale(own, 0.45)
  if (rim < 0.11) return (Math.floor(u * 34) + Math.floor(v * 26)) % 3 ? pale : own
  const d = Math.abs(u - 0.5) * 1.7 + Math.abs(v - 0.5) * 1.5
  const ring = Math.floor(d * 11) % 3
  return ring === 0 ? own : ring === 1 ? scale(own, 0.6) : mix3(own, pale, d < 0.45 ? 0.8 : 0.25)
}

/** A quiet pattern of a room's own rug: a band along the edge, small lozenges that hardly differ from the ground. */
const homespun = (own: Rgb, x: number, z: number, wide: number, deep: number): Rgb => {
  const rim = Math.min(wide / 2 - Math.abs(x), deep / 2 - Math.abs(z))
  const pale = mix3(own, hex('#e8dcc4'), 0.62)
  if (rim < 0.05) return scale(own, 0.62)
  if (rim > 0.13 && rim < 0.2) return pale
  if (rim < 0.24) return own
  const [i, j] = [x / 0.34, z / 0.26]
  const lozenge = Math.abs(i - Math.round(i)) + Math.abs(j - Math.round(j))
  return lozenge < 0.14 ? pale : lozenge < 0.3 ? scale(own, 0.86) : own
}

/** A rug with its fringes on the floor, its middle at the origin of the placement. */
export const rugAt = (set: FilmSet, wide: number, deep: number, color: Rgb): void => {
  if (set.lacks('rug')) return
  const wool = set.material({ roughness: 0.97, f0: 0.005, scale: 50, relief: 0.08, mottle: 0.1 })
  const b = set.builder
  // Wool is never as bright as paint.
  const dyed = mix3(color, hex('#8a7a6a'), 0.22)
  b.grid(
    150,
    110,
    (u, v) => [(u - 0.5) * wide, 0.012, (0.5 - v) * deep],
    wool,
    (p) => scale(homespun(dyed, p[0], p[2], wide, deep), 0.8 + 0.25 * noise(p[0] * 30, p[2] * 30)),
  )
  for (const s of [-1, 1])
    b.box(
      [s > 0 ? wide / 2 : -wide / 2 - 0.05, 0.002, -deep / 2],
      [s > 0 ? wide / 2 + 0.05 : -wide / 2, 0.008, deep / 2],
      wool,
      hex('#d8ccb4'),
    )
}
