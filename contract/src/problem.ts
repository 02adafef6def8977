// The one table of expected problems: HTTP status per dialect, may the worker retry, who pays, what the user reads.

interface ProblemRow {
  /** HTTP status in the gateway dialect. */
  readonly gateway: number
  /** HTTP status in the platform dialect. */
  readonly platform: number
  /** Short title: the `error` field of a gateway answer. */
  readonly title: string
  /** May a worker try the same request again. */
  readonly retry: boolean
  /** How a request that meets this problem while being made ends. */
  readonly ends: 'failed' | 'error' | 'nsfw' | 'canceled' | null
  /** One sentence for the documents. */
  readonly sentence: string
}

/** Every code the house knows. `docs/errors.md` is checked against it by a test. */
export const problems = {
  invalid_request: {
    gateway: 400,
    platform: 422,
    title: 'Invalid Request',
    retry: false,
    ends: null,
    sentence: 'A field is missing, unknown or out of its range; the message names it.',
  },
  malformed_body: {
    gateway: 400,
    platform: 400,
    title: 'Malformed Body',
    retry: false,
    ends: null,
    sentence: 'The body is not valid JSON of the expected shape.',
  },
  model_not_found: {
    gateway: 400,
    platform: 404,
    title: 'Model not found',
    retry: false,
    ends: null,
    sentence: 'The model is not known or is disabled.',
  },
  unauthenticated: {
    gateway: 401,
    platform: 401,
    title: 'Unauthorized',
    retry: false,
    ends: null,
    sentence: 'The key is missing, unknown or revoked.',
  },
  insufficient_balance: {
    gateway: 402,
    platform: 403,
    title: 'Insufficient Balance',
    retry: false,
    ends: null,
    sentence: 'The wallet does not cover the price of the request.',
  },
  forbidden: {
    gateway: 403,
    platform: 403,
    title: 'Forbidden',
    retry: false,
    ends: null,
    sentence: 'The key may not do this.',
  },
  not_found: {
    gateway: 404,
    platform: 404,
    title: 'Not Found',
    retry: false,
    ends: null,
    sentence: 'There is no such thing, or it belongs to another account.',
  },
  method_not_allowed: {
    gateway: 405,
    platform: 405,
    title: 'Method Not Allowed',
    retry: false,
    ends: null,
    sentence: 'The address exists but not for this method.',
  },
  conflict: {
    gateway: 409,
    platform: 400,
    title: 'Conflict',
    retry: false,
    ends: null,
    sentence: 'The thing is not in a state that allows this.',
  },
  gone: {
    gateway: 410,
    platform: 410,
    title: 'Gone',
    retry: false,
    ends: null,
    sentence: 'The media were kept for their time and have been removed.',
  },
  range_not_satisfiable: {
    gateway: 416,
    platform: 416,
    title: 'Range Not Satisfiable',
    retry: false,
    ends: null,
    sentence: 'The asked range of bytes begins after the end of the file.',
  },
  payload_too_large: {
    gateway: 413,
    platform: 413,
    title: 'Payload Too Large',
    retry: false,
    ends: null,
    sentence: 'The body is over the limit.',
  },
  unsupported_media_type: {
    gateway: 415,
    platform: 415,
    title: 'Unsupported Media Type',
    retry: false,
    ends: null,
    sentence: 'The body is not application/json.',
  },
  too_many_requests: {
    gateway: 429,
    platform: 429,
    title: 'Too Many Requests',
    retry: false,
    ends: null,
    sentence: 'The key sends faster than its rate limit; Retry-After says when to come back.',
  },
  too_many_concurrent: {
    gateway: 429,
    platform: 400,
    title: 'Too Many Concurrent Requests',
    retry: false,
    ends: null,
    sentence: 'The account has as many unfinished requests as it may have.',
  },
  idempotency_mismatch: {
    gateway: 422,
    platform: 422,
    title: 'Idempotency Key Reused',
    retry: false,
    ends: null,
    sentence: 'The idempotency key was used before with another request.',
  },
  not_offered: {
    gateway: 501,
    platform: 501,
    title: 'Not Offered',
    retry: false,
    ends: null,
    sentence: 'The hosted service has this, Openfield does not offer it yet.',
  },
  unavailable: {
    gateway: 503,
    platform: 503,
    title: 'Service Unavailable',
    retry: false,
    ends: null,
    sentence: 'The server is starting or stopping.',
  },
  internal: {
    gateway: 500,
    platform: 500,
    title: 'Internal Server Error',
    retry: true,
    ends: 'error',
    sentence: 'A fault of ours; never charged.',
  },
  input_unreachable: {
    gateway: 400,
    platform: 400,
    title: 'Input Unreachable',
    retry: false,
    ends: 'failed',
    sentence: 'An input picture could not be fetched; the message says why.',
  },
  input_rejected: {
    gateway: 400,
    platform: 400,
    title: 'Input Rejected',
    retry: false,
    ends: 'failed',
    sentence: 'An input picture is not a usable JPEG, PNG or WebP.',
  },
  upstream_failed: {
    gateway: 400,
    platform: 400,
    title: 'Upstream Failed',
    retry: false,
    ends: 'failed',
    sentence: 'A hosted account behind the engine could not make it and charged nothing.',
  },
  content_rejected: {
    gateway: 400,
    platform: 400,
    title: 'Content Rejected',
    retry: false,
    ends: 'nsfw',
    sentence: 'The prompt or a picture was rejected by the content filter.',
  },
  canceled: {
    gateway: 409,
    platform: 409,
    title: 'Canceled',
    retry: false,
    ends: 'canceled',
    sentence: 'The request was canceled before it finished.',
  },
  engine_busy: {
    gateway: 503,
    platform: 503,
    title: 'Engine Busy',
    retry: true,
    ends: 'error',
    sentence: 'No engine had room; the worker tries again.',
  },
  engine_failed: {
    gateway: 500,
    platform: 500,
    title: 'Engine Failed',
    retry: true,
    ends: 'error',
    sentence: 'The engine broke while making the media; the worker tries again.',
  },
  engine_broken: {
    gateway: 500,
    platform: 500,
    title: 'Engine Broken',
    retry: false,
    ends: 'error',
    sentence: 'The engine cannot be used until its operator mends it; never charged.',
  },
  engine_timeout: {
    gateway: 500,
    platform: 500,
    title: 'Engine Timeout',
    retry: true,
    ends: 'error',
    sentence: 'The engine used more than its time limit.',
  },
  engine_memory: {
    gateway: 500,
    platform: 500,
    title: 'Engine Memory',
    retry: true,
    ends: 'error',
    sentence: 'The engine used more than its memory limit.',
  },
} as const satisfies Record<string, ProblemRow>

export type ProblemCode = keyof typeof problems

/** An expected problem: the message is written for the user and holds no secret. All other throws are bugs. */
export class Problem extends Error {
  override readonly name = 'Problem'
  readonly code: ProblemCode
  /** Extra facts for the answer, such as `retryAfterSeconds` or field errors. */
  readonly facts: Readonly<Record<string, unknown>>
  constructor(code: ProblemCode, message: string, facts: Readonly<Record<string, unknown>> = {}) {
    super(message)
    this.code = code
    this.facts = facts
  }
}
