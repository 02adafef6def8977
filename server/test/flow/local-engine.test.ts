// The whole server with a local diffusion model: a request over HTTP becomes a picture, is stopped, survives a kill, and fails without a charge.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { checkLedger } from '../../src/account/check.ts'
import { openAccount } from '../../src/account/create.ts'
import { checkEngines } from '../../src/app/check-engines.ts'
import { type App, createApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { engineKind } from '../../src/engine/engine-kind.ts'
import { engineKinds } from '../../src/engine/kinds.ts'
import { openLocal } from '../../src/engine/local-diffusion/local.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { writeTinyModel } from '../local-diffusion/tiny-model.ts'
import { fakeEngine } from '../promise/fake-engine.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 })

let folder: string
const apps: App[] = []
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openfield-local-flow-'))
  await writeTinyModel(join(folder, 'tiny-sd1'), 'sd1')
  await writeTinyModel(join(folder, 'tiny-sdxs'), 'sdxs')
})
afterAll(async () => {
  for (const app of apps) expect(await checkLedger(app.store)).toEqual([])
  await Promise.all(apps.map((app) => app.stop()))
  await rm(folder, { recursive: true, force: true })
})

/** A process that is killed at its first step. */
const killed = engineKind(
  'killed',
  'For tests.',
  z.object({ folder: z.string() }),
  (options, setting) =>
    openLocal(
      options,
      setting,
      fileURLToPath(new URL('../local-diffusion/killed-process.ts', import.meta.url)),
    ),
)

const ADMIN = 'the-operator-of-these-tests'

