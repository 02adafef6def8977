// The file of engines and the short routes: what they give, everything wrong at once with its path, and no secret in a sentence.
import { expect, test } from 'vitest'
import { z } from 'zod'
import { SettingsProblem } from '../lib/setting.ts'
import { engineKind } from './engine-kind.ts'
import { type EnginePlan, type PlanSources, readEnginePlan } from './engine-plan.ts'

const never = (): never => {
  throw new Error('nothing is opened here')
}
const kinds = [
  engineKind(
    'remote',
    'For tests.',
    z.strictObject({ url: z.url(), key: z.string().optional(), steps: z.int().max(50).optional() }),
    never,
  ),
  engineKind('local', 'For tests.', z.strictObject({ folder: z.string() }), never, (folder) => ({
    folder,
  })),
]
const sources = (file: unknown, changes: Partial<PlanSources> = {}): PlanSources => ({
  file: {
    name: 'openfield.config.json',
    text: typeof file === 'string' ? file : JSON.stringify(file),
  },
  short: [],
  kinds,
  variable: (name) => ({ UPSTREAM_KEY: 'hunter2' })[name],
  timeoutMs: 900_000,
  ...changes,
})
const plan = (file: unknown, changes?: Partial<PlanSources>): EnginePlan =>
  readEnginePlan(sources(file, changes))
const wrong = (file: unknown, changes?: Partial<PlanSources>): readonly string[] => {
  try {
    plan(file, changes)
  } catch (error) {
    if (error instanceof SettingsProblem) return error.sentences
    throw error
  }
  return []
}
const gpu = { kind: 'remote', options: { url: 'http://127.0.0.1:8188' } }

test('without a file everything is made by the built-in engine', () => {
  const { engines, routes } = plan('', { file: null })
  expect(engines).toEqual([])
  expect(Object.values(routes).map((steps) => steps.map(({ engine }) => engine))).toEqual(
    Array.from({ length: 4 }, () => ['builtin']),
  )
})

test('an engine, its limits and prices, and a route with conditions', () => {
  const { engines, routes, presets, warnings } = plan(`// the machine below the desk
  {
    "engines": {
      "gpu": { /* one card */
        "kind": "remote", "options": { "url": "http://127.0.0.1:8188//x", "key": { "env": "UPSTREAM_KEY" } },
        "concurrency": 2, "timeoutSeconds": 60, "prices": { "soul": { "720p": 0.5 }, "dop-lite": 1 }
      }
    },
    "routes": {
      "soul": [{ "engine": "gpu" }, { "engine": "builtin", "when": ["busy"] }],
      "dop-lite": [{ "engine": "gpu" }, { "engine": "builtin" }]
    },
    "presets": "./words.json"
  }`)
  expect(engines).toEqual([
    {
      id: 'gpu',
      kind: 'remote',
      options: { url: 'http://127.0.0.1:8188//x', key: 'hunter2' },
      concurrency: 2,
      timeoutMs: 60_000,
      checkMs: 30_000,
      breaker: { failures: 3, openMs: 30_000 },
      prices: { soul: { '720p': 500 }, 'dop-lite': 1000 },
    },
  ])
  const always = ['busy', 'down', 'failed']
  expect(routes.soul).toEqual([
    { engine: 'gpu', when: always },
    { engine: 'builtin', when: ['busy'] },
  ])
  expect(routes['dop-lite'][1]).toEqual({ engine: 'builtin', when: ['down', 'failed'] })
  expect(routes['dop-turbo']).toEqual([{ engine: 'builtin', when: always }])
  expect([presets, warnings]).toEqual(['./words.json', []])
})

