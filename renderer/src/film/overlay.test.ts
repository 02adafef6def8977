// Sheets are laid over frames as plain arithmetic would: each pixel between four of the sheet, painted or added as light.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { random as seeded } from '../stage/random.ts'
import { startWarpKernel } from './kernel.ts'

const kernel = await startWarpKernel(
  await readFile(new URL('../../build/warp.wasm', import.meta.url)),
)

/** A premultiplied sheet that is clear but for some spots, of which some touch its border. */
const spotted = (w: number, h: number, random: () => number): Uint8Array => {
  const data = new Uint8Array(4 * w * h)
  for (let i = 0; i < 4; i++) {
    const [cx, cy] = [Math.floor(random() * w), Math.floor(random() * h)]
    for (let y = Math.max(0, cy - 2); y < Math.min(h, cy + 3); y++)
      for (let x = Math.max(0, cx - 3); x < Math.min(w, cx + 2); x++) {
        const alpha = random() < 0.3 ? 255 : Math.floor(256 * random())
        const colour = () => Math.floor((random() * (alpha + 1)) / 1)
        data.set([colour(), colour(), colour(), alpha], 4 * (y * w + x))
      }
  }
  return data
}

/** One colour between four, in 1/256 from row to row and then along it. */
const between = (four: readonly number[], u: number, v: number): number => {
  const [a = 0, b = 0, c = 0, d = 0] = four
  const mix = (p: number, q: number, share: number) => (p * (256 - share) + q * share + 128) >> 8
  return mix(mix(a, c, v), mix(b, d, v), u)
}

const plainly = (
  frame: Uint8Array,
  w: number,
  h: number,
  small: Uint8Array,
  sw: number,
  sh: number,
  light: boolean,
): Uint8Array => {
  const out = frame.slice()
  // A frame's pixels for each of the sheet's.
  const times = Math.round(w / sw)
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const [i, j] = [Math.floor(x / times), Math.floor(y / times)]
      // After its last pixels a sheet stays what it is.
      const [right, low] = [Math.min(sw - 1, i + 1), Math.min(sh - 1, j + 1)]
      const corners = [j * sw + i, j * sw + right, low * sw + i, low * sw + right]
      const [u, v] = [(256 * (x % times)) / times, (256 * (y % times)) / times]
      const sample = [0, 1, 2, 3].map((c) =>
        between(
          corners.map((k) => small[4 * k + c] ?? 0),
          u,
          v,
        ),
      )
      const alpha = sample[3] ?? 0
      const keep = 256 - (alpha + (alpha >> 7))
      for (let c = 0; c < 4; c++) {
        const below = frame[4 * (y * w + x) + c] ?? 0
        const painted = (sample[c] ?? 0) + ((below * keep + 128) >> 8)
        const added = c === 3 ? 255 : below + (sample[c] ?? 0)
        out[4 * (y * w + x) + c] = Math.min(255, light ? added : painted)
      }
    }
  return out
}

test.each([
  ['as large as the frame', 1],
  ['half as large', 0.5],
  ['a quarter as large', 0.25],
] as const)('a sheet %s', (_, scale) => {
  const random = seeded(9)
  for (const [w, h] of [
    [46, 22],
    [37, 19],
  ] as const)
    for (const light of [false, true])
      for (let round = 0; round < 25; round++) {
        const [sw, sh] = [Math.ceil(w * scale), Math.ceil(h * scale)]
        const small = spotted(sw, sh, random)
        const frame = Uint8Array.from({ length: 4 * w * h }, (_v, i) =>
          i % 4 === 3 ? 255 : Math.floor(256 * random()),
        )
        kernel.run.reset()
        const [at, from] = [kernel.put(frame), kernel.put(small)]
        kernel.run.overlay(at, w, h, from, sw, sh, light ? 1 : 0)
        const due = plainly(frame, w, h, small, sw, sh, light)
        expect(Buffer.compare(kernel.bytes(at, frame.length), due)).toBe(0)
      }
})
