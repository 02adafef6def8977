// A net of facets cut into the form of the subject: where each lies, how its planes lean, bend sight, shine and flash.
import { lane0, lane1, lane2, plus, share, times, turn } from '../shared/lanes'
import { unit3 } from '../shared/noise'
import { unitLanes } from '../shared/noise-lanes'
import { sineLanes } from '../shared/sine-lanes'

/**
 * Bytes of a facet: its corners (x, y), how far it is glass 0..1 and how much it flashes; then of each of three planes how far it
 * bends red, green and blue to the right, the same down, and its red, green, blue and how much it lets through.
 */
export const FACET: usize = 176
export const PLANES: usize = 32
export const PLANE: usize = 48

/** How much farther blue is bent than red. */
const SPREAD: v128 = f32x4(0.78, 1, 1.22, 0)

// Where points of the net lie on the frame.
let atX: f32 = 0
let atY: f32 = 0
let perX: f32 = 0
let perY: f32 = 0
// Pixels between points of the net.
let size: f32 = 0

/** A point (x, y) of the picture lies at (x0 + px x - py y, y0 + py x + px y) on the frame; facets are `facet` wide. */
export function setNet(facet: f32, x0: f32, y0: f32, px: f32, py: f32): void {
  size = facet
  atX = x0
  atY = y0
  perX = px
  perY = py
}

// How far the change has climbed, from `bottom` to `top`; the lamp, as long as 1, and the time.
let on: f32 = 0
let bottom: f32 = 0
let tall: f32 = 0
let lampX: f32 = 0
let lampY: f32 = 0
let lampZ: f32 = 0
let time: f32 = 0

export function setShine(share: f32, top: f32, foot: f32, x: f32, y: f32, z: f32, t: f32): void {
  on = share
  bottom = foot
  tall = <f32>1 / max(<f32>1, foot - top)
  lampX = x
  lampY = y
  lampZ = z
  time = t
}

// The form (see `shapeForm`), and the frame's size.
let form: usize = 0
let columns: i32 = 0
let rows: i32 = 0
let perCell: f32 = 0
let across: f32 = 0
let down: f32 = 0

/** The cell of the form nearest to a pixel. */
// @ts-ignore
@inline
function cellAt(x: f32, y: f32): usize {
  const i = max(0, min(columns - 1, <i32>floor(x * perCell + <f32>0.5)))
  const j = max(0, min(rows - 1, <i32>floor(y * perCell + <f32>0.5)))
  return form + (<usize>(j * columns + i) << 4)
}

// A corner of the net, on the frame.
let cornerX: f32 = 0
let cornerY: f32 = 0

/** Rows of points, every second moved by a half, each pushed a little. */
// @ts-ignore
@inline
function corner(i: i32, j: i32): void {
  const x = (<f32>i + <f32>0.5 * <f32>(j & 1) + <f32>0.5 * (unit3(i, j + 17, 0) - <f32>0.5)) * size
  const y = (<f32>0.87 * <f32>j + <f32>0.44 * (unit3(i + 53, j, 0) - <f32>0.5)) * size
  cornerX = atX + perX * x - perY * y
  cornerY = atY + perY * x + perX * y
}

/** A colour's share of four hues. */
// @ts-ignore
@inline
function hue(h: v128): v128 {
  const part = f32x4.sub(h, f32x4.floor(h))
  return times(share(plus(f32x4.abs(plus(times(part, 6), -3)), -1)), 255)
}

/** Cuts the planes of a facet, a low pyramid whose corners lie at (fromX, fromY) from its middle; returns the brightest flash. */
function cutPlanes(out: usize, cell: usize, lot: i32, light: f32, fromX: v128, fromY: v128): f32 {
  const lots = i32x4.add(i32x4.splat(3 * lot), i32x4(0, 1, 2, 2))
  const far = f32x4.sqrt(f32x4.add(f32x4.mul(fromX, fromX), f32x4.mul(fromY, fromY)))
  // Plane k lies opposite to corner k, and leans outwards.
  const out3 = f32x4.div(f32x4.splat(-0.3), f32x4.pmax(far, f32x4.splat(0.002)))
  const nx = plus(f32x4.add(f32x4.mul(fromX, out3), times(unitLanes(lots, 5), 0.2)), load<f32>(cell) - <f32>0.1)
  const ny = plus(f32x4.add(f32x4.mul(fromY, out3), times(unitLanes(lots, 6), 0.2)), load<f32>(cell, 4) - <f32>0.1)
  const lean = f32x4.sqrt(f32x4.add(f32x4.mul(nx, nx), f32x4.mul(ny, ny)))
  const steep = f32x4.pmin(f32x4.splat(0.95), lean)
  const nz = f32x4.sqrt(f32x4.sub(f32x4.splat(1), f32x4.mul(steep, steep)))
  const lit = f32x4.add(f32x4.add(times(nx, lampX), times(ny, lampY)), times(nz, lampZ))
  const lamp = f32x4.pmax(f32x4.splat(0), lit)
  const lamp2 = f32x4.mul(lamp, lamp)
  const lamp4 = f32x4.mul(lamp2, lamp2)
  const lamp8 = f32x4.mul(lamp4, lamp4)
  const lamp16 = f32x4.mul(lamp8, lamp8)
  const flash = f32x4.mul(f32x4.mul(lamp16, lamp16), lamp8)
  // Light that has gone about inside comes out here bright, there not at all.
  const inner = plus(times(sineLanes(plus(unitLanes(lots, 7), <f32>0.9 * time)), 0.5), 0.5)
  const tone = times(plus(times(f32x4.mul(inner, inner), 0.58), 0.42), <f32>1.25 * light)
  const burst = f32x4.pmax(f32x4.splat(0), sineLanes(plus(unitLanes(lots, 8), <f32>1.2 * time)))
  const burst3 = f32x4.mul(burst, f32x4.mul(burst, burst))
  const burn = times(f32x4.mul(burst3, f32x4.mul(burst3, burst3)), <f32>0.42 * (<f32>0.35 + light))
  const shade = times(f32x4.mul(tone, plus(times(lamp2, 0.75), 0.45)), 150)
  const white = f32x4.add(f32x4.sub(shade, times(ny, 26)), times(flash, 200))
  const h = plus(unitLanes(lots, 9), <f32>0.4 * time)
  turn(
    f32x4.add(times(white, 0.93), f32x4.mul(burn, hue(h))),
    f32x4.add(white, f32x4.mul(burn, hue(plus(h, <f32>(2.0 / 3.0))))),
    f32x4.add(plus(times(white, 1.1), 10), f32x4.mul(burn, hue(plus(h, <f32>(1.0 / 3.0))))),
    times(plus(times(inner, 0.45), 0.2), <f32>0.4 + light),
  )
  v128.store(out, lane0, 32)
  v128.store(out + PLANE, lane1, 32)
  v128.store(out + 2 * PLANE, lane2, 32)
  bend(out, f32x4.extract_lane(nx, 0), f32x4.extract_lane(ny, 0))
  bend(out + PLANE, f32x4.extract_lane(nx, 1), f32x4.extract_lane(ny, 1))
  bend(out + 2 * PLANE, f32x4.extract_lane(nx, 2), f32x4.extract_lane(ny, 2))
  const two = f32x4.pmax(flash, v128.shuffle<i32>(flash, flash, 1, 0, 2, 2))
  return max(f32x4.extract_lane(two, 0), f32x4.extract_lane(two, 2))
}

