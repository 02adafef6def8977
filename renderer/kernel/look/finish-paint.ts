// Finishes of the painter: patches of even colour, strokes that follow form, pigment that gathers at edges.
import * as at from '../../src/look/develop-layout';
import { noise2, smooth, unit3 } from '../shared/noise';
import { height, width } from './block';
import { between, get, luminanceOf, mix, put, unit } from './plane';

/** Kuwahara: each pixel takes the mean of that quarter around it which varies least. */
export function patchRows(y0: i32, y1: i32, to: i32, radius: i32): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) patch(x, y, to, radius);
  }
}

function patch(x: i32, y: i32, to: i32, radius: i32): void {
  let best: f32 = 1e9, r: f32 = 0, g: f32 = 0, b: f32 = 0, step = radius > 5 ? 2 : 1;
  for (let quarter = 0; quarter < 4; quarter++) {
    let x0 = quarter & 1 ? x : x - radius, yy0 = quarter & 2 ? y : y - radius;
    let sr: f32 = 0, sg: f32 = 0, sb: f32 = 0, sl: f32 = 0, sl2: f32 = 0, n: f32 = 0;
    for (let j = 0; j <= radius; j += step) {
      for (let i = 0; i <= radius; i += step) {
        let cr = get(0, x0 + i, yy0 + j), cg = get(1, x0 + i, yy0 + j), cb = get(2, x0 + i, yy0 + j);
        let l: f32 = cr * <f32>0.3 + cg * <f32>0.6 + cb * <f32>0.1;
        sr += cr;
        sg += cg;
        sb += cb;
        sl += l;
        sl2 += l * l;
        n += 1;
      }
    }
    let k: f32 = <f32>1.0 / n, spread: f32 = sl2 * k - sl * k * sl * k;
    if (spread >= best) continue;
    best = spread;
    r = sr * k;
    g = sg * k;
    b = sb * k;
  }
  put(to, x, y, r);
  put(to + 1, x, y, g);
  put(to + 2, x, y, b);
}

/** Structure of the picture: products of its slopes, for `strokeRows`; smooth them before use. Planes `to`..`to`+2. */
export function structureRows(y0: i32, y1: i32, to: i32): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      let gx: f32 = luminanceOf(0, x + 1, y) - luminanceOf(0, x - 1, y), gy: f32 = luminanceOf(0, x, y + 1) - luminanceOf(0, x, y - 1);
      put(to, x, y, gx * gx);
      put(to + 1, x, y, gy * gy);
      put(to + 2, x, y, gx * gy);
    }
  }
}

let alongX: f32 = 0, alongY: f32 = 0;

/** Direction along the edges at a point; where nothing is told, strokes lie as in a hand's sweep. */
function flow(structure: i32, x: f32, y: f32): void {
  let a = between(structure, x, y), b = between(structure + 1, x, y), c = between(structure + 2, x, y);
  let sweep: f32 = (noise2(x * <f32>0.004, y * <f32>0.004) - <f32>0.3) * <f32>3.0;
  let angle: f32 = <f32>0.5 * Mathf.atan2(<f32>2.0 * c + <f32>0.00012 * Mathf.sin(sweep), a - b + <f32>0.00012 * Mathf.cos(sweep)) + <f32>1.5707963;
  alongX = Mathf.cos(angle);
  alongY = Mathf.sin(angle);
}

/** Bristles: noise drawn out along the flow, `length` pixels each way, into plane `to`. */
export function bristleRows(y0: i32, y1: i32, structure: i32, to: i32, length: f32, width1: f32): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      flow(structure, <f32>x, <f32>y);
      let sum: f32 = 0, ax = alongX, ay = alongY, taps: f32 = 17;
      for (let i: f32 = -8; i <= 8; i += 1) {
        let px: f32 = <f32>x + ax * i * length * <f32>0.125, py: f32 = <f32>y + ay * i * length * <f32>0.125;
        sum += noise2(px / width1, py / width1);
      }
      put(to, x, y, sum / taps);
    }
  }
}

/** Draws the picture out along the flow, so that colours end in strokes. */
export function strokeRows(y0: i32, y1: i32, to: i32, structure: i32, length: f32): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      flow(structure, <f32>x, <f32>y);
      let r: f32 = 0, g: f32 = 0, b: f32 = 0;
      for (let i: f32 = -3; i <= 3; i += 1) {
        let px: f32 = <f32>x + alongX * i * length * <f32>0.3333, py: f32 = <f32>y + alongY * i * length * <f32>0.3333;
        r += between(0, px, py);
        g += between(1, px, py);
        b += between(2, px, py);
      }
      put(to, x, y, r / <f32>7.0);
      put(to + 1, x, y, g / <f32>7.0);
      put(to + 2, x, y, b / <f32>7.0);
    }
  }
}

