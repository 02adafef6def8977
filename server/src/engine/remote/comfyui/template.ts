// Workflow templates: ComfyUI's API format with named placeholders, checked when the engine opens, filled for each job.

/** A node as ComfyUI takes it. */
export interface Node {
  readonly class_type: string
  readonly inputs: Readonly<Record<string, unknown>>
}

export type Graph = Readonly<Record<string, Node>>
export type Value = string | number | boolean

/** What fills placeholders: by name, `lora:0:name` and `camera:pan` included. */
export type Values = ReadonlyMap<string, Value>

export interface Template {
  /** For sentences: a file name or the name of a built-in one. */
  readonly name: string
  readonly graph: Graph
  /** Names of all placeholders. */
  readonly placeholders: ReadonlySet<string>
  /** Ids of the nodes whose outputs are taken, in order; empty takes those that save something. */
  readonly outputs: readonly string[]
}

/** A template that cannot be used; the message is one sentence naming file, node and input. */
export class TemplateProblem extends Error {
  override readonly name = 'TemplateProblem'
}

/** Filled from the request; the rest must be among the values of the configuration. */
export const requestPlaceholders = [
  'prompt',
  'negative_prompt',
  'seed',
  'width',
  'height',
  'batch_size',
  'image',
  'end_image',
  'strength',
  'frames',
  'fps',
  'seconds',
  'index',
] as const

/** Nodes that end a workflow with a file. */
const savers = new Set([
  'SaveImage',
  'PreviewImage',
  'SaveVideo',
  'SaveWEBM',
  'SaveAnimatedWEBP',
  'SaveAnimatedPNG',
  'VHS_VideoCombine',
  'Image Save',
])

const NODES_MAX = 2000
const placeholder = /\{\{\s*([\w:.-]{1,100})\s*(?:\|([^{}]{0,2000}))?\}\}/g
const whole = /^\{\{\s*([\w:.-]{1,100})\s*(?:\|([^{}]{0,2000}))?\}\}$/

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const nodeOf = (id: string, value: unknown, name: string): Node => {
  if (!isRecord(value) || typeof value['class_type'] !== 'string')
    throw new TemplateProblem(`${name} is not in ComfyUI's API format: ${id} has no class_type.`)
  const { class_type: classType, inputs = {} } = value
  if (!isRecord(inputs))
    throw new TemplateProblem(`${name}: the inputs of node ${id} are not an object.`)
  return { class_type: classType, inputs }
}

const graphOf = (json: unknown, name: string): Graph => {
  if (!isRecord(json)) throw new TemplateProblem(`${name} is not a JSON object of nodes.`)
  if (Array.isArray(json['nodes']))
    throw new TemplateProblem(
      `${name} is saved for ComfyUI's editor; save it with Workflow → Export (API) instead.`,
    )
  // Some tools save the body of the call instead of the graph alone.
  const nodes = isRecord(json['prompt']) && !json['prompt']['class_type'] ? json['prompt'] : json
  const ids = Object.keys(nodes).filter((id) => !id.startsWith('_'))
  if (ids.length === 0) throw new TemplateProblem(`${name} has no nodes.`)
  if (ids.length > NODES_MAX) throw new TemplateProblem(`${name} has more than ${NODES_MAX} nodes.`)
  return Object.fromEntries(ids.map((id) => [id, nodeOf(id, nodes[id], name)]))
}

/** Is it the output of another node: `["4", 0]`. */
export const isLink = (value: unknown): value is readonly [string, number] =>
  Array.isArray(value) &&
  value.length === 2 &&
  typeof value[0] === 'string' &&
  Number.isInteger(value[1])

function* textsIn(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value
  else if (Array.isArray(value)) for (const item of value) yield* textsIn(item)
  else if (isRecord(value)) for (const item of Object.values(value)) yield* textsIn(item)
}

/** Names of the placeholders in a graph. */
export const placeholdersOf = (graph: Graph): string[] =>
  Object.values(graph).flatMap(({ inputs }) =>
    [...textsIn(inputs)].flatMap((text) =>
      [...text.matchAll(placeholder)].map(([, key = '']) => key),
    ),
  )

const checkLinks = (graph: Graph, name: string): void => {
  for (const [id, { class_type, inputs }] of Object.entries(graph))
    for (const [input, value] of Object.entries(inputs))
      if (isLink(value) && !graph[value[0]])
        throw new TemplateProblem(
          `${name}: ${input} of node ${id} (${class_type}) comes from node ${value[0]}, which is not there.`,
        )
}

const isKnown = (key: string, values: Values): boolean =>
  (requestPlaceholders as readonly string[]).includes(key) ||
  /^lora:\d{1,2}:(name|weight)$/.test(key) ||
  /^camera:[\w.-]+$/.test(key) ||
  values.has(key)

