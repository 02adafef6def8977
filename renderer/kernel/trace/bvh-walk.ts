// Finds what a ray meets: a walk through a tree of eight-way nodes, four boxes or four triangles at a time.
import { LEAF_BYTES, LEAF_NUMBERS, NODE_BYTES, NODE_CHILDREN } from '../../src/trace/frame-layout';
import { leaves, materials, nodes, scratch, sheeted, triangles } from './frame';

/** See `Surface`; its number in their order. */
export const FIRE: i32 = 6, GLASS: i32 = 7;

/** The last hit: distance, barycentric coordinates, triangle number, and its unnormalised geometric normal. */
export let hitT: f32 = 0, hitU: f32 = 0, hitV: f32 = 0;
export let hitTriangle: i32 = -1;
export let hitNX: f32 = 0, hitNY: f32 = 0, hitNZ: f32 = 0;
/** Where in its leaf the triangle lies. */
export let hitLeaf: usize = 0;

export const STACK_BYTES: usize = 4096;
export const EPSILON: f32 = 0.00002;
/** Boxes are met a little early and left a little late, so that rounding opens no cracks. */
export const SLACK: f32 = 1.0000004;

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

/** How far along the ray four boxes are entered; the places are their near planes'. Never negative. */
// @ts-ignore: decorator
@inline
function entrance(x: usize, y: usize, z: usize, IX: v128, IY: v128, IZ: v128, OX: v128, OY: v128, OZ: v128): v128 {
  let alongX = f32x4.sub(f32x4.mul(v128.load(x), IX), OX), alongY = f32x4.sub(f32x4.mul(v128.load(y), IY), OY);
  return f32x4.pmax(f32x4.pmax(alongX, alongY), f32x4.pmax(f32x4.sub(f32x4.mul(v128.load(z), IZ), OZ), f32x4.splat(0.0)));
}

/** How far along the ray four boxes are left, a little late and no later than `far`. */
// @ts-ignore: decorator
@inline
function exit(x: usize, y: usize, z: usize, IX: v128, IY: v128, IZ: v128, OX: v128, OY: v128, OZ: v128, slack: v128, far: v128): v128 {
  let alongX = f32x4.sub(f32x4.mul(v128.load(x), IX), OX), alongY = f32x4.sub(f32x4.mul(v128.load(y), IY), OY);
  let alongZ = f32x4.sub(f32x4.mul(v128.load(z), IZ), OZ);
  return f32x4.pmin(f32x4.mul(f32x4.pmin(f32x4.pmin(alongX, alongY), alongZ), slack), far);
}

/** A child and how far it is, as one number that sorts by distance (distances are never negative). */
// @ts-ignore: decorator
@inline
export function key(node: usize, lanes: usize, k: usize): u64 {
  return (<u64>load<u32>(lanes + (k << 2)) << 32) | <u64>load<u32>(node + (k << 2), NODE_CHILDREN);
}

/**
 * Whether the ray meets a triangle nearer than `tmax`; the `hit…` globals describe the nearest.
 */
export function walk(ox: f32, oy: f32, oz: f32, dx: f32, dy: f32, dz: f32, tmax: f32): bool {
  let ix = reciprocal(dx), iy = reciprocal(dy), iz = reciprocal(dz);
  let IX = f32x4.splat(ix), IY = f32x4.splat(iy), IZ = f32x4.splat(iz);
  let OX = f32x4.splat(ox * ix), OY = f32x4.splat(oy * iy), OZ = f32x4.splat(oz * iz);
  // Which of the two planes of each axis the ray enters by; the other is at the offset xor 32.
  let nearX: usize = ix >= 0.0 ? 0 : 32, nearY: usize = iy >= 0.0 ? 64 : 96, nearZ: usize = iz >= 0.0 ? 128 : 160;
  let DX = f32x4.splat(dx), DY = f32x4.splat(dy), DZ = f32x4.splat(dz);
  let SX = f32x4.splat(ox), SY = f32x4.splat(oy), SZ = f32x4.splat(oz);
  let zero = f32x4.splat(0.0), one = f32x4.splat(1.0), eps = f32x4.splat(EPSILON), slack = f32x4.splat(SLACK);
  let best: f32 = tmax, triangle: i32 = -1, bestU: f32 = 0, bestV: f32 = 0, bestLeaf: usize = 0;
  let stack = scratch, lanes = scratch + STACK_BYTES, top = stack;
  let entry: i32 = 0;
  while (true) {
    if (entry >= 0) {
      let node = nodes + <usize>entry * NODE_BYTES;
      let far = f32x4.mul(f32x4.splat(best), slack);
      let enter = entrance(node + nearX, node + nearY, node + nearZ, IX, IY, IZ, OX, OY, OZ);
      let enter2 = entrance(node + nearX + 16, node + nearY + 16, node + nearZ + 16, IX, IY, IZ, OX, OY, OZ);
      let farX = node + (nearX ^ 32), farY = node + (nearY ^ 32), farZ = node + (nearZ ^ 32);
      let mask = i32x4.bitmask(f32x4.le(enter, exit(farX, farY, farZ, IX, IY, IZ, OX, OY, OZ, slack, far)));
      mask |= i32x4.bitmask(f32x4.le(enter2, exit(farX + 16, farY + 16, farZ + 16, IX, IY, IZ, OX, OY, OZ, slack, far))) << 4;
      if (mask) {
        // Mostly one child is met, and needs no sorting.
        if ((mask & (mask - 1)) == 0) {
          entry = load<i32>(node + (<usize>ctz(mask) << 2), NODE_CHILDREN);
          continue;
        }
        v128.store(lanes, enter);
        v128.store(lanes, enter2, 16);
        let near = key(node, lanes, <usize>ctz(mask));
        mask &= mask - 1;
        // The nearest comes next, the others go on the stack.
        while (mask) {
          let other = key(node, lanes, <usize>ctz(mask));
          mask &= mask - 1;
          store<u64>(top, max<u64>(near, other));
          near = min<u64>(near, other);
          top += 8;
        }
        entry = <i32>near;
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
          triangle = load<i32>(leaf + k, LEAF_NUMBERS);
          bestU = load<f32>(lanes + k, 16);
          bestV = load<f32>(lanes + k, 32);
          bestLeaf = leaf + k;
        }
      }
    }
    do {
      if (top == stack) return settle(best, triangle, bestU, bestV, bestLeaf);
      top -= 8;
    } while (load<f32>(top, 4) > best);
    entry = load<i32>(top);
  }
}

