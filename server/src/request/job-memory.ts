// What an engine remembers of a request outside this process, kept in the request's row for the engine that wrote it.
import type { JobMemory } from '../engine/engine.ts'
import { assert } from '../lib/assert.ts'
import type { Store } from '../store/store.ts'
import type { Claimed } from './claim.ts'
import { keepEngineJob } from './settle-rows.ts'

interface Kept {
  readonly engine: string
  readonly job: string
}

const JOB_MAX = 2000

/** The memory of one engine in one attempt; what another engine kept is nothing to it. */
export const memoryOf = (
  store: Store,
  { engineJob, lease }: Pick<Claimed, 'engineJob' | 'lease'>,
  engineId: string,
): JobMemory => {
  const kept = engineJob === null ? null : (JSON.parse(engineJob) as Kept)
  return {
    known: kept?.engine === engineId ? kept.job : null,
    keep: async (job) => {
      assert(job.length <= JOB_MAX, 'what an engine remembers is short')
      const text = JSON.stringify({ engine: engineId, job } satisfies Kept)
      const isHeld = await store.transact((tx) => keepEngineJob(tx, lease, text))
      if (!isHeld) throw new Error('the lease was lost')
    },
  }
}
