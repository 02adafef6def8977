// What development must do: clean noise toward the truth, keep edges, show every finish, and never change by chance.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unveil } from '../../src/depth/veil.ts'
import { startWarpKernel } from '../../src/film/kernel.ts'
import type { Pixels } from '../../src/host.ts'
import { develop, developVeiled } from '../../src/look/develop.ts'
import { finishesForMedium, finishNames } from '../../src/look/finish.ts'
import { createNodeHost } from '../../src/node/host.ts'
import type { Scene } from '../../src/stage/scene.ts'
import { type Negative, traceScene } from '../../src/trace/trace-scene.ts'
import { stillLife } from './small-scenes.ts'

const host = createNodeHost({ threads: 2 })
const size = { width: 96, height: 72 }
const plain: Scene = { ...stillLife(), grade: { ...stillLife().grade, grain: 0, bloom: 0 } }
let sketch: Negative
let truth: Pixels

beforeAll(async () => {
  sketch = await traceScene(plain, { ...size, samples: 4, seed: 2 }, host)
  const reference = await traceScene(plain, { ...size, samples: 192, seed: 99 }, host)
  truth = await develop(reference, plain, { seed: 1, denoise: 0 }, host)
}, 120_000)
afterAll(() => host.close())

const difference = (a: Pixels, b: Pixels): number => {
  let sum = 0
  for (let i = 0; i < a.data.length; i++) sum += Math.abs((a.data[i] ?? 0) - (b.data[i] ?? 0))
  return sum / (a.width * a.height * 3)
}

test('denoising brings four samples much nearer to two hundred', async () => {
  const noisy = await develop(sketch, plain, { seed: 1, denoise: 0 }, host)
  const clean = await develop(sketch, plain, { seed: 1 }, host)
  expect(difference(clean, truth)).toBeLessThan(0.6 * difference(noisy, truth))
})

test('denoising keeps the brightness of the picture', async () => {
  const clean = await develop(sketch, plain, { seed: 1 }, host)
  const mean = ({ data }: Pixels) => data.reduce((sum, v) => sum + v, 0) / data.length
  expect(Math.abs(mean(clean) - mean(truth))).toBeLessThan(2.5)
})

test('every finish shows, the same each time, and at strength 0 does nothing', async () => {
  const bare = await develop(sketch, plain, { seed: 1 }, host)
  for (const name of finishNames) {
    const make = (strength: number) =>
      develop(sketch, { ...plain, finishes: [{ name, strength }] }, { seed: 1 }, host)
    const full = await make(1)
    // What acts on a face only changes little of the picture.
    const little = /^(face-|hair-|ring-|blush$|glaze$|grillz$)/.test(name)
    expect(difference(full, bare), name).toBeGreaterThan(little ? 0.001 : 0.2)
    expect(difference(await make(0), bare), name).toBe(0)
    expect(difference(await make(1), full), name).toBe(0)
  }
}, 120_000)

test('weather in the air and the seed of its fall are seen', async () => {
  const make = (kind: Scene['weather'][number]['kind'], seed: number) =>
    develop(sketch, { ...plain, weather: [{ kind, amount: 1, wind: 0.2 }] }, { seed }, host)
  const bare = await develop(sketch, plain, { seed: 1 }, host)
  for (const kind of ['rain', 'snow', 'petals', 'embers'] as const) {
    const picture = await make(kind, 1)
    expect(difference(picture, bare), kind).toBeGreaterThan(0.1)
    expect(difference(await make(kind, 2), picture), kind).toBeGreaterThan(0.1)
  }
})

test('weather can be taken off every finish again, to the byte', async () => {
  const kernel = await startWarpKernel(await host.kernel('warp'))
  const weather = [{ kind: 'snow', amount: 0.6, wind: 0.2 } as const]
  for (const name of finishNames) {
    const scene = { ...plain, finishes: [{ name, strength: 1 }] }
    const dry = await develop(sketch, scene, { seed: 1 }, host)
    const { pixels, veil } = await developVeiled(sketch, { ...scene, weather }, { seed: 1 }, host)
    if (!veil) throw new Error('no veil')
    expect(Buffer.compare(unveil(kernel, pixels, veil).data, dry.data), name).toBe(0)
    const wet = await develop(sketch, { ...scene, weather }, { seed: 1 }, host)
    expect(Buffer.compare(pixels.data, wet.data), name).toBe(0)
  }
}, 120_000)

test('medium words become finishes, words for a plain photograph none', () => {
  expect(finishesForMedium(['photo', 'watercolour', 'no-such-medium'])).toEqual([
    { name: 'watercolour', strength: 1 },
  ])
})

/** Mean brightness in eight by six fields: survives a change of noise, not one of light, framing or colour curve. */
const fingerprint = ({ data, width, height }: Pixels): number[] => {
  const fields = new Float64Array(48)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const field = Math.floor((y * 6) / height) * 8 + Math.floor((x * 8) / width)
      const i = (y * width + x) * 4
      fields[field] =
        (fields[field] ?? 0) + ((data[i] ?? 0) + (data[i + 1] ?? 0) + (data[i + 2] ?? 0)) / 3
    }
  }
  return [...fields].map((sum) => Math.round(sum / ((width * height) / 48)))
}

test('the still life looks as it always has', async () => {
  const picture = await develop(sketch, plain, { seed: 1 }, host)
  expect(fingerprint(picture)).toMatchInlineSnapshot(`
    [
      177,
      179,
      181,
      182,
      182,
      181,
      180,
      177,
      179,
      183,
      185,
      184,
      184,
      184,
      183,
      180,
      133,
      206,
      192,
      163,
      152,
      183,
      180,
      186,
      127,
      168,
      166,
      158,
      160,
      167,
      167,
      174,
      188,
      192,
      193,
      194,
      195,
      194,
      193,
      190,
      186,
      188,
      190,
      191,
      191,
      192,
      190,
      186,
    ]
  `)
  expect(createHash('sha256').update(picture.data).digest('hex')).toMatchInlineSnapshot(
    `"0fcdbd61d5ffe6838bca73d4f963d20df2d8a3a5897ab83de9fc5a12a81e6904"`,
  )
})
