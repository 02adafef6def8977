// Finishes of print and screen: dots, blocks, lines, tape, glitches, doubles.
import * as at from '../../src/look/develop-layout';
import { noise2, smooth, unit3 } from '../shared/noise';
import { height, seed, width } from './block';
import { between, get, luminanceOf, mix, put, unit } from './plane';

/** How much ink a round dot of the given tone leaves at a point of a turned screen. */
// @ts-ignore: decorator
@inline
function dot(x: f32, y: f32, c: f32, s: f32, scale: f32, tone: f32): f32 {
  let u: f32 = (x * c + y * s) * scale, v: f32 = (y * c - x * s) * scale;
  u -= floor<f32>(u) + <f32>0.5;
  v -= floor<f32>(v) + <f32>0.5;
  let t = unit(tone), r: f32 = sqrt<f32>(t) * <f32>0.5642 + max<f32>(0.0, t - <f32>0.7) * <f32>0.5;
  return smooth(r + <f32>0.09, r - <f32>0.09, sqrt<f32>(u * u + v * v));
}

/** Four-colour halftone: cyan, magenta, yellow and black dots on turned screens. */
export function halftoneRows(y0: i32, y1: i32, size: f32, k: f32): void {
  let s: f32 = <f32>1.0 / size;
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      let r = unit(get(0, x, y)), g = unit(get(1, x, y)), b = unit(get(2, x, y)), black: f32 = (<f32>1.0 - max<f32>(r, max<f32>(g, b))) * <f32>0.85, rest: f32 = <f32>1.0 / (<f32>1.0 - black);
      let px = <f32>x, py = <f32>y;
      let cyan = dot(px, py, 0.966, 0.259, s, (<f32>1.0 - r - black) * rest), magenta = dot(px, py, 0.259, 0.966, s, (<f32>1.0 - g - black) * rest), yellow = dot(px, py, 1.0, 0.0, s, (<f32>1.0 - b - black) * rest), key = dot(px, py, 0.707, 0.707, s, black);
      let paper: f32 = 0.97, left: f32 = <f32>1.0 - key * <f32>0.9;
      put(0, x, y, mix(r, paper * (<f32>1.0 - cyan * <f32>0.92) * left, k));
      put(1, x, y, mix(g, paper * (<f32>1.0 - magenta * <f32>0.86) * left, k));
      put(2, x, y, mix(b, <f32>0.93 * (<f32>1.0 - yellow * <f32>0.85) * left, k));
    }
  }
}

/** Black dots over flat colour, where the picture is dark: the shading of old comics. */
export function dotShadeRows(y0: i32, y1: i32, size: f32, k: f32): void {
  let s: f32 = <f32>1.0 / size;
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      let dark: f32 = <f32>1.0 - unit(luminanceOf(0, x, y)), ink: f32 = dot(<f32>x, <f32>y, 0.707, 0.707, s, dark * <f32>0.62 - <f32>0.12) * k * <f32>0.55;
      for (let c = 0; c < 3; c++) put(c, x, y, get(c, x, y) * (<f32>1.0 - ink));
    }
  }
}

const BAYER: usize = memory.data<u8>([0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5]);

/** Square blocks with few tones and an ordered dither, inside a rectangle (pixels). Reads LIGHT, writes `to`. */
export function blockRows(y0: i32, y1: i32, to: i32, size: i32, levels: f32, left: i32, top: i32, right: i32, bottom: i32): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      let inside = x >= left && x < right && y >= top && y < bottom, bx = x / size, by = y / size;
      let bayer: f32 = (<f32>load<u8>(BAYER + <usize>((bx & 3) + (by & 3) * 4)) + <f32>0.5) * <f32>0.0625 - <f32>0.5;
      for (let c = 0; c < 3; c++) {
        let v = inside ? block(c, bx * size, by * size, size) : get(c, x, y);
        if (inside && levels > 0.0) v = floor<f32>(v * levels + <f32>0.5 + bayer * <f32>0.8) / levels;
        put(to + c, x, y, v);
      }
    }
  }
}

