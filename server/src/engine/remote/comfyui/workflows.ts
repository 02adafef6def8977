// The workflows of an engine, by what they make: built-in ones and the operator's own files, with their values and size rules.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { z } from 'zod'
import type { SizeRule } from '../fit-size.ts'
import {
  type Graph,
  isLink,
  placeholdersOf,
  readTemplate,
  type Template,
  TemplateProblem,
  type Value,
} from './template.ts'
import { clipWorkflows } from './workflows-clip.data.ts'
import { pictureWorkflows } from './workflows-picture.data.ts'

/** What a workflow makes: a picture from words, after a picture; a clip from a picture, between two. */
export type Slot = 'picture' | 'pictureAfter' | 'clip' | 'clipToEnd'

/** What a model was made for. */
interface TrainedSize {
  /** Both sides are a multiple of it. */
  readonly multiple: number
  /** Width × height; null takes the asked size as it is. */
  readonly pixels: number | null
}

export interface BuiltinWorkflow {
  readonly name: string
  readonly slot: 'picture' | 'clip' | 'clipToEnd'
  /** One sentence part for the documents. */
  readonly sentence: string
  /** Values that name model files on the server; all must be given. */
  readonly files: readonly string[]
  readonly graph: Graph
  /** The same family after a reference picture. */
  readonly after?: Graph
  readonly size: TrainedSize
  /** Frames a second of clips. */
  readonly fps?: number
}

export const builtinWorkflows: readonly BuiltinWorkflow[] = [...pictureWorkflows, ...clipWorkflows]

const value = z.union([z.string().max(2000), z.number(), z.boolean()])

/** How the configuration names a workflow. */
export const workflowOptions = z.strictObject({
  workflow: z.string().min(1).max(1000),
  values: z.record(z.string().regex(/^[\w.-]{1,100}$/), value).default({}),
  outputs: z.array(z.string().min(1).max(100)).max(20).optional(),
  pixels: z
    .number()
    .int()
    .min(64 * 64)
    .max(40_000_000)
    .nullable()
    .optional(),
  multiple: z.number().int().min(1).max(256).optional(),
  seconds: z.number().min(0.5).max(60).default(5),
  fps: z.number().min(1).max(120).optional(),
  frames: z.number().int().min(1).max(5000).optional(),
})

export type WorkflowOptions = z.output<typeof workflowOptions>

/** A workflow ready to be filled. */
export interface Workflow {
  readonly slot: Slot
  readonly template: Template
  readonly values: ReadonlyMap<string, Value>
  readonly size: SizeRule
  readonly fps: number
  readonly frames: number | null
  readonly seconds: number
  /** LoRAs are put behind its model loader, as it has no places of its own. */
  readonly takesAnyLora: boolean
}

export type Workflows = Readonly<Partial<Record<Slot, Workflow>>>

const needs: Readonly<Record<Slot, readonly string[]>> = {
  picture: ['prompt'],
  pictureAfter: ['prompt', 'image'],
  clip: ['image'],
  clipToEnd: ['image', 'end_image'],
}

/** Numbers for ids, as ComfyUI's own editor writes them. */
const numbered = (graph: Graph): Graph => {
  const ids = new Map(Object.keys(graph).map((name, i) => [name, String(i + 1)]))
  return Object.fromEntries(
    Object.entries(graph).map(([name, { class_type, inputs }]) => [
      ids.get(name) ?? name,
      {
        class_type,
        inputs: Object.fromEntries(
          Object.entries(inputs).map(([input, to]) => [
            input,
            isLink(to) ? [ids.get(to[0]) ?? to[0], to[1]] : to,
          ]),
        ),
      },
    ]),
  )
}

const openBuiltin = (found: BuiltinWorkflow, slot: Slot, options: WorkflowOptions): Workflow => {
  const graph = slot === 'pictureAfter' ? found.after : found.graph
  const fits = slot === found.slot || (slot === 'pictureAfter' && found.slot === 'picture')
  if (!fits || graph === undefined)
    throw new TemplateProblem(
      `the built-in workflow ${found.name} is for ${found.slot}, not for ${slot}.`,
    )
  const values = new Map(Object.entries(options.values))
  for (const file of found.files)
    if (typeof values.get(file) !== 'string')
      throw new TemplateProblem(
        `the built-in workflow ${found.name} needs values.${file}, the name of a file on the ComfyUI server.`,
      )
  const { name } = found
  const template = readTemplate({ name, json: numbered(graph), values, needs: needs[slot] })
  // Values of a family serve both its workflows.
  const known = new Set([found.graph, found.after ?? {}].flatMap((each) => placeholdersOf(each)))
  for (const key of values.keys())
    if (!known.has(key))
      throw new TemplateProblem(
        `values.${key} is nothing that the built-in workflow ${name} knows; it takes ${[...known].join(', ')}.`,
      )
  const { size, fps = 24 } = found
  const loaders = Object.values(graph).filter(({ class_type }) => class_type in modelLoaders)
  return workflowOf(slot, template, options, { size, fps, takesAnyLora: loaders.length === 1 })
}

