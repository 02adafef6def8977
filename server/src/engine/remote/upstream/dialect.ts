// What the two dialects of an account elsewhere have in common for us: how a request is sent, how it stands, how it is ended.
import type { GenerationInput } from '@openfield/contract'
import type { z } from 'zod'

/** How a request there stands. */
export type Standing =
  | { readonly is: 'waiting' | 'making'; readonly progress: number }
  | { readonly is: 'done'; readonly urls: readonly string[] }
  /** `error`: their own fault, worth another try. */
  | {
      readonly is: 'failed' | 'error' | 'nsfw' | 'canceled'
      readonly words: string | null
    }

/** Addresses of the input pictures as the upstream reads them. */
export interface PictureUrls {
  readonly reference?: string | undefined
  readonly image?: string | undefined
  readonly endImage?: string | undefined
}

export interface Written {
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
  /** Sentences for `?detail=1`: what of the request the upstream has no words for. */
  readonly notes: readonly string[]
}

export interface UpstreamDialect {
  headers(key: string): Readonly<Record<string, string>>
  /** Parts of the key that are secret by themselves. */
  secrets(key: string): readonly string[]
  /** It takes files and gives them addresses; else pictures go by the address they came from, or inside the body. */
  readonly takesUploads: boolean
  /** The same key for the same body begins nothing twice, which makes a submit safe to repeat at once. */
  readonly honoursKeys: boolean
  write(
    input: GenerationInput,
    urls: PictureUrls,
    characters: Readonly<Record<string, string>>,
  ): Written
  /** Reads the id in the answer to a submit. */
  readonly begun: z.ZodType<string>
  statusPath(id: string): string
  readonly statusQuery: Readonly<Record<string, string>>
  /** Reads how a request of that kind stands. */
  standing(kind: GenerationInput['kind']): z.ZodType<Standing>
  /** Null where nothing can be canceled. */
  cancelPath(id: string): string | null
  /** An id that cannot exist: asked for, it shows whether the key is good. */
  readonly nobody: string
}

/** The character of a request as the upstream calls it, and a sentence when it has none there. */
export const characterThere = (
  input: GenerationInput,
  characters: Readonly<Record<string, string>>,
): { readonly id: string | null; readonly notes: readonly string[] } => {
  if (input.kind === 'video' || input.characterId === null) return { id: null, notes: [] }
  const id = characters[input.characterId] ?? null
  return { id, notes: id ? [] : ['The character is not known to the engine and was left out.'] }
}
