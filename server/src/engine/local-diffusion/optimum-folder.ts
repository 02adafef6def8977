// Loads a folder in the optimum layout: ONNX graphs as exported, whose inputs and outputs tell how to feed them.
import { join } from 'node:path'
import { type ConfigFile, readConfig } from './config-file.ts'
import { familyOf } from './family.ts'
import type { LoadedModel, LoadOptions, Tensor } from './loaded-model.ts'
import { ModelError } from './model-error.ts'
import {
  checkIds,
  downscaleOf,
  isFile,
  type ModelFolder,
  readModelFolder,
  scaled,
  scalingFactorOf,
} from './model-folder.ts'
import { FEEDABLE, feedOf, floatsOf, lazily, openFile, type Port, type Runner } from './session.ts'
import { checkLatents, checkPass, checkPixels, type ModelShape } from './tensor-shapes.ts'

export const isOptimumFolder = (path: string): Promise<boolean> =>
  isFile(join(path, 'unet', 'model.onnx'))

/** The part without which the folder makes no pictures; null when all are there. */
export async function missingGraph(path: string): Promise<ModelError | null> {
  for (const part of ['unet', 'text_encoder', 'vae_decoder'])
    if (!(await isFile(join(path, part, 'model.onnx')))) return lacks(path, part)
  return null
}

const lacks = (path: string, part: string): ModelError =>
  new ModelError(path, `has no ${part}/model.onnx`)

interface Parts {
  readonly folder: ModelFolder
  readonly text: TextPart
  readonly unet: UnetPart
  readonly decoder: Runner
  readonly encoder: ReturnType<typeof lazily> | null
  readonly vaeConfig: ConfigFile | null
}

interface TextPart {
  readonly runner: Runner
  readonly input: Port
  readonly output: string
  readonly tokens: number
  readonly vocabulary: number
}

interface UnetPart {
  readonly runner: Runner
  readonly sample: Port
  readonly timestep: Port
  readonly hidden: Port
  readonly cond: Port | null
  readonly output: string
  readonly channels: number
  readonly wordsWidth: number
  readonly guidance: number | null
  readonly sampleSize: number
  readonly blocks: number
}

/** Rejects with a ModelError; see LoadModel. */
export async function loadOptimumFolder(path: string, options: LoadOptions): Promise<LoadedModel> {
  const folder = await readModelFolder(path)
  const opened: Runner[] = []
  const open = async (part: string): Promise<Runner> => {
    const file = join(path, part, 'model.onnx')
    if (!(await isFile(file))) throw lacks(path, part)
    opened.push(await openFile(file, options))
    return opened.at(-1) as Runner
  }
  const config = async (...parts: string[]): Promise<ConfigFile | null> => {
    for (const part of parts) {
      const file = join(path, part, 'config.json')
      if (await isFile(file)) return readConfig(file)
    }
    return null
  }
  try {
    const unet = unetOf(join(path, 'unet'), await open('unet'), await config('unet'))
    const text = textOf(
      join(path, 'text_encoder'),
      await open('text_encoder'),
      await config('text_encoder'),
    )
    const decoder = await open('vae_decoder')
    const encoderFile = join(path, 'vae_encoder', 'model.onnx')
    const encoder = (await isFile(encoderFile))
      ? lazily(() => openFile(encoderFile, options))
      : null
    const vaeConfig = await config('vae_decoder', 'vae')
    return modelOf({ folder, text, unet, decoder, encoder, vaeConfig })
  } catch (error) {
    await Promise.all(opened.map((it) => it.close()))
    throw error
  }
}

/** The only port of these names; refuses types that cannot be fed. */
function portOf(what: string, ports: readonly Port[], ...names: string[]): Port {
  const port = names.map((name) => ports.find((it) => it.name === name)).find(Boolean)
  if (!port)
    throw new ModelError(
      what,
      `its graph has ${ports.map((it) => it.name).join(', ')}; ${names.join(' or ')} is expected`,
    )
  if (!FEEDABLE.includes(port.type))
    throw new ModelError(what, `${port.name} is of type ${port.type}, which cannot be fed`)
  return port
}

function refuseOthers(what: string, runner: Runner, known: readonly string[]): void {
  const other = runner.inputs.find((it) => !known.includes(it.name))
  if (other)
    throw new ModelError(what, `its graph asks for ${other.name}, as other kinds of models do`)
}

const fixed = (port: Port | null, dim: number): number | null => {
  const value = port?.shape[dim]
  return typeof value === 'number' && value > 0 ? value : null
}

function textOf(what: string, runner: Runner, config: ConfigFile | null): TextPart {
  const input = portOf(what, runner.inputs, 'input_ids')
  refuseOthers(what, runner, ['input_ids'])
  const output = runner.outputs.find((it) => it.name === 'last_hidden_state') ?? runner.outputs[0]
  if (!output) throw new ModelError(what, 'its graph has no outputs')
  return {
    runner,
    input,
    output: output.name,
    tokens: fixed(input, 1) ?? config?.size('max_position_embeddings', 77) ?? 77,
    vocabulary: config?.size('vocab_size', 49408) ?? 49408,
  }
}

