// Do folders of exported ONNX graphs run, however their exporter fed them?
import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { fromHalves, toHalves } from '../../src/engine/local-diffusion/halves.ts'
import { loadModel } from '../../src/engine/local-diffusion/load-model.ts'
import type { LoadedModel, Tensor } from '../../src/engine/local-diffusion/loaded-model.ts'
import { encodeModel } from '../../src/engine/local-diffusion/protobuf.ts'
import { inFolder, optionsIn, randomPlain, tensorOf } from './graph-case.ts'
import { type TinyKind, tinyVocabulary } from './tiny-model.ts'
import { type Export, NEW_EXPORT, writeTinyOptimum } from './tiny-optimum.ts'

// Five seconds are short where many programs share a machine.
vi.setConfig({ testTimeout: 60_000 })

const SLOW = 60_000

const ids = [0, 1].map((row) =>
  Array.from({ length: 77 }, (_, i) => (i * 31 + row * 7) % tinyVocabulary().length),
)

/** The largest difference as a share of the expected numbers' root mean square. */
function apart(actual: Tensor | undefined, expected: Tensor | undefined): number {
  if (!actual || !expected || actual.dims.join() !== expected.dims.join())
    return Number.POSITIVE_INFINITY
  const square = expected.data.reduce((total, it) => total + it * it, 0) / expected.data.length
  const worst = expected.data.reduce(
    (most, it, i) => Math.max(most, Math.abs(it - (actual.data[i] ?? Number.NaN))),
    0,
  )
  return Number.isNaN(worst) ? worst : worst / Math.sqrt(square)
}

const both = (
  kind: TinyKind,
  look: Export,
  work: (exported: LoadedModel, source: LoadedModel) => Promise<void>,
) =>
  inFolder(async (folder) => {
    const path = join(folder, `tiny-${kind}`)
    await writeTinyOptimum(path, kind, look)
    const options = optionsIn(join(folder, 'work'))
    const exported = await loadModel(path, options)
    const source = await loadModel(`${path}-source`, options)
    try {
      await work(exported, source)
    } finally {
      await exported.close()
      await source.close()
    }
  })

const old: Export = { ...NEW_EXPORT, ids: 'int32', timestepDims: ['steps'], parameters: false }
test.each<[TinyKind, string, Export, number]>([
  ['sd1', 'newest', NEW_EXPORT, 1e-4],
  ['sd1', 'older', old, 1e-4],
  ['sd2', 'with one time step a picture', { ...NEW_EXPORT, timestepDims: ['batch_size'] }, 1e-4],
  ['lcm', 'with guidance', { ...NEW_EXPORT, timestep: 'float' }, 1e-4],
  ['sdxs', 'in 16-bit floats', { ...NEW_EXPORT, floats: 'float16' }, 2e-2],
  ['sd-turbo', 'in 16-bit times', { ...old, floats: 'float16', timestep: 'float16' }, 2e-2],
])(
  '%s, export %s, gives what its source gives',
  (kind, _name, look, close) =>
    both(kind, look, async (exported, source) => {
      const { name, tokenizerFolder, ...facts } = source
      expect(name).toBe(`tiny-${kind}-source`)
      for (const [key, value] of Object.entries(facts))
        if (typeof value !== 'function')
          expect([key, exported[key as 'family']]).toEqual([key, value])
      expect(tokenizerFolder.replace('-source', '')).toBe(exported.tokenizerFolder)

      const hidden = await source.encodeText(ids)
      expect(apart(await exported.encodeText(ids), hidden)).toBeLessThan(close)
      const sample = tensorOf(randomPlain([2, 4, 8, 8], 1))
      const cond = kind === 'lcm' ? tensorOf(randomPlain([2, 256], 2)) : null
      for (const it of kind === 'lcm' ? [cond, null] : [null])
        expect(
          apart(
            await exported.denoise(sample, 37, hidden, it),
            await source.denoise(sample, 37, hidden, it),
          ),
        ).toBeLessThan(close)
      expect(apart(await exported.decode(sample), await source.decode(sample))).toBeLessThan(close)
      const image = tensorOf(randomPlain([2, 3, 16, 24], 3))
      expect(apart(await exported.encode?.(image), await source.encode?.(image))).toBeLessThan(
        close,
      )
    }),
  SLOW,
)

