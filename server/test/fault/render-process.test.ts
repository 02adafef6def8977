// A render that crashes, hangs, eats memory or is stopped fails its request only, and the next one is made.
import { fileURLToPath } from 'node:url'
import type { ImageInput } from '@openfield/contract'
import { largeBlocks } from '@openfield/renderer/node'
import { afterEach, expect, test } from 'vitest'
import { createBuiltinEngine } from '../../src/engine/builtin.ts'
import type { Engine, EngineContext } from '../../src/engine/engine.ts'
import { forgetful } from '../promise/fake-engine.ts'
import { image } from '../promise/image-input.ts'

const program = fileURLToPath(new URL('./broken-render.mjs', import.meta.url))
const engines: Engine[] = []
const engine = (seconds = 30, megabytes = 400): Engine => {
  const limits = { seconds, memoryBytes: megabytes * 2 ** 20 }
  const made = createBuiltinEngine({ program, processes: 1, threads: 1, ffmpegPath: null, limits })
  engines.push(made)
  return made
}
afterEach(async () => {
  await Promise.all(engines.splice(0).map((it) => it.close()))
})

const context = (signal = new AbortController().signal): EngineContext => ({
  signal,
  requestId: 'request',
  job: forgetful,
  scratch: '/nowhere',
  progress: () => undefined,
  fetchImage: () => Promise.reject(new Error('nothing is fetched here')),
})
const wish = (prompt: string): ImageInput => image({ prompt })
const good = async (it: Engine): Promise<string> =>
  (await it.generate(wish('good'), context())).notes[0] ?? ''

test('a warm process is used again', async () => {
  const it = engine()
  expect(await good(it)).toBe(await good(it))
})

test.each([
  ['crash', 'engine_failed', 30, 400],
  ['hang', 'engine_timeout', 1, 400],
  ['memory', 'engine_memory', 30, 300],
] as const)(
  '%s ends as %s and the next request is made',
  async (prompt, code, seconds, megabytes) => {
    const it = engine(seconds, megabytes)
    const before = await good(it)
    await expect(it.generate(wish(prompt), context())).rejects.toMatchObject({
      name: 'Problem',
      code,
    })
    expect(await good(it)).not.toBe(before)
  },
)

test('a render process is told to give large blocks of memory back', async () => {
  const told = await engine().generate(wish('blocks'), context())
  expect(told.notes).toEqual([`blocks from ${Object.values(largeBlocks)[0]}`])
})

test('a problem of the input is passed on, the process stays', async () => {
  const it = engine()
  const before = await good(it)
  await expect(it.generate(wish('problem'), context())).rejects.toMatchObject({
    code: 'input_rejected',
    message: 'The picture is no picture.',
  })
  expect(await good(it)).toBe(before)
})

test('a bug is told without its inside', async () => {
  const failure = engine().generate(wish('bug'), context())
  await expect(failure).rejects.toMatchObject({ code: 'engine_failed' })
  await expect(failure).rejects.not.toThrow(/secret/)
})

test('a stop really ends the process', async () => {
  const it = engine()
  const pid = Number((await good(it)).split(' ')[1])
  const stop = new AbortController()
  const progress = () => stop.abort()
  const hanging = it.generate(wish('hang'), {
    ...context(stop.signal),
    progress: (f) => f > 0 && progress(),
  })
  await expect(hanging).rejects.toMatchObject({ code: 'canceled' })
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false)
})

test('more requests than processes: the engine says that it is busy', async () => {
  const it = engine()
  const stop = new AbortController()
  const hanging = it.generate(wish('hang'), context(stop.signal))
  await expect(it.generate(wish('good'), context())).rejects.toMatchObject({ code: 'engine_busy' })
  stop.abort()
  await expect(hanging).rejects.toMatchObject({ code: 'canceled' })
})

test('a refused prompt starts nothing', async () => {
  const sexual = { ...wish('explicit hardcore porn'), checkNsfw: true }
  await expect(engine().generate(sexual, context())).rejects.toMatchObject({
    code: 'content_rejected',
  })
})

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
