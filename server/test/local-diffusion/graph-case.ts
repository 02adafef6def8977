// Runs a small graph over random weights, and says how far its numbers are from plain ones.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Graph, type Value } from '../../src/engine/local-diffusion/graph.ts'
import type { LoadOptions, Tensor } from '../../src/engine/local-diffusion/loaded-model.ts'
import { openGraph } from '../../src/engine/local-diffusion/session.ts'
import { openWeights } from '../../src/engine/local-diffusion/weights.ts'
import { Layers, type Plain, plainWeights, sizeOf } from './plain-network.ts'
import type { TensorList } from './tensor-names.ts'
import { type Dtype, randomNumbers, randomTensors, writeWeights } from './tiny-model.ts'

export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'openfield-diffusion-'))
  try {
    return await work(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export const optionsIn = (folder: string): LoadOptions => ({
  threads: 1,
  providers: [],
  workFolder: folder,
})

export function randomPlain(shape: readonly number[], seed: number): Plain {
  const next = randomNumbers(seed)
  return {
    shape,
    data: Float64Array.from({ length: sizeOf(shape) }, () => Math.fround(next() * 4 - 2)),
  }
}

export const tensorOf = ({ shape, data }: Plain): Tensor => ({
  dims: shape,
  data: Float32Array.from(data),
})

/** The largest difference as a share of the plain numbers' root mean square; infinite when shapes differ. */
export function difference(actual: Tensor, plain: Plain): number {
  if (actual.dims.join() !== plain.shape.join()) return Number.POSITIVE_INFINITY
  let squares = 0
  let worst = 0
  for (const [i, it] of plain.data.entries()) {
    squares += it * it
    const apart = Math.abs((actual.data[i] ?? Number.NaN) - it)
    if (!(apart <= worst)) worst = apart
  }
  return worst / Math.sqrt(squares / plain.data.length)
}

/**
 * Builds a graph of one part twice, from our nodes and from plain loops, runs both on the same numbers and gives their
 * difference. `inputs` are fed by name.
 */
export const partDifference = (part: {
  readonly tensors: TensorList
  readonly inputs: Readonly<Record<string, Plain>>
  readonly graph: (g: Graph, inputs: Readonly<Record<string, Value>>) => Value
  readonly plain: (net: Layers, inputs: Readonly<Record<string, Plain>>) => Plain
  readonly dtype?: Dtype
}): Promise<number> =>
  inFolder(async (folder) => {
    const tensors = randomTensors(part.tensors, 7)
    await writeWeights(folder, 'model', tensors, { dtype: part.dtype ?? 'F32', shards: 1 })
    const expected = part.plain(
      new Layers(plainWeights(join(folder, 'model.safetensors'))),
      part.inputs,
    )
    const g = new Graph(await openWeights(folder, 'model'))
    const values = Object.fromEntries(
      Object.entries(part.inputs).map(([name, { shape }]) => [
        name,
        g.input(
          name,
          shape.map((_, i) => `${name}${i}`),
        ),
      ]),
    )
    g.output(
      'result',
      part.graph(g, values),
      expected.shape.map((_, i) => `result${i}`),
    )
    const runner = await openGraph(g, optionsIn(folder))
    const feeds = Object.fromEntries(
      Object.entries(part.inputs).map(([name, it]) => [
        name,
        { type: 'float32', ...tensorOf(it) } as const,
      ]),
    )
    const result = await runner.run(feeds, 'result')
    await runner.close()
    return difference({ dims: result.dims, data: result.data as Float32Array }, expected)
  })
