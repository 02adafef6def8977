// Which engines there are and which models go to them: `openfield.config.json` and short routes, checked as one.
import { type Model, models } from '@openfield/contract'
import { z } from 'zod'
import { SettingsProblem } from '../lib/setting.ts'
import { parseJson, withSecrets } from './engine-json.ts'
import type { EngineKind } from './engine-kind.ts'
import { type ShortRoute, shortRoutes } from './short-route.ts'

/** Why a request leaves an engine for the next of its route. */
export const reasons = ['busy', 'down', 'failed'] as const
export type Reason = (typeof reasons)[number]

/** Millicredits; what is absent costs what the settings say. */
export interface OwnPrices {
  readonly soul?:
    | { readonly '720p'?: number | undefined; readonly '1080p'?: number | undefined }
    | undefined
  readonly 'dop-lite'?: number | undefined
  readonly 'dop-turbo'?: number | undefined
  readonly 'dop-preview'?: number | undefined
}

export interface EngineLimits {
  /** Requests it makes at once, in each process. */
  readonly concurrency: number
  /** Longest time of one generation, milliseconds. */
  readonly timeoutMs: number
  /** Between two checks, milliseconds; 0: only when it has failed. */
  readonly checkMs: number
  /** It is left alone after so many failures in a row, for so long at first. */
  readonly breaker: { readonly failures: number; readonly openMs: number }
}

export interface PlannedEngine extends EngineLimits {
  readonly id: string
  readonly kind: string
  /** As the kind takes them, secrets filled in. */
  readonly options: unknown
  readonly prices: OwnPrices
}

export interface RouteStep {
  readonly engine: string
  /** Of the first step: always asked. */
  readonly when: readonly Reason[]
}

export interface EnginePlan {
  /** Without the built-in engine, unless the file says something of it. */
  readonly engines: readonly PlannedEngine[]
  readonly routes: Readonly<Record<Model, readonly RouteStep[]>>
  /** Path of the file that changes words of styles and motions, as written; null: none. */
  readonly presets: string | null
  /** Sentences for the log. */
  readonly warnings: readonly string[]
}

export const BUILTIN = 'builtin'

const defaultWhen: readonly Reason[] = ['down', 'failed']

const credits = z
  .number()
  .min(0)
  .max(1_000_000)
  .refine((amount) => Math.abs(amount * 1000 - Math.round(amount * 1000)) < 1e-6, {
    error: 'is not in steps of 0.001',
  })
  .transform((amount) => Math.round(amount * 1000))

const idPattern = /^[A-Za-z0-9][\w.-]{0,62}$/

const engineShape = z.strictObject({
  kind: z.string().optional(),
  options: z.record(z.string(), z.unknown()).default({}),
  concurrency: z.int().min(1).max(64).optional(),
  timeoutSeconds: z.int().min(1).max(86_400).optional(),
  checkSeconds: z.int().min(0).max(3600).default(30),
  breaker: z
    .strictObject({
      failures: z.int().min(1).max(100).default(3),
      seconds: z.int().min(1).max(3600).default(30),
    })
    .prefault({}),
  prices: z
    .strictObject({
      soul: z.strictObject({ '720p': credits.optional(), '1080p': credits.optional() }).optional(),
      'dop-lite': credits.optional(),
      'dop-turbo': credits.optional(),
      'dop-preview': credits.optional(),
    })
    .default({}),
})

const stepShape = z.strictObject({
  engine: z.string(),
  when: z.array(z.enum(reasons)).optional(),
})

const routeShape = z.array(stepShape).min(1).max(16)

const fileShape = z.strictObject({
  $schema: z.string().optional(),
  engines: z.record(z.string(), engineShape).default({}),
  routes: z
    .strictObject({
      soul: routeShape.optional(),
      'dop-lite': routeShape.optional(),
      'dop-turbo': routeShape.optional(),
      'dop-preview': routeShape.optional(),
    })
    .default({}),
  presets: z.string().min(1).optional(),
})

type EngineFile = z.output<typeof fileShape>

export interface PlanSources {
  /** The file, and how it is called in sentences; null: there is none. */
  readonly file: { readonly name: string; readonly text: string } | null
  /** Routes from the environment, which go before those of the file. */
  readonly short: readonly ShortRoute[]
  readonly kinds: readonly EngineKind[]
  /** Reads a variable of the environment. */
  readonly variable: (name: string) => string | undefined
  /** Of an engine that says nothing else, milliseconds. */
  readonly timeoutMs: number
}

type Tell = (sentence: string) => void

/** `engines.gpu.options.url: …` of everything that Zod found. */
const tellIssues = (error: z.ZodError, path: readonly PropertyKey[], tell: Tell): void => {
  for (const issue of error.issues) {
    const place = [...path, ...issue.path].map(String).join('.')
    tell(`${place === '' ? 'the file' : place}: ${issue.message}.`)
  }
}

const listOf = (words: readonly string[]): string => words.join(', ') || 'none'

