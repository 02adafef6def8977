// Calls to servers on loopback that answer well, late, too much, broken, or not at all; and what may be known of them afterwards.
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, createServer as createSocketServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { FormData } from 'undici'
import { afterEach, expect, test } from 'vitest'
import { z } from 'zod'
import { type Call, remoteClient } from './remote-client.ts'
import { problemOf, RemoteFault } from './remote-fault.ts'
import { remoteServer } from './remote-server.ts'

const servers: Server[] = []
const folders: string[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    server.close()
    await once(server, 'close')
  }
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})
const serve = async (listener: RequestListener, url = (base: string) => base) => {
  const server = createServer(listener).listen(0, '127.0.0.1')
  servers.push(server)
  await once(server, 'listening')
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return clientOf(url(base))
}
const clientOf = (url: string) => remoteClient(remoteServer({ url, headers: {}, callSeconds: 5 }))
const never = new AbortController().signal
const call = (changes: Partial<Call> = {}): Call => ({ path: '/x', signal: never, ...changes })
const newFile = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'openfield-client-'))
  folders.push(folder)
  return join(folder, 'file')
}
const faultOf = async (making: Promise<unknown>): Promise<RemoteFault> => {
  const error: unknown = await making.then(
    () => expect.fail('it ended well'),
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof RemoteFault)) throw error
  return error
}

test('sends what it should below the path of the URL, and reads JSON of a shape', async () => {
  let seen: Record<string, unknown> = {}
  const client = await serve(
    async (request, response) => {
      let body = ''
      for await (const chunk of request) body += String(chunk)
      seen = { method: request.method, url: request.url, body, ...request.headers }
      response.end('{"a":1,"more":true}')
    },
    (base) => `${base.replace('//', '//ann:p%40ss%3Aword@')}/comfy/`,
  )
  const json = { prompt: 'ü' }
  const asked = call({ method: 'POST', query: { q: 'a b&c' }, json, headers: { 'x-a': 'b' } })
  expect(await client.json(asked, z.object({ a: z.number() }))).toEqual({ a: 1 })
  expect(seen).toMatchObject({
    ...{ method: 'POST', url: '/comfy/x?q=a+b%26c', body: '{"prompt":"ü"}', 'x-a': 'b' },
    authorization: `Basic ${Buffer.from('ann:p@ss:word').toString('base64')}`,
    ...{ 'content-type': 'application/json', 'user-agent': 'Openfield' },
  })
  expect(client.server.url).not.toContain('ann')
})

test('sends forms with files', async () => {
  const client = await serve(async (request, response) => {
    const parts: Buffer[] = []
    for await (const chunk of request) parts.push(chunk as Buffer)
    const headers = { 'content-type': request.headers['content-type'] ?? '' }
    const form = await new Response(new Uint8Array(Buffer.concat(parts)), { headers }).formData()
    const file = form.get('image') as File
    const text = `${file.name} ${await file.text()} ${form.get('type')}`
    response.end(JSON.stringify({ text }))
  })
  const form = new FormData()
  form.set('image', new Blob(['bytes']), 'a.png')
  form.set('type', 'input')
  const asked = call({ method: 'POST', form })
  expect(await client.json(asked, z.object({ text: z.string() }))).toEqual({
    text: 'a.png bytes input',
  })
})

test('an answer over the limit is a fault, announced or not, and of a file nothing is left', async () => {
  const client = await serve((request, response) => {
    if (request.url === '/announced') response.setHeader('content-length', 3_000_000)
    response.write('x'.repeat(1_500_000))
    response.end('x'.repeat(1_500_000))
  })
  for (const path of ['/announced', '/streamed']) {
    const limited = call({ path, maxBytes: 2 ** 20 })
    expect((await faultOf(client.call(limited))).kind).toBe('too_large')
    const file = await newFile()
    expect((await faultOf(client.save(limited, file))).kind).toBe('too_large')
    expect(existsSync(file)).toBe(false)
  }
})

test('a file is what was sent, also when it comes slowly after a fault', async () => {
  let calls = 0
  const client = await serve(async (_, response) => {
    calls += 1
    if (calls === 1) return void response.writeHead(502).end('bad gateway')
    response.setHeader('content-type', 'image/png; charset=x')
    for (let i = 0; i < 5; i += 1) {
      response.write(Buffer.alloc(100_000, i))
      await sleep(5)
    }
    response.end()
  })
  const file = await newFile()
  expect(await client.save(call(), file)).toEqual({ contentType: 'image/png', bytes: 500_000 })
  expect(
    (await readFile(file)).equals(
      Buffer.concat([0, 1, 2, 3, 4].map((i) => Buffer.alloc(100_000, i))),
    ),
  ).toBe(true)
  expect(calls).toBe(2)
})

