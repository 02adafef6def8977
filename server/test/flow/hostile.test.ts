// Whatever strangers send is a clear 4xx, never a 5xx, and changes nothing.
import { once } from 'node:events'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { call, type OpenServer, openServer } from './open-server.ts'

const paths = ['/ai-model-api/v1/generateSoul', '/ai-model-api/v1/generateImageToVideoRequest']
const soul = { prompt: 'A boat', width_and_height: '1536x1152' }
const video = { model: 'dop-lite', prompt: 'A boat', input_images: ['https://example.com/a.png'] }

let server: OpenServer
let key: string
beforeAll(async () => {
  server = await openServer()
  key = (await server.account({ credits: 1_000_000_000, concurrencyLimit: 10_000 })).key
})
afterAll(async () => {
  expect(server.lines.filter(({ level }) => level === 'error')).toEqual([])
  expect(await server.audit()).toEqual([])
  await server.close()
})

const send = (body: string, headers: Record<string, string> = {}, path = paths[0] ?? '') =>
  call(server, path, { key, body, headers })

const isRefusal = (answer: Awaited<ReturnType<typeof call>>) => {
  expect(answer.json).toEqual({ error: expect.any(String), message: expect.any(String) })
  expect(answer.json.message.length).toBeGreaterThan(5)
  expect(answer.headers.get('x-request-id')).toBeTruthy()
}

describe('bodies that are not what they should be', () => {
  test.each<[string, string, number]>([
    ['cut off', '{"prompt":', 400],
    ['not JSON', 'prompt=cat', 400],
    ['empty', ' ', 400],
    ['null', 'null', 400],
    ['a list', '[]', 400],
    ['a number', '5', 400],
    ['a string', '"x"', 400],
    ['deep', '['.repeat(33) + ']'.repeat(33), 400],
    ['very deep and cut off', '{"a":'.repeat(1_000_000), 400],
    ['a prototype', JSON.stringify(soul).replace('{', '{"__proto__":{"admin":true},'), 400],
    ['a constructor', JSON.stringify({ ...soul, constructor: { prototype: {} } }), 400],
    ['a NUL', JSON.stringify({ ...soul, prompt: 'a\0b' }), 400],
    ['half a surrogate', '{"prompt":"\\ud800","width_and_height":"1536x1152"}', 400],
    ['a BOM', `\ufeff${JSON.stringify(soul)}`, 400],
    [
      '10,000 fields',
      JSON.stringify(Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`k${i}`, i]))),
      400,
    ],
    ['a prompt of 2 MB', JSON.stringify({ ...soul, prompt: 'a'.repeat(2_000_000) }), 400],
    ['a huge number', '{"prompt":"a","width_and_height":"1536x1152","seed":1e400}', 400],
  ])('%s', async (_name, body, status) => {
    const answer = await send(body)
    expect(answer.status).toBe(status)
    isRefusal(answer)
  })

  test('an honest body with surrogate pairs and escapes is taken', async () => {
    expect((await send(JSON.stringify({ ...soul, prompt: '😀 \\u0000 "quoted" {[' }))).status).toBe(
      202,
    )
  })

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonx',
    'x',
    'application/json; charset=latin1',
  ])('as %s: 415', async (type) => {
    const answer = await send(JSON.stringify(soul), { 'content-type': type })
    expect(answer.status).toBe(415)
    isRefusal(answer)
  })

  test.each([
    'application/json',
    'application/json; charset=utf-8',
    'Application/JSON;charset="UTF-8"',
  ])('as %s: taken', async (type) => {
    expect((await send(JSON.stringify(soul), { 'content-type': type })).status).toBe(202)
  })

  test('nothing at all may come under any name, as curl -d "" sends it', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const wish = { key, method: 'POST', body: '', headers }
    expect((await call(server, '/requests/none/cancel', wish)).status).toBe(404)
    expect((await call(server, '/ai-model-api/v1/getMotions', wish)).status).toBe(200)
    expect((await call(server, paths[0] ?? '', wish)).json.error).toBe('Malformed Body')
  })

  test('compressed: 415', async () => {
    expect((await send(JSON.stringify(soul), { 'content-encoding': 'gzip' })).status).toBe(415)
  })

  test('no body at all: 400', async () => {
    for (const path of paths) {
      const answer = await call(server, path, { key, method: 'POST' })
      expect(answer.status).toBe(400)
      isRefusal(answer)
    }
  })
})

