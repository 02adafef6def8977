// Finds what four rays from almost one place into almost one direction meet: one walk for all, each box and triangle against four rays at a time.
import { LEAF_BYTES, NODE_BYTES, NODE_CHILDREN, LEAF_NUMBERS } from '../../src/trace/frame-layout';
import { EPSILON, SLACK, STACK_BYTES, hitLeaf, hitT, hitTriangle, hitU, hitV, key, settle, walk } from './bvh-walk';
import { leaves, nodes, scratch } from './frame';

/** Where in a thread's scratch four rays lie, and what they met; behind the lamps' weights. A row has a number of each ray. */
const RAYS: usize = 6656;
const T: usize = 96, U: usize = 112, V: usize = 128, TRIANGLE: usize = 144, LEAF: usize = 160, AXIS: usize = 176;
const FAR: f32 = 1e9;
/** Farther than whatever is met. */
const BEYOND: f32 = 1e30;

// @ts-ignore: decorator
@inline
function place(lane: i32): usize {
  return scratch + RAYS + (<usize>lane << 2);
}

/** Puts a ray in a lane; `axis` is kept with it. */
export function putRay(lane: i32, ox: f32, oy: f32, oz: f32, dx: f32, dy: f32, dz: f32, axis: f32): void {
  let p = place(lane);
  store<f32>(p, ox);
  store<f32>(p, oy, 16);
  store<f32>(p, oz, 32);
  store<f32>(p, dx, 48);
  store<f32>(p, dy, 64);
  store<f32>(p, dz, 80);
  store<f32>(p, FAR, T);
  store<f32>(p, axis, AXIS);
}

/** A number of a lane's ray: 0 to 2 where it starts, 3 to 5 where it goes. */
// @ts-ignore: decorator
@inline
export function ofRay(lane: i32, row: usize): f32 {
  return load<f32>(place(lane) + (row << 4));
}

// @ts-ignore: decorator
@inline
export function axisOf(lane: i32): f32 {
  return load<f32>(place(lane), AXIS);
}

/** Makes what a lane's ray met the last hit; false when it met nothing. */
export function recall(lane: i32): bool {
  let p = place(lane);
  return settle(load<f32>(p, T), load<i32>(p, TRIANGLE), load<f32>(p, U), load<f32>(p, V), <usize>load<u32>(p, LEAF));
}

function keep(lane: i32, met: bool): void {
  let p = place(lane);
  store<f32>(p, hitT, T);
  store<f32>(p, hitU, U);
  store<f32>(p, hitV, V);
  store<i32>(p, met ? hitTriangle : -1, TRIANGLE);
  store<u32>(p, <u32>hitLeaf, LEAF);
}

// @ts-ignore: decorator
@inline
function row(offset: usize): v128 {
  return v128.load(scratch + RAYS + offset);
}

// @ts-ignore: decorator
@inline
function reciprocal(d: v128): v128 {
  let small = f32x4.lt(f32x4.abs(d), f32x4.splat(1e-9));
  return f32x4.div(f32x4.splat(1.0), v128.bitselect(f32x4.splat(1e-9), d, small));
}

/** How far along each ray a child's box is entered; BEYOND where it is not met before `far`. */
// @ts-ignore: decorator
@inline
function entrance(near: usize, far: usize, nearY: usize, farY: usize, nearZ: usize, farZ: usize, IX: v128, IY: v128, IZ: v128, OX: v128, OY: v128, OZ: v128, end: v128): v128 {
  let x = f32x4.sub(f32x4.mul(v128.load32_splat(near), IX), OX), y = f32x4.sub(f32x4.mul(v128.load32_splat(nearY), IY), OY);
  let enter = f32x4.pmax(f32x4.pmax(x, y), f32x4.pmax(f32x4.sub(f32x4.mul(v128.load32_splat(nearZ), IZ), OZ), f32x4.splat(0.0)));
  x = f32x4.sub(f32x4.mul(v128.load32_splat(far), IX), OX);
  y = f32x4.sub(f32x4.mul(v128.load32_splat(farY), IY), OY);
  let leave = f32x4.pmin(f32x4.pmin(x, y), f32x4.sub(f32x4.mul(v128.load32_splat(farZ), IZ), OZ));
  leave = f32x4.pmin(f32x4.mul(leave, f32x4.splat(SLACK)), end);
  return f32x4.pmax(enter, v128.and(f32x4.gt(enter, leave), f32x4.splat(BEYOND)));
}

