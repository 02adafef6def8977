// Integer hashes and value noise; the same lattice as `src/stage/random.ts`.
import { noise2Lanes } from './noise-lanes';

const TO_UNIT: f32 = 0.000000059604645;

// @ts-ignore: decorator
@inline
export function hash3(x: i32, y: i32, z: i32): u32 {
  let h: u32 = <u32>(x * 374761393 + y * 668265263 + z * 1440662683);
  h = (h ^ (h >> 13)) * 1274126177;
  h = (h ^ (h >> 15)) * 2246822519;
  return h ^ (h >> 16);
}

/** A hash as a number 0 ≤ x < 1. */
// @ts-ignore: decorator
@inline
export function unit3(x: i32, y: i32, z: i32): f32 {
  return <f32>(hash3(x, y, z) & 0xffffff) * TO_UNIT;
}

// @ts-ignore: decorator
@inline
function turnX(x: f32, y: f32): f32 {
  return x * <f32>1.6 - y * <f32>1.2 + <f32>5.3;
}
// @ts-ignore: decorator
@inline
function turnY(x: f32, y: f32): f32 {
  return x * <f32>1.2 + y * <f32>1.6 + <f32>11.7;
}

export function smooth(a: f32, b: f32, x: f32): f32 {
  let t: f32 = max<f32>(0.0, min<f32>(1.0, (x - a) / (b - a)));
  return t * t * (<f32>3.0 - t - t);
}

export function noise2(x: f32, y: f32): f32 {
  let fx = floor<f32>(x), fy = floor<f32>(y), ix = <i32>fx, iy = <i32>fy;
  let u: f32 = x - fx, v: f32 = y - fy;
  u = u * u * u * (u * (u * <f32>6.0 - <f32>15.0) + <f32>10.0);
  v = v * v * v * (v * (v * <f32>6.0 - <f32>15.0) + <f32>10.0);
  let a = unit3(ix, iy, 0), b = unit3(ix + 1, iy, 0);
  let c = unit3(ix, iy + 1, 0), d = unit3(ix + 1, iy + 1, 0);
  return a + (b - a) * u + (c - a) * v + (a - b - c + d) * u * v;
}

function layer3(ix: i32, iy: i32, iz: i32, u: f32, v: f32): f32 {
  let a = unit3(ix, iy, iz), b = unit3(ix + 1, iy, iz);
  let c = unit3(ix, iy + 1, iz), d = unit3(ix + 1, iy + 1, iz);
  return a + (b - a) * u + (c - a) * v + (a - b - c + d) * u * v;
}

export function noise3(x: f32, y: f32, z: f32): f32 {
  let fx = floor<f32>(x), fy = floor<f32>(y), fz = floor<f32>(z);
  let ix = <i32>fx, iy = <i32>fy, iz = <i32>fz;
  let u: f32 = x - fx, v: f32 = y - fy, w: f32 = z - fz;
  u = u * u * (<f32>3.0 - u - u);
  v = v * v * (<f32>3.0 - v - v);
  w = w * w * (<f32>3.0 - w - w);
  let low = layer3(ix, iy, iz, u, v);
  return low + (layer3(ix, iy, iz + 1, u, v) - low) * w;
}

/** Octaves of noise, each turned against the last; about 0..1. Four octaves are made at a time. */
export function fbm2(x0: f32, y0: f32, octaves: i32): f32 {
  let x: f32 = x0, y: f32 = y0, sum: f32 = 0, amplitude: f32 = 0.5;
  for (let i = 0; i < octaves; i += 4) {
    let x1 = turnX(x, y), y1 = turnY(x, y), x2 = turnX(x1, y1), y2 = turnY(x1, y1), x3 = turnX(x2, y2), y3 = turnY(x2, y2);
    let four = noise2Lanes(f32x4(x, x1, x2, x3), f32x4(y, y1, y2, y3));
    sum += amplitude * f32x4.extract_lane(four, 0);
    if (i + 1 < octaves) sum += amplitude * <f32>0.5 * f32x4.extract_lane(four, 1);
    if (i + 2 < octaves) sum += amplitude * <f32>0.25 * f32x4.extract_lane(four, 2);
    if (i + 3 < octaves) sum += amplitude * <f32>0.125 * f32x4.extract_lane(four, 3);
    amplitude *= 0.0625;
    x = turnX(x3, y3);
    y = turnY(x3, y3);
  }
  return sum;
}
