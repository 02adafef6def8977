// The look kernel's block as globals, and the address of a pixel in a plane.
import * as at from '../../src/look/develop-layout';

export let width: i32 = 0;
export let height: i32 = 0;
/** Bytes from one row of a plane to the next. */
export let rowBytes: usize = 0;
export let planeBytes: usize = 0;
export let planes: usize = 0;
export let pixels: usize = 0;
export let particles: usize = 0;
export let seed: i32 = 0;
export let bloom: usize = 0;
export let bloomWidth: i32 = 0;
export let bloomHeight: i32 = 0;

let block: usize = 0;

/** Reads the block; must be called in every thread before anything else. */
export function open(address: usize): void {
  block = address;
  width = int(at.WIDTH);
  height = int(at.HEIGHT);
  rowBytes = <usize>int(at.STRIDE) << 2;
  planeBytes = <usize>int(at.PLANE_BYTES);
  planes = <usize>int(at.PLANES);
  pixels = <usize>int(at.PIXELS);
  particles = <usize>int(at.PARTICLES);
  seed = int(at.SEED);
  bloom = <usize>int(at.BLOOM);
  bloomWidth = int(at.BLOOM_WIDTH);
  bloomHeight = int(at.BLOOM_HEIGHT);
}

// @ts-ignore: decorator
@inline
function int(word: i32): i32 {
  return load<i32>(block + (<usize>word << 2));
}

/** A float of the grade. */
export function setting(word: i32): f32 {
  return load<f32>(block + (<usize>word << 2));
}

/** Address of the first pixel of a row of a plane. Rows outside the picture repeat its edge. */
// @ts-ignore: decorator
@inline
export function row(plane: i32, y: i32): usize {
  let inside = max<i32>(0, min<i32>(height - 1, y));
  return planes + <usize>plane * planeBytes + <usize>inside * rowBytes;
}

const PADDING_BYTES: usize = at.PADDING << 2;

/** Repeats the first and last pixel of a row into its padding. */
export function padRow(plane: i32, y: i32): void {
  let start = row(plane, y), last = start + (<usize>(width - 1) << 2);
  let first = f32x4.splat(load<f32>(start)), end = load<f32>(last);
  for (let i: usize = 16; i <= PADDING_BYTES; i += 16) v128.store(start - i, first);
  // The last group of four may reach over the edge, so the right side is filled one by one.
  for (let i: usize = 4; i <= PADDING_BYTES; i += 4) store<f32>(last + i, end);
}
