// The built-in engine's process: the renderer, watched; each kind of job with what it makes.
import { fileURLToPath } from 'node:url'
import { largeBlocks } from '@openfield/renderer/node'
import type { Job, RenderSetup, StudyJob } from './builtin-protocol.ts'
import type { Generated, Studied } from './engine.ts'
import { type ProcessLimits, type Tell, WatchedProcess } from './watched-process.ts'

/** Where the child's program is: beside us, as TypeScript in development and as a bundle in production. */
export const builtinProgram = (): string => {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  return fileURLToPath(new URL(`./builtin-process.${extension}`, import.meta.url))
}

export class RenderProcess extends WatchedProcess<
  RenderSetup,
  Job | StudyJob,
  Generated | Studied
> {
  constructor(program: string, setup: RenderSetup, limits: ProcessLimits) {
    // A render has nothing loaded that would be worth waiting for.
    super({ program, env: largeBlocks, setup, limits, what: 'The renderer', patienceMs: 0 })
  }

  override run(job: Job, signal: AbortSignal, progress: Tell): Promise<Generated>
  override run(job: StudyJob, signal: AbortSignal, progress: Tell): Promise<Studied>
  override run(
    job: Job | StudyJob,
    signal: AbortSignal,
    progress: Tell,
  ): Promise<Generated | Studied> {
    return super.run(job, signal, progress)
  }
}
