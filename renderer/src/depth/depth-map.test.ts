// The depth file keeps distances and refuses what it is not.
import { expect, test } from 'vitest'
import { decodeDepth, encodeDepth } from './depth-map.ts'

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
