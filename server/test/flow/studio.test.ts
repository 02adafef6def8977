// The Studio's page is served at its own addresses, strictly and cachably, and shadows no other answer.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readStudio } from '../../src/app/studio-files.ts'
import { call, type OpenServer, openServer } from './open-server.ts'

const page =
  '<!doctype html><title>Studio</title><script>let x</script><script src="/a.js"></script>'

let folder: string
let server: OpenServer

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openfield-studio-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'index.html'), page)
  await writeFile(join(folder, 'favicon.svg'), '<svg/>')
  await writeFile(join(folder, 'assets', 'main-1a2b.js'), 'let main')
  await writeFile(join(folder, 'assets', 'main-1a2b.js.br'), brotliCompressSync('let main'))
  const files = await readStudio(folder)
  if (files === null) throw new Error('the page was written')
  server = await openServer({ parts: { studio: { files, publicUrl: 'https://media.example' } } })
})

afterEach(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

test('a folder without a page is no Studio', async () => {
  expect(await readStudio(join(folder, 'assets'))).toBeNull()
})

test.each(['/', '/create', '/animate', '/library', '/account', '/operator', '/sign-in'])(
  '%s is the page, asked for anew each time',
  async (path) => {
    const answer = await call(server, path)
    expect(answer.status).toBe(200)
    expect(answer.bytes.toString()).toBe(page)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('cache-control')).toBe('no-cache')
    const etag = answer.headers.get('etag') ?? ''
    const again = await call(server, path, { headers: { 'if-none-match': etag } })
    expect([again.status, again.bytes.length]).toEqual([304, 0])
  },
)

test('the page may run its own scripts and nothing else', async () => {
  const csp = (await call(server, '/')).headers.get('content-security-policy') ?? ''
  expect(csp).toContain("default-src 'none'")
  // SHA-256 of `let x`.
  expect(csp).toContain("script-src 'self' 'sha256-dXKOHtfmzrnYeAHYBCbUmBpIqmNFRVEF6ulA+ucuqt0='; ")
  expect(csp).toContain("img-src 'self' https://media.example data: blob:")
  expect(csp).not.toContain('unsafe')
})

test('hashed files are kept for ever and come compressed to who takes it', async () => {
  const plain = await call(server, '/assets/main-1a2b.js', {
    headers: { 'accept-encoding': 'br;q=0' },
  })
  expect(plain.bytes.toString()).toBe('let main')
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  const small = await call(server, '/assets/main-1a2b.js', { headers: { 'accept-encoding': 'br' } })
  expect(small.headers.get('content-encoding')).toBe('br')
  expect(small.bytes.toString()).toBe('let main')
  expect(small.headers.get('vary')).toContain('Accept-Encoding')
  expect((await call(server, '/favicon.svg')).headers.get('cache-control')).toBe('no-cache')
})

test.each([
  '/api/v1/nowhere',
  '/assets/none.js',
  '/create/more',
  '/admin',
  '/index.html',
  '/assets/main-1a2b.js.br',
])('%s stays unknown, in JSON', async (path) => {
  const answer = await call(server, path)
  expect(answer.status).toBe(404)
  const { message, error } = answer.json
  expect(message ?? error.message).toBe('There is nothing at this address.')
})

test('calls of the API answer as before', async () => {
  expect((await call(server, '/v1/account')).status).toBe(401)
  expect((await call(server, '/healthz')).json).toMatchObject({ status: 'ok' })
  const wrong = await call(server, '/library', { method: 'DELETE' })
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
})
