// The local engine with tiny random models, in its own process: sizes, seeds, batches, references, previews, stops, broken folders.
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImageInput } from '@openfield/contract'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Engine, EngineContext } from '../../src/engine/engine.ts'
import { openLocal } from '../../src/engine/local-diffusion/local.ts'
import { forgetful } from '../promise/fake-engine.ts'
import { image } from '../promise/image-input.ts'
import { settingWith } from './local-setting.ts'
import { type TinyKind, writeTinyModel } from './tiny-model.ts'

let root: string
const engines: Engine[] = []
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'openfield-local-'))
  for (const kind of ['sd1', 'lcm', 'sdxs', 'sd-turbo'] as const)
    await writeTinyModel(join(root, 'models', `tiny-${kind}`), kind)
})
afterAll(async () => {
  await Promise.all(engines.map((engine) => engine.close()))
  await rm(root, { recursive: true })
})

const opened = new Map<string, Engine>()
const engineOf = (options: object, key = JSON.stringify(options)): Engine => {
  const engine = opened.get(key) ?? openLocal(options, settingWith(join(root, 'models')))
  if (!opened.has(key)) engines.push(engine)
  opened.set(key, engine)
  return engine
}
const tiny = (kind: TinyKind, options: object = {}): Engine =>
  engineOf({ folder: join(root, 'models', `tiny-${kind}`), ...options })

const make = async (
  engine: Engine,
  wish: Partial<ImageInput>,
  changes: Partial<EngineContext> = {},
) => {
  const scratch = await mkdtemp(join(root, 'scratch-'))
  const steps: [number, string][] = []
  const previews: Uint8Array[] = []
  const generated = await engine.generate(image({ width: 192, height: 144, ...wish }), {
    scratch,
    requestId: 'request',
    job: forgetful,
    signal: new AbortController().signal,
    progress: (fraction, stage) => void steps.push([fraction, stage]),
    preview: ({ bytes }) => void previews.push(bytes),
    fetchImage: () => Promise.reject(new Error('nothing is fetched here')),
    ...changes,
  })
  const outputs = generated.artifacts.filter(({ role }) => role === 'output')
  const bytes = await Promise.all(outputs.map(({ path }) => readFile(path)))
  return { ...generated, outputs, bytes, steps, previews, scratch }
}

describe.each(['sd1', 'lcm', 'sdxs', 'sd-turbo'] as const)('a model of kind %s', (kind) => {
  test('makes a picture of the asked size, the same for the same seed', async () => {
    const engine = tiny(kind, kind === 'sd1' ? { steps: 3 } : {})
    const first = await make(engine, {})
    expect(first.outputs).toHaveLength(1)
    expect(await sharp(first.bytes[0]).metadata()).toMatchObject({
      format: 'png',
      width: 192,
      height: 144,
    })
    expect((await sharp(first.bytes[0]).greyscale().stats()).channels[0]?.stdev).toBeGreaterThan(1)
    const again = await make(engine, {})
    const other = await make(engine, { seed: 8 })
    expect(again.bytes[0]?.equals(first.bytes[0] ?? Buffer.alloc(0))).toBe(true)
    expect(other.bytes[0]?.equals(first.bytes[0] ?? Buffer.alloc(0))).toBe(false)
    expect(first.notes.join(' ')).toContain('The picture was made with')
    expect(await readdir(first.scratch)).toEqual(['output-0.png'])
  }, 120_000)
})

test('progress never falls, tells every step, and shows a small picture of each', async () => {
  const { steps, previews } = await make(tiny('sd1', { steps: 3 }), {})
  const fractions = steps.map(([fraction]) => fraction)
  expect(fractions).toEqual([...fractions].sort((a, b) => a - b))
  expect(fractions.at(-1)).toBe(1)
  expect(steps.map(([, stage]) => stage)).toEqual(
    expect.arrayContaining(['loading', 'step 1/3', 'step 2/3', 'step 3/3', 'finishing', 'done']),
  )
  expect(previews).toHaveLength(3)
  expect(await sharp(previews[0]).metadata()).toMatchObject({ format: 'webp', width: 8, height: 8 })
}, 60_000)

test('a batch of four is four pictures by the seeds that every engine takes', async () => {
  const batch = await make(tiny('sdxs'), { batchSize: 4 })
  expect(batch.outputs.map(({ index }) => index)).toEqual([0, 1, 2, 3])
  expect(new Set(batch.bytes.map((bytes) => bytes.toString('base64'))).size).toBe(4)
  const third = await make(tiny('sdxs'), { seed: 500_021 })
  const pixels = (bytes: Buffer | undefined) => sharp(bytes).raw().toBuffer()
  expect(await pixels(batch.bytes[2])).toEqual(await pixels(third.bytes[0]))
}, 60_000)

test('the prompt changes the picture; guidance makes it act', async () => {
  const plain = await make(tiny('sd1', { steps: 3 }), {})
  const other = await make(tiny('sd1', { steps: 3 }), { prompt: 'the cat and the red' })
  const unguided = await make(tiny('sd1', { steps: 3, guidance: 1 }), {})
  expect(plain.bytes[0]?.equals(other.bytes[0] ?? Buffer.alloc(0))).toBe(false)
  expect(plain.bytes[0]?.equals(unguided.bytes[0] ?? Buffer.alloc(0))).toBe(false)
  expect(unguided.notes.join(' ')).toContain('negative prompt')
}, 60_000)

test.each(['euler', 'euler-a', 'dpm++-2m', 'ddim', 'lcm'])(
  'scheduler %s',
  async (scheduler) => {
    const { bytes, steps } = await make(tiny('sd1', { scheduler, steps: 2 }), {})
    expect(bytes).toHaveLength(1)
    expect(steps.map(([, stage]) => stage)).toContain('step 2/2')
  },
  60_000,
)

