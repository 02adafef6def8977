// A small square picture of a part of a large one, as a net wants it: means of samples, as floats.
import { wide } from './sample'

/**
 * `columns` and `rows` are i32, `across` and `down` for each of `size` pixels: which of the picture's (`w` wide, RGBA8) they
 * sample, -1 for what lies beyond it. Writes three floats a pixel, `low` .. 1; `low` where nothing is seen.
 */
export function glimpse(
  picture: usize,
  w: i32,
  columns: usize,
  across: i32,
  rows: usize,
  down: i32,
  size: i32,
  low: f64,
  to: usize,
): void {
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++, to += 12) {
      let sum = i32x4.splat(0)
      let n = 0
      for (let j = y * down; j < (y + 1) * down; j++) {
        const py = load<i32>(rows + (<usize>j << 2))
        if (py < 0) continue
        const row = picture + (<usize>(py * w) << 2)
        for (let i = x * across; i < (x + 1) * across; i++) {
          const px = load<i32>(columns + (<usize>i << 2))
          if (px < 0) continue
          sum = i32x4.add(sum, wide(row + (<usize>px << 2)))
          n++
        }
      }
      const all = <f64>(255 * max(n, 1))
      store<f32>(to, <f32>(low + ((1 - low) * <f64>i32x4.extract_lane(sum, 0)) / all))
      store<f32>(to, <f32>(low + ((1 - low) * <f64>i32x4.extract_lane(sum, 1)) / all), 4)
      store<f32>(to, <f32>(low + ((1 - low) * <f64>i32x4.extract_lane(sum, 2)) / all), 8)
    }
}
