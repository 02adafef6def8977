// The promise of every store: read what is committed, and change the world in transactions that hold whole or not at all.
import type { Kysely, QueryExecutorProvider } from 'kysely'
import type { Schema } from './schema.ts'
import type { Channel } from './wake.ts'

/** What both engines can do is one SQL text; the few forks ask this. */
export type SqlEngine = 'sqlite' | 'postgres'

/** Selects only. A `Tx` is also a `Read`, so a function that only reads takes this and works in both. */
export type Read = Pick<Kysely<Schema>, 'selectFrom'>

declare const writing: unique symbol

/**
 * An open transaction, valid until the function given to `transact` returns. Only `transact` makes one, so a function that writes
 * asks for it and cannot be called outside. No network, file or engine call while one is open: every other writer waits.
 */
export interface Tx
  extends Pick<Kysely<Schema>, 'selectFrom' | 'insertInto' | 'updateTable' | 'deleteFrom'>,
    QueryExecutorProvider {
  readonly [writing]: true
  readonly sqlEngine: SqlEngine
  /** Wakes who sleeps on the channel, in every process, once the transaction has held. */
  wake(channel: Channel): void
}

export interface Store {
  readonly sqlEngine: SqlEngine
  /** Sees what is committed. Inside `transact` read through the `Tx` instead. */
  readonly read: Read
  /**
   * Runs `fn` in a transaction: commits when it resolves, rolls back when it rejects. When the database says busy or not
   * serialisable, everything is rolled back and `fn` runs again, so it must have no effect but through the `Tx`.
   */
  transact<T>(fn: (tx: Tx) => Promise<T>): Promise<T>
  /** Calls the listener when a transaction of any process woke the channel (other processes of SQLite: not heard, so also poll). */
  onWake(channel: Channel, listener: () => void): () => void
  /** Lets running transactions end, refuses new ones. */
  close(): Promise<void>
}

/** Thrown inside `transact` when someone else's write made ours stale: rolled back and run again, like a busy database. */
export class Stale extends Error {
  override readonly name = 'Stale'
}
