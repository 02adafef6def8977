// An account's own calls of the native API: money, keys, webhooks, uploads, catalogue, signing in on the machine.
import { request as httpRequest } from 'node:http'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, type OpenServer, openServer } from './open-server.ts'

let server: OpenServer
let key: string
let keyId: string
let other: string

beforeAll(async () => {
  server = await openServer({ rateLimit: { burst: 500, perMinute: 6000 } })
  ;({ key, keyId } = await server.account({ name: 'development', credits: 50_000 }))
  other = (await server.account()).key
})
afterAll(() => server.close())

const headersOf = (of: string) => ({ authorization: `Bearer ${of}` })
const get = (path: string, of = key) => call(server, `/api/v1${path}`, { headers: headersOf(of) })
const send = (method: string, path: string, body?: unknown, of = key) =>
  call(server, `/api/v1${path}`, {
    method,
    headers: headersOf(of),
    ...(body === undefined ? {} : { body }),
  })

test('balance, limits, movements and use by day add up', async () => {
  await send('POST', '/images', { prompt: 'one' })
  await server.drain()
  const canceled = await send('POST', '/images', { prompt: 'two', batch_size: 4, quality: '720p' })
  await send('POST', `/requests/${canceled.json.id}/cancel`)
  await send('POST', '/images', { prompt: 'three' })
  const { json } = await get('/account')
  expect(json).toMatchObject({
    name: 'development',
    balance: 44,
    held: 3,
    spent: 3,
    balance_usd: 2.75,
  })
  expect(json.limits).toEqual({
    concurrent_requests: 100,
    unfinished_requests: 1,
    calls: { burst: 500, per_minute: 6000 },
    body_bytes: 32 * 2 ** 20,
    media_days: 7,
  })
  const kinds: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: { json: { entries: { kind: string }[]; cursor: string | null } } = await get(
      `/account/ledger?limit=2${cursor && `&cursor=${cursor}`}`,
    )
    kinds.push(...page.json.entries.map(({ kind }) => kind))
    cursor = page.json.cursor
  }
  expect(kinds).toEqual(['hold', 'release', 'hold', 'capture', 'hold', 'topup'])
  const usage = (await get('/account/usage?days=3')).json.days
  expect(usage).toHaveLength(3)
  expect(usage[0]).toMatchObject({ credits: 0, images: 0, videos: 0, uncharged: 0 })
  expect(usage[2]).toMatchObject({ credits: 3, images: 1, videos: 0, uncharged: 1 })
  expect(usage[2].date).toBe(new Date(server.clock.now()).toISOString().slice(0, 10))
  await server.drain()
})

test.each(['/account/usage?days=0', '/account/usage?days=367', '/account/ledger?cursor=x'])(
  '%s is refused by its name',
  async (path) => {
    const { status, json } = await get(path)
    expect([status, json.error.code]).toEqual([400, 'invalid_request'])
    expect(['days', 'cursor']).toContain(json.error.field)
  },
)

test('a key is shown once, works, is listed without its secret, and stops working when revoked', async () => {
  const { status, json } = await send('POST', '/keys', { name: 'laptop' })
  expect(status).toBe(201)
  expect((await get('/account', json.key)).status).toBe(200)
  const { keys } = (await get('/keys')).json
  expect(keys.map((each: { name: string }) => each.name).sort()).toEqual(['first key', 'laptop'])
  expect(keys.find((each: { id: string }) => each.id === keyId).is_current).toBe(true)
  expect(JSON.stringify(keys)).not.toContain(json.secret)
  expect((await send('DELETE', `/keys/${json.id}`, undefined, other)).status).toBe(404)
  expect((await send('DELETE', `/keys/${json.id}`)).status).toBe(204)
  expect((await get('/account', json.key)).status).toBe(401)
  expect((await send('DELETE', `/keys/${json.id}`)).status).toBe(404)
  const nameless = await send('POST', '/keys', { name: '' })
  expect([nameless.status, nameless.json.error.field]).toEqual([400, 'name'])
})

test('webhooks: the secret, a new one, messages in the native form, and again', async () => {
  const { secret } = (await get('/webhooks/secret')).json
  expect(secret).toMatch(/^whsec_/)
  const rotated = (await send('POST', '/webhooks/secret/rotate')).json.secret
  expect(rotated).not.toBe(secret)
  expect((await get('/webhooks/secret')).json.secret).toBe(rotated)
  const made = await send('POST', '/images', {
    prompt: 'tell me',
    webhook_url: `${server.base}/hook`,
  })
  await server.drain()
  const { deliveries } = (await get(`/webhooks/deliveries?request_id=${made.json.id}`)).json
  expect(deliveries).toHaveLength(1)
  const [delivery] = deliveries
  expect(delivery).toMatchObject({ request_id: made.json.id, state: 'pending', attempts: [] })
  const row = await server.store.read
    .selectFrom('deliveries')
    .select('body')
    .where('id', '=', delivery.id)
    .executeTakeFirstOrThrow()
  expect(JSON.parse(row.body)).toMatchObject({
    id: made.json.id,
    state: 'completed',
    kind: 'image',
  })
  expect((await get(`/webhooks/deliveries/${delivery.id}`)).json).toEqual(delivery)
  expect((await get(`/webhooks/deliveries/${delivery.id}`, other)).status).toBe(404)
  const again = await send('POST', `/webhooks/deliveries/${delivery.id}/redeliver`)
  expect([again.status, again.json.id]).toEqual([202, delivery.id])
  const foreign = await send(
    'POST',
    `/webhooks/deliveries/${delivery.id}/redeliver`,
    undefined,
    other,
  )
  expect(foreign.status).toBe(404)
})

