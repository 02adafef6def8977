// One render process from outside: started when needed, watched for time and memory, killed on abort, never trusted to live.
import { type ChildProcess, fork } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import { Problem, type ProblemCode, problems } from '@openfield/contract'
import type { FromRender, Job, RenderSetup, StudyJob, ToRender } from './builtin-protocol.ts'
import type { Generated, Studied } from './engine.ts'

export interface RenderLimits {
  /** Wall seconds one job may take. */
  readonly seconds: number
  /** Resident bytes the process may use. */
  readonly memoryBytes: number
}

/** Where the child's program is: beside us, as TypeScript in development and as a bundle in production. */
export const builtinProgram = (): string => {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  return fileURLToPath(new URL(`./builtin-process.${extension}`, import.meta.url))
}

const start = (program: string): ChildProcess => {
  const child = fork(program, [], {
    execArgv: program.endsWith('.ts')
      ? ['--import', import.meta.resolve('tsx')]
      : ['--enable-source-maps'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
    // Out of the terminal's process group: a Ctrl-C would end the encoder in the middle of a clip.
    detached: true,
  })
  try {
    // Rendering takes every core; the HTTP side must win when both want one.
    if (child.pid !== undefined) setPriority(child.pid, 10)
  } catch {
    // Not allowed on this system: the renderer then runs at normal priority.
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

type Tell = (fraction: number, stage: string) => void

/** What ended a job from outside the child. */
type Stop = (problem: Problem) => void

export class RenderProcess {
  private child: ChildProcess | null = null
  private lastWords = ''
  private readonly program: string
  private readonly setup: RenderSetup
  private readonly limits: RenderLimits

  constructor(program: string, setup: RenderSetup, limits: RenderLimits) {
    this.program = program
    this.setup = setup
    this.limits = limits
  }

  /** Starts the process ahead of the first job. */
  warm(): void {
    this.running()
  }

  /** Does one job at a time; the caller keeps to that. */
  run(job: Job, signal: AbortSignal, progress: Tell): Promise<Generated>
  run(job: StudyJob, signal: AbortSignal, progress: Tell): Promise<Studied>
  async run(
    job: Job | StudyJob,
    signal: AbortSignal,
    progress: Tell,
  ): Promise<Generated | Studied> {
    if (signal.aborted) throw new Problem('canceled', 'The request was canceled.')
    const child = this.running()
    return await new Promise<Generated | Studied>((resolve, reject) => {
      const done = () => {
        for (const off of cleanup) off()
      }
      const stop: Stop = (problem) => {
        done()
        this.kill()
        reject(problem)
      }
      const onMessage = (message: FromRender) => {
        if (message.type === 'ready' || message.id !== job.id) return
        if (message.type === 'progress') return progress(message.fraction, message.stage)
        done()
        if (message.type === 'done') return resolve(message.made)
        if (message.type === 'problem') return reject(toProblem(message.code, message.message))
        reject(
          new Problem('engine_failed', 'The renderer broke while making the media.', {
            cause: message.message,
          }),
        )
      }
      const onExit = (code: number | null, by: NodeJS.Signals | null) => {
        done()
        this.child = null
        reject(
          new Problem('engine_failed', 'The renderer ended unexpectedly.', {
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
        watchSignal(signal, stop),
      ]
      child.send({ type: 'job', job } satisfies ToRender)
    })
  }

  private watchTime(stop: Stop): () => void {
    const { seconds } = this.limits
    const timer = setTimeout(
      () => stop(new Problem('engine_timeout', `The renderer used more than ${seconds} s.`)),
      seconds * 1000,
    )
    return () => clearTimeout(timer)
  }

  private watchMemory(child: ChildProcess, stop: Stop): () => void {
    const timer = setInterval(() => {
      const used = child.pid === undefined ? null : residentBytes(child.pid)
      if (used !== null && used > this.limits.memoryBytes) {
        const mebibytes = Math.round(this.limits.memoryBytes / 2 ** 20)
        stop(new Problem('engine_memory', `The renderer used more than ${mebibytes} MiB.`))
      }
    }, 250)
    return () => clearInterval(timer)
  }

  private running(): ChildProcess {
    if (this.child) return this.child
    const child = start(this.program)
    this.lastWords = ''
    child.stderr?.on('data', (bytes: Buffer) => {
      this.lastWords = (this.lastWords + bytes.toString('utf8')).slice(-2000)
    })
    child.once('exit', () => {
      if (this.child === child) this.child = null
    })
    // Without a listener a failed start would end the server; `exit` tells the job.
    child.on('error', () => {})
    child.send({ type: 'setup', setup: this.setup } satisfies ToRender)
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

const watchSignal = (signal: AbortSignal, stop: Stop): (() => void) => {
  const onAbort = () => stop(new Problem('canceled', 'The request was stopped.'))
  signal.addEventListener('abort', onAbort, { once: true })
  return () => signal.removeEventListener('abort', onAbort)
}
