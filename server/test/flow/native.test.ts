// Requests of the native API through the door users use: made, read, listed, canceled, deleted, made again.

import { Problem } from '@openfield/contract'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call, type OpenServer, openServer } from './open-server.ts'

let server: OpenServer
let key: string
let other: string
let png: Buffer

/** Requests whose prompt says so meet this problem while being made. */
const behave = async ({ prompt }: { readonly prompt: string }) => {
  if (prompt.includes('break')) throw new Problem('input_unreachable', 'The picture is not there.')
}

beforeAll(async () => {
  server = await openServer({ behave })
  key = (await server.account()).key
  other = (await server.account()).key
  png = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#c33' } })
    .png()
    .toBuffer()
})
afterAll(() => server.close())

const bearer = (of: string) => ({ authorization: `Bearer ${of}` })
const post = (path: string, body: unknown, of = key, headers: Record<string, string> = {}) =>
  call(server, `/api/v1${path}`, { headers: { ...bearer(of), ...headers }, body })
const get = (path: string, of = key) => call(server, `/api/v1${path}`, { headers: bearer(of) })
const send = (method: string, path: string, of = key) =>
  call(server, `/api/v1${path}`, { method, headers: bearer(of) })
const finish = async (path: string, body: unknown) => {
  const { json } = await post(path, body)
  await server.drain()
  return (await get(`/requests/${json.id}`)).json
}
const motion = '31177282-bde3-4870-b283-1135ca0a201a'

