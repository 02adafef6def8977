// An engine behind sd-server, the server of stable-diffusion.cpp: jobs of its own API, asked after until they are done.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ImageInput, Problem, type VideoInput } from '@openfield/contract'
import { z } from 'zod'
import { type EngineSetting, engineKind } from '../../engine-kind.ts'
import { fitSize } from '../fit-size.ts'
import { isGone, knownOf, unlessGone } from '../kept-job.ts'
import type { RawFile } from '../made-picture.ts'
import { poll } from '../poll.ts'
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
import { sentPicture, sizeOfPicture } from '../sent-picture.ts'
import { sizeRule } from '../size-options.ts'
import { findSystemFfmpeg } from '../system-ffmpeg.ts'
import { clipBody, clipFormat, pictureBody } from './bodies.ts'
import { checkModes, explained, type Mode, readCapabilities } from './capabilities.ts'
import {
  madeBy,
  type SdClipOptions,
  type SdPictureOptions,
  type SdServerOptions,
  sdServerOptions,
} from './options.ts'

/** Of a finished job, whose answer holds its files. */
const ANSWER_BYTES = 256 * 2 ** 20

const begunSchema = z.object({ id: z.string().min(1).max(500) })

const base64 = z.string().min(1)
const jobSchema = z.object({
  status: z.string(),
  queue_position: z.number().nullish(),
  error: z.object({ message: z.string().nullish() }).nullish(),
  result: z
    .object({
      images: z.array(z.object({ index: z.number().nullish(), b64_json: base64 })).optional(),
      b64_json: base64.optional(),
    })
    .nullish(),
})
type Done = NonNullable<z.output<typeof jobSchema>['result']>

interface Parts {
  readonly client: RemoteClient
  readonly options: SdServerOptions
  readonly setting: EngineSetting
}

const pathOf = (id: string): string => `/sdcpp/v1/jobs/${encodeURIComponent(id)}`

/** Stops a job that waits; one that is being made goes on to its end, for nobody. */
const cancel = async ({ client, setting }: Parts, id: string, signal: AbortSignal) => {
  const { status } = await client.call({
    ...{ method: 'POST', path: `${pathOf(id)}/cancel`, signal, also: [409] },
  })
  if (status !== 409) return
  const { id: engine } = setting
  setting.log.warn(
    { engine },
    'the server cannot stop a job it has begun and works on it for nobody',
  )
}

const submit = async (parts: Parts, job: RemoteJob, mode: Mode, body: unknown): Promise<string> => {
  const { signal, memory } = job
  const path = `/sdcpp/v1/${mode}`
  const { id } = await parts.client.json({ method: 'POST', path, json: body, signal }, begunSchema)
  try {
    await memory.keep(id)
  } catch (error) {
    await cancel(parts, id, AbortSignal.timeout(5000)).catch(() => undefined)
    throw error
  }
  return id
}

/** The server's jobs live ten minutes beyond their end. One that came to a bad end is not worth asking for again. */
const knownJob = async (
  { client }: Parts,
  { memory, signal }: RemoteJob,
): Promise<string | null> => {
  const known = knownOf(memory)
  if (known === null) return null
  try {
    const call = { path: pathOf(known), signal, maxBytes: ANSWER_BYTES }
    const { status } = await client.json(call, jobSchema)
    return ['queued', 'generating', 'completed'].includes(status) ? known : null
  } catch (error) {
    if (isGone(error)) return null
    throw error
  }
}

/** A job from its beginning, or from where an earlier attempt left it, to its files. */
const run = async (
  parts: Parts,
  job: RemoteJob,
  { mode, body }: { mode: Mode; body: () => Promise<unknown> },
): Promise<Done> => {
  const { client, options } = parts
  const { signal, memory } = job
  const id = (await knownJob(parts, job)) ?? (await submit(parts, job, mode, await body()))
  const ask = async (): Promise<Done | undefined> => {
    const call = { path: pathOf(id), signal, retries: 0, maxBytes: ANSWER_BYTES }
    const { status, result, error, queue_position } = await client.json(call, jobSchema)
    if (status === 'completed' && result) return result
    if (status === 'queued') job.progress(0, `waiting ${queue_position ?? ''}`.trim())
    // It tells no progress.
    else if (status === 'generating') job.progress(0.1, 'making')
    else {
      const words = error?.message?.slice(0, 600) ?? null
      throw new RemoteFault('failed', `ended the job as ${status}`, { words })
    }
    return undefined
  }
  const everyMs = options.pollSeconds * 1000
  return tellTheServer(
    job,
    () => unlessGone(memory, () => poll(ask, { everyMs, signal })),
    (late) => cancel(parts, id, late),
  )
}

