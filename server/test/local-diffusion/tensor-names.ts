// The names and shapes of every tensor in published model files, written down apart from the code that reads them.

export type TensorList = [name: string, shape: number[]][]

/** The parts of configuration files that shapes follow from. */
export interface UnetShape {
  readonly in_channels: number
  readonly out_channels: number
  readonly block_out_channels: readonly number[]
  readonly layers_per_block: number
  readonly down_block_types: readonly string[]
  readonly up_block_types: readonly string[]
  readonly mid_block_type?: string | null
  readonly cross_attention_dim: number
  readonly transformer_layers_per_block?: number | readonly number[]
  readonly time_cond_proj_dim?: number | null
  readonly use_linear_projection?: boolean
}

export interface TextShape {
  readonly hidden_size: number
  readonly intermediate_size: number
  readonly num_hidden_layers: number
  readonly vocab_size: number
  readonly max_position_embeddings: number
}

const withBias = (name: string, ...shape: number[]): TensorList => [
  [`${name}.weight`, shape],
  [`${name}.bias`, shape.slice(0, 1)],
]

export function textTensors(it: TextShape): TensorList {
  const width = it.hidden_size
  const list: TensorList = [
    ['text_model.embeddings.token_embedding.weight', [it.vocab_size, width]],
    ['text_model.embeddings.position_embedding.weight', [it.max_position_embeddings, width]],
    ...withBias('text_model.final_layer_norm', width),
  ]
  for (let i = 0; i < it.num_hidden_layers; i += 1) {
    const layer = `text_model.encoder.layers.${i}`
    for (const name of ['q_proj', 'k_proj', 'v_proj', 'out_proj'])
      list.push(...withBias(`${layer}.self_attn.${name}`, width, width))
    list.push(...withBias(`${layer}.mlp.fc1`, it.intermediate_size, width))
    list.push(...withBias(`${layer}.mlp.fc2`, width, it.intermediate_size))
    list.push(
      ...withBias(`${layer}.layer_norm1`, width),
      ...withBias(`${layer}.layer_norm2`, width),
    )
  }
  return list
}

function resnetTensors(
  name: string,
  inner: number,
  outer: number,
  time: number | null,
): TensorList {
  return [
    ...withBias(`${name}.norm1`, inner),
    ...withBias(`${name}.conv1`, outer, inner, 3, 3),
    ...(time === null ? [] : withBias(`${name}.time_emb_proj`, outer, time)),
    ...withBias(`${name}.norm2`, outer),
    ...withBias(`${name}.conv2`, outer, outer, 3, 3),
    ...(inner === outer ? [] : withBias(`${name}.conv_shortcut`, outer, inner, 1, 1)),
  ]
}

function transformerTensors(
  name: string,
  width: number,
  { words, depth, linear }: { words: number; depth: number; linear: boolean },
): TensorList {
  const square = linear ? [width, width] : [width, width, 1, 1]
  const list: TensorList = [
    ...withBias(`${name}.norm`, width),
    ...withBias(`${name}.proj_in`, ...square),
    ...withBias(`${name}.proj_out`, ...square),
  ]
  for (let i = 0; i < depth; i += 1) {
    const block = `${name}.transformer_blocks.${i}`
    for (const [attn, from] of [
      ['attn1', width],
      ['attn2', words],
    ] as const)
      list.push(
        [`${block}.${attn}.to_q.weight`, [width, width]],
        [`${block}.${attn}.to_k.weight`, [width, from]],
        [`${block}.${attn}.to_v.weight`, [width, from]],
        ...withBias(`${block}.${attn}.to_out.0`, width, width),
      )
    for (const norm of ['norm1', 'norm2', 'norm3'])
      list.push(...withBias(`${block}.${norm}`, width))
    list.push(...withBias(`${block}.ff.net.0.proj`, width * 8, width))
    list.push(...withBias(`${block}.ff.net.2`, width, width * 4))
  }
  return list
}

