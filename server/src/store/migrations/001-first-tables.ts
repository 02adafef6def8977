// Step 1: accounts, keys, ledger, lanes, requests, idempotency keys and events.
import type { Migration } from '../migrate.ts'

/** Rows numbered in the order they were written; numbers of removed rows never come again. */
const numbered = {
  sqlite: 'integer primary key autoincrement',
  postgres: 'bigint generated always as identity primary key',
}

export const firstTables: Migration = {
  name: 'first tables',
  statements: (sqlEngine) => [
    `create table accounts (
      id text primary key,
      name text not null,
      webhook_secret text not null,
      issued bigint not null,
      balance bigint not null check (balance >= 0),
      held bigint not null check (held >= 0),
      spent bigint not null check (spent >= 0),
      concurrency_limit bigint not null check (concurrency_limit > 0),
      created_at bigint not null,
      check (issued = balance + held + spent)
    )`,
    `create table keys (
      id text primary key,
      account_id text not null references accounts (id),
      name text not null,
      key_hash text not null unique,
      secret_hash text not null,
      prefix text not null,
      created_at bigint not null,
      revoked_at bigint,
      last_used_at bigint
    )`,
    'create index keys_of_account on keys (account_id)',
    `create table ledger (
      id ${numbered[sqlEngine]},
      account_id text not null references accounts (id),
      request_id text,
      kind text not null check (kind in ('topup', 'hold', 'capture', 'release', 'adjust')),
      from_book text not null check (from_book in ('issued', 'balance', 'held', 'spent')),
      to_book text not null check (to_book in ('issued', 'balance', 'held', 'spent') and to_book <> from_book),
      amount bigint not null check (amount > 0),
      balance_after bigint not null,
      held_after bigint not null,
      note text not null,
      at bigint not null,
      unique (request_id, kind)
    )`,
    'create index ledger_of_account on ledger (account_id, id)',
    'create table lanes (account_id text primary key references accounts (id), turn bigint not null)',
    'create index lanes_by_turn on lanes (turn)',
    `create table requests (
      id text primary key,
      account_id text not null references accounts (id),
      key_id text not null,
      dialect text not null,
      model text not null,
      input text not null,
      state text not null check (state in ('queued', 'processing', 'completed', 'failed', 'error', 'nsfw', 'canceled')),
      progress double precision not null,
      stage text not null,
      engine text,
      price bigint not null check (price >= 0),
      charged bigint not null check (charged >= 0 and charged <= price),
      error_code text,
      error_message text,
      media text not null,
      notes text not null,
      enhanced_prompt text,
      webhook_url text,
      keep_ms bigint not null,
      priority bigint not null,
      attempt bigint not null,
      lease_token text,
      free_at bigint not null,
      cancel_at bigint,
      created_at bigint not null,
      updated_at bigint not null,
      started_at bigint,
      completed_at bigint,
      expires_at bigint,
      media_removed_at bigint,
      check ((lease_token is not null) = (state = 'processing'))
    )`,
    // The queue. Only unfinished requests are in it, so it stays small however long the history is. `claim` leaps through it from
    // account to account.
    `create index requests_unfinished on requests (priority, account_id, id) where state in ('queued', 'processing')`,
    `create index requests_processing on requests (account_id) where state = 'processing'`,
    `create index requests_queued on requests (priority, id) where state = 'queued'`,
    'create index requests_of_account on requests (account_id, id)',
    'create index requests_expiring on requests (expires_at) where expires_at is not null and media_removed_at is null',
    `create index requests_durations on requests (model, completed_at) where state = 'completed'`,
    // Whole inputs of unfinished requests whose pictures came inside the body; the request's own row keeps them short.
    `create table inputs (
      request_id text primary key references requests (id),
      input text not null
    )`,
    `create table idempotency (
      account_id text not null references accounts (id),
      key text not null,
      fingerprint text not null,
      request_id text not null,
      answer text,
      created_at bigint not null,
      primary key (account_id, key)
    )`,
    'create index idempotency_by_age on idempotency (created_at)',
    `create table events (
      id ${numbered[sqlEngine]},
      account_id text not null,
      request_id text not null,
      type text not null,
      data text not null,
      at bigint not null
    )`,
    'create index events_of_request on events (request_id, id)',
    'create index events_of_account on events (account_id, id)',
  ],
}
