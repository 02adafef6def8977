// Runs a UNet in the graph that suits the picture's sides, holding one of its two graphs at a time.
import { Graph } from './graph.ts'
import type { LoadOptions, Tensor } from './loaded-model.ts'
import { type Feed, floatsOf, openGraph, type Runner } from './session.ts'
import { buildUnet, sideStep, timeWaves } from './unet.ts'
import type { UnetPlan } from './unet-config.ts'
import type { Weights } from './weights.ts'

export interface UnetPass {
  /** [B, in, h, w] */
  readonly sample: Tensor
  readonly timestep: number
  /** [B, tokens, width] */
  readonly hidden: Tensor
  /** [B, width], or null for none: as if it were zero. */
  readonly cond: Tensor | null
}

export class UnetRunner {
  readonly #plan: UnetPlan
  readonly #open: (even: boolean) => Promise<Runner>
  #current: { readonly even: boolean; readonly runner: Runner } | null
  /** Passes wait for each other: the graph may be changed between two. */
  #last: Promise<unknown> = Promise.resolve()
  #closed = false

  private constructor(plan: UnetPlan, open: (even: boolean) => Promise<Runner>, runner: Runner) {
    this.#plan = plan
    this.#open = open
    this.#current = { even: true, runner }
  }

  /** Opens the quick graph; rejects with a ModelError. */
  static async open(plan: UnetPlan, weights: Weights, options: LoadOptions): Promise<UnetRunner> {
    const open = (even: boolean) => {
      const graph = new Graph(weights)
      buildUnet(graph, plan, even)
      return openGraph(graph, options)
    }
    return new UnetRunner(plan, open, await open(true))
  }

  run(pass: UnetPass): Promise<Tensor> {
    const result = this.#last.then(() => this.#run(pass))
    this.#last = result.catch(() => {})
    return result
  }

  async #run(pass: UnetPass): Promise<Tensor> {
    const step = sideStep(this.#plan)
    const runner = await this.#runnerFor(pass.sample.dims.slice(2).every((it) => it % step === 0))
    return floatsOf(await runner.run(this.#feeds(pass), 'noise'))
  }

  async #runnerFor(even: boolean): Promise<Runner> {
    if (this.#closed) throw new Error('The model is closed.')
    if (this.#current?.even === even) return this.#current.runner
    const previous = this.#current
    // Closed before the other opens: each fills the memory with the network's weights.
    this.#current = null
    await previous?.runner.close()
    this.#current = { even, runner: await this.#open(even) }
    return this.#current.runner
  }

  #feeds({ sample, timestep, hidden, cond }: UnetPass): Record<string, Feed> {
    const waves = timeWaves(this.#plan, timestep)
    const width = this.#plan.conditionWidth
    const batch = sample.dims[0] ?? 1
    const guidance = width === null ? null : (cond ?? zeros([batch, width]))
    return {
      sample: { type: 'float32', ...sample },
      time: { type: 'float32', dims: [1, waves.length], data: waves },
      hidden: { type: 'float32', ...hidden },
      ...(guidance ? { cond: { type: 'float32', ...guidance } } : {}),
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#last
    await this.#current?.runner.close()
    this.#current = null
  }
}

const zeros = (dims: readonly [number, number]): Tensor => ({
  dims,
  data: new Float32Array(dims[0] * dims[1]),
})
