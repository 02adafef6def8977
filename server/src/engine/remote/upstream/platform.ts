// The platform's dialect as we speak it to an account there: model paths, flat bodies, uploads, cancel.
import {
  type GenerationInput,
  type ImageInput,
  platformSizes,
  referenceStrength,
  type VideoInput,
} from '@openfield/contract'
import { z } from 'zod'
import { fitSize, type Size } from '../fit-size.ts'
import {
  characterThere,
  type PictureUrls,
  type Standing,
  type UpstreamDialect,
  type Written,
} from './dialect.ts'

interface NamedSize extends Size {
  readonly resolution: string
  readonly aspect: string
}

/** Every size the platform makes, with the words it is asked for by. */
const sizes: readonly NamedSize[] = Object.entries(platformSizes).flatMap(([resolution, shapes]) =>
  Object.entries(shapes).map(([aspect, [width, height]]) => ({
    resolution,
    aspect,
    width,
    height,
  })),
)

const sizeOf = (input: ImageInput): NamedSize => {
  const rule = { only: sizes, multiple: 1, min: 1, max: 4096, pixels: Number.MAX_SAFE_INTEGER }
  return fitSize(input, rule) as NamedSize
}

const writeImage = (
  input: ImageInput,
  { reference }: PictureUrls,
  characters: Readonly<Record<string, string>>,
): Written => {
  const { resolution, aspect } = sizeOf(input)
  const character = characterThere(input, characters)
  const path = character.id ? 'character' : reference ? 'reference' : 'standard'
  return {
    path: `/higgsfield-ai/soul/${path}`,
    body: {
      prompt: input.prompt,
      aspect_ratio: aspect,
      resolution,
      batch_size: input.batchSize,
      style_id: input.styleId,
      style_strength: input.styleStrength,
      enhance_prompt: input.enhancePrompt,
      seed: input.seed,
      ...(character.id
        ? {
            custom_reference_id: character.id,
            custom_reference_strength: input.characterStrength,
          }
        : reference && referenceStrength(input) < 1
          ? { custom_reference_strength: referenceStrength(input) }
          : {}),
      ...(reference ? { image_reference_url: reference } : {}),
    },
    notes: [
      ...character.notes,
      ...(resolution === input.quality
        ? []
        : [`The engine makes this size as ${resolution}, not as ${input.quality}.`]),
    ],
  }
}

const models: Readonly<Record<VideoInput['model'], string>> = {
  'dop-lite': 'lite',
  'dop-turbo': 'turbo',
  'dop-preview': 'standard',
}

const writeClip = (input: VideoInput, { image, endImage }: PictureUrls): Written => ({
  path: `/higgsfield-ai/dop/${models[input.model]}${endImage ? '/first-last-frame' : ''}`,
  body: {
    prompt: input.prompt,
    image_url: image,
    ...(endImage ? { end_image_url: endImage } : {}),
    motions: input.motions,
    seed: input.seed,
    enhance_prompt: input.enhancePrompt,
  },
  notes: [],
})

const write: UpstreamDialect['write'] = (input, urls, characters) => {
  const written =
    input.kind === 'image' ? writeImage(input, urls, characters) : writeClip(input, urls)
  if (input.checkNsfw) return written
  return { ...written, notes: [...written.notes, 'The engine always checks content.'] }
}

const begun = z
  .object({ request_id: z.string().min(1).max(200) })
  .transform((answer) => answer.request_id)

const media = z.object({ url: z.string().min(1).max(4000) })
const statusSchema = z.object({
  status: z.enum(['queued', 'in_progress', 'completed', 'failed', 'nsfw', 'canceled']),
  images: z.array(media).nullish(),
  video: media.nullish(),
  error: z.unknown().optional(),
})

const readStanding = (
  { status, images, video, error }: z.output<typeof statusSchema>,
  kind: GenerationInput['kind'],
): Standing => {
  if (status === 'queued') return { is: 'waiting', progress: 0 }
  // It tells no progress.
  if (status === 'in_progress') return { is: 'making', progress: 0.1 }
  if (status === 'completed') {
    const made = kind === 'image' ? (images ?? []) : video ? [video] : []
    return { is: 'done', urls: made.map(({ url }) => url) }
  }
  return { is: status, words: typeof error === 'string' ? error : null }
}

export const platformDialect: UpstreamDialect = {
  headers: (key) => ({ authorization: `Key ${key}` }),
  secrets: (key) => [key, key.slice(key.indexOf(':') + 1)],
  takesUploads: true,
  honoursKeys: true,
  write,
  begun,
  statusPath: (id) => `/requests/${encodeURIComponent(id)}/status`,
  statusQuery: {},
  standing: (kind) => statusSchema.transform((answer) => readStanding(answer, kind)),
  cancelPath: (id) => `/requests/${encodeURIComponent(id)}/cancel`,
  nobody: '00000000-0000-4000-8000-000000000000',
}
