// The native API on the wire, as types alone: what /api/v1 takes and answers. Times are ISO 8601, money is credits.
import type { Model, Quality } from './generation-input.ts'
import type { ProblemCode } from './problem.ts'
import type { Dialect, RequestState } from './request-view.ts'

export type * from './native-account.ts'
export type * from './native-admin.ts'
export type * from './native-engine.ts'

/** A refusal of the native API. */
export interface ErrorAnswer {
  readonly error: {
    readonly code: ProblemCode
    /** A sentence for people; names the field, its value and what is allowed. */
    readonly message: string
    /** The first field at fault, such as `motions[0].id`. */
    readonly field?: string
    /** What may be sent there. */
    readonly allowed?: string
    /** Every field at fault, when the body did not fit. */
    readonly fields?: readonly FieldFault[]
    /** Also in the header X-Request-Id; operators find the call by it. */
    readonly request_id: string
  }
}

/** One field that does not fit. */
export interface FieldFault {
  readonly field: string
  readonly message: string
  readonly allowed: string
}

/** A picture to begin from: by address (http, https, `data:`, or `/media/v1/…` of the server), or its bytes in base64. */
export type PictureInput =
  | { readonly url: string }
  | {
      readonly data: string
      readonly content_type?: 'image/jpeg' | 'image/png' | 'image/webp'
    }

export type ImageSize =
  | '1152x2048'
  | '2048x1152'
  | '2048x1536'
  | '1536x2048'
  | '1344x2016'
  | '2016x1344'
  | '960x1696'
  | '1536x1536'
  | '1536x1152'
  | '1696x960'
  | '1152x1536'
  | '1088x1632'
  | '1632x1088'

export type VideoModel = Exclude<Model, 'soul'>

/** Text to image. Everything but the prompt may be left out. */
export interface ImageParameters {
  /** 1 to 10,000 characters. */
  readonly prompt: string
  /** Width × height in pixels; 1536x1152 when absent. */
  readonly size?: ImageSize
  /** 1080p when absent. Steers price and sampling, not the size. */
  readonly quality?: Quality
  /** 1 when absent. */
  readonly batch_size?: 1 | 4
  /** 1..1,000,000; null or absent: drawn. */
  readonly seed?: number | null
  readonly enhance_prompt?: boolean
  /** Null or absent: General. */
  readonly style_id?: string | null
  /** 0..1 in steps of 0.01; 1 when absent. */
  readonly style_strength?: number
  readonly image_reference?: PictureInput | null
  readonly character_id?: string | null
  /** 0..1 in steps of 0.01; 1 when absent. */
  readonly character_strength?: number
  /** Told when the request ends, signed. */
  readonly webhook_url?: string | null
}

/** A motion and how strongly it acts, 0..1 in steps of 0.01; 0.5 when absent. */
export interface MotionParameter {
  readonly id: string
  readonly strength?: number
}

/** Image to video. Everything but the picture may be left out. */
export interface VideoParameters {
  readonly image: PictureInput
  /** Where the clip ends; not every motion takes one. */
  readonly end_image?: PictureInput | null
  /** At most 10,000 characters; empty when absent. */
  readonly prompt?: string
  /** dop-lite when absent. */
  readonly model?: VideoModel
  /** At most two; General when absent or empty. */
  readonly motions?: readonly MotionParameter[]
  /** 1..1,000,000; null or absent: drawn. */
  readonly seed?: number | null
  readonly enhance_prompt?: boolean
  readonly check_nsfw?: boolean
  /** Told when the request ends, signed. */
  readonly webhook_url?: string | null
}

/** A picture of an input as the server remembers it; null when it came inside the body of another dialect and is not kept. */
export interface PictureAnswer {
  readonly url: string | null
}

