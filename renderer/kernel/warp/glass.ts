// Facets of cut glass laid over the subject: each bends what is behind it, breaks its light into colours and shines.
import { plus, times } from '../shared/lanes'
import { FACET, PLANE, PLANES } from './crystal'
import { fromOn, upTo } from './lay'
import { pack, wide } from './sample'

let behind: usize = 0
let across: v128 = i32x4.splat(0)
let lastX: v128 = f32x4.splat(0)
let lastY: v128 = f32x4.splat(0)

const NONE: v128 = f32x4.splat(0)
const BRIGHT: v128 = f32x4.splat(255)
/** Added to a small number in f32 it leaves the number, rounded, in the lowest bits. */
const WHOLE: v128 = f32x4.splat(8388608)
const LOW: v128 = i32x4.splat(0x7fffff)

/** Numbers 0 .. `last`, rounded. */
// @ts-ignore
@inline
function whole(v: v128, last: v128): v128 {
  return v128.and(f32x4.add(f32x4.pmax(NONE, f32x4.pmin(last, v)), WHOLE), LOW)
}

/** Where on a row the three channels of each plane of a facet begin, an i32 each. */
const rowsOf: usize = memory.data(48)

/** Finds them for the row whose sight falls at `y`: red is bent less than green, blue more. */
// @ts-ignore
@inline
function enterRow(y: f32): void {
  for (let k: usize = 0; k < 3; k++) {
    const j = whole(plus(v128.load(facet + PLANES + k * PLANE, 16), y), lastY)
    const row = i32x4.shl(i32x4.mul(j, across), 2)
    v128.store(rowsOf + (k << 4), i32x4.add(row, i32x4.add(i32x4.splat(<i32>behind), i32x4(0, 1, 2, 0))))
  }
}

/** What the plane `k` of the facet shows whose sight falls at `x` of the row, 0..255. */
// @ts-ignore
@inline
function glass(k: usize, x: f32, line: f32): v128 {
  const side = facet + PLANES + k * PLANE
  const i = i32x4.shl(whole(plus(v128.load(side), x), lastX), 2)
  const at = i32x4.add(i, v128.load(rowsOf + (k << 4)))
  let bytes = v128.load32_zero(<usize>i32x4.extract_lane(at, 0))
  bytes = v128.load8_lane(<usize>i32x4.extract_lane(at, 1), v128.and(bytes, BYTE), 4)
  bytes = v128.load8_lane(<usize>i32x4.extract_lane(at, 2), bytes, 8)
  const own = v128.load(side, 32)
  const clear = v128.shuffle<i32>(own, own, 3, 3, 3, 3)
  return f32x4.add(f32x4.mul(f32x4.convert_i32x4_s(bytes), clear), plus(own, line))
}

const BYTE: v128 = i32x4(255, 0, 0, 0)

// @ts-ignore
@inline
function write(p: usize, v: v128): void {
  const bytes = whole(v, BRIGHT)
  store<u32>(p, pack(i16x8.narrow_i32x4_s(bytes, bytes)) | 0xff000000)
}

/** Lays one pixel of glass over the frame at `p`, whose subject's own pixel is at `own`. */
// @ts-ignore
@inline
function layGlass(p: usize, own: usize, shown: v128, alpha: i32, on: f32): void {
  const colour = f32x4.convert_i32x4_s(wide(own))
  // A breath of the subject's own colours stays in the stone.
  if (alpha == 255 && on >= 1) {
    write(p, f32x4.add(shown, times(colour, 0.14)))
    return
  }
  const a: f32 = <f32>alpha * <f32>(1.0 / 255.0)
  const breath = f32x4.add(shown, times(colour, <f32>0.14 / max(<f32>0.05, a)))
  const stone = times(f32x4.pmax(NONE, f32x4.pmin(BRIGHT, breath)), a)
  const mixed = f32x4.add(colour, times(f32x4.sub(stone, colour), on))
  write(p, f32x4.add(mixed, times(f32x4.convert_i32x4_s(wide(p)), <f32>1 - a)))
}

// What is the same all over a facet: where it is, its middle, how wide its bright edge is, how new it is.
let facet: usize = 0
let mx: f32 = 0
let my: f32 = 0
let edge: v128 = f32x4.splat(0)
let on: f32 = 0

/** A pixel on the edge between two facets is laid with both rather than with none. */
const SLACK: f32 = -1e-4

/** Lays a pixel with the plane `k` whose sight falls at `x`. */
// @ts-ignore
@inline
function lane(p: usize, own: usize, k: i32, x: f32, line: f32): void {
  const alpha = <i32>load<u8>(own, 3)
  if (alpha != 0) layGlass(p, own, glass(<usize>k, x, line), alpha, on)
}

