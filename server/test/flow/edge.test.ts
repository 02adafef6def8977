// What every answer carries, who may read it from a browser, what is not there, and whether the server is well.
import { expect, test } from 'vitest'
import { adminToken, call, type OpenServer, openServer, type Wish } from './open-server.ts'

const inServer = async (wish: Wish, story: (server: OpenServer) => Promise<void>) => {
  const server = await openServer(wish)
  try {
    await story(server)
  } finally {
    await server.close()
  }
}

test('every answer has an id and says what a browser must not do', () =>
  inServer({}, async (server) => {
    const { key } = await server.account()
    for (const path of [
      '/healthz',
      '/nowhere',
      '/v1/account',
      '/admin/accounts',
      '/media/v1/a/b',
    ]) {
      const { headers } = await call(server, path, { key })
      expect(headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('x-frame-options')).toBe('DENY')
      expect(headers.get('content-security-policy')).toContain("default-src 'none'")
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('access-control-allow-origin')).toBeNull()
      expect(headers.get('server')).toBeNull()
      expect(headers.get('x-powered-by')).toBeNull()
    }
  }))

test('a sane X-Request-Id is kept, any other replaced', () =>
  inServer({}, async (server) => {
    const idOf = async (given: string) =>
      (await call(server, '/healthz', { headers: { 'x-request-id': given } })).headers.get(
        'x-request-id',
      )
    expect(await idOf('job-17:a.b/c')).toBe('job-17:a.b/c')
    for (const odd of ['a b', '<script>', 'x'.repeat(129), '"']) {
      expect(await idOf(odd)).toMatch(/^[0-9a-f-]{36}$/)
    }
  }))

test('404 for what is not there, 405 with Allow for the wrong method', () =>
  inServer({}, async (server) => {
    const missing = await call(server, '/ai-model-api/v1/generateSong', { method: 'POST' })
    expect(missing.status).toBe(404)
    expect(missing.json).toEqual({
      error: 'Not Found',
      message: 'There is nothing at this address.',
    })
    const cases: [method: string, path: string, allow: string][] = [
      ['GET', '/ai-model-api/v1/generateSoul', 'POST'],
      ['PUT', '/ai-model-api/v1/getMotions', 'GET, HEAD, POST'],
      ['POST', '/v2/requests/status/ai-model-api_1', 'GET, HEAD'],
      ['DELETE', '/media/v1/a/b.png', 'GET, HEAD'],
      ['OPTIONS', '/v1/account', 'GET, HEAD'],
      ['GET', '/admin/keys', 'POST'],
      ['GET', '/admin/keys/of_1', 'DELETE'],
    ]
    for (const [method, path, allow] of cases) {
      const { status, headers, json } = await call(server, path, { method })
      expect([path, status]).toEqual([path, 405])
      expect(headers.get('allow')).toBe(allow)
      expect(json.error).toBe('Method Not Allowed')
    }
  }))

test('CORS: only listed origins, with preflight, and media for pages that may', () =>
  inServer({ options: { corsOrigins: ['https://app.example'] } }, async (server) => {
    const { key } = await server.account()
    const from = (origin: string, method = 'GET', path = '/v1/account', more = {}) =>
      call(server, path, { key, method, headers: { origin, ...more } })
    const good = await from('https://app.example')
    expect(good.headers.get('access-control-allow-origin')).toBe('https://app.example')
    expect(good.headers.get('vary')).toContain('Origin')
    expect(good.headers.get('access-control-allow-credentials')).toBeNull()
    const bad = await from('https://evil.example')
    expect(bad.headers.get('access-control-allow-origin')).toBeNull()
    expect(bad.headers.get('vary')).toContain('Origin')

    const preflight = await call(server, '/ai-model-api/v1/generateSoul', {
      method: 'OPTIONS',
      headers: {
        origin: 'https://app.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'ocp-apim-subscription-key,content-type',
      },
    })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-methods')).toContain('POST')
    expect(preflight.headers.get('access-control-allow-headers')).toContain(
      'Ocp-Apim-Subscription-Key',
    )
    const refused = await from('https://evil.example', 'OPTIONS', '/ai-model-api/v1/generateSoul', {
      'access-control-request-method': 'POST',
    })
    expect(refused.status).toBe(405)
    expect(refused.headers.get('access-control-allow-origin')).toBeNull()
  }))

