// Writes tiny models in the optimum layout: ONNX graphs with the inputs and outputs that exporters of each age give them.
import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { ConfigFile } from '../../src/engine/local-diffusion/config-file.ts'
import { Graph, type Value } from '../../src/engine/local-diffusion/graph.ts'
import type { ElementType, Port } from '../../src/engine/local-diffusion/protobuf.ts'
import { buildTextEncoder } from '../../src/engine/local-diffusion/text-encoder.ts'
import { buildTinyDecoder, buildTinyEncoder } from '../../src/engine/local-diffusion/tiny-vae.ts'
import { buildUnet } from '../../src/engine/local-diffusion/unet.ts'
import { readUnetPlan } from '../../src/engine/local-diffusion/unet-config.ts'
import { buildVaeDecoder, buildVaeEncoder } from '../../src/engine/local-diffusion/vae.ts'
import { openWeights } from '../../src/engine/local-diffusion/weights.ts'
import {
  type TinyKind,
  type TinyOptions,
  tinyConfigs,
  writeJson,
  writeSharedFiles,
  writeTinyModel,
} from './tiny-model.ts'

/** How exporters differ. */
export interface Export {
  readonly ids: 'int32' | 'int64'
  readonly timestep: ElementType
  /** A scalar, one number, or one for each picture. */
  readonly timestepDims: readonly string[]
  /** What pictures, latents and words are made of. */
  readonly floats: 'float' | 'float16'
  /** Mean and spread of latents, or the mean only. */
  readonly parameters: boolean
}

export const NEW_EXPORT: Export = {
  ids: 'int64',
  timestep: 'int64',
  timestepDims: [],
  floats: 'float',
  parameters: true,
}

const CODES = { float: 1, int32: 6, int64: 7, float16: 10, bfloat16: 16 }
const NAMES: Readonly<Record<string, string>> = {
  hidden: 'encoder_hidden_states',
  cond: 'timestep_cond',
  noise: 'out_sample',
}

/** Our graph behind the exporter's names and types. */
class ExportedGraph extends Graph {
  readonly look: Export
  readonly names: Readonly<Record<string, string>>
  constructor(
    weights: ConstructorParameters<typeof Graph>[0],
    look: Export,
    names: Readonly<Record<string, string>>,
  ) {
    super(weights)
    this.look = look
    this.names = names
  }
  override input(name: string, dims: Port['dims'], element: ElementType = 'float'): Value {
    if (name === 'time') return this.#waves(Number(dims[1]))
    const outside = element === 'int64' ? this.look.ids : this.look.floats
    const port = super.input(this.names[name] ?? name, dims, outside)
    return outside === element ? port : this.op('Cast', [port], { to: CODES[element] })
  }
  override output(name: string, value: Value, dims: Port['dims']): void {
    const cast =
      this.look.floats === 'float' ? value : this.op('Cast', [value], { to: CODES.float16 })
    super.output(this.names[name] ?? name, cast, dims, this.look.floats)
  }
  #waves(width: number): Value {
    const { timestep, timestepDims } = this.look
    const port = super.input('timestep', timestepDims, timestep)
    const number = timestep === 'float' ? port : this.op('Cast', [port], { to: CODES.float })
    const half = width / 2
    const rates = Array.from({ length: half }, (_, i) => 10000 ** (-i / half))
    const angles = this.op('Mul', [
      this.op('Reshape', [number, this.wholes(-1, 1)]),
      this.floats(rates, [1, half]),
    ])
    return this.op('Concat', [this.op('Cos', [angles]), this.op('Sin', [angles])], { axis: 1 })
  }
}

/** Writes the folder, and beside it `${folder}-source`: the same model in the diffusers layout. */
export async function writeTinyOptimum(
  folder: string,
  kind: TinyKind,
  look: Export = NEW_EXPORT,
  options: TinyOptions = {},
): Promise<void> {
  const source = `${folder}-source`
  await writeTinyModel(source, kind, options)
  const configs = tinyConfigs(kind, options)
  await writeSharedFiles(folder, 'OnnxStableDiffusionPipeline', configs.scheduler)
  const config = (values: object) => new ConfigFile('config.json', { ...values })
  const tiny = kind === 'sdxs'
  const write = async (
    part: string,
    from: string,
    names: Readonly<Record<string, string>>,
    build: (g: Graph) => unknown,
  ) => {
    const stem = from === 'text_encoder' ? 'model' : 'diffusion_pytorch_model'
    const g = new ExportedGraph(await openWeights(join(source, from), stem), look, names)
    build(g)
    await mkdir(join(folder, part), { recursive: true })
    await writeFile(join(folder, part, 'model.onnx'), g.encode())
    for (const [file, name] of g.files) await copyFile(file, join(folder, part, basename(name)))
    const name = from === 'text_encoder' ? 'text' : from === 'unet' ? 'unet' : 'vae'
    await writeJson(join(folder, part, 'config.json'), configs[name])
  }
  await write('text_encoder', 'text_encoder', { hidden: 'last_hidden_state' }, (g) =>
    buildTextEncoder(g, config(configs.text)),
  )
  await write('unet', 'unet', NAMES, (g) => buildUnet(g, readUnetPlan(config(configs.unet)), true))
  await write('vae_decoder', 'vae', { latents: 'latent_sample', pixels: 'sample' }, (g) =>
    (tiny ? buildTinyDecoder : buildVaeDecoder)(g, config(configs.vae)),
  )
  const encoded = {
    pixels: 'sample',
    latents: look.parameters ? 'latent_parameters' : 'latent_sample',
  }
  await write('vae_encoder', 'vae', encoded, (g) => {
    if (look.parameters) withSpread(g)
    ;(tiny ? buildTinyEncoder : buildVaeEncoder)(g, config(configs.vae))
  })
}

/** Gives the latents of this graph a second half, as spreads would be. */
function withSpread(g: Graph): void {
  const output = g.output.bind(g)
  g.output = (name, value, [batch = 1, channels, ...sides]) => {
    const spread = g.op('Sub', [value, g.floats([9])])
    const both = g.op('Concat', [value, spread], { axis: 1 })
    output(name, both, [batch, Number(channels) * 2, ...sides])
  }
}
