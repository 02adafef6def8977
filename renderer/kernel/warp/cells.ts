// Colours on a coarse grid, four floats a cell: means of pixels, carried into gaps, smoothed.
import { alloc } from './memory'
import { wide } from './sample'

/** The colour at `p` as four floats. */
// @ts-ignore
@inline
export function colourAt(p: usize): v128 {
  return f32x4.convert_i32x4_u(wide(p))
}

/** Means of what has been added up in `values`, by how much it was; `weight` becomes 0 or 1. */
export function means(values: usize, weight: usize, cells: i32): void {
  for (let k: usize = 0; k < <usize>cells; k++) {
    const n = load<f32>(weight + (k << 2))
    if (n <= 0) continue
    const at = values + (k << 4)
    v128.store(at, f32x4.div(v128.load(at), f32x4.splat(n)))
    store<f32>(weight + (k << 2), 1)
  }
}

/**
 * Mean colours of the cells (`cell` pixels a side): `made` of the invented pixels, carried on into all cells; `colour` of the
 * known ones where `lends` is set, 0 where there are none. `weight` (f32) says which cells have such.
 */
export function gather(
  data: usize,
  unknown: usize,
  lends: usize,
  width: i32,
  height: i32,
  cell: i32,
  colour: usize,
  weight: usize,
  made: usize,
): void {
  const w = (width + cell - 1) / cell
  const h = (height + cell - 1) / cell
  const cells = <usize>(w * h)
  const mass = alloc(cells << 2)
  memory.fill(mass, 0, cells << 2)
  memory.fill(weight, 0, cells << 2)
  memory.fill(colour, 0, cells << 4)
  memory.fill(made, 0, cells << 4)
  for (let y = 0; y < height; y++) {
    const row = <usize>((y / cell) * w)
    for (let i = 0, x = 0; x < width; i++) {
      let shown = f32x4.splat(0)
      let hidden = f32x4.splat(0)
      let n: f32 = 0
      let m: f32 = 0
      const end = min(width, x + cell)
      for (; x < end; x++) {
        const k = <usize>(y * width + x)
        if (load<u8>(unknown + k)) {
          hidden = f32x4.add(hidden, colourAt(data + (k << 2)))
          m += 1
        } else if (load<u8>(lends + k)) {
          shown = f32x4.add(shown, colourAt(data + (k << 2)))
          n += 1
        }
      }
      const at = row + <usize>i
      add(colour, weight, at, shown, n)
      add(made, mass, at, hidden, m)
    }
  }
  means(colour, weight, w * h)
  means(made, mass, w * h)
  pullPush(made, mass, w, h)
}

// @ts-ignore
@inline
function add(values: usize, weight: usize, cell: usize, sum: v128, n: f32): void {
  const at = values + (cell << 4)
  v128.store(at, f32x4.add(v128.load(at), sum))
  store<f32>(weight + (cell << 2), load<f32>(weight + (cell << 2)) + n)
}

/**
 * Fills the cells whose `weight` is 0 from the others: near known cells it follows them, far away it is the mean of a wide
 * neighbourhood.
 */
export function pullPush(values: usize, weight: usize, w: i32, h: i32): void {
  if (w <= 1 && h <= 1) return
  let gaps = false
  for (let k: usize = 0; k < <usize>(w * h) && !gaps; k++)
    gaps = load<f32>(weight + (k << 2)) == 0
  if (!gaps) return
  const nw = (w + 1) >> 1
  const nh = (h + 1) >> 1
  const small = alloc(<usize>(nw * nh) << 4)
  const mass = alloc(<usize>(nw * nh) << 2)
  pull(values, weight, w, h, small, mass, nw, nh)
  pullPush(small, mass, nw, nh)
  for (let y = 0; y < h; y++) {
    const y0 = <usize>((y >> 1) * nw)
    const y1 = <usize>(max(0, min(nh - 1, (y >> 1) + (y & 1 ? 1 : -1))) * nw)
    for (let x = 0; x < w; x++) {
      const k = <usize>(y * w + x)
      if (load<f32>(weight + (k << 2)) > 0) continue
      const x0 = <usize>(x >> 1)
      const x1 = <usize>max(0, min(nw - 1, (x >> 1) + (x & 1 ? 1 : -1)))
      const near = f32x4.mul(f32x4.splat(9), v128.load(small + ((y0 + x0) << 4)))
      const beside = f32x4.add(
        v128.load(small + ((y0 + x1) << 4)),
        v128.load(small + ((y1 + x0) << 4)),
      )
      const sum = f32x4.add(
        f32x4.add(near, f32x4.mul(f32x4.splat(3), beside)),
        v128.load(small + ((y1 + x1) << 4)),
      )
      v128.store(values + (k << 4), f32x4.mul(sum, f32x4.splat(0.0625)))
    }
  }
}

/** Weighted means over two by two cells. */
function pull(
  values: usize,
  weight: usize,
  w: i32,
  h: i32,
  small: usize,
  mass: usize,
  nw: i32,
  nh: i32,
): void {
  for (let j = 0; j < nh; j++)
    for (let i = 0; i < nw; i++) {
      let sum = f32x4.splat(0)
      let all: f32 = 0
      for (let y = 2 * j; y < min(h, 2 * j + 2); y++)
        for (let x = 2 * i; x < min(w, 2 * i + 2); x++) {
          const k = <usize>(y * w + x)
          const m = load<f32>(weight + (k << 2))
          if (m == 0) continue
          sum = f32x4.add(sum, f32x4.mul(f32x4.splat(m), v128.load(values + (k << 4))))
          all += m
        }
      const s = <usize>(j * nw + i)
      if (all > 0) sum = f32x4.div(sum, f32x4.splat(all))
      v128.store(small + (s << 4), sum)
      store<f32>(mass + (s << 2), min(<f32>1, all))
    }
}

/** Cells blurred into their neighbours, six times, where `known` (f32) is 0. Returns where the result lies: one of the two. */
export function smoothCells(values: usize, other: usize, known: usize, w: i32, h: i32): usize {
  const row = <usize>w << 4
  let from = values
  let to = other
  for (let pass = 0; pass < 6; pass++) {
    for (let y = 0; y < h; y++) {
      const up: usize = y > 0 ? row : 0
      const down: usize = y + 1 < h ? row : 0
      for (let x = 0; x < w; x++) {
        const k = <usize>(y * w + x)
        const p = from + (k << 4)
        if (load<f32>(known + (k << 2)) > 0) {
          v128.store(to + (k << 4), v128.load(p))
          continue
        }
        const left: usize = x > 0 ? 16 : 0
        const right: usize = x + 1 < w ? 16 : 0
        const sum = f32x4.add(
          f32x4.add(v128.load(p - left), v128.load(p + right)),
          f32x4.add(v128.load(p - up), v128.load(p + down)),
        )
        v128.store(to + (k << 4), f32x4.mul(sum, f32x4.splat(0.25)))
      }
    }
    const t = from
    from = to
    to = t
  }
  return from
}
