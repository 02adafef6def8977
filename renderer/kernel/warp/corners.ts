// The relief of one sheet at the corners of its cells.

/** How far outlines in the depth and in the mask may be apart, in pixels. */
const SLACK: i32 = 2

/**
 * How near a pixel of a mask is: as near as the nearest of the mask around it. A pixel on an outline belongs to one thing but
 * may have been measured on what is behind, and one such pixel would draw the outline out into a spike.
 */
// @ts-ignore
@inline
function firm(nearness: usize, known: usize, w: i32, h: i32, x: i32, y: i32): f32 {
  let most: f32 = 0
  const x1 = min(w - 1, x + SLACK)
  for (let j = max(0, y - SLACK); j <= min(h - 1, y + SLACK); j++)
    for (let i = max(0, x - SLACK); i <= x1; i++) {
      const k = <usize>(j * w + i)
      if (!load<u8>(known + k)) continue
      const near = load<f32>(nearness + (k << 2))
      if (near > most) most = near
    }
  return most
}

/** The first corner of the row that pixels of row `y` count for. */
// @ts-ignore
@inline
function cornerRow(y: i32, cell: i32, columns: i32): usize {
  return <usize>(((2 * y + cell) / (2 * cell)) * columns)
}

/** Adds a pixel of column `x` to the corner of its row that it counts for. */
// @ts-ignore
@inline
function count(x: i32, row: usize, cell: i32, near: f32, weight: f64, sum: usize, counts: usize): void {
  const at = (row + <usize>((2 * x + cell) / (2 * cell))) << 2
  store<f32>(sum + at, <f32>(<f64>load<f32>(sum + at) + weight * <f64>near))
  store<f32>(counts + at, <f32>(<f64>load<f32>(counts + at) + weight))
}

/**
 * Adds up, for the corners of cells of `cell` pixels, the nearness (f32) of the pixels around each where `known` is set (at
 * address 0: of all): `sum` and `counts` are f32 per corner. `soft` is for a guess, else the near weighs more.
 */
export function sumCorners(
  nearness: usize,
  known: usize,
  w: i32,
  h: i32,
  cell: i32,
  soft: bool,
  columns: i32,
  sum: usize,
  counts: usize,
): void {
  // Every second pixel tells enough.
  for (let y = 0; y < h; y += 2) {
    const row = cornerRow(y, cell, columns)
    for (let x = 0; x < w; x += 2) {
      const k = <usize>(y * w + x)
      if (known && !load<u8>(known + k)) continue
      const near = known ? firm(nearness, known, w, h, x, y) : load<f32>(nearness + (k << 2))
      // Thin near things (legs, poles) must keep their depth whole; the ground around them can give way.
      const lean = <f64>0.05 + <f64>near
      const square = lean * lean
      const weight: f64 = soft ? 1 : square * square * square
      count(x, row, cell, near, weight, sum, counts)
    }
  }
}

/**
 * The same for a guess of a whole picture on a canvas of w × h pixels about it, whose first pixel lies at (left, top) there;
 * beyond the picture it is as near as at its edge.
 */
export function sumCornersAround(
  nearness: usize,
  pw: i32,
  ph: i32,
  left: i32,
  top: i32,
  w: i32,
  h: i32,
  cell: i32,
  columns: i32,
  sum: usize,
  counts: usize,
): void {
  for (let y = 0; y < h; y += 2) {
    const row = cornerRow(y, cell, columns)
    const line = nearness + (<usize>(min(max(y - top, 0), ph - 1) * pw) << 2)
    for (let x = 0; x < w; x += 2) {
      const near = load<f32>(line + (<usize>min(max(x - left, 0), pw - 1) << 2))
      count(x, row, cell, near, 1, sum, counts)
    }
  }
}
