// Safe fetching against real servers on loopback: what it reaches, what it refuses, and where it stops.
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, createServer as createSocketServer } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, expect, test } from 'vitest'
import type { Reach } from './address.ts'
import { FetchFailure, fetchSafely, type SafeFetchOptions } from './fetch-safely.ts'

const local: Reach = { allowPrivate: false, allowLoopback: true, ports: null }
const strict: Reach = { ...local, allowLoopback: false }
const usual: SafeFetchOptions = {
  reach: local,
  maxRedirects: 3,
  maxBytes: 1_000_000,
  longer: 'fail',
  timeoutMs: 5000,
}

const servers: Server[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
})
async function serve(listener: RequestListener): Promise<{ url: string; port: number }> {
  const server = createServer(listener).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, port }
}
const failure = async (url: string, options: Partial<SafeFetchOptions> = {}) => {
  const error: unknown = await fetchSafely(url, { ...usual, ...options }).then(
    (answer) => expect.fail(`answered ${answer.status}`),
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof FetchFailure)) throw error
  return [error.kind, error.message]
}

test('gives status, headers and body, and sends no more than it should', async () => {
  let seen: Record<string, unknown> = {}
  const { url } = await serve((request, response) => {
    seen = { method: request.method, path: request.url, ...request.headers }
    response.writeHead(203, { 'X-Thing': 'a', 'set-cookie': ['a=1', 'b=2'] }).end('hello')
  })
  const answer = await fetchSafely(`${url}/a?b=c#d`, usual)
  expect(answer).toMatchObject({ status: 203, cut: false })
  expect(answer.headers).toMatchObject({ 'x-thing': 'a', 'set-cookie': 'a=1' })
  expect(answer.body.toString()).toBe('hello')
  expect(seen).toMatchObject({ method: 'GET', path: '/a?b=c', 'user-agent': 'Openfield' })
  expect(Object.keys(seen)).not.toContain('cookie')
})

test('posts a body', async () => {
  const { url } = await serve(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    response.end(`${request.method} ${request.headers['content-type']} ${body}`)
  })
  const answer = await fetchSafely(url, {
    ...usual,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"ü":1}',
    maxRedirects: 0,
  })
  expect(answer.body.toString()).toBe('POST application/json {"ü":1}')
})

test('loopback is refused without permission, by address and by name, and never connected to', async () => {
  let connections = 0
  const { port } = await serve((_request, response) => response.end('secret'))
  servers[0]?.on('connection', () => {
    connections += 1
  })
  const refused = ['refused', 'is not a public address']
  expect(await failure(`http://127.0.0.1:${port}/`, { reach: strict })).toEqual(refused)
  expect(await failure(`http://localhost:${port}/`, { reach: strict })).toEqual(refused)
  for (const address of ['127.0.0.1', '::1', '10.0.0.1', '169.254.169.254', '::ffff:127.0.0.1'])
    expect(
      await failure(`http://name.test:${port}/`, { reach: strict, resolve: async () => [address] }),
    ).toEqual(refused)
  expect(connections).toBe(0)
})

test('a name is resolved once, and the address that was checked is the one connected to', async () => {
  const { port } = await serve((request, response) => response.end(request.headers.host))
  let asked = 0
  const resolve = async () => {
    asked += 1
    // The second answer would lead elsewhere, as a rebinding name server does.
    return asked === 1 ? ['127.0.0.1'] : ['127.0.0.2']
  }
  const answer = await fetchSafely(`http://rebind.test:${port}/`, { ...usual, resolve })
  expect(answer.body.toString()).toBe(`rebind.test:${port}`)
  expect(asked).toBe(1)
})

test('a name that becomes private between two hops is refused at the second', async () => {
  let reached = 0
  const { port } = await serve((_request, response) => {
    reached += 1
    response.writeHead(302, { location: '/next' }).end()
  })
  const answers = [['127.0.0.1'], ['192.168.1.1']]
  const resolve = async () => answers.shift() ?? []
  expect(await failure(`http://rebind.test:${port}/`, { resolve })).toEqual([
    'refused',
    'is not a public address',
  ])
  expect(reached).toBe(1)
})

