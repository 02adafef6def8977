// The promise of the store, asked of every engine: transactions hold whole or not at all, and readers see what is committed.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { Stale, type Store, type Tx } from '../../src/store/store.ts'
import { type OpenedStore, storeEngines } from './store-engines.ts'

const event = (requestId: string, data = '{}') => ({
  account_id: 'acc_1',
  request_id: requestId,
  type: 'request.queued',
  data,
  at: 1_750_000_000_000,
})
const write = (tx: Tx, requestId: string) =>
  tx.insertInto('events').values(event(requestId)).returning('id').executeTakeFirstOrThrow()
const count = async (store: Store, requestId: string) =>
  (
    await store.read
      .selectFrom('events')
      .select((b) => b.fn.countAll<number>().as('n'))
      .where('request_id', '=', requestId)
      .executeTakeFirstOrThrow()
  ).n

describe.each(storeEngines)('$name', ({ open }) => {
  let opened: OpenedStore
  let store: Store
  beforeAll(async () => {
    opened = await open()
    store = opened.store
  }, 30_000)
  afterAll(() => opened.remove())

  test('what a transaction wrote is there when it resolved, and numbers come back as numbers', async () => {
    const { id } = await store.transact((tx) => write(tx, 'a'))
    const row = await store.read
      .selectFrom('events')
      .selectAll()
      .where('request_id', '=', 'a')
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ id, ...event('a') })
    expect(await count(store, 'a')).toBe(1)
  })

  test('a transaction that throws leaves nothing and passes the error on', async () => {
    const failed = store.transact(async (tx) => {
      await write(tx, 'b')
      throw new Error('no')
    })
    await expect(failed).rejects.toThrow('no')
    expect(await count(store, 'b')).toBe(0)
  })

  test('a transaction with a refused statement leaves nothing, and the next one works', async () => {
    const failed = store.transact(async (tx) => {
      await write(tx, 'c')
      await tx.insertInto('lanes').values({ account_id: 'nobody', turn: 0 }).execute()
    })
    await expect(failed).rejects.toThrow(/foreign key/i)
    expect(await count(store, 'c')).toBe(0)
    await store.transact((tx) => write(tx, 'c'))
    expect(await count(store, 'c')).toBe(1)
  })

  test('a stale transaction is rolled back and run again', async () => {
    let tries = 0
    await store.transact(async (tx) => {
      await write(tx, 'd')
      if (++tries < 3) throw new Stale('once more')
    })
    expect(tries).toBe(3)
    expect(await count(store, 'd')).toBe(1)
  })

  test('many transactions at once all hold, and event numbers grow', async () => {
    const rows = await Promise.all(
      Array.from({ length: 50 }, () => store.transact((tx) => write(tx, 'e'))),
    )
    expect(await count(store, 'e')).toBe(50)
    expect(new Set(rows.map((row) => row.id)).size).toBe(50)
  })

  test('listeners are woken after the commit, once, and not by what failed', async () => {
    const seen: number[] = []
    let last = Promise.resolve()
    const off = store.onWake('events', () => {
      last = count(store, 'f').then((n) => void seen.push(n))
    })
    await store.transact(async (tx) => {
      tx.wake('events')
      await write(tx, 'f')
      tx.wake('events')
    })
    await last
    await store
      .transact(async (tx) => {
        tx.wake('events')
        throw new Error('no')
      })
      .catch(() => undefined)
    off()
    await store.transact(async (tx) => tx.wake('events'))
    await last
    expect(seen).toEqual([1])
  })

  test('text keeps its characters and money its millicredits', async () => {
    const data = JSON.stringify({ prompt: 'ein Löwe 🦁 in "Öl"\n\\', nul: '\u0000' })
    const at = Number.MAX_SAFE_INTEGER
    await store.transact((tx) =>
      tx
        .insertInto('events')
        .values({ ...event('g', data), at })
        .execute(),
    )
    const row = await store.read
      .selectFrom('events')
      .selectAll()
      .where('request_id', '=', 'g')
      .executeTakeFirstOrThrow()
    expect([row.data, row.at]).toEqual([data, at])
  })

  test('a second process finds the tables, sees the writes and writes too', async () => {
    if (!opened.another) return
    const other = await opened.another()
    await store.transact((tx) => write(tx, 'h'))
    expect(await count(other, 'h')).toBe(1)
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        (i % 2 ? store : other).transact((tx) => write(tx, 'h')),
      ),
    )
    expect([await count(store, 'h'), await count(other, 'h')]).toEqual([21, 21])
  })

  test('a wake-up reaches the other process, where the engine can tell it', async () => {
    if (!opened.another || store.sqlEngine === 'sqlite') return
    const other = await opened.another()
    const heard = vi.fn()
    other.onWake('requests', heard)
    const unasked = vi.fn()
    other.onWake('cancels', unasked)
    for (let i = 0; i < 20; i++) await store.transact(async (tx) => tx.wake('requests'))
    await vi.waitFor(() => expect(heard).toHaveBeenCalled(), { timeout: 5000 })
    expect(heard.mock.calls.length).toBeLessThan(20)
    expect(unasked).not.toHaveBeenCalled()
  })

  test('migrations run once and are recorded', async () => {
    const migrations = await store.transact(async (tx) => {
      const all = tx as unknown as { selectFrom(name: 'migrations'): ReturnType<Tx['selectFrom']> }
      return all.selectFrom('migrations').selectAll().execute()
    })
    expect(migrations[0]).toMatchObject({ number: 1, name: 'first tables' })
  })
})
