// PostgreSQL inside the test process: a Kysely dialect over PGlite, one connection that takes turns.
import { PGlite } from '@electric-sql/pglite'
import {
  type DatabaseConnection,
  type Dialect,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'

const createTurns = () => {
  let last = Promise.resolve()
  const releases: (() => void)[] = []
  return {
    take: async () => {
      const before = last
      last = new Promise((resolve) => {
        releases.push(resolve)
      })
      await before
    },
    give: () => releases.shift()?.(),
  }
}

/** A fresh, empty database in memory. */
export const pgliteDialect = (): Dialect => {
  const database = new PGlite()
  const turns = createTurns()
  const connection: DatabaseConnection = {
    executeQuery: async (query) => {
      const { rows, affectedRows } = await database.query(query.sql, [...query.parameters])
      return { rows: rows as never[], numAffectedRows: BigInt(affectedRows ?? 0) }
    },
    // biome-ignore lint/correctness/useYield: nobody streams, the interface asks for it
    streamQuery: async function* () {
      throw new Error('rows are not streamed')
    },
  }
  const run = (text: string) => async () => {
    await database.exec(text)
  }
  return {
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createDriver: () => ({
      init: () => database.waitReady,
      acquireConnection: async () => {
        await turns.take()
        return connection
      },
      releaseConnection: async () => {
        turns.give()
      },
      beginTransaction: run('begin'),
      commitTransaction: run('commit'),
      rollbackTransaction: run('rollback'),
      destroy: () => database.close(),
    }),
  }
}
