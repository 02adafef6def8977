// Characters by plain HTTP: made from pictures, asked for, listed, used, deleted; what each refusal says, and what each costs.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sampleCharacterId } from '@openfield/contract'
import sharp from 'sharp'
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { NewKey } from '../../src/account/create.ts'
import type { Behaviour } from '../promise/fake-engine.ts'
import { openPlatform, type Platform, picture } from './platform-house.ts'

// Pictures are really measured, which takes a while on a machine that has other work.
vi.setConfig({ testTimeout: 120_000 })

const PRICE = 40
const ROOT = '/v1/custom-references'
let platform: Platform
let key: NewKey
let behave: Behaviour = () => Promise.resolve()
let pictures: Server
let web: string
const portrait = 'server/test/pictures/astronaut.jpg'
beforeAll(async () => {
  platform = await openPlatform({ behave: (...all) => behave(...all) })
  key = await platform.account()
  const bytes = await sharp(portrait).png().toBuffer()
  pictures = createServer((request, response) => {
    if (request.url === '/astronaut.png') return void response.end(bytes)
    response.writeHead(request.url === '/gone.png' ? 404 : 200).end('<html>')
  }).listen(0, '127.0.0.1')
  web = `http://127.0.0.1:${await new Promise<number>((resolve) =>
    pictures.once('listening', () => resolve((pictures.address() as AddressInfo).port)),
  )}`
})
afterAll(async () => {
  pictures.close()
  expect(await platform.audit()).toEqual([])
  await platform.close()
})
beforeEach(() => {
  behave = () => Promise.resolve()
})

