// What is being asked for on the Animate page, before it is sent.
import type { EstimateParameters, VideoModel, VideoRequest, Wish } from '@openfield/sdk'

export interface MotionDraft {
  readonly id: string
  /** Percent. */
  readonly strength: number
}

export interface VideoDraft {
  /** Address of the picture to begin from. */
  readonly image: string | null
  readonly endImage: string | null
  readonly prompt: string
  readonly model: VideoModel
  /** Empty: the usual one; at most two. */
  readonly motions: readonly MotionDraft[]
  /** Null: drawn by the server. */
  readonly seed: number | null
  readonly isEnhanced: boolean
}

export const emptyDraft: VideoDraft = {
  image: null,
  endImage: null,
  prompt: '',
  model: 'dop-lite',
  motions: [],
  seed: null,
  isEnhanced: true,
}

/** The draft as the SDK takes it; `image` is there by then. */
export const wishOf = (draft: VideoDraft, image: string): Extract<Wish, { kind: 'video' }> => ({
  kind: 'video',
  image,
  end_image: draft.endImage,
  prompt: draft.prompt.trim(),
  model: draft.model,
  motions: draft.motions.map(({ id, strength }) => ({ id, strength: strength / 100 })),
  seed: draft.seed,
  enhance_prompt: draft.isEnhanced,
})

/** What decides the price. */
export const pricedBy = ({ model }: VideoDraft): EstimateParameters => ({ kind: 'video', model })

/** The draft that would make the request again; its seed is locked, so that changes show by themselves. */
export const draftOf = ({ input, prompt }: VideoRequest): VideoDraft => ({
  image: input.image.url,
  endImage: input.end_image?.url ?? null,
  prompt,
  model: input.model,
  motions: input.motions.map(({ id, strength }) => ({ id, strength: Math.round(strength * 100) })),
  seed: input.seed,
  isEnhanced: input.enhance_prompt,
})
