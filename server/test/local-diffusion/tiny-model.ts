// Writes tiny models with random weights, in the folders and files that published ones have.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  type TensorList,
  textTensors,
  tinyVaeTensors,
  unetTensors,
  vaeTensors,
} from './tensor-names.ts'

export type TinyKind = 'sd1' | 'sd2' | 'lcm' | 'sdxs' | 'sd-turbo'
export type Dtype = 'F32' | 'F16' | 'BF16'

export interface TinyOptions {
  readonly dtype?: Dtype
  readonly seed?: number
  /** Several files and an index instead of one, for the UNet. */
  readonly shards?: number
  /** The older names of the autoencoder's attention. */
  readonly oldNames?: boolean
  /** Changes to configurations, by part. */
  readonly unet?: Readonly<Record<string, unknown>>
  readonly vae?: Readonly<Record<string, unknown>>
}

/** Uniform numbers from 0 to 1, the same for the same seed. */
export function randomNumbers(seed: number): () => number {
  let state = (seed * 2654435761 + 12345) >>> 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    state >>>= 0
    return state / 4294967296
  }
}

/** A byte's character in CLIP's alphabet: those that print stand for themselves, the others follow from 256. */
function byteAlphabet(): string[] {
  const prints = (byte: number) =>
    (byte >= 33 && byte <= 126) || (byte >= 161 && byte <= 172) || byte >= 174
  const bytes = Array.from({ length: 256 }, (_, i) => i)
  const others = bytes.filter((byte) => !prints(byte))
  return [...bytes.filter(prints), ...others].map((byte) =>
    String.fromCodePoint(prints(byte) ? byte : 256 + others.indexOf(byte)),
  )
}

const MERGES = ['t h', 'th e</w>', 'a n', 'c a', 'ca t</w>', 'an d</w>', 'r e', 're d</w>', 'i n']

/** Vocabulary in the published order: bytes, bytes that end a word, merges, the two marks. */
export function tinyVocabulary(): string[] {
  const alphabet = byteAlphabet()
  return [
    ...alphabet,
    ...alphabet.map((it) => `${it}</w>`),
    ...MERGES.map((it) => it.replace(' ', '')),
    '<|startoftext|>',
    '<|endoftext|>',
  ]
}

/** The configuration files of each kind, as published but narrow. */
export function tinyConfigs(kind: TinyKind, options: TinyOptions = {}) {
  const big = kind === 'sd2' || kind === 'sd-turbo'
  const small = kind === 'sdxs'
  const words = big ? 24 : 16
  const text = {
    architectures: ['CLIPTextModel'],
    model_type: 'clip_text_model',
    hidden_act: big ? 'gelu' : 'quick_gelu',
    hidden_size: words,
    intermediate_size: words * 4,
    layer_norm_eps: 1e-5,
    max_position_embeddings: 77,
    num_attention_heads: 2,
    num_hidden_layers: big ? 3 : 2,
    vocab_size: tinyVocabulary().length,
  }
  const unet = {
    _class_name: 'UNet2DConditionModel',
    act_fn: 'silu',
    attention_head_dim: big ? [1, 2, 4, 4] : 4,
    block_out_channels: small ? [8, 16, 16] : [8, 16, 24, 24],
    center_input_sample: false,
    cross_attention_dim: words,
    down_block_types: small
      ? ['DownBlock2D', 'CrossAttnDownBlock2D', 'CrossAttnDownBlock2D']
      : ['CrossAttnDownBlock2D', 'CrossAttnDownBlock2D', 'CrossAttnDownBlock2D', 'DownBlock2D'],
    downsample_padding: 1,
    flip_sin_to_cos: true,
    freq_shift: 0,
    in_channels: 4,
    layers_per_block: small ? 1 : 2,
    mid_block_scale_factor: 1,
    ...(small ? { mid_block_type: null, transformer_layers_per_block: [1, 2, 1] } : {}),
    norm_eps: 1e-5,
    norm_num_groups: 4,
    out_channels: 4,
    sample_size: small ? 4 : 8,
    ...(kind === 'lcm' ? { time_cond_proj_dim: 256 } : {}),
    up_block_types: small
      ? ['CrossAttnUpBlock2D', 'CrossAttnUpBlock2D', 'UpBlock2D']
      : ['UpBlock2D', 'CrossAttnUpBlock2D', 'CrossAttnUpBlock2D', 'CrossAttnUpBlock2D'],
    ...(big ? { use_linear_projection: true } : {}),
    ...options.unet,
  }
  const tinyVae = {
    _class_name: 'AutoencoderTiny',
    act_fn: 'relu',
    decoder_block_out_channels: [8, 8, 8, 8],
    encoder_block_out_channels: [8, 8, 8, 8],
    in_channels: 3,
    latent_channels: 4,
    num_decoder_blocks: [3, 3, 3, 1],
    num_encoder_blocks: [1, 3, 3, 3],
    out_channels: 3,
    scaling_factor: 1,
    upsampling_scaling_factor: 2,
    ...options.vae,
  }
  const vae = {
    _class_name: 'AutoencoderKL',
    act_fn: 'silu',
    block_out_channels: [8, 8, 16, 16],
    down_block_types: Array.from({ length: 4 }, () => 'DownEncoderBlock2D'),
    in_channels: 3,
    latent_channels: 4,
    layers_per_block: 1,
    norm_num_groups: 4,
    out_channels: 3,
    scaling_factor: 0.18215,
    up_block_types: Array.from({ length: 4 }, () => 'UpDecoderBlock2D'),
    ...options.vae,
  }
  return { text, unet, vae: small ? tinyVae : vae, scheduler: schedulerOf(kind) }
}

