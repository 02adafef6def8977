// Input pictures from every place they may come from, and what is said of those that cannot be used.
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { Problem } from '@openfield/contract'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { diskMedia } from './disk.ts'
import { type InputFetcherOptions, inputFetcher } from './fetch-input.ts'
import type { Media } from './media.ts'

const request = '019d0000-0000-7000-8000-000000000001'
const facts = { contentType: 'image/png', role: 'output', width: 40, height: 30 } as const
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

let folder = ''
let media: Media
let server: Server | undefined
let options: InputFetcherOptions
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openfield-input-'))
  media = diskMedia(join(folder, 'media'))
  options = {
    media,
    ownBases: () => ['http://127.0.0.1:8787', 'https://pictures.example/base'],
    mayRead: async (account, id) => account === 'acc_1' && id === request,
    reach: { allowPrivate: false, allowLoopback: true, ports: null },
    maxBytes: 2 ** 20,
    timeoutMs: 2000,
  }
})
afterEach(async () => {
  server?.closeAllConnections()
  server?.close()
  server = undefined
  await rm(folder, { recursive: true, force: true })
})

/** A picture with a different colour in each corner, so that turns show. */
const corners = (width = 40, height = 30) =>
  sharp({ create: { width, height, channels: 3, background: '#00ff00' } }).composite([
    {
      input: { create: { width: 8, height: 8, channels: 3, background: '#ff0000' } },
      top: 0,
      left: 0,
    },
  ])
const png = () => corners().png().toBuffer()
const dataUrl = (bytes: Buffer, type = 'image/png') =>
  `data:${type};base64,${bytes.toString('base64')}`
const fetchInput = (url: string, account = 'acc_1') => inputFetcher(options)(url, account)
const problem = async (url: string, account = 'acc_1') => {
  const thrown: unknown = await fetchInput(url, account).then(
    () => expect.fail('was accepted'),
    (error: unknown) => error,
  )
  if (!(thrown instanceof Problem)) throw thrown
  return [thrown.code, thrown.message]
}
async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
const put = async (name: string, bytes: Buffer, type: string = facts.contentType) => {
  await writeFile(join(folder, 'source'), bytes)
  return media.put(request, name, join(folder, 'source'), { ...facts, contentType: type })
}

test.each(['png', 'jpeg', 'webp'] as const)('takes a %s unchanged', async (format) => {
  const bytes = await corners().toFormat(format).toBuffer()
  expect(await fetchInput(dataUrl(bytes, 'image/whatever'))).toEqual({
    bytes,
    contentType: `image/${format}`,
    sha256: sha256(bytes),
    depthPath: null,
  })
})

test.each(['gif', 'tiff', 'avif'] as const)('refuses a %s', async (format) => {
  const bytes = await corners().toFormat(format).toBuffer()
  expect(await problem(dataUrl(bytes))).toEqual([
    'input_rejected',
    'The input picture in the data URL is not a JPEG, PNG or WebP picture.',
  ])
})

test('refuses an SVG, whose reader could be sent elsewhere', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="99"><rect/></svg>'
  expect((await problem(dataUrl(Buffer.from(svg))))[0]).toBe('input_rejected')
})

test('stands a turned photograph upright', async () => {
  const turned = await corners().withMetadata({ orientation: 6 }).jpeg().toBuffer()
  const input = await fetchInput(dataUrl(turned))
  expect(input.contentType).toBe('image/png')
  const { data, info } = await sharp(input.bytes).raw().toBuffer({ resolveWithObject: true })
  expect([info.width, info.height]).toEqual([30, 40])
  const at = (x: number, y: number) => data[(y * info.width + x) * info.channels] ?? 0
  // Orientation 6 is a quarter turn clockwise: the red corner goes from top left to top right.
  expect(at(27, 2)).toBeGreaterThan(200)
  expect(at(2, 2)).toBeLessThan(60)
  expect(input.sha256).toBe(sha256(input.bytes as Buffer))
  const { orientation = 1 } = await sharp(input.bytes).metadata()
  expect(orientation).toBe(1)
})

test('brings CMYK and 16 bits to 8-bit sRGB', async () => {
  const cmyk = await corners().toColourspace('cmyk').jpeg().toBuffer()
  const deep = await corners().toColourspace('rgb16').png().toBuffer()
  expect((await sharp(cmyk).metadata()).space).toBe('cmyk')
  expect((await sharp(deep).metadata()).depth).toBe('ushort')
  for (const bytes of [cmyk, deep]) {
    const input = await fetchInput(dataUrl(bytes))
    expect(await sharp(input.bytes).metadata()).toMatchObject({ space: 'srgb', depth: 'uchar' })
  }
})

test('says what is wrong with the size', async () => {
  const wide = await corners(4000, 15).png().toBuffer()
  expect(await problem(dataUrl(wide))).toEqual([
    'input_rejected',
    'The input picture in the data URL has 4000×15 pixels; each side needs at least 16.',
  ])
  expect(await problem(dataUrl(pngOf(16_000, 16_000)))).toEqual([
    'input_rejected',
    'The input picture in the data URL has 16000×16000 pixels, more than 40 million.',
  ])
  expect((await problem(dataUrl(pngOf(20_000, 20))))[1]).toMatch(/20000×20 pixels; no side/)
})

