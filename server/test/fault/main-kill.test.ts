// The whole server as a process, with the built-in engine: killed while it makes a picture, started again, the picture is made and paid once.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
const key = 'development-key-of-the-test'
const headers = { 'ocp-apim-subscription-key': key, 'content-type': 'application/json' }
let folder = ''
let base = ''
let port = 0
const children: ChildProcess[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openfield-main-'))
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => probe.once('listening', resolve))
  port = (probe.address() as AddressInfo).port
  await new Promise((resolve) => probe.close(resolve))
  base = `http://127.0.0.1:${port}`
})
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await rm(folder, { recursive: true, force: true })
})

/** Starts the server and resolves with what it wrote once it is ready. */
const start = async (): Promise<{ child: ChildProcess; said: () => string }> => {
  let text = ''
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), main], {
    env: {
      // biome-ignore lint/style/noProcessEnv: a child process needs the search path
      PATH: process.env['PATH'] ?? '',
      OPENFIELD_PORT: String(port),
      OPENFIELD_DATA_DIR: folder,
      OPENFIELD_DEV_KEY: key,
      OPENFIELD_DEV_CREDITS: '10',
      OPENFIELD_LOG_LEVEL: 'error',
      OPENFIELD_STOP_SECONDS: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    // A process group of its own, as a terminal makes one.
    detached: true,
  })
  child.stdout?.on('data', (bytes) => {
    text += bytes
  })
  children.push(child)
  await expect.poll(() => isReady(), { timeout: 60_000, interval: 100 }).toBe(true)
  return { child, said: () => text }
}
const isReady = () =>
  fetch(`${base}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  )
const gone = (child: ChildProcess) =>
  new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)))
const waiting = { timeout: 90_000, interval: 100 }
const submit = (body: object) =>
  fetch(`${base}/ai-model-api/v1/generateSoul`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
const json = async (path: string) =>
  (await fetch(path.startsWith('http') ? path : base + path, { headers })).json()

test('a picture survives kill -9 of the server and is charged once', async () => {
  const first = await start()
  await expect.poll(() => first.said(), { timeout: 10_000 }).toContain(key)
  expect(first.said()).toContain(`Openfield listens on ${base}`)
  expect(first.said().match(/^curl /gm)).toHaveLength(2)
  const body = {
    prompt: 'a red boat on a lake',
    width_and_height: '960x1696',
    quality: '720p',
    seed: 7,
  }
  const submitted = await submit(body)
  expect(submitted.status).toBe(202)
  const { polling_url: polling } = (await submitted.json()) as { polling_url: string }
  const status = () => json(`${polling}?detail=1`)
  await expect.poll(async () => (await status()).detail.stage, waiting).toBe('tracing')
  expect((await json('/v1/account')).balance).toBe(8.5)

  first.child.kill('SIGKILL')
  await gone(first.child)
  const second = await start()
  expect(second.said()).not.toContain('Development key')
  await expect
    .poll(async () => (await status()).status, { timeout: 240_000, interval: 250 })
    .toBe('COMPLETED')
  const done = await status()
  expect(done.detail).toMatchObject({ attempt: 2, credits: 1.5, engine: 'builtin', seed: 7 })
  const account = await json('/v1/account')
  expect(account.balance).toBe(8.5)
  const picture = Buffer.from(await (await fetch(done.output.media_url[0])).arrayBuffer())
  expect(await sharp(picture).metadata()).toMatchObject({ format: 'png', width: 960, height: 1696 })

  second.child.kill('SIGTERM')
  expect(await gone(second.child)).toBe(0)
}, 400_000)

test('Ctrl-C reaches every process, twice: the picture is handed back as if nothing had been', async () => {
  const { child } = await start()
  const submitted = await submit({ prompt: 'a red boat on a lake', width_and_height: '2048x1536' })
  const { polling_url: polling } = (await submitted.json()) as { polling_url: string }
  const detail = async () => (await json(`${polling}?detail=1`)).detail
  const inHand = () => expect.poll(async () => (await detail()).stage, waiting).toBe('tracing')
  await inHand()
  for (let times = 0; times < 2; times++) process.kill(-(child.pid ?? 0), 'SIGINT')
  expect(await gone(child)).toBe(0)
  const again = await start()
  await inHand()
  expect(await detail()).toMatchObject({ attempt: 1 })
  // Whoever started it may be killed: then it stops by itself.
  again.child.disconnect()
  expect(await gone(again.child)).toBe(0)
}, 400_000)
