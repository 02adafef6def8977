// The engines of one model in their order: the first that may and can makes the request, the next steps in for one that is busy, down or broken.
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { type GenerationInput, type Model, Problem } from '@openfield/contract'
import type { Clock } from '../lib/clock.ts'
import type { Engine, EngineContext, Generated } from './engine.ts'
import type { Reason } from './engine-plan.ts'
import { type EngineGuard, type EngineObserver, reasonOf } from './guard.ts'

export interface RoutePlace {
  readonly guard: EngineGuard
  /** For which reasons it steps in for the one before. */
  readonly when: readonly Reason[]
}

export interface RouteParts {
  readonly model: Model
  readonly places: readonly RoutePlace[]
  readonly clock: Pick<Clock, 'now'>
  readonly observer: EngineObserver
}

export interface Route extends Engine {
  readonly places: readonly RoutePlace[]
  /** Whether a request of the model would find an engine now; without asking anyone. */
  hasRoom(): boolean
  /** Keeps a place for a request that was taken because of `hasRoom`, until it comes there or `release` is called. */
  reserve(requestId: string): void
  release(requestId: string): void
}

/** An outage shorter than this is waited out by requests that no other engine may make, milliseconds. */
export const PATIENCE_MS = 10 * 60_000

/** Why the request did not stay with an engine. */
interface Left {
  readonly guard: EngineGuard
  /** One that failed and does not answer since is both, first of all down. */
  readonly reasons: readonly [Reason, ...Reason[]]
  readonly error: unknown
}

const past = { busy: 'was busy', down: 'is down', failed: 'failed' } as const satisfies Record<
  Reason,
  string
>

const noted = (left: Left | null, by: EngineGuard, generated: Generated): Generated => ({
  ...generated,
  engine: by.id,
  notes:
    left === null
      ? generated.notes
      : [
          `The engine "${left.guard.id}" ${past[left.reasons[0]]}, so "${by.id}" made it.`,
          ...generated.notes,
        ],
})

/** Who made something of it in an earlier attempt goes first, else the work would begin anew. */
const inOrder = (
  places: readonly RoutePlace[],
  first: string | null | undefined,
): readonly RoutePlace[] => [
  ...places.filter(({ guard }) => guard.id === first),
  ...places.filter(({ guard }) => guard.id !== first),
]

/** Waiting for it is in vain: it is away for long, or until its operator mends it. */
const isOutOfPatience = (guard: EngineGuard, now: number): boolean => {
  if (guard.isBroken()) return true
  const since = guard.downSince()
  return since !== null && now - since >= PATIENCE_MS
}

/** What a request meets that found no room: waiting costs it no attempt, but an engine that stays away does. */
const noRoom = (guard: EngineGuard, reason: 'busy' | 'down', now: number): Problem => {
  if (reason === 'busy')
    return new Problem('engine_busy', 'The engine has as much to do as it may.')
  if (guard.isBroken())
    return new Problem(
      'engine_broken',
      'The engine that makes this model cannot be used until its operator mends it.',
    )
  const code = isOutOfPatience(guard, now) ? 'engine_failed' : 'engine_busy'
  return new Problem(code, 'The engine that makes this model cannot be reached.')
}

/** What the request is told: a failure counts as an attempt; else it waits for room, then for a server, as long as one may come. */
const rank = ({ reasons, error }: Left): number => {
  const code = error instanceof Problem ? error.code : null
  if (code === 'engine_broken') return 4
  if (reasons.includes('failed')) return 0
  if (code !== 'engine_busy') return 3
  return reasons[0] === 'busy' ? 1 : 2
}

const worst = (all: readonly Left[]): unknown =>
  [...all].sort((a, b) => rank(a) - rank(b))[0]?.error

class Walk {
  readonly #parts: RouteParts
  readonly #input: GenerationInput
  readonly #context: EngineContext
  readonly #left: Left[] = []
  #tried = 0

  constructor(parts: RouteParts, input: GenerationInput, context: EngineContext) {
    this.#parts = parts
    this.#input = input
    this.#context = context
  }

