// Gives graphs to onnxruntime, the weights staying in their files, and runs them.
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { InferenceSession, Tensor as RuntimeTensor } from 'onnxruntime-node'
import type { Graph } from './graph.ts'
import { type Link, placeFor } from './graph-place.ts'
import { fromHalves, toHalves } from './halves.ts'
import type { LoadOptions, Tensor } from './loaded-model.ts'
import { ModelError } from './model-error.ts'

type Runtime = typeof import('onnxruntime-node')

/** A number array and its type in the graph. */
export type Feed =
  | { readonly type: 'float32'; readonly dims: readonly number[]; readonly data: Float32Array }
  | { readonly type: 'int32'; readonly dims: readonly number[]; readonly data: Int32Array }
  | { readonly type: 'int64'; readonly dims: readonly number[]; readonly data: BigInt64Array }
  | { readonly type: 'float16'; readonly dims: readonly number[]; readonly data: Uint16Array }
  | { readonly type: 'float64'; readonly dims: readonly number[]; readonly data: Float64Array }

export interface Runner {
  readonly inputs: readonly Port[]
  readonly outputs: readonly Port[]
  /** The raw result named; every input must be fed. */
  run(feeds: Readonly<Record<string, Feed>>, output: string): Promise<RuntimeTensor>
  close(): Promise<void>
}

/** An input or output of a session; dimensions known only when it runs are names. */
export interface Port {
  readonly name: string
  readonly type: string
  readonly shape: readonly (number | string)[]
}

async function openRuntime(folder: string): Promise<Runtime> {
  try {
    return await import('onnxruntime-node')
  } catch (error) {
    throw new ModelError(folder, 'cannot be run: onnxruntime-node is not installed', {
      cause: error,
    })
  }
}

const optionsOf = ({ threads, providers }: LoadOptions): InferenceSession.SessionOptions => ({
  executionProviders: [...new Set([...providers, 'cpu'])],
  intraOpNumThreads: threads,
  interOpNumThreads: 1,
  logSeverityLevel: 4,
  // Threads that wait for each other busily cost a sixth of all CPU seconds, and wall time too on a machine that is shared.
  extra: { session: { intra_op: { allow_spinning: '0' } } },
})

/** Opens an ONNX file as it is, with its own external data beside it. */
export async function openFile(file: string, options: LoadOptions): Promise<Runner> {
  const runtime = await openRuntime(file)
  return runnerOf(runtime, await create(runtime, file, file, optionsOf(options)))
}

/** Opens a graph that we built. Its file is gone again when this returns. */
export async function openGraph(graph: Graph, options: LoadOptions, link?: Link): Promise<Runner> {
  const { folder } = graph.weights
  const runtime = await openRuntime(folder)
  const place = await placeFor(graph.files, options.workFolder, link)
  const clear = () =>
    rm(place.folder, { recursive: true, force: true, maxRetries: 2 }).catch(() => {})
  try {
    const file = join(place.folder, 'graph.onnx')
    await writeFile(file, graph.encode())
    const settings = { ...optionsOf(options), ...(place.data ? { externalData: place.data } : {}) }
    const runner = runnerOf(runtime, await create(runtime, folder, file, settings))
    // Windows lets go of mapped files only when the session is closed.
    return { ...runner, close: () => runner.close().then(clear) }
  } finally {
    // What the runtime keeps of the weights is mapped into memory and needs no name any more.
    await clear()
  }
}

async function create(
  runtime: Runtime,
  what: string,
  file: string,
  options: InferenceSession.SessionOptions,
): Promise<InferenceSession> {
  try {
    return await runtime.InferenceSession.create(file, options)
  } catch (error) {
    const sentence = error instanceof Error ? error.message : String(error)
    throw new ModelError(what, `onnxruntime cannot open it: ${sentence.slice(0, 500)}`, {
      cause: error,
    })
  }
}

function runnerOf(runtime: Runtime, session: InferenceSession): Runner {
  const portsOf = (metadata: readonly InferenceSession.ValueMetadata[]): Port[] =>
    metadata.map((it) =>
      it.isTensor
        ? { name: it.name, type: it.type, shape: it.shape }
        : { name: it.name, type: 'other', shape: [] },
    )
  let closed = false
  return {
    inputs: portsOf(session.inputMetadata),
    outputs: portsOf(session.outputMetadata),
    run: async (feeds, output) => {
      if (closed) throw new Error('The model is closed.')
      const tensors = Object.fromEntries(
        Object.entries(feeds).map(([name, it]) => [name, tensorOf(runtime, it)]),
      )
      const results = await session.run(tensors, [output])
      const result = results[output]
      if (!result) throw new Error(`The session gave no ${output}.`)
      return result as RuntimeTensor
    },
    close: async () => {
      if (!closed) await session.release()
      closed = true
    },
  }
}

/** Opened when first needed: most runs start from noise and need no encoder's memory. */
export function lazily(make: () => Promise<Runner>) {
  let opened: Promise<Runner> | null = null
  let closed = false
  return {
    open: async (): Promise<Runner> => {
      if (closed) throw new Error('The model is closed.')
      opened ??= make()
      return opened
    },
    close: async (): Promise<void> => {
      closed = true
      await (await opened?.catch(() => null))?.close()
    },
  }
}

const tensorOf = (runtime: Runtime, { type, data, dims }: Feed): RuntimeTensor =>
  new runtime.Tensor(type as 'float32', data as Float32Array, dims)

/** A result as 32-bit floats. */
export function floatsOf({ type, dims, data }: RuntimeTensor): Tensor {
  if (data instanceof Float32Array) return { dims, data }
  if (type !== 'float16' || !ArrayBuffer.isView(data)) throw new Error(`Not floats: ${type}.`)
  // Newer Nodes have an array of their own for these.
  return { dims, data: fromHalves(new Uint16Array(data.buffer, data.byteOffset, data.length)) }
}

/** Numbers as an input of this type, whole ones rounded. */
export function feedOf(port: Port, { dims, data }: Tensor): Feed {
  if (port.type === 'float32') return { type: 'float32', dims, data }
  if (port.type === 'float16') return { type: 'float16', dims, data: toHalves(data) }
  if (port.type === 'float64') return { type: 'float64', dims, data: Float64Array.from(data) }
  const rounded = data.map(Math.round)
  if (port.type === 'int32') return { type: 'int32', dims, data: Int32Array.from(rounded) }
  return { type: 'int64', dims, data: BigInt64Array.from(Array.from(rounded, BigInt)) }
}

/** The types that feedOf knows. */
export const FEEDABLE: readonly string[] = ['float32', 'float16', 'float64', 'int32', 'int64']
