// Does what the documents tell people to type work? Every shell block and every TypeScript block is run as it stands, by bash and Node, against a
// real server; only addresses, keys, ids and folders are put in.
import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'
import { execPath, env as surroundings } from 'node:process'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openServer, operatorToken } from '../studio/test/served.ts'

const run = promisify(execFile)
const root = resolve('.')
const files = [
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

interface Snippet {
  readonly file: string
  readonly code: string
}
const snippets = (language: string): Snippet[] =>
  files.flatMap((file) =>
    [
      ...readFileSync(file, 'utf8').matchAll(
        new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'),
      ),
    ].map(([, code = '']) => ({ file, code })),
  )

const variables = surroundings
const postgres = variables['OPENFIELD_TEST_POSTGRES']

/** Programs that this machine may lack; a block that needs one is left out and named. */
const lacks = (code: string): string | null => {
  if (/^docker /m.test(code)) return 'no Docker engine runs here'
  if (/ models add [\w/.-]+ +#/.test(code))
    return 'models come from a hub, which tests do not reach'
  if (/^sqlite3 /m.test(code) && !existsSync('/usr/bin/sqlite3')) return 'sqlite3 is not installed'
  if (code.includes('postgres://') && postgres === undefined)
    return 'OPENFIELD_TEST_POSTGRES is not set'
  return null
}

let server: Awaited<ReturnType<typeof openServer>>
let folder: string
let accountId: string
let requestId: string

/** Starts a server as the block says and stops it when it listens; its exit code. */
const startAndStop = `
import { spawn } from 'node:child_process'
const child = spawn(process.execPath, process.argv.slice(2), { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, OPENFIELD_PORT: '0' } })
child.stdout.on('data', (text) => {
  process.stdout.write(text)
  if (/listen/i.test(String(text))) child.kill('SIGTERM')
})
child.on('exit', (code, signal) => process.exit(signal ? 1 : code))
`

/** Reads the settings that a block has exported, as a start would. */
const readSettings = `
import { configWarnings, readConfig } from ${JSON.stringify(pathToFileURL(resolve('server/src/config.ts')).href)}
readConfig(process.env)
const warnings = configWarnings(process.env).filter((line) => !/OPENFIELD_(URL|KEY|TEST_)/.test(line))
if (warnings.length > 0) throw new Error(warnings.join(' '))
`

const program = async (name: string, text: string): Promise<void> => {
  const path = join(folder, 'bin', name)
  await writeFile(path, `#!/usr/bin/env bash\nset -o pipefail\n${text}\n`)
  await chmod(path, 0o755)
}

beforeAll(async () => {
  await run(execPath, ['scripts/bootstrap.mjs', 'setup'])
  server = await openServer()
  folder = await mkdtemp(join(tmpdir(), 'openfield-snippets-'))
  await mkdir(join(folder, 'bin'))
  await mkdir(join(folder, 'etc'))
  await writeFile(join(folder, 'etc', 'admin-token'), operatorToken)
  await writeFile(join(folder, 'etc', 's3-secret'), 'secret')
  await writeFile(join(folder, 'start-and-stop.mjs'), startAndStop)
  await writeFile(join(folder, 'read-settings.mts'), readSettings)
  const openfield = join(root, 'scripts', 'openfield.mjs')
  const npm = (await run('bash', ['-c', 'command -v npm'])).stdout.trim()
  const bootstrap = join(root, 'scripts', 'bootstrap.mjs')
  const started = `exec "${execPath}" "${folder}/start-and-stop.mjs"`
  await program(
    'npx',
    `case "$2" in serve|worker) ${started} "${openfield}" "\${@:2}";; esac\nexec "${execPath}" "${openfield}" "\${@:2}"`,
  )
  await program(
    'npm',
    // The demo is one, however often it is told of.
    `case "$1" in start) export OPENFIELD_DATA_DIR="\${OPENFIELD_DATA_DIR:-${folder}/data}"; ${started} "${bootstrap}" start;; esac
done="${folder}/$(echo "$*" | tr -c 'a-z\n' _)"
if [ -e "$done" ]; then cat "$done"; exit 0; fi
cd "${root}" && "${npm}" "$@" | tee "$done"`,
  )
  const curl = variables['CURL'] ?? '/usr/bin/curl'
  await program('curl', `exec ${curl} --fail-with-body --silent --show-error "$@"`)
  const headers = { 'content-type': 'application/json', 'ocp-apim-subscription-key': server.key }
  const made = await fetch(`${server.base}/ai-model-api/v1/generateSoul`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ prompt: 'a fox', width_and_height: '1536x1152' }),
  })
  requestId = ((await made.json()) as { request_id: string }).request_id
  const whole = await fetch(`${server.base}/v1/account`, { headers })
  accountId = ((await whole.json()) as { account_id: string }).account_id
}, 300_000)
afterAll(async () => {
  await server?.closeServer()
  await rm(folder, { recursive: true, force: true })
})

