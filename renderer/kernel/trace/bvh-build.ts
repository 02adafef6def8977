// Builds the tree of boxes: binned surface-area splits, gathered into nodes of eight children, leaves of up to four triangles.
import * as at from '../../src/trace/frame-layout';
import { boughs, buildBoxes, leaves, nodes, positions, scratch, triangleCount, triangles } from './frame';

const BINS: i32 = 16;
const BIN_BYTES: usize = 48;
/** Below this depth splits are by count, so that the walk's stack always suffices. */
const DEEP: i32 = 60;
// In scratch: bins of three axes, then right-hand areas and counts of the sweep.
const AXIS_BYTES: usize = 16 * 48;
const SWEEP: usize = 3 * 16 * 48;
const LOW: f32 = -1e30;
const HIGH: f32 = 1e30;

let nodeCount: i32 = 0;
let leafCount: i32 = 0;
/** What `split` found: the boxes of the two sides. */
let leftLow: v128 = i32x4.splat(0), leftHigh: v128 = i32x4.splat(0);
let rightLow: v128 = i32x4.splat(0), rightHigh: v128 = i32x4.splat(0);

// @ts-ignore: decorator
@inline
function box(i: i32): usize {
  return buildBoxes + <usize>i * at.BUILD_BOX_BYTES;
}
// @ts-ignore: decorator
@inline
function corner(vertex: i32): usize {
  return positions + <usize>vertex * 12;
}

/** Half the surface of a box; 0 when it is empty. */
function area(low: v128, high: v128): f32 {
  let d = f32x4.sub(high, low);
  let x = f32x4.extract_lane(d, 0), y = f32x4.extract_lane(d, 1), z = f32x4.extract_lane(d, 2);
  return x < 0.0 ? <f32>0.0 : x * y + y * z + z * x;
}

// @ts-ignore: decorator
@inline
function point(p: usize, fourth: f32): v128 {
  let v = f32x4.splat(fourth);
  v = f32x4.replace_lane(v, 0, load<f32>(p));
  v = f32x4.replace_lane(v, 1, load<f32>(p, 4));
  return f32x4.replace_lane(v, 2, load<f32>(p, 8));
}

function measureTriangles(): void {
  for (let t = 0; t < triangleCount; t++) {
    let triangle = triangles + (<usize>t << 4);
    let a = point(corner(load<i32>(triangle)), 0.0);
    let b = point(corner(load<i32>(triangle, 4)), 0.0);
    let c = point(corner(load<i32>(triangle, 8)), 0.0);
    let p = box(t);
    v128.store(p, i32x4.replace_lane(f32x4.min(f32x4.min(a, b), c), 3, t));
    v128.store(p, f32x4.max(f32x4.max(a, b), c), 16);
  }
}

// @ts-ignore: decorator
@inline
function centre(p: usize): v128 {
  return f32x4.add(v128.load(p), v128.load(p, 16));
}

function halve(from: i32, to: i32): i32 {
  let middle = (from + to) >> 1;
  leftLow = f32x4.splat(HIGH); leftHigh = f32x4.splat(LOW);
  rightLow = leftLow; rightHigh = leftHigh;
  for (let i = from; i < middle; i++) {
    leftLow = f32x4.pmin(leftLow, v128.load(box(i)));
    leftHigh = f32x4.pmax(leftHigh, v128.load(box(i), 16));
  }
  for (let i = middle; i < to; i++) {
    rightLow = f32x4.pmin(rightLow, v128.load(box(i)));
    rightHigh = f32x4.pmax(rightHigh, v128.load(box(i), 16));
  }
  return middle;
}

function clearBins(): void {
  let low = f32x4.splat(HIGH), high = f32x4.splat(LOW);
  for (let k = 0; k < BINS * 3; k++) {
    let bin = scratch + <usize>k * BIN_BYTES;
    v128.store(bin, low);
    v128.store(bin, high, 16);
    store<i32>(bin, 0, 32);
  }
}

