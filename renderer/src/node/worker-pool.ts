// Worker threads that answer numbered messages; closed ones are kept warm for the next picture.
import { Worker } from 'node:worker_threads'
import type { KernelThread } from '../host.ts'
import type { Envelope } from './serve-thread.ts'

interface Waiting {
  readonly resolve: (answer: unknown) => void
  readonly reject: (error: Error) => void
}

/** From sources, a thread first needs the TypeScript loader; from a bundle, its script lies beside this file as JavaScript. */
const startScript = (name: string): Worker => {
  const bundled = new URL(`./${name}-thread.js`, import.meta.url)
  if (!import.meta.url.endsWith('.ts')) return new Worker(bundled, { execArgv: [] })
  const script = new URL(`./${name}-thread.ts`, import.meta.url).href
  const loader = new URL('./from-sources.mjs', import.meta.url)
  return new Worker(loader, { execArgv: [], workerData: { script } })
}

class PooledWorker {
  private readonly worker: Worker
  private readonly waiting = new Map<number, Waiting>()
  private next = 0
  dead = false

  constructor(script: string) {
    this.worker = startScript(script)
    this.worker.on('message', (envelope: Envelope) => this.receive(envelope))
    this.worker.on('error', (error) => this.fail(error))
    this.worker.on('exit', (code) => this.fail(new Error(`the ${script} thread ended (${code})`)))
    this.worker.unref()
  }

  call(message: unknown, transfer: readonly ArrayBuffer[] = []): Promise<unknown> {
    if (this.dead) return Promise.reject(new Error('the thread has ended'))
    const id = this.next++
    const answer = new Promise<unknown>((resolve, reject) => {
      this.waiting.set(id, { resolve, reject })
    })
    this.worker.ref()
    this.worker.postMessage({ id, message } satisfies Envelope, [...transfer])
    return answer
  }

  async end(): Promise<void> {
    this.dead = true
    await this.worker.terminate()
  }

  private receive({ id, answer, problem }: Envelope): void {
    const waiting = this.waiting.get(id)
    this.waiting.delete(id)
    // An idle thread must not keep the process alive.
    if (this.waiting.size === 0) this.worker.unref()
    if (problem === undefined) waiting?.resolve(answer)
    else waiting?.reject(new Error(problem))
  }

  private fail(error: Error): void {
    this.dead = true
    for (const { reject } of this.waiting.values()) reject(error)
    this.waiting.clear()
  }
}

export class WorkerPool {
  private readonly idle = new Map<string, PooledWorker[]>()
  private readonly all = new Set<PooledWorker>()
  private readonly keep: number

  /** Keeps up to `keep` idle threads of each script. */
  constructor(keep: number) {
    this.keep = keep
  }

  /** A thread running `<script>-thread.ts` of this folder; closing it hands it back. */
  take(script: string): KernelThread {
    const idle = this.idle.get(script) ?? []
    this.idle.set(script, idle)
    const worker = idle.pop() ?? new PooledWorker(script)
    this.all.add(worker)
    let open = true
    return {
      call: (message, transfer) =>
        open ? worker.call(message, transfer) : Promise.reject(new Error('the thread is closed')),
      close: async () => {
        if (!open) return
        open = false
        if (!worker.dead && idle.length < this.keep) {
          idle.push(worker)
          return
        }
        this.all.delete(worker)
        await worker.end()
      },
    }
  }

  /** Ends all threads, busy ones too. */
  async close(): Promise<void> {
    this.idle.clear()
    await Promise.all([...this.all].map((worker) => worker.end()))
    this.all.clear()
  }
}
