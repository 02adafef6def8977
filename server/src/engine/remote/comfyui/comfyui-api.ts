// ComfyUI's calls: upload, queue, how a job goes (by the newer job calls, else by history and queue), cancel, files.
import { FormData } from 'undici'
import { z } from 'zod'
import { jsonIn, type RemoteClient } from '../remote-client.ts'
import { RemoteFault } from '../remote-fault.ts'
import { safeWords } from '../server-words.ts'
import type { Graph } from './template.ts'

const outputFile = z.looseObject({
  filename: z.string().min(1).max(1000),
  subfolder: z.string().max(1000).default(''),
  type: z.string().max(100).default('output'),
})
export type OutputFile = z.output<typeof outputFile>

/** Outputs of a node under any name: images, gifs, videos, audio, text; what is no list of files is left out later. */
const outputsOf = z.record(z.string(), z.record(z.string(), z.unknown()))
export type Outputs = z.output<typeof outputsOf>

const historyEntry = z.looseObject({
  outputs: outputsOf.default({}),
  status: z
    .looseObject({
      status_str: z.string().optional(),
      completed: z.boolean().optional(),
      messages: z.array(z.unknown()).optional(),
    })
    .nullish(),
})

const jobAnswer = z.looseObject({
  status: z.string(),
  outputs: outputsOf.nullish(),
  execution_error: z.unknown().optional(),
})

/** How a job stands at the server; `unknown` when the server has never heard of it, or not any more. */
export type Standing =
  | { readonly is: 'waiting' | 'running' | 'unknown' }
  | { readonly is: 'done'; readonly outputs: Outputs }
  | { readonly is: 'failed'; readonly why: string }

/** The files in a node's outputs, in order. */
export const filesOf = (outputs: Outputs[string]): OutputFile[] =>
  Object.values(outputs).flatMap((value) =>
    Array.isArray(value)
      ? value.flatMap((item) => {
          const file = outputFile.safeParse(item)
          return file.success ? [file.data] : []
        })
      : [],
  )

const errorFacts = z.looseObject({
  node_id: z.union([z.string(), z.number()]).optional(),
  node_type: z.string().optional(),
  exception_type: z.string().optional(),
  exception_message: z.string().optional(),
})

const sentenceOfError = (error: unknown): string => {
  const facts = errorFacts.safeParse(error)
  if (!facts.success) return 'the workflow failed without a reason'
  const { node_id: id, node_type: type, exception_message: message } = facts.data
  const where = type ? `node ${id ?? '?'} (${type}): ` : ''
  return where + (message?.trim() || facts.data.exception_type || 'failed without a reason')
}

/** The reason among a history's messages: `[["execution_error", {…}], …]`. */
const failureIn = (messages: readonly unknown[]): string => {
  for (const message of messages) {
    if (!Array.isArray(message)) continue
    if (message[0] === 'execution_error') return sentenceOfError(message[1])
    if (message[0] === 'execution_interrupted') return 'the job was interrupted at the server'
  }
  return 'the workflow failed without a reason'
}

const nodeErrors = z.looseObject({
  error: z
    .looseObject({ message: z.string().optional(), details: z.string().optional() })
    .nullish(),
  node_errors: z
    .record(
      z.string(),
      z.looseObject({
        class_type: z.string().optional(),
        errors: z
          .array(z.looseObject({ message: z.string().optional(), details: z.string().optional() }))
          .default([]),
      }),
    )
    .nullish()
    .catch(null),
})

/** One sentence of why a workflow was not taken: every node with its reasons. */
export const refusalIn = (body: unknown): string | null => {
  const read = nodeErrors.safeParse(body)
  if (!read.success) return null
  const nodes = Object.entries(read.data.node_errors ?? {}).map(([id, { class_type, errors }]) => {
    const reasons = errors.map(({ message = '', details = '' }) =>
      [message, details].filter(Boolean).join(': '),
    )
    return `node ${id} (${class_type ?? '?'}): ${reasons.join(', ')}`
  })
  const { message, details } = read.data.error ?? {}
  const whole = [message, details].filter(Boolean).join(': ')
  return nodes.length > 0 ? nodes.join('; ') : whole || null
}

const accepted = z.looseObject({ prompt_id: z.string().min(1).max(200) })
const uploaded = z.looseObject({
  name: z.string().min(1).max(1000),
  subfolder: z.string().max(1000).default(''),
})
const queueItem = z.array(z.unknown()).min(2)
const queue = z.looseObject({
  queue_running: z.array(queueItem),
  queue_pending: z.array(queueItem),
})

const hasJob = (items: readonly (readonly unknown[])[], id: string): boolean =>
  items.some((item) => item[1] === id)

export class ComfyuiApi {
  readonly client: RemoteClient
  /** Whether the server has the job calls; null until it was asked. */
  private hasJobCalls: boolean | null = null

  constructor(client: RemoteClient) {
    this.client = client
  }

