// The graphs of the usual autoencoder (AutoencoderKL): latents to pixels and back.
import { type Norm, resnet } from './blocks.ts'
import type { ConfigFile } from './config-file.ts'
import type { Graph, Value } from './graph.ts'
import {
  attention,
  batchShape,
  conv,
  fromRows,
  groupNorm,
  linear,
  silu,
  toRows,
  upsampleConv,
} from './layers.ts'

interface VaePlan {
  readonly pixels: number
  readonly latents: number
  readonly widths: readonly number[]
  readonly layers: number
  readonly norm: Norm
  readonly middleAttention: boolean
  readonly quant: boolean
  readonly postQuant: boolean
}

function planOf(config: ConfigFile): VaePlan {
  const widths = config.list('block_out_channels')
  config.only({ act_fn: 'silu', shift_factor: null, latents_mean: null, latents_std: null })
  config.words('down_block_types', ['DownEncoderBlock2D'], widths.length)
  config.words('up_block_types', ['UpDecoderBlock2D'], widths.length)
  const groups = config.size('norm_num_groups', 32)
  config.divides('norm_num_groups', groups, widths)
  return {
    pixels: config.size('in_channels', 3),
    latents: config.size('latent_channels', 4),
    widths,
    layers: config.size('layers_per_block', 1),
    norm: { groups, epsilon: 1e-6 },
    middleAttention: config.flag('mid_block_add_attention', true),
    quant: config.flag('use_quant_conv', true),
    postQuant: config.flag('use_post_quant_conv', true),
  }
}

/** Input `latents` [B, 4, h, w], no longer scaled; output `pixels` [B, 3, 8 h, 8 w]. */
export function buildVaeDecoder(g: Graph, config: ConfigFile): void {
  const plan = planOf(config)
  const last = plan.widths.at(-1) ?? 0
  let x = g.input('latents', ['batch', plan.latents, 'height', 'width'])
  if (plan.postQuant) x = conv(g, x, 'post_quant_conv', [plan.latents, plan.latents], { kernel: 1 })
  x = conv(g, x, 'decoder.conv_in', [plan.latents, last])
  x = middle(g, x, 'decoder.mid_block', plan)
  let inner = last
  for (const [i, width] of plan.widths.toReversed().entries()) {
    for (let j = 0; j <= plan.layers; j += 1) {
      const scope = `decoder.up_blocks.${i}.resnets.${j}`
      x = resnet(g, x, scope, [inner, width], { norm: plan.norm, time: null })
      inner = width
    }
    if (i === plan.widths.length - 1) continue
    x = upsampleConv(g, x, `decoder.up_blocks.${i}.upsamplers.0.conv`, inner)
  }
  x = silu(g, groupNorm(g, x, 'decoder.conv_norm_out', inner, plan.norm))
  x = conv(g, x, 'decoder.conv_out', [inner, plan.pixels])
  g.output('pixels', x, ['batch', plan.pixels, 'rows', 'columns'])
}

/** Input `pixels` [B, 3, H, W]; output `latents` [B, 4, H / 8, W / 8]: the mean, not scaled yet. */
export function buildVaeEncoder(g: Graph, config: ConfigFile): void {
  const plan = planOf(config)
  const first = plan.widths[0] ?? 0
  let x = g.input('pixels', ['batch', plan.pixels, 'rows', 'columns'])
  x = conv(g, x, 'encoder.conv_in', [plan.pixels, first])
  let inner = first
  for (const [i, width] of plan.widths.entries()) {
    for (let j = 0; j < plan.layers; j += 1) {
      const scope = `encoder.down_blocks.${i}.resnets.${j}`
      x = resnet(g, x, scope, [inner, width], { norm: plan.norm, time: null })
      inner = width
    }
    if (i === plan.widths.length - 1) continue
    const name = `encoder.down_blocks.${i}.downsamplers.0.conv`
    x = conv(g, x, name, [inner, inner], { stride: 2, pads: [0, 0, 1, 1] })
  }
  x = middle(g, x, 'encoder.mid_block', plan)
  x = silu(g, groupNorm(g, x, 'encoder.conv_norm_out', inner, plan.norm))
  x = conv(g, x, 'encoder.conv_out', [inner, plan.latents * 2])
  if (plan.quant) x = conv(g, x, 'quant_conv', [plan.latents * 2, plan.latents * 2], { kernel: 1 })
  const mean = g.op('Slice', [x, g.wholes(0), g.wholes(plan.latents), g.wholes(1)])
  g.output('latents', mean, ['batch', plan.latents, 'height', 'width'])
}

function middle(g: Graph, from: Value, scope: string, plan: VaePlan): Value {
  const width = plan.widths.at(-1) ?? 0
  const around = { norm: plan.norm, time: null }
  let x = resnet(g, from, `${scope}.resnets.0`, [width, width], around)
  if (plan.middleAttention) x = look(g, x, `${scope}.attentions.0`, width, plan.norm)
  return resnet(g, x, `${scope}.resnets.1`, [width, width], around)
}

/** Older files call the same four layers by other names. */
const NAMES = {
  new: ['to_q', 'to_k', 'to_v', 'to_out.0'],
  old: ['query', 'key', 'value', 'proj_attn'],
} as const

/** Every place looks at every other with one head. */
function look(g: Graph, x: Value, scope: string, width: number, norm: Norm): Value {
  const [q, k, v, out] = g.weights.has(`${scope}.to_q.weight`) ? NAMES.new : NAMES.old
  const rows = toRows(g, groupNorm(g, x, `${scope}.group_norm`, width, norm), width)
  const shape = batchShape(g, x, width)
  const part = (name: string) =>
    g.op('Reshape', [linear(g, rows, `${scope}.${name}`, [width, width]), shape])
  const seen = g.op('Reshape', [attention(g, [part(q), part(k), part(v)], 1), g.wholes(-1, width)])
  const back = linear(g, seen, `${scope}.${out}`, [width, width])
  return g.op('Add', [x, fromRows(g, back, x, width)])
}
