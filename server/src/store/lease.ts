// The right to work on a row for a while: taken by a token, kept by beats, lost by silence. `free_at` says from when on anyone may take it.
import { sql } from 'kysely'
import type { Clock } from '../lib/clock.ts'
import { newSecret } from '../lib/id.ts'

/** Held as long as the row's `lease_token` is this token; whoever takes the row over writes another. */
export interface Lease {
  /** Of the row. */
  readonly id: string
  readonly token: string
}

export const newLease = (id: string): Lease => ({ id, token: newSecret() })

/**
 * No lease and no back-off of a request is this long, so a `free_at` further ahead is the work of a clock that has since been set
 * back: such a row is free. Without this, a clock that was a day ahead would keep rows from everyone for a day. Milliseconds.
 */
export const FAR_MS = 5 * 60 * 1000

/** Is the row free to take; a fragment for a `where`. `farMs` is longer than any wait that such a row is given. */
export const isFree = (now: number, farMs: number = FAR_MS) =>
  sql<boolean>`(free_at <= ${now} or free_at > ${now + farMs})`

export interface KeptLease {
  /** Aborts when the lease is lost, or when no beat came through for as long as it lasts. */
  readonly lost: AbortSignal
  /** Beats at the next occasion instead of when the time has come. */
  beatSoon(): void
  /** No beats any more. Resolves when the last one is done. */
  stop(): Promise<void>
}

export interface KeepOptions {
  readonly clock: Clock
  /** How long a beat makes the lease last, milliseconds; beats come three times as often. */
  readonly leaseMs: number
  /** Shortest time between two beats, milliseconds. */
  readonly gapMs: number
  /** Extends the lease; false when it is lost. A rejection is a beat that did not come through. */
  readonly beat: () => Promise<boolean>
}

/** Beats until stopped or lost. */
export const keepLease = ({ clock, leaseMs, gapMs, beat }: KeepOptions): KeptLease => {
  const lost = new AbortController()
  const stopped = new AbortController()
  let alarm = new AbortController()
  let isDue = false
  const pause = async (): Promise<void> => {
    await clock.sleep(gapMs, stopped.signal)
    if (!isDue) await clock.sleep(leaseMs / 3 - gapMs, alarm.signal)
    alarm = new AbortController()
    isDue = false
  }
  const keep = async (): Promise<void> => {
    let certainUntil = clock.now() + leaseMs
    while (!lost.signal.aborted) {
      await pause()
      if (stopped.signal.aborted) return
      const asked = clock.now()
      const held = await beat().catch(() => null)
      if (held) certainUntil = asked + leaseMs
      else if (held === false || clock.now() >= certainUntil) lost.abort()
    }
  }
  const kept = keep()
  return {
    lost: lost.signal,
    beatSoon: () => {
      isDue = true
      alarm.abort()
    },
    stop: async () => {
      stopped.abort()
      alarm.abort()
      await kept
    },
  }
}
