// A first guess for holes: what is seen beside them, mirrored into them at its own height, so that texture meets texture.
import type { Torn } from './invent.ts'

/** Distances to the nearest known pixel before each pixel of a line, and after; 1e6 where there is none. */
const ways = (
  unknown: Uint8Array,
  start: number,
  step: number,
  n: number,
  before: Int32Array,
  after: Int32Array,
): void => {
  let last = -1e6
  for (let i = 0; i < n; i++) {
    if (!unknown[start + i * step]) last = i
    before[i] = i - last
  }
  last = 2e6
  for (let i = n - 1; i >= 0; i--) {
    if (!unknown[start + i * step]) last = i
    after[i] = last - i
  }
}

/** Fills unknown pixels by mirroring along rows, and along columns where a row shows nothing. Works in place. */
export const reflect = ({
  width: w,
  height: h,
  data,
  unknown,
}: Omit<Torn, 'allowed' | 'smooth' | 'outside'>): void => {
  const pixels = new Uint32Array(data.buffer, data.byteOffset, w * h)
  const done = unknown.slice()
  const before = new Int32Array(Math.max(w, h))
  const after = new Int32Array(Math.max(w, h))
  const line = (start: number, step: number, n: number): void => {
    ways(unknown, start, step, n, before, after)
    for (let i = 0; i < n; i++) {
      const k = start + i * step
      if (!done[k]) continue
      const [b, a] = [before[i] ?? 0, after[i] ?? 0]
      if (b > 1e5 && a > 1e5) continue
      // The nearer side; as far into it as it can be seen.
      const side = b <= a ? -1 : 1
      const way = Math.min(a, b)
      const deep = Math.max(0, Math.min(n - 1, i + side * (2 * way - 1)))
      const from = side < 0 ? deep + (after[deep] ?? 0) : deep - (before[deep] ?? 0)
      pixels[k] = pixels[start + from * step] ?? 0
      done[k] = 0
    }
  }
  for (let y = 0; y < h; y++)
    if (unknown.subarray(y * w, (y + 1) * w).includes(1)) line(y * w, 1, w)
  if (done.includes(1)) for (let x = 0; x < w; x++) line(x, w, h)
}
