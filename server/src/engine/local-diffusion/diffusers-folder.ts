// Loads a folder in the diffusers layout: configuration and safetensors, from which we build the graphs.
import { join } from 'node:path'
import { type ConfigFile, readConfig } from './config-file.ts'
import { familyOf } from './family.ts'
import { Graph } from './graph.ts'
import type { LoadedModel, LoadOptions, Tensor } from './loaded-model.ts'
import { ModelError } from './model-error.ts'
import {
  checkIds,
  downscaleOf,
  type ModelFolder,
  readModelFolder,
  scaled,
  scalingFactorOf,
} from './model-folder.ts'
import { floatsOf, lazily, openGraph, type Runner } from './session.ts'
import { checkLatents, checkPass, checkPixels, type ModelShape } from './tensor-shapes.ts'
import { buildTextEncoder, type TextEncoder } from './text-encoder.ts'
import { buildTinyDecoder, buildTinyEncoder } from './tiny-vae.ts'
import { readUnetPlan, type UnetPlan } from './unet-config.ts'
import { UnetRunner } from './unet-runner.ts'
import { buildVaeDecoder, buildVaeEncoder } from './vae.ts'
import { openWeights, type Weights } from './weights.ts'

/** Everything read and checked, nothing opened yet. */
interface Parts {
  readonly folder: ModelFolder
  readonly text: TextEncoder
  readonly textGraph: Graph
  readonly plan: UnetPlan
  readonly unetWeights: Weights
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
  const opened: { close(): Promise<void> }[] = []
  const opening = async <T extends { close(): Promise<void> }>(it: Promise<T>): Promise<T> => {
    opened.push(await it)
    return it
  }
  try {
    // One after the other: each needs most memory while it opens.
    const unet = await opening(UnetRunner.open(parts.plan, parts.unetWeights, options))
    const text = await opening(openGraph(parts.textGraph, options))
    const decoder = await opening(openGraph(parts.decoder, options))
    return modelOf(parts, { text, unet, decoder }, options)
  } catch (error) {
    await Promise.all(opened.map((it) => it.close()))
    throw error
  }
}

/** Rejects with a ModelError that says which file is at fault. */
export async function readParts(path: string): Promise<Parts> {
  const folder = await readModelFolder(path)
  const part = async (name: string, stem: string): Promise<[ConfigFile, Weights]> => [
    await readConfig(join(path, name, 'config.json')),
    await openWeights(join(path, name), stem),
  ]
  const [textConfig, textWeights] = await part('text_encoder', 'model')
  const textGraph = new Graph(textWeights)
  const text = buildTextEncoder(textGraph, textConfig)
  const [unetConfig, unetWeights] = await part('unet', 'diffusion_pytorch_model')
  const plan = readUnetPlan(unetConfig)
  if (plan.wordsWidth !== text.width)
    throw new ModelError(
      textConfig.file,
      `hidden_size is ${text.width}; the UNet reads words of ${plan.wordsWidth}`,
    )
  const [vaeConfig, vaeWeights] = await part('vae', 'diffusion_pytorch_model')
  checkDepth(unetConfig, plan, vaeConfig)
  const tiny =
    vaeConfig.word('_class_name', ['AutoencoderKL', 'AutoencoderTiny'], 'AutoencoderKL') ===
    'AutoencoderTiny'
  const hasEncoder = vaeWeights.has(tiny ? 'encoder.layers.0.weight' : 'encoder.conv_in.weight')
  const decoder = new Graph(vaeWeights)
  ;(tiny ? buildTinyDecoder : buildVaeDecoder)(decoder, vaeConfig)
  const encoder = hasEncoder ? new Graph(vaeWeights) : null
  if (encoder) (tiny ? buildTinyEncoder : buildVaeEncoder)(encoder, vaeConfig)
  return {
    folder,
    text,
    textGraph,
    plan,
    unetWeights,
    vaeConfig,
    decoder,
    encoder,
  }
}

/** An inpainting UNet, for one, reads more than latents. */
function checkDepth(unetConfig: ConfigFile, plan: UnetPlan, vaeConfig: ConfigFile): void {
  const latents = vaeConfig.size('latent_channels', 4)
  const wrong = Object.entries({ in_channels: plan.inChannels, out_channels: plan.outChannels })
  for (const [key, channels] of wrong)
    if (channels !== latents)
      throw new ModelError(
        unetConfig.file,
        `${key} is ${channels}; the autoencoder has latents of ${latents}`,
      )
}

function modelOf(
  parts: Parts,
  run: { readonly text: Runner; readonly unet: UnetRunner; readonly decoder: Runner },
  options: LoadOptions,
): LoadedModel {
  const { folder, text, plan, encoder } = parts
  const factor = scalingFactorOf(parts.vaeConfig)
  const encode = encoder && lazily(() => openGraph(encoder, options))
  const shape: ModelShape = {
    latentChannels: plan.inChannels,
    downscale: downscaleOf(parts.vaeConfig),
    wordsWidth: plan.wordsWidth,
    guidance: plan.conditionWidth,
  }
  return {
    name: folder.name,
    family: familyOf({
      name: folder.names,
      wordsWidth: plan.wordsWidth,
      blocks: plan.down.length,
      guidance: plan.conditionWidth !== null,
    }),
    sampleSize: plan.sampleSize * shape.downscale,
    latentChannels: shape.latentChannels,
    downscale: shape.downscale,
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
    denoise: async (sample, timestep, hidden, cond) => {
      checkPass(shape, sample, timestep, hidden, cond)
      return run.unet.run({ sample, timestep, hidden, cond })
    },
    decode: async (latents) => {
      checkLatents(shape, latents)
      const pixels = await run.decoder.run(
        { latents: floats(scaled(latents, 1 / factor)) },
        'pixels',
      )
      return floatsOf(pixels)
    },
    encode:
      encode &&
      (async (image) => {
        checkPixels(shape, image)
        const runner = await encode.open()
        return scaled(floatsOf(await runner.run({ pixels: floats(image) }, 'latents')), factor)
      }),
    close: async () => {
      await Promise.all([run.text, run.unet, run.decoder, encode].map((it) => it?.close()))
    },
  }
}

const floats = ({ dims, data }: Tensor) => ({ type: 'float32', dims, data }) as const
