// A face etched into what it was made of: the light and dark of its own features laid on whatever covers it.

// @ts-ignore
@inline
function byte(v: f32): u32 {
  return <u32>max(<f32>0, min(<f32>255, v + <f32>0.5))
}

/**
 * Shades a frame inside an oval about (x, y), which softens to its rim, by how light the cut (premultiplied) is there beside a
 * lightness of `mean` 0..255: darker features darken it, lighter ones brighten it. `share` 0..1 is how much.
 */
export function etch(frame: usize, cut: usize, w: i32, h: i32, x: f32, y: f32, rx: f32, ry: f32, mean: f32, share: f32): void {
  const top = max(0, <i32>(y - ry))
  const end = min(h, <i32>(y + ry) + 1)
  const left = max(0, <i32>(x - rx))
  const right = min(w, <i32>(x + rx) + 1)
  const perX: f32 = <f32>1 / rx
  const perY: f32 = <f32>1 / ry
  const per: f32 = <f32>1 / mean
  for (let j = top; j < end; j++) {
    const v = (<f32>j - y) * perY
    for (let i = left; i < right; i++) {
      const u = (<f32>i - x) * perX
      const inside: f32 = <f32>1 - u * u - v * v
      if (inside <= 0) continue
      const at = <usize>(j * w + i) << 2
      const own = load<u32>(cut + at)
      if (own >> 24 < 128) continue
      const light = <f32>0.3 * <f32>(own & 255) + <f32>0.6 * <f32>((own >> 8) & 255) + <f32>0.1 * <f32>((own >> 16) & 255)
      const k: f32 = max(<f32>0.08, min(<f32>1.25, light * per))
      const gain: f32 = <f32>1 + share * min(<f32>1, <f32>2.4 * inside) * (k - 1)
      const was = load<u32>(frame + at)
      const r = <f32>(was & 255) * gain
      const g = <f32>((was >> 8) & 255) * gain
      const b = <f32>((was >> 16) & 255) * gain
      store<u32>(frame + at, byte(r) | (byte(g) << 8) | (byte(b) << 16) | (was & 0xff000000))
    }
  }
}
