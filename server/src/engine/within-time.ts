// Work under a time limit: the signal asks it to end, and work that is deaf to it is left to itself.
import { Problem } from '@openfield/contract'
import type { Clock } from '../lib/clock.ts'

/** After the signal, this long, milliseconds. */
const DEAF_MS = 10_000

/** Rejects with Problem engine_timeout when the time is up, else as the work does. */
export const withinTime = async <T>(
  work: (signal: AbortSignal) => Promise<T>,
  {
    timeoutMs,
    clock,
    signal,
  }: { readonly timeoutMs: number; readonly clock: Clock; readonly signal: AbortSignal },
): Promise<T> => {
  const over = new AbortController()
  const ended = new AbortController()
  const seconds = Math.round(timeoutMs / 1000)
  const timeout = new Problem('engine_timeout', `It took longer than its ${seconds} seconds.`)
  const wait = async (): Promise<never> => {
    await clock.sleep(timeoutMs, ended.signal)
    over.abort(timeout)
    await clock.sleep(DEAF_MS, ended.signal)
    throw timeout
  }
  const late = wait()
  // Nobody listens any more when the work has ended.
  late.catch(() => undefined)
  try {
    return await Promise.race([work(AbortSignal.any([signal, over.signal])), late])
  } catch (error) {
    throw over.signal.aborted && !signal.aborted ? timeout : error
  } finally {
    ended.abort()
  }
}