function schedulerOf(kind: TinyKind): Record<string, unknown> {
  const shared = {
    beta_end: 0.012,
    beta_schedule: 'scaled_linear',
    beta_start: 0.00085,
    clip_sample: false,
    num_train_timesteps: 1000,
    set_alpha_to_one: false,
    steps_offset: 1,
    prediction_type: 'epsilon',
  }
  if (kind === 'lcm')
    return { ...shared, _class_name: 'LCMScheduler', original_inference_steps: 50 }
  if (kind === 'sd2')
    return { ...shared, _class_name: 'DDIMScheduler', prediction_type: 'v_prediction' }
  if (kind === 'sd-turbo')
    return { ...shared, _class_name: 'EulerDiscreteScheduler', timestep_spacing: 'trailing' }
  if (kind === 'sdxs') return { ...shared, _class_name: 'DPMSolverMultistepScheduler' }
  return { ...shared, _class_name: 'PNDMScheduler', skip_prk_steps: true }
}

const PIPELINE: Readonly<Record<TinyKind, string>> = {
  sd1: 'StableDiffusionPipeline',
  sd2: 'StableDiffusionPipeline',
  lcm: 'LatentConsistencyModelPipeline',
  sdxs: 'StableDiffusionPipeline',
  'sd-turbo': 'StableDiffusionPipeline',
}

/** Writes a whole folder in the diffusers layout; `folder` is made. Name it like the model for its family to be told. */
export async function writeTinyModel(
  folder: string,
  kind: TinyKind,
  options: TinyOptions = {},
): Promise<void> {
  const configs = tinyConfigs(kind, options)
  await writeSharedFiles(folder, PIPELINE[kind], configs.scheduler)
  const names = options.oldNames ? (['query', 'key', 'value', 'proj_attn'] as const) : undefined
  const parts: [string, string, object, TensorList, number][] = [
    ['text_encoder', 'model', configs.text, textTensors(configs.text), 1],
    ['unet', STEM, configs.unet, unetTensors(configs.unet as never), options.shards ?? 1],
    [
      'vae',
      STEM,
      configs.vae,
      kind === 'sdxs'
        ? tinyVaeTensors(configs.vae as never)
        : vaeTensors(configs.vae as never, names && [...names]),
      1,
    ],
  ]
  for (const [i, [part, stem, config, list, shards]] of parts.entries()) {
    await writeJson(join(folder, part, 'config.json'), config)
    const tensors = randomTensors(list, (options.seed ?? 1) * 10 + i)
    await writeWeights(join(folder, part), stem, tensors, { dtype: options.dtype ?? 'F32', shards })
  }
}

const STEM = 'diffusion_pytorch_model'