describe('what is wrong is said', () => {
  const broken = (spoil: (path: string) => Promise<void>) =>
    inFolder(async (folder) => {
      const path = join(folder, 'tiny')
      await writeTinyOptimum(path, 'sdxs')
      await spoil(path)
      const error: unknown = await loadModel(path, optionsIn(folder)).then(
        (model) => model.close(),
        (it: unknown) => it,
      )
      expect(error).toMatchObject({ name: 'ModelError' })
      return (error as Error).message.replaceAll(folder, '')
    })

  test('a graph that is no graph', async () => {
    const message = await broken((path) => writeFile(join(path, 'unet', 'model.onnx'), 'nonsense'))
    expect(message).toContain('/tiny/unet/model.onnx: onnxruntime cannot open it')
  })
  test('a graph cut short', async () => {
    const message = await broken(async (path) => {
      const file = join(path, 'text_encoder', 'model.onnx')
      const bytes = await readFile(file)
      await writeFile(file, bytes.subarray(0, bytes.length / 2))
    })
    expect(message).toContain('/tiny/text_encoder/model.onnx: onnxruntime cannot open it')
  })
  test('no decoder', async () => {
    const message = await broken((path) => rm(join(path, 'vae_decoder'), { recursive: true }))
    expect(message).toBe('/tiny: has no vae_decoder/model.onnx')
  })
  test('a graph of another kind in its place', async () => {
    const message = await broken(async (path) => {
      await rm(join(path, 'text_encoder'), { recursive: true })
      await cp(join(path, 'unet'), join(path, 'text_encoder'), { recursive: true })
    })
    expect(message).toBe(
      '/tiny/text_encoder: its graph has sample, timestep, encoder_hidden_states; input_ids is expected',
    )
  })
  test('a UNet that asks for more', async () => {
    const port = (name: string, ...dims: (string | number)[]) =>
      ({ name, element: 'float', dims }) as const
    const graph = encodeModel({
      nodes: [
        {
          type: 'Identity',
          domain: '',
          inputs: ['sample'],
          outputs: ['out_sample'],
          attributes: {},
        },
      ],
      initialisers: [],
      inputs: [
        port('sample', 'batch', 4, 'height', 'width'),
        port('timestep'),
        port('encoder_hidden_states', 'batch', 77, 16),
        port('text_embeds', 'batch', 16),
      ],
      outputs: [port('out_sample', 'batch', 4, 'height', 'width')],
    })
    const message = await broken((path) => writeFile(join(path, 'unet', 'model.onnx'), graph))
    expect(message).toBe('/tiny/unet: its graph asks for text_embeds, as other kinds of models do')
  })
  test('a model without an encoder has none', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'tiny')
      await writeTinyOptimum(path, 'sdxs')
      await rm(join(path, 'vae_encoder'), { recursive: true })
      const model = await loadModel(path, optionsIn(folder))
      expect(model.encode).toBeNull()
      await model.close()
    }))
})

test('16-bit floats round to the nearest and back exactly', () => {
  const halves = Uint16Array.from({ length: 0x7c00 }, (_, i) => i)
  expect(toHalves(fromHalves(halves))).toEqual(halves)
  const values = [
    1 + 2 ** -11,
    1 + 3 * 2 ** -11,
    -65519,
    65520,
    2 ** -25,
    2 ** -25 * 1.001,
    -0,
    1e9,
  ]
  expect([...fromHalves(toHalves(Float32Array.from(values)))]).toEqual([
    1,
    1 + 2 ** -9,
    -65504,
    Number.POSITIVE_INFINITY,
    0,
    2 ** -24,
    -0,
    Number.POSITIVE_INFINITY,
  ])
  expect(toHalves(Float32Array.of(Number.NaN))).toEqual(Uint16Array.of(0x7e00))
  expect(fromHalves(Uint16Array.of(0xfc00, 0x7e00))).toEqual(
    Float32Array.of(Number.NEGATIVE_INFINITY, Number.NaN),
  )
})
