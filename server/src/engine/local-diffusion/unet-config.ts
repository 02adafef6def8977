// Reads a UNet's config.json into a plan of its blocks, refusing settings that we do not build.
import type { ConfigFile } from './config-file.ts'
import { ModelError } from './model-error.ts'

/** One block on the way down or up. */
export interface UnetBlock {
  readonly channels: number
  readonly layers: number
  /** Null in blocks without attention. */
  readonly attention: {
    readonly heads: number
    readonly depth: number
    readonly onlyCross: boolean
  } | null
}

export interface UnetPlan {
  readonly inChannels: number
  readonly outChannels: number
  /** Latents of a side it was trained at. */
  readonly sampleSize: number
  /** From the picture's size to the smallest. */
  readonly down: readonly UnetBlock[]
  /** From the smallest to the picture's size; `layers` counts the extra one. */
  readonly up: readonly UnetBlock[]
  /** Null when the network has no middle; attention null when its middle only convolves. */
  readonly middle: UnetBlock | null
  readonly middleDivisor: number
  readonly groups: number
  readonly epsilon: number
  readonly wordsWidth: number
  readonly timeWidth: number
  readonly flipSinToCos: boolean
  readonly frequencyShift: number
  readonly conditionWidth: number | null
  readonly inKernel: number
  readonly outKernel: number
}

/** Settings that stand for networks of other kinds. */
const ONLY = {
  center_input_sample: false,
  act_fn: 'silu',
  dual_cross_attention: false,
  class_embed_type: null,
  num_class_embeds: null,
  addition_embed_type: null,
  encoder_hid_dim: null,
  encoder_hid_dim_type: null,
  resnet_time_scale_shift: 'default',
  resnet_skip_time_act: false,
  resnet_out_scale_factor: 1,
  time_embedding_type: 'positional',
  time_embedding_act_fn: null,
  timestep_post_act: null,
  attention_type: 'default',
  class_embeddings_concat: false,
  cross_attention_norm: null,
  conv_in_channels: null,
  downsample_padding: 1,
  reverse_transformer_layers_per_block: null,
} as const

const DOWN = ['CrossAttnDownBlock2D', 'DownBlock2D'] as const
const UP = ['CrossAttnUpBlock2D', 'UpBlock2D'] as const
const MIDDLE = ['UNetMidBlock2DCrossAttn', 'UNetMidBlock2D'] as const

export function readUnetPlan(config: ConfigFile): UnetPlan {
  config.only(ONLY)
  // Whether projections are convolutions or linear layers: the same numbers, so nothing else depends on it.
  config.flag('use_linear_projection', false)
  const widths = config.list('block_out_channels')
  const count = widths.length
  const depths = config.sizes('transformer_layers_per_block', count, 1)
  const layers = config.sizes('layers_per_block', count, 2)
  const heads = headsOf(config, widths)
  const cross = onlyCross(config, count)
  const block = (i: number, attends: boolean, extra: number): UnetBlock => ({
    channels: widths[i] ?? 0,
    layers: (layers[i] ?? 0) + extra,
    attention: attends
      ? { heads: heads[i] ?? 1, depth: depths[i] ?? 1, onlyCross: cross[i] ?? false }
      : null,
  })
  const down = config.words('down_block_types', DOWN, count)
  const up = config.words('up_block_types', UP, count)
  const middle = middleOf(config, block)
  return {
    inChannels: config.size('in_channels', 4),
    outChannels: config.size('out_channels', 4),
    sampleSize: config.size('sample_size', 64),
    down: down.map((type, i) => block(i, type === 'CrossAttnDownBlock2D', 0)),
    up: up.map((type, i) => block(count - 1 - i, type === 'CrossAttnUpBlock2D', 1)),
    middle,
    middleDivisor: config.factor('mid_block_scale_factor', 1),
    groups: groupsOf(config, widths),
    epsilon: config.factor('norm_eps', 1e-5),
    wordsWidth: config.size('cross_attention_dim', 1280),
    timeWidth: config.has('time_embedding_dim')
      ? config.size('time_embedding_dim')
      : (widths[0] ?? 0) * 4,
    flipSinToCos: config.flag('flip_sin_to_cos', true),
    frequencyShift: config.number('freq_shift', 0),
    conditionWidth: config.has('time_cond_proj_dim') ? config.size('time_cond_proj_dim') : null,
    inKernel: config.size('conv_in_kernel', 3),
    outKernel: config.size('conv_out_kernel', 3),
  }
}

function middleOf(
  config: ConfigFile,
  block: (i: number, attends: boolean, extra: number) => UnetBlock,
): UnetBlock | null {
  // Written as null when there is none; left out it means the usual one.
  if ('mid_block_type' in config.values && !config.has('mid_block_type')) return null
  const type = config.word('mid_block_type', MIDDLE, 'UNetMidBlock2DCrossAttn')
  const last = config.list('block_out_channels').length - 1
  const middle = { ...block(last, type === 'UNetMidBlock2DCrossAttn', 0), layers: 1 }
  if (!middle.attention || !config.has('mid_block_only_cross_attention')) return middle
  const onlyCross = config.flag('mid_block_only_cross_attention', false)
  return { ...middle, attention: { ...middle.attention, onlyCross } }
}

/** `attention_head_dim` counts heads in these networks, an old misnomer, unless `num_attention_heads` is there. */
function headsOf(config: ConfigFile, widths: readonly number[]): number[] {
  const key = config.has('num_attention_heads') ? 'num_attention_heads' : 'attention_head_dim'
  const heads = config.sizes(key, widths.length, 8)
  for (const [i, width] of widths.entries()) config.divides(key, heads[i] ?? 1, [width])
  return heads
}

function groupsOf(config: ConfigFile, widths: readonly number[]): number {
  const groups = config.size('norm_num_groups', 32)
  config.divides('norm_num_groups', groups, widths)
  return groups
}

function onlyCross(config: ConfigFile, count: number): boolean[] {
  const value = config.values['only_cross_attention'] ?? false
  const list = Array.isArray(value)
    ? (value as unknown[])
    : Array.from({ length: count }, () => value)
  if (list.length !== count || !list.every((it) => typeof it === 'boolean'))
    throw new ModelError(
      config.file,
      `only_cross_attention: true, false or ${count} of them are expected`,
    )
  return list
}
