// A local model that cannot be used: said once and precisely, not loaded again while its files stay as they are, used again when they are mended.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import type { Engine } from '../../src/engine/engine.ts'
import { openLocal } from '../../src/engine/local-diffusion/local.ts'
import { forgetful } from '../promise/fake-engine.ts'
import { image } from '../promise/image-input.ts'
import { settingWith } from './local-setting.ts'
import { writeTinyModel } from './tiny-model.ts'
import { NEW_EXPORT, writeTinyOptimum } from './tiny-optimum.ts'

vi.setConfig({ testTimeout: 120_000 })

let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'openfield-broken-'))
})
afterAll(() => rm(root, { recursive: true, force: true }))

const engines: Engine[] = []
afterEach(async () => {
  await Promise.all(engines.splice(0).map((engine) => engine.close()))
})
const open = (options: object): Engine => {
  const engine = openLocal(options, settingWith(join(root, 'models')))
  engines.push(engine)
  return engine
}

/** How an attempt ended, and whether it came so far as to load the model. */
const attempt = async (engine: Engine, wish: object = {}) => {
  const stages: string[] = []
  const scratch = await mkdtemp(join(root, 'scratch-'))
  const ended = await engine
    .generate(image({ width: 64, height: 64, ...wish }), {
      scratch,
      requestId: 'request',
      job: forgetful,
      signal: new AbortController().signal,
      progress: (_fraction, stage) => void stages.push(stage),
      fetchImage: () => Promise.reject(new Error('nothing is fetched here')),
    })
    .then(
      ({ notes }) => ({ made: true, code: null, message: '', operator: null, notes }),
      (error: { code: string; message: string; facts: { operator?: string } }) => {
        const { code, message, facts } = error
        return { made: false, code, message, operator: facts.operator ?? null, notes: [] }
      },
    )
  return { ...ended, hasLoaded: stages.includes('loading') }
}

const check = (engine: Engine) => engine.check(new AbortController().signal)

test('weights cut short: the check says so before any request, and no process is started for one', async () => {
  const folder = join(root, 'cut')
  await writeTinyModel(folder, 'sdxs')
  const file = join(folder, 'unet', 'diffusion_pytorch_model.safetensors')
  const whole = await readFile(file)
  await writeFile(file, whole.subarray(0, whole.length / 2))
  const engine = open({ folder })
  const found = await check(engine)
  expect(found).toMatchObject({ ok: false, isBroken: true })
  expect(found.sentence).toContain(`${file}: tensor "`)
  for (const _time of [1, 2]) {
    const refused = await attempt(engine)
    expect(refused).toMatchObject({ code: 'engine_broken', hasLoaded: false })
    // The file is the operator's business.
    expect(refused.message).not.toContain('safetensors')
    expect(refused.operator).toContain('diffusion_pytorch_model.safetensors')
  }
  await writeFile(file, whole)
  expect(await check(engine)).toMatchObject({ ok: true })
  expect(await attempt(engine)).toMatchObject({ made: true })
})

test('what only loading can tell is remembered: not loaded again until the files change', async () => {
  const folder = join(root, 'exported')
  await writeTinyOptimum(folder, 'sdxs', NEW_EXPORT)
  const file = join(folder, 'vae_decoder', 'model.onnx')
  await cp(file, join(root, 'good.onnx'))
  await writeFile(file, 'nonsense')
  const engine = open({ folder })
  // From outside it looks like one.
  expect(await check(engine)).toMatchObject({ ok: true })
  const first = await attempt(engine)
  expect(first).toMatchObject({ code: 'engine_broken', hasLoaded: true })
  expect(first.operator).toContain('exported/vae_decoder/model.onnx: onnxruntime cannot open it')
  expect(first.message).not.toContain('onnx')
  expect(await check(engine)).toMatchObject({
    ok: false,
    isBroken: true,
    sentence: expect.stringContaining('vae_decoder/model.onnx: onnxruntime cannot open it'),
  })
  expect(await attempt(engine)).toMatchObject({ code: 'engine_broken', hasLoaded: false })
  await cp(join(root, 'good.onnx'), file)
  // Not even a check lies between: the request itself sees that the files are others.
  expect(await attempt(engine)).toMatchObject({ made: true, hasLoaded: true })
  expect(await check(engine)).toMatchObject({ ok: true })
})

test.each([
  ['a part is missing', 'unet', /has no unet\/model\.onnx|unet\/config\.json: cannot be read/],
  ['no tokenizer', 'tokenizer', /has no tokenizer\/vocab\.json/],
  ['no scheduler', 'scheduler', /scheduler_config\.json: cannot be read/],
])('%s: broken, and said where', async (name, part, sentence) => {
  const folder = join(root, name.replaceAll(' ', '-'))
  await writeTinyModel(folder, 'sdxs')
  await rm(join(folder, part), { recursive: true })
  const engine = open({ folder })
  expect(await check(engine)).toMatchObject({
    ok: false,
    isBroken: true,
    sentence: expect.stringMatching(sentence),
  })
  expect(await attempt(engine)).toMatchObject({ code: 'engine_broken', hasLoaded: false })
})

test('a folder that is not there may come yet, such as one on another disk: down, not broken', async () => {
  const engine = open({ folder: join(root, 'nowhere') })
  const found = await check(engine)
  expect(found.ok).toBe(false)
  expect(found.isBroken).toBeUndefined()
  expect(found.sentence).toContain('cannot be found')
  expect((await attempt(engine)).code).toBe('engine_failed')
})

test.each([
  ['missing', null],
  ['broken', 'no network'],
])('an upscaler that is %s: plain scaling, and a note that says so', async (name, text) => {
  const folder = join(root, 'plain')
  await writeTinyModel(folder, 'sdxs')
  const upscaler = join(root, `${name}.onnx`)
  if (text) await writeFile(upscaler, text)
  const engine = open({ folder, upscaler })
  const { ok, sentence } = await check(engine)
  expect(ok).toBe(true)
  expect(sentence.includes('missing.onnx, which enlarges pictures, is not there')).toBe(!text)
  for (const _time of [1, 2]) {
    const made = await attempt(engine, { width: 192, height: 144 })
    expect(made.made).toBe(true)
    expect(made.notes.join(' ')).toContain(
      `The network ${name}.onnx, which enlarges pictures, cannot be used, so the picture was enlarged by plain scaling.`,
    )
  }
})
