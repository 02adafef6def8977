// The gateway's dialect as we speak it to an account there: two operations, one status address, no cancel, no uploads.
import {
  generateSoulSchema,
  type ImageInput,
  referenceStrength,
  type VideoInput,
} from '@openfield/contract'
import { z } from 'zod'
import { fitSize, readSize, sizeText } from '../fit-size.ts'
import {
  characterThere,
  type PictureUrls,
  type Standing,
  type UpstreamDialect,
  type Written,
} from './dialect.ts'

const sizes = generateSoulSchema.shape.width_and_height.options
  .map(readSize)
  .filter((size) => size !== null)

const sizeOf = (input: ImageInput): string =>
  sizeText(
    fitSize(input, {
      ...{ only: sizes, multiple: 1, min: 1, max: 4096, pixels: Number.MAX_SAFE_INTEGER },
    }),
  )

const writeImage = (
  input: ImageInput,
  { reference }: PictureUrls,
  characters: Readonly<Record<string, string>>,
): Written => {
  const character = characterThere(input, characters)
  return {
    path: '/ai-model-api/v1/generateSoul',
    body: {
      prompt: input.prompt,
      width_and_height: sizeOf(input),
      quality: input.quality,
      batch_size: input.batchSize,
      // The reference's table says style_id, all of its samples say soul_style_id.
      soul_style_id: input.styleId,
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
      ...(reference
        ? { image_reference_type: 'image_url', image_reference_image_url: reference }
        : {}),
    },
    notes: character.notes,
  }
}

const writeClip = (input: VideoInput, { image, endImage }: PictureUrls): Written => {
  const [motion] = input.motions
  return {
    path: '/ai-model-api/v1/generateImageToVideoRequest',
    body: {
      model: input.model,
      prompt: input.prompt,
      seed: input.seed,
      ...(motion ? { motions_id: motion.id, motions_strength: motion.strength } : {}),
      input_images: [image],
      ...(endImage ? { input_images_end: [endImage] } : {}),
      enhance_prompt: input.enhancePrompt,
      check_nsfw: input.checkNsfw,
    },
    notes:
      input.motions.length > 1 ? ['The engine takes one motion; the others were left out.'] : [],
  }
}

const begun = z
  .object({ request_id: z.string().min(1).max(200) })
  .transform((answer) => answer.request_id)

const statusSchema = z.object({
  status: z.enum(['QUEUED', 'PROCESSING', 'COMPLETED', 'FAILED', 'ERROR']),
  error: z.string().nullish(),
  output: z.object({ media_url: z.array(z.string().min(1).max(4000)) }).nullish(),
  // Another Openfield tells more when it is asked for it.
  detail: z.object({ progress: z.number(), error_code: z.string().nullable() }).partial().nullish(),
})

/** The dialect has one word for three ends; who tells no code tells it in the sentence. */
const endOf = (code: string | null, words: string): 'failed' | 'nsfw' | 'canceled' => {
  if (code === 'content_rejected' || (code === null && /nsfw|content filter|moderat/i.test(words)))
    return 'nsfw'
  if (code === 'canceled' || (code === null && /\bcancell?ed\b/i.test(words))) return 'canceled'
  return 'failed'
}

const readStanding = ({
  status,
  error,
  output,
  detail,
}: z.output<typeof statusSchema>): Standing => {
  const progress = detail?.progress ?? (status === 'PROCESSING' ? 0.1 : 0)
  if (status === 'QUEUED') return { is: 'waiting', progress }
  if (status === 'PROCESSING') return { is: 'making', progress }
  if (status === 'COMPLETED') return { is: 'done', urls: output?.media_url ?? [] }
  if (status === 'ERROR') return { is: 'error', words: error ?? null }
  return { is: endOf(detail?.error_code ?? null, error ?? ''), words: error ?? null }
}

export const gatewayDialect: UpstreamDialect = {
  headers: (key) => ({ 'ocp-apim-subscription-key': key }),
  secrets: (key) => [key],
  takesUploads: false,
  // Openfield does; of the hosted gateway nothing is known.
  honoursKeys: false,
  write: (input, urls, characters) =>
    input.kind === 'image' ? writeImage(input, urls, characters) : writeClip(input, urls),
  begun,
  statusPath: (id) => `/v2/requests/status/${encodeURIComponent(id)}`,
  statusQuery: { detail: '1' },
  standing: () => statusSchema.transform(readStanding),
  cancelPath: () => null,
  nobody: 'ai-model-api_00000000-0000-4000-8000-000000000000',
}
