// The embedded store: one SQLite file, durable at every commit, one writer at a time and readers that never wait.

import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import Database from 'libsql'
import { assert } from '../lib/assert.ts'
import { migrate } from './migrate.ts'
import type { Schema } from './schema.ts'
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
  const writer = new Kysely<Schema>({ dialect: wrap(sqliteDialect(writing, 'transactions')) })
  const reader = new Kysely<Schema>({ dialect: sqliteDialect(reading, 'statements') })
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

/** `transactions`: every statement must stand inside one. `statements`: no transactions, no waiting for each other. */
type Use = 'transactions' | 'statements'

const sqliteDialect = (database: Database.Database, use: Use): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => createDriver(database, use),
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createIntrospector: (db) => new SqliteIntrospector(db),
})

const createDriver = (database: Database.Database, use: Use): Driver => {
  const connection = createConnection(database, use)
  const turns = createTurns()
  const run = (text: string) => async () => {
    database.exec(text)
  }
  return {
    init: async () => undefined,
    acquireConnection: async () => {
      if (use === 'transactions') await turns.take()
      return connection
    },
    releaseConnection: async () => {
      if (use === 'transactions') turns.give()
    },
    // Immediate: whoever will write takes the lock first, so no transaction fails half-way for want of it.
    beginTransaction: run('begin immediate'),
    commitTransaction: run('commit'),
    rollbackTransaction: async () => {
      if (database.inTransaction) database.exec('rollback')
    },
    destroy: async () => undefined,
  }
}

/** Prepared statements are kept: preparing costs more than running. The house has far fewer texts than this. */
const STATEMENTS_MAX = 500

const createConnection = (database: Database.Database, use: Use): DatabaseConnection => {
  const prepared = new Map<string, Database.Statement>()
  const prepare = (text: string): Database.Statement => {
    const known = prepared.get(text)
    if (known) return known
    if (prepared.size >= STATEMENTS_MAX) prepared.clear()
    const statement = database.prepare(text)
    prepared.set(text, statement)
    return statement
  }
  return {
    executeQuery: async <R>(query: CompiledQuery): Promise<QueryResult<R>> => {
      assert(use === 'statements' || database.inTransaction, 'writes happen inside a transaction')
      const statement = prepare(query.sql)
      const values = query.parameters.map(bindable)
      if (statement.reader) return { rows: statement.all(values) as R[] }
      const { changes } = statement.run(values)
      return { rows: [], numAffectedRows: BigInt(changes) }
    },
    // biome-ignore lint/correctness/useYield: nobody streams, the interface asks for it
    streamQuery: async function* () {
      throw new Error('rows are not streamed')
    },
  }
}

/** The native part ends the whole process on a boolean, so nothing unknown may reach it. */
const bindable = (value: unknown): number | string | bigint | Uint8Array | null => {
  if (value === null || typeof value === 'string' || typeof value === 'bigint') return value
  if (typeof value === 'number') {
    assert(Number.isFinite(value), 'only finite numbers are stored')
    return value
  }
  assert(value instanceof Uint8Array, `a ${typeof value} cannot be stored`)
  return value
}

/** First come, first served. */
const createTurns = () => {
  const waiting: (() => void)[] = []
  let taken = false
  return {
    take: (): Promise<void> =>
      new Promise((resolve) => {
        if (taken) return void waiting.push(resolve)
        taken = true
        resolve()
      }),
    give: (): void => {
      const next = waiting.shift()
      if (next) next()
      else taken = false
    },
  }
}
