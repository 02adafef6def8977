// Glow around what is very bright: a small copy of the bright parts, blurred at three widths.
import * as at from '../../src/look/develop-layout';
import { smooth } from '../shared/noise';
import { bloom, bloomHeight, bloomWidth, height, row, setting, width } from './block';

/** Address in one of twelve small planes: 0..2 bright parts, 3..5 blurred, 6..8 sum, 9..11 half blurred. */
// @ts-ignore: decorator
@inline
function small(plane: i32, x: i32, y: i32): usize {
  return bloom + (<usize>((plane * bloomHeight + y) * bloomWidth + x) << 2);
}

/** Gathers what lies over the threshold into the small picture. */
export function gatherGlow(): void {
  let exposure = setting(at.EXPOSURE), threshold = setting(at.BLOOM_THRESHOLD), s = at.BLOOM_SHRINK;
  for (let y = 0; y < bloomHeight; y++) {
    for (let x = 0; x < bloomWidth; x++) {
      for (let k = 0; k < 3; k++) {
        let sum: f32 = 0;
        for (let j = 0; j < s; j++) {
          let line = row(at.LIGHT_R + k, y * s + j);
          for (let i = 0; i < s; i++) {
            let v: f32 = max<f32>(0.0, load<f32>(line + (<usize>min<i32>(width - 1, x * s + i) << 2))) * exposure;
            sum += min<f32>(v, 20.0) * smooth(threshold, threshold + <f32>1.2, v);
          }
        }
        store<f32>(small(k, x, y), sum / <f32>(s * s));
        store<f32>(small(k + 6, x, y), 0);
      }
    }
  }
}

/** A running mean of 2r+1 small pixels along rows or columns. */
function boxBlur(from: i32, to: i32, r: i32, down: bool): void {
  let lines = down ? bloomWidth : bloomHeight, n = down ? bloomHeight : bloomWidth, k: f32 = <f32>1.0 / (<f32>r * <f32>2.0 + <f32>1.0);
  for (let line = 0; line < lines; line++) {
    let sum: f32 = 0;
    for (let i = -r; i <= r; i++) sum += load<f32>(spot(from, line, max<i32>(0, min<i32>(n - 1, i)), down));
    for (let i = 0; i < n; i++) {
      store<f32>(spot(to, line, i, down), sum * k);
      sum += load<f32>(spot(from, line, min<i32>(n - 1, i + r + 1), down)) - load<f32>(spot(from, line, max<i32>(0, i - r), down));
    }
  }
}

// @ts-ignore: decorator
@inline
function spot(plane: i32, line: i32, i: i32, down: bool): usize {
  return down ? small(plane, line, i) : small(plane, i, line);
}

/** Blurs the bright parts of one channel at three widths and sums them. */
export function spreadGlow(channel: i32): void {
  let radii = width / 200, blurred = channel + 3;
  for (let level = 0; level < 3; level++) {
    let pixels: i32 = level == 0 ? radii : level == 1 ? width / 60 : width / 20;
    let r = max<i32>(1, pixels / at.BLOOM_SHRINK);
    // Three box blurs each way come close to a bell; blurring on from the last width saves starting over.
    for (let pass = 0; pass < 3; pass++) {
      boxBlur(pass == 0 && level == 0 ? channel : blurred, 9 + channel, r, false);
      boxBlur(9 + channel, blurred, r, true);
    }
    for (let i = 0; i < bloomWidth * bloomHeight; i++) {
      let sum = small(channel + 6, 0, 0) + (<usize>i << 2);
      store<f32>(sum, load<f32>(sum) + load<f32>(small(blurred, 0, 0) + (<usize>i << 2)));
    }
  }
}

/** The rows of the small picture that a row of the large one lies between, as offsets, and how far from the first. */
let upper: usize = 0, lower: usize = 0, part: f32 = 0;

/** Must be called for each row before `glowFour`. */
export function findGlow(y: i32): void {
  let v: f32 = max<f32>(0.0, (<f32>y + <f32>0.5) / <f32>at.BLOOM_SHRINK - <f32>0.5), iy = min<i32>(bloomHeight - 1, <i32>v);
  upper = small(0, 0, iy);
  lower = small(0, 0, min<i32>(bloomHeight - 1, iy + 1));
  part = v - <f32>iy;
}

// @ts-ignore: decorator
@inline
function upright(offset: usize): f32 {
  let top = load<f32>(upper + offset);
  return top + (load<f32>(lower + offset) - top) * part;
}

/** The glow at four pixels, the first of which is a multiple of four, times the exposure. A small pixel is four wide. */
export function glowFour(channel: i32, x: i32): v128 {
  let plane = <usize>((channel + 6) * bloomHeight * bloomWidth) << 2, m = x >> 2;
  let here = upright(plane + (<usize>m << 2));
  let before: f32 = m > 0 ? upright(plane + (<usize>(m - 1) << 2)) : here, after: f32 = m + 1 < bloomWidth ? upright(plane + (<usize>(m + 1) << 2)) : here;
  let a: f32 = here - before, b: f32 = after - here;
  return f32x4(before + a * <f32>0.625, before + a * <f32>0.875, here + b * <f32>0.125, here + b * <f32>0.375);
}
