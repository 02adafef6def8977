// Gives graphs to onnxruntime, the weights staying in their files, and runs them.
import { link, mkdtemp, open, realpath, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { InferenceSession, Tensor as RuntimeTensor } from 'onnxruntime-node'
import type { Graph } from './graph.ts'
import type { LoadOptions, Tensor } from './loaded-model.ts'
import { ModelError } from './model-error.ts'

type Runtime = typeof import('onnxruntime-node')

/** A number array and its type in the graph. */
export type Feed =
  | { readonly type: 'float32'; readonly dims: readonly number[]; readonly data: Float32Array }
  | { readonly type: 'int32'; readonly dims: readonly number[]; readonly data: Int32Array }
  | { readonly type: 'int64'; readonly dims: readonly number[]; readonly data: BigInt64Array }
  | { readonly type: 'float16'; readonly dims: readonly number[]; readonly data: Uint16Array }

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
})

/** Opens an ONNX file as it is, with its own external data beside it. */
export async function openFile(file: string, options: LoadOptions): Promise<Runner> {
  const runtime = await openRuntime(file)
  return runnerOf(runtime, await create(runtime, file, file, optionsOf(options)))
}

/** Opens a graph that we built. Its file is gone again when this returns. */
export async function openGraph(graph: Graph, options: LoadOptions): Promise<Runner> {
  const { folder } = graph.weights
  const runtime = await openRuntime(folder)
  const place = await placeFor(graph, options.workFolder)
  try {
    const file = join(place.folder, 'graph.onnx')
    await writeFile(file, graph.encode())
    const settings = { ...optionsOf(options), ...(place.data ? { externalData: place.data } : {}) }
    return runnerOf(runtime, await create(runtime, folder, file, settings))
  } finally {
    // What the runtime keeps of the weights is mapped into memory and needs no name any more.
    await rm(place.folder, { recursive: true, force: true, maxRetries: 2 }).catch(() => {})
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

interface Place {
  readonly folder: string
  /** Weights as bytes, when they could not be laid beside the graph. */
  readonly data: { path: string; data: Uint8Array }[] | null
}

/**
 * A folder for the graph's file with its weights beside it: onnxruntime reads no external data from outside the
 * graph's own folder and follows no symbolic link out of it. Hard links cost nothing but need the same disk, so the
 * weights' own folder is tried second; where neither may be written the weights are read into memory.
 */
async function placeFor(graph: Graph, workFolder: string): Promise<Place> {
  const files = await Promise.all(
    [...graph.files].map(async ([file, name]) => ({ file: await realpath(file), name })),
  )
  for (const parent of [workFolder, ...files.slice(0, 1).map(({ file }) => dirname(file))]) {
    const folder = await mkdtemp(join(parent, '.graph-')).catch(() => null)
    if (folder === null) continue
    try {
      for (const { file, name } of files) await link(file, join(folder, name))
      return { folder, data: null }
    } catch {
      await rm(folder, { recursive: true, force: true })
    }
  }
  const data: { path: string; data: Uint8Array }[] = []
  for (const { file, name } of files) data.push({ path: name, data: await readWhole(file) })
  return { folder: await mkdtemp(join(workFolder, '.graph-')), data }
}

/** Whole files of any size: `readFile` stops at 2 GB. */
async function readWhole(file: string): Promise<Uint8Array> {
  const { size } = await stat(file)
  const bytes = Buffer.alloc(size)
  const handle = await open(file, 'r')
  try {
    let done = 0
    while (done < size) {
      const wanted = Math.min(size - done, 1 << 28)
      const { bytesRead } = await handle.read(bytes, done, wanted, done)
      if (bytesRead === 0) throw new ModelError(file, 'became shorter while it was read')
      done += bytesRead
    }
  } finally {
    await handle.close()
  }
  return bytes
}

function runnerOf(runtime: Runtime, session: InferenceSession): Runner {
  const portsOf = (metadata: readonly InferenceSession.ValueMetadata[]): Port[] =>
    metadata.map((it) =>
      it.isTensor
        ? { name: it.name, type: it.type, shape: it.shape }
        : { name: it.name, type: 'other', shape: [] },
    )
  return {
    inputs: portsOf(session.inputMetadata),
    outputs: portsOf(session.outputMetadata),
    run: async (feeds, output) => {
      const tensors = Object.fromEntries(
        Object.entries(feeds).map(([name, it]) => [name, tensorOf(runtime, it)]),
      )
      const results = await session.run(tensors, [output])
      const result = results[output]
      if (!result) throw new Error(`The session gave no ${output}.`)
      return result as RuntimeTensor
    },
    close: () => session.release(),
  }
}

const tensorOf = (runtime: Runtime, { type, data, dims }: Feed): RuntimeTensor =>
  new runtime.Tensor(type as 'float32', data as Float32Array, dims)

/** A result of 32-bit floats as ours. */
export function floatsOf(result: RuntimeTensor): Tensor {
  if (!(result.data instanceof Float32Array)) throw new Error(`Not 32-bit floats: ${result.type}.`)
  return { dims: result.dims, data: result.data }
}