const headersOf = (of: NewKey) => ({ authorization: `Key ${of.keyId}:${of.keySecret}` })
const call = async (
  path: string,
  wish: { method?: string; of?: NewKey; body?: unknown; headers?: Record<string, string> } = {},
) => {
  const { method, of = key, body, headers = {} } = wish
  const answer = await fetch(platform.base + path, {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      ...headersOf(of),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field
  return { status: answer.status, headers: answer.headers, json: JSON.parse(text || 'null') as any }
}
const image = (url: string) => ({ type: 'image_url', image_url: url })
const dataUrl = async () => `data:image/png;base64,${(await picture()).toString('base64')}`
const create = (urls: readonly string[], of = key, headers = {}) =>
  call(ROOT, { of, headers, body: { name: 'Ann', input_images: urls.map(image) } })
const ended = async (id: string, of = key) => {
  let last = await call(`${ROOT}/${id}`, { of })
  await vi.waitFor(async () => {
    last = await call(`${ROOT}/${id}`, { of })
    expect(['completed', 'failed']).toContain(last.json.status)
  }, 60_000)
  return last.json
}
const money = async (of = key) => {
  const { balance, held, spent } = (await call('/v1/account', { of })).json
  return { balance, held, spent }
}

test('made from a portrait: queued, then completed with pictures of its own; 40 credits', async () => {
  const own = await platform.account({ credits: 100_000 })
  const made = await create([`${web}/astronaut.png`], own)
  expect([made.status, made.json]).toEqual([
    200,
    {
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      name: 'Ann',
      status: 'queued',
      thumbnail_url: null,
      created_at: expect.stringMatching(/Z$/),
      in_progress_at: null,
    },
  ])
  const done = await ended(made.json.id, own)
  expect(done).toEqual({
    ...made.json,
    status: 'completed',
    thumbnail_url: expect.stringMatching(/\/media\/v1\/ch_[\w-]{43}\/thumbnail\.webp$/),
    in_progress_at: expect.stringMatching(/Z$/),
    fail_reason: null,
    reference_media: [
      { id: expect.any(String), media_url: expect.stringMatching(/\/reference-1\.webp$/) },
    ],
  })
  expect(await money(own)).toEqual({ balance: 60, held: 0, spent: PRICE })
  const thumbnail = await fetch(done.thumbnail_url)
  const small = sharp(Buffer.from(await thumbnail.arrayBuffer()))
  expect(await small.metadata()).toMatchObject({ format: 'webp', width: 256, height: 256 })
  expect((await fetch(done.reference_media[0].media_url)).status).toBe(200)
  const { ledger } = (await call('/v1/account', { of: own })).json
  expect(ledger.map(({ kind }: { kind: string }) => kind).slice(0, 2)).toEqual(['capture', 'hold'])
})

test('uploads and pictures in the body are taken as well, and so are fields of later versions', async () => {
  const place = (await call('/files/generate-upload-url', { body: { content_type: 'image/jpeg' } }))
    .json
  await fetch(place.upload_url, {
    method: 'PUT',
    body: new Uint8Array(await sharp(portrait).jpeg().toBuffer()),
    headers: { 'content-type': 'image/jpeg' },
  })
  const body = {
    name: 'x'.repeat(100),
    model_version: 'v2',
    input_images: [image(place.public_url), { image_url: await dataUrl() }],
  }
  const made = await call(ROOT, { body })
  expect(made.headers.get('x-ignored-fields')).toBe('model_version')
  expect((await ended(made.json.id)).reference_media).toHaveLength(2)
})

describe('a body that does not fit is 422 and leads to the field', () => {
  const fine = [image('https://example.com/a.png')]
  test.each([
    [{ input_images: fine }, ['body', 'name'], /required/i],
    [{ name: ' ', input_images: fine }, ['body', 'name'], /1 to 100 characters/],
    [{ name: 'x'.repeat(101), input_images: fine }, ['body', 'name'], /1 to 100 characters/],
    [{ name: 'Ann', input_images: [] }, ['body', 'input_images'], /list of 1 to 100/],
    [
      { name: 'Ann', input_images: Array(101).fill(fine[0]) },
      ['body', 'input_images'],
      /list of 1 to 100/,
    ],
    [
      { name: 'Ann', input_images: [...fine, image('ftp://x/y')] },
      ['body', 'input_images', 1, 'image_url'],
      /http or https/,
    ],
  ])('%#', async (body, loc, msg) => {
    const before = await money()
    const { status, json } = await call(ROOT, { body })
    expect(status).toBe(422)
    expect(json.detail[0]).toMatchObject({ loc, msg: expect.stringMatching(msg) })
    expect(await money()).toEqual(before)
  })
})

test('pictures that cannot be used: failed with a sentence that names each, nothing charged', async () => {
  const before = await money()
  const { json } = await create([
    `${web}/astronaut.png`,
    `${web}/gone.png`,
    `${web}/page.html`,
    'http://10.0.0.1/x.png',
  ])
  const done = await ended(json.id)
  expect(done).toMatchObject({ status: 'failed', thumbnail_url: null, reference_media: [] })
  expect(done.fail_reason).toMatch(/input_images\[1\]: .*status 404/)
  expect(done.fail_reason).toMatch(/input_images\[2\]: .*not a JPEG, PNG or WebP/)
  expect(done.fail_reason).toMatch(/input_images\[3\]: /)
  expect(done.fail_reason).not.toMatch(/input_images\[0\]/)
  expect(await money()).toEqual(before)
})

test('too few credits is 403; an idempotency key makes it once', async () => {
  const poor = await platform.account({ credits: 39_999 })
  const refused = await create([`${web}/astronaut.png`], poor)
  expect(refused.status).toBe(403)
  expect(refused.json.detail).toMatch(/costs 40 credits, the balance is 39.999/)
  const own = await platform.account({ credits: 100_000 })
  const headers = { 'idempotency-key': 'c1' }
  const [first, second] = [
    await create([`${web}/astronaut.png`], own, headers),
    await create([`${web}/astronaut.png`], own, headers),
  ]
  expect(second.json.id).toBe(first.json.id)
  expect(second.headers.get('idempotent-replayed')).toBe('true')
  expect((await create([await dataUrl()], own, headers)).status).toBe(422)
  await ended(first.json.id, own)
  expect(await money(own)).toMatchObject({ spent: PRICE })
})

test('lists have pages, newest first, of one’s own only', async () => {
  const own = await platform.account()
  const ids: string[] = []
  for (let i = 0; i < 3; i++) ids.unshift((await create([await dataUrl()], own)).json.id)
  const page = async (query: string) => (await call(`${ROOT}/list${query}`, { of: own })).json
  const first = await page('?page=1&page_size=2')
  expect(first).toMatchObject({ total: 3, page: 1, page_size: 2, total_pages: 2 })
  expect(first.items.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 2))
  expect(Object.keys(first.items[0])).toEqual([
    'id',
    'name',
    'status',
    'thumbnail_url',
    'created_at',
    'in_progress_at',
  ])
  expect((await page('?page=2&page_size=2')).items).toHaveLength(1)
  expect((await page('?page=3&page_size=2')).items).toEqual([])
  expect((await page('')).page_size).toBe(20)
  const empty = await call(`${ROOT}/list`, { of: await platform.account() })
  expect(empty.json).toEqual({ total: 0, page: 1, page_size: 20, total_pages: 0, items: [] })
  for (const query of ['?page=0', '?page=x', '?page_size=101']) {
    const { status, json } = await call(`${ROOT}/list${query}`, { of: own })
    expect([status, json.detail[0].loc[0]]).toEqual([422, 'query'])
  }
  const stranger = await call(`${ROOT}/${ids[0]}`)
  expect([stranger.status, stranger.json]).toEqual([404, { detail: 'There is no such character.' }])
})

describe('deleting', () => {
  test('removes name, pictures and looks; again changes nothing; what was paid stays', async () => {
    const own = await platform.account()
    const done = await ended((await create([`${web}/astronaut.png`], own)).json.id, own)
    const other = await call(`${ROOT}/${done.id}`, { method: 'DELETE' })
    expect(other.status).toBe(404)
    for (let i = 0; i < 2; i++) {
      const gone = await call(`${ROOT}/${done.id}`, { method: 'DELETE', of: own })
      expect([gone.status, gone.json]).toEqual([200, { id: done.id, deleted: true }])
    }
    expect((await call(`${ROOT}/${done.id}`, { of: own })).status).toBe(404)
    expect((await call(`${ROOT}/list`, { of: own })).json.total).toBe(0)
    expect((await fetch(done.thumbnail_url)).status).toBe(404)
    expect((await fetch(done.reference_media[0].media_url)).status).toBe(404)
    expect(await money(own)).toMatchObject({ spent: PRICE, held: 0 })
  })
  test('while it waits is free, and it is never made', async () => {
    const own = await platform.account()
    let finish = () => {}
    behave = () =>
      new Promise<void>((resolve) => {
        finish = resolve
      })
    // The one worker is busy with a request.
    const busy = await call('/higgsfield-ai/soul/standard', { body: { prompt: 'x' } })
    await vi.waitFor(async () => {
      expect((await call(`/requests/${busy.json.id}/status`)).json.status).toBe('in_progress')
    }, 60_000)
    const { json } = await create([`${web}/astronaut.png`], own)
    expect(await money(own)).toMatchObject({ held: PRICE })
    await call(`${ROOT}/${json.id}`, { method: 'DELETE', of: own })
    expect(await money(own)).toMatchObject({ held: 0, spent: 0 })
    finish()
  })
})

describe('using one', () => {
  const gateway = (id: string | null, of = key) =>
    call('/ai-model-api/v1/generateSoul', {
      of,
      body: {
        prompt: 'Woman on rooftop',
        width_and_height: '1536x1152',
        custom_reference_id: id,
        custom_reference_strength: 0.9,
      },
    })
  const v1 = (id: string, of = key) =>
    call('/v1/text2image/soul', {
      of,
      body: {
        params: { prompt: 'x', width_and_height: '1536x1152', custom_reference_id: id },
      },
    })
  const v2 = (id: string, of = key) =>
    call('/higgsfield-ai/soul/character', { of, body: { prompt: 'x', custom_reference_id: id } })

  test('its looks reach the engine in every form, and stay with the request when it is deleted', async () => {
    const own = await platform.account()
    const { id } = await ended((await create([`${web}/astronaut.png`], own)).json.id, own)
    const seen: unknown[] = []
    behave = async (input) => {
      if (input.kind === 'image') seen.push([input.character, input.characterStrength])
    }
    const made = [
      (await gateway(id, own)).json.request_id.replace('ai-model-api_', ''),
      (await v1(id, own)).json.id,
      (await v2(id.toUpperCase(), own)).json.id,
    ]
    await call(`${ROOT}/${id}`, { method: 'DELETE', of: own })
    for (const request of made) {
      await vi.waitFor(async () => {
        const { json } = await call(`/requests/${request}/status`, { of: own })
        expect(json.status).toBe('completed')
      }, 60_000)
    }
    const looks = expect.objectContaining({ kind: 'person', skin: expect.stringMatching(/^#/) })
    expect(seen).toEqual([
      [looks, 0.9],
      [looks, 1],
      [looks, 1],
    ])
    expect((await v2(id, own)).status).toBe(422)
  })
  test('the sample is everyone’s: read and used by all, listed by none, deleted by none', async () => {
    const own = await platform.account()
    const { json } = await call(`${ROOT}/${sampleCharacterId}`, { of: own })
    expect(json).toMatchObject({ id: sampleCharacterId, status: 'completed', fail_reason: null })
    expect((await fetch(json.thumbnail_url)).headers.get('content-type')).toBe('image/webp')
    expect((await call(`${ROOT}/list`, { of: own })).json.total).toBe(0)
    const kept = await call(`${ROOT}/${sampleCharacterId}`, { method: 'DELETE', of: own })
    expect([kept.status, kept.json.detail]).toEqual([400, expect.stringMatching(/everyone’s/)])
    expect((await gateway(sampleCharacterId, own)).status).toBe(202)
  })
  test('unknown, foreign, unfinished or failed: refused with the field, nothing held', async () => {
    const own = await platform.account()
    const foreign = (await create([await dataUrl()])).json.id
    const failed = (await ended((await create([`${web}/gone.png`], own)).json.id, own)).id
    let finish = () => {}
    behave = () =>
      new Promise<void>((resolve) => {
        finish = resolve
      })
    const busy = await call('/higgsfield-ai/soul/standard', { body: { prompt: 'x' } })
    await vi.waitFor(async () => {
      expect((await call(`/requests/${busy.json.id}/status`)).json.status).toBe('in_progress')
    }, 60_000)
    const waiting = (await create([await dataUrl()], own)).json.id
    const before = await money(own)
    const cases = [
      ['00000000-0000-4000-8000-000000000000', /the id of a character you created/],
      [foreign, /the id of a character you created/],
      [waiting, /a character that is queued/],
      [failed, /a character that failed \(.*status 404/],
    ] as const
    for (const [id, sentence] of cases) {
      const old = await gateway(id, own)
      expect([old.status, old.json.message]).toEqual([400, expect.stringMatching(sentence)])
      expect(old.json.message).toMatch(/^custom_reference_id is /)
      for (const [answer, at] of [
        [await v1(id, own), ['body', 'params']],
        [await v2(id, own), ['body']],
        [
          await call('/estimate/higgsfield-ai/soul/character', {
            of: own,
            body: { prompt: 'x', custom_reference_id: id },
          }),
          ['body'],
        ],
      ] as const) {
        expect(answer.status).toBe(422)
        expect(answer.json.detail[0].loc).toEqual([...at, 'custom_reference_id'])
        expect(answer.json.detail[0].msg).toMatch(sentence)
      }
    }
    expect(await money(own)).toEqual(before)
    finish()
    await ended(waiting, own)
  })
})