const checkPlaceholders = (graph: Graph, name: string, values: Values): Set<string> => {
  const found = new Set<string>()
  for (const [id, node] of Object.entries(graph))
    for (const text of textsIn(node.inputs)) {
      for (const [, key = '', fallback] of text.matchAll(placeholder)) {
        if (!isKnown(key, values) && fallback === undefined)
          throw new TemplateProblem(
            `${name}: node ${id} (${node.class_type}) wants {{${key}}}, which is neither of the request (${requestPlaceholders.join(', ')}, lora:0:name, lora:0:weight, camera:<name>) nor among the values of the configuration.`,
          )
        found.add(key)
      }
      const rest = text.replace(placeholder, '').match(/\{\{[^}]{0,40}\}?\}?/)?.[0]
      if (rest)
        throw new TemplateProblem(
          `${name}: node ${id} (${node.class_type}) holds ${JSON.stringify(rest)}, which is no placeholder.`,
        )
    }
  return found
}

export interface TemplateSource {
  readonly name: string
  readonly json: unknown
  /** Values of the configuration. */
  readonly values: Values
  /** Placeholders without which the template makes no sense. */
  readonly needs: readonly string[]
  /** Ids of output nodes; absent takes those that save something. */
  readonly outputs?: readonly string[]
}

/** Checks a template. Throws TemplateProblem. */
export const readTemplate = ({
  name,
  json,
  values,
  needs,
  outputs = [],
}: TemplateSource): Template => {
  const graph = graphOf(json, name)
  checkLinks(graph, name)
  const placeholders = checkPlaceholders(graph, name, values)
  for (const key of needs)
    if (!placeholders.has(key))
      throw new TemplateProblem(`${name} has no {{${key}}}; without it the request has no effect.`)
  for (const id of outputs)
    if (!graph[id]) throw new TemplateProblem(`${name} has no node ${id} to take outputs from.`)
  const saves = Object.values(graph).some(({ class_type }) => savers.has(class_type))
  if (outputs.length === 0 && !saves)
    throw new TemplateProblem(
      `${name} has no node that saves (${[...savers].join(', ')}); name yours in outputs.`,
    )
  return { name, graph, placeholders, outputs }
}

/** A fallback after `|`: JSON where it is some, so that numbers stay numbers; else text. */
const fallbackOf = (text: string): Value => {
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text)
  return text === 'true' ? true : text === 'false' ? false : text
}

const lookUp = (key: string, fallback: string | undefined, values: Values): Value | null =>
  values.get(key) ?? (fallback === undefined ? null : fallbackOf(fallback))

const fillValue = (value: unknown, values: Values): unknown => {
  if (Array.isArray(value)) return value.map((item) => fillValue(item, values))
  if (isRecord(value))
    return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, fillValue(v, values)]))
  if (typeof value !== 'string') return value
  const alone = value.match(whole)
  // A placeholder alone takes the type of its value: ComfyUI wants numbers as numbers.
  if (alone) return lookUp(alone[1] ?? '', alone[2], values) ?? ''
  return value.replace(placeholder, (_, key: string, fallback?: string) =>
    String(lookUp(key, fallback, values) ?? ''),
  )
}

/** LoRA loaders whose LoRA this request does not have. */
const idleLoras = ({ graph }: Template, values: Values): Set<string> =>
  new Set(
    Object.entries(graph).flatMap(([id, { class_type, inputs }]) => {
      const names = [...textsIn(inputs)].flatMap((text) =>
        [...text.matchAll(placeholder)].filter(([, key = '']) => /^lora:\d+:name$/.test(key)),
      )
      const isIdle = names.some(([, key = '', other]) => lookUp(key, other, values) === null)
      return /^LoraLoader/.test(class_type) && isIdle ? [id] : []
    }),
  )

/** Where an output comes from when idle LoRA loaders are left out: what goes in as model comes out as 0, clip as 1. */
const around = (
  link: readonly [string, number],
  graph: Graph,
  idle: ReadonlySet<string>,
): readonly [string, number] => {
  let here = link
  for (let hops = 0; idle.has(here[0]) && hops < NODES_MAX; hops += 1) {
    const { inputs } = graph[here[0]] ?? { inputs: {} as Node['inputs'] }
    const next = here[1] === 1 ? inputs['clip'] : inputs['model']
    if (!isLink(next)) return here
    here = next
  }
  return here
}

/** The graph for one job. Placeholders without a value become empty text; LoRA loaders without a LoRA are left out. */
export const fillTemplate = (template: Template, values: Values): Graph => {
  const { graph } = template
  const idle = idleLoras(template, values)
  return Object.fromEntries(
    Object.entries(graph)
      .filter(([id]) => !idle.has(id))
      .map(([id, { class_type, inputs }]) => {
        const filled = Object.entries(inputs).map(([input, value]) => [
          input,
          isLink(value) ? [...around(value, graph, idle)] : fillValue(value, values),
        ])
        return [id, { class_type, inputs: Object.fromEntries(filled) as Node['inputs'] }]
      }),
  )
}

/** How many LoRAs the template has places for. */
export const loraPlaces = ({ placeholders }: Template): number =>
  new Set([...placeholders].flatMap((key) => key.match(/^lora:(\d+):name$/)?.[1] ?? [])).size
