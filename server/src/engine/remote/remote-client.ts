// Calls to an operator's inference server: bounded in time and size, repeated where that is safe, every failure a RemoteFault.
import { createWriteStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Agent, type Dispatcher, type FormData, request } from 'undici'
import type { z } from 'zod'
import { systemClock } from '../../lib/clock.ts'
import { backOffMs } from '../../lib/retry.ts'
import { isPassing, RemoteFault } from './remote-fault.ts'
import type { RemoteServer } from './remote-server.ts'
import { safeWords, wordsOf } from './server-words.ts'

export interface Call {
  readonly method?: 'GET' | 'POST' | 'DELETE'
  /** Below the server's URL, with a leading slash. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly json?: unknown
  readonly form?: FormData
  readonly headers?: Readonly<Record<string, string>>
  readonly signal: AbortSignal
  /** Milliseconds for the whole call; the server's own setting when absent. */
  readonly timeoutMs?: number
  /** Bytes of the answer; 8 MiB when absent. */
  readonly maxBytes?: number
  /** How often to try again after a passing fault; 3 for GET and none for others when absent. */
  readonly retries?: number
  /** Statuses beside 2xx that are an answer and no fault. */
  readonly also?: readonly number[]
}

export interface RemoteAnswer {
  readonly status: number
  /** Lower case, without parameters; empty when the server gave none. */
  readonly contentType: string
  readonly body: Buffer
}

export interface RemoteClient {
  readonly server: RemoteServer
  readonly dispatcher: Dispatcher
  /** Throws RemoteFault, or the reason of the signal. */
  call(call: Call): Promise<RemoteAnswer>
  /** The answer as JSON of that shape; anything else is garbage. Also of the statuses in `also`. */
  json<Schema extends z.ZodType>(call: Call, schema: Schema): Promise<z.output<Schema>>
  /** Streams the answer to a new file; gives its content type. What was begun and failed is removed. */
  save(call: Call, path: string): Promise<{ readonly contentType: string; readonly bytes: number }>
  close(): Promise<void>
}

const DEFAULT_BYTES = 8 * 2 ** 20
const backOff = { baseMs: 250, capMs: 4000 }

const addressOf = ({ url }: RemoteServer, { path, query }: Call): string => {
  const text = query ? `?${new URLSearchParams(query).toString()}` : ''
  return url + path + text
}

const sentences: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refused the connection',
  ECONNRESET: 'closed the connection',
  EPIPE: 'closed the connection',
  ENOTFOUND: 'has a host name that does not resolve',
  EAI_AGAIN: 'has a host name that does not resolve now',
  UND_ERR_SOCKET: 'closed the connection',
  UND_ERR_CONNECT_TIMEOUT: 'did not accept the connection in time',
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'closed the connection before the end of its answer',
  UND_ERR_HEADERS_OVERFLOW: 'sent too many headers',
}

/** A network error as a fault. What is no network error is a bug and goes on as it is. */
const faultOf = (error: unknown): unknown => {
  if (error instanceof RemoteFault) return error
  const [first = error] = error instanceof AggregateError ? error.errors : [error]
  const { code, name } = first as NodeJS.ErrnoException
  if (name === 'HTTPParserError') return new RemoteFault('garbage', 'does not speak HTTP')
  if (typeof code !== 'string') return error
  if (/CERT|SSL|TLS|ALTNAME|SELF_SIGNED|UNABLE_TO_/.test(code))
    return new RemoteFault('unreachable', `has no valid TLS certificate (${code})`)
  return new RemoteFault('unreachable', sentences[code] ?? `cannot be reached (${code})`)
}

const contentTypeOf = ({ headers }: Dispatcher.ResponseData): string => {
  const value = headers['content-type']
  const [first = ''] = (Array.isArray(value) ? value[0] : value)?.split(';') ?? []
  return first.trim().toLowerCase()
}

const tooLarge = (maxBytes: number): RemoteFault =>
  new RemoteFault('too_large', `gave an answer of more than ${maxBytes} bytes`)

