// Edge-avoiding wavelets: five ever wider filters over light, held back where guides or light say there is an edge.
// Guides that are noisy themselves (out of focus, edges) count less: their variance is taken off the difference.
import * as at from '../../src/look/develop-layout';
import { add, all, div, least, most, mul, root, size, square, sub } from '../shared/lanes';
import { padRow, row, width } from './block';

const K0: f32 = 0.375, K1: f32 = 0.25, K2: f32 = 0.0625;
/**
 * Weights of a level's taps: the middle, beside it, across corners, two steps away. Of a square's far corners next to nothing would
 * come, at the price of half of all. Stripes and checks of single pixels come out as nothing (2 ACROSS = BESIDE, MIDDLE = 4 ACROSS - 4 AWAY).
 */
const MIDDLE: f32 = 0.13, BESIDE: f32 = 0.125, ACROSS: f32 = 0.0625, AWAY: f32 = 0.03;

// @ts-ignore: decorator
@inline
function tap(apart: i32): f32 {
  return apart == 1 ? BESIDE : apart == 2 ? ACROSS : AWAY;
}

// @ts-ignore: decorator
@inline
function kernel(i: i32): f32 {
  let d = i < 0 ? -i : i;
  return d == 0 ? K0 : d == 1 ? K1 : K2;
}

// @ts-ignore: decorator
@inline
function at4(plane: i32, y: i32, x: i32): v128 {
  return v128.load(row(plane, y) + (<usize>x << 2));
}

// @ts-ignore: decorator
@inline
function luminance(r: v128, g: v128, b: v128): v128 {
  return add(add(mul(r, all(0.3)), mul(g, all(0.6))), mul(b, all(0.1)));
}

/** exp(-e) near enough, 0 from e = 8. */
// @ts-ignore: decorator
@inline
function fade(e: v128): v128 {
  let q = most(all(0.0), sub(all(1.0), mul(e, all(0.125))));
  q = square(q);
  q = square(q);
  return square(q);
}

// @ts-ignore: decorator
@inline
function distance3(ax: v128, ay: v128, az: v128, plane: i32, y: i32, x: i32): v128 {
  let dx = sub(ax, at4(plane, y, x)), dy = sub(ay, at4(plane + 1, y, x)), dz = sub(az, at4(plane + 2, y, x));
  return add(add(square(dx), square(dy)), square(dz));
}

/**
 * What steers a level: luminance smoothed three by three, and variance smoothed five by five, `step` pixels apart. A few
 * samples that all missed the light look sure of the dark; only their wider surroundings tell that they are not.
 */
export function guideRows(y0: i32, y1: i32, from: i32, step: i32): void {
  for (let y = y0; y < y1; y++) {
    let guide = row(at.GUIDE, y), spread = row(at.GUIDE_VARIANCE, y);
    for (let x = 0; x < width; x += 4) {
      let sum = all(0.0), variance = all(0.0);
      for (let j = -1; j <= 1; j++) {
        for (let i = -1; i <= 1; i++) {
          let k = all((i == 0 ? <f32>0.5 : <f32>0.25) * (j == 0 ? <f32>0.5 : <f32>0.25)), xx = x + i, yy = y + j;
          sum = add(sum, mul(k, luminance(at4(from, yy, xx), at4(from + 1, yy, xx), at4(from + 2, yy, xx))));
        }
      }
      for (let j = -2; j <= 2; j++) {
        for (let i = -2; i <= 2; i++) variance = add(variance, mul(all(kernel(i) * kernel(j)), at4(from + 3, y + j * step, x + i * step)));
      }
      v128.store(guide + (<usize>x << 2), sum);
      v128.store(spread + (<usize>x << 2), variance);
    }
    padRow(at.GUIDE, y);
  }
}

/** One level over some rows: `from` is the first light plane read, `to` the first written, taps are `step` pixels apart. */
export function denoiseRows(y0: i32, y1: i32, from: i32, to: i32, step: i32, strength: f32): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x += 4) denoiseFour(x, y, from, to, step, strength);
    for (let k = 0; k < 4; k++) padRow(to + k, y);
  }
}

