// Makes a store of a SQL engine: the only place where a `Tx` comes into being.
import { setTimeout as pause } from 'node:timers/promises'
import type { Kysely, Transaction } from 'kysely'
import { backOffMs } from '../lib/retry.ts'
import type { Schema } from './schema.ts'
import { type Read, type SqlEngine, Stale, type Store, type Tx } from './store.ts'
import type { Channel, Wake } from './wake.ts'

export interface StoreParts {
  readonly sqlEngine: SqlEngine
  /** For selects outside transactions. */
  readonly reader: Kysely<Schema>
  /** For transactions. */
  readonly writer: Kysely<Schema>
  readonly wake: Wake
  /** May the same transaction work if run again: busy, deadlock, not serialisable. */
  readonly isPassing: (error: unknown) => boolean
  readonly close: () => Promise<void>
}

/** Longest series of tries takes about 10 s, then the error is the caller's. */
const TRIES_MAX = 30
const between = { baseMs: 4, capMs: 500 }

export const createStore = (parts: StoreParts): Store => {
  const running = new Set<Promise<unknown>>()
  let isClosed = false
  return {
    sqlEngine: parts.sqlEngine,
    read: readOf(parts.reader),
    transact: async (fn) => {
      if (isClosed) throw new Error('the store is closed')
      const result = runAgain(parts, fn)
      running.add(result)
      try {
        return await result
      } finally {
        running.delete(result)
      }
    },
    onWake: (channel, listener) => parts.wake.on(channel, listener),
    close: async () => {
      isClosed = true
      await Promise.allSettled(running)
      await parts.close()
    },
  }
}

/** Runs the transaction until it holds, fails for good, or has been tried too often. */
const runAgain = async <T>(parts: StoreParts, fn: (tx: Tx) => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    const woken = new Set<Channel>()
    try {
      const result = await parts.writer
        .transaction()
        .execute((trx) => fn(txOf(trx, parts.sqlEngine, woken)))
      for (const channel of woken) parts.wake.now(channel)
      return result
    } catch (error) {
      const passing = error instanceof Stale || parts.isPassing(error)
      if (!passing || attempt >= TRIES_MAX) throw error
      // Not the injected clock: this is about the database's time, not the product's.
      await pause(backOffMs(attempt, between))
    }
  }
}

/** Hides all but selects, so that writing around a transaction does not compile and does not run. */
const readOf = (db: Kysely<Schema>): Read => ({ selectFrom: db.selectFrom.bind(db) }) as Read

const txOf = (trx: Transaction<Schema>, sqlEngine: SqlEngine, woken: Set<Channel>): Tx =>
  ({
    selectFrom: trx.selectFrom.bind(trx),
    insertInto: trx.insertInto.bind(trx),
    updateTable: trx.updateTable.bind(trx),
    deleteFrom: trx.deleteFrom.bind(trx),
    getExecutor: trx.getExecutor.bind(trx),
    sqlEngine,
    wake: (channel: Channel) => void woken.add(channel),
  }) as unknown as Tx
