// Numbers for the paths: Owen-scrambled Sobol points handed out along a Z curve over the picture, so that the error left
// in neighbouring pixels is unlike (blue noise). Everything follows from pixel, sample and seed: no state crosses pixels.
import { scratch } from './frame';

const TO_UNIT: f32 = 0.000000059604645;
const HALF_PI: f32 = 1.57079633;

/** The last pair drawn, 0 ≤ x < 1. */
export let ra: f32 = 0, rb: f32 = 0;
/** The last direction made. */
export let outX: f32 = 0, outY: f32 = 0, outZ: f32 = 0;

/** Where in a thread's scratch four pairs lie, their first numbers and then their second; behind the four rays. */
const PAIRS: usize = 6912;
/** Pairs of a sample that make its ray through the lens; its path goes on behind them. */
const OF_LENS: u32 = 2;

/** Place and sample with its bits reversed, four times. */
let index: v128 = i32x4.splat(0);
let stream: u32 = 0;
/** How many pairs the path has drawn. */
let drawn: u32 = 0;

/** The bits of four numbers in reverse. */
// @ts-ignore: decorator
@inline
function reverse(v: v128): v128 {
  let low = v128.and(v, i8x16.splat(15)), high = v128.and(i32x4.shr_u(v, 4), i8x16.splat(15));
  let upper = i8x16.swizzle(i8x16(0, -128, 64, -64, 32, -96, 96, -32, 16, -112, 80, -48, 48, -80, 112, -16), low);
  let lower = i8x16.swizzle(i8x16(0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15), high);
  let bytes = v128.or(upper, lower);
  return i8x16.shuffle(bytes, bytes, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12);
}

// @ts-ignore: decorator
@inline
function bent(x: v128, factor: i32): v128 {
  return v128.xor(x, i32x4.mul(x, i32x4.splat(factor)));
}

/** Laine and Karras: each bit is changed only by the bits below it. */
// @ts-ignore: decorator
@inline
function scramble(v: v128, seed: v128): v128 {
  return bent(bent(bent(bent(i32x4.add(v, seed), 0x6c50b47c), <i32>0xb82f1e52), <i32>0xc7afe638), <i32>0x8d22f6e6);
}

// @ts-ignore: decorator
@inline
function fold(x: v128, bits: i32, by: i32): v128 {
  return v128.xor(x, i32x4.shr_u(v128.and(x, i32x4.splat(bits)), by));
}

/** Sobol's second dimension is the first with its bits mixed by Pascal's triangle modulo two. */
// @ts-ignore: decorator
@inline
function pascal(v: v128): v128 {
  let x = fold(fold(fold(fold(v, <i32>0xaaaaaaaa, 1), <i32>0xcccccccc, 2), <i32>0xf0f0f0f0, 4), <i32>0xff00ff00, 8);
  return v128.xor(x, i32x4.shr_u(x, 16));
}

// @ts-ignore: decorator
@inline
function mix(v: u32): u32 {
  let x = v;
  x = (x ^ (x >> 16)) * 0x7feb352d;
  x = (x ^ (x >> 15)) * 0x846ca68b;
  return x ^ (x >> 16);
}
// @ts-ignore: decorator
@inline
function mixFour(v: v128): v128 {
  let x = i32x4.mul(v128.xor(v, i32x4.shr_u(v, 16)), i32x4.splat(0x7feb352d));
  x = i32x4.mul(v128.xor(x, i32x4.shr_u(x, 15)), i32x4.splat(<i32>0x846ca68b));
  return v128.xor(x, i32x4.shr_u(x, 16));
}

function spread(v: i32): u32 {
  let x = <u32>v & 0xffff;
  x = (x | (x << 8)) & 0x00ff00ff;
  x = (x | (x << 4)) & 0x0f0f0f0f;
  x = (x | (x << 2)) & 0x33333333;
  return (x | (x << 1)) & 0x55555555;
}

/** Place of a pixel on the Z curve. */
export function placeOnCurve(x: i32, y: i32): u32 {
  return spread(x) | (spread(y) << 1);
}

/** Says what seed and pass the samples that start from now on are of; `pass` sets one pass's points apart from another's. */
export function startPass(seed: i32, pass: i32): void {
  stream = mix(<u32>seed ^ mix(<u32>pass + 0x9e3779b9));
}

// @ts-ignore: decorator
@inline
function toUnit(bits: v128): v128 {
  return f32x4.mul(f32x4.convert_i32x4_s(i32x4.shr_u(bits, 8)), f32x4.splat(TO_UNIT));
}

/** Makes four pairs, of four places and samples or of four dimensions. */
// @ts-ignore: decorator
@inline
function makeFour(i: v128, dimensions: v128): void {
  let key = mixFour(i32x4.add(i32x4.splat(<i32>stream), i32x4.mul(dimensions, i32x4.splat(<i32>0x9e3779b9))));
  let first = reverse(scramble(i, key)), second = pascal(first);
  first = scramble(first, i32x4.mul(key, i32x4.splat(0x2c1b3c6d)));
  second = scramble(second, i32x4.add(i32x4.mul(key, i32x4.splat(0x297a2d39)), i32x4.splat(0x68bc21eb)));
  v128.store(scratch + PAIRS, toUnit(reverse(first)));
  v128.store(scratch + PAIRS, toUnit(reverse(second)), 16);
}

