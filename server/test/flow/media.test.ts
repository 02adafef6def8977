// Are finished media served as browsers and players need them: whole, in ranges, once, and never a neighbour's file.
import { createHash } from 'node:crypto'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, type OpenServer, openServer } from './open-server.ts'

let server: OpenServer
let path: string
let whole: Buffer
let etag: string
let requestId: string

beforeAll(async () => {
  server = await openServer()
  const { key } = await server.account()
  const { json } = await call(server, '/ai-model-api/v1/generateSoul', {
    key,
    body: { prompt: 'x'.repeat(1000), width_and_height: '1536x1152', seed: 9 },
  })
  await server.drain()
  requestId = json.request_id
  path = `/media/v1/${requestId}/output.png`
  const answer = await call(server, path)
  whole = answer.bytes
  etag = answer.headers.get('etag') ?? ''
})
afterAll(() => server.close())

const get = (headers: Record<string, string> = {}, method = 'GET') =>
  call(server, path, { headers, method })

/** As bytes, because fetch tidies addresses before it sends them. */
const raw = (target: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => {
      socket.write(`GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)
    })
    const parts: Buffer[] = []
    socket.on('data', (part) => parts.push(part))
    socket.on('end', () => resolve(Buffer.concat(parts).toString()))
    socket.on('error', reject)
  })

test('whole, with its type, length, hash and a long life in caches', async () => {
  const { status, headers, bytes } = await get()
  expect(status).toBe(200)
  expect(bytes.toString()).toBe(`${'x'.repeat(1000)} 9 0`)
  expect(headers.get('content-type')).toBe('image/png')
  expect(headers.get('content-length')).toBe(String(whole.length))
  expect(headers.get('accept-ranges')).toBe('bytes')
  expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('content-disposition')).toBe('inline; filename="output.png"')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  expect(etag).toMatch(/^"[0-9a-f]{32,64}"$/)
  expect(sha256.startsWith(etag.slice(1, -1))).toBe(true)
})

test('the bare id works as well as the gateway’s', async () => {
  const bare = path.replace('ai-model-api_', '')
  expect((await call(server, bare)).bytes).toEqual(whole)
})

test('HEAD says the same without the bytes, and ignores Range', async () => {
  const { status, headers, bytes } = await get({ range: 'bytes=0-1' }, 'HEAD')
  expect(status).toBe(200)
  expect(headers.get('content-length')).toBe(String(whole.length))
  expect(headers.get('etag')).toBe(etag)
  expect(bytes).toHaveLength(0)
})

test.each([
  ['bytes=0-0', 0, 0],
  ['bytes=5-9', 5, 9],
  ['bytes=1000-', 1000, 1003],
  ['bytes=-4', 1000, 1003],
  ['bytes=-99999', 0, 1003],
  ['bytes=1000-99999', 1000, 1003],
])('%s is 206', async (range, start, end) => {
  const { status, headers, bytes } = await get({ range })
  expect(status).toBe(206)
  expect(bytes).toEqual(whole.subarray(start, end + 1))
  expect(headers.get('content-range')).toBe(`bytes ${start}-${end}/1004`)
  expect(headers.get('content-length')).toBe(String(end - start + 1))
  expect(headers.get('etag')).toBe(etag)
})

test.each(['bytes=1004-', 'bytes=99999-100000', 'bytes=-0'])('%s is 416', async (range) => {
  const { status, headers, json } = await get({ range })
  expect(status).toBe(416)
  expect(headers.get('content-range')).toBe('bytes */1004')
  expect(headers.get('cache-control')).toBe('no-store')
  expect(headers.get('content-type')).toContain('application/json')
  expect(json).toEqual({
    error: 'Range Not Satisfiable',
    message: 'The file has 1004 bytes.',
  })
})

test.each(['items=0-1', 'bytes=5-1', 'bytes=a-b', 'bytes=0-1,3-4', 'bytes=-'])(
  '%s is no range we read: the whole file',
  async (range) => {
    const { status, bytes } = await get({ range })
    expect(status).toBe(200)
    expect(bytes).toEqual(whole)
  },
)

test('who has it gets 304, by any way of naming the tag', async () => {
  for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const { status, headers, bytes } = await get({ 'if-none-match': tag })
    expect(status).toBe(304)
    expect(bytes).toHaveLength(0)
    expect(headers.get('etag')).toBe(etag)
    expect(headers.get('cache-control')).toContain('immutable')
    expect(headers.get('content-length')).toBeNull()
  }
  expect((await get({ 'if-none-match': '"other"' })).status).toBe(200)
  expect((await get({ 'if-none-match': etag, range: 'bytes=0-1' })).status).toBe(304)
})

test('a range of another version is the whole file', async () => {
  expect((await get({ range: 'bytes=0-1', 'if-range': etag })).status).toBe(206)
  for (const tag of ['"other"', `W/${etag}`, 'Wed, 21 Oct 2015 07:28:00 GMT']) {
    const { status, bytes } = await get({ range: 'bytes=0-1', 'if-range': tag })
    expect(status).toBe(200)
    expect(bytes).toEqual(whole)
  }
})

test('what is not there is a JSON 404, never a listing', async () => {
  const root = '/media/v1'
  for (const missing of [
    `${root}/${requestId}/output-2.png`,
    `${root}/${requestId}/.facts`,
    `${root}/${requestId}/`,
    `${root}/${requestId}`,
    `${root}/`,
    `${root}/ai-model-api_019d0000-0000-7000-8000-000000000000/output.png`,
    `${root}/.by-hash/x`,
    `${root}/%00/output.png`,
    `${root}/${requestId}/..%2f..%2fstore.sqlite`,
    `${root}/..%2f..%2f/store.sqlite`,
  ]) {
    const { status, json, headers } = await call(server, missing)
    expect([missing, status]).toEqual([missing, 404])
    expect(json.error).toBe('Not Found')
    expect(headers.get('cache-control')).toBe('no-store')
  }
})

test.each([
  '/media/v1/../../store.sqlite',
  '/media/v1/x/../../../store.sqlite',
  '/media/v1/%2e%2e/store.sqlite',
  '/media/v1/..%5c..%5c/store.sqlite',
  '//etc/passwd',
  '/media/v1/%/output.png',
  '/media/v1/%ff%fe/output.png',
])('%s leads nowhere', async (target) => {
  const answer = await raw(target)
  expect(answer).toMatch(/^HTTP\/1\.1 (404|400) /)
  expect(answer.toLowerCase()).toContain('x-request-id: ')
  expect(answer.toLowerCase()).toContain('x-content-type-options: nosniff')
})

test('the middle of a file can be left', async () => {
  const stop = new AbortController()
  const answer = await fetch(server.base + path, { signal: stop.signal })
  stop.abort()
  await answer.body?.cancel().catch(() => undefined)
  expect((await get()).bytes).toEqual(whole)
})

test('after its time it is gone: 410', async () => {
  const own = await openServer()
  const { key } = await own.account()
  const { json } = await call(own, '/ai-model-api/v1/generateSoul', {
    key,
    body: { prompt: 'x', width_and_height: '1536x1152' },
  })
  await own.drain()
  const file = `/media/v1/${json.request_id}/output.png`
  await own.clock.advance(7 * 24 * 3_600_000 - 1)
  expect((await call(own, file)).status).toBe(200)
  await own.clock.advance(1)
  await own.media.remove(json.request_id.replace('ai-model-api_', ''))
  const gone = await call(own, file)
  expect(gone.status).toBe(410)
  expect(gone.json.error).toBe('Gone')
  expect((await call(own, `/v2/requests/status/${json.request_id}`, { key })).json.status).toBe(
    'COMPLETED',
  )
  await own.close()
})

test('a file that goes while it is asked for is a plain 404 that nobody caches', async () => {
  const media = {
    describe: (id: string, name: string) => server.media.describe(id, name),
    open: async () => null,
    remove: async () => {},
    requests: () => server.media.requests(),
  }
  const vanishing = await openServer({ parts: { media } })
  const { status, headers, json } = await call(vanishing, path)
  await vanishing.close()
  expect([status, json.error, headers.get('cache-control')]).toEqual([404, 'Not Found', 'no-store'])
  expect(headers.get('etag')).toBeNull()
})
