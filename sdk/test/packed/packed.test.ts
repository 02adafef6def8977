// The package as it is published: built, packed, installed offline into an empty folder, run as ESM and CommonJS, type-checked.
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OpenServer, openServer } from '../../../server/test/flow/open-server.ts'

const run = promisify(execFile)
let server: OpenServer
let folder: string
let env: NodeJS.ProcessEnv

/** npm is a script of its own on some machines; it finds its own settings. */
const npm = (...args: string[]) => run('npm', args, { cwd: folder, env })
const node = async (...args: string[]) =>
  (await run(process.execPath, args, { cwd: folder, env })).stdout

beforeAll(async () => {
  await run(process.execPath, ['sdk/build-sdk.mjs'])
  server = await openServer({ live: true })
  const { key } = await server.account()
  folder = await mkdtemp(join(tmpdir(), 'openfield-packed-'))
  // biome-ignore lint/style/noProcessEnv: children need the path to find npm and node
  env = { ...process.env, OPENFIELD_URL: server.base, OPENFIELD_KEY: key, NODE_OPTIONS: '' }
  await npm('pack', '--silent', '--pack-destination', folder, resolve('sdk/dist'))
  await writeFile(join(folder, 'package.json'), '{"name":"consumer","private":true}')
  const [tarball = ''] = (await readdir(folder)).filter((name) => name.endsWith('.tgz'))
  await npm('install', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', `./${tarball}`)
}, 180_000)
afterAll(async () => {
  await server?.close()
  await rm(folder, { recursive: true, force: true })
})

test('holds its code, types, README and licence, needs nothing else and is small', async () => {
  const own = join(folder, 'node_modules', '@openfield', 'sdk')
  expect((await readdir(own)).sort()).toEqual([
    'LICENSE',
    'README.md',
    'index.cjs',
    'index.js',
    'package.json',
    'types',
  ])
  expect(await readdir(join(folder, 'node_modules', '@openfield'))).toEqual(['sdk'])
  const { dependencies, version } = JSON.parse(await readFile(join(own, 'package.json'), 'utf8'))
  expect(dependencies).toBeUndefined()
  const whole = JSON.parse(await readFile('package.json', 'utf8')) as { version: string }
  expect(version).toBe(whole.version)
  const code = await readFile(join(own, 'index.js'), 'utf8')
  expect(code.length).toBeLessThan(60_000)
  expect(code).not.toMatch(/\b(from|require\()\s*["']/)
})

const script = `
  const { id } = await openfield.images.submit({ prompt: 'from the package' })
  const states = []
  for await (const { state } of openfield.requests.updates(id)) states.push(state)
  const error = await openfield.images.submit({ prompt: '' }).catch((reason) => reason)
  console.log(JSON.stringify({ last: states.at(-1), isOurs: error instanceof OpenfieldError, code: error.code }))
`
const told = { last: 'completed', isOurs: true, code: 'invalid_request' }

test('runs as an ES module', async () => {
  const text = `import { Openfield, OpenfieldError } from '@openfield/sdk'\nconst openfield = new Openfield()\n${script}`
  await writeFile(join(folder, 'esm.mjs'), text)
  expect(JSON.parse(await node('esm.mjs'))).toEqual(told)
}, 60_000)

test('runs as CommonJS', async () => {
  const text = `const { Openfield, OpenfieldError } = require('@openfield/sdk')\nconst openfield = new Openfield()\nvoid (async () => {${script}})()`
  await writeFile(join(folder, 'cjs.cjs'), text)
  expect(JSON.parse(await node('cjs.cjs'))).toEqual(told)
}, 60_000)

const usage = (bad: string) => `
  const of = new Openfield({ baseUrl: 'http://x', key: 'k', maxRetries: 1 })
  export const made = async (): Promise<string> => {
    const request: ImageRequest = await of.images.generate({ prompt: 'x', size: '1536x1152', batch_size: 4 })
    const clip = await of.videos.generate({ image: new Uint8Array(), motions: [{ id: 'x' }] }, { onProgress: ({ progress }) => progress.toFixed() })
    for await (const each of of.requests.list({ state: ['error'] })) if (each.kind === 'video') each.input.motions[0]?.name.trim()
    const told = await verifyWebhook<GenerationRequest>('{}', {}, 'whsec_x')
    const reason: unknown = new Error()
    if (reason instanceof OpenfieldError) reason.fields.map(({ field }) => field.trim())
    ${bad}
    return (request.media[0]?.url ?? '') + clip.input.model + told.id
  }
`
const imports = `Openfield, OpenfieldError, verifyWebhook, type GenerationRequest, type ImageRequest`

test('its types are whole for both kinds of modules, and refuse what the wire refuses', async () => {
  const texts = {
    'good.mts': `import { ${imports} } from '@openfield/sdk'\n${usage('')}`,
    'good.cts': `import { ${imports} } from '@openfield/sdk'\n${usage('')}`,
    'bad.mts': `import { ${imports} } from '@openfield/sdk'\n${usage(`await of.images.submit({ prompt: 'x', size: '1x1' })`)}`,
  }
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text)
  const compilerOptions = {
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    target: 'es2023',
    lib: ['es2023', 'dom', 'dom.iterable'],
    module: 'nodenext',
    types: [],
  }
  /** What the compiler has to say; empty when it is content. */
  const check = async (...files: string[]): Promise<string> => {
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files }))
    const tsc = resolve('node_modules/typescript/bin/tsc')
    return run(process.execPath, [tsc], { cwd: folder }).then(
      ({ stdout }) => stdout,
      ({ stdout }: { stdout: string }) => stdout,
    )
  }
  expect(await check('good.mts', 'good.cts')).toBe('')
  expect(await check('bad.mts')).toContain(`Type '"1x1"' is not assignable`)
}, 180_000)

const readme = await readFile('sdk/README.md', 'utf8')
const recipes = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code)

test('the README has its recipes', () => expect(recipes.length).toBeGreaterThanOrEqual(7))

test.each(recipes.map((code, index) => [index + 1, code] as const))(
  'recipe %d of the README works as it stands',
  async (index, code) => {
    await mkdir(join(folder, 'recipes'), { recursive: true })
    await writeFile(
      join(folder, 'photo.png'),
      await sharp({ create: { width: 64, height: 48, channels: 3, background: '#c93' } })
        .png()
        .toBuffer(),
    )
    const name = join('recipes', `${index}.mjs`)
    await writeFile(join(folder, name), code)
    const delivering = setInterval(() => void server.deliver(), 200)
    const output = await node(name).finally(() => clearInterval(delivering))
    if (code.includes('console.log')) expect(output).not.toBe('')
    if (code.includes('clip.mp4')) await cp(join(folder, 'clip.mp4'), join(folder, 'kept.mp4'))
  },
  60_000,
)