export function unetTensors(it: UnetShape): TensorList {
  const widths = it.block_out_channels
  const [first = 0] = widths
  const last = widths.at(-1) ?? 0
  const time = first * 4
  const linear = it.use_linear_projection ?? false
  const depths = it.transformer_layers_per_block ?? 1
  const depthOf = (i: number) => (typeof depths === 'number' ? depths : (depths[i] ?? 1))
  const attention = (name: string, width: number, i: number) =>
    transformerTensors(name, width, { words: it.cross_attention_dim, depth: depthOf(i), linear })
  const list: TensorList = [
    ...withBias('conv_in', first, it.in_channels, 3, 3),
    ...withBias('time_embedding.linear_1', time, first),
    ...withBias('time_embedding.linear_2', time, time),
    ...withBias('conv_norm_out', first),
    ...withBias('conv_out', it.out_channels, first, 3, 3),
  ]
  if (it.time_cond_proj_dim)
    list.push(['time_embedding.cond_proj.weight', [first, it.time_cond_proj_dim]])
  const skips = [first]
  let inner = first
  for (const [i, width] of widths.entries()) {
    const name = `down_blocks.${i}`
    for (let j = 0; j < it.layers_per_block; j += 1) {
      list.push(...resnetTensors(`${name}.resnets.${j}`, inner, width, time))
      if (it.down_block_types[i]?.startsWith('CrossAttn'))
        list.push(...attention(`${name}.attentions.${j}`, width, i))
      inner = width
      skips.push(width)
    }
    if (i === widths.length - 1) continue
    list.push(...withBias(`${name}.downsamplers.0.conv`, width, width, 3, 3))
    skips.push(width)
  }
  if (it.mid_block_type !== null) {
    list.push(...resnetTensors('mid_block.resnets.0', last, last, time))
    list.push(...resnetTensors('mid_block.resnets.1', last, last, time))
    if (it.mid_block_type !== 'UNetMidBlock2D')
      list.push(...attention('mid_block.attentions.0', last, widths.length - 1))
  }
  for (const [i, type] of it.up_block_types.entries()) {
    const from = widths.length - 1 - i
    const width = widths[from] ?? 0
    const name = `up_blocks.${i}`
    for (let j = 0; j <= it.layers_per_block; j += 1) {
      list.push(...resnetTensors(`${name}.resnets.${j}`, inner + (skips.pop() ?? 0), width, time))
      if (type.startsWith('CrossAttn'))
        list.push(...attention(`${name}.attentions.${j}`, width, from))
      inner = width
    }
    if (i < widths.length - 1)
      list.push(...withBias(`${name}.upsamplers.0.conv`, width, width, 3, 3))
  }
  return list
}

/** `names` are what the four layers of the middle attention are called; older files have query, key, value, proj_attn. */
export function vaeTensors(
  it: { block_out_channels: readonly number[]; layers_per_block: number; latent_channels: number },
  names: readonly [string, string, string, string] = ['to_q', 'to_k', 'to_v', 'to_out.0'],
): TensorList {
  const widths = it.block_out_channels
  const [first = 0] = widths
  const last = widths.at(-1) ?? 0
  const latents = it.latent_channels
  const list: TensorList = [
    ...withBias('quant_conv', latents * 2, latents * 2, 1, 1),
    ...withBias('post_quant_conv', latents, latents, 1, 1),
    ...withBias('encoder.conv_in', first, 3, 3, 3),
    ...withBias('encoder.conv_norm_out', last),
    ...withBias('encoder.conv_out', latents * 2, last, 3, 3),
    ...withBias('decoder.conv_in', last, latents, 3, 3),
    ...withBias('decoder.conv_norm_out', first),
    ...withBias('decoder.conv_out', 3, first, 3, 3),
  ]
  for (const side of ['encoder', 'decoder']) {
    const middle = `${side}.mid_block`
    list.push(...resnetTensors(`${middle}.resnets.0`, last, last, null))
    list.push(...resnetTensors(`${middle}.resnets.1`, last, last, null))
    list.push(...withBias(`${middle}.attentions.0.group_norm`, last))
    for (const name of names) list.push(...withBias(`${middle}.attentions.0.${name}`, last, last))
    let inner = side === 'encoder' ? first : last
    const order = side === 'encoder' ? widths : widths.toReversed()
    const extra = side === 'encoder' ? 0 : 1
    for (const [i, width] of order.entries()) {
      const block = `${side}.${side === 'encoder' ? 'down' : 'up'}_blocks.${i}`
      for (let j = 0; j < it.layers_per_block + extra; j += 1) {
        list.push(...resnetTensors(`${block}.resnets.${j}`, inner, width, null))
        inner = width
      }
      const sampler = side === 'encoder' ? 'downsamplers' : 'upsamplers'
      if (i < widths.length - 1)
        list.push(...withBias(`${block}.${sampler}.0.conv`, width, width, 3, 3))
    }
  }
  return list
}

export function tinyVaeTensors(it: {
  encoder_block_out_channels: readonly number[]
  num_encoder_blocks: readonly number[]
  num_decoder_blocks: readonly number[]
  latent_channels: number
}): TensorList {
  const [width = 0] = it.encoder_block_out_channels
  const list: TensorList = []
  const block = (name: string) => {
    for (const i of [0, 2, 4]) list.push(...withBias(`${name}.conv.${i}`, width, width, 3, 3))
  }
  let n = 0
  for (const [i, count] of it.num_encoder_blocks.entries()) {
    if (i === 0) list.push(...withBias('encoder.layers.0', width, 3, 3, 3))
    else list.push([`encoder.layers.${n}.weight`, [width, width, 3, 3]])
    n += 1
    for (let j = 0; j < count; j += 1, n += 1) block(`encoder.layers.${n}`)
  }
  list.push(...withBias(`encoder.layers.${n}`, it.latent_channels, width, 3, 3))
  list.push(...withBias('decoder.layers.0', width, it.latent_channels, 3, 3))
  n = 2
  for (const [i, count] of it.num_decoder_blocks.entries()) {
    for (let j = 0; j < count; j += 1, n += 1) block(`decoder.layers.${n}`)
    if (i === it.num_decoder_blocks.length - 1) {
      list.push(...withBias(`decoder.layers.${n}`, 3, width, 3, 3))
      continue
    }
    list.push([`decoder.layers.${n + 1}.weight`, [width, width, 3, 3]])
    n += 2
  }
  return list
}
