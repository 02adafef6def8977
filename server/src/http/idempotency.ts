// The Idempotency-Key header, an extension of ours: the same key with the same call gives the first answer again.
import { createHash } from 'node:crypto'
import { Problem } from '@openfield/contract'
import type { FastifyRequest } from 'fastify'

export interface Idempotency {
  readonly key: string
  /** SHA-256 over what was asked; the order of keys in objects does not count. */
  readonly fingerprint: string
}

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}

/** Null without the header. Throws Problem invalid_request when it is not 1 to 255 visible ASCII characters. */
export function idempotencyOf(
  request: FastifyRequest,
  operation: string,
  webhookUrl: string | null,
  /** Whatever else makes two calls differ. */
  more: readonly unknown[] = [],
): Idempotency | null {
  const key = request.headers['idempotency-key']
  if (key === undefined) return null
  if (typeof key !== 'string' || !/^[!-~]{1,255}$/.test(key)) {
    throw new Problem(
      'invalid_request',
      'Idempotency-Key does not fit; allowed: 1 to 255 visible ASCII characters without blanks.',
      { field: 'header.idempotency-key' },
    )
  }
  const asked = JSON.stringify([operation, sorted(request.body), webhookUrl, ...more])
  return { key, fingerprint: createHash('sha256').update(asked).digest('hex') }
}
