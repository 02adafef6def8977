// Takes the picture: rays through the lens for every pixel of some rows, sums kept in the pixel's record.
import * as at from '../../src/trace/frame-layout';
import { hitT, hitTriangle, walk } from './bvh-walk';
import {
  aperture, eyeX, eyeY, eyeZ, fisheye, focus, forwardX, forwardY, forwardZ, halfHeight, height, plan, records,
  rightX, rightY, rightZ, seed, triangles, unsure, upX, upY, upZ, width,
} from './frame';
import { clearWay, followPath, lookPast, pathB, pathG, pathR, seenB, seenG, seenR, seenT, seenX, seenY, seenZ } from './path';
import { cosine, draw, placeOnCurve, ra, rb, sine, startSample, turn } from './sampling';

const HALF_PI: f32 = 1.5707963;
const FAR: f32 = 1e9;

/** Direction through a point of the film, unit length; film coordinates in pixels. */
let aimX: f32 = 0, aimY: f32 = 0, aimZ: f32 = 0;

function aim(x: f32, y: f32): void {
  let u: f32 = (x / <f32>width * <f32>2.0 - <f32>1.0) * <f32>width / <f32>height, v: f32 = <f32>1.0 - y / <f32>height * <f32>2.0;
  let right: f32, up: f32, ahead: f32;
  if (fisheye) {
    // Equidistant: the angle off the axis grows with the distance from the centre; `halfHeight` is the angle at the top.
    let r = sqrt<f32>(u * u + v * v), angle: f32 = min<f32>(r * halfHeight, HALF_PI * <f32>1.9), s: f32 = r > 1e-6 ? Mathf.sin(angle) / r : halfHeight;
    right = u * s;
    up = v * s;
    ahead = Mathf.cos(angle);
  } else {
    right = u * halfHeight;
    up = v * halfHeight;
    ahead = 1;
  }
  aimX = forwardX * ahead + rightX * right + upX * up;
  aimY = forwardY * ahead + rightY * right + upY * up;
  aimZ = forwardZ * ahead + rightZ * right + upZ * up;
  let k: f32 = <f32>1.0 / sqrt<f32>(aimX * aimX + aimY * aimY + aimZ * aimZ);
  aimX *= k;
  aimY *= k;
  aimZ *= k;
}

// @ts-ignore: decorator
@inline
function alongAxis(t: f32): f32 {
  return t * (aimX * forwardX + aimY * forwardY + aimZ * forwardZ);
}

// @ts-ignore: decorator
@inline
function add(record: usize, word: usize, amount: f32): void {
  let p = record + (word << 2);
  store<f32>(p, load<f32>(p) + amount);
}

/** What is looked past: metres along the axis; -1 the main subject; 0 nothing. */
let past: f32 = 0;
const SUBJECT: i32 = 1;

/** One sample of a pixel: a point in the pixel, a point on the lens, a path. */
function expose(record: usize, px: i32, py: i32): void {
  draw();
  aim(<f32>px + ra, <f32>py + rb);
  let ox = eyeX, oy = eyeY, oz = eyeZ, dx = aimX, dy = aimY, dz = aimZ;
  if (aperture > 0.0) {
    draw();
    turn(rb);
    let r: f32 = sqrt<f32>(ra) * aperture, lu: f32 = r * cosine, lv: f32 = r * sine;
    // The sharp surface is a plane before a plane lens and a ball before a fisheye.
    let k: f32 = fisheye ? focus : focus / max<f32>(0.05, alongAxis(1.0));
    let shiftX: f32 = rightX * lu + upX * lv, shiftY: f32 = rightY * lu + upY * lv, shiftZ: f32 = rightZ * lu + upZ * lv;
    dx = dx * k - shiftX;
    dy = dy * k - shiftY;
    dz = dz * k - shiftZ;
    k = <f32>1.0 / sqrt<f32>(dx * dx + dy * dy + dz * dz);
    dx *= k;
    dy *= k;
    dz *= k;
    ox += shiftX;
    oy += shiftY;
    oz += shiftZ;
  }
  let axis: f32 = alongAxis(1.0);
  if (past != 0.0) lookPast(past < 0.0 ? SUBJECT : -1, past > 0.0 ? past / axis : <f32>0.0);
  followPath(ox, oy, oz, dx, dy, dz);
  let luminance: f32 = pathR * <f32>0.3 + pathG * <f32>0.6 + pathB * <f32>0.1, albedo: f32 = seenR * <f32>0.3 + seenG * <f32>0.6 + seenB * <f32>0.1;
  let nearness: f32 = seenT < 0.0 ? <f32>0.0 : <f32>1.0 / max<f32>(<f32>0.01, seenT * axis);
  add(record, at.RECORD_LIGHT, pathR);
  add(record, at.RECORD_LIGHT + 1, pathG);
  add(record, at.RECORD_LIGHT + 2, pathB);
  add(record, at.RECORD_LUMINANCE_SQUARED, luminance * luminance);
  add(record, at.RECORD_ALBEDO, seenR);
  add(record, at.RECORD_ALBEDO + 1, seenG);
  add(record, at.RECORD_ALBEDO + 2, seenB);
  add(record, at.RECORD_ALBEDO_SQUARED, albedo * albedo);
  add(record, at.RECORD_NORMAL, seenX);
  add(record, at.RECORD_NORMAL + 1, seenY);
  add(record, at.RECORD_NORMAL + 2, seenZ);
  add(record, at.RECORD_NEARNESS, nearness);
  add(record, at.RECORD_NEARNESS_SQUARED, nearness * nearness);
  add(record, at.RECORD_SAMPLES, 1);
}

