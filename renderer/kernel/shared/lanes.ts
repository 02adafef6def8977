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
