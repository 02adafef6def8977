// How the subject's rounded surface leans at a pixel of the frame, read from grids over the picture.

// Two f32 grids, and where on them a pixel of the frame lies.
let leansX: usize = 0
let leansY: usize = 0
let columns: i32 = 0
let rows: i32 = 0
let atX: f32 = 0
let atY: f32 = 0
let perX: f32 = 0
let perY: f32 = 0

/** Pixel (x, y) lies at (x0 + px x + py y, y0 - py x + px y) of two grids of `across` × `down`. */
export function setLeans(xs: usize, ys: usize, across: i32, down: i32, x0: f32, y0: f32, px: f32, py: f32): void {
  leansX = xs
  leansY = ys
  columns = across
  rows = down
  atX = x0
  atY = y0
  perX = px
  perY = py
}

// @ts-ignore
@inline
function lean(grid: usize, k: usize, u: f32, v: f32): f32 {
  const p = grid + (k << 2)
  const q = p + (<usize>columns << 2)
  const upper = load<f32>(p) + (load<f32>(p, 4) - load<f32>(p)) * u
  const lower = load<f32>(q) + (load<f32>(q, 4) - load<f32>(q)) * u
  return upper + (lower - upper) * v
}

/** To the right, and down. */
export let leanX: f32 = 0
export let leanY: f32 = 0

/** Finds them at a pixel. They change slowly: one of four pixels tells enough. */
export function leanAt(x: f32, y: f32): void {
  const gx = max(<f32>0, min(<f32>columns - <f32>1.001, atX + perX * x + perY * y))
  const gy = max(<f32>0, min(<f32>rows - <f32>1.001, atY - perY * x + perX * y))
  const k = <usize>(<i32>gy * columns + <i32>gx)
  const u = gx - floor(gx)
  const v = gy - floor(gy)
  leanX = lean(leansX, k, u, v)
  leanY = lean(leansY, k, u, v)
}
