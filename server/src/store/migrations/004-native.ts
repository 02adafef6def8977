// Step 4: what the native API needs: deleted requests, and indexes for use by day and what ended lately.
import type { Migration } from '../migrate.ts'

export const native: Migration = {
  name: 'native',
  statements: () => [
    'alter table requests add column deleted_at bigint',
    'create index requests_ended on requests (account_id, completed_at) where completed_at is not null',
    'create index requests_by_age on requests (created_at)',
  ],
}
