// The graph of CLIP's text encoder: token numbers to one vector a token.
import type { ConfigFile } from './config-file.ts'
import type { Graph, Value } from './graph.ts'
import { attention, batchShape, layerNorm, linear } from './layers.ts'

export interface TextEncoder {
  readonly tokens: number
  readonly vocabulary: number
  readonly width: number
}

/** Input `input_ids` [B, tokens] of int64, output `hidden` [B, tokens, width]. */
export function buildTextEncoder(g: Graph, config: ConfigFile): TextEncoder {
  config.only({ model_type: 'clip_text_model' })
  const width = config.size('hidden_size', 512)
  const tokens = config.size('max_position_embeddings', 77)
  const vocabulary = config.size('vocab_size', 49408)
  const epsilon = config.factor('layer_norm_eps', 1e-5)
  const heads = config.size('num_attention_heads', 8)
  config.divides('num_attention_heads', heads, [width])
  const inner = config.size('intermediate_size', 2048)
  const activation = config.word('hidden_act', ['quick_gelu', 'gelu'], 'quick_gelu')
  // Newer files leave the outer name away.
  const prefix = g.weights.has('text_model.final_layer_norm.weight') ? 'text_model.' : ''
  const ids = g.input('input_ids', ['batch', tokens], 'int64')
  const shape = batchShape(g, ids, width)

  const { value, element } = g.rawWeight(`${prefix}embeddings.token_embedding.weight`, [
    vocabulary,
    width,
  ])
  // Picked first and widened then: the table is large and few of its rows are needed.
  const picked = g.op('Gather', [value, ids], { axis: 0 })
  const words = element === 'float' ? picked : g.op('Cast', [picked], { to: 1 })
  const places = g.weight(`${prefix}embeddings.position_embedding.weight`, [tokens, width])
  let x: Value = g.op('Reshape', [g.op('Add', [words, places]), g.wholes(-1, width)])

  for (let i = 0; i < config.size('num_hidden_layers', 12); i += 1) {
    const scope = `${prefix}encoder.layers.${i}`
    const normal = layerNorm(g, x, `${scope}.layer_norm1`, width, epsilon)
    const part = (name: string) =>
      g.op('Reshape', [linear(g, normal, `${scope}.self_attn.${name}`, [width, width]), shape])
    const seen = attention(g, [part('q_proj'), part('k_proj'), part('v_proj')], heads, true)
    const rows = g.op('Reshape', [seen, g.wholes(-1, width)])
    x = g.op('Add', [x, linear(g, rows, `${scope}.self_attn.out_proj`, [width, width])])
    const second = layerNorm(g, x, `${scope}.layer_norm2`, width, epsilon)
    const wide = linear(g, second, `${scope}.mlp.fc1`, [width, inner])
    const active =
      activation === 'gelu'
        ? g.op('Gelu', [wide])
        : g.ownOp('QuickGelu', [wide], { alpha: { float: 1.702 } })
    x = g.op('Add', [x, linear(g, active, `${scope}.mlp.fc2`, [inner, width])])
  }
  const last = layerNorm(g, x, `${prefix}final_layer_norm`, width, epsilon)
  g.output('hidden', g.op('Reshape', [last, shape]), ['batch', tokens, width])
  return { tokens, vocabulary, width }
}
