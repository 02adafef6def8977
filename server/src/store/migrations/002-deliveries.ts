// Step 2: webhook deliveries and the log of every attempt to make them.
import type { Migration } from '../migrate.ts'

const numbered = {
  sqlite: 'integer primary key autoincrement',
  postgres: 'bigint generated always as identity primary key',
}

export const deliveries: Migration = {
  name: 'deliveries',
  statements: (sqlEngine) => [
    `create table deliveries (
      id text primary key,
      account_id text not null references accounts (id),
      request_id text not null,
      url text not null,
      body text not null,
      state text not null check (state in ('pending', 'delivered', 'gone', 'exhausted')),
      tries bigint not null,
      lease_token text,
      free_at bigint not null,
      created_at bigint not null,
      finished_at bigint,
      check ((finished_at is null) = (state = 'pending')),
      check (lease_token is null or state = 'pending')
    )`,
    `create index deliveries_due on deliveries (free_at) where state = 'pending'`,
    'create index deliveries_leased on deliveries (account_id, free_at) where lease_token is not null',
    'create index deliveries_of_account on deliveries (account_id, id)',
    'create index deliveries_of_request on deliveries (request_id)',
    'create index deliveries_finished on deliveries (finished_at) where finished_at is not null',
    `create table attempts (
      id ${numbered[sqlEngine]},
      delivery_id text not null references deliveries (id),
      at bigint not null,
      took_ms bigint not null,
      status bigint,
      error text,
      answer text not null
    )`,
    'create index attempts_of_delivery on attempts (delivery_id, id)',
  ],
}
