// Every effect changes the picture in its own way, grows with strength, repeats for a seed and leaves no hole.
import { describe, expect, test, vi } from 'vitest'
import { motions } from '../../src/camera/motions.ts'
import { effects } from '../../src/film/effect/effects.ts'
import type { Pixels } from '../../src/host.ts'
import type { ClipSpec } from '../../src/render-clip.ts'
import { frames, testSpec } from './draw.ts'
import { difference, sharpness, testDepth, testPicture } from './measure.ts'

vi.setConfig({ testTimeout: 60_000 })

// Half the size of the other tests: there are many effects.
const [width, height] = [160, 90]
const known = testDepth()
/** The panel is the subject, and known to be. */
const depth = { ...known, subject: Uint8Array.from(known.distance, (d) => (d < 4 ? 1 : 0)) }
const small = (name: string, change: Partial<ClipSpec> = {}): ClipSpec =>
  testSpec(name, { image: testPicture(1, width, height), depth, width, height, ...change })

const acting = motions.filter((m) => m.effects.length > 0)

/** Mean of one channel (or all) over a part of a frame; fractions of its size. */
const mean = (p: Pixels, channel: number | null, y0 = 0, y1 = 1): number => {
  let [sum, n] = [0, 0]
  for (let y = Math.floor(y0 * p.height); y < y1 * p.height; y++)
    for (let x = 0; x < p.width; x++)
      for (let c = 0; c < 3; c++) {
        if (channel !== null && c !== channel) continue
        sum += p.data[4 * (y * p.width + x) + c] ?? 0
        n++
      }
  return sum / n
}

const shown = async (name: string, moments: readonly number[], strength = 1, seed = 11) => {
  const id = motions.find((m) => m.name === name)?.id ?? name
  return frames(small(name, { motions: [{ id, strength }], seed }), moments)
}

const at = async (name: string, t: number, strength = 1, seed = 11): Promise<Pixels> => {
  const [frame] = await shown(name, [t], strength, seed)
  if (!frame) throw new Error('no frame')
  return frame
}

test('every effect belongs to a motion, and is known by name', () => {
  const used = new Set(acting.flatMap((m) => m.effects))
  expect([...used].sort()).toEqual(Object.keys(effects).sort())
})

describe.each(acting.map((m) => m.name))('%s', (name) => {
  test('begins with the picture, changes it, leaves no hole, repeats', async () => {
    const spec = small(name)
    const moments = [0, 0.24, 0.5, 0.93]
    const first = await shown(name, moments)
    expect(difference(first[0]?.data ?? new Uint8Array(), spec.image.data)).toBe(0)
    const most = Math.max(...first.map((f) => difference(f.data, spec.image.data)))
    expect(most).toBeGreaterThan(1.5)
    for (const frame of first)
      for (let i = 3; i < frame.data.length; i += 4)
        if (frame.data[i] !== 255)
          throw new Error(`hole at ${(i >> 2) % width}, ${Math.floor((i >> 2) / width)}`)
    const [again] = await shown(name, [0.5])
    expect(
      Buffer.compare(again?.data ?? new Uint8Array(), first[2]?.data ?? new Uint8Array()),
    ).toBe(0)
  })
})

test('strength 0 leaves an effect out', async () => {
  const spec = small('VHS')
  expect(difference((await at('VHS', 0.5, 0)).data, spec.image.data)).toBe(0)
})

test('fire reddens, frost and thunder turn blue, sand turns yellow', async () => {
  const bare = small('Static').image
  const warmth = (p: Pixels) => mean(p, 0) - mean(p, 2)
  expect(warmth(await at('Set on Fire', 0.7))).toBeGreaterThan(warmth(bare) + 25)
  expect(warmth(await at('Sand Storm', 0.7))).toBeGreaterThan(warmth(bare) + 30)
  expect(warmth(await at('Freezing', 0.8))).toBeLessThan(warmth(bare) - 15)
  expect(mean(await at('Freezing', 0.8), null)).toBeGreaterThan(mean(bare, null) + 20)
})

test('water rises from below', async () => {
  const bare = small('Static').image
  const [early, late] = [await at('Flood', 0.35), await at('Flood', 0.9)]
  const changed = (p: Pixels, y0: number, y1: number) =>
    Math.abs(mean(p, 0, y0, y1) - mean(bare, 0, y0, y1))
  expect(changed(early, 0.9, 1)).toBeGreaterThan(6)
  expect(changed(early, 0, 0.4)).toBeLessThan(4)
  expect(changed(late, 0.5, 1)).toBeGreaterThan(15)
})

test('flashbulbs and lightning come and go; a landscape goes through the night', async () => {
  const light = async (name: string, count: number) =>
    (
      await shown(
        name,
        Array.from({ length: count }, (_, i) => 0.2 + (0.7 * i) / count),
      )
    ).map((f) => mean(f, null))
  const bulbs = await light('Paparazzi', 24)
  expect(Math.max(...bulbs) - Math.min(...bulbs)).toBeGreaterThan(20)
  const day = await light('Timelapse Landscape', 8)
  expect(Math.min(...day)).toBeLessThan(0.55 * Math.max(...day))
})

test('the invisible, the levitating and the doubled subject', async () => {
  const red = (p: Pixels, x0: number, x1: number) => {
    let n = 0
    for (let y = 0; y < height; y++)
      for (let x = x0; x < x1; x++) {
        const i = 4 * (y * width + x)
        if ((p.data[i] ?? 0) > (p.data[i + 1] ?? 0) + 40) n++
      }
    return n
  }
  const before = red(small('Static').image, 0, width)
  expect(before).toBeGreaterThan(750)
  expect(red(await at('Invisible', 0.95), 0, width)).toBeLessThan(0.45 * before)
  const two = await at('Duplicate', 0.9)
  expect(red(two, 0, 55)).toBeGreaterThan(75)
  expect(red(two, 105, width)).toBeGreaterThan(75)
})

test('a long shutter smears what a short one shows', async () => {
  const sharp = (await shown('Handheld', [0.3, 0.5, 0.7])).map(sharpness)
  const smeared = (await shown('Low Shutter', [0.3, 0.5, 0.7])).map(sharpness)
  expect(Math.min(...smeared)).toBeLessThan(0.75 * Math.min(...sharp))
})

test('an effect with an end picture still ends exactly on it', async () => {
  const endImage = small('Static').image
  const flipped = { ...endImage, data: endImage.data.map((v, i) => (i % 4 === 3 ? 255 : 255 - v)) }
  const id = motions.find((m) => m.name === 'Set on Fire')?.id ?? ''
  const [, end] = await frames(
    small('Set on Fire', { endImage: flipped, motions: [{ id, strength: 1 }] }),
    [0, 1],
  )
  expect(difference(end?.data ?? new Uint8Array(), flipped.data)).toBe(0)
})
