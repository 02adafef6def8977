// Can an operator run the house: accounts, keys, credits, watching; and can an account look after itself.
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { adminToken, call, type OpenServer, openServer } from './open-server.ts'

const soul = { prompt: 'A boat', width_and_height: '1536x1152', quality: '720p' }
const generateSoul = '/ai-model-api/v1/generateSoul'
const bearer = { authorization: `Bearer ${adminToken}` }

let server: OpenServer
beforeEach(async () => {
  server = await openServer()
})
afterEach(async () => {
  expect(await server.audit()).toEqual([])
  await server.close()
})

const admin = (path: string, body?: unknown, method?: string) =>
  call(server, `/admin${path}`, {
    headers: bearer,
    ...(body === undefined ? {} : { body }),
    ...(method === undefined ? {} : { method }),
  })

const adminCalls: readonly [method: string, path: string][] = [
  ['POST', '/admin/keys'],
  ['DELETE', '/admin/keys/of_1'],
  ['POST', '/admin/accounts'],
  ['GET', '/admin/accounts'],
  ['GET', '/admin/accounts/acc_1'],
  ['POST', '/admin/accounts/acc_1/topup'],
  ['POST', '/admin/accounts/acc_1/keys'],
  ['GET', '/admin/requests'],
  ['GET', '/admin/deliveries'],
  ['POST', '/admin/deliveries/dlv_1/redeliver'],
]

describe('the operator’s door', () => {
  test.each(adminCalls)('%s %s needs the token', async (method, path) => {
    for (const headers of [
      {},
      { authorization: 'Bearer wrong' },
      { authorization: adminToken },
      { authorization: `Basic ${adminToken}` },
      { 'ocp-apim-subscription-key': adminToken },
    ] as Record<string, string>[]) {
      const { status, json, headers: got } = await call(server, path, { method, headers })
      expect(status).toBe(401)
      expect(json.error).toBe('Unauthorized')
      expect(got.get('www-authenticate')).toContain('Bearer')
    }
  })

  test.each(adminCalls)(
    '%s %s is 403 with a sentence when no token is configured',
    async (method, path) => {
      const closed = await openServer({ options: { admin: { token: null } } })
      const { status, json } = await call(closed, path, { method, headers: bearer })
      expect(status).toBe(403)
      expect(json).toEqual({
        error: 'Forbidden',
        message:
          'The admin calls are switched off. Set OPENFIELD_ADMIN_TOKEN and restart the server to use them.',
      })
      await closed.close()
    },
  )
})

test('POST /admin/keys gives a key that works at once, shown once', async () => {
  const { status, json } = await admin('/keys', { name: 'Ann', credits: 12.5 })
  expect(status).toBe(201)
  expect(Object.keys(json)).toEqual(['account_id', 'key_id', 'key_secret', 'key'])
  expect(json.key_id + json.key_secret).not.toContain(':')
  const own = await call(server, '/v1/account', { key: json.key })
  expect(own.json).toMatchObject({
    account_id: json.account_id,
    name: 'Ann',
    balance: 12.5,
    balance_usd: 0.78,
    held: 0,
    spent: 0,
  })
  const seen = await admin(`/accounts/${json.account_id}`)
  expect(JSON.stringify(seen.json)).not.toContain(json.key_secret)
  expect(seen.json.keys).toEqual([
    expect.objectContaining({ key_id: json.key_id, revoked_at: null }),
  ])
})

test('bodies that do not fit are 400 and open nothing', async () => {
  for (const body of [{}, { name: 5 }, { name: 'a', credits: -1 }, { name: 'a', role: 'x' }, []]) {
    expect((await admin('/keys', body)).status).toBe(400)
    expect((await admin('/accounts', body)).status).toBe(400)
  }
  expect((await admin('/accounts')).json).toEqual({ accounts: [], cursor: null })
  expect((await admin('/keys', 'x'.repeat(70_000))).status).toBe(413)
})

test('accounts are listed in pages, topped up and given more keys', async () => {
  const ids: string[] = []
  for (const name of ['a', 'b', 'c']) ids.push((await admin('/accounts', { name })).json.account_id)
  const first = await admin('/accounts?limit=2')
  expect(first.json.accounts).toHaveLength(2)
  const second = await admin(`/accounts?limit=2&cursor=${first.json.cursor}`)
  const listed = [...first.json.accounts, ...second.json.accounts]
  expect(listed.map(({ account_id }: { account_id: string }) => account_id)).toEqual(ids.sort())
  expect(second.json.cursor).toBeNull()

  const [id = ''] = ids
  const topped = await admin(`/accounts/${id}/topup`, { credits: 10, note: 'invoice 7' })
  expect(topped.json.balance).toBe(10)
  expect((await admin('/accounts/acc_none/topup', { credits: 10 })).status).toBe(404)
  expect((await admin(`/accounts/${id}/topup`, { credits: 0 })).status).toBe(400)

  const more = await admin(`/accounts/${id}/keys`, { name: 'laptop' })
  expect(more.status).toBe(201)
  expect((await call(server, '/v1/account', { key: more.json.key })).json.account_id).toBe(id)
  expect((await admin('/accounts/acc_none/keys', { name: 'x' })).status).toBe(404)

  const gone = await admin(`/keys/${more.json.key_id}`, undefined, 'DELETE')
  expect(gone.status).toBe(204)
  expect((await call(server, '/v1/account', { key: more.json.key })).status).toBe(401)
  expect((await admin(`/keys/${more.json.key_id}`, undefined, 'DELETE')).status).toBe(404)
  expect((await admin('/accounts/acc_none')).status).toBe(404)
})

