// How accounts, keys, movements of credits and deliveries look in the native API.
import type {
  AdminAccount,
  DeliveryAnswer,
  KeyAnswer,
  LedgerEntryAnswer,
  NewKeyAnswer,
} from '@openfield/contract'
import type { Account, Key } from '../account/account-rows.ts'
import type { NewKey } from '../account/create.ts'
import type { LedgerEntry } from '../account/ledger-rows.ts'
import type { Delivery } from '../event/deliveries.ts'

export const credits = (millicredits: number): number => millicredits / 1000
export const iso = (at: number): string => new Date(at).toISOString()
const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at))

/** Dollars to the cent. */
export const dollars = (millicredits: number, creditsPerUsd: number): number =>
  Math.round((credits(millicredits) / creditsPerUsd) * 100) / 100

export const nativeAccount = (account: Account, creditsPerUsd: number): AdminAccount => ({
  id: account.id,
  name: account.name,
  balance: credits(account.balance),
  balance_usd: dollars(account.balance, creditsPerUsd),
  held: credits(account.held),
  spent: credits(account.spent),
  concurrency_limit: account.concurrencyLimit,
  created_at: iso(account.createdAt),
})

export const nativeKey = (key: Key): Omit<KeyAnswer, 'is_current'> => ({
  id: key.id,
  name: key.name,
  prefix: key.prefix,
  created_at: iso(key.createdAt),
  last_used_at: isoOrNull(key.lastUsedAt),
  revoked_at: isoOrNull(key.revokedAt),
})

export const nativeNewKey = ({ keyId, key, keySecret }: NewKey, name: string): NewKeyAnswer => ({
  id: keyId,
  name,
  key,
  secret: keySecret,
})

export const nativeLedger = (entry: LedgerEntry): LedgerEntryAnswer => ({
  id: entry.id,
  kind: entry.kind,
  amount: credits(entry.amount),
  balance_after: credits(entry.balanceAfter),
  held_after: credits(entry.heldAfter),
  request_id: entry.requestId,
  note: entry.note,
  at: iso(entry.at),
})

export const nativeDelivery = (delivery: Delivery): DeliveryAnswer => ({
  id: delivery.id,
  request_id: delivery.requestId,
  url: delivery.url,
  state: delivery.state,
  created_at: iso(delivery.createdAt),
  finished_at: isoOrNull(delivery.finishedAt),
  next_attempt_at: isoOrNull(delivery.nextAt),
  attempts: delivery.attempts.map(({ at, tookMs, status, error, answer }) => ({
    at: iso(at),
    milliseconds: tookMs,
    status,
    error,
    answer,
  })),
})