/** What was asked for, defaults filled in. */
export interface ImageInputAnswer {
  readonly prompt: string
  readonly size: ImageSize
  readonly quality: Quality
  readonly batch_size: 1 | 4
  readonly seed: number
  readonly enhance_prompt: boolean
  readonly style_id: string
  readonly style_strength: number
  readonly image_reference: PictureAnswer | null
  readonly character_id: string | null
  readonly character_strength: number
}

/** What was asked for, defaults filled in. */
export interface VideoInputAnswer {
  readonly prompt: string
  readonly model: VideoModel
  readonly motions: readonly {
    readonly id: string
    readonly name: string
    readonly strength: number
  }[]
  readonly image: PictureAnswer
  readonly end_image: PictureAnswer | null
  readonly seed: number
  readonly enhance_prompt: boolean
  readonly check_nsfw: boolean
}

/** One picture or clip of a finished request. */
export interface MediaFile {
  /** Such as `output.png`, `output-2.png`. */
  readonly name: string
  readonly kind: 'image' | 'video'
  readonly url: string
  readonly content_type: string
  readonly bytes: number
  /** Lower-case hexadecimal. */
  readonly sha256: string
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** A WebP of at most 320 pixels, for galleries. */
  readonly thumbnail_url: string
  /** A still of a clip. */
  readonly poster_url: string | null
  /** A small WebP that loops through a clip; null when there is none. */
  readonly preview_url: string | null
}

interface RequestFacts {
  /** UUIDv7: later requests sort after earlier ones. */
  readonly id: string
  readonly state: RequestState
  /** Nothing changes any more. */
  readonly is_final: boolean
  /** 0..1. */
  readonly progress: number
  /** What is being done now, such as `tracing`; empty while queued. */
  readonly stage: string
  /** How many requests stand before this one; null unless queued. */
  readonly queue_position: number | null
  /** Seconds until finished, estimated; null when unknown or finished. */
  readonly eta_seconds: number | null
  readonly model: Model
  readonly prompt: string
  readonly enhanced_prompt: string | null
  readonly seed: number
  readonly engine: string | null
  /** A small look at what is being made, a WebP as a `data:` URL; only in the answer about one request while it is processing. */
  readonly preview: string | null
  /** When the newest preview came; null: there is none. */
  readonly preview_at: string | null
  readonly attempt: number
  /** Credits held at submit. */
  readonly price: number
  /** Credits charged once completed: the price, or less when the engine that made it has a lower one; else 0. */
  readonly charged: number
  /** In the order of the batch; empty until completed and after the media expired. */
  readonly media: readonly MediaFile[]
  /** Sentences about what was done otherwise than asked. */
  readonly notes: readonly string[]
  readonly error: { readonly code: string; readonly message: string } | null
  /** Which dialect it came in by. */
  readonly dialect: Dialect
  readonly created_at: string
  readonly updated_at: string
  readonly started_at: string | null
  readonly completed_at: string | null
  /** When the media go. */
  readonly expires_at: string | null
  /** From start to end. */
  readonly seconds: number | null
}

export interface ImageRequest extends RequestFacts {
  readonly kind: 'image'
  readonly input: ImageInputAnswer
}

export interface VideoRequest extends RequestFacts {
  readonly kind: 'video'
  readonly input: VideoInputAnswer
}

/** One generation: everything that is known of it. */
export type GenerationRequest = ImageRequest | VideoRequest

/** Query of the list. */
export interface RequestFilter {
  /** Words that stand in the prompt, in any letter case. */
  readonly q?: string
  readonly state?: RequestState | readonly RequestState[]
  readonly kind?: 'image' | 'video'
  readonly model?: Model
  readonly style_id?: string
  readonly motion_id?: string
  /** Created at or after; ISO 8601. */
  readonly from?: string
  /** Created before; ISO 8601. */
  readonly to?: string
  /** 1..100; 20 when absent. */
  readonly limit?: number
  readonly cursor?: string
}

