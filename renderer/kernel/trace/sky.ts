// The sky in a direction: the dome handed in, with stars, the sun's disc and clouds drawn over it.
import * as at from '../../src/trace/frame-layout';
import { fbm2, noise2, noise3, smooth, unit3 } from '../shared/noise';
import {
  bakedSky, cloudCover, cloudOpacity, cloudScale, cloudSeed, cloudSoftness, cloudy, dome,
  litB, litG, litR, shadowB, shadowG, shadowR, starGrid, stars, sunB, sunDisc, sunG, sunR, sunSagitta, sunX, sunY, sunZ,
} from './frame';

/** The answer of the last call. */
export let skyR: f32 = 0, skyG: f32 = 0, skyB: f32 = 0;

const INVERSE_TAU: f32 = 0.15915494;
const INVERSE_PI: f32 = 0.31830989;
const TWO_OVER_PI: f32 = 0.63661977;

// @ts-ignore: decorator
@inline
function elevation(dy: f32): f32 {
  return Mathf.asin(max<f32>(-1.0, min<f32>(1.0, dy)));
}

/** Reads a longitude-latitude map between its texels. u and v in texels. */
function texels(map: usize, width: i32, height: i32, u0: f32, v0: f32): void {
  let u: f32 = u0 - <f32>0.5, v: f32 = max<f32>(0.0, min<f32>(<f32>(height - 1), v0 - <f32>0.5));
  let fu = floor<f32>(u), fv = floor<f32>(v), iu = <i32>fu, iv = <i32>fv;
  u -= fu;
  v -= fv;
  let left = (iu + width) % width, right = (iu + 1 + width) % width, below = min<i32>(height - 1, iv + 1);
  let a = map + <usize>(iv * width + left) * 12, b = map + <usize>(iv * width + right) * 12;
  let c = map + <usize>(below * width + left) * 12, d = map + <usize>(below * width + right) * 12;
  let wa: f32 = (<f32>1.0 - u) * (<f32>1.0 - v), wb: f32 = u * (<f32>1.0 - v), wc: f32 = (<f32>1.0 - u) * v, wd: f32 = u * v;
  skyR = load<f32>(a) * wa + load<f32>(b) * wb + load<f32>(c) * wc + load<f32>(d) * wd;
  skyG = load<f32>(a, 4) * wa + load<f32>(b, 4) * wb + load<f32>(c, 4) * wc + load<f32>(d, 4) * wd;
  skyB = load<f32>(a, 8) * wa + load<f32>(b, 8) * wb + load<f32>(c, 8) * wc + load<f32>(d, 8) * wd;
}

// @ts-ignore: decorator
@inline
function longitude(dx: f32, dz: f32): f32 {
  return Mathf.atan2(dx, dz) * INVERSE_TAU + <f32>0.5;
}

/** The dome: rows are dense at the horizon (elevation goes with the square of the row). */
function domeAt(dx: f32, dy: f32, dz: f32): void {
  let e: f32 = elevation(dy) * TWO_OVER_PI, root: f32 = dy < 0.0 ? -sqrt<f32>(-e) : sqrt<f32>(e);
  let v: f32 = (<f32>0.5 - <f32>0.5 * root) * <f32>at.DOME_HEIGHT;
  texels(dome, at.DOME_WIDTH, at.DOME_HEIGHT, longitude(dx, dz) * <f32>at.DOME_WIDTH, v);
}

/** The baked sky, as light on the set sees it: no disc (the sun is a light of its own). */
export function skyLight(dx: f32, dy: f32, dz: f32): void {
  let v: f32 = (<f32>0.5 - elevation(dy) * INVERSE_PI) * <f32>at.BAKED_HEIGHT;
  texels(bakedSky, at.BAKED_WIDTH, at.BAKED_HEIGHT, longitude(dx, dz) * <f32>at.BAKED_WIDTH, v);
}

function addStars(dx: f32, dy: f32, dz: f32): void {
  let ax = abs<f32>(dx), ay = abs<f32>(dy), az = abs<f32>(dz), u: f32, v: f32, face: i32;
  if (az >= ax && az >= ay) { u = dx / az; v = dy / az; face = dz > 0.0 ? 1 : 2; }
  else if (ax >= ay) { u = dz / ax; v = dy / ax; face = dx > 0.0 ? 3 : 4; }
  else { u = dx / ay; v = dz / ay; face = 5; }
  u *= starGrid;
  v *= starGrid;
  let iu = <i32>floor<f32>(u), iv = <i32>floor<f32>(v);
  if (unit3(iu, iv, face * 77 + 5) > 0.982) {
    let cx: f32 = <f32>iu + <f32>0.25 + <f32>0.5 * unit3(iu, iv, face + 900);
    let cy: f32 = <f32>iv + <f32>0.25 + <f32>0.5 * unit3(iu, iv, face + 1900);
    let d2: f32 = (u - cx) * (u - cx) + (v - cy) * (v - cy), m = unit3(iu, iv, face + 2900);
    m = m * m * m * m * <f32>14.0 + <f32>0.3;
    let w: f32 = stars * m * Mathf.exp(d2 * <f32>-60.0) * smooth(-0.05, 0.25, dy + <f32>0.1);
    let tint = unit3(iu, iv, face + 3900);
    skyR += w * (<f32>0.8 + <f32>0.4 * tint);
    skyG += w * <f32>0.95;
    skyB += w * (<f32>1.2 - <f32>0.4 * tint);
  }
  let x: f32 = dx * <f32>2.0 + <f32>3.0, y: f32 = dy * <f32>7.0 + <f32>9.0;
  let milk = noise3(x, dy * <f32>2.0, dz * <f32>2.0) * noise3(dx * <f32>7.0, y, dz * <f32>7.0);
  milk *= milk * stars;
  skyR += milk * <f32>0.035;
  skyG += milk * <f32>0.03;
  skyB += milk * <f32>0.05;
}

