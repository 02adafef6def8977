// Clips by the OpenAI videos API, a job that is asked after and found again, or by LocalAI's one long call.
import { join } from 'node:path'
import type { VideoInput } from '@openfield/contract'
import { z } from 'zod'
import type { InputImage } from '../../engine.ts'
import { fitSize, type Size } from '../fit-size.ts'
import { isGone, knownOf, unlessGone } from '../kept-job.ts'
import { poll } from '../poll.ts'
import type { Call } from '../remote-client.ts'
import { type RawMade, type RemoteJob, tellTheServer } from '../remote-engine.ts'
import { RemoteFault } from '../remote-fault.ts'
import { sentPicture, sizeOfPicture } from '../sent-picture.ts'
import { sizeRule } from '../size-options.ts'
import { ANSWER_BYTES, askMade, formOf, saveMade, withFaults } from './calls.ts'
import type { ClipDialect } from './dialects.ts'
import { clipFields, type Fields, secondsOf } from './fields.ts'
import type { Speaking } from './openai.ts'
import type { ClipOptions } from './options.ts'

const jobSchema = z.object({
  id: z.string().min(1).max(500),
  status: z.string(),
  progress: z.number().nullish(),
  error: z.unknown().optional(),
})
type ClipJob = z.output<typeof jobSchema>

interface Order {
  readonly fields: Fields
  readonly size: Size
  readonly image: InputImage
  readonly endImage: InputImage | undefined
}

const orderOf = async (
  clips: ClipDialect,
  options: ClipOptions,
  { words, pictures, input }: RemoteJob,
): Promise<Order> => {
  const { image, endImage } = pictures
  if (!image) throw new Error('a clip begins with a picture')
  const rule = sizeRule(clips.sizes(options.model ?? ''), options)
  const size = fitSize(await sizeOfPicture(image), rule)
  const wish = {
    prompt: words.prompt,
    negative: words.negativePrompt,
    seed: input.seed,
    lora: words.loras[0] ?? null,
  }
  return { fields: clipFields(clips, options, wish, size), size, image, endImage }
}

const callOf = async (
  { body, path, picture, end }: ClipDialect,
  { fields, size, image, endImage }: Order,
): Promise<Pick<Call, 'path' | 'form' | 'json'>> => {
  const first = await sentPicture(image, size)
  if (body === 'form') return { path, form: formOf(fields, picture, first) }
  const last = end && endImage ? await sentPicture(endImage, size) : null
  const json = { ...fields, [picture]: first.toString('base64') }
  return { path, json: last && end ? { ...json, [end]: last.toString('base64') } : json }
}

const idPath = ({ path }: ClipDialect, id: string): string => `${path}/${encodeURIComponent(id)}`

/** The failure that a job ended with, in the form of an answer so that its code is read the same way. */
const endedBadly = ({ error, status }: ClipJob): RemoteFault => {
  const body = { error: typeof error === 'object' ? error : { message: error } }
  const { message } = (body.error ?? {}) as { readonly message?: unknown }
  const words = typeof message === 'string' ? message.slice(0, 600) : null
  return new RemoteFault('failed', `ended the clip as ${status}`, { words, body })
}

/** Begins the clip and keeps where it is. */
const submit = async (
  { client, dialect }: Speaking,
  options: ClipOptions,
  job: RemoteJob,
): Promise<string> => {
  const { clips } = dialect
  const call = await callOf(clips, await orderOf(clips, options, job))
  const { signal } = job
  const { id } = await client.json({ ...call, method: 'POST', signal, retries: 0 }, jobSchema)
  try {
    await job.memory.keep(id)
  } catch (error) {
    // Nobody will know of it: the request has another worker now.
    const late = AbortSignal.timeout(5000)
    await client.call({ method: 'DELETE', path: idPath(clips, id), signal: late }).catch(() => null)
    throw error
  }
  return id
}

/** The job that an earlier attempt began, if the server still has it and it came to no bad end. */
const knownJob = async (
  { client, dialect }: Speaking,
  { memory, signal }: RemoteJob,
): Promise<string | null> => {
  const known = knownOf(memory)
  if (known === null) return null
  try {
    const path = idPath(dialect.clips, known)
    const { status } = await client.json({ path, signal }, jobSchema)
    return ['queued', 'in_progress', 'completed'].includes(status) ? known : null
  } catch (error) {
    // What the server has forgotten is begun again; a server that cannot be asked is not given a second job.
    if (isGone(error)) return null
    throw error
  }
}

const asJob = async (
  speaking: Speaking,
  options: ClipOptions,
  { job, path }: { job: RemoteJob; path: string },
): Promise<void> => {
  const { client, pollMs, timeoutMs } = speaking
  const { clips } = speaking.dialect
  const { signal, memory } = job
  const id = (await knownJob(speaking, job)) ?? (await submit(speaking, options, job))
  const place = idPath(clips, id)
  const ask = async (): Promise<true | undefined> => {
    const now = await client.json({ path: place, signal, retries: 0 }, jobSchema)
    if (now.status === 'completed') return true
    if (now.status !== 'queued' && now.status !== 'in_progress') throw endedBadly(now)
    job.progress((now.progress ?? 0) / 100, now.status === 'queued' ? 'waiting' : 'making')
    return undefined
  }
  const cancel = async (late: AbortSignal): Promise<void> => {
    if (clips.remove === 'forgets') speaking.works()
    await client.call({ method: 'DELETE', path: place, signal: late })
  }
  const work = async (): Promise<void> => {
    await poll(ask, { everyMs: pollMs, signal })
    job.progress(1, 'fetching')
    await client.save({ path: `${place}/content`, signal, timeoutMs, maxBytes: ANSWER_BYTES }, path)
  }
  await tellTheServer(job, () => unlessGone(memory, work), cancel)
}

/** What of the wish these clips do not have. */
const notesOf = (clips: ClipDialect, options: ClipOptions, hasEnd: boolean): string[] => {
  const seconds = secondsOf(clips, options)
  const isOther = Math.abs(seconds - 5) > 0.5
  return [
    ...(isOther ? [`The clip is ${Math.round(seconds * 10) / 10} seconds long.`] : []),
    ...(hasEnd && clips.end === null ? ['The server takes no picture to end with.'] : []),
  ]
}

/** One clip. Throws RemoteFault, or the reason of the signal. */
export const makeClip = (
  speaking: Speaking,
  options: ClipOptions,
  { input, job }: { input: VideoInput; job: RemoteJob },
): Promise<RawMade> =>
  withFaults(async () => {
    const { client, dialect, timeoutMs } = speaking
    const { clips } = dialect
    const { signal, scratch } = job
    const path = join(scratch, 'made')
    if (clips.way === 'job') {
      await asJob(speaking, options, { job, path })
    } else {
      const call = await callOf(clips, await orderOf(clips, options, job))
      job.progress(0.05, 'making')
      const [made] = await askMade(client, { ...call, signal, timeoutMs })
      if (!made) throw new RemoteFault('garbage', 'gave no clip')
      await saveMade(client, made, path, { signal, timeoutMs })
    }
    return { files: [{ path }], notes: notesOf(clips, options, input.endImage !== null) }
  })
