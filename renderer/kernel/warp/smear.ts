// Rows of a sheet smeared sideways, as an open shutter smears what walks past.
import { rowRoom } from './memory'

/** One pixel's channels, 0..255 each. */
// @ts-ignore
@inline
function channels(p: usize): v128 {
  return f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(p))))
}

/** The mean over `r` pixels to both sides, held at the ends, of a row of `n`; `line` has room for their channels. */
function smearRow(row: usize, n: i32, r: i32, line: usize): void {
  for (let k = 0; k < n; k++) v128.store(line + (<usize>k << 4), channels(row + (<usize>k << 2)))
  const count: i32 = 2 * r + 1
  const share = f32x4.splat(<f32>1 / <f32>count)
  let sum = f32x4.mul(v128.load(line), f32x4.splat(<f32>(r + 1)))
  for (let k = 1; k <= r; k++) sum = f32x4.add(sum, v128.load(line + (<usize>min(n - 1, k) << 4)))
  for (let k = 0; k < n; k++) {
    const mean = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(sum, share)))
    const bytes = i8x16.narrow_i16x8_u(i16x8.narrow_i32x4_s(mean, mean), i16x8.narrow_i32x4_s(mean, mean))
    v128.store32_lane(row + (<usize>k << 2), bytes, 0)
    const next = v128.load(line + (<usize>min(n - 1, k + r + 1) << 4))
    sum = f32x4.add(sum, f32x4.sub(next, v128.load(line + (<usize>max(0, k - r) << 4))))
  }
}

/** Whether a row of `n` pixels is clear. */
// @ts-ignore
@inline
function isClear(row: usize, n: i32): bool {
  let k = 0
  for (; k + 4 <= n; k += 4) if (v128.any_true(v128.load(row + (<usize>k << 2)))) return false
  for (; k < n; k++) if (load<u32>(row + (<usize>k << 2))) return false
  return true
}

/** Smears the rows from `first` on of a sheet (at most 4096 wide) over `r` pixels to both sides, and again over half as many: what moves fades in and out. */
export function smearRows(sheet: usize, w: i32, h: i32, first: i32, r: i32): void {
  const line = rowRoom()
  for (let y = max(0, first); y < h; y++) {
    const row = sheet + (<usize>(y * w) << 2)
    if (isClear(row, w)) continue
    smearRow(row, w, r, line)
    smearRow(row, w, max(1, r >> 1), line)
  }
}

/**
 * Paints on a sheet of sw × sh, half as wide and high as the frame of w × h, the frame smeared sideways over `r` of the sheet's
 * pixels to both sides: evenly, as what passes an open shutter.
 */
export function smearFrame(frame: usize, w: i32, h: i32, sheet: usize, sw: i32, sh: i32, r: i32): void {
  const line = rowRoom()
  for (let y = 0; y < sh; y++) {
    const upper = frame + (<usize>(min(2 * y, h - 1) * w) << 2)
    const lower = frame + (<usize>(min(2 * y + 1, h - 1) * w) << 2)
    const row = sheet + (<usize>(y * sw) << 2)
    for (let k = 0; k < sw; k++) {
      const left = <usize>min(2 * k, w - 1) << 2
      const right = <usize>min(2 * k + 1, w - 1) << 2
      const one = i8x16.avgr_u(v128.load32_zero(upper + left), v128.load32_zero(lower + right))
      const other = i8x16.avgr_u(v128.load32_zero(upper + right), v128.load32_zero(lower + left))
      v128.store32_lane(row + (<usize>k << 2), i8x16.avgr_u(one, other), 0)
    }
    smearRow(row, sw, r, line)
  }
}
