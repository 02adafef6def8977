// The bodies of the native API: parsed into the one internal form, with every fault named by its field.
import { z } from 'zod'
import { defaultMotionId, defaultStyleId, findMotion, findStyle } from './catalogue.ts'
import * as field from './fields.ts'
import { type DrawSeed, videoModels } from './gateway.ts'
import type { GenerationInput, ImageInput, VideoInput } from './generation-input.ts'
import { isPictureKept } from './native-answers.ts'
import { type NativeFault, nativeFaulty, readNative } from './native-refusal.ts'
import { Problem } from './problem.ts'
import { shownValue } from './refusal.ts'

const base64 = /^[A-Za-z0-9+/]+={0,2}$/

const pictureForms = z.union([
  z.strictObject({ url: field.picture }),
  z.strictObject({
    data: z.string().refine((text) => base64.test(text)),
    content_type: z.enum(['image/jpeg', 'image/png', 'image/webp']).optional(),
  }),
])

const pictureWords = `{"url": "…"} with an ${field.pictureSentence}, or {"data": "…"} with the bytes of a JPEG, PNG or WebP in base64`

/** The first characters of a picture's base64 tell what it is. */
const typeOf = (data: string): string => {
  if (data.startsWith('iVBOR')) return 'image/png'
  return data.startsWith('UklGR') ? 'image/webp' : 'image/jpeg'
}

const addressOf = (form: z.output<typeof pictureForms>): string =>
  'url' in form ? form.url : `data:${form.content_type ?? typeOf(form.data)};base64,${form.data}`

const picture = pictureForms.describe(pictureWords)
const optionalPicture = pictureForms.nullish().describe(`null, or ${pictureWords}`)

const seed = z
  .number()
  .int()
  .min(1)
  .max(1_000_000)
  .nullish()
  .describe('an integer from 1 to 1,000,000, or null for a random one')

const webhook = z
  .string()
  .min(1)
  .max(field.longestUrl)
  .nullish()
  .describe('null, or an http or https URL')

/** Body of `POST /api/v1/images`. */
export const imageBodySchema = z.strictObject({
  prompt: field.promptField,
  size: field.sizeField
    .default('1536x1152')
    .describe(`one of ${field.imageSizes.join(', ')} (1536x1152 when absent)`),
  quality: field.qualityField.default('1080p').describe('720p or 1080p (1080p when absent)'),
  batch_size: field.batchField,
  seed,
  enhance_prompt: field.flagField(false),
  style_id: z
    .string()
    .refine((id) => findStyle(id) !== undefined)
    .nullish()
    .describe('the id of a style of GET /api/v1/styles, or null for General'),
  style_strength: field.strengthField(1),
  image_reference: optionalPicture,
  character_id: field.characterField,
  character_strength: field.strengthField(1),
  webhook_url: webhook,
})

const motion = z.strictObject({
  id: z
    .string()
    .refine((id) => findMotion(id) !== undefined)
    .describe('the id of a motion of GET /api/v1/motions'),
  strength: field.strengthField(0.5),
})

/** Body of `POST /api/v1/videos`. */
export const videoBodySchema = z.strictObject({
  image: picture,
  end_image: optionalPicture,
  prompt: z
    .string()
    .trim()
    .max(field.longestPrompt)
    .default('')
    .describe('text of at most 10,000 characters (empty when absent)'),
  model: z
    .enum(['dop-lite', 'dop-turbo', 'dop-preview', 'dop-standard'])
    .default('dop-lite')
    .describe('one of dop-lite, dop-turbo, dop-preview (dop-lite when absent)'),
  motions: z
    .array(motion)
    .max(2)
    .default([])
    .describe('a list of at most two {id, strength} (General when absent or empty)'),
  seed,
  enhance_prompt: field.flagField(true),
  check_nsfw: field.flagField(true),
  webhook_url: webhook,
})

/** A create call, read. */
export interface NativeCall<Input> {
  readonly input: Input
  /** As it was sent, not yet checked. */
  readonly webhookUrl: string | null
}

/** Body of `POST /api/v1/images`. Throws Problem malformed_body or invalid_request. */
export function parseImageBody(body: unknown, drawSeed: DrawSeed): NativeCall<ImageInput> {
  const data = readNative(imageBodySchema, body)
  const [width = 0, height = 0] = data.size.split('x').map(Number)
  const input: ImageInput = {
    kind: 'image',
    model: 'soul',
    prompt: data.prompt,
    width,
    height,
    quality: data.quality,
    enhancePrompt: data.enhance_prompt,
    styleId: (data.style_id ? findStyle(data.style_id)?.id : undefined) ?? defaultStyleId,
    styleStrength: data.style_strength,
    seed: data.seed ?? drawSeed(),
    characterId: data.character_id,
    characterStrength: data.character_strength,
    imageReference: data.image_reference ? addressOf(data.image_reference) : null,
    batchSize: data.batch_size,
    checkNsfw: true,
  }
  return { input, webhookUrl: data.webhook_url ?? null }
}

const endImageFaults = (data: z.output<typeof videoBodySchema>): NativeFault[] => {
  if (!data.end_image) return []
  return data.motions.flatMap(({ id }, index) => {
    const found = findMotion(id)
    if (found?.startEndFrame !== false) return []
    return [
      {
        field: `motions[${index}].id`,
        message: `end_image is given, but the motion ${found.name} takes none`,
        allowed: 'a motion whose takes_end_image is true, or no end_image',
      },
    ]
  })
}

