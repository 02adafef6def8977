// Removes the media of a finished request before their time, for its owner; the request and what was paid stay.
import { isFinal, Problem, type RequestState } from '@openfield/contract'
import type { Clock } from '../lib/clock.ts'
import type { Media } from '../media/media.ts'
import type { Store } from '../store/store.ts'
import { markRemovedByOwner } from './expire-rows.ts'
import { requestOfAccount } from './request-rows.ts'

/** Again changes nothing. Throws Problem not_found, or conflict while the request is unfinished. */
export const removeMedia = async (
  {
    store,
    clock,
    media,
  }: {
    readonly store: Store
    readonly clock: Pick<Clock, 'now'>
    readonly media: Pick<Media, 'remove'>
  },
  accountId: string,
  id: string,
): Promise<void> => {
  const row = await requestOfAccount(store.read, accountId, id)
  if (!row) throw new Problem('not_found', 'There is no such request.')
  if (!isFinal(row.state as RequestState)) {
    throw new Problem('conflict', 'The request is not finished; cancel it first.')
  }
  if (row.media_removed_at !== null) return
  // Files first, as when they expire.
  await media.remove(id)
  await store.transact((tx) => markRemovedByOwner(tx, id, clock.now()))
}
