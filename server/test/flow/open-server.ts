// A whole server for flow tests: real store, queue, media and HTTP on a free port; a quick engine and a still clock.
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type EngineAnswer, webhookBody } from '@openfield/contract'
import { createAuthenticator } from '../../src/account/authenticate.ts'
import { checkLedger } from '../../src/account/check.ts'
import { type AccountWish, type NewKey, openAccount } from '../../src/account/create.ts'
import { createLimiter, type RateLimit } from '../../src/account/limit.ts'
import { defaultPrices } from '../../src/account/price.ts'
import { createDeliverer } from '../../src/event/webhook.ts'
import { type HttpParts, httpDeps } from '../../src/http/deps.ts'
import { createMetrics } from '../../src/http/metrics.ts'
import { buildServer, type HttpOptions } from '../../src/http/server.ts'
import { type Clock, systemClock } from '../../src/lib/clock.ts'
import type { Log } from '../../src/lib/log.ts'
import { diskMedia } from '../../src/media/disk.ts'
import { openPreviews } from '../../src/media/previews.ts'
import { createThumbnails } from '../../src/media/thumbnail.ts'
import { createUploads } from '../../src/media/uploads.ts'
import { createClaim } from '../../src/request/claim.ts'
import { createEstimator } from '../../src/request/read.ts'
import { createRun, defaultRunLimits } from '../../src/request/run.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import type { Store } from '../../src/store/store.ts'
import { createLoop } from '../../src/worker/loop.ts'
import { type Behaviour, fakeEngine } from '../promise/fake-engine.ts'
import { type StillClock, stillClock } from '../still-clock.ts'

export const adminToken = 'operator-token-of-the-tests'

export interface Wish {
  readonly options?: Partial<HttpOptions>
  readonly parts?: Partial<HttpParts>
  readonly rateLimit?: RateLimit
  readonly behave?: Behaviour
  /** Time goes on by itself and requests are made as they come. */
  readonly live?: boolean
  /** A data folder that outlives the server, such as that of one that was closed. */
  readonly folder?: string
  /** Closed by whoever opened it; SQLite in the data folder when absent. */
  readonly store?: Store
  /** To listen on; a free one when absent. */
  readonly port?: number
}

