// Stands before one engine: how many requests at once, how long each, and leaves it alone while it is broken.
import { type GenerationInput, type Model, Problem, problems } from '@openfield/contract'
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import type { Engine, EngineCheck, EngineContext, Generated } from './engine.ts'
import type { EngineLimits, Reason } from './engine-plan.ts'
import { withinTime } from './within-time.ts'

/** How an attempt at an engine ended. */
export type Outcome = 'made' | 'refused' | 'stopped' | Exclude<Reason, 'down'>

/** Is told what engines do, for metrics. */
export interface EngineObserver {
  attempted(engine: string, model: Model, outcome: Outcome, seconds: number): void
  fellBack(from: string, to: string, reason: Reason): void
}

export interface GuardParts {
  readonly engine: Engine
  readonly kind: string
  readonly limits: EngineLimits
  /** Of an engine of this process, which is never down and need not be asked: what it is. */
  readonly own?: string
  readonly clock: Clock
  readonly log: Log
  readonly observer: EngineObserver
}

export interface GuardState {
  readonly state: 'ready' | 'down' | 'probing'
  /** For the operator. */
  readonly sentence: string
  /** When it came into this state, milliseconds. */
  readonly since: number
  readonly running: number
  readonly breaker: 'closed' | 'open' | 'half_open'
  /** Of the last pictures and clips, milliseconds; null when none was made. */
  readonly latencyMs: number | null
  readonly lastError: { readonly at: number; readonly sentence: string } | null
}

export type Room = 'free' | 'busy' | 'down'

interface Down {
  readonly why: 'check' | 'failures'
  readonly sentence: string
  readonly since: number
  /** Nothing is tried before. */
  until: number
  /** Its check says that waiting is in vain. */
  readonly isBroken: boolean
}

const CHECK_MS = 10_000
const REST_MAX_MS = 10 * 60_000
const BUSY_MS = 1000
const BUSY_MAX_MS = 30_000
const LATENCIES = 25

/** What a throw of an engine means for the next of its route; null: the request itself is refused. */
export const reasonOf = (error: unknown): Exclude<Reason, 'down'> | null => {
  if (!(error instanceof Problem)) return 'failed'
  if (error.code === 'engine_busy') return 'busy'
  // In vain for this engine, but not for the next of the route.
  if (error.code === 'engine_broken') return 'failed'
  return problems[error.code].retry ? 'failed' : null
}

/** What a server said itself is a fact of the problem for the operator; its message is for the user. */
const sentenceOf = (error: unknown): string => {
  if (!(error instanceof Problem)) return 'The engine met a fault of its own; see the log.'
  const { operator } = error.facts
  return typeof operator === 'string' ? operator : error.message
}

const plural = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

export class EngineGuard {
  readonly id: string
  readonly kind: string
  readonly engine: Engine
  readonly limits: EngineLimits
  readonly #parts: GuardParts
  #running = 0
  /** Requests that were taken for it and have not come yet. */
  readonly #reserved = new Set<string>()
  #down: Down | null = null
  /** The last answer of its check; null before the first. */
  #checked: EngineCheck | null = null
  #since: number
  #probing: Promise<void> | null = null
  /** Requests that failed since the last success: one that fails again and again counts once. */
  readonly #failed = new Set<string>()
  /** After a rest, one failure is enough for the next. */
  #isTrusted = true
  #rests = 0
  /** It said itself that it has no room: it is not asked before then, ever longer. */
  #busyUntil = 0
  #refusals = 0
  #latencies: number[] = []
  #lastError: GuardState['lastError'] = null

  constructor(parts: GuardParts) {
    this.#parts = parts
    this.id = parts.engine.id
    this.kind = parts.kind
    this.engine = parts.engine
    this.limits = parts.limits
    this.#since = parts.clock.now()
    if (parts.own !== undefined) this.#checked = { ok: true, sentence: parts.own }
  }

  /** Without asking anyone; a place that is kept for the request itself is free for it. */
  room(requestId = ''): Room {
    if (this.#down) return 'down'
    if (this.#parts.clock.now() < this.#busyUntil) return 'busy'
    const kept = this.#reserved.size - (this.#reserved.has(requestId) ? 1 : 0)
    return this.#running + kept >= this.limits.concurrency ? 'busy' : 'free'
  }

  /** Keeps a place for a request until it comes or is released. */
  reserve(requestId: string): void {
    this.#reserved.add(requestId)
  }

  release(requestId: string): void {
    this.#reserved.delete(requestId)
  }

  /** Since when it is down, milliseconds; null when it is not. */
  downSince(): number | null {
    return this.#down?.since ?? null
  }

  /** Whether it is down until its operator mends it. */
  isBroken(): boolean {
    return this.#down?.isBroken ?? false
  }

  /** As `room`, but an engine that has rested long enough, or waits for its operator, is asked how it is. */
  async admit(signal: AbortSignal, requestId: string): Promise<Room> {
    const isDue = this.#down && this.#parts.clock.now() >= this.#down.until
    if (isDue || this.isBroken()) await this.probe(signal)
    return this.room(requestId)
  }

  /** One attempt under its time limit; rejects as the engine does, or with Problem engine_timeout. */
  async attempt(input: GenerationInput, context: EngineContext): Promise<Generated> {
    const { clock, engine } = this.#parts
    const began = clock.now()
    this.#reserved.delete(context.requestId)
    this.#running++
    let outcome: Outcome = 'made'
    try {
      const { timeoutMs } = this.limits
      const work = (signal: AbortSignal) => engine.generate(input, { ...context, signal })
      const generated = await withinTime(work, { timeoutMs, clock, signal: context.signal })
      this.#succeeded(clock.now() - began)
      return generated
    } catch (error) {
      outcome = context.signal.aborted ? 'stopped' : (reasonOf(error) ?? 'refused')
      if (outcome === 'failed') await this.#broke(error, context)
      if (outcome === 'busy') this.#wasFull()
      throw error
    } finally {
      this.#running--
      const seconds = (clock.now() - began) / 1000
      this.#parts.observer.attempted(this.id, input.model, outcome, seconds)
    }
  }

  /** Other work that takes one of its places. */
  async occupied<T>(work: () => Promise<T>): Promise<T> {
    this.#running++
    try {
      return await work()
    } finally {
      this.#running--
    }
  }

  /** Asks the engine how it is; several callers share one question. */
  probe(signal: AbortSignal): Promise<void> {
    this.#probing ??= this.#check(signal).finally(() => {
      this.#probing = null
    })
    return this.#probing
  }

