// Would the configurations in docs/engines.md start a server, and does each kind of engine have one that makes a first picture or clip?
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readEnginePlan } from '../src/engine/engine-plan.ts'
import { engineKinds } from '../src/engine/kinds.ts'
import { readPresetWords } from '../src/engine/preset-words.ts'

const page = readFileSync(new URL('../../docs/engines.md', import.meta.url), 'utf8')
const blocks = [...page.matchAll(/^ *```json\n([\s\S]*?)^ *```/gm)].map(([, text = '']) => text)
const keysOf = (text: string): readonly string[] => Object.keys(JSON.parse(text) as object)
const name = 'docs/engines.md'

const planOf = (text: string | null, short: Parameters<typeof readEnginePlan>[0]['short'] = []) =>
  readEnginePlan({
    file: text === null ? null : { name, text },
    short,
    kinds: engineKinds,
    variable: () => 'http://a-value-of-the-environment.example',
    timeoutMs: 900_000,
  })

const files = blocks.filter((text) => keysOf(text).includes('engines'))

test('every configuration fits, and nothing in it is idle', () => {
  expect(files.length).toBeGreaterThanOrEqual(8)
  for (const text of files) expect(planOf(text).warnings, text).toEqual([])
})

test('the file of presets fits', () => {
  const presets = blocks.filter((text) => keysOf(text).includes('motions'))
  expect(presets).toHaveLength(1)
  for (const text of presets) expect(() => readPresetWords({ name, text })).not.toThrow()
})

test('every short route names a kind and what it takes', () => {
  const routes = [...page.matchAll(/OPENFIELD_ROUTE_(SOUL|DOP)="([^"]+)"/g)]
  expect(routes.length).toBeGreaterThanOrEqual(6)
  for (const [, model = '', text = ''] of routes) {
    const models = model === 'SOUL' ? (['soul'] as const) : (['dop-lite'] as const)
    const plan = planOf(null, [{ name: `OPENFIELD_ROUTE_${model}`, text, models }])
    expect(plan.routes[models[0]].length).toBeGreaterThan(1)
  }
})

test('every kind and every OpenAI-like server has an engine in a whole configuration', () => {
  const engines = files.flatMap((text) => planOf(text).engines)
  const shorts = [...page.matchAll(/OPENFIELD_ROUTE_\w+="([\w-]+):/g)].map(([, kind]) => kind)
  const kinds = new Set([...engines.map(({ kind }) => kind), ...shorts])
  expect(engineKinds.map(({ kind }) => kind).filter((kind) => !kinds.has(kind))).toEqual([])
  const servers = engines.map(({ options }) => (options as { server?: string }).server)
  for (const server of ['openai', 'vllm-omni', 'sglang', 'localai'])
    expect(servers).toContain(server)
})