describe('size', () => {
  test('a picture of 20 MB inside the body is taken', async () => {
    const body = { ...video, input_images: [`data:image/png;base64,${'A'.repeat(28_000_000)}`] }
    expect((await send(JSON.stringify(body), {}, paths[1])).status).toBe(202)
  })

  test('over 32 MB is 413, with and without a Content-Length', async () => {
    const big = JSON.stringify({ ...soul, prompt: 'a'.repeat(33 * 2 ** 20) })
    const answer = await send(big)
    expect(answer.status).toBe(413)
    isRefusal(answer)
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = httpRequest(
        server.base + paths[0],
        {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'ocp-apim-subscription-key': key },
        },
        (got) => {
          got.resume()
          resolve(got.statusCode)
        },
      )
      sent.on('error', reject)
      sent.end(big)
    })
    expect(status).toBe(413)
  })

  test('who is nobody is refused before a byte of a large body is read', async () => {
    const sent = httpRequest(server.base + paths[0], {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': 30_000_000 },
    })
    sent.on('error', () => undefined)
    sent.flushHeaders()
    const [answer] = await once(sent, 'response')
    expect(answer.statusCode).toBe(401)
    sent.destroy()
  })

  test('nowhere is answered before a byte is read', async () => {
    const sent = httpRequest(`${server.base}/nowhere`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': 30_000_000 },
    })
    sent.on('error', () => undefined)
    sent.flushHeaders()
    const [answer] = await once(sent, 'response')
    expect(answer.statusCode).toBe(404)
    sent.destroy()
  })
})

const rawCall = (text: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(server.port, '127.0.0.1', () => socket.write(text))
    const parts: Buffer[] = []
    socket.on('data', (part) => parts.push(part))
    socket.on('close', () => resolve(Buffer.concat(parts).toString()))
    socket.on('error', reject)
  })

test.each([
  ['no HTTP', 'HELLO\r\n\r\n', 400],
  [
    'two lengths',
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nx',
    400,
  ],
  [
    'length and chunks',
    'POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\nx',
    400,
  ],
  ['headers of 64 kB', `GET / HTTP/1.1\r\nHost: a\r\nX-A: ${'a'.repeat(65_536)}\r\n\r\n`, 431],
  ['an unknown method', 'BREW / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n', 400],
])('%s is refused in JSON', async (_name, text, status) => {
  const answer = await rawCall(text)
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
  expect(answer).toContain('application/json')
  expect(answer).toContain('"error"')
})

const wrongValues: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  '',
  'x',
  [],
  [[]],
  [null],
  {},
  { a: 1 },
  [{ a: [1] }],
  '\u202e',
  'NaN',
  1e300,
]

test('every field with every wrong type is a 400 that names it, or is allowed', {
  timeout: 60_000,
}, async () => {
  const fields: readonly [string, object, readonly string[]][] = [
    [
      paths[0] ?? '',
      soul,
      [
        'prompt',
        'width_and_height',
        'enhance_prompt',
        'style_id',
        'soul_style_id',
        'style_strength',
        'quality',
        'seed',
        'custom_reference_id',
        'custom_reference_strength',
        'image_reference_type',
        'image_reference_image_url',
        'batch_size',
      ],
    ],
    [
      paths[1] ?? '',
      video,
      [
        'model',
        'prompt',
        'seed',
        'motions_id',
        'motions_strength',
        'input_images',
        'input_images_end',
        'enhance_prompt',
        'check_nsfw',
      ],
    ],
  ]
  let refused = 0
  for (const [path, base, names] of fields) {
    for (const name of names) {
      for (const value of wrongValues) {
        const answer = await call(server, path, { key, body: { ...base, [name]: value } })
        expect([202, 400]).toContain(answer.status)
        if (answer.status === 202) continue
        refused++
        isRefusal(answer)
        if (answer.json.error === 'Invalid Request') expect(answer.json.message).toContain(name)
      }
    }
  }
  expect(refused).toBeGreaterThan(300)
})

