// Scraps of the subject that fly: each a piece of it with a rim of its own, turned, nearer or farther, and seen edge-on.
import { plus, share, times } from '../shared/lanes'
import { wayLanes } from '../shared/way-lanes'
import { cut, h, layKept, w } from './apart'
import { fromOn, upTo } from './lay'
import { betweenFour } from './lookup'
import { gatherFour } from './sample'

/** Ways in which a rim is known, all around from the left over the top, and the first once more. */
const WAYS: f32 = 64

/** Numbers of a rim at four places along it, between those that are known. */
// @ts-ignore
@inline
function rimFour(rims: usize, along: v128): v128 {
  return betweenFour(rims, f32x4.pmin(f32x4.splat(WAYS - <f32>0.001), along))
}

/**
 * Lays a scrap that was at (ox, oy), is at (mx, my), turned by a cosine and sine, seen `near` times as large and edge-on by `flat`; its
 * rim is `rims` (f32, of `size` pixels each way) and nowhere nearer than `inner`.
 */
export function layScrap(
  ox: f32,
  oy: f32,
  mx: f32,
  my: f32,
  c: f32,
  s: f32,
  near: f32,
  flat: f32,
  size: f32,
  rims: usize,
  inner: f32,
): void {
  const reach = size * near
  const last = min(h - 1, <i32>floor(my + reach))
  const end = min(w - 1, <i32>floor(mx + reach))
  const small: f32 = <f32>1 / near
  const over: f32 = <f32>1 / flat
  const full = f32x4.splat(inner)
  const right = f32x4.splat(<f32>w - <f32>0.5)
  const low = f32x4.splat(<f32>h - <f32>0.5)
  const edge = f32x4.splat(-0.5)
  // Edge-on, most of the box is bare: each row begins and ends where the rim at its furthest does.
  const steep = c * c + s * s * over * over
  for (let y = max(0, <i32>floor(my - reach)); y <= last; y++) {
    const dy = (<f32>y - my) * small
    const aside = c * s * dy * (over * over - 1)
    const rest = dy * dy * (s * s + c * c * over * over) - <f32>1.21 * size * size
    const chord = aside * aside - steep * rest
    if (chord < 0) continue
    const half = sqrt(chord)
    const x1 = min(end, <i32>floor(mx + (near * (aside + half)) / steep))
    for (let x = max(0, max(<i32>floor(mx - reach), <i32>ceil(mx + (near * (aside - half)) / steep))); x <= x1; x += 4) {
      const dx = times(fromOn(<f32>x - mx), small)
      const u = plus(times(dx, c), s * dy)
      const v = times(plus(times(dx, -s), c * dy), over)
      const d = times(f32x4.sqrt(f32x4.add(f32x4.mul(u, u), f32x4.mul(v, v))), <f32>1 / size)
      let keep = f32x4.splat(1)
      if (v128.any_true(f32x4.gt(d, full))) {
        const rim = rimFour(rims, times(wayLanes(v, u), WAYS))
        keep = v128.bitselect(share(times(f32x4.sub(rim, d), 6)), keep, f32x4.gt(d, full))
      }
      const sx = plus(u, ox)
      const sy = plus(v, oy)
      const across = v128.and(f32x4.ge(sx, edge), f32x4.lt(sx, right))
      const inside = v128.and(across, v128.and(f32x4.ge(sy, edge), f32x4.lt(sy, low)))
      keep = upTo(v128.and(keep, inside), x, x1)
      if (!v128.any_true(f32x4.gt(keep, f32x4.splat(0)))) continue
      const own = gatherFour(cut, w, h, sx, sy)
      if (v128.any_true(own)) layKept(<usize>(y * w + x) << 2, own, keep)
    }
  }
}