// @ts-ignore: decorator
@inline
function take(k: u32): void {
  let p = scratch + PAIRS + (<usize>k << 2);
  ra = load<f32>(p);
  rb = load<f32>(p, 16);
}

/** Makes a pair, the `which`th of those of the lens (from 0), of each of the four samples from `sample` on; see `takeOfLens`. */
export function makeOfLens(place: u32, sample: u32, bits: u32, which: i32): void {
  let four = i32x4.add(i32x4.splat(<i32>sample), i32x4(0, 1, 2, 3));
  makeFour(reverse(v128.or(i32x4.splat(<i32>(place << bits)), four)), i32x4.splat(which + 1));
}

/** Puts the pair made for a sample into `ra`, `rb`. */
export function takeOfLens(sample: i32): void {
  take(<u32>sample);
}

/** Starts the path of sample `sample` of a pixel; `bits` is how many bits samples take. */
export function startSample(place: u32, sample: u32, bits: u32): void {
  index = reverse(i32x4.splat(<i32>((place << bits) | sample)));
  drawn = 0;
}

/** Draws the path's next pair into `ra`, `rb`. Four are made at a time. */
export function draw(): void {
  let k = drawn & 3;
  if (k == 0) makeFour(index, i32x4.add(i32x4.splat(<i32>(OF_LENS + drawn)), i32x4(1, 2, 3, 4)));
  drawn++;
  take(k);
}

/** Cosine and sine of a part of a full turn, to about six digits. */
export let cosine: f32 = 0, sine: f32 = 0;
export function turn(part: f32): void {
  let x: f32 = part * <f32>4.0, quarter = floor<f32>(x), a: f32 = (x - quarter - <f32>0.5) * HALF_PI, a2: f32 = a * a;
  // Around the middle of a quarter turn the angle stays under 45 degrees, where short series do.
  let c: f32 = <f32>1.0 + a2 * (<f32>-0.5 + a2 * (<f32>0.0416666642 + a2 * (<f32>-0.00138873 + a2 * <f32>0.0000244332)));
  let s: f32 = a * (<f32>1.0 + a2 * (<f32>-0.16666667 + a2 * (<f32>0.00833333 + a2 * (<f32>-0.00019841 + a2 * <f32>0.0000026))));
  // Turned on by 45 degrees, then by whole quarters.
  const R: f32 = 0.70710678;
  let u: f32 = (c - s) * R, v: f32 = (s + c) * R, q = <i32>quarter & 3;
  cosine = q == 0 ? u : q == 1 ? -v : q == 2 ? -u : v;
  sine = q == 0 ? v : q == 1 ? u : q == 2 ? -v : -u;
}

/** Turns the pair (height z, the angle by `rb`) into a direction about an axis. */
function about(ax: f32, ay: f32, az: f32, z: f32): void {
  turn(rb);
  let r = sqrt<f32>(max<f32>(0.0, <f32>1.0 - z * z)), x: f32 = r * cosine, y: f32 = r * sine;
  let s: f32 = az >= 0.0 ? 1.0 : -1.0, a: f32 = <f32>-1.0 / (s + az), b: f32 = ax * ay * a;
  outX = x * (<f32>1.0 + s * ax * ax * a) + y * b + z * ax;
  outY = x * s * b + y * (s + ay * ay * a) + z * ay;
  outZ = z * az - x * s * ax - y * ay;
}

/** A direction about the normal, cosine distributed. */
export function drawHemisphere(nx: f32, ny: f32, nz: f32): void {
  draw();
  about(nx, ny, nz, sqrt<f32>(max<f32>(0.0, <f32>1.0 - ra)));
}

/** A microfacet normal of the GGX distribution. */
export function drawFacet(nx: f32, ny: f32, nz: f32, alpha: f32): void {
  draw();
  about(nx, ny, nz, sqrt<f32>((<f32>1.0 - ra) / (<f32>1.0 + (alpha * alpha - <f32>1.0) * ra)));
}

/** A direction inside a cone; `sagitta` is one less the cosine of its half angle. */
export function drawCone(ax: f32, ay: f32, az: f32, sagitta: f32): void {
  draw();
  about(ax, ay, az, <f32>1.0 - ra * sagitta);
}

/** A direction anywhere on the sphere. */
export function drawSphere(): void {
  draw();
  turn(rb);
  let z: f32 = <f32>1.0 - <f32>2.0 * ra, r = sqrt<f32>(max<f32>(0.0, <f32>1.0 - z * z));
  outX = r * cosine;
  outY = r * sine;
  outZ = z;
}
