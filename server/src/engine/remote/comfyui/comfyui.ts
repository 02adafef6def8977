// The engine of kind `comfyui`: pictures and clips by workflows on an operator's ComfyUI server.
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { type GenerationInput, Problem } from '@openfield/contract'
import { clipSize } from '@openfield/renderer'
import sharp from 'sharp'
import { z } from 'zod'
import { batchSeed } from '../../batch-seed.ts'
import type { InputImage } from '../../engine.ts'
import { type Capabilities, engineKind } from '../../engine-kind.ts'
import { fitSize, framesOf, type Size } from '../fit-size.ts'
import type { RawFile } from '../made-picture.ts'
import { remoteClient } from '../remote-client.ts'
import { type RawMade, type RemoteAdapter, type RemoteJob, remoteEngine } from '../remote-engine.ts'
import { RemoteFault } from '../remote-fault.ts'
import { remoteServer, serverFields } from '../remote-server.ts'
import { ComfyuiApi } from './comfyui-api.ts'
import { checkComfyui } from './comfyui-check.ts'
import { discoverWorkflows } from './comfyui-discover.ts'
import { type KnownJob, runComfyuiJob } from './comfyui-job.ts'
import { mediaOf } from './comfyui-outputs.ts'
import { fillTemplate, type Graph, loraPlaces, TemplateProblem, type Value } from './template.ts'
import {
  builtinWorkflows,
  openWorkflow,
  type Slot,
  type Workflow,
  type WorkflowOptions,
  type Workflows,
  withLoras,
  workflowOptions,
} from './workflows.ts'

const slots = ['picture', 'pictureAfter', 'clip', 'clipToEnd'] as const

type Wanted = { readonly [S in Slot]?: WorkflowOptions | undefined }

/** The workflow of a slot; a family of pictures serves both its slots. Throws TemplateProblem. */
const openSlot = (slot: Slot, wanted: Wanted): Workflow | null => {
  const family =
    slot === 'pictureAfter' &&
    builtinWorkflows.some(({ name, after }) => name === wanted.picture?.workflow && after)
  const used = wanted[slot] ?? (family ? wanted.picture : undefined)
  return used ? openWorkflow(slot, used) : null
}

const options = z
  .strictObject({
    ...serverFields,
    pollSeconds: z.number().min(0.01).max(60).default(1),
    picture: workflowOptions.optional(),
    pictureAfter: workflowOptions.optional(),
    clip: workflowOptions.optional(),
    clipToEnd: workflowOptions.optional(),
  })
  // Here, so that a file that does not fit is told with everything else that does not.
  .superRefine((wanted, context) => {
    for (const slot of slots) {
      try {
        openSlot(slot, wanted)
      } catch (error) {
        if (!(error instanceof TemplateProblem)) throw error
        context.addIssue({ code: 'custom', path: [slot], message: error.message })
      }
    }
  })

const MAX_BYTES = { image: 128 * 2 ** 20, video: 1024 * 2 ** 20 } as const
/** How much of a reference picture is painted over when the configuration does not say. */
const REPAINT = 0.65

type ComfyuiOptions = z.output<typeof options>

const openWorkflows = (wanted: ComfyuiOptions): Workflows =>
  Object.fromEntries(
    slots.flatMap((slot) => {
      const opened = openSlot(slot, wanted)
      return opened ? [[slot, opened]] : []
    }),
  )

const nothingFound =
  'has no model files that a built-in workflow knows by name; name workflows and their files in the options'

const nothing: Capabilities = {
  negativePrompt: false,
  loras: false,
  camera: false,
  imageReference: false,
  endImage: false,
  seed: false,
}

const keptSchema = z.object({
  jobs: z.array(z.object({ id: z.string(), tries: z.number() }).nullable()),
})

const readKept = (known: string | null): (KnownJob | null)[] => {
  if (known === null) return []
  try {
    return keptSchema.parse(JSON.parse(known)).jobs
  } catch {
    return []
  }
}

