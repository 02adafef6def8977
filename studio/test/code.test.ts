// The code that a request is copied as runs as it stands and makes the same again, whatever is in the prompt.
import { execFile, spawnSync } from 'node:child_process'
import { rm, writeFile } from 'node:fs/promises'
import { env, execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { type GenerationRequest, Openfield } from '@openfield/sdk'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeOf, type Language } from '../src/request/code.ts'
import { openServer } from './served.ts'

const run = promisify(execFile)
const prompt = `It's "odd" \\ true\nnull, $HOME \`x\` 雪 None`

const isThere = (program: string): boolean => spawnSync(program, ['--version']).status === 0

describe('a request as code', { timeout: 60_000 }, () => {
  let server: Awaited<ReturnType<typeof openServer>>
  let openfield: Openfield
  let picture: GenerationRequest
  let clip: GenerationRequest
  beforeAll(async () => {
    server = await openServer()
    openfield = new Openfield({ baseUrl: server.base, key: server.key })
    const wish = { prompt, seed: 7, quality: '720p', enhance_prompt: true } as const
    picture = await openfield.generateImage(wish)
    const [file] = picture.media
    if (!file) throw new Error('the quick engine makes one')
    const motions = [{ id: (await openfield.motions())[0]?.id ?? '', strength: 0.4 }]
    clip = await openfield.generateVideo({ image: file.url, prompt, motions, seed: 8 })
  }, 60_000)
  afterAll(async () => server.closeServer())

  const file = fileURLToPath(new URL('./copied-code.mts', import.meta.url))

  const runners: Readonly<Record<Language, (code: string) => Promise<unknown>>> = {
    curl: (code) => run('bash', ['-c', `set -e; ${code}`], { env: environment() }),
    python: (code) => run('python3', ['-c', code], { env: environment() }),
    typescript: async (code) => {
      await writeFile(file, code)
      try {
        await run(execPath, ['--import', 'tsx', file], { env: environment() })
      } finally {
        await rm(file)
      }
    },
  }
  const environment = () => ({ ...env, OPENFIELD_KEY: server.key })

  test.each([
    ['curl', 'curl'],
    ['typescript', execPath],
    ['python', 'python3'],
  ] as const)('%s makes the picture and the clip again', async (language, program) => {
    if (!isThere(program)) return expect(codeOf(picture, language, server.base)).toContain('seed')
    for (const first of [picture, clip]) {
      await runners[language](codeOf(first, language, server.base))
      const { requests } = await openfield.requests.page({ limit: 1 })
      const [again] = requests
      expect(again?.id).not.toBe(first.id)
      expect(again?.input).toEqual(first.input)
    }
  })
})
