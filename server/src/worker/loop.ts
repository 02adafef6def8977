// Claim, do, sleep until told: the same loop runs requests and webhook deliveries.
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import { backOffMs } from '../lib/retry.ts'

export interface LoopParts<Job> {
  /** For the log. */
  readonly name: string
  /** How many jobs run at once. */
  readonly concurrency: number
  /** Takes one job under a lease; null when nothing is free. `isIdle`: no other job runs in this loop. */
  readonly claim: (isIdle: boolean) => Promise<Job | null>
  /** Must nothing else run in this loop as long as this job does. Never, when absent. */
  readonly isAlone?: (job: Job) => boolean
  /**
   * Does the job and records its end. When `stopping` aborts it gives the job back and resolves soon. A rejection is a bug; the
   * job's lease runs out and someone takes it again.
   */
  readonly run: (job: Job, stopping: AbortSignal) => Promise<void>
  readonly clock: Clock
  /** Calls the listener when there may be something to claim; gives the way to stop that. */
  readonly wake: (listener: () => void) => () => void
  readonly log: Log
  /** Longest sleep, milliseconds: finds what became free by time alone. 1 s when absent. */
  readonly pollMs?: number
}

export interface Loop {
  start(): void
  /** Claims nothing more; lets running jobs finish for `graceMs`, then has them given back. Resolves when none is left. */
  stop(graceMs: number): Promise<void>
  /** Works until nothing can be claimed and nothing runs, started or not. For tests and one-off commands. */
  drain(): Promise<void>
  /** How many jobs run now. */
  running(): number
}

const afterFailure = { baseMs: 200, capMs: 10_000 }

export const createLoop = <Job>(parts: LoopParts<Job>): Loop => {
  const { name, concurrency, claim, run, clock, wake, log, pollMs = 1000 } = parts
  const running = new Set<Promise<void>>()
  const stopping = new AbortController()
  let isEnding = false
  let hasAlone = false
  let alarm = new AbortController()
  let filling: Promise<void> | null = null
  let cycle: Promise<void> | null = null
  const rouse = (): void => alarm.abort()

  const begin = (job: Job): void => {
    hasAlone = parts.isAlone?.(job) ?? false
    const ended = run(job, stopping.signal)
      .catch((error: unknown) => log.error({ loop: name, error }, 'a job broke its loop'))
      .finally(() => {
        running.delete(ended)
        if (running.size === 0) hasAlone = false
        rouse()
      })
    running.add(ended)
  }
  const claimAll = async (): Promise<void> => {
    while (running.size < concurrency && !hasAlone && !isEnding) {
      const job = await claim(running.size === 0)
      if (job === null) return
      begin(job)
    }
  }
  /** One at a time, so that `drain` beside a started loop doesn't run more than `concurrency`. */
  const fill = (): Promise<void> => {
    filling ??= claimAll().finally(() => {
      filling = null
    })
    return filling
  }
  const work = async (): Promise<void> => {
    let failures = 0
    while (!isEnding) {
      // Made before the claim: who wakes us while we claim is not missed.
      alarm = new AbortController()
      try {
        await fill()
        failures = 0
        if (!isEnding) await clock.sleep(pollMs, alarm.signal)
      } catch (error) {
        log.error({ loop: name, error }, 'could not claim')
        // Wake-ups don't shorten this: a store in trouble is left in peace.
        if (!isEnding) await clock.sleep(backOffMs(++failures, afterFailure), stopping.signal)
      }
    }
  }
  let hush = (): void => undefined
  return {
    start: () => {
      if (cycle || isEnding) return
      hush = wake(rouse)
      cycle = work()
    },
    stop: async (graceMs) => {
      isEnding = true
      hush()
      rouse()
      await filling?.catch(() => undefined)
      const graceOver = new AbortController()
      const grace = clock.sleep(graceMs, graceOver.signal).then(() => stopping.abort())
      await Promise.all(running)
      graceOver.abort()
      await grace
      await cycle
    },
    drain: async () => {
      for (;;) {
        await fill()
        if (running.size === 0) return
        await Promise.race(running)
      }
    },
    running: () => running.size,
  }
}
