// Takes the picture: rays through the lens for every pixel of some rows, sums kept in the pixel's record.
import * as at from '../../src/trace/frame-layout';
import { hitT, hitTriangle } from './bvh-walk';
import {
  aperture, eyeX, eyeY, eyeZ, focus, forwardX, forwardY, forwardZ, halfHeight, height, innerHeight, innerWidth,
  plan, projection, records, rightX, rightY, rightZ, seed, stretch, tilt, triangles, unsure, upX, upY, upZ, width,
} from './frame';
import { clearMet, clearWay, followPast, followPath, lookPast, pathB, pathG, pathR, seenB, seenG, seenR, seenT, seenX, seenY, seenZ } from './path';
import { cosine, makeOfLens, placeOnCurve, ra, rb, sine, startPass, startSample, takeOfLens, turn } from './sampling';
import { axisOf, ofRay, putRay, recall, walkFour } from './walk-four';

const HALF_PI: f32 = 1.5707963;
const PI: f32 = 3.1415926;
/** See `at.PROJECTION`. */
const PLANE: i32 = 0;
const FISHEYE: i32 = 1;
const PANORAMA: i32 = 2;

/** Direction through a point of the film, unit length; film coordinates in pixels. */
let aimX: f32 = 0, aimY: f32 = 0, aimZ: f32 = 0;

/** Where a film coordinate looks whose pixels grow beyond `inner`. */
function stretched(at: f32, inner: f32): f32 {
  let beyond = abs<f32>(at) - inner;
  return beyond > 0.0 ? at + copysign<f32>(stretch * beyond * beyond, at) : at;
}

