// Ties the native API's narrow needs to the rooms below.
import { Readable } from 'node:stream'
import {
  isFinal,
  type Model,
  type ModelAnswer,
  models,
  Problem,
  type QueueAnswer,
  type RequestView,
  type Usage,
} from '@openfield/contract'
import { firstAccountNamed, listAccounts, listKeys, readAccount } from '../account/account-rows.ts'
import { addKey, openAccount, revokeKey, rotateWebhookSecret } from '../account/create.ts'
import { topUp } from '../account/ledger.ts'
import { ledgerOfAccount } from '../account/ledger-rows.ts'
import { createLimiter } from '../account/limit.ts'
import { priceOf } from '../account/price.ts'
import { readCharacter } from '../character/read.ts'
import { listDeliveries, readDelivery, redeliver } from '../event/deliveries.ts'
import { lastEventId } from '../event/event-rows.ts'
import { readEvents } from '../event/log.ts'
import { readWebhookUrl } from '../event/webhook-url.ts'
import { newSeed } from '../lib/id.ts'
import { readDataUrl } from '../media/data-url.ts'
import { cancel } from '../request/cancel.ts'
import { listRequests, type RequestList, readAnyRequest } from '../request/read.ts'
import { deleteRequest } from '../request/remove.ts'
import {
  countSince,
  countUnfinished,
  endedByDay,
  oldestUnfinished,
  unfinishedOfAccount,
  viewOf,
} from '../request/request-rows.ts'
import { submit } from '../request/submit.ts'
import type { HttpParts } from './deps.ts'
import type { NativeDeps } from './native.ts'
import { iso } from './native-shapes.ts'

const DAY_MS = 86_400_000
/** Unfinished requests whose progress one event stream tells. */
const FOLLOWED_MAX = 50
/** Where transactions may end in another order than they drew their ids. */
const OVERLAP = 64
/** Keys of one kind that signing in on the machine leaves valid. */
const DEVELOPMENT_KEYS = 10

/** The list with the outlook of what is unfinished in it. */
const withOutlook = async (parts: HttpParts, list: RequestList): Promise<RequestList> => ({
  ...list,
  requests: await Promise.all(list.requests.map((view) => parts.estimator.look(view))),
})

const pictureTypes: Readonly<Record<string, string>> = {
  'image/jpg': 'image/jpeg',
  'image/jpeg': 'image/jpeg',
  'image/png': 'image/png',
  'image/webp': 'image/webp',
}

const keepPicture =
  ({ uploads }: HttpParts) =>
  async (accountId: string, dataUrl: string): Promise<string> => {
    const contentType = pictureTypes[dataUrl.match(/^data:([\w/]+)/i)?.[1]?.toLowerCase() ?? '']
    const bytes = readDataUrl(dataUrl)
    if (contentType === undefined || bytes === null) {
      throw new Problem('input_rejected', 'The picture is no readable data URL.')
    }
    const { id, name, token } = await uploads.open(accountId, contentType)
    await uploads.put({ id, name, token, contentType }, Readable.from([bytes]))
    return `/media/v1/${id}/${name}`
  }

const requestDeps = (parts: HttpParts): NativeDeps['requests'] => ({
  submit: (order) => submit(parts, { keepMs: parts.keepMs, ...order }),
  readRequest: parts.estimator.read,
  listRequests: async (accountId, query) =>
    withOutlook(parts, await listRequests(parts.store, accountId, query)),
  cancel: (accountId, id) => cancel(parts, accountId, id),
  deleteRequest: (accountId, id) => deleteRequest(parts, accountId, id),
  readWebhookUrl: (text, field) => readWebhookUrl(text, parts.webhookReach, field),
  keepPicture: keepPicture(parts),
  readAccount: (id) => readAccount(parts.store.read, id),
  priceOf: (input) => priceOf(parts.prices, input),
  drawSeed: newSeed,
  readCharacter: (accountId, id) => readCharacter(parts.store, accountId, id),
  offered: parts.models,
  creditsPerUsd: parts.creditsPerUsd,
})

