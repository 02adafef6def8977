// Asks a server again and again how a job stands: often at first, more seldom later, and not put off by a few bad moments.
import { systemClock } from '../../lib/clock.ts'
import { isPassing, RemoteFault } from './remote-fault.ts'

/** Bad answers in a row after which the server counts as broken. */
const BAD_MAX = 8
/** No wait is longer than this many times the first. */
const SLOWEST = 5

const isForgiven = (error: unknown): error is RemoteFault =>
  error instanceof RemoteFault && (isPassing(error) || error.status === 429)

/**
 * Asks until there is an end: `ask` gives undefined while there is none. Its calls should not try again by themselves. Throws what
 * `ask` throws, a passing fault only when there are eight in a row, or the reason of the signal.
 */
export const poll = async <T>(
  ask: () => Promise<T | undefined>,
  { everyMs, signal }: { readonly everyMs: number; readonly signal: AbortSignal },
): Promise<T> => {
  let waitMs = everyMs
  for (let bad = 0; ; ) {
    signal.throwIfAborted()
    try {
      const end = await ask()
      if (end !== undefined) return end
      bad = 0
    } catch (error) {
      bad += 1
      if (!isForgiven(error) || bad >= BAD_MAX) throw error
    }
    await systemClock.sleep(waitMs, signal)
    waitMs = Math.min(everyMs * SLOWEST, waitMs * 1.25)
  }
}
