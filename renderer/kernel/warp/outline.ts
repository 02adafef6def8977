// Filled outlines with smooth edges on a sheet, of one colour or of two that run from a point outwards.
import { byteFour, fromOn, inkOf, layFour, layInk, opaqueFour, THICK, upTo } from './lay'
import { rowRoom } from './memory'

/** Rows of samples in a row of pixels. */
const LAYERS: i32 = 4
/** Crossings of a row that are kept. */
const MOST: i32 = 64

// Paint: what it is at a point, and how it changes as far out as `reach`.
let fromR: f32 = 0
let fromG: f32 = 0
let fromB: f32 = 0
let moreR: f32 = 0
let moreG: f32 = 0
let moreB: f32 = 0
let middleX: f32 = 0
let middleY: f32 = 0
let inverse: f32 = 0

/** A colour at (x, y), and another from `reach` sheet pixels on; `reach` 0: the first everywhere. */
export function setInk(r: f32, g: f32, b: f32, r1: f32, g1: f32, b1: f32, x: f32, y: f32, reach: f32): void {
  fromR = r
  fromG = g
  fromB = b
  moreR = reach > 0 ? r1 - r : 0
  moreG = reach > 0 ? g1 - g : 0
  moreB = reach > 0 ? b1 - b : 0
  middleX = x
  middleY = y
  inverse = reach > 0 ? <f32>1 / reach : 0
}

/** Lists which sides (i32) of the outline of `n` points (two f32 each) touch rows of samples of a row of pixels; returns how many. */
function sidesOf(points: usize, n: i32, y: f32, out: usize): i32 {
  let count = 0
  for (let i = 0; i < n; i++) {
    const ay = load<f32>(points + (<usize>i << 3), 4)
    const by = load<f32>(points + (<usize>(i + 1 < n ? i + 1 : 0) << 3), 4)
    if (min(ay, by) > y + <f32>0.5 || max(ay, by) < y - <f32>0.5) continue
    store<i32>(out + (<usize>count << 2), i)
    count++
  }
  return count
}

/** Writes where `many` sides of the outline cross a row of samples, left to right; returns how often. */
function crossings(points: usize, n: i32, sides: usize, many: i32, y: f32, out: usize): i32 {
  let count = 0
  for (let j = 0; j < many && count < MOST; j++) {
    const i = load<i32>(sides + (<usize>j << 2))
    const a = points + (<usize>i << 3)
    const b = points + (<usize>(i + 1 < n ? i + 1 : 0) << 3)
    const ay = load<f32>(a, 4)
    const by = load<f32>(b, 4)
    if (ay <= y == by <= y) continue
    const ax = load<f32>(a)
    const x: f32 = ax + ((load<f32>(b) - ax) * (y - ay)) / (by - ay)
    let k = count++
    for (; k > 0 && load<f32>(out + (<usize>(k - 1) << 2)) > x; k--)
      store<f32>(out + (<usize>k << 2), load<f32>(out + (<usize>(k - 1) << 2)))
    store<f32>(out + (<usize>k << 2), x)
  }
  return count
}

/** Adds what a stretch a .. b of one layer covers of one pixel. */
// @ts-ignore
@inline
function addAt(cover: usize, x: i32, a: f32, b: f32): void {
  const p = cover + (<usize>x << 2)
  store<f32>(p, load<f32>(p) + (min(b, <f32>(x + 1)) - max(a, <f32>x)) * <f32>0.25)
}

/** Adds a stretch a .. b of one layer to a row's cover. */
// @ts-ignore
@inline
function addCover(cover: usize, first: i32, last: i32, a: f32, b: f32): void {
  addAt(cover, first, a, b)
  if (last > first) addAt(cover, last, a, b)
  // Between its ends all of a pixel is covered.
  const quarter = f32x4.splat(0.25)
  let x = first + 1
  for (; x + 4 <= last; x += 4) {
    const p = cover + (<usize>x << 2)
    v128.store(p, f32x4.add(v128.load(p), quarter))
  }
  for (; x < last; x++) addAt(cover, x, a, b)
}

