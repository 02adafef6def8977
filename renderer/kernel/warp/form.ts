// The form of the subject as its picture tells it: how its surface leans, from grids of leans and from its own shading.
import { plus } from '../shared/lanes'
import { leanAt, leanX, leanY } from './lean'

// The grid over the frame, and the bytes of one f32 map of it.
let columns: i32 = 0
let rows: i32 = 0
let bytes: usize = 0

/** Reads how light the subject is, and how much of it is there, at the first pixel of each cell. */
function readLight(cut: usize, w: i32, h: i32, step: i32, light: usize, there: usize): void {
  let at: usize = 0
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++, at += 4) {
      const p = cut + (<usize>(min(h - 1, j * step) * w + min(w - 1, i * step)) << 2)
      const seen: f32 = <f32>0.3 * <f32>load<u8>(p) + <f32>0.6 * <f32>load<u8>(p, 1) + <f32>0.1 * <f32>load<u8>(p, 2)
      store<f32>(light + at, seen * <f32>(1.0 / 255.0))
      store<f32>(there + at, <f32>load<u8>(p, 3) * <f32>(1.0 / 255.0))
    }
}

/** Mean of each cell and its neighbours, in place. */
function soften(map: usize): void {
  for (let y = 0; y < rows; y++) {
    let p = map + (<usize>(y * columns) << 2)
    const end = p + (<usize>(columns - 1) << 2)
    let before = load<f32>(p)
    for (; p < end; p += 4) {
      const here = load<f32>(p)
      store<f32>(p, <f32>0.25 * before + <f32>0.5 * here + <f32>0.25 * load<f32>(p, 4))
      before = here
    }
  }
  const row = <usize>columns << 2
  for (let x = 0; x < columns; x++) {
    let p = map + (<usize>x << 2)
    const end = p + <usize>(rows - 1) * row
    let before = load<f32>(p)
    for (; p < end; p += row) {
      const here = load<f32>(p)
      store<f32>(p, <f32>0.25 * before + <f32>0.5 * here + <f32>0.25 * load<f32>(p + row))
      before = here
    }
  }
}

/** Means of `n` numbers, each `by` bytes behind the last, over `radius` to both sides. */
function runMean(from: usize, to: usize, by: usize, n: i32, radius: i32): void {
  const share: f64 = <f64>1 / <f64>(2 * radius + 1)
  let sum: f64 = 0
  for (let k = 0; k < min(n, radius); k++) sum += <f64>load<f32>(from + by * <usize>k)
  for (let k = 0; k < n; k++) {
    if (k + radius < n) sum += <f64>load<f32>(from + by * <usize>(k + radius))
    if (k > radius) sum -= <f64>load<f32>(from + by * <usize>(k - radius - 1))
    store<f32>(to + by * <usize>k, <f32>(sum * share))
  }
}

/** Means of square windows of cells. */
function boxMean(map: usize, wide: usize, out: usize, radius: i32): void {
  const row = <usize>columns << 2
  for (let y = 0; y < rows; y++) runMean(map + <usize>y * row, wide + <usize>y * row, 4, columns, radius)
  for (let x = 0; x < columns; x++) runMean(wide + (<usize>x << 2), out + (<usize>x << 2), row, rows, radius)
}

/** Makes of `light` that of the subject alone, and of `detail`, its mean around each cell, light beside that mean. */
function compare(light: usize, there: usize, detail: usize, around: usize): void {
  for (let at: usize = 0; at < bytes; at += 16) {
    const a = v128.load(there + at)
    // What is beside the subject says nothing of its light.
    const own = f32x4.div(v128.load(light + at), f32x4.pmax(a, f32x4.splat(0.02)))
    // However black it is, it is there.
    const seen = v128.and(f32x4.pmax(own, f32x4.splat(0.001)), f32x4.gt(a, f32x4.splat(0.02)))
    const mean = f32x4.div(v128.load(detail + at), f32x4.pmax(v128.load(around + at), f32x4.splat(0.02)))
    v128.store(light + at, seen)
    v128.store(detail + at, f32x4.pmin(f32x4.splat(2), f32x4.div(plus(seen, 0.06), plus(mean, 0.06))))
  }
}

/** How much a change of light from cell to cell says of the surface. */
const BY_SHADE: f32 = 2.6

/** How light changes from the cell before to the one after, `by` bytes each. */
// @ts-ignore
@inline
function shade(there: usize, detail: usize, at: usize, by: usize, n: usize): f32 {
  if (at < by || at + by >= n) return 0
  const inside = load<f32>(there + at - by) > <f32>0.5 && load<f32>(there + at + by) > <f32>0.5
  return inside ? (load<f32>(detail + at - by) - load<f32>(detail + at + by)) * BY_SHADE : 0
}

/**
 * Writes the form of the subject that was cut out, `across` × `down` cells of `step` pixels from the frame's first on, four f32
 * each: how its surface leans to the right and down, about -1..1; how light it is, 0..1, 0 where it is not; and the same
 * beside what is around it. `work` is room for five f32 a cell and 16 more.
 */
export function shapeForm(cut: usize, w: i32, h: i32, step: i32, across: i32, down: i32, out: usize, work: usize): void {
  columns = across
  rows = down
  const n = <usize>(columns * rows) << 2
  bytes = (n + 15) & ~15
  const light = work
  const there = light + bytes
  const detail = there + bytes
  const around = detail + bytes
  const wide = around + bytes
  readLight(cut, w, h, step, light, there)
  for (let pass = 0; pass < 2; pass++) {
    soften(light)
    soften(there)
  }
  const radius = max(2, (rows + 8) / 16)
  boxMean(light, wide, detail, radius)
  boxMean(there, wide, around, radius)
  compare(light, there, detail, around)
  const row = <usize>columns << 2
  let at: usize = 0
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++, at += 4) {
      let cell = f32x4.replace_lane(f32x4.splat(load<f32>(detail + at)), 2, load<f32>(light + at))
      cell = v128.and(cell, i32x4(0, 0, -1, -1))
      if (load<f32>(there + at) >= <f32>0.02) {
        leanAt(<f32>(i * step), <f32>(j * step))
        const sx = shade(there, detail, at, 4, n)
        const sy = shade(there, detail, at, row, n)
        const steep: f32 = <f32>0.6 / sqrt(<f32>1 + sx * sx + sy * sy)
        cell = f32x4.replace_lane(cell, 0, leanX + sx * steep)
        cell = f32x4.replace_lane(cell, 1, leanY + sy * steep)
      }
      v128.store(out + (at << 2), cell)
    }
}
