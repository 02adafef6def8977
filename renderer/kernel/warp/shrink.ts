// The coarse levels on which missing parts of a picture are invented.
import { colourAt, pullPush } from './cells'
import { alloc } from './memory'
import { pack, wide } from './sample'

/**
 * Shrinks an RGBA8 picture (w pixels a row) by a whole number to nw × nh: colours are means of what is known, or of the first
 * guess where nothing is; a cell is unknown when any of it is, and allowed when all of it is known and allowed.
 */
export function shrink(
  picture: usize,
  unknown: usize,
  allowed: usize,
  w: i32,
  by: i32,
  toPicture: usize,
  toUnknown: usize,
  toAllowed: usize,
  nw: i32,
  nh: i32,
): void {
  // At full size every other pixel is enough for a mean.
  const step = by >= 4 ? 2 : 1
  for (let y = 0; y < nh; y++)
    for (let x = 0; x < nw; x++) {
      let known = i32x4.splat(0)
      let guess = i32x4.splat(0)
      let n = 0
      let holes = 0
      let free = true
      for (let j = 0; j < by; j += step) {
        let k = <usize>((y * by + j) * w + x * by)
        for (let i = 0; i < by; i += step, k += <usize>step) {
          const colour = wide(picture + (k << 2))
          if (load<u8>(unknown + k)) {
            holes++
            guess = i32x4.add(guess, colour)
            continue
          }
          if (!load<u8>(allowed + k)) free = false
          known = i32x4.add(known, colour)
          n++
        }
      }
      const at = <usize>(y * nw + x)
      store<u8>(toUnknown + at, holes > 0 ? 1 : 0)
      store<u8>(toAllowed + at, free && holes == 0 ? 1 : 0)
      const sum = f32x4.convert_i32x4_s(n > 0 ? known : guess)
      const mean = i32x4.trunc_sat_f32x4_s(f32x4.div(sum, f32x4.splat(<f32>(n > 0 ? n : holes))))
      // Patches are compared with all four bytes: the fourth says nothing.
      const narrow = i16x8.narrow_i32x4_s(mean, mean)
      store<u32>(toPicture + (at << 2), pack(narrow) & 0x00ffffff)
    }
}

/** Colours of unknown cells taken over from the next coarser level. */
export function inherit(
  picture: usize,
  unknown: usize,
  w: i32,
  h: i32,
  coarse: usize,
  cw: i32,
  ch: i32,
): void {
  for (let y = 0; y < h; y++) {
    const row = coarse + (<usize>(min(ch - 1, y >> 1) * cw) << 2)
    for (let x = 0; x < w; x++) {
      const k = <usize>(y * w + x)
      if (load<u8>(unknown + k))
        store<u32>(picture + (k << 2), load<u32>(row + (<usize>min(cw - 1, x >> 1) << 2)))
    }
  }
}

/** Smooth colours for unknown cells, carried in from what is known around them. */
export function smoothColours(picture: usize, unknown: usize, w: i32, h: i32): void {
  const n = <usize>(w * h)
  const values = alloc(n << 4)
  const weight = alloc(n << 2)
  for (let k: usize = 0; k < n; k++) {
    v128.store(values + (k << 4), colourAt(picture + (k << 2)))
    store<f32>(weight + (k << 2), load<u8>(unknown + k) ? 0 : 1)
  }
  pullPush(values, weight, w, h)
  for (let k: usize = 0; k < n; k++) {
    if (!load<u8>(unknown + k)) continue
    const v = i32x4.trunc_sat_f32x4_s(v128.load(values + (k << 4)))
    store<u32>(picture + (k << 2), pack(i16x8.narrow_i32x4_s(v, v)))
  }
}
