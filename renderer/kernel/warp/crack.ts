// A pane that has cracked: each shard bends what is seen through it its own way, and its edges catch the light.
import { smooth, unit3 } from '../shared/noise'
import { pack } from './sample'

// The map: for each of w × h places four bytes, how far the next edge is (eighths of a place), the shard, how far the crack must
// have run to come here (255: the whole way), and whether the shard's edge runs outwards.

// @ts-ignore
@inline
function colour(p: usize): v128 {
  return f32x4.convert_i32x4_u(i32x4.extend_low_i16x8_u(i16x8.extend_low_i8x16_u(v128.load32_zero(p))))
}

/** One byte of the map run evenly between places. */
// @ts-ignore
@inline
function evenly(p: usize, q: usize, u: f32, v: f32): f32 {
  const upper = <f32>load<u8>(p) * (<f32>1 - u) + <f32>load<u8>(p, 4) * u
  const lower = <f32>load<u8>(q) * (<f32>1 - u) + <f32>load<u8>(q, 4) * u
  return upper + (lower - upper) * v
}

/** What each of 256 shards does: how far it bends sight to the right and down, how bright it is, how much light it adds, how plain its edges are. */
const shards: usize = memory.data(256 * 20)

function drawShards(): void {
  for (let id = 0; id < 256; id++) {
    const at = shards + <usize>(id * 20)
    store<f32>(at, (unit3(id, 1, 0) - <f32>0.5) * <f32>0.03)
    store<f32>(at, (unit3(id, 2, 0) - <f32>0.5) * <f32>0.03, 4)
    store<f32>(at, (unit3(id, 3, 0) - <f32>0.45) * <f32>0.24, 8)
    store<f32>(at, <f32>14 * unit3(id, 4, 0), 12)
    store<f32>(at, <f32>0.5 + <f32>0.5 * unit3(id, 5, 0), 16)
  }
}

/** Shows a frame, of which `copy` is a copy, through the pane, cracked from (x, y) by `open` 0..1 and so plainly as `on`. */
export function seeThroughCracks(
  frame: usize,
  copy: usize,
  w: i32,
  h: i32,
  map: usize,
  mw: i32,
  mh: i32,
  x0: f32,
  y0: f32,
  open: f32,
  on: f32,
): void {
  drawShards()
  const step: f32 = <f32>mw / <f32>w
  const high = <f32>h
  // Half the width of an edge, in places of the map.
  const thin: f32 = max<f32>(<f32>0.5, <f32>0.0011 * high * step)
  const ran: f32 = open * 255
  // Farther from an edge than this, in bytes of the map, nothing is seen of it.
  const rim: f32 = <f32>8 * (<f32>4.9 * thin + 2)
  for (let y = 0; y < h; y++) {
    const my = min(<f32>(mh - 2), <f32>y * step)
    const j = <i32>my
    for (let x = 0; x < w; x++) {
      const mx = min(<f32>(mw - 2), <f32>x * step)
      const i = <i32>mx
      const p = map + (<usize>(j * mw + i) << 2)
      const need = <f32>load<u8>(p, 2)
      if (need > ran) continue
      const dx = <f32>x - x0
      const dy = <f32>y - y0
      const r = sqrt(dx * dx + dy * dy) / high
      const shard = shards + <usize>load<u8>(p, 1) * 20
      // Farther out shards lie flatter, and the last have hardly parted.
      const loose: f32 = on * min(<f32>1, <f32>0.3 + <f32>0.1 / (r + <f32>0.12)) * smooth(0, 50, ran - need)
      const bx = load<f32>(shard) * high * loose
      const by = load<f32>(shard, 4) * high * loose
      const sx = max(0, min(w - 1, <i32>(<f32>x + bx)))
      const sy = max(0, min(h - 1, <i32>(<f32>y + by)))
      const tone: f32 = <f32>1 + load<f32>(shard, 8) * loose
      const own = colour(copy + (<usize>(sy * w + sx) << 2))
      let c = f32x4.add(f32x4.mul(own, f32x4.splat(tone)), f32x4.splat(load<f32>(shard, 12) * loose))
      if (<f32>load<u8>(p) < rim || r < <f32>0.055) {
        // Edges: a bright one and beside it a dark one; each shard shows more of the one or the other.
        const edge = evenly(p, p + (<usize>mw << 2), mx - <f32>i, my - <f32>j) * <f32>0.125
        const weight = on * smooth(0, 26, ran - need) * load<f32>(shard, 16)
        const wide = thin * (<f32>0.7 + <f32>0.7 / (<f32>1 + <f32>5 * r))
        const bright = smooth(wide * <f32>1.5, 0, edge) * weight
        const dark = smooth(wide * <f32>3.5, wide, edge) * <f32>0.34 * weight
        c = f32x4.mul(c, f32x4.splat(<f32>1 - dark))
        // Where it was hit the glass is crushed.
        const crushed: f32 = r > <f32>0.055 ? 0 : smooth(0.055, 0.012, r) * (<f32>0.35 + <f32>0.65 * unit3(x >> 1, y >> 1, 9)) * on
        const white = min(<f32>1, max(bright, crushed))
        c = f32x4.add(c, f32x4.mul(f32x4.sub(f32x4(236, 244, 250, 0), c), f32x4.splat(white * <f32>0.92)))
      }
      const whole = i32x4.trunc_sat_f32x4_s(f32x4.add(c, f32x4.splat(0.5)))
      store<u32>(frame + (<usize>(y * w + x) << 2), pack(i16x8.narrow_i32x4_s(whole, whole)) | 0xff000000)
    }
  }
}
