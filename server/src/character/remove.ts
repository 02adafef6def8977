// Deletes a character for its owner: name, pictures and looks go, what was held is released; its row stays for the ledger alone.
import { Problem, sampleCharacterId } from '@openfield/contract'
import { release } from '../account/ledger.ts'
import { appendEvent } from '../event/log.ts'
import type { Clock } from '../lib/clock.ts'
import type { Media } from '../media/media.ts'
import { sweepScratch } from '../request/scratch.ts'
import type { Store } from '../store/store.ts'
import {
  characterOfMedia,
  characterRow,
  closeCharacter,
  mayHaveMedia,
  ownedCharacter,
} from './character-rows.ts'

export interface RemoveParts {
  readonly store: Store
  readonly clock: Pick<Clock, 'now'>
  readonly media: Pick<Media, 'remove' | 'requests'>
}

/**
 * Again changes nothing. One that is waiting or being made is not charged; its worker loses the lease and stops. Throws Problem
 * not_found, or conflict for the sample, which is everyone's.
 */
export const removeCharacter = async (
  { store, clock, media }: RemoveParts,
  accountId: string,
  id: string,
): Promise<void> => {
  if (id === sampleCharacterId) {
    throw new Problem('conflict', 'The sample character is everyone’s and cannot be deleted.')
  }
  const mediaId = await store.transact(async (tx) => {
    const row = await ownedCharacter(tx, accountId, id)
    if (!row) throw new Problem('not_found', 'There is no such character.')
    if (row.deleted_at !== null) return row.media_id
    const at = clock.now()
    const isUnfinished = row.state === 'queued' || row.state === 'processing'
    await closeCharacter(tx, id, {
      ...(isUnfinished ? { state: 'canceled', completed_at: at } : {}),
      name: '',
      thumbnail: null,
      reference_media: '[]',
      looks: null,
      error_message: null,
      deleted_at: at,
    })
    if (isUnfinished) await release(tx, { accountId, requestId: id, amount: row.price, at })
    const data = { charged: row.charged }
    await appendEvent(tx, { accountId, requestId: id, type: 'character.deleted', data, at })
    tx.wake('cancels')
    return row.media_id
  })
  await media.remove(mediaId)
}

/** Removes files of characters that may have none, and folders of attempts that are over. Gives how many of both. */
export const sweepCharacters = async (
  { store, media }: RemoveParts,
  scratchFolder: string,
): Promise<number> => {
  let gone = 0
  for await (const mediaId of media.requests()) {
    if (!mediaId.startsWith('ch_')) continue
    const row = await characterOfMedia(store.read, mediaId)
    if (row && mayHaveMedia(row)) continue
    await media.remove(mediaId)
    gone++
  }
  const isHeld = async ({ id, token }: { readonly id: string; readonly token: string }) =>
    (await characterRow(store.read, id))?.lease_token === token
  return gone + (await sweepScratch(scratchFolder, isHeld))
}
