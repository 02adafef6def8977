// The instance of `kernel/sculpt` that meshes this thread's sculptures: makers call it in the midst of their work, so it waits for nobody.
import type { RendererHost } from '../../host.ts'

/** Asks about a point: what only JavaScript can tell. */
export type Field = (x: number, y: number, z: number) => number

/** The kernel's functions; addresses and lengths in bytes. See `kernel/sculpt/index.ts`. */
interface SculptExports {
  begin(bytes: number): number
  read(tape: number, parts: number, count: number, seam: number): void
  mesh(x: number, y: number, z: number, cell: number, nx: number, ny: number, nz: number): number
  vertexTotal(): number
  vertexStart(): number
  indexStart(): number
  blockStart(): number
  blockEnd(): number
}

export interface SculptKernel {
  readonly run: SculptExports
  readonly memory: WebAssembly.Memory
  /** What a tape's `free` numbers stand for. */
  fields: readonly Field[]
}

let open: SculptKernel | null = null

/** Starts the kernel from its bytes, once a thread. */
export const startSculptKernel = (bytes: Uint8Array): void => {
  if (open) return
  const memory = new WebAssembly.Memory({ initial: 16, maximum: 65536, shared: true })
  const kernel: { run?: SculptExports; memory: WebAssembly.Memory; fields: readonly Field[] } = {
    memory,
    fields: [],
  }
  const instance = new WebAssembly.Instance(
    new WebAssembly.Module(bytes as Uint8Array<ArrayBuffer>),
    {
      env: {
        memory,
        free: (id: number, x: number, y: number, z: number): number => {
          const field = kernel.fields[id]
          if (!field)
            throw new Error(`the sculpt kernel asks for field ${id} of ${kernel.fields.length}`)
          return field(x, y, z)
        },
        abort: () => {
          throw new Error('the sculpt kernel ran out of memory')
        },
      },
    },
  )
  open = Object.assign(kernel, { run: instance.exports as unknown as SculptExports })
}

/** Makes sure that sculptures can be meshed; whoever prepares subjects or sets waits for it first. */
export const openSculptKernel = async (host: RendererHost): Promise<void> => {
  if (!open) startSculptKernel(await host.kernel('sculpt'))
}

/** The kernel; throws when nobody opened it. */
export const sculptKernel = (): SculptKernel => {
  if (!open) throw new Error('the sculpt kernel is not open')
  return open
}