// @ts-ignore: decorator
@inline
function drop(bin: usize, low: v128, high: v128): void {
  v128.store(bin, f32x4.pmin(v128.load(bin), low));
  v128.store(bin, f32x4.pmax(v128.load(bin, 16), high), 16);
  store<i32>(bin, load<i32>(bin, 32) + 1, 32);
}

let bestCost: f32 = 0;
let bestAxis: i32 = -1;
let bestBin: i32 = 0;

/** Sweeps an axis's bins from both ends and keeps the cheapest cut. */
function sweep(axis: i32): void {
  let bins = scratch + <usize>axis * AXIS_BYTES, right = scratch + SWEEP;
  let low = f32x4.splat(HIGH), high = f32x4.splat(LOW), count = 0;
  for (let k = BINS - 1; k > 0; k--) {
    let bin = bins + <usize>k * BIN_BYTES;
    low = f32x4.pmin(low, v128.load(bin));
    high = f32x4.pmax(high, v128.load(bin, 16));
    count += load<i32>(bin, 32);
    store<f32>(right + (<usize>k << 3), area(low, high));
    store<i32>(right + (<usize>k << 3), count, 4);
  }
  low = f32x4.splat(HIGH);
  high = f32x4.splat(LOW);
  count = 0;
  for (let k = 1; k < BINS; k++) {
    let bin = bins + <usize>(k - 1) * BIN_BYTES;
    low = f32x4.pmin(low, v128.load(bin));
    high = f32x4.pmax(high, v128.load(bin, 16));
    count += load<i32>(bin, 32);
    let others = load<i32>(right + (<usize>k << 3), 4);
    if (count == 0 || others == 0) continue;
    // Four triangles cost what one does.
    let cost: f32 = area(low, high) * <f32>((count + 3) >> 2) + load<f32>(right + (<usize>k << 3)) * <f32>((others + 3) >> 2);
    if (cost < bestCost) {
      bestCost = cost;
      bestAxis = axis;
      bestBin = k;
    }
  }
}

/** Parts the triangles from..to in two; returns where the second part starts and leaves both boxes in globals. */
function split(from: i32, to: i32, depth: i32): i32 {
  let low = f32x4.splat(HIGH), high = f32x4.splat(LOW);
  for (let i = from; i < to; i++) {
    let c = centre(box(i));
    low = f32x4.pmin(low, c);
    high = f32x4.pmax(high, c);
  }
  let extent = f32x4.sub(high, low);
  let factor = f32x4.div(f32x4.splat(15.9984), f32x4.max(extent, f32x4.splat(1e-12)));
  if (depth > DEEP) return halve(from, to);
  clearBins();
  for (let i = from; i < to; i++) {
    let p = box(i), boxLow = v128.load(p), boxHigh = v128.load(p, 16);
    let k = i32x4.trunc_sat_f32x4_u(f32x4.mul(f32x4.sub(f32x4.add(boxLow, boxHigh), low), factor));
    drop(scratch + <usize>i32x4.extract_lane(k, 0) * BIN_BYTES, boxLow, boxHigh);
    drop(scratch + AXIS_BYTES + <usize>i32x4.extract_lane(k, 1) * BIN_BYTES, boxLow, boxHigh);
    drop(scratch + AXIS_BYTES * 2 + <usize>i32x4.extract_lane(k, 2) * BIN_BYTES, boxLow, boxHigh);
  }
  bestCost = f32.MAX_VALUE;
  bestAxis = -1;
  if (f32x4.extract_lane(extent, 0) > 1e-9) sweep(0);
  if (f32x4.extract_lane(extent, 1) > 1e-9) sweep(1);
  if (f32x4.extract_lane(extent, 2) > 1e-9) sweep(2);
  if (bestAxis < 0) return halve(from, to);
  return part(from, to, low, factor);
}

