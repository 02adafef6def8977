// Short names for four numbers at a time.

// @ts-ignore: decorator
@inline
export function all(x: f32): v128 {
  return f32x4.splat(x);
}
// @ts-ignore: decorator
@inline
export function add(a: v128, b: v128): v128 {
  return f32x4.add(a, b);
}
// @ts-ignore: decorator
@inline
export function sub(a: v128, b: v128): v128 {
  return f32x4.sub(a, b);
}
// @ts-ignore: decorator
@inline
export function mul(a: v128, b: v128): v128 {
  return f32x4.mul(a, b);
}
// @ts-ignore: decorator
@inline
export function div(a: v128, b: v128): v128 {
  return f32x4.div(a, b);
}
// @ts-ignore: decorator
@inline
export function least(a: v128, b: v128): v128 {
  return f32x4.pmin(a, b);
}
// @ts-ignore: decorator
@inline
export function most(a: v128, b: v128): v128 {
  return f32x4.pmax(a, b);
}
// @ts-ignore: decorator
@inline
export function size(a: v128): v128 {
  return f32x4.abs(a);
}
// @ts-ignore: decorator
@inline
export function square(a: v128): v128 {
  return f32x4.mul(a, a);
}
// @ts-ignore: decorator
@inline
export function root(a: v128): v128 {
  return f32x4.sqrt(a);
}
// @ts-ignore: decorator
@inline
export function times(a: v128, k: f32): v128 {
  return f32x4.mul(a, f32x4.splat(k));
}
// @ts-ignore: decorator
@inline
export function plus(a: v128, k: f32): v128 {
  return f32x4.add(a, f32x4.splat(k));
}
/** Numbers kept within 0..1. */
// @ts-ignore: decorator
@inline
export function share(a: v128): v128 {
  return f32x4.pmax(f32x4.splat(0), f32x4.pmin(f32x4.splat(1), a));
}

// What `turn` makes: the first, second, third and fourth numbers of four lots.
export let lane0: v128 = f32x4.splat(0);
export let lane1: v128 = f32x4.splat(0);
export let lane2: v128 = f32x4.splat(0);
export let lane3: v128 = f32x4.splat(0);

// @ts-ignore: decorator
@inline
export function turn(a: v128, b: v128, c: v128, d: v128): void {
  let ab = v128.shuffle<i32>(a, b, 0, 4, 1, 5), cd = v128.shuffle<i32>(c, d, 0, 4, 1, 5);
  let low = v128.shuffle<i32>(a, b, 2, 6, 3, 7), under = v128.shuffle<i32>(c, d, 2, 6, 3, 7);
  lane0 = v128.shuffle<i64>(ab, cd, 0, 2);
  lane1 = v128.shuffle<i64>(ab, cd, 1, 3);
  lane2 = v128.shuffle<i64>(low, under, 0, 2);
  lane3 = v128.shuffle<i64>(low, under, 1, 3);
}

/** Added to a whole number below 2^22 it leaves that number in the lowest bits, of either sign, once its own are taken off. */
const WHOLE: f32 = 12582912.0;
const BITS: i32 = 0x4b400000;

/** Numbers below 2^22 as integers, rounded: far cheaper than the instruction that takes any. */
// @ts-ignore: decorator
@inline
export function whole(a: v128): v128 {
  return i32x4.sub(f32x4.add(a, f32x4.splat(WHOLE)), i32x4.splat(BITS));
}
