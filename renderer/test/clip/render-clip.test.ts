// The promises of a whole clip: exact ends, the same frames for any number of threads, order, abort, notes.
import { createHash } from 'node:crypto'
import { afterAll, expect, test, vi } from 'vitest'
import { motionByName } from '../../src/camera/motions.ts'
import { toI420 } from '../../src/film/i420.ts'
import { startWarpKernel } from '../../src/film/kernel.ts'
import { createNodeHost } from '../../src/node/host.ts'
import { renderClip } from '../../src/render-clip.ts'
import { frames, testSpec, warpKernel } from './draw.ts'
import { difference, testPicture } from './measure.ts'

vi.setConfig({ testTimeout: 60_000 })

const one = createNodeHost({ threads: 1 })
const two = createNodeHost({ threads: 2 })
afterAll(async () => {
  await one.close()
  await two.close()
})

const never = new AbortController().signal
const hash = (bytes: Uint8Array | undefined) =>
  createHash('sha256')
    .update(bytes ?? '')
    .digest('hex')
const quiet = () => undefined

const collect = async (spec: Parameters<typeof renderClip>[0], host = two) => {
  const film: Uint8Array[] = []
  const clip = await renderClip(
    spec,
    host,
    { frame: async (i420) => void film.push(i420.slice()) },
    quiet,
    never,
  )
  return { clip, film }
}

test('the first frame is the picture, to the rounding of the colour conversion', async () => {
  const spec = testSpec('Dolly In', { seconds: 1 })
  const { clip, film } = await collect(spec)
  const kernel = await startWarpKernel(await warpKernel())
  expect(film.length).toBe(24)
  expect(clip.frames).toBe(24)
  expect(hash(film[0])).toBe(hash(toI420(kernel, spec.image)))
  expect(difference(clip.poster.data, spec.image.data)).toBe(0)
  expect(difference(film[0] ?? new Uint8Array(), film[23] ?? new Uint8Array())).toBeGreaterThan(2)
})

test('one and two threads give the same bytes, another seed does not', async () => {
  const spec = testSpec('Handheld', { seconds: 1 })
  const [a, b] = [await collect(spec, one), await collect(spec, two)]
  expect(b.film.map(hash)).toEqual(a.film.map(hash))
  const c = await collect({ ...spec, seed: 12 }, two)
  expect(c.film.map(hash)[20]).not.toBe(a.film.map(hash)[20])
})

test.each(['Dolly In', 'Zoom Out', 'Static', 'Arc Left'])(
  '%s with an end picture ends exactly on it, and the way there is no cut',
  async (name) => {
    const endImage = testPicture(2)
    const spec = testSpec(name, { endImage })
    const moments = [0, 0.15, 0.3, 0.4, 0.5, 0.6, 0.7, 0.85, 1]
    const seen = await frames(spec, moments)
    expect(difference(seen[0]?.data ?? endImage.data, spec.image.data)).toBe(0)
    expect(difference(seen[8]?.data ?? spec.image.data, endImage.data)).toBe(0)
    const whole = difference(spec.image.data, endImage.data)
    for (let i = 1; i < seen.length; i++)
      expect(
        difference(seen[i - 1]?.data ?? endImage.data, seen[i]?.data ?? endImage.data),
      ).toBeLessThan(whole * 0.92)
  },
)

test('an end picture of another size and shape is fitted', async () => {
  const endImage = testPicture(3, 200, 260)
  const { film, clip } = await collect(testSpec('Zoom In', { endImage, seconds: 0.5 }))
  expect(film.length).toBe(12)
  expect(clip.notes).toEqual([])
})

test('every pixel of every frame is written', async () => {
  // A green screen shows where nothing was drawn: the kernel's frame starts empty (0, 0, 0, 0).
  for (const name of [
    'Dolly Out',
    'Crash Zoom Out',
    '360 Orbit',
    'Tilt up',
    'Whip Pan',
    'Dutch Angle',
  ])
    for (const frame of await frames(testSpec(name), [0.44, 0.6, 1])) {
      let holes = 0
      for (let i = 3; i < frame.data.length; i += 4) if (frame.data[i] !== 255) holes++
      expect([name, holes]).toEqual([name, 0])
    }
})

test('a motion that is not in the catalogue is said to be so', async () => {
  const spec = testSpec('Dolly In', { seconds: 0.25, motions: [{ id: 'no-such-id', strength: 1 }] })
  const { clip } = await collect(spec)
  expect(clip.notes[0]).toMatch(/not in the catalogue/)
})

test('two motions act together', async () => {
  const id = (name: string) => motionByName(name)?.id ?? ''
  const both = testSpec('Dolly In', {
    motions: [
      { id: id('Dolly In'), strength: 0.3 },
      { id: id('Tilt up'), strength: 0.3 },
    ],
  })
  const [a] = await frames(both, [1])
  const [b] = await frames(testSpec('Dolly In', { motions: both.motions.slice(0, 1) }), [1])
  const [c] = await frames(testSpec('Dolly In', { motions: both.motions.slice(1) }), [1])
  expect(difference(a?.data ?? new Uint8Array(), b?.data ?? new Uint8Array())).toBeGreaterThan(3)
  expect(difference(a?.data ?? new Uint8Array(), c?.data ?? new Uint8Array())).toBeGreaterThan(3)
})

test('an abort stops the work and frees the threads', async () => {
  const stop = new AbortController()
  let seen = 0
  const work = renderClip(
    testSpec('Dolly In'),
    two,
    {
      frame: async () => {
        seen++
        if (seen === 3) stop.abort(new Error('enough'))
      },
    },
    quiet,
    stop.signal,
  )
  await expect(work).rejects.toThrow('enough')
  expect(seen).toBeLessThan(12)
  expect((await collect(testSpec('Dolly In', { seconds: 0.25 }))).film.length).toBe(6)
})

test('a sink that fails ends the clip with its error', async () => {
  const sink = { frame: () => Promise.reject(new Error('disk full')) }
  await expect(renderClip(testSpec('Zoom In'), two, sink, quiet, never)).rejects.toThrow(
    'disk full',
  )
})
