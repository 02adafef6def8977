// The gateway dialect's two bodies: every parameter, range, default and cross-field rule of the API reference.
import { z } from 'zod'
import { defaultMotionId, defaultStyleId, findMotion } from './catalogue.ts'
import * as field from './fields.ts'
import type { ImageInput, Model, VideoInput } from './generation-input.ts'
import { Problem } from './problem.ts'
import { readBody, shownValue } from './refusal.ts'

/** Body of `POST /ai-model-api/v1/generateSoul`. */
export const generateSoulSchema = z.strictObject({
  prompt: field.promptField,
  width_and_height: field.sizeField,
  enhance_prompt: field.flagField(false),
  style_id: field.styleField,
  soul_style_id: field.styleField,
  style_strength: field.strengthField(1),
  quality: field.qualityField.default('1080p').describe('720p or 1080p (1080p when absent)'),
  seed: field.seedField,
  custom_reference_id: field.characterField,
  custom_reference_strength: field.strengthField(1),
  image_reference_type: z.literal('image_url').optional().describe('the word image_url'),
  image_reference_image_url: field.webImageField,
  batch_size: field.batchField,
})

/** Model words of the wire and the model of the house each means. */
export const videoModels: ReadonlyMap<string, VideoInput['model']> = new Map([
  ['dop-lite', 'dop-lite'],
  ['dop-preview', 'dop-preview'],
  ['dop-standard', 'dop-preview'],
  ['dop-turbo', 'dop-turbo'],
])

/** Body of `POST /ai-model-api/v1/generateImageToVideoRequest`. */
export const generateVideoSchema = z.strictObject({
  model: z
    .enum(['dop-lite', 'dop-preview', 'dop-turbo', 'dop-standard'])
    .describe('one of dop-lite, dop-preview, dop-turbo'),
  prompt: field.promptField,
  seed: field.seedField,
  motions_id: field.motionField(defaultMotionId),
  motions_strength: field.strengthField(0.5),
  input_images: field.imageListField,
  input_images_end: field.endImageListField,
  enhance_prompt: field.flagField(true),
  check_nsfw: field.flagField(true),
})

/** A valid body of `generateSoul`, defaults filled in. */
export type GenerateSoul = z.output<typeof generateSoulSchema>
/** A valid body of `generateImageToVideoRequest`, defaults filled in. */
export type GenerateVideo = z.output<typeof generateVideoSchema>

const soulFaults = (body: GenerateSoul): string[] => {
  const faults: string[] = []
  const { style_id, soul_style_id } = body
  if (style_id && soul_style_id && style_id !== soul_style_id) {
    faults.push(
      `style_id and soul_style_id mean the same and differ: ${shownValue(style_id)} and ${shownValue(soul_style_id)}; allowed: one of them, or the same id in both`,
    )
  }
  const typed = body.image_reference_type !== undefined
  const addressed = body.image_reference_image_url !== undefined
  if (typed && !addressed) {
    faults.push(
      'image_reference_image_url is missing; allowed: required when image_reference_type is given',
    )
  }
  if (addressed && !typed) {
    faults.push(
      'image_reference_type is missing; allowed: image_url, required when image_reference_image_url is given',
    )
  }
  return faults
}

const videoFaults = (body: GenerateVideo): string[] => {
  const motion = findMotion(body.motions_id)
  if (body.input_images_end === null || motion?.startEndFrame !== false) return []
  return [
    `input_images_end is given, but the motion ${motion.name} (${motion.id}) takes no end frame; allowed: null, or a motion whose start_end_frame is true`,
  ]
}

/** The reference's answer to a model that is not known or that the operator switched off. */
export const modelNotFound = (name: string): Problem => {
  const shown = name.length > 60 ? `${name.slice(0, 60)}…` : name
  return new Problem('model_not_found', `Model '${shown}' not found or is disabled`)
}

/** Throws Problem malformed_body or invalid_request. */
export const parseGenerateSoul = (body: unknown): GenerateSoul =>
  readBody(generateSoulSchema, body, soulFaults)

/** Throws Problem malformed_body, model_not_found or invalid_request. */
export function parseGenerateVideo(body: unknown): GenerateVideo {
  const model =
    typeof body === 'object' && body !== null && 'model' in body ? body.model : undefined
  if (typeof model === 'string' && !videoModels.has(model)) throw modelNotFound(model)
  return readBody(generateVideoSchema, body, videoFaults)
}

/** Draws a seed from 1 to 1,000,000 for a body that left it null. */
export type DrawSeed = () => number

/** The internal form of a valid `generateSoul` body. */
export function soulInput(body: GenerateSoul, drawSeed: DrawSeed): ImageInput {
  const [width = 0, height = 0] = body.width_and_height.split('x').map(Number)
  return {
    kind: 'image',
    model: 'soul',
    prompt: body.prompt,
    width,
    height,
    quality: body.quality,
    enhancePrompt: body.enhance_prompt,
    styleId: body.style_id ?? body.soul_style_id ?? defaultStyleId,
    styleStrength: body.style_strength,
    seed: body.seed ?? drawSeed(),
    characterId: body.custom_reference_id,
    characterStrength: body.custom_reference_strength,
    imageReference: body.image_reference_image_url ?? null,
    batchSize: body.batch_size,
    checkNsfw: true,
  }
}

/** The internal form of a valid `generateImageToVideoRequest` body. */
export function videoInput(body: GenerateVideo, drawSeed: DrawSeed): VideoInput {
  const [image = ''] = body.input_images
  return {
    kind: 'video',
    model: videoModels.get(body.model) ?? 'dop-lite',
    prompt: body.prompt,
    seed: body.seed ?? drawSeed(),
    motions: [{ id: body.motions_id, strength: body.motions_strength }],
    image,
    endImage: body.input_images_end?.[0] ?? null,
    enhancePrompt: body.enhance_prompt,
    checkNsfw: body.check_nsfw,
  }
}

/** Names what a valid body says beyond what can be used: end pictures after the first. */
export const unusedOf = (body: unknown): string[] => {
  const { input_images_end: ends } = body as Partial<GenerateVideo>
  return (ends ?? []).slice(1).map((_, index) => `input_images_end.${index + 1}`)
}

/** An operation of the gateway: its last path segments and how its body becomes the internal form. */
export interface GatewayOperation {
  readonly name: 'generateSoul' | 'generateImageToVideoRequest'
  /** Last path segments it answers to; the first is the reference's. */
  readonly paths: readonly string[]
  /** Throws Problem malformed_body, model_not_found or invalid_request. */
  readonly toGenerationInput: (body: unknown, drawSeed: DrawSeed) => ImageInput | VideoInput
}

export const gatewayOperations: readonly GatewayOperation[] = [
  {
    name: 'generateSoul',
    paths: ['generateSoul'],
    toGenerationInput: (body, drawSeed) => soulInput(parseGenerateSoul(body), drawSeed),
  },
  {
    name: 'generateImageToVideoRequest',
    paths: ['generateImageToVideoRequest', 'image-to-video'],
    toGenerationInput: (body, drawSeed) => videoInput(parseGenerateVideo(body), drawSeed),
  },
]

/** Every model of the house, for configuration and prices. */
export const models: readonly Model[] = ['soul', 'dop-lite', 'dop-turbo', 'dop-preview']

/** The refusal of a character that cannot be used; `why` is what `unusableCharacter` gives. */
export const refusedCharacter = (why: string): Problem =>
  new Problem('invalid_request', `custom_reference_id ${why}.`)
