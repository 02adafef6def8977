// The scale-out store: PostgreSQL, many processes; wake-ups travel by NOTIFY, gathered after commit.
import { setTimeout as pause } from 'node:timers/promises'
import { type Dialect, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { newName } from '../lib/id.ts'
import type { Log } from '../lib/log.ts'
import { backOffMs } from '../lib/retry.ts'
import { migrate } from './migrate.ts'
import type { Schema } from './schema.ts'
import type { Store } from './store.ts'
import { createStore } from './transact.ts'
import { type Channel, createWake, type Wake } from './wake.ts'

export interface PostgresOptions {
  /** `postgres://…`, version 15 or newer. */
  readonly url: string
  /** Connections for transactions and reads; one more listens. */
  readonly connections?: number
  readonly log: Log
}

/** Connects and brings the tables up to date. Throws when the server is not reachable or its tables are of a newer Openfield. */
export const openPostgres = async ({
  url,
  connections = 10,
  log,
}: PostgresOptions): Promise<Store> => {
  const pool = new pg.Pool({ connectionString: url, max: connections, types: numberTypes })
  pool.on('error', (error) => log.warn({ error: error.message }, 'an idle connection was lost'))
  const wake = createNotifiedWake(url, pool, log)
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  const close = async () => {
    await wake.close()
    await db.destroy()
    if (!pool.ended) await pool.end()
  }
  const parts = { sqlEngine: 'postgres', reader: db, writer: db, wake, isPassing, close } as const
  const store = createStore(parts)
  try {
    await migrate(store)
    await wake.open()
  } catch (error) {
    await close()
    throw error
  }
  return store
}

/** For tests on an embedded PostgreSQL: any Kysely dialect that speaks it, one process. */
export const openPostgresDialect = async (dialect: Dialect): Promise<Store> => {
  const db = new Kysely<Schema>({ dialect })
  const parts = { reader: db, writer: db, wake: createWake(), isPassing } as const
  const store = createStore({ sqlEngine: 'postgres', ...parts, close: () => db.destroy() })
  await migrate(store)
  return store
}

const INT8 = 20

/** Milliseconds and millicredits are far below 2^53, so 64-bit integers come as numbers. */
const numberTypes: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === INT8 && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format as 'text'),
}

/** Serialisation failure, deadlock, lock not available: rolled back by the server, may be run again. */
const isPassing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(40001|40P01|55P03)$/.test(String(error.code))

const NOTIFY_CHANNEL = 'openfield'
/** Wake-ups within this time go out as one. */
const GATHER_MS = 10

interface NotifiedWake extends Wake {
  open(): Promise<void>
  close(): Promise<void>
}

/** Own listeners are woken at once; other processes hear one gathered NOTIFY, which costs the transactions nothing. */
const createNotifiedWake = (url: string, pool: pg.Pool, log: Log): NotifiedWake => {
  const local = createWake()
  const self = newName('p')
  const gathered = new Set<Channel>()
  const closing = new AbortController()
  let client: pg.Client | null = null
  let sending: Promise<void> | null = null
  const send = async (): Promise<void> => {
    while (gathered.size > 0) {
      await pause(GATHER_MS)
      const message = [self, ...gathered].join(' ')
      gathered.clear()
      await pool
        .query('select pg_notify($1, $2)', [NOTIFY_CHANNEL, message])
        .catch((error: Error) =>
          log.warn({ error: error.message }, 'other processes were not woken'),
        )
    }
    sending = null
  }
  const hear = (message: string): void => {
    const [from, ...channels] = message.split(' ')
    if (from !== self) for (const channel of channels) local.now(channel as Channel)
  }
  const listen = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url })
    next.on('notification', ({ payload }) => hear(payload ?? ''))
    next.on('error', (error) => log.warn({ error: error.message }, 'the listener was lost'))
    await next.connect()
    client = next
    next.on('end', () => void relisten())
    await next.query(`listen ${NOTIFY_CHANNEL}`)
  }
  const relisten = async (): Promise<void> => {
    for (let attempt = 1; !closing.signal.aborted; attempt++) {
      await pause(backOffMs(attempt, { baseMs: 200, capMs: 10_000 }))
      if (closing.signal.aborted) return
      const done = await listen().then(
        () => true,
        () => false,
      )
      if (done) return
    }
  }
  return {
    on: local.on,
    now: (channel) => {
      local.now(channel)
      gathered.add(channel)
      sending ??= send()
    },
    open: listen,
    close: async () => {
      closing.abort()
      await sending
      await client?.end()
    },
  }
}
