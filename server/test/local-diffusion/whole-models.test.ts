// Do whole folders of every kind load and give the numbers that their weights stand for?
import { link as hardLink, mkdir, mkdtemp, readdir, rename, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ConfigFile, readConfig } from '../../src/engine/local-diffusion/config-file.ts'
import { Graph } from '../../src/engine/local-diffusion/graph.ts'
import type { Link } from '../../src/engine/local-diffusion/graph-place.ts'
import { loadModel } from '../../src/engine/local-diffusion/load-model.ts'
import type { LoadedModel, Tensor } from '../../src/engine/local-diffusion/loaded-model.ts'
import { type Feed, floatsOf, openGraph } from '../../src/engine/local-diffusion/session.ts'
import { buildTextEncoder } from '../../src/engine/local-diffusion/text-encoder.ts'
import { readUnetPlan } from '../../src/engine/local-diffusion/unet-config.ts'
import { UnetRunner } from '../../src/engine/local-diffusion/unet-runner.ts'
import { buildVaeDecoder } from '../../src/engine/local-diffusion/vae.ts'
import { openWeights } from '../../src/engine/local-diffusion/weights.ts'
import { difference, inFolder, optionsIn, randomPlain, tensorOf } from './graph-case.ts'
import {
  plainText,
  plainTinyDecode,
  plainTinyEncode,
  plainUnet,
  plainVaeDecode,
  plainVaeEncode,
} from './plain-model.ts'
import { mapped, type PlainWeights, plainWeights } from './plain-network.ts'
import {
  type TinyKind,
  type TinyOptions,
  tinyConfigs,
  tinyVocabulary,
  writeTinyModel,
} from './tiny-model.ts'

const CLOSE = 1e-4
/** The runner's five seconds are short where many programs share a machine. */
const SLOW = 60_000

/** A tiny model that is loaded, and what it was loaded from. */
interface Opened {
  readonly path: string
  readonly model: LoadedModel
  readonly weights: (part: string) => Promise<PlainWeights>
  readonly configs: ReturnType<typeof tinyConfigs>
}

const weightsIn = async (folder: string): Promise<PlainWeights> => {
  const files = await readdir(folder)
  return plainWeights(
    ...files.filter((it) => it.endsWith('.safetensors')).map((it) => join(folder, it)),
  )
}

async function opened(folder: string, kind: TinyKind): Promise<Opened> {
  const path = join(folder, `tiny-${kind}`)
  await writeTinyModel(path, kind)
  const workFolder = join(folder, 'work')
  const model = await loadModel(path, { ...optionsIn(workFolder), threads: 2 })
  expect(await readdir(workFolder)).toEqual([])
  return { path, model, weights: (part) => weightsIn(join(path, part)), configs: tinyConfigs(kind) }
}

const ids = [0, 1].map((row) =>
  Array.from({ length: 77 }, (_, i) => (i * 37 + row * 11) % tinyVocabulary().length),
)

describe.each<TinyKind>(['sd1', 'sd2', 'lcm', 'sdxs', 'sd-turbo'])('%s', (kind) => {
  let folder = ''
  let it: Opened
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'openfield-diffusion-'))
    it = await opened(folder, kind)
  }, SLOW)
  afterAll(async () => {
    await it?.model.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('says what it is', () => {
    expect(it.model).toMatchObject({
      name: `tiny-${kind}`,
      sampleSize: kind === 'sdxs' ? 32 : 64,
      latentChannels: 4,
      downscale: 8,
      scalingFactor: kind === 'sdxs' ? 1 : 0.18215,
      tokenLength: 77,
      guidanceEmbedding: kind === 'lcm' ? 256 : null,
      schedulerConfig: it.configs.scheduler,
      tokenizerFolder: join(it.path, 'tokenizer'),
      // The width of the words tells sd2 apart, and tiny ones have another.
      family: kind === 'sd2' ? 'sd1' : kind,
    })
  })

  test('encodes text', async () => {
    const expected = plainText(await it.weights('text_encoder'), it.configs.text, ids)
    expect(difference(await it.model.encodeText(ids), expected)).toBeLessThan(CLOSE)
  })

  test.each([
    [4, 8],
    [8, 8],
    // No whole multiples of what the network halves to.
    [7, 9],
    [5, 8],
  ])(
    'denoises %i by %i',
    async (height, width) => {
      const sample = randomPlain([2, 4, height, width], 3)
      const words = randomPlain([2, 77, it.configs.text.hidden_size], 4)
      const cond = kind === 'lcm' ? randomPlain([2, 256], 5) : null
      const expected = plainUnet(await it.weights('unet'), it.configs.unet as never, {
        sample,
        timestep: 981,
        words,
        cond,
      })
      const actual = await it.model.denoise(
        tensorOf(sample),
        981,
        tensorOf(words),
        cond && tensorOf(cond),
      )
      expect(difference(actual, expected)).toBeLessThan(CLOSE)
    },
    SLOW,
  )

  test(
    'decodes and encodes',
    async () => {
      const latents = randomPlain([2, 4, 3, 4], 6)
      const pixels = randomPlain([2, 3, 24, 32], 7)
      const vae = await it.weights('vae')
      const config = it.configs.vae as never
      const scale = it.model.scalingFactor
      const unscaled = mapped(latents, (value) => value / scale)
      const decoded =
        kind === 'sdxs'
          ? plainTinyDecode(vae, [3, 3, 3, 1], unscaled)
          : plainVaeDecode(vae, config, unscaled)
      const encoded =
        kind === 'sdxs'
          ? plainTinyEncode(vae, [1, 3, 3, 3], pixels)
          : mapped(plainVaeEncode(vae, config, pixels), (value) => value * scale)
      expect(difference(await it.model.decode(tensorOf(latents)), decoded)).toBeLessThan(CLOSE)
      const actual = await it.model.encode?.(tensorOf(pixels))
      expect(actual && difference(actual, encoded)).toBeLessThan(CLOSE)
    },
    SLOW,
  )
})

