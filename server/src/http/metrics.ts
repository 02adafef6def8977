// What the server counts about itself, in the Prometheus text format.
import type { EngineAnswer, Model, RequestState } from '@openfield/contract'
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { EngineObserver } from '../engine/guard.ts'

/** Totals read from the store at the moment of a scrape. */
export interface Figures {
  /** Unfinished requests. */
  readonly requests: readonly {
    readonly state: RequestState
    readonly model: Model
    readonly count: number
  }[]
  /** Millicredits in each book, over all accounts. */
  readonly ledger: Readonly<Record<'issued' | 'balance' | 'held' | 'spent', number>>
  readonly engines: readonly Pick<EngineAnswer, 'id' | 'state' | 'breaker' | 'running'>[]
}

/** One answered call. `route` is the pattern, so that ids do not multiply the series. */
interface AnsweredCall {
  readonly method: string
  readonly route: string
  readonly status: number
  readonly seconds: number
}

export interface Metrics extends EngineObserver {
  /** An HTTP call was answered. */
  call(call: AnsweredCall): void
  /** A request ended, `seconds` after a worker began with it. */
  finished(model: Model, state: RequestState, seconds: number): void
  /** The text of `/metrics` and its content type. */
  page(figures: Figures): Promise<{ readonly contentType: string; readonly text: string }>
}

/** What is counted of each engine, in this process. */
const engineSeries = (registers: Registry[]) => {
  const seconds = new Histogram({
    name: 'openfield_engine_seconds',
    help: 'Time of attempts at an engine, by how they ended.',
    labelNames: ['engine', 'model', 'outcome'],
    buckets: [1, 3, 10, 20, 30, 60, 120, 300, 600, 1800],
    registers,
  })
  const fallbacks = new Counter({
    name: 'openfield_engine_fallbacks_total',
    help: 'Requests that went to another engine than the one before it, and why.',
    labelNames: ['from', 'to', 'reason'],
    registers,
  })
  const gauge = (name: string, help: string) =>
    new Gauge({ name, help, labelNames: ['engine'], registers })
  const running = gauge('openfield_engine_running', 'Requests that an engine makes now.')
  const up = gauge('openfield_engine_up', '1 when an engine can work, 0 when it is down.')
  const open = gauge(
    'openfield_engine_breaker_open',
    '1 while an engine is left alone after failures.',
  )
  return {
    attempted: (engine: string, model: Model, outcome: string, took: number) =>
      seconds.observe({ engine, model, outcome }, took),
    fellBack: (from: string, to: string, reason: string) => fallbacks.inc({ from, to, reason }),
    tell: (engines: Figures['engines']) => {
      for (const engine of engines) {
        const labels = { engine: engine.id }
        running.set(labels, engine.running)
        up.set(labels, engine.state === 'down' ? 0 : 1)
        open.set(labels, engine.breaker === 'open' ? 1 : 0)
      }
    },
  }
}

export function createMetrics(): Metrics {
  const registers = [new Registry()]
  const [register] = registers
  collectDefaultMetrics(register ? { register } : {})
  const calls = new Counter({
    name: 'openfield_http_calls_total',
    help: 'Answered HTTP calls.',
    labelNames: ['method', 'route', 'status'],
    registers,
  })
  const callSeconds = new Histogram({
    name: 'openfield_http_call_seconds',
    help: 'Time from the first byte of a call to the end of its answer.',
    labelNames: ['method', 'route'],
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30],
    registers,
  })
  const madeSeconds = new Histogram({
    name: 'openfield_request_seconds',
    help: 'Time a worker took for a request, by how it ended.',
    labelNames: ['model', 'state'],
    buckets: [1, 3, 10, 20, 30, 60, 120, 300, 600, 1800],
    registers,
  })
  const engines = engineSeries(registers)
  const unfinished = new Gauge({
    name: 'openfield_requests',
    help: 'Requests that are queued or processing.',
    labelNames: ['model', 'state'],
    registers,
  })
  const ledger = new Gauge({
    name: 'openfield_ledger_credits',
    help: 'Credits in each book over all accounts: issued = balance + held + spent.',
    labelNames: ['book'],
    registers,
  })
  return {
    call: ({ method, route, status, seconds }) => {
      calls.inc({ method, route, status })
      callSeconds.observe({ method, route }, seconds)
    },
    attempted: engines.attempted,
    fellBack: engines.fellBack,
    finished: (model, state, seconds) => madeSeconds.observe({ model, state }, seconds),
    page: async (figures) => {
      unfinished.reset()
      for (const { state, model, count } of figures.requests)
        unfinished.set({ state, model }, count)
      engines.tell(figures.engines)
      for (const [book, amount] of Object.entries(figures.ledger)) {
        ledger.set({ book }, amount / 1000)
      }
      return {
        contentType: register?.contentType ?? 'text/plain',
        text: (await register?.metrics()) ?? '',
      }
    },
  }
}
