// The command line against a real server over HTTP: what each command prints, saves and exits with.
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Problem } from '@openfield/contract'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { adminToken, type OpenServer, openServer } from '../../server/test/flow/open-server.ts'
import { commandLine } from './run.ts'

let server: OpenServer
let folder: string
let key: string
let picture: string
let cli: ReturnType<typeof commandLine>
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/

beforeAll(async () => {
  server = await openServer({
    live: true,
    behave: async ({ prompt, kind }) => {
      if (prompt.includes('nowhere')) throw new Problem('input_unreachable', 'It is not there.')
      return kind === 'image' ? readFile(picture) : undefined
    },
  })
  folder = await mkdtemp(join(tmpdir(), 'openfield-cli-'))
  key = (await server.account()).key
  picture = join(folder, 'input.png')
  await sharp({ create: { width: 64, height: 48, channels: 3, background: '#3c3' } })
    .png()
    .toFile(picture)
  const variables = { OPENFIELD_URL: server.base, OPENFIELD_KEY: key }
  cli = commandLine({ variables, settingsFolder: join(folder, 'settings') })
})
afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true, force: true })
})

describe('image and video', () => {
  test('save the result and say what it cost', async () => {
    const file = join(folder, 'fox.png')
    const ran = await cli('image', 'a', 'fox', '--seed', '7', '--quality', '720p', '-o', file)
    expect(ran).toMatchObject({ code: 0, out: `${file}\n` })
    expect(ran.err).toMatch(/1\.5 credits in .* s, seed 7, request /)
    expect((await sharp(await readFile(file)).metadata()).format).toBe('png')
  })

  test('number the pictures of a batch and print the request as JSON', async () => {
    const file = join(folder, 'four.png')
    const ran = await cli(
      'image',
      'four foxes',
      '-n',
      '4',
      '--style',
      'fairycore',
      '-o',
      file,
      '--json',
    )
    expect(ran.code).toBe(0)
    const { files, input } = JSON.parse(ran.out)
    expect(files).toEqual([1, 2, 3, 4].map((i) => join(folder, `four-${i}.png`)))
    expect(input).toMatchObject({ batch_size: 4 })
    for (const each of files) expect((await stat(each)).size).toBeGreaterThan(50)
  })

  test('make a clip from a file with two motions found by name', async () => {
    const file = join(folder, 'clip.mp4')
    const ran = await cli(
      'video',
      picture,
      '-m',
      'dolly in',
      '-m',
      'Crane Up',
      '--strength',
      '0.8',
      '-o',
      file,
      '--json',
    )
    expect(ran.code).toBe(0)
    const { input, media } = JSON.parse(ran.out)
    expect(input.motions.map(({ name, strength }: never) => [name, strength])).toEqual([
      ['Dolly In', 0.8],
      ['Crane Up', 0.8],
    ])
    expect((await stat(file)).size).toBe(media[0].bytes)
  })

  test('come back at once with --no-wait, and status and list know the request', async () => {
    const { out: id, code } = await cli('image', 'a quiet lake', '--no-wait')
    expect(code).toBe(0)
    expect(id.trim()).toMatch(uuid)
    const watched = await cli('status', id.trim(), '--watch')
    expect(watched.out).toContain('state     completed')
    expect(watched.out).toContain('prompt    a quiet lake')
    const list = await cli('list', '--search', 'quiet lake')
    expect(list.out.split('\n')[2]).toContain(id.trim())
  })

  test('a generation that fails exits with 1, its sentence, and was not charged', async () => {
    const before = JSON.parse((await cli('account', '--json')).out).balance
    const ran = await cli('image', 'nowhere')
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.err).toContain('error: It is not there.\nNothing was charged.')
    expect(JSON.parse((await cli('account', '--json')).out).balance).toBe(before)
  })
})

