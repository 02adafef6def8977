// The child's side of a watched process: takes jobs from its parent, one at a time, and answers each with what was made or what went wrong.
import { Problem } from '@openfield/contract'
import type { FromChild, ToChild } from './process-protocol.ts'

/** What a job may look at and tell while it runs. */
export interface JobWatch {
  readonly signal: AbortSignal
  progress(fraction: number, stage: string, preview?: Uint8Array): void
}

export type DoJob<Job, Made> = (job: Job, watch: JobWatch) => Promise<Made>

const failureOf = (id: number, error: unknown): FromChild<never> => {
  if (error instanceof Problem)
    return { type: 'problem', id, code: error.code, message: error.message }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { type: 'broke', id, message }
}

/** Serves until the parent goes away; `open` is called once with the setup. */
export const serveJobs = <Setup, Job extends { readonly id: number }, Made>(
  open: (setup: Setup) => DoJob<Job, Made>,
): void => {
  const say = (message: FromChild<Made>): void => {
    process.send?.(message)
  }
  let run: DoJob<Job, Made> | null = null
  const stops = new Map<number, AbortController>()
  const serve = async (job: Job): Promise<void> => {
    const { id } = job
    const stop = new AbortController()
    stops.set(id, stop)
    try {
      if (!run) throw new Error('a job came before the setup')
      const made = await run(job, {
        signal: stop.signal,
        progress: (fraction, stage, preview) =>
          say({ type: 'progress', id, fraction, stage, ...(preview ? { preview } : {}) }),
      })
      say({ type: 'done', id, made })
    } catch (error) {
      say(failureOf(id, error))
    } finally {
      stops.delete(id)
    }
  }
  process.on('message', (message: ToChild<Setup, Job>) => {
    if (message.type === 'setup') {
      run = open(message.setup)
      say({ type: 'ready' })
    } else if (message.type === 'job') void serve(message.job)
    else stops.get(message.id)?.abort(new Problem('canceled', 'The request was stopped.'))
  })
  // Ctrl-C and service managers signal every process at once, but only the parent may say when the work in hand ends.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined)
  // The parent went away: nobody is left to work for.
  process.on('disconnect', () => process.exit(0))
}