  /** Checks again and again until the signal; an engine of our own is not asked. */
  async watch(signal: AbortSignal): Promise<void> {
    const { checkMs, breaker } = this.limits
    const restMs = Math.min(breaker.openMs, checkMs || breaker.openMs)
    while (!signal.aborted && this.#parts.own === undefined) {
      if (checkMs > 0 || this.#down) await this.probe(signal)
      await this.#parts.clock.sleep(this.#down ? restMs : checkMs || breaker.openMs, signal)
    }
  }

  state(): GuardState {
    const isDue = this.#down !== null && this.#parts.clock.now() >= this.#down.until
    const byFailures = this.#down?.why === 'failures' || (this.#down !== null && this.#rests > 0)
    const state = this.#down ? (isDue ? 'probing' : 'down') : this.#isKnown() ? 'ready' : 'probing'
    return {
      state,
      sentence: this.#down?.sentence ?? this.#checked?.sentence ?? 'It was not asked yet.',
      since: this.#down?.since ?? this.#since,
      running: this.#running,
      breaker: byFailures ? (isDue ? 'half_open' : 'open') : 'closed',
      latencyMs: [...this.#latencies].sort((a, b) => a - b)[this.#latencies.length >> 1] ?? null,
      lastError: this.#lastError,
    }
  }

  #isKnown(): boolean {
    return this.#checked !== null || this.#latencies.length > 0
  }

  #succeeded(tookMs: number): void {
    this.#latencies = [...this.#latencies, tookMs].slice(-LATENCIES)
    this.#failed.clear()
    this.#refusals = 0
    this.#isTrusted = true
    this.#rests = 0
    this.#rise()
  }

  #wasFull(): void {
    if (this.#parts.own !== undefined) return
    const restMs = Math.min(BUSY_MAX_MS, BUSY_MS * 2 ** this.#refusals++)
    this.#busyUntil = this.#parts.clock.now() + restMs
  }

  /** It works again. */
  #rise(): void {
    if (this.#down) {
      this.#since = this.#parts.clock.now()
      this.#parts.log.info({ engine: this.id }, 'an engine is up again')
    }
    this.#down = null
  }

  #fall(why: Down['why'], sentence: string, restMs: number, isBroken = false): void {
    const now = this.#parts.clock.now()
    const { since = now } = this.#down ?? {}
    const isNews = !this.#down || (isBroken && !this.#down.isBroken)
    if (isNews) this.#parts.log.warn({ engine: this.id, sentence }, 'an engine is down')
    this.#down = { why, sentence, since, until: now + restMs, isBroken }
  }

  async #broke(error: unknown, { requestId, signal }: EngineContext): Promise<void> {
    const { clock, log, own } = this.#parts
    const sentence = sentenceOf(error)
    this.#lastError = { at: clock.now(), sentence }
    if (!(error instanceof Problem))
      log.error({ engine: this.id, requestId, error }, 'an engine met a bug')
    if (own !== undefined) return
    this.#failed.add(requestId)
    const { failures, openMs } = this.limits.breaker
    if (this.#failed.size >= failures || !this.#isTrusted) {
      const restMs = Math.min(REST_MAX_MS, openMs * 2 ** this.#rests++)
      const count = plural(this.#failed.size, 'request')
      this.#failed.clear()
      this.#isTrusted = false
      this.#fall(
        'failures',
        `${count} failed, so it is left alone for a while. Last: ${sentence}`,
        restMs,
      )
      return
    }
    // Whether it only failed or is gone decides who may make the request instead.
    await this.probe(signal)
  }

  async #check(signal: AbortSignal): Promise<void> {
    const { engine, clock } = this.#parts
    const wasKnown = this.#isKnown()
    const check = await withinTime((limited) => engine.check(limited), {
      timeoutMs: CHECK_MS,
      clock,
      signal,
    }).catch((error: unknown): EngineCheck | null => {
      if (signal.aborted) return null
      if (error instanceof Problem) return { ok: false, sentence: 'It did not answer in time.' }
      this.#parts.log.error({ engine: this.id, error }, 'a check met a bug')
      return { ok: false, sentence: 'Its check met a fault of its own; see the log.' }
    })
    if (check === null) return
    if (!wasKnown) this.#since = clock.now()
    this.#checked = check
    if (!check.ok)
      return this.#fall('check', check.sentence, this.limits.breaker.openMs, check.isBroken)
    // While it rests after failures, an answer alone does not make it well.
    const rests = this.#down?.why === 'failures' && clock.now() < this.#down.until
    if (!rests) this.#rise()
  }
}
