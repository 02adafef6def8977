// Clean-up: media past their time go while their requests stay, and what crashed attempts left behind goes too.
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import type { Media } from '../media/media.ts'
import type { Store } from '../store/store.ts'
import {
  custodyOf,
  expiredRequests,
  forgetIdempotencyKeys,
  isLeaseHeld,
  markRemoved,
} from './expire-rows.ts'
import { sweepScratch } from './scratch.ts'

export interface ExpireParts {
  readonly store: Store
  readonly clock: Pick<Clock, 'now'>
  readonly media: Media
  readonly scratchFolder: string
  readonly log: Log
}

export interface Expired {
  /** Requests whose media were past their time. */
  readonly expired: number
  /** Requests that had files but may have none: failed, canceled or expired. */
  readonly orphaned: number
  /** Folders of attempts that are over. */
  readonly scratch: number
  /** Files that a crash left half-written. */
  readonly halfWritten: number
}

const BATCH = 100
const DAY_MS = 24 * 60 * 60 * 1000
/** Idempotency keys are kept this long. */
const KEY_MS = 7 * DAY_MS
/** No write of one file takes longer than this, so an older half is a dead one. */
const WRITING_MS = 60 * 60 * 1000

/**
 * May run at any time and in many processes at once. At the start of the only process, `abandonedBefore` = now also removes
 * half-written files that a crash left a moment ago.
 */
export const expire = async (
  parts: ExpireParts,
  { abandonedBefore }: { readonly abandonedBefore?: number } = {},
): Promise<Expired> => {
  const { store, clock, media, scratchFolder, log } = parts
  const done: Expired = {
    expired: await removeExpired(parts),
    orphaned: await removeOrphaned(parts),
    scratch: await sweepScratch(scratchFolder, (lease) => isLeaseHeld(store.read, lease)),
    halfWritten: await media.sweep(abandonedBefore ?? clock.now() - WRITING_MS),
  }
  await store.transact((tx) => forgetIdempotencyKeys(tx, clock.now() - KEY_MS))
  if (Object.values(done).some((count) => count > 0)) log.info(done, 'cleaned up')
  return done
}

const removeExpired = async ({ store, clock, media }: ExpireParts): Promise<number> => {
  for (let count = 0; ; ) {
    const ids = await expiredRequests(store.read, clock.now(), BATCH)
    if (ids.length === 0) return count
    // Files first: a crash in between is repeated, the other order would leave files for ever.
    for (const id of ids) await media.remove(id)
    await store.transact((tx) => markRemoved(tx, ids, clock.now()))
    count += ids.length
  }
}

const removeOrphaned = async ({ store, media }: ExpireParts): Promise<number> => {
  let count = 0
  for await (const id of media.requests()) {
    const row = await custodyOf(store.read, id)
    // Files under other names are not of requests: someone else looks after them.
    const mayStay =
      row === undefined ||
      row.state === 'queued' ||
      row.state === 'processing' ||
      (row.state === 'completed' && row.media_removed_at === null)
    if (mayStay) continue
    await media.remove(id)
    count++
  }
  return count
}
