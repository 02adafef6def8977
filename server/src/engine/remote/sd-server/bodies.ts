// What is written into a job of sd-server. No network here.
import type { Translated } from '../../engine-kind.ts'
import { framesOf, type Size } from '../fit-size.ts'
import type { SdCapabilities } from './capabilities.ts'
import type { SdClipOptions, SdPictureOptions } from './options.ts'

type Body = Readonly<Record<string, unknown>>

/** Without what is undefined, and without objects that would be empty. */
const compact = (fields: Body): Body | undefined => {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined)
  return given.length > 0 ? Object.fromEntries(given) : undefined
}

const sampleParams = (options: SdPictureOptions | SdClipOptions): Body | undefined =>
  compact({
    sample_steps: options.steps,
    sample_method: options.sampler,
    scheduler: options.scheduler,
    flow_shift: options.flowShift,
    guidance: compact({
      txt_cfg: options.guidance,
      distilled_guidance: options.distilledGuidance,
    }),
  })

/** The server takes files, not names, and nothing inside the prompt. */
const lorasOf = ({ loras }: Translated, known: SdCapabilities['loras']): readonly Body[] =>
  loras.map(({ name, weight }) => ({
    path: known.find((lora) => lora.name === name)?.path ?? name,
    multiplier: weight,
  }))

const shared = (
  options: SdPictureOptions | SdClipOptions,
  words: Translated,
  { size, seed, caps }: { size: Size; seed: number; caps: SdCapabilities },
): Body => ({
  prompt: words.prompt,
  negative_prompt: words.negativePrompt,
  ...size,
  seed,
  lora: lorasOf(words, caps.loras),
  ...compact({ sample_params: sampleParams(options) }),
})

export interface PictureCall {
  readonly size: Size
  readonly seed: number
  readonly count: number
  readonly caps: SdCapabilities
  /** PNG of the same size. */
  readonly reference: Buffer | null
}

export const pictureBody = (
  options: SdPictureOptions,
  words: Translated,
  call: PictureCall,
): Body => {
  const picture = call.reference?.toString('base64')
  const begun = options.reference === 'begin'
  return {
    ...shared(options, words, call),
    batch_count: call.count,
    ...(picture && begun ? { init_image: picture, strength: options.strength } : {}),
    ...(picture && !begun ? { ref_images: [picture] } : {}),
    output_format: 'png',
    // The prompt does not belong into the file; ours writes its own label.
    embed_image_metadata: false,
    ...options.extra,
  }
}

export interface ClipCall {
  readonly size: Size
  readonly seed: number
  readonly caps: SdCapabilities
  readonly image: Buffer
  readonly endImage: Buffer | null
  readonly format: string
}

export const clipBody = (options: SdClipOptions, words: Translated, call: ClipCall): Body => ({
  ...shared(options, words, call),
  video_frames: framesOf(options.seconds, options.fps, 4),
  fps: options.fps,
  init_image: call.image.toString('base64'),
  ...(call.endImage ? { end_image: call.endImage.toString('base64') } : {}),
  output_format: call.format,
  ...options.extra,
})

/** WebM where something here can read it, else WebP, which needs nothing; what the server does not offer is not asked for. */
export const clipFormat = (offered: readonly string[], hasFfmpeg: boolean): string => {
  const wished = hasFfmpeg ? ['webm', 'webp', 'avi'] : ['webp', 'webm', 'avi']
  return wished.find((format) => offered.length === 0 || offered.includes(format)) ?? 'webm'
}
