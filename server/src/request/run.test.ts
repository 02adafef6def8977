// What becomes of a claimed request: made, refused, tried again, canceled, handed back or given up, and what it costs then.
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '@openfield/contract'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Behaviour, fakeEngine } from '../../test/promise/fake-engine.ts'
import { createHouse, type House } from '../../test/promise/house.ts'
import { image } from '../../test/promise/image-input.ts'
import { type OpenedStore, storeEngines } from '../../test/promise/store-engines.ts'
import type { Engine } from '../engine/engine.ts'
import { silentLog } from '../lib/log.ts'
import { cancel } from './cancel.ts'
import { expire } from './expire.ts'
import { createRun, defaultRunLimits, type RunParts } from './run.ts'

let opened: OpenedStore
let house: House
beforeEach(async () => {
  const [sqlite] = storeEngines
  if (!sqlite) throw new Error('SQLite is always there')
  opened = await sqlite.open()
  house = await createHouse(opened.store)
})
afterEach(async () => {
  expect(await house.audit()).toEqual([])
  await house.remove()
  await opened.remove()
})

const using = (behave: Behaviour): Partial<RunParts> => ({ engineFor: () => fakeEngine(behave) })
const refusing = (error: unknown) => using(() => Promise.reject(error))
const untilStopped: Behaviour = (_input, { signal }) =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error('told to stop')))
  })
const forever = new AbortController().signal
const scratchFolders = () => readdir(join(house.folder, 'scratch')).catch(() => [])
const media = () => house.runParts().media

/** Claims the one request and runs it; the behaviour decides when that ends. */
const begin = async (changes: Partial<RunParts>, stopping: AbortSignal = forever) => {
  const claimed = await house.claim()()
  if (!claimed) throw new Error('a request was free')
  const began = vi.fn()
  const { engineFor } = house.runParts(changes)
  const watched = (input: Parameters<typeof engineFor>[0]): Engine => {
    const engine = engineFor(input)
    return {
      ...engine,
      generate: (...given) => {
        began()
        return engine.generate(...given)
      },
    }
  }
  const run = createRun(house.runParts({ ...changes, engineFor: watched }))
  const ended = run(claimed, stopping)
  await vi.waitFor(() => expect(began).toHaveBeenCalled())
  return { claimed, ended }
}

test('a made request is completed and captured, with its media kept and its scratch gone', async () => {
  const account = await house.account()
  const id = await house.put(account, { input: image({ batchSize: 4 }) })
  await house.loop().drain()
  const request = await house.request(id)
  expect(request).toMatchObject({ state: 'completed', progress: 1, charged: 6000, engine: 'fake' })
  expect(request.media.map(({ name }) => name)).toEqual([
    'output.png',
    'output-2.png',
    'output-3.png',
    'output-4.png',
  ])
  expect(request.expiresAt).toBe(house.clock.now() + 7 * 24 * 60 * 60 * 1000)
  expect(await media().describe(id, 'output-4.png')).toEqual(request.media[3])
  expect(await scratchFolders()).toEqual([])
})

test('a request that cannot be made fails at once with the sentence for its owner, uncharged', async () => {
  const account = await house.account(1500)
  const id = await house.put(account)
  await house
    .loop(refusing(new Problem('input_unreachable', 'example.org did not answer.')))
    .drain()
  expect(await house.request(id)).toMatchObject({
    state: 'failed',
    attempt: 1,
    charged: 0,
    error: { code: 'input_unreachable', message: 'example.org did not answer.' },
    expiresAt: null,
  })
  expect(await house.money(account)).toEqual({ balance: 1500, held: 0, spent: 0 })
})

test('what the content filter rejects ends as nsfw', async () => {
  const id = await house.put(await house.account())
  await house.loop(refusing(new Problem('content_rejected', 'Rejected.'))).drain()
  expect((await house.request(id)).state).toBe('nsfw')
})

