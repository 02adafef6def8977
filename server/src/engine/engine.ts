// The promise every engine makes: an input becomes artifacts in a scratch folder, with progress, under a signal.
import type { CharacterLooks, GenerationInput } from '@openfield/contract'

/** A file an engine made, still in the scratch folder; the request's `run` keeps it as media. */
export interface Artifact {
  /** Absolute path inside the scratch folder. */
  readonly path: string
  readonly role: 'output' | 'poster' | 'preview' | 'depth'
  /** 0-based place in the batch. */
  readonly index: number
  readonly contentType: string
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** What an engine gives back. */
export interface Generated {
  readonly artifacts: readonly Artifact[]
  /** Sentences for `?detail=1`, such as a motion that fell back to another. */
  readonly notes: readonly string[]
  readonly enhancedPrompt: string | null
  /** Who made it, when that is another than who was asked: a route says it. */
  readonly engine?: string
}

/** An input picture, fetched and checked: bytes of a JPEG, PNG or WebP within the pixel limit. */
export interface InputImage {
  readonly bytes: Uint8Array
  readonly contentType: string
  readonly sha256: string
  /** Absolute path of our own depth map for exactly this picture, when it is one we made. */
  readonly depthPath: string | null
}

/**
 * What an engine remembers of a request outside this process, so that after a crash the next attempt finds the work it began at a
 * server rather than begins another.
 */
export interface JobMemory {
  /** What an earlier attempt at this request kept with this engine; null when there is nothing. */
  readonly known: string | null
  /** Kept beside the request when it resolves; at most 2,000 characters, never a secret. Rejects when the lease is lost. */
  keep(job: string): Promise<void>
}

/** A look at a picture on its way. */
export interface PreviewPicture {
  readonly bytes: Uint8Array
  readonly contentType: string
}

/** What a route of several engines is told beside, and tells. */
export interface RouteContext {
  /** The engine that an earlier attempt kept something with; null when there is none. */
  readonly rememberedBy: string | null
  memoryOf(engineId: string): JobMemory
  /** From now on this engine works on the request. */
  chose(engineId: string): void
}

export interface EngineContext {
  readonly signal: AbortSignal
  /** The same in every attempt at this request. */
  readonly requestId: string
  readonly job: JobMemory
  /** Only routes look at it. */
  readonly route?: RouteContext
  /** An empty folder of this attempt alone; removed after the attempt. */
  readonly scratch: string
  /** fraction 0..1 never falls; stage is one or two words. */
  progress(fraction: number, stage: string): void
  /** A small picture of what is being made, the newest in the place of those before; absent where nobody looks. */
  preview?(picture: PreviewPicture): void
  /** Throws Problem input_unreachable or input_rejected. */
  fetchImage(url: string): Promise<InputImage>
}

/** A picture that was made while studying a character, still in the scratch folder. */
export interface StudiedPicture {
  /** Absolute path inside the scratch folder. */
  readonly path: string
  readonly contentType: string
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** What an engine found in the pictures of a character. */
export interface Studied {
  readonly looks: CharacterLooks
  /** Square, around the face. */
  readonly thumbnail: StudiedPicture
  /** Small upright copies of the pictures, in their order, without what cameras write into files. */
  readonly references: readonly StudiedPicture[]
}

/** Whether an engine could work now. */
export interface EngineCheck {
  readonly ok: boolean
  /** One sentence for the operator: what answered, or what is wrong and what to do. No secrets. */
  readonly sentence: string
  /** Nothing but the operator's hand mends it: requests do not wait for it. */
  readonly isBroken?: boolean
}

export interface Engine {
  readonly id: string
  serves(input: GenerationInput): boolean
  /** Asks whatever it depends on, within a few seconds; costs nothing and changes nothing. Never rejects but for the signal. */
  check(signal: AbortSignal): Promise<EngineCheck>
  /** Throws Problem (engine_busy, engine_failed, input_rejected, content_rejected …); anything else is a bug of the engine. */
  generate(input: GenerationInput, context: EngineContext): Promise<Generated>
  /** Frees processes and threads; after it both throw. */
  close(): Promise<void>
}

/** Who can study the pictures of a character; the built-in engine does. */
export interface CharacterEngine {
  /**
   * Finds out what a character looks like. Throws Problem input_unreachable, input_rejected or content_rejected naming the pictures
   * that cannot be used, and engine_busy and engine_failed as above.
   */
  study(
    images: readonly string[],
    context: Pick<EngineContext, 'signal' | 'scratch' | 'fetchImage'>,
  ): Promise<Studied>
}
