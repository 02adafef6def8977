// What taking in a request and taking in a character share: the idempotency key, the balance that is too low, the limit of unfinished ones.
import { Problem } from '@openfield/contract'
import { readAccount } from '../account/account-rows.ts'
import { formatCredits } from '../account/ledger.ts'
import { Stale, type Tx } from '../store/store.ts'
import { idempotencyKey, insertIdempotencyKey } from './request-rows.ts'

/** The part of an order that money and keys are about. */
export interface Taken {
  readonly accountId: string
  /** Millicredits. */
  readonly price: number
  /** The same key with the same fingerprint gives what was taken in first. */
  readonly idempotency?: { readonly key: string; readonly fingerprint: string } | null
}

/** Id of what the order's idempotency key stands for; null without one. Throws Problem idempotency_mismatch. */
export const takenBefore = async (
  tx: Tx,
  { accountId, idempotency }: Taken,
): Promise<string | null> => {
  if (!idempotency) return null
  const known = await idempotencyKey(tx, accountId, idempotency.key)
  if (!known) return null
  if (known.fingerprint !== idempotency.fingerprint) {
    throw new Problem(
      'idempotency_mismatch',
      'The idempotency key was used before with another request.',
    )
  }
  return known.request_id
}

/** Throws Stale when a twin took the key a moment ago: the transaction begins anew and finds what that one made. */
export const takeKey = async (
  tx: Tx,
  { accountId, idempotency }: Taken,
  id: string,
  at: number,
): Promise<void> => {
  if (!idempotency) return
  const taken = await insertIdempotencyKey(tx, {
    account_id: accountId,
    key: idempotency.key,
    fingerprint: idempotency.fingerprint,
    request_id: id,
    answer: null,
    created_at: at,
  })
  if (!taken) throw new Stale('the idempotency key was taken a moment ago')
}

/** After a hold that found too little. `what` begins the sentence: "The request", "A character". */
export const refuse = async (tx: Tx, { accountId, price }: Taken, what: string): Promise<never> => {
  const account = await readAccount(tx, accountId)
  if (!account) throw new Problem('unauthenticated', 'There is no such account.')
  throw new Problem(
    'insufficient_balance',
    `${what} costs ${formatCredits(price)} credits, the balance is ${formatCredits(account.balance)}.`,
    { price, balance: account.balance },
  )
}

/**
 * Throws Problem too_many_concurrent when `isFull` of the account's limit. The hold has locked the account before, so nobody
 * takes in another for it between the count and the insert.
 */
export const checkConcurrency = async (
  tx: Tx,
  accountId: string,
  what: 'request' | 'character',
  isFull: (limit: number) => Promise<boolean>,
): Promise<void> => {
  const limit = (await readAccount(tx, accountId))?.concurrencyLimit ?? 0
  if (!(await isFull(limit))) return
  throw new Problem(
    'too_many_concurrent',
    `The account has ${limit} unfinished ${what}s, which is its limit. Wait until one is finished.`,
    { limit },
  )
}