test('a fault is tried again after growing waits, then ends as error, uncharged', async () => {
  const account = await house.account(1500)
  const id = await house.put(account)
  const error = vi.fn()
  const loop = house.loop({
    ...refusing(new TypeError('x is undefined')),
    log: { ...silentLog, error },
  })
  await loop.drain()
  expect(await house.request(id)).toMatchObject({ state: 'queued', attempt: 1, progress: 0 })
  await house.pass(1000)
  await loop.drain()
  expect(await house.request(id)).toMatchObject({ state: 'queued', attempt: 2 })
  await house.pass(900)
  await loop.drain()
  expect((await house.request(id)).attempt).toBe(2)
  await house.pass(1100)
  await loop.drain()
  const request = await house.request(id)
  expect(request).toMatchObject({ state: 'error', attempt: 3, charged: 0 })
  expect(request.error).toEqual({ code: 'internal', message: 'The server met a fault of its own.' })
  expect(error).toHaveBeenCalledTimes(3)
  expect(await house.money(account)).toEqual({ balance: 1500, held: 0, spent: 0 })
})

test('a busy engine costs no attempt, but not for ever', async () => {
  const id = await house.put(await house.account())
  const loop = house.loop(refusing(new Problem('engine_busy', 'All engines are busy.')))
  for (let i = 0; i < 10; i++) {
    await loop.drain()
    expect(await house.request(id)).toMatchObject({ state: 'queued', attempt: 0 })
    await house.pass(60_000)
  }
  house.clock.jump(24 * 60 * 60 * 1000)
  await loop.drain()
  expect(await house.request(id)).toMatchObject({ state: 'error', error: { code: 'engine_busy' } })
})

test('progress is written while it is made, never falls, and beats keep the lease', async () => {
  const id = await house.put(await house.account())
  let finish = (): void => undefined
  const { ended } = await begin(
    using(async (_input, { progress }) => {
      progress(0.5, 'tracing')
      progress(0.25, 'denoising')
      progress(Number.NaN, 'denoising')
      await new Promise<void>((resolve) => {
        finish = resolve
      })
    }),
  )
  await house.pass(600)
  await vi.waitFor(async () =>
    expect(await house.request(id)).toMatchObject({
      state: 'processing',
      progress: 0.5,
      stage: 'denoising',
      engine: 'fake',
    }),
  )
  for (let i = 0; i < 20; i++) {
    await house.pass(10_000)
    expect(await house.claim()()).toBeNull()
  }
  finish()
  await ended
  expect(await house.request(id)).toMatchObject({ state: 'completed', progress: 1, attempt: 1 })
})

test('who lost the lease stops, writes nothing and leaves the other alone', async () => {
  const id = await house.put(await house.account())
  const { ended } = await begin(using(untilStopped))
  house.clock.jump(40_000)
  const other = await house.claim()()
  expect(other?.request.id).toBe(id)
  await house.pass(20_000)
  await ended
  expect(await house.request(id)).toMatchObject({ state: 'processing', attempt: 2 })
  expect(other && (await house.settle(other))).toMatchObject({ state: 'completed' })
})

test('a store that cannot be reached for a whole lease counts as lost', async () => {
  const id = await house.put(await house.account())
  const claimed = await house.claim()()
  if (!claimed) throw new Error('a request was free')
  let isDown = false
  const store = {
    ...opened.store,
    transact: <T>(fn: Parameters<typeof opened.store.transact<T>>[0]) =>
      isDown ? Promise.reject(new Error('down')) : opened.store.transact(fn),
  }
  const ended = createRun(house.runParts({ ...using(untilStopped), store }))(claimed, forever)
  isDown = true
  await house.pass(45_000)
  await ended
  expect((await house.request(id)).state).toBe('processing')
  expect((await house.claim()())?.request).toMatchObject({ id, attempt: 2 })
})

test('cancel stops a running request within a moment, uncharged, its media removed', async () => {
  const account = await house.account(1500)
  const id = await house.put(account)
  const { ended } = await begin(using(untilStopped))
  await writeFile(join(house.folder, 'half'), 'half')
  await media().put(id, 'output.png', join(house.folder, 'half'), {
    contentType: 'image/png',
    role: 'output',
    width: 1,
    height: 1,
  })
  expect(await cancel(house.parts, account, id)).toMatchObject({ isDone: false })
  await house.pass(1000)
  await ended
  expect(await house.request(id)).toMatchObject({ state: 'canceled', charged: 0 })
  expect(await house.money(account)).toEqual({ balance: 1500, held: 0, spent: 0 })
  expect(await media().describe(id, 'output.png')).toBeNull()
})

test('cancel of a request whose worker died ends it at the take-over, unmade', async () => {
  const account = await house.account()
  const id = await house.put(account)
  await house.claim()()
  await cancel(house.parts, account, id)
  await house.pass(30_000)
  const behave = vi.fn()
  await house.loop(using(behave)).drain()
  expect((await house.request(id)).state).toBe('canceled')
  expect(behave).not.toHaveBeenCalled()
})