class ComfyuiAdapter implements RemoteAdapter {
  readonly secrets: readonly string[]
  private readonly api: ComfyuiApi
  /** Empty until they were looked for, when the configuration names none. */
  private workflows: Workflows
  private readonly looksForThem: boolean
  private readonly pollMs: number

  constructor(wanted: ComfyuiOptions) {
    const server = remoteServer(wanted)
    this.workflows = openWorkflows(wanted)
    this.looksForThem = Object.keys(this.workflows).length === 0
    this.secrets = server.secrets
    this.api = new ComfyuiApi(remoteClient(server))
    this.pollMs = wanted.pollSeconds * 1000
  }

  serves(input: GenerationInput): boolean {
    return this.looksForThem || this.workflowFor(input) !== null
  }

  async ready(signal: AbortSignal): Promise<void> {
    if (Object.keys(this.workflows).length > 0) return
    this.workflows = await discoverWorkflows(this.api, signal)
  }

  can(input: GenerationInput): Capabilities {
    const workflow = this.workflowFor(input)
    if (!workflow) return nothing
    const { placeholders } = workflow.template
    const has = (start: string) => [...placeholders].some((key) => key.startsWith(start))
    return {
      negativePrompt: has('negative_prompt'),
      loras: workflow.takesAnyLora || has('lora:'),
      camera: has('camera:'),
      imageReference: this.workflows.pictureAfter !== undefined,
      endImage: this.workflows.clipToEnd !== undefined,
      seed: has('seed'),
    }
  }

  async check(signal: AbortSignal): Promise<string> {
    // Files come and go while nobody generates.
    if (this.looksForThem) this.workflows = await discoverWorkflows(this.api, signal)
    const all = Object.values(this.workflows).filter((workflow) => workflow !== undefined)
    if (all.length === 0) throw new Error(`ComfyUI answers, but ${nothingFound}.`)
    return checkComfyui(this.api, all, signal)
  }

  async make(job: RemoteJob): Promise<RawMade> {
    const workflow = this.workflowFor(job.input)
    if (!workflow) throw new RemoteFault('failed', nothingFound)
    const size = await sizeFor(job, workflow)
    const uploads = await this.upload(job, workflow, size)
    const notes = loraNotes(job, workflow)
    const count = job.input.kind === 'image' ? job.input.batchSize : 1
    const isOneJob = workflow.template.placeholders.has('batch_size')
    const parts = isOneJob ? 1 : count
    const kept = readKept(job.memory.known)
    const files: RawFile[] = []
    for (let part = 0; part < parts; part += 1) {
      const seed = batchSeed(job.input.seed, part)
      const facts = { seed, index: part, batch_size: isOneJob ? count : 1, ...size, ...uploads }
      const graph = graphFor(job, workflow, facts)
      const made = await this.runPart(job, graph, { part, parts, kept, workflow })
      const paths = await this.download(job, made, files.length)
      files.push(...paths.map((path) => ({ path, seed })))
    }
    return { files: files.slice(0, count), notes }
  }

  /** Calls that the server takes for wrong are a matter of versions and settings, never of the input. */
  problemOf({ kind, status }: RemoteFault): Problem | null {
    if (kind !== 'status' || status === null || ![400, 413, 415, 422].includes(status)) return null
    return new Problem('engine_failed', 'The ComfyUI server did not take a call.')
  }

  close(): Promise<void> {
    return this.api.client.close()
  }

  private workflowFor(input: GenerationInput): Workflow | null {
    const { picture, pictureAfter, clip, clipToEnd } = this.workflows
    if (input.kind === 'image') return (input.imageReference && pictureAfter) || picture || null
    return (input.endImage && clipToEnd) || clip || null
  }

  /** The input pictures in the size of the generation; their names on the server by placeholder. */
  private async upload(
    { pictures, signal, progress }: RemoteJob,
    { template }: Workflow,
    size: Size,
  ): Promise<Record<string, string>> {
    progress(0, 'uploading')
    const places = { image: pictures.reference ?? pictures.image, end_image: pictures.endImage }
    const names: Record<string, string> = {}
    for (const [place, picture] of Object.entries(places)) {
      if (!picture || !template.placeholders.has(place)) continue
      const bytes = await fitted(picture, size)
      const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
      names[place] = await this.api.upload(bytes, `${hash}.png`, signal)
    }
    return names
  }

