// A request as the native API tells it, as schemas: what was asked, where it stands, its media and its events.
import { z } from 'zod'
import { imageSizes } from './fields.ts'
import { states } from './states.ts'

export const time = z.string().describe('ISO 8601, UTC')
export const timeOrNull = time.nullable()
export const credits = z.number().describe('credits')
export const count = z.number().int().min(0)
export const fraction = z.number().min(0).max(1)

export const modelWord = z.enum(['soul', 'dop-lite', 'dop-turbo', 'dop-preview'])
export const qualityWord = z.enum(['720p', '1080p'])
const stateWords = Object.keys(states) as (keyof typeof states)[]
export const stateWord = z.enum(stateWords)

const picture = z.strictObject({ url: z.string().nullable() })

const imageInput = z.strictObject({
  prompt: z.string(),
  size: z.enum(imageSizes),
  quality: qualityWord,
  batch_size: z.literal([1, 4]),
  seed: z.number().int(),
  enhance_prompt: z.boolean(),
  style_id: z.string(),
  style_strength: fraction,
  image_reference: picture.nullable(),
  character_id: z.string().nullable(),
  character_strength: fraction,
})

const videoInput = z.strictObject({
  prompt: z.string(),
  model: modelWord.exclude(['soul']),
  motions: z.array(z.strictObject({ id: z.string(), name: z.string(), strength: fraction })),
  image: picture,
  end_image: picture.nullable(),
  seed: z.number().int(),
  enhance_prompt: z.boolean(),
  check_nsfw: z.boolean(),
})

export const mediaFile = z.strictObject({
  name: z.string(),
  kind: z.enum(['image', 'video']),
  url: z.string(),
  content_type: z.string(),
  bytes: count,
  sha256: z.string(),
  width: count.describe('pixels'),
  height: count.describe('pixels'),
  thumbnail_url: z.string().describe('a WebP of at most 320 pixels'),
  poster_url: z.string().nullable().describe('a still of a clip'),
  preview_url: z.string().nullable().describe('a small WebP that loops through a clip'),
})

const requestFacts = {
  id: z.string(),
  state: stateWord,
  is_final: z.boolean(),
  progress: fraction,
  stage: z.string(),
  queue_position: count.nullable().describe('how many stand before it'),
  eta_seconds: z.number().nullable(),
  model: modelWord,
  prompt: z.string(),
  enhanced_prompt: z.string().nullable(),
  seed: z.number().int(),
  engine: z.string().nullable(),
  preview: z
    .string()
    .nullable()
    .describe('a small WebP as a data: URL; of one request while processing'),
  preview_at: timeOrNull.describe('when the newest preview came'),
  attempt: count,
  price: credits.describe('credits held at submit'),
  charged: credits.describe(
    'once completed the price, or less when the engine that made it has a lower one; else 0',
  ),
  media: z.array(mediaFile),
  notes: z.array(z.string()),
  error: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  dialect: z.enum(['gateway', 'platform', 'native']),
  created_at: time,
  updated_at: time,
  started_at: timeOrNull,
  completed_at: timeOrNull,
  expires_at: timeOrNull.describe('when the media go'),
  seconds: z.number().nullable().describe('from start to end'),
}

const imageRequest = z.strictObject({
  ...requestFacts,
  kind: z.literal('image'),
  input: imageInput,
})
const videoRequest = z.strictObject({
  ...requestFacts,
  kind: z.literal('video'),
  input: videoInput,
})

export const generationRequest = z.discriminatedUnion('kind', [imageRequest, videoRequest])

const adminFacts = { account_id: z.string(), can_retry: z.boolean() }
export const adminRequest = z.discriminatedUnion('kind', [
  imageRequest.extend(adminFacts),
  videoRequest.extend(adminFacts),
])

export const cursor = z
  .string()
  .nullable()
  .describe('give it as cursor for what comes next; null at the end')

export const requestEvent = z.strictObject({
  id: z.number().int(),
  type: z.enum(stateWords.map((state) => `request.${state}` as const)),
  request_id: z.string(),
  at: time,
  request: generationRequest.nullable(),
})

export const progressEvent = z.strictObject({
  type: z.literal('progress'),
  request_id: z.string(),
  state: z.enum(['queued', 'processing']),
  progress: fraction,
  stage: z.string(),
  queue_position: count.nullable(),
  eta_seconds: z.number().nullable(),
  preview_at: timeOrNull,
})
