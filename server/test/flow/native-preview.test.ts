// A look at what is being made, through the door users use: told to the owner, in both dialects, until the request ends.
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, type OpenServer, openServer } from './open-server.ts'

let server: OpenServer
let key: string
let other: string
let finish = (): void => undefined

beforeAll(async () => {
  const bytes = await sharp({
    create: { width: 512, height: 512, channels: 3, background: '#36c' },
  })
    .jpeg()
    .toBuffer()
  server = await openServer({
    behave: (_input, { preview }) =>
      new Promise<void>((resolve) => {
        preview?.({ bytes, contentType: 'image/jpeg' })
        finish = resolve
      }),
  })
  key = (await server.account()).key
  other = (await server.account()).key
})
afterAll(() => server.close())

const get = (path: string, of = key) =>
  call(server, path, { headers: { authorization: `Bearer ${of}` } })

test('while it is made the owner sees a small WebP, nobody else does, and the end takes it away', async () => {
  const headers = { authorization: `Bearer ${key}` }
  const { json } = await call(server, '/api/v1/images', { headers, body: { prompt: 'a boat' } })
  expect(json).toMatchObject({ preview: null, preview_at: null })
  const path = `/api/v1/requests/${json.id}`
  const drained = server.drain()
  await expect.poll(async () => (await get(path)).json.preview, { timeout: 10_000 }).not.toBeNull()
  const made = (await get(path)).json
  expect(made.state).toBe('processing')
  expect(Date.parse(made.preview_at)).toBe(server.clock.now())
  const [type, data = ''] = made.preview.split(',')
  expect(type).toBe('data:image/webp;base64')
  const facts = await sharp(Buffer.from(data, 'base64')).metadata()
  expect(facts).toMatchObject({ format: 'webp', width: 256, height: 256 })

  expect((await get(path, other)).status).toBe(404)
  // No cache on the way keeps it for the next who asks.
  expect((await get(path)).headers.get('cache-control')).toBe('no-store')
  const [listed] = (await get('/api/v1/requests')).json.requests
  expect(listed).toMatchObject({ id: json.id, preview: null, preview_at: made.preview_at })
  const status = `/v2/requests/status/ai-model-api_${json.id}`
  expect((await get(`${status}?detail=1`)).json.detail.preview).toBe(made.preview)
  expect(JSON.stringify((await get(status)).json)).not.toContain('base64')

  finish()
  await drained
  expect((await get(path)).json).toMatchObject({
    state: 'completed',
    preview: null,
    preview_at: null,
  })
  expect((await get(`${status}?detail=1`)).json.detail.preview).toBeNull()
})
