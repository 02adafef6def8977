// How Kysely speaks to a SQLite file: statements prepared once, values checked, transactions in groups.
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import type Database from 'libsql'
import { assert } from '../lib/assert.ts'
import { createGroupCommit, type Turn } from './group-commit.ts'

const dialectOf = (createDriver: () => Driver): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver,
  createQueryCompiler: () => new SqliteQueryCompiler(),
  createIntrospector: (db) => new SqliteIntrospector(db),
})

/** For single statements outside transactions; nobody waits for anybody. */
export const readingDialect = (database: Database.Database): Dialect =>
  dialectOf(() => {
    const connection = createConnection(database)
    const refuse = async () => {
      throw new Error('this connection has no transactions')
    }
    return {
      init: async () => undefined,
      acquireConnection: async () => connection,
      releaseConnection: async () => undefined,
      beginTransaction: refuse,
      commitTransaction: refuse,
      rollbackTransaction: refuse,
      destroy: async () => undefined,
    }
  })

/** For transactions; a statement outside one is a bug. */
export const writingDialect = (database: Database.Database): Dialect =>
  dialectOf(() => {
    const { executeQuery, streamQuery } = createConnection(database)
    const turns = new WeakMap<DatabaseConnection, Turn>()
    const turnOf = (connection: DatabaseConnection): Turn => {
      const turn = turns.get(connection)
      assert(turn, 'a connection in use has its turn')
      return turn
    }
    const group = createGroupCommit(database)
    return {
      init: async () => undefined,
      acquireConnection: async () => {
        const turn = await group.take()
        const connection: DatabaseConnection = {
          executeQuery: (query) => {
            assert(database.inTransaction, 'writes happen inside a transaction')
            return executeQuery(query)
          },
          streamQuery,
        }
        turns.set(connection, turn)
        return connection
      },
      releaseConnection: async (connection) => turnOf(connection).end(),
      beginTransaction: async (connection) => turnOf(connection).begin(),
      commitTransaction: (connection) => turnOf(connection).commit(),
      rollbackTransaction: async (connection) => turnOf(connection).rollback(),
      // The last turn is never given back: nothing is on its way to disk any more, and nothing begins.
      destroy: async () => void (await group.take()),
    }
  })

/** Prepared statements are kept: preparing costs more than running. The house has far fewer texts than this. */
const STATEMENTS_MAX = 500

const createConnection = (database: Database.Database): DatabaseConnection => {
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
