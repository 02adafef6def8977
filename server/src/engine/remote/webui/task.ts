// One task of the web UI: whether it runs, how far it is, and stopping it without stopping somebody else's.
import { z } from 'zod'
import { systemClock } from '../../../lib/clock.ts'
import type { RemoteClient } from '../remote-client.ts'
import { RemoteFault } from '../remote-fault.ts'

const taskSchema = z.object({
  active: z.boolean(),
  queued: z.boolean().optional(),
  progress: z.number().nullish(),
})

const wholeSchema = z.object({
  progress: z.number(),
  state: z.object({ job_count: z.number() }).partial().nullish(),
})

export interface Task {
  readonly client: RemoteClient
  /** As sent in `force_task_id`. */
  readonly id: string
  /** Others use the server too. */
  readonly shared: boolean
}

/** How the task stands; null when this server does not tell of single tasks. Throws RemoteFault, or the reason of the signal. */
const stateOf = async ({ client, id }: Task, signal: AbortSignal) => {
  try {
    return await client.json(
      {
        method: 'POST',
        path: '/internal/progress',
        json: { id_task: id, id_live_preview: -1, live_preview: false },
        signal,
      },
      taskSchema,
    )
  } catch (error) {
    // Not there without the page, or closed to who has no session of it.
    if (error instanceof RemoteFault && error.status !== null && error.status < 500) return null
    throw error
  }
}

/** Progress of all the server does; only what it does for us when nobody else uses it. */
const wholeProgress = async ({ client }: Task, signal: AbortSignal): Promise<number | null> => {
  const query = { skip_current_image: 'true' }
  const path = '/sdapi/v1/progress'
  const { progress, state } = await client.json({ path, query, signal, retries: 0 }, wholeSchema)
  return state?.job_count === 0 ? null : progress
}

/**
 * Interrupts the task if it runs now. One that waits cannot be taken out of the server's queue. True when it was told. Throws
 * RemoteFault, or the reason of the signal.
 */
export const interrupt = async (task: Task, signal: AbortSignal): Promise<boolean> => {
  const state = await stateOf(task, signal)
  if (state === null ? task.shared : !state.active) return false
  await task.client.call({ method: 'POST', path: '/sdapi/v1/interrupt', json: {}, signal })
  return true
}

/** Tells progress until the signal aborts; what cannot be asked is not told. Never rejects. */
export const watch = async (
  task: Task,
  { everyMs, signal }: { readonly everyMs: number; readonly signal: AbortSignal },
  tell: (fraction: number, stage: string) => void,
): Promise<void> => {
  while (!signal.aborted) {
    await systemClock.sleep(everyMs, signal)
    try {
      const state = await stateOf(task, signal)
      if (state?.active) tell(state.progress ?? 0, 'making')
      else if (state?.queued) tell(0, 'waiting')
      else if (state === null && !task.shared) {
        const progress = await wholeProgress(task, signal)
        if (progress !== null) tell(progress, 'making')
      }
    } catch {
      // The call that makes the pictures tells what is wrong, if anything is.
    }
  }
}
