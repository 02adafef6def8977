// An open mouth: lips, teeth, tongue and the soft dark of the throat, shaded once as a small picture and laid at any size.
import { noise } from '../../stage/random.ts'
import type { WarpKernel } from '../kernel.ts'
import type { Staged } from '../plan.ts'
import { skinOf } from './contact.ts'
import type { Moment } from './effect.ts'
import type { Paint, Sheet, Surface } from './surface.ts'
import { lit } from './where.ts'

const smooth = (v: number, from: number, to: number): number => {
  const x = Math.max(0, Math.min(1, (v - from) / (to - from)))
  return x * x * (3 - 2 * x)
}

/** How high the opening is above its middle at the middle of the mouth, with the bow of the upper lip; 1 below. */
const upper = (u: number): number => 0.8 - 0.09 * Math.exp(-((u / 0.2) ** 2))

/** Of a colour, by `k`, towards another. */
const mix = (a: Paint, b: Paint, k: number): Paint => [
  a[0] + (b[0] - a[0]) * k,
  a[1] + (b[1] - a[1]) * k,
  a[2] + (b[2] - a[2]) * k,
]
const times = ([r, g, b]: Paint, k: number): Paint => [r * k, g * k, b * k]

const flesh: Paint = [176, 72, 76]
const deep: Paint = [38, 9, 13]
const tongue: Paint = [222, 112, 118]
const ivory: Paint = [246, 241, 230]

/** The throat: cheeks that darken inwards, the arch of the soft palate, and what hangs from it before the dark. */
const throatAt = (u: number, v: number, d: number): Paint => {
  const wall = mix(times(flesh, 0.95), times(flesh, 0.42), smooth(-d, 0, 0.62))
  const arch = Math.sqrt((u / 0.4) ** 2 + ((v + 0.02) / 0.36) ** 2)
  const rim = 1 + 0.35 * Math.exp(-(((arch - 1.06) / 0.09) ** 2))
  const dark = mix(times(wall, rim), deep, 1 - smooth(arch, 0.7, 1.02))
  // What hangs is a drop, thicker at its end, and lit from the front.
  const along = Math.max(-0.4, Math.min(-0.17, v))
  const wide = 0.055 + 0.14 * (along + 0.4)
  const off = Math.sqrt(u * u + (v - along) ** 2) / wide
  const drop = times(flesh, 0.42 + 0.44 * Math.sqrt(Math.max(0, 1 - off * off)))
  return mix(dark, drop, 1 - smooth(off, 0.8, 1.05))
}

/** The upper teeth at a point `b` below the upper lip: an even bow with fine seams. Returns how much they cover. */
const teethAt = (u: number, b: number): readonly [Paint, number] => {
  const place = (u / 0.2) * (1 + 0.3 * u * u)
  const across = place - Math.floor(place) - 0.5
  const long = 0.27 * (1 - 0.5 * u * u) - 0.05 * (2 * across) ** 4
  const cover = (1 - smooth(b, long - 0.025, long + 0.01)) * (1 - smooth(Math.abs(u), 0.8, 0.88))
  const seam = 1 - 0.2 * smooth(Math.abs(across), 0.43, 0.5)
  const round = 0.86 + 0.14 * Math.cos(2.4 * across)
  const shade = seam * round * (1 - 0.42 * u * u) * (0.74 + 0.26 * smooth(b, 0, 0.12))
  return [times(ivory, shade), cover]
}

/** The tongue: a low broad cushion with a soft furrow. Returns how much it covers. */
const tongueAt = (u: number, v: number): readonly [Paint, number] => {
  const q = Math.sqrt((u / 0.66) ** 2 + ((v - 0.86) / 0.5) ** 2)
  const cover = 1 - smooth(q, 0.955, 1)
  const tall = Math.sqrt(Math.max(0, 1 - q * q))
  const furrow = 1 - 0.16 * Math.exp(-((u / 0.05) ** 2)) * smooth(v, 0.4, 0.6)
  const sheen = 0.2 * Math.exp(-(((Math.abs(u) - 0.2) / 0.13) ** 2) - ((v - 0.58) / 0.09) ** 2)
  const grain = 1 + 0.06 * (noise(u * 40, v * 40) - 0.5)
  return [mix(times(tongue, (0.5 + 0.5 * tall) * furrow * grain), [255, 225, 222], sheen), cover]
}

/** A lip at a share `p` of its way from the opening to the skin, `side` -1 the upper, 1 the lower, 0 a corner. */
const lipAt = (lip: Paint, p: number, side: number, u: number): Paint => {
  const body = 0.66 + 0.34 * Math.sin(Math.PI * Math.min(1, 0.16 + 0.84 * p))
  // Light falls from above: the upper lip turns away from it, the lower one gleams.
  const lean = 0.94 - 0.04 * p + side * (0.1 - 0.16 * p)
  const crease = 1 + 0.07 * (noise(u * 26, 3) - 0.5) * Math.sin(Math.PI * p)
  const gleam = side > 0 ? 0.3 * side * Math.exp(-(((p - 0.4) / 0.16) ** 2) - (u / 0.5) ** 2) : 0
  return mix(times(lip, body * lean * crease), [255, 240, 236], gleam)
}

/** Half the table's width in mouth widths; its side. */
const [half, side] = [1.5, 384]

