// Turns the records of the tracer into planes the denoiser reads: light without albedo, guides, and how noisy each is.
import * as trace from '../../src/trace/frame-layout';
import * as at from '../../src/look/develop-layout';
import { padRow, row, width } from './block';

const EPSILON: f32 = 0.02;

// @ts-ignore: decorator
@inline
function put(plane: i32, x: i32, y: i32, value: f32): void {
  store<f32>(row(plane, y) + (<usize>x << 2), value);
}
// @ts-ignore: decorator
@inline
function get(plane: i32, x: i32, y: i32): f32 {
  return load<f32>(row(plane, y) + (<usize>x << 2));
}

// @ts-ignore: decorator
@inline
function field(record: usize, word: usize): f32 {
  return load<f32>(record + (word << 2));
}

/** Variance of a mean from the sums of values and squares. */
// @ts-ignore: decorator
@inline
function spread(sum: f32, squares: f32, inverse: f32): f32 {
  let mean: f32 = sum * inverse;
  return max<f32>(0.0, squares * inverse - mean * mean) * inverse;
}

function readPixel(record: usize, x: i32, y: i32): void {
  let inverse: f32 = <f32>1.0 / max<f32>(1.0, field(record, trace.RECORD_SAMPLES));
  let r: f32 = field(record, trace.RECORD_LIGHT), g: f32 = field(record, trace.RECORD_LIGHT + 1), b: f32 = field(record, trace.RECORD_LIGHT + 2);
  let ar: f32 = field(record, trace.RECORD_ALBEDO) * inverse, ag: f32 = field(record, trace.RECORD_ALBEDO + 1) * inverse, ab: f32 = field(record, trace.RECORD_ALBEDO + 2) * inverse;
  put(at.LIGHT_R, x, y, r * inverse / (ar + EPSILON));
  put(at.LIGHT_G, x, y, g * inverse / (ag + EPSILON));
  put(at.LIGHT_B, x, y, b * inverse / (ab + EPSILON));
  let luminance: f32 = r * <f32>0.3 + g * <f32>0.6 + b * <f32>0.1, albedo: f32 = ar * <f32>0.3 + ag * <f32>0.6 + ab * <f32>0.1;
  let k: f32 = <f32>1.0 / (albedo + EPSILON);
  // Of the sky every sample is right: what differs in a pixel are stars and the rims of clouds.
  let nearness: f32 = field(record, trace.RECORD_NEARNESS), sky = nearness == 0.0;
  put(at.VARIANCE, x, y, sky ? <f32>0.0 : spread(luminance, field(record, trace.RECORD_LUMINANCE_SQUARED), inverse) * k * k);
  put(at.ALBEDO_R, x, y, ar);
  put(at.ALBEDO_G, x, y, ag);
  put(at.ALBEDO_B, x, y, ab);
  put(at.ALBEDO_VARIANCE, x, y, spread(albedo / inverse, field(record, trace.RECORD_ALBEDO_SQUARED), inverse));
  let nx: f32 = field(record, trace.RECORD_NORMAL) * inverse, ny: f32 = field(record, trace.RECORD_NORMAL + 1) * inverse, nz: f32 = field(record, trace.RECORD_NORMAL + 2) * inverse;
  put(at.NORMAL_X, x, y, nx);
  put(at.NORMAL_Y, x, y, ny);
  put(at.NORMAL_Z, x, y, nz);
  // Sky has no normal, and a pixel half sky a short one; only the part that scatters counts.
  put(at.NORMAL_VARIANCE, x, y, nearness > 0.0 ? max<f32>(0.0, <f32>1.0 - (nx * nx + ny * ny + nz * nz)) * inverse : <f32>0.0);
  put(at.NEARNESS, x, y, nearness * inverse);
  put(at.NEARNESS_VARIANCE, x, y, spread(nearness, field(record, trace.RECORD_NEARNESS_SQUARED), inverse));
}

/** First step: records to planes; `records` are those of the rows y0..y1. */
export function prepareRows(y0: i32, y1: i32, records: usize): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) readPixel(records + <usize>((y - y0) * width + x) * (trace.RECORD_FLOATS << 2), x, y);
    for (let plane = at.LIGHT_R; plane <= at.VARIANCE; plane++) padRow(plane, y);
    for (let plane = at.ALBEDO_R; plane <= at.NEARNESS; plane++) padRow(plane, y);
    for (let plane = at.ALBEDO_VARIANCE; plane <= at.NEARNESS_VARIANCE; plane++) padRow(plane, y);
  }
}

/** The smaller of the two one-sided differences, so that an edge does not count as a slope. */
// @ts-ignore: decorator
@inline
function slope(before: f32, here: f32, after: f32): f32 {
  let a: f32 = here - before, b: f32 = after - here;
  if (a * b <= 0.0) return 0.0;
  return abs<f32>(a) < abs<f32>(b) ? a : b;
}

