// Whole networks of published diffusion models in plain numbers: text encoder, UNet, both autoencoders.
import {
  attend,
  fromTokens,
  gelu,
  joined,
  Layers,
  mapped,
  type Plain,
  type PlainWeights,
  quickGelu,
  relu,
  resized,
  silu,
  sum,
  toTokens,
} from './plain-network.ts'

export function plainText(
  weights: PlainWeights,
  config: { num_hidden_layers: number; num_attention_heads: number; hidden_act: string },
  ids: readonly (readonly number[])[],
): Plain {
  const net = new Layers(weights)
  const words = net.tensor('text_model.embeddings.token_embedding.weight')
  const places = net.tensor('text_model.embeddings.position_embedding.weight')
  const width = words.shape[1] ?? 0
  const rows = ids.flatMap((row) =>
    row.flatMap((id, place) =>
      Array.from(
        { length: width },
        (_, i) => (words.data[id * width + i] ?? 0) + (places.data[place * width + i] ?? 0),
      ),
    ),
  )
  let x: Plain = { shape: [ids.length, ids[0]?.length ?? 0, width], data: Float64Array.from(rows) }
  for (let i = 0; i < config.num_hidden_layers; i += 1) {
    const layer = `text_model.encoder.layers.${i}`
    const normal = net.layerNorm(x, `${layer}.layer_norm1`)
    const part = (name: string) => net.linear(normal, `${layer}.self_attn.${name}_proj`)
    const seen = attend(part('q'), [part('k'), part('v')], config.num_attention_heads, true)
    x = sum(x, net.linear(seen, `${layer}.self_attn.out_proj`))
    const wide = net.linear(net.layerNorm(x, `${layer}.layer_norm2`), `${layer}.mlp.fc1`)
    x = sum(
      x,
      net.linear(config.hidden_act === 'gelu' ? gelu(wide) : quickGelu(wide), `${layer}.mlp.fc2`),
    )
  }
  return net.layerNorm(x, 'text_model.final_layer_norm')
}

interface PlainUnetConfig {
  readonly block_out_channels: readonly number[]
  readonly down_block_types: readonly string[]
  readonly up_block_types: readonly string[]
  readonly layers_per_block: number
  readonly attention_head_dim: number | readonly number[]
  readonly norm_num_groups: number
  readonly norm_eps: number
  readonly mid_block_type?: string | null
  readonly transformer_layers_per_block?: number | readonly number[]
  readonly flip_sin_to_cos: boolean
  readonly freq_shift: number
}

/** The time step's waves [1, width]. */
export function plainWaves(width: number, timestep: number, flip: boolean, shift: number): Plain {
  const half = width / 2
  const angles = Array.from({ length: half }, (_, i) => timestep * 10000 ** (-i / (half - shift)))
  const parts = [angles.map(Math.sin), angles.map(Math.cos)]
  return { shape: [1, width], data: Float64Array.from((flip ? parts.toReversed() : parts).flat()) }
}

/** Resnet of UNets and autoencoders; `time` [B or 1, width] through SiLU already. */
export function plainResnet(
  net: Layers,
  x: Plain,
  name: string,
  [groups, epsilon]: readonly [number, number],
  time: Plain | null,
): Plain {
  let h = net.conv(silu(net.groupNorm(x, `${name}.norm1`, groups, epsilon)), `${name}.conv1`)
  if (time) {
    const shift = net.linear(time, `${name}.time_emb_proj`)
    const [batch = 1, channels = 1, height = 1, width = 1] = h.shape
    const rows = shift.shape[0] ?? 1
    h = {
      shape: h.shape,
      data: h.data.map((it, n) => {
        const plane = Math.floor(n / (height * width))
        const row = rows === batch ? Math.floor(plane / channels) : 0
        return it + (shift.data[row * channels + (plane % channels)] ?? 0)
      }),
    }
  }
  h = net.conv(silu(net.groupNorm(h, `${name}.norm2`, groups, epsilon)), `${name}.conv2`)
  const shortcut = net.has(`${name}.conv_shortcut.weight`)
    ? net.conv(x, `${name}.conv_shortcut`, 1, [0, 0, 0, 0])
    : x
  return sum(shortcut, h)
}

