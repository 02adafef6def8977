// The tiny autoencoder put by hand into the folder of a model that came with the usual one, as docs/engines.md says: its two files into `vae`.
import { copyFile, mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { loadModel } from '../../src/engine/local-diffusion/load-model.ts'
import { openLocal } from '../../src/engine/local-diffusion/local.ts'
import { forgetful } from '../promise/fake-engine.ts'
import { image } from '../promise/image-input.ts'
import { difference, optionsIn, randomPlain, tensorOf } from './graph-case.ts'
import { settingWith } from './local-setting.ts'
import { plainTinyDecode, plainTinyEncode } from './plain-model.ts'
import { plainWeights } from './plain-network.ts'
import { writeTinyModel } from './tiny-model.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

const FILES = ['config.json', 'diffusion_pytorch_model.safetensors'] as const
let root: string
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'openfield-taesd-'))
  await writeTinyModel(join(root, 'taesd-source'), 'sdxs')
  await writeTinyModel(join(root, 'usual'), 'lcm')
})
afterAll(() => rm(root, { recursive: true, force: true }))

/** A model with the usual autoencoder, of which these files are put in the place of its own. */
const modelWith = async (name: string, files: readonly string[]): Promise<string> => {
  const folder = join(root, name)
  await writeTinyModel(folder, 'lcm')
  for (const file of files)
    await copyFile(join(root, 'taesd-source', 'vae', file), join(folder, 'vae', file))
  return folder
}

test('it decodes and encodes in the place of the usual one; all else is the model’s', async () => {
  const folder = await modelWith('both', FILES)
  expect((await readdir(join(folder, 'vae'))).toSorted()).toEqual([...FILES])
  const model = await loadModel(folder, optionsIn(join(root, 'work')))
  expect(model).toMatchObject({ family: 'lcm', scalingFactor: 1, downscale: 8, latentChannels: 4 })
  const weights = plainWeights(join(folder, 'vae', FILES[1]))
  const latents = randomPlain([1, 4, 3, 4], 6)
  const decoded = await model.decode(tensorOf(latents))
  expect(difference(decoded, plainTinyDecode(weights, [3, 3, 3, 1], latents))).toBeLessThan(1e-4)
  const pixels = randomPlain([1, 3, 24, 32], 7)
  const encoded = await model.encode?.(tensorOf(pixels))
  const expected = plainTinyEncode(weights, [1, 3, 3, 3], pixels)
  expect(encoded && difference(encoded, expected)).toBeLessThan(1e-4)
  await model.close()
})

test('its weights without its configuration are refused, and said why', async () => {
  const folder = await modelWith('half', FILES.slice(1))
  await expect(loadModel(folder, optionsIn(join(root, 'work')))).rejects.toMatchObject({
    name: 'ModelError',
    message: expect.stringMatching(
      /half\/vae: has no tensor "decoder\.|half\/vae: has no tensor "post_quant/,
    ),
  })
})

test('pictures are made through it, also after a reference picture, and are others than with the usual one', async () => {
  const reference = await sharp({
    create: { width: 64, height: 64, channels: 3, background: '#d03010' },
  })
    .png()
    .toBuffer()
  const pixelsOf = async (folder: string) => {
    const engine = openLocal({ folder, steps: 2 }, settingWith(join(root, 'models')))
    const scratch = await mkdtemp(join(root, 'scratch-'))
    const wish = { width: 64, height: 64, imageReference: 'https://pictures.example/red.png' }
    const { artifacts, notes } = await engine.generate(image(wish), {
      scratch,
      requestId: 'request',
      job: forgetful,
      signal: new AbortController().signal,
      progress: () => undefined,
      fetchImage: () =>
        Promise.resolve({
          bytes: reference,
          contentType: 'image/png',
          sha256: '',
          depthPath: null,
        }),
    })
    await engine.close()
    expect(notes.join(' ')).not.toContain('reference picture was left out')
    return sharp(artifacts[0]?.path).raw().toBuffer()
  }
  const usual = await pixelsOf(join(root, 'usual'))
  const tiny = await pixelsOf(await modelWith('pictured', FILES))
  expect(tiny.length).toBe(usual.length)
  expect(tiny.equals(usual)).toBe(false)
})