test('of several addresses only the allowed are tried', async () => {
  const { port } = await serve((_request, response) => response.end('ok'))
  const resolve = async () => ['10.0.0.1', '169.254.169.254', '127.0.0.1']
  const answer = await fetchSafely(`http://many.test:${port}/`, { ...usual, resolve })
  expect(answer.body.toString()).toBe('ok')
})

test('names that do not resolve', async () => {
  const unresolved = ['unresolved', 'has a host name that does not resolve']
  expect(await failure('http://none.test/', { resolve: async () => [] })).toEqual(unresolved)
  const resolve = () => Promise.reject(new Error('ENOTFOUND 10.1.2.3:53'))
  expect(await failure('http://none.test/', { resolve })).toEqual(unresolved)
  const never = () => new Promise<string[]>(() => undefined)
  expect(await failure('http://slow.test/', { resolve: never, timeoutMs: 50 })).toEqual([
    'timeout',
    'did not answer within 0.05 seconds',
  ])
})

test('follows redirects up to the limit, each checked again', async () => {
  const { url } = await serve((request, response) => {
    const left = Number(request.url?.slice(1))
    if (left > 0) response.writeHead(302, { location: `/${left - 1}` }).end()
    else response.end('there')
  })
  expect((await fetchSafely(`${url}/3`, usual)).body.toString()).toBe('there')
  expect(await failure(`${url}/4`)).toEqual(['refused', 'redirects more than 3 times'])
  expect((await fetchSafely(`${url}/1`, { ...usual, maxRedirects: 0 })).status).toBe(302)
})

test.each([
  ['http://169.254.169.254/latest/meta-data/', 'is not a public address'],
  ['http://[::ffff:127.0.0.1]/', 'is not a public address'],
  ['file:///etc/passwd', 'is not an http or https URL'],
  ['https://a:b@example.com/', 'must not hold a user name or password'],
  ['http://example.com:22/', 'uses port 22, which is not allowed'],
  ['http://', 'is not a valid URL'],
])('a redirect to %s is refused', async (location, reason) => {
  const { url } = await serve((_request, response) => response.writeHead(301, { location }).end())
  expect(await failure(url)).toEqual(['refused', `redirects to a place that ${reason}`])
})

test('a body over the limit fails, announced or not, or is cut', async () => {
  const { url } = await serve((request, response) => {
    if (request.url === '/announced') response.setHeader('content-length', 2_000_000)
    response.write('x'.repeat(1_500_000))
    response.end('x'.repeat(500_000))
  })
  const tooLarge = ['too_large', 'is larger than 1 MB']
  expect(await failure(`${url}/announced`, { maxBytes: 2 ** 20 })).toEqual(tooLarge)
  expect(await failure(`${url}/streamed`, { maxBytes: 2 ** 20 })).toEqual(tooLarge)
  const cut = await fetchSafely(`${url}/streamed`, { ...usual, longer: 'cut', maxBytes: 2048 })
  expect(cut).toMatchObject({ cut: true, status: 200 })
  expect(cut.body.toString()).toBe('x'.repeat(2048))
})

test('an endless body ends at the limit', async () => {
  const { url } = await serve((_request, response) => {
    const more = () => {
      while (response.write('x'.repeat(65_536)));
      response.once('drain', more)
    }
    more()
  })
  const cut = await fetchSafely(url, { ...usual, longer: 'cut' })
  expect(cut.body.length).toBe(1_000_000)
})

test.each([
  ['gzip', gzipSync],
  ['deflate', deflateSync],
  ['br', brotliCompressSync],
] as const)('%s is decoded, and a bomb ends at the limit', async (encoding, compress) => {
  const { url } = await serve((request, response) => {
    const size = request.url === '/bomb' ? 50_000_000 : 1000
    response.setHeader('content-encoding', encoding).end(compress(Buffer.alloc(size, 'a')))
  })
  expect((await fetchSafely(url, usual)).body.toString()).toBe('a'.repeat(1000))
  expect(await failure(`${url}/bomb`)).toEqual(['too_large', 'is larger than 1 MB'])
})