/** Of four rows the least of each, side by side. */
// @ts-ignore: decorator
@inline
function leastOf(a: v128, b: v128, c: v128, d: v128): v128 {
  let ab = f32x4.pmin(v128.shuffle<f32>(a, b, 0, 4, 1, 5), v128.shuffle<f32>(a, b, 2, 6, 3, 7));
  let cd = f32x4.pmin(v128.shuffle<f32>(c, d, 0, 4, 1, 5), v128.shuffle<f32>(c, d, 2, 6, 3, 7));
  return f32x4.pmin(v128.shuffle<f32>(ab, cd, 0, 1, 4, 5), v128.shuffle<f32>(ab, cd, 2, 3, 6, 7));
}

// @ts-ignore: decorator
@inline
function mostOf(a: v128): f32 {
  let b = f32x4.pmax(a, v128.shuffle<f32>(a, a, 2, 3, 0, 1));
  return max<f32>(f32x4.extract_lane(b, 0), f32x4.extract_lane(b, 1));
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

/** The rays of a group into unlike octants are walked one by one. */
function walkEach(count: i32): void {
  for (let i = 0; i < count; i++) {
    keep(i, walk(ofRay(i, 0), ofRay(i, 1), ofRay(i, 2), ofRay(i, 3), ofRay(i, 4), ofRay(i, 5), FAR));
  }
}

/** Tests a leaf's triangles against the rays and notes what is nearer. */
// @ts-ignore: decorator
@inline
function tryLeaf(leaf: usize): void {
  let DX = row(48), DY = row(64), DZ = row(80), SX = row(0), SY = row(16), SZ = row(32), rays = scratch + RAYS;
  for (let k: usize = 0; k < 16; k += 4) {
    let number = load<i32>(leaf + k, LEAF_NUMBERS);
    if (number < 0) break;
    let lane = leaf + k;
    let ax = v128.load32_splat(lane, 48), ay = v128.load32_splat(lane, 64), az = v128.load32_splat(lane, 80);
    let bx = v128.load32_splat(lane, 96), by = v128.load32_splat(lane, 112), bz = v128.load32_splat(lane, 128);
    let px = minor(DY, bz, DZ, by), py = minor(DZ, bx, DX, bz), pz = minor(DX, by, DY, bx);
    let inverse = f32x4.div(f32x4.splat(1.0), dot(ax, ay, az, px, py, pz));
    let sx = f32x4.sub(SX, v128.load32_splat(lane)), sy = f32x4.sub(SY, v128.load32_splat(lane, 16)), sz = f32x4.sub(SZ, v128.load32_splat(lane, 32));
    let u = f32x4.mul(dot(sx, sy, sz, px, py, pz), inverse);
    let qx = minor(sy, az, sz, ay), qy = minor(sz, ax, sx, az), qz = minor(sx, ay, sy, ax);
    let v = f32x4.mul(dot(DX, DY, DZ, qx, qy, qz), inverse);
    let t = f32x4.mul(dot(bx, by, bz, qx, qy, qz), inverse), best = row(T);
    let inside = v128.and(v128.and(f32x4.ge(u, f32x4.splat(0.0)), f32x4.ge(v, f32x4.splat(0.0))), f32x4.le(f32x4.add(u, v), f32x4.splat(1.0)));
    let met = v128.and(inside, v128.and(f32x4.gt(t, f32x4.splat(EPSILON)), f32x4.lt(t, best)));
    if (!v128.any_true(met)) continue;
    v128.store(rays, v128.bitselect(t, best, met), T);
    v128.store(rays, v128.bitselect(u, row(U), met), U);
    v128.store(rays, v128.bitselect(v, row(V), met), V);
    v128.store(rays, v128.bitselect(i32x4.splat(number), row(TRIANGLE), met), TRIANGLE);
    v128.store(rays, v128.bitselect(i32x4.splat(<i32>lane), row(LEAF), met), LEAF);
  }
}

/** Walks the first `count` rays, one to four; see `recall`. */
export function walkFour(count: i32): void {
  for (let i = count; i < 4; i++) {
    putRay(i, ofRay(0, 0), ofRay(0, 1), ofRay(0, 2), ofRay(0, 3), ofRay(0, 4), ofRay(0, 5), 1);
    store<f32>(place(i), -1, T);
  }
  let IX = reciprocal(row(48)), IY = reciprocal(row(64)), IZ = reciprocal(row(80));
  let signX = i32x4.bitmask(IX), signY = i32x4.bitmask(IY), signZ = i32x4.bitmask(IZ);
  if (count == 1 || (signX != 0 && signX != 15) || (signY != 0 && signY != 15) || (signZ != 0 && signZ != 15)) return walkEach(count);
  let OX = f32x4.mul(row(0), IX), OY = f32x4.mul(row(16), IY), OZ = f32x4.mul(row(32), IZ);
  let nearX: usize = signX ? 32 : 0, nearY: usize = signY ? 96 : 64, nearZ: usize = signZ ? 160 : 128;
  v128.store(scratch + RAYS, i32x4.splat(-1), TRIANGLE);
  let end = f32x4.mul(row(T), f32x4.splat(SLACK)), farthest: f32 = FAR, beyond = f32x4.splat(BEYOND);
  let stack = scratch, lanes = scratch + STACK_BYTES, top = stack, entry: i32 = 0;
  while (true) {
    if (entry >= 0) {
      let node = nodes + <usize>entry * NODE_BYTES;
      let x = node + nearX, y = node + nearY, z = node + nearZ, fx = node + (nearX ^ 32), fy = node + (nearY ^ 32), fz = node + (nearZ ^ 32);
      let first = leastOf(
        entrance(x, fx, y, fy, z, fz, IX, IY, IZ, OX, OY, OZ, end),
        entrance(x + 4, fx + 4, y + 4, fy + 4, z + 4, fz + 4, IX, IY, IZ, OX, OY, OZ, end),
        entrance(x + 8, fx + 8, y + 8, fy + 8, z + 8, fz + 8, IX, IY, IZ, OX, OY, OZ, end),
        entrance(x + 12, fx + 12, y + 12, fy + 12, z + 12, fz + 12, IX, IY, IZ, OX, OY, OZ, end));
      let mask = i32x4.bitmask(f32x4.lt(first, beyond));
      v128.store(lanes, first);
      // The latter four of a node's children are often not there.
      if (load<i32>(node, NODE_CHILDREN + 16) != -1) {
        let second = leastOf(
          entrance(x + 16, fx + 16, y + 16, fy + 16, z + 16, fz + 16, IX, IY, IZ, OX, OY, OZ, end),
          entrance(x + 20, fx + 20, y + 20, fy + 20, z + 20, fz + 20, IX, IY, IZ, OX, OY, OZ, end),
          entrance(x + 24, fx + 24, y + 24, fy + 24, z + 24, fz + 24, IX, IY, IZ, OX, OY, OZ, end),
          entrance(x + 28, fx + 28, y + 28, fy + 28, z + 28, fz + 28, IX, IY, IZ, OX, OY, OZ, end));
        mask |= i32x4.bitmask(f32x4.lt(second, beyond)) << 4;
        v128.store(lanes, second, 16);
      }
      if (mask) {
        let near = key(node, lanes, <usize>ctz(mask));
        mask &= mask - 1;
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
      tryLeaf(leaves + <usize>(~entry) * LEAF_BYTES);
      end = f32x4.mul(row(T), f32x4.splat(SLACK));
      farthest = mostOf(row(T));
    }
    do {
      if (top == stack) return;
      top -= 8;
    } while (load<f32>(top, 4) > farthest);
    entry = load<i32>(top);
  }
}
