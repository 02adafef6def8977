// A print on glass, out of a table of how much paint is at each place of it.
import { plus, times, whole } from '../shared/lanes'
import { fromOn, layFour, upTo } from './lay'

/** Four numbers, each `share` of the way from the first to the second of a pair. */
// @ts-ignore
@inline
function between(a: v128, b: v128, c: v128, d: v128, share: v128): v128 {
  const ab = v128.shuffle<i32>(a, b, 0, 4, 1, 5)
  const cd = v128.shuffle<i32>(c, d, 0, 4, 1, 5)
  const first = v128.shuffle<i64>(ab, cd, 0, 2)
  return f32x4.add(first, f32x4.mul(f32x4.sub(v128.shuffle<i64>(ab, cd, 1, 3), first), share))
}

/** The table's numbers at four places (f32x4 columns and rows, within it), between the entries about each. */
// @ts-ignore
@inline
function tableFour(table: usize, across: i32, x: v128, y: v128): v128 {
  const column = f32x4.floor(x)
  const row = f32x4.floor(y)
  const at = i32x4.shl(whole(f32x4.add(times(row, <f32>across), column)), 2)
  const a = table + <usize>i32x4.extract_lane(at, 0)
  const b = table + <usize>i32x4.extract_lane(at, 1)
  const c = table + <usize>i32x4.extract_lane(at, 2)
  const d = table + <usize>i32x4.extract_lane(at, 3)
  const below = <usize>across << 2
  const fx = f32x4.sub(x, column)
  const upper = between(v128.load64_zero(a), v128.load64_zero(b), v128.load64_zero(c), v128.load64_zero(d), fx)
  const lower = between(
    v128.load64_zero(a + below),
    v128.load64_zero(b + below),
    v128.load64_zero(c + below),
    v128.load64_zero(d + below),
    fx,
  )
  return f32x4.add(upper, f32x4.mul(f32x4.sub(lower, upper), f32x4.sub(y, row)))
}

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
