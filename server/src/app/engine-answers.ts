// The engines of this process as the operator sees them.
import { type EngineAnswer, models } from '@openfield/contract'
import type { EngineGuard } from '../engine/guard.ts'
import { countUnfinished } from '../request/request-rows.ts'
import type { Store } from '../store/store.ts'
import type { Engines } from './engines.ts'

const iso = (at: number): string => new Date(at).toISOString()

const answer = (
  guard: EngineGuard,
  { routes }: Engines,
  offered: readonly string[],
  queued: ReadonlyMap<string, number>,
): EngineAnswer => {
  const { state, sentence, since, running, breaker, latencyMs, lastError } = guard.state()
  const placed = models.flatMap((model) => {
    const place = routes[model].places.findIndex((each) => each.guard === guard)
    return place < 0 || !offered.includes(model) ? [] : [{ model, place: place + 1 }]
  })
  const firsts = placed.filter(({ place }) => place === 1)
  return {
    id: guard.id,
    kind: guard.kind,
    models: placed.map(({ model }) => model),
    routes: placed,
    state,
    sentence,
    since: iso(since),
    breaker,
    running,
    concurrency: guard.limits.concurrency,
    queued: firsts.reduce((sum, { model }) => sum + (queued.get(model) ?? 0), 0),
    usual_seconds: latencyMs === null ? null : latencyMs / 1000,
    last_error: lastError && { at: iso(lastError.at), sentence: lastError.sentence },
  }
}

/** As they are now, as this process sees them. */
export const engineAnswers = async (
  engines: Engines,
  store: Store,
  offered: readonly string[],
): Promise<EngineAnswer[]> => {
  const counts = await countUnfinished(store.read)
  const queued = new Map(
    counts.flatMap(({ state, model, count }) =>
      state === 'queued' ? [[model, count] as const] : [],
    ),
  )
  return engines.guards.map((guard) => answer(guard, engines, offered, queued))
}
