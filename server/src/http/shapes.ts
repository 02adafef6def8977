// How accounts, keys, ledger entries, deliveries and requests look in our own answers: credits as numbers, times as ISO 8601.
import {
  type GatewayStatus,
  gatewayRequestId,
  gatewayStatus,
  type RequestView,
} from '@openfield/contract'
import type { Account, Key } from '../account/account-rows.ts'
import type { LedgerEntry } from '../account/ledger-rows.ts'
import type { Delivery } from '../event/deliveries.ts'

const credits = (millicredits: number): number => millicredits / 1000
const iso = (at: number): string => new Date(at).toISOString()
const isoOrNull = (at: number | null): string | null => (at === null ? null : iso(at))

export const accountShape = (account: Account, creditsPerUsd: number) => ({
  account_id: account.id,
  name: account.name,
  balance: credits(account.balance),
  balance_usd: Math.round((credits(account.balance) / creditsPerUsd) * 100) / 100,
  held: credits(account.held),
  spent: credits(account.spent),
  concurrency_limit: account.concurrencyLimit,
  created_at: iso(account.createdAt),
})

export const keyShape = (key: Key) => ({
  key_id: key.id,
  name: key.name,
  prefix: key.prefix,
  created_at: iso(key.createdAt),
  last_used_at: isoOrNull(key.lastUsedAt),
  revoked_at: isoOrNull(key.revokedAt),
})

/** `amount` moves credits between balance and held, or in and out; `kind` says which way. */
export const ledgerShape = (entry: LedgerEntry) => ({
  id: entry.id,
  kind: entry.kind,
  amount: credits(entry.amount),
  balance_after: credits(entry.balanceAfter),
  held_after: credits(entry.heldAfter),
  request_id: entry.requestId === null ? null : gatewayRequestId(entry.requestId),
  note: entry.note,
  at: iso(entry.at),
})

export const deliveryShape = (delivery: Delivery) => ({
  delivery_id: delivery.id,
  request_id: gatewayRequestId(delivery.requestId),
  url: delivery.url,
  state: delivery.state,
  created_at: iso(delivery.createdAt),
  finished_at: isoOrNull(delivery.finishedAt),
  next_attempt_at: isoOrNull(delivery.nextAt),
  attempts: delivery.attempts.map((attempt) => ({
    at: iso(attempt.at),
    milliseconds: attempt.tookMs,
    status: attempt.status,
    error: attempt.error,
    answer: attempt.answer,
  })),
})

export const requestShape = (
  view: RequestView,
  baseUrl: string,
): GatewayStatus & { readonly prompt: string } => ({
  ...gatewayStatus(view, { baseUrl, detail: true }),
  prompt: view.input.prompt,
})
