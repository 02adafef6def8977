// An engine that is somebody's account elsewhere: our keys in front of theirs; a request there ends as ours does.
import { join } from 'node:path'
import { type GenerationInput, Problem } from '@openfield/contract'
import { z } from 'zod'
import type { InputImage } from '../../engine.ts'
import { type EngineSetting, engineKind } from '../../engine-kind.ts'
import { putNamed, saveNamed } from '../elsewhere.ts'
import { isGone } from '../kept-job.ts'
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
import type { PictureUrls, Standing, UpstreamDialect } from './dialect.ts'
import { gatewayDialect } from './gateway.ts'
import { type Kept, keep, letGo, readKept } from './kept.ts'
import { type UpstreamOptions, upstreamOptions } from './options.ts'
import { platformDialect } from './platform.ts'

const MEDIA_BYTES = 256 * 2 ** 20
/** Of moving one file, milliseconds. */
const FILE_MS = 180_000

interface Parts {
  readonly client: RemoteClient
  readonly dialect: UpstreamDialect
  readonly options: UpstreamOptions
  readonly setting: EngineSetting
}

const emptyAccount = /credit|balance|funds/i
const tooMany = /concurren|too many|at once/i

/** What the general rule of statuses cannot know of these dialects. */
const readFault = (fault: RemoteFault): RemoteFault => {
  const { kind, status, words } = fault
  if (kind !== 'status') return fault
  const isEmpty = status === 402 || (status === 403 && emptyAccount.test(words ?? ''))
  if (isEmpty) {
    const why = 'has not enough credits on the account that this engine uses: add some there'
    return new RemoteFault('failed', why, { words })
  }
  // The platform refuses more than so many at once with a 400.
  if (status === 400 && tooMany.test(words ?? ''))
    return new RemoteFault('status', 'has as many requests of ours as it takes', {
      status: 429,
      words,
    })
  return fault
}

const withFaults = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    throw error instanceof RemoteFault ? readFault(error) : error
  }
}

const placeSchema = z.object({
  public_url: z.string().min(1).max(800),
  upload_url: z.string().min(1).max(4000),
  upload_headers: z.record(z.string(), z.string()).optional(),
})

/** Sends a picture as bytes; gives the address the upstream reads it by. */
const upload = async (
  { client }: Parts,
  { bytes, contentType }: InputImage,
  signal: AbortSignal,
): Promise<string> => {
  const place = await client.json(
    {
      ...{ method: 'POST', path: '/files/generate-upload-url', signal, retries: 2 },
      json: { content_type: contentType },
    },
    placeSchema,
  )
  const headers = { 'content-type': contentType, ...place.upload_headers }
  const limits = { signal, maxBytes: 2 ** 20, timeoutMs: FILE_MS }
  await putNamed(client, place.upload_url, { bytes, headers }, limits)
  return place.public_url
}

/** Without uploads: the address it came from when that is on the web, else the bytes inside the body. */
const addressOf = (from: string, { bytes, contentType }: InputImage): string =>
  /^https?:/i.test(from)
    ? from
    : `data:${contentType};base64,${Buffer.from(bytes).toString('base64')}`

const sourcesOf = (input: GenerationInput) =>
  input.kind === 'image'
    ? { reference: input.imageReference }
    : { image: input.image, endImage: input.endImage }

/** Where the upstream finds the input pictures; uploads what is not there yet. */
const urlsOf = async (parts: Parts, job: RemoteJob, kept: Kept): Promise<PictureUrls> => {
  const urls: { -readonly [K in keyof PictureUrls]: PictureUrls[K] } = { ...kept.urls }
  for (const [name, from] of Object.entries(sourcesOf(job.input))) {
    const place = name as keyof PictureUrls
    const picture = job.pictures[place]
    if (!picture || !from || urls[place]) continue
    urls[place] = parts.dialect.takesUploads
      ? await upload(parts, picture, job.signal)
      : addressOf(from, picture)
  }
  return urls
}

/** Begins the request there, or finds the one that an earlier attempt began without hearing of it. */
const submit = async (parts: Parts, job: RemoteJob, kept: Kept): Promise<Kept> => {
  const { client, dialect, options } = parts
  const { signal, memory, requestId, input } = job
  const urls = await urlsOf(parts, job, kept)
  const { round } = kept
  // The same key must come with the same body, so the addresses in it are kept before it is sent.
  if (dialect.takesUploads) await keep(memory, { round, urls })
  const { path, body } = dialect.write(input, urls, options.characters)
  const headers = { 'idempotency-key': `openfield-${requestId}-${round}` }
  const retries = dialect.honoursKeys ? 2 : 0
  const call = { method: 'POST', path, json: body, headers, signal, retries } as const
  const id = await client.json(call, dialect.begun)
  const begun = { round, urls: dialect.takesUploads ? urls : {}, id }
  // When this fails the request has another worker, who finds it there by its key: it is not ours to cancel.
  await keep(memory, begun)
  return begun
}

