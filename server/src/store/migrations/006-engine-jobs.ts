// Step 6: what an engine remembers of an unfinished request outside this process, so that it is found again after a crash.
import type { Migration } from '../migrate.ts'

export const engineJobs: Migration = {
  name: 'engine jobs',
  statements: () => ['alter table requests add column engine_job text'],
}