function unetOf(what: string, runner: Runner, config: ConfigFile | null): UnetPart {
  const { inputs, outputs } = runner
  const sample = portOf(what, inputs, 'sample')
  const hidden = portOf(what, inputs, 'encoder_hidden_states')
  const cond = inputs.find((it) => it.name === 'timestep_cond') ?? null
  refuseOthers(what, runner, ['sample', 'timestep', 'encoder_hidden_states', 'timestep_cond'])
  return {
    runner,
    sample,
    timestep: portOf(what, inputs, 'timestep'),
    hidden,
    cond,
    output: portOf(what, outputs, 'out_sample', 'sample').name,
    channels: fixed(sample, 1) ?? config?.size('in_channels', 4) ?? 4,
    wordsWidth: fixed(hidden, 2) ?? config?.size('cross_attention_dim', 768) ?? 768,
    guidance: cond && (fixed(cond, 1) ?? config?.size('time_cond_proj_dim', 256) ?? 256),
    sampleSize: config?.size('sample_size', 64) ?? fixed(sample, 2) ?? 64,
    blocks: config?.has('block_out_channels') ? config.list('block_out_channels').length : 4,
  }
}

function modelOf({ folder, text, unet, decoder, encoder, vaeConfig }: Parts): LoadedModel {
  const factor = scalingFactorOf(vaeConfig)
  const downscale = downscaleOf(vaeConfig)
  const { channels: latentChannels, wordsWidth, guidance } = unet
  const shape: ModelShape = { latentChannels, downscale, wordsWidth, guidance }
  return {
    name: folder.name,
    family: familyOf({
      name: folder.names,
      wordsWidth: unet.wordsWidth,
      blocks: unet.blocks,
      guidance: unet.guidance !== null,
    }),
    sampleSize: unet.sampleSize * downscale,
    latentChannels,
    downscale,
    scalingFactor: factor,
    tokenLength: text.tokens,
    guidanceEmbedding: unet.guidance,
    schedulerConfig: folder.schedulerConfig,
    tokenizerFolder: folder.tokenizerFolder,
    encodeText: async (ids) => {
      checkIds(ids, text.tokens, text.vocabulary)
      const rows = { dims: [ids.length, text.tokens], data: Float32Array.from(ids.flat()) }
      return floatsOf(await text.runner.run({ input_ids: feedOf(text.input, rows) }, text.output))
    },
    denoise: async (...pass) => {
      checkPass(shape, ...pass)
      return denoise(unet, ...pass)
    },
    decode: async (latents) => {
      checkLatents(shape, latents)
      return through(decoder, scaled(latents, 1 / factor))
    },
    encode:
      encoder &&
      (async (image) => {
        checkPixels(shape, image)
        const made = await through(await encoder.open(), image)
        return scaled(firstChannels(made, unet.channels), factor)
      }),
    close: async () => {
      await Promise.all([text.runner, unet.runner, decoder, encoder].map((it) => it?.close()))
    },
  }
}

async function denoise(
  unet: UnetPart,
  sample: Tensor,
  timestep: number,
  hidden: Tensor,
  cond: Tensor | null,
): Promise<Tensor> {
  const [batch = 1] = sample.dims
  // Exports differ: a scalar, one number, or one for each picture of the batch.
  const [count] = unet.timestep.shape
  const steps = typeof count === 'string' && /batch/i.test(count) ? batch : 1
  const time = {
    dims: count === undefined ? [] : [steps],
    data: new Float32Array(steps).fill(timestep),
  }
  const width = unet.guidance ?? 0
  const guidance = cond ?? { dims: [batch, width], data: new Float32Array(batch * width) }
  const feeds = {
    sample: feedOf(unet.sample, sample),
    timestep: feedOf(unet.timestep, time),
    encoder_hidden_states: feedOf(unet.hidden, hidden),
    ...(unet.cond ? { timestep_cond: feedOf(unet.cond, guidance) } : {}),
  }
  return floatsOf(await unet.runner.run(feeds, unet.output))
}

/** A graph of one input and one output that matters. */
async function through(runner: Runner, x: Tensor): Promise<Tensor> {
  const [input] = runner.inputs
  const [output] = runner.outputs
  if (!input || !output) throw new Error('The graph has no input or no output.')
  return floatsOf(await runner.run({ [input.name]: feedOf(input, x) }, output.name))
}

/** Encoders give mean and spread of their latents, or only the former. */
function firstChannels({ dims, data }: Tensor, wanted: number): Tensor {
  const [batch = 1, channels = wanted, height = 1, width = 1] = dims
  if (channels <= wanted) return { dims, data }
  const area = height * width
  const kept = new Float32Array(batch * wanted * area)
  for (let b = 0; b < batch; b += 1)
    kept.set(data.subarray(b * channels * area, (b * channels + wanted) * area), b * wanted * area)
  return { dims: [batch, wanted, height, width], data: kept }
}
