// Fails every single step of the transactions that move money, one after the other, and counts the money and requests each time.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { cancel } from '../../src/request/cancel.ts'
import type { Claimed } from '../../src/request/claim.ts'
import { submit } from '../../src/request/submit.ts'
import { openPostgresDialect } from '../../src/store/postgres.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import type { Store } from '../../src/store/store.ts'
import { completion, createHouse, failure, type House, video } from '../promise/house.ts'
import { pgliteDialect } from '../promise/pglite-dialect.ts'
import { arm, createPlan, failing, InjectedFault } from './failing-dialect.ts'

// Hundreds of commits, each synced to a disk that may have other work.
vi.setConfig({ testTimeout: 120_000 })

const plan = createPlan()
const engines = [
  {
    name: 'SQLite',
    open: async () => {
      const folder = await mkdtemp(join(tmpdir(), 'openfield-fault-'))
      const store = await openSqlite({ path: join(folder, 'store.sqlite'), wrap: failing(plan) })
      const remove = async () => {
        await store.close()
        await rm(folder, { recursive: true })
      }
      return { store, remove }
    },
  },
  {
    name: 'PostgreSQL (PGlite)',
    open: async () => {
      const store = await openPostgresDialect(failing(plan)(pgliteDialect()))
      return { store, remove: () => store.close() }
    },
  },
]

/** Runs `act` with its first, second, third … step failing until it passes; gives how many steps it has. */
const failEach = async (
  act: () => Promise<unknown>,
  when: 'before' | 'after',
  afterFault: () => Promise<void>,
): Promise<number> => {
  for (let failAt = 1; ; failAt++) {
    arm(plan, failAt, when)
    const fault = await act().then(
      () => null,
      (error: unknown) => error,
    )
    const { steps } = plan
    arm(plan, 0)
    if (steps < failAt) {
      expect(fault).toBeNull()
      return steps
    }
    expect(fault).toBeInstanceOf(InjectedFault)
    await afterFault()
    expect(failAt).toBeLessThan(60)
  }
}

