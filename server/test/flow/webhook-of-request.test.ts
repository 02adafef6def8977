// From a submit with X-Webhook-URL to the message at its receiver: the body is the status answer, once, for every ending.
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Problem } from '@openfield/contract'
import { Webhook } from 'standardwebhooks'
import { afterEach, expect, test, vi } from 'vitest'
import { createDeliverer } from '../../src/event/webhook.ts'
import { silentLog } from '../../src/lib/log.ts'
import { createLoop } from '../../src/worker/loop.ts'
import { call, type OpenServer, openServer } from './open-server.ts'

const soul = { prompt: 'a red boat', width_and_height: '1536x1152' }
const submitPath = '/ai-model-api/v1/generateSoul'

let server: OpenServer
let receiver: Server
let received: { headers: Record<string, string>; body: string }[]
let hook: string
let key: string

const open = async (behave?: () => Promise<void>, answer = 200) => {
  server = await openServer(behave ? { behave } : {})
  key = (await server.account()).key
  received = []
  receiver = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    received.push({ headers: request.headers as Record<string, string>, body })
    response.writeHead(answer).end()
  }).listen(0, '127.0.0.1')
  await once(receiver, 'listening')
  hook = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`
}
afterEach(async () => {
  expect(await server.audit()).toEqual([])
  await server.close()
  receiver.closeAllConnections()
  receiver.close()
})

const submit = (url: string) =>
  call(server, submitPath, { key, body: soul, headers: { 'x-webhook-url': url } })
/** Sends all that is due, through the loop that the server uses. */
const deliver = () => {
  const { claim, run } = createDeliverer({
    store: server.store,
    clock: server.clock,
    log: silentLog,
    reach: { allowPrivate: false, allowLoopback: true, ports: null },
  })
  const wake = (listener: () => void) => server.store.onWake('deliveries', listener)
  const { clock } = server
  return createLoop({
    name: 'test',
    concurrency: 3,
    claim,
    run,
    clock,
    wake,
    log: silentLog,
  }).drain()
}
const status = async (id: string) => (await call(server, `/v2/requests/status/${id}`, { key })).json

const problem = () => Promise.reject(new Problem('input_unreachable', 'The picture is gone.'))
const bug = () => Promise.reject(new TypeError('x is not a function'))

test.each([
  ['COMPLETED', undefined],
  ['FAILED', problem],
  ['ERROR', bug],
] as const)(
  '%s is told once, with the body of the status answer, verifiable',
  async (word, behave) => {
    await open(behave)
    const { request_id: id } = (await submit(hook)).json
    await deliver()
    expect(received).toEqual([])
    for (let attempt = 0; attempt < 5; attempt += 1) {
      await server.drain()
      await server.clock.advance(120_000)
    }
    await deliver()
    await deliver()
    expect(received).toHaveLength(1)
    const [{ headers, body } = expect.fail()] = received
    const told = JSON.parse(body)
    expect(told.status).toBe(word)
    const answered = await status(id)
    // The address under which the media are reached is the server's own business.
    for (const each of [told, answered])
      if (each.output)
        each.output.media_url = each.output.media_url.map((u: string) => new URL(u).pathname)
    expect(told).toEqual(answered)
    const { secret } = (await call(server, '/v1/webhook-secret', { key })).json
    vi.useFakeTimers({ now: server.clock.now(), toFake: ['Date'] })
    expect(new Webhook(secret).verify(body, headers)).toEqual(JSON.parse(body))
    vi.useRealTimers()
  },
)

test('a receiver that never answers well changes nothing about the request', async () => {
  await open(undefined, 500)
  const { request_id: id } = (await submit(hook)).json
  await server.drain()
  const before = await status(id)
  expect(before.status).toBe('COMPLETED')
  for (let i = 0; i < 12; i += 1) {
    await deliver()
    await server.clock.advance(7 * 3_600_000)
  }
  expect(received).toHaveLength(10)
  expect(await status(id)).toEqual(before)
})

test('a request without the header tells nobody', async () => {
  await open()
  await call(server, submitPath, { key, body: soul })
  await server.drain()
  await deliver()
  expect(received).toEqual([])
})

test.each([
  ['ftp://example.com/', 'X-Webhook-URL is not an http or https URL.'],
  ['http://169.254.169.254/latest', 'X-Webhook-URL is not a public address.'],
  ['http://10.1.2.3/', 'X-Webhook-URL is not a public address.'],
  ['http://me:secret@example.com/', 'X-Webhook-URL must not hold a user name or password.'],
  ['nowhere', 'X-Webhook-URL is not a valid URL.'],
])('%s is refused at submit', async (url, message) => {
  await open()
  const refused = await submit(url)
  expect(refused.status).toBe(400)
  expect(refused.json.message).toBe(message)
})
