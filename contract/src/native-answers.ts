// The native API's answers: what the house knows of a request, an account, a catalogue, in the words of native.ts.

import type { PreviewUrl } from './catalogue.ts'
import { defaultMotionId, defaultStyleId, findMotion, motions, styles } from './catalogue.ts'
import { mediaUrl } from './gateway-answers.ts'
import type { ImageInput, VideoInput } from './generation-input.ts'
import type {
  GenerationRequest,
  ImageInputAnswer,
  ImageSize,
  MediaFile,
  MotionAnswer,
  PictureAnswer,
  StyleAnswer,
  VideoInputAnswer,
} from './native.ts'
import type { MediaItem, RequestView } from './request-view.ts'
import { isFinal } from './states.ts'

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString()
const isoOrNull = (milliseconds: number | null): string | null =>
  milliseconds === null ? null : iso(milliseconds)
const credits = (millicredits: number): number => millicredits / 1000

/** A long `data:` URL is kept only until its request ends; after that just its beginning is known. */
export const isPictureKept = (address: string): boolean =>
  !(address.startsWith('data:') && address.endsWith('…'))

const pictureAnswer = (address: string, baseUrl: string): PictureAnswer => {
  if (!isPictureKept(address)) return { url: null }
  return { url: address.startsWith('/media/') ? baseUrl + address : address }
}

const pictureOrNull = (address: string | null, baseUrl: string): PictureAnswer | null =>
  address === null ? null : pictureAnswer(address, baseUrl)

const imageInputAnswer = (input: ImageInput, baseUrl: string): ImageInputAnswer => ({
  prompt: input.prompt,
  size: `${input.width}x${input.height}` as ImageSize,
  quality: input.quality,
  batch_size: input.batchSize,
  seed: input.seed,
  enhance_prompt: input.enhancePrompt,
  style_id: input.styleId,
  style_strength: input.styleStrength,
  image_reference: pictureOrNull(input.imageReference, baseUrl),
  character_id: input.characterId,
  character_strength: input.characterStrength,
})

const videoInputAnswer = (input: VideoInput, baseUrl: string): VideoInputAnswer => ({
  prompt: input.prompt,
  model: input.model,
  motions: input.motions.map(({ id, strength }) => ({
    id,
    name: findMotion(id)?.name ?? '',
    strength,
  })),
  image: pictureAnswer(input.image, baseUrl),
  end_image: pictureOrNull(input.endImage, baseUrl),
  seed: input.seed,
  enhance_prompt: input.enhancePrompt,
  check_nsfw: input.checkNsfw,
})

/** `-2` of `output-2.png`: the place in the batch. */
const placeOf = (name: string): string => name.match(/-\d+(?=\.)/)?.[0] ?? ''

/** Small form of an output: made by the server when it is first asked for. */
export const thumbnailName = (outputName: string): string => `thumb${placeOf(outputName)}.webp`

const mediaFile = (item: MediaItem, view: RequestView, baseUrl: string): MediaFile => {
  const place = placeOf(item.name)
  const beside = (wanted: MediaItem['role']): string | null => {
    const found = view.media.find(({ role, name }) => role === wanted && placeOf(name) === place)
    return found ? mediaUrl(baseUrl, view.id, found.name) : null
  }
  return {
    name: item.name,
    kind: item.contentType.startsWith('video/') ? 'video' : 'image',
    url: mediaUrl(baseUrl, view.id, item.name),
    content_type: item.contentType,
    bytes: item.bytes,
    sha256: item.sha256,
    width: item.width,
    height: item.height,
    thumbnail_url: mediaUrl(baseUrl, view.id, thumbnailName(item.name)),
    poster_url: beside('poster'),
    preview_url: beside('preview'),
  }
}

/** A request in any state, as the native API and its webhooks tell it. `baseUrl` has no slash at its end. */
export function nativeRequest(view: RequestView, baseUrl: string): GenerationRequest {
  const { startedAt, completedAt } = view
  const outputs = view.state === 'completed' ? view.media.filter((it) => it.role === 'output') : []
  const facts = {
    id: view.id,
    state: view.state,
    is_final: isFinal(view.state),
    progress: view.progress,
    stage: view.stage,
    queue_position: view.queuePosition,
    eta_seconds: view.etaSeconds,
    model: view.model,
    prompt: view.input.prompt,
    enhanced_prompt: view.enhancedPrompt,
    seed: view.input.seed,
    engine: view.engine,
    preview: view.preview ?? null,
    preview_at: isoOrNull(view.previewAt ?? null),
    attempt: view.attempt,
    price: credits(view.price),
    charged: credits(view.charged),
    media: outputs.map((item) => mediaFile(item, view, baseUrl)),
    notes: view.notes,
    error: view.error,
    dialect: view.dialect,
    created_at: iso(view.createdAt),
    updated_at: iso(view.updatedAt),
    started_at: isoOrNull(startedAt),
    completed_at: isoOrNull(completedAt),
    expires_at: isoOrNull(view.expiresAt),
    seconds: startedAt === null || completedAt === null ? null : (completedAt - startedAt) / 1000,
  }
  return view.input.kind === 'image'
    ? { ...facts, kind: 'image', input: imageInputAnswer(view.input, baseUrl) }
    : { ...facts, kind: 'video', input: videoInputAnswer(view.input, baseUrl) }
}

export const styleAnswers = (previewUrl: PreviewUrl): StyleAnswer[] =>
  styles.map(({ id, name, description }) => ({
    id,
    name,
    description,
    preview_url: previewUrl('styles', id),
    is_default: id === defaultStyleId,
  }))

export const motionAnswers = (previewUrl: PreviewUrl): MotionAnswer[] =>
  motions.map(({ id, name, description, startEndFrame }) => ({
    id,
    name,
    description,
    preview_url: previewUrl('motions', id),
    takes_end_image: startEndFrame,
    is_default: id === defaultMotionId,
  }))
