// An engine behind AUTOMATIC1111's web UI or Forge: one long call makes the pictures, a second way tells its progress and stops it.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '@openfield/contract'
import { z } from 'zod'
import { newId } from '../../../lib/id.ts'
import { type EngineSetting, engineKind, type Translated } from '../../engine-kind.ts'
import { fitSize, type Size, type SizeRule } from '../fit-size.ts'
import { knownOf } from '../kept-job.ts'
import type { RawFile } from '../made-picture.ts'
import { type RemoteClient, remoteClient } from '../remote-client.ts'
import {
  type RawMade,
  type RemoteAdapter,
  type RemoteJob,
  remoteEngine,
  tellTheServer,
} from '../remote-engine.ts'
import { RemoteFault } from '../remote-fault.ts'
import { remoteServer } from '../remote-server.ts'
import { sentPicture } from '../sent-picture.ts'
import { sizeRule } from '../size-options.ts'
import { type WebuiOptions, webuiOptions } from './options.ts'
import { interrupt, type Task, watch } from './task.ts'

const ANSWER_BYTES = 256 * 2 ** 20

/** SDXL and its like; the page itself allows up to 2048. */
const usual: SizeRule = { multiple: 8, min: 64, max: 2048, pixels: 1024 * 1024 }

const answerSchema = z.object({
  images: z.array(z.string().min(1)).min(1, 'nothing was made'),
  /** JSON inside JSON. */
  info: z.string().optional(),
})

const infoSchema = z
  .object({ all_seeds: z.array(z.number().int()), index_of_first_image: z.number().int().min(0) })
  .partial()

const readInfo = (text: string | undefined): z.output<typeof infoSchema> => {
  try {
    return infoSchema.parse(JSON.parse(text ?? ''))
  } catch {
    return {}
  }
}

/** People's words name no networks: `<lora:…>` in a prompt would load what the operator did not give. */
const withoutTags = (text: string): string => text.replace(/<[^<>:]{1,40}:[^<>]{0,300}>/g, ' ')

const promptOf = ({ prompt, loras }: Translated): string =>
  [withoutTags(prompt), ...loras.map(({ name, weight }) => `<lora:${name}:${weight}>`)].join(' ')

/** The body of txt2img, and of img2img with a picture. */
export const webuiBody = (
  options: WebuiOptions,
  words: Translated,
  call: { size: Size; seed: number; count: number; taskId: string; picture: Buffer | null },
): Readonly<Record<string, unknown>> => ({
  prompt: promptOf(words),
  negative_prompt: withoutTags(words.negativePrompt),
  ...call.size,
  seed: call.seed,
  steps: options.steps,
  cfg_scale: options.guidance,
  // One after the other: a batch at once would need the memory of all.
  n_iter: call.count,
  batch_size: 1,
  ...(options.sampler ? { sampler_name: options.sampler } : {}),
  ...(options.scheduler ? { scheduler: options.scheduler } : {}),
  ...(options.checkpoint ? { override_settings: { sd_model_checkpoint: options.checkpoint } } : {}),
  ...(call.picture
    ? {
        init_images: [call.picture.toString('base64')],
        denoising_strength: options.strength,
        include_init_images: false,
      }
    : {}),
  force_task_id: call.taskId,
  send_images: true,
  save_images: false,
  ...options.extra,
})

interface Parts {
  readonly client: RemoteClient
  readonly options: WebuiOptions
  readonly setting: EngineSetting
}

/**
 * The pictures come only as the answer to the call that asked for them, so what an earlier attempt began cannot be had any more: when it
 * still runs it is stopped, before the same is asked again under a name of its own.
 */
const stopEarlier = async ({ client }: Parts, { memory, signal }: RemoteJob): Promise<void> => {
  const id = knownOf(memory)
  // Shared or not: what runs now may be anybody's, so only a task that says it is this one is stopped.
  if (id !== null) await interrupt({ client, id, shared: true }, signal)
}

