// Takes a character in: holds its price and puts it in the queue, whole or not at all.
import { type CharacterView, Problem } from '@openfield/contract'
import { readAccount } from '../account/account-rows.ts'
import { formatCredits, hold } from '../account/ledger.ts'
import { appendEvent } from '../event/log.ts'
import type { Clock } from '../lib/clock.ts'
import { newId, newSecret } from '../lib/id.ts'
import { idempotencyKey, insertIdempotencyKey } from '../request/request-rows.ts'
import type { CharacterRow } from '../store/schema.ts'
import { Stale, type Store, type Tx } from '../store/store.ts'
import {
  characterRow,
  countUnfinishedCharacters,
  insertCharacter,
  viewOf,
} from './character-rows.ts'

export interface CharacterOrder {
  readonly accountId: string
  readonly keyId: string
  readonly name: string
  /** 1 to 100 places of pictures. */
  readonly images: readonly string[]
  /** Millicredits. */
  readonly price: number
  /** The same key with the same fingerprint gives the first character again. */
  readonly idempotency: { readonly key: string; readonly fingerprint: string } | null
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
      return refuse(tx, order)
    }
    await checkConcurrency(tx, accountId)
    const row = rowOf(id, mediaId, order, at)
    await insertCharacter(tx, row, order.images)
    await takeKey(tx, order, id, at)
    const data = { pictures: order.images.length, price }
    await appendEvent(tx, { accountId, requestId: id, type: 'character.queued', data, at })
    tx.wake('requests')
    return { character: viewOf(row), replayed: false }
  })
}

const replay = async (
  tx: Tx,
  { accountId, idempotency }: CharacterOrder,
): Promise<CharacterView | null> => {
  if (!idempotency) return null
  const known = await idempotencyKey(tx, accountId, idempotency.key)
  if (!known) return null
  if (known.fingerprint !== idempotency.fingerprint) {
    throw new Problem(
      'idempotency_mismatch',
      'The idempotency key was used before with another request.',
    )
  }
  const row = await characterRow(tx, known.request_id)
  if (!row || row.deleted_at !== null) {
    throw new Problem('not_found', 'The character made with this idempotency key was deleted.')
  }
  return viewOf(row)
}

const takeKey = async (tx: Tx, order: CharacterOrder, id: string, at: number): Promise<void> => {
  if (!order.idempotency) return
  const taken = await insertIdempotencyKey(tx, {
    account_id: order.accountId,
    key: order.idempotency.key,
    fingerprint: order.idempotency.fingerprint,
    request_id: id,
    answer: null,
    created_at: at,
  })
  if (!taken) throw new Stale('the idempotency key was taken a moment ago')
}

const refuse = async (tx: Tx, { accountId, price }: CharacterOrder): Promise<never> => {
  const account = await readAccount(tx, accountId)
  if (!account) throw new Problem('unauthenticated', 'There is no such account.')
  throw new Problem(
    'insufficient_balance',
    `A character costs ${formatCredits(price)} credits, the balance is ${formatCredits(account.balance)}.`,
    { price, balance: account.balance },
  )
}

/** The hold has locked the account, so nobody makes another for it between the count and the insert. */
const checkConcurrency = async (tx: Tx, accountId: string): Promise<void> => {
  const limit = (await readAccount(tx, accountId))?.concurrencyLimit ?? 0
  if ((await countUnfinishedCharacters(tx, accountId)) < limit) return
  throw new Problem(
    'too_many_concurrent',
    `The account has ${limit} unfinished characters, which is its limit. Wait until one is finished.`,
    { limit },
  )
}

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
