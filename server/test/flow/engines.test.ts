// The whole server with engines of its configuration: who makes a request, what it costs, and what the operator sees.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Problem } from '@openfield/contract'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { checkLedger } from '../../src/account/check.ts'
import { openAccount } from '../../src/account/create.ts'
import { type App, createApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import type { EngineCheck } from '../../src/engine/engine.ts'
import { type EngineSetting, engineKind } from '../../src/engine/engine-kind.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { type Behaviour, fakeEngine } from '../promise/fake-engine.ts'

// A whole server each, with a disk that may have other work.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const token = 'operator-token-of-the-tests'

/** What the engines of a test do, by their names. */
let behave: Record<string, Behaviour>
let well: Record<string, EngineCheck>
let opened: EngineSetting[]
let folder: string
let apps: App[]
beforeEach(async () => {
  ;[behave, well, opened, apps] = [{}, {}, [], []]
  folder = await mkdtemp(join(tmpdir(), 'openfield-engines-'))
})
afterEach(async () => {
  await Promise.all(apps.map((app) => app.stop()))
  await rm(folder, { recursive: true, force: true })
})

const double = engineKind(
  'double',
  'For tests.',
  z.strictObject({ key: z.string().optional(), workflow: z.string().optional() }),
  ({ workflow }, setting) => {
    if (workflow) throw new Error(`the workflow ${workflow} is not there.`)
    opened.push(setting)
    return {
      ...fakeEngine((input, context) => behave[setting.id]?.(input, context) ?? Promise.resolve()),
      id: setting.id,
      check: () => Promise.resolve(well[setting.id] ?? { ok: true, sentence: 'It answers.' }),
    }
  },
)

const open = async (file: object) => {
  const path = join(folder, 'openfield.config.json')
  await writeFile(path, JSON.stringify(file))
  const config = readConfig({
    OPENFIELD_CONFIG: path,
    OPENFIELD_DATA_DIR: join(folder, 'data'),
    OPENFIELD_ADMIN_TOKEN: token,
    OPENFIELD_LOG_LEVEL: 'silent',
    OPENFIELD_STOP_SECONDS: '0',
    UPSTREAM_KEY: 'hunter2',
  })
  const app = await createApp(config, { kinds: [double], engine: fakeEngine() })
  apps.push(app)
  await app.http.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.http.server.address() as AddressInfo
  const { key } = await openAccount(
    { store: app.store, clock: systemClock },
    { name: 'test', credits: 100_000 },
  )
  const call = async (path: string, body?: object | null, bearer = key.key) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        authorization: `Bearer ${bearer}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${answer.status} ${text}`)
    // biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field
    return (answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text) as any
  }
  const ask = async () => (await call('/api/v1/images', { prompt: 'a lake' })).id as string
  return {
    app,
    call,
    ask,
    read: (id: string) => call(`/api/v1/requests/${id}`),
    admin: (path: string, body?: null) => call(`/api/v1/admin${path}`, body, token),
    audit: () => checkLedger(app.store),
  }
}
const gpu = { kind: 'double', prices: { soul: { '720p': 0.5, '1080p': 0.5 }, 'dop-lite': 5 } }
const builtin = { engine: 'builtin' }
const soul = [{ engine: 'gpu' }, builtin]

test('the engine of the route makes it at its own price; what was held more is free again', async () => {
  const house = await open({ engines: { gpu }, routes: { soul } })
  const estimate = await house.call('/api/v1/estimate', { kind: 'image' })
  const before = await house.call('/api/v1/account')
  const id = await house.ask()
  const { price } = await house.read(id)
  expect(price).toBe(estimate.credits)
  expect(price).toBeGreaterThan(0.5)
  expect((await house.call('/api/v1/account')).held).toBe(price)
  await house.app.drain()
  expect(await house.read(id)).toMatchObject({
    state: 'completed',
    engine: 'gpu',
    price,
    charged: 0.5,
    notes: [],
  })
  expect(await house.call('/api/v1/account')).toMatchObject({
    balance: before.balance - 0.5,
    held: 0,
    spent: 0.5,
  })
  expect(await house.audit()).toEqual([])
})

test('the dearest engine of a route decides what is held and shown', async () => {
  const house = await open({
    engines: { gpu },
    routes: { 'dop-lite': [builtin, { engine: 'gpu' }] },
  })
  expect(await house.call('/api/v1/estimate', { kind: 'video', model: 'dop-lite' })).toMatchObject({
    credits: 5,
  })
  const { models } = await house.call('/api/v1/models')
  const lite = models.find((model: { id: string }) => model.id === 'dop-lite')
  expect(lite).toMatchObject({ credits: { clip: 5 }, engine: 'fake' })
})