// @ts-ignore
@inline
function ink(from: f32, more: f32, way: v128): v128 {
  return byteFour(f32x4.add(f32x4.splat(from), f32x4.mul(f32x4.splat(more), way)))
}

/** Fills an outline of `n` points (two f32 each, in pixels) on a sheet of w × h with the ink, of an opacity 0..1. */
export function fillOutline(sheet: usize, w: i32, h: i32, points: usize, n: i32, alpha: f32): void {
  const cover = rowRoom()
  const cuts = cover + 61440
  const sides = cuts + 512
  let top: f32 = 1e9
  let bottom: f32 = -1e9
  for (let i = 0; i < n; i++) {
    const y = load<f32>(points + (<usize>i << 3), 4)
    top = min(top, y)
    bottom = max(bottom, y)
  }
  const last = min(h - 1, <i32>ceil(min(bottom, <f32>h)))
  const all = f32x4.splat(min(<f32>1, alpha))
  const plain = inkOf(min(<f32>255, max(<f32>0, fromR)), min(<f32>255, max(<f32>0, fromG)), min(<f32>255, max(<f32>0, fromB)))
  memory.fill(cover, 0, <usize>(w + 4) << 2)
  for (let y = max(0, <i32>floor(max(<f32>0, top))); y <= last; y++) {
    let x0 = w
    let x1 = -1
    const many = sidesOf(points, n, <f32>y, sides)
    if (many == 0) continue
    for (let k = 0; k < LAYERS; k++) {
      const at: f32 = <f32>y + (<f32>k + <f32>0.5) * <f32>0.25 - <f32>0.5
      const count = crossings(points, n, sides, many, at, cuts)
      for (let i = 0; i + 1 < count; i += 2) {
        const a = max(<f32>0, load<f32>(cuts + (<usize>i << 2)) + <f32>0.5)
        const b = min(<f32>w, load<f32>(cuts + (<usize>i << 2), 4) + <f32>0.5)
        if (a >= b) continue
        const from = <i32>a
        const to = min(w - 1, <i32>b)
        addCover(cover, from, to, a, b)
        x0 = min(x0, from)
        x1 = max(x1, to)
      }
    }
    if (inverse == 0 && alpha >= THICK) {
      for (let x = x0; x <= x1; x += 4) {
        const share = f32x4.pmin(f32x4.splat(1), v128.load(cover + (<usize>x << 2)))
        layInk(sheet + (<usize>(y * w + x) << 2), plain, f32x4.mul(upTo(share, x, x1), all))
      }
      if (x0 <= x1) memory.fill(cover + (<usize>x0 << 2), 0, <usize>(x1 - x0 + 1) << 2)
      continue
    }
    const dy = <f32>y - middleY
    for (let x = x0; x <= x1; x += 4) {
      const c = cover + (<usize>x << 2)
      const share = f32x4.mul(upTo(f32x4.pmin(f32x4.splat(1), v128.load(c)), x, x1), all)
      if (!v128.any_true(share)) continue
      const dx = fromOn(<f32>x - middleX)
      const far = f32x4.sqrt(f32x4.add(f32x4.mul(dx, dx), f32x4.splat(dy * dy)))
      const way = f32x4.pmin(f32x4.splat(1), f32x4.mul(far, f32x4.splat(inverse)))
      const p = sheet + (<usize>(y * w + x) << 2)
      const r = ink(fromR, moreR, way)
      const g = ink(fromG, moreG, way)
      const b = ink(fromB, moreB, way)
      // Within an outline nothing of what was there is left.
      if (i32x4.all_true(f32x4.eq(share, f32x4.splat(1)))) v128.store(p, opaqueFour(r, g, b))
      else layFour(p, r, g, b, share)
    }
    if (x0 <= x1) memory.fill(cover + (<usize>x0 << 2), 0, <usize>(x1 - x0 + 1) << 2)
  }
}
