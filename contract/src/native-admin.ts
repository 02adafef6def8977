// What the operator's calls of the native API take and answer, as types alone; engines have a file of their own.
import type { Model } from './generation-input.ts'
import type { GenerationRequest } from './native.ts'
import type { KeyAnswer, LedgerEntryAnswer, NewKeyAnswer } from './native-account.ts'
import type { RequestState } from './request-view.ts'

/** An account as the operator sees it. */
export interface AdminAccount {
  readonly id: string
  readonly name: string
  readonly balance: number
  readonly balance_usd: number
  readonly held: number
  readonly spent: number
  readonly concurrency_limit: number
  readonly created_at: string
}

/** In the order they were made. */
export interface AdminAccountPage {
  readonly accounts: readonly AdminAccount[]
  readonly cursor: string | null
}

/** An account with its keys and its last movements of credits. */
export interface AdminAccountDetail extends AdminAccount {
  readonly keys: readonly Omit<KeyAnswer, 'is_current'>[]
  readonly ledger: readonly LedgerEntryAnswer[]
}

export interface OpenAccountParameters {
  readonly name: string
  /** To begin with; 0 when absent. */
  readonly credits?: number
  readonly concurrency_limit?: number
}

/** The account and its first key, which is shown once. */
export interface OpenedAccount {
  readonly account: AdminAccount
  readonly key: NewKeyAnswer
}

export interface TopUpParameters {
  readonly credits: number
  readonly note?: string
}

/** A request as the operator sees it. */
export type AdminRequest = GenerationRequest & {
  readonly account_id: string
  /** Whether `retry` takes it: it ended as error or failed, and its pictures are still there. */
  readonly can_retry: boolean
}

export interface AdminRequestPage {
  readonly requests: readonly AdminRequest[]
  readonly cursor: string | null
}

/** What waits and runs. */
export interface QueueAnswer {
  readonly queued: number
  readonly processing: number
  /** When the longest waiting request came. */
  readonly oldest_queued_at: string | null
  /** When the longest running request began. */
  readonly oldest_processing_at: string | null
  readonly by_model: readonly {
    readonly model: Model
    readonly queued: number
    readonly processing: number
  }[]
  /** Ended within the last 24 hours. */
  readonly ended: { readonly [state in Exclude<RequestState, 'queued' | 'processing'>]: number }
}
