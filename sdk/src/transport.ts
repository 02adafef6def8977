// One call: address, key, time limit, retries with back-off that honour Retry-After, and answers or typed errors.
import { errorOf, OpenfieldError } from './errors.ts'
import { sleep } from './lib/clock.ts'
import { jittered } from './lib/id.ts'

export interface TransportOptions {
  /** Scheme, host and port. */
  readonly baseUrl: string
  /** Null: calls without a key. */
  readonly key: string | null
  readonly fetch: typeof globalThis.fetch
  /** Of one try, milliseconds. */
  readonly timeoutMs: number
  /** Tries after the first. */
  readonly maxRetries: number
}

/** What every call takes. */
export interface CallOptions {
  readonly signal?: AbortSignal | undefined
  /** Of one try, milliseconds. */
  readonly timeoutMs?: number | undefined
  readonly maxRetries?: number | undefined
}

type QueryValue = string | number | readonly string[] | undefined

export interface Call extends CallOptions {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly query?: Readonly<Record<string, QueryValue>>
  readonly body?: unknown
  readonly idempotencyKey?: string
  /** Doing it twice does no more than once. True for GET, DELETE and calls with an idempotency key. */
  readonly isRepeatable?: boolean
}

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 20_000

const searchOf = (query: Readonly<Record<string, QueryValue>>): string => {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, Array.isArray(value) ? value.join(',') : `${value}`)
  }
  const text = search.toString()
  return text && `?${text}`
}

export class Transport {
  readonly #options: TransportOptions
  readonly baseUrl: string

  constructor(options: TransportOptions) {
    this.#options = options
    this.baseUrl = options.baseUrl.replace(/\/+$/, '')
  }

  /** Headers that say who calls. */
  get credentials(): Record<string, string> {
    const { key } = this.#options
    return key === null ? {} : { authorization: `Bearer ${key}` }
  }

  /** The answer's JSON, undefined when it has no body. Throws OpenfieldError, or the signal's reason. */
  async json<T>(path: string, call: Call = {}): Promise<T> {
    const answer = await this.#answer(path, call)
    const text = await answer.text()
    return (text === '' ? undefined : JSON.parse(text)) as T
  }

  /** The bytes at an absolute address or a path. */
  async bytes(address: string, options: CallOptions = {}): Promise<Response> {
    return this.#answer(address, options)
  }

  /** One try without a time limit, for streams. */
  async open(path: string, headers: Readonly<Record<string, string>>, signal: AbortSignal) {
    const answer = await this.#options.fetch(this.baseUrl + path, {
      headers: { ...this.credentials, ...headers },
      signal,
      cache: 'no-store',
    })
    if (!answer.ok) throw await errorOf(answer)
    return answer
  }

  /** A file to an upload address, which is its own permission. */
  async put(address: string, file: Blob, headers: Record<string, string>, options: CallOptions) {
    const put = () =>
      this.#once(
        address,
        { method: 'PUT', headers, body: file },
        { ...options, timeoutMs: 300_000 },
      )
    await this.#patiently(put, { ...options, isRepeatable: true })
  }

  #answer(path: string, call: Call): Promise<Response> {
    const { method = 'GET', query = {}, body, idempotencyKey } = call
    const isOwn = path.startsWith('/') || path.startsWith(`${this.baseUrl}/`)
    const address = (path.startsWith('/') ? this.baseUrl + path : path) + searchOf(query)
    const init: RequestInit = {
      method,
      headers: {
        // The key goes to its own server only.
        ...(isOwn ? this.credentials : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    }
    const isRepeatable = call.isRepeatable ?? (method !== 'POST' || idempotencyKey !== undefined)
    return this.#patiently(() => this.#once(address, init, call), { ...call, isRepeatable })
  }

  async #once(address: string, init: RequestInit, call: CallOptions): Promise<Response> {
    const limit = AbortSignal.timeout(call.timeoutMs ?? this.#options.timeoutMs)
    const signal = call.signal ? AbortSignal.any([call.signal, limit]) : limit
    let answer: Response
    try {
      answer = await this.#options.fetch(address, { ...init, signal })
    } catch (cause) {
      if (call.signal?.aborted) throw call.signal.reason
      if (limit.aborted) {
        const message = `${new URL(address).origin} did not answer in time.`
        throw new OpenfieldError(message, { code: 'timeout', retryable: true, cause })
      }
      const message = `${new URL(address).origin} cannot be reached. Is the server running there?`
      throw new OpenfieldError(message, { code: 'network', retryable: true, cause })
    }
    if (!answer.ok) throw await errorOf(answer)
    return answer
  }

  /** Tries again what may be tried again. A refusal for coming too fast changed nothing, so it always may. */
  async #patiently(
    once: () => Promise<Response>,
    call: CallOptions & { readonly isRepeatable: boolean },
  ): Promise<Response> {
    const retries = call.maxRetries ?? this.#options.maxRetries
    for (let tried = 0; ; tried += 1) {
      try {
        return await once()
      } catch (error) {
        const isHarmless = error instanceof OpenfieldError && [429, 503].includes(error.status ?? 0)
        const mayRetry =
          error instanceof OpenfieldError &&
          error.retryable &&
          (call.isRepeatable || isHarmless) &&
          tried < retries
        if (!mayRetry) throw error
        const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** tried)
        await sleep(Math.max(error.retryAfterMs ?? 0, jittered(wait)), call.signal)
      }
    }
  }
}