/** model_index.json, scheduler and tokenizer. */
export async function writeSharedFiles(
  folder: string,
  pipeline: string,
  scheduler: Record<string, unknown>,
): Promise<void> {
  await writeJson(join(folder, 'model_index.json'), { _class_name: pipeline })
  await writeJson(join(folder, 'scheduler', 'scheduler_config.json'), scheduler)
  const vocabulary = Object.fromEntries(tinyVocabulary().map((token, id) => [token, id]))
  await writeJson(join(folder, 'tokenizer', 'vocab.json'), vocabulary)
  await writeFile(
    join(folder, 'tokenizer', 'merges.txt'),
    ['#version: 0.2', ...MERGES, ''].join('\n'),
  )
  await writeJson(join(folder, 'tokenizer', 'tokenizer_config.json'), {
    bos_token: '<|startoftext|>',
    eos_token: '<|endoftext|>',
    model_max_length: 77,
    pad_token: '<|endoftext|>',
    tokenizer_class: 'CLIPTokenizer',
  })
}

export async function writeJson(file: string, value: unknown): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, JSON.stringify(value, null, 2))
}

export type Tensors = Map<string, { shape: readonly number[]; data: Float32Array }>

/** Weights that keep numbers near one, however deep the network. */
export function randomTensors(list: TensorList, seed: number): Tensors {
  const next = randomNumbers(seed)
  return new Map(
    list.map(([name, shape]) => {
      const count = shape.reduce((product, dim) => product * dim, 1)
      const isNorm = shape.length === 1 && name.endsWith('.weight')
      const fan = shape.slice(1).reduce((product, dim) => product * dim, 1)
      const spread =
        shape.length === 1 ? 0.2 : name.includes('embedding.weight') ? 1 : 1.7 / Math.sqrt(fan)
      const data = Float32Array.from(
        { length: count },
        () => (next() * 2 - 1) * spread + (isNorm ? 1 : 0),
      )
      return [name, { shape, data }]
    }),
  )
}

/** One file, or `shards` of them and their index. */
export async function writeWeights(
  folder: string,
  stem: string,
  tensors: Tensors,
  { dtype, shards }: { readonly dtype: Dtype; readonly shards: number },
): Promise<void> {
  await mkdir(folder, { recursive: true })
  if (shards === 1) {
    await writeFile(join(folder, `${stem}.safetensors`), safetensorsBytes(tensors, dtype))
    return
  }
  const entries = [...tensors]
  const map: Record<string, string> = {}
  for (let i = 0; i < shards; i += 1) {
    const name = `${stem}-0000${i + 1}-of-0000${shards}.safetensors`
    const own = entries.filter((_, n) => n % shards === i)
    for (const [tensor] of own) map[tensor] = name
    await writeFile(join(folder, name), safetensorsBytes(new Map(own), dtype))
  }
  await writeJson(join(folder, `${stem}.safetensors.index.json`), { metadata: {}, weight_map: map })
}

/** The bytes of a `.safetensors` file. */
export function safetensorsBytes(tensors: Tensors, dtype: Dtype): Uint8Array {
  const header: Record<string, unknown> = { __metadata__: { format: 'pt' } }
  const blocks: Uint8Array[] = []
  let offset = 0
  for (const [name, { shape, data }] of tensors) {
    const bytes = packed(data, dtype)
    header[name] = { dtype, shape, data_offsets: [offset, offset + bytes.length] }
    blocks.push(bytes)
    offset += bytes.length
  }
  const text = Buffer.from(JSON.stringify(header))
  const length = Buffer.alloc(8)
  length.writeBigUInt64LE(BigInt(text.length))
  return Buffer.concat([length, text, ...blocks])
}

/** Numbers as a file has them. */
export function packed(data: Float32Array, dtype: Dtype): Uint8Array {
  if (dtype === 'F32') return new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
  const bits = new Uint32Array(data.buffer, data.byteOffset, data.length)
  const halves = Uint16Array.from(data, (value, i) =>
    dtype === 'BF16' ? (bits[i] ?? 0) >>> 16 : halfBits(value),
  )
  return new Uint8Array(halves.buffer)
}

/** A number as 16 bits, those too small as zero, cut rather than rounded. */
function halfBits(value: number): number {
  const sign = value < 0 ? 0x8000 : 0
  const size = Math.abs(value)
  if (size < 2 ** -14) return sign
  const exponent = Math.floor(Math.log2(size))
  return sign | ((exponent + 15) << 10) | Math.floor((size / 2 ** exponent - 1) * 1024)
}
