// The warp kernel's WebAssembly instance with plain words: textures in, meshes drawn, film out.

import type { WarpExports } from './kernel-exports.ts'

export interface WarpKernel {
  readonly run: WarpExports
  /** Shared: views of it stay valid when it grows. */
  readonly memory: WebAssembly.Memory
  /** Room in the kernel's memory for good: `put` finds what is made there where it is. */
  room(bytes: number): Uint8Array
  /** Copies an array into the kernel's memory for good; returns its address. */
  put(data: Uint8Array | Int16Array | Int32Array | Float32Array | Float64Array): number
  bytes(address: number, length: number): Uint8Array
  floats(address: number, length: number): Float32Array
  ints(address: number, length: number): Int32Array
}

/** The kernel's bytes, or what `compileWarp` made of them, which may be posted to threads. */
export type WarpCode = Uint8Array | WebAssembly.Module

const compiled = new WeakMap<Uint8Array, Promise<WebAssembly.Module>>()

/** Compiles `renderer/kernel/warp`; the same bytes once, as threads that share a module share what is optimised later too. */
export const compileWarp = (code: Uint8Array): Promise<WebAssembly.Module> => {
  const known = compiled.get(code) ?? WebAssembly.compile(code as Uint8Array<ArrayBuffer>)
  compiled.set(code, known)
  return known
}

/** Pages that an instance finds; it asks for more as it needs them. */
const pages = { initial: 2, maximum: 65536 }

/** Starts an instance in `memory`, where others may be at work, or in one of its own. */
export const startWarpKernel = async (
  code: WarpCode,
  memory = new WebAssembly.Memory({ ...pages, shared: true }),
): Promise<WarpKernel> => {
  const module = code instanceof Uint8Array ? await compileWarp(code) : code
  const instance = await WebAssembly.instantiate(module, {
    env: {
      memory,
      abort: () => {
        throw new Error('the warp kernel ran out of memory')
      },
    },
  })
  const run = instance.exports as unknown as WarpExports
  const bytes = (address: number, length: number) => new Uint8Array(memory.buffer, address, length)
  const held = new WeakMap<object, number>()
  return {
    run,
    memory,
    bytes,
    floats: (address, length) => new Float32Array(memory.buffer, address, length),
    ints: (address, length) => new Int32Array(memory.buffer, address, length),
    room(length) {
      const address = run.alloc(length)
      const there = bytes(address, length)
      held.set(there, address)
      return there
    },
    put(data) {
      const known = held.get(data)
      if (known !== undefined) return known
      const address = run.alloc(data.byteLength)
      bytes(address, data.byteLength).set(
        new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
      )
      return address
    },
  }
}
