// Value noise at four places at a time; each lane is, bit for bit, what `noise.ts` makes of its place alone.
import { add, all, mul, sub, whole } from './lanes';

const TO_UNIT: f32 = 0.000000059604645;
const X: i32 = 374761393, Y: i32 = 668265263, Z: i32 = 1440662683;

/** Hashes of the sums of the places' parts, as numbers 0 ≤ x < 1. */
// @ts-ignore: decorator
@inline
function units(sum: v128): v128 {
  let h = i32x4.mul(v128.xor(sum, i32x4.shr_u(sum, 13)), i32x4.splat(1274126177));
  h = i32x4.mul(v128.xor(h, i32x4.shr_u(h, 15)), i32x4.splat(<i32>2246822519));
  h = v128.and(v128.xor(h, i32x4.shr_u(h, 16)), i32x4.splat(0xffffff));
  // No more than 24 bits are left, so the sign does not matter.
  return mul(f32x4.convert_i32x4_s(h), all(TO_UNIT));
}

/** Hashes of four places of the lattice, whole numbers, 0 ≤ x < 1. */
// @ts-ignore: decorator
@inline
export function unitLanes(x: v128, y: i32): v128 {
  return units(i32x4.add(i32x4.mul(x, i32x4.splat(X)), i32x4.splat(y * Y)));
}

/** Between the four corners of a square of the lattice whose hashes start from `sum`. */
// @ts-ignore: decorator
@inline
function square(sum: v128, u: v128, v: v128): v128 {
  let right = i32x4.splat(X), below = i32x4.splat(Y), under = i32x4.add(sum, below);
  let a = units(sum), b = units(i32x4.add(sum, right)), c = units(under), d = units(i32x4.add(under, right));
  let flat = add(add(a, mul(sub(b, a), u)), mul(sub(c, a), v));
  return add(flat, mul(mul(add(sub(sub(a, b), c), d), u), v));
}

// @ts-ignore: decorator
@inline
function quintic(u: v128): v128 {
  return mul(mul(mul(u, u), u), add(mul(u, sub(mul(u, all(6.0)), all(15.0))), all(10.0)));
}

export function noise2Lanes(x: v128, y: v128): v128 {
  let fx = f32x4.floor(x), fy = f32x4.floor(y);
  let sum = i32x4.add(i32x4.mul(whole(fx), i32x4.splat(X)), i32x4.mul(whole(fy), i32x4.splat(Y)));
  return square(sum, quintic(sub(x, fx)), quintic(sub(y, fy)));
}

// @ts-ignore: decorator
@inline
function cubic(u: v128): v128 {
  return mul(mul(u, u), sub(sub(all(3.0), u), u));
}

export function noise3Lanes(x: v128, y: v128, z: v128): v128 {
  let fx = f32x4.floor(x), fy = f32x4.floor(y), fz = f32x4.floor(z);
  let u = cubic(sub(x, fx)), v = cubic(sub(y, fy)), w = cubic(sub(z, fz));
  let sum = i32x4.add(i32x4.mul(whole(fx), i32x4.splat(X)), i32x4.mul(whole(fy), i32x4.splat(Y)));
  sum = i32x4.add(sum, i32x4.mul(whole(fz), i32x4.splat(Z)));
  let low = square(sum, u, v);
  return add(low, mul(sub(square(i32x4.add(sum, i32x4.splat(Z)), u, v), low), w));
}

/** Octaves of noise at four places, added as `fbm2` does. */
export function fbmLanes(x: v128, y: v128, octaves: i32): v128 {
  let sum = all(0), share: f32 = 0.5;
  for (let i = 0; i < octaves; i++) {
    sum = add(sum, mul(noise2Lanes(x, y), all(share)));
    let u = add(sub(mul(x, all(1.6)), mul(y, all(1.2))), all(5.3));
    y = add(add(mul(x, all(1.2)), mul(y, all(1.6))), all(11.7));
    x = u;
    share *= 0.5;
  }
  return sum;
}
