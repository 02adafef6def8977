// A clock for tests: time stands until told, and sleepers wake in the order of their time.
import type { Clock } from '../src/lib/clock.ts'

export interface StillClock extends Clock {
  /** Moves time on; whoever should have woken by then wakes, earliest first. */
  advance(ms: number): Promise<void>
  /** Sets the time, also backwards, as a broken host does. Wakes nobody. */
  jump(ms: number): void
  /** How many sleep now. */
  sleeping(): number
}

/** Lets everything run that needs no time: promises and I/O callbacks that are ready. */
const settle = async (): Promise<void> => {
  for (let i = 0; i < 3; i++) await new Promise((resolve) => setImmediate(resolve))
}

export const stillClock = (start = 1_750_000_000_000): StillClock => {
  let now = start
  const sleepers = new Set<{ at: number; wake: () => void }>()
  return {
    now: () => now,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted || ms <= 0) return resolve()
        const sleeper = {
          at: now + ms,
          wake: () => {
            sleepers.delete(sleeper)
            signal?.removeEventListener('abort', sleeper.wake)
            resolve()
          },
        }
        sleepers.add(sleeper)
        signal?.addEventListener('abort', sleeper.wake, { once: true })
      }),
    advance: async (ms) => {
      const end = now + ms
      await settle()
      for (;;) {
        const next = [...sleepers].filter((s) => s.at <= end).sort((a, b) => a.at - b.at)[0]
        if (!next) break
        now = Math.max(now, next.at)
        next.wake()
        await settle()
      }
      now = end
    },
    jump: (ms) => {
      now += ms
    },
    sleeping: () => sleepers.size,
  }
}