test('an upload is put, has a thumbnail, and is refused when it is none', async () => {
  const png = await sharp({ create: { width: 800, height: 400, channels: 3, background: '#36c' } })
    .png()
    .toBuffer()
  const { status, json } = await send('POST', '/uploads', { content_type: 'image/png' })
  expect(status).toBe(201)
  const put = await fetch(json.upload_url, {
    method: 'PUT',
    headers: json.headers,
    body: new Uint8Array(png),
  })
  expect(put.status).toBe(200)
  expect(Buffer.from(await (await fetch(json.url)).arrayBuffer()).equals(png)).toBe(true)
  const small = await fetch(json.url.replace('input.png', 'thumb.webp'))
  expect(small.headers.get('content-type')).toBe('image/webp')
  const { width, height, format } = await sharp(Buffer.from(await small.arrayBuffer())).metadata()
  expect([width, height, format]).toEqual([320, 160, 'webp'])
  const again = await fetch(json.url.replace('input.png', 'thumb.webp'))
  expect(again.headers.get('etag')).toBe(small.headers.get('etag'))
  expect((await fetch(json.url.replace('input.png', 'thumb-2.webp'))).status).toBe(404)
  const wrong = await send('POST', '/uploads', { content_type: 'text/html' })
  expect([wrong.status, wrong.json.error.field]).toEqual([400, 'content_type'])
})

test('the catalogue: styles, motions with previews where there are any, models with prices', async () => {
  const { styles } = (await get('/styles')).json
  expect(styles).toHaveLength(106)
  expect(styles.filter((style: { is_default: boolean }) => style.is_default)).toHaveLength(1)
  const { motions } = (await get('/motions')).json
  expect(motions).toHaveLength(121)
  expect(motions.some((each: { takes_end_image: boolean }) => !each.takes_end_image)).toBe(true)
  const { models } = (await get('/models')).json
  expect(models.map(({ id, engine }: { id: string; engine: string }) => [id, engine])).toEqual([
    ['soul', 'fake'],
    ['dop-lite', 'fake'],
    ['dop-turbo', 'fake'],
    ['dop-preview', 'fake'],
  ])
  expect(models[0].credits).toEqual({ '720p': 1.5, '1080p': 3 })
  expect(models[2].credits).toEqual({ clip: 6.5 })
})

/** With headers that fetch would not send. */
const raw = (method: string, headers: Record<string, string>): Promise<number> =>
  new Promise((resolve, reject) => {
    const { port } = server
    const sent = httpRequest(
      { host: '127.0.0.1', port, path: '/api/v1/session/dev', method, headers },
      (answer) => {
        answer.resume()
        resolve(answer.statusCode ?? 0)
      },
    )
    sent.on('error', reject)
    sent.end()
  })

test('on the machine itself a development key is given; under another name or from another page it is not', async () => {
  const { json } = await call(server, '/api/v1/session/dev')
  expect(json).toEqual({ is_available: true })
  const session = await call(server, '/api/v1/session/dev', { method: 'POST' })
  expect(session.status).toBe(201)
  expect((await get('/account', session.json.key)).json.name).toBe('development')
  const host = `127.0.0.1:${server.port}`
  expect(await raw('POST', { host: `evil.example:${server.port}` })).toBe(403)
  expect(await raw('POST', { host, origin: 'https://evil.example' })).toBe(403)
  expect(await raw('POST', { host, 'sec-fetch-site': 'cross-site' })).toBe(403)
  expect(await raw('POST', { host, 'x-forwarded-for': '203.0.113.9' })).toBe(403)
  expect(await raw('POST', { host, origin: `http://${host}` })).toBe(201)
})

test('many sign-ins wait, and leave only the last keys valid', async () => {
  const statuses: number[] = []
  for (let i = 0; i < 12; i++) {
    statuses.push((await call(server, '/api/v1/session/dev', { method: 'POST' })).status)
  }
  expect(statuses.slice(-1)).toEqual([429])
  await server.clock.advance(60_000)
  for (let i = 0; i < 9; i++) await call(server, '/api/v1/session/dev', { method: 'POST' })
  const { keys } = (await get('/keys')).json
  const valid = keys.filter(
    ({ name, revoked_at }: { name: string; revoked_at: string | null }) =>
      name === 'signed in on this machine' && revoked_at === null,
  )
  expect(valid).toHaveLength(10)
})

test('a server without a development account says so', async () => {
  const bare = await openServer({ parts: { developmentName: null } })
  expect((await call(bare, '/api/v1/session/dev')).json).toEqual({ is_available: false })
  const refused = await call(bare, '/api/v1/session/dev', { method: 'POST' })
  expect([refused.status, refused.json.error.code]).toEqual([403, 'forbidden'])
  await bare.close()
})

test('a character is made of pictures, listed, read and deleted by its owner alone', async () => {
  const images = [{ url: 'https://example.com/ann.jpg' }]
  const made = await send('POST', '/characters', { name: 'Ann', images })
  expect([made.status, made.json.name, made.json.state]).toEqual([202, 'Ann', 'queued'])
  const { characters } = (await get('/characters')).json
  expect(characters.map(({ id }: { id: string }) => id)).toContain(made.json.id)
  expect((await get(`/characters/${made.json.id}`)).json.name).toBe('Ann')
  expect((await get(`/characters/${made.json.id}`, other)).status).toBe(404)
  const early = await send('POST', '/images', { prompt: 'x', character_id: made.json.id })
  expect([early.status, early.json.error.field]).toEqual([400, 'character_id'])
  const wrong = await send('POST', '/characters', { name: 'Bo', images: [] })
  expect([wrong.status, wrong.json.error.field]).toEqual([400, 'images'])
  expect((await send('DELETE', `/characters/${made.json.id}`)).status).toBe(204)
})
