// Every setting in one table: name, what it takes, default, sentence; read to one typed, nested Config.
import { type Model, models } from '@openfield/contract'
import ipaddr from 'ipaddr.js'
import { addressClass, type Reach } from './lib/address.ts'
import {
  choice,
  decimal,
  integer,
  list,
  readSettings,
  secret,
  setting,
  text,
  unknownSettings,
  type Values,
} from './lib/setting.ts'
import { s3Of, s3Settings } from './media/s3-settings.ts'

const isModel = (word: string): word is Model => models.some((model) => model === word)
const isWeb = (url: string): boolean => /^https?:\/\/[^\s]+$/.test(url) && URL.canParse(url)
const isBase = (url: string): boolean => url === '' || (isWeb(url) && !/[?#]|\/$/.test(url))
const isOrigin = (url: string): url is string =>
  url === '*' || (isWeb(url) && new URL(url).origin === url)
const isNetwork = (word: string): word is string =>
  word.includes('/') ? ipaddr.isValidCIDR(word) : ipaddr.isValid(word) && /[.:]/.test(word)
const isDatabase = (url: string): boolean =>
  url === '' || (/^postgres(ql)?:\/\//.test(url) && URL.canParse(url))

const credits = decimal(0, 1_000_000, 0.001)
const path = text('a path')

/** The table; its order is the order of the documents. */
export const settings = {
  host: setting(
    'OPENFIELD_HOST',
    text('a host name or address', (host) => /^[\w.:-]+$/.test(host)),
    '127.0.0.1',
    'Address to listen on; `0.0.0.0` or `::` opens the server to the network.',
  ),
  port: setting(
    'OPENFIELD_PORT',
    integer(0, 65_535),
    '8787',
    'Port to listen on; 0 takes any free one.',
  ),
  publicUrl: setting(
    'OPENFIELD_PUBLIC_URL',
    text('an http or https URL without query and without a slash at its end', isBase),
    '',
    'How the server is reached from outside; `polling_url` and `media_url` begin with it. When empty, the address each call came to.',
  ),
  dataDir: setting('OPENFIELD_DATA_DIR', path, './data', 'Folder of the database and the media.'),
  ...s3Settings,
  databaseUrl: secret(
    'OPENFIELD_DATABASE_URL',
    text('a postgres:// URL', isDatabase),
    'The PostgreSQL to use; when empty, SQLite in the data folder.',
  ),
  devAccount: setting(
    'OPENFIELD_DEV_ACCOUNT',
    choice('auto', 'on', 'off'),
    'auto',
    'Whether the first start makes a development account and prints its key; `auto`: when only this machine can connect or OPENFIELD_DEV_KEY is set.',
  ),
  devKey: secret(
    'OPENFIELD_DEV_KEY',
    text('4 to 200 printable ASCII characters without colon or space', (key) =>
      /^([!-9;-~]{4,200})?$/.test(key),
    ),
    'The development key to make instead of a random one.',
  ),
  devCredits: setting(
    'OPENFIELD_DEV_CREDITS',
    credits,
    '1000',
    'Credits of the development account.',
  ),
  adminToken: secret(
    'OPENFIELD_ADMIN_TOKEN',
    text('16 to 200 printable ASCII characters without space', (token) =>
      /^([!-~]{16,200})?$/.test(token),
    ),
    'Bearer token of the admin calls; when empty they are switched off.',
  ),
  models: setting(
    'OPENFIELD_MODELS',
    list(`words of ${models.join(', ')}`, isModel),
    models.join(','),
    'Models that are offered; any other is answered as not found.',
  ),
  soul720: setting(
    'OPENFIELD_PRICE_SOUL_720P',
    credits,
    '1.5',
    'Credits for one Soul picture at 720p.',
  ),
  soul1080: setting(
    'OPENFIELD_PRICE_SOUL_1080P',
    credits,
    '3',
    'Credits for one Soul picture at 1080p.',
  ),
  lite: setting('OPENFIELD_PRICE_DOP_LITE', credits, '2', 'Credits for one dop-lite clip.'),
  turbo: setting('OPENFIELD_PRICE_DOP_TURBO', credits, '6.5', 'Credits for one dop-turbo clip.'),
  preview: setting(
    'OPENFIELD_PRICE_DOP_PREVIEW',
    credits,
    '9',
    'Credits for one dop-preview clip.',
  ),
  character: setting('OPENFIELD_PRICE_CHARACTER', credits, '40', 'Credits for one character.'),
  creditsPerUsd: setting(
    'OPENFIELD_CREDITS_PER_USD',
    decimal(0.001, 1_000_000, 0.001),
    '16',
    'Credits that one US dollar stands for, where money is shown.',
  ),
  rateBurst: setting(
    'OPENFIELD_RATE_BURST',
    integer(1, 1_000_000),
    '100',
    'Calls a key may make at once.',
  ),
  ratePerMinute: setting(
    'OPENFIELD_RATE_PER_MINUTE',
    integer(0, 10_000_000),
    '600',
    'Calls a key may make in a minute; 0 sets no limit.',
  ),
  concurrencyLimit: setting(
    'OPENFIELD_CONCURRENCY_LIMIT',
    integer(1, 1_000_000),
    '100',
    'Unfinished requests a new account may have.',
  ),
  workers: setting(
    'OPENFIELD_WORKERS',
    integer(0, 64),
    '1',
    'Requests that the built-in engine makes at the same time in this process; other engines add their own; 0 only answers HTTP.',
  ),
  threads: setting(
    'OPENFIELD_THREADS',
    integer(0, 256),
    '0',
    'Threads of the built-in renderer; 0 takes one per core.',
  ),
  engineFile: setting(
    'OPENFIELD_CONFIG',
    path,
    '',
    'The file of engines and routes; when empty, `openfield.config.json` of the working folder or else of the data folder, if there is one.',
  ),
  routeSoul: setting(
    'OPENFIELD_ROUTE_SOUL',
    text('engines in their order, such as local:/models/sdxs,builtin'),
    '',
    'Who makes pictures, without a file: engines of the file, `builtin`, or a kind with its main option; goes before the file.',
  ),
  routeDop: setting(
    'OPENFIELD_ROUTE_DOP',
    text('engines in their order, such as comfyui:http://127.0.0.1:8188,builtin'),
    '',
    'The same for clips, of all three models.',
  ),
  engineSeconds: setting(
    'OPENFIELD_ENGINE_TIMEOUT_SECONDS',
    integer(1, 86_400),
    '900',
    'A generation that takes longer is stopped.',
  ),
  engineMegabytes: setting(
    'OPENFIELD_ENGINE_MEMORY_MB',
    integer(128, 1_048_576),
    '4096',
    'A generation that uses more memory is stopped.',
  ),
  attempts: setting(
    'OPENFIELD_ATTEMPTS',
    integer(1, 20),
    '3',
    'How often a request is tried before it ends as ERROR.',
  ),
  ffmpegPath: setting(
    'FFMPEG_PATH',
    path,
    '',
    'The ffmpeg to encode with; when empty, one from the search path or from npm.',
  ),
  modelHub: setting(
    'OPENFIELD_MODEL_HUB',
    text(
      'an http or https URL without query and without a slash at its end',
      (url) => isWeb(url) && isBase(url),
    ),
    'https://huggingface.co',
    'Where `openfield models add` finds models by their ids, or a mirror of it; the server itself never asks there.',
  ),
  modelHubToken: secret(
    'OPENFIELD_MODEL_HUB_TOKEN',
    text('printable ASCII characters without space', (token) => /^[!-~]{0,400}$/.test(token)),
    'Token for models that the hub gives only to who accepted their licence.',
  ),
  retentionDays: setting(
    'OPENFIELD_RETENTION_DAYS',
    decimal(0.01, 36_500, 0.01),
    '7',
    'Days that media are kept after completion.',
  ),
  webhookPrivate: setting(
    'OPENFIELD_WEBHOOK_ALLOW_PRIVATE',
    choice('auto', 'on', 'off'),
    'auto',
    'Whether webhooks may go to this machine and to private networks; `auto`: to this machine, when only it can connect.',
  ),
  inputPrivate: setting(
    'OPENFIELD_INPUT_ALLOW_PRIVATE',
    choice('auto', 'on', 'off'),
    'auto',
    'Whether input pictures may come from this machine and from private networks; `auto`: from this machine, when only it can connect.',
  ),
  bodyMegabytes: setting(
    'OPENFIELD_MAX_BODY_MB',
    integer(1, 512),
    '32',
    'Largest body of a call in MB; pictures may come inside it as data URLs.',
  ),
  studio: setting(
    'OPENFIELD_STUDIO',
    choice('on', 'off'),
    'on',
    'Whether the Studio, the page to work with in a browser, is served at `/`.',
  ),
  corsOrigins: setting(
    'OPENFIELD_CORS_ORIGINS',
    list('origins such as https://app.example, or *', isOrigin),
    '',
    'Origins whose pages may call the API from a browser; none when empty, `*` for all.',
  ),
  trustProxy: setting(
    'OPENFIELD_TRUST_PROXY',
    list('addresses or networks such as 10.0.0.0/8', isNetwork),
    '',
    'Proxies whose X-Forwarded headers are believed; none when empty.',
  ),
  metrics: setting(
    'OPENFIELD_METRICS',
    choice('auto', 'open', 'admin', 'off'),
    'auto',
    'Who may read `/metrics`: everyone, who has the admin token, or nobody; `auto` is `open` when only this machine can connect, else `admin`.',
  ),
  logLevel: setting(
    'OPENFIELD_LOG_LEVEL',
    choice('debug', 'info', 'warn', 'error', 'silent'),
    'info',
    'The least important lines to log.',
  ),
  stopSeconds: setting(
    'OPENFIELD_STOP_SECONDS',
    integer(0, 3600),
    '20',
    'How long a stop waits for the work in hand before it is handed back.',
  ),
}

/** Only this machine can connect. */
const isLoopback = (host: string): boolean =>
  host === 'localhost' || addressClass(host) === 'loopback'

const reachOf = (word: 'auto' | 'on' | 'off', loopback: boolean): Reach => ({
  allowPrivate: word === 'on',
  allowLoopback: word === 'on' || (word === 'auto' && loopback),
  ports: null,
})

const millicredits = (amount: number): number => Math.round(amount * 1000)
const orNull = (word: string): string | null => (word === '' ? null : word)

const moneyOf = (of: Values<typeof settings>) => ({
  /** Millicredits; a picture's price is for one of the batch. */
  prices: {
    soul: { '720p': millicredits(of.soul720), '1080p': millicredits(of.soul1080) },
    video: {
      'dop-lite': millicredits(of.lite),
      'dop-turbo': millicredits(of.turbo),
      'dop-preview': millicredits(of.preview),
    },
    character: millicredits(of.character),
  },
  creditsPerUsd: of.creditsPerUsd,
})

/** Reads variables that engines name for their secrets; a function, so that nothing shows them. */
type Variable = (name: string) => string | undefined

/** Where engines and routes come from; read by the composition root. */
const enginesOf = (of: Values<typeof settings>, variable: Variable) => ({
  /** Null: looked for in the usual places. */
  file: orNull(of.engineFile),
  short: [
    { name: settings.routeSoul.name, text: of.routeSoul, models: ['soul'] },
    {
      name: settings.routeDop.name,
      text: of.routeDop,
      models: ['dop-lite', 'dop-turbo', 'dop-preview'],
    },
  ] satisfies { name: string; text: string; models: Model[] }[],
  variable,
})

const configOf = (of: Values<typeof settings>, variable: Variable) => {
  const loopback = isLoopback(of.host)
  const metrics = of.metrics === 'auto' ? (loopback ? 'open' : 'admin') : of.metrics
  return {
    http: {
      host: of.host,
      port: of.port,
      /** Without a slash at its end; null: the address each call came to. */
      publicUrl: orNull(of.publicUrl),
      bodyBytes: of.bodyMegabytes * 2 ** 20,
      corsOrigins: of.corsOrigins,
      trustProxy: of.trustProxy,
      metrics,
      studio: of.studio === 'on',
    },
    s3: s3Of(of),
    store: { dataDir: of.dataDir, databaseUrl: orNull(of.databaseUrl) },
    dev: {
      enabled:
        of.devAccount === 'on' || (of.devAccount === 'auto' && (loopback || of.devKey !== '')),
      key: orNull(of.devKey),
      accountName: 'development',
      /** May be signed in to from this machine without a key. */
      isOpenHere: loopback && of.devAccount !== 'off',
      /** Millicredits. */
      credits: millicredits(of.devCredits),
    },
    admin: { token: orNull(of.adminToken) },
    models: of.models,
    money: moneyOf(of),
    /** Null: no limit. */
    rate: of.ratePerMinute === 0 ? null : { burst: of.rateBurst, perMinute: of.ratePerMinute },
    concurrencyLimit: of.concurrencyLimit,
    worker: { count: of.workers, attempts: of.attempts, stopMs: of.stopSeconds * 1000 },
    engine: {
      threads: of.threads,
      timeoutMs: of.engineSeconds * 1000,
      memoryMegabytes: of.engineMegabytes,
      ffmpegPath: orNull(of.ffmpegPath),
    },
    modelHub: { base: of.modelHub, token: orNull(of.modelHubToken) },
    engines: enginesOf(of, variable),
    media: { keepMs: Math.round(of.retentionDays * 86_400_000) },
    webhook: { reach: reachOf(of.webhookPrivate, loopback) },
    input: { reach: reachOf(of.inputPrivate, loopback) },
    log: { level: of.logLevel },
  } as const
}

export type Config = ReturnType<typeof configOf>

/** Reads a plain record such as an environment. Throws SettingsProblem that names everything wrong at once. */
export const readConfig = (record: Readonly<Record<string, string | undefined>>): Config =>
  configOf(readSettings(settings, record), (name) => record[name])

/** Sentences to log at start: names that look like settings and are none. */
export const configWarnings = (record: Readonly<Record<string, string | undefined>>): string[] =>
  unknownSettings(settings, record, 'OPENFIELD_')
