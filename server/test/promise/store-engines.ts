// Every implementation of the store, for the suites that all of them must pass.
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { silentLog } from '../../src/lib/log.ts'
import { openPostgres, openPostgresDialect } from '../../src/store/postgres.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import type { Store } from '../../src/store/store.ts'
import { pgliteDialect } from './pglite-dialect.ts'

export interface OpenedStore {
  readonly store: Store
  /** A second store on the same data, as another process has it; null when the engine allows one only. */
  readonly another: (() => Promise<Store>) | null
  /** Closes all and removes the data. */
  readonly remove: () => Promise<void>
}

export interface StoreEngine {
  readonly name: string
  readonly open: () => Promise<OpenedStore>
}

const tracked = (first: Store, openMore: () => Promise<Store>, remove: () => Promise<void>) => {
  const opened = [first]
  return {
    store: first,
    another: async () => {
      const store = await openMore()
      opened.push(store)
      return store
    },
    remove: async () => {
      for (const store of opened) await store.close()
      await remove()
    },
  }
}

const sqlite: StoreEngine = {
  name: 'SQLite',
  open: async () => {
    const folder = await mkdtemp(join(tmpdir(), 'openfield-store-'))
    const open = () => openSqlite({ path: join(folder, 'store.sqlite') })
    return tracked(await open(), open, () => rm(folder, { recursive: true }))
  },
}

const pglite: StoreEngine = {
  name: 'PostgreSQL in this process (PGlite)',
  open: async () => {
    const store = await openPostgresDialect(pgliteDialect())
    return { store, another: null, remove: () => store.close() }
  },
}

/** A schema of its own on a real server. */
const postgres = (url: string): StoreEngine => ({
  name: 'PostgreSQL',
  open: async () => {
    const schema = `openfield_test_${randomBytes(6).toString('hex')}`
    const admin = new pg.Client({ connectionString: url })
    await admin.connect()
    await admin.query(`create schema ${schema}`)
    const inside = new URL(url)
    inside.searchParams.set('options', `-c search_path=${schema}`)
    const open = () => openPostgres({ url: inside.href, connections: 8, log: silentLog })
    return tracked(await open(), open, async () => {
      await admin.query(`drop schema ${schema} cascade`)
      await admin.end()
    })
  },
})

// biome-ignore lint/style/noProcessEnv: a real server is there only when someone says where
const url = process.env['OPENFIELD_TEST_POSTGRES']

export const storeEngines: readonly StoreEngine[] = [
  sqlite,
  pglite,
  ...(url ? [postgres(url)] : []),
]
