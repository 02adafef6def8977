// Takes a character in: holds its price and puts it in the queue, whole or not at all.
import { type CharacterView, Problem } from '@openfield/contract'
import { hold } from '../account/ledger.ts'
import { appendEvent } from '../event/log.ts'
import type { Clock } from '../lib/clock.ts'
import { newId, newSecret } from '../lib/id.ts'
import { checkConcurrency, refuse, type Taken, takeKey, takenBefore } from '../request/take-in.ts'
import type { CharacterRow } from '../store/schema.ts'
import type { Store, Tx } from '../store/store.ts'
import {
  characterRow,
  countUnfinishedCharacters,
  insertCharacter,
  viewOf,
} from './character-rows.ts'

export interface CharacterOrder extends Taken {
  readonly keyId: string
  readonly name: string
  /** 1 to 100 places of pictures. */
  readonly images: readonly string[]
}

export interface CreatedCharacter {
  readonly character: CharacterView
  /** True when an idempotency key gave an earlier character again; then nothing was held. */
  readonly replayed: boolean
}

/**
 * One transaction: hold + character + event (+ idempotency key). Throws Problem insufficient_balance, too_many_concurrent or
 * idempotency_mismatch, and then nothing is stored and the key is not used up.
 */
export const createCharacter = (
  { store, clock }: { readonly store: Store; readonly clock: Pick<Clock, 'now'> },
  order: CharacterOrder,
): Promise<CreatedCharacter> => {
  const id = newId()
  const mediaId = `ch_${newSecret()}`
  return store.transact(async (tx) => {
    const first = await replay(tx, order)
    if (first) return { character: first, replayed: true }
    const at = clock.now()
    const { accountId, price } = order
    if (!(await hold(tx, { accountId, requestId: id, amount: price, at }))) {
      // The twin that took the key while we waited for the account may also have taken the last credits.
      const twin = await replay(tx, order)
      if (twin) return { character: twin, replayed: true }
      return refuse(tx, order, 'A character')
    }
    await checkConcurrency(tx, accountId, 'character', isFull(tx, accountId))
    const row = rowOf(id, mediaId, order, at)
    await insertCharacter(tx, row, order.images)
    await takeKey(tx, order, id, at)
    const data = { pictures: order.images.length, price }
    await appendEvent(tx, { accountId, requestId: id, type: 'character.queued', data, at })
    tx.wake('requests')
    return { character: viewOf(row), replayed: false }
  })
}

const replay = async (tx: Tx, order: CharacterOrder): Promise<CharacterView | null> => {
  const id = await takenBefore(tx, order)
  if (id === null) return null
  const row = await characterRow(tx, id)
  if (!row || row.deleted_at !== null) {
    throw new Problem('not_found', 'The character made with this idempotency key was deleted.')
  }
  return viewOf(row)
}

/** Whether an account has as many unfinished characters as it may have. */
const isFull =
  (tx: Tx, accountId: string) =>
  async (limit: number): Promise<boolean> =>
    (await countUnfinishedCharacters(tx, accountId)) >= limit

const rowOf = (id: string, mediaId: string, order: CharacterOrder, at: number): CharacterRow => ({
  id,
  account_id: order.accountId,
  key_id: order.keyId,
  name: order.name,
  state: 'queued',
  price: order.price,
  charged: 0,
  media_id: mediaId,
  thumbnail: null,
  reference_media: '[]',
  looks: null,
  error_code: null,
  error_message: null,
  attempt: 0,
  lease_token: null,
  free_at: at,
  created_at: at,
  started_at: null,
  completed_at: null,
  deleted_at: null,
})
