// Opens the engines of the configuration and ties them into routes, with their prices, limits and health.
import { readFile } from 'node:fs/promises'
import { dirname, isAbsolute, join } from 'node:path'
import {
  defaultStyleId,
  type GenerationInput,
  type Model,
  models,
  type RequestView,
} from '@openfield/contract'
import { highestPrices, type Prices, priceOf, withOwnPrices } from '../account/price.ts'
import type { Config } from '../config.ts'
import type { Engine } from '../engine/engine.ts'
import type { EngineKind, EngineSetting } from '../engine/engine-kind.ts'
import {
  BUILTIN,
  type EnginePlan,
  type PlannedEngine,
  readEnginePlan,
} from '../engine/engine-plan.ts'
import { EngineGuard, type EngineObserver } from '../engine/guard.ts'
import { type PresetWords, readPresetWords } from '../engine/preset-words.ts'
import { createRoute, type Route } from '../engine/route.ts'
import { createTranslate } from '../engine/translate.ts'
import { assert } from '../lib/assert.ts'
import type { Clock } from '../lib/clock.ts'
import type { Log } from '../lib/log.ts'
import { SettingsProblem } from '../lib/setting.ts'

export interface EnginesParts {
  readonly builtin: Engine
  readonly kinds: readonly EngineKind[]
  readonly clock: Clock
  readonly log: Log
  readonly observer: EngineObserver
}

export interface Engines {
  /** In the order of the configuration; the built-in engine last, when it is in a route or alone. */
  readonly guards: readonly EngineGuard[]
  readonly builtin: EngineGuard
  readonly routes: Readonly<Record<Model, Route>>
  /** What is held at submit. */
  readonly prices: Prices
  /** Millicredits of the input when this engine makes it. */
  readonly priceAt: (engineId: string, input: GenerationInput) => number
  /** Requests that engines beside the built-in one make at once. */
  readonly places: number
  /** Longest time of one attempt over all engines of a route, milliseconds. */
  readonly attemptMs: number
  /** Models that would find an engine now; undefined: all. */
  readonly makeable: () => readonly Model[] | undefined
  readonly reserve: (request: Pick<RequestView, 'id' | 'model'>) => void
  readonly release: (request: Pick<RequestView, 'id' | 'model'>) => void
  /** Asks each engine how it is. */
  readonly check: (signal: AbortSignal) => Promise<void>
  /** Checks from time to time until the function it gives is called. */
  readonly watch: () => () => Promise<void>
  readonly close: () => Promise<void>
  /** Sentences about what is sound but hardly meant. */
  readonly warnings: readonly string[]
}

interface Found {
  readonly name: string
  readonly path: string
  readonly text: string
}

const FILE = 'openfield.config.json'
/** Beside the time limits of its engines, for fetching and keeping. */
const ATTEMPT_SPARE_MS = 60_000

const read = async (path: string, name: string): Promise<Found | null> => {
  try {
    return { name, path, text: await readFile(path, 'utf8') }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw new SettingsProblem([`${name}: it cannot be read.`])
  }
}

const findFile = async ({ engines, store }: Config): Promise<Found | null> => {
  if (engines.file === null)
    return (await read(FILE, FILE)) ?? read(join(store.dataDir, FILE), FILE)
  const found = await read(engines.file, engines.file)
  if (found === null)
    throw new SettingsProblem([`OPENFIELD_CONFIG: there is no file ${engines.file}.`])
  return found
}

const presetsOf = async (plan: EnginePlan, file: Found | null): Promise<PresetWords> => {
  const { presets } = plan
  if (presets === null) return readPresetWords()
  const path = isAbsolute(presets) ? presets : join(dirname(file?.path ?? '.'), presets)
  const found = await read(path, presets)
  if (found === null)
    throw new SettingsProblem([`${file?.name}: presets: there is no file ${presets}.`])
  return readPresetWords(found)
}

/** Opens what enhances prompts with the first prompt that wants it. */
const enhancer = (): ((prompt: string, seed: number) => Promise<string>) => {
  let opened: Promise<(prompt: string, seed: number) => Promise<string>> | null = null
  const open = async () => {
    const { enhanceText } = await import('@openfield/renderer')
    const { createNodeHost } = await import('@openfield/renderer/node')
    const host = createNodeHost({ threads: 1 })
    return (prompt: string, seed: number) => enhanceText(prompt, seed, host)
  }
  return async (prompt, seed) => {
    opened ??= open()
    return (await opened)(prompt, seed)
  }
}

const settingOf = (
  { id, kind, timeoutMs }: PlannedEngine,
  config: Config,
  { log }: EnginesParts,
  words: PresetWords,
  enhance: (prompt: string, seed: number) => Promise<string>,
): EngineSetting => ({
  id,
  log,
  timeoutMs,
  modelsFolder: join(config.store.dataDir, 'models'),
  ffmpegPath: config.engine.ffmpegPath,
  threads: config.engine.threads,
  translate: createTranslate({ kind, words, enhance }),
})

const builtinGuard = (plan: EnginePlan, config: Config, parts: EnginesParts): EngineGuard => {
  const { builtin: engine, clock, log, observer } = parts
  const { count } = config.worker
  const planned = plan.engines.find(({ id }) => id === BUILTIN)
  return new EngineGuard({
    engine,
    kind: BUILTIN,
    limits: {
      concurrency: count,
      timeoutMs: planned?.timeoutMs ?? config.engine.timeoutMs,
      checkMs: 0,
      breaker: { failures: Number.POSITIVE_INFINITY, openMs: 0 },
    },
    own:
      count > 0
        ? `Makes up to ${count} request${count > 1 ? 's' : ''} at once in this process.`
        : 'This process only answers HTTP; requests are made by others.',
    clock,
    log,
    observer,
  })
}

