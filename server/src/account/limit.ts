// How fast a key may call: a bucket of tokens per key that refills with time, in memory.
import type { Clock } from '../lib/clock.ts'

export interface RateLimit {
  /** Tokens a full bucket holds: how many calls may come at once. */
  readonly burst: number
  /** Tokens that come back in a minute. */
  readonly perMinute: number
}

/** What a call learns, for the RateLimit headers. */
export interface RateAnswer {
  readonly allowed: boolean
  readonly limit: number
  /** Whole calls left now. */
  readonly remaining: number
  /** Seconds until the bucket is full again. */
  readonly resetSeconds: number
  /** Whole seconds until the next call is allowed; 0 when it is allowed. */
  readonly retryAfterSeconds: number
}

export interface Limiter {
  /** Takes one token of the key, if there is one. */
  take(keyId: string): RateAnswer
}

/** Buckets kept in memory; the full ones are forgotten first, which changes nothing. */
const BUCKETS_MAX = 10_000

export const createLimiter = (
  { burst, perMinute }: RateLimit,
  clock: Pick<Clock, 'now'>,
): Limiter => {
  const buckets = new Map<string, { tokens: number; at: number }>()
  const perMs = perMinute / 60_000
  const levelAt = (bucket: { tokens: number; at: number }, now: number): number =>
    // A clock that jumps back refills nothing and takes nothing away.
    Math.min(burst, bucket.tokens + Math.max(0, now - bucket.at) * perMs)
  const forget = (now: number): void => {
    for (const [key, bucket] of buckets) if (levelAt(bucket, now) >= burst) buckets.delete(key)
    for (const key of buckets.keys()) {
      if (buckets.size < BUCKETS_MAX) break
      buckets.delete(key)
    }
  }
  return {
    take: (keyId) => {
      const now = clock.now()
      if (buckets.size >= BUCKETS_MAX && !buckets.has(keyId)) forget(now)
      const level = levelAt(buckets.get(keyId) ?? { tokens: burst, at: now }, now)
      const allowed = level >= 1
      const tokens = allowed ? level - 1 : level
      buckets.set(keyId, { tokens, at: now })
      return {
        allowed,
        limit: burst,
        remaining: Math.floor(tokens),
        resetSeconds: Math.ceil((burst - tokens) / perMs / 1000),
        retryAfterSeconds: allowed ? 0 : Math.max(1, Math.ceil((1 - tokens) / perMs / 1000)),
      }
    },
  }
}
