// Woven rugs: their pattern, and one that lies on a floor.
import type { Rgb } from '../../prompt/brief.ts'
import type { FilmSet } from '../film-set.ts'
import { noise } from '../random.ts'
import type { Texture } from '../scene.ts'
import { clamp, hex, mix3, scale } from '../vector.ts'

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

const [WIDE, DEEP] = [540, 360]

/** How far a place is inside a lobed ellipse about the middle: below 1 inside, both lengths in metres. */
const lobed = (x: number, y: number, long: number, wide: number, lobes: number): number => {
  const [a, b] = [x / long, y / wide]
  const turn = Math.atan2(b, a)
  return Math.hypot(a, b) / (1 + 0.09 * Math.cos(lobes * turn))
}

/** A flower of petals with an eye: 1 in petals, 2 in the eye, 0 outside. */
const rosette = (x: number, y: number, r: number, petals: number): 0 | 1 | 2 => {
  const d = Math.hypot(x, y) / r
  if (d < 0.32) return 2
  return d < 0.72 + 0.28 * Math.cos(petals * Math.atan2(y, x)) ? 1 : 0
}

/** The colours of one rug. */
interface Dyes {
  readonly field: Rgb
  readonly deep: Rgb
  readonly pale: Rgb
  readonly warm: Rgb
}

const nearest = (x: number, step: number): number => x - Math.round(x / step) * step

/** The band of rosettes between two pale cords, `rim` metres from the edge; null in the field. */
const border = (dyes: Dyes, rim: number, along: number): Rgb | null => {
  const { field, deep, pale, warm } = dyes
  if (rim < 0.03) return scale(deep, 0.8)
  if (rim < 0.06) return field
  if (rim < 0.075) return pale
  if (rim < 0.27) {
    const flower = rosette(nearest(along, 0.26), rim - 0.172, 0.078, 8)
    if (flower) return flower === 2 ? warm : mix3(field, pale, 0.55)
    const bud = Math.abs(nearest(along + 0.13, 0.26)) + Math.abs(rim - 0.172)
    return bud < 0.035 ? warm : deep
  }
  if (rim < 0.285) return pale
  return rim < 0.315 ? warm : null
}

/** A medallion in a field of small flowers, a quarter of another in each corner. */
const field = (dyes: Dyes, x: number, y: number, halfX: number, halfY: number): Rgb => {
  const { field: ground, deep, pale, warm } = dyes
  const heart = rosette(x, y, 0.16, 8)
  if (heart) return heart === 2 ? deep : pale
  const d = lobed(x, y, Math.min(1.05, halfX * 0.46), Math.min(0.72, halfY * 0.5), 12)
  if (d < 0.5) return d > 0.46 ? pale : warm
  if (d < 0.94) {
    const flower = rosette(nearest(x, 0.2), nearest(y, 0.2), 0.05, 5)
    return flower ? mix3(deep, pale, flower === 2 ? 0.75 : 0.4) : deep
  }
  if (d < 1) return pale
  const corner = lobed(halfX - Math.abs(x), halfY - Math.abs(y), halfX * 0.36, halfY * 0.42, 12)
  if (corner < 1) return corner > 0.93 ? pale : mix3(deep, ground, 0.15)
  const row = Math.round(y / 0.17)
  const flower = rosette(nearest(x + (row % 2) * 0.13, 0.26), nearest(y, 0.17), 0.042, 5)
  return flower ? mix3(ground, flower === 2 ? warm : deep, 0.5) : ground
}

/** The rug as a picture: knots in rows, no two quite of one dye. */
const knotted = (color: Rgb, wide: number, deep: number): Texture => {
  const pixels = new Uint8Array(WIDE * DEEP * 4)
  const light = (color[0] + color[1] + color[2]) / 3
  const dyes: Dyes = {
    field: color,
    deep: light > 0.35 ? scale(color, 0.5) : mix3(scale(color, 0.55), hex('#1c2438'), 0.5),
    pale: mix3(color, hex('#e6d6b4'), 0.78),
    warm: mix3(color, hex('#b8884a'), 0.6),
  }
  for (let j = 0; j < DEEP; j++)
    for (let i = 0; i < WIDE; i++) {
      const [x, y] = [((i + 0.5) / WIDE - 0.5) * wide, ((j + 0.5) / DEEP - 0.5) * deep]
      const [dx, dy] = [wide / 2 - Math.abs(x), deep / 2 - Math.abs(y)]
      const tone =
        border(dyes, Math.min(dx, dy), dx < dy ? y : x) ??
        field(dyes, x, y, wide / 2 - 0.315, deep / 2 - 0.315)
      const knot = 0.86 + 0.1 * noise(i * 0.9, j * 0.9) + 0.12 * noise(i * 0.02, j * 0.16)
      const at = (j * WIDE + i) * 4
      for (let c = 0; c < 3; c++) pixels[at + c] = 255 * clamp((tone[c] ?? 0) * knot) ** (1 / 2.2)
      pixels[at + 3] = 255
    }
  return { width: WIDE, height: DEEP, pixels }
}

/** A rug with its fringes on the floor, its middle at the origin of the placement. */
export const rugAt = (set: FilmSet, wide: number, deep: number, color: Rgb): void => {
  if (set.lacks('rug')) return
  const b = set.builder
  const wool = set.material({ roughness: 0.97, f0: 0.005, scale: 50, relief: 0.08, mottle: 0.1 })
  // Wool is never as bright as paint.
  const dyed = mix3(color, hex('#8a7a6a'), 0.22)
  const pile = set.material({
    texture: b.texture(knotted(dyed, wide, deep)),
    roughness: 0.97,
    f0: 0.005,
    scale: 50,
    relief: 0.08,
  })
  const [x, z] = [wide / 2, deep / 2]
  b.quad([-x, 0.012, z], [x, 0.012, z], [x, 0.012, -z], [-x, 0.012, -z], pile)
  for (const s of [-1, 1])
    b.box(
      [s > 0 ? wide / 2 : -wide / 2 - 0.05, 0.002, -deep / 2],
      [s > 0 ? wide / 2 + 0.05 : -wide / 2, 0.008, deep / 2],
      wool,
      hex('#d8ccb4'),
    )
}