/** The mean of a block, from up to sixteen of its pixels. */
function block(plane: i32, x: i32, y: i32, size: i32): f32 {
  let step = max<i32>(1, size >> 2), sum: f32 = 0, n: f32 = 0;
  for (let j = step >> 1; j < size; j += step) {
    for (let i = step >> 1; i < size; i += step) {
      sum += get(plane, x + i, y + j);
      n += 1;
    }
  }
  return sum / n;
}

/** Dark lines every `period` pixels, as on a tube. */
export function scanRows(y0: i32, y1: i32, period: f32, k: f32): void {
  for (let y = y0; y < y1; y++) {
    let phase: f32 = <f32>y / period, wave: f32 = abs<f32>(phase - floor<f32>(phase) - <f32>0.5) * <f32>2.0, gain: f32 = <f32>1.0 - k * wave;
    for (let x = 0; x < width; x++) for (let c = 0; c < 3; c++) put(c, x, y, get(c, x, y) * gain);
  }
}

/** Tape: rows that slip, colour that lags behind light, noise, and a torn band near the bottom. LIGHT to `to`. */
export function tapeRows(y0: i32, y1: i32, to: i32, size: f32, k: f32): void {
  for (let y = y0; y < y1; y++) {
    let line: f32 = floor<f32>(<f32>y / size), height01: f32 = <f32>y / <f32>height;
    let slip: f32 = (noise2(line * <f32>0.11, <f32>(seed & 255)) - <f32>0.5) * size * <f32>1.6 * k;
    let torn = smooth(0.9, 0.94, height01) * smooth(0.99, 0.96, height01);
    slip += torn * (noise2(line * <f32>0.6, 3.0) - <f32>0.4) * size * <f32>40.0 * k;
    for (let x = 0; x < width; x++) {
      let px: f32 = <f32>x + slip, l: f32 = 0, r: f32 = 0, b: f32 = 0;
      for (let i = 0; i < 3; i++) {
        let qx: f32 = px + (<f32>i - <f32>1.0) * size * <f32>0.6;
        l += between(0, qx, <f32>y) * <f32>0.3 + between(1, qx, <f32>y) * <f32>0.6 + between(2, qx, <f32>y) * <f32>0.1;
      }
      l /= <f32>3.0;
      for (let i = 0; i < 5; i++) {
        let qx: f32 = px - <f32>i * size * <f32>1.3, grey: f32 = between(0, qx, <f32>y) * <f32>0.3 + between(1, qx, <f32>y) * <f32>0.6 + between(2, qx, <f32>y) * <f32>0.1;
        r += between(0, qx, <f32>y) - grey;
        b += between(2, qx, <f32>y) - grey;
      }
      r *= <f32>0.2;
      b *= <f32>0.2;
      let snow: f32 = (unit3(<i32>(<f32>x / size * <f32>0.5), <i32>line, seed) - <f32>0.5) * (<f32>0.11 + torn * <f32>0.5);
      let streak: f32 = unit3(<i32>(<f32>x / size * <f32>0.06), <i32>line, seed + 5) > 0.9985 ? <f32>0.5 : <f32>0.0;
      l += snow + streak;
      put(to, x, y, mix(get(0, x, y), l + r, k));
      put(to + 1, x, y, mix(get(1, x, y), l - r * <f32>0.5 - b * <f32>0.17, k));
      put(to + 2, x, y, mix(get(2, x, y), l + b, k));
    }
  }
}

/** Red and blue moved apart: by (dx, dy) everywhere, and by `spread` times the distance from the middle. LIGHT to `to`. */
export function fringeRows(y0: i32, y1: i32, to: i32, dx: f32, dy: f32, spread: f32): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      let ox: f32 = dx + (<f32>x - <f32>width * <f32>0.5) * spread, oy: f32 = dy + (<f32>y - <f32>height * <f32>0.5) * spread;
      put(to, x, y, between(0, <f32>x + ox, <f32>y + oy));
      put(to + 1, x, y, get(1, x, y));
      put(to + 2, x, y, between(2, <f32>x - ox, <f32>y - oy));
    }
  }
}

