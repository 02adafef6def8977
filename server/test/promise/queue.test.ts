// The promise of the queue, asked of every store: taken once, in turns, within limits, paid once, and never lost.
import { type Model, Problem } from '@openfield/contract'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { cancel } from '../../src/request/cancel.ts'
import { type Claimed, createClaim } from '../../src/request/claim.ts'
import { createEstimator, listRequests, readRequest } from '../../src/request/read.ts'
import { defaultRunLimits } from '../../src/request/run.ts'
import { keepPreview } from '../../src/request/settle-rows.ts'
import { submit } from '../../src/request/submit.ts'
import type { Store } from '../../src/store/store.ts'
import { completion, createHouse, failure, type House, video } from './house.ts'
import { image } from './image-input.ts'
import { type OpenedStore, storeEngines } from './store-engines.ts'

const code = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no problem',
    (error) => (error instanceof Problem ? error.code : String(error)),
  )

/** Takes and completes until nothing is free; gives what was taken, in order. */
const takeAll = async (house: House, claim: () => Promise<Claimed | null>): Promise<Claimed[]> => {
  const taken: Claimed[] = []
  for (;;) {
    const claimed = await claim()
    if (!claimed) return taken
    taken.push(claimed)
    await house.settle(claimed)
  }
}

describe.each(storeEngines)('$name', ({ open }) => {
  let opened: OpenedStore
  let store: Store
  let house: House
  beforeAll(async () => {
    opened = await open()
    store = opened.store
  }, 120_000)
  afterAll(() => opened.remove())
  beforeEach(async () => {
    house = await createHouse(store)
  })
  afterEach(async () => {
    // Leaves the queue empty for the next test, and the books sound after every one.
    house.clock.jump(25 * 60 * 60 * 1000)
    await takeAll(house, house.claim())
    expect(await house.audit()).toEqual([])
    await house.remove()
  })

  describe('submit', () => {
    test('holds the price and queues the request', async () => {
      const account = await house.account(10_000)
      const id = await house.put(account)
      expect(await house.money(account)).toEqual({ balance: 8500, held: 1500, spent: 0 })
      expect(await readRequest(store, account, id)).toMatchObject({
        id,
        state: 'queued',
        price: 1500,
        charged: 0,
        input: image(),
        createdAt: house.clock.now(),
      })
    })

    test('stores nothing when the balance is a millicredit short', async () => {
      const account = await house.account(1499)
      const refused = submit(house.parts, house.order(account))
      await expect(refused).rejects.toMatchObject({
        code: 'insufficient_balance',
        message: 'The request costs 1.5 credits, the balance is 1.499.',
      })
      expect(await house.money(account)).toEqual({ balance: 1499, held: 0, spent: 0 })
      expect((await listRequests(store, account)).requests).toEqual([])
    })

    test('spends the last credits once, however many ask at the same moment', async () => {
      const account = await house.account(4500)
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => code(submit(house.parts, house.order(account)))),
      )
      expect(answers.filter((answer) => answer === 'no problem')).toHaveLength(3)
      expect(answers.filter((answer) => answer === 'insufficient_balance')).toHaveLength(7)
      expect(await house.money(account)).toEqual({ balance: 0, held: 4500, spent: 0 })
    })

    test('keeps the account within its concurrency limit, and lets it go on when one has ended', async () => {
      const account = await house.account(100_000, 2)
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => code(submit(house.parts, house.order(account)))),
      )
      expect(answers.filter((answer) => answer === 'too_many_concurrent')).toHaveLength(3)
      const claimed = await house.claim()()
      expect(await code(submit(house.parts, house.order(account)))).toBe('too_many_concurrent')
      if (claimed) await house.settle(claimed)
      expect(await code(submit(house.parts, house.order(account)))).toBe('no problem')
    })

    test('gives the first request again for its idempotency key, also when the balance is gone', async () => {
      const account = await house.account(1500)
      const order = house.order(account, { idempotency: { key: 'k', fingerprint: 'f' } })
      const answers = await Promise.all([1, 2, 3, 4].map(() => submit(house.parts, order)))
      expect(new Set(answers.map(({ request }) => request.id)).size).toBe(1)
      expect(answers.filter(({ replayed }) => !replayed)).toHaveLength(1)
      const other = { ...order, idempotency: { key: 'k', fingerprint: 'g' } }
      expect(await code(submit(house.parts, other))).toBe('idempotency_mismatch')
    })

    test('a refused request does not use up its idempotency key', async () => {
      const account = await house.account(0)
      const idempotency = { key: 'k', fingerprint: 'f' }
      expect(await code(submit(house.parts, house.order(account, { idempotency })))).toBe(
        'insufficient_balance',
      )
      const other = await house.account()
      expect((await submit(house.parts, house.order(other, { idempotency }))).replayed).toBe(false)
      const free = house.order(account, { idempotency, price: 0 })
      expect((await submit(house.parts, free)).replayed).toBe(false)
    })

    test('a picture inside the body reaches the worker whole and the status short, and goes in the end', async () => {
      const account = await house.account()
      const picture = `data:image/png;base64,${'A'.repeat(100_000)}`
      const input = { ...video('dop-lite'), image: picture }
      const id = await house.put(account, { input })
      const status = await readRequest(store, account, id)
      expect(status?.input).toMatchObject({ image: 'data:image/png;base64,…' })
      const claimed = await house.claim()()
      expect(claimed?.request.input).toEqual(input)
      if (claimed) await house.settle(claimed)
      const kept = await store.read.selectFrom('inputs').selectAll().execute()
      expect(kept).toEqual([])
    })
  })

  describe('claim', () => {
    test('each request is taken once, by however many at the same moment', async () => {
      const account = await house.account()
      const ids = await Promise.all(Array.from({ length: 20 }, () => house.put(account)))
      const claims = [house.claim(), house.claim(), house.claim()]
      const taken = await Promise.all(
        Array.from({ length: 30 }, (_, i) => claims[i % 3]?.() ?? null),
      )
      const got = taken.flatMap((claimed) => (claimed ? [claimed.request.id] : []))
      expect(got.sort()).toEqual(ids.sort())
      for (const claimed of taken) if (claimed) await house.settle(claimed)
    })

    test('accounts take turns, oldest first within each', async () => {
      const big = await house.account()
      const small = await house.account()
      const third = await house.account()
      const bigs: string[] = []
      for (let i = 0; i < 6; i++) bigs.push(await house.put(big))
      const smalls = [await house.put(small), await house.put(small)]
      const thirds = [await house.put(third)]
      const taken = (await takeAll(house, house.claim())).map(({ request }) => request)
      const first = taken.slice(0, 5).map(({ accountId }) => accountId)
      expect(first.filter((id) => id === big)).toHaveLength(2)
      expect(first.filter((id) => id === small)).toHaveLength(2)
      expect(first.filter((id) => id === third)).toHaveLength(1)
      expect(taken.filter(({ accountId }) => accountId === big).map(({ id }) => id)).toEqual(bigs)
      expect(taken.filter(({ accountId }) => accountId === small).map(({ id }) => id)).toEqual(
        smalls,
      )
      expect(taken.filter(({ accountId }) => accountId === third).map(({ id }) => id)).toEqual(
        thirds,
      )
    })

    test('the fast model goes first, and the others still move', async () => {
      const account = await house.account(1_000_000)
      for (let i = 0; i < 4; i++) await house.put(account, { input: video('dop-preview') })
      for (let i = 0; i < 8; i++) await house.put(account, { input: video('dop-turbo') })
      const models = (await takeAll(house, house.claim())).map(({ request }) => request.model)
      expect(models.slice(0, 8)).toEqual([
        ...['dop-turbo', 'dop-turbo', 'dop-turbo', 'dop-preview'],
        ...['dop-turbo', 'dop-turbo', 'dop-turbo', 'dop-preview'],
      ])
    })

    test('no account has more running than it may, others go on', async () => {
      const one = await house.account()
      const two = await house.account()
      for (let i = 0; i < 5; i++) await house.put(one)
      await house.put(two)
      const claim = house.claim(2)
      const taken = await Promise.all(Array.from({ length: 6 }, () => claim()))
      const accounts = taken.flatMap((claimed) => (claimed ? [claimed.request.accountId] : []))
      expect(accounts.sort()).toEqual([one, one, two].sort())
      for (const claimed of taken) if (claimed) await house.settle(claimed)
      expect((await claim())?.request.accountId).toBe(one)
    })

    test('an abandoned lease is taken over when it has run out, not before', async () => {
      const account = await house.account()
      const id = await house.put(account)
      const claim = house.claim()
      const first = await claim()
      expect(first?.request).toMatchObject({ id, attempt: 1, state: 'processing' })
      await house.clock.advance(29_999)
      expect(await claim()).toBeNull()
      await house.clock.advance(1)
      const second = await claim()
      expect(second?.request).toMatchObject({ id, attempt: 2 })
      if (!first || !second) throw new Error('both were taken')
      expect(await house.settle(first)).toBeNull()
      expect((await house.request(id)).state).toBe('processing')
      expect(await house.settle(second)).toMatchObject({ state: 'completed', charged: 1500 })
    })

    test('the last attempt after crashes runs alone and goes first; a fault of the engine is no crash', async () => {
      const account = await house.account()
      const crashed = await house.put(account)
      const claim = house.claim()
      await claim()
      await house.clock.advance(30_000)
      expect(await claim(false)).toMatchObject({ request: { id: crashed }, isAlone: false })
      const fresh = await house.put(account)
      await house.clock.advance(30_000)
      expect(await claim(false)).toBeNull()
      const last = await claim(true)
      expect(last).toMatchObject({ request: { id: crashed, attempt: 3 }, isAlone: true })
      expect(await claim(false)).toMatchObject({ request: { id: fresh }, isAlone: false })
      await house.clock.advance(30_000)
      const overdue = await claim(false)
      expect(overdue).toMatchObject({ request: { id: crashed, attempt: 4 }, isAlone: false })
      if (overdue) await house.settle(overdue, failure)
    })

    test.each([
      ['an hour', 60 * 60 * 1000],
      ['a week', 7 * 24 * 60 * 60 * 1000],
    ])('a clock that was %s ahead and came back delays nobody', async (_what, ahead) => {
      const account = await house.account()
      const claim = house.claim()
      house.clock.jump(ahead)
      const submitted = await house.put(account)
      const leased = await house.put(account)
      const abandoned = await claim()
      house.clock.jump(-ahead)
      const taken = await takeAll(house, claim)
      expect(taken.map(({ request }) => request.id)).toEqual([submitted, leased])
      expect(abandoned && (await house.settle(abandoned))).toBeNull()
    })
  })

  describe('two processes on the same data', () => {
    test('take each request once and keep the limits between them', async () => {
      if (!opened.another) return
      const there = await createHouse(await opened.another(), house.clock)
      const accounts = [await house.account(), await house.account(), await house.account()]
      for (const account of accounts) for (let i = 0; i < 8; i++) await house.put(account)
      const claims = [house.claim(3), there.claim(3)]
      const work = Array.from({ length: 24 }, (_, i) => claims[i % 2]?.() ?? null)
      const taken = (await Promise.all(work)).flatMap((claimed) => claimed ?? [])
      expect(new Set(taken.map(({ request }) => request.id)).size).toBe(9)
      for (const account of accounts) {
        expect(taken.filter(({ request }) => request.accountId === account)).toHaveLength(3)
      }
      for (const [i, claimed] of taken.entries()) {
        const ends = await Promise.all([
          house.settle(claimed),
          there.settle(claimed, i % 2 ? failure : completion),
        ])
        expect(ends.filter((end) => end !== null)).toHaveLength(1)
      }
      expect((await takeAll(there, there.claim())).length).toBe(15)
      await there.remove()
    })

    test('spend the last credits once', async () => {
      if (!opened.another) return
      const there = await createHouse(await opened.another(), house.clock)
      const account = await house.account(7500)
      const order = house.order(account)
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, i) => code(submit((i % 2 ? house : there).parts, order))),
      )
      expect(answers.filter((answer) => answer === 'no problem')).toHaveLength(5)
      expect(await there.money(account)).toEqual({ balance: 0, held: 7500, spent: 0 })
      const key = { ...order, price: 0, idempotency: { key: 'k', fingerprint: 'f' } }
      const twins = await Promise.all(
        Array.from({ length: 10 }, (_, i) => submit((i % 2 ? house : there).parts, key)),
      )
      expect(new Set(twins.map(({ request }) => request.id)).size).toBe(1)
      await there.remove()
    })
  })

  describe('settle', () => {
    test('completed captures, every other ending releases, and nothing happens twice', async () => {
      const account = await house.account(10_000)
      await house.put(account)
      await house.put(account)
      const claim = house.claim()
      const [made, refused] = [await claim(), await claim()]
      if (!made || !refused) throw new Error('both were taken')
      const ends = await Promise.all([1, 2, 3].map(() => house.settle(made)))
      expect(ends.filter((end) => end !== null)).toHaveLength(1)
      expect(await house.money(account)).toEqual({ balance: 7000, held: 1500, spent: 1500 })
      await house.settle(refused, failure)
      expect(await house.settle(refused, completion)).toBeNull()
      expect(await house.money(account)).toEqual({ balance: 8500, held: 0, spent: 1500 })
      expect(await house.request(refused.request.id)).toMatchObject({
        state: 'failed',
        charged: 0,
        error: { code: 'input_rejected', message: 'The picture is no picture.' },
      })
    })

    test('an engine with a lower price captures that and releases the rest; a higher one gets what was held', async () => {
      const account = await house.account(10_000)
      const claim = house.claim()
      const ids: string[] = []
      for (const [charged, captured] of [
        [400, 400],
        [0, 0],
        [9000, 1500],
      ] as const) {
        const before = await house.money(account)
        const id = await house.put(account)
        ids.push(id)
        const made = await claim()
        if (!made) throw new Error('it was free')
        await house.settle(made, { ...completion, charged })
        expect(await house.request(id)).toMatchObject({ price: 1500, charged: captured })
        expect(await house.money(account)).toEqual({
          balance: before.balance - captured,
          held: 0,
          spent: before.spent + captured,
        })
        const moves = await store.read
          .selectFrom('ledger')
          .select(['kind', 'amount'])
          .where('request_id', '=', id)
          .orderBy('id')
          .execute()
        expect(moves).toEqual(
          [
            { kind: 'hold', amount: 1500 },
            { kind: 'capture', amount: captured },
            { kind: 'release', amount: 1500 - captured },
          ].filter(({ amount }) => amount > 0),
        )
        expect(await house.audit()).toEqual([])
      }
      // Who would charge more than was held, or keep the rest, is found by the audit.
      const [first = ''] = ids
      const spoil = (charged: number) =>
        store.transact((tx) =>
          tx.updateTable('requests').set({ charged }).where('id', '=', first).execute(),
        )
      await spoil(300)
      expect(await house.audit()).toEqual([expect.stringContaining(`${first}: the money`)])
      await spoil(400)
    })

    test('only models that can be made are taken, whoever waits longest', async () => {
      const account = await house.account()
      const other = await house.account()
      const first = await house.put(account)
      const clip = await house.put(account, { input: video('dop-lite') })
      const others = await house.put(other)
      let models: readonly Model[] | undefined = ['dop-lite', 'dop-preview']
      const { leaseMs } = defaultRunLimits
      const claim = createClaim(house.parts, { leaseMs, runningMax: 9, makeable: () => models })
      expect((await claim())?.request.id).toBe(clip)
      expect(await claim()).toBeNull()
      models = []
      expect(await claim()).toBeNull()
      models = undefined
      const rest = [await claim(), await claim()]
      expect(rest.map((claimed) => claimed?.request.id).sort()).toEqual([first, others].sort())
    })

    test('events tell the story in order, and the webhook is queued with the end', async () => {
      const account = await house.account()
      const id = await house.put(account, { webhookUrl: 'https://listener.example/hook' })
      await takeAll(house, house.claim())
      const events = await store.read
        .selectFrom('events')
        .select('type')
        .where('request_id', '=', id)
        .orderBy('id')
        .execute()
      expect(events.map(({ type }) => type)).toEqual([
        'request.queued',
        'request.processing',
        'request.completed',
      ])
      const deliveries = await store.read
        .selectFrom('deliveries')
        .select(['url', 'body'])
        .where('request_id', '=', id)
        .execute()
      expect(deliveries).toEqual([
        { url: 'https://listener.example/hook', body: JSON.stringify({ id, state: 'completed' }) },
      ])
    })
  })

  describe('cancel', () => {
    test('while queued it ends at once and frees the credits', async () => {
      const account = await house.account(1500)
      const id = await house.put(account)
      expect(await cancel(house.parts, account, id)).toMatchObject({
        isDone: true,
        request: { state: 'canceled', charged: 0 },
      })
      expect(await house.money(account)).toEqual({ balance: 1500, held: 0, spent: 0 })
      expect(await house.claim()()).toBeNull()
      expect(await code(cancel(house.parts, account, id))).toBe('conflict')
    })

    test('while processing it is asked for, and then the request ends canceled even if it was made', async () => {
      const account = await house.account(1500)
      const id = await house.put(account)
      const claimed = await house.claim()()
      expect(await code(cancel(house.parts, account, id, { onlyQueued: true }))).toBe('conflict')
      expect(await cancel(house.parts, account, id)).toMatchObject({ isDone: false })
      expect(claimed && (await house.settle(claimed))).toMatchObject({ state: 'canceled' })
      expect(await house.money(account)).toEqual({ balance: 1500, held: 0, spent: 0 })
    })

    test("someone else's request is not there", async () => {
      const account = await house.account()
      const id = await house.put(account)
      const other = await house.account()
      expect(await code(cancel(house.parts, other, id))).toBe('not_found')
      expect(await readRequest(store, other, id)).toBeNull()
    })
  })

  describe('read', () => {
    test('lists newest first in pages, filtered by state and model', async () => {
      const account = await house.account()
      const ids: string[] = []
      for (let i = 0; i < 5; i++) ids.push(await house.put(account))
      const turbo = await house.put(account, { input: video('dop-turbo') })
      const first = await listRequests(store, account, { limit: 4 })
      expect(first.requests.map(({ id }) => id)).toEqual([turbo, ids[4], ids[3], ids[2]])
      const cursor = first.cursor ?? ''
      const second = await listRequests(store, account, { limit: 4, cursor })
      expect([second.requests.map(({ id }) => id), second.cursor]).toEqual([[ids[1], ids[0]], null])
      const soul = await listRequests(store, account, { models: ['soul'], states: ['queued'] })
      expect(soul.requests).toHaveLength(5)
      expect((await listRequests(store, account, { states: ['failed'] })).requests).toEqual([])
    })

    test('tells the newest preview to the owner, until the attempt is over', async () => {
      const [account, other] = [await house.account(), await house.account()]
      const id = await house.put(account)
      const claimed = await house.claim()()
      if (!claimed) throw new Error('a request was free')
      const keep = (picture: string) =>
        store.transact((tx) => keepPreview(tx, claimed.lease, { picture, at: house.clock.now() }))
      const { read } = createEstimator(house.parts, { concurrency: 1 })
      expect([await keep('data:first'), await keep('data:second')]).toEqual([true, true])
      const previewAt = house.clock.now()
      expect(await read(account, id)).toMatchObject({ preview: 'data:second', previewAt })
      expect(await read(other, id)).toBeNull()
      await house.settle(claimed)
      expect(await keep('data:late')).toBe(false)
      expect(await read(account, id)).toMatchObject({ preview: null, previewAt: null })
      expect(await store.read.selectFrom('previews').selectAll().execute()).toEqual([])
    })

    test('tells the place in the queue and the time left from how long others took', async () => {
      const account = await house.account()
      // Later than all that other tests have left in this store.
      house.clock.jump(10 * 24 * 60 * 60 * 1000)
      for (let i = 0; i < 20; i++) {
        await house.put(account)
        const warm = await house.claim()()
        house.clock.jump(10_000)
        if (warm) await house.settle(warm)
      }
      const ids: string[] = []
      for (let i = 0; i < 4; i++) ids.push(await house.put(account))
      const estimator = createEstimator(house.parts, { concurrency: 2 })
      const views = await Promise.all(ids.map((id) => estimator.read(account, id)))
      expect(views.map((view) => [view?.queuePosition, view?.etaSeconds])).toEqual([
        [0, 10],
        [1, 10],
        [2, 20],
        [3, 20],
      ])
      await house.claim()()
      await house.clock.advance(4000)
      expect(await estimator.read(account, ids[0] ?? '')).toMatchObject({
        queuePosition: null,
        etaSeconds: 6,
      })
    })
  })
})