test('CORS for all says so without naming anyone', () =>
  inServer({ options: { corsOrigins: ['*'] } }, async (server) => {
    const { headers } = await call(server, '/healthz', { headers: { origin: 'https://x.example' } })
    expect(headers.get('access-control-allow-origin')).toBe('*')
  }))

test('links follow the Host header of the caller, and forwarded ones only from trusted proxies', async () => {
  const linkOf = async (server: OpenServer, headers: Record<string, string>) => {
    const { key } = await server.account()
    const { json } = await call(server, '/ai-model-api/v1/generateSoul', {
      key,
      headers,
      body: { prompt: 'A boat', width_and_height: '1536x1152' },
    })
    return new URL(json.polling_url).origin
  }
  const forwarded = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'films.example' }
  await inServer({}, async (server) => {
    expect(await linkOf(server, {})).toBe(server.base)
    expect(await linkOf(server, forwarded)).toBe(server.base)
  })
  await inServer({ options: { trustProxy: ['127.0.0.1'] } }, async (server) => {
    expect(await linkOf(server, forwarded)).toBe('https://films.example')
    expect(await linkOf(server, { ...forwarded, 'x-forwarded-host': 'a.example/evil?' })).toBe(
      `https://127.0.0.1:${server.port}`,
    )
  })
})

test('healthz and readyz', async () => {
  await inServer({}, async (server) => {
    expect((await call(server, '/healthz')).json).toEqual({ status: 'ok', version: '0.0.0-test' })
    const ready = await call(server, '/readyz')
    expect(ready.status).toBe(200)
    expect(ready.json).toEqual({ status: 'ready', checks: { store: null } })
  })
  const checks = () => Promise.resolve({ store: null, engine: 'is starting' })
  await inServer({ parts: { checks } }, async (server) => {
    const { status, json } = await call(server, '/readyz')
    expect(status).toBe(503)
    expect(json).toEqual({ status: 'not ready', checks: { store: null, engine: 'is starting' } })
  })
})

test('metrics count calls by route, the queue and the ledger', () =>
  inServer({}, async (server) => {
    const { key } = await server.account({ credits: 10_000 })
    const body = { prompt: 'A boat', width_and_height: '1536x1152' }
    await call(server, '/ai-model-api/v1/generateSoul', { key, body })
    await call(server, '/v2/requests/status/ai-model-api_none', { key })
    const page = await call(server, '/metrics')
    expect(page.status).toBe(200)
    expect(page.headers.get('content-type')).toContain('text/plain')
    const text = page.bytes.toString()
    expect(text).toContain(
      'openfield_http_calls_total{method="POST",route="/ai-model-api/v1/generateSoul",status="202"} 1',
    )
    expect(text).toContain(
      'openfield_http_calls_total{method="GET",route="/v2/requests/status/:id",status="404"} 1',
    )
    expect(text).toContain('openfield_requests{state="queued",model="soul"} 1')
    expect(text).toContain('openfield_ledger_credits{book="held"} 3')
    expect(text).toContain('openfield_ledger_credits{book="balance"} 7')
    expect(text).toContain('process_cpu_seconds_total')
    await server.drain()
    const later = (await call(server, '/metrics')).bytes.toString()
    expect(later).not.toContain('openfield_requests{state="queued"')
    expect(later).toContain('openfield_ledger_credits{book="spent"} 3')
  }))

test('metrics for the operator only, or for nobody', async () => {
  await inServer({ parts: { metricsFor: 'admin' } }, async (server) => {
    expect((await call(server, '/metrics')).status).toBe(401)
    const headers = { authorization: `Bearer ${adminToken}` }
    expect((await call(server, '/metrics', { headers })).status).toBe(200)
  })
  await inServer({ parts: { metricsFor: 'off' } }, async (server) => {
    expect((await call(server, '/metrics')).status).toBe(404)
  })
})

test('calls are logged by route, without keys, bodies or ids of requests', () =>
  inServer({}, async (server) => {
    const { key } = await server.account()
    const body = { prompt: 'a very private prompt', width_and_height: '1536x1152' }
    const { json } = await call(server, '/ai-model-api/v1/generateSoul', { key, body })
    await call(server, `/v2/requests/status/${json.request_id}`, { key })
    const text = JSON.stringify(server.lines)
    expect(text).toContain('/v2/requests/status/:id')
    expect(text).not.toContain(key)
    expect(text).not.toContain('private prompt')
  }))
