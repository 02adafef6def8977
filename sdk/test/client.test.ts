// The client against a real server over HTTP: what its README promises, and what happens when things go wrong.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Problem } from '@openfield/contract'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { adminToken, type OpenServer, openServer } from '../../server/test/flow/open-server.ts'
import {
  GenerationFailed,
  type GenerationRequest,
  Openfield,
  OpenfieldAdmin,
  OpenfieldError,
  verifyWebhook,
  WebhookRefused,
} from '../src/index.ts'

let server: OpenServer
let key: string
let openfield: Openfield
let png: Buffer
let folder: string

/** Prompts say how the engine behaves. */
const behave: NonNullable<Parameters<typeof openServer>[0]>['behave'] = async (
  { prompt },
  { progress, signal },
) => {
  if (prompt.includes('nowhere')) throw new Problem('input_unreachable', 'It is not there.')
  if (prompt.includes('steps')) {
    for (const step of [0.2, 0.5, 0.8]) {
      progress(step, 'tracing')
      await new Promise((resolve) => setTimeout(resolve, 700))
    }
  }
  if (prompt.includes('forever')) {
    await new Promise((_, reject) =>
      signal.addEventListener('abort', () => reject(signal.reason), { once: true }),
    )
  }
}

beforeAll(async () => {
  server = await openServer({ live: true, behave })
  key = (await server.account({ name: 'development' })).key
  openfield = new Openfield({ baseUrl: `${server.base}/`, key })
  png = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#c33' } })
    .png()
    .toBuffer()
  folder = await mkdtemp(join(tmpdir(), 'openfield-sdk-'))
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

/** What a promise rejected with. */
const refusal = async (promise: Promise<unknown>): Promise<OpenfieldError> => {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(OpenfieldError)
  return error as OpenfieldError
}

describe('generating', () => {
  test('a picture, told as it grows, downloaded and saved', async () => {
    const told: GenerationRequest[] = []
    const done = await openfield.images.generate(
      { prompt: 'a harbour in steps', seed: 3 },
      { onProgress: (request) => void told.push(request) },
    )
    expect(done).toMatchObject({ kind: 'image', state: 'completed', seed: 3, charged: 3 })
    const steps = told.map(({ progress }) => progress)
    expect(steps).toEqual([...steps].sort((a, b) => a - b))
    expect(steps.filter((step) => step > 0 && step < 1).length).toBeGreaterThan(0)
    expect(told.at(-1)?.is_final).toBe(true)
    const [media] = done.media
    if (!media) throw new Error('a finished request has media')
    const blob = await openfield.download(media)
    expect(blob.size).toBe(media.bytes)
    const path = join(folder, 'picture.png')
    await openfield.save(media, path)
    expect((await readFile(path)).length).toBe(media.bytes)
  })

  test('a clip from bytes, from a Blob, from a file, from an upload and from a result', async () => {
    const path = join(folder, 'input.png')
    await writeFile(path, png)
    const { url } = await openfield.upload(png)
    const { media } = await openfield.generateImage({ prompt: 'first' })
    const pictures = [png, new Blob([new Uint8Array(png)]), { path }, url, media[0] ?? '']
    for (const image of pictures) {
      const clip = await openfield.videos.generate({ image, prompt: 'drift' })
      expect(clip).toMatchObject({ kind: 'video', state: 'completed', charged: 2 })
    }
  })

  test('bytes that are no picture are refused before anything is sent', async () => {
    const error = await refusal(openfield.videos.submit({ image: Buffer.from('no') }))
    expect(error.code).toBe('input_rejected')
  })

  test('media that are gone and uploads that are refused say so', async () => {
    const gone = await refusal(openfield.download('/media/v1/none/output.png'))
    expect(gone).toMatchObject({ code: 'not_found', status: 404 })
    const torn = Buffer.concat([png.subarray(0, 40), Buffer.alloc(40)])
    expect(await refusal(openfield.upload(torn))).toMatchObject({
      code: 'input_rejected',
      status: 400,
    })
  })

  test('an end without a result is a GenerationFailed with the request', async () => {
    const error = await refusal(openfield.subscribe({ kind: 'image', prompt: 'nowhere' }))
    expect(error).toBeInstanceOf(GenerationFailed)
    expect(error.code).toBe('input_unreachable')
    expect((error as GenerationFailed).request).toMatchObject({ state: 'failed', charged: 0 })
  })

  test('aborting rejects with the reason and cancels the request', async () => {
    const stop = new AbortController()
    let id = ''
    const generating = openfield.images.generate(
      { prompt: 'forever' },
      {
        signal: stop.signal,
        onProgress: (request) => {
          id = request.id
          if (request.state === 'processing') stop.abort(new Error('enough'))
        },
      },
    )
    await expect(generating).rejects.toThrow('enough')
    await expect(openfield.requests.wait(id)).rejects.toMatchObject({ code: 'canceled' })
  })

  test('updates are iterated from queue to end; leaving the loop leaves the request alone', async () => {
    const { id } = await openfield.images.submit({ prompt: 'steps again' })
    const seen: string[] = []
    for await (const request of openfield.requests.updates(id)) {
      seen.push(request.state)
      if (request.state === 'processing') break
    }
    expect(seen.at(-1)).toBe('processing')
    const done = await openfield.requests.wait(id)
    expect(done.state).toBe('completed')
  })

  test('many at once share one stream', async () => {
    let streams = 0
    const counting = new Openfield({
      baseUrl: server.base,
      key,
      fetch: (...call) => {
        if (String(call[0]).includes('/events')) streams += 1
        return fetch(...call)
      },
    })
    const all = Array.from({ length: 6 }, (_, index) =>
      counting.generateImage({ prompt: `one of six ${index}` }),
    )
    expect((await Promise.all(all)).map(({ state }) => state)).toEqual(all.map(() => 'completed'))
    expect(streams).toBe(1)
  })

  test('without events it asks instead', async () => {
    const deaf = new Openfield({
      baseUrl: server.base,
      key,
      fetch: (...call) =>
        String(call[0]).includes('/events')
          ? Promise.reject(new TypeError('no streams here'))
          : fetch(...call),
    })
    const done = await deaf.generateImage({ prompt: 'asked for' })
    expect(done.state).toBe('completed')
  })
})

describe('requests', () => {
  test('list goes through every page; page, get, rerun, delete, estimate', async () => {
    const own = new Openfield({ baseUrl: server.base, key: (await server.account()).key })
    for (const prompt of ['red boat', 'blue boat', 'house']) {
      await own.generateImage({ prompt, quality: '720p' })
    }
    const all: string[] = []
    for await (const { prompt } of own.requests.list({ limit: 2 })) all.push(prompt)
    expect(all).toEqual(['house', 'blue boat', 'red boat'])
    const { requests, cursor } = await own.requests.page({ q: 'BOAT', state: ['completed'] })
    expect([requests.length, cursor]).toEqual([2, null])
    const [blue] = requests
    if (!blue) throw new Error('there are two')
    const again = await own.requests.rerun(blue.id, { prompt: 'green boat', keep_seed: true })
    expect(again).toMatchObject({ prompt: 'green boat', seed: blue.seed })
    await own.requests.wait(again.id)
    await own.requests.delete(blue.id)
    expect(await refusal(own.requests.get(blue.id))).toMatchObject({
      code: 'not_found',
      status: 404,
    })
    const estimate = await own.estimate({ kind: 'image', batch_size: 4 })
    expect(estimate).toMatchObject({ credits: 12, is_covered: true })
  })

  test('cancel', async () => {
    const { id } = await openfield.images.submit({ prompt: 'forever more' })
    await openfield.requests.cancel(id)
    await expect(openfield.requests.wait(id)).rejects.toMatchObject({ code: 'canceled' })
  })

  test('events of the account come as they happen', async () => {
    const stop = new AbortController()
    const types: string[] = []
    const listening = (async () => {
      for await (const event of openfield.events({ signal: stop.signal, lastEventId: 0 })) {
        types.push(event.type)
        if (event.type === 'request.completed') break
      }
    })()
    await openfield.generateImage({ prompt: 'heard' })
    await listening
    expect(types).toContain('request.queued')
  })
})

describe('the account', () => {
  test('balance, ledger, use, keys, catalogue', async () => {
    const account = await openfield.account.get()
    expect(account.name).toBe('development')
    let entries = 0
    for await (const entry of openfield.account.ledger()) entries += entry.amount > 0 ? 1 : 0
    expect(entries).toBeGreaterThan(3)
    expect((await openfield.account.usage({ days: 7 })).days).toHaveLength(7)
    const made = await openfield.keys.create({ name: 'tab' })
    expect((await openfield.keys.list()).map(({ id }) => id)).toContain(made.id)
    await openfield.keys.revoke(made.id)
    const revoked = new Openfield({ baseUrl: server.base, key: made.key })
    expect(await refusal(revoked.account.get())).toMatchObject({
      code: 'unauthenticated',
      status: 401,
    })
    expect(await openfield.styles()).toHaveLength(106)
    expect(await openfield.motions()).toHaveLength(121)
    expect((await openfield.models()).map(({ id }) => id)).toContain('dop-turbo')
  })

  test('signing in on the machine', async () => {
    const guest = new Openfield({ baseUrl: server.base, key: null })
    expect(await guest.session.isDevelopmentAvailable()).toBe(true)
    const { key: fresh } = await guest.session.openDevelopment()
    const own = new Openfield({ baseUrl: server.base, key: fresh })
    expect((await own.account.get()).name).toBe('development')
  })

  test('the operator’s client', async () => {
    const admin = new OpenfieldAdmin({ baseUrl: server.base, token: adminToken })
    const { account, key: first } = await admin.accounts.open({ name: 'Bo', credits: 5 })
    expect((await admin.accounts.topUp(account.id, { credits: 1 })).balance).toBe(6)
    expect((await admin.accounts.get(account.id)).keys).toHaveLength(1)
    const own = new Openfield({ baseUrl: server.base, key: first.key })
    const failed = await own.generateImage({ prompt: 'nowhere' }).catch((error: unknown) => error)
    const { id } = (failed as GenerationFailed).request
    const { requests } = await admin.requests.page({
      state: ['failed', 'error'],
      account_id: account.id,
    })
    expect(requests.map((request) => request.id)).toEqual([id])
    expect((await admin.requests.retry(id)).account_id).toBe(account.id)
    expect((await admin.queue()).by_model).toHaveLength(4)
    expect((await admin.engines())[0]?.state).toBe('ready')
    await admin.revokeKey(first.id)
    expect((await admin.accounts.page({ limit: 100 })).accounts.length).toBeGreaterThan(1)
  })
})

describe('errors', () => {
  test('name the fields', async () => {
    const error = await refusal(
      openfield.images.submit({ prompt: '', style_strength: 7 } as { prompt: string }),
    )
    expect(error).toMatchObject({ code: 'invalid_request', status: 400, retryable: false })
    expect(error.fields.map(({ field }) => field).sort()).toEqual(['prompt', 'style_strength'])
    expect(error.requestId).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('a server that is not there is said in plain words', async () => {
    const nobody = new Openfield({ baseUrl: 'http://127.0.0.1:9', key, maxRetries: 0 })
    const error = await refusal(nobody.account.get())
    expect(error).toMatchObject({ code: 'network', status: null, retryable: true })
    expect(error.message).toContain('http://127.0.0.1:9')
  })

  describe('with a moody server', () => {
    let moody: Server | undefined
    afterEach(() => void moody?.close())
    const answers: { status: number; headers?: Record<string, string>; body?: string }[] = []
    const seen: { key: string | undefined; at: number }[] = []
    const open = async (): Promise<string> => {
      seen.length = 0
      moody = createServer((request, response) => {
        request.resume()
        seen.push({
          key: request.headers['idempotency-key'] as string | undefined,
          at: performance.now(),
        })
        const { status, headers = {}, body = '{}' } = answers.shift() ?? { status: 200 }
        if (status === 0) return void request.socket.destroy()
        response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body)
      })
      await new Promise<void>((resolve) => moody?.listen(0, '127.0.0.1', resolve))
      return `http://127.0.0.1:${(moody.address() as AddressInfo).port}`
    }

    test('5xx, cut connections and 429 are tried again, under one idempotency key, after Retry-After', async () => {
      const client = new Openfield({ baseUrl: await open(), key })
      answers.push({ status: 502 }, { status: 0 }, { status: 429, headers: { 'retry-after': '1' } })
      await client.images.submit({ prompt: 'x' })
      expect(seen).toHaveLength(4)
      expect(new Set(seen.map((call) => call.key)).size).toBe(1)
      expect(seen[0]?.key).toMatch(/^[0-9a-f-]{36}$/)
      expect((seen[3]?.at ?? 0) - (seen[2]?.at ?? 0)).toBeGreaterThan(950)
    })

    test('a call that may not be repeated is not', async () => {
      const client = new Openfield({ baseUrl: await open(), key })
      answers.push({ status: 500, body: 'oops' })
      const error = await refusal(client.keys.create({ name: 'x' }))
      expect([error.code, error.status, seen.length]).toEqual(['not_openfield', 500, 1])
    })

    test('a refusal is not tried again, and a slow answer is given up', async () => {
      const baseUrl = await open()
      const client = new Openfield({ baseUrl, key, timeoutMs: 100, maxRetries: 0 })
      answers.push({ status: 400 })
      await refusal(client.account.get())
      expect(seen).toHaveLength(1)
      moody?.removeAllListeners('request')
      const error = await refusal(client.account.get())
      expect(error).toMatchObject({ code: 'timeout', retryable: true })
    })

    test('the key goes to its own server only', async () => {
      const stranger = await open()
      let authorization: string | undefined = 'none came'
      moody?.prependListener('request', (request) => {
        authorization = request.headers.authorization
      })
      await openfield.download(`${stranger}/picture.png`)
      expect(authorization).toBeUndefined()
    })
  })
})

describe('webhooks', () => {
  test('a message of the server is believed, and nothing else is', async () => {
    const got: { body: string; headers: Record<string, string | string[] | undefined> }[] = []
    const receiver = createServer(async (request, response) => {
      let body = ''
      for await (const chunk of request) body += String(chunk)
      got.push({ body, headers: request.headers })
      response.end()
    })
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve))
    const { port } = receiver.address() as AddressInfo
    const { secret } = await openfield.webhooks.secret()
    const { id } = await openfield.generateImage({
      prompt: 'tell me',
      webhook_url: `http://127.0.0.1:${port}/hook`,
    })
    await server.deliver()
    receiver.close()
    const [message] = got
    if (!message) throw new Error('no message came')
    const told = await verifyWebhook<GenerationRequest>(message.body, message.headers, secret)
    expect(told).toMatchObject({ id, state: 'completed' })
    const refused = [
      verifyWebhook(`${message.body} `, message.headers, secret),
      verifyWebhook(message.body, message.headers, `whsec_${btoa('x'.repeat(32))}`),
      verifyWebhook(message.body, {}, secret),
      verifyWebhook(
        message.body,
        { ...message.headers, 'webhook-timestamp': `${Math.floor(Date.now() / 1000) - 3600}` },
        secret,
      ),
    ]
    for (const each of await Promise.allSettled(refused)) {
      expect(each.status === 'rejected' && each.reason).toBeInstanceOf(WebhookRefused)
    }
    const deliveries: string[] = []
    for await (const delivery of openfield.webhooks.deliveries()) deliveries.push(delivery.state)
    expect(deliveries).toEqual(['delivered'])
  })
})
