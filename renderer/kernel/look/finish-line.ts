// Finishes of the pen: outlines from what the lens knows of form, hatching, and ink washes.
import * as at from '../../src/look/develop-layout';
import { noise2, smooth } from '../shared/noise';
import { width } from './block';
import { get, luminanceOf, mix, put, unit } from './plane';

/** How strongly an outline runs through each pixel: breaks of depth, form and colour a few pixels apart. Into plane `to`. */
export function outlineRows(y0: i32, y1: i32, to: i32, reach: i32, detail: f32): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      put(to, x, y, unit(max<f32>(across(x, y, reach, 0, detail), max<f32>(across(x, y, 0, reach, detail), max<f32>(across(x, y, reach, reach, detail), across(x, y, reach, -reach, detail))))));
    }
  }
}

function across(x: i32, y: i32, dx: i32, dy: i32, detail: f32): f32 {
  let before = get(at.NEARNESS, x - dx, y - dy), here = get(at.NEARNESS, x, y), after = get(at.NEARNESS, x + dx, y + dy);
  // Nearness is straight over planes, so its second difference shows only breaks.
  let depth: f32 = abs<f32>(before + after - <f32>2.0 * here) / (max<f32>(before, after) + <f32>1e-5);
  let nx: f32 = get(at.NORMAL_X, x - dx, y - dy) - get(at.NORMAL_X, x + dx, y + dy), ny: f32 = get(at.NORMAL_Y, x - dx, y - dy) - get(at.NORMAL_Y, x + dx, y + dy), nz: f32 = get(at.NORMAL_Z, x - dx, y - dy) - get(at.NORMAL_Z, x + dx, y + dy);
  let form: f32 = nx * nx + ny * ny + nz * nz;
  let ar: f32 = get(at.ALBEDO_R, x - dx, y - dy) - get(at.ALBEDO_R, x + dx, y + dy), ag: f32 = get(at.ALBEDO_G, x - dx, y - dy) - get(at.ALBEDO_G, x + dx, y + dy), ab: f32 = get(at.ALBEDO_B, x - dx, y - dy) - get(at.ALBEDO_B, x + dx, y + dy);
  let color: f32 = ar * ar + ag * ag + ab * ab;
  return smooth(0.05, 0.16, depth) + smooth(0.35, 1.1, form) * detail + smooth(0.03, 0.14, color) * detail * <f32>0.8;
}

/** Lays the outlines in a colour over the picture; `wobble` breaks them up like a hand. */
export function inkRows(y0: i32, y1: i32, lines: i32, r: f32, g: f32, b: f32, k: f32, wobble: f32): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      let press: f32 = <f32>1.0 - wobble * noise2(<f32>x * <f32>0.05, <f32>y * <f32>0.05 + <f32>40.0), q: f32 = unit(get(lines, x, y) * press) * k;
      put(0, x, y, mix(get(0, x, y), r, q));
      put(1, x, y, mix(get(1, x, y), g, q));
      put(2, x, y, mix(get(2, x, y), b, q));
    }
  }
}

/** One set of parallel strokes, darker where the tone under them is. */
function strokes(u: f32, v: f32, tone: f32, x: f32, y: f32): f32 {
  let bend: f32 = noise2(x * <f32>0.012, y * <f32>0.012) * <f32>1.5, phase: f32 = u + bend, part: f32 = phase - floor<f32>(phase);
  let thick: f32 = unit(tone) * <f32>0.46, uneven: f32 = <f32>0.65 + <f32>0.6 * noise2(v * <f32>0.35, floor<f32>(phase) * <f32>1.7);
  return smooth(thick + <f32>0.12, thick - <f32>0.12, abs<f32>(part - <f32>0.5)) * uneven * smooth(0.02, 0.2, tone);
}

/** Pencil: the picture's tones as crossing strokes on paper; `color` keeps that much of the hue (crayon). */
export function hatchRows(y0: i32, y1: i32, size: f32, color: f32, k: f32): void {
  const PAPER_R: f32 = 0.965, PAPER_G: f32 = 0.955, PAPER_B: f32 = 0.93;
  let s: f32 = <f32>1.0 / size;
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      let l = unit(luminanceOf(0, x, y)), dark: f32 = <f32>1.0 - l, u: f32 = <f32>x * s, v: f32 = <f32>y * s;
      let a = strokes((u + v) * <f32>0.7, (u - v) * <f32>0.7, dark * <f32>1.25 - <f32>0.1, u * <f32>8.0, v * <f32>8.0);
      let b = strokes((u - v * <f32>0.5) * <f32>0.9, (u * <f32>0.5 + v) * <f32>0.9, dark * <f32>1.5 - <f32>0.6, v * <f32>8.0, u * <f32>8.0);
      let c = strokes(v * <f32>1.1, u, dark * <f32>1.8 - <f32>1.1, u * <f32>5.0, v * <f32>5.0);
      let tooth: f32 = <f32>0.75 + <f32>0.5 * noise2(<f32>x * <f32>0.9, <f32>y * <f32>0.9), lead: f32 = unit((max<f32>(a, max<f32>(b, c)) * <f32>0.72 + dark * <f32>0.22) * tooth);
      let pr = mix(0.16, get(0, x, y), color), pg = mix(0.16, get(1, x, y), color), pb = mix(0.18, get(2, x, y), color);
      put(0, x, y, mix(get(0, x, y), mix(PAPER_R, pr, lead), k));
      put(1, x, y, mix(get(1, x, y), mix(PAPER_G, pg, lead), k));
      put(2, x, y, mix(get(2, x, y), mix(PAPER_B, pb, lead), k));
    }
  }
}

/** Brush ink on rice paper: few greys, dry where light, feathered. `blurred` planes hold the softened picture. */
export function brushRows(y0: i32, y1: i32, blurred: i32, size: f32, k: f32): void {
  let s: f32 = <f32>1.0 / size;
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      let l = unit(luminanceOf(blurred, x, y)), sharp = unit(luminanceOf(0, x, y));
      let dry: f32 = noise2(<f32>x * s * <f32>0.3, <f32>y * s * <f32>2.2) * <f32>0.5 + noise2(<f32>x * s * <f32>0.07, <f32>y * s * <f32>0.07) * <f32>0.5;
      let wash: f32 = smooth(0.82, 0.1, l + (dry - <f32>0.5) * <f32>0.35) * <f32>0.8, core: f32 = smooth(0.34, 0.12, sharp + (dry - <f32>0.5) * <f32>0.2);
      let ink: f32 = unit(max<f32>(wash * wash, core));
      put(0, x, y, mix(get(0, x, y), mix(0.95, 0.07, ink), k));
      put(1, x, y, mix(get(1, x, y), mix(0.935, 0.07, ink), k));
      put(2, x, y, mix(get(2, x, y), mix(0.89, 0.085, ink), k));
    }
  }
}