test('a broken engine: the next makes it, and request, events, metrics and operator tell so', async () => {
  behave = {
    gpu: () =>
      Promise.reject(
        new Problem('engine_failed', 'The engine broke.', { operator: 'CUDA out of memory' }),
      ),
  }
  const house = await open({ engines: { gpu }, routes: { soul } })
  const id = await house.ask()
  const { price } = await house.read(id)
  await house.app.drain()
  expect(await house.read(id)).toMatchObject({
    state: 'completed',
    engine: 'fake',
    charged: price,
    attempt: 1,
    notes: ['The engine "gpu" failed, so "fake" made it.'],
  })
  const events = await house.app.store.read.selectFrom('events').selectAll().execute()
  const done = events.find(({ type }) => type === 'request.completed')
  expect(JSON.parse(done?.data ?? '{}')).toMatchObject({ engine: 'fake', charged: price * 1000 })
  const metrics = await house.call('/metrics')
  expect(metrics).toContain(
    'openfield_engine_fallbacks_total{from="gpu",to="fake",reason="failed"} 1',
  )
  expect(metrics).toContain(
    'openfield_engine_seconds_count{engine="gpu",model="soul",outcome="failed"} 1',
  )
  expect(metrics).toContain('openfield_engine_up{engine="gpu"} 1')
  const [first, second] = (await house.admin('/engines')).engines
  expect(first).toMatchObject({
    id: 'gpu',
    kind: 'double',
    routes: [{ model: 'soul', place: 1 }],
    state: 'ready',
    breaker: 'closed',
    last_error: { sentence: 'CUDA out of memory' },
  })
  expect(second).toMatchObject({ id: 'fake', kind: 'builtin', state: 'ready' })
  expect(second.routes).toContainEqual({ model: 'soul', place: 2 })
  expect(await house.audit()).toEqual([])
})

test('a refused input is not tried elsewhere and not charged', async () => {
  behave = { gpu: () => Promise.reject(new Problem('content_rejected', 'Not that.')) }
  const house = await open({ engines: { gpu }, routes: { soul } })
  const id = await house.ask()
  await house.app.drain()
  expect(await house.read(id)).toMatchObject({ state: 'nsfw', engine: 'gpu', charged: 0 })
  expect((await house.call('/api/v1/account')).held).toBe(0)
})

test('while the only engine is down requests wait untouched; when it is back they are made', async () => {
  well = { gpu: { ok: false, sentence: 'Nobody listens at 127.0.0.1:8188.' } }
  const house = await open({ engines: { gpu }, routes: { soul: [{ engine: 'gpu' }] } })
  const checked = await house.admin('/engines/check', null)
  expect(checked.engines[0]).toMatchObject({
    state: 'down',
    sentence: 'Nobody listens at 127.0.0.1:8188.',
  })
  const id = await house.ask()
  await house.app.drain()
  expect(await house.read(id)).toMatchObject({ state: 'queued', attempt: 0 })
  expect((await house.admin('/engines')).engines[0]).toMatchObject({ queued: 1, running: 0 })
  well = {}
  expect((await house.admin('/engines/check', null)).engines[0].state).toBe('ready')
  await house.app.drain()
  expect(await house.read(id)).toMatchObject({ state: 'completed', engine: 'gpu' })
})

test('the operator reads the engines in either dialect, and nobody else does', async () => {
  const house = await open({ engines: { gpu }, routes: { soul } })
  await house.admin('/engines/check', null)
  const native = await house.admin('/engines')
  expect(native.engines.map(({ id }: { id: string }) => id)).toEqual(['gpu', 'fake'])
  expect(await house.call('/admin/engines', undefined, token)).toEqual(native)
  await expect(house.call('/admin/engines')).rejects.toThrow(/^401 .*admin token/s)
  await expect(house.call('/admin/engines', null, token)).rejects.toThrow(/^405 /)
  const described = await house.call('/openapi/gateway.json')
  expect(described.paths['/admin/engines'].get.security).toEqual(
    described.paths['/admin/requests'].get.security,
  )
})

