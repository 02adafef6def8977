// What goes wrong, as errors with a code, the id of the call, the fields at fault, and whether trying again may help.
import type { ErrorAnswer, FieldFault, GenerationRequest } from '@openfield/contract/native'

/** Codes of the server's table of problems, and what only a client can meet. */
export type ErrorCode = ErrorAnswer['error']['code'] | 'network' | 'timeout' | 'not_openfield'

interface Facts {
  readonly code: ErrorCode
  readonly status?: number | null
  readonly requestId?: string | null
  readonly fields?: readonly FieldFault[]
  readonly retryable?: boolean
  readonly retryAfterMs?: number | null
  readonly cause?: unknown
}

/** Every error of this client; an aborted call rejects with the signal's reason instead. */
export class OpenfieldError extends Error {
  override readonly name: string = 'OpenfieldError'
  readonly code: ErrorCode
  /** HTTP status; null when there was no answer. */
  readonly status: number | null
  /** Id of the call; operators find it in the log. */
  readonly requestId: string | null
  /** Fields that did not fit. */
  readonly fields: readonly FieldFault[]
  /** Whether the same call may succeed later. */
  readonly retryable: boolean
  /** When the server says to come back. */
  readonly retryAfterMs: number | null

  constructor(message: string, facts: Facts) {
    super(message, facts.cause === undefined ? {} : { cause: facts.cause })
    this.code = facts.code
    this.status = facts.status ?? null
    this.requestId = facts.requestId ?? null
    this.fields = facts.fields ?? []
    this.retryable = facts.retryable ?? false
    this.retryAfterMs = facts.retryAfterMs ?? null
  }
}

/** A request that ended without a result: failed, error, nsfw or canceled. It was not charged. */
export class GenerationFailed extends OpenfieldError {
  override readonly name = 'GenerationFailed'
  readonly request: GenerationRequest
  constructor(request: GenerationRequest) {
    super(request.error?.message ?? `The request ended as ${request.state}.`, {
      code: (request.error?.code ?? 'internal') as ErrorCode,
      retryable: request.state === 'error',
    })
    this.request = request
  }
}

const isErrorAnswer = (body: unknown): body is ErrorAnswer =>
  typeof body === 'object' &&
  body !== null &&
  'error' in body &&
  typeof body.error === 'object' &&
  body.error !== null &&
  'code' in body.error &&
  'message' in body.error

const retryAfterMs = (headers: Headers): number | null => {
  const seconds = Number(headers.get('retry-after') ?? 'none')
  return Number.isFinite(seconds) ? seconds * 1000 : null
}

/** What other addresses of the server answer, such as that of an upload. */
const sentenceOf = (body: unknown): string | null => {
  if (typeof body !== 'object' || body === null) return null
  if ('detail' in body && typeof body.detail === 'string') return body.detail
  return 'message' in body && typeof body.message === 'string' ? body.message : null
}

const codes: Readonly<Record<number, ErrorCode>> = {
  400: 'input_rejected',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  410: 'gone',
  413: 'payload_too_large',
  415: 'unsupported_media_type',
  429: 'too_many_requests',
  500: 'internal',
  503: 'unavailable',
}

const worthAnotherTry = new Set([408, 425, 429, 500, 502, 503, 504])

/** The error that a refusal stands for. Reads the body. */
export const errorOf = async (answer: Response): Promise<OpenfieldError> => {
  const body: unknown = await answer.json().catch(() => null)
  const facts = {
    status: answer.status,
    requestId: answer.headers.get('x-request-id'),
    retryable: worthAnotherTry.has(answer.status),
    retryAfterMs: retryAfterMs(answer.headers),
  }
  if (!isErrorAnswer(body)) {
    const sentence = sentenceOf(body)
    const code = codes[answer.status]
    if (sentence !== null && code !== undefined)
      return new OpenfieldError(sentence, { ...facts, code })
    const message = `${answer.url} answered ${answer.status}, not as Openfield does.`
    return new OpenfieldError(message, { ...facts, code: 'not_openfield' })
  }
  const { code, message, field, allowed, fields, request_id } = body.error
  const one = field === undefined ? [] : [{ field, message, allowed: allowed ?? '' }]
  return new OpenfieldError(message, {
    ...facts,
    code,
    requestId: request_id,
    fields: fields ?? one,
  })
}
