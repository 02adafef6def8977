// Moves and brightens a frame's pixels by a coarse field: water that ripples, flames that lick.
import { bilinear, pack } from './sample'

/**
 * `field` holds dx, dy (pixels to fetch from) and gain - 1 as f32 for every point of a grid of stepX × stepY pixels from
 * (0, 0); between points it is linear. Cells whose corners are all 0 stay. `copy` is the frame before.
 */
export function stir(
  frame: usize,
  copy: usize,
  w: i32,
  h: i32,
  field: usize,
  columns: i32,
  rows: i32,
  stepX: i32,
  stepY: i32,
): void {
  const row = <usize>columns * 12
  const stride = w << 2
  const lastU = ((w - 2) << 16) | 0xff00
  const lastV = ((h - 2) << 16) | 0xff00
  const scaleX: f32 = <f32>1 / <f32>stepX
  const scaleY: f32 = <f32>1 / <f32>stepY
  for (let j = 0; j + 1 < rows; j++)
    for (let i = 0; i + 1 < columns; i++) {
      const a = field + (<usize>j * row + <usize>i * 12)
      const c = a + row
      let any = false
      for (let k: usize = 0; k < 24; k += 4)
        if (load<i32>(a + k) != 0 || load<i32>(c + k) != 0) any = true
      if (!any) continue
      const y1 = min(h, (j + 1) * stepY)
      const x0 = i * stepX
      const x1 = min(w, x0 + stepX)
      for (let y = j * stepY; y < y1; y++) {
        const q = <f32>(y - j * stepY) * scaleY
        const left = mix3(a, c, q)
        const right = mix3(a + 12, c + 12, q)
        const step = f32x4.mul(f32x4.sub(right, left), f32x4.splat(scaleX))
        let at = left
        let p = frame + (<usize>(y * w + x0) << 2)
        for (let x = x0; x < x1; x++, p += 4) {
          const u = (x << 16) + <i32>(f32x4.extract_lane(at, 0) * 65536)
          const v = (y << 16) + <i32>(f32x4.extract_lane(at, 1) * 65536)
          const s = bilinear(copy, stride, min(max(u, 0), lastU), min(max(v, 0), lastV))
          const gain = <i32>(<f32>256 + f32x4.extract_lane(at, 2) * <f32>256)
          const bright = i32x4.shr_s(
            i32x4.mul(i32x4.extend_low_i16x8_s(s), i32x4.splat(max(gain, 0))),
            8,
          )
          const narrow = i16x8.narrow_i32x4_s(bright, bright)
          store<u32>(p, pack(narrow) | 0xff000000)
          at = f32x4.add(at, step)
        }
      }
    }
}

/** Three floats of two points, mixed. */
// @ts-ignore
@inline
function mix3(a: usize, b: usize, share: f32): v128 {
  const p = f32x4(load<f32>(a), load<f32>(a, 4), load<f32>(a, 8), 0)
  const q = f32x4(load<f32>(b), load<f32>(b, 4), load<f32>(b, 8), 0)
  return f32x4.add(p, f32x4.mul(f32x4.sub(q, p), f32x4.splat(share)))
}
