// The one internal form of a generation: both wire dialects parse into it and every engine reads it.
import type { CharacterLooks } from './character-looks.ts'

/** Models of the house. `dop-standard` on the wire is `dop-preview` here. */
export type Model = 'soul' | 'dop-lite' | 'dop-turbo' | 'dop-preview'

/** Quality words of the wire; they steer price and sampling, never the size. */
export type Quality = '720p' | '1080p'

/** A motion preset and how strongly it acts (0 = still, 1 = full). */
export interface MotionChoice {
  readonly id: string
  readonly strength: number
}

/** Text to image. Sizes in pixels, strengths 0..1 in steps of 0.01. */
export interface ImageInput {
  readonly kind: 'image'
  readonly model: 'soul'
  readonly prompt: string
  readonly width: number
  readonly height: number
  readonly quality: Quality
  readonly enhancePrompt: boolean
  /** Catalogue id of the style; never null: absent on the wire means General. */
  readonly styleId: string
  readonly styleStrength: number
  /** 1..1,000,000. Drawn at submit when the wire left it null, so a stored request can be repeated. */
  readonly seed: number
  readonly characterId: string | null
  /** How strongly the character acts, or, where none is named, the image reference. */
  readonly characterStrength: number
  /** What the character looks like, put in at submit; absent without one. */
  readonly character?: CharacterLooks
  /** http(s) URL (at most 2083 characters), or null. */
  readonly imageReference: string | null
  readonly batchSize: 1 | 4
  readonly checkNsfw: boolean
}

/** Image to video. Image places are http(s) URLs, `data:` URLs or our own media. */
export interface VideoInput {
  readonly kind: 'video'
  readonly model: 'dop-lite' | 'dop-turbo' | 'dop-preview'
  readonly prompt: string
  readonly seed: number
  /** One or two; the gateway dialect gives one. */
  readonly motions: readonly MotionChoice[]
  readonly image: string
  readonly endImage: string | null
  readonly enhancePrompt: boolean
  readonly checkNsfw: boolean
}

export type GenerationInput = ImageInput | VideoInput

/**
 * How strongly the image reference acts, 0..1. No dialect has a field of its own for it: the strength of a custom reference is that of
 * the picture where no character is named, and beside a character the picture acts in full.
 */
export const referenceStrength = ({
  characterId,
  characterStrength,
}: Pick<ImageInput, 'characterId' | 'characterStrength'>): number =>
  characterId === null ? characterStrength : 1