test('a server that closes while its answer is not read yet harms nobody', async () => {
  // undici 7 ends the whole process here.
  const server = createSocketServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => {
      const body = Buffer.alloc(256 * 1024, 'a')
      socket.write(`HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n`)
      socket.write(body)
      socket.end()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const client = clientOf(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
  for (let i = 0; i < 20; i += 1) {
    const { bytes } = await client.save(call(), await newFile())
    expect(bytes).toBe(256 * 1024)
    expect((await client.call(call())).body.length).toBe(256 * 1024)
  }
  server.close()
})

test('passing faults of a GET are tried again, those of others are not, and refusals never', async () => {
  let calls = 0
  let status = 503
  const client = await serve((_, response) => {
    calls += 1
    if (calls > 2) status = 200
    response.writeHead(status).end('{}')
  })
  expect((await client.call(call())).status).toBe(200)
  expect(calls).toBe(3)
  ;[calls, status] = [0, 500]
  expect((await faultOf(client.call(call({ method: 'POST', json: {} })))).status).toBe(500)
  expect(calls).toBe(1)
  ;[calls, status] = [0, 404]
  expect((await faultOf(client.call(call()))).status).toBe(404)
  expect((await client.call(call({ also: [404] }))).status).toBe(404)
  expect(calls).toBe(2)
})

test('the time limit of a call and the signal of the caller', async () => {
  const client = await serve((request, response) => {
    if (request.url === '/drip') response.write('a')
  })
  for (const path of ['/silent', '/drip']) {
    const fault = await faultOf(client.call(call({ path, timeoutMs: 60, retries: 0 })))
    expect([fault.kind, fault.message]).toEqual(['timeout', 'did not answer within 0.06 seconds'])
  }
  const stop = new AbortController()
  const waiting = client.call(call({ signal: stop.signal }))
  stop.abort(new Error('canceled by its owner'))
  await expect(waiting).rejects.toThrow('canceled by its owner')
  const closing = client.call(call())
  await client.close()
  expect((await faultOf(closing)).message).toBe('is not called any more')
})

test('broken servers in plain words', async () => {
  const garbage = createSocketServer((socket) => {
    socket.on('error', () => undefined)
    socket.resume().end('SSH-2.0-OpenSSH\r\n')
  }).listen(0)
  await once(garbage, 'listening')
  const { port } = garbage.address() as AddressInfo
  const messageOf = async (url: string) =>
    (await faultOf(clientOf(url).call(call({ retries: 0 })))).message
  expect(await messageOf(`http://127.0.0.1:${port}`)).toBe('does not speak HTTP')
  garbage.close()
  await once(garbage, 'close')
  expect(await messageOf(`http://127.0.0.1:${port}`)).toBe('refused the connection')
})

test('what a server says is kept for the operator: short, in one line, without what must not be told', async () => {
  const secret = 'sk-1234567890abcdef'
  const bodies = [
    `{"error":{"message":"key ${secret}\\nis wrong","code":1}}`,
    `{"detail":[{"loc":["a"],"msg":"field required"},{"msg":"too long"}]}`,
    `<html><head><title>401 Authorization Required</title></head>`,
    `plain ${Buffer.from(secret).toString('base64')} text \u0007`,
    `{"message":"${'word '.repeat(1000)}"}`,
    `{"error":"${'A'.repeat(5000)} end"}`,
    '',
  ]
  const server = createServer((_, response) => response.writeHead(400).end(bodies.shift())).listen(
    0,
  )
  servers.push(server)
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const headers = { authorization: `Bearer ${secret}` }
  const client = remoteClient(remoteServer({ url, headers, callSeconds: 5 }))
  const words: (string | null)[] = []
  while (bodies.length > 0) words.push((await faultOf(client.call(call()))).words)
  expect(words.slice(0, 4)).toEqual([
    'key … is wrong',
    'field required; too long',
    '401 Authorization Required',
    'plain … text',
  ])
  expect(words[4]?.length).toBe(600)
  expect(words[5]).toBe(`${'A'.repeat(40)}… end`)
  expect(words[6]).toBeNull()
})

test.each([
  [{ kind: 'unreachable' }, 'engine_failed'],
  [{ kind: 'timeout' }, 'engine_failed'],
  [{ kind: 'garbage' }, 'engine_failed'],
  [{ kind: 'too_large' }, 'engine_failed'],
  [{ kind: 'failed' }, 'engine_failed'],
  [{ kind: 'rejected' }, 'input_rejected'],
  [{ kind: 'refused' }, 'content_rejected'],
  ...([500, 502, 504, 401, 403, 404, 405, 409, 410] as const).map(
    (status) => [{ kind: 'status', status }, 'engine_failed'] as const,
  ),
  ...([429, 503] as const).map((status) => [{ kind: 'status', status }, 'engine_busy'] as const),
  ...([400, 413, 415, 422] as const).map(
    (status) => [{ kind: 'status', status }, 'input_rejected'] as const,
  ),
] as const)('%j is %s', (fault, code) => {
  const { kind, ...more } = fault as { kind: RemoteFault['kind']; status?: number }
  const problem = problemOf('gpu', new RemoteFault(kind, 'its words', { words: 'secret', ...more }))
  expect(problem.code).toBe(code)
  expect(problem.message).toMatch(/^The engine gpu .*\.$/)
  expect(problem.message).not.toMatch(/secret|its words/)
})
