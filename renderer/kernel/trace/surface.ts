// What a hit point is made of: interpolated vertex data, texture, and the procedural surfaces.
import * as at from '../../src/trace/frame-layout';
import { add, all, mul } from '../shared/lanes';
import { fbm2, noise2, smooth, unit3 } from '../shared/noise';
import { noise2Lanes, noise3Lanes } from '../shared/noise-lanes';
import { FIRE, hitNX, hitNY, hitNZ, hitT, hitTriangle, hitU, hitV } from './bvh-walk';
import { gamma, materials, textures, triangles, vertices } from './frame';

/** Numbers of the surfaces, in the order of `Surface`. */
export const MATTE: i32 = 0, WATER: i32 = 1, FACADE: i32 = 2, WET: i32 = 3, EMISSIVE: i32 = 4, PLANET: i32 = 5;

/** The surface at the last hit. */
export let kind: i32 = 0;
export let object: i32 = 0;
export let pointX: f32 = 0, pointY: f32 = 0, pointZ: f32 = 0;
export let normalX: f32 = 0, normalY: f32 = 0, normalZ: f32 = 0;
/** Geometric normal, on the side the ray came from. */
export let trueX: f32 = 0, trueY: f32 = 0, trueZ: f32 = 0;
export let colorR: f32 = 0, colorG: f32 = 0, colorB: f32 = 0;
export let glowR: f32 = 0, glowG: f32 = 0, glowB: f32 = 0;
export let roughness: f32 = 0, f0: f32 = 0, metal: f32 = 0;
/** How far light goes under the skin of it, 0..1. */
export let softness: f32 = 0;
/** Of a sheet of fire, how much of what lies behind it is seen. */
export let clearness: f32 = 0;

let texR: f32 = 0, texG: f32 = 0, texB: f32 = 0, texA: f32 = 0;
let uvU: f32 = 0, uvV: f32 = 0;
let material: usize = 0;
let triangleSeed: i32 = 0;

/** Reads a texture between its texels, as linear light. */
function readTexture(id: i32, u: f32, v: f32): void {
  let entry = textures + (<usize>id << 4), pixels = <usize>load<u32>(entry), w = load<i32>(entry, 4), h = load<i32>(entry, 8);
  let x: f32 = max<f32>(0.0, min<f32>(<f32>(w - 1), u * <f32>w - <f32>0.5));
  let y: f32 = max<f32>(0.0, min<f32>(<f32>(h - 1), v * <f32>h - <f32>0.5));
  let ix = <i32>x, iy = <i32>y, fx: f32 = x - <f32>ix, fy: f32 = y - <f32>iy;
  let right = min<i32>(w - 1, ix + 1), below = min<i32>(h - 1, iy + 1);
  texR = 0;
  texG = 0;
  texB = 0;
  texA = 0;
  addTexel(pixels + (<usize>(iy * w + ix) << 2), (<f32>1.0 - fx) * (<f32>1.0 - fy));
  addTexel(pixels + (<usize>(iy * w + right) << 2), fx * (<f32>1.0 - fy));
  addTexel(pixels + (<usize>(below * w + ix) << 2), (<f32>1.0 - fx) * fy);
  addTexel(pixels + (<usize>(below * w + right) << 2), fx * fy);
}

// @ts-ignore: decorator
@inline
function addTexel(p: usize, weight: f32): void {
  texR += weight * load<f32>(gamma + (<usize>load<u8>(p) << 2));
  texG += weight * load<f32>(gamma + (<usize>load<u8>(p, 1) << 2));
  texB += weight * load<f32>(gamma + (<usize>load<u8>(p, 2) << 2));
  texA += weight * <f32>load<u8>(p, 3) * <f32>0.003921569;
}

/** Four of the numbers of the triangle's corners, mixed as the hit lies between them. */
// @ts-ignore: decorator
@inline
function blend(a: usize, b: usize, c: usize, offset: usize): v128 {
  let w = all(<f32>1.0 - hitU - hitV);
  return add(add(mul(v128.load(a + offset), w), mul(v128.load(b + offset), all(hitU))), mul(v128.load(c + offset), all(hitV)));
}

// @ts-ignore: decorator
@inline
function value(word: usize): f32 {
  return load<f32>(material + (word << 2));
}

function normalise(): void {
  let k: f32 = <f32>1.0 / sqrt<f32>(normalX * normalX + normalY * normalY + normalZ * normalZ + <f32>1e-20);
  normalX *= k;
  normalY *= k;
  normalZ *= k;
}

