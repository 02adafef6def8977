// The operator's calls over the native API: accounts, credits and keys; the queue, failures and engines of the whole server.
import {
  type AdminRequest,
  type AdminRequestPage,
  type EngineAnswer,
  isPictureKept,
  nativeRequest,
  Problem,
  parseAccountWish,
  parseKeyWish,
  parseTopUp,
  type QueueAnswer,
  type RequestView,
} from '@openfield/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Account } from '../account/account-rows.ts'
import type { RequestList, RequestQuery } from '../request/read.ts'
import type { AdminDeps } from './admin.ts'
import { type AdminGate, admitAdmin } from './admin-gate.ts'
import type { BaseUrl } from './base-url.ts'
import { checkBodyHeaders } from './body.ts'
import { nativeCursor, nativeLimit, nativeQuery, nativeText } from './native-query.ts'
import { nativeAccount, nativeKey, nativeLedger, nativeNewKey } from './native-shapes.ts'

export interface NativeAdminDeps
  extends Pick<
    AdminDeps,
    | 'openAccount'
    | 'addKey'
    | 'revokeKey'
    | 'topUp'
    | 'readAccount'
    | 'listAccounts'
    | 'listKeys'
    | 'listLedger'
    | 'creditsPerUsd'
  > {
  /** Newest first, with their outlook; null: of all accounts. */
  readonly listRequests: (accountId: string | null, query: RequestQuery) => Promise<RequestList>
  /** Whoever's it is, with its outlook. */
  readonly readRequest: (id: string) => Promise<RequestView | null>
  /** Submits the same input for the same account. Throws Problem insufficient_balance or too_many_concurrent. */
  readonly submitAgain: (view: RequestView) => Promise<RequestView>
  readonly queue: () => Promise<QueueAnswer>
  readonly engines: () => Promise<readonly EngineAnswer[]>
  /** The same after each was asked how it is. */
  readonly checkEngines: () => Promise<readonly EngineAnswer[]>
}

type WithId = FastifyRequest<{ Params: { id: string } }>

/** Bytes of an operator's body. */
const largestBody = 65_536

const picturesOf = ({ input }: RequestView): readonly (string | null)[] =>
  input.kind === 'image' ? [input.imageReference] : [input.image, input.endImage]

const isFailure = (view: RequestView): boolean => view.state === 'error' || view.state === 'failed'

const hasPictures = (view: RequestView): boolean =>
  picturesOf(view).every((address) => address === null || isPictureKept(address))

const adminRequest = (view: RequestView, base: string): AdminRequest => ({
  ...nativeRequest(view, base),
  account_id: view.accountId,
  can_retry: isFailure(view) && hasPictures(view),
})

const known = async (deps: NativeAdminDeps, id: string): Promise<Account> => {
  const account = await deps.readAccount(id)
  if (account === null) throw new Problem('not_found', 'There is no such account.')
  return account
}

function accountRoutes(admin: FastifyInstance, deps: NativeAdminDeps): void {
  const shape = (account: Account) => nativeAccount(account, deps.creditsPerUsd)

  admin.get('/accounts', async (request) => {
    const after = nativeCursor(request)
    const limit = nativeLimit(request)
    const page = { limit: limit + 1, ...(after === undefined ? {} : { after }) }
    const found = await deps.listAccounts(page)
    const accounts = found.slice(0, limit)
    const last = accounts.at(-1)
    return { accounts: accounts.map(shape), cursor: found.length > limit && last ? last.id : null }
  })

  admin.post('/accounts', async (request, reply) => {
    const { account, key } = await deps.openAccount(parseAccountWish(request.body))
    return reply.code(201).send({ account: shape(account), key: nativeNewKey(key, 'first key') })
  })

  admin.get('/accounts/:id', async (request: WithId) => {
    const account = await known(deps, request.params.id)
    const keys = await deps.listKeys(account.id)
    const ledger = await deps.listLedger(account.id, nativeLimit(request))
    return { ...shape(account), keys: keys.map(nativeKey), ledger: ledger.map(nativeLedger) }
  })

  admin.post('/accounts/:id/topup', async (request: WithId) => {
    const { credits, note } = parseTopUp(request.body)
    await deps.topUp({ accountId: request.params.id, amount: credits, note })
    return shape(await known(deps, request.params.id))
  })

  admin.post('/accounts/:id/keys', async (request: WithId, reply) => {
    const { name } = parseKeyWish(request.body)
    const key = await deps.addKey({ accountId: request.params.id, name })
    return reply.code(201).send(nativeNewKey(key, name))
  })

  admin.delete('/keys/:id', async (request: WithId, reply) => {
    await deps.revokeKey(request.params.id)
    return reply.code(204).send()
  })
}

function workRoutes(admin: FastifyInstance, deps: NativeAdminDeps, baseUrl: BaseUrl): void {
  const found = async (request: WithId): Promise<RequestView> => {
    const view = await deps.readRequest(request.params.id)
    if (view === null) throw new Problem('not_found', 'There is no such request.')
    return view
  }

  admin.get('/requests', async (request): Promise<AdminRequestPage> => {
    const accountId = nativeText(request, 'account_id') ?? null
    const page = await deps.listRequests(accountId, nativeQuery(request))
    const base = baseUrl(request)
    return { requests: page.requests.map((view) => adminRequest(view, base)), cursor: page.cursor }
  })

  admin.get('/requests/:id', async (request: WithId) =>
    adminRequest(await found(request), baseUrl(request)),
  )

  admin.post('/requests/:id/retry', async (request: WithId, reply) => {
    const view = await found(request)
    if (!isFailure(view)) {
      throw new Problem(
        'conflict',
        `The request is ${view.state}; only one that ended as error or failed is made again.`,
      )
    }
    if (!hasPictures(view)) {
      throw new Problem('conflict', 'A picture came inside the first body and is not kept.')
    }
    return reply.code(202).send(adminRequest(await deps.submitAgain(view), baseUrl(request)))
  })

  admin.get('/queue', () => deps.queue())
  admin.get('/engines', async () => ({ engines: await deps.engines() }))
  admin.post('/engines/check', async () => ({ engines: await deps.checkEngines() }))
}

/** Registers everything below `/api/v1/admin`, behind the operator's token. */
export function nativeAdminRoutes(
  app: FastifyInstance,
  deps: NativeAdminDeps,
  { gate, baseUrl }: { readonly gate: AdminGate; readonly baseUrl: BaseUrl },
): void {
  app.register(
    (admin, _options, done) => {
      admin.addHook('onRequest', admitAdmin(gate))
      admin.addHook('onRequest', checkBodyHeaders(largestBody))
      accountRoutes(admin, deps)
      workRoutes(admin, deps, baseUrl)
      done()
    },
    { prefix: '/admin' },
  )
}
