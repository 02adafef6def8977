// Money: credits are issued to an account, held for a request, then captured or released. Amounts are whole millicredits.
import { Problem } from '@openfield/contract'
import { assert } from '../lib/assert.ts'
import type { Tx } from '../store/store.ts'
import { appendTransfer } from './ledger-rows.ts'

/** Thousandths of a credit in a credit. */
const MILLICREDITS = 1000

/** `16` or `1.5` credits as people write them; thousandths at the finest. */
export const formatCredits = (millicredits: number): string =>
  (millicredits / MILLICREDITS).toFixed(3).replace(/\.?0+$/, '')

interface Movement {
  readonly accountId: string
  readonly amount: number
  readonly at: number
}
interface RequestMovement extends Movement {
  readonly requestId: string
}

/** Gives credits to the account. Throws Problem not_found. */
export const topUp = async (
  tx: Tx,
  { accountId, amount, at, note = '' }: Movement & { readonly note?: string },
): Promise<void> => {
  assert(isAmount(amount) && amount > 0, 'a top-up is a whole number of millicredits above 0')
  const row = { accountId, requestId: null, kind: 'topup', note, at } as const
  const done = await appendTransfer(tx, { ...row, from: 'issued', to: 'balance', amount })
  if (!done) throw new Problem('not_found', `There is no account ${accountId}.`)
}

/** Corrects a balance by hand, up or down. Throws Problem conflict when the balance would fall below 0. */
export const adjust = async (
  tx: Tx,
  { accountId, amount, at, note }: Movement & { readonly note: string },
): Promise<void> => {
  assert(isAmount(amount) && amount !== 0, 'a correction is a whole number of millicredits, not 0')
  const way = amount > 0 ? { from: 'issued', to: 'balance' } : { from: 'balance', to: 'issued' }
  const row = { accountId, requestId: null, kind: 'adjust', note, at } as const
  const books = way as { from: 'issued'; to: 'balance' } | { from: 'balance'; to: 'issued' }
  const done = await appendTransfer(tx, { ...row, ...books, amount: Math.abs(amount) })
  if (!done) throw new Problem('conflict', 'The balance does not cover the correction.')
}

/** Sets the price aside. False when the balance does not cover it; then nothing has changed. */
export const hold = async (tx: Tx, movement: RequestMovement): Promise<boolean> => {
  assert(isAmount(movement.amount) && movement.amount >= 0, 'a price is whole and not negative')
  if (movement.amount === 0) return true
  return appendTransfer(tx, { ...movement, kind: 'hold', from: 'balance', to: 'held', note: '' })
}

/** The request was made: what was held is spent. */
export const capture = (tx: Tx, movement: RequestMovement): Promise<void> =>
  unhold(tx, 'capture', 'spent', movement)

/** The request ended without a result: what was held is free again. */
export const release = (tx: Tx, movement: RequestMovement): Promise<void> =>
  unhold(tx, 'release', 'balance', movement)

const unhold = async (
  tx: Tx,
  kind: 'capture' | 'release',
  to: 'spent' | 'balance',
  movement: RequestMovement,
): Promise<void> => {
  if (movement.amount === 0) return
  const done = await appendTransfer(tx, { ...movement, kind, from: 'held', to, note: '' })
  assert(done, 'the account of a held request exists')
}

const isAmount = (value: number): boolean => Number.isSafeInteger(value)
