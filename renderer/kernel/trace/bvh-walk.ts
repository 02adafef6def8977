// Finds what a ray meets: a walk through a tree of four-way boxes, four boxes or four triangles at a time.
import { NODE_BYTES, LEAF_BYTES } from '../../src/trace/frame-layout';
import { nodes, leaves, scratch } from './frame';

/** The last hit: distance, barycentric coordinates, triangle number, and its unnormalised geometric normal. */
export let hitT: f32 = 0, hitU: f32 = 0, hitV: f32 = 0;
export let hitTriangle: i32 = -1;
export let hitNX: f32 = 0, hitNY: f32 = 0, hitNZ: f32 = 0;

const STACK_BYTES: usize = 4096;
const EPSILON: f32 = 0.00002;
/** Boxes are met a little early and left a little late, so that rounding opens no cracks. */
const SLACK: f32 = 1.0000004;
/** Sorts behind every box that is met. */
const MISSED: u64 = u64.MAX_VALUE;

// @ts-ignore: decorator
@inline
function reciprocal(d: f32): f32 {
  return <f32>1.0 / (abs<f32>(d) < 1e-9 ? <f32>1e-9 : d);
}

// @ts-ignore: decorator
@inline
function dot(ax: v128, ay: v128, az: v128, bx: v128, by: v128, bz: v128): v128 {
  return f32x4.add(f32x4.add(f32x4.mul(ax, bx), f32x4.mul(ay, by)), f32x4.mul(az, bz));
}
// @ts-ignore: decorator
@inline
function minor(a: v128, b: v128, c: v128, d: v128): v128 {
  return f32x4.sub(f32x4.mul(a, b), f32x4.mul(c, d));
}

/** A child and how far it is, as one number that sorts by distance (distances are never negative). */
// @ts-ignore: decorator
@inline
function key(node: usize, lanes: usize, k: usize): u64 {
  return (<u64>load<u32>(lanes + (k << 2)) << 32) | <u64>load<u32>(node + (k << 2), 96);
}

/**
 * Whether the ray meets a triangle nearer than `tmax`; the `hit…` globals describe the nearest.
 */
