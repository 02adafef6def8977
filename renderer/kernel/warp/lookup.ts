// Numbers of a table between its entries, four places at a time.
import { times, whole } from '../shared/lanes'

/** Four numbers, each `share` of the way from the first to the second of a pair. */
// @ts-ignore
@inline
function between(a: v128, b: v128, c: v128, d: v128, share: v128): v128 {
  const ab = v128.shuffle<i32>(a, b, 0, 4, 1, 5)
  const cd = v128.shuffle<i32>(c, d, 0, 4, 1, 5)
  const first = v128.shuffle<i64>(ab, cd, 0, 2)
  return f32x4.add(first, f32x4.mul(f32x4.sub(v128.shuffle<i64>(ab, cd, 1, 3), first), share))
}

/** The table of numbers (f32) at four places 0 or more, each before its last entry, between the entries about each. */
// @ts-ignore
@inline
export function betweenFour(table: usize, along: v128): v128 {
  const first = f32x4.floor(along)
  const at = i32x4.shl(whole(first), 2)
  const a = v128.load64_zero(table + <usize>i32x4.extract_lane(at, 0))
  const b = v128.load64_zero(table + <usize>i32x4.extract_lane(at, 1))
  const c = v128.load64_zero(table + <usize>i32x4.extract_lane(at, 2))
  const d = v128.load64_zero(table + <usize>i32x4.extract_lane(at, 3))
  return between(a, b, c, d, f32x4.sub(along, first))
}

/** The numbers (f32) of a table with `across` columns at four places, each before its last column and row, between the entries about each. */
// @ts-ignore
@inline
export function tableFour(table: usize, across: i32, x: v128, y: v128): v128 {
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
