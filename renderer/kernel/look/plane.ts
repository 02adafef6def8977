// Reading and writing single pixels of planes; outside the picture its edge repeats.
import { row, width } from './block';

// @ts-ignore: decorator
@inline
export function get(plane: i32, x: i32, y: i32): f32 {
  return load<f32>(row(plane, y) + (<usize>max<i32>(0, min<i32>(width - 1, x)) << 2));
}

// @ts-ignore: decorator
@inline
export function put(plane: i32, x: i32, y: i32, value: f32): void {
  store<f32>(row(plane, y) + (<usize>x << 2), value);
}

/** Between four pixels; x and y in pixels, whole numbers at pixel centres. */
export function between(plane: i32, x: f32, y: f32): f32 {
  let fx = floor<f32>(x), fy = floor<f32>(y), ix = <i32>fx, iy = <i32>fy, u: f32 = x - fx, v: f32 = y - fy;
  let top: f32 = get(plane, ix, iy) * (<f32>1.0 - u) + get(plane, ix + 1, iy) * u;
  let bottom: f32 = get(plane, ix, iy + 1) * (<f32>1.0 - u) + get(plane, ix + 1, iy + 1) * u;
  return top + (bottom - top) * v;
}

// @ts-ignore: decorator
@inline
export function luminanceOf(first: i32, x: i32, y: i32): f32 {
  return get(first, x, y) * <f32>0.3 + get(first + 1, x, y) * <f32>0.6 + get(first + 2, x, y) * <f32>0.1;
}

// @ts-ignore: decorator
@inline
export function mix(a: f32, b: f32, k: f32): f32 {
  return a + (b - a) * k;
}

// @ts-ignore: decorator
@inline
export function unit(v: f32): f32 {
  return max<f32>(0.0, min<f32>(1.0, v));
}