/** One spatial transformer. */
export function plainTransformer(
  net: Layers,
  x: Plain,
  name: string,
  words: Plain,
  { heads, depth, groups }: { heads: number; depth: number; groups: number },
): Plain {
  let t = net.linear(toTokens(net.groupNorm(x, `${name}.norm`, groups, 1e-6)), `${name}.proj_in`)
  for (let i = 0; i < depth; i += 1) {
    const block = `${name}.transformer_blocks.${i}`
    const look = (attn: string, self: Plain, from: Plain) => {
      const part = (which: string, it: Plain) => net.linear(it, `${block}.${attn}.${which}`)
      const seen = attend(part('to_q', self), [part('to_k', from), part('to_v', from)], heads)
      return sum(t, net.linear(seen, `${block}.${attn}.to_out.0`))
    }
    const first = net.layerNorm(t, `${block}.norm1`)
    t = look('attn1', first, first)
    t = look('attn2', net.layerNorm(t, `${block}.norm2`), words)
    const wide = net.linear(net.layerNorm(t, `${block}.norm3`), `${block}.ff.net.0.proj`)
    const inner = (wide.shape.at(-1) ?? 0) / 2
    const half = (offset: number): Plain => ({
      shape: [...wide.shape.slice(0, -1), inner],
      data: wide.data.filter((_, n) => Math.floor(n / inner) % 2 === offset),
    })
    const gate = gelu(half(1))
    const gated = half(0)
    t = sum(
      t,
      net.linear(
        { shape: gated.shape, data: gated.data.map((it, n) => it * (gate.data[n] ?? 0)) },
        `${block}.ff.net.2`,
      ),
    )
  }
  return sum(x, fromTokens(net.linear(t, `${name}.proj_out`), x.shape))
}

export function plainUnet(
  weights: PlainWeights,
  config: PlainUnetConfig,
  it: { sample: Plain; timestep: number; words: Plain; cond: Plain | null },
): Plain {
  const net = new Layers(weights)
  const widths = config.block_out_channels
  const norm = [config.norm_num_groups, config.norm_eps] as const
  let waves = plainWaves(widths[0] ?? 0, it.timestep, config.flip_sin_to_cos, config.freq_shift)
  if (it.cond) {
    const shift = net.linear(it.cond, 'time_embedding.cond_proj')
    const wave = waves.data
    waves = { shape: shift.shape, data: shift.data.map((v, n) => v + (wave[n % wave.length] ?? 0)) }
  }
  const time = silu(
    net.linear(silu(net.linear(waves, 'time_embedding.linear_1')), 'time_embedding.linear_2'),
  )
  const pick = (value: number | readonly number[], i: number) =>
    typeof value === 'number' ? value : (value[i] ?? 1)
  const look = (x: Plain, name: string, i: number) =>
    plainTransformer(net, x, name, it.words, {
      heads: pick(config.attention_head_dim, i),
      depth: pick(config.transformer_layers_per_block ?? 1, i),
      groups: config.norm_num_groups,
    })
  let x = net.conv(it.sample, 'conv_in')
  const skips = [x]
  for (const [i, type] of config.down_block_types.entries()) {
    for (let j = 0; j < config.layers_per_block; j += 1) {
      x = plainResnet(net, x, `down_blocks.${i}.resnets.${j}`, norm, time)
      if (type === 'CrossAttnDownBlock2D') x = look(x, `down_blocks.${i}.attentions.${j}`, i)
      skips.push(x)
    }
    if (i === widths.length - 1) continue
    x = net.conv(x, `down_blocks.${i}.downsamplers.0.conv`, 2)
    skips.push(x)
  }
  if (config.mid_block_type !== null) {
    x = plainResnet(net, x, 'mid_block.resnets.0', norm, time)
    if (config.mid_block_type !== 'UNetMidBlock2D')
      x = look(x, 'mid_block.attentions.0', widths.length - 1)
    x = plainResnet(net, x, 'mid_block.resnets.1', norm, time)
  }
  for (const [i, type] of config.up_block_types.entries()) {
    for (let j = 0; j <= config.layers_per_block; j += 1) {
      x = joined(x, skips.pop() as Plain)
      x = plainResnet(net, x, `up_blocks.${i}.resnets.${j}`, norm, time)
      if (type === 'CrossAttnUpBlock2D')
        x = look(x, `up_blocks.${i}.attentions.${j}`, widths.length - 1 - i)
    }
    if (i === widths.length - 1) continue
    const [, , height = 0, width = 0] = skips.at(-1)?.shape ?? []
    x = net.conv(resized(x, height, width), `up_blocks.${i}.upsamplers.0.conv`)
  }
  return net.conv(silu(net.groupNorm(x, 'conv_norm_out', ...norm)), 'conv_out')
}

interface PlainVaeConfig {
  readonly block_out_channels: readonly number[]
  readonly layers_per_block: number
  readonly norm_num_groups: number
}

