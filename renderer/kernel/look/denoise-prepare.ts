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
  put(at.VARIANCE, x, y, spread(luminance, field(record, trace.RECORD_LUMINANCE_SQUARED), inverse) * k * k);
  put(at.ALBEDO_R, x, y, ar);
  put(at.ALBEDO_G, x, y, ag);
  put(at.ALBEDO_B, x, y, ab);
  put(at.ALBEDO_VARIANCE, x, y, spread(albedo / inverse, field(record, trace.RECORD_ALBEDO_SQUARED), inverse));
  let nx: f32 = field(record, trace.RECORD_NORMAL) * inverse, ny: f32 = field(record, trace.RECORD_NORMAL + 1) * inverse, nz: f32 = field(record, trace.RECORD_NORMAL + 2) * inverse;
  put(at.NORMAL_X, x, y, nx);
  put(at.NORMAL_Y, x, y, ny);
  put(at.NORMAL_Z, x, y, nz);
  // Sky has no normal, and a pixel half sky a short one; only the part that scatters counts.
  let nearness: f32 = field(record, trace.RECORD_NEARNESS);
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

/** Second step: slopes of nearness; single outliers are brought down to what stands around them. Writes the OTHER planes. */
export function steadyRows(y0: i32, y1: i32): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      let n = get(at.NEARNESS, x, y);
      put(at.SLOPE_X, x, y, slope(get(at.NEARNESS, x - 1, y), n, get(at.NEARNESS, x + 1, y)));
      put(at.SLOPE_Y, x, y, slope(get(at.NEARNESS, x, y - 1), n, get(at.NEARNESS, x, y + 1)));
      steadyPixel(x, y);
    }
    for (let plane = at.OTHER_R; plane <= at.OTHER_VARIANCE; plane++) padRow(plane, y);
    padRow(at.SLOPE_X, y);
    padRow(at.SLOPE_Y, y);
  }
}

function luminanceAt(x: i32, y: i32): f32 {
  return get(at.LIGHT_R, x, y) * <f32>0.3 + get(at.LIGHT_G, x, y) * <f32>0.6 + get(at.LIGHT_B, x, y) * <f32>0.1;
}

/** How many times the light around it a pixel may bring when it is not sure of it. */
const OUTLIER: f32 = 20.0;

function steadyPixel(x: i32, y: i32): void {
  let here = luminanceAt(x, y), sum: f32 = 0, count: f32 = 0;
  for (let j = -2; j <= 2; j++) {
    for (let i = -2; i <= 2; i++) {
      if (i == 0 && j == 0) continue;
      sum += luminanceAt(x + i, y + j);
      count += 1;
    }
  }
  let limit: f32 = sum / count * OUTLIER + <f32>0.02, variance = get(at.VARIANCE, x, y);
  let k: f32 = here > limit && variance > here * here * <f32>0.04 ? limit / here : <f32>1.0;
  put(at.OTHER_R, x, y, get(at.LIGHT_R, x, y) * k);
  put(at.OTHER_G, x, y, get(at.LIGHT_G, x, y) * k);
  put(at.OTHER_B, x, y, get(at.LIGHT_B, x, y) * k);
  put(at.OTHER_VARIANCE, x, y, variance * k * k);
}
