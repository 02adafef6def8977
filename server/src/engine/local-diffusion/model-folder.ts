// What both layouts of a model's folder share: its name, its scheduler, its tokenizer.
import { stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { type ConfigFile, readConfig } from './config-file.ts'
import type { Tensor } from './loaded-model.ts'
import { ModelError } from './model-error.ts'

export interface ModelFolder {
  readonly name: string
  /** All names that the files give, to tell families by. */
  readonly names: string
  readonly schedulerConfig: Readonly<Record<string, unknown>>
  readonly tokenizerFolder: string
}

const PIPELINES = [
  'StableDiffusionPipeline',
  'StableDiffusionImg2ImgPipeline',
  'LatentConsistencyModelPipeline',
  'LatentConsistencyModelImg2ImgPipeline',
  'OnnxStableDiffusionPipeline',
  'ORTStableDiffusionPipeline',
  'ORTLatentConsistencyModelPipeline',
] as const

export const isFile = (path: string): Promise<boolean> =>
  stat(path).then(
    (it) => it.isFile(),
    () => false,
  )

/** Rejects with a ModelError when it is no folder of a model that we can run. */
export async function readModelFolder(folder: string): Promise<ModelFolder> {
  const found = await stat(folder).catch((error: unknown) => {
    throw new ModelError(folder, 'cannot be found', { cause: error })
  })
  if (!found.isDirectory()) throw new ModelError(folder, 'is not a folder')
  const index = join(folder, 'model_index.json')
  const hints: unknown[] = []
  if (await isFile(index)) {
    const config = await readConfig(index)
    config.word('_class_name', PIPELINES, 'StableDiffusionPipeline')
    hints.push(config.values['_name_or_path'], config.values['_class_name'])
  }
  const name = basename(resolve(folder))
  const tokenizerFolder = join(folder, 'tokenizer')
  for (const file of ['vocab.json', 'merges.txt'])
    if (!(await isFile(join(tokenizerFolder, file))))
      throw new ModelError(folder, `has no tokenizer/${file}`)
  const scheduler = await readConfig(join(folder, 'scheduler', 'scheduler_config.json'))
  return {
    name,
    names: [name, ...hints.filter((it) => typeof it === 'string')].join(' '),
    schedulerConfig: scheduler.values,
    tokenizerFolder,
  }
}

/** Pixels of a side for each latent: every block but the last doubles the sides. */
export const downscaleOf = (config: ConfigFile | null): number => {
  if (config === null) return 8
  const key = config.has('block_out_channels') ? 'block_out_channels' : 'decoder_block_out_channels'
  return 2 ** (config.list(key, [0, 0, 0, 0].fill(64)).length - 1)
}

/** What latents are divided by before they are decoded. */
export const scalingFactorOf = (config: ConfigFile | null): number =>
  config?.factor(
    'scaling_factor',
    config.values['_class_name'] === 'AutoencoderTiny' ? 1 : 0.18215,
  ) ?? 0.18215

/** Refuses ids that the encoder was not made for, before they reach its tables. */
export function checkIds(
  ids: readonly (readonly number[])[],
  tokens: number,
  vocabulary: number,
): void {
  for (const row of ids) {
    if (row.length !== tokens)
      throw new RangeError(`A prompt has ${row.length} tokens; ${tokens} are expected.`)
    const odd = row.find((id) => !Number.isInteger(id) || id < 0 || id >= vocabulary)
    if (odd !== undefined)
      throw new RangeError(`Token ${odd} is not one of the encoder's ${vocabulary}.`)
  }
}

/** Every number times `factor`. */
export const scaled = ({ dims, data }: Tensor, factor: number): Tensor =>
  factor === 1 ? { dims, data } : { dims, data: data.map((it) => it * factor) }