const makePictures = async (
  parts: Parts,
  options: SdPictureOptions,
  { input, job }: { input: ImageInput; job: RemoteJob },
): Promise<RawMade> => {
  const { scratch, signal, words, pictures } = job
  const body = async () => {
    const caps = await readCapabilities(parts.client, signal)
    const size = fitSize(input, sizeRule(caps.sizes('img_gen'), options))
    const reference = pictures.reference ? await sentPicture(pictures.reference, size) : null
    const { seed, batchSize: count } = input
    return pictureBody(options, words, { size, seed, count, caps, reference })
  }
  const { images = [] } = await run(parts, job, { mode: 'img_gen', body })
  const sorted = images
    .map(({ index, b64_json }, place) => ({ index: index ?? place, b64_json }))
    .sort((a, b) => a.index - b.index)
  const files: RawFile[] = []
  for (const { index, b64_json } of sorted) {
    const path = join(scratch, `made-${files.length}`)
    await writeFile(path, Buffer.from(b64_json, 'base64'))
    files.push({ path, seed: input.seed + index })
  }
  return { files }
}

const makeClip = async (
  parts: Parts,
  options: SdClipOptions,
  { input, job }: { input: VideoInput; job: RemoteJob },
): Promise<RawMade> => {
  const { scratch, signal, words, pictures } = job
  const body = async () => {
    const caps = await readCapabilities(parts.client, signal)
    if (!pictures.image) throw new Error('a clip begins with a picture')
    const rule = sizeRule(caps.sizes('vid_gen'), options)
    const size = fitSize(await sizeOfPicture(pictures.image), rule)
    const image = await sentPicture(pictures.image, size)
    const endImage = pictures.endImage ? await sentPicture(pictures.endImage, size) : null
    const ffmpeg = await findSystemFfmpeg(parts.setting.ffmpegPath)
    const format = clipFormat(caps.formats('vid_gen'), ffmpeg !== null)
    return clipBody(options, words, { size, seed: input.seed, caps, image, endImage, format })
  }
  const { b64_json } = await run(parts, job, { mode: 'vid_gen', body })
  if (!b64_json) throw new RemoteFault('garbage', 'gave no clip')
  const path = join(scratch, 'made')
  await writeFile(path, Buffer.from(b64_json, 'base64'))
  return { files: [{ path }] }
}

/** What it refuses is the operator's to mend: pictures were made anew here, and prompts are any text. */
const problemOf =
  ({ setting }: Parts) =>
  ({ status }: RemoteFault): Problem | null =>
    status === 400
      ? new Problem('engine_failed', `The engine ${setting.id} could not do this.`)
      : null

const adapterOf = (parts: Parts): RemoteAdapter => {
  const { client, options } = parts
  const { pictures, clips } = madeBy(options)
  return {
    can: () => ({
      negativePrompt: true,
      loras: true,
      camera: false,
      imageReference: true,
      endImage: true,
      seed: true,
    }),
    secrets: client.server.secrets,
    serves: ({ kind }) => (kind === 'image' ? pictures : clips) !== undefined,
    check: async (signal) => {
      const caps = await readCapabilities(client, signal).catch((error: unknown) => {
        throw explained(error)
      })
      checkModes(caps, {
        pictures: options.pictures !== undefined,
        clips: options.clips !== undefined,
      })
      return `sd-server answers with the model ${caps.model} (${caps.modes.join(', ')}).`
    },
    make: (job) => {
      const { input } = job
      if (input.kind === 'image' && pictures) return makePictures(parts, pictures, { input, job })
      if (input.kind === 'video' && clips) return makeClip(parts, clips, { input, job })
      throw new Error('an engine is asked only for what it serves')
    },
    problemOf: problemOf(parts),
    close: () => client.close(),
  }
}

export const sdServerKind = engineKind(
  'sd-server',
  'The server of stable-diffusion.cpp: pictures and clips of quantised models on any hardware.',
  sdServerOptions,
  (options, setting) => {
    const client = remoteClient(remoteServer(options))
    return remoteEngine(setting, adapterOf({ client, options, setting }))
  },
)
