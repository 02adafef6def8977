// Masks of whole pictures, one byte a pixel, 0 or 1.
import { alloc } from './memory'

/** Sets a pixel where any in the square window of `radius` around it is set. */
export function growMask(mask: usize, w: i32, h: i32, radius: i32, to: usize): void {
  const stride = <usize>((w + 15) & ~15)
  const n = <usize>(2 * radius + 1)
  const room = <usize>(h + 2 * radius) * stride
  const tall = alloc(room)
  memory.fill(tall, 0, room)
  const line = alloc(stride + n + 32)
  const grown = tall + <usize>radius * stride
  for (let y = 0; y < h; y++) {
    memory.fill(line, 0, stride + n + 32)
    memory.copy(line + <usize>radius, mask + <usize>(y * w), <usize>w)
    // The window doubles until it is nearly wide enough; then two of them lie over one another.
    let span: usize = 1
    for (; span << 1 <= n; span <<= 1) join(line, line + span, line, stride + n - span)
    join(line, line + n - span, grown + <usize>y * stride, stride)
  }
  let span: usize = 1
  for (; span << 1 <= n; span <<= 1) join(tall, tall + span * stride, tall, room - span * stride)
  for (let y: usize = 0; y < <usize>h; y++) {
    const at = tall + y * stride
    join(at, at + (n - span) * stride, line, stride)
    memory.copy(to + y * <usize>w, line, <usize>w)
  }
}

/** `to` = `a` or `b`; as many bytes, rounded up to 16. */
// @ts-ignore
@inline
function join(a: usize, b: usize, to: usize, bytes: usize): void {
  for (let i: usize = 0; i < bytes; i += 16)
    v128.store(to + i, v128.or(v128.load(a + i), v128.load(b + i)))
}

/** Distances to the nearest known pixel before each of `n` pixels, and after; a million where there is none. */
function ways(unknown: usize, step: usize, n: i32, before: usize, after: usize): void {
  let last = -1_000_000
  for (let i = 0; i < n; i++) {
    if (!load<u8>(unknown + <usize>i * step)) last = i
    store<i32>(before + (<usize>i << 2), i - last)
  }
  last = 2_000_000
  for (let i = n - 1; i >= 0; i--) {
    if (!load<u8>(unknown + <usize>i * step)) last = i
    store<i32>(after + (<usize>i << 2), last - i)
  }
}

/** Mirrors what is known of a line of `n` pixels, `step` apart, into those that are not `done`. */
function reflectLine(
  pixels: usize,
  unknown: usize,
  done: usize,
  step: usize,
  n: i32,
  before: usize,
  after: usize,
): void {
  ways(unknown, step, n, before, after)
  for (let i = 0; i < n; i++) {
    const k = <usize>i * step
    if (load<u8>(done + k)) continue
    const b = load<i32>(before + (<usize>i << 2))
    const a = load<i32>(after + (<usize>i << 2))
    if (b > 100_000 && a > 100_000) continue
    // The nearer side; as far into it as it can be seen.
    const side = b <= a ? -1 : 1
    const deep = max(0, min(n - 1, i + side * (2 * min(a, b) - 1)))
    const from =
      side < 0
        ? deep + load<i32>(after + (<usize>deep << 2))
        : deep - load<i32>(before + (<usize>deep << 2))
    store<u32>(pixels + (k << 2), load<u32>(pixels + ((<usize>from * step) << 2)))
    store<u8>(done + k, 1)
  }
}

/** Fills unknown pixels by mirroring along rows, and along columns where a row shows nothing. */
export function reflect(pixels: usize, unknown: usize, w: i32, h: i32): void {
  const n = <usize>(w * h)
  const done = alloc(n)
  const before = alloc(<usize>max(w, h) << 2)
  const after = alloc(<usize>max(w, h) << 2)
  for (let k: usize = 0; k < n; k++) store<u8>(done + k, load<u8>(unknown + k) ? 0 : 1)
  const row = <usize>w
  let empty = false
  for (let y: usize = 0; y < <usize>h; y++) {
    let holes = 0
    for (let x: usize = 0; x < row; x++) holes += load<u8>(unknown + y * row + x)
    if (holes == w) empty = true
    else if (holes > 0)
      reflectLine(
        pixels + ((y * row) << 2),
        unknown + y * row,
        done + y * row,
        1,
        w,
        before,
        after,
      )
  }
  if (empty)
    for (let x: usize = 0; x < row; x++)
      reflectLine(pixels + (x << 2), unknown + x, done + x, row, h, before, after)
}