function plainMiddle(
  net: Layers,
  from: Plain,
  name: string,
  norm: readonly [number, number],
): Plain {
  const x = plainResnet(net, from, `${name}.resnets.0`, norm, null)
  const old = net.has(`${name}.attentions.0.query.weight`)
  const part = (newName: string, oldName: string, of: Plain) =>
    net.linear(of, `${name}.attentions.0.${old ? oldName : newName}`)
  const tokens = toTokens(net.groupNorm(x, `${name}.attentions.0.group_norm`, ...norm))
  const q = part('to_q', 'query', tokens)
  const seen = attend(q, [part('to_k', 'key', tokens), part('to_v', 'value', tokens)], 1)
  const back = sum(x, fromTokens(part('to_out.0', 'proj_attn', seen), x.shape))
  return plainResnet(net, back, `${name}.resnets.1`, norm, null)
}

/** Latents, no longer scaled, to pixels. */
export function plainVaeDecode(
  weights: PlainWeights,
  config: PlainVaeConfig,
  latents: Plain,
): Plain {
  const net = new Layers(weights)
  const norm = [config.norm_num_groups, 1e-6] as const
  let x = net.conv(net.conv(latents, 'post_quant_conv', 1, [0, 0, 0, 0]), 'decoder.conv_in')
  x = plainMiddle(net, x, 'decoder.mid_block', norm)
  for (let i = 0; i < config.block_out_channels.length; i += 1) {
    for (let j = 0; j <= config.layers_per_block; j += 1)
      x = plainResnet(net, x, `decoder.up_blocks.${i}.resnets.${j}`, norm, null)
    if (i === config.block_out_channels.length - 1) continue
    const [, , height = 0, width = 0] = x.shape
    x = net.conv(resized(x, height * 2, width * 2), `decoder.up_blocks.${i}.upsamplers.0.conv`)
  }
  return net.conv(silu(net.groupNorm(x, 'decoder.conv_norm_out', ...norm)), 'decoder.conv_out')
}

/** Pixels to the mean of their latents, not scaled. */
export function plainVaeEncode(
  weights: PlainWeights,
  config: PlainVaeConfig,
  pixels: Plain,
): Plain {
  const net = new Layers(weights)
  const norm = [config.norm_num_groups, 1e-6] as const
  let x = net.conv(pixels, 'encoder.conv_in')
  for (let i = 0; i < config.block_out_channels.length; i += 1) {
    for (let j = 0; j < config.layers_per_block; j += 1)
      x = plainResnet(net, x, `encoder.down_blocks.${i}.resnets.${j}`, norm, null)
    if (i < config.block_out_channels.length - 1)
      x = net.conv(x, `encoder.down_blocks.${i}.downsamplers.0.conv`, 2, [0, 0, 1, 1])
  }
  x = plainMiddle(net, x, 'encoder.mid_block', norm)
  x = net.conv(silu(net.groupNorm(x, 'encoder.conv_norm_out', ...norm)), 'encoder.conv_out')
  x = net.conv(x, 'quant_conv', 1, [0, 0, 0, 0])
  const [batch = 1, channels = 0, height = 0, width = 0] = x.shape
  const half = (channels / 2) * height * width
  return {
    shape: [batch, channels / 2, height, width],
    data: x.data.filter((_, n) => Math.floor(n / half) % 2 === 0),
  }
}

const tinyBlock = (net: Layers, x: Plain, name: string): Plain => {
  const first = relu(net.conv(x, `${name}.conv.0`))
  const second = relu(net.conv(first, `${name}.conv.2`))
  return relu(sum(x, net.conv(second, `${name}.conv.4`)))
}

export function plainTinyDecode(
  weights: PlainWeights,
  counts: readonly number[],
  latents: Plain,
): Plain {
  const net = new Layers(weights)
  let x = mapped(latents, (it) => Math.tanh(it / 3) * 3)
  x = relu(net.conv(x, 'decoder.layers.0'))
  let layer = 2
  for (const [i, count] of counts.entries()) {
    for (let j = 0; j < count; j += 1, layer += 1) x = tinyBlock(net, x, `decoder.layers.${layer}`)
    if (i < counts.length - 1) {
      const [, , height = 0, width = 0] = x.shape
      x = resized(x, height * 2, width * 2)
      layer += 1
    }
    x = net.conv(x, `decoder.layers.${layer}`)
    layer += 1
  }
  return mapped(x, (it) => it * 2 - 1)
}

export function plainTinyEncode(
  weights: PlainWeights,
  counts: readonly number[],
  pixels: Plain,
): Plain {
  const net = new Layers(weights)
  let x = mapped(pixels, (it) => (it + 1) / 2)
  let layer = 0
  for (const [i, count] of counts.entries()) {
    x = net.conv(x, `encoder.layers.${layer}`, i === 0 ? 1 : 2)
    layer += 1
    for (let j = 0; j < count; j += 1, layer += 1) x = tinyBlock(net, x, `encoder.layers.${layer}`)
  }
  return net.conv(x, `encoder.layers.${layer}`)
}
