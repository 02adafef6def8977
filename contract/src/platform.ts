// The platform dialect's calls: the two v1 endpoints and the model paths, each taking `{params, webhook}` or a flat body.
import { z } from 'zod'
import { defaultStyleId, findMotion } from './catalogue.ts'
import { type DrawSeed, videoModels } from './gateway.ts'
import type { GenerationInput, ImageInput, Model, Quality, VideoInput } from './generation-input.ts'
import * as field from './platform-fields.ts'
import { type Fault, faulty, type Read, readObject } from './platform-refusal.ts'

/** `aspect_ratio` × `resolution` → pixels, width × height. */
export const platformSizes = {
  '720p': {
    '9:16': [960, 1696],
    '16:9': [1696, 960],
    '4:3': [1536, 1152],
    '3:4': [1152, 1536],
    '1:1': [1536, 1536],
    '2:3': [1088, 1632],
    '3:2': [1632, 1088],
  },
  '1080p': {
    '9:16': [1152, 2048],
    '16:9': [2048, 1152],
    '4:3': [2048, 1536],
    '3:4': [1536, 2048],
    '1:1': [2048, 2048],
    '2:3': [1344, 2016],
    '3:2': [2016, 1344],
  },
} as const satisfies Record<Quality, Record<string, readonly [number, number]>>

/** Parameters of `/v1/text2image/soul`. */
export const soulParamsSchema = z.object({
  prompt: field.prompt,
  width_and_height: field.size,
  quality: field.quality('1080p'),
  batch_size: field.batch,
  enhance_prompt: field.flag(false),
  style_id: field.style,
  style_strength: field.strengthOf(1),
  seed: field.seed,
  custom_reference_id: field.character,
  custom_reference_strength: field.strengthOf(1),
  image_reference: field.optionalImageObject,
})

/** Parameters of `/v1/image2video/dop`. */
export const dopParamsSchema = z.object({
  model: z
    .enum(['dop-lite', 'dop-turbo', 'dop-standard', 'dop-preview'])
    .describe('one of dop-lite, dop-turbo, dop-standard'),
  prompt: field.prompt,
  input_images: field.imageObjects,
  input_images_end: field.optionalImageObjects,
  motions: field.motions,
  seed: field.seed,
  enhance_prompt: field.flag(true),
})

/** Body of `/higgsfield-ai/soul/standard`. */
export const soulModelSchema = z.object({
  prompt: field.prompt,
  aspect_ratio: field.aspectRatio,
  resolution: field.quality('720p'),
  batch_size: field.batch,
  style_id: field.style,
  style_strength: field.strengthOf(1),
  enhance_prompt: field.flag(false),
  seed: field.seed,
  custom_reference_id: field.character,
  custom_reference_strength: field.strengthOf(1),
  image_reference_url: field.optionalImageUrl,
})

/** Body of `/higgsfield-ai/dop/{lite,turbo,standard}`. */
export const dopModelSchema = z.object({
  prompt: field.prompt,
  image_url: field.imageUrl,
  end_image_url: field.optionalImageUrl,
  motions: field.motions,
  seed: field.seed,
  enhance_prompt: field.flag(true),
})

const referenceSchema = soulModelSchema.extend({ image_reference_url: field.imageUrl })
const characterSchema = soulModelSchema.extend({ custom_reference_id: field.requiredCharacter })
const firstLastSchema = dopModelSchema.extend({ end_image_url: field.imageUrl })

const soulParams = (body: z.output<typeof soulParamsSchema>, drawSeed: DrawSeed): ImageInput => {
  const [width = 0, height = 0] = body.width_and_height.split('x').map(Number)
  return {
    ...soulShared(body, drawSeed),
    width,
    height,
    quality: body.quality,
    imageReference: body.image_reference?.image_url ?? null,
  }
}

const soulModel = (body: z.output<typeof soulModelSchema>, drawSeed: DrawSeed): ImageInput => {
  const [width, height] = platformSizes[body.resolution][body.aspect_ratio]
  return {
    ...soulShared(body, drawSeed),
    width,
    height,
    quality: body.resolution,
    imageReference: body.image_reference_url,
  }
}

const soulShared = (
  body: z.output<typeof soulParamsSchema> | z.output<typeof soulModelSchema>,
  drawSeed: DrawSeed,
) =>
  ({
    kind: 'image',
    model: 'soul',
    prompt: body.prompt,
    enhancePrompt: body.enhance_prompt,
    styleId: body.style_id ?? defaultStyleId,
    styleStrength: body.style_strength,
    seed: body.seed ?? drawSeed(),
    characterId: body.custom_reference_id,
    characterStrength: body.custom_reference_strength,
    batchSize: body.batch_size,
    checkNsfw: true,
  }) as const

const dopParams = (body: z.output<typeof dopParamsSchema>, drawSeed: DrawSeed): VideoInput => ({
  kind: 'video',
  model: videoModels.get(body.model) ?? 'dop-lite',
  prompt: body.prompt,
  seed: body.seed ?? drawSeed(),
  motions: body.motions,
  image: body.input_images[0]?.image_url ?? '',
  endImage: body.input_images_end[0]?.image_url ?? null,
  enhancePrompt: body.enhance_prompt,
  checkNsfw: true,
})