/** Every day from the first on, also those without any request. */
const usageOf = async (
  { store, clock }: HttpParts,
  accountId: string,
  days: number,
): Promise<Usage['days']> => {
  const today = Math.floor(clock.now() / DAY_MS)
  const first = today - days + 1
  const rows = await endedByDay(store.read, accountId, first * DAY_MS)
  return Array.from({ length: days }, (_, index) => {
    const day = first + index
    const ended = rows.filter((row) => row.day === day)
    const count = (fits: (row: (typeof rows)[number]) => boolean) =>
      ended.filter(fits).reduce((sum, row) => sum + row.count, 0)
    return {
      date: iso(day * DAY_MS).slice(0, 10),
      credits: ended.reduce((sum, row) => sum + row.charged, 0) / 1000,
      images: count(({ state, model }) => state === 'completed' && model === 'soul'),
      videos: count(({ state, model }) => state === 'completed' && model !== 'soul'),
      uncharged: count(({ state }) => state !== 'completed'),
    }
  })
}

const sentences: Readonly<Record<Model, string>> = {
  soul: 'Text to image: one or four pictures of a prompt, in 106 styles.',
  'dop-lite': 'Image to video: the plainest and cheapest clip.',
  'dop-turbo': 'Image to video: goes first in the queue.',
  'dop-preview': 'Image to video: the finest clip; also called dop-standard.',
}

const modelAnswers = async (parts: HttpParts): Promise<ModelAnswer[]> => {
  const engines = await parts.engines()
  const answers = parts.models.map(async (id): Promise<ModelAnswer> => {
    const usual = await parts.estimator.usual(id)
    const { soul, video } = parts.prices
    return {
      id,
      kind: id === 'soul' ? 'image' : 'video',
      description: sentences[id],
      credits:
        id === 'soul'
          ? { '720p': soul['720p'] / 1000, '1080p': soul['1080p'] / 1000 }
          : { clip: video[id] / 1000 },
      engine:
        engines.find(({ routes }) => routes.some((at) => at.model === id && at.place === 1))?.id ??
        '',
      usual_seconds: usual === null ? null : usual / 1000,
    }
  })
  return Promise.all(answers)
}

const accountDeps = (parts: HttpParts): NativeDeps['account'] => {
  const { store } = parts
  return {
    readAccount: (id) => readAccount(store.read, id),
    countUnfinished: async (id) => {
      const limit = (await readAccount(store.read, id))?.concurrencyLimit ?? 0
      return (await unfinishedOfAccount(store.read, id, limit)).length
    },
    listLedger: (id, limit, before) => ledgerOfAccount(store.read, id, limit, before),
    usage: (id, days) => usageOf(parts, id, days),
    listKeys: (id) => listKeys(store.read, id),
    addKey: (wish) => addKey(parts, wish),
    revokeKey: (id) => revokeKey(parts, id),
    rotateWebhookSecret: (id) => rotateWebhookSecret(parts, id),
    listDeliveries: (id, query) => listDeliveries(store, id, query),
    readDelivery: (accountId, id) => readDelivery(store, accountId, id),
    redeliver: (accountId, id) => redeliver(parts, accountId, id),
    openUpload: (accountId, contentType) => parts.uploads.open(accountId, contentType),
    models: () => modelAnswers(parts),
    previewPath: parts.previews.path,
    creditsPerUsd: parts.creditsPerUsd,
    limits: {
      calls: parts.rate && {
        burst: parts.rate.limit.burst,
        per_minute: parts.rate.limit.perMinute,
      },
      bodyBytes: parts.bodyBytes,
      keepMs: parts.keepMs,
      offered: parts.models,
    },
  }
}

