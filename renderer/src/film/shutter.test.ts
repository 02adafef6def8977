// Moments of fast moves are drawn in haste, and their mean is what drawing them smoothly gives.
import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { meshSheet } from '../depth/layer.ts'
import { startWarpKernel } from './kernel.ts'
import { asides, inHalves } from './shutter.ts'

test('one or two moments are drawn at full size, and all of a small frame', () => {
  expect([1, 2, 3, 4].map((count) => inHalves(count, 720))).toEqual([false, false, true, true])
  expect(inHalves(20, 120)).toBe(false)
})

test('few moments are drawn smoothly; the places of many are spread evenly over a texel', () => {
  expect([1, 2, 3].map(asides)).toEqual([null, null, null])
  for (let count = 4; count <= 20; count++) {
    const places = asides(count) ?? []
    expect(places).toHaveLength(count)
    for (const axis of [0, 1] as const) {
      const along = places.map((place) => place[axis]).sort((a, b) => a - b)
      along.forEach((at, i) => {
        expect(at).toBeCloseTo((i + 0.5) / count)
      })
    }
  }
})

const [width, height, cell] = [160, 120, 8]
const size = 24 * cell + 2

test.each([0, 0.03, 0.4, 1.6])(
  'hasty drawings of a sheet turned by %f are smooth in the mean',
  async (turn) => {
    const kernel = await startWarpKernel(
      await readFile(new URL('../../build/warp.wasm', import.meta.url)),
    )
    const { run } = kernel
    const texture = new Uint8Array(size * size * 4)
    for (let y = 0; y < size; y++)
      for (let x = 0; x < size; x++) {
        const light = 128 + 60 * Math.sin(x * 0.8) + 50 * Math.sin(y * 0.7 + x * 0.2)
        texture.set([light, 255 - light, light / 2, 255], 4 * (y * size + x))
      }
    const sheet = { texture, width: size, height: size, left: 0, top: 0, role: 'back' } as const
    const layer = meshSheet(sheet, cell, { x: 0, y: 0 }, () => 1)
    const { columns, rows } = layer
    const [uvs, near, from] = [
      kernel.put(layer.uvs),
      kernel.put(layer.nearness),
      kernel.put(layer.quads),
    ]
    const quads = run.alloc(layer.quads.byteLength)
    const count = run.group(from, layer.quads.length, columns, rows, uvs, near, quads)
    const table = kernel.put(Int32Array.of(kernel.put(texture), size, size))
    const vertices = run.alloc(columns * rows * 16)
    const out = kernel.floats(vertices, columns * rows * 4)
    const [c, s] = [1.08 * Math.cos(turn), 1.08 * Math.sin(turn)]
    for (let i = 0; i < columns * rows; i++) {
      const x = (layer.uvs[2 * i] ?? 0) - size / 2
      const y = (layer.uvs[2 * i + 1] ?? 0) - size / 2
      out.set([c * x - s * y + width / 2 + 0.3, s * x + c * y + height / 2, 0, 1], 4 * i)
    }
    const frame = kernel.put(new Uint8Array(width * height * 4))
    run.setTarget(frame, width, height)
    const drawn = (u: number, v: number): Uint8Array => {
      run.drawQuickly(u, v)
      run.drawMesh(table, 1, vertices, uvs, columns, quads, count, 256, 0.6)
      return kernel.bytes(frame, width * height * 4).slice()
    }
    const smooth = drawn(-1, 0)
    const hasty = (asides(16) ?? []).map(([u, v]) => drawn(u, v))
    const off = (at: (i: number) => number) =>
      Math.sqrt(smooth.reduce((sum, v, i) => sum + (v - at(i)) ** 2, 0) / smooth.length)
    expect(off((i) => hasty.reduce((sum, one) => sum + (one[i] ?? 0), 0) / 16)).toBeLessThan(2.5)
    // One alone is not: these really are in haste.
    expect(off((i) => hasty[0]?.[i] ?? 0)).toBeGreaterThan(5)
  },
)

test.each([3, 5, 8])(
  '%d moments drawn small and enlarged are the smear that full ones are',
  async (moments) => {
    const kernel = await startWarpKernel(
      await readFile(new URL('../../build/warp.wasm', import.meta.url)),
    )
    const { run } = kernel
    const texture = new Uint8Array(size * size * 4)
    for (let y = 0; y < size; y++)
      for (let x = 0; x < size; x++) {
        const light = 128 + 60 * Math.sin(x * 0.5) + 50 * Math.sin(y * 0.3)
        texture.set([light, 255 - light, light / 2, 255], 4 * (y * size + x))
      }
    const sheet = { texture, width: size, height: size, left: 0, top: 0, role: 'back' } as const
    const { columns, rows, ...layer } = meshSheet(sheet, cell, { x: 0, y: 0 }, () => 1)
    const n = columns * rows
    const [uvs, near, from, places] = [
      kernel.put(layer.uvs),
      kernel.put(layer.nearness),
      kernel.put(layer.quads),
      kernel.put(layer.places),
    ]
    const quads = run.alloc(layer.quads.byteLength)
    const count = run.group(from, layer.quads.length, columns, rows, uvs, near, quads)
    const table = kernel.put(Int32Array.of(kernel.put(texture), size, size))
    const [vertices, used] = [run.alloc(n * 16), kernel.put(new Uint8Array(n).fill(1))]
    const [frame, sums] = [run.alloc(width * height * 4), run.alloc(width * height * 8)]
    expect(inHalves(moments, 720)).toBe(true)
    const spots = asides(moments)
    /** A way to the right, each moment at `part` of the size. */
    const smeared = (part: 1 | 0.5): Uint8Array => {
      const [w, h] = [width * part, height * part]
      run.setTarget(frame, w, h)
      for (let i = 0; i < moments; i++) {
        const lens = [160, 1, width / 2 - 0.5, height / 2 - 0.5, 0, part]
        const view = kernel.put(Float64Array.of(1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, ...lens))
        run.place(view, places, near, used, n, Math.min(7, 28 / moments) * i, 0, 1, vertices)
        run.drawQuickly(...((part < 1 && spots?.[i]) || ([-1, 0] as const)))
        run.drawMesh(table, 1, vertices, uvs, columns, quads, count, 256, 0.6 - Math.log2(part))
        run.expose(frame, sums, w * h, i === 0 ? 1 : 0)
      }
      run.drawQuickly(-1, 0)
      run.develop(sums, frame, w * h, moments)
      if (part === 1) return kernel.bytes(frame, width * height * 4).slice()
      const whole = run.alloc(width * height * 4)
      run.overlay(whole, width, height, frame, w, h, 0)
      return kernel.bytes(whole, width * height * 4).slice()
    }
    const [full, small] = [smeared(1), smeared(0.5)]
    const square = full.reduce((sum, v, i) => sum + (v - (small[i] ?? 0)) ** 2, 0)
    expect(Math.sqrt(square / full.length)).toBeLessThan(2.5)
    // Something is seen, and it is no flat grey.
    const row = full.subarray(4 * width * 60, 4 * width * 61)
    expect(Math.max(...full.filter((_, i) => i % 4 === 0))).toBeGreaterThan(150)
    expect(row.every((v, i) => i % 4 !== 3 || v === 255)).toBe(true)
  },
)