/** Second step: slopes of nearness; single outliers are brought down to what stands around them (see `temperRows`). Writes the OTHER planes. */
export function steadyRows(y0: i32, y1: i32): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      let n = get(at.NEARNESS, x, y);
      put(at.SLOPE_X, x, y, slope(get(at.NEARNESS, x - 1, y), n, get(at.NEARNESS, x + 1, y)));
      put(at.SLOPE_Y, x, y, slope(get(at.NEARNESS, x, y - 1), n, get(at.NEARNESS, x, y + 1)));
    }
    for (let x = 0; x < width; x += 4) steadyFour(x, y);
    for (let plane = at.OTHER_R; plane <= at.OTHER_VARIANCE; plane++) padRow(plane, y);
    padRow(at.SLOPE_X, y);
    padRow(at.SLOPE_Y, y);
  }
}

function luminanceAt(x: i32, y: i32): f32 {
  return get(at.LIGHT_R, x, y) * <f32>0.3 + get(at.LIGHT_G, x, y) * <f32>0.6 + get(at.LIGHT_B, x, y) * <f32>0.1;
}

/** How many times the light around it, and how many times the second brightest beside it, a pixel may keep when it is not sure of it. */
const OUTLIER: f32 = 1.7, BESIDE: f32 = 1.4;

/** Of a pixel's light, the part that it keeps. What the brightest beside it show as well stays, or lines would fade. */
function keptBy(x: i32, y: i32): f32 {
  let here = luminanceAt(x, y), variance = get(at.VARIANCE, x, y);
  if (variance <= here * here * <f32>0.04) return 1.0;
  let sum: f32 = 0, first: f32 = 0, second: f32 = 0;
  for (let j = -2; j <= 2; j++) {
    for (let i = -2; i <= 2; i++) {
      if (i == 0 && j == 0) continue;
      let light = luminanceAt(x + i, y + j);
      sum += light;
      if (i * i > 1 || j * j > 1) continue;
      second = max<f32>(second, min<f32>(first, light));
      first = max<f32>(first, light);
    }
  }
  let limit: f32 = max<f32>(sum * <f32>(1.0 / 24.0) * OUTLIER, second * BESIDE) + <f32>0.02;
  return here > limit ? limit / here : <f32>1.0;
}

/** Before the second step: what part of their light single outliers keep, in the plane that will hold the guide. */
export function temperRows(y0: i32, y1: i32): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) put(at.GUIDE, x, y, keptBy(x, y));
    padRow(at.GUIDE, y);
  }
}

// @ts-ignore: decorator
@inline
function copyFour(from: i32, to: i32, x: i32, y: i32): void {
  v128.store(row(to, y) + (<usize>x << 2), v128.load(row(from, y) + (<usize>x << 2)));
}

/** Four pixels beside each other; mostly nothing around them is given away. */
function steadyFour(x: i32, y: i32): void {
  let least = f32x4.splat(1.0);
  for (let j = -2; j <= 2; j++) {
    let kept = row(at.GUIDE, y + j) + (<usize>x << 2);
    least = f32x4.pmin(least, f32x4.pmin(v128.load(kept - 8), v128.load(kept + 8)));
  }
  for (let k = 0; k < 4; k++) copyFour(at.LIGHT_R + k, at.OTHER_R + k, x, y);
  if (!v128.any_true(f32x4.lt(least, f32x4.splat(1.0)))) return;
  for (let k = 0; k < min<i32>(4, width - x); k++) steadyPixel(x + k, y);
}

/**
 * An outlier gives what it does not keep to the pixels around it in equal parts: light is not lost, only spread. It stays as unsure
 * as it was, so that the levels go on smoothing what was spread.
 */
function steadyPixel(x: i32, y: i32): void {
  let r: f32 = 0, g: f32 = 0, b: f32 = 0;
  for (let j = -2; j <= 2; j++) {
    for (let i = -2; i <= 2; i++) {
      let given: f32 = <f32>1.0 - get(at.GUIDE, x + i, y + j);
      if (given <= 0.0 || (i == 0 && j == 0)) continue;
      r += get(at.LIGHT_R, x + i, y + j) * given;
      g += get(at.LIGHT_G, x + i, y + j) * given;
      b += get(at.LIGHT_B, x + i, y + j) * given;
    }
  }
  let kept = get(at.GUIDE, x, y);
  put(at.OTHER_R, x, y, get(at.LIGHT_R, x, y) * kept + r * <f32>(1.0 / 24.0));
  put(at.OTHER_G, x, y, get(at.LIGHT_G, x, y) * kept + g * <f32>(1.0 / 24.0));
  put(at.OTHER_B, x, y, get(at.LIGHT_B, x, y) * kept + b * <f32>(1.0 / 24.0));
}
