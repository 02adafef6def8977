// Live events through the door users use: states with ids, progress between them, resuming, tickets, ends.
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call, type OpenServer, openServer } from './open-server.ts'

interface Message {
  readonly event: string
  readonly id: number | null
  // biome-ignore lint/suspicious/noExplicitAny: events are looked at field by field
  readonly data: any
}

/** Reads a stream until told to stop; `until` waits for the first message that fits. */
const listen = async (url: string, headers: Record<string, string> = {}) => {
  const stop = new AbortController()
  const answer = await fetch(url, { headers, signal: stop.signal })
  const messages: Message[] = []
  let text = ''
  let ended = false
  const read = async () => {
    const decoder = new TextDecoder()
    for await (const chunk of answer.body ?? []) {
      text += decoder.decode(chunk, { stream: true })
      const blocks = text.split('\n\n')
      text = blocks.pop() ?? ''
      for (const block of blocks) {
        const field = (name: string) => block.match(new RegExp(`^${name}: (.*)$`, 'm'))?.[1]
        const id = field('id')
        const data = field('data')
        messages.push({
          event: field('event') ?? block,
          id: id === undefined ? null : Number(id),
          data: data === undefined ? null : JSON.parse(data),
        })
      }
    }
  }
  const reading = read()
    .catch(() => undefined)
    .finally(() => {
      ended = true
    })
  const until = async (fits: (message: Message) => boolean): Promise<Message> => {
    for (let tries = 0; tries < 500; tries += 1) {
      const found = messages.find(fits)
      if (found) return found
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    throw new Error(`it did not come; there came ${JSON.stringify(messages.map((m) => m.event))}`)
  }
  return { answer, messages, until, stop: () => stop.abort(), reading, hasEnded: () => ended }
}

let server: OpenServer
let key: string
/** The engine goes on when this is called. */
let goOn: () => void = () => undefined

beforeAll(async () => {
  server = await openServer({
    live: true,
    behave: async ({ prompt }, { progress }) => {
      if (!prompt.includes('slow')) return
      progress(0.25, 'staging')
      await new Promise<void>((resolve) => {
        goOn = resolve
      })
    },
  })
  key = (await server.account()).key
})
afterAll(() => server.close())

const headers = () => ({ authorization: `Bearer ${key}` })
const submit = async (prompt: string): Promise<string> =>
  (await call(server, '/api/v1/images', { headers: headers(), body: { prompt } })).json.id

test('a request is told from queue to end, with progress between and ids that grow', async () => {
  const stream = await listen(`${server.base}/api/v1/events`, headers())
  expect(stream.answer.headers.get('content-type')).toContain('text/event-stream')
  await stream.until(({ event }) => event === 'ready')
  const id = await submit('a slow river')
  const of = (type: string) => (message: Message) =>
    message.data?.type === type && message.data.request_id === id
  await stream.until(of('request.processing'))
  const progress = await stream.until((m) => of('progress')(m) && m.data.progress === 0.25)
  expect(progress.data).toMatchObject({
    state: 'processing',
    stage: 'staging',
    queue_position: null,
  })
  expect(progress.id).toBeNull()
  goOn()
  const done = await stream.until(of('request.completed'))
  expect(done.data.request).toMatchObject({ id, state: 'completed', charged: 3 })
  expect(done.data.request.media).toHaveLength(1)
  const ids = stream.messages.filter(({ event }) => event === 'request').map((m) => m.id)
  expect(ids).toEqual([...ids].sort((a, b) => Number(a) - Number(b)))
  stream.stop()
})

test('nobody hears of another account’s requests', async () => {
  const other = (await server.account()).key
  const stream = await listen(`${server.base}/api/v1/events`, { authorization: `Bearer ${other}` })
  await stream.until(({ event }) => event === 'ready')
  const mine = await listen(`${server.base}/api/v1/events`, headers())
  await mine.until(({ event }) => event === 'ready')
  const id = await submit('private')
  await mine.until((m) => m.data?.type === 'request.completed' && m.data.request_id === id)
  expect(stream.messages.map(({ event }) => event)).toEqual(['ready'])
  stream.stop()
  mine.stop()
})

test('a reader that comes back gets exactly what it missed, and then what happens', async () => {
  const first = await listen(`${server.base}/api/v1/events`, headers())
  const { id: last } = await first.until(({ event }) => event === 'ready')
  first.stop()
  const missed = await submit('missed')
  for (let state = ''; state !== 'completed'; ) {
    state = (await call(server, `/api/v1/requests/${missed}`, { headers: headers() })).json.state
  }
  const resumed = await listen(`${server.base}/api/v1/events`, {
    ...headers(),
    'last-event-id': `${last}`,
  })
  await resumed.until((m) => m.data?.type === 'request.completed')
  const types = () => resumed.messages.filter((m) => m.event === 'request').map((m) => m.data.type)
  expect(types()).toEqual(['request.queued', 'request.processing', 'request.completed'])
  const next = await submit('next')
  await resumed.until((m) => m.data?.type === 'request.completed' && m.data.request_id === next)
  resumed.stop()
})

test('a ticket opens the stream without headers; a forged, an old one and one of a revoked key do not', async () => {
  const extra = await call(server, '/api/v1/keys', { headers: headers(), body: { name: 'tab' } })
  const ticketOf = async (of: string) =>
    (
      await call(server, '/api/v1/events/ticket', {
        method: 'POST',
        headers: { authorization: `Bearer ${of}` },
      })
    ).json
  const { ticket, expires_at } = await ticketOf(extra.json.key)
  const life = Date.parse(expires_at) - Date.now()
  expect(life).toBeGreaterThan(50_000)
  expect(life).toBeLessThanOrEqual(60_000)
  const stream = await listen(`${server.base}/api/v1/events?ticket=${ticket}`)
  await stream.until(({ event }) => event === 'ready')
  stream.stop()
  const statusOf = async (text: string) =>
    (await call(server, `/api/v1/events?ticket=${encodeURIComponent(text)}`)).status
  const [claims = '', signature = ''] = ticket.split('.')
  const later = Buffer.from(
    JSON.stringify({ ...JSON.parse(Buffer.from(claims, 'base64url').toString()), until: 9e15 }),
  ).toString('base64url')
  expect(await statusOf(`${later}.${signature}`)).toBe(401)
  expect(await statusOf('x')).toBe(401)
  expect(await statusOf(`${claims}.`)).toBe(401)
  await call(server, `/api/v1/keys/${extra.json.id}`, { method: 'DELETE', headers: headers() })
  expect(await statusOf(ticket)).toBe(401)
  expect((await call(server, '/api/v1/events')).status).toBe(401)
})

test('a last event that is none is refused by its name; more than twenty streams of one account are too', async () => {
  const wrong = await call(server, '/api/v1/events?last_event_id=x', { headers: headers() })
  expect([wrong.status, wrong.json.error.field]).toEqual([400, 'last_event_id'])
  const own = { authorization: `Bearer ${(await server.account()).key}` }
  const url = `${server.base}/api/v1/events`
  const streams = await Promise.all(Array.from({ length: 20 }, () => listen(url, own)))
  expect(streams.map(({ answer }) => answer.status)).toEqual(streams.map(() => 200))
  const more = await call(server, '/api/v1/events', { headers: own })
  expect([more.status, more.json.error.code]).toEqual([429, 'too_many_requests'])
  streams[0]?.stop()
  await streams[0]?.reading
  let freed = 429
  for (let tries = 0; tries < 100 && freed === 429; tries += 1) {
    const again = await listen(url, own)
    freed = again.answer.status
    again.stop()
  }
  expect(freed).toBe(200)
  for (const each of streams) each.stop()
})

test('the stream ends when the server stops, and goes on after a restart where it ended', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'openfield-restart-'))
  const before = await openServer({ live: true, folder })
  const own = { authorization: `Bearer ${(await before.account()).key}` }
  const stream = await listen(`${before.base}/api/v1/events`, own)
  await stream.until(({ event }) => event === 'ready')
  const make = async (of: OpenServer, prompt: string) =>
    (await call(of, '/api/v1/images', { headers: own, body: { prompt } })).json.id
  await make(before, 'first')
  const done = await stream.until((m) => m.data?.type === 'request.completed')
  await before.close()
  await stream.reading
  expect(stream.hasEnded()).toBe(true)

  const after = await openServer({ live: true, folder })
  const missed = await make(after, 'second')
  const resumed = await listen(`${after.base}/api/v1/events`, {
    ...own,
    'last-event-id': `${done.id}`,
  })
  const event = await resumed.until((m) => m.data?.type === 'request.completed')
  expect(event.data.request_id).toBe(missed)
  expect(resumed.messages.filter((m) => m.event === 'request')[0]?.data).toMatchObject({
    type: 'request.queued',
    request_id: missed,
  })
  resumed.stop()
  await after.close()
  await rm(folder, { recursive: true, force: true })
})

test('a connection that asks nothing does not hold up a stop', async () => {
  const quiet = await openServer()
  const socket = connect(quiet.port, '127.0.0.1')
  const ended = once(socket, 'close')
  await once(socket, 'connect')
  await new Promise((resolve) => setTimeout(resolve, 50))
  await quiet.close()
  await ended
}, 5000)

test('a stream on which nothing happens says every 15 seconds that it is alive', async () => {
  const still = await openServer()
  const own = { authorization: `Bearer ${(await still.account()).key}` }
  const stream = await listen(`${still.base}/api/v1/events`, own)
  await stream.until(({ event }) => event === 'ready')
  await still.clock.advance(250)
  await still.clock.advance(15_000)
  await stream.until(({ event }) => event === ': alive')
  stream.stop()
  await still.close()
})