/** A broken stream: bands pushed aside, blocks from elsewhere, colours torn apart. LIGHT to `to`. */
export function glitchRows(y0: i32, y1: i32, to: i32, size: f32, k: f32): void {
  for (let y = y0; y < y1; y++) {
    let band: f32 = noise2(<f32>y / size * <f32>0.045, <f32>(seed & 255)), fine: f32 = unit3(<i32>(<f32>y / size / <f32>5.0), seed, 9);
    let push: f32 = smooth(0.6, 0.85, band) * (fine - <f32>0.5) * size * <f32>150.0 * k;
    let cellY = <i32>(<f32>y / size / <f32>22.0);
    for (let x = 0; x < width; x++) {
      let cellX = <i32>(<f32>x / size / <f32>60.0), odd = unit3(cellX, cellY, seed + 17), px: f32 = <f32>x + push, py = <f32>y;
      if (odd > <f32>1.0 - <f32>0.07 * k) {
        px += (unit3(cellX, cellY, 31) - <f32>0.5) * size * <f32>260.0;
        py += (unit3(cellX, cellY, 37) - <f32>0.5) * size * <f32>60.0;
      }
      let apart: f32 = size * (<f32>4.0 + <f32>16.0 * smooth(0.5, 0.8, band)) * k;
      let r = between(0, px + apart, py), g = between(1, px, py), b = between(2, px - apart, py);
      if (odd < <f32>0.025 * k) {
        let t = r;
        r = <f32>1.0 - g;
        g = b;
        b = t;
      }
      put(to, x, y, r);
      put(to + 1, x, y, g);
      put(to + 2, x, y, b);
    }
  }
}

/** A second exposure: the picture again, shifted, enlarged and perhaps mirrored, laid over the first as light. LIGHT to `to`. */
export function ghostRows(y0: i32, y1: i32, to: i32, dx: f32, dy: f32, scale: f32, mirrored: i32, k: f32): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      let u: f32 = (<f32>x - <f32>width * <f32>0.5) / scale, px: f32 = <f32>width * <f32>0.5 + (mirrored ? -u : u) + dx, py: f32 = (<f32>y - <f32>height * <f32>0.5) / scale + <f32>height * <f32>0.5 + dy;
      for (let c = 0; c < 3; c++) {
        let v = unit(get(c, x, y)), w = unit(between(c, px, py));
        let both: f32 = <f32>1.0 - (<f32>1.0 - v * (<f32>1.0 - <f32>0.35 * k)) * (<f32>1.0 - w * <f32>0.75 * k);
        put(to + c, x, y, both);
      }
    }
  }
}

/** The picture's half about a line mirrored onto the other half: twins. `side` 1 keeps the left, -1 the right. LIGHT to `to`. */
export function twinRows(y0: i32, y1: i32, to: i32, axis: f32, side: f32, k: f32): void {
  let line: f32 = axis * <f32>width;
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      let away: f32 = (<f32>x - line) * side, px: f32 = away > 0.0 ? line - (<f32>x - line) : <f32>x;
      let q: f32 = k * smooth(-2.0, 2.0, away);
      for (let c = 0; c < 3; c++) put(to + c, x, y, mix(get(c, x, y), between(c, px, <f32>y), q));
    }
  }
}

/** A lens that bows the picture out: k 0..1, LIGHT to `to`; what falls outside is black when `rim` is set. */
export function bulgeRows(y0: i32, y1: i32, to: i32, k: f32, rim: i32): void {
  let half: f32 = <f32>min<i32>(width, height) * <f32>0.5, cx: f32 = <f32>width * <f32>0.5, cy: f32 = <f32>height * <f32>0.5;
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      let dx: f32 = (<f32>x - cx) / half, dy: f32 = (<f32>y - cy) / half, r2: f32 = dx * dx + dy * dy, gain: f32 = mix(1.0, (<f32>0.55 + <f32>0.33 * r2), k);
      let dark: f32 = rim ? smooth(<f32>1.02, <f32>0.97, sqrt<f32>(r2)) : <f32>1.0;
      for (let c = 0; c < 3; c++) put(to + c, x, y, between(c, cx + dx * gain * half, cy + dy * gain * half) * dark);
    }
  }
}
