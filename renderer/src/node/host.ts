// Node's host: kernels from `build/`, worker threads, vector art and resvg.
import { readFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { Resvg } from '@resvg/resvg-js'
import type { KernelName, RendererHost } from '../host.ts'
import { createArtShelf } from './art-shelf.ts'
import { sweep } from './sweep.ts'
import { WorkerPool } from './worker-pool.ts'

export interface NodeHostOptions {
  /** Kernel threads; defaults to the machine's cores, at most 16. */
  readonly threads?: number
  /** Where the `.wasm` kernels lie; defaults to the package's `build/` (sources) or the bundle's own folder. */
  readonly kernels?: URL
}

export interface NodeHost extends RendererHost {
  /** Ends all threads. */
  close(): Promise<void>
}

const kernelNames: readonly KernelName[] = ['trace', 'look', 'warp', 'sculpt']

const kernelFolder = (): URL =>
  new URL(import.meta.url.endsWith('.ts') ? '../../build/' : './', import.meta.url)

/** Makes the host. Threads start when first needed and stay warm; they don't keep the process alive. */
export const createNodeHost = (options: NodeHostOptions = {}): NodeHost => {
  const threads = Math.max(1, options.threads ?? Math.min(16, availableParallelism()))
  const pool = new WorkerPool(threads)
  const art = createArtShelf()
  const folder = options.kernels ?? kernelFolder()
  const kernels = new Map<KernelName, Promise<Uint8Array>>()
  const read = (name: KernelName): Promise<Uint8Array> => {
    const known = kernels.get(name)
    if (known !== undefined) return known
    const reading = readFile(new URL(`${name}.wasm`, folder)).then((bytes) => {
      if (WebAssembly.validate(bytes)) return bytes
      throw new Error(`the kernel ${name}.wasm is damaged: start again, and it is built anew`)
    })
    kernels.set(name, reading)
    // A file that was away or damaged for a moment is read by the next picture.
    reading.catch(() => kernels.delete(name))
    return reading
  }
  // All with the first, so that the files may go while a picture is made.
  const kernel = (name: KernelName): Promise<Uint8Array> => {
    for (const other of kernelNames) void read(other).catch(() => undefined)
    return read(name)
  }
  return {
    threads,
    kernel,
    thread: (script) => pool.take(script),
    art: (name) => art.find(name),
    artNames: () => art.names(),
    rasterise: (svg, width) => {
      const image = new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render()
      return { width: image.width, height: image.height, pixels: straight(image.pixels) }
    },
    sweep,
    close: () => pool.close(),
  }
}

/** resvg's pixels have their colour multiplied by alpha; ours have not. */
const straight = (pixels: Uint8Array): Uint8Array => {
  const out = new Uint8Array(pixels)
  for (let i = 0; i < out.length; i += 4) {
    const alpha = out[i + 3] ?? 0
    if (alpha === 0 || alpha === 255) continue
    for (let k = 0; k < 3; k++)
      out[i + k] = Math.min(255, Math.round(((out[i + k] ?? 0) * 255) / alpha))
  }
  return out
}