/** A graph of one part of a folder, opened, run on these feeds and closed. */
async function runPart(
  options: TinyOptions,
  part: 'text_encoder' | 'vae',
  build: (g: Graph, config: ConfigFile) => unknown,
  feeds: Record<string, Feed>,
  output: string,
  link?: Link,
): Promise<{ result: Tensor; weights: PlainWeights; left: string[] }> {
  return inFolder(async (folder) => {
    const path = join(folder, 'tiny')
    await writeTinyModel(path, 'sd1', options)
    const workFolder = join(folder, 'work')
    await mkdir(workFolder)
    const weights = await openWeights(
      join(path, part),
      part === 'vae' ? 'diffusion_pytorch_model' : 'model',
    )
    const graph = new Graph(weights)
    build(graph, await readConfig(join(path, part, 'config.json')))
    const runner = await openGraph(graph, optionsIn(workFolder), link)
    const left = [...(await readdir(workFolder)), ...(await readdir(join(path, part)))].toSorted()
    const result = floatsOf(await runner.run(feeds, output))
    await runner.close()
    return { result, weights: await weightsIn(join(path, part)), left }
  })
}

test.each<TinyOptions>([
  { dtype: 'F16' },
  { dtype: 'BF16' },
  { shards: 3 },
  { dtype: 'F16', shards: 2 },
  { unet: { attention_head_dim: 1 } },
  { unet: { attention_head_dim: [2, 4, 8, 1] } },
  { unet: { transformer_layers_per_block: 2 } },
  { unet: { layers_per_block: 1 } },
  { unet: { mid_block_type: null } },
  { unet: { mid_block_type: 'UNetMidBlock2D' } },
  { unet: { flip_sin_to_cos: false, freq_shift: 1 } },
  { unet: { norm_num_groups: 8, norm_eps: 1e-3 } },
  { unet: { use_linear_projection: true } },
])(
  'a UNet with %o',
  (options) =>
    inFolder(async (folder) => {
      await writeTinyModel(folder, 'sd1', options)
      const plan = readUnetPlan(await readConfig(join(folder, 'unet', 'config.json')))
      const weights = await openWeights(join(folder, 'unet'), 'diffusion_pytorch_model')
      const runner = await UnetRunner.open(plan, weights, optionsIn(folder))
      const sample = randomPlain([1, 4, 8, 8], 3)
      const words = randomPlain([1, 77, 16], 4)
      const expected = plainUnet(
        await weightsIn(join(folder, 'unet')),
        tinyConfigs('sd1', options).unet as never,
        { sample, timestep: 501.5, words, cond: null },
      )
      const pass = {
        sample: tensorOf(sample),
        timestep: 501.5,
        hidden: tensorOf(words),
        cond: null,
      }
      expect(difference(await runner.run(pass), expected)).toBeLessThan(CLOSE)
      await runner.close()
    }),
  SLOW,
)

test.each<TinyOptions>([
  { dtype: 'F16' },
  { dtype: 'BF16' },
  { oldNames: true },
  { vae: { layers_per_block: 2, block_out_channels: [4, 8, 8, 12] } },
])(
  'an autoencoder with %o',
  async (options) => {
    const latents = randomPlain([1, 4, 4, 3], 6)
    const feeds = { latents: { type: 'float32', ...tensorOf(latents) } as const }
    const { result, weights } = await runPart(options, 'vae', buildVaeDecoder, feeds, 'pixels')
    const config = tinyConfigs('sd1', options).vae as never
    expect(difference(result, plainVaeDecode(weights, config, latents))).toBeLessThan(CLOSE)
  },
  SLOW,
)