describe('making', () => {
  test('a prompt alone makes a picture with every default, and the answer says all there is', async () => {
    const { status, json } = await post('/images', { prompt: 'A harbour at dawn', seed: 7 })
    expect(status).toBe(202)
    expect(json).toMatchObject({
      kind: 'image',
      state: 'queued',
      is_final: false,
      progress: 0,
      queue_position: 0,
      model: 'soul',
      prompt: 'A harbour at dawn',
      seed: 7,
      price: 3,
      charged: 0,
      media: [],
      dialect: 'native',
      input: { size: '1536x1152', quality: '1080p', batch_size: 1, image_reference: null },
    })
    await server.drain()
    const done = (await get(`/requests/${json.id}`)).json
    expect(done).toMatchObject({ state: 'completed', is_final: true, progress: 1, charged: 3 })
    expect(done).toMatchObject({ engine: 'fake', queue_position: null, error: null })
    expect(done.media).toHaveLength(1)
    const [file] = done.media
    expect(file).toMatchObject({ name: 'output.png', kind: 'image', width: 8, height: 6 })
    const bytes = (await fetch(file.url)).arrayBuffer()
    expect((await bytes).byteLength).toBe(file.bytes)
  })

  test('a picture inside the body is kept, shown by address and animated', async () => {
    const clip = await finish('/videos', {
      image: { data: png.toString('base64') },
      motions: [{ id: motion, strength: 0.7 }],
      model: 'dop-turbo',
    })
    expect(clip).toMatchObject({
      kind: 'video',
      state: 'completed',
      model: 'dop-turbo',
      price: 6.5,
    })
    expect(clip.input.motions).toEqual([{ id: motion, name: 'General', strength: 0.7 }])
    const kept = await fetch(clip.input.image.url)
    expect(Buffer.from(await kept.arrayBuffer()).equals(png)).toBe(true)
    expect(clip.media[0]).toMatchObject({ kind: 'video', content_type: 'video/mp4' })
  })

  test('what is no picture is refused by its field before anything is held', async () => {
    const before = (await get('/account')).json.balance
    const { status, json } = await post('/videos', {
      image: { data: Buffer.from('no picture').toString('base64') },
    })
    expect([status, json.error.code, json.error.field]).toEqual([400, 'input_rejected', 'image'])
    expect((await get('/account')).json.balance).toBe(before)
  })

  test('the same idempotency key gives the first request again; another body with it is refused', async () => {
    const headers = { 'idempotency-key': 'once' }
    const first = await post('/images', { prompt: 'once' }, key, headers)
    const again = await post('/images', { prompt: 'once' }, key, headers)
    expect(again.json.id).toBe(first.json.id)
    expect(again.headers.get('idempotent-replayed')).toBe('true')
    const changed = await post('/images', { prompt: 'twice' }, key, headers)
    expect([changed.status, changed.json.error.code]).toEqual([422, 'idempotency_mismatch'])
  })

  test('every fault is named with its field and what is allowed', async () => {
    const { status, json } = await post('/images', {
      prompt: ' ',
      size: '1x1',
      style_strength: 0.123,
      batch_size: 2,
      colour: 'red',
      image_reference: { url: 'ftp://x' },
    })
    expect(status).toBe(400)
    const { code, field, allowed, fields, request_id } = json.error
    expect(code).toBe('invalid_request')
    expect(fields.map((fault: { field: string }) => fault.field).sort()).toEqual([
      'batch_size',
      'colour',
      'image_reference.url',
      'prompt',
      'size',
      'style_strength',
    ])
    expect(fields.find((f: { field: string }) => f.field === 'size').allowed).toContain('1536x1152')
    expect([field, allowed]).toEqual([fields[0].field, fields[0].allowed])
    expect(request_id).toMatch(/^[0-9a-f-]{36}$/)
  })

  test.each([
    ['too many motions', { motions: [{ id: motion }, { id: motion }, { id: motion }] }, 'motions'],
    ['an unknown motion', { motions: [{ id: 'x' }] }, 'motions[0].id'],
    ['an unknown part of a motion', { motions: [{ id: motion, speed: 2 }] }, 'motions[0].speed'],
    ['an unknown model', { model: 'dop-9' }, 'model'],
    ['a webhook that goes nowhere', { webhook_url: 'http://10.0.0.1/x' }, 'webhook_url'],
  ])('%s is refused by its field', async (_what, wrong, field) => {
    const body = { image: { url: 'https://example.com/x.png' }, ...wrong }
    const { status, json } = await post('/videos', body)
    expect([status, json.error.code, json.error.field]).toEqual([400, 'invalid_request', field])
  })

  test('a motion that takes no end picture says so', async () => {
    const { json } = await get('/motions')
    const stubborn = json.motions.find(
      (each: { takes_end_image: boolean }) => !each.takes_end_image,
    )
    const url = { url: 'https://example.com/x.png' }
    const answer = await post('/videos', {
      image: url,
      end_image: url,
      motions: [{ id: stubborn.id }],
    })
    expect(answer.status).toBe(400)
    expect(answer.json.error.message).toContain(stubborn.name)
  })

  test('a wallet that does not cover it is told so with 402', async () => {
    const poor = (await server.account({ credits: 2000 })).key
    const { status, json } = await post('/images', { prompt: 'dear' }, poor)
    expect([status, json.error.code]).toEqual([402, 'insufficient_balance'])
    const estimate = await post('/estimate', { kind: 'image' }, poor)
    expect(estimate.json).toEqual({ credits: 3, usd: 0.19, balance: 2, is_covered: false })
  })

  test.each([
    [{ kind: 'image', quality: '720p', batch_size: 4 }, 6],
    [{ kind: 'image', prompt: 'x', style_id: null }, 3],
    [{ kind: 'video' }, 2],
    [{ kind: 'video', model: 'dop-preview' }, 9],
  ])('%j is estimated as %d credits', async (wish, credits) => {
    expect((await post('/estimate', wish)).json).toMatchObject({ credits, is_covered: true })
  })

  test('an estimate of nothing known is refused', async () => {
    const { status, json } = await post('/estimate', { kind: 'song' })
    expect([status, json.error.field]).toEqual([400, 'kind'])
  })
})

