// Decides where more samples go: where what has been seen so far is least sure, as an eye would judge it.
import * as at from '../../src/trace/frame-layout';
import { height, plan, records, unsure, width } from './frame';

/** Light below this counts as black; keeps dark noise from taking all samples. */
const DARK: f32 = 0.06;
/** Most samples one pixel gets in one round. */
const MOST: i32 = 16;

// @ts-ignore: decorator
@inline
function field(record: usize, word: usize): f32 {
  return load<f32>(record + (word << 2));
}

/** How unsure a pixel is: the deviation of its light for its brightness, more where guides are noisy and cannot help. */
function judge(record: usize): f32 {
  let n: f32 = field(record, at.RECORD_SAMPLES), k: f32 = <f32>1.0 / n;
  let light: f32 = (field(record, at.RECORD_LIGHT) * <f32>0.3 + field(record, at.RECORD_LIGHT + 1) * <f32>0.6 + field(record, at.RECORD_LIGHT + 2) * <f32>0.1) * k;
  let spread: f32 = max<f32>(0.0, field(record, at.RECORD_LUMINANCE_SQUARED) * k - light * light);
  // What is far over white only matters until it is surely white.
  let seen: f32 = sqrt<f32>(spread) / (light + DARK + light * light * <f32>0.15);
  let albedo: f32 = (field(record, at.RECORD_ALBEDO) * <f32>0.3 + field(record, at.RECORD_ALBEDO + 1) * <f32>0.6 + field(record, at.RECORD_ALBEDO + 2) * <f32>0.1) * k;
  let coloured: f32 = max<f32>(0.0, field(record, at.RECORD_ALBEDO_SQUARED) * k - albedo * albedo);
  let near: f32 = field(record, at.RECORD_NEARNESS) * k, apart: f32 = max<f32>(0.0, field(record, at.RECORD_NEARNESS_SQUARED) * k - near * near);
  let edge: f32 = sqrt<f32>(coloured) * <f32>2.0 + sqrt<f32>(apart) / (near + <f32>1e-6);
  return min<f32>(2.0, seen) * (<f32>0.05 + min<f32>(1.5, edge));
}

/** Judges the pixels of some rows. */
export function judgeRows(y0: i32, y1: i32): void {
  for (let i = y0 * width; i < y1 * width; i++) {
    store<f32>(unsure + (<usize>i << 2), judge(records + <usize>i * (at.RECORD_FLOATS << 2)));
  }
}

/** A pixel's judgement mixed with its neighbours', since one pixel's few samples may miss what the next one's met. */
function around(x: i32, y: i32): f32 {
  let sum: f32 = 0, weight: f32 = 0;
  for (let j = max<i32>(0, y - 1); j <= min<i32>(height - 1, y + 1); j++) {
    for (let i = max<i32>(0, x - 1); i <= min<i32>(width - 1, x + 1); i++) {
      let w: f32 = (i == x ? <f32>2.0 : <f32>1.0) * (j == y ? <f32>2.0 : <f32>1.0);
      sum += w * load<f32>(unsure + (<usize>(j * width + i) << 2));
      weight += w;
    }
  }
  return sum / weight;
}

// @ts-ignore: decorator
@inline
function wish(x: i32, y: i32, scale: f32): f32 {
  let n = field(records + <usize>(y * width + x) * (at.RECORD_FLOATS << 2), at.RECORD_SAMPLES);
  return min<f32>(<f32>MOST, max<f32>(0.0, around(x, y) * scale - n));
}

/** The scale at which a coarse grid of pixels, standing for all, wishes for `samples` a pixel on average. */
function seek(samples: f32): f32 {
  let low: f32 = 0, high: f32 = 4096;
  for (let round = 0; round < 20; round++) {
    let scale: f32 = (low + high) * <f32>0.5, sum: f32 = 0, count: f32 = 0;
    for (let y = 1; y < height; y += 7) {
      for (let x = 1 + (y & 3); x < width; x += 5) {
        sum += wish(x, y, scale);
        count += 1;
      }
    }
    if (sum > samples * count) high = scale;
    else low = scale;
  }
  return low;
}

/**
 * Finds how many samples a deviation is worth, so that pixels get between `least` and `most` on average: `fair` many where that lies
 * between. Samples should grow with the deviation.
 */
export function planSamples(least: f32, most: f32, fair: f32): f32 {
  if (least == most) return seek(most);
  return max<f32>(seek(least), min<f32>(seek(most), fair));
}

/** Writes the plan of some rows by what `planSamples` found. */
export function planRows(y0: i32, y1: i32, scale: f32): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) store<u8>(plan + <usize>(y * width + x), <u8>(wish(x, y, scale) + <f32>0.5));
  }
}