test('an attempt over its time limit is stopped and tried again', async () => {
  const id = await house.put(await house.account())
  const limits = { ...defaultRunLimits, attemptMs: 60_000, attemptsMax: 1 }
  const { ended } = await begin({ ...using(untilStopped), limits })
  await house.pass(60_000)
  await ended
  expect(await house.request(id)).toMatchObject({
    state: 'error',
    error: { code: 'engine_timeout' },
  })
})

test('an engine that does not hear is left to itself', async () => {
  const account = await house.account()
  const id = await house.put(account)
  const { ended } = await begin(using(() => new Promise(() => undefined)))
  await cancel(house.parts, account, id)
  await house.pass(1000)
  expect((await house.request(id)).state).toBe('processing')
  await house.pass(10_000)
  await ended
  expect((await house.request(id)).state).toBe('canceled')
})

test('a request that ends its worker each time is given up as error, uncharged, without another try', async () => {
  const account = await house.account(1500)
  const id = await house.put(account)
  for (let i = 0; i < 3; i++) {
    expect((await house.claim()())?.request.id).toBe(id)
    await house.pass(30_000)
  }
  const behave = vi.fn()
  await house.loop(using(behave)).drain()
  expect(behave).not.toHaveBeenCalled()
  const request = await house.request(id)
  expect(request).toMatchObject({ state: 'error', charged: 0, error: { code: 'internal' } })
  expect(request.error?.message).toMatch(/given up after 3 attempts/)
  expect(await house.money(account)).toEqual({ balance: 1500, held: 0, spent: 0 })
})

test.each([
  ['makes nothing', { artifacts: [] }],
  [
    'gives a file from elsewhere',
    {
      artifacts: [
        {
          path: '/etc/hostname',
          role: 'output',
          index: 0,
          contentType: 'image/png',
          width: 1,
          height: 1,
        },
      ],
    },
  ],
] as const)('an engine that %s is a fault, not a result', async (_what, made) => {
  const id = await house.put(await house.account())
  const limits = { ...defaultRunLimits, attemptsMax: 1 }
  const engine = {
    ...fakeEngine(),
    generate: async () => ({ ...made, notes: [], enhancedPrompt: null }),
  }
  await house.loop({ limits, engineFor: () => engine }).drain()
  expect(await house.request(id)).toMatchObject({ state: 'error', media: [] })
})

test('a graceful stop lets the running finish, and hands back at once what does not', async () => {
  const account = await house.account()
  const quick = await house.put(account)
  const slow = await house.put(account)
  let finish = (): void => undefined
  const loop = house.loop(
    using((input, context) =>
      input.seed === 7 && context.scratch.includes(quick)
        ? new Promise<void>((resolve) => {
            finish = resolve
          })
        : untilStopped(input, context),
    ),
  )
  loop.start()
  await vi.waitFor(() => expect(loop.running()).toBe(2))
  await house.put(account)
  const stopped = loop.stop(5000)
  await house.pass(1)
  finish()
  await vi.waitFor(() => expect(loop.running()).toBe(1))
  await house.pass(4900)
  expect(loop.running()).toBe(1)
  await house.pass(200)
  await stopped
  expect((await house.request(quick)).state).toBe('completed')
  expect(await house.request(slow)).toMatchObject({ state: 'queued', attempt: 0 })
  expect((await house.claim()())?.request).toMatchObject({ id: slow, attempt: 1 })
})

test('media go when their time has come, the request stays; leftovers of crashes go too', async () => {
  const account = await house.account()
  const id = await house.put(account, { keepMs: 60_000 })
  const lasting = await house.put(account)
  await house.loop().drain()
  const parts = house.runParts()
  expect(await expire(parts)).toMatchObject({ expired: 0, orphaned: 0, scratch: 0 })
  await house.pass(60_000)
  expect(await expire(parts)).toMatchObject({ expired: 1 })
  expect(await expire(parts)).toMatchObject({ expired: 0, orphaned: 0 })
  expect(await media().describe(id, 'output.png')).toBeNull()
  expect(await media().describe(lasting, 'output.png')).not.toBeNull()
  expect(await house.request(id)).toMatchObject({ state: 'completed', charged: 1500 })
})
