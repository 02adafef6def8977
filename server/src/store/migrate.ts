// Brings the tables up to date: numbered steps, forward only, each recorded, under a lock so that many processes may start at once.
import { sql } from 'kysely'
import { systemClock } from '../lib/clock.ts'
import { firstTables } from './migrations/001-first-tables.ts'
import { deliveries } from './migrations/002-deliveries.ts'
import { platform } from './migrations/003-platform.ts'
import { native } from './migrations/004-native.ts'
import { characters } from './migrations/005-characters.ts'
import { engineJobs } from './migrations/006-engine-jobs.ts'
import { previews } from './migrations/007-previews.ts'
import type { SqlEngine, Store, Tx } from './store.ts'

/** One step: statements that both engines understand. Never edited once released; a mistake is mended by the next number. */
export interface Migration {
  readonly name: string
  /** What the engines don't write alike is chosen inside. */
  readonly statements: (sqlEngine: SqlEngine) => readonly string[]
}

/** In order; the place in this list, counted from 1, is the number that is recorded. */
const migrations: readonly Migration[] = [
  firstTables,
  deliveries,
  platform,
  native,
  characters,
  engineJobs,
  previews,
]

const LOCK = 7_246_310_001

/** Runs what is missing in one transaction. Throws when the database knows steps that this program does not. */
export const migrate = (store: Store): Promise<void> =>
  store.transact(async (tx) => {
    if (tx.sqlEngine === 'postgres') {
      await sql`select pg_advisory_xact_lock(${sql.lit(LOCK)})`.execute(tx)
    }
    await sql`create table if not exists migrations (number bigint primary key, name text not null, at bigint not null)`.execute(
      tx,
    )
    const { rows } = await sql<{ number: number }>`select number from migrations`.execute(tx)
    const done = Math.max(0, ...rows.map((row) => row.number))
    if (done > migrations.length) {
      throw new Error(
        `the database is at step ${done}, this program knows ${migrations.length}: use the newer program`,
      )
    }
    for (const [index, migration] of migrations.entries()) {
      if (index >= done) await step(tx, index + 1, migration)
    }
  })

const step = async (tx: Tx, number: number, migration: Migration): Promise<void> => {
  for (const statement of migration.statements(tx.sqlEngine)) await sql.raw(statement).execute(tx)
  await sql`insert into migrations (number, name, at) values (${number}, ${migration.name}, ${systemClock.now()})`.execute(
    tx,
  )
}