/** The block with this server's address, key and ids, and folders that may be written. */
const filled = (code: string): string =>
  code
    .replaceAll('http://127.0.0.1:8787', server.base)
    .replaceAll('the-key-that-the-server-printed', server.key)
    .replaceAll('of_0123456789abcdef.secret', server.key)
    .replaceAll("'of_0123456789abcdef:secret'", JSON.stringify(server.key.replace('.', ':')))
    .replaceAll("'of_0123456789abcdef'", JSON.stringify(server.key.split('.')[0]))
    .replaceAll("apiSecret: 'secret'", `apiSecret: ${JSON.stringify(server.key.split('.')[1])}`)
    .replaceAll('OPENFIELD_ADMIN_TOKEN=…', `OPENFIELD_ADMIN_TOKEN=${operatorToken}`)
    .replaceAll('status/REQUEST_ID', `status/${requestId}`)
    .replaceAll('ACCOUNT_ID', accountId)
    .replaceAll('/etc/openfield/', `${folder}/etc/`)
    .replaceAll(/\/(var\/lib|srv)\/openfield/g, `${folder}/data-of-$1`)
    .replaceAll('postgres://openfield@db.internal/openfield', postgres ?? '')

const bash = async (code: string, cwd: string): Promise<string> => {
  const settings = /^export OPENFIELD_/m.test(code)
    ? `\n"${execPath}" --import "${pathToFileURL(resolve('node_modules/tsx/dist/esm/index.mjs')).href}" "${folder}/read-settings.mts"`
    : ''
  const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', filled(code) + settings], {
    cwd,
    env: {
      PATH: `${folder}/bin${delimiter}${variables['PATH']}`,
      HOME: folder,
      OPENFIELD_URL: server.base,
      OPENFIELD_ADMIN_TOKEN: operatorToken,
      OPENFIELD_LOG_LEVEL: 'warn',
      BASE: server.base,
      KEY: server.key,
      REQUEST_ID: requestId,
    },
    maxBuffer: 1 << 26,
  }).catch((error: { stdout: string; stderr: string }) => {
    throw new Error(`${code}\n${error.stdout}\n${error.stderr}`)
  })
  return stdout
}

describe('shell', { timeout: 900_000 }, () => {
  const all = snippets('sh')
  const named = all.map(
    (snippet, i) => [`${snippet.file} ${i}: ${snippet.code.split('\n')[0]}`, snippet] as const,
  )

  test('there are many', () => expect(all.length).toBeGreaterThanOrEqual(18))

  for (const [name, { code }] of named) {
    const lack = lacks(code)
    test.skipIf(lack !== null)(lack === null ? name : `${name} (${lack})`, async () => {
      const cwd = await mkdtemp(join(folder, 'cwd-'))
      // A backup is made of a data folder that is there.
      for (const place of ['data', 'data/media', 'data/uploads', 'backup'])
        await mkdir(join(cwd, place))
      await copyFile(server.databasePath, join(cwd, 'data', 'openfield.db'))
      const said = await bash(code, cwd)
      if (!/^(export|cp|npm start)/m.test(code)) expect(said).not.toBe('')
    })
  }
})

describe('TypeScript', { timeout: 120_000 }, () => {
  const all = snippets('ts')
  test('there are some', () => expect(all.length).toBeGreaterThanOrEqual(3))
  test.each(
    all.map((snippet) => [`${snippet.file}: ${snippet.code.split('\n')[0]}`, snippet] as const),
  )('%s', async (_name, { code }) => {
    // Inside the clone, so that packages are found; git does not see this folder.
    await mkdir('out', { recursive: true })
    const place = await mkdtemp(join(root, 'out', 'snippet-'))
    try {
      await writeFile(join(place, 'snippet.mts'), filled(code))
      await run(
        execPath,
        [
          '--import',
          pathToFileURL(resolve('node_modules/tsx/dist/esm/index.mjs')).href,
          'snippet.mts',
        ],
        {
          cwd: place,
          env: { ...variables, OPENFIELD_URL: server.base, OPENFIELD_KEY: server.key },
        },
      )
      if (code.includes('fox.mp4')) expect(existsSync(join(place, 'fox.mp4'))).toBe(true)
    } finally {
      await rm(place, { recursive: true, force: true })
    }
  })
})
