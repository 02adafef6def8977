// Step 5: characters, and the pictures of those that are not made yet.
import type { Migration } from '../migrate.ts'

export const characters: Migration = {
  name: 'characters',
  statements: () => [
    `create table characters (
      id text primary key,
      account_id text not null references accounts (id),
      key_id text not null,
      name text not null,
      state text not null check (state in ('queued', 'processing', 'completed', 'failed', 'canceled')),
      price bigint not null check (price >= 0),
      charged bigint not null check (charged >= 0 and charged <= price),
      media_id text not null unique,
      thumbnail text,
      reference_media text not null,
      looks text,
      error_code text,
      error_message text,
      attempt bigint not null,
      lease_token text,
      free_at bigint not null,
      created_at bigint not null,
      started_at bigint,
      completed_at bigint,
      deleted_at bigint,
      check ((lease_token is not null) = (state = 'processing')),
      check (deleted_at is null or state not in ('queued', 'processing'))
    )`,
    // The queue; small, as that of requests.
    `create index characters_unfinished on characters (account_id, id) where state in ('queued', 'processing')`,
    'create index characters_of_account on characters (account_id, id)',
    // The pictures of unfinished characters, as they were named; long when they came inside the body.
    `create table character_inputs (
      character_id text primary key references characters (id),
      images text not null
    )`,
  ],
}