/** The leaf that last stood before the sun, and before a lamp: it often stands before the next point's as well. */
let beforeSun: usize = 0, beforeLamp: usize = 0;

/** Must be called when another tree is walked. */
export function forgetShadows(): void {
  beforeSun = 0;
  beforeLamp = 0;
}

/** Whether anything stands between a point and a light, the sun or a lamp, that is `far` away. */
export function shaded(sun: bool, ox: f32, oy: f32, oz: f32, dx: f32, dy: f32, dz: f32, far: f32): bool {
  let last = sun ? beforeSun : beforeLamp;
  if (last != 0 && blocks(last, ox, oy, oz, dx, dy, dz, far)) return true;
  let leaf = obstacle(ox, oy, oz, dx, dy, dz, far);
  if (leaf == 0) return false;
  if (sun) beforeSun = leaf;
  else beforeLamp = leaf;
  return true;
}

/** A leaf that stands in the ray's way before `tmax`, 0 when none does: children need no order, and the first hit ends it. */
function obstacle(ox: f32, oy: f32, oz: f32, dx: f32, dy: f32, dz: f32, tmax: f32): usize {
  let ix = reciprocal(dx), iy = reciprocal(dy), iz = reciprocal(dz);
  let IX = f32x4.splat(ix), IY = f32x4.splat(iy), IZ = f32x4.splat(iz);
  let OX = f32x4.splat(ox * ix), OY = f32x4.splat(oy * iy), OZ = f32x4.splat(oz * iz);
  let nearX: usize = ix >= 0.0 ? 0 : 32, nearY: usize = iy >= 0.0 ? 64 : 96, nearZ: usize = iz >= 0.0 ? 128 : 160;
  let slack = f32x4.splat(SLACK), far = f32x4.mul(f32x4.splat(tmax), slack);
  let stack = scratch, top = stack;
  let entry: i32 = 0;
  while (true) {
    if (entry >= 0) {
      let node = nodes + <usize>entry * NODE_BYTES;
      let enter = entrance(node + nearX, node + nearY, node + nearZ, IX, IY, IZ, OX, OY, OZ);
      let enter2 = entrance(node + nearX + 16, node + nearY + 16, node + nearZ + 16, IX, IY, IZ, OX, OY, OZ);
      let farX = node + (nearX ^ 32), farY = node + (nearY ^ 32), farZ = node + (nearZ ^ 32);
      let mask = i32x4.bitmask(f32x4.le(enter, exit(farX, farY, farZ, IX, IY, IZ, OX, OY, OZ, slack, far)));
      mask |= i32x4.bitmask(f32x4.le(enter2, exit(farX + 16, farY + 16, farZ + 16, IX, IY, IZ, OX, OY, OZ, slack, far))) << 4;
      if (mask) {
        entry = load<i32>(node + (<usize>ctz(mask) << 2), NODE_CHILDREN);
        mask &= mask - 1;
        while (mask) {
          store<i32>(top, load<i32>(node + (<usize>ctz(mask) << 2), NODE_CHILDREN));
          top += 4;
          mask &= mask - 1;
        }
        continue;
      }
    } else {
      let leaf = leaves + <usize>(~entry) * LEAF_BYTES;
      if (blocks(leaf, ox, oy, oz, dx, dy, dz, tmax)) return leaf;
    }
    if (top == stack) return 0;
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
  let met = v128.and(inside, v128.and(f32x4.gt(t, f32x4.splat(EPSILON)), f32x4.lt(t, f32x4.splat(tmax))));
  if (!v128.any_true(met)) return false;
  return !sheeted || anySolid(leaf, i32x4.bitmask(met));
}

/** Whether any of a leaf's triangles, a bit each, is neither fire nor glass. */
function anySolid(leaf: usize, mask: i32): bool {
  while (mask) {
    let number = load<i32>(leaf + (<usize>ctz(mask) << 2), LEAF_NUMBERS);
    mask &= mask - 1;
    let material = load<i32>(triangles + (<usize>number << 4), 12) & 0xffff;
    if (<i32>load<f32>(materials + (<usize>material << 6)) < FIRE) return true;
  }
  return false;
}

/** Makes this the last hit; false when there is none. */
export function settle(t: f32, triangle: i32, u: f32, v: f32, leaf: usize): bool {
  if (triangle < 0) return false;
  hitT = t;
  hitU = u;
  hitV = v;
  hitTriangle = triangle;
  hitLeaf = leaf;
  let ax = load<f32>(leaf, 48), ay = load<f32>(leaf, 64), az = load<f32>(leaf, 80);
  let bx = load<f32>(leaf, 96), by = load<f32>(leaf, 112), bz = load<f32>(leaf, 128);
  hitNX = ay * bz - az * by;
  hitNY = az * bx - ax * bz;
  hitNZ = ax * by - ay * bx;
  return true;
}
