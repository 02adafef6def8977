// Every rule of the two gateway bodies, by valid and invalid example.

import { describe, expect, test } from 'vitest'
import { unusableCharacter } from './character.ts'
import { imageSizes, longestPrompt } from './fields.ts'
import {
  gatewayOperations,
  generateSoulSchema,
  generateVideoSchema,
  parseGenerateSoul,
  parseGenerateVideo,
  refusedCharacter,
  soulInput,
  videoInput,
} from './gateway.ts'
import { Problem } from './problem.ts'

const soul = { prompt: 'Woman on rooftop', width_and_height: '1536x1152' }
const video = { model: 'dop-lite', prompt: 'A lake', input_images: ['https://example.com/a.jpg'] }
const vhs = '2b7c1db3-862a-4373-8435-ae4464ae5892'
const dollyIn = '81ca2cd2-05db-4222-9ba0-a32e5185adfb'
const legacyStatic = 'aab8440c-0d65-4554-b88a-7a9a5e084b6e'
const seven = () => 7

const refusal = (read: () => unknown): Problem => {
  try {
    read()
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
  throw new Error('the body was taken')
}

describe('the reference’s own examples', () => {
  test('generateSoul', () => {
    const body = parseGenerateSoul({
      prompt: 'Woman on rooftop',
      soul_style_id: 'a5f63c3b-70eb-4979-af5e-98c7ee1e18e8',
      width_and_height: '1536x1152',
      image_reference_type: 'image_url',
      image_reference_image_url: 'https://pub-582b7213209642b9b995c96c95a30381.r2.dev/model.png',
    })
    expect(soulInput(body, seven)).toEqual({
      kind: 'image',
      model: 'soul',
      prompt: 'Woman on rooftop',
      width: 1536,
      height: 1152,
      quality: '1080p',
      enhancePrompt: false,
      styleId: 'a5f63c3b-70eb-4979-af5e-98c7ee1e18e8',
      styleStrength: 1,
      seed: 7,
      characterId: null,
      characterStrength: 1,
      imageReference: 'https://pub-582b7213209642b9b995c96c95a30381.r2.dev/model.png',
      batchSize: 1,
      checkNsfw: true,
    })
  })

  test('generateImageToVideoRequest with all options', () => {
    const body = parseGenerateVideo({
      model: 'dop-lite',
      prompt: 'A serene lake with gentle ripples, birds flying overhead, cinematic lighting',
      seed: 123456,
      motions_id: dollyIn,
      motions_strength: 0.7,
      input_images: ['https://example.com/images/lake-scene.jpg'],
      input_images_end: ['https://example.com/images/lake-end-frame.jpg'],
      enhance_prompt: true,
      check_nsfw: true,
    })
    expect(videoInput(body, seven)).toEqual({
      kind: 'video',
      model: 'dop-lite',
      prompt: 'A serene lake with gentle ripples, birds flying overhead, cinematic lighting',
      seed: 123456,
      motions: [{ id: dollyIn, strength: 0.7 }],
      image: 'https://example.com/images/lake-scene.jpg',
      endImage: 'https://example.com/images/lake-end-frame.jpg',
      enhancePrompt: true,
      checkNsfw: true,
    })
  })

  test('generateImageToVideoRequest as real clients send it, without motion, seed and enhance_prompt', () => {
    expect(videoInput(parseGenerateVideo(video), seven)).toMatchObject({
      seed: 7,
      motions: [{ id: '31177282-bde3-4870-b283-1135ca0a201a', strength: 0.5 }],
      endImage: null,
      enhancePrompt: true,
      checkNsfw: true,
    })
  })
})

test('all 13 sizes are taken and become numbers', () => {
  expect(imageSizes).toHaveLength(13)
  for (const size of imageSizes) {
    const { width, height } = soulInput(
      parseGenerateSoul({ ...soul, width_and_height: size }),
      seven,
    )
    expect(`${width}x${height}`).toBe(size)
  }
})

const url = (length: number) => `https://example.com/${'a'.repeat(length - 20)}`
const reference = (address: unknown) => ({
  image_reference_type: 'image_url',
  image_reference_image_url: address,
})

test.each<[object, object]>([
  [{ prompt: '  two  words ' }, { prompt: 'two  words' }],
  [{ prompt: 'é'.repeat(longestPrompt) }, {}],
  [{ enhance_prompt: true }, { enhancePrompt: true }],
  [{ style_id: null }, { styleId: '464ea177-8d40-4940-8d9d-b438bab269c7' }],
  [{ style_id: null, soul_style_id: null }, { styleId: '464ea177-8d40-4940-8d9d-b438bab269c7' }],
  [
    { style_id: 'A5F63C3B-70EB-4979-AF5E-98C7EE1E18E8' },
    { styleId: 'a5f63c3b-70eb-4979-af5e-98c7ee1e18e8' },
  ],
  [
    { style_id: null, soul_style_id: 'a5f63c3b-70eb-4979-af5e-98c7ee1e18e8' },
    { styleId: 'a5f63c3b-70eb-4979-af5e-98c7ee1e18e8' },
  ],
  [
    {
      style_id: 'a5f63c3b-70eb-4979-af5e-98c7ee1e18e8',
      soul_style_id: 'A5f63c3b-70eb-4979-af5e-98c7ee1e18e8',
    },
    { styleId: 'a5f63c3b-70eb-4979-af5e-98c7ee1e18e8' },
  ],
  [
    { style_id: '7fa63380-64b7-48b1-b684-4c9ef37560a7' },
    { styleId: '7fa63380-64b7-48b1-b684-4c9ef37560a9' },
  ],
  [{ style_strength: 0.1 + 0.2 }, { styleStrength: 0.3 }],
  [{ style_strength: -0 }, { styleStrength: 0 }],
  [{ style_strength: 0.29 }, { styleStrength: 0.29 }],
  [{ quality: '720p' }, { quality: '720p' }],
  [{ seed: 1 }, { seed: 1 }],
  [{ seed: 1_000_000 }, { seed: 1_000_000 }],
  [{ seed: null }, { seed: 7 }],
  [
    {
      custom_reference_id: '3C90c3cc-0d44-4b50-8888-8dd25736052a',
      custom_reference_strength: 0.9,
    },
    { characterId: '3c90c3cc-0d44-4b50-8888-8dd25736052a', characterStrength: 0.9 },
  ],
  [{ custom_reference_id: null }, { characterId: null }],
  [reference(url(2083)), { imageReference: url(2083) }],
  [reference('http://127.0.0.1:9/x.png'), { imageReference: 'http://127.0.0.1:9/x.png' }],
  [{ batch_size: 4 }, { batchSize: 4 }],
])('generateSoul takes %j', (fields, expected) => {
  expect(soulInput(parseGenerateSoul({ ...soul, ...fields }), seven)).toMatchObject(expected)
})

test.each<[object, string]>([
  [{ prompt: undefined }, 'prompt is missing'],
  [{ prompt: '' }, 'prompt is ""'],
  [{ prompt: ' \n\t ' }, 'prompt is " \\n\\t "'],
  [{ prompt: 'x'.repeat(longestPrompt + 1) }, `prompt is "${'x'.repeat(60)}…"`],
  [{ prompt: 5 }, 'prompt is 5'],
  [{ prompt: null }, 'prompt is null'],
  [{ prompt: ['a'] }, 'prompt is a list of 1'],
  [{ width_and_height: undefined }, 'width_and_height is missing'],
  [{ width_and_height: '1000x1000' }, 'width_and_height is "1000x1000"; allowed: one of 1152x2048'],
  [{ width_and_height: '2048x2048' }, 'width_and_height is "2048x2048"'],
  [{ width_and_height: 1536 }, 'width_and_height is 1536'],
  [{ enhance_prompt: 'true' }, 'enhance_prompt is "true"; allowed: true or false'],
  [{ enhance_prompt: null }, 'enhance_prompt is null'],
  [{ style_id: 'general' }, 'style_id is "general"; allowed: the id of a style'],
  [{ style_id: '00000000-0000-4000-8000-000000000000' }, 'style_id is "00000000-'],
  [{ soul_style_id: 7 }, 'soul_style_id is 7'],
  [
    {
      style_id: '464ea177-8d40-4940-8d9d-b438bab269c7',
      soul_style_id: 'a5f63c3b-70eb-4979-af5e-98c7ee1e18e8',
    },
    'style_id and soul_style_id mean the same and differ',
  ],
  [{ style_strength: 1.01 }, 'style_strength is 1.01; allowed: a number from 0 to 1'],
  [{ style_strength: -0.01 }, 'style_strength is -0.01'],
  [{ style_strength: 0.555 }, 'style_strength is 0.555'],
  [{ style_strength: '0.5' }, 'style_strength is "0.5"'],
  [{ style_strength: Number.POSITIVE_INFINITY }, 'style_strength is Infinity'],
  [{ quality: '4k' }, 'quality is "4k"; allowed: 720p or 1080p'],
  [{ quality: null }, 'quality is null'],
  [{ seed: 0 }, 'seed is 0; allowed: an integer from 1 to 1,000,000'],
  [{ seed: 1_000_001 }, 'seed is 1000001'],
  [{ seed: 1.5 }, 'seed is 1.5'],
  [{ seed: '5' }, 'seed is "5"'],
  [{ custom_reference_id: 'me' }, 'custom_reference_id is "me"; allowed: the id (UUID)'],
  [{ custom_reference_strength: 2 }, 'custom_reference_strength is 2'],
  [{ image_reference_type: 'image_url' }, 'image_reference_image_url is missing'],
  [{ image_reference_image_url: url(30) }, 'image_reference_type is missing'],
  [{ ...reference(url(30)), image_reference_type: 'file' }, 'image_reference_type is "file"'],
  [reference(''), 'image_reference_image_url is ""'],
  [reference(url(2084)), 'image_reference_image_url is "https://example.com/'],
  [reference('ftp://example.com/a.png'), 'image_reference_image_url is "ftp://example.com/a.png"'],
  [reference('https:example.com'), 'image_reference_image_url is "https:example.com"'],
  [reference('https://'), 'image_reference_image_url is "https://"'],
  [reference('https://exa mple.com/'), 'image_reference_image_url is "https://exa mple.com/"'],
  [reference(`data:image/png;base64,${'A'.repeat(2083)}`), 'is a data URL of 2105 characters'],
  [reference(null), 'image_reference_image_url is null'],
  [{ batch_size: 2 }, 'batch_size is 2; allowed: the number 1 or 4'],
  [{ batch_size: '4' }, 'batch_size is "4"'],
  [{ motions_id: dollyIn }, 'unknown field "motions_id"; known: prompt, width_and_height'],
  [{ foo: 1, bar: 2 }, 'unknown fields "foo", "bar"'],
])('generateSoul refuses %j', (fields, sentence) => {
  const problem = refusal(() => parseGenerateSoul({ ...soul, ...fields }))
  expect(problem.code).toBe('invalid_request')
  expect(problem.message).toContain(sentence)
})

const pixel = 'data:image/png;base64,iVBORw0KGgo='

test.each<[object, object]>([
  [{ model: 'dop-preview' }, { model: 'dop-preview' }],
  [{ model: 'dop-standard' }, { model: 'dop-preview' }],
  [{ model: 'dop-turbo' }, { model: 'dop-turbo' }],
  [{ input_images: [pixel] }, { image: pixel }],
  [{ input_images: ['data:image/webp;base64,AAAA'] }, { image: 'data:image/webp;base64,AAAA' }],
  [
    { input_images: ['/media/v1/ai-model-api_019d/output-2.png'] },
    { image: '/media/v1/ai-model-api_019d/output-2.png' },
  ],
  [{ input_images_end: null }, { endImage: null }],
  [{ input_images_end: [pixel] }, { endImage: pixel }],
  [{ input_images_end: [pixel, 'https://example.com/b.png'] }, { endImage: pixel }],
  [{ motions_id: dollyIn.toUpperCase() }, { motions: [{ id: dollyIn, strength: 0.5 }] }],
  [
    { motions_id: legacyStatic },
    { motions: [{ id: 'fa3ddb7c-53ee-4383-aa17-97ae65f180e5', strength: 0.5 }] },
  ],
  [{ motions_id: vhs }, { motions: [{ id: vhs, strength: 0.5 }] }],
  [{ motions_id: vhs, input_images_end: null }, { endImage: null }],
  [{ motions_id: dollyIn, motions_strength: 0.57 }, { motions: [{ id: dollyIn, strength: 0.57 }] }],
  [{ seed: null }, { seed: 7 }],
  [
    { check_nsfw: false, enhance_prompt: false },
    { checkNsfw: false, enhancePrompt: false },
  ],
])('generateImageToVideoRequest takes %j', (fields, expected) => {
  expect(videoInput(parseGenerateVideo({ ...video, ...fields }), seven)).toMatchObject(expected)
})

test.each<[object, string]>([
  [{ model: undefined }, 'model is missing; allowed: one of dop-lite, dop-preview, dop-turbo'],
  [{ model: 5 }, 'model is 5'],
  [{ prompt: undefined }, 'prompt is missing'],
  [{ seed: 0 }, 'seed is 0'],
  [{ motions_id: '[MOTION_ID]' }, 'motions_id is "[MOTION_ID]"; allowed: the id of a motion'],
  [{ motions_id: null }, 'motions_id is null'],
  [{ motions_strength: 1.2 }, 'motions_strength is 1.2'],
  [{ input_images: undefined }, 'input_images is missing'],
  [{ input_images: [] }, 'input_images is a list of 0; allowed: a list of exactly one picture'],
  [{ input_images: [pixel, pixel] }, 'input_images is a list of 2'],
  [{ input_images: 'https://example.com/a.jpg' }, 'input_images is "https://example.com/a.jpg"'],
  [{ input_images: [{ image_url: 'https://example.com/a.jpg' }] }, 'input_images[0] is an object'],
  [{ input_images: ['data:image/gif;base64,AAAA'] }, 'input_images[0] is a data URL'],
  [{ input_images: ['data:image/png;base64,'] }, 'input_images[0] is a data URL'],
  [{ input_images: ['data:image/png;base64,A A'] }, 'input_images[0] is a data URL'],
  [{ input_images: ['data:image/svg+xml,<svg/>'] }, 'input_images[0] is a data URL'],
  [{ input_images: [url(2084)] }, 'input_images[0] is "https://example.com/'],
  [{ input_images_end: [] }, 'input_images_end is a list of 0'],
  [{ input_images_end: [pixel, 'x'] }, 'input_images_end[1] is "x"'],
  [{ input_images_end: ['/etc/passwd'] }, 'input_images_end[0] is "/etc/passwd"'],
  [{ input_images_end: ['/media/v1/a/../../x'] }, 'input_images_end[0] is "/media'],
  [{ motions_id: vhs, input_images_end: [pixel] }, 'the motion VHS'],
  [{ enhance_prompt: 1 }, 'enhance_prompt is 1'],
  [{ check_nsfw: 'no' }, 'check_nsfw is "no"'],
  [{ duration: 5 }, 'unknown field "duration"'],
])('generateImageToVideoRequest refuses %j', (fields, sentence) => {
  const problem = refusal(() => parseGenerateVideo({ ...video, ...fields }))
  expect(problem.code).toBe('invalid_request')
  expect(problem.message).toContain(sentence)
})

test('an unknown model is the reference’s own refusal, whatever else is wrong', () => {
  const problem = refusal(() => parseGenerateVideo({ model: 'kling', foo: 1 }))
  expect(problem).toMatchObject({
    code: 'model_not_found',
    message: "Model 'kling' not found or is disabled",
  })
  expect(
    refusal(() => parseGenerateVideo({ model: 'x'.repeat(5000) })).message.length,
  ).toBeLessThan(100)
})

test.each([[null], [[]], ['text'], [5], [true], [undefined]])('%j is no body', (body) => {
  expect(refusal(() => parseGenerateSoul(body)).code).toBe('malformed_body')
  expect(refusal(() => parseGenerateVideo(body)).code).toBe('malformed_body')
})

test('every fault is named at once, unknown fields first', () => {
  const { message } = refusal(() => parseGenerateSoul({ seed: 'a', foo: 1, quality: 'b' }))
  expect(message).toMatch(/^unknown field "foo"/)
  for (const name of ['prompt', 'width_and_height', 'seed', 'quality']) {
    expect(message).toContain(`${name} is `)
  }
})

test('ten thousand unknown fields make a short message', () => {
  const many = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`field${i}`, i]))
  const { message } = refusal(() => parseGenerateSoul({ ...soul, ...many }))
  expect(message).toContain('and 9988 more')
  expect(message.length).toBeLessThan(1000)
})

