// Finishes that change each pixel by its own value and place: ramps, curves, steps, flash, spot, leak, frame.
import * as at from '../../src/look/develop-layout';
import { noise2, smooth, unit3 } from '../shared/noise';
import { height, width } from './block';
import { get, luminanceOf, mix, put, unit } from './plane';

/** Luminance through a ramp of three colours (shadows, middle, lights), mixed in by k. */
export function rampRows(y0: i32, y1: i32, k: f32, sr: f32, sg: f32, sb: f32, mr: f32, mg: f32, mb: f32, hr: f32, hg: f32, hb: f32): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      let l = unit(luminanceOf(0, x, y)) * <f32>2.0, low = min<f32>(1.0, l), high = max<f32>(0.0, l - <f32>1.0);
      put(0, x, y, mix(get(0, x, y), mix(mix(sr, mr, low), hr, high), k));
      put(1, x, y, mix(get(1, x, y), mix(mix(sg, mg, low), hg, high), k));
      put(2, x, y, mix(get(2, x, y), mix(mix(sb, mb, low), hb, high), k));
    }
  }
}

/** One channel: lift + gain times value to the power, mixed in by k. */
export function curveRows(y0: i32, y1: i32, channel: i32, k: f32, lift: f32, gain: f32, power: f32): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      let v = get(channel, x, y);
      put(channel, x, y, mix(v, lift + gain * Mathf.pow(unit(v), power), k));
    }
  }
}

/** Each pixel's distance from its grey, times an amount; below 1 dulls, above 1 enlivens. */
export function saturateRows(y0: i32, y1: i32, amount: f32): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      let l = luminanceOf(0, x, y);
      for (let c = 0; c < 3; c++) put(c, x, y, mix(l, get(c, x, y), amount));
    }
  }
}

/** Brightness in a few steps, softly joined; hue stays. */
export function stepRows(y0: i32, y1: i32, levels: f32, softness: f32, k: f32): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      let l = max<f32>(0.001, luminanceOf(0, x, y)), scaled: f32 = l * levels, whole = floor<f32>(scaled);
      let part = smooth(<f32>0.5 - softness, <f32>0.5 + softness, scaled - whole);
      let step: f32 = max<f32>(whole + part, <f32>0.42 + <f32>0.3 * scaled), gain: f32 = step / levels / l;
      for (let c = 0; c < 3; c++) {
        let v = get(c, x, y);
        put(c, x, y, mix(v, v * gain, k));
      }
    }
  }
}

/** A flash on the camera: light falls off with the square of the distance beyond `near` (one over metres). */
export function flashRows(y0: i32, y1: i32, k: f32, near: f32): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      let q: f32 = get(at.NEARNESS, x, y) / near, reach: f32 = min<f32>(1.28, q * q * <f32>0.95 + <f32>0.3 * q);
      let gain = mix(1.0, max<f32>(0.2, reach), k);
      for (let c = 0; c < 3; c++) {
        let v = get(c, x, y);
        // A hard flash also lifts the middle tones of what it reaches.
        put(c, x, y, v * gain + k * <f32>0.07 * max<f32>(0.0, reach - <f32>0.8) * (<f32>1.0 - v));
      }
    }
  }
}

/** A pool of light: what lies outside an ellipse (fractions of the picture) falls to `dark`. */
export function spotRows(y0: i32, y1: i32, cx: f32, cy: f32, rx: f32, ry: f32, dark: f32, k: f32): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      let dx: f32 = (<f32>x / <f32>width - cx) / rx, dy: f32 = (<f32>y / <f32>height - cy) / ry;
      let gain = mix(1.0, mix(1.0, dark, smooth(0.55, 1.35, sqrt<f32>(dx * dx + dy * dy))), k);
      for (let c = 0; c < 3; c++) put(c, x, y, get(c, x, y) * gain);
    }
  }
}

