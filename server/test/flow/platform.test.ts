// The promises of the platform dialect by plain HTTP: credentials, cancel, delete, idempotency, retention, uploads, prices, and Python's client.
import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { NewKey } from '../../src/account/create.ts'
import type { Behaviour } from '../promise/fake-engine.ts'
import { openPlatform, type Platform, picture } from './platform-house.ts'

let platform: Platform
let key: NewKey
let behave: Behaviour = () => Promise.resolve()
beforeAll(async () => {
  platform = await openPlatform({ behave: (...all) => behave(...all) })
  key = await platform.account()
})
afterAll(async () => {
  expect(await platform.audit()).toEqual([])
  await platform.close()
})
beforeEach(() => {
  behave = () => Promise.resolve()
})

const bearer = (of: NewKey = key) => ({ authorization: `Key ${of.keyId}:${of.keySecret}` })
interface Call {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: unknown
}
const call = async (path: string, { method, headers = bearer(), body }: Call = {}) => {
  const answer = await fetch(path.startsWith('http') ? path : platform.base + path, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field
  const json: any = text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : null
  return { status: answer.status, headers: answer.headers, text, json }
}
const soul = { prompt: 'a red boat', width_and_height: '1536x1152' }
const soulPath = '/v1/text2image/soul'
const ended = async (id: string) => {
  let last = await call(`/requests/${id}/status`)
  await vi.waitFor(async () => {
    last = await call(`/requests/${id}/status`)
    expect(['completed', 'failed', 'nsfw', 'canceled']).toContain(last.json.status)
  }, 8000)
  return last.json
}
/** An engine that waits until told, or until it is stopped. */
const waiting = () => {
  let finish = () => {}
  const held = new Promise<void>((resolve) => {
    finish = resolve
  })
  let stopped = 0
  behave = (_input, { signal }) =>
    Promise.race([
      held,
      new Promise<void>((_resolve, reject) => {
        signal.addEventListener('abort', () => {
          stopped++
          reject(signal.reason)
        })
      }),
    ])
  return { finish: () => finish(), stopped: () => stopped }
}

describe('credentials', () => {
  test('each of the three forms is taken in both dialects', async () => {
    const forms = [
      bearer(),
      { 'hf-api-key': key.keyId, 'hf-secret': key.keySecret },
      { 'ocp-apim-subscription-key': key.key },
    ]
    for (const headers of forms) {
      expect((await call('/v1/motions', { headers })).status).toBe(200)
      expect((await call('/ai-model-api/v1/getMotions', { headers })).status).toBe(200)
      expect((await call('/v1/account', { headers })).json.balance).toEqual(expect.any(Number))
    }
  })
  test.each([
    [{}],
    [{ authorization: 'Key nonsense' }],
    [{ authorization: 'Bearer x' }],
    [{ 'hf-api-key': 'x' }],
    [{ 'hf-api-key': 'x', 'hf-secret': 'y' }],
  ])('401 for %j, with the id of the call', async (headers) => {
    const answer = await call(soulPath, { headers: headers as Record<string, string>, body: soul })
    expect(answer.status).toBe(401)
    expect(answer.text).toBe('{"detail":"Invalid credentials"}')
    expect(answer.headers.get('x-correlation-id')).toBe(answer.headers.get('x-request-id'))
  })
  test('what one dialect makes, the other reads', async () => {
    const made = await call('/higgsfield-ai/soul/standard', { body: { prompt: 'a boat' } })
    await ended(made.json.request_id)
    const seen = await call(`/v2/requests/status/ai-model-api_${made.json.id}`)
    expect(seen.json).toMatchObject({ status: 'COMPLETED', output: { media_type: 'image/png' } })
  })
})

describe('cancel', () => {
  test('a running request is really stopped: 202, canceled, free; then 400, another’s 404', async () => {
    const engine = waiting()
    const { json } = await call(soulPath, { body: soul })
    await vi.waitFor(async () => {
      expect((await call(json.status_url)).json.status).toBe('in_progress')
    }, 8000)
    const answer = await call(json.cancel_url, { method: 'POST' })
    expect([answer.status, answer.text]).toEqual([202, ''])
    expect(await ended(json.id)).toMatchObject({ status: 'canceled' })
    expect(engine.stopped()).toBe(1)
    const again = await call(json.cancel_url, { method: 'POST' })
    expect(again.status).toBe(400)
    expect(again.json.detail).toMatch(/finished/)
    const stranger = await platform.account()
    const other = await call(json.cancel_url, { method: 'POST', headers: bearer(stranger) })
    expect([other.status, other.json]).toEqual([404, { detail: 'There is no such request.' }])
  })
  test('a queued request is canceled at once and never begun', async () => {
    const engine = waiting()
    const running = await call(soulPath, { body: soul })
    const queued = await call(soulPath, { body: { ...soul, prompt: 'never made' } })
    expect((await call(queued.json.cancel_url, { method: 'POST' })).status).toBe(202)
    expect((await call(queued.json.status_url)).json.status).toBe('canceled')
    engine.finish()
    expect((await ended(running.json.id)).status).toBe('completed')
  })
})

test('DELETE removes the media and may be repeated; what was paid stays', async () => {
  const { json } = await call(soulPath, { body: soul })
  const { images } = await ended(json.id)
  expect((await call(images[0].url)).status).toBe(200)
  const before = (await call('/v1/account')).json
  for (let i = 0; i < 2; i++) {
    const answer = await call(`/requests/${json.id}`, { method: 'DELETE' })
    expect([answer.status, answer.json]).toEqual([200, { request_id: json.id, deleted: true }])
  }
  expect((await call(images[0].url)).status).toBe(410)
  const status = (await call(json.status_url)).json
  expect(status.status).toBe('completed')
  expect(status).not.toHaveProperty('images')
  expect((await call('/v1/account')).json).toMatchObject({ spent: before.spent })
  const unknown = await call('/requests/019d0000-0000-7000-8000-000000000000', { method: 'DELETE' })
  expect(unknown.status).toBe(404)
  const engine = waiting()
  const unfinished = (await call(soulPath, { body: soul })).json
  expect((await call(`/requests/${unfinished.id}`, { method: 'DELETE' })).status).toBe(400)
  engine.finish()
  await ended(unfinished.id)
})

describe('Idempotency-Key', () => {
  const send = (name: string, body: object, more: object = {}, query = '') =>
    call(soulPath + query, { body, headers: { ...bearer(), 'idempotency-key': name, ...more } })

  test('the same call gives the first request again, also when it is finished, charged once', async () => {
    const first = await send('k1', { ...soul, seed: null, style_strength: 1 })
    await ended(first.json.id)
    const before = (await call('/v1/account')).json.spent
    // The order of keys does not count.
    const again = await send('k1', { style_strength: 1, seed: null, ...soul })
    expect(again.json).toMatchObject({ id: first.json.id, status: 'completed' })
    expect(again.headers.get('idempotent-replayed')).toBe('true')
    expect((await call('/v1/account')).json.spent).toBe(before)
  })
  test('anything else under it is 422: body, null, endpoint, webhook, retention', async () => {
    await send('k2', soul)
    const hook = `?hf_webhook=${encodeURIComponent(platform.receiver.url)}`
    const others = [
      await send('k2', { ...soul, prompt: 'another' }),
      await send('k2', { ...soul, seed: null }),
      await send('k2', soul, { 'hf-expires-after': '7200' }),
      await send('k2', soul, {}, hook),
      await call('/higgsfield-ai/soul/standard', {
        body: soul,
        headers: { ...bearer(), 'idempotency-key': 'k2' },
      }),
    ]
    for (const { status, json } of others) {
      expect([status, json.detail]).toEqual([422, expect.stringMatching(/idempotency key/)])
    }
    const own = { ...bearer(await platform.account()), 'idempotency-key': 'k2' }
    expect(
      (await call(soulPath, { body: { prompt: 'x', width_and_height: '1536x1536' }, headers: own }))
        .status,
    ).toBe(200)
  })
  test('a refused call does not use it up', async () => {
    expect((await send('k3', { prompt: 'x' })).status).toBe(422)
    const poor = await platform.account({ credits: 100 })
    const headers = { ...bearer(poor), 'idempotency-key': 'k3' }
    expect((await call(soulPath, { body: soul, headers })).status).toBe(403)
    expect((await send('k3', soul)).status).toBe(200)
  })
  test.each(['', 'a b', 'x'.repeat(256), 'ü'])('%j is no key', async (name) => {
    // fetch sends such bytes as Latin-1, as curl would.
    const answer = await send(name, soul)
    expect(answer.status).toBe(422)
    expect(answer.json.detail[0].loc).toEqual(['header', 'idempotency-key'])
  })
})

describe('Hf-Expires-After', () => {
  test('shortens the time of one request; status and webhook tell it', async () => {
    platform.receiver.got.length = 0
    const answer = await call(
      `${soulPath}?hf_webhook=${encodeURIComponent(platform.receiver.url)}`,
      {
        body: soul,
        headers: { ...bearer(), 'hf-expires-after': '3600' },
      },
    )
    expect(answer.json).not.toHaveProperty('expires_at')
    const done = await ended(answer.json.id)
    const left = Date.parse(done.expires_at) - Date.now()
    expect(left).toBeGreaterThan(3_590_000)
    expect(left).toBeLessThanOrEqual(3_600_000)
    await vi.waitFor(() => expect(platform.receiver.got).toHaveLength(1), 5000)
    expect(JSON.parse(platform.receiver.got[0]?.body ?? '')).toEqual(done)
  })
  test.each(['3599', '604801', 'soon', '-1', '3600.5'])('%s is refused', async (seconds) => {
    const headers = { ...bearer(), 'hf-expires-after': seconds }
    const answer = await call(soulPath, { body: soul, headers })
    expect(answer.status).toBe(422)
    expect(answer.json.detail[0]).toMatchObject({
      loc: ['header', 'hf-expires-after'],
      msg: expect.stringMatching(/3600 to 604800/),
    })
  })
})

test('a webhook address that cannot be is a 422 that leads to it', async () => {
  const inQuery = await call(`${soulPath}?hf_webhook=ftp%3A%2F%2Fx`, { body: soul })
  expect(inQuery.json.detail[0].loc).toEqual(['query', 'hf_webhook'])
  const body = { params: soul, webhook: { url: 'http://10.0.0.1/', secret: 's' } }
  const inBody = await call(soulPath, { body })
  expect([inBody.status, inBody.json.detail[0].loc]).toEqual([422, ['body', 'webhook', 'url']])
})

describe('uploads', () => {
  const place = async (content_type = 'image/png') =>
    (await call('/files/generate-upload-url', { body: { content_type } })).json
  const put = (url: string, bytes: Buffer, type = 'image/png') =>
    fetch(url, { method: 'PUT', body: new Uint8Array(bytes), headers: { 'content-type': type } })

  test('an upload is an input of both dialects, read without the network', async () => {
    const up = await place()
    expect(up).toEqual({
      public_url: expect.stringMatching(/\/media\/v1\/up_[\w-]{43}\/input\.png$/),
      upload_url: expect.stringMatching(
        /\/files\/up_[\w-]{43}\/input\.png\?expires=\d+&signature=/,
      ),
      upload_headers: { 'Content-Type': 'image/png' },
      content_type: 'image/png',
    })
    const bytes = await picture()
    expect((await put(up.upload_url, bytes)).status).toBe(200)
    const hashes: string[] = []
    behave = async (input, { fetchImage }) => {
      if (input.kind === 'video') hashes.push((await fetchImage(input.image)).sha256)
    }
    const body = { prompt: 'a boat', image_url: up.public_url }
    const clip = await call('/higgsfield-ai/dop/lite', { body })
    expect((await ended(clip.json.id)).status).toBe('completed')
    const old = await call('/ai-model-api/v1/generateImageToVideoRequest', {
      body: { model: 'dop-lite', prompt: 'a boat', input_images: [up.public_url] },
    })
    const id = old.json.request_id.replace('ai-model-api_', '')
    expect((await ended(id)).status).toBe('completed')
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    expect(hashes).toEqual([sha256, sha256])
    // Another account knows the address, but its requests may not read it from the store.
    const headers = bearer(await platform.account())
    const stranger = await call('/higgsfield-ai/dop/lite', { body, headers })
    await vi.waitFor(async () => {
      const seen = (await call(stranger.json.status_url, { headers })).json
      expect(seen).toMatchObject({ status: 'failed', error: expect.stringMatching(/not among/) })
    }, 8000)
  })
  test('a JPEG announced as PNG is kept as what it is', async () => {
    const up = await place()
    expect((await put(up.upload_url, await picture('#123456', 'jpeg'))).status).toBe(200)
    const kept = await fetch(up.public_url)
    expect(kept.headers.get('content-type')).toBe('image/jpeg')
    // Another file may still be put in its place.
    expect(kept.headers.get('cache-control')).toBe('public, no-cache')
  })
  test.each([
    ['image/png', Buffer.from('<html>'), 400],
    ['image/gif', Buffer.from('GIF89a\x40\0\x30\0\0\0\0;', 'latin1'), 200],
    ['audio/wav', Buffer.from('ID3 mp3'), 400],
    ['video/mp4', Buffer.from('\0\0\0\x18ftypmp42', 'latin1'), 200],
    ['image/webp', Buffer.alloc(0), 400],
  ])('%s of %j is %i', async (type, bytes, status) => {
    const up = await place(type)
    const answer = await put(up.upload_url, bytes, type)
    expect(answer.status).toBe(status)
    expect((await fetch(up.public_url)).status).toBe(status === 200 ? 200 : 404)
  })
  test('only the given address takes a file, of the announced type, up to the limit', async () => {
    const up = await place()
    const bytes = await picture()
    expect((await put(up.upload_url.replace(/.$/, '_'), bytes)).status).toBe(403)
    expect((await put(up.upload_url.replace(/\?.*/, ''), bytes)).status).toBe(403)
    expect((await put(up.upload_url.replace('input.png', 'other.png'), bytes)).status).toBe(403)
    expect((await put(up.upload_url, bytes, 'text/html')).status).toBe(415)
    expect((await put(up.upload_url, Buffer.alloc(33 * 2 ** 20))).status).toBe(413)
    expect((await fetch(up.public_url)).status).toBe(404)
    expect(
      (await call('/files/generate-upload-url', { body: { content_type: 'text/html' } })).status,
    ).toBe(422)
  })
})

describe('prices', () => {
  test('estimate tells what the same body costs, and makes nothing', async () => {
    const body = { prompt: 'x', resolution: '1080p', batch_size: 4 }
    const before = (await call('/v1/account')).json
    const answer = await call('/estimate/higgsfield-ai/soul/standard', { body })
    expect(answer.json).toEqual({ credits: '12.000', usd: '0.750' })
    expect((await call('/estimate/v1/text2image/soul', { body: { params: soul } })).json).toEqual({
      credits: '3.000',
      usd: '0.188',
    })
    expect((await call('/v1/account')).json).toEqual(before)
    expect((await call('/estimate/no/such', { body })).status).toBe(404)
    expect((await call('/estimate/higgsfield-ai/dop/lite', { body: {} })).status).toBe(422)
  })
  test('models', async () => {
    const { json } = await call('/models')
    expect(json).toHaveLength(9)
    expect(json).toContainEqual({
      slug: 'higgsfield-ai/dop/turbo',
      operation_type: 'image-to-video',
      output_type: 'video',
      base_credits: 6.5,
    })
  })
})

test('an address that is not there answers in the platform’s words', async () => {
  const model = await call('/no/such/model', { body: {} })
  expect([model.status, Object.keys(model.json)]).toEqual([404, ['detail']])
  expect(model.json.detail).toMatch(/^model_not_found/)
  const method = await call('/requests/1/status', { method: 'PUT' })
  expect([method.status, Object.keys(method.json)]).toEqual([405, ['detail']])
  const broken = await fetch(platform.base + soulPath, {
    method: 'POST',
    headers: { ...bearer(), 'content-type': 'application/json' },
    body: '{',
  })
  expect([broken.status, await broken.json()]).toEqual([
    400,
    { detail: 'The body is not valid JSON.' },
  ])
})

describe('what the Python client sends', () => {
  const headers = () => ({ ...bearer(), 'user-agent': 'higgsfield-client-py/1.0' })

  test('submit, poll by status_url, result; cancel by cancel_url without a body', async () => {
    const engine = waiting()
    const hook = `?hf_webhook=${encodeURIComponent(platform.receiver.url)}`
    const submitted = await call(`/higgsfield-ai/soul/standard${hook}`, {
      headers: headers(),
      body: { prompt: 'a boat', aspect_ratio: '16:9', resolution: '720p', seed: null },
    })
    expect(submitted.json).toMatchObject({ request_id: expect.any(String), status: 'queued' })
    engine.finish()
    await vi.waitFor(async () => {
      const polled = await call(submitted.json.status_url, { headers: headers() })
      expect(polled.json).toMatchObject({ status: 'completed', images: [{}] })
    }, 8000)
    const refused = await call(submitted.json.cancel_url, { method: 'POST', headers: headers() })
    expect(refused.status).toBe(400)
    // It reads the first of detail, details, message and error.
    expect(refused.json.detail).toBe('The request is finished and cannot be canceled.')
  })

  test('it tries again on 408, 429 and 5xx; no refusal is one of these', async () => {
    const poor = await platform.account({ credits: 100 })
    const narrow = await platform.account({ concurrencyLimit: 1 })
    const engine = waiting()
    const path = '/higgsfield-ai/soul/standard'
    await call(path, { body: { prompt: 'x' }, headers: bearer(narrow) })
    const statuses = [
      (await call(path, { body: {} })).status,
      (await call(path, { body: { prompt: 'x' }, headers: bearer(poor) })).status,
      (await call(path, { body: { prompt: 'x' }, headers: bearer(narrow) })).status,
      (await call(path, { body: { prompt: 'x' }, headers: {} })).status,
      (await call('/no/model', { body: {} })).status,
    ]
    engine.finish()
    expect(statuses).toEqual([422, 403, 400, 401, 404])
  })
})
