// What a running sd-server says of itself: the model it has loaded, what that makes, in which sizes.
import { z } from 'zod'
import type { Size, SizeRule } from '../fit-size.ts'
import type { RemoteClient } from '../remote-client.ts'
import { RemoteFault } from '../remote-fault.ts'

export type Mode = 'img_gen' | 'vid_gen'

const defaults = z
  .object({ width: z.number().int().positive(), height: z.number().int().positive() })
  .partial()

const capabilitiesSchema = z.object({
  supported_modes: z.array(z.string()),
  model: z.object({ name: z.string(), stem: z.string() }).partial().optional(),
  defaults_by_mode: z.record(z.string(), defaults).optional(),
  output_formats_by_mode: z.record(z.string(), z.array(z.string())).optional(),
  loras: z.array(z.object({ name: z.string(), path: z.string() })).optional(),
  limits: z
    .object({
      min_width: z.number(),
      max_width: z.number(),
      min_height: z.number(),
      max_height: z.number(),
    })
    .partial()
    .optional(),
})

export interface SdCapabilities {
  /** Name of the loaded model. */
  readonly model: string
  readonly modes: readonly string[]
  readonly loras: readonly { readonly name: string; readonly path: string }[]
  readonly formats: (mode: Mode) => readonly string[]
  readonly sizes: (mode: Mode) => SizeRule
}

/** Throws RemoteFault, or the reason of the signal. */
export const readCapabilities = async (
  client: RemoteClient,
  signal: AbortSignal,
): Promise<SdCapabilities> => {
  const told = await client.json({ path: '/sdcpp/v1/capabilities', signal }, capabilitiesSchema)
  const { limits = {} } = told
  const started = (mode: Mode): Size => {
    const { width = 512, height = 512 } = told.defaults_by_mode?.[mode] ?? {}
    return { width, height }
  }
  return {
    model: told.model?.name || told.model?.stem || 'without a name',
    modes: told.supported_modes,
    loras: told.loras ?? [],
    formats: (mode) => told.output_formats_by_mode?.[mode] ?? [],
    // The size it was started with is what its model makes well.
    sizes: (mode) => ({
      multiple: mode === 'img_gen' ? 64 : 16,
      min: Math.max(limits.min_width ?? 64, limits.min_height ?? 64),
      max: Math.min(limits.max_width ?? 4096, limits.max_height ?? 4096),
      pixels: started(mode).width * started(mode).height,
    }),
  }
}

/** Throws Error whose message is for the operator. */
export const checkModes = (
  { model, modes }: SdCapabilities,
  wanted: { readonly pictures: boolean; readonly clips: boolean },
): void => {
  if (wanted.clips && !modes.includes('vid_gen'))
    throw new Error(
      `The loaded model ${model} makes no clips (no vid_gen). Start sd-server with a video model such as Wan 2.2, or take the clips out of this engine.`,
    )
  if (wanted.pictures && !modes.includes('img_gen'))
    throw new Error(
      `The loaded model ${model} makes no pictures (no img_gen). Start sd-server with an image model, or take the pictures out of this engine.`,
    )
}

/** A server without this API is an older one, or another program. */
export const explained = (error: unknown): unknown =>
  error instanceof RemoteFault && error.status === 404
    ? new Error(
        'What answers there has no /sdcpp/v1 API: it is no sd-server, or one from before that API.',
      )
    : error
