// The gateway dialect's answers: exactly the fields of the API reference, drawn from what the house knows of a request.
import { findMotion } from './catalogue.ts'
import type { RequestState, RequestView } from './request-view.ts'
import { states } from './states.ts'

/** The model id of every gateway answer. */
export const gatewayModelId = 'ai-model-api'

/** What the gateway writes before the bare id of a request. */
const idPrefix = `${gatewayModelId}_`

/** Status words of the gateway. */
export type GatewayStatusWord = (typeof states)[RequestState]['gateway']

/** `ai-model-api_` + the bare id. */
export const gatewayRequestId = (id: string): string => idPrefix + id

/** The bare id of a gateway request id, or null when it is not one. */
export const bareRequestId = (gatewayId: string): string | null =>
  /^ai-model-api_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(gatewayId)
    ? gatewayId.slice(idPrefix.length)
    : null

/** Absolute address of one file of a request; `baseUrl` has no slash at its end. */
export const mediaUrl = (baseUrl: string, requestId: string, name: string): string =>
  `${baseUrl}/media/v1/${gatewayRequestId(requestId)}/${name}`

/** The 202 answer of a generate call. */
export interface GatewaySubmitAnswer {
  readonly request_id: string
  readonly status: GatewayStatusWord
  readonly polling_url: string
}

export const gatewaySubmitAnswer = (
  view: Pick<RequestView, 'id' | 'state'>,
  baseUrl: string,
): GatewaySubmitAnswer => ({
  request_id: gatewayRequestId(view.id),
  status: states[view.state].gateway,
  polling_url: `${baseUrl}/v2/requests/status/${gatewayRequestId(view.id)}`,
})

/** The finished media of a request. */
export interface GatewayOutput {
  readonly media_url: readonly string[]
  readonly media_type: string
}

/** The fields of the reference's error example. */
interface GatewayStatusCore {
  readonly request_id: string
  readonly status: GatewayStatusWord
  readonly model_id: string
  readonly error: string | null
  readonly output: GatewayOutput | null
}

/** The body of `GET /v2/requests/status/{id}` and of every webhook. Times are ISO 8601 with milliseconds. */
export interface GatewayStatus extends GatewayStatusCore {
  readonly created_at: string
  readonly updated_at: string
  readonly completed_at: string | null
  /** Only for `?detail=1`. */
  readonly detail?: GatewayDetail
}

const iso = (milliseconds: number): string => new Date(milliseconds).toISOString()
const isoOrNull = (milliseconds: number | null): string | null =>
  milliseconds === null ? null : iso(milliseconds)
const credits = (millicredits: number): number => millicredits / 1000

const motionNames = (view: RequestView) =>
  view.input.kind === 'video'
    ? view.input.motions.map(({ id, strength }) => ({
        id,
        name: findMotion(id)?.name ?? null,
        strength,
      }))
    : null

const fileOf = (view: RequestView, baseUrl: string) => (item: RequestView['media'][number]) => ({
  role: item.role,
  url: mediaUrl(baseUrl, view.id, item.name),
  media_type: item.contentType,
  bytes: item.bytes,
  sha256: item.sha256,
  width: item.width,
  height: item.height,
})

const detailOf = (view: RequestView, baseUrl: string) => ({
  model: view.model,
  /** 0..1 */
  progress: view.progress,
  stage: view.stage,
  queue_position: view.queuePosition,
  eta_seconds: view.etaSeconds,
  attempt: view.attempt,
  engine: view.engine,
  /** A small WebP of what is being made as a `data:` URL. */
  preview: view.preview ?? null,
  seed: view.input.seed,
  motions: motionNames(view),
  enhanced_prompt: view.enhancedPrompt,
  notes: view.notes,
  /** Credits held at submit. */
  price: credits(view.price),
  /** Credits charged once completed: the price, or less when the engine that made it has a lower one; else 0. */
  credits: credits(view.charged),
  error_code: view.error?.code ?? null,
  media: view.media.map(fileOf(view, baseUrl)),
  created_at: iso(view.createdAt),
  updated_at: iso(view.updatedAt),
  started_at: isoOrNull(view.startedAt),
  completed_at: isoOrNull(view.completedAt),
  expires_at: isoOrNull(view.expiresAt),
})

/** What `?detail=1` adds; an extension of ours. */
export type GatewayDetail = ReturnType<typeof detailOf>

const outputOf = (view: RequestView, baseUrl: string): GatewayOutput | null => {
  const outputs = view.media.filter(({ role }) => role === 'output')
  const [first] = outputs
  if (view.state !== 'completed' || first === undefined) return null
  return {
    media_url: outputs.map(({ name }) => mediaUrl(baseUrl, view.id, name)),
    media_type: first.contentType,
  }
}

/** How a status answer is written: where the server is reached from outside, and whether with `detail`. */
export interface GatewayStatusOptions {
  /** Scheme, host and port without a slash at the end. */
  readonly baseUrl: string
  readonly detail?: boolean
}

/** The status body of a request in any state. */
export function gatewayStatus(view: RequestView, options: GatewayStatusOptions): GatewayStatus {
  const { pays, sentence } = states[view.state]
  const core: GatewayStatusCore = {
    request_id: gatewayRequestId(view.id),
    status: states[view.state].gateway,
    model_id: gatewayModelId,
    error: view.error?.message ?? (pays === 'release' ? sentence : null),
    output: outputOf(view, options.baseUrl),
  }
  const times = {
    created_at: iso(view.createdAt),
    updated_at: iso(view.updatedAt),
    completed_at: isoOrNull(view.completedAt),
  }
  return {
    ...core,
    ...times,
    ...(options.detail === true ? { detail: detailOf(view, options.baseUrl) } : {}),
  }
}