function denoiseFour(x: i32, y: i32, from: i32, to: i32, step: i32, strength: f32): void {
  let r = at4(from, y, x), g = at4(from + 1, y, x), b = at4(from + 2, y, x), variance = at4(from + 3, y, x);
  let here = at4(at.GUIDE, y, x);
  let byLight = div(all(1.0), add(mul(all(strength), root(at4(at.GUIDE_VARIANCE, y, x))), add(mul(here, all(0.002)), all(0.0005))));
  let ar = at4(at.ALBEDO_R, y, x), ag = at4(at.ALBEDO_G, y, x), ab = at4(at.ALBEDO_B, y, x);
  let nx = at4(at.NORMAL_X, y, x), ny = at4(at.NORMAL_Y, y, x), nz = at4(at.NORMAL_Z, y, x);
  let near = at4(at.NEARNESS, y, x), slopeX = at4(at.SLOPE_X, y, x), slopeY = at4(at.SLOPE_Y, y, x);
  let va = at4(at.ALBEDO_VARIANCE, y, x), vn = at4(at.NORMAL_VARIANCE, y, x), vz = at4(at.NEARNESS_VARIANCE, y, x);
  let slack = add(mul(add(size(slopeX), size(slopeY)), all(0.5 * <f32>step)), mul(near, all(0.01)));
  slack = add(square(slack), all(1e-12));
  let sumR = mul(r, all(MIDDLE)), sumG = mul(g, all(MIDDLE)), sumB = mul(b, all(MIDDLE));
  let sumV = mul(variance, all(MIDDLE * MIDDLE)), sumW = all(MIDDLE);
  for (let j = -2; j <= 2; j++) {
    let yy = y + j * step;
    for (let i = -2; i <= 2; i++) {
      if ((i == 0 && j == 0) || i * i + j * j > 4) continue;
      let xx = x + i * step;
      let qr = at4(from, yy, xx), qg = at4(from + 1, yy, xx), qb = at4(from + 2, yy, xx);
      let e = mul(size(sub(here, at4(at.GUIDE, yy, xx))), byLight);
      let noiseA = mul(add(va, at4(at.ALBEDO_VARIANCE, yy, xx)), all(2.0));
      let a = most(all(0.0), sub(distance3(ar, ag, ab, at.ALBEDO_R, yy, xx), mul(noiseA, all(3.0))));
      e = add(e, div(a, add(noiseA, all(0.01))));
      let noiseN = add(vn, at4(at.NORMAL_VARIANCE, yy, xx));
      let n = most(all(0.0), sub(distance3(nx, ny, nz, at.NORMAL_X, yy, xx), mul(noiseN, all(2.0))));
      e = add(e, div(n, add(noiseN, all(0.03))));
      let ahead = add(mul(slopeX, all(<f32>(i * step))), mul(slopeY, all(<f32>(j * step))));
      let noiseZ = mul(add(vz, at4(at.NEARNESS_VARIANCE, yy, xx)), all(2.0));
      let z = most(all(0.0), sub(square(sub(at4(at.NEARNESS, yy, xx), add(near, ahead))), noiseZ));
      e = add(e, div(z, add(noiseZ, slack)));
      let w = mul(fade(e), all(tap(i * i + j * j)));
      sumR = add(sumR, mul(w, qr));
      sumG = add(sumG, mul(w, qg));
      sumB = add(sumB, mul(w, qb));
      sumV = add(sumV, mul(square(w), at4(from + 3, yy, xx)));
      sumW = add(sumW, w);
    }
  }
  let k = div(all(1.0), sumW), o = <usize>x << 2;
  v128.store(row(to, y) + o, mul(sumR, k));
  v128.store(row(to + 1, y) + o, mul(sumG, k));
  v128.store(row(to + 2, y) + o, mul(sumB, k));
  v128.store(row(to + 3, y) + o, mul(sumV, square(k)));
}

/** Smooths albedo where it is noisy itself: one level, reading ALBEDO and writing three planes from `to`. */
export function smoothAlbedoRows(y0: i32, y1: i32, from: i32, to: i32, step: i32): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x += 4) smoothAlbedoFour(x, y, from, to, step);
    for (let k = 0; k < 3; k++) padRow(to + k, y);
  }
}

function smoothAlbedoFour(x: i32, y: i32, from: i32, to: i32, step: i32): void {
  let r = at4(from, y, x), g = at4(from + 1, y, x), b = at4(from + 2, y, x), o = <usize>x << 2;
  let va = at4(at.ALBEDO_VARIANCE, y, x);
  let sumR = r, sumG = g, sumB = b, sumW = all(1.0);
  if (v128.any_true(f32x4.gt(va, all(1e-6)))) {
    for (let j = -2; j <= 2; j++) {
      for (let i = -2; i <= 2; i++) {
        if (i == 0 && j == 0) continue;
        let xx = x + i * step, yy = y + j * step;
        // Only as wide as both ends are noisy: a sharp neighbour must not bleed into a blurred one more than noise allows.
        let noise = mul(least(va, mul(at4(at.ALBEDO_VARIANCE, yy, xx), all(4.0))), all(4.0));
        let e = div(distance3(r, g, b, from, yy, xx), add(mul(noise, all(2.0)), all(1e-5)));
        let w = mul(fade(e), all(kernel(i) * kernel(j) / (K0 * K0)));
        sumR = add(sumR, mul(w, at4(from, yy, xx)));
        sumG = add(sumG, mul(w, at4(from + 1, yy, xx)));
        sumB = add(sumB, mul(w, at4(from + 2, yy, xx)));
        sumW = add(sumW, w);
      }
    }
  }
  let k = div(all(1.0), sumW);
  v128.store(row(to, y) + o, mul(sumR, k));
  v128.store(row(to + 1, y) + o, mul(sumG, k));
  v128.store(row(to + 2, y) + o, mul(sumB, k));
}

/** Last step: light from planes `from` times albedo from planes `albedo`, into the LIGHT planes. */
export function relightRows(y0: i32, y1: i32, from: i32, albedo: i32): void {
  for (let y = y0; y < y1; y++) {
    for (let k = 0; k < 3; k++) {
      let light = row(from + k, y), color = row(albedo + k, y), out = row(at.LIGHT_R + k, y);
      for (let x: usize = 0; x < <usize>width << 2; x += 16) {
        v128.store(out + x, mul(v128.load(light + x), add(v128.load(color + x), all(0.02))));
      }
    }
  }
}
