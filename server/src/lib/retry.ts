// How long to wait before trying again: grows by doubling, never beyond a cap, spread by jitter.
import { jitter } from './id.ts'

export interface BackOff {
  /** Wait before the second try, milliseconds. */
  readonly baseMs: number
  /** No wait is longer than this, milliseconds. */
  readonly capMs: number
}

/**
 * Milliseconds to wait after try number `attempt` (1, 2, …) failed: between half and all of `baseMs` × 2^(attempt − 1), so that
 * many who failed together don't come back together.
 */
export const backOffMs = (
  attempt: number,
  { baseMs, capMs }: BackOff,
  draw: () => number = jitter,
): number => {
  const full = Math.min(capMs, baseMs * 2 ** Math.min(30, Math.max(0, attempt - 1)))
  return Math.round(full * (0.5 + 0.5 * draw()))
}
