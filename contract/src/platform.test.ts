// Every rule of the platform's bodies, in both forms, and what a refusal says.
import { describe, expect, test } from 'vitest'
import { imageSizes } from './fields.ts'
import type { GenerationInput } from './generation-input.ts'
import { parseUploadWish, platformOperations, platformSizes } from './platform.ts'
import type { Fault } from './platform-refusal.ts'
import { Problem } from './problem.ts'

const operation = (path: string) => {
  const found = platformOperations.find((each) => each.path === path)
  if (!found) throw new Error(`no operation ${path}`)
  return found
}
const seven = () => 7
const read = (path: string, body: unknown) => operation(path).read(body, seven)
const input = (path: string, body: unknown): GenerationInput => read(path, body).input
const faults = (path: string, body: unknown): readonly Fault[] => {
  try {
    read(path, body)
  } catch (error) {
    if (error instanceof Problem) {
      expect(error.code).toBe('invalid_request')
      return error.facts['detail'] as readonly Fault[]
    }
    throw error
  }
  throw new Error('the body was taken')
}

const soul = { prompt: 'Woman on rooftop', width_and_height: '1536x1152' }
const image = { type: 'image_url', image_url: 'https://example.com/a.jpg' }
const dop = { model: 'dop-turbo', prompt: 'A lake', input_images: [image] }
const dollyIn = '81ca2cd2-05db-4222-9ba0-a32e5185adfb'
const general = '31177282-bde3-4870-b283-1135ca0a201a'
const vhs = '2b7c1db3-862a-4373-8435-ae4464ae5892'
const legacyStatic = 'aab8440c-0d65-4554-b88a-7a9a5e084b6e'
const soulPath = 'v1/text2image/soul'
const dopPath = 'v1/image2video/dop'

describe('the v1 endpoints', () => {
  test('a flat body and one in params mean the same, with the platform’s defaults', () => {
    const expected = {
      kind: 'image',
      model: 'soul',
      prompt: 'Woman on rooftop',
      width: 1536,
      height: 1152,
      quality: '1080p',
      enhancePrompt: false,
      styleId: '464ea177-8d40-4940-8d9d-b438bab269c7',
      styleStrength: 1,
      seed: 7,
      characterId: null,
      characterStrength: 1,
      imageReference: null,
      batchSize: 1,
      checkNsfw: true,
    }
    expect(input(soulPath, soul)).toEqual(expected)
    expect(input(soulPath, { params: soul })).toEqual(expected)
  })

  test('null means absent, as Python clients send it', () => {
    const nulls = Object.fromEntries(
      Object.keys(operation(soulPath).schema.shape).map((key) => [key, null]),
    )
    expect(input(soulPath, { ...nulls, ...soul })).toEqual(input(soulPath, soul))
  })

  test('the seed 0 of the SDK’s seed() counts as 1', () => {
    expect(input(soulPath, { ...soul, seed: 0 }).seed).toBe(1)
    expect(input(soulPath, { ...soul, seed: 1_000_000 }).seed).toBe(1_000_000)
    expect(faults(soulPath, { ...soul, seed: 1_000_001 })[0]?.loc).toEqual(['body', 'seed'])
  })

  test('the webhook stands in the body and needs both its fields', () => {
    const webhook = { url: 'https://example.com/hook', secret: 's3cret' }
    expect(read(soulPath, { params: soul, webhook }).webhook).toEqual(webhook)
    expect(read(soulPath, { params: soul }).webhook).toBeNull()
    expect(faults(soulPath, { params: soul, webhook: { url: webhook.url } })).toEqual([
      {
        loc: ['body', 'webhook', 'secret'],
        msg: 'Field required: 1 to 512 printable ASCII characters',
        type: 'missing',
      },
    ])
    const broken = { ...webhook, secret: 'a\r\nx-evil: 1' }
    expect(faults(soulPath, { params: soul, webhook: broken })[0]?.loc).toEqual([
      'body',
      'webhook',
      'secret',
    ])
  })

  test('two motions at once, older ids included; General when there is none', () => {
    const motions = [{ id: dollyIn, strength: 0.8 }, { id: legacyStatic }]
    expect(input(dopPath, { ...dop, motions })).toMatchObject({
      model: 'dop-turbo',
      image: 'https://example.com/a.jpg',
      endImage: null,
      enhancePrompt: true,
      motions: [
        { id: dollyIn, strength: 0.8 },
        { id: expect.not.stringMatching(legacyStatic), strength: 0.5 },
      ],
    })
    expect(input(dopPath, { ...dop, motions: [] })).toMatchObject({
      motions: [{ id: general, strength: 0.5 }],
    })
    const three = [{ id: dollyIn }, { id: dollyIn }, { id: dollyIn }]
    expect(faults(dopPath, { ...dop, motions: three })[0]?.loc).toEqual(['body', 'motions'])
  })

  test('dop-standard is the house’s dop-preview', () => {
    expect(input(dopPath, { ...dop, model: 'dop-standard' }).model).toBe('dop-preview')
  })

  test('a motion without an end frame refuses an end picture', () => {
    const body = { ...dop, motions: [{ id: vhs }], input_images_end: [image] }
    expect(faults(dopPath, { params: body })).toMatchObject([
      { loc: ['body', 'params', 'motions', 0, 'id'], type: 'value_error' },
    ])
    const fine = { ...dop, motions: [{ id: dollyIn }], input_images_end: [image] }
    expect(input(dopPath, fine)).toMatchObject({ endImage: image.image_url })
  })

  test('a refusal leads to the field, in params or flat, and says what is allowed', () => {
    const body = { ...dop, input_images: [{ type: 'image_url', image_url: 'ftp://x' }] }
    expect(faults(dopPath, { params: body })).toEqual([
      {
        loc: ['body', 'params', 'input_images', 0, 'image_url'],
        msg: expect.stringMatching(/^Input should be an http or https URL.*; it is "ftp:\/\/x"$/),
        type: 'value_error',
      },
    ])
    expect(faults(soulPath, {}).map(({ loc }) => loc.join('.'))).toEqual([
      'body.prompt',
      'body.width_and_height',
    ])
    expect(faults(soulPath, { params: null })).toEqual([
      { loc: ['body', 'params'], msg: 'Input should be an object; it is null', type: 'dict_type' },
    ])
    expect(faults(soulPath, undefined)[0]?.type).toBe('dict_type')
  })

  test('unknown fields are let be and named', () => {
    const call = read(dopPath, { params: { ...dop, duration: 5 }, extra: 1 })
    expect(call.ignored).toEqual(['extra', 'duration'])
  })
})

