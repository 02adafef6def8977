// Are tensors that a model was not made for refused by name, before onnxruntime reads them, in both layouts of folders?
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { loadModel } from '../../src/engine/local-diffusion/load-model.ts'
import type { LoadedModel, Tensor } from '../../src/engine/local-diffusion/loaded-model.ts'
import { inFolder, optionsIn } from './graph-case.ts'
import { writeTinyModel } from './tiny-model.ts'
import { NEW_EXPORT, writeTinyOptimum } from './tiny-optimum.ts'

vi.setConfig({ testTimeout: 120_000 })

const zeros = (...dims: number[]): Tensor => ({
  dims,
  data: new Float32Array(dims.reduce((product, dim) => product * dim, 1)),
})

type Pass = Parameters<LoadedModel['denoise']>
const [sample, hidden, cond] = [zeros(1, 4, 8, 8), zeros(1, 77, 16), zeros(1, 256)]

const refusedPasses: readonly (readonly [Pass, string])[] = [
  [[zeros(4, 8, 8), 1, hidden, null], 'sample is [4, 8, 8]; [batch, 4, height, width] is expected'],
  [[zeros(1, 3, 8, 8), 1, hidden, null], 'sample is [1, 3, 8, 8]; [batch, 4,'],
  [[zeros(1, 4, 0, 8), 1, hidden, null], 'sample is [1, 4, 0, 8]; [batch, 4,'],
  [[zeros(0, 4, 8, 8), 1, hidden, null], 'sample is [0, 4, 8, 8]; [batch, 4,'],
  [
    [{ dims: [1, 4, 8, 8], data: new Float32Array(255) }, 1, hidden, null],
    'sample is [1, 4, 8, 8] but holds 255 numbers instead of 256.',
  ],
  [[sample, Number.NaN, hidden, null], 'timestep is NaN; a number is expected.'],
  [[sample, 1, zeros(1, 77, 768), null], 'hidden is [1, 77, 768]; [1, tokens, 16] is expected.'],
  [[sample, 1, zeros(77, 16), null], 'hidden is [77, 16]; [1, tokens, 16] is expected.'],
  [[sample, 1, zeros(2, 77, 16), null], 'hidden is [2, 77, 16]; [1, tokens, 16] is expected.'],
  [[sample, 1, hidden, zeros(1, 255)], 'cond is [1, 255]; [1, 256] is expected.'],
  [[sample, 1, hidden, zeros(256)], 'cond is [256]; [1, 256] is expected.'],
]

test.each(['diffusers', 'optimum'] as const)('a folder of the %s layout', (layout) =>
  inFolder(async (folder) => {
    const path = join(folder, 'tiny-lcm')
    await (layout === 'optimum'
      ? writeTinyOptimum(path, 'lcm', NEW_EXPORT)
      : writeTinyModel(path, 'lcm'))
    const model = await loadModel(path, optionsIn(join(folder, 'work')))
    for (const [pass, sentence] of refusedPasses)
      await expect(model.denoise(...pass)).rejects.toThrow(sentence)
    await expect(model.decode(zeros(1, 16, 8, 8))).rejects.toThrow(
      'latents is [1, 16, 8, 8]; [batch, 4, height, width] is expected.',
    )
    await expect(model.encode?.(zeros(1, 3, 20, 16))).rejects.toThrow(
      'image is [1, 3, 20, 16]; [batch, 3, height (a multiple of 8), width (a multiple of 8)] is expected.',
    )
    // What fits goes through.
    expect((await model.denoise(sample, 1, hidden, cond)).dims).toEqual([1, 4, 8, 8])
    expect((await model.decode(zeros(1, 4, 2, 2))).dims).toEqual([1, 3, 16, 16])
    await model.close()
  }),
)

test('a model without guidance takes none', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'tiny-sdxs')
    await writeTinyModel(path, 'sdxs')
    const model = await loadModel(path, optionsIn(join(folder, 'work')))
    await expect(model.denoise(sample, 1, hidden, cond)).rejects.toThrow(
      'cond is [1, 256]; this model takes none.',
    )
    await model.close()
  }))
