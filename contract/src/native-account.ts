// An account as its owner sees it in the native API, as types alone: balance, ledger, usage, keys and deliveries.

export interface AccountAnswer {
  readonly id: string
  readonly name: string
  /** What may be spent now. */
  readonly balance: number
  readonly balance_usd: number
  /** What unfinished requests hold. */
  readonly held: number
  readonly spent: number
  readonly credits_per_usd: number
  readonly limits: AccountLimits
  readonly created_at: string
}

export interface AccountLimits {
  /** Unfinished requests it may have at once. */
  readonly concurrent_requests: number
  /** Unfinished requests it has now. */
  readonly unfinished_requests: number
  /** Calls of one key; null: no limit. */
  readonly calls: { readonly burst: number; readonly per_minute: number } | null
  /** Bytes of a body or an upload. */
  readonly body_bytes: number
  /** How long media are kept after completion. */
  readonly media_days: number
}

/** A movement of credits. `hold` moves balance to held, `capture` held to spent, `release` held to balance. */
export interface LedgerEntryAnswer {
  readonly id: number
  readonly kind: 'topup' | 'hold' | 'capture' | 'release' | 'adjust'
  readonly amount: number
  readonly balance_after: number
  readonly held_after: number
  readonly request_id: string | null
  readonly note: string
  readonly at: string
}

/** Newest first. */
export interface LedgerPage {
  readonly entries: readonly LedgerEntryAnswer[]
  readonly cursor: string | null
}

/** One UTC day, also one without any request. */
export interface UsageDay {
  /** `2026-11-22`. */
  readonly date: string
  /** Credits charged. */
  readonly credits: number
  readonly images: number
  readonly videos: number
  /** Requests that ended uncharged. */
  readonly uncharged: number
}

/** Oldest first, today last. */
export interface Usage {
  readonly days: readonly UsageDay[]
}

/** A key without its secret. */
export interface KeyAnswer {
  readonly id: string
  readonly name: string
  /** The visible beginning. */
  readonly prefix: string
  readonly created_at: string
  readonly last_used_at: string | null
  readonly revoked_at: string | null
  /** Whether this call was made with it. */
  readonly is_current: boolean
}

/** Shown once, never again. */
export interface NewKeyAnswer {
  readonly id: string
  readonly name: string
  /** What `Authorization: Bearer` and the gateway header take. */
  readonly key: string
  /** With `id`, the credentials of the official SDK: `id:secret`. */
  readonly secret: string
}

export interface KeyList {
  readonly keys: readonly KeyAnswer[]
}

export interface WebhookSecret {
  /** `whsec_…`, as Standard Webhooks libraries take it. */
  readonly secret: string
}

export interface DeliveryAttempt {
  readonly at: string
  readonly milliseconds: number
  /** HTTP status; null when there was no answer. */
  readonly status: number | null
  /** Null when the receiver took it. */
  readonly error: string | null
  /** The beginning of the receiver's answer. */
  readonly answer: string
}

/** One webhook message and its attempts. */
export interface DeliveryAnswer {
  readonly id: string
  readonly request_id: string
  readonly url: string
  readonly state: 'pending' | 'delivered' | 'gone' | 'exhausted'
  readonly created_at: string
  readonly finished_at: string | null
  readonly next_attempt_at: string | null
  readonly attempts: readonly DeliveryAttempt[]
}

/** Newest first. */
export interface DeliveryPage {
  readonly deliveries: readonly DeliveryAnswer[]
  readonly cursor: string | null
}