test('no more requests are taken than engines have places, and all get made', async () => {
  let running = 0
  let most = 0
  let waiting: (() => void)[] = []
  behave = {
    // Each waits for another beside it, so that one at a time would never end; and a while longer for one too many.
    gpu: async () => {
      most = Math.max(most, ++running)
      await new Promise<void>((resolve) => {
        waiting.push(resolve)
        if (waiting.length < 2) return
        for (const go of waiting) go()
        waiting = []
      })
      for (let i = 0; i < 100; i++) await new Promise((resolve) => setImmediate(resolve))
      running--
    },
  }
  const house = await open({
    engines: { gpu: { ...gpu, concurrency: 2 } },
    routes: { soul: [{ engine: 'gpu' }] },
  })
  const ids = await Promise.all(Array.from({ length: 6 }, () => house.ask()))
  await house.app.drain()
  const made = await Promise.all(ids.map((id) => house.read(id)))
  expect(made.every(({ state, attempt }) => state === 'completed' && attempt === 1)).toBe(true)
  expect(most).toBe(2)
  const events = await house.app.store.read.selectFrom('events').selectAll().execute()
  expect(events.filter(({ type }) => type === 'request.queued')).toHaveLength(6)
})

test('work that an engine kept before a stop is found again there, whoever is first', async () => {
  const file = {
    engines: { gpu, spare: { kind: 'double' } },
    routes: { soul: [{ engine: 'gpu' }, { engine: 'spare', when: ['down', 'failed'] }] },
  }
  well = { gpu: { ok: false, sentence: 'Nobody listens.' } }
  const kept = new Promise<void>((resolve) => {
    behave = {
      spare: async (_input, { job, signal }) => {
        await job.keep('job 7')
        resolve()
        await new Promise((_, reject) =>
          signal.addEventListener('abort', () => reject(signal.reason)),
        )
      },
    }
  })
  const first = await open(file)
  await first.admin('/engines/check', null)
  const id = await first.ask()
  const draining = first.app.drain()
  await kept
  apps = []
  await first.app.stop()
  await draining
  well = {}
  let known: string | null = null
  behave = {
    spare: async (_input, { job }) => {
      known = job.known
    },
  }
  const second = await open(file)
  await second.app.drain()
  const view = await second.app.store.read
    .selectFrom('requests')
    .select(['state', 'engine', 'engine_job'])
    .where('id', '=', id)
    .executeTakeFirst()
  expect([known, view]).toEqual([
    'job 7',
    { state: 'completed', engine: 'spare', engine_job: null },
  ])
})

test('an engine gets its limits, the words of the presets file, and secrets that no answer shows', async () => {
  await writeFile(
    join(folder, 'words.json'),
    JSON.stringify({ styles: { General: { words: 'as an etching' } } }),
  )
  const house = await open({
    engines: { gpu: { ...gpu, timeoutSeconds: 777, options: { key: { env: 'UPSTREAM_KEY' } } } },
    routes: { soul: [{ engine: 'gpu' }] },
    presets: 'words.json',
  })
  expect(opened).toMatchObject([{ id: 'gpu', timeoutMs: 777_000 }])
  let prompt = ''
  behave = {
    gpu: async (input) => {
      const said = await opened[0]?.translate(input, {
        negativePrompt: true,
        loras: true,
        camera: true,
        imageReference: true,
        endImage: true,
        seed: true,
      })
      prompt = said?.prompt ?? ''
    },
  }
  await house.call('/api/v1/images', { prompt: 'a lake', enhance_prompt: true })
  await house.app.drain()
  expect(prompt).toMatch(/^a lake.+, as an etching$/)
  expect(JSON.stringify(await house.admin('/engines'))).not.toContain('hunter2')
})

test('a configuration that does not fit starts no server and says all of it', async () => {
  const file = { engines: { gpu: { kind: 'doubl' } }, routes: { soul: [{ engine: 'gpo' }] } }
  await expect(open(file)).rejects.toMatchObject({
    sentences: [
      expect.stringMatching(/engines\.gpu\.kind: "doubl" is no kind of engine; allowed: double\.$/),
      expect.stringMatching(
        /routes\.soul\.0\.engine: "gpo" is no engine; allowed: builtin, gpu\.$/,
      ),
    ],
  })
  const broken = { kind: 'double', options: { workflow: 'a.json' } }
  await expect(open({ engines: { one: broken, gpu, two: broken } })).rejects.toMatchObject({
    sentences: [
      'engines.one: the workflow a.json is not there.',
      'engines.two: the workflow a.json is not there.',
    ],
  })
  const lost = readConfig({
    OPENFIELD_CONFIG: join(folder, 'nowhere.json'),
    OPENFIELD_DATA_DIR: folder,
  })
  await expect(createApp(lost, { engine: fakeEngine() })).rejects.toThrow(/there is no file/)
})
