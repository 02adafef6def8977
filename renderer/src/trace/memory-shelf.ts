// Kernel memories, used again picture after picture: engines free shared ones late or never, and each takes address space.
import type { RendererHost } from '../host.ts'

const PAGE = 65536

const shelves = new WeakMap<RendererHost, WebAssembly.Memory[]>()

const shelfOf = (host: RendererHost): WebAssembly.Memory[] => {
  const shelf = shelves.get(host) ?? []
  shelves.set(host, shelf)
  return shelf
}

/** Powers of two, so that a growing series of pictures makes few memories. Pages that are never touched cost nothing. */
const pagesFor = (bytes: number): number => {
  let pages = 16
  while (pages * PAGE < bytes) pages *= 2
  return pages
}

/**
 * A memory shared between threads, of at least `bytes`. What an earlier picture wrote is still in it: who needs zeros writes them.
 * Throws RangeError when a kernel cannot address as much. Give it back when no thread writes to it any more.
 */
export const takeMemory = (host: RendererHost, bytes: number): WebAssembly.Memory => {
  const pages = pagesFor(bytes)
  if (pages > PAGE)
    throw new RangeError(`the picture needs ${bytes} bytes, more than a kernel can address`)
  const shelf = shelfOf(host)
  const fitting = shelf.findIndex(({ buffer }) => buffer.byteLength >= bytes)
  const [used] = fitting < 0 ? [] : shelf.splice(fitting, 1)
  return used ?? new WebAssembly.Memory({ initial: pages, maximum: pages, shared: true })
}

/** Puts a memory on the shelf, smallest first; of two where one would do, the smaller goes. */
export const giveBack = (host: RendererHost, memory: WebAssembly.Memory): void => {
  const shelf = shelfOf(host)
  shelf.push(memory)
  shelf.sort((a, b) => a.buffer.byteLength - b.buffer.byteLength)
  if (shelf.length > 2) shelf.shift()
}