/** Moves what lies left of the best cut to the front. */
function part(from: i32, to: i32, low: v128, factor: v128): i32 {
  let i = from, j = to - 1, lane = scratch + SWEEP + 256;
  leftLow = f32x4.splat(HIGH); leftHigh = f32x4.splat(LOW);
  rightLow = leftLow; rightHigh = leftHigh;
  while (i <= j) {
    let p = box(i), boxLow = v128.load(p), boxHigh = v128.load(p, 16);
    v128.store(lane, i32x4.trunc_sat_f32x4_u(f32x4.mul(f32x4.sub(f32x4.add(boxLow, boxHigh), low), factor)));
    if (load<i32>(lane + (<usize>bestAxis << 2)) < bestBin) {
      leftLow = f32x4.pmin(leftLow, boxLow);
      leftHigh = f32x4.pmax(leftHigh, boxHigh);
      i++;
    } else {
      rightLow = f32x4.pmin(rightLow, boxLow);
      rightHigh = f32x4.pmax(rightHigh, boxHigh);
      let q = box(j);
      v128.store(p, v128.load(q));
      v128.store(p, v128.load(q, 16), 16);
      v128.store(q, boxLow);
      v128.store(q, boxHigh, 16);
      j--;
    }
  }
  return i;
}

function makeLeaf(from: i32, to: i32): i32 {
  let leaf = leaves + <usize>leafCount * at.LEAF_BYTES;
  memory.fill(leaf, 0, at.LEAF_NUMBERS);
  v128.store(leaf, i32x4.splat(-1), at.LEAF_NUMBERS);
  for (let k = 0; k < to - from; k++) {
    let t = load<i32>(box(from + k), 12), triangle = triangles + (<usize>t << 4);
    let a = corner(load<i32>(triangle)), b = corner(load<i32>(triangle, 4)), c = corner(load<i32>(triangle, 8));
    let lane = leaf + (<usize>k << 2);
    for (let axis: usize = 0; axis < 3; axis++) {
      let origin = load<f32>(a + (axis << 2));
      store<f32>(lane + (axis << 4), origin);
      store<f32>(lane + (axis << 4), load<f32>(b + (axis << 2)) - origin, 48);
      store<f32>(lane + (axis << 4), load<f32>(c + (axis << 2)) - origin, 96);
    }
    store<i32>(lane, t, at.LEAF_NUMBERS);
  }
  return leafCount++;
}

/** Writes one child's box; the six rows of a node are low x, high x, low y, high y, low z, high z. */
function writeBox(node: usize, k: i32, low: v128, high: v128): void {
  let lane = node + (<usize>k << 2);
  store<f32>(lane, f32x4.extract_lane(low, 0));
  store<f32>(lane, f32x4.extract_lane(high, 0), 32);
  store<f32>(lane, f32x4.extract_lane(low, 1), 64);
  store<f32>(lane, f32x4.extract_lane(high, 1), 96);
  store<f32>(lane, f32x4.extract_lane(low, 2), 128);
  store<f32>(lane, f32x4.extract_lane(high, 2), 160);
}
// @ts-ignore: decorator
@inline
function lowOf(lane: usize): v128 {
  return f32x4(load<f32>(lane), load<f32>(lane, 64), load<f32>(lane, 128), 0);
}
// @ts-ignore: decorator
@inline
function highOf(lane: usize): v128 {
  return f32x4(load<f32>(lane, 32), load<f32>(lane, 96), load<f32>(lane, 160), 0);
}

/** Notes which triangles a child is made of, until it is built: where they begin, and past where they end. */
// @ts-ignore: decorator
@inline
function claim(node: usize, k: i32, from: i32, to: i32): void {
  store<i32>(node + (<usize>k << 2), from, at.NODE_CHILDREN);
  store<i32>(node + (<usize>k << 2), to, at.NODE_ENDS);
}

/** The child of the largest box that is worth splitting; -1 when none is. */
function largest(node: usize, kids: i32): i32 {
  let pick = -1, most: f32 = -1;
  for (let k = 0; k < kids; k++) {
    let lane = node + (<usize>k << 2);
    if (load<i32>(lane, at.NODE_ENDS) - load<i32>(lane, at.NODE_CHILDREN) <= 4) continue;
    let size = area(lowOf(lane), highOf(lane));
    if (size > most) {
      pick = k;
      most = size;
    }
  }
  return pick;
}