test('of several end pictures the first is taken, and the answer names the rest', async () => {
  const ends = ['https://example.com/b.png', 'https://example.com/c.png']
  const answer = await call(server, paths[1] ?? '', {
    key,
    body: { ...video, input_images_end: ends },
  })
  expect([answer.status, answer.headers.get('x-ignored-fields')]).toEqual([
    202,
    'input_images_end.1',
  ])
})

/** A small generator of the same numbers every time. */
const numbers = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

test('600 drawn bodies: 202 or a clear 4xx', { timeout: 60_000 }, async () => {
  const draw = numbers(20_260_331)
  const pick = <T>(from: readonly T[]): T => from[draw(from.length)] as T
  const names = [
    ...Object.keys(soul),
    ...Object.keys(video),
    'seed',
    'style_id',
    'quality',
    'batch_size',
    'motions_id',
    'input_images_end',
    'toString',
    'é',
    '',
    ' ',
    'a'.repeat(300),
    'image_reference_type',
    'image_reference_image_url',
  ]
  const value = (depth: number): unknown => {
    const kind = draw(depth > 4 ? 8 : 10)
    if (kind === 8) return Array.from({ length: draw(4) }, () => value(depth + 1))
    if (kind === 9)
      return Object.fromEntries(
        Array.from({ length: draw(4) }, () => [pick(names), value(depth + 1)]),
      )
    return pick<unknown>([
      null,
      true,
      draw(2_000_000) - 1000,
      draw(100) / 100,
      'image_url',
      '720p',
      4,
      'https://example.com/é?x=<>',
      'a5f63c3b-70eb-4979-af5e-98c7ee1e18e8',
      'data:image/png;base64,AAAA',
      'z'.repeat(draw(4000)),
      '\u0001\u007f\u2028',
      '$\u007bjndi:ldap://x}',
      "' OR 1=1 --",
      '1536x1152',
      'dop-turbo',
    ])
  }
  const mangle = (text: string): string => {
    const at = draw(text.length + 1)
    const noise = pick([
      '',
      '"',
      '\\',
      '{',
      '}',
      '\0',
      '\\u0000',
      '\\ud800',
      ',',
      '\u{1f600}',
      '[[[[',
    ])
    return text.slice(0, at) + noise + text.slice(at + draw(3))
  }
  const seen = new Map<number, number>()
  for (let round = 0; round < 600; round++) {
    const path = pick(paths)
    const base = path === paths[0] ? soul : video
    const count = draw(4)
    const drawn = Object.fromEntries(Array.from({ length: count }, () => [pick(names), value(0)]))
    const text = JSON.stringify(draw(4) === 0 ? value(0) : { ...base, ...drawn }) ?? 'undefined'
    const answer = await call(server, path, { key, body: draw(3) === 0 ? mangle(text) : text })
    seen.set(answer.status, (seen.get(answer.status) ?? 0) + 1)
    if (answer.status !== 202) isRefusal(answer)
    expect([202, 400]).toContain(answer.status)
  }
  expect(seen.get(400) ?? 0).toBeGreaterThan(200)
  expect(seen.get(202) ?? 0).toBeGreaterThan(20)
})

test('a broken part of ours is a bare 500 with the call’s id, logged without the body', async () => {
  const broken = await openServer({
    parts: {
      previews: {
        path: () => {
          throw new Error('secret detail')
        },
        find: () => Promise.resolve(null),
      },
    },
  })
  const { key: own } = await broken.account()
  const answer = await call(broken, '/ai-model-api/v1/getMotions', {
    key: own,
    headers: { 'x-request-id': 'abc-1' },
  })
  expect(answer.status).toBe(500)
  expect(answer.json).toEqual({
    error: 'Internal Server Error',
    message: 'An unexpected error occurred. Request id: abc-1',
  })
  const [line] = broken.lines.filter(({ level }) => level === 'error')
  expect(line?.facts).toMatchObject({ callId: 'abc-1', route: '/ai-model-api/v1/getMotions' })
  await broken.close()
})
