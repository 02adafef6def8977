// A print on glass, out of a table of how much paint is at each place of it.
import { plus, times } from '../shared/lanes'
import { fromOn, layFour, upTo } from './lay'
import { tableFour } from './lookup'

/**
 * Lays a print with its middle at (x, y), half as wide as `half` and 0.85 times as high, all in the sheet's pixels, turned by an angle
 * of cosine `c` and sine `n`, as opaque as `on`. The table is f32, `across` × `down`.
 */
export function layPrint(
  sheet: usize,
  w: i32,
  h: i32,
  x: f32,
  y: f32,
  half: f32,
  c: f32,
  n: f32,
  on: f32,
  table: usize,
  across: i32,
  down: i32,
): void {
  const none = f32x4.splat(0)
  const one = f32x4.splat(1)
  const perU: f32 = (<f32>(across - 1) * <f32>0.5) / half
  const perV: f32 = <f32>(down - 1) / (<f32>3.4 * half)
  const right = f32x4.splat(<f32>(across - 1) - <f32>0.001)
  const foot = f32x4.splat(<f32>(down - 1) - <f32>0.001)
  const last = min(h - 1, <i32>ceil(y + <f32>0.85 * half))
  const end = min(w - 1, <i32>ceil(x + half))
  for (let j = max(0, <i32>floor(y - <f32>0.85 * half)); j <= last; j++) {
    const dy = <f32>j - y
    for (let i = max(0, <i32>floor(x - half)); i <= end; i += 4) {
      const dx = fromOn(<f32>i - x)
      const u = plus(times(dx, c * perU), n * dy * perU + <f32>(across - 1) * <f32>0.5)
      const v = plus(times(dx, -n * perV), c * dy * perV + <f32>(down - 1) * <f32>0.5)
      const inside = v128.and(v128.and(f32x4.ge(u, none), f32x4.lt(u, right)), v128.and(f32x4.ge(v, none), f32x4.lt(v, foot)))
      if (!v128.any_true(inside)) continue
      const read = tableFour(table, across, f32x4.pmax(none, f32x4.pmin(right, u)), f32x4.pmax(none, f32x4.pmin(foot, v)))
      const much = v128.and(read, v128.and(inside, f32x4.gt(read, f32x4.splat(0.01))))
      if (!v128.any_true(much)) continue
      // Thick paint is darker than what only stains the glass.
      const thick = f32x4.mul(much, much)
      const alpha = f32x4.mul(times(plus(times(much, 0.68), 0.32), on), f32x4.pmin(one, times(much, 4)))
      const r = plus(times(thick, -34), 206)
      const g = plus(times(thick, -16), 34)
      const b = plus(times(thick, -22), 78)
      layFour(sheet + (<usize>(j * w + i) << 2), r, g, b, upTo(alpha, i, end))
    }
  }
}
