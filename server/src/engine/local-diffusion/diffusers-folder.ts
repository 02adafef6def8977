// Loads a folder in the diffusers layout: configuration and safetensors, from which we build the graphs.
import { join } from 'node:path'
import { type ConfigFile, readConfig } from './config-file.ts'
import { familyOf } from './family.ts'
import type { Graph } from './graph.ts'
import type { LoadedModel, LoadOptions, Tensor } from './loaded-model.ts'
import {
  checkIds,
  downscaleOf,
  type ModelFolder,
  readModelFolder,
  scalingFactorOf,
} from './model-folder.ts'
import { floatsOf, openGraph, type Runner } from './session.ts'
import { buildTextEncoder, type TextEncoder } from './text-encoder.ts'
import { buildTinyDecoder, buildTinyEncoder } from './tiny-vae.ts'
import { buildUnet, timeWaves } from './unet.ts'
import { readUnetPlan, type UnetPlan } from './unet-config.ts'
import { buildVaeDecoder, buildVaeEncoder } from './vae.ts'
import { openWeights, type Weights } from './weights.ts'

/** Everything read and checked, nothing opened yet. */
interface Parts {
  readonly folder: ModelFolder
  readonly text: TextEncoder
  readonly plan: UnetPlan
  readonly unet: Graph
  readonly vaeConfig: ConfigFile
  readonly decoder: Graph
  /** Null when the weights have none. */
  readonly encoder: Graph | null
}

/** Rejects with a ModelError; see LoadModel. */
export async function loadDiffusersFolder(
  path: string,
  options: LoadOptions,
): Promise<LoadedModel> {
  const parts = await readParts(path)
  const opened: Runner[] = []
  try {
    for (const graph of [parts.text.graph, parts.unet, parts.decoder])
      opened.push(await openGraph(graph, options))
  } catch (error) {
    await Promise.all(opened.map((it) => it.close()))
    throw error
  }
  const [text, unet, decoder] = opened as [Runner, Runner, Runner]
  return modelOf(parts, { text, unet, decoder }, options)
}

async function readParts(path: string): Promise<Parts> {
  const folder = await readModelFolder(path)
  const part = async (name: string, stem: string): Promise<[ConfigFile, Weights]> => [
    await readConfig(join(path, name, 'config.json')),
    await openWeights(join(path, name), stem),
  ]
  const text = buildTextEncoder(...(await part('text_encoder', 'model')))
  const [unetConfig, unetWeights] = await part('unet', 'diffusion_pytorch_model')
  const plan = readUnetPlan(unetConfig)
  const [vaeConfig, vaeWeights] = await part('vae', 'diffusion_pytorch_model')
  const tiny =
    vaeConfig.word('_class_name', ['AutoencoderKL', 'AutoencoderTiny'], 'AutoencoderKL') ===
    'AutoencoderTiny'
  const hasEncoder = vaeWeights.has(tiny ? 'encoder.layers.0.weight' : 'encoder.conv_in.weight')
  return {
    folder,
    text,
    plan,
    unet: buildUnet(plan, unetWeights),
    vaeConfig,
    decoder: (tiny ? buildTinyDecoder : buildVaeDecoder)(vaeConfig, vaeWeights),
    encoder: hasEncoder ? (tiny ? buildTinyEncoder : buildVaeEncoder)(vaeConfig, vaeWeights) : null,
  }
}

function modelOf(
  parts: Parts,
  run: { readonly text: Runner; readonly unet: Runner; readonly decoder: Runner },
  options: LoadOptions,
): LoadedModel {
  const { folder, text, plan, encoder } = parts
  const factor = scalingFactorOf(parts.vaeConfig)
  const encode = encoder === null ? null : lazyRunner(encoder, options)
  return {
    name: folder.name,
    family: familyOf({
      name: folder.names,
      wordsWidth: plan.wordsWidth,
      blocks: plan.down.length,
      guidance: plan.conditionWidth !== null,
    }),
    sampleSize: plan.sampleSize * downscaleOf(parts.vaeConfig),
    latentChannels: plan.inChannels,
    downscale: downscaleOf(parts.vaeConfig),
    scalingFactor: factor,
    tokenLength: text.tokens,
    guidanceEmbedding: plan.conditionWidth,
    schedulerConfig: folder.schedulerConfig,
    tokenizerFolder: folder.tokenizerFolder,
    encodeText: async (ids) => {
      checkIds(ids, text.tokens, text.vocabulary)
      const data = BigInt64Array.from(ids.flat(), BigInt)
      const feed = { type: 'int64', dims: [ids.length, text.tokens], data } as const
      return floatsOf(await run.text.run({ input_ids: feed }, 'hidden'))
    },
    denoise: (sample, timestep, hidden, cond) =>
      denoise(run.unet, plan, { sample, timestep, hidden, cond }),
    decode: async (latents) => {
      const pixels = await run.decoder.run(
        { latents: floats(scaled(latents, 1 / factor)) },
        'pixels',
      )
      return floatsOf(pixels)
    },
    encode:
      encode &&
      (async (image) => {
        const runner = await encode.open()
        return scaled(floatsOf(await runner.run({ pixels: floats(image) }, 'latents')), factor)
      }),
    close: async () => {
      await Promise.all([run.text, run.unet, run.decoder, encode].map((it) => it?.close()))
    },
  }
}

async function denoise(
  unet: Runner,
  plan: UnetPlan,
  it: {
    readonly sample: Tensor
    readonly timestep: number
    readonly hidden: Tensor
    readonly cond: Tensor | null
  },
): Promise<Tensor> {
  const time = timeWaves(plan, it.timestep)
  const width = plan.conditionWidth
  const batch = it.sample.dims[0] ?? 1
  const cond =
    width === null
      ? {}
      : { cond: floats(it.cond ?? { dims: [batch, width], data: new Float32Array(batch * width) }) }
  const feeds = {
    sample: floats(it.sample),
    time: floats({ dims: [1, time.length], data: time }),
    hidden: floats(it.hidden),
    ...cond,
  }
  return floatsOf(await unet.run(feeds, 'noise'))
}

/** Opened when first needed: most runs start from noise and need no encoder's memory. */
function lazyRunner(graph: Graph, options: LoadOptions) {
  let opened: Promise<Runner> | null = null
  let closed = false
  return {
    open: async (): Promise<Runner> => {
      if (closed) throw new Error('The model is closed.')
      opened ??= openGraph(graph, options)
      return opened
    },
    close: async () => {
      closed = true
      await (await opened?.catch(() => null))?.close()
    },
  }
}

const floats = ({ dims, data }: Tensor) => ({ type: 'float32', dims, data }) as const

/** Every number times `factor`. */
export const scaled = ({ dims, data }: Tensor, factor: number): Tensor =>
  factor === 1 ? { dims, data } : { dims, data: data.map((it) => it * factor) }