const collectingLog = (lines: { level: string; facts: object }[]): Log => {
  const at = (level: string) => (facts: object) => void lines.push({ level, facts })
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

/** `webhookBody` as the composition root writes it. */
const bodyFor: HttpParts['webhookBody'] = (view, form) =>
  webhookBody(view, form, 'http://openfield.test')

const fakeModels = ['soul', 'dop-lite', 'dop-turbo', 'dop-preview'] as const

const fakeAnswer: EngineAnswer = {
  id: 'fake',
  kind: 'builtin',
  models: fakeModels,
  routes: fakeModels.map((model) => ({ model, place: 1 })),
  state: 'ready',
  sentence: 'Made for tests.',
  since: '2025-01-01T00:00:00.000Z',
  breaker: 'closed',
  running: 0,
  concurrency: 1,
  queued: 0,
  usual_seconds: null,
  last_error: null,
}

export async function openServer(wish: Wish = {}) {
  const { options, parts, rateLimit, behave, live = false } = wish
  const folder = wish.folder ?? (await mkdtemp(join(tmpdir(), 'openfield-flow-')))
  const store = wish.store ?? (await openSqlite({ path: join(folder, 'store.sqlite') }))
  const still: StillClock = stillClock()
  const clock: Clock = live ? systemClock : still
  const media = diskMedia(join(folder, 'media'))
  const lines: { level: string; facts: object }[] = []
  const log = collectingLog(lines)
  const rooms = { store, clock, log, media, webhookBody: bodyFor }
  const uploads = createUploads({
    ...rooms,
    folder: join(folder, 'uploads'),
    maxBytes: 32 * 2 ** 20,
    keepMs: 7 * 24 * 3_600_000,
  })
  const httpParts: HttpParts = {
    ...rooms,
    uploads,
    authenticator: createAuthenticator(rooms),
    estimator: createEstimator(rooms, { concurrency: 1 }),
    metrics: createMetrics(),
    rate: rateLimit
      ? {
          limiter: createLimiter(rateLimit, clock),
          limit: rateLimit,
          windowSeconds: (rateLimit.burst / rateLimit.perMinute) * 60,
        }
      : null,
    prices: defaultPrices,
    creditsPerUsd: 16,
    models: ['soul', 'dop-lite', 'dop-turbo', 'dop-preview'],
    keepMs: 7 * 24 * 3_600_000,
    concurrencyLimit: 100,
    webhookReach: { allowPrivate: false, allowLoopback: true, ports: null },
    previews: openPreviews(),
    bodyBytes: 32 * 2 ** 20,
    thumbnails: createThumbnails({ media, folder: join(folder, 'thumbnails') }),
    engines: () => Promise.resolve([fakeAnswer]),
    checkEngines: () => Promise.resolve([fakeAnswer]),
    developmentName: 'development',
    checks: () => Promise.resolve({ store: null }),
    metricsFor: 'open',
    version: '0.0.0-test',
    ...parts,
  }
  const httpOptions: HttpOptions = {
    publicUrl: null,
    bodyBytes: 32 * 2 ** 20,
    corsOrigins: [],
    trustProxy: [],
    admin: { token: adminToken },
    ...options,
  }
  const app = await buildServer(httpOptions, httpDeps(httpParts))
  await app.listen({ host: '127.0.0.1', port: wish.port ?? 0 })
  const { port } = app.server.address() as AddressInfo
  const loop = createLoop({
    name: 'requests',
    concurrency: 2,
    claim: createClaim(rooms, { leaseMs: 30_000, runningMax: 100 }),
    run: createRun({
      ...rooms,
      fetchInput: () => Promise.reject(new Error('nothing is fetched here')),
      engineFor: () => fakeEngine(behave),
      refusePreview: () => Promise.resolve(),
      scratchFolder: join(folder, 'scratch'),
      limits: defaultRunLimits,
    }),
    clock,
    wake: (listener) => store.onWake('requests', listener),
    log,
  })
  if (live) loop.start()
  const deliverer = createDeliverer({ ...rooms, reach: httpParts.webhookReach })
  const deliveries = createLoop({
    name: 'deliveries',
    concurrency: 1,
    claim: deliverer.claim,
    run: deliverer.run,
    clock,
    wake: (listener) => store.onWake('deliveries', listener),
    log,
  })
  const base = `http://127.0.0.1:${port}`
  return {
    base,
    port,
    /** `GET /v1/account` and so on: every call that is served, without HEAD. */
    served: [...app.served].flatMap(([url, { methods }]) =>
      [...methods].filter((method) => method !== 'HEAD').map((method) => `${method} ${url}`),
    ),
    store,
    clock: still,
    media,
    /** What was logged, oldest first. */
    lines,
    /** Sends every webhook that is due. */
    deliver: () => deliveries.drain(),
    /** Makes everything in the queue. */
    drain: () => loop.drain(),
    account: async (wish: Partial<AccountWish> = {}): Promise<NewKey> =>
      (await openAccount(rooms, { name: 'test', credits: 1_000_000, ...wish })).key,
    audit: () => checkLedger(store),
    close: async () => {
      await app.close()
      await Promise.all([loop, deliveries].map((each) => each.stop(1000)))
      if (wish.store === undefined) await store.close()
      if (wish.folder === undefined) await rm(folder, { recursive: true, force: true })
    },
  }
}

export type OpenServer = Awaited<ReturnType<typeof openServer>>

/** One call, its answer read as JSON when it is JSON. */
export async function call(
  server: OpenServer,
  path: string,
  {
    method,
    key,
    headers = {},
    body,
  }: {
    readonly method?: string
    readonly key?: string
    readonly headers?: Readonly<Record<string, string>>
    /** A string goes as it is, everything else as JSON. */
    readonly body?: unknown
  } = {},
) {
  const answer = await fetch(server.base + path, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    redirect: 'manual',
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(key === undefined ? {} : { 'ocp-apim-subscription-key': key }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const bytes = Buffer.from(await answer.arrayBuffer())
  const isJson = answer.headers.get('content-type')?.includes('json') && bytes.length > 0
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field
  const json: any = isJson ? JSON.parse(bytes.toString()) : null
  return { status: answer.status, headers: answer.headers, bytes, json }
}
