// An account's own calls, beyond the gateway: balance, requests, cancel, webhook secret and deliveries.
import { bareRequestId, gatewayStatus, Problem, type RequestView } from '@openfield/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Account } from '../account/account-rows.ts'
import type { LedgerEntry } from '../account/ledger-rows.ts'
import type { Delivery } from '../event/deliveries.ts'
import type { RequestList, RequestQuery } from '../request/read.ts'
import { cursorOf } from './admin.ts'
import type { BaseUrl } from './base-url.ts'
import { callerOf } from './caller.ts'
import { queryCursor, queryLimit, requestQuery } from './page-query.ts'
import { accountShape, deliveryShape, ledgerShape, requestShape } from './shapes.ts'

export interface AccountDeps {
  readonly readAccount: (id: string) => Promise<Account | null>
  /** Newest first. */
  readonly listLedger: (accountId: string, limit: number) => Promise<readonly LedgerEntry[]>
  /** Newest first. */
  readonly listRequests: (accountId: string, query: RequestQuery) => Promise<RequestList>
  /** `isDone` is false while a worker is being told. Throws Problem not_found or conflict. */
  readonly cancel: (
    accountId: string,
    id: string,
  ) => Promise<{ readonly request: RequestView; readonly isDone: boolean }>
  /** Makes a new secret that signs from now on; gives it. */
  readonly rotateWebhookSecret: (accountId: string) => Promise<string>
  /** Newest first. */
  readonly listDeliveries: (
    accountId: string,
    page: { readonly before?: string; readonly limit: number },
  ) => Promise<readonly Delivery[]>
  /** Throws Problem not_found or conflict. */
  readonly redeliver: (accountId: string, id: string) => Promise<void>
  readonly creditsPerUsd: number
}

type WithId = FastifyRequest<{ Params: { id: string } }>

const ownAccount = async (request: FastifyRequest, deps: AccountDeps): Promise<Account> => {
  const account = await deps.readAccount(callerOf(request).accountId)
  if (account === null) throw new Error('a key of an account that is not there')
  return account
}

function requestRoutes(app: FastifyInstance, deps: AccountDeps, baseUrl: BaseUrl): void {
  app.get('/v1/requests', async (request) => {
    const { accountId } = callerOf(request)
    const { requests, cursor } = await deps.listRequests(accountId, requestQuery(request))
    const base = baseUrl(request)
    return { requests: requests.map((view) => requestShape(view, base)), cursor }
  })

  app.post('/v1/requests/:id/cancel', async (request: WithId, reply) => {
    const id = bareRequestId(request.params.id)
    if (id === null) throw new Problem('not_found', 'There is no such request.')
    const canceled = await deps.cancel(callerOf(request).accountId, id)
    const status = gatewayStatus(canceled.request, { baseUrl: baseUrl(request) })
    return reply.code(canceled.isDone ? 200 : 202).send(status)
  })
}

function webhookRoutes(app: FastifyInstance, deps: AccountDeps): void {
  app.get('/v1/webhook-secret', async (request) => ({
    secret: (await ownAccount(request, deps)).webhookSecret,
  }))

  app.post('/v1/webhook-secret/rotate', async (request) => ({
    secret: await deps.rotateWebhookSecret(callerOf(request).accountId),
  }))

  app.get('/v1/deliveries', async (request) => {
    const before = queryCursor(request)
    const limit = queryLimit(request)
    const page = { limit, ...(before === undefined ? {} : { before }) }
    const deliveries = await deps.listDeliveries(callerOf(request).accountId, page)
    return { deliveries: deliveries.map(deliveryShape), cursor: cursorOf(deliveries, limit) }
  })

  app.post('/v1/deliveries/:id/redeliver', async (request: WithId, reply) => {
    await deps.redeliver(callerOf(request).accountId, request.params.id)
    return reply.code(202).send({ delivery_id: request.params.id, state: 'pending' })
  })
}

export function accountRoutes(app: FastifyInstance, deps: AccountDeps, baseUrl: BaseUrl): void {
  app.get('/v1/account', async (request) => {
    const account = await ownAccount(request, deps)
    const ledger = await deps.listLedger(account.id, queryLimit(request))
    return { ...accountShape(account, deps.creditsPerUsd), ledger: ledger.map(ledgerShape) }
  })
  requestRoutes(app, deps, baseUrl)
  webhookRoutes(app, deps)
}