describe('keys and strangers', () => {
  test('without a key, with a wrong one, and with the other dialects’ headers', async () => {
    const none = await call(server, '/api/v1/account')
    expect([none.status, none.json.error.code]).toEqual([401, 'unauthenticated'])
    expect(none.headers.get('www-authenticate')).toMatch(/^Bearer/)
    expect((await get('/account', 'of_wrong.key')).status).toBe(401)
    expect((await call(server, '/api/v1/account', { key })).status).toBe(200)
  })

  test('someone else’s request is not there, whatever is tried', async () => {
    const { json } = await post('/images', { prompt: 'mine' })
    const path = `/requests/${json.id}`
    const tries = [
      await get(path, other),
      await send('POST', `${path}/cancel`, other),
      await send('DELETE', path, other),
      await post(`${path}/rerun`, {}, other),
    ]
    expect(tries.map(({ status, json: body }) => [status, body.error.code])).toEqual(
      tries.map(() => [404, 'not_found']),
    )
    await server.drain()
  })

  test('an unknown address and a wrong method answer in the same shape', async () => {
    const unknown = await get('/nowhere')
    expect([unknown.status, unknown.json.error.code]).toEqual([404, 'not_found'])
    const wrong = await send('PUT', '/account')
    expect([wrong.status, wrong.json.error.code]).toEqual([405, 'method_not_allowed'])
    const broken = await call(server, '/api/v1/images', { headers: bearer(key), body: '{"a' })
    expect([broken.status, broken.json.error.code]).toEqual([400, 'malformed_body'])
  })
})

describe('lists', () => {
  test('searches, filters and pages, newest first', async () => {
    const own = (await server.account()).key
    const ids: string[] = []
    for (const prompt of ['A 100% red boat', 'a green BOAT', 'a house', 'break it']) {
      ids.push((await post('/images', { prompt }, own)).json.id)
    }
    const image = { data: png.toString('base64') }
    ids.push((await post('/videos', { prompt: 'boat ride', image }, own)).json.id)
    await server.drain()
    const found = async (query: string) => {
      const { json } = await get(`/requests?${query}`, own)
      return json.requests.map(({ id }: { id: string }) => ids.indexOf(id))
    }
    expect(await found('')).toEqual([4, 3, 2, 1, 0])
    expect(await found('q=Boat')).toEqual([4, 1, 0])
    expect(await found('q=100%25')).toEqual([0])
    expect(await found('q=_')).toEqual([])
    expect(await found('kind=video')).toEqual([4])
    expect(await found('kind=image&q=boat')).toEqual([1, 0])
    expect(await found('state=failed')).toEqual([3])
    expect(await found('state=failed,completed&model=soul')).toEqual([3, 2, 1, 0])
    expect(await found(`motion_id=${motion}`)).toEqual([4])
    expect(await found('style_id=0089e17c-d0f0-4d0c-b522-6d25c88a29fc')).toEqual([])
    expect(await found('to=2020-01-01T00:00:00Z')).toEqual([])
    expect(await found('from=2020-01-01')).toEqual([4, 3, 2, 1, 0])
    const first = (await get('/requests?limit=2', own)).json
    const second = (await get(`/requests?limit=2&cursor=${first.cursor}`, own)).json
    const third = (await get(`/requests?limit=2&cursor=${second.cursor}`, own)).json
    expect([first, second, third].map(({ requests }) => requests.length)).toEqual([2, 2, 1])
    expect(third.cursor).toBeNull()
  })

  test.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['state=done', 'state'],
    ['kind=song', 'kind'],
    ['model=x', 'model'],
    ['style_id=x', 'style_id'],
    ['motion_id=x', 'motion_id'],
    ['from=yesterday', 'from'],
    ['cursor=%22', 'cursor'],
    ['q=a&q=b', 'q'],
  ])('?%s is refused by its name', async (query, field) => {
    const { status, json } = await get(`/requests?${query}`)
    expect([status, json.error.code, json.error.field]).toEqual([400, 'invalid_request', field])
  })
})

