// The job at a server that an earlier attempt kept: whether it is still worth asking for, and letting it go when it is not.
import type { JobMemory } from '../engine.ts'
import { RemoteFault } from './remote-fault.ts'

/** Null when nothing was kept, or it was let go. */
export const knownOf = ({ known }: JobMemory): string | null => known || null

/** The server has forgotten what was asked for. */
export const isGone = (error: unknown): error is RemoteFault =>
  error instanceof RemoteFault && (error.status === 404 || error.status === 410)

/** Runs the work with a kept job; when the server has forgotten it or its result, lets it go, so that the next attempt begins anew. */
export const unlessGone = async <T>(memory: JobMemory, work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    if (isGone(error)) await memory.keep('')
    throw error
  }
}
