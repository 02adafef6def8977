// Step 7: a look at what is being made: when the newest was kept, and the small picture itself beside the row.
import type { Migration } from '../migrate.ts'

export const previews: Migration = {
  name: 'previews',
  statements: () => [
    'alter table requests add column preview_at bigint',
    'create table previews (request_id text primary key, picture text not null)',
  ],
}
