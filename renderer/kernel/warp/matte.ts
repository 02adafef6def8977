// Cuts a thing out of its background: alpha and pure colours along its outline, solved from the colours on both sides.
import { colourAt } from './cells'
import { growMask } from './mask'
import { alloc } from './memory'
import { pack } from './sample'

const INNER: u8 = 1
const OUTER: u8 = 2

/** Says of every pixel whether it shows one side alone, and which. */
function sidesOf(front: usize, band: usize, w: i32, h: i32, soft: i32, sides: usize): void {
  const n = <usize>(w * h)
  if (soft > 1) {
    for (let k: usize = 0; k < n; k++)
      store<u8>(sides + k, load<u8>(band + k) ? 0 : load<u8>(front + k) ? INNER : OUTER)
    return
  }
  const back = alloc(n)
  const nearFront = alloc(n)
  const nearBack = alloc(n)
  for (let k: usize = 0; k < n; k++) store<u8>(back + k, load<u8>(front + k) ? 0 : 1)
  growMask(front, w, h, 1, nearFront)
  growMask(back, w, h, 1, nearBack)
  for (let k: usize = 0; k < n; k++)
    store<u8>(sides + k, !load<u8>(nearBack + k) ? INNER : !load<u8>(nearFront + k) ? OUTER : 0)
}

// Means of the colours of both sides around one pixel, and how much of each there is.
let inner: v128 = f32x4.splat(0)
let outer: v128 = f32x4.splat(0)
let innerWeight: f32 = 0
let outerWeight: f32 = 0

/** Looks around pixel (cx, cy); `near` holds the weights of a window of `radius`. */
// @ts-ignore
@inline
function lookAround(
  picture: usize,
  sides: usize,
  near: usize,
  w: i32,
  h: i32,
  cx: i32,
  cy: i32,
  radius: i32,
): void {
  // In a wide window every other pixel tells enough.
  const step = radius > 6 ? 2 : 1
  const y1 = min(h - 1, cy + radius)
  const x1 = min(w - 1, cx + radius)
  let a = f32x4.splat(0)
  let b = f32x4.splat(0)
  let m: f32 = 0
  let n: f32 = 0
  for (let y = max(0, cy - radius); y <= y1; y += step) {
    const row = near + (<usize>((y - cy + radius) * (2 * radius + 1) + radius - cx) << 2)
    for (let x = max(0, cx - radius); x <= x1; x += step) {
      const k = <usize>(y * w + x)
      const side = load<u8>(sides + k)
      if (!side) continue
      const d = load<f32>(row + (<usize>x << 2))
      const colour = f32x4.mul(f32x4.splat(d), colourAt(picture + (k << 2)))
      if (side == INNER) {
        a = f32x4.add(a, colour)
        m += d
      } else {
        b = f32x4.add(b, colour)
        n += d
      }
    }
  }
  innerWeight = m
  outerWeight = n
  inner = f32x4.div(a, f32x4.splat(max(m, <f32>1e-9)))
  outer = f32x4.div(b, f32x4.splat(max(n, <f32>1e-9)))
}

/** Share of the 3×3 window that is set. */
// @ts-ignore
@inline
function coverage(mask: usize, w: i32, h: i32, cx: i32, cy: i32): f32 {
  let sum = 0
  let n = 0
  for (let y = max(0, cy - 1); y <= min(h - 1, cy + 1); y++)
    for (let x = max(0, cx - 1); x <= min(w - 1, cx + 1); x++) {
      sum += load<u8>(mask + <usize>(y * w + x))
      n++
    }
  return <f32>sum / <f32>n
}

// @ts-ignore
@inline
function dot3(a: v128, b: v128): f32 {
  const p = f32x4.mul(a, b)
  return f32x4.extract_lane(p, 0) + f32x4.extract_lane(p, 1) + f32x4.extract_lane(p, 2)
}

/** How much of a pixel is front: the mask's word, and where the sides' colours differ, the colour's. */
// @ts-ignore
@inline
function alphaOf(colour: v128, hard: f32): f32 {
  if (innerWeight <= 0 || outerWeight <= 0) return hard
  const span = f32x4.sub(inner, outer)
  const size = dot3(span, span)
  // Where both sides look alike the mask knows better.
  const trust = min(<f32>1, size / <f32>3000)
  const along = dot3(f32x4.sub(colour, outer), span) / max(<f32>1, size)
  const solved = max(<f32>0, min(<f32>1, along))
  // Not further than the mask's own surroundings allow, so that a look-alike far off is not torn along.
  return hard + (solved - hard) * trust
}

/**
 * The picture's front (where `front` is set) as premultiplied RGBA8. Within `soft` pixels of a hard edge (`edges` marks
 * them) alpha is solved from the colours on both sides; elsewhere the mask decides.
 */
export function cutOut(
  picture: usize,
  front: usize,
  edges: usize,
  w: i32,
  h: i32,
  soft: i32,
  to: usize,
): void {
  const n = <usize>(w * h)
  const band = alloc(n)
  const sides = alloc(n)
  growMask(edges, w, h, soft, band)
  sidesOf(front, band, w, h, soft, sides)
  const radius = 2 * soft + 3
  const side = 2 * radius + 1
  const near = alloc(<usize>(side * side) << 2)
  for (let y = -radius, at = near; y <= radius; y++)
    for (let x = -radius; x <= radius; x++, at += 4) {
      const far = 1 + x * x + y * y
      store<f32>(at, <f32>1 / <f32>far)
    }
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const k = <usize>(y * w + x)
      const there = load<u8>(front + k)
      if (!load<u8>(band + k)) {
        store<u32>(to + (k << 2), there ? load<u32>(picture + (k << 2)) | 0xff000000 : 0)
        continue
      }
      lookAround(picture, sides, near, w, h, x, y, radius)
      const colour = colourAt(picture + (k << 2))
      const alpha = alphaOf(colour, coverage(front, w, h, x, y))
      const own = (there && alpha > <f32>0.96) || innerWeight <= 0
      const pure = f32x4.replace_lane(own ? colour : inner, 3, 255)
      const mixed = f32x4.add(f32x4.mul(pure, f32x4.splat(alpha)), f32x4.splat(0.5))
      const v = i32x4.trunc_sat_f32x4_s(mixed)
      store<u32>(to + (k << 2), pack(i16x8.narrow_i32x4_s(v, v)))
    }
}
