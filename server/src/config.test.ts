// The configuration: defaults, every kind of misfit, and no secret in a message.
import { expect, test } from 'vitest'
import { configWarnings, readConfig, settings } from './config.ts'
import { SettingsProblem } from './lib/setting.ts'

const problems = (record: Record<string, string>): readonly string[] => {
  try {
    readConfig(record)
  } catch (error) {
    if (error instanceof SettingsProblem) return error.sentences
    throw error
  }
  return []
}

test('with nothing set: this machine only, the documented prices, a development account, no admin', () => {
  const config = readConfig({ PATH: '/bin', HOME: '/root' })
  expect(config.http).toEqual({
    host: '127.0.0.1',
    port: 8787,
    publicUrl: null,
    bodyBytes: 33_554_432,
    corsOrigins: [],
    trustProxy: [],
    metrics: 'open',
    studio: true,
  })
  expect(config.store).toEqual({ dataDir: './data', databaseUrl: null })
  expect(config.dev).toEqual({
    enabled: true,
    key: null,
    accountName: 'development',
    isOpenHere: true,
    credits: 1_000_000,
  })
  expect(config.admin.token).toBeNull()
  expect(config.money.prices).toEqual({
    character: 40_000,
    soul: { '720p': 1500, '1080p': 3000 },
    video: { 'dop-lite': 2000, 'dop-turbo': 6500, 'dop-preview': 9000 },
  })
  expect(config.models).toEqual(['soul', 'dop-lite', 'dop-turbo', 'dop-preview'])
  const loopbackOnly = { allowPrivate: false, allowLoopback: true, ports: null }
  expect(config.webhook.reach).toEqual(loopbackOnly)
  expect(config.input.reach).toEqual(loopbackOnly)
  expect(config.media.keepMs).toBe(7 * 24 * 3600 * 1000)
})

test('open to the network: no loopback reach, no development account, metrics behind the token', () => {
  for (const host of ['0.0.0.0', '::', '192.168.1.5', 'openfield.example']) {
    const config = readConfig({ OPENFIELD_HOST: host })
    expect(config.webhook.reach).toEqual({ allowPrivate: false, allowLoopback: false, ports: null })
    expect(config.input.reach.allowLoopback).toBe(false)
    expect(config.dev.enabled).toBe(false)
    expect(config.http.metrics).toBe('admin')
  }
  expect(readConfig({ OPENFIELD_HOST: '0.0.0.0', OPENFIELD_DEV_KEY: 'abcd' }).dev).toMatchObject({
    enabled: true,
    key: 'abcd',
  })
  for (const host of ['localhost', '::1', '127.0.0.9']) {
    expect(readConfig({ OPENFIELD_HOST: host }).webhook.reach.allowLoopback).toBe(true)
  }
})

test('an empty or blank value is an absent one', () => {
  expect(readConfig({ OPENFIELD_PORT: '', OPENFIELD_HOST: '  ' }).http).toMatchObject({
    port: 8787,
    host: '127.0.0.1',
  })
})

test('values are read', () => {
  const config = readConfig({
    OPENFIELD_PORT: '0',
    OPENFIELD_PUBLIC_URL: 'https://api.example/base',
    OPENFIELD_PRICE_SOUL_720P: '0.001',
    OPENFIELD_CORS_ORIGINS: 'https://a.example, http://localhost:3000',
    OPENFIELD_TRUST_PROXY: '10.0.0.0/8,::1',
    OPENFIELD_WEBHOOK_ALLOW_PRIVATE: 'ON',
    OPENFIELD_RATE_PER_MINUTE: '0',
    OPENFIELD_MODELS: 'soul',
    OPENFIELD_DATABASE_URL: 'postgres://u:p@db/openfield',
  })
  expect(config.http.port).toBe(0)
  expect(config.http.publicUrl).toBe('https://api.example/base')
  expect(config.money.prices.soul['720p']).toBe(1)
  expect(config.http.corsOrigins).toEqual(['https://a.example', 'http://localhost:3000'])
  expect(config.http.trustProxy).toEqual(['10.0.0.0/8', '::1'])
  expect(config.webhook.reach).toMatchObject({ allowPrivate: true, allowLoopback: true })
  expect(config.rate).toBeNull()
  expect(config.models).toEqual(['soul'])
  expect(config.store.databaseUrl).toBe('postgres://u:p@db/openfield')
})

