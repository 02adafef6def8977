// Finishes that spread pixels: soft glow, tilt-shift, moving cameras. They read planes `from` and write planes `to`.
import * as at from '../../src/look/develop-layout';
import { smooth } from '../shared/noise';
import { height, width } from './block';
import { between, get, mix, put } from './plane';

const GOLDEN: f32 = 2.3999632;

/** A running mean along rows, `radius` pixels each way. */
export function blurAlongRows(y0: i32, y1: i32, from: i32, to: i32, radius: i32): void {
  let k: f32 = <f32>1.0 / (<f32>radius * <f32>2.0 + <f32>1.0);
  for (let y = y0; y < y1; y++) {
    let sum: f32 = 0;
    for (let i = -radius; i <= radius; i++) sum += get(from, i, y);
    for (let x = 0; x < width; x++) {
      put(to, x, y, sum * k);
      sum += get(from, x + radius + 1, y) - get(from, x - radius, y);
    }
  }
}

/** A running mean along columns, for columns x0..x1. */
export function blurDownColumns(x0: i32, x1: i32, from: i32, to: i32, radius: i32): void {
  let k: f32 = <f32>1.0 / (<f32>radius * <f32>2.0 + <f32>1.0);
  for (let x = x0; x < x1; x++) {
    let sum: f32 = 0;
    for (let i = -radius; i <= radius; i++) sum += get(from, x, i);
    for (let y = 0; y < height; y++) {
      put(to, x, y, sum * k);
      sum += get(from, x, y + radius + 1) - get(from, x, y - radius);
    }
  }
}

/** Lays a blurred copy over the picture as light (screen) by k, and mixes it in by `veil`. */
export function softenRows(y0: i32, y1: i32, blurred: i32, k: f32, veil: f32): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      for (let c = 0; c < 3; c++) {
        let v = get(c, x, y), b = get(blurred + c, x, y), bright: f32 = b * b;
        let lit: f32 = <f32>1.0 - (<f32>1.0 - min<f32>(1.0, v)) * (<f32>1.0 - min<f32>(1.0, bright) * k);
        put(c, x, y, mix(lit, b, veil));
      }
    }
  }
}

/** Sharp in a band about a line across the picture (fractions of its height), ever softer away from it. */
export function tiltRows(y0: i32, y1: i32, to: i32, centre: f32, band: f32, radius: f32): void {
  for (let y = y0; y < y1; y++) {
    let away = abs<f32>(<f32>y / <f32>height - centre), r: f32 = radius * smooth(band, band + <f32>0.4, away);
    for (let x = 0; x < width; x++) {
      for (let c = 0; c < 3; c++) put(to + c, x, y, r < 0.5 ? get(c, x, y) : disc(c, <f32>x, <f32>y, r));
    }
  }
}

/** The mean over a disc, by points on a sunflower spiral. */
function disc(plane: i32, x: f32, y: f32, r: f32): f32 {
  let taps = r < 4.0 ? 16 : 40, sum: f32 = 0;
  for (let i = 0; i < taps; i++) {
    let d: f32 = r * sqrt<f32>((<f32>i + <f32>0.5) / <f32>taps), a: f32 = <f32>i * GOLDEN;
    sum += between(plane, x + d * Mathf.cos(a), y + d * Mathf.sin(a));
  }
  return sum / <f32>taps;
}

/** A camera that follows its subject: everything far from the plane of nearness `near` smears along (dx, dy) pixels. */
export function panRows(y0: i32, y1: i32, to: i32, dx: f32, dy: f32, near: f32): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      let apart = abs<f32>(get(at.NEARNESS, x, y) / near - <f32>1.0), k = near > 0.0 ? smooth(0.06, 0.35, apart) : <f32>1.0;
      for (let c = 0; c < 3; c++) put(to + c, x, y, smear(c, <f32>x, <f32>y, dx * k, dy * k));
    }
  }
}

/** Everything streams from a point (fractions of the picture), the more the farther from it. */
export function zoomRows(y0: i32, y1: i32, to: i32, cx: f32, cy: f32, k: f32): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      let dx: f32 = (<f32>x - cx * <f32>width) * k, dy: f32 = (<f32>y - cy * <f32>height) * k;
      for (let c = 0; c < 3; c++) put(to + c, x, y, smear(c, <f32>x, <f32>y, dx, dy));
    }
  }
}

function smear(plane: i32, x: f32, y: f32, dx: f32, dy: f32): f32 {
  let long = max<f32>(abs<f32>(dx), abs<f32>(dy)), taps = min<i32>(48, 1 + <i32>(long * <f32>0.7));
  if (taps < 2) return get(plane, <i32>x, <i32>y);
  let sum: f32 = 0;
  for (let i = 0; i < taps; i++) {
    let t: f32 = <f32>i / <f32>(taps - 1) - <f32>0.5;
    sum += between(plane, x + dx * t, y + dy * t);
  }
  return sum / <f32>taps;
}

/** Copies three planes. */
export function copyRows(y0: i32, y1: i32, from: i32, to: i32): void {
  for (let y = y0; y < y1; y++) {
    for (let c = 0; c < 3; c++) {
      for (let x = 0; x < width; x++) put(to + c, x, y, get(from + c, x, y));
    }
  }
}