/** Newest first. `cursor` asks for what comes next; null at the end. */
export interface RequestPage {
  readonly requests: readonly GenerationRequest[]
  readonly cursor: string | null
}

/** What a request would cost: a body of a create call, of which only what decides the price need be there. */
export type EstimateParameters =
  | ({ readonly kind: 'image' } & Partial<ImageParameters>)
  | ({ readonly kind: 'video' } & Partial<VideoParameters>)

export interface Estimate {
  readonly credits: number
  readonly usd: number
  readonly balance: number
  /** Whether the balance covers it. */
  readonly is_covered: boolean
}

/** Changes to what is done again; what is absent stays, and the seed is drawn anew unless given or `keep_seed`. */
export type RerunParameters = (Partial<ImageParameters> | Partial<VideoParameters>) & {
  readonly keep_seed?: boolean
}

/** The answer of a cancel: `is_done` is false while a worker is being told. */
export interface CancelAnswer {
  readonly request: GenerationRequest
  readonly is_done: boolean
}

/** A change of state: of the log, with an id to resume after. */
export interface RequestEvent {
  readonly id: number
  readonly type: `request.${RequestState}`
  readonly request_id: string
  readonly at: string
  /** As it is when the event is sent; null when it was deleted since. */
  readonly request: GenerationRequest | null
}

/** How far a request is, between changes of state; not kept. */
export interface ProgressEvent {
  readonly type: 'progress'
  readonly request_id: string
  readonly state: 'queued' | 'processing'
  readonly progress: number
  readonly stage: string
  readonly queue_position: number | null
  readonly eta_seconds: number | null
  readonly preview_at: string | null
}

/** Lets a page open `GET /api/v1/events?ticket=…` where headers cannot be set; for one minute. */
export interface EventTicket {
  readonly ticket: string
  readonly expires_at: string
}

/** A place for one file: PUT it to `upload_url` with `headers`, then name it by `url`. */
export interface UploadPlace {
  readonly url: string
  readonly upload_url: string
  readonly headers: Readonly<Record<string, string>>
  readonly expires_at: string
}

export interface StyleAnswer {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly preview_url: string | null
  /** Whether absent means this one. */
  readonly is_default: boolean
}

export interface MotionAnswer {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly preview_url: string | null
  /** Whether it can travel to an end picture. */
  readonly takes_end_image: boolean
  readonly is_default: boolean
}

export interface StyleList {
  readonly styles: readonly StyleAnswer[]
}

export interface MotionList {
  readonly motions: readonly MotionAnswer[]
}

/** A model, what it costs and what makes it. */
export interface ModelAnswer {
  readonly id: Model
  readonly kind: 'image' | 'video'
  readonly description: string
  /** Credits for one picture or clip, by quality where it has any. */
  readonly credits: { readonly [quality in Quality]: number } | { readonly clip: number }
  readonly engine: string
  /** How long the last ones took; null when none was made. */
  readonly usual_seconds: number | null
}

export interface ModelList {
  readonly models: readonly ModelAnswer[]
}

/** Whether a development key may be had without signing in: only on the machine itself. */
export interface DevelopmentSession {
  readonly is_available: boolean
}

/** A person or thing made from pictures, for `character_id`. */
export interface NativeCharacter {
  readonly id: string
  readonly name: string
  /** Only a completed one can be used. */
  readonly state: 'queued' | 'processing' | 'completed' | 'failed' | 'canceled'
  readonly thumbnail_url: string | null
  /** The pictures it was made from. */
  readonly image_urls: readonly string[]
  /** Why it failed. */
  readonly error: string | null
  readonly created_at: string
}

/** Newest first. */
export interface NativeCharacterPage {
  readonly characters: readonly NativeCharacter[]
  readonly cursor: string | null
}

export interface CharacterParameters {
  /** 1 to 100 characters. */
  readonly name: string
  /** 1 to 100 pictures. */
  readonly images: readonly PictureInput[]
}