function facade(): void {
  let w: f32 = value(10), h: f32 = value(11);
  let cu = floor<f32>(uvU / w), cv = floor<f32>(uvV / h), fu: f32 = uvU / w - cu, fv: f32 = uvV / h - cv;
  let window = fu > 0.18 && fu < 0.82 && fv > 0.22 && fv < 0.8 && abs<f32>(normalY) < 0.5;
  glowR = 0;
  glowG = 0;
  glowB = 0;
  if (!window) {
    let q: f32 = <f32>0.85 + <f32>0.3 * noise2(uvU * <f32>0.8, uvV * <f32>2.3);
    colorR *= q;
    colorG *= q;
    colorB *= q;
    return;
  }
  colorR *= <f32>0.15;
  colorG *= <f32>0.17;
  colorB *= <f32>0.2;
  roughness = 0.05;
  f0 = 0.08;
  let iu = <i32>cu, iv = <i32>cv;
  if (unit3(iu, iv, triangleSeed) >= value(12)) return;
  let strength: f32 = <f32>0.35 + unit3(iu, iv, triangleSeed + 7), warmth = unit3(iu, iv, triangleSeed + 9);
  strength *= <f32>0.6 + <f32>0.4 * noise2(uvU * <f32>7.0, uvV * <f32>3.0);
  glowR = value(6) * strength;
  glowG = value(7) * strength * (<f32>0.85 + <f32>0.3 * warmth);
  glowB = value(8) * strength * (<f32>0.6 + <f32>1.2 * warmth);
}

function wet(): void {
  let puddle = smooth(0.42, 0.58, fbm2(pointX * value(10), pointZ * value(10), 4));
  roughness = <f32>0.28 - <f32>0.25 * puddle;
  f0 = 0.05;
  let x: f32 = pointX * <f32>9.0, z: f32 = pointZ * <f32>9.0;
  let four = noise2Lanes(f32x4(pointX * <f32>60.0, x, x + <f32>40.0, 0), f32x4(pointZ * <f32>60.0, z + <f32>3.0, z, 0));
  let q: f32 = (<f32>0.6 + <f32>0.8 * f32x4.extract_lane(four, 0)) * (<f32>1.0 - <f32>0.5 * puddle);
  colorR *= q;
  colorG *= q;
  colorB *= q;
  let e: f32 = (<f32>1.0 - puddle) * <f32>0.035 + <f32>0.008;
  normalX += (f32x4.extract_lane(four, 1) - <f32>0.5) * e;
  normalZ += (f32x4.extract_lane(four, 2) - <f32>0.5) * e;
}

function water(): void {
  const E: f32 = 0.15;
  let x: f32 = pointX * value(10), z: f32 = pointZ * value(10) * <f32>1.3, flat: f32 = value(11) / (E * (<f32>1.0 + hitT * value(12)));
  let h = fbm2(x, z, 4);
  normalX -= (fbm2(x + E, z, 4) - h) * flat;
  normalZ -= (fbm2(x, z + E * <f32>1.3, 4) - h) * flat;
}

function planet(): void {
  let c = fbm2(uvU * <f32>9.0 + <f32>2.0, uvV * <f32>9.0, 6), land = smooth(0.49, 0.51, c);
  let cloud = smooth(0.48, 0.72, fbm2(uvU * <f32>12.0 + <f32>30.0 + c, uvV * <f32>16.0, 6));
  let dry = fbm2(uvU * <f32>20.0, uvV * <f32>20.0 + <f32>9.0, 4);
  colorR = <f32>0.02 + land * (<f32>0.12 + <f32>0.25 * dry);
  colorG = <f32>0.08 + land * (<f32>0.16 + <f32>0.08 * dry);
  colorB = <f32>0.28 - land * <f32>0.2;
  colorR += (<f32>0.85 - colorR) * cloud;
  colorG += (<f32>0.87 - colorG) * cloud;
  colorB += (<f32>0.9 - colorB) * cloud;
}

/** A sheet of burning gas: thin at its rim, where licks have torn it and where its colour is faint, and it glows as much as it hides. */
function fire(dx: f32, dy: f32, dz: f32): void {
  let facing = abs<f32>(normalX * dx + normalY * dy + normalZ * dz), k: f32 = value(10);
  let torn = smooth(0.18, 0.62, fbm2((pointX + pointZ) * k, pointY * k * <f32>0.4 + (pointX - pointZ) * k * <f32>0.5, 3));
  let dense: f32 = value(12) * min<f32>(1.0, colorR) * smooth(0.0, 0.85, facing) * (<f32>0.25 + <f32>0.75 * torn);
  glowR *= colorR * dense;
  glowG *= colorG * dense;
  glowB *= colorB * dense;
  clearness = <f32>1.0 - <f32>0.8 * dense;
}