describe('wrong use', () => {
  test.each([
    [['image'], 'missing required argument'],
    [['imag', 'a fox'], 'Did you mean image?'],
    [['image', 'a fox', '--seed', 'x'], 'whole number'],
    [['image', 'a fox', '--size', '1x1'], 'size'],
    [['image', 'a fox', '--style', 'zzz'], 'There is no style "zzz".'],
    [['video', '/nowhere/x.png'], 'There is no file /nowhere/x.png.'],
    [['video', 'x.png', '-m', 'zoom'], '"zoom" may be'],
    [['status', 'not-an-id'], ''],
    [['styles', '--url', 'ftp://x'], '--url must be an http or https address'],
    [['completion', 'tcsh'], 'bash, zsh or fish'],
    [['topup', 'acc_x', '5'], 'admin token'],
    [['worker'], 'OPENFIELD_DATABASE_URL'],
  ])('%j exits with 2 and says why', async (words, sentence) => {
    const ran = await cli(...words)
    expect(ran).toMatchObject({ code: 2, out: '' })
    expect(ran.err).toContain(sentence)
    expect(ran.err).not.toMatch(/\bat .*:\d+:\d+/)
  })

  test('no server is 3, a wrong key 4, too few credits 5', async () => {
    expect(await cli('account', '--url', 'http://127.0.0.1:9')).toMatchObject({ code: 3 })
    const wrong = await cli('account', '--key', 'of_0000000000000000.wrong')
    expect(wrong.code).toBe(4)
    expect(wrong.err).not.toContain('of_0000000000000000.wrong')
    const poor = await server.account({ credits: 1 })
    const ran = await cli('image', 'a fox', '--key', poor.key)
    expect(ran.code).toBe(5)
  })
})

describe('lists, keys, money', () => {
  test('styles, motions and models', async () => {
    const styles = JSON.parse((await cli('styles', '--json')).out)
    expect(styles).toHaveLength(106)
    expect((await cli('motions', 'dolly')).out).toContain('Dolly In')
    expect((await cli('models')).out).toMatch(/dop-turbo .*6\.5 credits/)
  })

  test('a key is made, works, is revoked and is refused', async () => {
    const made = await cli('keys', 'create', 'for a test')
    expect(made.code).toBe(0)
    const other = made.out.trim()
    expect((await cli('account', '--key', other)).code).toBe(0)
    const list = JSON.parse((await cli('keys', '--json')).out)
    const { id } = list.find(({ name }: { name: string }) => name === 'for a test')
    expect((await cli('keys', 'revoke', id)).code).toBe(0)
    expect((await cli('account', '--key', other)).code).toBe(4)
  })

  test('the operator opens an account and tops it up', async () => {
    const opened = await cli(
      'accounts',
      '--open',
      'studio',
      '--credits',
      '3',
      '--json',
      '--admin-token',
      adminToken,
    )
    const { account } = JSON.parse(opened.out)
    const ran = await cli('topup', account.id, '2.5', '--note', 'gift', '--admin-token', adminToken)
    expect(ran).toMatchObject({ code: 0, out: 'studio: 5.5 credits\n' })
  })

  test('login saves a key for its server alone and logout forgets it', async () => {
    const settingsFolder = join(folder, 'other')
    const input = new TextEncoder().encode(`${key}\n`)
    const bare = commandLine({ variables: { OPENFIELD_URL: server.base }, settingsFolder, input })
    expect((await bare('account')).code).toBe(4)
    expect((await bare('login')).err).toBe(`Saved for ${server.base}.\n`)
    expect((await stat(join(settingsFolder, 'keys.json'))).mode & 0o777).toBe(0o600)
    expect((await bare('account')).code).toBe(0)
    await bare('logout')
    expect((await bare('account')).code).toBe(4)
  })
})

describe('explain and completion', () => {
  test('explain needs no server and says what was not understood', {
    timeout: 60_000,
  }, async () => {
    const ran = await commandLine({ variables: {}, settingsFolder: null })(
      'explain',
      'two cats on a red sofa, zzyzx',
    )
    expect(ran.code).toBe(0)
    expect(ran.out).toContain('2 × cat')
    expect(ran.out).toContain('cat on sofa')
    expect(ran.out).toMatch(/unknown +zzyzx/)
    expect(ran.out).toMatch(/set +[\d,]+ triangles/)
  })

  test('completions hold every command and are valid for bash', async () => {
    const { out } = await cli('completion', 'bash')
    for (const name of ['image', 'video', 'motions', 'doctor', 'mcp']) expect(out).toContain(name)
    const file = join(folder, 'completion.bash')
    await writeFile(file, out)
    const code = await new Promise((done) => spawn('bash', ['-n', file]).on('exit', done))
    expect(code).toBe(0)
  })
})

test('a terminal that can shows the picture, others do not', async () => {
  const variables = { OPENFIELD_URL: server.base, OPENFIELD_KEY: key }
  const kitty = commandLine({
    variables: { ...variables, KITTY_WINDOW_ID: '1' },
    settingsFolder: null,
    isTerminal: true,
  })
  const plain = commandLine({ variables, settingsFolder: null, isTerminal: true })
  const file = join(folder, 'seen.png')
  expect((await kitty('image', 'a fox', '-o', file)).out).toContain('\x1b_Ga=T,f=100')
  expect((await plain('image', 'a fox', '-o', file)).out).toBe(`${file}\n`)
})
