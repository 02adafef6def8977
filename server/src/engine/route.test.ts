// Routes: who makes a request when engines are busy, down or broken, and who is left alone for how long.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type GenerationInput, Problem, type ProblemCode } from '@openfield/contract'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type Behaviour, fakeEngine, forgetful } from '../../test/promise/fake-engine.ts'
import { image } from '../../test/promise/image-input.ts'
import { type StillClock, stillClock } from '../../test/still-clock.ts'
import { silentLog } from '../lib/log.ts'
import type { Engine, EngineCheck, EngineContext, RouteContext } from './engine.ts'
import { type EngineLimits, type Reason, reasons } from './engine-plan.ts'
import { EngineGuard } from './guard.ts'
import { createRoute, PATIENCE_MS, type Route } from './route.ts'

let clock: StillClock
let folder: string
beforeEach(async () => {
  clock = stillClock()
  folder = await mkdtemp(join(tmpdir(), 'openfield-route-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const fails = (code: ProblemCode) => () => Promise.reject(new Problem(code, `It met ${code}.`))
const limitsOf = (changes: Partial<EngineLimits>): EngineLimits => ({
  concurrency: 1,
  timeoutMs: 60_000,
  checkMs: 30_000,
  breaker: { failures: 3, openMs: 30_000 },
  ...changes,
})

/** An engine of a test: what it does may be changed, what was asked of it is counted. */
class Double {
  calls = 0
  checks = 0
  well: EngineCheck = { ok: true, sentence: 'It answers.' }
  behave: Behaviour = () => Promise.resolve()
  able: (input: GenerationInput) => boolean = () => true
  readonly events: string[]
  readonly guard: EngineGuard
  constructor(id: string, events: string[], limits: Partial<EngineLimits> = {}) {
    this.events = events
    const engine: Engine = {
      ...fakeEngine((input, context) => {
        this.calls++
        return this.behave(input, context)
      }),
      id,
      serves: (input) => this.able(input),
      check: () => {
        this.checks++
        return Promise.resolve(this.well)
      },
    }
    const observer = {
      attempted: (name: string, _model: string, outcome: string, seconds: number) =>
        void events.push(`${name} ${outcome} ${seconds}`),
      fellBack: (from: string, to: string, reason: string) =>
        void events.push(`${from} -> ${to}: ${reason}`),
    }
    this.guard = new EngineGuard({
      engine,
      kind: 'double',
      limits: limitsOf(limits),
      clock,
      log: silentLog,
      observer,
    })
  }
}

const routeOf = (
  places: readonly (readonly [double: Double, when?: readonly Reason[]])[],
): Route => {
  const events = places[0]?.[0].events ?? []
  return createRoute({
    model: 'soul',
    places: places.map(([{ guard }, when = reasons]) => ({ guard, when })),
    clock,
    observer: {
      attempted: () => undefined,
      fellBack: (from, to, reason) => void events.push(`${from} -> ${to}: ${reason}`),
    },
  })
}

let runs = 0
const contextOf = (changes: Partial<EngineContext> = {}): EngineContext => ({
  signal: new AbortController().signal,
  requestId: `request-${++runs}`,
  job: forgetful,
  scratch: folder,
  progress: () => undefined,
  fetchImage: () => Promise.reject(new Error('nothing is fetched here')),
  ...changes,
})
/** The id of who made it, or the code of what it met. */
const made = async (route: Route, changes: Partial<EngineContext> = {}): Promise<string> => {
  const scratch = await mkdtemp(join(folder, 'attempt-'))
  return route.generate(image(), contextOf({ scratch, ...changes })).then(
    (generated) => generated.engine ?? 'nobody',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  )
}
/** Lets files and promises go on until the engine was asked so often. */
const asked = async (double: Double, calls: number): Promise<void> => {
  for (let i = 0; i < 10_000 && double.calls < calls; i++) {
    await new Promise((resolve) => setImmediate(resolve))
  }
  expect(double.calls).toBe(calls)
}
/** A request that stays until it is let go. */
const held = (): { readonly behave: Behaviour; readonly letGo: () => void } => {
  let letGo: () => void = () => undefined
  const gate = new Promise<void>((resolve) => {
    letGo = () => resolve()
  })
  return { behave: () => gate, letGo }
}

describe('who makes it', () => {
  test('the first that is well; the second is not even asked', async () => {
    const [a, b] = [new Double('a', []), new Double('b', [])]
    expect(await made(routeOf([[a], [b]]))).toBe('a')
    expect([b.calls, b.checks]).toEqual([0, 0])
  })

  // Why it leaves the first × what the second may step in for.
  const causes: Record<Reason, (double: Double) => Promise<unknown>> = {
    busy: async (double) => {
      double.behave = fails('engine_busy')
    },
    down: async (double) => {
      double.well = { ok: false, sentence: 'Nobody listens there.' }
      await double.guard.probe(new AbortController().signal)
    },
    failed: async (double) => {
      double.behave = fails('engine_failed')
    },
  }
  const instead: Record<Reason, ProblemCode> = {
    busy: 'engine_busy',
    down: 'engine_busy',
    failed: 'engine_failed',
  }
  for (const cause of reasons) {
    for (const may of reasons) {
      test(`${cause}, and the next steps in for ${may}`, async () => {
        const events: string[] = []
        const [a, b] = [new Double('a', events), new Double('b', events)]
        await causes[cause](a)
        const route = routeOf([[a], [b, [may]]])
        expect(await made(route)).toBe(cause === may ? 'b' : instead[cause])
        expect(events.includes(`a -> b: ${cause}`)).toBe(cause === may)
      })
    }
  }

  test('a note says who was to make it and why it did not', async () => {
    const [a, b] = [new Double('a', []), new Double('b', [])]
    a.behave = fails('engine_timeout')
    const generated = await routeOf([[a], [b]]).generate(image(), contextOf())
    expect(generated).toMatchObject({
      engine: 'b',
      notes: ['The engine "a" failed, so "b" made it.'],
    })
  })

  test.each([
    'input_rejected',
    'content_rejected',
    'input_unreachable',
    'invalid_request',
  ] as const)(
    '%s is the request’s own fault: no other engine is asked, and nobody is blamed',
    async (code) => {
      const [a, b] = [new Double('a', []), new Double('b', [])]
      a.behave = fails(code)
      const route = routeOf([[a], [b]])
      for (let i = 0; i < 4; i++) expect(await made(route)).toBe(code)
      expect([a.calls, b.calls]).toEqual([4, 0])
      expect(a.guard.state()).toMatchObject({ breaker: 'closed', lastError: null })
    },
  )

  test('a bug of an engine sends the request on, and it alone is what a lone engine gives', async () => {
    const [a, b] = [new Double('a', []), new Double('b', [])]
    a.behave = () => Promise.reject(new TypeError('x is not a function'))
    expect(await made(routeOf([[a], [b]]))).toBe('b')
    expect(await made(routeOf([[a]]))).toBe('TypeError: x is not a function')
    expect(a.guard.state().lastError?.sentence).not.toContain('function')
  })

  test('one that fails and is gone since is down: who steps in for either makes it', async () => {
    for (const when of [['down'], ['failed']] as const) {
      const [a, b] = [new Double('a', []), new Double('b', [])]
      a.behave = fails('engine_failed')
      a.well = { ok: false, sentence: 'The connection was refused.' }
      expect(await made(routeOf([[a], [b, when]]))).toBe('b')
      expect(a.guard.state()).toMatchObject({
        state: 'down',
        sentence: 'The connection was refused.',
      })
    }
  })

  test('who cannot make this kind is passed over without a word; when nobody can, that is said', async () => {
    const [a, b] = [new Double('a', []), new Double('b', [])]
    a.able = () => false
    const generated = await routeOf([[a], [b, []]]).generate(image(), contextOf())
    expect(generated).toMatchObject({ engine: 'b', notes: [] })
    b.able = () => false
    expect(await made(routeOf([[a], [b]]))).toBe('not_offered')
  })

  test('a failure weighs more than a busy fall-back, so that attempts are counted', async () => {
    const [a, b] = [new Double('a', []), new Double('b', [])]
    a.behave = fails('engine_failed')
    b.behave = fails('engine_busy')
    expect(await made(routeOf([[a], [b]]))).toBe('engine_failed')
  })

  test('the second finds an empty folder too', async () => {
    const [a, b] = [new Double('a', []), new Double('b', [])]
    const found: string[][] = []
    const look: Behaviour = async (_input, { scratch }) => void found.push(await readdir(scratch))
    a.behave = async (input, context) => {
      await look(input, context)
      await fakeEngine().generate(input, context)
      return fails('engine_failed')()
    }
    b.behave = look
    expect(await made(routeOf([[a], [b]]))).toBe('b')
    expect(found).toEqual([[], []])
  })

  test('a cancel ends it where it is: nothing else is tried and nobody is blamed', async () => {
    const events: string[] = []
    const [a, b] = [new Double('a', events), new Double('b', events)]
    const stop = new AbortController()
    a.behave = () => {
      stop.abort(new Error('canceled'))
      return fails('engine_failed')()
    }
    expect(await made(routeOf([[a], [b]]), { signal: stop.signal })).toBe('engine_failed')
    expect([b.calls, events]).toEqual([0, ['a stopped 0']])
    expect(a.guard.state().lastError).toBeNull()
  })
})

describe('how many and how long', () => {
  test('as many at once as it may; the next goes on or waits', async () => {
    const [a, b] = [new Double('a', [], { concurrency: 2 }), new Double('b', [])]
    const { behave, letGo } = held()
    a.behave = behave
    const route = routeOf([[a], [b, ['busy']]])
    const lone = routeOf([[a]])
    const first = [made(lone), made(lone)]
    await asked(a, 2)
    expect(a.guard.state().running).toBe(2)
    expect(await made(route)).toBe('b')
    expect(await made(lone)).toBe('engine_busy')
    expect([lone.hasRoom(), route.hasRoom()]).toEqual([false, true])
    letGo()
    expect(await Promise.all(first)).toEqual(['a', 'a'])
    expect([lone.hasRoom(), a.guard.state().running]).toEqual([true, 0])
  })

  test('one that says it is busy is not asked again at once, and ever later', async () => {
    const a = new Double('a', [])
    a.behave = fails('engine_busy')
    const route = routeOf([[a]])
    for (const [waitMs, calls] of [
      [0, 1],
      [999, 1],
      [1, 2],
      [1000, 2],
      [1000, 3],
    ] as const) {
      await clock.advance(waitMs)
      expect(await made(route)).toBe('engine_busy')
      expect([a.calls, route.hasRoom()]).toEqual([calls, false])
    }
    a.behave = () => Promise.resolve()
    await clock.advance(4000)
    expect(await made(route)).toBe('a')
    expect(route.hasRoom()).toBe(true)
  })

  test('a place kept for a request is taken for others and free for it', async () => {
    const a = new Double('a', [])
    const route = routeOf([[a]])
    route.reserve('mine')
    expect(route.hasRoom()).toBe(false)
    expect(await made(route, { requestId: 'another' })).toBe('engine_busy')
    expect(await made(route, { requestId: 'mine' })).toBe('a')
    expect(route.hasRoom()).toBe(true)
    route.reserve('gone')
    route.release('gone')
    expect(route.hasRoom()).toBe(true)
  })

  test('one that takes too long is stopped, counts as failed, and the next makes it', async () => {
    const events: string[] = []
    const [a, b] = [new Double('a', events, { timeoutMs: 5000 }), new Double('b', events)]
    let reason: unknown
    a.behave = (_input, { signal }) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => {
          reason = signal.reason
          reject(new Error('stopped'))
        })
      })
    const making = made(routeOf([[a], [b]]))
    await asked(a, 1)
    await clock.advance(5000)
    expect(await making).toBe('b')
    expect(reason).toMatchObject({ code: 'engine_timeout' })
    expect(events).toContain('a failed 5')
  })

  test('one that is deaf to its signal is left to itself', async () => {
    const [a, b] = [new Double('a', [], { timeoutMs: 5000 }), new Double('b', [])]
    a.behave = () => new Promise(() => undefined)
    const making = made(routeOf([[a], [b]]))
    await asked(a, 1)
    await clock.advance(15_000)
    expect(await making).toBe('b')
    expect(a.guard.state().running).toBe(0)
  })
})

describe('the breaker', () => {
  const broken = async (double: Double, times: number): Promise<void> => {
    double.behave = fails('engine_failed')
    for (let i = 0; i < times; i++) await made(routeOf([[double]]))
    double.behave = () => Promise.resolve()
  }

  test('opens after so many requests failed, and the engine is not asked while it is open', async () => {
    const a = new Double('a', [])
    await broken(a, 2)
    expect(a.guard.state()).toMatchObject({ state: 'ready', breaker: 'closed' })
    expect(await made(routeOf([[a]]))).toBe('a')
    await broken(a, 3)
    expect(a.guard.state()).toMatchObject({ state: 'down', breaker: 'open', since: clock.now() })
    const { calls, checks } = a
    await clock.advance(29_999)
    expect(await made(routeOf([[a]]))).toBe('engine_busy')
    expect([a.calls, a.checks]).toEqual([calls, checks])
  })

  test('one request that fails again and again does not open it', async () => {
    const a = new Double('a', [])
    a.behave = fails('engine_failed')
    for (let i = 0; i < 5; i++) await made(routeOf([[a]]), { requestId: 'poisoned' })
    expect(a.guard.state()).toMatchObject({ breaker: 'closed' })
  })

  test('after its rest it is asked; who answers makes the next, and one more failure rests it longer', async () => {
    const a = new Double('a', [])
    await broken(a, 3)
    await clock.advance(30_000)
    expect(a.guard.state()).toMatchObject({ state: 'probing', breaker: 'half_open' })
    const { checks } = a
    expect(await made(routeOf([[a]]))).toBe('a')
    expect(a.checks).toBe(checks + 1)
    await broken(a, 3)
    await clock.advance(30_000)
    await a.guard.probe(new AbortController().signal)
    expect(a.guard.state().breaker).toBe('closed')
    await broken(a, 1)
    expect(a.guard.state().breaker).toBe('open')
    await clock.advance(30_000)
    expect(a.guard.state().breaker).toBe('open')
    await clock.advance(30_000)
    expect(a.guard.state().breaker).toBe('half_open')
  })

  test('who does not answer after its rest stays down', async () => {
    const a = new Double('a', [])
    await broken(a, 3)
    a.well = { ok: false, sentence: 'Nobody listens there.' }
    await clock.advance(30_000)
    expect(await made(routeOf([[a]]))).toBe('engine_busy')
    expect(a.guard.state()).toMatchObject({ state: 'down', sentence: 'Nobody listens there.' })
  })

  test('an answer within its rest does not close it', async () => {
    const a = new Double('a', [])
    await broken(a, 3)
    await a.guard.probe(new AbortController().signal)
    expect(a.guard.state()).toMatchObject({ state: 'down', breaker: 'open' })
  })

  test('it is checked from time to time, and more often while it is down', async () => {
    const a = new Double('a', [], { checkMs: 60_000, breaker: { failures: 3, openMs: 10_000 } })
    const stop = new AbortController()
    expect(a.guard.state().state).toBe('probing')
    const watching = a.guard.watch(stop.signal)
    await clock.advance(0)
    expect(a.guard.state()).toMatchObject({ state: 'ready', sentence: 'It answers.' })
    a.well = { ok: false, sentence: 'Nobody listens there.' }
    await clock.advance(60_000)
    expect(a.guard.state().state).toBe('down')
    a.well = { ok: true, sentence: 'It answers again.' }
    await clock.advance(10_000)
    expect(a.guard.state()).toMatchObject({ state: 'ready', since: clock.now() })
    expect(a.checks).toBe(3)
    stop.abort()
    await watching
  })

  test('a check that never answers counts as no', async () => {
    const a = new Double('a', [])
    const deaf: Engine = { ...a.guard.engine, check: () => new Promise(() => undefined) }
    const guard = new EngineGuard({
      engine: deaf,
      kind: 'double',
      limits: limitsOf({}),
      clock,
      log: silentLog,
      observer: { attempted: () => undefined, fellBack: () => undefined },
    })
    const asked = guard.probe(new AbortController().signal)
    await clock.advance(20_000)
    await asked
    expect(guard.state()).toMatchObject({ state: 'down', sentence: 'It did not answer in time.' })
  })

  test('an outage is waited out for ten minutes; then requests are taken again, and end', async () => {
    const a = new Double('a', [])
    a.well = { ok: false, sentence: 'Nobody listens there.' }
    await a.guard.probe(new AbortController().signal)
    const route = routeOf([[a]])
    expect([route.hasRoom(), await made(route)]).toEqual([false, 'engine_busy'])
    await clock.advance(PATIENCE_MS)
    expect([route.hasRoom(), await made(route)]).toEqual([true, 'engine_failed'])
  })

  test('one that waits for its operator is not waited for: requests end at once, and it is asked each time', async () => {
    const a = new Double('a', [])
    a.behave = fails('engine_broken')
    a.well = { ok: false, sentence: 'Its weights are cut short.', isBroken: true }
    const route = routeOf([[a]])
    expect(await made(route)).toBe('engine_broken')
    expect(a.guard.state()).toMatchObject({ state: 'down', sentence: 'Its weights are cut short.' })
    expect([route.hasRoom(), await made(route), a.calls]).toEqual([true, 'engine_broken', 1])
    a.well = { ok: true, sentence: 'It is there.' }
    a.behave = () => Promise.resolve()
    // No rest, no breaker: the next request finds it mended.
    expect([await made(route), a.guard.state().state]).toEqual(['a', 'ready'])
  })

  test('the next steps in for one that is broken; a busy or absent one that may come is waited for', async () => {
    const [a, b] = [new Double('a', []), new Double('b', [])]
    a.behave = fails('engine_broken')
    a.well = { ok: false, sentence: 'Its weights are cut short.', isBroken: true }
    const route = routeOf([[a], [b]])
    expect([await made(route), await made(route), a.calls]).toEqual(['b', 'b', 1])
    b.behave = fails('engine_busy')
    expect([await made(route), route.hasRoom()]).toEqual(['engine_busy', false])
    const [c, d] = [new Double('c', []), new Double('d', [])]
    c.well = { ok: false, sentence: 'Nobody listens there.' }
    await c.guard.probe(new AbortController().signal)
    d.behave = a.behave
    d.well = a.well
    await d.guard.probe(new AbortController().signal)
    const other = routeOf([[d], [c]])
    expect([other.hasRoom(), await made(other)]).toEqual([false, 'engine_busy'])
  })

  test('an engine of this process is never down', async () => {
    const guard = new EngineGuard({
      engine: { ...fakeEngine(fails('engine_failed')), id: 'own' },
      kind: 'builtin',
      limits: limitsOf({}),
      own: 'Makes one at a time.',
      clock,
      log: silentLog,
      observer: { attempted: () => undefined, fellBack: () => undefined },
    })
    for (let i = 0; i < 5; i++) {
      await guard.attempt(image(), contextOf()).catch(() => undefined)
    }
    expect(guard.state()).toMatchObject({ state: 'ready', sentence: 'Makes one at a time.' })
    expect(guard.state().lastError?.sentence).toBe('It met engine_failed.')
  })
})

describe('memory', () => {
  const memories = (rememberedBy: string | null) => {
    const chosen: string[] = []
    const route: RouteContext = {
      rememberedBy,
      memoryOf: (id) => ({ ...forgetful, known: id === rememberedBy ? `job at ${id}` : null }),
      chose: (id) => void chosen.push(id),
    }
    return { route, chosen }
  }

  test('who kept something of the request goes first, with what it kept', async () => {
    const [a, b] = [new Double('a', []), new Double('b', [])]
    let known: string | null = null
    b.behave = async (_input, { job }) => {
      known = job.known
    }
    const { route, chosen } = memories('b')
    expect(await made(routeOf([[a], [b, []]]), { route })).toBe('b')
    expect([known, chosen, a.calls]).toEqual(['job at b', ['b'], 0])
  })

  test('when it is busy the request waits for it; when it fails, the order begins anew', async () => {
    const [a, b] = [new Double('a', []), new Double('b', [])]
    b.behave = fails('engine_busy')
    expect(await made(routeOf([[a], [b]]), { route: memories('b').route })).toBe('engine_busy')
    await clock.advance(1000)
    b.behave = fails('engine_failed')
    const { route, chosen } = memories('b')
    expect(await made(routeOf([[a], [b]]), { route })).toBe('a')
    expect(chosen).toEqual(['b', 'a'])
  })

  test('an engine that is in no route any more is nothing to it', async () => {
    const a = new Double('a', [])
    expect(await made(routeOf([[a]]), { route: memories('gone').route })).toBe('a')
  })
})