test('a reference picture is begun from: the less may change, the fewer passes are made', async () => {
  const reference = await sharp({
    create: { width: 320, height: 240, channels: 3, background: '#d03010' },
  })
    .png()
    .toBuffer()
  const fetchImage = () =>
    Promise.resolve({ bytes: reference, contentType: 'image/png', sha256: '', depthPath: null })
  const wish = { imageReference: 'https://pictures.example/red.png' }
  const little = await make(tiny('sd1', { steps: 10, strength: 0.1 }), wish, { fetchImage })
  const much = await make(tiny('sd1', { steps: 10, strength: 1 }), wish, { fetchImage })
  const none = await make(tiny('sd1', { steps: 10, strength: 1 }), {})
  expect(little.bytes[0]?.equals(much.bytes[0] ?? Buffer.alloc(0))).toBe(false)
  expect(little.steps.map(([, stage]) => stage)).toContain('step 1/1')
  expect(much.steps.map(([, stage]) => stage)).toContain('step 10/10')
  expect(much.bytes[0]?.equals(none.bytes[0] ?? Buffer.alloc(0))).toBe(false)
}, 90_000)

test('a prompt too long for the model says what was not read', async () => {
  const { notes } = await make(tiny('sdxs'), { prompt: `${'cat '.repeat(80)}zebra` })
  expect(notes.join(' ')).toMatch(/75 tokens.*zebra/)
}, 60_000)

test('a stop between steps keeps the loaded model: the next picture needs no loading', async () => {
  const folder = join(root, 'models', 'tiny-passing')
  await writeTinyModel(folder, 'sd1')
  const engine = engineOf({ folder, steps: 150 })
  const stop = new AbortController()
  const stopped = make(
    engine,
    {},
    {
      signal: stop.signal,
      preview: () => stop.abort(),
    },
  )
  await expect(stopped).rejects.toMatchObject({ code: 'canceled' })
  // What is not loaded cannot be loaded any more.
  await rm(folder, { recursive: true })
  expect((await make(engine, {})).bytes).toHaveLength(1)
}, 120_000)

test('a second request at the same time is told that the engine is busy', async () => {
  const engine = tiny('sd1', { steps: 60 })
  let first: ReturnType<typeof make> | undefined
  await new Promise<void>((begun) => {
    first = make(engine, {}, { preview: () => begun() })
  })
  await expect(make(engine, {})).rejects.toMatchObject({ code: 'engine_busy' })
  expect((await first)?.bytes).toHaveLength(1)
}, 60_000)

test('it serves pictures only', () => {
  expect(tiny('sdxs').serves(image())).toBe(true)
  expect(tiny('sdxs').serves({ ...image(), kind: 'video' } as never)).toBe(false)
})

test('check tells what is there, or what to do', async () => {
  const signal = new AbortController().signal
  expect(await tiny('sdxs').check(signal)).toMatchObject({
    ok: true,
    sentence: expect.stringContaining('tiny-sdxs'),
  })
  const nowhere = await engineOf({ folder: join(root, 'nowhere') }).check(signal)
  expect(nowhere).toMatchObject({ ok: false, sentence: expect.stringContaining('cannot be found') })
  const absent = await engineOf({ model: 'absent' }).check(signal)
  expect(absent.ok).toBe(false)
  expect(absent.sentence).toMatch(/no installed model "absent".*tiny-sd1.*openfield models add/)
  expect((await engineOf({ model: 'tiny-lcm' }).check(signal)).ok).toBe(true)
  const webgpu = await tiny('sdxs', { providers: ['dml', 'coreml', 'cpu'] }).check(signal)
  expect(webgpu).toMatchObject({ ok: true, sentence: expect.stringContaining('no dml, coreml') })
})

test('providers that are not there are left out with a note', async () => {
  const { notes } = await make(tiny('sdxs', { providers: ['dml', 'cuda'] }), {})
  expect(notes.join(' ')).toMatch(/no dml on this machine/)
  expect(notes.join(' ')).toMatch(/could not be opened with cuda/)
}, 60_000)

test.each([
  ['an empty weights file', 'unet/diffusion_pytorch_model.safetensors', ''],
  ['a scheduler of another world', 'scheduler/scheduler_config.json', '{"prediction_type":"flow"}'],
  ['a vocabulary that is none', 'tokenizer/vocab.json', '[]'],
])(
  '%s is a clear failure that names the file to the operator alone',
  async (name, file, text) => {
    const folder = join(root, name.replaceAll(' ', '-'))
    await writeTinyModel(folder, 'sdxs')
    await writeFile(join(folder, file), text)
    const engine = engineOf({ folder })
    const failure = make(engine, {})
    await expect(failure).rejects.toMatchObject({
      code: 'engine_broken',
      message: 'The local model cannot be used until its operator mends it.',
      facts: { operator: expect.stringContaining(file.split('/').at(-1) ?? '') },
    })
    const check = await engine.check(new AbortController().signal)
    expect(check).toMatchObject({ ok: false, isBroken: true })
    expect(check.sentence).toContain(file.split('/').at(-1))
  },
  60_000,
)

test('options that do not fit are refused by name', () => {
  expect(() => engineOf({ steps: 0, folder: 'x' })).toThrow('steps')
  expect(() => engineOf({ folder: 'x', model: 'y' })).toThrow('either a folder or a model')
  expect(() => engineOf({})).toThrow('either a folder or a model')
  expect(() => engineOf({ folder: 'x', scheduler: 'magic' })).toThrow('scheduler')
})
