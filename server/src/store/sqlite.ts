// The embedded store: one SQLite file, durable at every commit, one writer at a time and readers that never wait.

import { type Dialect, Kysely } from 'kysely'
import Database from 'libsql'
import { migrate } from './migrate.ts'
import type { Schema } from './schema.ts'
import { readingDialect, writingDialect } from './sqlite-dialect.ts'
import type { Store } from './store.ts'
import { createStore } from './transact.ts'
import { createWake } from './wake.ts'

export interface SqliteOptions {
  /** The file; made when absent, its folder must exist. */
  readonly path: string
  /** Given by tests that make statements fail. */
  readonly wrap?: (dialect: Dialect) => Dialect
}

/** Opens the file and brings its tables up to date. Throws when it is not a database or of a newer Openfield. */
export const openSqlite = async ({ path, wrap = (it) => it }: SqliteOptions): Promise<Store> => {
  const writing = openFile(path)
  // The wait inside SQLite stops this whole process, so it is short; `transact` waits the rest outside.
  writing.pragma('busy_timeout = 4')
  const reading = openFile(path)
  const writer = new Kysely<Schema>({ dialect: wrap(writingDialect(writing)) })
  const reader = new Kysely<Schema>({ dialect: readingDialect(reading) })
  const close = async () => {
    await writer.destroy()
    await reader.destroy()
    reading.close()
    writing.close()
  }
  const store = createStore({
    sqlEngine: 'sqlite',
    reader,
    writer,
    wake: createWake(),
    isPassing: isBusy,
    close,
  })
  try {
    await migrate(store)
  } catch (error) {
    await close()
    throw error
  }
  return store
}

/** Synchronous FULL syncs at every commit: what was acknowledged survives a power cut. */
const openFile = (path: string): Database.Database => {
  const database = new Database(path)
  database.pragma('busy_timeout = 5000')
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  return database
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  /^SQLITE_(BUSY|LOCKED)/.test(error.code)
