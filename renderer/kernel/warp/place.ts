// Lands the vertices of a layer where the camera sees them: `project` of the camera's arithmetic, for a whole mesh.

/**
 * A view, as f64: nine numbers of rotation, x, y, z, focal length, zoom, the middle of the picture, the fisheye's bulge, and pixels
 * of the target for each of the frame.
 */
const ROTATION: usize = 0
const PLACE: usize = 72
const FOCAL: usize = 96
const ZOOM: usize = 104
const MIDDLE: usize = 112
const BULGE: usize = 128
const SHARE: usize = 136
/** Points nearer to the camera's plane than this share of their first distance are behind the lens. */
const CLIP: f64 = 0.04

/** What a fisheye draws a point at, over its distance from the middle: angles count `wide` times, the middle grows by `swell`. */
function bent(radius: f64, wide: f64, swell: f64): f64 {
  if (radius <= 1e-6) return 1
  return ((NativeMath.atan(radius * wide) / wide) * swell) / radius
}

/**
 * `places` are two f32 a vertex, `nearness` one, `used` a byte. `blur` is texels of radius per nearness away from `sharp`;
 * `slide` is taken off every x. Vertices are written as `drawMesh` reads them.
 */
export function place(
  view: usize,
  places: usize,
  nearness: usize,
  used: usize,
  n: i32,
  slide: f64,
  blur: f64,
  sharp: f64,
  out: usize,
): void {
  const r = view + ROTATION
  const focal = load<f64>(view + FOCAL)
  const zoom = load<f64>(view + ZOOM)
  const cx = load<f64>(view + MIDDLE)
  const cy = load<f64>(view + MIDDLE, 8)
  const bulge = load<f64>(view + BULGE)
  const part = load<f64>(view + SHARE)
  const wide = (3.74 * sqrt(bulge * sqrt(bulge)) * focal) / (2 * min(cx, cy) + 1)
  const swell = 1 + 0.75 * bulge
  const dx = load<f64>(view + PLACE)
  const dy = load<f64>(view + PLACE, 8)
  const dz = load<f64>(view + PLACE, 16)
  for (let i: usize = 0; i < <usize>n; i++, out += 16) {
    if (!load<u8>(used + i)) continue
    const near = <f64>load<f32>(nearness + (i << 2))
    const a = (<f64>load<f32>(places + (i << 3)) - slide - cx) / focal - near * dx
    const b = (<f64>load<f32>(places + (i << 3), 4) - cy) / focal - near * dy
    const c = <f64>1 - near * dz
    store<f32>(out, <f32>(blur > 0 ? blur * abs(near - sharp) : 0), 8)
    const z = load<f64>(r, 48) * a + load<f64>(r, 56) * b + load<f64>(r, 64) * c
    if (z < CLIP) {
      store<f32>(out, 0, 12)
      continue
    }
    const x = (load<f64>(r) * a + load<f64>(r, 8) * b + load<f64>(r, 16) * c) / z
    const y = (load<f64>(r, 24) * a + load<f64>(r, 32) * b + load<f64>(r, 40) * c) / z
    const scale = (bulge > 0 ? bent(sqrt(x * x + y * y), wide, swell) : 1) * focal * zoom
    store<f32>(out, <f32>((x * scale + cx) * part))
    store<f32>(out, <f32>((y * scale + cy) * part), 4)
    store<f32>(out, 1, 12)
  }
}

/**
 * Moves `n` places (two f32 each): taken to the left by `slide`, turned and enlarged about (x, y) by `c` and `s`, and put at
 * (toX, toY).
 */
export function moveAll(
  places: usize,
  n: i32,
  slide: f64,
  x: f64,
  y: f64,
  c: f64,
  s: f64,
  toX: f64,
  toY: f64,
  out: usize,
): void {
  const aside = f64x2(slide, 0)
  const middle = f64x2(x, y)
  const own = f64x2.splat(c)
  const other = f64x2(-s, s)
  const to = f64x2(toX, toY)
  const end = places + (<usize>n << 3)
  for (; places < end; places += 8, out += 8) {
    const from = f64x2.sub(f64x2.sub(f64x2.promote_low_f32x4(v128.load64_zero(places)), aside), middle)
    const turned = f64x2.mul(v128.shuffle<i64>(from, from, 1, 0), other)
    const at = f64x2.add(f64x2.add(f64x2.mul(from, own), turned), to)
    v128.store64_lane(out, f32x4.demote_f64x2_zero(at), 0)
  }
}

/**
 * Whether a mesh whose quads are all drawn leaves no pixel of a w × h frame open: its border lies around the frame and
 * nothing of it behind the lens.
 */
export function surrounds(vertices: usize, columns: i32, rows: i32, w: i32, h: i32): bool {
  const end = vertices + (<usize>(columns * rows) << 4)
  let low = f32x4.splat(1)
  for (let at = vertices; at < end; at += 16) low = f32x4.pmin(low, v128.load(at))
  if (!(f32x4.extract_lane(low, 3) > 0)) return false
  const row = <usize>columns << 4
  for (let at = vertices; at < vertices + row; at += 16) {
    if (load<f32>(at, 4) > 0) return false
    if (load<f32>(at + (end - vertices) - row, 4) < <f32>h) return false
  }
  for (let at = vertices; at < end; at += row) {
    if (load<f32>(at) > 0) return false
    if (load<f32>(at + row - 16) < <f32>w) return false
  }
  return true
}