/** Reads the configuration's engines without opening any. Throws SettingsProblem that names everything wrong. */
const readPlan = async (config: Config, kinds: readonly EngineKind[]) => {
  const file = await findFile(config)
  const { short, variable } = config.engines
  const { timeoutMs } = config.engine
  const plan = readEnginePlan({ file, short, kinds, variable, timeoutMs })
  return { plan, words: await presetsOf(plan, file) }
}

const pricesOf = (config: Config, plan: EnginePlan, idOf: (planned: string) => string) => {
  const { prices } = config.money
  const tables = new Map(
    plan.engines.map(({ id, prices: own }) => [idOf(id), withOwnPrices(prices, own)]),
  )
  const tableOf = (id: string): Prices => tables.get(id) ?? prices
  const byModel = models.map(
    (model) => [model, plan.routes[model].map(({ engine }) => tableOf(idOf(engine)))] as const,
  )
  return {
    prices: highestPrices(prices, Object.fromEntries(byModel) as Record<Model, Prices[]>),
    priceAt: (id: string, input: GenerationInput) => priceOf(tableOf(id), input),
  }
}

/** Throws SettingsProblem that names everything wrong in the configuration. */
export const openEngines = async (config: Config, parts: EnginesParts): Promise<Engines> => {
  const { clock, log, observer, kinds } = parts
  const { plan, words } = await readPlan(config, kinds)
  const enhance = enhancer()
  const builtin = builtinGuard(plan, config, parts)
  const others = plan.engines.filter(({ id }) => id !== BUILTIN)
  const byPlan = new Map([[BUILTIN, builtin]])
  for (const planned of others) {
    const kind = kinds.find((each) => each.kind === planned.kind)
    const engine = kind?.open(planned.options, settingOf(planned, config, parts, words, enhance))
    assert(engine?.id === planned.id, 'an engine bears the name of the configuration')
    const limits = planned
    byPlan.set(
      planned.id,
      new EngineGuard({ engine, kind: planned.kind, limits, clock, log, observer }),
    )
  }
  const guardOf = (id: string): EngineGuard => byPlan.get(id) ?? builtin
  const routes = Object.fromEntries(
    models.map((model) => {
      const places = plan.routes[model].map(({ engine, when }) => ({
        guard: guardOf(engine),
        when,
      }))
      return [model, createRoute({ model, places, clock, observer })]
    }),
  ) as Record<Model, Route>
  const warnings = [...plan.warnings, ...unable(routes)]
  for (const sentence of warnings) log.warn({}, sentence)
  const all = [...byPlan.values()]
  const routed = new Set(
    Object.values(routes).flatMap(({ places }) => places.map(({ guard }) => guard)),
  )
  return {
    guards: [...all.filter((guard) => guard !== builtin), builtin],
    builtin,
    routes,
    ...pricesOf(config, plan, (id) => guardOf(id).id),
    places: [...routed].reduce(
      (sum, guard) => sum + (guard === builtin ? 0 : guard.limits.concurrency),
      0,
    ),
    attemptMs: longestAttempt(routes),
    ...claiming(routes, others.length > 0),
    ...health(all),
    warnings,
  }
}

/** The plainest request of a model. */
const plainest = (model: Model): GenerationInput => {
  const common = { prompt: 'a lake', seed: 1, enhancePrompt: false, checkNsfw: true }
  if (model !== 'soul') {
    return { ...common, kind: 'video', model, motions: [], image: 'data:', endImage: null }
  }
  return {
    ...common,
    kind: 'image',
    model,
    width: 2048,
    height: 1536,
    quality: '720p',
    styleId: defaultStyleId,
    styleStrength: 1,
    characterId: null,
    characterStrength: 1,
    imageReference: null,
    batchSize: 1,
  }
}

const unable = (routes: Readonly<Record<Model, Route>>): string[] =>
  models.flatMap((model) =>
    routes[model].places
      .filter(({ guard }) => !guard.engine.serves(plainest(model)))
      .map(
        ({ guard }) => `The engine "${guard.id}" is in the route of ${model} but does not make it.`,
      ),
  )

const longestAttempt = (routes: Readonly<Record<Model, Route>>): number =>
  ATTEMPT_SPARE_MS +
  Math.max(
    ...Object.values(routes).map(({ places }) =>
      places.reduce((sum, { guard }) => sum + guard.limits.timeoutMs, 0),
    ),
  )

/** What the queue asks, so that no request is taken that no engine has room for. */
const claiming = (
  routes: Readonly<Record<Model, Route>>,
  hasOthers: boolean,
): Pick<Engines, 'makeable' | 'reserve' | 'release'> => ({
  makeable: () => {
    // The built-in engine alone has as many places as the loop.
    if (!hasOthers) return undefined
    const free = models.filter((model) => routes[model].hasRoom())
    return free.length === models.length ? undefined : free
  },
  reserve: ({ id, model }) => routes[model].reserve(id),
  release: ({ id, model }) => routes[model].release(id),
})

const health = (guards: readonly EngineGuard[]): Pick<Engines, 'check' | 'watch' | 'close'> => ({
  check: async (signal) => {
    await Promise.all(guards.map((guard) => guard.probe(signal)))
  },
  watch: () => {
    const stopped = new AbortController()
    const watching = Promise.all(guards.map((guard) => guard.watch(stopped.signal)))
    return async () => {
      stopped.abort()
      await watching
    }
  },
  close: async () => {
    await Promise.all(guards.map(({ engine }) => engine.close()))
  },
})
