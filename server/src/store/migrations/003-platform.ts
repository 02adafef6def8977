// Step 3: what the platform dialect needs: secrets of webhooks, and uploads.
import type { Migration } from '../migrate.ts'

export const platform: Migration = {
  name: 'platform',
  statements: () => [
    'alter table requests add column webhook_secret text',
    'alter table deliveries add column secret_key text',
    `create table uploads (
      id text primary key,
      account_id text not null references accounts (id),
      name text not null,
      content_type text not null,
      token_hash text not null,
      put_until bigint not null,
      expires_at bigint not null
    )`,
    'create index uploads_of_account on uploads (account_id, expires_at)',
    'create index uploads_expiring on uploads (expires_at)',
  ],
}
