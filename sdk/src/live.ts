// One event stream shared by everything that waits: opened for the first listener, resumed when it breaks, closed after the last.
import type { ProgressEvent, RequestEvent } from '@openfield/contract/native'
import { OpenfieldError } from './errors.ts'
import { readEventStream } from './event-stream.ts'
import { anySignal, sleep } from './lib/clock.ts'
import { jittered } from './lib/id.ts'
import type { Transport } from './transport.ts'

/** What the server tells: changes of state, and progress between them. */
export type LiveEvent = RequestEvent | ProgressEvent

export interface LiveOptions {
  readonly signal?: AbortSignal | undefined
  /** Events after this one are told first; without it the stream begins now. */
  readonly lastEventId?: number | string | undefined
  /** Told when the stream opens and when it is lost. */
  readonly onConnection?: ((isOpen: boolean) => void) | undefined
}

/** Nothing for this long, not even a heartbeat: the connection is dead. */
const SILENCE_MS = 45_000
const LONGEST_WAIT_MS = 15_000

/** Refusals that another try does not mend. */
const isFinalRefusal = (error: unknown): boolean =>
  error instanceof OpenfieldError && error.status !== null && !error.retryable

/** Aborts when it has not been fed for `SILENCE_MS`. */
const watchdog = () => {
  const dead = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  const feed = () => {
    clearTimeout(timer)
    timer = setTimeout(() => dead.abort(new Error('the event stream fell silent')), SILENCE_MS)
    // Waiting for events alone keeps no process alive longer than its socket does.
    if (typeof timer === 'object') (timer as { unref?: () => void }).unref?.()
  }
  return { signal: dead.signal, feed, stop: () => clearTimeout(timer) }
}

/**
 * Every event from now on (or after `lastEventId`), across broken connections, until the signal aborts. Throws OpenfieldError when
 * the server refuses for good, and the signal's reason.
 */
export async function* liveEvents(
  transport: Transport,
  { signal, lastEventId, onConnection }: LiveOptions = {},
): AsyncGenerator<LiveEvent> {
  let last = lastEventId === undefined ? '' : `${lastEventId}`
  for (let failures = 0; ; failures += 1) {
    const dog = watchdog()
    try {
      const headers: Record<string, string> = { accept: 'text/event-stream' }
      if (last !== '') headers['last-event-id'] = last
      dog.feed()
      const answer = await transport.open('/api/v1/events', headers, anySignal(signal, dog.signal))
      onConnection?.(true)
      if (answer.body) {
        for await (const message of readEventStream(answer.body)) {
          dog.feed()
          failures = 0
          if (message.id !== '') last = message.id
          if (message.event === 'request' || message.event === 'progress') {
            yield JSON.parse(message.data) as LiveEvent
          }
        }
      }
    } catch (error) {
      signal?.throwIfAborted()
      if (isFinalRefusal(error)) throw error
    } finally {
      dog.stop()
      onConnection?.(false)
    }
    await sleep(jittered(Math.min(LONGEST_WAIT_MS, 500 * 2 ** failures)), signal)
  }
}

export type Listener = (event: LiveEvent) => void

/** Many listeners on one stream. */
export class Live {
  readonly #transport: Transport
  readonly #listeners = new Set<Listener>()
  #stop: AbortController | null = null
  #isOpen = false

  constructor(transport: Transport) {
    this.#transport = transport
  }

  /** Whether events come in now; when not, ask. */
  get isOpen(): boolean {
    return this.#isOpen
  }

  /** Returns the way to stop listening. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener)
    if (this.#stop === null) void this.#run()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.#stop?.abort()
    }
  }

  async #run(): Promise<void> {
    const stop = new AbortController()
    this.#stop = stop
    const onConnection = (isOpen: boolean) => {
      this.#isOpen = isOpen
    }
    try {
      for await (const event of liveEvents(this.#transport, {
        signal: stop.signal,
        onConnection,
      })) {
        for (const listener of [...this.#listeners]) listener(event)
      }
    } catch {
      // Whoever waits goes on by asking.
    } finally {
      this.#isOpen = false
      this.#stop = null
      // A listener that came while this one was ending.
      if (stop.signal.aborted && this.#listeners.size > 0) void this.#run()
    }
  }
}
