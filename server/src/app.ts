// The composition root: the only place that picks implementations and wires them into a server that starts, stops and drains.
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { type RequestView, type WebhookForm, webhookBody } from '@openfield/contract'
import type { FastifyInstance } from 'fastify'
import { readAccount } from './account/account-rows.ts'
import { createAuthenticator } from './account/authenticate.ts'
import { createLimiter } from './account/limit.ts'
import { engineAnswers } from './app/engine-answers.ts'
import { type Engines, openEngines } from './app/engines.ts'
import { openParts, type Parts } from './app/parts.ts'
import { readReferenceFiles } from './app/reference-files.ts'
import { readStudio } from './app/studio-files.ts'
import { type ClaimedCharacter, createCharacterClaim } from './character/claim.ts'
import { ownsCharacterMedia } from './character/read.ts'
import { sweepCharacters } from './character/remove.ts'
import { placeSample } from './character/sample.ts'
import { createCharacterRun } from './character/work.ts'
import type { Config } from './config.ts'
import { refusePixels } from './engine/remote/made-check.ts'
import { forgetDeliveries } from './event/deliveries.ts'
import { createDeliverer } from './event/webhook.ts'
import { httpDeps } from './http/deps.ts'
import { createMetrics, type Metrics } from './http/metrics.ts'
import { buildServer } from './http/server.ts'
import type { Clock } from './lib/clock.ts'
import { version } from './lib/version.ts'
import { inputFetcher } from './media/fetch-input.ts'
import type { Media } from './media/media.ts'
import { openPreviews } from './media/previews.ts'
import { createThumbnails } from './media/thumbnail.ts'
import { createUploads, type Uploads } from './media/uploads.ts'
import { type Claimed, createClaim } from './request/claim.ts'
import { expire } from './request/expire.ts'
import { createEstimator, readAnyRequest } from './request/read.ts'
import { createRun, defaultRunLimits } from './request/run.ts'
import type { Store } from './store/store.ts'
import { createLoop, type Loop } from './worker/loop.ts'
import { bothQueues } from './worker/queues.ts'

export type { Parts }

export interface App {
  readonly store: Store
  readonly media: Media
  /** For requests inside the process, without a socket. */
  readonly http: FastifyInstance
  /** Listens and works; gives the address that calls reach, such as `http://127.0.0.1:8787`. */
  start(): Promise<string>
  /** Works until no request can be made and no webhook is due. For tests and one-off commands. */
  drain(): Promise<void>
  /** Answers what is being answered, finishes or hands back what is being made, closes everything. */
  stop(): Promise<void>
}

const HOUR_MS = 60 * 60 * 1000
/** Ended deliveries and their log are kept this long. */
const DELIVERIES_MS = 30 * 24 * HOUR_MS
/** Webhooks sent at once. */
const SENDERS = 4
/** Requests of one account that one process makes at once, beside others' waiting. */
const RUNNING_MAX = 1000

/** The run of the requests loop, counted by how it ended. */
const counted =
  (
    run: (claimed: Claimed, stopping: AbortSignal) => Promise<void>,
    { store, clock }: Parts,
    metrics: Metrics,
  ) =>
  async (claimed: Claimed, stopping: AbortSignal): Promise<void> => {
    const began = clock.now()
    await run(claimed, stopping)
    const view = await readAnyRequest(store, claimed.request.id)
    if (view?.completedAt) metrics.finished(view.model, view.state, (clock.now() - began) / 1000)
  }

interface Work<Job> {
  readonly claim: (isIdle: boolean) => Promise<Job | null>
  readonly run: (job: Job, stopping: AbortSignal) => Promise<void>
}

/** A claimed request has its place at an engine kept from the claim on, so that the next claim knows. */
const placed = (engines: Engines, { claim, run }: Work<Claimed>) => ({
  isAlone: ({ isAlone }: Claimed) => isAlone,
  claim: async (isIdle: boolean) => {
    const claimed = await claim(isIdle)
    if (claimed) engines.reserve(claimed.request)
    return claimed
  },
  run: (claimed: Claimed, stopping: AbortSignal) =>
    run(claimed, stopping).finally(() => engines.release(claimed.request)),
})

/** Characters are studied by the built-in engine, so they take its places. */
const studied = ({ builtin, places }: Engines, { claim, run }: Work<ClaimedCharacter>) => ({
  isAlone: ({ isAlone }: ClaimedCharacter) => isAlone,
  claim: async (isIdle: boolean) =>
    places > 0 && builtin.room() !== 'free' ? null : claim(isIdle),
  run: (claimed: ClaimedCharacter, stopping: AbortSignal) =>
    builtin.occupied(() => run(claimed, stopping)),
})

