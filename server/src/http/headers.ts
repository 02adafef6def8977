// Headers of every answer: its id, what a browser must not do with it, and which pages may read it.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

const always: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

const exposed =
  'X-Request-Id, Retry-After, RateLimit, RateLimit-Policy, Idempotent-Replayed, X-Correlation-Id, X-Ignored-Fields, Content-Range, ETag, Accept-Ranges'
const accepted =
  'Content-Type, Cache-Control, Ocp-Apim-Subscription-Key, Authorization, Hf-Api-Key, Hf-Secret, Hf-Expires-After, X-Webhook-URL, Idempotency-Key, X-Request-Id, Range, If-None-Match, If-Range, Last-Event-ID'

/** Lets the page's origin read the answer when the operator listed it. True when the call is a preflight and is answered. */
function allowOrigin(
  request: FastifyRequest,
  reply: FastifyReply,
  origins: readonly string[],
): boolean {
  const { origin } = request.headers
  if (origins.length === 0) return false
  reply.header('vary', 'Origin')
  if (origin === undefined || !(origins.includes('*') || origins.includes(origin))) return false
  reply.header('access-control-allow-origin', origins.includes('*') ? '*' : origin)
  reply.header('access-control-expose-headers', exposed)
  reply.header('cross-origin-resource-policy', 'cross-origin')
  if (request.method !== 'OPTIONS' || !request.headers['access-control-request-method'])
    return false
  reply.header('access-control-allow-methods', 'GET, HEAD, POST, PUT, DELETE')
  reply.header('access-control-allow-headers', accepted)
  reply.header('access-control-max-age', '600')
  return true
}

export interface HeaderOptions {
  /** Origins whose pages may read answers; `*` for all. No cookies are ever involved. */
  readonly corsOrigins: readonly string[]
  /** Whether the public address is https, so that browsers may be told to stay with it. */
  readonly secure: boolean
}

/** The headers that every answer has, whatever happens to it. */
export function commonHeaders(
  request: FastifyRequest,
  reply: FastifyReply,
  { secure }: HeaderOptions,
): void {
  reply.header('x-request-id', request.id)
  reply.headers(always)
  if (secure) reply.header('strict-transport-security', 'max-age=31536000')
}

export function answerHeaders(app: FastifyInstance, options: HeaderOptions): void {
  app.addHook('onRequest', async (request, reply) => {
    commonHeaders(request, reply, options)
    if (allowOrigin(request, reply, options.corsOrigins)) return reply.code(204).send()
  })
}