/** Builds the node over from..to and all below it; returns its number. */
function build(from: i32, to: i32, low: v128, high: v128, depth: i32): i32 {
  let me = nodeCount++, node = nodes + <usize>me * at.NODE_BYTES, kids = 1;
  writeBox(node, 0, low, high);
  claim(node, 0, from, to);
  while (kids < 8) {
    let pick = largest(node, kids);
    if (pick < 0) break;
    let lane = node + (<usize>pick << 2), f = load<i32>(lane, at.NODE_CHILDREN), t = load<i32>(lane, at.NODE_ENDS);
    let middle = split(f, t, depth);
    writeBox(node, pick, leftLow, leftHigh);
    claim(node, pick, f, middle);
    writeBox(node, kids, rightLow, rightHigh);
    claim(node, kids, middle, t);
    kids++;
  }
  for (let k = kids; k < 8; k++) {
    writeBox(node, k, f32x4.splat(HIGH), f32x4.splat(LOW));
    store<i32>(node + (<usize>k << 2), -1, at.NODE_CHILDREN);
  }
  for (let k = 0; k < kids; k++) {
    let lane = node + (<usize>k << 2);
    store<i32>(lane, child(node, k, load<i32>(lane, at.NODE_CHILDREN), load<i32>(lane, at.NODE_ENDS), depth), at.NODE_CHILDREN);
  }
  return me;
}

function child(node: usize, k: i32, from: i32, to: i32, depth: i32): i32 {
  if (to - from <= grain || nodeCount >= mostNodes) return leaveBough(node, k, from, to, depth);
  if (to - from <= 4) return ~makeLeaf(from, to);
  let lane = node + (<usize>k << 2);
  return build(from, to, lowOf(lane), highOf(lane), depth + 1);
}

/** While the top is built: up to how many triangles, and after how many nodes, what follows is left for later. */
let grain: i32 = 0, mostNodes: i32 = i32.MAX_VALUE, boughCount: i32 = 0;

function leaveBough(node: usize, k: i32, from: i32, to: i32, depth: i32): i32 {
  let bough = boughs + <usize>boughCount * at.BOUGH_BYTES;
  boughCount++;
  store<u32>(bough, <u32>node);
  store<i32>(bough, k, 4);
  store<i32>(bough, from, 8);
  store<i32>(bough, to, 12);
  store<i32>(bough, depth, 16);
  return 0;
}

/** Builds the top of the tree and returns how many boughs are left to build. */
export function buildTree(): i32 {
  measureTriangles();
  nodeCount = 0;
  boughCount = 0;
  grain = max<i32>(256, triangleCount >> 6);
  mostNodes = at.TOP_NODES;
  let low = f32x4.splat(HIGH), high = f32x4.splat(LOW);
  for (let i = 0; i < triangleCount; i++) {
    low = f32x4.pmin(low, v128.load(box(i)));
    high = f32x4.pmax(high, v128.load(box(i), 16));
  }
  build(0, triangleCount, low, high, 0);
  grain = 0;
  mostNodes = i32.MAX_VALUE;
  return boughCount;
}

/** Builds one bough. Its nodes and leaves lie where its triangles do in the list, so that boughs need not know of each other. */
export function buildBough(i: i32): void {
  let bough = boughs + <usize>i * at.BOUGH_BYTES, node = <usize>load<u32>(bough), k = load<i32>(bough, 4);
  let from = load<i32>(bough, 8);
  // A node has more than four triangles below it, so half as many places as triangles are plenty.
  nodeCount = at.TOP_NODES + (from >> 1);
  leafCount = from;
  store<i32>(node + (<usize>k << 2), child(node, k, from, load<i32>(bough, 12), load<i32>(bough, 16)), at.NODE_CHILDREN);
}
