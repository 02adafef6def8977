// Removes a finished request for its owner: its media before their time, or all of it but what was paid.
import { type GenerationInput, isFinal, Problem, type RequestState } from '@openfield/contract'
import type { Clock } from '../lib/clock.ts'
import type { Media } from '../media/media.ts'
import type { Store } from '../store/store.ts'
import { markDeleted, markRemovedByOwner } from './expire-rows.ts'
import { requestOfAccount } from './request-rows.ts'

type Parts = {
  readonly store: Store
  readonly clock: Pick<Clock, 'now'>
  readonly media: Pick<Media, 'remove'>
}

const finishedRow = async (store: Store, accountId: string, id: string) => {
  const row = await requestOfAccount(store.read, accountId, id)
  if (!row) throw new Problem('not_found', 'There is no such request.')
  if (!isFinal(row.state as RequestState)) {
    throw new Problem('conflict', 'The request is not finished; cancel it first.')
  }
  return row
}

/** Removes a finished request with its prompt and media; its money is remembered. Throws Problem not_found or conflict. */
export const deleteRequest = async (
  { store, clock, media }: Parts,
  accountId: string,
  id: string,
): Promise<void> => {
  const { input } = await finishedRow(store, accountId, id)
  // Files first, as when they expire.
  await media.remove(id)
  const bare = { ...(JSON.parse(input) as GenerationInput), prompt: '' }
  await store.transact((tx) => markDeleted(tx, id, JSON.stringify(bare), clock.now()))
}

/** Again changes nothing. Throws Problem not_found, or conflict while the request is unfinished. */
export const removeMedia = async (
  { store, clock, media }: Parts,
  accountId: string,
  id: string,
): Promise<void> => {
  const row = await finishedRow(store, accountId, id)
  if (row.media_removed_at !== null) return
  // Files first, as when they expire.
  await media.remove(id)
  await store.transact((tx) => markRemovedByOwner(tx, id, clock.now()))
}