/** Lays four pixels from x on, as far as they lie in the facet: `u`, `v` and `t` say how far from its edges each is. */
// @ts-ignore
@inline
function layFour(p: usize, own: usize, x: f32, u: v128, v: v128, t: v128, born: f32): void {
  const least = f32x4.pmin(t, f32x4.pmin(u, v))
  const within = i32x4.bitmask(f32x4.ge(least, f32x4.splat(SLACK)))
  if (!within) return
  const other = v128.bitselect(i32x4.splat(1), i32x4.splat(2), f32x4.eq(least, u))
  const side = v128.andnot(other, f32x4.eq(least, t))
  const line = plus(v128.and(f32x4.lt(least, edge), f32x4.splat(52)), born)
  if (within & 1) lane(p, own, i32x4.extract_lane(side, 0), x, f32x4.extract_lane(line, 0))
  if (within & 2) lane(p + 4, own + 4, i32x4.extract_lane(side, 1), x - <f32>0.7, f32x4.extract_lane(line, 1))
  if (within & 4) lane(p + 8, own + 8, i32x4.extract_lane(side, 2), x - <f32>1.4, f32x4.extract_lane(line, 2))
  if (within & 8) lane(p + 12, own + 12, i32x4.extract_lane(side, 3), x - <f32>2.1, f32x4.extract_lane(line, 3))
}

/** Lays the facet wherever the subject is. */
function layFacet(frame: usize, cut: usize, w: i32, h: i32): void {
  const ax = load<f32>(facet)
  const ay = load<f32>(facet, 4)
  const bx = load<f32>(facet, 8)
  const by = load<f32>(facet, 12)
  const cx = load<f32>(facet, 16)
  const cy = load<f32>(facet, 20)
  on = load<f32>(facet, 24)
  const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
  if (abs(area) < <f32>1e-3) return
  const over: f32 = <f32>1 / area
  mx = (ax + bx + cx) * <f32>(1.0 / 3.0)
  my = (ay + by + cy) * <f32>(1.0 / 3.0)
  // A bright edge about a pixel wide, whatever the facet's size.
  edge = f32x4.splat(min(<f32>0.05, <f32>0.9 * (<f32>h / 720 + <f32>0.4) / sqrt(abs(area))))
  const x0 = max(0, <i32>floor(min(ax, min(bx, cx))))
  const x1 = min(w - 1, <i32>ceil(max(ax, max(bx, cx))))
  const y1 = min(h - 1, <i32>ceil(max(ay, max(by, cy))))
  const born: f32 = <f32>600 * on * (<f32>1 - on)
  // How far along two of its edges a pixel is grows evenly along a row.
  const du: f32 = (cy - ay) * over
  const dv: f32 = (ay - by) * over
  for (let y = max(0, <i32>floor(min(ay, min(by, cy)))); y <= y1; y++) {
    const dy = <f32>y - ay
    const place = fromOn(<f32>x0 - ax)
    let u = plus(times(place, du), (ax - cx) * dy * over)
    let v = plus(times(place, dv), (bx - ax) * dy * over)
    // Each plane shows its piece turned about and smaller, as the pavilion of a stone does.
    const sy: f32 = my - <f32>0.7 * (<f32>y - my) - <f32>0.5
    const sx: f32 = mx - <f32>0.7 * (<f32>x0 - mx) - <f32>0.5
    enterRow(sy)
    let at = <usize>(y * w + x0) << 2
    for (let x = 0; x <= x1 - x0; x += 4, at += 16) {
      const t = f32x4.sub(f32x4.splat(1), f32x4.add(u, v))
      // No lane beyond the row's last pixel.
      const held = v128.bitselect(t, f32x4.splat(-1), upTo(i32x4.splat(-1), x0 + x, x1))
      layFour(frame + at, cut + at, sx - <f32>0.7 * <f32>x, u, v, held, born)
      u = plus(u, 4 * du)
      v = plus(v, 4 * dv)
    }
  }
}

/** Lays `count` facets (see `crystal`) over the frame wherever the cut (premultiplied) is; `copy` is the frame without it. */
export function layFacets(frame: usize, cut: usize, w: i32, h: i32, copy: usize, facets: usize, count: i32): void {
  behind = copy
  across = i32x4.splat(w)
  lastX = f32x4.splat(<f32>(w - 1))
  lastY = f32x4.splat(<f32>(h - 1))
  for (let i = 0; i < count; i++) {
    facet = facets + <usize>i * FACET
    layFacet(frame, cut, w, h)
  }
}