const open = async (options: object, kind = 'local', others: readonly string[] = []) => {
  const data = await mkdtemp(join(folder, 'data-'))
  const path = join(data, 'openfield.config.json')
  const file = {
    engines: { own: { kind, options } },
    routes: { soul: ['own', ...others].map((engine) => ({ engine })) },
  }
  await writeFile(path, JSON.stringify(file))
  const config = readConfig({
    OPENFIELD_CONFIG: path,
    OPENFIELD_DATA_DIR: data,
    OPENFIELD_PORT: '0',
    OPENFIELD_LOG_LEVEL: 'silent',
    OPENFIELD_STOP_SECONDS: '0',
    OPENFIELD_THREADS: '1',
    OPENFIELD_ADMIN_TOKEN: ADMIN,
    OPENFIELD_RATE_PER_MINUTE: '0',
  })
  const app = await createApp(config, { kinds: [...engineKinds, killed], engine: fakeEngine() })
  apps.push(app)
  const base = await app.start()
  const { key } = await openAccount(
    { store: app.store, clock: systemClock },
    { name: 'test', credits: 100_000 },
  )
  const headers = {
    'ocp-apim-subscription-key': key.key,
    authorization: `Bearer ${key.key}`,
    'content-type': 'application/json',
  }
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field
  const call = async (url: string, body?: object, method = body ? 'POST' : 'GET'): Promise<any> => {
    const answer = await fetch(url.startsWith('/') ? base + url : url, {
      method,
      headers,
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${answer.status} ${text}`)
    return text === '' ? null : JSON.parse(text)
  }
  const soul = async (changes: object = {}): Promise<string> => {
    const body = { prompt: 'a red cat', width_and_height: '1536x1152', seed: 7, ...changes }
    return (await call('/ai-model-api/v1/generateSoul', body)).polling_url
  }
  const until = async (
    url: string,
    done: (status: { status: string; detail: { stage: string } }) => boolean,
  ) => {
    for (;;) {
      const status = await call(`${url}?detail=1`)
      if (done(status)) return status
      await systemClock.sleep(50)
    }
  }
  const ended = (url: string) =>
    until(url, ({ status }) =>
      ['COMPLETED', 'FAILED', 'ERROR', 'NSFW', 'CANCELED'].includes(status),
    )
  const admin = async (url: string): Promise<{ engines: readonly object[] }> => {
    const answer = await fetch(base + url, { headers: { authorization: `Bearer ${ADMIN}` } })
    return answer.json() as Promise<{ engines: readonly object[] }>
  }
  const balance = async () => (await call('/api/v1/account')).balance as number
  return { call, soul, until, ended, balance, admin }
}
const pictureAt = async (url: string) => Buffer.from(await (await fetch(url)).arrayBuffer())

test('a request becomes a picture of the asked size that says what it is', async () => {
  const house = await open({ folder: join(folder, 'tiny-sdxs') })
  const status = await house.ended(await house.soul())
  expect(status).toMatchObject({ status: 'COMPLETED' })
  const png = await pictureAt(status.output.media_url[0])
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1536, height: 1152 })
  const text = png.toString('utf8')
  for (const word of ['a red cat', 'Openfield engine own', 'trainedAlgorithmicMedia'])
    expect(text).toContain(word)
  const notes = status.detail.notes.join(' ')
  expect(notes).toMatch(/made with \d+×\d+ pixels/)
  // Who enlarged it is said by name: the one that comes with the server.
  expect(notes).toMatch(/ESRGAN \(slim, ×2\) enlarged the picture from \d+×\d+ to \d+×\d+ pixels\./)
})

test('a batch of four, and a reference picture', async () => {
  const house = await open({ folder: join(folder, 'tiny-sd1'), steps: 2 })
  const reference = await sharp({
    create: { width: 40, height: 30, channels: 3, background: '#d03010' },
  })
    .webp({ quality: 50 })
    .toBuffer()
  const batch = await house.ended(
    await house.soul({ batch_size: 4, width_and_height: '1152x1536' }),
  )
  expect(batch.output.media_url).toHaveLength(4)
  const pictures = await Promise.all((batch.output.media_url as string[]).map(pictureAt))
  expect(new Set(pictures.map((bytes) => bytes.toString('base64'))).size).toBe(4)
  expect(await sharp(pictures[3]).metadata()).toMatchObject({ width: 1152, height: 1536 })
  const plain = await house.ended(await house.soul({ width_and_height: '1152x1536' }))
  const guided = await house.ended(
    await house.soul({
      width_and_height: '1152x1536',
      image_reference_type: 'image_url',
      image_reference_image_url: `data:image/webp;base64,${reference.toString('base64')}`,
    }),
  )
  expect(guided.status).toBe('COMPLETED')
  const [without, withReference] = await Promise.all(
    [plain, guided].map(({ output }) => pictureAt(output.media_url[0])),
  )
  expect(without?.equals(pictures[0] ?? Buffer.alloc(0))).toBe(true)
  expect(withReference?.equals(without ?? Buffer.alloc(0))).toBe(false)
})

test('a cancel between steps ends it without a charge, and the next is made', async () => {
  const house = await open({ folder: join(folder, 'tiny-sd1'), steps: 150 })
  const before = await house.balance()
  const url = await house.soul()
  await house.until(url, ({ detail }) => detail.stage.startsWith('step'))
  const [id] = url.match(/[0-9a-f-]{36}/) ?? []
  await house.call(`/api/v1/requests/${id}/cancel`, undefined, 'POST')
  const { state } = await house
    .until(url, ({ status }) => !['QUEUED', 'PROCESSING', 'IN_PROGRESS'].includes(status))
    .then(() => house.call(`/api/v1/requests/${id}`))
  expect(state).toBe('canceled')
  expect(await house.balance()).toBe(before)
  expect((await house.ended(await house.soul())).status).toBe('COMPLETED')
})

test('a process that is killed on its way: the request is made by the next', async () => {
  const model = join(folder, 'tiny-sdxs')
  const house = await open({ folder: model }, 'killed')
  const url = await house.soul()
  expect((await house.ended(url)).status).toBe('COMPLETED')
  expect(await readdir(model)).toContain('was-killed')
})

/** A folder whose weights are torn. */
const brokenModel = async (): Promise<string> => {
  const broken = await mkdtemp(join(folder, 'tiny-broken-'))
  await writeTinyModel(broken, 'sdxs')
  await writeFile(join(broken, 'unet/diffusion_pytorch_model.safetensors'), 'torn')
  return broken
}

test('a broken model folder ends its requests at once, uncharged; the operator reads which file it is', async () => {
  const house = await open({ folder: await brokenModel() })
  const before = await house.balance()
  const url = await house.soul()
  const status = await house.ended(url)
  expect(status.status).toBe('ERROR')
  expect(status.error).toContain('until its operator mends it')
  expect(status.error).not.toMatch(/safetensors|tmp/)
  const [id] = url.match(/[0-9a-f-]{36}/) ?? []
  const request = await house.call(`/api/v1/requests/${id}`)
  expect(request).toMatchObject({ attempt: 1, charged: 0, error: { code: 'engine_broken' } })
  expect(await house.balance()).toBe(before)
  const { engines } = await house.admin('/api/v1/admin/engines')
  expect(engines).toContainEqual(
    expect.objectContaining({
      id: 'own',
      state: 'down',
      sentence: expect.stringContaining('unet/diffusion_pytorch_model.safetensors: '),
    }),
  )
})

test('the next engine of the route makes what a broken model folder cannot', async () => {
  const house = await open({ folder: await brokenModel() }, 'local', ['builtin'])
  const status = await house.ended(await house.soul())
  expect(status.status).toBe('COMPLETED')
  expect(status.detail.notes).toContain('The engine "own" is down, so "fake" made it.')
})

test('the doctor says which file is at fault', async () => {
  const broken = await brokenModel()
  const found = await checkEngines({
    OPENFIELD_DATA_DIR: join(folder, 'doctor'),
    OPENFIELD_ROUTE_SOUL: `local:${broken}`,
  })
  expect(found).toContainEqual({
    level: 'problem',
    text: expect.stringMatching(/^engine .*local.*unet\/diffusion_pytorch_model\.safetensors: /),
  })
})