test('keys of the object prototype are unknown fields like any other', () => {
  for (const key of ['__proto__', 'constructor', 'toString']) {
    const body: unknown = JSON.parse(
      JSON.stringify(soul).replace('{', `{"${key}":{"quality":"x"},`),
    )
    expect(refusal(() => parseGenerateSoul(body)).message).toContain(`unknown field "${key}"`)
  }
})

test('a message never repeats a password or a signed query', () => {
  const { message } = refusal(() =>
    parseGenerateSoul({ ...soul, ...reference('ftp://joe:hunter2@example.com/a.png?sig=abc') }),
  )
  expect(message).toContain('"ftp://example.com/a.png?…"')
  expect(message).not.toMatch(/hunter2|sig=abc/)
})

test('the parameters are those of the reference, plus soul_style_id', () => {
  expect(Object.keys(generateSoulSchema.shape)).toEqual([
    'prompt',
    'width_and_height',
    'enhance_prompt',
    'style_id',
    'soul_style_id',
    'style_strength',
    'quality',
    'seed',
    'custom_reference_id',
    'custom_reference_strength',
    'image_reference_type',
    'image_reference_image_url',
    'batch_size',
  ])
  expect(Object.keys(generateVideoSchema.shape)).toEqual([
    'model',
    'prompt',
    'seed',
    'motions_id',
    'motions_strength',
    'input_images',
    'input_images_end',
    'enhance_prompt',
    'check_nsfw',
  ])
  const fields = [
    ...Object.values(generateSoulSchema.shape),
    ...Object.values(generateVideoSchema.shape),
  ]
  expect(fields.filter((field) => !field.description)).toEqual([])
})

test('each operation turns its body into the internal form', () => {
  const [image, film] = gatewayOperations
  expect(image?.toGenerationInput(soul, seven)).toMatchObject({ kind: 'image', seed: 7 })
  expect(film?.toGenerationInput(video, seven)).toMatchObject({ kind: 'video', seed: 7 })
  expect(film?.paths).toEqual(['generateImageToVideoRequest', 'image-to-video'])
})

test('an unknown character is refused by its id', () => {
  expect(refusedCharacter(unusableCharacter('abc', null) ?? '').message).toContain(
    'custom_reference_id is "abc"',
  )
})
