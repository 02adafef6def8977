// Numbers of a table between its entries, four places at a time.
import { whole } from '../shared/lanes'

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
  const ab = v128.shuffle<i32>(a, b, 0, 4, 1, 5)
  const cd = v128.shuffle<i32>(c, d, 0, 4, 1, 5)
  const here = v128.shuffle<i64>(ab, cd, 0, 2)
  const next = v128.shuffle<i64>(ab, cd, 1, 3)
  return f32x4.add(here, f32x4.mul(f32x4.sub(next, here), f32x4.sub(along, first)))
}
