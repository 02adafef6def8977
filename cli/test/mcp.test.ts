// The assistant's side: the protocol's own client over stdio and HTTP, with pictures, links, progress and refusals.
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js'
import { Openfield } from '@openfield/sdk'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenServer, openServer } from '../../server/test/flow/open-server.ts'
import { assistantServer } from '../src/mcp-tools.ts'
import { runCommand } from '../src/program.ts'

interface Content {
  readonly type: string
  readonly text?: string
  readonly data?: string
  readonly uri?: string
}
interface Result {
  readonly isError?: boolean
  readonly content: readonly Content[]
  readonly structuredContent?: { readonly media: readonly { readonly url: string }[] }
}

let server: OpenServer
let openfield: Openfield
let assistant: Client
let folder: string

const call = async (name: string, args: Record<string, unknown>, more = {}): Promise<Result> =>
  (await assistant.callTool({ name, arguments: args }, undefined, more)) as unknown as Result

beforeAll(async () => {
  const picture = await sharp({
    create: { width: 640, height: 480, channels: 3, background: '#c63' },
  })
    .png()
    .toBuffer()
  server = await openServer({
    live: true,
    behave: async ({ kind }, { progress }) => {
      progress(0.5, 'tracing')
      return kind === 'image' ? picture : undefined
    },
  })
  const { key } = await server.account()
  openfield = new Openfield({ baseUrl: server.base, key })
  folder = await mkdtemp(join(tmpdir(), 'openfield-mcp-'))
  assistant = new Client({ name: 'test', version: '1' })
  const [near, far] = InMemoryTransport.createLinkedPair()
  await assistantServer(openfield, '0.1.0').connect(far)
  await assistant.connect(near)
})
afterAll(async () => {
  await assistant.close()
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

test('offers its tools with their inputs', async () => {
  const { tools } = await assistant.listTools()
  expect(tools.map(({ name }) => name).sort()).toEqual([
    'animate_image',
    'generate_image',
    'get_status',
    'list_motions',
    'list_styles',
  ])
  expect(tools.find(({ name }) => name === 'generate_image')?.inputSchema.required).toEqual([
    'prompt',
  ])
})

test('makes a picture, animates it, and shows both', async () => {
  const seen: number[] = []
  const made = await call(
    'generate_image',
    { prompt: 'a fox', style: 'general', seed: 5 },
    {
      onprogress: ({ progress }: { progress: number }) => seen.push(progress),
    },
  )
  expect(made.isError, made.content[0]?.text).toBeFalsy()
  expect(made.content.map(({ type }) => type)).toEqual(['text', 'image', 'resource_link'])
  const preview = await sharp(Buffer.from(made.content[1]?.data ?? '', 'base64')).metadata()
  expect(preview.width).toBeLessThanOrEqual(320)
  expect(JSON.parse(made.content[0]?.text ?? '')).toMatchObject({
    state: 'completed',
    seed: 5,
    credits: 3,
  })
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
  const image_url = made.structuredContent?.media[0]?.url
  const clip = await call('animate_image', { image_url, motion: 'dolly in' })
  expect(clip.content.at(-1)?.uri).toMatch(/\.mp4$/)
})

test('lists by words and answers refusals as sentences', async () => {
  const styles = await call('list_styles', { search: 'film' })
  expect(styles.content[0]?.text?.split('\n').length).toBeGreaterThan(1)
  const wrong = await call('generate_image', { prompt: 'a fox', style: 'no such style' })
  expect(wrong).toMatchObject({
    isError: true,
    content: [{ text: expect.stringContaining('no such style') }],
  })
  const unknown = await call('get_status', { request_id: '01890000-0000-7000-8000-000000000000' })
  expect(unknown.isError).toBe(true)
})

test('serves over HTTP to this machine alone', async () => {
  const stop = new AbortController()
  const lines: string[] = []
  let ready: (address: string) => void = () => undefined
  const address = new Promise<string>((done) => {
    ready = done
  })
  const variables = { OPENFIELD_URL: server.base, OPENFIELD_KEY: (await server.account()).key }
  const write = (text: string | Uint8Array) => {
    lines.push(String(text))
    const found = /http:\S+/.exec(String(text))
    if (found) ready(found[0])
  }
  const ended = runCommand(['mcp', '--http', '--port', '0'], {
    out: { isTerminal: false, columns: 80, write },
    err: { isTerminal: false, columns: 80, write },
    variables,
    signal: stop.signal,
    settingsFolder: null,
    serverFile: '',
    version: '0.1.0',
    readInput: async () => new Uint8Array(),
  })
  const url = await address
  const client = new Client({ name: 'test', version: '1' })
  await client.connect(new StreamableHTTPClientTransport(new URL(url)) as never)
  expect((await client.listTools()).tools).toHaveLength(5)
  await client.close()
  const foreign = await fetch(url, {
    method: 'POST',
    headers: { origin: 'http://evil.example' },
    body: '{}',
  })
  expect(foreign.status).toBe(403)
  expect((await fetch(url, { method: 'POST', body: 'no json' })).status).toBe(400)
  expect((await fetch(url)).status).toBe(405)
  stop.abort()
  if (!stop.signal.aborted) await once(stop.signal, 'abort')
  expect(await ended).toBe(0)
})
