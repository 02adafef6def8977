// What lies on the disk for speed alone may be deleted, cut short or filled with garbage at any time: pictures stay as they were.
import { createHash } from 'node:crypto'
import { copyFile, mkdir, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { renderImage } from '../src/index.ts'
import { createNodeHost, type NodeHost } from '../src/node/index.ts'

interface Builder {
  buildKernels(into: string, names: readonly string[]): Promise<readonly string[]>
}
const builder = new URL('../build-kernels.mjs', import.meta.url).href
const built = new URL('../build/', import.meta.url)
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openfield-kernels-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

const bring = async (...names: string[]) => {
  for (const name of names)
    await copyFile(new URL(`${name}.wasm`, built), join(folder, `${name}.wasm`))
}
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** The bytes of a small picture of one who holds something drawn, and of its depth. */
const picture = async (host: NodeHost, prompt: string, seed = 3, whenTracing = async () => {}) => {
  let told: Promise<void> | null = null
  const { pixels, depth } = await renderImage(
    {
      prompt,
      width: 96,
      height: 72,
      quality: '720p',
      styleId: '',
      styleStrength: 1,
      seed,
      reference: null,
    },
    host,
    (_, stage) => {
      if (stage === 'tracing') told ??= whenTracing()
    },
  )
  await told
  return hashOf(pixels.data) + hashOf(new Uint8Array(depth.distance.buffer))
}

const prompts = ['a cat on a chair with an umbrella', 'a woman with a violin in a park'] as const

test('a picture is the same from a new host, from what was made before, and after the kernels are gone', async () => {
  await bring('trace', 'look', 'warp', 'sculpt')
  const fresh = createNodeHost({ threads: 1 })
  const host = createNodeHost({ threads: 1, kernels: pathToFileURL(`${folder}/`) })
  const [first, second] = [await picture(fresh, prompts[0]), await picture(fresh, prompts[1])]
  const gone = () => rm(folder, { recursive: true })
  expect(await picture(host, prompts[0], 3, gone)).toBe(first)
  for (const seed of [4, 5]) await picture(host, prompts[0], seed)
  expect(await picture(host, prompts[1])).toBe(second)
  expect(await picture(host, prompts[0])).toBe(first)
  await Promise.all([fresh.close(), host.close()])
})

test('a kernel that is missing or damaged spoils one picture, and none once it is back', async () => {
  await mkdir(folder, { recursive: true })
  await bring('look', 'warp', 'sculpt')
  const host = createNodeHost({ threads: 1, kernels: pathToFileURL(`${folder}/`) })
  await expect(picture(host, prompts[1])).rejects.toThrow()
  await bring('trace')
  await truncate(join(folder, 'trace.wasm'), 1000)
  await expect(picture(host, prompts[1])).rejects.toThrow('trace.wasm is damaged')
  await bring('trace')
  const fresh = createNodeHost({ threads: 1 })
  expect(await picture(host, prompts[1])).toBe(await picture(fresh, prompts[1]))
  await Promise.all([fresh.close(), host.close()])
})

test('a build makes anew what was deleted, cut short or overwritten', async () => {
  const { buildKernels } = (await import(builder)) as Builder
  const file = join(folder, 'sculpt.wasm')
  const wanted = hashOf(await readFile(new URL('sculpt.wasm', built)))
  const damage = [
    () => rm(folder, { recursive: true, force: true }),
    () => truncate(file, 1000),
    () => writeFile(file, 'garbage'),
  ]
  for (const spoil of damage) {
    await spoil()
    await buildKernels(folder, ['sculpt'])
    expect(hashOf(await readFile(file))).toBe(wanted)
  }
}, 120_000)
