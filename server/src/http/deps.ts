// Ties the routes' narrow needs to the rooms below: accounts, requests, events and media over one store.
import { type EngineAnswer, type GenerationInput, type Model, Problem } from '@openfield/contract'
import { listAccounts, listKeys, readAccount } from '../account/account-rows.ts'
import type { Authenticator } from '../account/authenticate.ts'
import { addKey, openAccount, revokeKey, rotateWebhookSecret } from '../account/create.ts'
import { topUp } from '../account/ledger.ts'
import { bookTotals, ledgerOfAccount } from '../account/ledger-rows.ts'
import type { Limiter, RateLimit } from '../account/limit.ts'
import { type Prices, priceOf } from '../account/price.ts'
import { createCharacter } from '../character/create.ts'
import { listCharacters, readCharacter } from '../character/read.ts'
import { removeCharacter } from '../character/remove.ts'
import { listDeliveries, redeliver } from '../event/deliveries.ts'
import { readWebhookUrl } from '../event/webhook-url.ts'
import type { Reach } from '../lib/address.ts'
import type { Clock } from '../lib/clock.ts'
import { newSeed } from '../lib/id.ts'
import type { Log } from '../lib/log.ts'
import { steadily } from '../lib/steadily.ts'
import type { Media } from '../media/media.ts'
import type { Previews } from '../media/previews.ts'
import type { Thumbnails } from '../media/thumbnail.ts'
import type { Uploads } from '../media/uploads.ts'
import { cancel } from '../request/cancel.ts'
import { type Estimator, isExpired, listRequests, readRequest } from '../request/read.ts'
import { removeMedia } from '../request/remove.ts'
import { countUnfinished } from '../request/request-rows.ts'
import type { SettleParts } from '../request/settle.ts'
import { submit } from '../request/submit.ts'
import type { Store } from '../store/store.ts'
import type { HealthDeps } from './health.ts'
import type { Metrics } from './metrics.ts'
import { nativeDeps } from './native-deps.ts'
import type { ReferenceFiles } from './reference.ts'
import type { HttpDeps } from './server.ts'
import type { StudioDeps } from './studio.ts'

/** The parts of one running server that its HTTP side needs. */
export interface HttpParts {
  readonly store: Store
  readonly clock: Clock
  readonly log: Log
  readonly media: Pick<Media, 'describe' | 'open' | 'remove' | 'requests'>
  readonly uploads: Uploads
  readonly authenticator: Authenticator
  readonly estimator: Estimator
  readonly webhookBody: SettleParts['webhookBody']
  readonly metrics: Metrics
  /** Null: no rate limit. */
  readonly rate: {
    readonly limiter: Limiter
    readonly limit: RateLimit
    readonly windowSeconds: number
  } | null
  /** Largest body of a call. */
  readonly bodyBytes: number
  readonly thumbnails: Thumbnails
  /** Files of the reference page; absent: no page. */
  readonly reference?: ReferenceFiles | null
  /** What makes requests here, and how it is. */
  readonly engines: () => Promise<readonly EngineAnswer[]>
  /** The same after each engine was asked how it is, within some seconds. */
  readonly checkEngines: () => Promise<readonly EngineAnswer[]>
  /** Name of the account that may be signed in to on this machine; null: none. */
  readonly developmentName: string | null
  readonly prices: Prices
  readonly creditsPerUsd: number
  /** Models that are offered. */
  readonly models: readonly Model[]
  /** How long media are kept after completion, milliseconds. */
  readonly keepMs: number
  /** Unfinished requests that a new account may have. */
  readonly concurrencyLimit: number
  readonly webhookReach: Reach
  readonly previews: Previews
  readonly checks: HealthDeps['checks']
  readonly metricsFor: HealthDeps['metricsFor']
  readonly version: string
  /** Absent: no page is served. */
  readonly studio?: StudioDeps | null
}

/** Who polls must not see a fault that passes; the official SDK even ends its polling at any 5xx. */
const steadilyRead = <T>({ clock }: HttpParts, read: () => Promise<T>): Promise<T> =>
  steadily(clock, read, (error) => error instanceof Problem)