test('the ledger tells how the balance came about', async () => {
  const { json: opened } = await admin('/accounts', { name: 'Ann', credits: 5 })
  const { json: sent } = await call(server, generateSoul, { key: opened.key, body: soul })
  await server.drain()
  const { json } = await call(server, '/v1/account', { key: opened.key })
  expect(json).toMatchObject({ balance: 3.5, held: 0, spent: 1.5 })
  expect(
    json.ledger.map(({ kind, amount, balance_after, request_id }: Record<string, unknown>) => [
      kind,
      amount,
      balance_after,
      request_id,
    ]),
  ).toEqual([
    ['capture', 1.5, 3.5, sent.request_id],
    ['hold', 1.5, 3.5, sent.request_id],
    ['topup', 5, 5, null],
  ])
  expect((await admin(`/accounts/${opened.account_id}`)).json.ledger).toEqual(json.ledger)
})

test('requests are listed newest first, filtered and in pages; each account sees its own', async () => {
  const ann = await server.account()
  const bob = await server.account()
  const ids: string[] = []
  for (let count = 0; count < 3; count++) {
    ids.unshift((await call(server, generateSoul, { key: ann.key, body: soul })).json.request_id)
  }
  const bobs = (await call(server, generateSoul, { key: bob.key, body: soul })).json.request_id
  const listed = async (query: string, key = ann.key) =>
    (await call(server, `/v1/requests${query}`, { key })).json
  const idsOf = ({ requests }: { requests: { request_id: string }[] }) =>
    requests.map(({ request_id }) => request_id)

  expect(idsOf(await listed(''))).toEqual(ids)
  const page = await listed('?limit=2')
  expect(idsOf(page)).toEqual(ids.slice(0, 2))
  expect(idsOf(await listed(`?limit=2&cursor=${page.cursor}`))).toEqual(ids.slice(2))
  expect(idsOf(await listed('', bob.key))).toEqual([bobs])
  expect(idsOf(await listed('?state=completed'))).toEqual([])
  await server.drain()
  expect(idsOf(await listed('?state=completed,failed&model=soul'))).toEqual(ids)
  expect(idsOf(await listed('?model=dop-lite'))).toEqual([])
  expect((await listed('')).requests[0]).toMatchObject({
    status: 'COMPLETED',
    prompt: 'A boat',
    detail: { credits: 1.5 },
  })

  const all = await admin('/requests')
  expect(idsOf(all.json)).toEqual([bobs, ...ids])
  expect(all.json.requests[0].account_id).toBe(bob.accountId)
  expect(idsOf((await admin(`/requests?account_id=${bob.accountId}`)).json)).toEqual([bobs])

  for (const query of [
    '?limit=0',
    '?limit=101',
    '?limit=x',
    '?limit=1&limit=2',
    '?state=gone',
    '?model=x',
    "?cursor=';--",
  ]) {
    const { status, json } = await call(server, `/v1/requests${query}`, { key: ann.key })
    expect([query, status]).toEqual([query, 400])
    expect(json.message).toMatch(/^(limit|state|model|cursor) is/)
  }
})

test('webhook secret: shown, renewed, of its account only', async () => {
  const { key } = await server.account()
  const other = await server.account()
  const secret = async (who: string) =>
    (await call(server, '/v1/webhook-secret', { key: who })).json.secret as string
  const first = await secret(key)
  expect(first).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  expect(await secret(key)).toBe(first)
  const otherSecret = await secret(other.key)
  const renewed = await call(server, '/v1/webhook-secret/rotate', { key, method: 'POST' })
  expect(renewed.json.secret).toMatch(/^whsec_/)
  expect(renewed.json.secret).not.toBe(first)
  expect(await secret(key)).toBe(renewed.json.secret)
  expect(await secret(other.key)).toBe(otherSecret)
})

test('deliveries are listed and sent again by their owner and the operator', async () => {
  const ann = await server.account()
  const bob = await server.account()
  await call(server, generateSoul, {
    key: ann.key,
    body: soul,
    headers: { 'x-webhook-url': 'https://example.com/hook' },
  })
  await server.drain()
  const { json } = await call(server, '/v1/deliveries', { key: ann.key })
  const [delivery] = json.deliveries
  expect(json.cursor).toBeNull()
  expect((await call(server, '/v1/deliveries', { key: bob.key })).json.deliveries).toEqual([])
  expect((await admin('/deliveries')).json.deliveries).toEqual([delivery])
  expect((await admin(`/deliveries?account_id=${bob.accountId}`)).json.deliveries).toEqual([])

  const again = (key: string) =>
    call(server, `/v1/deliveries/${delivery.delivery_id}/redeliver`, { key, method: 'POST' })
  expect((await again(bob.key)).status).toBe(404)
  expect((await again(ann.key)).status).toBe(202)
  const byOperator = await admin(`/deliveries/${delivery.delivery_id}/redeliver`, undefined, 'POST')
  expect(byOperator.status).toBe(202)
  expect((await admin('/deliveries/dlv_none/redeliver', undefined, 'POST')).status).toBe(404)
})