/** Light from the upper left over the relief of the bristles: paint that stands up. */
export function impastoRows(y0: i32, y1: i32, bristles: i32, k: f32): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      let slope: f32 = get(bristles, x + 1, y + 1) - get(bristles, x - 1, y - 1), gain: f32 = <f32>1.0 + slope * k, tone: f32 = (get(bristles, x, y) - <f32>0.5) * k * <f32>0.35;
      for (let c = 0; c < 3; c++) put(c, x, y, get(c, x, y) * (gain + tone));
    }
  }
}

/** Watercolour: pigment gathers at edges and in the paper's pits, washes thin out, the sheet's border stays white. */
export function washesRows(y0: i32, y1: i32, blurred: i32, size: f32, k: f32): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      let edge: f32 = 0, s: f32 = <f32>1.0 / size;
      for (let c = 0; c < 3; c++) edge += abs<f32>(get(c, x, y) - get(blurred + c, x, y));
      let pigment: f32 = min<f32>(0.5, edge * <f32>1.1) + (noise2(<f32>x * s * <f32>0.06, <f32>y * s * <f32>0.06) - <f32>0.5) * <f32>0.5;
      pigment += (noise2(<f32>x * s, <f32>y * s) - <f32>0.5) * <f32>0.22;
      let border: f32 = sheet(x, y, size);
      for (let c = 0; c < 3; c++) {
        let v = unit(get(c, x, y)), ink: f32 = <f32>1.0 - v;
        let washed: f32 = <f32>1.0 - min<f32>(1.0, ink * (<f32>0.86 + pigment * <f32>0.75)) * (<f32>0.94 - <f32>0.06 * v);
        put(c, x, y, mix(v, mix(washed, c == 2 ? <f32>0.94 : <f32>0.975, border), k));
      }
    }
  }
}

/** 1 where the sheet is left unpainted: an uneven border. */
function sheet(x: i32, y: i32, size: f32): f32 {
  let dx: f32 = <f32>min<i32>(x, width - 1 - x), dy: f32 = <f32>min<i32>(y, height - 1 - y), s: f32 = <f32>1.0 / size;
  let ragged: f32 = (noise2(<f32>x * s * <f32>0.12, <f32>y * s * <f32>0.12) + noise2(<f32>x * s * <f32>0.5, <f32>y * s * <f32>0.5) * <f32>0.5) * size * <f32>14.0;
  return smooth(size * <f32>14.0, size * <f32>7.0, min<f32>(dx, dy) - ragged + size * <f32>8.0);
}

/** Cells grown from scattered seeds, each of one colour: mosaic, stained glass, facets. `lead` is the width of the seams. */
export function cellRows(y0: i32, y1: i32, to: i32, from: i32, size: f32, lead: f32, seam: f32, k: f32): void {
  let s: f32 = <f32>1.0 / size;
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      let u: f32 = <f32>x * s, v: f32 = <f32>y * s, iu = <i32>floor<f32>(u), iv = <i32>floor<f32>(v);
      let first: f32 = 9, second: f32 = 9, cx: f32 = 0, cy: f32 = 0;
      for (let j = -1; j <= 1; j++) {
        for (let i = -1; i <= 1; i++) {
          let px: f32 = <f32>(iu + i) + unit3(iu + i, iv + j, 3), py: f32 = <f32>(iv + j) + unit3(iu + i, iv + j, 4);
          let d: f32 = (px - u) * (px - u) + (py - v) * (py - v);
          if (d < first) { second = first; first = d; cx = px; cy = py; }
          else if (d < second) second = d;
        }
      }
      let gap: f32 = lead > 0.0 ? smooth(lead, lead * <f32>0.4, (sqrt<f32>(second) - sqrt<f32>(first)) * size) : <f32>0.0;
      for (let c = 0; c < 3; c++) {
        let cell = between(from + c, cx * size, cy * size);
        put(to + c, x, y, mix(get(c, x, y), mix(cell, seam, gap), k));
      }
    }
  }
}

/** Crossed threads over even colour, as in felt and embroidery. */
export function stitchRows(y0: i32, y1: i32, size: f32, k: f32): void {
  let s: f32 = <f32>1.0 / size;
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      let v: f32 = <f32>y * s, line = floor<f32>(v), shift: f32 = unit3(<i32>line, 7, 1), u: f32 = <f32>x * s * <f32>0.35 + shift + (v - line) * <f32>0.6;
      let along: f32 = u - floor<f32>(u), across: f32 = v - line;
      let bulge: f32 = <f32>1.0 - <f32>4.0 * (across - <f32>0.5) * (across - <f32>0.5), end: f32 = smooth(0.0, 0.12, along) * smooth(1.0, 0.88, along);
      let tone: f32 = <f32>0.62 + <f32>0.5 * bulge * end + (unit3(<i32>floor<f32>(u), <i32>line, 2) - <f32>0.5) * <f32>0.16;
      for (let c = 0; c < 3; c++) put(c, x, y, get(c, x, y) * mix(1.0, tone, k));
    }
  }
}
