// The whole server as a process in front of a ComfyUI server: killed or stopped while that one works, the job there is found again, not begun twice.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { until } from '../promise/remote-bench.ts'
import { openScriptedComfyui, usualWorkflows } from '../promise/scripted-comfyui.ts'

const main = fileURLToPath(new URL('../../src/main.ts', import.meta.url))
const key = 'development-key-of-the-test'
const headers = { 'ocp-apim-subscription-key': key, 'content-type': 'application/json' }
const children: ChildProcess[] = []
let folder = ''
let base = ''
let port = 0
let comfy: Awaited<ReturnType<typeof openScriptedComfyui>>

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openfield-comfyui-kill-'))
  comfy = await openScriptedComfyui()
  const probe = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => probe.once('listening', resolve))
  port = (probe.address() as AddressInfo).port
  await new Promise((resolve) => probe.close(resolve))
  base = `http://127.0.0.1:${port}`
  const options = { url: comfy.http.url, pollSeconds: 0.05, ...usualWorkflows }
  const route = [{ engine: 'gpu' }]
  await writeFile(
    join(folder, 'openfield.config.json'),
    JSON.stringify({
      engines: { gpu: { kind: 'comfyui', options } },
      routes: { soul: route, 'dop-lite': route },
    }),
  )
})
afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await comfy.close()
  await rm(folder, { recursive: true, force: true })
})

const isReady = () =>
  fetch(`${base}/readyz`).then(
    (answer) => answer.ok,
    () => false,
  )
const start = async (): Promise<ChildProcess> => {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), main], {
    env: {
      // biome-ignore lint/style/noProcessEnv: a child process needs the search path
      PATH: process.env['PATH'] ?? '',
      OPENFIELD_PORT: String(port),
      OPENFIELD_DATA_DIR: folder,
      OPENFIELD_CONFIG: join(folder, 'openfield.config.json'),
      OPENFIELD_DEV_KEY: key,
      OPENFIELD_DEV_CREDITS: '100',
      OPENFIELD_LOG_LEVEL: 'error',
      OPENFIELD_STOP_SECONDS: '0',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  children.push(child)
  await expect.poll(isReady, { timeout: 90_000, interval: 100 }).toBe(true)
  return child
}
const end = async (child: ChildProcess, how: NodeJS.Signals): Promise<unknown> => {
  const gone = new Promise((resolve) => child.once('exit', (code, by) => resolve(code ?? by)))
  child.kill(how)
  return await gone
}
// biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field
const call = async (path: string, body?: object, method = body ? 'POST' : 'GET'): Promise<any> => {
  const more = body ? { body: JSON.stringify(body) } : {}
  return (await fetch(base + path, { method, headers, ...more })).json()
}
const statusOf = (id: string) => call(`/v2/requests/status/${id}?detail=1`)
const completed = async (id: string) => {
  const wait = { timeout: 120_000, interval: 100 }
  await expect.poll(async () => (await statusOf(id)).status, wait).toBe('COMPLETED')
  return statusOf(id)
}
const picture = {
  ...{ prompt: 'a red boat on a lake', width_and_height: '960x1696', quality: '720p', seed: 7 },
}
const submit = async (): Promise<string> =>
  (await call('/ai-model-api/v1/generateSoul', picture)).request_id

test('kill -9, a stop, a cancel: one job each at the server, paid once', async () => {
  const { jobs } = comfy
  jobs.isHeld = true
  const first = await start()
  const killed = await submit()
  await until(() => jobs.all[0]?.step === 3)
  expect(await end(first, 'SIGKILL')).toBe('SIGKILL')
  expect(jobs.all.map(({ state }) => state)).toEqual(['running'])

  const second = await start()
  jobs.isHeld = false
  const done = await completed(killed)
  expect(jobs.all.map(({ state }) => state)).toEqual(['done'])
  expect(done.detail).toMatchObject({ attempt: 2, engine: 'gpu', credits: 1.5 })
  const bytes = Buffer.from(await (await fetch(done.output.media_url[0])).arrayBuffer())
  expect(await sharp(bytes).metadata()).toMatchObject({ format: 'png', width: 960, height: 1696 })

  jobs.isHeld = true
  const stopped = await submit()
  await until(() => jobs.all[1]?.step === 3)
  expect(await end(second, 'SIGTERM')).toBe(0)
  const third = await start()
  jobs.isHeld = false
  await completed(stopped)
  expect(jobs.all.map(({ state }) => state)).toEqual(['done', 'done'])

  jobs.isHeld = true
  const unwanted = await submit()
  await until(() => jobs.all[2]?.step === 3)
  await call(`/v1/requests/${unwanted}/cancel`, {}, 'POST')
  await until(() => jobs.all[2]?.state === 'canceled')
  await expect
    .poll(async () => (await statusOf(unwanted)).status, { timeout: 30_000, interval: 100 })
    .toBe('FAILED')

  jobs.isHeld = false
  const clip = await call('/ai-model-api/v1/generateImageToVideoRequest', {
    ...{ model: 'dop-lite', prompt: 'the boat leaves', seed: 7 },
    input_images: [done.output.media_url[0]],
    motions_id: '81ca2cd2-05db-4222-9ba0-a32e5185adfb',
    motions_strength: 0.5,
  })
  const film = await completed(clip.request_id)
  const mp4 = Buffer.from(await (await fetch(film.output.media_url[0])).arrayBuffer())
  expect(mp4.subarray(4, 8).toString()).toBe('ftyp')
  expect(jobs.all.at(-1)).toMatchObject({ kind: 'video', seed: 7 })
  // Upright as its picture.
  expect(jobs.all.at(-1)?.height).toBeGreaterThan(jobs.all.at(-1)?.width ?? 0)
  const { balance } = await call('/v1/account')
  expect(balance).toBe(100 - 1.5 - 1.5 - film.detail.credits)
  await end(third, 'SIGTERM')
}, 400_000)
