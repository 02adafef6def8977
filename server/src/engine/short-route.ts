// Routes as one line of the environment: `local:/models/sdxs,builtin` names engines of the file, or makes one of a kind.
import type { Model } from '@openfield/contract'
import type { EngineKind } from './engine-kind.ts'

export interface ShortRoute {
  /** The setting it stands in, for sentences. */
  readonly name: string
  readonly text: string
  readonly models: readonly Model[]
}

export interface ShortEngine {
  readonly id: string
  readonly kind: string
  readonly options: unknown
}

export interface ShortRoutes {
  readonly engines: readonly ShortEngine[]
  /** Ids of engines in their order. */
  readonly routes: ReadonlyMap<Model, readonly string[]>
}

const freeId = (kind: string, taken: ReadonlySet<string>): string => {
  let id = kind
  for (let count = 2; taken.has(id); count++) id = `${kind}-${count}`
  return id
}

/** Reads all of them; the same `kind:word` in several routes is one engine. Later routes of a model replace earlier ones. */
export const shortRoutes = (
  given: readonly ShortRoute[],
  kinds: readonly EngineKind[],
  known: readonly string[],
  tell: (sentence: string) => void,
): ShortRoutes => {
  const made = new Map<string, ShortEngine>()
  const taken = new Set(['builtin', ...known])
  const names = new Set(taken)
  const idOf = (item: string, setting: string): string => {
    if (names.has(item)) return item
    const earlier = made.get(item)
    if (earlier) return earlier.id
    const [word = '', rest = ''] = item.split(/:(.*)/s)
    const kind = kinds.find((each) => each.kind === word)
    if (kind === undefined || rest === '') {
      const forms = kinds.map((each) => `${each.kind}:…`)
      tell(
        `${setting}: "${item}" is no engine; allowed: ${[...names, ...forms].join(', ')}, separated by commas.`,
      )
      return item
    }
    const id = freeId(word, taken)
    taken.add(id)
    made.set(item, { id, kind: word, options: kind.shorthand?.(rest) ?? { url: rest } })
    return id
  }
  const routes = new Map<Model, readonly string[]>()
  for (const { name, text, models } of given) {
    const items = text.split(',').map((item) => item.trim())
    const ids = items.filter(Boolean).map((item) => idOf(item, name))
    if (ids.length === 0) continue
    if (new Set(ids).size < ids.length) tell(`${name}: an engine is in the route twice.`)
    for (const model of models) routes.set(model, ids)
  }
  return { engines: [...made.values()], routes }
}