/** What both sides of the process share. */
interface Wiring {
  readonly engines: Engines
  readonly metrics: Metrics
  readonly uploads: Uploads
  readonly baseUrl: () => string
}

const openUploads = (config: Config, { store, clock, media }: Parts): Uploads =>
  createUploads({
    store,
    clock,
    media,
    folder: join(config.store.dataDir, 'uploads'),
    maxBytes: config.http.bodyBytes,
    keepMs: config.media.keepMs,
  })

/** Where characters are studied; apart from the scratch folder, whose sweep knows leases of requests only. */
const studyFolder = (config: Config): string => join(config.store.dataDir, 'study')

/** Two loops of one shape: requests and characters are made, webhooks are sent. */
const createLoops = (
  config: Config,
  parts: Parts,
  { metrics, uploads, baseUrl, engines }: Wiring,
): readonly Loop[] => {
  const { store, clock, log, media, engine } = parts
  const reachable = { media, ownBases: () => [baseUrl()], reach: config.input.reach }
  const mayRead = async (accountId: string, id: string) =>
    (await readAnyRequest(store, id))?.accountId === accountId ||
    (await ownsCharacterMedia(store, accountId, id)) ||
    uploads.owns(accountId, id)
  const limits = {
    ...defaultRunLimits,
    attemptsMax: config.worker.attempts,
    attemptMs: engines.attemptMs,
  }
  const fetchInput = inputFetcher({ ...reachable, mayRead, maxBytes: config.http.bodyBytes })
  const workParts = { store, clock, log, media, limits, fetchInput }
  const run = createRun({
    ...workParts,
    webhookBody: webhookBodyFrom(baseUrl),
    engineFor: ({ model }) => engines.routes[model],
    priceAt: engines.priceAt,
    refusePreview: (pixels) => refusePixels(pixels, 'preview'),
    scratchFolder: join(config.store.dataDir, 'scratch'),
  })
  const { leaseMs, attemptsMax } = limits
  const { makeable } = engines
  const claim = createClaim(
    { store, clock },
    { leaseMs, attemptsMax, runningMax: RUNNING_MAX, makeable },
  )
  const queues = bothQueues<Claimed, ClaimedCharacter>(
    placed(engines, { claim, run: counted(run, parts, metrics) }),
    studied(engines, {
      claim: createCharacterClaim({ store, clock }, { leaseMs, attemptsMax }),
      run: createCharacterRun({ ...workParts, engine, scratchFolder: studyFolder(config) }),
    }),
  )
  const deliverer = createDeliverer({ store, clock, log, reach: config.webhook.reach })
  const requests = createLoop({
    name: 'requests',
    concurrency: config.worker.count + engines.places,
    ...queues,
    clock,
    log,
    wake: (listener) => store.onWake('requests', listener),
  })
  const deliveries = createLoop({
    name: 'deliveries',
    concurrency: SENDERS,
    claim: deliverer.claim,
    run: deliverer.run,
    clock,
    log,
    wake: (listener) => store.onWake('deliveries', listener),
  })
  return config.worker.count > 0 ? [requests, deliveries] : []
}

/** A webhook tells what a status answer tells at the same moment. */
const webhookBodyFrom =
  (baseUrl: () => string) =>
  (view: RequestView, form: WebhookForm): string | null =>
    webhookBody(view, form, baseUrl())

/** Clean-up now and every hour, until stopped. */
const startCleaning = (
  config: Config,
  { store, clock, media, log }: Parts,
  uploads: Uploads,
): (() => Promise<void>) => {
  const stopped = new AbortController()
  const clean = async () => {
    const scratchFolder = join(config.store.dataDir, 'scratch')
    // Only a process that has the data folder to itself knows that half-written files are nobody's.
    const isAlone = config.store.databaseUrl === null
    await expire(
      { store, clock, media, scratchFolder, log },
      isAlone && !stopped.signal.aborted ? { abandonedBefore: startedAt } : {},
    )
    await uploads.sweep()
    await sweepCharacters({ store, clock, media }, studyFolder(config))
    await forgetDeliveries(store, clock.now() - DELIVERIES_MS)
  }
  const startedAt = clock.now()
  const cycle = async () => {
    while (!stopped.signal.aborted) {
      await clean().catch((error: unknown) => log.error({ error }, 'clean-up failed'))
      await clock.sleep(HOUR_MS, stopped.signal)
    }
  }
  const running = cycle()
  return async () => {
    stopped.abort()
    await running
  }
}