test('odd encodings', async () => {
  const { url } = await serve((request, response) => {
    const encoding = decodeURIComponent(request.url?.slice(1) ?? '')
    response.setHeader('content-encoding', encoding).end('not encoded at all')
  })
  expect((await fetchSafely(`${url}/identity`, usual)).body.toString()).toBe('not encoded at all')
  expect(await failure(`${url}/gzip`)).toEqual([
    'unreachable',
    'came with a broken content encoding',
  ])
  for (const encoding of ['gzip, gzip', 'compress', 'zstd'])
    expect(await failure(`${url}/${encodeURIComponent(encoding)}`)).toEqual([
      'bad_answer',
      'came with a content encoding that was not asked for',
    ])
})

test('the time limit holds for silence, for slow headers and for a dripping body', async () => {
  const { url } = await serve((request, response) => {
    if (request.url === '/silent') return
    response.write('a')
    const timer = setInterval(() => response.write('a'), 20)
    response.on('close', () => clearInterval(timer))
  })
  const timeout = ['timeout', 'did not answer within 0.2 seconds']
  expect(await failure(`${url}/silent`, { timeoutMs: 200 })).toEqual(timeout)
  expect(await failure(`${url}/drip`, { timeoutMs: 200 })).toEqual(timeout)
})

test('who cuts gets the status of an answer whose body hangs, breaks or cannot be read', async () => {
  const { url } = await serve((request, response) => {
    if (request.url === '/encoded') response.setHeader('content-encoding', 'zstd')
    response.write('beginning', () => {
      if (request.url === '/break') response.destroy()
      if (request.url === '/encoded') response.end()
    })
  })
  const cutting = { ...usual, longer: 'cut', timeoutMs: 200 } as const
  for (const path of ['/hang', '/break'])
    expect(await fetchSafely(url + path, cutting)).toMatchObject({
      status: 200,
      cut: true,
      body: Buffer.from('beginning'),
    })
  expect(await fetchSafely(`${url}/encoded`, cutting)).toMatchObject({ status: 200, cut: true })
})

test('the caller can end it, and gets its own reason', async () => {
  const { url } = await serve(() => undefined)
  const stop = new AbortController()
  const waiting = fetchSafely(url, { ...usual, signal: stop.signal })
  stop.abort(new Error('shutting down'))
  await expect(waiting).rejects.toThrow('shutting down')
})

test('broken servers are told apart without telling addresses', async () => {
  const { port, url } = await serve((request) => request.socket.destroy())
  expect(await failure(url)).toEqual(['unreachable', 'closed the connection'])
  for (const server of servers.splice(0)) {
    server.close()
    await once(server, 'close')
  }
  expect(await failure(`http://127.0.0.1:${port}/`)).toEqual([
    'unreachable',
    'refused the connection',
  ])
  const resolve = async () => ['127.0.0.1', '127.0.0.2']
  expect(await failure(`http://two.test:${port}/`, { resolve })).toEqual([
    'unreachable',
    'refused the connection',
  ])
  const garbage = createSocketServer((socket) => socket.end('SSH-2.0-OpenSSH\r\n')).listen(0)
  await once(garbage, 'listening')
  const garbagePort = (garbage.address() as AddressInfo).port
  expect(await failure(`http://127.0.0.1:${garbagePort}/`)).toEqual([
    'unreachable',
    'did not answer with valid HTTP',
  ])
  expect((await failure(`https://127.0.0.1:${garbagePort}/`))[0]).toBe('unreachable')
  garbage.close()
})

test('a server that closes while its packed answer is still being unpacked harms nobody', async () => {
  // undici 7 ends the whole process here.
  const sent = randomBytes(2_000_000)
  const body = gzipSync(sent)
  const server = createSocketServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => {
      socket.write(
        `HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`,
      )
      socket.write(body)
      socket.end()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  for (let i = 0; i < 10; i += 1)
    expect((await fetchSafely(url, { ...usual, maxBytes: 4e6 })).body.equals(sent)).toBe(true)
  server.close()
})
