// What a kind of engine is to the configuration: the options it takes, and how an engine of it is opened.
import type { GenerationInput } from '@openfield/contract'
import type { z } from 'zod'
import type { Log } from '../lib/log.ts'
import type { Engine } from './engine.ts'

/** What the models behind an engine can be told; the rest is left out and noted. */
export interface Capabilities {
  readonly negativePrompt: boolean
  /** Weights added by name. */
  readonly loras: boolean
  /** Camera parameters by the server's own names. */
  readonly camera: boolean
  readonly imageReference: boolean
  readonly endImage: boolean
  readonly seed: boolean
}

/** A request in words and numbers for models that know nothing of our styles and motions. */
export interface Translated {
  /** The prompt (enhanced when asked for) with the words of its style, character or motions. */
  readonly prompt: string
  readonly negativePrompt: string
  readonly loras: readonly { readonly name: string; readonly weight: number }[]
  /** Camera-control values by the server's own names. */
  readonly camera: Readonly<Record<string, string | number>>
  readonly enhancedPrompt: string | null
  /** Sentences for `?detail=1`: what of the request this engine cannot honour. */
  readonly notes: readonly string[]
}

/** What every engine gets beside its own options. */
export interface EngineSetting {
  /** Its name in the configuration; also what `?detail=1` and the metadata show. */
  readonly id: string
  readonly log: Log
  /** Longest time of one generation, milliseconds. */
  readonly timeoutMs: number
  /** Folder of installed models. */
  readonly modelsFolder: string
  readonly ffmpegPath: string | null
  readonly threads: number
  translate(input: GenerationInput, can: Capabilities): Promise<Translated>
}

export interface EngineKind {
  /** The word in the configuration, such as `comfyui`. */
  readonly kind: string
  /** One sentence for the documents. */
  readonly sentence: string
  readonly options: z.ZodType
  /** The options that stand for the word after the colon in a route such as `local:/models/sdxs`; `{ url }` when absent. */
  readonly shorthand?: (word: string) => unknown
  /** Throws ZodError when the options are wrong. */
  open(options: unknown, setting: EngineSetting): Engine
}

/** Ties a kind's options to the function that opens it. */
export const engineKind = <Options extends z.ZodType>(
  kind: string,
  sentence: string,
  options: Options,
  open: (options: z.output<Options>, setting: EngineSetting) => Engine,
  shorthand?: (word: string) => unknown,
): EngineKind => ({
  kind,
  sentence,
  options,
  open: (raw, setting) => open(options.parse(raw), setting),
  ...(shorthand === undefined ? {} : { shorthand }),
})