const eventDeps = (parts: HttpParts): NativeDeps['events'] => {
  const { store, clock, estimator } = parts
  return {
    clock,
    overlap: store.sqlEngine === 'postgres' ? OVERLAP : 0,
    readEvents: (query) => readEvents(store.read, query),
    lastEventId: (accountId) => lastEventId(store.read, accountId),
    readRequest: estimator.read,
    listUnfinished: async (accountId) => {
      const rows = await unfinishedOfAccount(store.read, accountId, FOLLOWED_MAX)
      return Promise.all(rows.map((row) => estimator.look(viewOf(row))))
    },
    onNews: (listener) => {
      const stops = [store.onWake('events', listener), store.onWake('progress', listener)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    readAccount: (id) => readAccount(store.read, id),
    listKeys: (id) => listKeys(store.read, id),
  }
}

const sessionDeps = (parts: HttpParts): NativeDeps['session'] => {
  const { store, clock, developmentName: name } = parts
  if (name === null) return { development: null }
  const limiter = createLimiter({ burst: 10, perMinute: 10 }, clock)
  return {
    development: {
      accountId: async () => (await firstAccountNamed(store.read, name))?.id ?? null,
      openKey: async (accountId, keyName) => {
        const kin = (await listKeys(store.read, accountId)).filter(
          (key) => key.name === keyName && key.revokedAt === null,
        )
        // By age, oldest first: the last ones stay.
        for (const key of kin.slice(0, Math.max(0, kin.length - DEVELOPMENT_KEYS + 1))) {
          await revokeKey(parts, key.id)
        }
        return addKey(parts, { accountId, name: keyName })
      },
      wait: () => limiter.take('development').retryAfterSeconds,
    },
  }
}

const queueAnswer = async ({ store, clock }: HttpParts): Promise<QueueAnswer> => {
  const [unfinished, oldest, lately] = await Promise.all([
    countUnfinished(store.read),
    oldestUnfinished(store.read),
    countSince(store.read, clock.now() - DAY_MS),
  ])
  const sum = (state: string, model?: Model) =>
    unfinished
      .filter((row) => row.state === state && (model === undefined || row.model === model))
      .reduce((total, row) => total + row.count, 0)
  const at = (time: number | null) => (time === null ? null : iso(time))
  const ended = { completed: 0, failed: 0, error: 0, nsfw: 0, canceled: 0 }
  for (const { state, count } of lately) {
    if (isFinal(state)) ended[state] = count
  }
  return {
    queued: sum('queued'),
    processing: sum('processing'),
    oldest_queued_at: at(oldest.queued),
    oldest_processing_at: at(oldest.processing),
    by_model: models.map((model) => ({
      model,
      queued: sum('queued', model),
      processing: sum('processing', model),
    })),
    ended,
  }
}

/** The same input for the same account, at today's price; the operator's doing, so no key of the account is named. */
const submitAgain = async (parts: HttpParts, view: RequestView): Promise<RequestView> => {
  const { request } = await submit(parts, {
    keepMs: parts.keepMs,
    accountId: view.accountId,
    keyId: 'operator',
    dialect: view.dialect,
    input: view.input,
    price: priceOf(parts.prices, view.input),
  })
  return parts.estimator.look(request)
}

const adminDeps = (parts: HttpParts): NativeDeps['admin'] => {
  const { store, clock, concurrencyLimit } = parts
  return {
    openAccount: (wish) => openAccount(parts, { concurrencyLimit, ...wish }),
    addKey: (wish) => addKey(parts, wish),
    revokeKey: (keyId) => revokeKey(parts, keyId),
    topUp: (movement) => store.transact((tx) => topUp(tx, { ...movement, at: clock.now() })),
    readAccount: (id) => readAccount(store.read, id),
    listAccounts: (page) => listAccounts(store.read, page),
    listKeys: (id) => listKeys(store.read, id),
    listLedger: (id, limit) => ledgerOfAccount(store.read, id, limit),
    creditsPerUsd: parts.creditsPerUsd,
    listRequests: async (accountId, query) =>
      withOutlook(parts, await listRequests(store, accountId, query)),
    readRequest: async (id) => {
      const view = await readAnyRequest(store, id)
      return view && parts.estimator.look(view)
    },
    submitAgain: (view) => submitAgain(parts, view),
    queue: () => queueAnswer(parts),
    engines: parts.engines,
    checkEngines: parts.checkEngines,
  }
}

/** What `nativeRoutes` takes. */
export const nativeDeps = (parts: HttpParts, characters: NativeDeps['characters']): NativeDeps => ({
  requests: requestDeps(parts),
  account: accountDeps(parts),
  characters,
  events: eventDeps(parts),
  session: sessionDeps(parts),
  admin: adminDeps(parts),
})