/** Depth and object at the pixel's centre, through a pinhole. */
function survey(record: usize, px: i32, py: i32): void {
  aim(<f32>px + <f32>0.5, <f32>py + <f32>0.5);
  let depth: f32 = <f32>at.SKY_DEPTH, object: i32 = -1;
  let from: f32 = 0;
  if (past != 0.0) {
    lookPast(past < 0.0 ? SUBJECT : -1, past > 0.0 ? past / alongAxis(1.0) : <f32>0.0);
    from = clearWay(eyeX, eyeY, eyeZ, aimX, aimY, aimZ);
  }
  if (walk(eyeX + aimX * from, eyeY + aimY * from, eyeZ + aimZ * from, aimX, aimY, aimZ, FAR)) {
    depth = alongAxis(hitT + from);
    object = load<i32>(triangles + (<usize>hitTriangle << 4), 12) >>> 16;
  }
  store<f32>(record + (at.RECORD_CENTRE_DEPTH << 2), depth);
  store<f32>(record + (at.RECORD_OBJECT << 2), <f32>object);
}

/** Only looks: depth and object at the centre of every pixel. */
export function surveyRows(y0: i32, y1: i32): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) survey(records + <usize>(y * width + x) * (at.RECORD_FLOATS << 2), x, y);
  }
}

/** Adds `samples` samples to every pixel of the rows y0..y1. */
export function exposeRows(y0: i32, y1: i32, samples: i32, pass: i32): void {
  let bits: u32 = 32 - clz<u32>(<u32>(samples - 1));
  if (samples == 1) bits = 0;
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      let record = records + (<usize>(y * width + x)) * (at.RECORD_FLOATS << 2), place = placeOnCurve(x, y);
      if (pass == 0) survey(record, x, y);
      for (let s = 0; s < samples; s++) {
        startSample(place, <u32>s, bits, seed, pass);
        expose(record, x, y);
      }
    }
  }
}

/** Adds to every pixel of the rows as many samples as the plan says (one byte a pixel, up to 1 << bits). */
export function exposePlanned(y0: i32, y1: i32, bits: u32, pass: i32): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      let samples = <u32>load<u8>(plan + <usize>(y * width + x));
      if (samples == 0) continue;
      let record = records + (<usize>(y * width + x)) * (at.RECORD_FLOATS << 2), place = placeOnCurve(x, y);
      for (let s: u32 = 0; s < samples; s++) {
        startSample(place, s, bits, seed, pass);
        expose(record, x, y);
      }
    }
  }
}

/** Takes what is behind: of every pixel of the rows that has a rule (one float a pixel, see `past`, where `unsure` was) `samples` samples. */
export function exposeBehind(y0: i32, y1: i32, samples: i32, pass: i32): void {
  let bits: u32 = samples == 1 ? 0 : 32 - clz<u32>(<u32>(samples - 1));
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x++) {
      past = load<f32>(unsure + (<usize>(y * width + x) << 2));
      if (past == 0.0) continue;
      let record = records + (<usize>(y * width + x)) * (at.RECORD_FLOATS << 2), place = placeOnCurve(x, y);
      survey(record, x, y);
      for (let s = 0; s < samples; s++) {
        startSample(place, <u32>s, bits, seed, pass);
        expose(record, x, y);
      }
    }
  }
  past = 0;
  lookPast(-1, 0);
}
