// Wet paint: drops and runs that flow into one another as a field of heights, lit as a thick gloss.
import { smooth } from '../shared/noise'
import { acrossFour, acrossX, acrossY, lineEnd, lineFrom, lineTo, lineTop, setLine, setRow } from './lay'

// The field: for each of w × h places a height (f32) and a colour (RGB8); none where the height is 0.

/** Pours a tapering line of paint onto the field; paint of one colour adds up, of another it covers what is lower. */
export function pour(field: usize, w: i32, h: i32, x0: f32, y0: f32, dx: f32, dy: f32, a: f32, b: f32, rgb: u32, high: f32): void {
  setLine(h, x0, y0, dx, dy, a, b)
  for (let y = lineTop; y < lineEnd; y++) {
    setRow(w, y)
    const last = lineTo
    for (let x = lineFrom; x <= last; x += 4) {
      acrossFour(x, y)
      const s4 = f32x4.add(f32x4.mul(acrossX, acrossX), f32x4.mul(acrossY, acrossY))
      for (let i = 0; i < 4 && x + i <= last; i++) {
        const s = i === 0 ? f32x4.extract_lane(s4, 0) : i === 1 ? f32x4.extract_lane(s4, 1) : i === 2 ? f32x4.extract_lane(s4, 2) : f32x4.extract_lane(s4, 3)
        if (s >= 1) continue
        const k: f32 = (<f32>1 - s) * (<f32>1 - s) * high
        const at = field + (<usize>(y * w + x + i) << 3)
        const was = load<f32>(at)
        if (was === 0 || load<u32>(at, 4) === rgb) {
          store<f32>(at, was + k)
          store<u32>(at, rgb, 4)
        } else if (k > <f32>0.22) {
          // Fresh paint lies on what was there.
          store<f32>(at, max(was, k))
          store<u32>(at, rgb, 4)
        }
      }
    }
  }
}

/** How thick paint is that has run together: never above 1. */
// @ts-ignore
@inline
function thick(v: f32): f32 {
  const over = max(<f32>0, v - <f32>0.2)
  return <f32>1 - <f32>1 / (<f32>1 + <f32>2.6 * over)
}

// @ts-ignore
@inline
function byte(v: f32): u32 {
  return <u32>max(<f32>0, min(<f32>255, v + <f32>0.5))
}

/** Lights the field on an empty sheet of its size; `round` is how many places wide a drop's slope is, the light falls from (sx, sy, sz). */
export function shinePaint(sheet: usize, field: usize, w: i32, h: i32, round: f32, sx: f32, sy: f32, sz: f32, light: f32, alpha: f32): void {
  for (let y = 1; y + 1 < h; y++)
    for (let x = 1; x + 1 < w; x++) {
      const at = field + (<usize>(y * w + x) << 3)
      const own = load<f32>(at)
      const a = smooth(0.2, 0.34, own) * alpha
      if (a <= 0) continue
      const gx = (thick(load<f32>(at, 8)) - thick(load<f32>(at - 8))) * round
      const gy = (thick(load<f32>(at + (<usize>w << 3))) - thick(load<f32>(at - (<usize>w << 3)))) * round
      const per: f32 = <f32>1 / sqrt(<f32>1 + gx * gx + gy * gy)
      const nx = -gx * per
      const ny = -gy * per
      const facing = max(<f32>0, nx * sx + ny * sy + per * sz)
      // A window to the upper left, and the sky from above.
      const mirror = max(<f32>0, nx * <f32>-0.42 + ny * <f32>-0.56 + per * <f32>0.71)
      const m2 = mirror * mirror
      const m8 = m2 * m2 * m2 * m2
      const m32 = m8 * m8 * m8 * m8
      const shine = <f32>190 * m32 * m8 + <f32>26 * max(<f32>0, -ny)
      const shade = light * (<f32>0.5 + <f32>0.56 * facing)
      const rgb = load<u32>(at, 4)
      const r = <f32>(rgb & 255) * shade + shine
      const g = <f32>((rgb >> 8) & 255) * shade + shine
      const b = <f32>((rgb >> 16) & 255) * shade + shine
      store<u32>(
        sheet + (<usize>(y * w + x) << 2),
        byte(min(<f32>255, r) * a) | (byte(min(<f32>255, g) * a) << 8) | (byte(min(<f32>255, b) * a) << 16) | (byte(255 * a) << 24),
      )
    }
}