/** The options with their secrets, when the kind takes them. */
const checkOptions = (
  id: string,
  { kind: word, options }: { readonly kind: string; readonly options: unknown },
  { kinds, variable }: PlanSources,
  tell: Tell,
): unknown => {
  const at = ['engines', id]
  const kind = kinds.find((each) => each.kind === word)
  if (kind === undefined) {
    const allowed = listOf(kinds.map((each) => each.kind))
    tell(`${at.join('.')}.kind: "${word}" is no kind of engine; allowed: ${allowed}.`)
    return options
  }
  const filled = withSecrets(options, variable, (path, name) =>
    tell(`${[...at, 'options', ...path].join('.')}: the variable ${name} is not set.`),
  )
  const read = kind.options.safeParse(filled)
  if (!read.success) tellIssues(read.error, [...at, 'options'], tell)
  return filled
}

const plannedEngine = (
  id: string,
  given: EngineFile['engines'][string],
  sources: PlanSources,
  tell: Tell,
): PlannedEngine => {
  const at = `engines.${id}`
  const isBuiltin = id === BUILTIN
  const kind = given.kind ?? (isBuiltin ? BUILTIN : '')
  if (!idPattern.test(id)) {
    tell(`${at}: a name is letters, digits, dots, dashes and underscores, at most 63.`)
  }
  if (isBuiltin && (kind !== BUILTIN || Object.keys(given.options).length > 0)) {
    tell(`${at}: the built-in engine has no other kind and no options.`)
  }
  if (isBuiltin && given.concurrency !== undefined) {
    tell(`${at}.concurrency: of the built-in engine, OPENFIELD_WORKERS says it.`)
  }
  if (!isBuiltin && kind === '') tell(`${at}.kind: is missing.`)
  const known = !isBuiltin && kind !== ''
  return {
    id,
    kind,
    options: known ? checkOptions(id, { kind, options: given.options }, sources, tell) : {},
    concurrency: given.concurrency ?? 1,
    timeoutMs: given.timeoutSeconds === undefined ? sources.timeoutMs : given.timeoutSeconds * 1000,
    checkMs: given.checkSeconds * 1000,
    breaker: { failures: given.breaker.failures, openMs: given.breaker.seconds * 1000 },
    prices: given.prices,
  }
}

const checkedRoute = (
  model: Model,
  steps: z.output<typeof routeShape>,
  known: ReadonlySet<string>,
  tell: Tell,
): RouteStep[] =>
  steps.map(({ engine, when }, index) => {
    const at = `routes.${model}.${index}`
    if (!known.has(engine)) {
      tell(`${at}.engine: "${engine}" is no engine; allowed: ${listOf([...known])}.`)
    }
    if (index === 0 && when !== undefined) {
      tell(`${at}.when: the first engine is always asked, so it has no conditions.`)
    }
    if (steps.findIndex((step) => step.engine === engine) < index) {
      tell(`${at}.engine: "${engine}" is in the route twice.`)
    }
    return { engine, when: index === 0 ? reasons : (when ?? defaultWhen) }
  })

const readFile = (sources: PlanSources, tell: Tell): EngineFile => {
  const empty = fileShape.parse({})
  if (sources.file === null) return empty
  const parsed = parseJson(sources.file.text)
  if ('wrong' in parsed) {
    tell(parsed.wrong)
    return empty
  }
  const read = fileShape.safeParse(parsed.value)
  if (read.success) return read.data
  tellIssues(read.error, [], tell)
  return empty
}

/** Throws SettingsProblem that names everything wrong at once, each with its path in the file. */
export const readEnginePlan = (sources: PlanSources): EnginePlan => {
  const wrong: string[] = []
  const name = sources.file?.name ?? 'the engines'
  const tell: Tell = (sentence) => void wrong.push(`${name}: ${sentence}`)
  const file = readFile(sources, tell)
  const isRead = wrong.length === 0
  const short = shortRoutes(sources.short, sources.kinds, Object.keys(file.engines), (sentence) => {
    wrong.push(sentence)
  })
  const given = Object.entries(file.engines).map(([id, engine]) =>
    plannedEngine(id, engine, sources, tell),
  )
  const added = short.engines.map(({ id, kind, options }) =>
    plannedEngine(id, engineShape.parse({ kind, options }), sources, (sentence) => {
      wrong.push(sentence)
    }),
  )
  const engines = [...given, ...added]
  const known = new Set([BUILTIN, ...engines.map(({ id }) => id)])
  const routeOf = (model: Model): readonly RouteStep[] => {
    const quick = short.routes.get(model)
    if (quick !== undefined) {
      return quick.map((engine, index) => ({ engine, when: index === 0 ? reasons : defaultWhen }))
    }
    const steps = file.routes[model] ?? [{ engine: BUILTIN }]
    return isRead ? checkedRoute(model, steps, known, tell) : []
  }
  const routes = Object.fromEntries(
    models.map((model) => [model, routeOf(model)]),
  ) as EnginePlan['routes']
  if (wrong.length > 0) throw new SettingsProblem(wrong)
  const used = new Set(Object.values(routes).flatMap((steps) => steps.map(({ engine }) => engine)))
  const idle = engines.filter(({ id }) => id !== BUILTIN && !used.has(id))
  return {
    engines,
    routes,
    presets: file.presets ?? null,
    warnings: idle.map(({ id }) => `The engine "${id}" is in no route, so it makes nothing.`),
  }
}