describe('afterwards', () => {
  test('a queued request is canceled at once and not charged; a finished one is not', async () => {
    const { json } = await post('/images', { prompt: 'never mind' })
    const canceled = await send('POST', `/requests/${json.id}/cancel`)
    expect(canceled.status).toBe(200)
    expect(canceled.json).toMatchObject({
      is_done: true,
      request: { state: 'canceled', charged: 0 },
    })
    const again = await send('POST', `/requests/${json.id}/cancel`)
    expect([again.status, again.json.error.code]).toEqual([409, 'conflict'])
  })

  test('a deleted request is gone from every list and dialect, with its media and prompt; its money stays', async () => {
    const done = await finish('/images', { prompt: 'a secret plan' })
    const before = (await get('/account')).json
    expect((await send('DELETE', `/requests/${done.id}`)).status).toBe(204)
    expect((await get(`/requests/${done.id}`)).status).toBe(404)
    expect((await send('DELETE', `/requests/${done.id}`)).status).toBe(404)
    expect((await get('/requests?q=secret')).json.requests).toEqual([])
    expect((await call(server, `/requests/${done.id}/status`, { key })).status).toBe(404)
    expect((await fetch(done.media[0].url)).status).toBe(410)
    expect((await get('/account')).json.spent).toBe(before.spent)
    const { rows } = {
      rows: await server.store.read
        .selectFrom('requests')
        .select('input')
        .where('id', '=', done.id)
        .execute(),
    }
    expect(JSON.stringify(rows)).not.toContain('secret')
    expect(await server.audit()).toEqual([])
  })

  test('an unfinished request is not deleted', async () => {
    const { json } = await post('/images', { prompt: 'wait' })
    expect((await send('DELETE', `/requests/${json.id}`)).status).toBe(409)
    await server.drain()
  })

  test('made again it has a new seed, or the old one, and what was changed', async () => {
    const first = await finish('/images', { prompt: 'a fox', seed: 5, size: '1152x1536' })
    const again = await post(`/requests/${first.id}/rerun`, { keep_seed: true, quality: '720p' })
    expect(again.status).toBe(202)
    expect(again.json).toMatchObject({ prompt: 'a fox', seed: 5, price: 1.5 })
    expect(again.json.input).toMatchObject({ size: '1152x1536', quality: '720p' })
    const given = await post(`/requests/${first.id}/rerun`, { seed: 99 })
    expect(given.json.seed).toBe(99)
    const bare = await send('POST', `/requests/${first.id}/rerun`)
    expect(bare.status).toBe(202)
    const wrong = await post(`/requests/${first.id}/rerun`, { motions: [] })
    expect([wrong.status, wrong.json.error.field]).toEqual([400, 'motions'])
    await server.drain()
  })

  test('a clip is made again from the picture that came inside its body', async () => {
    const clip = await finish('/videos', { image: { data: png.toString('base64') }, prompt: 'x' })
    const again = await finish(`/requests/${clip.id}/rerun`, { prompt: 'y' })
    expect(again).toMatchObject({ prompt: 'y', state: 'completed' })
    expect(again.input.image.url).toBe(clip.input.image.url)
  })

  test('a long picture of another dialect is not kept, so it must be sent again', async () => {
    const noise = await sharp({
      create: {
        width: 64,
        height: 64,
        channels: 3,
        background: '#000',
        noise: { type: 'gaussian', mean: 128, sigma: 30 },
      },
    })
      .png()
      .toBuffer()
    const made = await call(server, '/ai-model-api/v1/generateImageToVideoRequest', {
      key,
      body: {
        model: 'dop-lite',
        prompt: 'x',
        input_images: [`data:image/png;base64,${noise.toString('base64')}`],
      },
    })
    await server.drain()
    const id = made.json.request_id.replace('ai-model-api_', '')
    expect((await get(`/requests/${id}`)).json.input.image).toEqual({ url: null })
    const refused = await send('POST', `/requests/${id}/rerun`)
    expect([refused.status, refused.json.error.field]).toEqual([409, 'image'])
    const sent = await post(`/requests/${id}/rerun`, { image: { data: png.toString('base64') } })
    expect(sent.status).toBe(202)
    await server.drain()
  })

  test('a request that fails says why and costs nothing', async () => {
    const failed = await finish('/images', { prompt: 'break' })
    expect(failed).toMatchObject({
      state: 'failed',
      charged: 0,
      media: [],
      error: { code: 'input_unreachable', message: 'The picture is not there.' },
    })
  })
})
