// An engine behind a server that speaks the OpenAI images and videos APIs: OpenAI, vLLM-Omni, SGLang or LocalAI.
import type { GenerationInput } from '@openfield/contract'
import { z } from 'zod'
import type { Capabilities, EngineSetting } from '../../engine-kind.ts'
import { engineKind } from '../../engine-kind.ts'
import { type RemoteClient, remoteClient } from '../remote-client.ts'
import { type RemoteAdapter, remoteEngine } from '../remote-engine.ts'
import { remoteServer } from '../remote-server.ts'
import { makeClip } from './clips.ts'
import { type Dialect, dialects } from './dialects.ts'
import { madeBy, type OpenaiOptions, openaiOptions } from './options.ts'
import { makePictures } from './pictures.ts'

/** What pictures and clips need of the server. */
export interface Speaking {
  readonly client: RemoteClient
  readonly dialect: Dialect
  /** Of a call that answers only when everything is made. */
  readonly timeoutMs: number
  readonly pollMs: number
  /** Tells the operator that the server works on although nobody wants it. */
  readonly works: () => void
}

const capabilitiesOf = ({ pictures, clips }: Dialect, { kind }: GenerationInput): Capabilities => {
  const { names } = kind === 'image' ? pictures : clips
  return {
    negativePrompt: names.negative !== null,
    loras: names.lora !== null,
    camera: false,
    imageReference: true,
    endImage: clips.end !== null,
    seed: names.seed !== null,
  }
}

const modelsSchema = z.object({
  data: z.array(z.object({ id: z.string(), task_type: z.string().optional() })),
})

/** Names a few, so that a sentence stays one. */
const few = (names: readonly string[]): string =>
  names.length <= 5
    ? names.join(', ')
    : `${names.slice(0, 5).join(', ')} and ${names.length - 5} more`

const check = async (
  client: RemoteClient,
  { server, pictures, clips }: OpenaiOptions,
  signal: AbortSignal,
): Promise<string> => {
  const { data } = await client.json({ path: '/v1/models', signal, retries: 0 }, modelsSchema)
  const names = data.map(({ id }) => id)
  for (const model of [pictures?.model, clips?.model]) {
    if (model === undefined || names.length === 0 || names.includes(model)) continue
    throw new Error(`The server has no model ${model}; it has ${few(names)}.`)
  }
  const [only] = data
  // A server of one model says what that model does, such as T2I, I2I, T2V or I2V.
  if (data.length === 1 && only?.task_type) {
    const makesClips = /V$/i.test(only.task_type)
    if (clips && !makesClips)
      throw new Error(`The model ${only.id} makes no clips: its task is ${only.task_type}.`)
    if (pictures && makesClips)
      throw new Error(`The model ${only.id} makes clips only: its task is ${only.task_type}.`)
  }
  return names.length === 0
    ? `${server} answers and names no models.`
    : `${server} answers with ${few(names)}.`
}

/** An address with or without the `/v1` that all paths begin with. */
const serverOf = ({ key, ...options }: OpenaiOptions) => {
  const server = remoteServer(options, key ? { authorization: `Bearer ${key}` } : {})
  return { ...server, url: server.url.replace(/\/v1$/, '') }
}

const adapterOf = (
  options: OpenaiOptions,
  { timeoutMs, log, id }: EngineSetting,
): RemoteAdapter => {
  const server = serverOf(options)
  const client = remoteClient(server)
  const dialect = dialects[options.server]
  const works = () =>
    log.warn({ engine: id }, 'the server cannot stop a clip and works on it for nobody')
  const pollMs = options.pollSeconds * 1000
  const speaking: Speaking = { client, dialect, timeoutMs, pollMs, works }
  const { pictures, clips } = madeBy(options)
  return {
    can: (input) => capabilitiesOf(dialect, input),
    secrets: server.secrets,
    serves: ({ kind }) => (kind === 'image' ? pictures : clips) !== undefined,
    check: (signal) => check(client, options, signal),
    make: (job) => {
      const { input } = job
      if (input.kind === 'image' && pictures)
        return makePictures(speaking, pictures, { input, job })
      if (input.kind === 'video' && clips) return makeClip(speaking, clips, { input, job })
      throw new Error('an engine is asked only for what it serves')
    },
    close: () => client.close(),
  }
}

export const openaiKind = engineKind(
  'openai',
  'A server that speaks the OpenAI images and videos APIs: OpenAI, vLLM-Omni, SGLang or LocalAI.',
  openaiOptions,
  (options, setting) => remoteEngine(setting, adapterOf(options, setting)),
  // `openai:vllm-omni=http://127.0.0.1:8000`; an address alone does not say which of them it is.
  (word) => {
    const [, server, url] = /^([a-z][a-z-]*)=(.+)$/s.exec(word) ?? []
    return server === undefined ? { url: word } : { server, url }
  },
)