test('engines come from a file and from short routes; variables are read when asked and never shown', () => {
  const { engines } = readConfig({ OPENFIELD_ROUTE_SOUL: 'gpu,builtin', UPSTREAM_KEY: 'hunter2' })
  expect(engines).toMatchObject({
    file: null,
    short: [
      { name: 'OPENFIELD_ROUTE_SOUL', text: 'gpu,builtin', models: ['soul'] },
      {
        name: 'OPENFIELD_ROUTE_DOP',
        text: '',
        models: ['dop-lite', 'dop-turbo', 'dop-preview'],
      },
    ],
  })
  expect(engines.variable('UPSTREAM_KEY')).toBe('hunter2')
  expect(JSON.stringify(engines)).not.toContain('hunter2')
})

test('everything wrong is named at once, and no secret is shown', () => {
  const sentences = problems({
    OPENFIELD_PORT: '70000',
    OPENFIELD_ADMIN_TOKEN: 'short-secret',
    OPENFIELD_DEV_KEY: 'has:colon',
    OPENFIELD_DATABASE_URL: 'mysql://u:hunter2@db',
    OPENFIELD_PRICE_SOUL_720P: '1.0005',
    OPENFIELD_LOG_LEVEL: 'loud',
    OPENFIELD_CORS_ORIGINS: 'https://a.example/path',
  })
  expect(sentences).toEqual([
    'OPENFIELD_PORT is "70000"; it must be a whole number from 0 to 65535.',
    'OPENFIELD_DATABASE_URL has a value that does not fit; it must be a postgres:// URL.',
    'OPENFIELD_DEV_KEY has a value that does not fit; it must be 4 to 200 printable ASCII characters without colon or space.',
    'OPENFIELD_ADMIN_TOKEN has a value that does not fit; it must be 16 to 200 printable ASCII characters without space.',
    'OPENFIELD_PRICE_SOUL_720P is "1.0005"; it must be a number from 0 to 1000000 in steps of 0.001.',
    'OPENFIELD_CORS_ORIGINS is "https://a.example/path"; it must be origins such as https://app.example, or *, separated by commas.',
    'OPENFIELD_LOG_LEVEL is "loud"; it must be one of debug, info, warn, error, silent.',
  ])
  expect(sentences.join()).not.toMatch(/hunter2|short-secret|has:colon/)
})

test('a name that is no setting is a warning with the likely one', () => {
  expect(
    configWarnings({ OPENFIELD_PROT: '1', OPENFIELD_PORT: '1', PROT: '1', OPENFIELD_X: '' }),
  ).toEqual([
    'OPENFIELD_PROT is not a setting; did you mean OPENFIELD_PORT?',
    'OPENFIELD_X is not a setting.',
  ])
})

test.each([
  ['OPENFIELD_PORT', '-1'],
  ['OPENFIELD_PORT', '1e3'],
  ['OPENFIELD_PORT', '80.5'],
  ['OPENFIELD_HOST', 'a b'],
  ['OPENFIELD_PUBLIC_URL', 'https://a.example/'],
  ['OPENFIELD_PUBLIC_URL', 'ftp://a.example'],
  ['OPENFIELD_MODELS', 'soul,sora'],
  ['OPENFIELD_DEV_CREDITS', 'many'],
  ['OPENFIELD_MAX_BODY_MB', '0'],
  ['OPENFIELD_TRUST_PROXY', 'everyone'],
  ['OPENFIELD_TRUST_PROXY', '300.1.1.1'],
  ['OPENFIELD_TRUST_PROXY', '10.0.0.0/33'],
  ['OPENFIELD_TRUST_PROXY', '10'],
])('%s refuses %j', (name, value) => {
  expect(problems({ [name]: value })).toHaveLength(1)
})

test('every default fits its own setting, and names are unique', () => {
  const rows = Object.values(settings)
  expect(rows.filter(({ read, absent }) => read(absent) === undefined)).toEqual([])
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length)
  for (const { sentence } of rows) expect(sentence).toMatch(/^[A-Z].*\.$/)
})
