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

const keptOf = ({ engineJob }: Pick<Claimed, 'engineJob'>): Kept | null =>
  engineJob === null ? null : (JSON.parse(engineJob) as Kept)

/** The engine that an earlier attempt kept something with. */
export const rememberedBy = (claimed: Pick<Claimed, 'engineJob'>): string | null =>
  keptOf(claimed)?.engine ?? null

/** The memory of one engine in one attempt; what another engine kept is nothing to it. */
export const memoryOf = (
  store: Store,
  claimed: Pick<Claimed, 'engineJob' | 'lease'>,
  engineId: string,
): JobMemory => {
  const kept = keptOf(claimed)
  return {
    known: kept?.engine === engineId ? kept.job : null,
    keep: async (job) => {
      assert(job.length <= JOB_MAX, 'what an engine remembers is short')
      const text = JSON.stringify({ engine: engineId, job } satisfies Kept)
      const isHeld = await store.transact((tx) => keepEngineJob(tx, claimed.lease, text))
      if (!isHeld) throw new Error('the lease was lost')
    },
  }
}
