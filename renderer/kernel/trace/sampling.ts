// Numbers for the paths: Owen-scrambled Sobol points handed out along a Z curve over the picture, so that the error left
// in neighbouring pixels is unlike (blue noise). Everything follows from pixel, sample and seed: no state crosses pixels.

const TO_UNIT: f32 = 0.000000059604645;
const HALF_PI: f32 = 1.57079633;

/** The last pair drawn, 0 ≤ x < 1. */
export let ra: f32 = 0, rb: f32 = 0;
/** The last direction made. */
export let outX: f32 = 0, outY: f32 = 0, outZ: f32 = 0;

/** Place and sample with its bits reversed. */
let index: u32 = 0;
let stream: u32 = 0;
let dimension: u32 = 0;

function reverse(v: u32): u32 {
  let x = bswap<u32>(v);
  x = ((x >> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  return ((x >> 1) & 0x55555555) | ((x & 0x55555555) << 1);
}

/** Laine and Karras: each bit is changed only by the bits below it. */
// @ts-ignore: decorator
@inline
function scramble(v: u32, seed: u32): u32 {
  let x = v + seed;
  x ^= x * 0x6c50b47c;
  x ^= x * 0xb82f1e52;
  x ^= x * 0xc7afe638;
  return x ^ (x * 0x8d22f6e6);
}

/** Sobol's second dimension is the first with its bits mixed by Pascal's triangle modulo two. */
// @ts-ignore: decorator
@inline
function pascal(v: u32): u32 {
  let x = v;
  x ^= (x & 0xaaaaaaaa) >> 1;
  x ^= (x & 0xcccccccc) >> 2;
  x ^= (x & 0xf0f0f0f0) >> 4;
  x ^= (x & 0xff00ff00) >> 8;
  return x ^ (x >> 16);
}

// @ts-ignore: decorator
@inline
function mix(v: u32): u32 {
  let x = v;
  x = (x ^ (x >> 16)) * 0x7feb352d;
  x = (x ^ (x >> 15)) * 0x846ca68b;
  return x ^ (x >> 16);
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

/** Starts sample `sample` of a pixel; `bits` is how many bits samples take, `pass` sets one pass's points apart from another's. */
export function startSample(place: u32, sample: u32, bits: u32, seed: i32, pass: i32): void {
  index = reverse((place << bits) | sample);
  stream = mix(<u32>seed ^ mix(<u32>pass + 0x9e3779b9));
  dimension = 0;
}

/** Draws the next pair into `ra`, `rb`. */
export function draw(): void {
  dimension++;
  let key = mix(stream + dimension * 0x9e3779b9);
  let i = reverse(scramble(index, key));
  ra = <f32>(reverse(scramble(i, key * 0x2c1b3c6d)) >> 8) * TO_UNIT;
  rb = <f32>(reverse(scramble(pascal(i), key * 0x297a2d39 + 0x68bc21eb)) >> 8) * TO_UNIT;
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
