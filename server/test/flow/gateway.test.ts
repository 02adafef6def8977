// Does the gateway dialect hold: submit, poll, download, and every refusal, over real HTTP on the real queue and ledger.

import { Problem } from '@openfield/contract'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { call, type OpenServer, openServer } from './open-server.ts'

const generateSoul = '/ai-model-api/v1/generateSoul'
const generateVideo = '/ai-model-api/v1/generateImageToVideoRequest'
const soul = {
  prompt: 'Woman on rooftop',
  soul_style_id: 'a5f63c3b-70eb-4979-af5e-98c7ee1e18e8',
  width_and_height: '1536x1152',
  image_reference_type: 'image_url',
  image_reference_image_url: 'https://pub-582b7213209642b9b995c96c95a30381.r2.dev/model.png',
}
const video = {
  model: 'dop-lite',
  prompt: 'A serene lake with gentle ripples, birds flying overhead, cinematic lighting',
  seed: 123456,
  motions_id: '81ca2cd2-05db-4222-9ba0-a32e5185adfb',
  motions_strength: 0.7,
  input_images: ['https://example.com/images/lake-scene.jpg'],
  enhance_prompt: true,
}
const idPattern =
  /^ai-model-api_[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

let server: OpenServer
let key: string

const pathOf = (url: string) => url.slice(server.base.length)
const submit = (body: unknown = soul, headers: Record<string, string> = {}) =>
  call(server, generateSoul, { key, body, headers })
const balance = async (who = key) =>
  (await call(server, '/v1/account', { key: who })).json.balance as number
const requestCount = async (who = key) =>
  (await call(server, '/v1/requests?limit=100', { key: who })).json.requests.length as number

describe('with a quick engine', () => {
  beforeEach(async () => {
    server = await openServer()
    key = (await server.account()).key
  })
  afterEach(async () => {
    expect(await server.audit()).toEqual([])
    await server.close()
  })

  test('a picture from its words: 202, QUEUED, COMPLETED, file', async () => {
    const submitted = await submit()
    expect(submitted.status).toBe(202)
    expect(Object.keys(submitted.json)).toEqual(['request_id', 'status', 'polling_url'])
    expect(submitted.json.request_id).toMatch(idPattern)
    expect(submitted.json.status).toBe('QUEUED')
    expect(submitted.json.polling_url).toBe(
      `${server.base}/v2/requests/status/${submitted.json.request_id}`,
    )

    const poll = () => call(server, pathOf(submitted.json.polling_url), { key })
    const queued = await poll()
    expect(queued.status).toBe(200)
    expect(queued.json).toEqual({
      request_id: submitted.json.request_id,
      status: 'QUEUED',
      model_id: 'ai-model-api',
      error: null,
      output: null,
      created_at: expect.stringMatching(iso),
      updated_at: expect.stringMatching(iso),
      completed_at: null,
    })

    await server.drain()
    const done = await poll()
    expect(done.json).toEqual({
      request_id: submitted.json.request_id,
      status: 'COMPLETED',
      model_id: 'ai-model-api',
      error: null,
      output: {
        media_url: [`${server.base}/media/v1/${submitted.json.request_id}/output.png`],
        media_type: 'image/png',
      },
      created_at: queued.json.created_at,
      updated_at: expect.stringMatching(iso),
      completed_at: expect.stringMatching(iso),
    })
    const file = await call(server, pathOf(done.json.output.media_url[0]))
    expect(file.status).toBe(200)
    expect(file.headers.get('content-type')).toBe('image/png')
    expect(file.bytes.toString()).toMatch(/^Woman on rooftop \d+ 0$/)
    expect(await balance()).toBe(997)
  })

  test('a batch of four has four addresses', async () => {
    const { json } = await submit({ ...soul, batch_size: 4, quality: '720p' })
    await server.drain()
    const done = await call(server, pathOf(json.polling_url), { key })
    expect(done.json.output.media_url.map((url: string) => url.split('/').at(-1))).toEqual([
      'output.png',
      'output-2.png',
      'output-3.png',
      'output-4.png',
    ])
    expect(await balance()).toBe(994)
  })

  test.each(['generateImageToVideoRequest', 'image-to-video'])('a clip by %s', async (path) => {
    const { status, json } = await call(server, `/ai-model-api/v1/${path}`, { key, body: video })
    expect(status).toBe(202)
    await server.drain()
    const done = await call(server, pathOf(json.polling_url), { key })
    expect(done.json.output).toEqual({
      media_url: [`${server.base}/media/v1/${json.request_id}/output.mp4`],
      media_type: 'video/mp4',
    })
    expect(await balance()).toBe(998)
  })

  test('a picture inside the body comes to the engine whole, and status stays small', async () => {
    const picture = `data:image/png;base64,${'iVBORw0K'.repeat(100_000)}`
    const { json } = await call(server, generateVideo, {
      key,
      body: { ...video, input_images: [picture] },
    })
    const polled = await call(server, `${pathOf(json.polling_url)}?detail=1`, { key })
    expect(polled.bytes.length).toBeLessThan(2000)
  })

  test('detail=1 adds one field', async () => {
    const { json } = await submit({ ...soul, seed: 77 })
    const path = pathOf(json.polling_url)
    const plain = await call(server, path, { key })
    const { detail, ...rest } = (await call(server, `${path}?detail=1`, { key })).json
    expect(rest).toEqual(plain.json)
    expect(detail).toMatchObject({
      progress: 0,
      stage: '',
      queue_position: 0,
      eta_seconds: null,
      seed: 77,
      engine: null,
      credits: 0,
      price: 3,
      enhanced_prompt: null,
      notes: [],
    })
    await server.drain()
    expect((await call(server, `${path}?detail=true`, { key })).json.detail).toMatchObject({
      progress: 1,
      engine: 'fake',
      credits: 3,
      queue_position: null,
    })
    expect((await call(server, `${path}?detail=0`, { key })).json.detail).toBeUndefined()
  })

  test('someone else’s request, an unknown one and a malformed id are the same 404', async () => {
    const { json } = await submit()
    const other = (await server.account()).key
    const answers = await Promise.all([
      call(server, pathOf(json.polling_url), { key: other }),
      call(server, '/v2/requests/status/ai-model-api_019d0000-0000-7000-8000-000000000000', {
        key,
      }),
      call(server, '/v2/requests/status/nothing', { key }),
      call(server, `/v2/requests/status/${'x'.repeat(500)}`, { key }),
    ])
    for (const { status, json: body } of answers.slice(0, 3)) {
      expect(status).toBe(404)
      expect(body).toEqual({ error: 'Not Found', message: 'There is no such request.' })
    }
    expect(answers[3]?.status).toBe(404)
  })

  test('missing, unknown, doubled and revoked keys are 401', async () => {
    const none = await call(server, generateSoul, { body: soul })
    expect(none.status).toBe(401)
    expect(none.json).toEqual({
      error: 'Unauthorized',
      message: 'The key is missing: send it as the header Ocp-Apim-Subscription-Key.',
    })
    expect(none.headers.get('www-authenticate')).toContain('ApiKey')
    for (const wrong of ['nobody', `${key}x`, `${key}, ${key}`, 'x'.repeat(5000)]) {
      const { status, json } = await call(server, generateSoul, { key: wrong, body: soul })
      expect(status).toBe(401)
      expect(Object.keys(json)).toEqual(['error', 'message'])
      expect(JSON.stringify(json)).not.toContain(key)
    }
    const fresh = await server.account()
    const headers = { authorization: 'Bearer operator-token-of-the-tests' }
    await call(server, `/admin/keys/${fresh.keyId}`, { method: 'DELETE', headers })
    expect((await call(server, generateSoul, { key: fresh.key, body: soul })).status).toBe(401)
    expect(await requestCount()).toBe(0)
  })

  test('an empty wallet is the reference’s 402, and nothing is stored', async () => {
    const poor = (await server.account({ credits: 2999 })).key
    const { status, json } = await call(server, generateSoul, { key: poor, body: soul })
    expect(status).toBe(402)
    expect(json).toEqual({
      error: 'Insufficient Balance',
      message: 'Your wallet does not have enough balance.',
    })
    expect(await requestCount(poor)).toBe(0)
    expect(await balance(poor)).toBe(2.999)
    const cheap = { ...soul, quality: '720p' }
    expect((await call(server, generateSoul, { key: poor, body: cheap })).status).toBe(202)
    expect(await balance(poor)).toBe(1.499)
  })

  test('a body that does not fit is refused before the wallet is looked at', async () => {
    const poor = (await server.account({ credits: 0 })).key
    const { status, json } = await call(server, generateSoul, { key: poor, body: {} })
    expect(status).toBe(400)
    expect(json.error).toBe('Invalid Request')
    expect(json.message).toContain('prompt is missing')
  })

  test('an unknown model is the reference’s 400', async () => {
    const { status, json } = await call(server, generateVideo, {
      key,
      body: { ...video, model: 'dop-max' },
    })
    expect(status).toBe(400)
    expect(json).toEqual({
      error: 'Model not found',
      message: "Model 'dop-max' not found or is disabled",
    })
  })

  test('an unknown character is refused by its id', async () => {
    const id = '00000000-0000-4000-8000-000000000000'
    const { status, json } = await submit({ ...soul, custom_reference_id: id })
    expect(status).toBe(400)
    expect(json.message).toContain(`custom_reference_id is "${id}"`)
    expect(await balance()).toBe(1000)
  })

  test('a webhook address is checked at submit', async () => {
    for (const url of [
      'ftp://example.com',
      'http://10.0.0.1/hook',
      'http://169.254.169.254/',
      'no',
    ]) {
      const { status, json } = await submit(soul, { 'x-webhook-url': url })
      expect(status).toBe(400)
      expect(json.message).toContain('X-Webhook-URL')
    }
    expect(await balance()).toBe(1000)
    const { status } = await submit(soul, { 'x-webhook-url': 'https://example.com/hook' })
    expect(status).toBe(202)
    await server.drain()
    const { json } = await call(server, '/v1/deliveries', { key })
    expect(json.deliveries).toHaveLength(1)
    expect(json.deliveries[0]).toMatchObject({
      url: 'https://example.com/hook',
      state: 'pending',
      attempts: [],
    })
  })

  test('the same Idempotency-Key gives the first answer again and charges once', async () => {
    const headers = { 'idempotency-key': 'order-1' }
    const first = await submit(soul, headers)
    const turned = Object.fromEntries(Object.entries(soul).reverse())
    const again = await submit(turned, headers)
    expect(again.status).toBe(202)
    expect(again.json).toEqual(first.json)
    expect(again.headers.get('idempotent-replayed')).toBe('true')
    expect(first.headers.get('idempotent-replayed')).toBeNull()
    expect(await balance()).toBe(997)
    const other = await submit({ ...soul, prompt: 'A man' }, headers)
    expect(other.status).toBe(422)
    expect((await submit(soul, { 'idempotency-key': 'has blank' })).status).toBe(400)
    expect((await submit(soul, { 'idempotency-key': 'x'.repeat(256) })).status).toBe(400)
  })

  test('the catalogue is listed whole by GET and POST on every address', async () => {
    for (const root of ['/ai-model-api/v1', '/ai-model-api-polling', '/ai-model-api-polling/v1']) {
      for (const body of [undefined, {}]) {
        const styles = await call(server, `${root}/getTextToImageGetSoulStyles`, { key, body })
        expect(styles.status).toBe(200)
        expect(styles.json).toHaveLength(106)
        expect(Object.keys(styles.json[0])).toEqual(['id', 'name', 'description', 'preview_url'])
        const motions = await call(server, `${root}/getMotions`, { key, body })
        expect(motions.json).toHaveLength(121)
        expect(Object.keys(motions.json[0])).toEqual([
          'id',
          'name',
          'description',
          'preview_url',
          'start_end_frame',
        ])
      }
    }
    expect((await call(server, '/ai-model-api/v1/getMotions')).status).toBe(401)
    const { status } = await call(server, '/ai-model-api/v1/getMotions', { key, method: 'POST' })
    expect(status).toBe(200)
  })
})

describe('how a request ends', () => {
  test.each([
    [
      'input_unreachable',
      'FAILED',
      'The input picture https://a.example/x.png could not be reached.',
    ],
    ['content_rejected', 'FAILED', 'The picture was rejected by the content filter.'],
  ] as const)('%s is %s with its sentence, and free', async (code, word, sentence) => {
    server = await openServer({ behave: () => Promise.reject(new Problem(code, sentence)) })
    key = (await server.account()).key
    const { json } = await submit()
    await server.drain()
    const { json: body } = await call(server, pathOf(json.polling_url), { key })
    expect(body).toEqual({
      request_id: json.request_id,
      status: word,
      model_id: 'ai-model-api',
      error: expect.stringContaining(sentence),
      output: null,
      created_at: expect.any(String),
      updated_at: expect.any(String),
      completed_at: expect.any(String),
    })
    expect(await balance()).toBe(1000)
    expect(await server.audit()).toEqual([])
    await server.close()
  })

  test('a request canceled while queued is FAILED and free; afterwards it is a conflict', async () => {
    server = await openServer()
    key = (await server.account()).key
    const { json } = await submit()
    const path = `/v1/requests/${json.request_id}/cancel`
    const other = (await server.account()).key
    expect((await call(server, path, { key: other, method: 'POST' })).status).toBe(404)
    const canceled = await call(server, path, { key, method: 'POST' })
    expect(canceled.status).toBe(200)
    expect(canceled.json).toMatchObject({ status: 'FAILED', output: null })
    expect(canceled.json.error).toContain('canceled')
    expect((await call(server, path, { key, method: 'POST' })).status).toBe(409)
    expect(
      (await call(server, '/v1/requests/nothing/cancel', { key, method: 'POST' })).status,
    ).toBe(404)
    expect(await balance()).toBe(1000)
    await server.close()
  })
})

describe('limits', () => {
  test('429 with Retry-After and RateLimit headers, per key, before the body is read', async () => {
    server = await openServer({ rateLimit: { burst: 2, perMinute: 30 } })
    key = (await server.account()).key
    const other = (await server.account()).key
    const first = await call(server, generateSoul, { key, body: '{' })
    expect(first.status).toBe(400)
    expect(first.headers.get('ratelimit-policy')).toBe('"key";q=2;w=4')
    expect(first.headers.get('ratelimit')).toBe('"key";r=1;t=2')
    await submit()
    const third = await call(server, generateSoul, { key, body: '{' })
    expect(third.status).toBe(429)
    expect(third.json.error).toBe('Too Many Requests')
    expect(third.headers.get('retry-after')).toBe('2')
    expect(third.headers.get('ratelimit')).toBe('"key";r=0;t=4')
    expect((await call(server, '/v1/account', { key: other })).status).toBe(200)
    await server.clock.advance(2000)
    expect((await submit()).status).toBe(202)
    await server.close()
  })

  test('as many unfinished requests as the account may have, then 429', async () => {
    server = await openServer()
    key = (await server.account({ concurrencyLimit: 2 })).key
    expect((await submit()).status).toBe(202)
    expect((await submit()).status).toBe(202)
    const third = await submit()
    expect(third.status).toBe(429)
    expect(third.json.error).toBe('Too Many Concurrent Requests')
    expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(0)
    await server.drain()
    expect((await submit()).status).toBe(202)
    await server.close()
  })

  test('a model that is not offered is not found', async () => {
    server = await openServer({ parts: { models: ['soul', 'dop-turbo'] } })
    key = (await server.account()).key
    const { status, json } = await call(server, generateVideo, { key, body: video })
    expect(status).toBe(400)
    expect(json.message).toBe("Model 'dop-lite' not found or is disabled")
    await server.close()
  })
})

test('with a public address all links begin with it', async () => {
  server = await openServer({ options: { publicUrl: 'https://films.example/api' } })
  key = (await server.account()).key
  const { json, headers } = await submit()
  expect(json.polling_url).toBe(`https://films.example/api/v2/requests/status/${json.request_id}`)
  expect(headers.get('strict-transport-security')).toBe('max-age=31536000')
  await server.drain()
  const done = await call(server, `/v2/requests/status/${json.request_id}`, { key })
  expect(done.json.output.media_url[0]).toBe(
    `https://films.example/api/media/v1/${json.request_id}/output.png`,
  )
  await server.close()
})
