// Several threads running one kernel on one shared memory, and the handing out of work to them.
import type { KernelName, KernelThread, RendererHost } from '../host.ts'

/** One call of an exported kernel function. */
export type Job = readonly [name: string, ...args: number[]]

/** What a kernel thread understands; see `kernel-thread.ts`. */
export type CrewMessage =
  | {
      readonly do: 'open'
      readonly module: WebAssembly.Module
      readonly memory: WebAssembly.Memory
    }
  | { readonly do: 'run'; readonly job: Job }
  | { readonly do: 'close' }

/** Jobs each thread is given ahead, so that it never waits for a slow main thread. */
const AHEAD = 2

/** How many jobs a crew of this host has under way at once; `feed` numbers its lanes below this. */
export const lanesOf = (host: RendererHost): number => Math.max(1, host.threads) * AHEAD

const compiled = new WeakMap<RendererHost, Map<KernelName, Promise<WebAssembly.Module>>>()

const moduleOf = (host: RendererHost, name: KernelName): Promise<WebAssembly.Module> => {
  const modules = compiled.get(host) ?? new Map<KernelName, Promise<WebAssembly.Module>>()
  compiled.set(host, modules)
  const known = modules.get(name)
  if (known) return known
  const fresh = host
    .kernel(name)
    .then((bytes) => WebAssembly.compile(bytes as Uint8Array<ArrayBuffer>))
  modules.set(name, fresh)
  fresh.catch(() => modules.delete(name))
  return fresh
}

export class KernelCrew {
  private readonly threads: readonly KernelThread[]

  private constructor(threads: readonly KernelThread[]) {
    this.threads = threads
  }

  /** Starts the host's number of threads on a memory. Close the crew when done. */
  static async open(
    host: RendererHost,
    name: KernelName,
    memory: WebAssembly.Memory,
  ): Promise<KernelCrew> {
    const module = await moduleOf(host, name)
    const threads = Array.from({ length: Math.max(1, host.threads) }, () => host.thread('trace'))
    const message: CrewMessage = { do: 'open', module, memory }
    try {
      await Promise.all(threads.map((thread) => thread.call(message)))
    } catch (error) {
      await Promise.all(threads.map((thread) => thread.close()))
      throw error
    }
    return new KernelCrew(threads)
  }

  get size(): number {
    return this.threads.length
  }

  /** Runs one job in every thread; `job` is told the thread's number. */
  async everywhere(job: (thread: number) => Job): Promise<void> {
    await Promise.all(this.threads.map((thread, i) => this.send(thread, job(i))))
  }

  /** Runs one job in one thread and returns the kernel's answer. */
  async once(...job: Job): Promise<number> {
    const [thread] = this.threads
    if (!thread) throw new Error('the crew has no threads')
    return await this.send(thread, job)
  }

  /** Runs all jobs, each in whichever thread is free. `done` is called after each; the signal stops before the next. */
  async all(
    jobs: readonly Job[],
    signal?: AbortSignal,
    done?: (count: number) => void,
  ): Promise<void> {
    await this.feed(jobs.length, (i) => jobs[i] ?? ['open', 0], signal, done)
  }

  /**
   * Runs `count` jobs, each made just before it is sent: `make` is told its number and its lane. No two jobs under way share a
   * lane, so a lane can have buffers of its own.
   */
  async feed(
    count: number,
    make: (index: number, lane: number) => Job,
    signal?: AbortSignal,
    done?: (count: number) => void,
  ): Promise<void> {
    let next = 0
    let finished = 0
    const work = async (thread: KernelThread, lane: number): Promise<void> => {
      while (next < count) {
        signal?.throwIfAborted()
        await this.send(thread, make(next++, lane))
        done?.(++finished)
      }
    }
    const running = this.threads.flatMap((thread, i) =>
      Array.from({ length: AHEAD }, (_, k) => work(thread, i * AHEAD + k)),
    )
    // Let every lane come to rest before failing, so that nobody closes a thread under another's work.
    for (const lane of await Promise.allSettled(running))
      if (lane.status === 'rejected') throw lane.reason
  }

  /** Lets go of the memory and hands the threads back. */
  async close(): Promise<void> {
    const message: CrewMessage = { do: 'close' }
    await Promise.allSettled(this.threads.map((thread) => thread.call(message)))
    await Promise.all(this.threads.map((thread) => thread.close()))
  }

  private async send(thread: KernelThread, job: Job): Promise<number> {
    const message: CrewMessage = { do: 'run', job }
    const answer = await thread.call(message)
    return typeof answer === 'number' ? answer : 0
  }
}

/** Cuts rows into bands, one job each: (first row, row after the last, …rest). */
export const bands = (
  name: string,
  rows: number,
  height: number,
  ...rest: readonly number[]
): readonly Job[] =>
  Array.from({ length: Math.ceil(rows / height) }, (_, i) => [
    name,
    i * height,
    Math.min(rows, (i + 1) * height),
    ...rest,
  ])
