// Whatever is damaged in a model's folder, looking at it and loading it end in a clear refusal or a model: no crash, no other error, no hang.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { BrokenEngine } from '../../src/engine/broken-engine.ts'
import { ModelFiles } from '../../src/engine/local-diffusion/inspect-model.ts'
import { loadModel } from '../../src/engine/local-diffusion/load-model.ts'
import { ModelError } from '../../src/engine/local-diffusion/model-error.ts'
import { inFolder, optionsIn } from './graph-case.ts'
import { randomNumbers, writeTinyModel } from './tiny-model.ts'

vi.setConfig({ testTimeout: 300_000 })

const next = randomNumbers(20_261)
const below = (count: number): number => Math.floor(next() * count)
const oneOf = <T>(of: readonly T[]): T => of[below(of.length)] as T

const WEIGHTS = 'diffusion_pytorch_model.safetensors'
const json = [
  'model_index.json',
  'scheduler/scheduler_config.json',
  'tokenizer/vocab.json',
  'tokenizer/tokenizer_config.json',
  'unet/config.json',
  'vae/config.json',
  'text_encoder/config.json',
] as const
const all = [
  ...json,
  'tokenizer/merges.txt',
  `unet/${WEIGHTS}`,
  `vae/${WEIGHTS}`,
  'text_encoder/model.safetensors',
] as const

/** What a hostile author may write in the place of any value. */
const hostile: readonly unknown[] = [
  ...[null, true, '', 'silu', -1, 0, 0.5, 3, 1e6, 1e308, -1e308, 2 ** 53, '__proto__', [], {}],
  ...[[1e6, 1e6, 1e6, 1e6], [0], [[[[[]]]]], { __proto__: { size: 1 } }, 'x'.repeat(100_000)],
  Array.from({ length: 10_000 }, () => 64),
  { length: 4, 0: 8, 1: 8, 2: 8, 3: 8 },
]

/** One value somewhere in the file is another, or is gone, or a key is new. */
const otherValue = (text: string): string => {
  const whole = JSON.parse(text) as Record<string, unknown>
  const key = oneOf(Object.keys(whole))
  const kind = below(4)
  if (kind === 0) delete whole[key]
  else if (kind === 1)
    whole[oneOf(['constructor', 'toString', 'hidden_act', 'new'])] = oneOf(hostile)
  else whole[key] = oneOf(hostile)
  return JSON.stringify(whole)
}

const damaged = (bytes: Buffer): Buffer => {
  const kind = below(4)
  if (kind === 0) return bytes.subarray(0, below(bytes.length))
  if (kind === 1) return Buffer.concat([bytes.subarray(0, below(bytes.length)), bytes])
  const copy = Buffer.from(bytes)
  // Heads are worth more damage than the numbers after them.
  for (let n = 0; n < (kind === 2 ? 1 : 12); n++)
    copy[below(Math.min(copy.length, 4000))] = below(256)
  return copy
}

test('damage of any file', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'tiny')
    await writeTinyModel(path, 'lcm')
    await new ModelFiles(path).check()
    const counts = { refused: 0, sound: 0, loaded: 0 }
    for (let round = 0; round < 160; round++) {
      const isValue = next() < 0.6
      const name = isValue ? oneOf(json) : oneOf(all)
      const file = join(path, name)
      const whole = await readFile(file)
      const spoilt = isValue ? Buffer.from(otherValue(whole.toString())) : damaged(whole)
      await writeFile(file, spoilt)
      const found: unknown = await new ModelFiles(path).check().then(
        () => null,
        (error: unknown) => error,
      )
      const what = `${name} ${spoilt.subarray(0, 200).toString('latin1')}`
      if (found === null) counts.sound++
      else {
        counts.refused++
        expect(found, what).toBeInstanceOf(BrokenEngine)
        expect((found as Error).message.length, what).toBeLessThan(1000)
      }
      // What looks sound may be refused only when it is loaded.
      if (found === null && counts.loaded < 20 && !whole.equals(spoilt)) {
        counts.loaded++
        const error: unknown = await loadModel(path, optionsIn(join(folder, 'work'))).then(
          (model) => model.close(),
          (it: unknown) => it,
        )
        if (error !== undefined) expect(error, what).toBeInstanceOf(ModelError)
      }
      await writeFile(file, whole)
    }
    expect(counts.refused).toBeGreaterThan(40)
    expect(counts.sound).toBeGreaterThan(15)
    // And nothing of it is left behind.
    await new ModelFiles(path).check()
  }))

test('a folder in the place of any file, and an empty file', () =>
  inFolder(async (folder) => {
    const path = join(folder, 'tiny')
    await writeTinyModel(path, 'sdxs')
    for (const name of all) {
      // The tokenizer's own settings may be left out, as older models do.
      const isNeeded = name !== 'tokenizer/tokenizer_config.json' && name !== 'model_index.json'
      const file = join(path, name)
      const whole = await readFile(file)
      for (const spoil of [() => writeFile(file, ''), () => mkdir(file)]) {
        await rm(file)
        await spoil()
        const found: unknown = await new ModelFiles(path).check().catch((error: unknown) => error)
        if (isNeeded || found !== undefined) expect(found, name).toBeInstanceOf(BrokenEngine)
        await rm(file, { recursive: true })
        await writeFile(file, whole)
      }
    }
    await new ModelFiles(path).check()
  }))