/** Body of `POST /api/v1/videos`. Throws Problem malformed_body or invalid_request. */
export function parseVideoBody(body: unknown, drawSeed: DrawSeed): NativeCall<VideoInput> {
  const data = readNative(videoBodySchema, body, endImageFaults)
  const motions = data.motions.map(({ id, strength }) => ({
    id: findMotion(id)?.id ?? id,
    strength,
  }))
  const input: VideoInput = {
    kind: 'video',
    model: videoModels.get(data.model) ?? 'dop-lite',
    prompt: data.prompt,
    seed: data.seed ?? drawSeed(),
    motions: motions.length > 0 ? motions : [{ id: defaultMotionId, strength: 0.5 }],
    image: addressOf(data.image),
    endImage: data.end_image ? addressOf(data.end_image) : null,
    enhancePrompt: data.enhance_prompt,
    checkNsfw: data.check_nsfw,
  }
  return { input, webhookUrl: data.webhook_url ?? null }
}

/** Body of `POST /api/v1/estimate`: what decides the price; the rest of a create call may stand beside it. */
export const estimateSchema = z.object({
  kind: z.enum(['image', 'video']).describe('image or video'),
  quality: z.enum(['720p', '1080p']).default('1080p').describe('720p or 1080p (1080p when absent)'),
  batch_size: field.batchField,
  model: z
    .enum(['soul', 'dop-lite', 'dop-turbo', 'dop-preview', 'dop-standard'])
    .optional()
    .describe('one of dop-lite, dop-turbo, dop-preview (dop-lite when absent)'),
})

/** The cheapest whole body that has the price asked for. Throws Problem malformed_body or invalid_request. */
export function parseEstimate(body: unknown): GenerationInput {
  const { kind, quality, batch_size, model } = readNative(estimateSchema, body)
  if (kind === 'image') {
    return parseImageBody({ prompt: 'x', quality, batch_size }, () => 1).input
  }
  const image = { url: 'https://example.com/x.png' }
  const video = model === undefined || model === 'soul' ? {} : { model }
  return parseVideoBody({ image, ...video }, () => 1).input
}

const nameField = z.string().trim().min(1).max(200).describe('text of 1 to 200 characters')

/** Body of `POST /api/v1/keys`. */
export const keyBodySchema = z.strictObject({ name: nameField })

/** Throws Problem malformed_body or invalid_request. */
export const parseKeyBody = (body: unknown): { readonly name: string } =>
  readNative(keyBodySchema, body)

/** Body of `POST /api/v1/characters`. */
export const characterBodySchema = z.strictObject({
  name: z.string().trim().min(1).max(100).describe('text of 1 to 100 characters, not only blanks'),
  images: z
    .array(pictureForms)
    .min(1)
    .max(100)
    .describe(`a list of 1 to 100 pictures, each ${pictureWords}`),
})

/** Places of the pictures as inputs take them. Throws Problem malformed_body or invalid_request. */
export function parseCharacterBody(body: unknown): {
  readonly name: string
  readonly images: readonly string[]
} {
  const { name, images } = readNative(characterBodySchema, body)
  return { name, images: images.map(addressOf) }
}

/** Body of `POST /api/v1/uploads`. */
export const uploadBodySchema = z.strictObject({
  content_type: z
    .enum(['image/jpeg', 'image/png', 'image/webp'])
    .describe('one of image/jpeg, image/png, image/webp'),
})

/** Throws Problem malformed_body or invalid_request. */
export const parseUploadBody = (body: unknown): { readonly content_type: string } =>
  readNative(uploadBodySchema, body)

/**
 * The body that would make this request again, with changes. The seed is drawn anew unless `keep_seed` is true or one is given.
 * Throws Problem malformed_body, or conflict when a picture came inside the first body and is gone.
 */
export function rerunBody(input: GenerationInput, changes: unknown): Record<string, unknown> {
  const given = changes ?? {}
  if (typeof given !== 'object' || Array.isArray(given)) {
    throw new Problem('malformed_body', 'The body must be a JSON object or empty.')
  }
  const { keep_seed, ...changed } = given as Record<string, unknown>
  if (keep_seed !== undefined && typeof keep_seed !== 'boolean') {
    throw nativeFaulty([
      {
        field: 'keep_seed',
        message: `keep_seed is ${shownValue(keep_seed)}`,
        allowed: 'true or false (false when absent)',
      },
    ])
  }
  const first = input.kind === 'image' ? imageParameters(input) : videoParameters(input)
  const merged = { ...first, seed: keep_seed === true ? input.seed : null, ...changed }
  for (const [name, value] of Object.entries(merged) as [string, unknown][]) {
    const url = typeof value === 'object' && value !== null && 'url' in value ? value.url : ''
    if (typeof url === 'string' && !isPictureKept(url)) {
      const message = `The picture ${name} came inside the first body and is not kept; send it again.`
      throw new Problem('conflict', message, { field: name })
    }
  }
  return merged
}

const pictureOf = (address: string | null): { url: string } | null =>
  address === null ? null : { url: address }

const imageParameters = (input: ImageInput): Record<string, unknown> => ({
  prompt: input.prompt,
  size: `${input.width}x${input.height}`,
  quality: input.quality,
  batch_size: input.batchSize,
  enhance_prompt: input.enhancePrompt,
  style_id: input.styleId,
  style_strength: input.styleStrength,
  image_reference: pictureOf(input.imageReference),
  character_id: input.characterId,
  character_strength: input.characterStrength,
})

const videoParameters = (input: VideoInput): Record<string, unknown> => ({
  image: pictureOf(input.image),
  end_image: pictureOf(input.endImage),
  prompt: input.prompt,
  model: input.model,
  motions: input.motions,
  enhance_prompt: input.enhancePrompt,
  check_nsfw: input.checkNsfw,
})