  async generate(): Promise<Generated> {
    const remembered = this.#context.route?.rememberedBy
    const able = this.#parts.places.filter(({ guard }) => guard.engine.serves(this.#input))
    for (const place of inOrder(able, remembered)) {
      const last = this.#left.at(-1)
      const mayStepIn =
        last === undefined ||
        place === able[0] ||
        last.reasons.some((reason) => place.when.includes(reason))
      if (!mayStepIn) continue
      const generated = await this.#ask(place.guard)
      if (generated) return generated
      const left = this.#left.at(-1)
      // Its work for this request is going on there: another engine would only do it again.
      if (left?.reasons[0] === 'busy' && left.guard.id === remembered) break
    }
    if (this.#left.length > 0) throw worst(this.#left)
    throw new Problem('not_offered', 'No engine of this server makes requests of this kind.')
  }

  /** Null when the next may be asked. */
  async #ask(guard: EngineGuard): Promise<Generated | null> {
    const { clock, observer } = this.#parts
    const last = this.#left.at(-1) ?? null
    const room = await guard.admit(this.#context.signal, this.#context.requestId)
    this.#context.signal.throwIfAborted()
    if (room !== 'free') {
      this.#left.push({ guard, reasons: [room], error: noRoom(guard, room, clock.now()) })
      return null
    }
    if (last) observer.fellBack(last.guard.id, guard.id, last.reasons[0])
    this.#context.route?.chose(guard.id)
    try {
      return noted(last, guard, await guard.attempt(this.#input, await this.#contextFor(guard)))
    } catch (error) {
      const reason = reasonOf(error)
      if (this.#context.signal.aborted || reason === null) throw error
      const isGone = reason === 'failed' && guard.downSince() !== null
      this.#left.push({ guard, reasons: isGone ? ['down', reason] : [reason], error })
      return null
    }
  }

  /** A second engine finds an empty folder too. */
  async #contextFor(guard: EngineGuard): Promise<EngineContext> {
    const { scratch, route, job } = this.#context
    const memory = route?.memoryOf(guard.id) ?? job
    if (this.#tried++ === 0) return { ...this.#context, job: memory }
    const folder = join(scratch, `engine-${this.#tried}`)
    await mkdir(folder)
    return { ...this.#context, job: memory, scratch: folder }
  }
}

/** Who would be asked now, and who would be asked in vain before. */
const firstFree = (
  places: readonly RoutePlace[],
): { readonly free: EngineGuard | null; readonly inVain: readonly EngineGuard[] } => {
  const inVain: EngineGuard[] = []
  let reason: Reason | null = null
  for (const { guard, when } of places) {
    if (reason !== null && !when.includes(reason)) continue
    const room = guard.room()
    if (room === 'free') return { free: guard, inVain }
    inVain.push(guard)
    reason = room
  }
  return { free: null, inVain }
}

/** An engine made of others; those are closed by who opened them. */
export const createRoute = (parts: RouteParts): Route => {
  const { model, places, clock } = parts
  return {
    // Until one is chosen, and after that the context knows better.
    id: places[0]?.guard.id ?? model,
    places,
    serves: (input) => places.some(({ guard }) => guard.engine.serves(input)),
    check: async (signal) => {
      await Promise.all(places.map(({ guard }) => guard.probe(signal)))
      const well = places.find(({ guard }) => guard.room() !== 'down')
      if (well) return { ok: true, sentence: `"${well.guard.id}" can make ${model}.` }
      return { ok: false, sentence: `No engine can make ${model} now.` }
    },
    generate: (input, context) => new Walk(parts, input, context).generate(),
    hasRoom: () => {
      const { free, inVain } = firstFree(places)
      return free !== null || inVain.every((guard) => isOutOfPatience(guard, clock.now()))
    },
    reserve: (requestId) => firstFree(places).free?.reserve(requestId),
    release: (requestId) => {
      for (const { guard } of places) guard.release(requestId)
    },
    close: () => Promise.resolve(),
  }
}