describe.each(engines)('$name', ({ open }) => {
  let store: Store
  let remove: () => Promise<void>
  let house: House
  let account: string
  const rows = async () => {
    const tables = ['requests', 'events', 'idempotency', 'inputs', 'deliveries', 'ledger'] as const
    const counts = tables.map(async (table) => {
      const all = await store.read.selectFrom(table).selectAll().execute()
      return [table, all.length] as const
    })
    return Object.fromEntries(await Promise.all(counts))
  }
  /** An order that touches every table. */
  const order = (key: string) =>
    house.order(account, {
      input: { ...video('dop-turbo'), image: `data:image/png;base64,${'A'.repeat(1000)}` },
      webhookUrl: 'https://listener.example/hook',
      idempotency: { key, fingerprint: 'f' },
    })
  const claimed = async (): Promise<Claimed> => {
    const taken = await house.claim()()
    if (!taken) throw new Error('a request was free')
    return taken
  }
  beforeAll(async () => {
    arm(plan, 0)
    const opened = await open()
    store = opened.store
    remove = opened.remove
  }, 120_000)
  afterAll(() => remove())
  beforeEach(async () => {
    house = await createHouse(store)
    account = await house.account(1_000_000)
  })
  afterEach(async () => {
    expect(await house.audit()).toEqual([])
    await house.remove()
  })

  test('submit: whichever step fails, nothing is stored and nothing is held; then it works', async () => {
    const before = await rows()
    const steps = await failEach(
      () => submit(house.parts, order('submit')),
      'before',
      async () => {
        expect(await rows()).toEqual(before)
        expect(await house.money(account)).toEqual({ balance: 1_000_000, held: 0, spent: 0 })
        expect(await house.audit()).toEqual([])
      },
    )
    expect(steps).toBeGreaterThanOrEqual(10)
    expect(await house.money(account)).toEqual({ balance: 993_500, held: 6500, spent: 0 })
    await house.settle(await claimed())
  })

  test('submit: when even the news of the commit is lost, the idempotency key finds the one request', async () => {
    const before = await rows()
    await failEach(
      () => submit(house.parts, order('lost')),
      'after',
      async () => {
        const { requests = 0 } = await rows()
        expect(requests - (before['requests'] ?? 0)).toBeLessThanOrEqual(1)
        expect(await house.audit()).toEqual([])
      },
    )
    expect((await submit(house.parts, order('lost'))).replayed).toBe(true)
    expect(await house.money(account)).toEqual({ balance: 993_500, held: 6500, spent: 0 })
    await house.settle(await claimed())
  })

  test('claim: whichever step fails, the request stays free and no attempt is counted', async () => {
    const id = await house.put(account)
    const claim = house.claim()
    const steps = await failEach(claim, 'before', async () => {
      expect(await house.request(id)).toMatchObject({ state: 'queued', attempt: 0 })
    })
    expect(steps).toBeGreaterThanOrEqual(7)
    expect(await house.request(id)).toMatchObject({ state: 'processing', attempt: 1 })
    house.clock.jump(40_000)
    await house.settle(await claimed())
  })

  test.each([
    ['completed', undefined, { balance: 993_500, held: 0, spent: 6500 }],
    ['completed', { ...completion, charged: 2500 }, { balance: 997_500, held: 0, spent: 2500 }],
    ['failed', failure, { balance: 1_000_000, held: 0, spent: 0 }],
  ] as const)(
    'settle as %s: whichever step fails, the request is unfinished and its hold stands; then it ends once and for its price',
    async (state, ending, money) => {
      for (const when of ['before', 'after'] as const) {
        await submit(house.parts, order(`${state} ${money.spent} ${when}`))
        const taken = await claimed()
        const held = await rows()
        const start = await house.money(account)
        let isEnded = false
        const steps = await failEach(
          () => house.settle(taken, ending),
          when,
          async () => {
            isEnded = (await house.request(taken.request.id)).state === state
            if (!isEnded) {
              expect(await rows()).toEqual(held)
              expect(await house.money(account)).toEqual(start)
            }
            expect(await house.audit()).toEqual([])
          },
        )
        expect(isEnded).toBe(when === 'after')
        expect(steps).toBeGreaterThanOrEqual(when === 'before' ? 9 : 3)
        expect(await house.settle(taken, ending)).toBeNull()
        const { deliveries = 0 } = await rows()
        expect(deliveries - (held['deliveries'] ?? 0)).toBe(1)
        const spent = money.spent * (when === 'after' ? 2 : 1)
        expect(await house.money(account)).toEqual({ balance: 1_000_000 - spent, held: 0, spent })
      }
    },
  )

  test('cancel: whichever step fails, the request stays queued; then the credits are free', async () => {
    const { request } = await submit(house.parts, order('cancel'))
    const before = await rows()
    const steps = await failEach(
      () => cancel(house.parts, account, request.id),
      'before',
      async () => {
        expect(await rows()).toEqual(before)
        expect(await house.audit()).toEqual([])
      },
    )
    expect(steps).toBeGreaterThanOrEqual(9)
    expect(await house.money(account)).toEqual({ balance: 1_000_000, held: 0, spent: 0 })
  })

  test('the whole way: whichever step of the worker fails, every request still ends and is paid once', async () => {
    for (let failAt = 1; ; failAt++) {
      const id = await house.put(account)
      const loop = house.loop()
      arm(plan, failAt)
      // A claim that fails is the loop's to try again; an end that fails leaves the lease to run out.
      await loop.drain().catch((error: unknown) => expect(error).toBeInstanceOf(InjectedFault))
      const { steps } = plan
      arm(plan, 0)
      house.clock.jump(31_000)
      await loop.drain()
      expect(await house.request(id)).toMatchObject({ state: 'completed', charged: 1500 })
      expect(await house.audit()).toEqual([])
      const { spent, held } = await house.money(account)
      expect([spent, held]).toEqual([1500 * failAt, 0])
      if (steps < failAt) break
    }
  })
})
