// What the renderer asks of the machine it runs on: bytes, threads and the drawing of vector art; Node's host is in `node/`.

/** Names of the WebAssembly kernels built from `renderer/kernel/`. */
export type KernelName = 'trace' | 'look' | 'warp' | 'sculpt'

/** One call into a kernel thread: buffers go in once by `load`, then pieces of work are asked for. */
export interface KernelThread {
  /** Sends a message to the thread's script and resolves with its answer; transfers what is listed, and an answer that is a buffer. */
  call(message: unknown, transfer?: readonly ArrayBuffer[]): Promise<unknown>
  close(): Promise<void>
}

export interface RendererHost {
  /** How many kernel threads to use; the picture is the same for any number. */
  readonly threads: number
  /** The kernel's bytes; the same array every time, so that what is made of it can be kept. */
  kernel(name: KernelName): Promise<Uint8Array>
  /** Starts a worker thread with the script of that name (`trace/thread.ts`, `camera/thread.ts` …). */
  thread(script: 'trace' | 'film'): KernelThread
  /** Vector art as SVG text by fluent-emoji-flat name; null when there is no such art. */
  art(name: string): Promise<string | null>
  /** All art names, for the lexicon. */
  artNames(): Promise<readonly string[]>
  /** Frees memory that nobody holds any more, at once: what a clip was planned with is large. Absent where there is no such thing. */
  readonly sweep?: () => void
  /** Draws SVG text to RGBA8 (not premultiplied) of the given width. */
  rasterise(svg: string, width: number): { width: number; height: number; pixels: Uint8Array }
}

/** RGBA8, sRGB, row by row from the top left. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8Array
}

/** Reports how far a long call is. fraction 0..1 never falls. */
export type Progress = (fraction: number, stage: string) => void
