// What stands between lens and picture: a dark round opening and rings of pushed air.
import { plus, share, times } from '../shared/lanes'
import { fromOn, packFour, plane, upTo } from './lay'
import { wide } from './sample'

/** Darkens what lies outside a soft circle about (x, y): whole up to `radius`, by `dark` from `soft` further on; all but w and h in frame heights. */
export function iris(frame: usize, w: i32, h: i32, x: f32, y: f32, radius: f32, soft: f32, dark: f32): void {
  const unit: f32 = <f32>1 / <f32>h
  const overSoft: f32 = <f32>1 / max(<f32>1e-4, soft)
  const clear = max(<f32>0, radius) * <f32>h
  for (let j = 0; j < h; j++) {
    const dy = <f32>j * unit - y
    // What of the row is clear needs no look.
    const off = clear * clear * unit * unit - dy * dy
    const half = off > 0 ? sqrt(off) * <f32>h : <f32>-1
    const from = half < 0 ? w : min(w, (max(0, <i32>ceil(x * <f32>h - half)) + 3) & ~3)
    const to = max(from, min(w, <i32>(x * <f32>h + max(<f32>0, half))) & ~3)
    rim(frame + (<usize>(j * w) << 2), 0, from, w, unit, x, dy, radius, overSoft, dark)
    rim(frame + (<usize>(j * w) << 2), to, w, w, unit, x, dy, radius, overSoft, dark)
  }
}

/** Darkens pixels `from` .. `to` of a row, where a row ends at `w`. */
function rim(row: usize, from: i32, to: i32, w: i32, unit: f32, x: f32, dy: f32, radius: f32, overSoft: f32, dark: f32): void {
  for (let i = from; i < to; i += 4) {
    const at = row + (<usize>i << 2)
    const dx = plus(times(fromOn(<f32>i), unit), -x)
    const far = f32x4.sqrt(f32x4.add(f32x4.mul(dx, dx), f32x4.splat(dy * dy)))
    const out = share(times(plus(far, -radius), overSoft))
    const eased = f32x4.mul(f32x4.mul(out, out), f32x4.sub(f32x4.splat(3), f32x4.add(out, out)))
    const keep = f32x4.sub(f32x4.splat(1), upTo(times(eased, dark), i, w - 1))
    const own = v128.load(at)
    const r = f32x4.mul(plane(own, 0), keep)
    const g = f32x4.mul(plane(own, 8), keep)
    v128.store(at, packFour(r, g, f32x4.mul(plane(own, 16), keep), plane(own, 24)))
  }
}

/** The ring's half width, and how narrow it is seen. */
const RING: f32 = 0.14
const NARROW: f32 = 0.4

/** Bends a frame, of which `from` is a copy, through an upright ring of air about (x, y) of radius r, as strong as `on`. */
export function bendRing(frame: usize, from: usize, w: i32, h: i32, x: f32, y: f32, r: f32, on: f32): void {
  const rx: f32 = <f32>1.25 * r * NARROW
  const ry: f32 = <f32>1.25 * r
  const bottom = min(h - 1, <i32>floor(y + ry))
  const right = min(w - 1, <i32>floor(x + rx))
  for (let py = max(0, <i32>ceil(y - ry)); py <= bottom; py++)
    for (let px = max(0, <i32>ceil(x - rx)); px <= right; px++) {
      const u = (<f32>px - x) / (r * NARROW)
      const v = (<f32>py - y) / r
      const d2 = u * u + v * v
      // Away from the ring nothing is seen of it.
      if (d2 < <f32>0.5 || d2 > <f32>1.66) continue
      const d = sqrt(d2)
      const off = (d - 1) / RING
      const wave = Mathf.exp(-off * off)
      if (wave < <f32>0.02) continue
      const side: f32 = d < 1 ? -1 : 1
      const push = <f32>0.5 * r * on * wave * side * min(<f32>1, abs(d - 1) * 9)
      const sx = max(0, min(w - 1, <i32>floor(<f32>px + (u / d) * push * NARROW + <f32>0.5)))
      const sy = max(0, min(h - 1, <i32>floor(<f32>py + (v / d) * push + <f32>0.5)))
      // Its upper rim takes light, its lower one shade.
      const light = <f32>1 + <f32>0.75 * on * wave * side * (<f32>0.7 * v + <f32>0.3 * u)
      const seen = f32x4.convert_i32x4_u(wide(from + (<usize>(sy * w + sx) << 2)))
      const bent = f32x4.pmin(f32x4.splat(255), plus(times(seen, light), <f32>26 * on * wave))
      const part = min(<f32>1, 3 * wave)
      const at = frame + (<usize>(py * w + px) << 2)
      const own = f32x4.convert_i32x4_u(wide(at))
      const mixed = f32x4.nearest(f32x4.add(times(own, <f32>1 - part), times(bent, part)))
      const whole = i32x4.trunc_sat_f32x4_s(mixed)
      const narrow = i16x8.narrow_i32x4_s(whole, whole)
      store<u32>(at, <u32>i32x4.extract_lane(i8x16.narrow_i16x8_u(narrow, narrow), 0) | 0xff000000)
    }
}
