// An account's own calls over the native API: balance, movements, use by day, keys, webhooks, uploads and the catalogue.
import {
  type AccountAnswer,
  type KeyList,
  type Model,
  type ModelAnswer,
  motionAnswers,
  nativeFaulty,
  Problem,
  parseKeyBody,
  parseUploadBody,
  type Shelf,
  styleAnswers,
  type UploadPlace,
  type Usage,
} from '@openfield/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Account, Key } from '../account/account-rows.ts'
import type { NewKey } from '../account/create.ts'
import type { LedgerEntry } from '../account/ledger-rows.ts'
import type { Delivery } from '../event/deliveries.ts'
import type { OpenedUpload } from '../media/uploads.ts'
import type { BaseUrl } from './base-url.ts'
import { callerOf } from './caller.ts'
import { nativeCursor, nativeLimit, nativeNumber, nativeText } from './native-query.ts'
import {
  credits,
  dollars,
  iso,
  nativeDelivery,
  nativeKey,
  nativeLedger,
  nativeNewKey,
} from './native-shapes.ts'

/** A page of deliveries. */
export interface DeliveryQuery {
  readonly before?: string
  readonly requestId?: string
  readonly limit: number
}

export interface NativeAccountDeps {
  readonly readAccount: (id: string) => Promise<Account | null>
  readonly countUnfinished: (accountId: string) => Promise<number>
  /** Newest first. */
  readonly listLedger: (accountId: string, limit: number, before?: number) => Promise<LedgerEntry[]>
  /** Oldest day first. */
  readonly usage: (accountId: string, days: number) => Promise<Usage['days']>
  readonly listKeys: (accountId: string) => Promise<readonly Key[]>
  readonly addKey: (wish: { readonly accountId: string; readonly name: string }) => Promise<NewKey>
  /** Throws Problem not_found. */
  readonly revokeKey: (keyId: string) => Promise<void>
  readonly rotateWebhookSecret: (accountId: string) => Promise<string>
  /** Newest first. */
  readonly listDeliveries: (accountId: string, query: DeliveryQuery) => Promise<Delivery[]>
  readonly readDelivery: (accountId: string, id: string) => Promise<Delivery | null>
  /** Throws Problem not_found or conflict. */
  readonly redeliver: (accountId: string, id: string) => Promise<void>
  readonly openUpload: (accountId: string, contentType: string) => Promise<OpenedUpload>
  readonly models: () => Promise<readonly ModelAnswer[]>
  /** Path from the root of the server at which the preview is served, or null. */
  readonly previewPath: (shelf: Shelf, id: string) => string | null
  readonly creditsPerUsd: number
  readonly limits: {
    readonly calls: AccountAnswer['limits']['calls']
    readonly bodyBytes: number
    readonly keepMs: number
    readonly offered: readonly Model[]
  }
}

type WithId = FastifyRequest<{ Params: { id: string } }>

const ownAccount = async (request: FastifyRequest, deps: NativeAccountDeps): Promise<Account> => {
  const account = await deps.readAccount(callerOf(request).accountId)
  if (account === null) throw new Error('a key of an account that is not there')
  return account
}

function moneyRoutes(app: FastifyInstance, deps: NativeAccountDeps): void {
  app.get('/account', async (request): Promise<AccountAnswer> => {
    const account = await ownAccount(request, deps)
    return {
      id: account.id,
      name: account.name,
      balance: credits(account.balance),
      balance_usd: dollars(account.balance, deps.creditsPerUsd),
      held: credits(account.held),
      spent: credits(account.spent),
      credits_per_usd: deps.creditsPerUsd,
      limits: {
        concurrent_requests: account.concurrencyLimit,
        unfinished_requests: await deps.countUnfinished(account.id),
        calls: deps.limits.calls,
        body_bytes: deps.limits.bodyBytes,
        media_days: deps.limits.keepMs / 86_400_000,
      },
      created_at: iso(account.createdAt),
    }
  })

  app.get('/account/ledger', async (request) => {
    const limit = nativeLimit(request)
    const cursor = nativeCursor(request)
    if (cursor !== undefined && !/^\d{1,15}$/.test(cursor)) {
      const message = `cursor is "${cursor}"`
      throw nativeFaulty([{ field: 'cursor', message, allowed: 'the cursor of an earlier answer' }])
    }
    const before = cursor === undefined ? undefined : Number(cursor)
    const { accountId } = callerOf(request)
    const entries = await deps.listLedger(accountId, limit + 1, before)
    const page = entries.slice(0, limit)
    const last = page.at(-1)
    return {
      entries: page.map(nativeLedger),
      cursor: entries.length > limit && last ? `${last.id}` : null,
    }
  })

  app.get('/account/usage', async (request): Promise<Usage> => {
    const days = nativeNumber(request, 'days', { most: 366, absent: 30 })
    return { days: await deps.usage(callerOf(request).accountId, days) }
  })
}

