// The operator's calls: accounts, keys, credits, and what happens on the server.
import {
  type EngineAnswer,
  Problem,
  parseAccountWish,
  parseKeyWish,
  parseTopUp,
} from '@openfield/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Account, Key } from '../account/account-rows.ts'
import type { NewKey } from '../account/create.ts'
import type { LedgerEntry } from '../account/ledger-rows.ts'
import type { Delivery } from '../event/deliveries.ts'
import type { RequestList, RequestQuery } from '../request/read.ts'
import { type AdminGate, admitAdmin } from './admin-gate.ts'
import type { BaseUrl } from './base-url.ts'
import { checkBodyHeaders } from './body.ts'
import { queryCursor, queryLimit, queryText, requestQuery } from './page-query.ts'
import { accountShape, deliveryShape, keyShape, ledgerShape, requestShape } from './shapes.ts'

/** Where an account may be null, null means all accounts. Money in millicredits. */
export interface AdminDeps {
  readonly openAccount: (wish: {
    readonly name: string
    readonly credits: number
    readonly concurrencyLimit?: number
  }) => Promise<{ readonly account: Account; readonly key: NewKey }>
  /** Throws Problem not_found. */
  readonly addKey: (wish: { readonly accountId: string; readonly name: string }) => Promise<NewKey>
  /** Throws Problem not_found. */
  readonly revokeKey: (keyId: string) => Promise<void>
  /** Throws Problem not_found. */
  readonly topUp: (movement: {
    readonly accountId: string
    readonly amount: number
    readonly note: string
  }) => Promise<void>
  readonly readAccount: (id: string) => Promise<Account | null>
  /** By id. */
  readonly listAccounts: (page: {
    readonly after?: string
    readonly limit: number
  }) => Promise<readonly Account[]>
  readonly listKeys: (accountId: string) => Promise<readonly Key[]>
  /** Newest first. */
  readonly listLedger: (accountId: string, limit: number) => Promise<readonly LedgerEntry[]>
  /** Newest first. */
  readonly listRequests: (accountId: string | null, query: RequestQuery) => Promise<RequestList>
  /** Newest first. */
  readonly listDeliveries: (
    accountId: string | null,
    page: { readonly before?: string; readonly limit: number },
  ) => Promise<readonly Delivery[]>
  /** Throws Problem not_found or conflict. */
  readonly redeliver: (accountId: string | null, id: string) => Promise<void>
  readonly engines: () => Promise<readonly EngineAnswer[]>
  readonly creditsPerUsd: number
}

type WithId = FastifyRequest<{ Params: { id: string } }>

const newKeyShape = ({ accountId, keyId, keySecret, key }: NewKey) => ({
  account_id: accountId,
  key_id: keyId,
  key_secret: keySecret,
  key,
})

/** A page's cursor: the id of its last item when the page is full, else null. */
export const cursorOf = (items: readonly { readonly id: string }[], limit: number) =>
  items.length < limit ? null : (items.at(-1)?.id ?? null)

const known = async (deps: AdminDeps, id: string): Promise<Account> => {
  const account = await deps.readAccount(id)
  if (account === null) throw new Problem('not_found', 'There is no such account.')
  return account
}

function accountRoutes(admin: FastifyInstance, deps: AdminDeps): void {
  admin.post('/accounts', async (request, reply) => {
    const { account, key } = await deps.openAccount(parseAccountWish(request.body))
    const { key_id, key_secret, key: text } = newKeyShape(key)
    const shown = accountShape(account, deps.creditsPerUsd)
    return reply.code(201).send({ ...shown, key_id, key_secret, key: text })
  })

  admin.get('/accounts', async (request) => {
    const after = queryCursor(request)
    const limit = queryLimit(request)
    const accounts = await deps.listAccounts({ limit, ...(after === undefined ? {} : { after }) })
    return {
      accounts: accounts.map((account) => accountShape(account, deps.creditsPerUsd)),
      cursor: cursorOf(accounts, limit),
    }
  })

  admin.get('/accounts/:id', async (request: WithId) => {
    const account = await known(deps, request.params.id)
    const keys = await deps.listKeys(account.id)
    const ledger = await deps.listLedger(account.id, queryLimit(request))
    return {
      ...accountShape(account, deps.creditsPerUsd),
      keys: keys.map(keyShape),
      ledger: ledger.map(ledgerShape),
    }
  })

  admin.post('/accounts/:id/topup', async (request: WithId) => {
    const { credits, note } = parseTopUp(request.body)
    await deps.topUp({ accountId: request.params.id, amount: credits, note })
    return accountShape(await known(deps, request.params.id), deps.creditsPerUsd)
  })

  admin.post('/accounts/:id/keys', async (request: WithId, reply) => {
    const { name } = parseKeyWish(request.body)
    const key = await deps.addKey({ accountId: request.params.id, name })
    return reply.code(201).send(newKeyShape(key))
  })
}

function keyRoutes(admin: FastifyInstance, deps: AdminDeps): void {
  admin.post('/keys', async (request, reply) => {
    const { key } = await deps.openAccount(parseAccountWish(request.body))
    return reply.code(201).send(newKeyShape(key))
  })

  admin.delete('/keys/:id', async (request: WithId, reply) => {
    await deps.revokeKey(request.params.id)
    return reply.code(204).send()
  })
}

function watchRoutes(admin: FastifyInstance, deps: AdminDeps, baseUrl: BaseUrl): void {
  admin.get('/requests', async (request) => {
    const account = queryText(request, 'account_id') ?? null
    const { requests, cursor } = await deps.listRequests(account, requestQuery(request))
    const base = baseUrl(request)
    return {
      requests: requests.map((view) => ({
        account_id: view.accountId,
        ...requestShape(view, base),
      })),
      cursor,
    }
  })

  admin.get('/deliveries', async (request) => {
    const account = queryText(request, 'account_id') ?? null
    const before = queryCursor(request)
    const limit = queryLimit(request)
    const page = { limit, ...(before === undefined ? {} : { before }) }
    const deliveries = await deps.listDeliveries(account, page)
    return { deliveries: deliveries.map(deliveryShape), cursor: cursorOf(deliveries, limit) }
  })

  admin.post('/deliveries/:id/redeliver', async (request: WithId, reply) => {
    await deps.redeliver(null, request.params.id)
    return reply.code(202).send({ delivery_id: request.params.id, state: 'pending' })
  })

  admin.get('/engines', async () => ({ engines: await deps.engines() }))
}

/** Bytes of an operator's body. */
const largestBody = 65_536

/** Registers everything below `/admin`, behind the operator's token. */
export function adminRoutes(
  app: FastifyInstance,
  deps: AdminDeps,
  gate: AdminGate,
  baseUrl: BaseUrl,
): void {
  app.register(
    (admin, _options, done) => {
      admin.addHook('onRequest', admitAdmin(gate))
      admin.addHook('onRequest', checkBodyHeaders(largestBody))
      accountRoutes(admin, deps)
      keyRoutes(admin, deps)
      watchRoutes(admin, deps, baseUrl)
      done()
    },
    { prefix: '/admin' },
  )
}