const ask = async (parts: Parts, job: RemoteJob, taskId: string) => {
  const { client, options, setting } = parts
  const { input, words, signal, pictures } = job
  if (input.kind !== 'image') throw new Error('an engine is asked only for what it serves')
  const size = fitSize(input, sizeRule(usual, options))
  const picture = pictures.reference ? await sentPicture(pictures.reference, size) : null
  const count = input.batchSize
  const json = webuiBody(options, words, { size, seed: input.seed, count, taskId, picture })
  return client.json(
    {
      ...{
        method: 'POST',
        path: picture ? '/sdapi/v1/img2img' : '/sdapi/v1/txt2img',
        json,
        signal,
      },
      ...{ timeoutMs: setting.timeoutMs, maxBytes: ANSWER_BYTES, retries: 0 },
    },
    answerSchema,
  )
}

const make = async (parts: Parts, job: RemoteJob): Promise<RawMade> => {
  const { client, options } = parts
  const { memory, signal, scratch, input, requestId } = job
  await stopEarlier(parts, job)
  const task: Task = {
    client,
    id: `openfield-${requestId}-${newId()}`,
    shared: options.shared,
  }
  await memory.keep(task.id)
  const answered = new AbortController()
  const everyMs = options.pollSeconds * 1000
  const watching = watch(
    task,
    { everyMs, signal: AbortSignal.any([signal, answered.signal]) },
    job.progress,
  )
  try {
    const answer = await tellTheServer(
      job,
      () => ask(parts, job, task.id),
      (late) => interrupt(task, late),
    )
    const { all_seeds = [], index_of_first_image = 0 } = readInfo(answer.info)
    const files: RawFile[] = []
    for (const image of answer.images.slice(index_of_first_image)) {
      const path = join(scratch, `made-${files.length}`)
      await writeFile(path, Buffer.from(image.replace(/^data:[^,]{0,100},/, ''), 'base64'))
      files.push({ path, seed: all_seeds[files.length] ?? input.seed + files.length })
    }
    return { files }
  } finally {
    answered.abort()
    await watching
  }
}

const modelsSchema = z.array(z.object({ title: z.string(), model_name: z.string() }))

const check = async ({ client, options }: Parts, signal: AbortSignal): Promise<string> => {
  const models = await client
    .json({ path: '/sdapi/v1/sd-models', signal, retries: 0 }, modelsSchema)
    .catch((error: unknown) => {
      throw explained(error)
    })
  const names = models.map(({ model_name }) => model_name)
  const { checkpoint } = options
  // A title has the hash behind the name, which people like to leave out.
  const isKnown = models.some(
    ({ title, model_name }) =>
      checkpoint === title || checkpoint === model_name || title.startsWith(`${checkpoint} [`),
  )
  if (names.length === 0) throw new Error('The server has no checkpoint; put one into its models.')
  if (checkpoint !== undefined && !isKnown)
    throw new Error(
      `The server has no checkpoint ${checkpoint}; it has ${names.slice(0, 5).join(', ')}.`,
    )
  return `The web UI answers with ${names.length} checkpoint${names.length > 1 ? 's' : ''}.`
}

const explained = (error: unknown): unknown => {
  if (!(error instanceof RemoteFault)) return error
  if (error.status === 404)
    return new Error('What answers there has no /sdapi/v1 API: start the web UI with --api.')
  if (error.status === 401)
    return new Error(
      'The server wants the user and password of --api-auth: write them into the url, as http://user:password@host:7860.',
    )
  return error
}

/** What it refuses is the operator's to mend, such as a sampler it does not have: pictures were made anew here. */
const problemOf =
  ({ setting }: Parts) =>
  ({ status }: RemoteFault): Problem | null =>
    status === 400 || status === 422
      ? new Problem('engine_failed', `The engine ${setting.id} could not do this.`)
      : null

const adapterOf = (parts: Parts): RemoteAdapter => ({
  can: () => ({
    negativePrompt: true,
    loras: true,
    camera: false,
    imageReference: true,
    endImage: false,
    seed: true,
  }),
  secrets: parts.client.server.secrets,
  serves: ({ kind }) => kind === 'image',
  check: (signal) => check(parts, signal),
  make: (job) => make(parts, job),
  problemOf: problemOf(parts),
  close: () => parts.client.close(),
})

export const webuiKind = engineKind(
  'webui',
  "AUTOMATIC1111's web UI, Forge and others with the /sdapi/v1 API: pictures.",
  webuiOptions,
  (options, setting) => {
    const client = remoteClient(remoteServer(options))
    return remoteEngine(setting, adapterOf({ client, options, setting }))
  },
)