function keyRoutes(app: FastifyInstance, deps: NativeAccountDeps): void {
  app.get('/keys', async (request): Promise<KeyList> => {
    const { accountId, keyId } = callerOf(request)
    const keys = await deps.listKeys(accountId)
    return { keys: keys.map((key) => ({ ...nativeKey(key), is_current: key.id === keyId })) }
  })

  app.post('/keys', async (request, reply) => {
    const { name } = parseKeyBody(request.body)
    const key = await deps.addKey({ accountId: callerOf(request).accountId, name })
    return reply.code(201).send(nativeNewKey(key, name))
  })

  app.delete('/keys/:id', async (request: WithId, reply) => {
    const { accountId } = callerOf(request)
    const { id } = request.params
    const isOwn = (await deps.listKeys(accountId)).some((key) => key.id === id)
    if (!isOwn) throw new Problem('not_found', 'There is no such key.')
    await deps.revokeKey(id)
    return reply.code(204).send()
  })
}

function webhookRoutes(app: FastifyInstance, deps: NativeAccountDeps): void {
  app.get('/webhooks/secret', async (request) => ({
    secret: (await ownAccount(request, deps)).webhookSecret,
  }))

  app.post('/webhooks/secret/rotate', async (request) => ({
    secret: await deps.rotateWebhookSecret(callerOf(request).accountId),
  }))

  app.get('/webhooks/deliveries', async (request) => {
    const limit = nativeLimit(request)
    const before = nativeCursor(request)
    const requestId = nativeText(request, 'request_id')
    const found = await deps.listDeliveries(callerOf(request).accountId, {
      limit,
      ...(before === undefined ? {} : { before }),
      ...(requestId === undefined ? {} : { requestId }),
    })
    const cursor = found.length < limit ? null : (found.at(-1)?.id ?? null)
    return { deliveries: found.map(nativeDelivery), cursor }
  })

  const one = async (request: WithId) => {
    const delivery = await deps.readDelivery(callerOf(request).accountId, request.params.id)
    if (delivery === null) throw new Problem('not_found', 'There is no such delivery.')
    return nativeDelivery(delivery)
  }
  app.get('/webhooks/deliveries/:id', one)

  app.post('/webhooks/deliveries/:id/redeliver', async (request: WithId, reply) => {
    await deps.redeliver(callerOf(request).accountId, request.params.id)
    return reply.code(202).send(await one(request))
  })
}

function catalogueRoutes(app: FastifyInstance, deps: NativeAccountDeps, baseUrl: BaseUrl): void {
  const preview = (request: FastifyRequest) => (shelf: Shelf, id: string) => {
    const path = deps.previewPath(shelf, id)
    return path === null ? null : baseUrl(request) + path
  }
  app.get('/styles', async (request) => ({ styles: styleAnswers(preview(request)) }))
  app.get('/motions', async (request) => ({ motions: motionAnswers(preview(request)) }))
  app.get('/models', async () => ({ models: await deps.models() }))

  app.post('/uploads', async (request, reply) => {
    const { content_type } = parseUploadBody(request.body)
    const { accountId } = callerOf(request)
    const base = baseUrl(request)
    const { id, name, token, putUntil } = await deps.openUpload(accountId, content_type)
    const place: UploadPlace = {
      url: `${base}/media/v1/${id}/${name}`,
      upload_url: `${base}/files/${id}/${name}?expires=${Math.floor(putUntil / 1000)}&signature=${token}`,
      headers: { 'Content-Type': content_type },
      expires_at: iso(putUntil),
    }
    return reply.code(201).send(place)
  })
}

export function nativeAccountRoutes(
  app: FastifyInstance,
  deps: NativeAccountDeps,
  baseUrl: BaseUrl,
): void {
  moneyRoutes(app, deps)
  keyRoutes(app, deps)
  webhookRoutes(app, deps)
  catalogueRoutes(app, deps, baseUrl)
}
