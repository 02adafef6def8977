// The platform dialect's answers: one that serves both of its clients, the status body, the job set and what webhooks tell.

import { mediaUrl } from './gateway-answers.ts'
import type { GenerationInput } from './generation-input.ts'
import type { MediaItem, RequestState, RequestView } from './request-view.ts'
import { states } from './states.ts'

/** Status words of the platform. */
export type PlatformStatusWord = (typeof states)[RequestState]['platform']

/** The status body of v2, as `GET /requests/{id}/status` and v2 webhooks have it. */
export interface PlatformStatus {
  readonly status: PlatformStatusWord
  readonly request_id: string
  readonly status_url: string
  readonly cancel_url: string
  /** Of a finished picture request, one for each of the batch. */
  readonly images?: readonly { readonly url: string }[]
  /** Of a finished clip. */
  readonly video?: { readonly url: string }
  /** Of a failed request: what went wrong. */
  readonly error?: string
  /** ISO 8601: when the media go. */
  readonly expires_at?: string
}

interface JobResult {
  readonly url: string
  readonly type: 'image' | 'video'
}

/** One picture or clip of a request. */
export interface Job {
  readonly id: string
  readonly job_set_type: JobSetType
  readonly status: PlatformStatusWord
  /** `raw` is what was asked for, `min` a small form of it, or the same where there is none. */
  readonly results: { readonly min: JobResult; readonly raw: JobResult } | null
}

type JobSetType = 'text2image_soul' | 'image2video'

/** A request as v1 tells it. */
export interface JobSet {
  readonly id: string
  readonly type: JobSetType
  readonly created_at: string
  readonly jobs: readonly Job[]
  readonly input_params: Readonly<Record<string, unknown>>
}

/** The answer of every call that generates: v1 reads `id` and `jobs`, v2 reads `request_id` and `status`. */
export type PlatformSubmitAnswer = JobSet & PlatformStatus

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString()

const outputs = (view: RequestView): readonly MediaItem[] =>
  view.state === 'completed' ? view.media.filter(({ role }) => role === 'output') : []

const problemText = (view: RequestView): string | undefined => {
  const word = states[view.state].platform
  return word === 'failed' ? (view.error?.message ?? states[view.state].sentence) : undefined
}

/** The status body of a request in any state; `baseUrl` has no slash at its end. */
export function platformStatus(view: RequestView, baseUrl: string): PlatformStatus {
  const urls = outputs(view).map(({ name }) => ({ url: mediaUrl(baseUrl, view.id, name) }))
  const [first] = urls
  const error = problemText(view)
  return {
    status: states[view.state].platform,
    request_id: view.id,
    status_url: `${baseUrl}/requests/${view.id}/status`,
    cancel_url: `${baseUrl}/requests/${view.id}/cancel`,
    ...(first && (view.input.kind === 'image' ? { images: urls } : { video: first })),
    ...(error === undefined ? {} : { error }),
    ...(view.expiresAt === null ? {} : { expires_at: iso(view.expiresAt) }),
  }
}

const resultOf = (item: MediaItem, view: RequestView, baseUrl: string): JobResult => ({
  url: mediaUrl(baseUrl, view.id, item.name),
  type: item.contentType.startsWith('video/') ? 'video' : 'image',
})

/** `-2` of `output-2.png`: the place in the batch. */
const placeOf = (name: string): string => name.match(/-\d+(?=\.)/)?.[0] ?? ''

const resultsOf = (item: MediaItem, view: RequestView, baseUrl: string): Job['results'] => {
  const raw = resultOf(item, view, baseUrl)
  const small = view.media.find(
    ({ role, name }) => role === 'preview' && placeOf(name) === placeOf(item.name),
  )
  const min = small ? resultOf(small, view, baseUrl) : raw
  return { min: min.type === raw.type ? min : raw, raw }
}

/** An id for each of the batch: the request's own, its last two digits moved by the place counted from 1. */
const jobId = (requestId: string, index: number): string => {
  const last = (Number.parseInt(requestId.slice(-2), 16) + index + 1) % 256
  return requestId.slice(0, -2) + last.toString(16).padStart(2, '0')
}

/** All jobs of a set have the state of their request, so a batch finishes at once. */
const jobsOf = (view: RequestView, baseUrl: string): Job[] => {
  const { input, state } = view
  const made = outputs(view)
  return Array.from({ length: input.kind === 'image' ? input.batchSize : 1 }, (_, index) => {
    const item = made[index]
    return {
      id: jobId(view.id, index),
      job_set_type: jobSetType(input),
      status: states[state].platform,
      results: item ? resultsOf(item, view, baseUrl) : null,
    }
  })
}

const jobSetType = (input: GenerationInput): JobSetType =>
  input.kind === 'image' ? 'text2image_soul' : 'image2video'

const imageObject = (url: string) => ({ type: 'image_url', image_url: url })

/** The input in v1's words. */
const paramsOf = (input: GenerationInput): Readonly<Record<string, unknown>> =>
  input.kind === 'image'
    ? {
        prompt: input.prompt,
        width_and_height: `${input.width}x${input.height}`,
        quality: input.quality,
        batch_size: input.batchSize,
        enhance_prompt: input.enhancePrompt,
        style_id: input.styleId,
        style_strength: input.styleStrength,
        seed: input.seed,
        custom_reference_id: input.characterId,
        custom_reference_strength: input.characterStrength,
        image_reference: input.imageReference === null ? null : imageObject(input.imageReference),
      }
    : {
        model: input.model === 'dop-preview' ? 'dop-standard' : input.model,
        prompt: input.prompt,
        input_images: [imageObject(input.image)],
        input_images_end: input.endImage === null ? [] : [imageObject(input.endImage)],
        motions: input.motions,
        seed: input.seed,
        enhance_prompt: input.enhancePrompt,
      }

/** A request as a job set. */
export const jobSet = (view: RequestView, baseUrl: string): JobSet => ({
  id: view.id,
  type: jobSetType(view.input),
  created_at: iso(view.createdAt),
  jobs: jobsOf(view, baseUrl),
  input_params: paramsOf(view.input),
})

/** What a call that generates answers. */
export const platformSubmitAnswer = (view: RequestView, baseUrl: string): PlatformSubmitAnswer => ({
  ...jobSet(view, baseUrl),
  ...platformStatus(view, baseUrl),
})

/** How a webhook was asked for: in a v1 body with a secret, or by address alone. */
export type WebhookForm = 'v1' | 'v2'

/** What a webhook tells: v1 the job set, v2 the status body; null of a canceled request, of which the platform tells nothing. */
export const platformWebhook = (
  view: RequestView,
  form: WebhookForm,
  baseUrl: string,
): JobSet | PlatformStatus | null => {
  if (view.state === 'canceled') return null
  return form === 'v1' ? jobSet(view, baseUrl) : platformStatus(view, baseUrl)
}
