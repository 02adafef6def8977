// One Openfield in front of another: a request crosses both, ends alike in both, and is charged in both or in neither.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Problem } from '@openfield/contract'
import sharp from 'sharp'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { readAccount } from '../../src/account/account-rows.ts'
import { checkLedger } from '../../src/account/check.ts'
import { openAccount } from '../../src/account/create.ts'
import { type App, createApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { upstreamKind } from '../../src/engine/remote/upstream/upstream.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { type Behaviour, fakeEngine } from '../promise/fake-engine.ts'
import { madeClip } from '../promise/scripted-jobs.ts'

// Two whole servers each.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 })

let folder: string
let apps: App[]
beforeEach(async () => {
  apps = []
  folder = await mkdtemp(join(tmpdir(), 'openfield-upstream-'))
})
afterEach(async () => {
  await Promise.all(apps.map((app) => app.stop()))
  await rm(folder, { recursive: true, force: true })
})

const start = async (
  name: string,
  settings: Readonly<Record<string, string>>,
  parts: Parameters<typeof createApp>[1],
  credits: number,
) => {
  const config = readConfig({
    OPENFIELD_DATA_DIR: join(folder, name),
    OPENFIELD_PORT: '0',
    OPENFIELD_LOG_LEVEL: 'silent',
    OPENFIELD_STOP_SECONDS: '0',
    OPENFIELD_ATTEMPTS: '1',
    OPENFIELD_RATE_PER_MINUTE: '0',
    ...settings,
  })
  const app = await createApp(config, parts)
  apps.push(app)
  const base = await app.start()
  const { key } = await openAccount({ store: app.store, clock: systemClock }, { name, credits })
  const call = async (path: string, body?: object) => {
    const answer = await fetch(base + path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'ocp-apim-subscription-key': key.key,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    // biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field
    return { status: answer.status, json: (await answer.json().catch(() => null)) as any }
  }
  const money = async () => {
    const account = await readAccount(app.store.read, key.accountId)
    return { spent: account?.spent, held: account?.held }
  }
  return { app, base, key, call, money }
}

const solid = (background: string) =>
  sharp({ create: { width: 96, height: 64, channels: 3, background } })
    .png()
    .toBuffer()

/** Makes small true media, after what the test wants. */
const making =
  (behave: Behaviour): Behaviour =>
  async (input, context) => {
    await behave(input, context)
    return input.kind === 'image' ? solid('#3060c0') : madeClip({ width: 96, height: 64 })
  }

type Dialect = 'platform' | 'gateway'

const openBoth = async (
  dialect: Dialect,
  {
    behave = () => Promise.resolve(),
    credits = 1_000_000,
    workers = '2',
  }: { behave?: Behaviour; credits?: number; workers?: string } = {},
) => {
  const there = await start(
    'there',
    { OPENFIELD_WORKERS: workers },
    { engine: fakeEngine(making(behave)) },
    credits,
  )
  const { base, key } = there
  const theirs = dialect === 'platform' ? `${key.keyId}:${key.keySecret}` : key.key
  const options = { url: base, dialect, key: theirs, pollSeconds: 0.05 }
  const route = [{ engine: 'hosted' }]
  const path = join(folder, 'openfield.config.json')
  await writeFile(
    path,
    JSON.stringify({
      engines: { hosted: { kind: 'upstream', options } },
      routes: { soul: route, 'dop-lite': route },
    }),
  )
  const here = await start(
    'here',
    { OPENFIELD_CONFIG: path },
    { kinds: [upstreamKind], engine: fakeEngine() },
    1_000_000,
  )
  return { here, there }
}

type Server = Awaited<ReturnType<typeof start>>

const soul = { prompt: 'a red boat on a lake', width_and_height: '1536x1152', seed: 7 }

const submitted = async ({ call }: Server, name: string, body: object): Promise<string> => {
  const { status, json } = await call(`/ai-model-api/v1/${name}`, body)
  expect(status, JSON.stringify(json)).toBe(202)
  return json.request_id
}

/** The status when it is over. */
const over = async ({ call }: Server, id: string) => {
  for (;;) {
    const { json } = await call(`/v2/requests/status/${id}?detail=1`)
    if (!['QUEUED', 'PROCESSING'].includes(json.status)) return json
    await new Promise((resolve) => setTimeout(resolve, 30))
  }
}

const audit = async (...servers: readonly Server[]) => {
  for (const { app, money } of servers) {
    expect(await checkLedger(app.store)).toEqual([])
    expect((await money()).held).toBe(0)
  }
}

describe.each(['platform', 'gateway'] as const)('through the %s dialect', (dialect) => {
  test('a picture is made there, delivered here, and charged in both', async () => {
    const seen: unknown[] = []
    const { here, there } = await openBoth(dialect, {
      behave: async (input) => void seen.push(input),
    })
    const id = await submitted(here, 'generateSoul', { ...soul, quality: '720p' })
    const ended = await over(here, id)
    expect(ended).toMatchObject({ status: 'COMPLETED', detail: { engine: 'hosted', seed: 7 } })
    const file = await fetch(ended.output.media_url[0])
    const { width, height } = await sharp(Buffer.from(await file.arrayBuffer())).metadata()
    expect([width, height]).toEqual([1536, 1152])
    expect(seen).toMatchObject([
      { prompt: soul.prompt, width: 1536, height: 1152, seed: 7, quality: '720p', batchSize: 1 },
    ])
    expect((await here.money()).spent).toBe(1500)
    expect((await there.money()).spent).toBe(1500)
    await audit(here, there)
  })

  test('a clip: the picture travels as bytes, the motion by its id', async () => {
    const seen: { mean: number[]; motions: unknown }[] = []
    const { here, there } = await openBoth(dialect, {
      behave: async (input, context) => {
        if (input.kind !== 'video') throw new Error('a clip was asked for')
        const { bytes } = await context.fetchImage(input.image)
        const { channels } = await sharp(bytes).removeAlpha().stats()
        seen.push({ mean: channels.map(({ mean }) => mean), motions: input.motions })
      },
    })
    const picture = `data:image/png;base64,${(await solid('#c08040')).toString('base64')}`
    const motion = '81ca2cd2-05db-4222-9ba0-a32e5185adfb'
    const id = await submitted(here, 'generateImageToVideoRequest', {
      ...{ model: 'dop-lite', prompt: 'the boat leaves', seed: 7, input_images: [picture] },
      ...{ motions_id: motion, motions_strength: 0.5, enhance_prompt: false },
    })
    const ended = await over(here, id)
    expect(ended).toMatchObject({ status: 'COMPLETED', output: { media_type: 'video/mp4' } })
    expect(seen).toEqual([{ mean: [0xc0, 0x80, 0x40], motions: [{ id: motion, strength: 0.5 }] }])
    expect((await there.money()).spent).toBe(2000)
    await audit(here, there)
  })

  test.each([
    ['content_rejected', 'FAILED', 'content_rejected'],
    ['input_rejected', 'FAILED', 'upstream_failed'],
  ] as const)('%s there ends here as well, charged in neither', async (code, status, ours) => {
    const { here, there } = await openBoth(dialect, {
      behave: () => Promise.reject(new Problem(code, 'It will not be made.')),
    })
    const ended = await over(here, await submitted(here, 'generateSoul', soul))
    expect(ended).toMatchObject({ status, output: null, detail: { error_code: ours } })
    expect([(await here.money()).spent, (await there.money()).spent]).toEqual([0, 0])
    await audit(here, there)
  })

  test('an empty account there is a fault of ours, not of the caller', async () => {
    const { here, there } = await openBoth(dialect, { credits: 0 })
    const ended = await over(here, await submitted(here, 'generateSoul', soul))
    expect(ended).toMatchObject({ status: 'ERROR', detail: { error_code: 'engine_failed' } })
    expect(ended.error).not.toMatch(/credit|balance|wallet/i)
    expect((await here.money()).spent).toBe(0)
    await audit(here, there)
  })

  test('the check knows a good key from a bad one', async () => {
    const { there } = await openBoth(dialect)
    const good =
      dialect === 'platform' ? `${there.key.keyId}:${there.key.keySecret}` : there.key.key
    const signal = new AbortController().signal
    for (const [key, ok] of [
      [good, true],
      ['nobody:knows', false],
    ] as const) {
      const setting = {
        ...{ id: 'hosted', timeoutMs: 1000, modelsFolder: folder, ffmpegPath: null, threads: 1 },
        log: { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() },
        translate: () => Promise.reject(new Error('nothing is translated')),
      }
      const engine = upstreamKind.open({ url: there.base, dialect, key }, setting)
      expect((await engine.check(signal)).ok).toBe(ok)
      await engine.close()
    }
  })
})

test('a cancel here cancels there while it waits, and nobody pays', async () => {
  const { here, there } = await openBoth('platform', { workers: '0' })
  const id = await submitted(here, 'generateSoul', soul)
  const list = () => there.call('/api/v1/requests')
  let waiting = 0
  while (waiting === 0) waiting = (await list()).json.requests.length
  const bare = id.replace('ai-model-api_', '')
  // Our platform dialect leaves alone what is being made; the native call stops it.
  const { status } = await here.call(`/api/v1/requests/${bare}/cancel`, {})
  expect(status).toBeLessThan(300)
  const ended = await over(here, id)
  expect(ended.detail.error_code).toBe('canceled')
  const [theirs] = (await list()).json.requests
  expect(theirs.state).toBe('canceled')
  await audit(here, there)
})