// @ts-ignore
@inline
function bend(out: usize, nx: f32, ny: f32): void {
  v128.store(out, times(SPREAD, nx * <f32>-2.6 * size))
  v128.store(out, times(SPREAD, ny * <f32>-2.6 * size), 16)
}

/** How light a facet is: the subject's own light with its features drawn out. */
// @ts-ignore
@inline
function shadeOf(cell: usize): f32 {
  const detail = min(<f32>1.5, load<f32>(cell, 12))
  return min(<f32>1.05, (<f32>0.34 + <f32>0.5 * load<f32>(cell, 8)) * detail * detail)
}

/** Writes the facet of three points of the net; returns how many bytes: none where the subject is not. */
function cutFacet(out: usize, ax: f32, ay: f32, bx: f32, by: f32, cx: f32, cy: f32, lot: i32): usize {
  const x = (ax + bx + cx) * <f32>(1.0 / 3.0)
  const y = (ay + by + cy) * <f32>(1.0 / 3.0)
  const far: f32 = <f32>2 * size
  if (x < -far || y < -far || x > across + far || y > down + far) return 0
  const cell = cellAt(x, y)
  let best = cellAt(ax, ay)
  const second = cellAt(bx, by)
  const third = cellAt(cx, cy)
  if (load<f32>(second, 8) > load<f32>(best, 8)) best = second
  if (load<f32>(third, 8) > load<f32>(best, 8)) best = third
  const own = load<f32>(cell, 8)
  if (own + load<f32>(best, 8) == 0) return 0
  const ahead = <f32>1.26 * on - (bottom - y) * tall - <f32>0.18 * unit3(lot, 3, 0)
  const grown = max(<f32>0, min(<f32>1, ahead * 12))
  v128.store(out, f32x4.replace_lane(f32x4.replace_lane(f32x4.replace_lane(f32x4.splat(ax), 1, ay), 2, bx), 3, by))
  store<f32>(out, cx, 16)
  store<f32>(out, cy, 20)
  store<f32>(out, grown, 24)
  const fromX = f32x4.replace_lane(f32x4.replace_lane(f32x4.splat(cx - x), 0, ax - x), 1, bx - x)
  const fromY = f32x4.replace_lane(f32x4.replace_lane(f32x4.splat(cy - y), 0, ay - y), 1, by - y)
  const flash = cutPlanes(out + PLANES, cell, lot, shadeOf(own > 0 ? cell : best), fromX, fromY)
  store<f32>(out, own > 0 ? flash * grown : 0, 28)
  return FACET
}

/** Cuts the facets of the net's cells i0 .. i1, j0 .. j1 into a form (see `shapeForm`); returns how many there are. */
export function cutFacets(
  out: usize,
  i0: i32,
  j0: i32,
  i1: i32,
  j1: i32,
  w: i32,
  h: i32,
  cells: usize,
  formColumns: i32,
  formRows: i32,
  step: i32,
): i32 {
  form = cells
  columns = formColumns
  rows = formRows
  perCell = <f32>1 / <f32>step
  across = <f32>w
  down = <f32>h
  let to = out
  for (let j = j0; j <= j1; j++)
    for (let i = i0; i <= i1; i++) {
      corner(i, j)
      const ax = cornerX
      const ay = cornerY
      corner(i + 1, j)
      const bx = cornerX
      const by = cornerY
      corner(i, j + 1)
      const cx = cornerX
      const cy = cornerY
      corner(i + 1, j + 1)
      const lot = ((i + 400) * 1009 + (j + 400)) * 2
      if (j & 1) {
        to += cutFacet(to, ax, ay, bx, by, cornerX, cornerY, lot)
        to += cutFacet(to, ax, ay, cornerX, cornerY, cx, cy, lot + 1)
      } else {
        to += cutFacet(to, ax, ay, bx, by, cx, cy, lot)
        to += cutFacet(to, bx, by, cornerX, cornerY, cx, cy, lot + 1)
      }
    }
  return <i32>((to - out) / FACET)
}
