// Takes the next character out of the queue under a lease; accounts take turns, as with requests.
import { appendEvent } from '../event/log.ts'
import type { Clock } from '../lib/clock.ts'
import { ATTEMPTS_MAX } from '../request/claim.ts'
import { endTurn } from '../request/claim-rows.ts'
import { type Lease, newLease } from '../store/lease.ts'
import type { CharacterRow } from '../store/schema.ts'
import type { Store } from '../store/store.ts'
import { characterImages, nextCharacter, takeCharacter } from './character-rows.ts'

/** A character in the hands of this worker. */
export interface ClaimedCharacter {
  readonly lease: Lease
  readonly row: CharacterRow
  readonly images: readonly string[]
  /** Workers died under it: on its last attempt nothing else runs beside it, as with requests. */
  readonly isAlone: boolean
}

/** Gives a function that claims one character, or gives null when none is free (or, of one that must run alone, none may be now). */
export const createCharacterClaim =
  (
    { store, clock }: { readonly store: Store; readonly clock: Pick<Clock, 'now'> },
    {
      leaseMs,
      attemptsMax = ATTEMPTS_MAX,
    }: { readonly leaseMs: number; readonly attemptsMax?: number },
  ) =>
  (isIdle = true): Promise<ClaimedCharacter | null> =>
    store.transact(async (tx) => {
      const now = clock.now()
      const found = await nextCharacter(tx, now)
      if (!found) return null
      const isAlone = found.state === 'processing' && found.attempt === attemptsMax - 1
      if (isAlone && !isIdle) return null
      const lease = newLease(found.id)
      const row = await takeCharacter(tx, lease, { now, until: now + leaseMs })
      await endTurn(tx, row.account_id)
      await appendEvent(tx, {
        accountId: row.account_id,
        requestId: row.id,
        type: 'character.processing',
        data: { attempt: row.attempt },
        at: now,
      })
      return { lease, row, images: await characterImages(tx, row.id), isAlone }
    })
