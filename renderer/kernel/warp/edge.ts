// Plain arithmetic of drawing triangles: which pixel an edge begins at, which texels a row reads, how far it shrinks.

/** The first pixel at or right of an edge: whole numbers by way of a float's own rounding, much quicker than `ceil`. */
// @ts-ignore
@inline
export function firstFrom(x: f32): i32 {
  return reinterpret<i32>(x + <f32>0.498 + <f32>12582912) - 0x4b400000
}

/** Whether `count` reads from `first` on, `step` apart (16.16), and their right or lower neighbours stay inside `size` texels. */
// @ts-ignore
@inline
export function reads(first: i32, step: i32, count: i32, size: i32): bool {
  const last = <i64>first + <i64>step * <i64>(count - 1)
  const limit = <i64>(size - 1) << 16
  return first >= 0 && <i64>first < limit && last >= 0 && last < limit
}

/** log2 of a positive number, good to 0.01: enough to choose a blur. */
// @ts-ignore
@inline
export function log2f(x: f32): f32 {
  const bits = reinterpret<i32>(x)
  const m = reinterpret<f32>((bits & 0x007fffff) | 0x3f800000)
  return <f32>((bits >> 23) - 127) + (m - 1) * (<f32>1.3465 - <f32>0.3465 * m)
}