  /** Puts a picture into the server's input folder; gives its name for LoadImage. */
  async upload(bytes: Uint8Array, name: string, signal: AbortSignal): Promise<string> {
    const form = new FormData()
    form.set('image', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), name)
    for (const [field, value] of [
      ['type', 'input'],
      ['subfolder', 'openfield'],
      ['overwrite', 'true'],
    ] as const)
      form.set(field, value)
    const call = { method: 'POST', path: '/upload/image', form, signal, retries: 2 } as const
    const file = await this.client.json(call, uploaded).catch((error: unknown) => {
      const isRefusal = error instanceof RemoteFault && [400, 413, 415].includes(error.status ?? 0)
      if (!isRefusal) throw error
      throw new RemoteFault('rejected', 'did not take the input picture', { words: error.words })
    })
    return file.subfolder ? `${file.subfolder}/${file.name}` : file.name
  }

  /** Gives the id under which the server keeps the job: ours, unless it is too old to take one. */
  async submit(graph: Graph, id: string, clientId: string, signal: AbortSignal): Promise<string> {
    const json = { prompt: graph, prompt_id: id, client_id: clientId }
    const call = { method: 'POST', path: '/prompt', json, signal } as const
    return (await this.client.json(call, accepted)).prompt_id
  }

  async standing(id: string, signal: AbortSignal): Promise<Standing> {
    if (this.hasJobCalls !== false) {
      const by = await this.byJobCall(id, signal)
      if (by !== null) return by
      this.hasJobCalls = false
    }
    return (
      (await this.byHistory(id, signal)) ??
      (await this.byQueue(id, signal)) ??
      // It may have gone from the queue to the history between the two calls.
      (await this.byHistory(id, signal)) ?? { is: 'unknown' }
    )
  }

  /** Ends a job that waits or runs; other people's jobs are left alone. */
  async cancel(id: string, signal: AbortSignal): Promise<void> {
    const path = `/api/jobs/${id}/cancel`
    const answer = await this.client.call({
      method: 'POST',
      path,
      json: {},
      signal,
      also: [404, 405],
    })
    if (answer.status < 300) return
    const drop = { delete: [id] }
    await this.client.call({ method: 'POST', path: '/queue', json: drop, signal })
    const { queue_running: running } = await this.client.json({ path: '/queue', signal }, queue)
    // A server of that age may take any interrupt for the job that runs, so it is asked only when that is ours.
    if (hasJob(running, id))
      await this.client.call({
        method: 'POST',
        path: '/interrupt',
        json: { prompt_id: id },
        signal,
      })
  }

  async fetch(file: OutputFile, path: string, maxBytes: number, signal: AbortSignal) {
    const { filename, subfolder, type } = file
    const query = { filename, subfolder, type }
    // Media may be large and the line slow; the job's own time limit ends it.
    const timeoutMs = Math.max(this.client.server.callMs, 120_000)
    return this.client.save({ path: '/view', query, maxBytes, timeoutMs, signal }, path)
  }

  /** Null when the server has no such calls. */
  private async byJobCall(id: string, signal: AbortSignal): Promise<Standing | null> {
    const answer = await this.client.call({ path: `/api/jobs/${id}`, signal, also: [404, 405] })
    const isJson = answer.contentType === 'application/json'
    if (answer.status === 405 || (answer.status === 404 && !isJson)) return null
    if (answer.status === 404) return { is: 'unknown' }
    const {
      status,
      outputs,
      execution_error: error,
    } = jsonIn(answer, jobAnswer, this.client.server)
    if (status === 'pending') return { is: 'waiting' }
    if (status === 'in_progress') return { is: 'running' }
    if (status === 'failed') return { is: 'failed', why: sentenceOfError(error) }
    if (status === 'cancelled') return { is: 'failed', why: 'the job was canceled at the server' }
    if (status !== 'completed')
      throw new RemoteFault(
        'garbage',
        `told of a job in the unknown state ${safeWords(status, [])}`,
      )
    if (outputs) return { is: 'done', outputs }
    return (await this.byHistory(id, signal)) ?? { is: 'unknown' }
  }

  private async byHistory(id: string, signal: AbortSignal): Promise<Standing | null> {
    const call = { path: `/history/${id}`, signal }
    const entry = (await this.client.json(call, z.record(z.string(), historyEntry)))[id]
    if (!entry) return null
    const { status, outputs } = entry
    if (status?.status_str === 'error' || status?.completed === false)
      return { is: 'failed', why: failureIn(status.messages ?? []) }
    return { is: 'done', outputs }
  }

  private async byQueue(id: string, signal: AbortSignal): Promise<Standing | null> {
    const maxBytes = 64 * 2 ** 20
    const found = await this.client.json({ path: '/queue', signal, maxBytes }, queue)
    if (hasJob(found.queue_running, id)) return { is: 'running' }
    return hasJob(found.queue_pending, id) ? { is: 'waiting' } : null
  }
}