/** The Studio for the HTTP side; null when it is switched off or not built. */
const openStudio = async (config: Config, { log }: Parts) => {
  if (!config.http.studio) return null
  const files = await readStudio()
  if (files === null) {
    log.warn({}, 'The Studio is not built, so no page is served at /. Run: npm start')
    return null
  }
  return { files, publicUrl: config.http.publicUrl }
}

const rateOf = ({ rate }: Config, clock: Clock) =>
  rate && {
    limiter: createLimiter(rate, clock),
    limit: rate,
    windowSeconds: (rate.burst / rate.perMinute) * 60,
  }

/** What the HTTP side takes from the configuration as it is. */
const configured = (config: Config, parts: Parts, engines: Engines) => ({
  rate: rateOf(config, parts.clock),
  bodyBytes: config.http.bodyBytes,
  prices: engines.prices,
  creditsPerUsd: config.money.creditsPerUsd,
  models: config.models,
  keepMs: config.media.keepMs,
  concurrencyLimit: config.concurrencyLimit,
  webhookReach: config.webhook.reach,
  metricsFor: config.http.metrics,
  developmentName: config.dev.isOpenHere ? config.dev.accountName : null,
  engines: () => engineAnswers(engines, parts.store, config.models),
  checkEngines: async () => {
    await engines.check(new AbortController().signal)
    return engineAnswers(engines, parts.store, config.models)
  },
  thumbnails: createThumbnails({
    media: parts.media,
    folder: join(config.store.dataDir, 'thumbnails'),
  }),
})

/** The store answers: a read that costs next to nothing. */
const checkStore = async (store: Store): Promise<string | null> => {
  try {
    await readAccount(store.read, '')
    return null
  } catch {
    return 'The store cannot be read.'
  }
}

/** Opens everything but the port. Throws when the store cannot be opened. */
export const createApp = async (config: Config, given: Partial<Parts> = {}): Promise<App> => {
  const parts = await openParts(config, given)
  const { store, clock, media, log } = parts
  let address = config.http.publicUrl ?? `http://${config.http.host}:${config.http.port}`
  const baseUrl = () => address
  const metrics = createMetrics()
  const { engine: builtin, kinds } = parts
  const engines = await openEngines(config, { builtin, kinds, clock, log, observer: metrics })
  await placeSample(media)
  const uploads = openUploads(config, parts)
  const loops = createLoops(config, parts, { metrics, uploads, baseUrl, engines })
  const authenticator = createAuthenticator({ store, clock })
  const estimator = createEstimator(
    { store, clock },
    { concurrency: Math.max(1, config.worker.count + engines.places) },
  )
  const http = await buildServer(
    {
      publicUrl: config.http.publicUrl,
      bodyBytes: config.http.bodyBytes,
      corsOrigins: config.http.corsOrigins,
      trustProxy: config.http.trustProxy,
      admin: { token: config.admin.token },
    },
    httpDeps({
      store,
      clock,
      log,
      media,
      uploads,
      authenticator,
      estimator,
      metrics,
      version,
      ...configured(config, parts, engines),
      webhookBody: webhookBodyFrom(baseUrl),
      previews: openPreviews(),
      reference: await readReferenceFiles(),
      checks: async () => ({ store: await checkStore(store) }),
      studio: await openStudio(config, parts),
    }),
  )
  let stopWatching: () => Promise<void> = async () => undefined
  let stopCleaning: () => Promise<void> = async () => undefined
  return {
    store,
    media,
    http,
    start: async () => {
      await http.listen({ host: config.http.host, port: config.http.port })
      const { port } = http.server.address() as AddressInfo
      address = config.http.publicUrl ?? `http://${urlHost(config.http.host)}:${port}`
      for (const loop of loops) loop.start()
      stopCleaning = startCleaning(config, parts, uploads)
      stopWatching = engines.watch()
      return address
    },
    drain: async () => {
      for (const loop of loops) await loop.drain()
    },
    stop: async () => {
      await Promise.all([stopCleaning(), stopWatching()])
      await Promise.all([http.close(), ...loops.map((loop) => loop.stop(config.worker.stopMs))])
      await engines.close()
      await authenticator.flush()
      if (!given.store) await store.close()
    },
  }
}

/** The host as it stands in a URL that this machine can open. */
const urlHost = (host: string): string => {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}
