// What the house knows of one request, as plain data: status answers, webhooks and live streams are drawn from it.
import type { GenerationInput, Model } from './generation-input.ts'

/** Internal states; `states.ts` maps them to each dialect. */
export type RequestState =
  | 'queued'
  | 'processing'
  | 'completed'
  | 'failed'
  | 'error'
  | 'nsfw'
  | 'canceled'

/** Which wire dialect a request came in by. */
export type Dialect = 'gateway' | 'platform' | 'native'

/** One file of a finished request, in the order of the batch. */
export interface MediaItem {
  /** File name below the request's media folder, such as `output.png` or `output-2.png`. */
  readonly name: string
  /** `output` is what was asked for; the others stand beside it. */
  readonly role: 'output' | 'poster' | 'preview'
  readonly contentType: string
  readonly bytes: number
  readonly sha256: string
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** Times are milliseconds since the epoch, money is millicredits. */
export interface RequestView {
  /** Bare UUIDv7; the gateway dialect writes `ai-model-api_` before it. */
  readonly id: string
  readonly accountId: string
  readonly dialect: Dialect
  readonly model: Model
  readonly input: GenerationInput
  readonly state: RequestState
  /** 0..1. */
  readonly progress: number
  /** What is being done now, such as `tracing`; empty while queued. */
  readonly stage: string
  /** How many requests stand before this one; null unless queued. */
  readonly queuePosition: number | null
  /** Seconds until finished, estimated; null when unknown or finished. */
  readonly etaSeconds: number | null
  readonly engine: string | null
  /** When the newest preview of what is being made was kept; null or absent: there is none. */
  readonly previewAt?: number | null
  /** The preview as a `data:` URL; only where one request is asked for by its owner. */
  readonly preview?: string | null
  readonly attempt: number
  readonly price: number
  readonly charged: number
  /** Present in every ending but `completed`. `code` is of the problem table. */
  readonly error: { readonly code: string; readonly message: string } | null
  readonly media: readonly MediaItem[]
  /** What the engine wants the user to know, such as a motion that fell back to another. */
  readonly notes: readonly string[]
  readonly enhancedPrompt: string | null
  readonly createdAt: number
  readonly updatedAt: number
  readonly startedAt: number | null
  readonly completedAt: number | null
  /** When the media are removed; null while unfinished. */
  readonly expiresAt: number | null
}
