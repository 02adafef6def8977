// The graphs of the tiny autoencoder (AutoencoderTiny, TAESD): latents to pixels and back in a few convolutions.
import type { ConfigFile } from './config-file.ts'
import type { Graph, Value } from './graph.ts'
import { conv, upsampleConv } from './layers.ts'
import { ModelError } from './model-error.ts'

/** Counts the layers of one `nn.Sequential`, whose numbers are the weights' names. */
class Sequence {
  readonly #g: Graph
  readonly #scope: string
  #next = 0
  constructor(g: Graph, scope: string) {
    this.#g = g
    this.#scope = scope
  }
  skip(): void {
    this.#next += 1
  }
  conv(x: Value, size: readonly [number, number], options: { bias?: boolean; stride?: number }) {
    return conv(this.#g, x, this.#name(), size, options)
  }
  /** Two layers: every pixel repeated, then a convolution. */
  grow(x: Value, width: number): Value {
    this.#next += 1
    return upsampleConv(this.#g, x, this.#name(), width, false)
  }
  /** Three convolutions and a shortcut. */
  block(x: Value, width: number): Value {
    const name = this.#name()
    const size = [width, width] as const
    const relu = (it: Value) => this.#g.op('Relu', [it])
    let h = relu(conv(this.#g, x, `${name}.conv.0`, size))
    h = relu(conv(this.#g, h, `${name}.conv.2`, size))
    h = conv(this.#g, h, `${name}.conv.4`, size)
    return relu(this.#g.op('Add', [h, x]))
  }
  #name(): string {
    this.#next += 1
    return `${this.#scope}.${this.#next - 1}`
  }
}

function planOf(config: ConfigFile, side: 'encoder' | 'decoder') {
  config.only({ act_fn: 'relu', upsample_fn: 'nearest', upsampling_scaling_factor: 2 })
  const widths = config.list(`${side}_block_out_channels`, [64, 64, 64, 64])
  const otherwise = side === 'encoder' ? [1, 3, 3, 3] : [3, 3, 3, 1]
  const blocks = config.list(`num_${side}_blocks`, otherwise)
  if (widths.length !== blocks.length || new Set(widths).size > 1)
    throw new ModelError(
      config.file,
      `${side}_block_out_channels is [${widths.join(', ')}]; ${blocks.length} equal numbers are expected`,
    )
  return {
    width: widths[0] ?? 0,
    blocks,
    pixels: config.size(side === 'encoder' ? 'in_channels' : 'out_channels', 3),
    latents: config.size('latent_channels', 4),
  }
}

/** Input `latents` [B, 4, h, w]; output `pixels` [B, 3, 8 h, 8 w]. */
export function buildTinyDecoder(g: Graph, config: ConfigFile): void {
  const { width, blocks, pixels, latents } = planOf(config, 'decoder')
  const layers = new Sequence(g, 'decoder.layers')
  let x = g.input('latents', ['batch', latents, 'height', 'width'])
  const three = g.floats([3])
  x = g.op('Mul', [g.op('Tanh', [g.op('Div', [x, three])]), three])
  x = g.op('Relu', [layers.conv(x, [latents, width], {})])
  layers.skip()
  for (const [i, count] of blocks.entries()) {
    for (let j = 0; j < count; j += 1) x = layers.block(x, width)
    x = i < blocks.length - 1 ? layers.grow(x, width) : layers.conv(x, [width, pixels], {})
  }
  // From 0…1 as it was trained to -1…1.
  x = g.op('Sub', [g.op('Mul', [x, g.floats([2])]), g.floats([1])])
  g.output('pixels', x, ['batch', pixels, 'rows', 'columns'])
}

/** Input `pixels` [B, 3, H, W]; output `latents` [B, 4, H / 8, W / 8]. */
export function buildTinyEncoder(g: Graph, config: ConfigFile): void {
  const { width, blocks, pixels, latents } = planOf(config, 'encoder')
  const layers = new Sequence(g, 'encoder.layers')
  let x = g.input('pixels', ['batch', pixels, 'rows', 'columns'])
  x = g.op('Div', [g.op('Add', [x, g.floats([1])]), g.floats([2])])
  for (const [i, count] of blocks.entries()) {
    x =
      i === 0
        ? layers.conv(x, [pixels, width], {})
        : layers.conv(x, [width, width], { stride: 2, bias: false })
    for (let j = 0; j < count; j += 1) x = layers.block(x, width)
  }
  x = layers.conv(x, [width, latents], {})
  g.output('latents', x, ['batch', latents, 'height', 'width'])
}
