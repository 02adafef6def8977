// `openfield models …` hands its words, and nothing else, to the server's program.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandLine } from './run.ts'

let folder: string
let cli: ReturnType<typeof commandLine>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openfield-cli-models-'))
  const serverFile = join(folder, 'main.mjs')
  await writeFile(
    serverFile,
    `import { writeFileSync } from 'node:fs'
     const { OPENFIELD_DATA_DIR: data = null } = process.env
     writeFileSync(${JSON.stringify(join(folder, 'heard.json'))}, JSON.stringify({ words: process.argv.slice(2), data }))
     process.exitCode = process.argv.includes('broken') ? 1 : 0`,
  )
  cli = commandLine({ variables: {}, settingsFolder: null, serverFile })
})
afterAll(() => rm(folder, { recursive: true }))
const heard = async () => JSON.parse(await readFile(join(folder, 'heard.json'), 'utf8'))

test('add with all it takes', async () => {
  const words = ['--yes', '--name', 'mine', '--kind', 'depth', '--full', '--data-dir', 'there']
  expect(await cli('models', 'add', 'owner/name', ...words)).toMatchObject({ code: 0 })
  expect(await heard()).toEqual({
    words: ['models', 'add', '--yes', '--name=mine', '--kind=depth', '--full', '--', 'owner/name'],
    data: 'there',
  })
})

test.each([
  [['list'], ['list', '--']],
  [['known'], ['known', '--']],
  [['verify'], ['verify', '--']],
  [
    ['verify', 'a', 'b'],
    ['verify', '--', 'a', 'b'],
  ],
  [
    ['remove', 'a'],
    ['remove', '--', 'a'],
  ],
])('%j', async (typed, told) => {
  expect(await cli('models', ...typed)).toMatchObject({ code: 0 })
  expect(await heard()).toEqual({ words: ['models', ...told], data: null })
})

test('a failure of the program is a failure of the command', async () => {
  const ran = await cli('models', 'remove', 'broken')
  expect(ran.code).toBe(1)
  expect(ran.err).toContain('the reason is above')
})

test('what lacks its names is refused at once', async () => {
  expect((await cli('models', 'remove')).code).toBe(2)
  expect((await cli('models', 'add')).code).toBe(2)
})