/** Stray light of one colour from a side of the frame (a direction in turns), uneven as through a worn camera back. */
export function leakRows(y0: i32, y1: i32, dirX: f32, dirY: f32, reach: f32, r: f32, g: f32, b: f32, k: f32, seed: i32): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      let u: f32 = <f32>x / <f32>width - <f32>0.5, v: f32 = <f32>y / <f32>height - <f32>0.5;
      let side: f32 = u * dirX + v * dirY + <f32>0.5, along: f32 = v * dirX - u * dirY;
      let wave: f32 = noise2(along * <f32>3.0 + <f32>seed, side * <f32>1.5) * <f32>0.5;
      let q: f32 = smooth(<f32>1.0 - reach, <f32>1.15, side + wave * reach - <f32>0.25 * reach) * k;
      put(0, x, y, <f32>1.0 - (<f32>1.0 - get(0, x, y)) * (<f32>1.0 - q * r));
      put(1, x, y, <f32>1.0 - (<f32>1.0 - get(1, x, y)) * (<f32>1.0 - q * g));
      put(2, x, y, <f32>1.0 - (<f32>1.0 - get(2, x, y)) * (<f32>1.0 - q * b));
    }
  }
}

/** A colour laid over the whole picture as light (screen), strongest at the top or the bottom as `tilt` says. */
export function washRows(y0: i32, y1: i32, r: f32, g: f32, b: f32, k: f32, tilt: f32): void {
  for (let y = y0; y < y1; y++) {
    let q: f32 = k * unit(<f32>0.5 + tilt * (<f32>y / <f32>height - <f32>0.5) * <f32>2.0);
    for (let x = 0; x < width; x++) {
      put(0, x, y, <f32>1.0 - (<f32>1.0 - unit(get(0, x, y))) * (<f32>1.0 - q * r));
      put(1, x, y, <f32>1.0 - (<f32>1.0 - unit(get(1, x, y))) * (<f32>1.0 - q * g));
      put(2, x, y, <f32>1.0 - (<f32>1.0 - unit(get(2, x, y))) * (<f32>1.0 - q * b));
    }
  }
}

/** Fills what lies outside a rectangle (pixels), with corners rounded by `round`. */
export function frameRows(y0: i32, y1: i32, left: f32, top: f32, right: f32, bottom: f32, round: f32, r: f32, g: f32, b: f32): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      let px: f32 = <f32>x + <f32>0.5, py: f32 = <f32>y + <f32>0.5;
      let dx: f32 = max<f32>(max<f32>(left + round - px, px - right + round), 0.0), dy: f32 = max<f32>(max<f32>(top + round - py, py - bottom + round), 0.0);
      let away: f32 = sqrt<f32>(dx * dx + dy * dy), outside: f32 = away > 0.0 ? unit(away - round + <f32>0.5) : <f32>0.0;
      if (outside <= 0.0) continue;
      let shade: f32 = <f32>1.0 + (unit3(x, y, 5) - <f32>0.5) * <f32>0.02;
      put(0, x, y, mix(get(0, x, y), r * shade, outside));
      put(1, x, y, mix(get(1, x, y), g * shade, outside));
      put(2, x, y, mix(get(2, x, y), b * shade, outside));
    }
  }
}

/** Clumps of grain of some pixels' size, as on fast film. */
export function clumpRows(y0: i32, y1: i32, size: f32, k: f32, seed: i32): void {
  let s: f32 = <f32>1.0 / size;
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      let n: f32 = noise2(<f32>x * s + <f32>(seed & 1023), <f32>y * s) + noise2(<f32>x * s * <f32>2.3, <f32>y * s * <f32>2.3 + <f32>(seed & 511)) - <f32>1.0;
      let l = unit(luminanceOf(0, x, y)), q: f32 = n * k * (<f32>0.35 + <f32>2.6 * l * (<f32>1.0 - l));
      for (let c = 0; c < 3; c++) put(c, x, y, get(c, x, y) + q);
    }
  }
}

/** Paper or canvas under the paint: a relief that darkens and lightens. `weave` 0 is paper, 1 canvas. */
export function paperRows(y0: i32, y1: i32, size: f32, weave: f32, k: f32): void {
  let s: f32 = <f32>1.0 / size;
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      let u: f32 = <f32>x * s, v: f32 = <f32>y * s;
      let paper: f32 = (noise2(u, v) + noise2(u * <f32>2.7 + <f32>9.0, v * <f32>2.7)) * <f32>0.5 - <f32>0.5;
      let threads: f32 = (abs<f32>(u - floor<f32>(u) - <f32>0.5) + abs<f32>(v - floor<f32>(v) - <f32>0.5) - <f32>0.5) * <f32>0.8;
      let gain: f32 = <f32>1.0 + mix(paper, threads + paper * <f32>0.4, weave) * k;
      for (let c = 0; c < 3; c++) put(c, x, y, get(c, x, y) * gain);
    }
  }
}
