// What an operator sets for the server of stable-diffusion.cpp.
import { z } from 'zod'
import { serverFields } from '../remote-server.ts'
import { sizeFields } from '../size-options.ts'

/** Common to pictures and clips; what is absent is as the server was started. */
const sampling = {
  ...sizeFields,
  steps: z.int().min(1).max(200).optional(),
  /** Strength of the prompt (`txt_cfg`). */
  guidance: z.number().min(0).max(30).optional(),
  /** Of distilled models such as Flux (`distilled_guidance`). */
  distilledGuidance: z.number().min(0).max(30).optional(),
  /** Such as `euler_a`; the server lists them under /sdcpp/v1/capabilities. */
  sampler: z.string().min(1).max(60).optional(),
  scheduler: z.string().min(1).max(60).optional(),
  flowShift: z.number().min(0).max(30).optional(),
  /** Fields of the server that are sent as they are. They win over ours. */
  extra: z.record(z.string().min(1), z.json()).default({}),
} as const

const pictureOptions = z.strictObject({
  ...sampling,
  /** What a reference picture is to the model: where it begins, or something to look at (edit models such as Flux Kontext). */
  reference: z.enum(['begin', 'look']).default('begin'),
  /** How far a picture may go from the one it begins with, 0..1. */
  strength: z.number().min(0).max(1).default(0.65),
})

const clipOptions = z.strictObject({
  ...sampling,
  seconds: z.number().min(1).max(20).default(5),
  /** Frames a second, as the model was trained. */
  fps: z.int().min(4).max(60).default(16),
})

export const sdServerOptions = z.strictObject({
  ...serverFields,
  /** Text to image. With neither this nor `clips` the engine makes whatever the loaded model does. */
  pictures: pictureOptions.optional(),
  /** Image to video. */
  clips: clipOptions.optional(),
  /** How soon a job is asked after for the first time; later more seldom, up to five times this. */
  pollSeconds: z.number().min(0.01).max(60).default(1),
})

export type SdServerOptions = z.output<typeof sdServerOptions>
export type SdPictureOptions = z.output<typeof pictureOptions>
export type SdClipOptions = z.output<typeof clipOptions>

/** What the engine makes: what is said, or whatever the model does when nothing is. */
export const madeBy = ({
  pictures,
  clips,
}: SdServerOptions): Pick<SdServerOptions, 'pictures' | 'clips'> =>
  pictures || clips
    ? { pictures, clips }
    : { pictures: pictureOptions.parse({}), clips: clipOptions.parse({}) }
