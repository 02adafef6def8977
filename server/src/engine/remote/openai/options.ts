// What an operator sets for a server that speaks the OpenAI APIs.
import { z } from 'zod'
import { serverFields } from '../remote-server.ts'
import { sizeFields } from '../size-options.ts'

const model = z.string().trim().min(1).max(300)

/** Common to pictures and clips. */
const modelFields = {
  ...sizeFields,
  /** As the server lists it under /v1/models; a server of one model needs none. */
  model: model.optional(),
  /** Sampling steps; the model's own when absent. */
  steps: z.int().min(1).max(200).optional(),
  /** Strength of the prompt; the model's own when absent. */
  guidance: z.number().min(0).max(30).optional(),
  /** Fields of this server that are sent as they are, such as `{"moderation": "low"}`. They win over ours. */
  extra: z
    .record(z.string().min(1), z.union([z.string(), z.number(), z.boolean(), z.json()]))
    .default({}),
} as const

const pictureOptions = z.strictObject({
  ...modelFields,
  /** Pictures that one call gives; fewer than the server takes when its memory is small. */
  most: z.int().min(1).max(10).optional(),
})

const clipOptions = z.strictObject({
  ...modelFields,
  /** Length of a clip. */
  seconds: z.number().min(1).max(20).default(5),
  /** Frames a second, as the model was trained: 16 for Wan 2.1 and the 14B of 2.2, 24 for most others. */
  fps: z.int().min(4).max(60).default(16),
})

export const openaiOptions = z
  .strictObject({
    ...serverFields,
    server: z.enum(['openai', 'vllm-omni', 'sglang', 'localai']),
    /** Sent as `Authorization: Bearer`. */
    key: z.string().min(1).max(1000).optional(),
    /** Text to image. With neither this nor `clips` the engine makes both, as is usual for the server. */
    pictures: pictureOptions.optional(),
    /** Image to video. */
    clips: clipOptions.optional(),
    /** How soon a clip is asked after for the first time; later more seldom, up to five times this. */
    pollSeconds: z.number().min(0.01).max(60).default(2),
  })
  .superRefine(({ server, pictures, clips }, context) => {
    const tell = (path: readonly string[], message: string) =>
      context.addIssue({ code: 'custom', path: [...path], message })
    if (server === 'openai' && !pictures && !clips)
      tell(['pictures'], 'is missing: who speaks as OpenAI does must be told a model')
    if (server === 'openai' && pictures && !pictures.model)
      tell(['pictures', 'model'], 'is missing: OpenAI makes no picture without the name of a model')
    const needsModel = server === 'openai' || server === 'localai'
    if (needsModel && clips && !clips.model)
      tell(['clips', 'model'], `is missing: ${server} makes no clip without the name of a model`)
  })

export type OpenaiOptions = z.output<typeof openaiOptions>
export type PictureOptions = z.output<typeof pictureOptions>
export type ClipOptions = z.output<typeof clipOptions>

/** What the engine makes: what is said, or everything when nothing is. LocalAI makes no clip without the name of a model. */
export const madeBy = ({
  server,
  pictures,
  clips,
}: OpenaiOptions): Pick<OpenaiOptions, 'pictures' | 'clips'> =>
  pictures || clips
    ? { pictures, clips }
    : {
        pictures: pictureOptions.parse({}),
        clips: server === 'localai' ? undefined : clipOptions.parse({}),
      }
