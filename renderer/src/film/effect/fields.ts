// Fields of numbers on a sheet's pixels that the kernel makes for effects, which make paint of them.
import type { WarpKernel } from '../kernel.ts'
import { reliefStep } from '../plan.ts'
import type { Moment } from './effect.ts'
import type { Sheet, Surface } from './surface.ts'
import { onGrid, swellOf } from './where.ts'

/** A number for each of so many places. */
interface Grid {
  readonly width: number
  readonly height: number
}

/** Where noise is looked up: what a step to the right, a step down and the first place are of a coordinate. */
type Run = readonly [right: number, down: number, first: number]

/** Room that an effect keeps for a field by its name, and three numbers more. */
const roomOf = (surface: Surface, name: string, { width, height }: Grid): number =>
  surface.room(`${name} ${width} ${height}`, 4 * (width * height + 3))

/** Noise of so many octaves, as `fbm` has it; the field stays until it is made anew under its name. */
export const noiseField = (
  surface: Surface,
  name: string,
  grid: Grid,
  u: Run,
  v: Run,
  octaves: number,
): Float32Array => {
  const { width: w, height: h } = grid
  const at = roomOf(surface, name, grid)
  surface.kernel.run.noiseField(at, w, h, ...u, ...v, octaves)
  return surface.kernel.floats(at, w * h)
}

/** The same field all through a clip, made once. */
export const keptField = (
  surface: Surface,
  name: string,
  { width: w, height: h }: Grid,
  fill: (field: Float32Array) => void,
): Float32Array => {
  const { kernel } = surface
  const at = surface.room(name, 4 * w * h, (made) => fill(kernel.floats(made, w * h)))
  return kernel.floats(at, w * h)
}

/** Shares of a turn that a table of rays has. */
const ways = 1024

/** What rays out of a frame point have, by the way they go (radians, -π .. π, y down), on a sheet's pixels. */
export const rayField = (
  surface: Surface,
  name: string,
  sheet: Sheet,
  [x, y]: readonly [number, number],
  rayAt: (way: number) => number,
): Float32Array => {
  const { kernel } = surface
  const { width: w, height: h, scale } = sheet
  const table = surface.room(`${name} by way`, 4 * (ways + 1))
  const rays = kernel.floats(table, ways + 1)
  for (let i = 0; i <= ways; i++) rays[i] = rayAt(((2 * i) / ways - 1) * Math.PI)
  const at = roomOf(surface, name, sheet)
  kernel.run.rayField(at, w, h, x * scale, y * scale, table, ways)
  return kernel.floats(at, w * h)
}

const maps = new WeakMap<Float32Array, { kernel: WarpKernel; at: number }>()

/** A map's address in the kernel, copied there once. */
const mapIn = (kernel: WarpKernel, map: Float32Array): number => {
  const known = maps.get(map)
  if (known?.kernel === kernel) return known.at
  const at = kernel.put(map)
  maps.set(map, { kernel, at })
  return at
}

const mapped = (
  surface: Surface,
  m: Moment,
  map: Float32Array,
  name: string,
  grid: Grid,
  lie: readonly [number, number, number, number, number, number],
): Float32Array => {
  const { kernel } = surface
  const { reliefColumns, reliefRows } = m.staged
  const at = roomOf(surface, name, grid)
  const { width: w, height: h } = grid
  const from = mapIn(kernel, map)
  kernel.run.mapField(at, w, h, from, reliefColumns, reliefRows, ...lie)
  return kernel.floats(at, w * h)
}

/** A map on the relief's grid as it lies near the subject, at a sheet's pixels and on rows that follow below it. */
const pictureField = (
  surface: Surface,
  m: Moment,
  map: Float32Array,
  name: string,
  sheet: Sheet,
  more = 0,
): Float32Array => {
  const [x0, y0, px, py] = onGrid(m, reliefStep * sheet.scale)
  const grid = { width: sheet.width, height: sheet.height + more }
  // A sheet's pixel (0, 0) is the frame's.
  const [gx, gy] = [x0 * sheet.scale, y0 * sheet.scale]
  return mapped(surface, m, map, name, grid, [px, py, gx, -py, px, gy])
}

/** How much the subject is at a sheet's pixels, as `subjectAt` has it, and on rows that follow below it. */
export const subjectField = (surface: Surface, m: Moment, sheet: Sheet, more = 0): Float32Array =>
  pictureField(surface, m, m.staged.subject, 'subject', sheet, more)

/** How the subject's rounded surface leans at a sheet's pixels: to the right, and down, -1..1. */
export const swellField = (
  surface: Surface,
  m: Moment,
  sheet: Sheet,
): readonly [x: Float32Array, y: Float32Array] => {
  const swell = swellOf(m.staged)
  return [
    pictureField(surface, m, swell.x, 'swell right', sheet),
    pictureField(surface, m, swell.y, 'swell down', sheet),
  ]
}

/** How much the sky is at a sheet's pixels, as `skyAt` has it. */
export const skyField = (surface: Surface, m: Moment, sheet: Sheet): Float32Array => {
  const step = 1 / (reliefStep * sheet.scale)
  return mapped(surface, m, m.staged.sky, 'sky', sheet, [step, 0, 0, 0, step, 0])
}