const gatewayDeps = (parts: HttpParts): HttpDeps['gateway'] => ({
  submit: (order) => submit(parts, { keepMs: parts.keepMs, ...order }),
  readRequest: (accountId, id) => steadilyRead(parts, () => parts.estimator.read(accountId, id)),
  priceOf: (input: GenerationInput) => priceOf(parts.prices, input),
  drawSeed: newSeed,
  readCharacter: (accountId, id) => readCharacter(parts.store, accountId, id),
  offered: parts.models,
  readWebhookUrl: (text) => readWebhookUrl(text, parts.webhookReach),
  previewPath: parts.previews.path,
})

const platformDeps = (parts: HttpParts): HttpDeps['platform'] => ({
  ...gatewayDeps(parts),
  readRequest: (accountId, id) =>
    steadilyRead(parts, () => readRequest(parts.store, accountId, id)),
  cancel: (accountId, id) => cancel(parts, accountId, id),
  removeMedia: (accountId, id) => removeMedia(parts, accountId, id),
  readWebhookUrl: (text, field) => readWebhookUrl(text, parts.webhookReach, field),
  keepMs: parts.keepMs,
  creditsPerUsd: parts.creditsPerUsd,
})

const characterDeps = (parts: HttpParts): HttpDeps['characters'] => ({
  create: (order) => createCharacter(parts, order),
  read: (accountId, id) => steadilyRead(parts, () => readCharacter(parts.store, accountId, id)),
  list: (accountId, page) => listCharacters(parts.store, accountId, page),
  remove: (accountId, id) => removeCharacter(parts, accountId, id),
  price: parts.prices.character,
})

const accountDeps = (parts: HttpParts): HttpDeps['account'] => {
  const { store, creditsPerUsd } = parts
  return {
    readAccount: (id) => readAccount(store.read, id),
    listLedger: (id, limit) => ledgerOfAccount(store.read, id, limit),
    listRequests: (id, query) => listRequests(store, id, query),
    cancel: (accountId, id) => cancel(parts, accountId, id),
    rotateWebhookSecret: (id) => rotateWebhookSecret(parts, id),
    listDeliveries: (id, page) => listDeliveries(store, id, page),
    redeliver: (accountId, id) => redeliver(parts, accountId, id),
    creditsPerUsd,
  }
}

const adminDeps = (parts: HttpParts): HttpDeps['adminCalls'] => {
  const { store, clock, creditsPerUsd, concurrencyLimit } = parts
  return {
    openAccount: (wish) => openAccount(parts, { concurrencyLimit, ...wish }),
    addKey: (wish) => addKey(parts, wish),
    revokeKey: (keyId) => revokeKey(parts, keyId),
    topUp: (movement) => store.transact((tx) => topUp(tx, { ...movement, at: clock.now() })),
    readAccount: (id) => readAccount(store.read, id),
    listAccounts: (page) => listAccounts(store.read, page),
    listKeys: (id) => listKeys(store.read, id),
    listLedger: (id, limit) => ledgerOfAccount(store.read, id, limit),
    listRequests: (id, query) => listRequests(store, id, query),
    listDeliveries: (id, page) => listDeliveries(store, id, page),
    redeliver: (accountId, id) => redeliver(parts, accountId, id),
    engines: parts.engines,
    creditsPerUsd,
  }
}

/** What `buildServer` takes. */
export const httpDeps = (parts: HttpParts): HttpDeps => ({
  caller: {
    authenticate: (credentials) =>
      steadilyRead(parts, () =>
        'key' in credentials
          ? parts.authenticator.byKey(credentials.key)
          : parts.authenticator.bySecret(credentials.keyId, credentials.secret),
      ),
    rate: parts.rate && {
      take: parts.rate.limiter.take,
      windowSeconds: parts.rate.windowSeconds,
    },
  },
  gateway: gatewayDeps(parts),
  platform: platformDeps(parts),
  characters: characterDeps(parts),
  uploads: parts.uploads,
  account: accountDeps(parts),
  adminCalls: adminDeps(parts),
  previews: parts.previews,
  native: nativeDeps(parts, characterDeps(parts)),
  reference: { files: parts.reference ?? null, version: parts.version },
  media: {
    media: parts.media,
    thumbnail: parts.thumbnails,
    isExpired: (id) => isExpired(parts, id),
  },
  health: {
    checks: parts.checks,
    figures: async () => ({
      requests: await countUnfinished(parts.store.read),
      ledger: await bookTotals(parts.store.read),
      engines: await parts.engines(),
    }),
    metrics: parts.metrics,
    metricsFor: parts.metricsFor,
    version: parts.version,
  },
  studio: parts.studio ?? null,
  log: parts.log,
  now: parts.clock.now,
})