test('refuses what is cut short or is nothing', async () => {
  const whole = await corners(400, 300).jpeg().toBuffer()
  const damaged = 'The input picture in the data URL is damaged: it cannot be decoded to its end.'
  const half = whole.subarray(0, whole.length / 2)
  expect(await problem(dataUrl(half))).toEqual(['input_rejected', damaged])
  const cutPng = (await corners(400, 300).png().toBuffer()).subarray(0, 300)
  expect((await problem(dataUrl(cutPng)))[0]).toBe('input_rejected')
  expect((await problem('data:image/png;base64,'))[0]).toBe('input_rejected')
  expect((await problem(dataUrl(Buffer.from('not a picture'))))[0]).toBe('input_rejected')
  expect(await problem('data:image/png;base64,*')).toEqual([
    'input_rejected',
    'The input picture in the data URL is not a well-formed data URL.',
  ])
})

test('refuses a data URL over the limit', async () => {
  expect(await problem(dataUrl(Buffer.alloc(2 ** 20 + 1)))).toEqual([
    'input_rejected',
    'The input picture in the data URL is larger than 1 MB.',
  ])
})

test('fetches from the network, redirects included', async () => {
  const bytes = await png()
  const base = await serve((incoming, response) => {
    if (incoming.url === '/old') response.writeHead(301, { location: '/new' }).end()
    else response.setHeader('content-type', 'image/png').end(bytes)
  })
  expect((await fetchInput(`${base}/old`)).bytes).toEqual(bytes)
})

test('says why a URL did not give a picture, and keeps its query to itself', async () => {
  const base = await serve((incoming, response) => {
    if (incoming.url?.startsWith('/page')) {
      response.setHeader('content-type', 'text/html; charset=utf-8').end('<h1>hi</h1>')
    } else if (incoming.url === '/big') response.end(Buffer.alloc(2 ** 20 + 1))
    else if (incoming.url === '/hang') response.write('.')
    else response.writeHead(404).end()
  })
  options = { ...options, timeoutMs: 300 }
  const place = `The input picture ${base}`
  expect(await problem(`${base}/gone?token=secret`)).toEqual([
    'input_unreachable',
    `${place}/gone answered with status 404.`,
  ])
  expect(await problem(`${base}/page?x=1`)).toEqual([
    'input_rejected',
    `${place}/page is not a JPEG, PNG or WebP picture (it was sent as text/html).`,
  ])
  expect(await problem(`${base}/big`)).toEqual([
    'input_rejected',
    `${place}/big is larger than 1 MB.`,
  ])
  expect(await problem(`${base}/hang`)).toEqual([
    'input_unreachable',
    `${place}/hang did not answer within 0.3 seconds.`,
  ])
  expect(await problem('http://169.254.169.254/latest/')).toEqual([
    'input_unreachable',
    'The input picture http://169.254.169.254/latest/ is not a public address.',
  ])
  expect(await problem('https://me:pw@example.com/a.png')).toEqual([
    'input_unreachable',
    'The input picture https://example.com/a.png must not hold a user name or password.',
  ])
  expect((await problem(`https://10.0.0.1/${'a'.repeat(1000)}`))[1]?.length).toBeLessThan(280)
})

test('reads our own media without the network, with its depth map', async () => {
  const bytes = await png()
  await put('output.png', bytes)
  await writeFile(join(folder, 'depth'), 'depth')
  await media.putDepth(request, 'output.png', join(folder, 'depth'))
  // No server listens at any of these.
  for (const url of [
    `http://127.0.0.1:8787/media/v1/${request}/output.png`,
    `http://127.0.0.1:8787/media/v1/ai-model-api_${request}/output.png?download=1`,
    `https://pictures.example/base/media/v1/${request}/output.png`,
    `/media/v1/${request}/output.png`,
  ]) {
    const input = await fetchInput(url)
    expect(input.bytes, url).toEqual(bytes)
    expect(input.depthPath, url).toMatch(/depth/)
  }
})

test('knows our own picture by its bytes, wherever it comes from', async () => {
  const bytes = await png()
  await put('output.png', bytes)
  await writeFile(join(folder, 'depth'), 'depth')
  await media.putDepth(request, 'output.png', join(folder, 'depth'))
  expect((await fetchInput(dataUrl(bytes), 'acc_2')).depthPath).toMatch(/depth/)
})

test('our own media: neither other accounts, nor other names, nor videos', async () => {
  await put('output.png', await png())
  await put('output.mp4', await png(), 'video/mp4')
  const own = (path: string) => `http://127.0.0.1:8787/media/v1/${path}`
  const unknown = (path: string) => [
    'input_unreachable',
    `The input picture ${own(path)} is not among this server's media.`,
  ]
  const known = `${request}/output.png`
  expect(await problem(own(known), 'acc_2')).toEqual(unknown(known))
  for (const path of [
    `${request}/output-2.png`,
    `${request}/x/output.png`,
    request,
    'x/output.png',
  ])
    expect(await problem(own(path))).toEqual(unknown(path))
  expect((await problem(own(`${request}/output.mp4`)))[0]).toBe('input_rejected')
})

/** A PNG whose header claims a size; its data end early. */
function pngOf(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc(body))
    return Buffer.concat([length, body, sum])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1000))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function crc(bytes: Buffer): number {
  let c = 0xffffffff
  for (const byte of bytes) {
    c ^= byte
    for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1
  }
  return (c ^ 0xffffffff) >>> 0
}
