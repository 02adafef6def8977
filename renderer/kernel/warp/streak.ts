// A frame drawn out along the ways away from a point, as what streams past a fast camera is.
import { plus, share, times } from '../shared/lanes'
import { unitLanes } from '../shared/noise-lanes'
import { fromOn } from './lay'
import { gatherFour } from './sample'

/** Looks along the way of what streams past. */
const LOOKS: i32 = 7

/**
 * Paints on a sheet of w × h, a pixel of which is `step` of the frame's fw × fh, what of the frame streams away from (x0, y0): looks
 * along `open` of the way from there, `on` (0..1) thick, and nothing near that point.
 */
export function streak(
  sheet: usize,
  w: i32,
  h: i32,
  frame: usize,
  fw: i32,
  fh: i32,
  step: f32,
  x0: f32,
  y0: f32,
  open: f32,
  on: f32,
): void {
  const per: f32 = <f32>1 / <f32>fh
  for (let y = 0; y < h; y++) {
    const fy = <f32>y * step
    const dy = fy - y0
    for (let x = 0; x < w; x += 4) {
      const fx = times(fromOn(<f32>x), step)
      const dx = plus(fx, -x0)
      const far = times(f32x4.sqrt(plus(f32x4.mul(dx, dx), dy * dy)), per)
      const a = times(share(times(plus(far, -0.1), 3.2)), on)
      if (!v128.any_true(f32x4.gt(a, f32x4.splat(0.01)))) continue
      // Each starts somewhere else, so that the looks do not show as copies.
      const places = i32x4.add(i32x4.splat(x), i32x4(0, 1, 2, 3))
      let s = times(plus(times(unitLanes(places, y), <f32>1 / <f32>LOOKS), -0.5), open)
      let low = i16x8.splat(0)
      let high = i16x8.splat(0)
      for (let k = 0; k < LOOKS; k++) {
        const seen = gatherFour(frame, fw, fh, f32x4.sub(fx, f32x4.mul(dx, s)), f32x4.sub(f32x4.splat(fy), times(s, dy)))
        low = i16x8.add(low, i16x8.extend_low_i8x16_u(seen))
        high = i16x8.add(high, i16x8.extend_high_i8x16_u(seen))
        s = plus(s, open / <f32>LOOKS)
      }
      // Sixteen times the sums, times such shares of 32768, are the mean as thick as it is.
      const mean = i32x4.trunc_sat_f32x4_s(times(a, <f32>2048 / <f32>LOOKS))
      const first = v128.shuffle<i16>(mean, mean, 0, 0, 0, 0, 2, 2, 2, 2)
      const last = v128.shuffle<i16>(mean, mean, 4, 4, 4, 4, 6, 6, 6, 6)
      low = i16x8.q15mulr_sat_s(i16x8.shl(low, 4), first)
      high = i16x8.q15mulr_sat_s(i16x8.shl(high, 4), last)
      const four = i8x16.narrow_i16x8_u(low, high)
      const at = sheet + (<usize>(y * w + x) << 2)
      if (x + 4 <= w) {
        v128.store(at, four)
        continue
      }
      for (let i = 0; x + i < w; i++) store<u32>(at + (<usize>i << 2), i == 0 ? i32x4.extract_lane(four, 0) : i == 1 ? i32x4.extract_lane(four, 1) : i32x4.extract_lane(four, 2))
    }
  }
}