export function walk(ox: f32, oy: f32, oz: f32, dx: f32, dy: f32, dz: f32, tmax: f32): bool {
  let ix = reciprocal(dx), iy = reciprocal(dy), iz = reciprocal(dz);
  let IX = f32x4.splat(ix), IY = f32x4.splat(iy), IZ = f32x4.splat(iz);
  let OX = f32x4.splat(ox * ix), OY = f32x4.splat(oy * iy), OZ = f32x4.splat(oz * iz);
  // Which of the two planes of each axis the ray enters by; the other is at the offset xor 16.
  let nearX: usize = ix >= 0.0 ? 0 : 16, nearY: usize = iy >= 0.0 ? 32 : 48, nearZ: usize = iz >= 0.0 ? 64 : 80;
  let DX = f32x4.splat(dx), DY = f32x4.splat(dy), DZ = f32x4.splat(dz);
  let SX = f32x4.splat(ox), SY = f32x4.splat(oy), SZ = f32x4.splat(oz);
  let zero = f32x4.splat(0.0), one = f32x4.splat(1.0), eps = f32x4.splat(EPSILON), slack = f32x4.splat(SLACK);
  let best: f32 = tmax, triangle: i32 = -1, bestU: f32 = 0, bestV: f32 = 0, bestLeaf: usize = 0;
  let stack = scratch, lanes = scratch + STACK_BYTES, top = stack;
  let entry: i32 = 0;
  while (true) {
    if (entry >= 0) {
      let node = nodes + <usize>entry * NODE_BYTES;
      let enter = f32x4.pmax(
        f32x4.pmax(
          f32x4.sub(f32x4.mul(v128.load(node + nearX), IX), OX),
          f32x4.sub(f32x4.mul(v128.load(node + nearY), IY), OY)),
        f32x4.pmax(f32x4.sub(f32x4.mul(v128.load(node + nearZ), IZ), OZ), zero));
      let leave = f32x4.pmin(
        f32x4.pmin(
          f32x4.sub(f32x4.mul(v128.load(node + (nearX ^ 16)), IX), OX),
          f32x4.sub(f32x4.mul(v128.load(node + (nearY ^ 16)), IY), OY)),
        f32x4.pmin(f32x4.sub(f32x4.mul(v128.load(node + (nearZ ^ 16)), IZ), OZ), f32x4.splat(best)));
      let mask = i32x4.bitmask(f32x4.le(enter, f32x4.mul(leave, slack)));
      if (mask) {
        let k = <usize>ctz(mask);
        mask &= mask - 1;
        if (!mask) {
          entry = load<i32>(node + (k << 2), 96);
          continue;
        }
        v128.store(lanes, enter);
        let a = key(node, lanes, k), b = key(node, lanes, <usize>ctz(mask));
        mask &= mask - 1;
        let near = min<u64>(a, b), far = max<u64>(a, b);
        if (!mask) {
          store<u64>(top, far);
          top += 8;
          entry = <i32>near;
          continue;
        }
        // Three or four: the far ones go on the stack, farthest first.
        let c = key(node, lanes, <usize>ctz(mask));
        mask &= mask - 1;
        let d = mask ? key(node, lanes, <usize>ctz(mask)) : MISSED;
        let low = min<u64>(c, d), high = max<u64>(c, d);
        let first = min<u64>(near, low), middle = max<u64>(near, low);
        let last = max<u64>(far, high), other = min<u64>(far, high);
        store<u64>(top, last);
        if (mask) top += 8;
        store<u64>(top, max<u64>(middle, other));
        store<u64>(top, min<u64>(middle, other), 8);
        top += 16;
        entry = <i32>first;
        continue;
      }
    } else {
      let leaf = leaves + <usize>(~entry) * LEAF_BYTES;
      let ax = v128.load(leaf, 48), ay = v128.load(leaf, 64), az = v128.load(leaf, 80);
      let bx = v128.load(leaf, 96), by = v128.load(leaf, 112), bz = v128.load(leaf, 128);
      let px = minor(DY, bz, DZ, by), py = minor(DZ, bx, DX, bz), pz = minor(DX, by, DY, bx);
      let inverse = f32x4.div(one, dot(ax, ay, az, px, py, pz));
      let sx = f32x4.sub(SX, v128.load(leaf)), sy = f32x4.sub(SY, v128.load(leaf, 16)), sz = f32x4.sub(SZ, v128.load(leaf, 32));
      let u = f32x4.mul(dot(sx, sy, sz, px, py, pz), inverse);
      let qx = minor(sy, az, sz, ay), qy = minor(sz, ax, sx, az), qz = minor(sx, ay, sy, ax);
      let v = f32x4.mul(dot(DX, DY, DZ, qx, qy, qz), inverse);
      let t = f32x4.mul(dot(bx, by, bz, qx, qy, qz), inverse);
      let inside = v128.and(v128.and(f32x4.ge(u, zero), f32x4.ge(v, zero)), f32x4.le(f32x4.add(u, v), one));
      let mask = i32x4.bitmask(v128.and(inside, v128.and(f32x4.gt(t, eps), f32x4.lt(t, f32x4.splat(best)))));
      if (mask) {
        v128.store(lanes, t);
        v128.store(lanes, u, 16);
        v128.store(lanes, v, 32);
        while (mask) {
          let k = <usize>ctz(mask) << 2;
          mask &= mask - 1;
          let tt = load<f32>(lanes + k);
          if (tt >= best) continue;
          best = tt;
          triangle = load<i32>(leaf + 144 + k);
          bestU = load<f32>(lanes + k, 16);
          bestV = load<f32>(lanes + k, 32);
          bestLeaf = leaf + k;
        }
      }
    }
    do {
      if (top == stack) return finish(best, triangle, bestU, bestV, bestLeaf);
      top -= 8;
    } while (load<f32>(top, 4) > best);
    entry = load<i32>(top);
  }
}

