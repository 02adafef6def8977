// The layers of a small convolutional net on float tensors: rows of columns of channels, each pixel's channels padded to whole lanes of four.
//
// What lies in the padding means nothing and is never mixed into a channel. `inputs` counts real channels; `stride` counts floats
// from pixel to pixel. All sums are in a fixed order of 32-bit floats: the same on every machine.

// @ts-ignore
@inline
function plus(sum: v128, x: usize, w: v128): v128 {
  return f32x4.add(sum, f32x4.mul(v128.load32_splat(x), w))
}

/** Every pixel by itself: `weights` are `inputs` rows of `outputs` (padded) floats, `bias` one row. Eight outputs of four pixels at a time. */
export function pointwise(
  from: usize,
  pixels: i32,
  inputs: i32,
  stride: i32,
  weights: usize,
  bias: usize,
  outputs: i32,
  to: usize,
): void {
  const step = <usize>stride << 2
  const row = <usize>outputs << 2
  for (let i = 0; i < pixels; i += 4) {
    // The last pixels are done again with those before them.
    const first = max(min(i, pixels - 4), 0)
    const a = from + <usize>first * step
    const one = pixels > 1 ? step : 0
    const b = a + one
    const c = pixels > 2 ? b + step : b
    const d = pixels > 3 ? c + step : c
    const out = to + <usize>first * row
    for (let o: usize = 0; o < row; o += 32) {
      const wide = o + 16 < row
      const next: usize = wide ? 16 : 0
      let w = weights + o
      let a0 = v128.load(bias + o)
      let a1 = v128.load(bias + o + next)
      let b0 = a0
      let b1 = a1
      let c0 = a0
      let c1 = a1
      let d0 = a0
      let d1 = a1
      for (let n: usize = 0, end = <usize>inputs << 2; n < end; n += 4) {
        const w0 = v128.load(w)
        const w1 = v128.load(w + next)
        a0 = plus(a0, a + n, w0)
        a1 = plus(a1, a + n, w1)
        b0 = plus(b0, b + n, w0)
        b1 = plus(b1, b + n, w1)
        c0 = plus(c0, c + n, w0)
        c1 = plus(c1, c + n, w1)
        d0 = plus(d0, d + n, w0)
        d1 = plus(d1, d + n, w1)
        w += row
      }
      store2(out + o, a0, a1, next)
      if (pixels > 1) store2(out + row + o, b0, b1, next)
      if (pixels > 2) store2(out + 2 * row + o, c0, c1, next)
      if (pixels > 3) store2(out + 3 * row + o, d0, d1, next)
    }
  }
}

// @ts-ignore
@inline
function store2(at: usize, a: v128, b: v128, next: usize): void {
  v128.store(at, a)
  if (next) v128.store(at + next, b)
}

/** A window of kh × kw over all channels; beyond the picture are zeros. (left, top) is the first window's corner. */
export function convolve(
  from: usize,
  width: i32,
  height: i32,
  inputs: i32,
  weights: usize,
  bias: usize,
  kh: i32,
  kw: i32,
  jump: i32,
  left: i32,
  top: i32,
  to: usize,
  across: i32,
  down: i32,
  outputs: i32,
): void {
  const step = <usize>((inputs + 3) & ~3) << 2
  const row = <usize>outputs << 2
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) {
      const out = to + <usize>(y * across + x) * row
      for (let o: usize = 0; o < row; o += 16) {
        let sum = v128.load(bias + o)
        for (let j = 0; j < kh; j++) {
          const sy = top + y * jump + j
          if (sy < 0 || sy >= height) continue
          for (let i = 0; i < kw; i++) {
            const sx = left + x * jump + i
            if (sx < 0 || sx >= width) continue
            const at = from + <usize>(sy * width + sx) * step
            let w = weights + <usize>((j * kw + i) * inputs) * row + o
            for (let n = 0; n < inputs; n++) {
              sum = plus(sum, at + (<usize>n << 2), v128.load(w))
              w += row
            }
          }
        }
        v128.store(out + o, sum)
      }
    }
}

/** A window of kh × kw, each channel for itself. */
export function depthwise(
  from: usize,
  width: i32,
  height: i32,
  channels: i32,
  weights: usize,
  bias: usize,
  kh: i32,
  kw: i32,
  jump: i32,
  left: i32,
  top: i32,
  to: usize,
  across: i32,
  down: i32,
): void {
  const row = <usize>channels << 2
  for (let y = 0; y < down; y++)
    for (let x = 0; x < across; x++) {
      const out = to + <usize>(y * across + x) * row
      const y0 = max(0, -(top + y * jump))
      const y1 = min(kh, height - top - y * jump)
      const x0 = max(0, -(left + x * jump))
      const x1 = min(kw, width - left - x * jump)
      for (let o: usize = 0; o < row; o += 16) {
        let sum = v128.load(bias + o)
        for (let j = y0; j < y1; j++) {
          let at = from + <usize>((top + y * jump + j) * width + left + x * jump + x0) * row + o
          let w = weights + <usize>(j * kw + x0) * row + o
          for (let i = x0; i < x1; i++) {
            sum = f32x4.add(sum, f32x4.mul(v128.load(at), v128.load(w)))
            at += row
            w += row
          }
        }
        v128.store(out + o, sum)
      }
    }
}

/** to = a + b or a × b (`times`), `b` repeated every `period` floats; both whole lanes. */
export function join(a: usize, b: usize, count: i32, period: i32, times: bool, to: usize): void {
  const end = <usize>count << 2
  const turn = <usize>period << 2
  for (let i: usize = 0; i < end; i += turn)
    for (let k: usize = 0; k < turn; k += 16) {
      const p = v128.load(a + i + k)
      const q = v128.load(b + k)
      v128.store(to + i + k, times ? f32x4.mul(p, q) : f32x4.add(p, q))
    }
}

