// Does every style and motion show what it looks like: listed in both dialects, and served as pages and players need it.
import { createHash } from 'node:crypto'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, type OpenServer, openServer } from './open-server.ts'

interface Entry {
  readonly id: string
  readonly name: string
  readonly preview_url: string | null
}

let server: OpenServer
let key: string
const lists: Record<string, readonly Entry[]> = {}

beforeAll(async () => {
  server = await openServer()
  key = (await server.account()).key
  for (const path of [
    '/ai-model-api/v1/getTextToImageGetSoulStyles',
    '/ai-model-api/v1/getMotions',
    '/v1/text2image/soul-styles',
    '/v1/motions',
  ])
    lists[path] = (await call(server, path, { key })).json
})
afterAll(() => server.close())

const stylesOf = () => lists['/ai-model-api/v1/getTextToImageGetSoulStyles'] ?? []
const motionsOf = () => lists['/ai-model-api/v1/getMotions'] ?? []
const pathOf = (url: string | null | undefined): string => (url ?? '').slice(server.base.length)

test('both dialects list the same addresses below this server', () => {
  expect(stylesOf()).toHaveLength(106)
  expect(motionsOf()).toHaveLength(121)
  const urls = (path: string) => lists[path]?.map(({ preview_url }) => preview_url)
  expect(urls('/v1/text2image/soul-styles')).toEqual(stylesOf().map((it) => it.preview_url))
  expect(urls('/v1/motions')).toEqual(motionsOf().map((it) => it.preview_url))
  for (const { id, preview_url } of stylesOf())
    expect(preview_url).toBe(`${server.base}/previews/styles/${id}.webp`)
  for (const { id, preview_url } of motionsOf())
    expect(preview_url).toBe(`${server.base}/previews/motions/${id}.mp4`)
})

/** What a file is by its first bytes. */
const kindOf = (bytes: Buffer): string => {
  if (bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP')
    return 'image/webp'
  return bytes.toString('latin1', 4, 8) === 'ftyp' ? 'video/mp4' : 'unknown'
}

test('every listed preview is served without a key, and no two are the same', async () => {
  const seen = new Map<string, string>()
  for (const [type, entries] of [
    ['image/webp', stylesOf()],
    ['video/mp4', motionsOf()],
  ] as const) {
    for (const { name, preview_url } of entries) {
      const { status, headers, bytes } = await call(server, pathOf(preview_url))
      expect([name, status, headers.get('content-type')]).toEqual([name, 200, type])
      expect(kindOf(bytes)).toBe(type)
      expect(bytes.length).toBeGreaterThan(1000)
      expect(headers.get('content-length')).toBe(String(bytes.length))
      const hash = createHash('sha256').update(bytes).digest('hex')
      expect([name, seen.get(hash)]).toEqual([name, undefined])
      seen.set(hash, name)
    }
  }
  expect(seen.size).toBe(227)
})

test('a clip has a poster beside it', async () => {
  const poster = pathOf(motionsOf()[0]?.preview_url).replace(/mp4$/, 'webp')
  const { status, headers, bytes } = await call(server, poster)
  expect([status, headers.get('content-type'), kindOf(bytes)]).toEqual([
    200,
    'image/webp',
    'image/webp',
  ])
})

const first = () => pathOf(stylesOf()[0]?.preview_url)

test('pages of any origin may read them, and keep them for a while', async () => {
  const { headers } = await call(server, first(), { headers: { origin: 'https://page.example' } })
  expect(headers.get('access-control-allow-origin')).toBe('*')
  expect(headers.get('cross-origin-resource-policy')).toBe('cross-origin')
  expect(headers.get('cache-control')).toBe('public, max-age=86400, stale-while-revalidate=604800')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})

test('HEAD, If-None-Match and Range', async () => {
  const whole = await call(server, first())
  const etag = whole.headers.get('etag') ?? ''
  expect(etag).toMatch(/^"[0-9a-f]{32}"$/)
  const head = await call(server, first(), { method: 'HEAD' })
  expect([head.status, head.bytes.length]).toEqual([200, 0])
  expect(head.headers.get('content-length')).toBe(String(whole.bytes.length))
  const again = await call(server, first(), { headers: { 'if-none-match': etag } })
  expect([again.status, again.bytes.length]).toEqual([304, 0])
  const part = await call(server, first(), { headers: { range: 'bytes=8-11' } })
  expect([part.status, part.bytes.toString()]).toEqual([206, 'WEBP'])
  expect(part.headers.get('content-range')).toBe(`bytes 8-11/${whole.bytes.length}`)
  const past = await call(server, first(), { headers: { range: 'bytes=99999999-' } })
  expect(past.status).toBe(416)
})

/** As bytes, because fetch tidies addresses before it sends them. */
const statusOf = (target: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => {
      socket.write(`GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)
    })
    let text = ''
    socket.on('data', (part) => {
      text += part.toString('latin1')
    })
    socket.on('end', () => resolve(text.slice(9, 12)))
    socket.on('error', reject)
  })

test('nothing else of the folder or the disk is reached', async () => {
  for (const name of [
    'styles/00000000-0000-4000-8000-000000000000.webp',
    'styles/../inputs.json',
    'styles/..%2finputs.json',
    'inputs.json',
    '..%2f..%2fpackage.json',
    'styles/..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
    '__proto__/constructor',
    'styles/',
    'styles',
  ])
    expect([name, await statusOf(`/previews/${name}`)]).toEqual([name, '404'])
  const unknown = await call(server, '/previews/motions/nothing.mp4')
  expect(unknown.json).toEqual({ error: 'Not Found', message: 'There is no such preview.' })
})

test('a public address is the beginning of every link', async () => {
  const open = await openServer({ options: { publicUrl: 'https://films.example/api' } })
  const own = (await open.account()).key
  const { json } = await call(open, '/v1/text2image/soul-styles', { key: own })
  expect(json[0].preview_url).toBe(`https://films.example/api/previews/styles/${json[0].id}.webp`)
  await open.close()
})