test('everything wrong is told at once, each with its path', () => {
  const name = 'openfield.config.json: '
  const told = wrong({
    engines: {
      gpu: { kind: 'remote', options: { url: 'here', stepz: 3 } },
      old: { kind: 'remotte', options: {} },
      secret: { ...gpu, options: { ...gpu.options, key: { env: 'NOT_SET' } } },
      'a b': gpu,
      builtin: { kind: 'remote' },
    },
    routes: {
      soul: [{ engine: 'gpuu' }, { engine: 'gpu' }, { engine: 'gpu' }],
      'dop-lite': [{ engine: 'gpu', when: ['busy'] }],
    },
  })
  expect(told.every((sentence) => sentence.startsWith(name))).toBe(true)
  const bare = told.map((sentence) => sentence.slice(name.length))
  expect(bare).toEqual([
    'engines.gpu.options.url: Invalid URL.',
    'engines.gpu.options: Unrecognized key: "stepz".',
    'engines.old.kind: "remotte" is no kind of engine; allowed: remote, local.',
    'engines.secret.options.key: the variable NOT_SET is not set.',
    'engines.a b: a name is letters, digits, dots, dashes and underscores, at most 63.',
    'engines.builtin: the built-in engine has no other kind and no options.',
    'routes.soul.0.engine: "gpuu" is no engine; allowed: builtin, gpu, old, secret, a b.',
    'routes.soul.2.engine: "gpu" is in the route twice.',
    'routes.dop-lite.0.when: the first engine is always asked, so it has no conditions.',
  ])
})

test.each([
  [{ engine: {} }, /Unrecognized key: "engine"/],
  [{ engines: { gpu: { ...gpu, concurrency: 0 } } }, /engines\.gpu\.concurrency: Too small/],
  [
    { engines: { gpu: { ...gpu, prices: { soul: { '720p': 0.0001 } } } } },
    /prices\.soul\.720p: is not in steps of 0\.001/,
  ],
  [{ engines: { gpu: { options: {} } } }, /engines\.gpu\.kind: is missing/],
  [{ engines: { builtin: { concurrency: 2 } } }, /OPENFIELD_WORKERS says it/],
  [{ routes: { sora: [] } }, /routes: Unrecognized key: "sora"/],
  [{ routes: { soul: [] } }, /routes\.soul: Too small/],
  [
    { routes: { soul: [{ engine: 'builtin' }, { engine: 'builtin', when: ['late'] }] } },
    /routes\.soul\.1\.when\.0/,
  ],
  ['{"engines": {"gpu": {"options": {"key": "hunter2"}}}', /no valid JSON/],
  ['[]', /the file: /],
])('%j is refused', (file, sentence) => {
  const told = wrong(file)
  expect(told.join('\n')).toMatch(sentence)
  expect(told.join('\n')).not.toContain('hunter2')
})

test('an engine in no route is a warning', () => {
  expect(plan({ engines: { gpu } }).warnings).toEqual([
    'The engine "gpu" is in no route, so it makes nothing.',
  ])
})

test('short routes name engines or make them, once each, and go before the file', () => {
  const short = [
    {
      name: 'OPENFIELD_ROUTE_SOUL',
      text: 'local:/models/a:b, gpu,builtin',
      models: ['soul'] as const,
    },
    {
      name: 'OPENFIELD_ROUTE_DOP',
      text: 'remote:http://127.0.0.1:1',
      models: ['dop-lite', 'dop-turbo'] as const,
    },
  ]
  const { engines, routes } = plan(
    { engines: { gpu, remote: gpu }, routes: { soul: [{ engine: 'remote' }] } },
    { short },
  )
  expect(engines.map(({ id, kind, options }) => [id, kind, options])).toEqual([
    ['gpu', 'remote', gpu.options],
    ['remote', 'remote', gpu.options],
    ['local', 'local', { folder: '/models/a:b' }],
    ['remote-2', 'remote', { url: 'http://127.0.0.1:1' }],
  ])
  expect(routes.soul).toEqual([
    { engine: 'local', when: ['busy', 'down', 'failed'] },
    { engine: 'gpu', when: ['down', 'failed'] },
    { engine: 'builtin', when: ['down', 'failed'] },
  ])
  expect(routes['dop-turbo'].map(({ engine }) => engine)).toEqual(['remote-2'])
})

test.each([
  [
    'lokal:/models',
    'OPENFIELD_ROUTE_SOUL: "lokal:/models" is no engine; allowed: builtin, remote:…, local:…, separated by commas.',
  ],
  ['builtin,builtin', 'OPENFIELD_ROUTE_SOUL: an engine is in the route twice.'],
  ['remote:nowhere', 'engines.remote.options.url: Invalid URL.'],
])('the short route %j is refused', (text, sentence) => {
  const short = [{ name: 'OPENFIELD_ROUTE_SOUL', text, models: ['soul'] as const }]
  expect(wrong('', { file: null, short })).toEqual([sentence])
})