const words = {
  input_ids: { type: 'int64', dims: [2, 77], data: BigInt64Array.from(ids.flat(), BigInt) },
} as const

test.each<TinyOptions>([{ dtype: 'F16' }, { dtype: 'BF16' }])(
  'a text encoder with %o',
  async (options) => {
    const { result, weights } = await runPart(
      options,
      'text_encoder',
      buildTextEncoder,
      words,
      'hidden',
    )
    const expected = plainText(weights, tinyConfigs('sd1').text, ids)
    expect(difference(result, expected)).toBeLessThan(CLOSE)
  },
  SLOW,
)

describe('weights are laid beside the graph', () => {
  const laid = async (link: Link): Promise<string[]> => {
    const made: string[] = []
    const noted: Link = async (from, to) => {
      await link(from, to)
      made.push(relative(join(from, '../../..'), dirname(dirname(to))))
    }
    const run = await runPart({}, 'text_encoder', buildTextEncoder, words, 'hidden', noted)
    const expected = plainText(run.weights, tinyConfigs('sd1').text, ids)
    expect(difference(run.result, expected)).toBeLessThan(CLOSE)
    expect(run.left).toEqual(['config.json', 'model.safetensors'])
    return made
  }
  test('as links in the work folder', async () => {
    expect(await laid(hardLink)).toEqual(['work'])
  })
  test('as links in their own folder, when the work folder is on another disk', async () => {
    const otherDisk: Link = (from, to) =>
      to.includes('/work/') ? Promise.reject(new Error('EXDEV')) : hardLink(from, to)
    expect(await laid(otherDisk)).toEqual(['tiny/text_encoder'])
  })
  test('as bytes in memory, when nothing can be linked', async () => {
    expect(await laid(() => Promise.reject(new Error('EPERM')))).toEqual([])
  })
  test(
    'through the symbolic links of a download cache',
    () =>
      inFolder(async (folder) => {
        const path = join(folder, 'tiny')
        await writeTinyModel(path, 'sdxs')
        await mkdir(join(folder, 'blobs'))
        for (const part of ['unet', 'vae', 'text_encoder']) {
          const [name = ''] = (await readdir(join(path, part))).filter((it) => it.includes('safe'))
          await rename(join(path, part, name), join(folder, 'blobs', part))
          await symlink(join('../../blobs', part), join(path, part, name))
        }
        const model = await loadModel(path, optionsIn(join(folder, 'work')))
        expect((await model.encodeText(ids)).dims).toEqual([2, 77, 16])
        await model.close()
      }),
    SLOW,
  )
})

/** Opens a tiny model for one test. */
const withModel = (kind: TinyKind, work: (model: LoadedModel) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    const { model } = await opened(folder, kind)
    await work(model)
    await model.close()
  })

const hidden = tensorOf(randomPlain([2, 77, 16], 4))
const noise = (side: number) => tensorOf(randomPlain([2, 4, side, side], side))

test(
  'guidance left out is guidance of zeros',
  () =>
    withModel('lcm', async (model) => {
      const zeros = { dims: [2, 256], data: new Float32Array(512) }
      const without = await model.denoise(noise(8), 10, hidden, null)
      expect(await model.denoise(noise(8), 10, hidden, zeros)).toEqual(without)
    }),
  SLOW,
)

test(
  'passes asked for at once wait for each other, also between sizes',
  () =>
    withModel('sdxs', async (model) => {
      const pass = (side: number) => model.denoise(noise(side), 1, hidden, null)
      const together = await Promise.all([8, 7, 8, 5].map(pass))
      for (const [i, side] of [8, 7, 8, 5].entries()) expect(await pass(side)).toEqual(together[i])
    }),
  SLOW,
)

test(
  'ids that the encoder does not know are refused before they reach it, and a closed model runs no more',
  () =>
    withModel('sdxs', async (model) => {
      const bad = (id: number) => [[id, ...Array.from({ length: 76 }, () => 0)]]
      for (const id of [-1, tinyVocabulary().length, 0.5, Number.NaN])
        await expect(model.encodeText(bad(id))).rejects.toThrow(`Token ${id} is not one of`)
      await expect(model.encodeText([[1, 2]])).rejects.toThrow('A prompt has 2 tokens; 77')
      await model.close()
      await expect(model.denoise(noise(4), 1, hidden, null)).rejects.toThrow('closed')
      await expect(model.decode(noise(4))).rejects.toThrow('closed')
      await expect(model.encodeText(ids)).rejects.toThrow('closed')
      const pixels = { dims: [1, 3, 8, 8], data: new Float32Array(192) }
      await expect(model.encode?.(pixels)).rejects.toThrow('closed')
    }),
  SLOW,
)