function aim(x: f32, y: f32): void {
  let u: f32 = (x / <f32>width * <f32>2.0 - <f32>1.0) * <f32>width / <f32>height, v: f32 = <f32>1.0 - y / <f32>height * <f32>2.0;
  if (stretch > 0.0) {
    u = stretched(u, innerWidth);
    v = stretched(v, innerHeight);
  }
  let right: f32, up: f32, ahead: f32;
  if (projection == PANORAMA) {
    // Azimuth across and elevation up; `halfHeight` is the elevation at the top.
    let azimuth: f32 = max<f32>(-PI, min<f32>(PI, u * halfHeight)), elevation: f32 = max<f32>(-HALF_PI, min<f32>(HALF_PI, v * halfHeight)), level: f32 = Mathf.cos(elevation);
    right = Mathf.sin(azimuth) * level;
    up = Mathf.sin(elevation);
    ahead = Mathf.cos(azimuth) * level;
  } else if (projection == FISHEYE) {
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

/** What is looked past: metres along the axis; -1 the main subject; 0 nothing. */
let past: f32 = 0;
const SUBJECT: i32 = 1;
/** How far the subject surely reaches along all rays of a pixel that look past it: its middle one tells, less what pixel and lens are wide. */
let surely: f32 = 0;

/** Makes the rays of up to four samples of a pixel: each of a point in the pixel and a point on the lens. */
function shootFour(place: u32, sample: u32, bits: u32, count: i32, px: i32, py: i32): void {
  makeOfLens(place, sample, bits, 0);
  for (let i = 0; i < count; i++) {
    takeOfLens(i);
    aim(<f32>px + ra, <f32>py + rb);
    putRay(i, eyeX, eyeY, eyeZ, aimX, aimY, aimZ, alongAxis(1.0));
  }
  if (aperture <= 0.0) return;
  makeOfLens(place, sample, bits, 1);
  for (let i = 0; i < count; i++) {
    takeOfLens(i);
    bend(i);
  }
}

/** Makes a lane's ray through the lens's middle one through another point of the lens; both meet where it is sharp. */
function bend(lane: i32): void {
  turn(rb);
  let r: f32 = sqrt<f32>(ra) * aperture, lu: f32 = r * cosine, lv: f32 = r * sine, axis = axisOf(lane);
  // The sharp surface is a plane before a plane lens, which may lean, and a ball before the others.
  let k: f32 = focus;
  if (projection == PLANE) {
    let lean: f32 = tilt == 0.0 ? axis : axis + tilt * (ofRay(lane, 3) * upX + ofRay(lane, 4) * upY + ofRay(lane, 5) * upZ);
    k /= max<f32>(0.05, lean);
  }
  let shiftX: f32 = rightX * lu + upX * lv, shiftY: f32 = rightY * lu + upY * lv, shiftZ: f32 = rightZ * lu + upZ * lv;
  let dx: f32 = ofRay(lane, 3) * k - shiftX, dy: f32 = ofRay(lane, 4) * k - shiftY, dz: f32 = ofRay(lane, 5) * k - shiftZ;
  k = <f32>1.0 / sqrt<f32>(dx * dx + dy * dy + dz * dz);
  putRay(lane, eyeX + shiftX, eyeY + shiftY, eyeZ + shiftZ, dx * k, dy * k, dz * k, axis);
}

/** Adds what the last path brought to the pixel's sums. */
function note(record: usize, axis: f32): void {
  let luminance: f32 = pathR * <f32>0.3 + pathG * <f32>0.6 + pathB * <f32>0.1, albedo: f32 = seenR * <f32>0.3 + seenG * <f32>0.6 + seenB * <f32>0.1;
  let nearness: f32 = seenT < 0.0 ? <f32>0.0 : <f32>1.0 / max<f32>(<f32>0.01, seenT * axis);
  // The order of the record, fourteen sums and then what is no sum.
  v128.store(record, f32x4.add(v128.load(record), f32x4(pathR, pathG, pathB, luminance * luminance)));
  v128.store(record, f32x4.add(v128.load(record, 16), f32x4(seenR, seenG, seenB, albedo * albedo)), 16);
  v128.store(record, f32x4.add(v128.load(record, 32), f32x4(seenX, seenY, seenZ, nearness)), 32);
  v128.store(record, f32x4.add(v128.load(record, 48), f32x4(nearness * nearness, 1.0, 0.0, 0.0)), 48);
}

/** Adds samples to a pixel: four rays at a time into the set, then each on its path. */
function expose(record: usize, px: i32, py: i32, samples: u32, bits: u32): void {
  let place = placeOnCurve(px, py);
  for (let s: u32 = 0; s < samples; s += 4) {
    let count = <i32>min<u32>(4, samples - s);
    shootFour(place, s, bits, count, px, py);
    if (past == 0.0) walkFour(count);
    for (let i = 0; i < count; i++) {
      let axis = axisOf(i), ox = ofRay(i, 0), oy = ofRay(i, 1), oz = ofRay(i, 2), dx = ofRay(i, 3), dy = ofRay(i, 4), dz = ofRay(i, 5);
      startSample(place, s + <u32>i, bits);
      if (past == 0.0) followPath(recall(i), 0, ox, oy, oz, dx, dy, dz);
      else {
        lookPast(past < 0.0 ? SUBJECT : -1, past > 0.0 ? past / axis : surely);
        followPast(ox, oy, oz, dx, dy, dz);
      }
      note(record, axis);
    }
  }
}

// @ts-ignore: decorator
@inline
function recordOf(x: i32, y: i32): usize {
  return records + <usize>(y * width + x) * (at.RECORD_FLOATS << 2);
}

function writeCentre(record: usize, met: bool, from: f32, axis: f32): void {
  store<f32>(record + (at.RECORD_CENTRE_DEPTH << 2), met ? (hitT + from) * axis : <f32>at.SKY_DEPTH);
  store<f32>(record + (at.RECORD_OBJECT << 2), met ? <f32>(load<i32>(triangles + (<usize>hitTriangle << 4), 12) >>> 16) : <f32>-1.0);
}

/** Depth and object at the centres of up to four pixels side by side, through a pinhole. */
function survey(x: i32, y: i32, count: i32): void {
  for (let i = 0; i < count; i++) {
    aim(<f32>(x + i) + <f32>0.5, <f32>y + <f32>0.5);
    putRay(i, eyeX, eyeY, eyeZ, aimX, aimY, aimZ, alongAxis(1.0));
  }
  walkFour(count);
  for (let i = 0; i < count; i++) writeCentre(recordOf(x + i, y), recall(i), 0, axisOf(i));
}

/** Depth and object at the pixel's centre, past what is looked past. */
function surveyPast(x: i32, y: i32): void {
  aim(<f32>x + <f32>0.5, <f32>y + <f32>0.5);
  let axis: f32 = alongAxis(1.0);
  lookPast(past < 0.0 ? SUBJECT : -1, past > 0.0 ? past / axis : <f32>0.0);
  let from = clearWay(eyeX, eyeY, eyeZ, aimX, aimY, aimZ);
  surely = max<f32>(0.0, from * <f32>0.98 - <f32>0.01);
  writeCentre(recordOf(x, y), clearMet, from, axis);
}

/** Only looks: depth and object at the centre of every pixel. */
export function surveyRows(y0: i32, y1: i32): void {
  for (let y = y0; y < y1; y++) {
    for (let x = 0; x < width; x += 4) survey(x, y, min<i32>(4, width - x));
  }
}

/** How many bits a number below `samples` takes. */
function bitsOf(samples: i32): u32 {
  return samples == 1 ? 0 : 32 - clz<u32>(<u32>(samples - 1));
}

/** Pixels side by side that are taken row after row before those to their right: rays from near each other find the tree's nodes still at hand. */
const BLOCK: i32 = 8;

/** Adds `samples` samples to every pixel of the rows y0..y1. */
export function exposeRows(y0: i32, y1: i32, samples: i32, pass: i32): void {
  startPass(seed, pass);
  if (pass == 0) surveyRows(y0, y1);
  let bits = bitsOf(samples);
  for (let left = 0; left < width; left += BLOCK) {
    for (let y = y0; y < y1; y++) {
      for (let x = left; x < min<i32>(width, left + BLOCK); x++) expose(recordOf(x, y), x, y, <u32>samples, bits);
    }
  }
}

/** Adds to every pixel of the rows as many samples as the plan says (one byte a pixel, up to 1 << bits). */
export function exposePlanned(y0: i32, y1: i32, bits: u32, pass: i32): void {
  startPass(seed, pass);
  for (let left = 0; left < width; left += BLOCK) {
    for (let y = y0; y < y1; y++) {
      for (let x = left; x < min<i32>(width, left + BLOCK); x++) expose(recordOf(x, y), x, y, <u32>load<u8>(plan + <usize>(y * width + x)), bits);
    }
  }
}

/** Takes what is behind: of every pixel of the rows that has a rule (one float a pixel, see `past`, where `unsure` was) `samples` samples. */
export function exposeBehind(y0: i32, y1: i32, samples: i32, pass: i32): void {
  startPass(seed, pass);
  let bits = bitsOf(samples);
  for (let left = 0; left < width; left += BLOCK) {
    for (let y = y0; y < y1; y++) {
      for (let x = left; x < min<i32>(width, left + BLOCK); x++) {
        past = load<f32>(unsure + (<usize>(y * width + x) << 2));
        if (past == 0.0) continue;
        surveyPast(x, y);
        expose(recordOf(x, y), x, y, <u32>samples, bits);
      }
    }
  }
  past = 0;
  lookPast(-1, 0);
}
