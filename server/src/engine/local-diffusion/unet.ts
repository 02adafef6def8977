// The graph of a UNet that removes noise from latents, for every network that a plan describes.
import { resnet, transformer, type Words } from './blocks.ts'
import type { Graph, Value } from './graph.ts'
import { conv, groupNorm, linear, silu, upsampleConv, upsampleTo } from './layers.ts'
import type { UnetBlock, UnetPlan } from './unet-config.ts'

/**
 * Inputs `sample` [B, in, h, w], `time` [1, first width] (see timeWaves), `hidden` [B, tokens, width] and, for
 * distilled guidance, `cond` [B, width]; output `noise` [B, out, h, w]. An `even` network is quicker and takes only
 * sides that are whole multiples of sideStep.
 */
export function buildUnet(g: Graph, plan: UnetPlan, even: boolean): void {
  const first = plan.down[0]?.channels ?? 0
  const sample = g.input('sample', ['batch', plan.inChannels, 'height', 'width'])
  const waves = g.input('time', [1, first])
  const hidden = g.input('hidden', ['batch', 'tokens', plan.wordsWidth])
  const parts = new UnetParts(g, plan, {
    even,
    sample,
    time: timeRows(g, plan, waves, first),
    words: {
      rows: g.op('Reshape', [hidden, g.wholes(-1, plan.wordsWidth)]),
      width: plan.wordsWidth,
    },
  })
  const kernel = plan.inKernel
  const skips = [conv(g, sample, 'conv_in', [plan.inChannels, first], { kernel })]
  let x = parts.down(skips)
  if (plan.middle) x = parts.middle(plan.middle, x)
  x = parts.up(x, skips)
  const norm = { groups: plan.groups, epsilon: plan.epsilon }
  x = silu(g, groupNorm(g, x, 'conv_norm_out', first, norm))
  x = conv(g, x, 'conv_out', [first, plan.outChannels], { kernel: plan.outKernel })
  g.output('noise', x, ['batch', plan.outChannels, 'height', 'width'])
}

/** Sides of latents in whole multiples of this halve without rest all the way down. */
export const sideStep = (plan: UnetPlan): number => 2 ** (plan.down.length - 1)

/** The time step as waves, half sines and half cosines, computed here because 32 bits are too few for late steps. */
export function timeWaves(plan: UnetPlan, timestep: number): Float32Array {
  const width = plan.down[0]?.channels ?? 0
  const half = Math.floor(width / 2)
  const waves = new Float32Array(width)
  for (let i = 0; i < half; i += 1) {
    const angle = timestep * Math.exp((-Math.log(10000) * i) / (half - plan.frequencyShift))
    waves[plan.flipSinToCos ? half + i : i] = Math.sin(angle)
    waves[plan.flipSinToCos ? i : half + i] = Math.cos(angle)
  }
  return waves
}

function timeRows(g: Graph, plan: UnetPlan, waves: Value, first: number): Value {
  let x = waves
  if (plan.conditionWidth !== null) {
    const cond = g.input('cond', ['batch', plan.conditionWidth])
    const shift = linear(g, cond, 'time_embedding.cond_proj', [plan.conditionWidth, first], {
      bias: false,
    })
    x = g.op('Add', [x, shift])
  }
  const wide = silu(g, linear(g, x, 'time_embedding.linear_1', [first, plan.timeWidth]))
  return silu(g, linear(g, wide, 'time_embedding.linear_2', [plan.timeWidth, plan.timeWidth]))
}

interface Shared {
  readonly even: boolean
  readonly sample: Value
  readonly time: Value
  readonly words: Words
}

/** The blocks of one network, which share its time and words. */
class UnetParts {
  readonly #g: Graph
  readonly #plan: UnetPlan
  readonly #shared: Shared

  constructor(g: Graph, plan: UnetPlan, shared: Shared) {
    this.#g = g
    this.#plan = plan
    this.#shared = shared
  }

  /** Pushes what the way up will need; gives the last. */
  down(skips: Value[]): Value {
    const { down } = this.#plan
    let x = skips[0] ?? ''
    let inner = down[0]?.channels ?? 0
    for (const [i, block] of down.entries()) {
      for (let j = 0; j < block.layers; j += 1) {
        x = this.#layer(x, `down_blocks.${i}`, j, [inner, block.channels], block)
        inner = block.channels
        skips.push(x)
      }
      if (i === down.length - 1) continue
      const scope = `down_blocks.${i}.downsamplers.0.conv`
      x = conv(this.#g, x, scope, [inner, inner], { stride: 2 })
      skips.push(x)
    }
    return x
  }

  middle(block: UnetBlock, from: Value): Value {
    const size = [block.channels, block.channels] as const
    const x = this.#resnet(from, 'mid_block.resnets.0', size, this.#plan.middleDivisor)
    const seen = this.#attend(x, 'mid_block.attentions.0', block)
    return this.#resnet(seen, 'mid_block.resnets.1', size, this.#plan.middleDivisor)
  }

  /** Takes from `skips` what the way down has left. */
  up(from: Value, skips: Value[]): Value {
    const { up, down } = this.#plan
    let x = from
    let inner = up[0]?.channels ?? 0
    const widths = skipWidths(down)
    for (const [i, block] of up.entries()) {
      for (let j = 0; j < block.layers; j += 1) {
        const skip = skips.pop() ?? ''
        const both = this.#g.op('Concat', [x, skip], { axis: 1 })
        const size = [inner + (widths.pop() ?? 0), block.channels] as const
        x = this.#layer(both, `up_blocks.${i}`, j, size, block)
        inner = block.channels
      }
      if (i === up.length - 1) continue
      const scope = `up_blocks.${i}.upsamplers.0.conv`
      x = this.#shared.even
        ? upsampleConv(this.#g, x, scope, inner)
        : conv(this.#g, upsampleTo(this.#g, x, skips.at(-1) ?? ''), scope, [inner, inner])
    }
    return x
  }

  #layer(x: Value, scope: string, j: number, size: readonly [number, number], block: UnetBlock) {
    return this.#attend(
      this.#resnet(x, `${scope}.resnets.${j}`, size),
      `${scope}.attentions.${j}`,
      block,
    )
  }

  #resnet(x: Value, scope: string, size: readonly [number, number], divisor = 1): Value {
    const { groups, epsilon, timeWidth } = this.#plan
    const time = { value: this.#shared.time, width: timeWidth }
    return resnet(this.#g, x, scope, size, { norm: { groups, epsilon }, time, divisor })
  }

  #attend(x: Value, scope: string, { attention, channels }: UnetBlock): Value {
    if (!attention) return x
    const { groups } = this.#plan
    const { words, sample: batch } = this.#shared
    return transformer(this.#g, x, scope, channels, { ...attention, groups, words, batch })
  }
}

/** Channels of each value that the way down leaves. */
function skipWidths(down: readonly UnetBlock[]): number[] {
  const widths = [down[0]?.channels ?? 0]
  for (const [i, block] of down.entries()) {
    for (let j = 0; j < block.layers; j += 1) widths.push(block.channels)
    if (i < down.length - 1) widths.push(block.channels)
  }
  return widths
}