const dopModel =
  (model: VideoInput['model']) =>
  (body: z.output<typeof dopModelSchema>, drawSeed: DrawSeed): VideoInput => ({
    kind: 'video',
    model,
    prompt: body.prompt,
    seed: body.seed ?? drawSeed(),
    motions: body.motions,
    image: body.image_url,
    endImage: body.end_image_url,
    enhancePrompt: body.enhance_prompt,
    checkNsfw: true,
  })

/** Fifteen motions take no end frame. */
const endFrameFaults = (input: GenerationInput, at: readonly string[]): Fault[] => {
  if (input.kind === 'image' || input.endImage === null) return []
  return input.motions.flatMap(({ id }, index) => {
    const motion = findMotion(id)
    if (motion?.startEndFrame !== false) return []
    const msg = `The motion ${motion.name} takes no end frame; allowed: one whose start_end_frame is true`
    return [{ loc: [...at, 'motions', index, 'id'], msg, type: 'value_error' }]
  })
}

/** Webhook of a v1 body: its secret comes with every message as X-Webhook-Secret-Key. */
export interface BodyWebhook {
  readonly url: string
  readonly secret: string
}

/** A body, read. */
export interface PlatformCall {
  readonly input: GenerationInput
  /** Leads to the parameters: into `params`, or to the body itself. */
  readonly at: readonly string[]
  /** Null in the flat form, which names its webhook in the query. */
  readonly webhook: BodyWebhook | null
  /** Fields that mean nothing here and were let be. */
  readonly ignored: readonly string[]
}

/** A call that generates. */
export interface PlatformOperation {
  /** Path from the root without its first slash; for model paths also the slug of `GET /models`. */
  readonly path: string
  /** Null where the body names it. */
  readonly model: Model | null
  readonly output: 'image' | 'video'
  /** The parameters, whether they stand in `params` or are the body. */
  readonly schema: z.ZodObject
  /** Throws Problem invalid_request with the list of faults. */
  readonly read: (body: unknown, drawSeed: DrawSeed) => PlatformCall
}

const envelopeSchema = z.object({
  params: z.unknown(),
  webhook: field.webhook.nullish().describe('null, or {url, secret}'),
})

const isWrapped = (body: unknown): boolean =>
  typeof body === 'object' && body !== null && 'params' in body

const operation = <S extends z.ZodObject>(
  path: string,
  output: 'image' | 'video',
  model: Model | null,
  schema: S,
  toInput: (data: z.output<S>, drawSeed: DrawSeed) => GenerationInput,
): PlatformOperation => ({
  path,
  output,
  model,
  schema,
  read: (body, drawSeed) => {
    const wrapped = isWrapped(body)
    const envelope = wrapped ? readObject(envelopeSchema, body, ['body']) : null
    const at = wrapped ? ['body', 'params'] : ['body']
    const read: Read<z.output<S>> = readObject(schema, envelope ? envelope.data.params : body, at)
    const input = toInput(read.data, drawSeed)
    const faults = endFrameFaults(input, at)
    if (faults.length > 0) throw faulty(faults)
    return {
      input,
      at,
      webhook: envelope?.data.webhook ?? null,
      ignored: [...(envelope?.ignored ?? []), ...read.ignored],
    }
  },
})

const dopModels = [
  ['lite', 'dop-lite'],
  ['turbo', 'dop-turbo'],
  ['standard', 'dop-preview'],
] as const

/** Every call that generates, in the order of `GET /models`. */
export const platformOperations: readonly PlatformOperation[] = [
  operation('v1/text2image/soul', 'image', 'soul', soulParamsSchema, soulParams),
  operation('v1/image2video/dop', 'video', null, dopParamsSchema, dopParams),
  operation('higgsfield-ai/soul/standard', 'image', 'soul', soulModelSchema, soulModel),
  operation('higgsfield-ai/soul/reference', 'image', 'soul', referenceSchema, soulModel),
  operation('higgsfield-ai/soul/character', 'image', 'soul', characterSchema, soulModel),
  ...dopModels.flatMap(([name, model]) => [
    operation(`higgsfield-ai/dop/${name}`, 'video', model, dopModelSchema, dopModel(model)),
    operation(
      `higgsfield-ai/dop/${name}/first-last-frame`,
      'video',
      model,
      firstLastSchema,
      dopModel(model),
    ),
  ]),
]

/** Content types that may be uploaded and the ending their address gets. */
export const uploadTypes: ReadonlyMap<string, string> = new Map([
  ['image/jpeg', 'jpg'],
  ['image/jpg', 'jpg'],
  ['image/png', 'png'],
  ['image/webp', 'webp'],
  ['image/gif', 'gif'],
  ['audio/wav', 'wav'],
  ['audio/x-wav', 'wav'],
  ['video/mp4', 'mp4'],
])

/** Body of `POST /files/generate-upload-url`. */
export const uploadWishSchema = z.object({
  content_type: z
    .string()
    .transform((type) => type.trim().toLowerCase())
    .refine((type) => uploadTypes.has(type))
    .describe(`one of ${[...uploadTypes.keys()].join(', ')}`),
})

/** Throws Problem invalid_request with the list of faults. */
export const parseUploadWish = (body: unknown): z.output<typeof uploadWishSchema> =>
  readObject(uploadWishSchema, body, ['body']).data