/** Whether anything at all stands in the ray's way before `tmax`: children need no order, and the first hit ends it. */
export function meets(ox: f32, oy: f32, oz: f32, dx: f32, dy: f32, dz: f32, tmax: f32): bool {
  let ix = reciprocal(dx), iy = reciprocal(dy), iz = reciprocal(dz);
  let IX = f32x4.splat(ix), IY = f32x4.splat(iy), IZ = f32x4.splat(iz);
  let OX = f32x4.splat(ox * ix), OY = f32x4.splat(oy * iy), OZ = f32x4.splat(oz * iz);
  let nearX: usize = ix >= 0.0 ? 0 : 16, nearY: usize = iy >= 0.0 ? 32 : 48, nearZ: usize = iz >= 0.0 ? 64 : 80;
  let zero = f32x4.splat(0.0), slack = f32x4.splat(SLACK), far = f32x4.splat(tmax);
  let stack = scratch, top = stack;
  let entry: i32 = 0;
  while (true) {
    if (entry >= 0) {
      let node = nodes + <usize>entry * NODE_BYTES;
      let enter = f32x4.pmax(
        f32x4.pmax(
          f32x4.sub(f32x4.mul(v128.load(node + nearX), IX), OX),
          f32x4.sub(f32x4.mul(v128.load(node + nearY), IY), OY)),
        f32x4.pmax(f32x4.sub(f32x4.mul(v128.load(node + nearZ), IZ), OZ), zero));
      let leave = f32x4.pmin(
        f32x4.pmin(
          f32x4.sub(f32x4.mul(v128.load(node + (nearX ^ 16)), IX), OX),
          f32x4.sub(f32x4.mul(v128.load(node + (nearY ^ 16)), IY), OY)),
        f32x4.pmin(f32x4.sub(f32x4.mul(v128.load(node + (nearZ ^ 16)), IZ), OZ), far));
      let mask = i32x4.bitmask(f32x4.le(enter, f32x4.mul(leave, slack)));
      if (mask) {
        entry = load<i32>(node + (<usize>ctz(mask) << 2), 96);
        mask &= mask - 1;
        while (mask) {
          store<i32>(top, load<i32>(node + (<usize>ctz(mask) << 2), 96));
          top += 4;
          mask &= mask - 1;
        }
        continue;
      }
    } else if (blocks(leaves + <usize>(~entry) * LEAF_BYTES, ox, oy, oz, dx, dy, dz, tmax)) return true;
    if (top == stack) return false;
    top -= 4;
    entry = load<i32>(top);
  }
}

/** Whether a ray meets any of a leaf's triangles before `tmax`. */
function blocks(leaf: usize, ox: f32, oy: f32, oz: f32, dx: f32, dy: f32, dz: f32, tmax: f32): bool {
  let DX = f32x4.splat(dx), DY = f32x4.splat(dy), DZ = f32x4.splat(dz), zero = f32x4.splat(0.0), one = f32x4.splat(1.0);
  let ax = v128.load(leaf, 48), ay = v128.load(leaf, 64), az = v128.load(leaf, 80);
  let bx = v128.load(leaf, 96), by = v128.load(leaf, 112), bz = v128.load(leaf, 128);
  let px = minor(DY, bz, DZ, by), py = minor(DZ, bx, DX, bz), pz = minor(DX, by, DY, bx);
  let inverse = f32x4.div(one, dot(ax, ay, az, px, py, pz));
  let sx = f32x4.sub(f32x4.splat(ox), v128.load(leaf)), sy = f32x4.sub(f32x4.splat(oy), v128.load(leaf, 16)), sz = f32x4.sub(f32x4.splat(oz), v128.load(leaf, 32));
  let u = f32x4.mul(dot(sx, sy, sz, px, py, pz), inverse);
  let qx = minor(sy, az, sz, ay), qy = minor(sz, ax, sx, az), qz = minor(sx, ay, sy, ax);
  let v = f32x4.mul(dot(DX, DY, DZ, qx, qy, qz), inverse);
  let t = f32x4.mul(dot(bx, by, bz, qx, qy, qz), inverse);
  let inside = v128.and(v128.and(f32x4.ge(u, zero), f32x4.ge(v, zero)), f32x4.le(f32x4.add(u, v), one));
  return v128.any_true(v128.and(inside, v128.and(f32x4.gt(t, f32x4.splat(EPSILON)), f32x4.lt(t, f32x4.splat(tmax)))));
}

function finish(t: f32, triangle: i32, u: f32, v: f32, leaf: usize): bool {
  if (triangle < 0) return false;
  hitT = t;
  hitU = u;
  hitV = v;
  hitTriangle = triangle;
  let ax = load<f32>(leaf, 48), ay = load<f32>(leaf, 64), az = load<f32>(leaf, 80);
  let bx = load<f32>(leaf, 96), by = load<f32>(leaf, 112), bz = load<f32>(leaf, 128);
  hitNX = ay * bz - az * by;
  hitNY = az * bx - ax * bz;
  hitNZ = ax * by - ay * bx;
  return true;
}