function bump(): void {
  const E: f32 = 0.2;
  let k: f32 = value(10), px: f32 = pointX * k, py: f32 = pointY * k, pz: f32 = pointZ * k, relief: f32 = value(11);
  // Here, and a little along each axis.
  let x = f32x4(px, px + E, px, px), y = f32x4(py, py, py + E, py), z = f32x4(pz, pz, pz, pz + E), finer = all(2.7);
  let four = add(noise3Lanes(x, y, z), mul(all(0.5), noise3Lanes(mul(x, finer), mul(y, finer), mul(z, finer))));
  let h = f32x4.extract_lane(four, 0);
  normalX -= (f32x4.extract_lane(four, 1) - h) * relief;
  normalY -= (f32x4.extract_lane(four, 2) - h) * relief;
  normalZ -= (f32x4.extract_lane(four, 3) - h) * relief;
  let q: f32 = <f32>1.0 + (h - <f32>0.75) * value(13);
  colorR *= q;
  colorG *= q;
  colorB *= q;
}

function faceRay(dx: f32, dy: f32, dz: f32): void {
  let k: f32 = <f32>1.0 / sqrt<f32>(hitNX * hitNX + hitNY * hitNY + hitNZ * hitNZ + <f32>1e-30);
  if (hitNX * dx + hitNY * dy + hitNZ * dz > 0.0) k = -k;
  trueX = hitNX * k;
  trueY = hitNY * k;
  trueZ = hitNZ * k;
  if (normalX * trueX + normalY * trueY + normalZ * trueZ < 0.0) {
    normalX = -normalX;
    normalY = -normalY;
    normalZ = -normalZ;
  }
}

/** Describes the point the last walk found, for a ray from o along d. */
export function readSurface(ox: f32, oy: f32, oz: f32, dx: f32, dy: f32, dz: f32): void {
  let triangle = triangles + (<usize>hitTriangle << 4), word = load<i32>(triangle, 12);
  let a = vertices + (<usize>load<i32>(triangle) << 5), b = vertices + (<usize>load<i32>(triangle, 4) << 5), c = vertices + (<usize>load<i32>(triangle, 8) << 5);
  // The high half of the word is the object, the low half the material.
  object = word >>> 16;
  material = materials + (<usize>(word & 0xffff) << 6);
  triangleSeed = load<i32>(triangle);
  pointX = ox + dx * hitT;
  pointY = oy + dy * hitT;
  pointZ = oz + dz * hitT;
  let former = blend(a, b, c, 0), latter = blend(a, b, c, 16);
  normalX = f32x4.extract_lane(former, 0);
  normalY = f32x4.extract_lane(former, 1);
  normalZ = f32x4.extract_lane(former, 2);
  normalise();
  faceRay(dx, dy, dz);
  uvU = f32x4.extract_lane(former, 3);
  uvV = f32x4.extract_lane(latter, 0);
  colorR = f32x4.extract_lane(latter, 1) * value(1);
  colorG = f32x4.extract_lane(latter, 2) * value(2);
  colorB = f32x4.extract_lane(latter, 3) * value(3);
  roughness = value(4);
  f0 = value(5);
  metal = value(14);
  glowR = value(6);
  glowG = value(7);
  glowB = value(8);
  kind = <i32>value(0);
  softness = kind == MATTE ? value(12) : <f32>0.0;
  let texture = <i32>value(9);
  if (texture >= 0) {
    readTexture(texture, uvU, uvV);
    if (kind == EMISSIVE) {
      glowR *= texR * texA;
      glowG *= texG * texA;
      glowB *= texB * texA;
      colorR = 0.02;
      colorG = 0.02;
      colorB = 0.02;
    } else {
      colorR *= texR;
      colorG *= texG;
      colorB *= texB;
    }
  }
  if (kind == FACADE) facade();
  else if (kind == WET) wet();
  else if (kind == WATER) water();
  else if (kind == PLANET) planet();
  else if (kind == FIRE) fire(dx, dy, dz);
  else if (value(11) > 0.0) bump();
  else return;
  normalise();
}
