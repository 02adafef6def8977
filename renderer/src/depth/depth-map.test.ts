// The depth file keeps distances and refuses what it is not.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { startWarpKernel } from '../film/kernel.ts'
import type { Behind } from './behind.ts'
import { decodeDepth, encodeDepth } from './depth-map.ts'
import { addedBy, markOf, unveil, type Veil } from './veil.ts'

const kernel = await startWarpKernel(
  readFileSync(new URL('../../build/warp.wasm', import.meta.url)),
)

const map = {
  width: 40,
  height: 30,
  distance: Float32Array.from({ length: 1200 }, (_, i) =>
    i < 300 ? Number.POSITIVE_INFINITY : 0.8 + ((i * 7919) % 500) / 10,
  ),
  fov: 42.5,
  focus: 3.25,
  subject: Uint8Array.from({ length: 1200 }, (_, i) => (i % 40 > 20 ? 1 : 0)),
}

test('a round trip keeps near distances to 1/1000 and the sky', async () => {
  const back = await decodeDepth(await encodeDepth(map))
  expect([back.width, back.height, back.fov, back.focus]).toEqual([40, 30, 42.5, 3.25])
  expect(back.subject).toEqual(map.subject)
  expect((await decodeDepth(await encodeDepth({ ...map, subject: null }))).subject).toBeNull()
  map.distance.forEach((d, i) => {
    const got = back.distance[i] ?? 0
    if (d === Number.POSITIVE_INFINITY) expect(got).toBe(d)
    else expect(Math.abs(1 / got - 1 / d)).toBeLessThan(0.001 / 0.8)
  })
})

test('smooth depth packs small', async () => {
  const distance = Float32Array.from({ length: 640 * 360 }, (_, i) => 2 + Math.floor(i / 640) / 50)
  const file = await encodeDepth({ ...map, width: 640, height: 360, distance, subject: null })
  expect(file.length).toBeLessThan(10_000)
})

test('other bytes and cut files are refused', async () => {
  await expect(decodeDepth(new Uint8Array(10))).rejects.toThrow('not a depth map')
  const file = await encodeDepth(map)
  await expect(decodeDepth(file.subarray(0, file.length - 20))).rejects.toThrow()
  const huge = file.slice()
  new DataView(huge.buffer).setUint32(4, 1e8)
  await expect(decodeDepth(huge)).rejects.toThrow('out of range')
})

test('weather and what is behind come back as they were, alone and together', async () => {
  const veil: Veil = {
    mark: 4_000_000_123,
    width: 4,
    height: 3,
    added: Uint8Array.from({ length: 36 }, (_, i) => (i * 37) & 255),
    falls: [
      { kind: 'rain', wind: -0.25, drops: Float32Array.from({ length: 22 }, (_, i) => i / 4) },
      { kind: 'leaves', wind: 1, drops: new Float32Array(11) },
    ],
  }
  const sheet = Uint8Array.from([0, 1, 2, 0, 3, 1])
  const behind: Behind = {
    width: 3,
    height: 2,
    cuts: [0.25, 1.5],
    sheet,
    distance: Float32Array.from([0, 2, Number.POSITIVE_INFINITY, 0, 9, 3.5]),
    data: Uint8Array.from({ length: 24 }, (_, i) =>
      sheet[i >> 2] ? (i % 4 === 3 ? 255 : (i * 31) & 255) : 0,
    ),
  }
  for (const more of [{ veil }, { behind }, { veil, behind }]) {
    const file = await encodeDepth({ ...map, ...more })
    const back = await decodeDepth(file)
    expect(back.veil).toEqual('veil' in more ? veil : null)
    expect(back.subject).toEqual(map.subject)
    if (!('behind' in more)) {
      expect(back.behind).toBeNull()
      continue
    }
    const { distance, ...rest } = back.behind ?? behind
    const { distance: was, ...same } = behind
    expect(rest).toEqual(same)
    was.forEach((d, i) => {
      if (d === Number.POSITIVE_INFINITY) expect(distance[i]).toBe(d)
      else expect(Math.abs((distance[i] ?? 0) - d)).toBeLessThan(0.001)
    })
    await expect(decodeDepth(file.subarray(0, file.length - 9))).rejects.toThrow()
    await expect(decodeDepth(file.subarray(0, 60))).rejects.toThrow()
  }
})

test('a picture that was saved anew with small losses is bare of its weather too, nowhere turned from black to white', () => {
  const size = { width: 16, height: 16 }
  const bare = Uint8Array.from({ length: 1024 }, (_, i) => (i % 4 === 3 ? 255 : (i * 7) & 63))
  const wet = bare.map((v, i) => (i % 4 === 3 || i % 12 > 4 ? v : v + 90))
  const picture = { ...size, data: wet }
  const veil: Veil = {
    ...size,
    mark: markOf(picture),
    added: addedBy(picture, { ...size, data: bare }),
    falls: [],
  }
  expect(unveil(kernel, picture, veil).data).toEqual(bare)
  const saved = wet.map((v, i) => (i % 4 === 3 ? v : Math.max(0, v + ((i * 5) % 7) - 3)))
  const back = unveil(kernel, { ...size, data: saved }, veil).data
  back.forEach((v, i) => {
    expect(Math.abs(v - (bare[i] ?? 0))).toBeLessThanOrEqual(3)
  })
})