  private runPart(
    { requestId, memory, signal, progress, preview }: RemoteJob,
    graph: Graph,
    { part, parts, kept, workflow }: Part,
  ) {
    return runComfyuiJob(this.api, {
      ...{ graph, signal, preview, pollMs: this.pollMs },
      name: `${requestId} ${part}`,
      known: kept[part] ?? null,
      keep: async (known) => {
        for (let i = kept.length; i < part; i += 1) kept[i] = null
        kept[part] = known
        await memory.keep(JSON.stringify({ jobs: kept }))
      },
      progress: (fraction, stage) => progress(0.05 + (0.9 * (part + fraction)) / parts, stage),
    }).then((outputs) => ({ outputs, workflow }))
  }

  private async download(
    { input, scratch, signal }: RemoteJob,
    { outputs, workflow }: { outputs: Parameters<typeof mediaOf>[0]; workflow: Workflow },
    from: number,
  ): Promise<string[]> {
    const media = mediaOf(outputs, input.kind, workflow.template.outputs)
    const paths: string[] = []
    for (const file of media.slice(0, 4)) {
      const path = join(scratch, `raw-${from + paths.length}`)
      await this.api.fetch(file, path, MAX_BYTES[input.kind], signal)
      paths.push(path)
    }
    return paths
  }
}

interface Part {
  readonly part: number
  readonly parts: number
  /** By part; grows as parts begin. */
  readonly kept: (KnownJob | null)[]
  readonly workflow: Workflow
}

const fitted = (picture: InputImage, { width, height }: Size): Promise<Buffer> =>
  sharp(picture.bytes)
    .resize(width, height, { fit: 'cover' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .png({ compressionLevel: 4 })
    .toBuffer()

/** The size at which the model works: the asked shape, or the shape of the input picture. */
const sizeFor = async ({ input, pictures }: RemoteJob, { size }: Workflow): Promise<Size> => {
  if (input.kind === 'image') return fitSize(input, size)
  const { width, height } = await sharp(pictures.image?.bytes).metadata()
  return fitSize(clipSize({ width, height }, 720), size)
}

const loraNotes = ({ words }: RemoteJob, { template, takesAnyLora }: Workflow): string[] => {
  const places = takesAnyLora ? words.loras.length : loraPlaces(template)
  const names = words.loras.slice(places).map(({ name }) => name)
  if (names.length === 0) return []
  return [`The workflow has no place for the LoRA ${names.join(', ')}; it was left out.`]
}

const graphFor = (
  { input, words }: RemoteJob,
  { template, values, fps, frames, seconds, takesAnyLora }: Workflow,
  facts: Readonly<Record<string, Value>>,
): Graph => {
  const filled = new Map<string, Value>(values)
  if (input.kind === 'image') filled.set('strength', values.get('strength') ?? REPAINT)
  else filled.set('strength', input.motions[0]?.strength ?? 1)
  const length = frames ?? framesOf(seconds, fps, 4)
  for (const [key, value] of Object.entries({ ...facts, fps, seconds, frames: length }))
    filled.set(key, value)
  filled.set('prompt', words.prompt)
  filled.set('negative_prompt', words.negativePrompt || (values.get('negative_prompt') ?? ''))
  for (const [i, { name, weight }] of words.loras.entries()) {
    filled.set(`lora:${i}:name`, name)
    filled.set(`lora:${i}:weight`, weight)
  }
  for (const [name, value] of Object.entries(words.camera)) filled.set(`camera:${name}`, value)
  const graph = fillTemplate(template, filled)
  return takesAnyLora ? withLoras(graph, words.loras) : graph
}

export const comfyui = engineKind(
  'comfyui',
  'Workflows on a ComfyUI server: built-in ones for Stable Diffusion, SDXL, Flux and Wan, or your own.',
  options,
  (wanted, setting) => remoteEngine(setting, new ComfyuiAdapter(wanted)),
)
