// The tables as TypeScript sees them. Times are milliseconds, money is millicredits, JSON is text; the migrations make them.
import type { Generated, Insertable, Selectable } from 'kysely'

/** The four books of every account. Always: issued = balance + held + spent. */
export type Book = 'issued' | 'balance' | 'held' | 'spent'

export interface AccountsTable {
  id: string
  name: string
  /** `whsec_` + base64 of 32 bytes: signs this account's webhooks. */
  webhook_secret: string
  /** Running totals of the ledger's four books. */
  issued: number
  balance: number
  held: number
  spent: number
  /** How many requests may be queued or processing at once. */
  concurrency_limit: number
  created_at: number
}

export interface KeysTable {
  /** The public half of the platform dialect's `ID:SECRET`. */
  id: string
  account_id: string
  name: string
  /** SHA-256 (hexadecimal) of the whole gateway key. */
  key_hash: string
  /** SHA-256 (hexadecimal) of the secret alone. */
  secret_hash: string
  /** What people see of the key after it was shown once. */
  prefix: string
  created_at: number
  revoked_at: number | null
  last_used_at: number | null
}

/** One row moves `amount` from a book to another of the same account: two entries that cannot fail to balance. */
export interface LedgerTable {
  id: Generated<number>
  account_id: string
  /** A request, or a character: ids of both are UUIDv7. */
  request_id: string | null
  kind: 'topup' | 'hold' | 'capture' | 'release' | 'adjust'
  from_book: Book
  to_book: Book
  amount: number
  /** Running totals after this row. */
  balance_after: number
  held_after: number
  note: string
  at: number
}

/** Whose turn it is: the account with the lowest turn is served next. */
interface LanesTable {
  account_id: string
  turn: number
}

interface RequestsTable {
  id: string
  account_id: string
  key_id: string
  dialect: string
  model: string
  /** Pictures that came as long data URLs are cut to their beginning here. */
  input: string
  state: string
  progress: number
  stage: string
  engine: string | null
  price: number
  charged: number
  error_code: string | null
  error_message: string | null
  media: string
  notes: string
  enhanced_prompt: string | null
  webhook_url: string | null
  /** Of a webhook in the platform's v1 form: sent with its message. Null in every other form. */
  webhook_secret: string | null
  /** How long the media are kept after completion. */
  keep_ms: number
  /** Higher goes first. */
  priority: number
  /** How often a worker has taken it. */
  attempt: number
  /** Who holds the lease; null when nobody does. */
  lease_token: string | null
  /** From this time on a worker may take it: end of a back-off while queued, end of the lease while processing. */
  free_at: number
  /** When its owner asked to cancel it while it was processing. */
  cancel_at: number | null
  created_at: number
  updated_at: number
  started_at: number | null
  completed_at: number | null
  expires_at: number | null
  media_removed_at: number | null
  /** When its owner deleted it: then its prompt and media are gone, and only its money is remembered. */
  deleted_at: number | null
  /** JSON `{engine, job}`: what an engine remembers of it outside this process. Null when it is finished. */
  engine_job: string | null
  /** When this attempt's newest preview was kept; null: it has none. */
  preview_at: number | null
}

/** A small picture of what is being made, the newest alone; gone with the attempt. */
interface PreviewsTable {
  request_id: string
  /** A `data:` URL. */
  picture: string
}

/** The whole input of an unfinished request whose row keeps a shortened one. */
interface InputsTable {
  request_id: string
  input: string
}

export interface IdempotencyTable {
  account_id: string
  key: string
  /** Hash of what was asked; the same key with another one is refused. */
  fingerprint: string
  /** What was made: a request, or a character. */
  request_id: string
  /** The first answer's body when a dialect must repeat it word for word; null when it is drawn from the request. */
  answer: string | null
  created_at: number
}

/** Append-only. Status streams, webhooks and histories read it. */
export interface EventsTable {
  id: Generated<number>
  account_id: string
  /** What it happened to: a request, or a character. */
  request_id: string
  type: string
  data: string
  at: number
}

/** One message to one webhook. Its body was drawn when the request finished and never changes. */
interface DeliveriesTable {
  /** Also the `webhook-id` that receivers see. */
  id: string
  account_id: string
  request_id: string
  url: string
  body: string
  /** Sent as X-Webhook-Secret-Key; null when the receiver expects none. */
  secret_key: string | null
  state: 'pending' | 'delivered' | 'gone' | 'exhausted'
  /** Attempts begun since it was last put in the queue. */
  tries: number
  lease_token: string | null
  /** From this time on a worker may take it: when it is due, or when the lease ends. */
  free_at: number
  created_at: number
  finished_at: number | null
}

/** The log of attempts, append-only. */
export interface AttemptsTable {
  id: Generated<number>
  delivery_id: string
  at: number
  took_ms: number
  /** HTTP status; null when there was no answer. */
  status: number | null
  /** Why it counts as a failure; null when delivered. */
  error: string | null
  /** The beginning of the answer's body. */
  answer: string
}

/** A place for one file that a user sends, and the file's account. */
export interface UploadsTable {
  /** Also the id of its media. */
  id: string
  account_id: string
  name: string
  /** As announced; the file's own is found when it comes. */
  content_type: string
  /** SHA-256 (hexadecimal) of the token that allows the put. */
  token_hash: string
  /** The file may be put until then. */
  put_until: number
  /** The file goes then. */
  expires_at: number
}

interface CharactersTable {
  id: string
  account_id: string
  key_id: string
  name: string
  state: string
  price: number
  charged: number
  /** Folder of its media; also the permission to read them, so it cannot be guessed. */
  media_id: string
  /** File name of the thumbnail. */
  thumbnail: string | null
  /** Its pictures as they are kept: `{id, name}`. */
  reference_media: string
  /** What was measured; null until it is completed. */
  looks: string | null
  error_code: string | null
  error_message: string | null
  attempt: number
  lease_token: string | null
  free_at: number
  created_at: number
  started_at: number | null
  completed_at: number | null
  /** From then on it is known to nobody but the ledger: name, pictures and looks are gone. */
  deleted_at: number | null
}

interface CharacterInputsTable {
  character_id: string
  images: string
}

export interface Schema {
  accounts: AccountsTable
  keys: KeysTable
  ledger: LedgerTable
  lanes: LanesTable
  requests: RequestsTable
  inputs: InputsTable
  previews: PreviewsTable
  idempotency: IdempotencyTable
  events: EventsTable
  deliveries: DeliveriesTable
  attempts: AttemptsTable
  uploads: UploadsTable
  characters: CharactersTable
  character_inputs: CharacterInputsTable
}

export type DeliveryRow = Selectable<DeliveriesTable>
export type RequestRow = Selectable<RequestsTable>
export type CharacterRow = Selectable<CharactersTable>
export type NewRequestRow = Insertable<RequestsTable>
