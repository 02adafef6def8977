// Whether a ComfyUI server could run our workflows: it answers, knows their nodes and has their files.
import { z } from 'zod'
import { RemoteFault } from '../remote-fault.ts'
import type { ComfyuiApi } from './comfyui-api.ts'
import { choicesOf, type NodeInfo, nodeInfo } from './comfyui-info.ts'
import { fillTemplate, type Graph } from './template.ts'
import type { Workflow } from './workflows.ts'

const stats = z.looseObject({
  system: z.looseObject({ comfyui_version: z.string().max(50).optional() }),
  devices: z
    .array(z.looseObject({ name: z.string().optional(), vram_free: z.number().optional() }))
    .default([]),
})

/** Inputs whose choices change with every upload. */
const isUpload = (classType: string): boolean => /^LoadImage/.test(classType)

const wrongIn = (id: string, { class_type, inputs }: Graph[string], info: NodeInfo | undefined) => {
  if (!info) return [`the server has no node ${class_type} (node ${id})`]
  const specs = { ...info.input.required, ...info.input.optional }
  return Object.entries(inputs).flatMap(([input, value]) => {
    const choices = typeof value === 'string' ? choicesOf(specs[input]) : null
    if (choices === null || choices.includes(String(value)) || isUpload(class_type)) return []
    const few = choices.slice(0, 5).join(', ') || 'none'
    return [
      `${class_type}.${input} (node ${id}) is ${JSON.stringify(value)}, which the server does not have; it has ${few}${choices.length > 5 ? ' …' : ''}`,
    ]
  })
}

/** Asks for each class once. */
const infosOf = async (
  { client }: ComfyuiApi,
  graphs: readonly Graph[],
  signal: AbortSignal,
): Promise<Map<string, NodeInfo | undefined>> => {
  const nodes = graphs.flatMap((graph) => Object.values(graph))
  const classes = [...new Set(nodes.map(({ class_type }) => class_type))]
  const infos = new Map<string, NodeInfo | undefined>()
  for (const name of classes) {
    const path = `/object_info/${encodeURIComponent(name)}`
    // Nodes with long lists of files have long answers.
    const call = { path, signal, retries: 0, maxBytes: 32 * 2 ** 20 }
    infos.set(name, (await client.json(call, nodeInfo))[name])
  }
  return infos
}

const gibibytes = (bytes: number): string => `${(bytes / 2 ** 30).toFixed(1)} GiB`

/** One sentence of what answered. Throws RemoteFault, or Error that says what is missing. */
export const checkComfyui = async (
  api: ComfyuiApi,
  workflows: readonly Workflow[],
  signal: AbortSignal,
): Promise<string> => {
  const call = { path: '/system_stats', signal, retries: 0 }
  const { system, devices } = await api.client.json(call, stats)
  const graphs = workflows.map(({ template, values }) => fillTemplate(template, values))
  const infos = await infosOf(api, graphs, signal).catch((error: unknown) => {
    // Some proxies hide it; that is no reason to think the server broken.
    if (error instanceof RemoteFault && error.status === 404) return null
    throw error
  })
  const wrong = graphs.flatMap((graph) =>
    Object.entries(graph).flatMap(([id, node]) =>
      infos === null ? [] : wrongIn(id, node, infos.get(node.class_type)),
    ),
  )
  if (wrong.length > 0)
    throw new Error(`ComfyUI answers, but ${[...new Set(wrong)].slice(0, 6).join('; ')}.`)
  const [device] = devices
  const memory = device?.vram_free === undefined ? '' : ` with ${gibibytes(device.vram_free)} free`
  const on = device?.name ? ` on ${device.name.slice(0, 80)}${memory}` : ''
  const names = workflows.map(({ slot, template }) => `${slot} (${template.name})`).join(', ')
  return `ComfyUI ${system.comfyui_version ?? 'of unknown version'}${on} has what the workflows need: ${names}.`
}