/** Holds every float within 0..top. */
export function clip(from: usize, count: i32, top: f32, to: usize): void {
  const low = f32x4.splat(0)
  const high = f32x4.splat(top)
  for (let i: usize = 0, end = <usize>count << 2; i < end; i += 16)
    v128.store(to + i, f32x4.min(f32x4.max(v128.load(from + i), low), high))
}

/** The mean of all pixels, row by row. */
export function meanOf(from: usize, width: i32, height: i32, channels: i32, to: usize): void {
  const row = <usize>channels << 2
  const across = f32x4.splat(<f32>1 / <f32>width)
  const down = f32x4.splat(<f32>1 / <f32>height)
  for (let o: usize = 0; o < row; o += 16) {
    let all = f32x4.splat(0)
    for (let y = 0; y < height; y++) {
      // Means of rows first: short sums stay exact.
      let sum = f32x4.splat(0)
      let at = from + <usize>(y * width) * row + o
      for (let x = 0; x < width; x++, at += row) sum = f32x4.add(sum, v128.load(at))
      all = f32x4.add(all, f32x4.mul(sum, across))
    }
    v128.store(to + o, f32x4.mul(all, down))
  }
}

/** The largest of every 2 × 2 pixels. */
export function mostOf(from: usize, width: i32, height: i32, channels: i32, to: usize): void {
  const row = <usize>channels << 2
  const across = (width + 1) >> 1
  for (let y = 0; y < (height + 1) >> 1; y++)
    for (let x = 0; x < across; x++) {
      const a = from + <usize>(2 * y * width + 2 * x) * row
      const right: usize = 2 * x + 1 < width ? row : 0
      const low: usize = 2 * y + 1 < height ? <usize>width * row : 0
      const out = to + <usize>(y * across + x) * row
      for (let o: usize = 0; o < row; o += 16) {
        const high = f32x4.max(v128.load(a + o), v128.load(a + o + right))
        const deep = f32x4.max(v128.load(a + o + low), v128.load(a + o + low + right))
        v128.store(out + o, f32x4.max(high, deep))
      }
    }
}

/** Bilinear to size × size, pixel centres at halves. */
export function enlarge(from: usize, width: i32, height: i32, channels: i32, size: i32, to: usize): void {
  const row = <usize>channels << 2
  for (let y = 0; y < size; y++) {
    const fy = max(0, min(<f32>(height - 1), ((<f32>y + <f32>0.5) * <f32>height) / <f32>size - <f32>0.5))
    const y0 = <i32>fy
    const v = f32x4.splat(fy - <f32>y0)
    const v1 = f32x4.splat(<f32>1 - (fy - <f32>y0))
    const low = <usize>(min(height - 1, y0 + 1) - y0) * <usize>width * row
    for (let x = 0; x < size; x++) {
      const fx = max(0, min(<f32>(width - 1), ((<f32>x + <f32>0.5) * <f32>width) / <f32>size - <f32>0.5))
      const x0 = <i32>fx
      const u = f32x4.splat(fx - <f32>x0)
      const u1 = f32x4.splat(<f32>1 - (fx - <f32>x0))
      const right = <usize>(min(width - 1, x0 + 1) - x0) * row
      const a = from + <usize>(y0 * width + x0) * row
      const out = to + <usize>(y * size + x) * row
      for (let o: usize = 0; o < row; o += 16) {
        const p = a + o
        const top = f32x4.add(f32x4.mul(v128.load(p), u1), f32x4.mul(v128.load(p + right), u))
        const deep = f32x4.add(
          f32x4.mul(v128.load(p + low), u1),
          f32x4.mul(v128.load(p + low + right), u),
        )
        v128.store(out + o, f32x4.add(f32x4.mul(top, v1), f32x4.mul(deep, v)))
      }
    }
  }
}

/**
 * Each pixel of w × h becomes a block of kw × kh, its `outputs` channels sums over `inputs` by `weights` of that place of the
 * block: rows of `inputs` floats, not padded. Sums are in double precision.
 */
export function widen(
  from: usize,
  w: i32,
  h: i32,
  inputs: i32,
  weights: usize,
  kh: i32,
  kw: i32,
  outputs: i32,
  to: usize,
): void {
  const wideIn = <usize>((inputs + 3) & ~3) << 2
  const wide = <usize>((outputs + 3) & ~3) << 2
  for (let y = 0; y < h * kh; y++)
    for (let x = 0; x < w * kw; x++, to += wide) {
      const first = from + <usize>((y / kh) * w + x / kw) * wideIn
      let weight = weights + (<usize>(((y % kh) * kw + (x % kw)) * outputs * inputs) << 2)
      for (let o = 0; o < outputs; o++) {
        let sum: f64 = 0
        for (let n: usize = 0, end = <usize>inputs << 2; n < end; n += 4) {
          sum += <f64>load<f32>(first + n) * <f64>load<f32>(weight)
          weight += 4
        }
        store<f32>(to + (<usize>o << 2), <f32>sum)
      }
    }
}

/** Copies pixels of `channels` floats, `stride` apart, to others `wider` apart; what lies beyond the channels there is zero. */
export function spread(from: usize, pixels: i32, channels: i32, stride: i32, wider: i32, to: usize): void {
  const bytes = <usize>channels << 2
  const end = <usize>wider << 2
  for (let i = 0; i < pixels; i++) {
    for (let c: usize = 0; c < bytes; c += 4) store<f32>(to + c, load<f32>(from + c))
    for (let c = bytes; c < end; c += 4) store<f32>(to + c, 0)
    from += <usize>stride << 2
    to += end
  }
}
