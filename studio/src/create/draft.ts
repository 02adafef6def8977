// What is being asked for on the Create page, before it is sent.
import type { EstimateParameters, ImageRequest, ImageSize, Wish } from '@openfield/sdk'

export interface ImageDraft {
  readonly prompt: string
  readonly size: ImageSize
  readonly quality: '720p' | '1080p'
  readonly batch: 1 | 4
  /** Null: drawn by the server. */
  readonly seed: number | null
  /** Null: the usual style. */
  readonly styleId: string | null
  /** Percent. */
  readonly styleStrength: number
  readonly isEnhanced: boolean
  /** Address of the picture to lean on. */
  readonly reference: string | null
  /** Empty: none. */
  readonly characterId: string
  /** Percent; of the character, or of the picture to lean on where there is none. */
  readonly characterStrength: number
}

export const emptyDraft: ImageDraft = {
  prompt: '',
  size: '1536x1152',
  quality: '1080p',
  batch: 1,
  seed: null,
  styleId: null,
  styleStrength: 100,
  isEnhanced: false,
  reference: null,
  characterId: '',
  characterStrength: 100,
}

/** The draft as the SDK takes it. */
export const wishOf = (draft: ImageDraft): Extract<Wish, { kind: 'image' }> => ({
  kind: 'image',
  prompt: draft.prompt.trim(),
  size: draft.size,
  quality: draft.quality,
  batch_size: draft.batch,
  seed: draft.seed,
  style_id: draft.styleId,
  style_strength: draft.styleStrength / 100,
  enhance_prompt: draft.isEnhanced,
  image_reference: draft.reference,
  ...(draft.characterId === '' ? {} : { character_id: draft.characterId }),
  ...(draft.characterId === '' && draft.reference === null
    ? {}
    : { character_strength: draft.characterStrength / 100 }),
})

/** What decides the price. */
export const pricedBy = ({ quality, batch }: ImageDraft): EstimateParameters => ({
  kind: 'image',
  quality,
  batch_size: batch,
})

/** The draft that would make the request again; its seed is locked, so that changes show by themselves. */
export const draftOf = ({ input, prompt }: ImageRequest): ImageDraft => ({
  prompt,
  size: input.size,
  quality: input.quality,
  batch: input.batch_size,
  seed: input.seed,
  styleId: input.style_id,
  styleStrength: Math.round(input.style_strength * 100),
  isEnhanced: input.enhance_prompt,
  reference: input.image_reference?.url ?? null,
  characterId: input.character_id ?? '',
  characterStrength: Math.round(input.character_strength * 100),
})
