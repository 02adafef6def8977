// `openfield doctor` against a real server with engines, and against a configuration alone.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { type App, createApp } from '../../server/src/app.ts'
import { readConfig } from '../../server/src/config.ts'
import type { EngineCheck } from '../../server/src/engine/engine.ts'
import { engineKind } from '../../server/src/engine/engine-kind.ts'
import { fakeEngine } from '../../server/test/promise/fake-engine.ts'
import { commandLine } from './run.ts'

// The server's own check is a process that loads the whole server.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

const token = 'operator-token-of-the-tests'
let folder: string
let app: App
let base: string
let well: EngineCheck = { ok: true, sentence: 'ComfyUI answers.' }
const double = engineKind('double', 'For tests.', z.strictObject({}), (_options, { id }) => ({
  ...fakeEngine(),
  id,
  check: () => Promise.resolve(well),
}))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openfield-doctor-'))
  const file = join(folder, 'openfield.config.json')
  const gpu = { kind: 'double', checkSeconds: 0 }
  await writeFile(file, JSON.stringify({ engines: { gpu }, routes: { soul: [{ engine: 'gpu' }] } }))
  const config = readConfig({
    OPENFIELD_CONFIG: file,
    OPENFIELD_PORT: '0',
    OPENFIELD_DATA_DIR: join(folder, 'data'),
    OPENFIELD_ADMIN_TOKEN: token,
    OPENFIELD_LOG_LEVEL: 'silent',
  })
  app = await createApp(config, { kinds: [double], engine: fakeEngine() })
  base = await app.start()
})
afterAll(async () => {
  await app.stop()
  await rm(folder, { recursive: true, force: true })
})
afterEach(() => {
  well = { ok: true, sentence: 'ComfyUI answers.' }
})

const doctor = async (
  variables: Record<string, string>,
  { serverFile = '/nowhere/main.js' }: { readonly serverFile?: string } = {},
) => {
  const run = commandLine({
    variables: { OPENFIELD_DATA_DIR: join(folder, 'data'), ...variables },
    settingsFolder: null,
    serverFile,
  })
  const { code, out, err } = await run('doctor', '--json')
  const found = JSON.parse(out) as { level: string; text: string }[]
  return { code, err, found, told: found.map(({ level, text }) => `${level}: ${text}`) }
}

test('a server tells of each engine, asked anew: what is down is a problem and the exit code says so', async () => {
  const variables = { OPENFIELD_URL: base, OPENFIELD_ADMIN_TOKEN: token, OPENFIELD_KEY: 'none' }
  expect((await doctor(variables)).told).toContain(
    'ok: engine gpu (double), for soul: ComfyUI answers.',
  )
  well = { ok: false, sentence: 'Nobody listens at 127.0.0.1:8188; start ComfyUI.' }
  const { code, told } = await doctor(variables)
  expect(told).toContain(
    'problem: engine gpu (double), for soul: Nobody listens at 127.0.0.1:8188; start ComfyUI.',
  )
  expect(code).toBe(1)
})

test('a wrong token is said', async () => {
  const { told } = await doctor({ OPENFIELD_URL: base, OPENFIELD_ADMIN_TOKEN: 'x'.repeat(20) })
  expect(told.filter((line) => line.startsWith('problem')).join()).toMatch(
    /token|key|Unauthorized/i,
  )
})

test('without a server the configuration is read all the same, and everything wrong in it is named', async () => {
  const file = join(folder, 'broken.json')
  await writeFile(file, JSON.stringify({ engines: { gpu: { kind: 'nothing' } }, routs: {} }))
  const { code, told } = await doctor(
    {
      NODE_OPTIONS: `--import=${pathToFileURL(resolve('node_modules/tsx/dist/loader.mjs'))}`,
      OPENFIELD_URL: 'http://127.0.0.1:9',
      OPENFIELD_CONFIG: file,
      OPENFIELD_ROUTE_SOUL: 'nobody',
    },
    { serverFile: resolve('server/src/main.ts') },
  )
  const problems = told.filter((line) => line.startsWith('problem'))
  expect(problems.join('\n')).toContain('Unrecognized key: "routs"')
  expect(problems.join('\n')).toContain('OPENFIELD_ROUTE_SOUL: "nobody" is no engine')
  expect(code).toBe(1)
})

test('a sound configuration is said to be one', async () => {
  const { told } = await doctor(
    {
      NODE_OPTIONS: `--import=${pathToFileURL(resolve('node_modules/tsx/dist/loader.mjs'))}`,
      OPENFIELD_URL: 'http://127.0.0.1:9',
    },
    { serverFile: resolve('server/src/main.ts') },
  )
  expect(told).toContain('ok: settings and engines are configured soundly')
})
