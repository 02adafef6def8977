// When a webhook that was not taken is tried again, and when it is given up.
import { jitter } from '../lib/id.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Attempts lie this far after the first, milliseconds, when none is put off: over 24 hours in all. */
export const schedule: readonly number[] = [
  0,
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
]

/** A receiver may put us off no longer than this. */
const PUT_OFF_MAX = 24 * HOUR
/** Every wait is up to this part longer, so that what failed together does not come back together. */
const SPREAD = 0.1

/**
 * Milliseconds to wait after attempt number `tries` (1, 2, …) failed; null when that was the last. A receiver that asks for more
 * time gets it, for less does not.
 */
export function waitAfter(
  tries: number,
  putOffMs: number | null,
  draw: () => number = jitter,
): number | null {
  const next = schedule[tries]
  const last = schedule[tries - 1]
  if (next === undefined || last === undefined) return null
  const wait = (next - last) * (1 + SPREAD * draw())
  return Math.round(Math.max(wait, Math.min(putOffMs ?? 0, PUT_OFF_MAX)))
}

/** Milliseconds that a Retry-After header asks for, as seconds or as a date; null when absent or unreadable. */
export function retryAfterMs(header: string | undefined, now: number): number | null {
  if (header === undefined) return null
  if (/^\s*\d{1,10}\s*$/.test(header)) return Number(header) * SECOND
  const date = /[a-z]/i.test(header) ? Date.parse(header) : Number.NaN
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}
