// Does a webhook arrive: signed, once, or again and again for over a day, whatever its receiver does.
import { once } from 'node:events'
import {
  createServer,
  type IncomingHttpHeaders,
  type RequestListener,
  type Server,
} from 'node:http'
import type { AddressInfo } from 'node:net'
import { Problem } from '@openfield/contract'
import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { openAccount } from '../../src/account/create.ts'
import {
  type Delivery,
  enqueueDelivery,
  forgetDeliveries,
  listDeliveries,
  readDelivery,
  redeliver,
} from '../../src/event/deliveries.ts'
import { createDeliverer, type DelivererOptions } from '../../src/event/webhook.ts'
import { schedule } from '../../src/event/webhook-schedule.ts'
import type { Log } from '../../src/lib/log.ts'
import { type OpenedStore, storeEngines } from '../promise/store-engines.ts'
import { type StillClock, stillClock } from '../still-clock.ts'

interface Received {
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly method: string | undefined
}

const body = JSON.stringify({ request_id: 'ai-model-api_1', status: 'COMPLETED', note: 'ü 猫' })
const forever = new AbortController().signal
const SECOND = 1000
const HOUR = 3_600_000

describe.each(storeEngines)('webhooks on $name', ({ open }) => {
  let opened: OpenedStore
  let clock: StillClock
  let server: Server
  let received: Received[]
  let answer: RequestListener
  let url: string
  let account: { id: string; secret: string }
  let logged: string[]

  beforeAll(async () => {
    opened = await open()
  }, 60_000)
  afterAll(() => opened.remove())

  beforeEach(async () => {
    await opened.store.transact(async (tx) => {
      await tx.deleteFrom('attempts').execute()
      await tx.deleteFrom('deliveries').execute()
    })
    clock = stillClock()
    account = await newAccount('studio')
    received = []
    logged = []
    answer = (_request, response) => response.writeHead(204).end()
    server = createServer(async (request, response) => {
      let text = ''
      for await (const chunk of request) text += String(chunk)
      received.push({ headers: request.headers, body: text, method: request.method })
      answer(request, response)
    }).listen(0, '127.0.0.1')
    await once(server, 'listening')
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?token=hidden`
  })
  afterEach(async () => {
    server.closeAllConnections()
    server.close()
  })

  const newAccount = async (name: string) => {
    const { account: made } = await openAccount({ store: opened.store, clock }, { name })
    return { id: made.id, secret: made.webhookSecret }
  }
  const write = (facts: object, sentence: string) => {
    logged.push(JSON.stringify(facts) + sentence)
  }
  const log: Log = { debug: write, info: write, warn: write, error: write }
  const deliverer = (more: Partial<DelivererOptions> = {}) =>
    createDeliverer({
      store: opened.store,
      clock,
      log,
      reach: { allowPrivate: false, allowLoopback: true, ports: null },
      timeoutMs: 300,
      draw: () => 0,
      ...more,
    })
  const enqueue = (to = url, accountId = account.id) =>
    opened.store.transact((tx) =>
      enqueueDelivery(tx, { accountId, requestId: '1', url: to, body, at: clock.now() }),
    )
  /** Makes every attempt that is due now. */
  const deliver = async (more: Partial<DelivererOptions> = {}) => {
    const { claim, run } = deliverer(more)
    for (let made = 0; ; made += 1) {
      const claimed = await claim()
      if (!claimed) return made
      await run(claimed, forever)
    }
  }
  const state = async (id: string): Promise<Delivery> => {
    const delivery = await readDelivery(opened.store, account.id, id)
    return delivery ?? expect.fail(`there is no ${id}`)
  }

  test('posts the body, signed so that any Standard Webhooks library verifies it', async () => {
    const id = await enqueue()
    expect(await deliver()).toBe(1)
    expect(received).toHaveLength(1)
    const [{ headers, body: text, method } = expect.fail()] = received
    expect(method).toBe('POST')
    expect(headers['content-type']).toBe('application/json')
    expect(headers['webhook-id']).toBe(id)
    expect(text).toBe(body)
    const verified = withTime(clock.now(), () =>
      new Webhook(account.secret).verify(text, headers as Record<string, string>),
    )
    expect(verified).toEqual(JSON.parse(body))
    const other = await newAccount('another')
    expect(() =>
      withTime(clock.now(), () =>
        new Webhook(other.secret).verify(text, headers as Record<string, string>),
      ),
    ).toThrow(/signature/i)
    expect(await state(id)).toMatchObject({
      state: 'delivered',
      nextAt: null,
      finishedAt: clock.now(),
      attempts: [{ status: 204, error: null, at: clock.now() }],
    })
    await clock.advance(48 * HOUR)
    expect(await deliver()).toBe(0)
  })

  test('a rolled back transaction sends nothing', async () => {
    const failing = opened.store.transact(async (tx) => {
      await enqueueDelivery(tx, { accountId: account.id, requestId: '1', url, body, at: 0 })
      throw new Error('settled by another')
    })
    await expect(failing).rejects.toThrow('settled by another')
    expect(await deliver()).toBe(0)
  })

  test('tries a failing receiver ten times over 24 hours with the same id and body, then gives up', async () => {
    answer = (_request, response) => response.writeHead(500).end('out of order')
    const id = await enqueue()
    const start = clock.now()
    const times: number[] = []
    for (let step = 0; step < 30 && (await state(id)).state === 'pending'; step += 1) {
      expect(await deliver()).toBe(1)
      times.push(clock.now() - start)
      const { nextAt } = await state(id)
      if (nextAt === null) break
      await clock.advance(nextAt - clock.now() - 1)
      expect(await deliver()).toBe(0)
      await clock.advance(1)
    }
    expect(times).toEqual(schedule)
    expect(times.at(-1)).toBeGreaterThanOrEqual(24 * HOUR)
    const { attempts, ...rest } = await state(id)
    expect(rest).toMatchObject({ state: 'exhausted', nextAt: null, finishedAt: clock.now() })
    expect(attempts).toHaveLength(10)
    expect(attempts[0]).toMatchObject({
      status: 500,
      error: 'The webhook URL answered 500.',
      answer: 'out of order',
    })
    expect(new Set(received.map((it) => it.headers['webhook-id']))).toEqual(new Set([id]))
    expect(new Set(received.map((it) => it.body))).toEqual(new Set([body]))
    expect(new Set(received.map((it) => it.headers['webhook-timestamp'])).size).toBe(10)
  })

  test('jitter only adds', async () => {
    answer = (_request, response) => response.writeHead(503).end()
    const id = await enqueue()
    await deliver({ draw: () => 0.5 })
    expect((await state(id)).nextAt).toBe(clock.now() + 5 * SECOND * 1.05)
  })

  test('arrives when the receiver recovers', async () => {
    answer = (_request, response) => response.writeHead(502).end()
    const id = await enqueue()
    await deliver()
    answer = (_request, response) => response.end('thanks')
    await clock.advance(5 * SECOND)
    expect(await deliver()).toBe(1)
    expect(await state(id)).toMatchObject({
      state: 'delivered',
      attempts: [{ status: 502 }, { status: 200, error: null, answer: 'thanks' }],
    })
  })

  test.each([
    ['120', 120 * SECOND],
    ['1', 5 * SECOND],
    ['99999999', 24 * HOUR],
    ['soon', 5 * SECOND],
  ])('429 with Retry-After %s', async (header, wait) => {
    answer = (_request, response) => response.writeHead(429, { 'retry-after': header }).end()
    const id = await enqueue()
    await deliver()
    expect((await state(id)).nextAt).toBe(clock.now() + wait)
  })

  test('Retry-After as a date', async () => {
    const date = new Date(clock.now() + 60 * SECOND)
    answer = (_request, response) =>
      response.writeHead(503, { 'retry-after': date.toUTCString() }).end()
    const id = await enqueue()
    await deliver()
    const wait = ((await state(id)).nextAt ?? 0) - clock.now()
    expect(Math.abs(wait - 60 * SECOND)).toBeLessThanOrEqual(SECOND)
  })

  test('410 ends it at once', async () => {
    answer = (_request, response) => response.writeHead(410).end()
    const id = await enqueue()
    await deliver()
    expect(await state(id)).toMatchObject({ state: 'gone', nextAt: null })
    await clock.advance(48 * HOUR)
    expect(await deliver()).toBe(0)
  })

  test('a redirect is a failure and is not followed', async () => {
    answer = (_request, response) =>
      response.writeHead(301, { location: `http://127.0.0.1:${new URL(url).port}/else` }).end()
    const id = await enqueue()
    await deliver()
    expect(received).toHaveLength(1)
    expect(await state(id)).toMatchObject({
      state: 'pending',
      attempts: [
        { status: 301, error: 'The webhook URL answered 301; redirects are not followed.' },
      ],
    })
  })

  test('a receiver that hangs fails in time; one that hangs after saying 200 has taken it', async () => {
    answer = () => undefined
    const silent = await enqueue()
    await deliver()
    expect(await state(silent)).toMatchObject({
      state: 'pending',
      attempts: [
        { status: null, error: 'The webhook URL did not answer within 0.3 seconds.', answer: '' },
      ],
    })
    answer = (_request, response) => response.write('thank')
    const dripping = await enqueue()
    await deliver()
    expect(await state(dripping)).toMatchObject({
      state: 'delivered',
      attempts: [{ status: 200, answer: 'thank' }],
    })
  })

  test('of a huge answer only the first bytes are read and kept, without control characters', async () => {
    let sent = 0
    answer = (_request, response) => {
      const more = () => {
        while (response.write('a\0\u001b[31m'.repeat(10_000))) sent += 60_000
        response.once('drain', more)
      }
      more()
    }
    const id = await enqueue()
    await deliver()
    const [attempt] = (await state(id)).attempts
    expect(attempt?.status).toBe(200)
    expect(attempt?.answer).toMatch(/^(a \[31m)+a?/)
    expect(attempt?.answer.length).toBeLessThanOrEqual(500)
    expect(sent).toBeLessThan(20_000_000)
  })

  test('private places are not called, whatever the name says when it is asked', async () => {
    const strict = { allowPrivate: false, allowLoopback: false, ports: null }
    const { port } = new URL(url)
    const named = await enqueue(`http://hook.test:${port}/`)
    await deliver({ reach: strict, resolve: async () => ['127.0.0.1'] })
    const literal = await enqueue(`http://127.0.0.1:${port}/`)
    await deliver({ reach: strict })
    for (const id of [named, literal])
      expect(await state(id)).toMatchObject({
        state: 'pending',
        attempts: [{ status: null, error: 'The webhook URL is not a public address.' }],
      })
    expect(received).toEqual([])
  })

  test('manual redelivery sends the same message again, also after it was delivered', async () => {
    const id = await enqueue()
    await deliver()
    await clock.advance(HOUR)
    await redeliver({ store: opened.store, clock }, account.id, id)
    expect(await state(id)).toMatchObject({ state: 'pending', nextAt: clock.now() })
    expect(await deliver()).toBe(1)
    expect(received.map((it) => it.headers['webhook-id'])).toEqual([id, id])
    expect((await state(id)).attempts).toHaveLength(2)
  })

  test('redelivery of a given-up message begins the schedule anew', async () => {
    answer = (_request, response) => response.writeHead(410).end()
    const id = await enqueue()
    await deliver()
    answer = (_request, response) => response.writeHead(500).end()
    await redeliver({ store: opened.store, clock }, account.id, id)
    await deliver()
    expect(await state(id)).toMatchObject({
      state: 'pending',
      nextAt: clock.now() + 5 * SECOND,
    })
  })

  test('redelivery is for the owner, and not while an attempt is being made', async () => {
    const id = await enqueue()
    const other = await newAccount('another')
    const parts = { store: opened.store, clock }
    await expect(redeliver(parts, other.id, id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(redeliver(parts, account.id, 'dlv_x')).rejects.toBeInstanceOf(Problem)
    await deliverer().claim()
    await expect(redeliver(parts, account.id, id)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('a worker that died loses its lease, and another makes the attempt', async () => {
    const id = await enqueue()
    const first = deliverer()
    const lost = await first.claim()
    expect(lost?.id).toBe(id)
    expect(await deliverer().claim()).toBeNull()
    await clock.advance(300 + 45_000 - 1)
    expect(await deliver()).toBe(0)
    await clock.advance(1)
    expect(await deliver()).toBe(1)
    expect(await state(id)).toMatchObject({ state: 'delivered' })
    // The first one comes back to life: its attempt is logged, but the end stays as it is.
    answer = (_request, response) => response.writeHead(500).end()
    if (lost) await first.run(lost, forever)
    expect(await state(id)).toMatchObject({
      state: 'delivered',
      attempts: [{ status: 204 }, { status: 500 }],
    })
  })

  test('a clock that is set back by days holds nothing up', async () => {
    clock.jump(72 * HOUR)
    await enqueue()
    clock.jump(-72 * HOUR)
    expect(await deliver()).toBe(1)
  })

  test('stopping hands the attempt back uncounted', async () => {
    answer = () => undefined
    const id = await enqueue()
    const { claim, run } = deliverer({ timeoutMs: 60_000 })
    const claimed = await claim()
    const stop = new AbortController()
    const running = claimed && run(claimed, stop.signal)
    await expect.poll(() => received.length).toBe(1)
    stop.abort()
    await running
    expect(await state(id)).toMatchObject({ state: 'pending', nextAt: clock.now(), attempts: [] })
    answer = (_request, response) => response.end()
    expect(await deliver()).toBe(1)
  })

  test('an account with slow receivers does not keep others waiting', async () => {
    for (let i = 0; i < 6; i += 1) await enqueue()
    await clock.advance(1)
    const other = await newAccount('another')
    const later = await enqueue(url, other.id)
    const { claim } = deliverer({ perAccount: 2 })
    const claimed = [await claim(), await claim(), await claim()]
    expect(claimed.map((it) => it?.account_id)).toEqual([account.id, account.id, other.id])
    expect(claimed[2]?.id).toBe(later)
    expect(await claim()).toBeNull()
  })

  test('two workers at once make each attempt once', async () => {
    for (let i = 0; i < 8; i += 1) await enqueue()
    const made = await Promise.all([deliver(), deliver(), deliver()])
    expect(made.reduce((sum, it) => sum + it)).toBe(8)
    expect(new Set(received.map((it) => it.headers['webhook-id'])).size).toBe(8)
    expect(received).toHaveLength(8)
  })

  test('wakes who sleeps when something is put in the queue', async () => {
    let woken = 0
    opened.store.onWake('deliveries', () => {
      woken += 1
    })
    await enqueue()
    expect(woken).toBe(1)
    answer = (_request, response) => response.writeHead(500).end()
    const id = await enqueue()
    await deliver()
    woken = 0
    await clock.advance(HOUR)
    await redeliver({ store: opened.store, clock }, account.id, id)
    expect(woken).toBe(1)
  })

  test('the log of the server tells neither secrets nor addresses', async () => {
    await enqueue()
    await deliver()
    answer = (_request, response) => response.writeHead(500).end()
    await enqueue()
    await deliver()
    expect(logged).toHaveLength(2)
    for (const line of logged) expect(line).not.toMatch(/hidden|whsec|127\.0\.0\.1/)
    expect(logged.join()).not.toContain(account.secret.slice(6, 20))
  })

  test('lists newest first, only to the owner, page by page', async () => {
    const ids: string[] = []
    for (let i = 0; i < 3; i += 1) ids.push(await enqueue())
    const other = await newAccount('another')
    const list = async (owner: string, query = {}) =>
      (await listDeliveries(opened.store, owner, query)).map(({ id }) => id)
    expect(await list(account.id)).toEqual(ids.toReversed())
    expect(await list(account.id, { limit: 1 })).toEqual([ids[2]])
    expect(await list(account.id, { before: ids[2], limit: 1 })).toEqual([ids[1]])
    expect(await list(account.id, { requestId: '2' })).toEqual([])
    expect(await list(other.id)).toEqual([])
    expect(await readDelivery(opened.store, other.id, ids[0] ?? '')).toBeNull()
  })

  test('forgets what ended long ago and keeps the rest', async () => {
    const old = await enqueue()
    await deliver()
    await clock.advance(HOUR)
    const young = await enqueue()
    await deliver()
    answer = (_request, response) => response.writeHead(500).end()
    const waiting = await enqueue()
    await deliver()
    expect(await forgetDeliveries(opened.store, clock.now())).toBe(1)
    expect(await readDelivery(opened.store, account.id, old)).toBeNull()
    expect((await state(young)).attempts).toHaveLength(1)
    expect((await state(waiting)).attempts).toHaveLength(1)
  })
})

/** The library asks the system for the time; here it gets the still clock's. */
function withTime<T>(now: number, fn: () => T): T {
  vi.useFakeTimers({ now, toFake: ['Date'] })
  try {
    return fn()
  } finally {
    vi.useRealTimers()
  }
}