function addClouds(dx: f32, dy: f32, dz: f32, towardsSun: f32): void {
  let k: f32 = cloudScale / (dy + <f32>0.12), x: f32 = dx * k + cloudSeed, z: f32 = dz * k + cloudSeed * <f32>0.37;
  let bendX: f32 = noise2(x * <f32>0.7 + <f32>3.1, z * <f32>0.7) * <f32>0.9;
  let bendZ: f32 = noise2(x * <f32>0.7, z * <f32>0.7 + <f32>7.7) * <f32>0.9;
  let d = fbm2(x + bendX, z + bendZ, 7);
  let threshold: f32 = <f32>0.74 - cloudCover * <f32>0.6, density = smooth(threshold, threshold + cloudSoftness, d);
  if (density <= 0.0) return;
  // How much cloud stands between here and the sun tells how bright this bit is.
  let step: f32 = <f32>0.22 / (sqrt<f32>(sunX * sunX + sunZ * sunZ) + <f32>0.0001);
  let shade = fbm2(x + sunX * step + bendX, z + sunZ * step + bendZ, 5);
  let thick: f32 = max<f32>(0.0, d - threshold);
  let lit: f32 = Mathf.exp(max<f32>(0.0, shade - threshold) * <f32>-5.0) * (<f32>0.35 + <f32>0.65 * Mathf.exp(thick * <f32>-5.0));
  lit *= <f32>0.7 + <f32>1.6 * Mathf.pow(max<f32>(0.0, towardsSun * <f32>0.5 + <f32>0.5), 9.0);
  let alpha: f32 = density * cloudOpacity * smooth(0.005, 0.09, dy), far: f32 = smooth(0.35, 0.02, dy) * <f32>0.6;
  let r: f32 = shadowR + litR * lit, g: f32 = shadowG + litG * lit, b: f32 = shadowB + litB * lit;
  r += (skyR - r) * far;
  g += (skyG - g) * far;
  b += (skyB - b) * far;
  skyR += (r - skyR) * alpha;
  skyG += (g - skyG) * alpha;
  skyB += (b - skyB) * alpha;
}

/** The sky as the lens sees it, with the disc if asked. */
export function skySeen(dx: f32, dy: f32, dz: f32, disc: bool): void {
  domeAt(dx, dy, dz);
  let towardsSun: f32 = dx * sunX + dy * sunY + dz * sunZ;
  if (stars > 0.0 && dy > -0.2) addStars(dx, dy, dz);
  if (disc && sunDisc > 0.0) {
    let edge: f32 = <f32>1.0 - sunSagitta, rim: f32 = edge - <f32>0.00002 - sunSagitta * <f32>0.06;
    let w: f32 = smooth(rim, edge, towardsSun) * sunDisc;
    skyR += sunR * w;
    skyG += sunG * w;
    skyB += sunB * w;
  }
  if (cloudy && dy > 0.005) addClouds(dx, dy, dz, towardsSun);
}

/** Bakes one row of the sky that lights the set. */
export function bakeRow(row: i32): void {
  const PI: f32 = 3.14159265, TAU: f32 = 6.2831853;
  let e: f32 = (<f32>0.5 - (<f32>row + <f32>0.5) / <f32>at.BAKED_HEIGHT) * PI, c = Mathf.cos(e), y = Mathf.sin(e);
  for (let i = 0; i < at.BAKED_WIDTH; i++) {
    let a: f32 = ((<f32>i + <f32>0.5) / <f32>at.BAKED_WIDTH - <f32>0.5) * TAU;
    skySeen(Mathf.sin(a) * c, y, Mathf.cos(a) * c, false);
    let p = bakedSky + <usize>(row * at.BAKED_WIDTH + i) * 12;
    store<f32>(p, skyR);
    store<f32>(p, skyG, 4);
    store<f32>(p, skyB, 8);
  }
}

/** The mean luminance of the baked sky as level ground sees it. */
export function skyAbove(): f32 {
  const PI: f32 = 3.14159265;
  let sum: f32 = 0, whole: f32 = 0;
  for (let row = 0; row < at.BAKED_HEIGHT >> 1; row++) {
    let e: f32 = (<f32>0.5 - (<f32>row + <f32>0.5) / <f32>at.BAKED_HEIGHT) * PI, weight: f32 = Mathf.sin(e) * Mathf.cos(e);
    for (let i = 0; i < at.BAKED_WIDTH; i++) {
      let p = bakedSky + <usize>(row * at.BAKED_WIDTH + i) * 12;
      sum += weight * (load<f32>(p) * <f32>0.3 + load<f32>(p, 4) * <f32>0.6 + load<f32>(p, 8) * <f32>0.1);
    }
    whole += weight * <f32>at.BAKED_WIDTH;
  }
  return sum / whole;
}