describe('the model paths', () => {
  test('aspect_ratio and resolution give the size; 2048x2048 is the one that v1 has not', () => {
    const path = 'higgsfield-ai/soul/standard'
    const sizes = Object.entries(platformSizes).flatMap(([resolution, ratios]) =>
      Object.entries(ratios).map(([aspect_ratio, [width, height]]) => {
        const body = { prompt: 'a boat', aspect_ratio, resolution }
        expect(input(path, body)).toMatchObject({ width, height, quality: resolution })
        const [across = 0, down = 0] = aspect_ratio.split(':').map(Number)
        expect(width / height / (across / down)).toBeCloseTo(1, 1)
        return `${width}x${height}`
      }),
    )
    const known = new Set<string>(imageSizes)
    expect(sizes.filter((size) => !known.has(size))).toEqual(['2048x2048'])
    expect([...known].filter((size) => !sizes.includes(size))).toEqual([])
    expect(input(path, { prompt: 'a boat' })).toMatchObject({ width: 1536, height: 1152 })
  })

  test('reference and character need what they are named for', () => {
    const id = 'A1B2C3D4-0000-4000-8000-000000000000'
    expect(faults('higgsfield-ai/soul/reference', { prompt: 'x' })[0]?.loc).toEqual([
      'body',
      'image_reference_url',
    ])
    expect(faults('higgsfield-ai/soul/character', { prompt: 'x' })[0]?.loc).toEqual([
      'body',
      'custom_reference_id',
    ])
    const body = { prompt: 'x', custom_reference_id: id, custom_reference_strength: 0.9 }
    expect(input('higgsfield-ai/soul/character', body)).toMatchObject({
      characterId: id.toLowerCase(),
      characterStrength: 0.9,
    })
  })

  test.each([
    ['lite', 'dop-lite'],
    ['turbo', 'dop-turbo'],
    ['standard', 'dop-preview'],
  ])('dop/%s, with and without a last frame', (name, model) => {
    const body = { prompt: 'x', image_url: 'https://example.com/a.png' }
    const last = { ...body, end_image_url: 'https://example.com/b.png' }
    const path = `higgsfield-ai/dop/${name}`
    expect(input(path, body)).toMatchObject({ model, endImage: null })
    expect(input(path, { params: last })).toMatchObject({ model, endImage: last.end_image_url })
    expect(faults(`${path}/first-last-frame`, body)[0]?.loc).toEqual(['body', 'end_image_url'])
    expect(input(`${path}/first-last-frame`, last)).toMatchObject({ endImage: last.end_image_url })
  })
})

test('uploads take the platform’s content types', () => {
  expect(parseUploadWish({ content_type: 'image/PNG' })).toEqual({ content_type: 'image/png' })
  expect(() => parseUploadWish({ content_type: 'text/html' })).toThrow(/content_type/)
  expect(() => parseUploadWish(undefined)).toThrow(/object/)
})