const readAll = async (
  { body, headers }: Dispatcher.ResponseData,
  maxBytes: number,
): Promise<Buffer> => {
  if (Number(headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes)
  const parts: Buffer[] = []
  let length = 0
  for await (const chunk of body) {
    const part = chunk as Buffer
    length += part.length
    if (length > maxBytes) throw tooLarge(maxBytes)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const parsed = (body: Buffer): { readonly json: unknown } | { readonly text: string } => {
  const text = body.toString('utf8')
  try {
    return { json: JSON.parse(text) as unknown }
  } catch {
    return { text }
  }
}

const WORDS_BYTES = 256 * 1024

const statusFault = async (
  answer: Dispatcher.ResponseData,
  { secrets }: RemoteServer,
): Promise<RemoteFault> => {
  const { statusCode: status } = answer
  // The status is the fault; a body that is long or breaks off does not change it.
  const read = parsed(await readAll(answer, WORDS_BYTES).catch(() => Buffer.alloc(0)))
  if (status >= 300 && status < 400)
    return new RemoteFault('garbage', 'redirects elsewhere, which is not followed', { status })
  return new RemoteFault('status', `answered with status ${status}`, {
    status,
    words: wordsOf(read, secrets),
    body: 'json' in read ? read.json : undefined,
  })
}

class Client implements RemoteClient {
  readonly server: RemoteServer
  readonly dispatcher: Agent

  constructor(server: RemoteServer) {
    this.server = server
    // No connection is kept: one that the server closes at that moment would fail a call that must not be repeated.
    this.dispatcher = new Agent({
      connect: { timeout: Math.min(10_000, server.callMs) },
      headersTimeout: 0,
      bodyTimeout: 0,
      pipelining: 0,
    })
  }

  call(call: Call): Promise<RemoteAnswer> {
    return this.repeatedly(call, async (answer) => ({
      status: answer.statusCode,
      contentType: contentTypeOf(answer),
      body: await readAll(answer, call.maxBytes ?? DEFAULT_BYTES),
    }))
  }

  json<Schema extends z.ZodType>(call: Call, schema: Schema): Promise<z.output<Schema>> {
    return this.repeatedly(call, async (answer) => {
      const read = parsed(await readAll(answer, call.maxBytes ?? DEFAULT_BYTES))
      const { secrets } = this.server
      const words = wordsOf(read, secrets)
      const about = { status: answer.statusCode, words }
      if (!('json' in read))
        throw new RemoteFault('garbage', 'gave an answer that is no JSON', about)
      const checked = schema.safeParse(read.json)
      if (checked.success) return checked.data
      const [issue] = checked.error.issues
      const where = issue?.path.length ? ` at ${issue.path.join('.')}` : ''
      const why = safeWords(`is not as expected${where}: ${issue?.message ?? ''}`, secrets)
      throw new RemoteFault('garbage', `gave an answer that ${why}`, about)
    })
  }

  save(call: Call, path: string): Promise<{ contentType: string; bytes: number }> {
    const maxBytes = call.maxBytes ?? DEFAULT_BYTES
    return this.repeatedly(call, async (answer, signal) => {
      if (Number(answer.headers['content-length'] ?? 0) > maxBytes) throw tooLarge(maxBytes)
      let bytes = 0
      const counted = new Transform({
        transform: (chunk: Buffer, _, done) => {
          bytes += chunk.length
          done(bytes > maxBytes ? tooLarge(maxBytes) : null, chunk)
        },
      })
      try {
        await pipeline(answer.body, counted, createWriteStream(path), { signal })
      } catch (error) {
        await rm(path, { force: true })
        throw error
      }
      return { contentType: contentTypeOf(answer), bytes }
    })
  }

  async close(): Promise<void> {
    await this.dispatcher.destroy()
  }

  private async repeatedly<T>(call: Call, read: Read<T>): Promise<T> {
    const retries = call.retries ?? ((call.method ?? 'GET') === 'GET' ? 3 : 0)
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.once(call, read)
      } catch (error) {
        const mayRepeat = error instanceof RemoteFault && isPassing(error) && attempt <= retries
        if (!mayRepeat) throw error
        await systemClock.sleep(backOffMs(attempt, backOff), call.signal)
        call.signal.throwIfAborted()
      }
    }
  }

  private async once<T>(call: Call, read: Read<T>): Promise<T> {
    call.signal.throwIfAborted()
    const limitMs = call.timeoutMs ?? this.server.callMs
    const limit = AbortSignal.timeout(limitMs)
    const signal = AbortSignal.any([call.signal, limit])
    try {
      const answer = await request(addressOf(this.server, call), {
        dispatcher: this.dispatcher,
        signal,
        method: call.method ?? 'GET',
        headers: {
          'user-agent': 'Openfield',
          'accept-encoding': 'identity',
          ...(call.json === undefined ? {} : { 'content-type': 'application/json' }),
          ...this.server.headers,
          ...call.headers,
        },
        body: call.form ?? (call.json === undefined ? null : JSON.stringify(call.json)),
      })
      // From here on the body's own errors are met while it is read, or are of no interest.
      answer.body.on('error', () => undefined)
      const { statusCode } = answer
      const isGood = (statusCode >= 200 && statusCode < 300) || call.also?.includes(statusCode)
      if (!isGood) throw await statusFault(answer, this.server)
      if ((answer.headers['content-encoding'] ?? 'identity') !== 'identity') {
        answer.body.destroy()
        throw new RemoteFault('garbage', 'compressed its answer although it was asked not to')
      }
      return await read(answer, signal)
    } catch (error) {
      call.signal.throwIfAborted()
      if (limit.aborted)
        throw new RemoteFault('timeout', `did not answer within ${limitMs / 1000} seconds`)
      throw faultOf(error)
    }
  }
}

type Read<T> = (answer: Dispatcher.ResponseData, signal: AbortSignal) => Promise<T>

/** Connections are made when needed; `close` breaks those that are left. */
export const remoteClient = (server: RemoteServer): RemoteClient => new Client(server)
