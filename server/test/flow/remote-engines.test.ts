// The whole server with inference servers in its configuration: a style becomes words there, the picture comes back in the asked size.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { checkLedger } from '../../src/account/check.ts'
import { openAccount } from '../../src/account/create.ts'
import { type App, createApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { fakeEngine } from '../promise/fake-engine.ts'
import type { ScriptedInference } from '../promise/remote-bench.ts'
import { scriptedOpenai } from '../promise/scripted-openai.ts'
import { scriptedSdServer } from '../promise/scripted-sd-server.ts'
import { scriptedWebui } from '../promise/scripted-webui.ts'

// A whole server each.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 })

let folder: string
let app: App | null
let scripted: ScriptedInference | null
beforeEach(async () => {
  ;[app, scripted] = [null, null]
  folder = await mkdtemp(join(tmpdir(), 'openfield-remote-'))
})
afterEach(async () => {
  await app?.stop()
  await scripted?.close()
  await rm(folder, { recursive: true, force: true })
})

const cases = [
  [
    'openai',
    () => scriptedOpenai('vllm-omni', 'pictures'),
    ({ http, secret }: ScriptedInference) => ({
      ...{ url: http.url, server: 'vllm-omni', key: secret },
      pictures: { sizes: ['320x240'] },
    }),
  ],
  [
    'sd-server',
    () => scriptedSdServer(['img_gen']),
    ({ http, secret }: ScriptedInference) => ({
      url: http.url,
      headers: { 'X-Token': secret },
      pollSeconds: 0.05,
    }),
  ],
  [
    'webui',
    () => scriptedWebui(),
    ({ http }: ScriptedInference) => ({
      url: http.url.replace('//', '//operator:scripted-webui-password@'),
      pixels: 320 * 240,
    }),
  ],
] as const

test.each(cases)('%s', async (kind, openScripted, optionsOf) => {
  scripted = await openScripted()
  const path = join(folder, 'openfield.config.json')
  const options = optionsOf(scripted)
  const file = { engines: { gpu: { kind, options } }, routes: { soul: [{ engine: 'gpu' }] } }
  await writeFile(path, JSON.stringify(file))
  const config = readConfig({
    OPENFIELD_CONFIG: path,
    OPENFIELD_DATA_DIR: join(folder, 'data'),
    OPENFIELD_PORT: '0',
    OPENFIELD_LOG_LEVEL: 'silent',
    OPENFIELD_STOP_SECONDS: '0',
    OPENFIELD_RATE_PER_MINUTE: '0',
  })
  app = await createApp(config, { engine: fakeEngine() })
  const base = await app.start()
  const wish = { name: 'test', credits: 100_000 }
  const { key } = await openAccount({ store: app.store, clock: systemClock }, wish)
  const call = async (place: string, body?: object) => {
    const answer = await fetch(base + place, {
      method: body ? 'POST' : 'GET',
      headers: {
        'ocp-apim-subscription-key': key.key,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    // biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field
    return (await answer.json()) as any
  }
  const { request_id } = await call('/ai-model-api/v1/generateSoul', {
    prompt: 'a red boat on a lake',
    width_and_height: '1536x1152',
    // Giant People.
    soul_style_id: 'a5f63c3b-70eb-4979-af5e-98c7ee1e18e8',
    seed: 7,
  })
  let status = await call(`/v2/requests/status/${request_id}?detail=1`)
  while (['QUEUED', 'PROCESSING'].includes(status.status)) {
    await new Promise((resolve) => setTimeout(resolve, 50))
    status = await call(`/v2/requests/status/${request_id}?detail=1`)
  }
  expect(status).toMatchObject({ status: 'COMPLETED', detail: { engine: 'gpu', seed: 7 } })
  expect(status.detail.notes.join(' ')).toMatch(/was made with \d+×\d+ pixels and .*1536×1152/)
  const [job] = scripted.jobs.all
  expect(job?.prompt).toContain('a red boat on a lake')
  expect(job?.prompt.length).toBeGreaterThan('a red boat on a lake'.length)
  const answer = await fetch(status.output.media_url[0])
  const made = await sharp(Buffer.from(await answer.arrayBuffer())).metadata()
  expect([made.width, made.height]).toEqual([1536, 1152])
  expect(await checkLedger(app.store)).toEqual([])
})
