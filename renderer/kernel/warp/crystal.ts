// Facets of cut glass laid over the subject: each bends what is behind it, breaks its light into colours and shines.
import { plus, times } from '../shared/lanes'
import { pack, wide } from './sample'

/** How much farther blue is bent than red. */
const SPREAD: f32 = 0.22

/** Bytes of a facet: three corners (x, y), how far it is glass 0..1, one unused; then three planes of eight f32 each. */
const FACET: usize = 128
const PLANES: usize = 32

let behind: usize = 0
let across: i32 = 0
let down: i32 = 0

/** The nearest pixel of what is behind. */
// @ts-ignore
@inline
function pick(x: f32, y: f32): u32 {
  const i = max(0, min(across - 1, <i32>x))
  const j = max(0, min(down - 1, <i32>y))
  return load<u32>(behind + (<usize>(j * across + i) << 2))
}

/** What a plane of glass shows whose sight falls at (x, y), 0..255: red is bent less than green, blue more. */
// @ts-ignore
@inline
function glass(side: usize, x: f32, y: f32, line: f32): v128 {
  const dx = load<f32>(side)
  const dy = load<f32>(side, 4)
  const red = pick(x + dx * (<f32>1 - SPREAD), y + dy * (<f32>1 - SPREAD)) & 0xff
  const green = pick(x + dx, y + dy) & 0xff00
  const blue = pick(x + dx * (<f32>1 + SPREAD), y + dy * (<f32>1 + SPREAD)) & 0xff0000
  const bytes = i32x4.replace_lane(i32x4.splat(0), 0, red | green | blue)
  const seen = f32x4.convert_i32x4_s(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(bytes)))
  return f32x4.add(times(seen, load<f32>(side, 12)), plus(v128.load(side, 16), line))
}

/** Lays one pixel of glass over the frame at `p`, whose subject's own pixel is at `own`. */
// @ts-ignore
@inline
function layGlass(p: usize, own: usize, shown: v128, alpha: i32, on: f32): void {
  const a: f32 = <f32>alpha * <f32>(1.0 / 255.0)
  const colour = f32x4.convert_i32x4_s(wide(own))
  // A breath of the subject's own colours stays in the stone.
  const breath = f32x4.add(shown, times(colour, <f32>0.14 / max(<f32>0.05, a)))
  const stone = times(f32x4.pmax(f32x4.splat(0), f32x4.pmin(f32x4.splat(255), breath)), a)
  let mixed = f32x4.add(colour, times(f32x4.sub(stone, colour), on))
  if (alpha < 255) mixed = f32x4.add(mixed, times(f32x4.convert_i32x4_s(wide(p)), <f32>1 - a))
  const whole = i32x4.trunc_sat_f32x4_s(f32x4.nearest(mixed))
  store<u32>(p, pack(i16x8.narrow_i32x4_s(whole, whole)) | 0xff000000)
}

/** Lays one facet wherever the subject is. */
function layFacet(frame: usize, cut: usize, w: i32, h: i32, facet: usize): void {
  const ax = <f64>load<f32>(facet)
  const ay = <f64>load<f32>(facet, 4)
  const bx = <f64>load<f32>(facet, 8)
  const by = <f64>load<f32>(facet, 12)
  const cx = <f64>load<f32>(facet, 16)
  const cy = <f64>load<f32>(facet, 20)
  const on = load<f32>(facet, 24)
  const area = (bx - ax) * (cy - ay) - (cx - ax) * (by - ay)
  if (abs(area) < 1e-3) return
  const mx = <f32>((ax + bx + cx) / 3)
  const my = <f32>((ay + by + cy) / 3)
  // A bright edge about a pixel wide, whatever the facet's size.
  const edge = min(0.05, (0.9 * (<f64>h / 720 + 0.4)) / sqrt(abs(area)))
  const x0 = max(0, <i32>floor(min(ax, min(bx, cx))))
  const x1 = min(w - 1, <i32>ceil(max(ax, max(bx, cx))))
  const y1 = min(h - 1, <i32>ceil(max(ay, max(by, cy))))
  const born: f32 = <f32>600 * on * (<f32>1 - on)
  // How far along two of its edges a pixel is grows evenly along a row.
  const du = (cy - ay) / area
  const dv = (ay - by) / area
  for (let y = max(0, <i32>floor(min(ay, min(by, cy)))); y <= y1; y++) {
    let u = ((<f64>(x0 - 1) - ax) * (cy - ay) - (cx - ax) * (<f64>y - ay)) / area
    let v = ((bx - ax) * (<f64>y - ay) - (<f64>(x0 - 1) - ax) * (by - ay)) / area
    // Each plane shows its piece turned about and smaller, as the pavilion of a stone does.
    const sy = my - <f32>0.7 * (<f32>y - my)
    let at = <usize>(y * w + x0) << 2
    for (let x = x0; x <= x1; x++, at += 4) {
      u += du
      v += dv
      const t = 1 - u - v
      if (u < 0 || v < 0 || t <= 0) continue
      const alpha = <i32>load<u8>(cut + at, 3)
      if (alpha == 0) continue
      const least = min(t, min(u, v))
      const side = facet + PLANES + (least == t ? 0 : least == u ? 32 : 64)
      const line: f32 = (least < edge ? <f32>52 : <f32>0) + born
      layGlass(frame + at, cut + at, glass(side, mx - <f32>0.7 * (<f32>x - mx), sy, line), alpha, on)
    }
  }
}

/**
 * Lays `count` facets over the frame wherever the cut (premultiplied) is; `copy` is the frame without it. A plane of a facet
 * lies opposite to its corner: how far it bends sight (x, y), one unused, how much it lets through, its red, green and blue, one unused.
 */
export function layFacets(frame: usize, cut: usize, w: i32, h: i32, copy: usize, facets: usize, count: i32): void {
  behind = copy
  across = w
  down = h
  for (let i = 0; i < count; i++) layFacet(frame, cut, w, h, facets + <usize>i * FACET)
}
