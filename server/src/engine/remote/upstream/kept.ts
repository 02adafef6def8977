// What is remembered of a request at an account elsewhere: where its pictures are, what it is called, and which try it is.
import { z } from 'zod'
import type { JobMemory } from '../../engine.ts'
import { knownOf } from '../kept-job.ts'

const urls = z.object({ reference: z.string(), image: z.string(), endImage: z.string() }).partial()

const keptSchema = z.object({
  /** Counted up when what was begun is no more: the next submit is another one. */
  round: z.number().int().min(1),
  /** Addresses of pictures that were uploaded: the body must be the same in every attempt, since its key is. */
  urls,
  /** There is none until the upstream has answered. */
  id: z.string().optional(),
})

export type Kept = z.output<typeof keptSchema>

const fresh: Kept = { round: 1, urls: {} }

/** What an earlier attempt kept, or the beginning. */
export const readKept = (memory: JobMemory): Kept => {
  const known = knownOf(memory)
  if (known === null) return fresh
  try {
    return keptSchema.parse(JSON.parse(known))
  } catch {
    // Of an engine that had this name before.
    return fresh
  }
}

export const keep = (memory: JobMemory, kept: Kept): Promise<void> =>
  memory.keep(JSON.stringify(kept))

/** What was begun is no more: the next attempt begins another. Its pictures stay where they are. */
export const letGo = (memory: JobMemory, { round, urls: at }: Kept): Promise<void> =>
  keep(memory, { round: round + 1, urls: at })
