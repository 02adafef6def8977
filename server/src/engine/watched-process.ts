// A process that makes media, from outside: started when needed, watched for time and memory, stopped on abort, never trusted to live.
import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import { Problem, type ProblemCode, problems } from '@openfield/contract'
import { processFlags } from './process-flags.ts'
import type { FromChild, ToChild } from './process-protocol.ts'

export interface ProcessLimits {
  /** Wall seconds one job may take. */
  readonly seconds: number
  /** Resident bytes the process may use. */
  readonly memoryBytes: number
}

const start = (program: string, env: Readonly<Record<string, string>>): ChildProcess => {
  const child = fork(program, [], {
    // biome-ignore lint/style/noProcessEnv: a child inherits ours, in which what the operator says counts more.
    env: { ...env, ...process.env },
    execArgv: [
      ...processFlags,
      ...(program.endsWith('.ts')
        ? ['--import', import.meta.resolve('tsx')]
        : ['--enable-source-maps']),
    ],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
    // Out of the terminal's process group: a Ctrl-C would end the encoder in the middle of a clip.
    detached: true,
  })
  try {
    // Making media takes every core; the HTTP side must win when both want one.
    if (child.pid !== undefined) setPriority(child.pid, 10)
  } catch {
    // Not allowed on this system: the child then runs at normal priority.
  }
  return child
}

/** Resident bytes of a process, or null where the system does not tell. */
const residentBytes = (pid: number): number | null => {
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1])
    return Number.isFinite(pages) ? pages * 4096 : null
  } catch {
    return null
  }
}

const toProblem = (code: string, message: string): Problem =>
  new Problem(code in problems ? (code as ProblemCode) : 'engine_failed', message)

export type Tell = (fraction: number, stage: string, preview?: Uint8Array) => void

/** What ended a job from outside the child. */
type Stop = (problem: Problem) => void

export interface WatchedProgram<Setup> {
  /** Path of the child's program. */
  readonly program: string
  /** What the child's environment has beside ours. */
  readonly env?: Readonly<Record<string, string>>
  /** The first message it gets. */
  readonly setup: Setup
  readonly limits: ProcessLimits
  /** Its name at the beginning of sentences, such as `The renderer`. */
  readonly what: string
  /** How long a child may take to end a job that is no longer wanted; then it is killed. 0: at once. */
  readonly patienceMs: number
}

export class WatchedProcess<Setup, Job extends { readonly id: number }, Made> {
  private child: ChildProcess | null = null
  private lastWords = ''
  private readonly of: WatchedProgram<Setup>

  constructor(of: WatchedProgram<Setup>) {
    this.of = of
  }

  /** Starts the process ahead of the first job. */
  warm(): void {
    this.running()
  }

  /** Does one job at a time; the caller keeps to that. Throws Problem. */
  async run(job: Job, signal: AbortSignal, progress: Tell): Promise<Made> {
    if (signal.aborted) throw new Problem('canceled', 'The request was canceled.')
    const child = this.running()
    const { what } = this.of
    return await new Promise<Made>((resolve, reject) => {
      const done = () => {
        for (const off of cleanup) off()
      }
      const stop: Stop = (problem) => {
        done()
        this.kill()
        reject(problem)
      }
      const onMessage = (message: FromChild<Made>) => {
        if (message.type === 'ready' || message.id !== job.id) return
        if (message.type === 'progress')
          return progress(message.fraction, message.stage, message.preview)
        done()
        if (message.type === 'done') return resolve(message.made)
        if (message.type === 'problem') return reject(toProblem(message.code, message.message))
        reject(
          new Problem('engine_failed', `${what} broke while making the media.`, {
            cause: message.message,
          }),
        )
      }
      const onExit = (code: number | null, by: NodeJS.Signals | null) => {
        done()
        this.child = null
        reject(
          new Problem('engine_failed', `${what} ended unexpectedly.`, {
            code,
            by,
            lastWords: this.lastWords,
          }),
        )
      }
      child.on('message', onMessage)
      child.once('exit', onExit)
      const cleanup = [
        () => child.off('message', onMessage),
        () => child.off('exit', onExit),
        this.watchTime(stop),
        this.watchMemory(child, stop),
        this.watchSignal(child, job, signal, stop),
      ]
      child.send({ type: 'job', job } satisfies ToChild<Setup, Job>)
    })
  }

  private watchTime(stop: Stop): () => void {
    const { seconds } = this.of.limits
    const timer = setTimeout(
      () => stop(new Problem('engine_timeout', `${this.of.what} used more than ${seconds} s.`)),
      seconds * 1000,
    )
    return () => clearTimeout(timer)
  }

  private watchMemory(child: ChildProcess, stop: Stop): () => void {
    const timer = setInterval(() => {
      const used = child.pid === undefined ? null : residentBytes(child.pid)
      if (used !== null && used > this.of.limits.memoryBytes) {
        const mebibytes = Math.round(this.of.limits.memoryBytes / 2 ** 20)
        stop(new Problem('engine_memory', `${this.of.what} used more than ${mebibytes} MiB.`))
      }
    }, 250)
    return () => clearInterval(timer)
  }

  /** Asks first when there is patience, so that what the child has loaded stays; kills at last. */
  private watchSignal(child: ChildProcess, job: Job, signal: AbortSignal, stop: Stop): () => void {
    let timer: NodeJS.Timeout | undefined
    const end = () => stop(new Problem('canceled', 'The request was stopped.'))
    const onAbort = () => {
      if (this.of.patienceMs === 0) return end()
      child.send({ type: 'cancel', id: job.id } satisfies ToChild<Setup, Job>)
      timer = setTimeout(end, this.of.patienceMs)
    }
    signal.addEventListener('abort', onAbort, { once: true })
    return () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', onAbort)
    }
  }

  private running(): ChildProcess {
    if (this.child) return this.child
    const child = start(this.of.program, this.of.env ?? {})
    this.lastWords = ''
    child.stderr?.on('data', (bytes: Buffer) => {
      this.lastWords = (this.lastWords + bytes.toString('utf8')).slice(-2000)
    })
    child.once('exit', () => {
      if (this.child === child) this.child = null
    })
    // Without a listener a failed start would end the server; `exit` tells the job.
    child.on('error', () => {})
    child.send({ type: 'setup', setup: this.of.setup } satisfies ToChild<Setup, Job>)
    child.unref()
    child.channel?.unref()
    this.child = child
    return child
  }

  private kill(): void {
    this.child?.kill('SIGKILL')
    this.child = null
  }

  /** Ends the process; resolves when it is gone. */
  async close(): Promise<void> {
    const child = this.child
    if (!child || child.exitCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    this.kill()
    await gone
  }
}
