// The operator's calls of the native API: accounts, credits, keys, the queue, failures made again, engines.
import { Problem } from '@openfield/contract'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { adminToken, call, type OpenServer, openServer } from './open-server.ts'

let server: OpenServer
let isBroken = true

beforeAll(async () => {
  server = await openServer({
    behave: async ({ prompt }) => {
      if (prompt === 'fails while broken' && isBroken) {
        throw new Problem('input_unreachable', 'The picture is not there.')
      }
    },
  })
})
afterAll(() => server.close())

const admin = (path: string, body?: unknown, method?: string) =>
  call(server, `/api/v1/admin${path}`, {
    headers: { authorization: `Bearer ${adminToken}` },
    ...(body === undefined ? {} : { body }),
    ...(method === undefined ? {} : { method }),
  })

test('nobody enters without the token, and a key is no token', async () => {
  const { key } = await server.account()
  const paths = ['accounts', 'requests', 'queue', 'engines']
  for (const path of paths) {
    const none = await call(server, `/api/v1/admin/${path}`)
    expect([none.status, none.json.error.code]).toEqual([401, 'unauthenticated'])
    const headers = { authorization: `Bearer ${key}` }
    expect((await call(server, `/api/v1/admin/${path}`, { headers })).status).toBe(401)
  }
  const closed = await openServer({ options: { admin: { token: null } } })
  const headers = { authorization: 'Bearer x' }
  expect((await call(closed, '/api/v1/admin/queue', { headers })).status).toBe(403)
  await closed.close()
})

test('an account is opened, found, topped up, given a key and loses it', async () => {
  const opened = await admin('/accounts', { name: 'Ann', credits: 10, concurrency_limit: 7 })
  expect(opened.status).toBe(201)
  const { account, key } = opened.json
  expect(account).toMatchObject({
    name: 'Ann',
    balance: 10,
    balance_usd: 0.63,
    concurrency_limit: 7,
  })
  const topped = await admin(`/accounts/${account.id}/topup`, { credits: 2.5, note: 'a gift' })
  expect(topped.json.balance).toBe(12.5)
  const more = await admin(`/accounts/${account.id}/keys`, { name: 'second' })
  expect(more.status).toBe(201)
  const detail = (await admin(`/accounts/${account.id}`)).json
  expect(detail.keys).toHaveLength(2)
  expect(detail.ledger.map((each: { note: string }) => each.note)).toEqual([
    'a gift',
    'first credits',
  ])
  const own = { authorization: `Bearer ${more.json.key}` }
  expect((await call(server, '/api/v1/account', { headers: own })).status).toBe(200)
  expect((await admin(`/keys/${more.json.id}`, undefined, 'DELETE')).status).toBe(204)
  expect((await call(server, '/api/v1/account', { headers: own })).status).toBe(401)
  expect(JSON.stringify(detail)).not.toContain(key.secret)
  const ids: string[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: { json: { accounts: { id: string }[]; cursor: string | null } } = await admin(
      `/accounts?limit=1${cursor && `&cursor=${cursor}`}`,
    )
    ids.push(...page.json.accounts.map(({ id }) => id))
    cursor = page.json.cursor
  }
  expect(ids).toContain(account.id)
  expect(new Set(ids).size).toBe(ids.length)
})

test.each([
  ['POST', '/accounts', { name: '' }, 400, 'invalid_request'],
  ['POST', '/accounts/acc_none/topup', { credits: 1 }, 404, 'not_found'],
  ['POST', '/accounts/acc_none/keys', { name: 'x' }, 404, 'not_found'],
  ['GET', '/accounts/acc_none', undefined, 404, 'not_found'],
  ['DELETE', '/keys/of_none', undefined, 404, 'not_found'],
  ['GET', '/requests/none', undefined, 404, 'not_found'],
  ['POST', '/requests/none/retry', undefined, 404, 'not_found'],
  ['GET', '/requests?state=x', undefined, 400, 'invalid_request'],
])('%s %s with %j answers %d %s', async (method, path, body, status, code) => {
  const answer = await admin(path, body, method)
  expect([answer.status, answer.json.error.code]).toEqual([status, code])
})

test('a failure is found among all accounts and made again with a new hold; a success is not', async () => {
  const { key, accountId } = await server.account({ credits: 6000 })
  const headers = { authorization: `Bearer ${key}` }
  const make = async (prompt: string) =>
    (await call(server, '/api/v1/images', { headers, body: { prompt, seed: 11 } })).json.id
  const failed = await make('fails while broken')
  const fine = await make('fine')
  const queue = (await admin('/queue')).json
  expect(queue).toMatchObject({ queued: 2, processing: 0, oldest_processing_at: null })
  expect(queue.by_model[0]).toEqual({ model: 'soul', queued: 2, processing: 0 })
  expect(Date.parse(queue.oldest_queued_at)).toBe(server.clock.now())
  await server.drain()
  expect((await admin('/queue')).json.ended).toMatchObject({ failed: 1, completed: 1, canceled: 0 })
  const { requests } = (await admin(`/requests?state=error,failed&account_id=${accountId}`)).json
  expect(requests).toHaveLength(1)
  expect(requests[0]).toMatchObject({ id: failed, account_id: accountId, can_retry: true })
  expect((await admin(`/requests/${fine}/retry`, undefined, 'POST')).status).toBe(409)
  isBroken = false
  const again = await admin(`/requests/${failed}/retry`, undefined, 'POST')
  expect(again.status).toBe(202)
  expect(again.json).toMatchObject({ state: 'queued', seed: 11, price: 3, account_id: accountId })
  expect(again.json.id).not.toBe(failed)
  await server.drain()
  expect((await admin(`/requests/${again.json.id}`)).json).toMatchObject({
    state: 'completed',
    charged: 3,
    can_retry: false,
  })
  const poor = await admin(`/requests/${failed}/retry`, undefined, 'POST')
  expect([poor.status, poor.json.error.code]).toEqual([402, 'insufficient_balance'])
  expect(await server.audit()).toEqual([])
})

test('engines say what they make and how they are', async () => {
  expect((await admin('/engines')).json.engines).toEqual([
    expect.objectContaining({ id: 'fake', state: 'ready' }),
  ])
})
