// Mixes capsules with a soft rim over a frame: falling drops, flakes and leaves.
import { colourAt } from './cells'
import { pack } from './sample'

/**
 * One from (x, y) to (x + ax, y + ay) in pixels, of a colour 0..255 and an opacity 0..1: whole up to `inner` from the line
 * between them, clear from `outer` on.
 */
export function capsule(
  frame: usize,
  width: i32,
  height: i32,
  x: f32,
  y: f32,
  ax: f32,
  ay: f32,
  outer: f32,
  inner: f32,
  r: f32,
  g: f32,
  b: f32,
  alpha: f32,
): void {
  const top = max(0, <i32>floor(min(y, y + ay) - outer))
  const bottom = min(height - 1, <i32>ceil(max(y, y + ay) + outer))
  const left = max(0, <i32>floor(min(x, x + ax) - outer))
  const right = min(width - 1, <i32>ceil(max(x, x + ax) + outer))
  const along: f32 = <f32>1 / (ax * ax + ay * ay + <f32>1e-6)
  const span: f32 = <f32>1 / (outer - inner)
  const far = outer * outer
  const colour = f32x4.replace_lane(
    f32x4.replace_lane(f32x4.replace_lane(f32x4.splat(255), 0, r), 1, g),
    2,
    b,
  )
  const half = f32x4.splat(0.5)
  for (let py = top; py <= bottom; py++) {
    const dy = <f32>py + <f32>0.5 - y
    const row = frame + (<usize>(py * width) << 2)
    for (let px = left; px <= right; px++) {
      const dx = <f32>px + <f32>0.5 - x
      const t = max(<f32>0, min(<f32>1, (dx * ax + dy * ay) * along))
      const ex = dx - ax * t
      const ey = dy - ay * t
      const way = ex * ex + ey * ey
      if (way >= far) continue
      const s = min(<f32>1, (outer - sqrt<f32>(way)) * span)
      const k = alpha * s * s * (<f32>3 - <f32>2 * s)
      const p = row + (<usize>px << 2)
      const was = colourAt(p)
      const mixed = f32x4.add(
        f32x4.add(was, f32x4.mul(f32x4.sub(colour, was), f32x4.splat(k))),
        half,
      )
      const v = i32x4.trunc_sat_f32x4_s(mixed)
      store<u32>(p, (pack(i16x8.narrow_i32x4_s(v, v)) & 0x00ffffff) | (load<u32>(p) & 0xff000000))
    }
  }
}