/** Colour and cover, 0..1, at a point of a mouth whose opening is 1 wide to each side and 1 deep below its middle. */
const mouthAt = (lip: Paint, skin: Paint, u: number, v: number): readonly [Paint, number] => {
  const tall = v < 0 ? upper(u) : 1
  const r = Math.sqrt(u * u + (v / tall) ** 2)
  const d = r - 1
  if (d > 0.48) return [skin, 0]
  const turn = Math.abs(v / tall) / Math.max(1e-6, r)
  const thick = 0.075 + (v < 0 ? 0.125 : 0.195) * turn ** 0.8
  if (d >= 0) {
    const p = d / thick
    // Beyond the lips the skin turns in, softly darker.
    const fold = 0.42 * Math.exp(-(((d - 0.6 * thick) / 0.15) ** 2))
    const edge = 1 - smooth(p, 0.86, 1.08)
    const over = edge + (1 - edge) * fold * (1 - smooth(d, 0.3, 0.48))
    return [mix(times(skin, 0.5), lipAt(lip, Math.min(1, p), v < 0 ? -turn : turn, u), edge), over]
  }
  const below = v + upper(u) * Math.sqrt(Math.max(0, 1 - u * u))
  let paint = throatAt(u, v, d)
  const [bed, lies] = tongueAt(u, v)
  paint = mix(paint, bed, lies)
  const [white, stands] = teethAt(u, below)
  // They throw a little shadow on what is behind.
  paint = mix(times(paint, 1 - 0.35 * (1 - smooth(below, 0.2, 0.42))), white, stands)
  // Lips shade what is right behind them.
  paint = times(paint, 0.45 + 0.55 * smooth(-d, 0, 0.09))
  return [mix(paint, lipAt(lip, 0, v < 0 ? -turn : turn, u), smooth(d, -0.03, 0)), 1]
}

const tables = new WeakMap<Staged, Uint8ClampedArray>()

/** The mouth as a table of premultiplied RGBA8, in the picture's light, with lips and skin of the picture's face. */
const tableOf = (m: Moment): Uint8ClampedArray => {
  const known = tables.get(m.staged)
  if (known) return known
  const skin = skinOf(m)
  const lip = mix(times(skin, 0.9), lit(m, [196, 74, 82]), 0.62)
  const [white] = [lit(m, [255, 255, 255])]
  const table = new Uint8ClampedArray(4 * side * side)
  for (let j = 0, i = 0; j < side; j++)
    for (let k = 0; k < side; k++, i += 4) {
      const [u, v] = [half * ((2 * k) / (side - 1) - 1), half * ((2 * j) / (side - 1) - 1)]
      const [paint, cover] = mouthAt(lip, skin, u, v)
      // Lips and skin are as the picture shows them, what is inside is in its light.
      const inside = u * u + (v / (v < 0 ? upper(u) : 1)) ** 2 < 1
      for (let c = 0; c < 3; c++)
        table[i + c] = (paint[c] as number) * cover * (inside ? (white[c] as number) / 255 : 1)
      table[i + 3] = 255 * cover
    }
  tables.set(m.staged, table)
  return table
}

const tablesIn = new WeakMap<
  WarpKernel,
  { readonly table: Uint8ClampedArray; readonly at: number }
>()

/** Where the table is in a kernel. */
const tableIn = (kernel: WarpKernel, table: Uint8ClampedArray): number => {
  const known = tablesIn.get(kernel)
  if (known?.table === table) return known.at
  const at = kernel.put(new Uint8Array(table.buffer))
  tablesIn.set(kernel, { table, at })
  return at
}

/** Lays the table on a sheet about a frame point, turned with the head. */
const layMouth = (
  { width: w, height: h, kernel, at, scale: s }: Sheet,
  m: Moment,
  x: number,
  y: number,
  rx: number,
  ry: number,
): void => {
  const table = tableIn(kernel, tableOf(m))
  const per = (side - 1) / (2 * half)
  const far = half * Math.max(rx, ry) * 1.1
  const [y0, y1] = [
    Math.max(0, Math.ceil((y - far) * s)),
    Math.min(h, Math.floor((y + far) * s) + 1),
  ]
  const [x0, x1] = [
    Math.max(0, Math.ceil((x - far) * s)),
    Math.min(w, Math.floor((x + far) * s) + 1),
  ]
  // Table places per sheet pixel, across and down.
  const [ux, vx] = [(per * m.cos) / (rx * s), (-per * m.sin) / (ry * s)]
  const [uy, vy] = [(per * m.sin) / (rx * s), (per * m.cos) / (ry * s)]
  const middle = (side - 1) / 2
  const [mx, my] = [x * s, y * s]
  kernel.run.stretchPrint(
    ...([at, w, x0, y0, x1, y1, table, side] as const),
    ...([ux, uy, middle - ux * mx - uy * my] as const),
    ...([vx, vy, middle - vx * mx - vy * my] as const),
  )
}

/** From these shares of the height on a mouth is drawn at a half and a quarter of the size: so near the lens it is out of focus. */
const [close, closer] = [0.24, 0.7]

/** Draws an open mouth of `rx` and `ry` pixels at a frame point. */
export const openMouth = (
  surface: Surface,
  m: Moment,
  x: number,
  y: number,
  rx: number,
  ry: number,
): void => {
  if (rx < 1 || ry < 1) return
  const size = rx / m.height
  const sheet = surface.sheet(size > closer ? 0.25 : size > close ? 0.5 : 1)
  layMouth(sheet, m, x, y, rx, ry)
  surface.lay(sheet)
}