/** Of a side, pixels: nodes of ComfyUI take no more. */
const SIDE_MAX = 16_384

const workflowOf = (
  slot: Slot,
  template: Template,
  options: WorkflowOptions,
  usual: { readonly size: TrainedSize; readonly fps: number; readonly takesAnyLora: boolean },
): Workflow => {
  const { pixels = usual.size.pixels, multiple = usual.size.multiple } = options
  const { fps = usual.fps, frames = null, seconds } = options
  const values = new Map(Object.entries(options.values))
  const { takesAnyLora } = usual
  return {
    slot,
    template,
    values,
    size: {
      multiple,
      min: multiple,
      max: SIDE_MAX,
      pixels: pixels ?? Number.POSITIVE_INFINITY,
      grows: pixels !== null,
    },
    fps,
    frames,
    seconds,
    takesAnyLora,
  }
}

const readJson = (path: string): unknown => {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    throw new TemplateProblem(`the workflow file ${path} cannot be read (${code}).`)
  }
  try {
    return JSON.parse(text) as unknown
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new TemplateProblem(`${basename(path)} is not JSON: ${why}.`)
  }
}

const openFile = (slot: Slot, options: WorkflowOptions): Workflow => {
  const { workflow: path, outputs } = options
  const template = readTemplate({
    ...{ name: basename(path), json: readJson(path), needs: needs[slot] },
    values: new Map(Object.entries(options.values)),
    ...(outputs && { outputs }),
  })
  const isClip = slot.startsWith('clip')
  const size = { multiple: isClip ? 16 : 8, pixels: isClip ? 832 * 480 : null }
  return workflowOf(slot, template, options, { size, fps: 24, takesAnyLora: false })
}

/** Opens one workflow: a built-in by its name, anything that ends in `.json` as a file. Throws TemplateProblem. */
export const openWorkflow = (slot: Slot, options: WorkflowOptions): Workflow => {
  if (/\.json$/i.test(options.workflow)) return openFile(slot, options)
  const found = builtinWorkflows.find(({ name }) => name === options.workflow)
  if (found) return openBuiltin(found, slot, options)
  const names = builtinWorkflows.map(({ name }) => name).join(', ')
  throw new TemplateProblem(
    `${JSON.stringify(options.workflow)} is neither a built-in workflow (${names}) nor a file that ends in .json.`,
  )
}

/** The places of model and clip among a loader's outputs. */
const modelLoaders: Readonly<Record<string, { readonly clip: number | null }>> = {
  CheckpointLoaderSimple: { clip: 1 },
  UNETLoader: { clip: null },
}

/** Puts LoRAs behind the model loader: all that took its model and clip takes them from the last LoRA. */
export const withLoras = (
  graph: Graph,
  loras: readonly { readonly name: string; readonly weight: number }[],
): Graph => {
  const loader = Object.keys(graph).find((id) => (graph[id]?.class_type ?? '') in modelLoaders)
  if (loader === undefined || loras.length === 0) return graph
  const clip = modelLoaders[graph[loader]?.class_type ?? '']?.clip ?? null
  const first = Object.keys(graph).length + 1
  const idOf = (i: number) => (i < 0 ? loader : `${first + i}`)
  const last = idOf(loras.length - 1)
  const added = loras.map(({ name, weight }, i) => {
    const from = idOf(i - 1)
    const model = { model: [from, 0], lora_name: name, strength_model: weight }
    if (clip === null) return [idOf(i), { class_type: 'LoraLoaderModelOnly', inputs: model }]
    const both = { ...model, clip: [from, 1], strength_clip: weight }
    return [idOf(i), { class_type: 'LoraLoader', inputs: both }]
  })
  const rewired = Object.entries(graph).map(([id, { class_type, inputs }]) => {
    const moved = Object.entries(inputs).map(([input, to]) =>
      isLink(to) && to[0] === loader && (to[1] === 0 || to[1] === clip)
        ? [input, [last, to[1]]]
        : [input, to],
    )
    return [id, { class_type, inputs: Object.fromEntries(moved) as Record<string, unknown> }]
  })
  return Object.fromEntries([...rewired, ...added]) as Graph
}