/** True when the request is no more; else it goes on there, and is charged there. */
const cancel = async (
  { client, dialect, setting }: Parts,
  id: string,
  signal: AbortSignal,
): Promise<boolean> => {
  const path = dialect.cancelPath(id)
  const call = { method: 'POST', signal, also: [400, 404, 409] } as const
  const answer = path === null ? null : await client.call({ ...call, path })
  const isDone = answer !== null && answer.status < 300
  if (!isDone) {
    const facts = { engine: setting.id, upstreamId: id }
    setting.log.warn(
      facts,
      'a request could not be canceled upstream: it goes on and may be charged',
    )
  }
  return isDone
}

/** Ends ours as theirs ended. Nothing of it is charged here. */
const endAlike = async (
  { setting }: Parts,
  { memory, requestId }: RemoteJob,
  kept: Kept,
  { is, words }: Extract<Standing, { readonly words: unknown }>,
): Promise<never> => {
  const about = { words: words?.slice(0, 600) ?? null }
  if (is === 'nsfw') throw new RemoteFault('refused', 'refused the content', about)
  if (is === 'error') {
    // Their own fault, which they do not charge: the next attempt is a new request.
    await letGo(memory, kept)
    throw new RemoteFault('failed', 'ended the request with an error of its own', about)
  }
  const facts = { engine: setting.id, requestId, upstreamId: kept.id, upstreamSaid: about.words }
  setting.log.warn(facts, `a request ended upstream as ${is}`)
  if (is === 'canceled')
    throw new Problem('canceled', `The request was canceled at the engine ${setting.id}.`)
  throw new Problem('upstream_failed', `The engine ${setting.id} could not make this request.`)
}

/** Waits for the end of the request there. */
const ended = async (parts: Parts, job: RemoteJob, kept: Kept): Promise<readonly string[]> => {
  const { client, dialect, options } = parts
  const { signal, memory, input } = job
  const { id } = kept
  if (id === undefined) throw new Error('a request has an id once it is begun')
  const path = dialect.statusPath(id)
  const query = dialect.statusQuery
  const schema = dialect.standing(input.kind)
  const ask = async (): Promise<Exclude<Standing, { readonly progress: number }> | undefined> => {
    const standing = await client.json({ path, query, signal, retries: 0 }, schema)
    if (!('progress' in standing)) return standing
    job.progress(standing.progress, standing.is)
    return undefined
  }
  try {
    const end = await poll(ask, { everyMs: options.pollSeconds * 1000, signal })
    return end.is === 'done' ? end.urls : endAlike(parts, job, kept, end)
  } catch (error) {
    if (isGone(error)) await letGo(memory, kept)
    throw error
  }
}

const make = async (parts: Parts, job: RemoteJob): Promise<RawMade> => {
  const { client, dialect, options } = parts
  const { signal, scratch, memory, input } = job
  const { notes } = dialect.write(input, {}, options.characters)
  const earlier = readKept(memory)
  const kept = earlier.id === undefined ? await submit(parts, job, earlier) : earlier
  const urls = await tellTheServer(
    job,
    () => ended(parts, job, kept),
    async (late) => {
      // A request that was stopped for its time may be tried again, and then as another one.
      if (await cancel(parts, kept.id ?? '', late)) await letGo(memory, kept)
    },
  )
  const limits = { signal, maxBytes: MEDIA_BYTES, timeoutMs: FILE_MS }
  const files: { path: string }[] = []
  for (const url of urls) {
    job.progress(0.95, 'fetching')
    const path = join(scratch, `made-${files.length}`)
    await saveNamed(client, url, path, limits)
    files.push({ path })
  }
  return { files, notes }
}

/** Asks for a request that cannot be: whoever knows the key says that there is none. */
const check = async ({ client, dialect, options }: Parts, signal: AbortSignal): Promise<string> => {
  const path = dialect.statusPath(dialect.nobody)
  const { contentType } = await client.call({ path, signal, retries: 0, also: [404] })
  if (!contentType.includes('json'))
    throw new Error(`What answers there does not speak as the ${options.dialect} does.`)
  return `The ${options.dialect} answers and knows the key.`
}

const adapterOf = (parts: Parts): RemoteAdapter => ({
  // It knows styles and motions by their ids.
  can: () => null,
  secrets: parts.client.server.secrets,
  serves: () => true,
  check: (signal) => check(parts, signal),
  make: (job) => withFaults(() => make(parts, job)),
  close: () => parts.client.close(),
})

const dialects = { platform: platformDialect, gateway: gatewayDialect } as const

export const upstreamKind = engineKind(
  'upstream',
  'An account at a Higgsfield platform or gateway, or another Openfield: our keys in front of theirs.',
  upstreamOptions,
  (options, setting) => {
    const dialect = dialects[options.dialect]
    const server = remoteServer(options, dialect.headers(options.key))
    const secrets = [...new Set([...server.secrets, ...dialect.secrets(options.key)])]
      .filter((secret) => secret.length >= 3)
      .sort((a, b) => b.length - a.length)
    const client = remoteClient({ ...server, secrets })
    return remoteEngine(setting, adapterOf({ client, dialect, options, setting }))
  },
)
