// One connection of server-sent events: pulls from the event table at the reader's own pace, so nothing piles up in memory.
import {
  isFinal,
  nativeRequest,
  type ProgressEvent,
  type RequestEvent,
  type RequestView,
} from '@openfield/contract'
import type { LoggedEvent } from '../event/log.ts'
import type { Clock } from '../lib/clock.ts'
import { iso } from './native-shapes.ts'

export interface EventStreamDeps {
  readonly readEvents: (query: {
    readonly accountId: string
    readonly after: number
    readonly limit: number
  }) => Promise<readonly LoggedEvent[]>
  /** With its outlook. */
  readonly readRequest: (accountId: string, id: string) => Promise<RequestView | null>
  /** Queued and processing, with their outlook, oldest first, at most some fifty. */
  readonly listUnfinished: (accountId: string) => Promise<readonly RequestView[]>
  /** Calls when something may have happened; gives the way to stop that. */
  readonly onNews: (listener: () => void) => () => void
  readonly clock: Clock
  /**
   * How many ids before the last one seen are looked at again: where transactions may end in another order than they drew their
   * ids, an event can appear below the last one.
   */
  readonly overlap: number
}

const BATCH = 100
/** News that come closer together are told together. Milliseconds. */
const GAP_MS = 250
/** Without news a comment is sent, so that dead connections are noticed on both sides; news of other processes are looked for. */
const HEARTBEAT_MS = 15_000

const message = (event: string, data: unknown, id?: number): string =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`

const progressOf = (view: RequestView): ProgressEvent => ({
  type: 'progress',
  request_id: view.id,
  state: view.state === 'processing' ? 'processing' : 'queued',
  progress: view.progress,
  stage: view.stage,
  queue_position: view.queuePosition,
  eta_seconds: view.etaSeconds,
  preview_at: view.previewAt == null ? null : iso(view.previewAt),
})

/** Remembers that it was rung until somebody waits. */
const createBell = () => {
  let isRung = false
  let wake: () => void = () => undefined
  return {
    ring: () => {
      isRung = true
      wake()
    },
    /** Until it rings, or rang since it was last heard, or `until` is over. */
    heard: async (until: Promise<void>): Promise<void> => {
      if (!isRung) {
        const rung = new Promise<void>((resolve) => {
          wake = resolve
        })
        await Promise.race([rung, until])
      }
      isRung = false
    },
  }
}

export interface EventStreamWish {
  readonly accountId: string
  /** Events after this id are told first. */
  readonly after: number
  readonly baseUrl: string
  readonly signal: AbortSignal
}

/** Events of characters are not told here. */
const isOfRequest = (type: string): type is RequestEvent['type'] => type.startsWith('request.')

/** The text of the stream, piece by piece, until the signal aborts. The next piece is only made when the last was taken. */
export async function* eventStream(
  deps: EventStreamDeps,
  { accountId, after, baseUrl, signal }: EventStreamWish,
): AsyncGenerator<string> {
  const { clock } = deps
  const bell = createBell()
  const stopListening = deps.onNews(bell.ring)
  const told = new Map<string, string>()
  let cursor = after
  let seen = new Set<number>()

  async function* states(): AsyncGenerator<string> {
    for (;;) {
      const from = Math.max(after, cursor - deps.overlap)
      const batch = await deps.readEvents({ accountId, after: from, limit: BATCH + deps.overlap })
      const news = batch.filter(({ id }) => !seen.has(id))
      for (const { id, type, requestId, at } of news) {
        if (!isOfRequest(type)) {
          seen.add(id)
          cursor = Math.max(cursor, id)
          continue
        }
        const view = await deps.readRequest(accountId, requestId)
        const request = view && nativeRequest(view, baseUrl)
        const event: RequestEvent = { id, type, request_id: requestId, at: iso(at), request }
        seen.add(id)
        cursor = Math.max(cursor, id)
        if (!view || isFinal(view.state)) told.delete(requestId)
        else told.set(requestId, JSON.stringify(progressOf(view)))
        // A reader that comes back after this one has all before it.
        yield message('request', event, cursor)
      }
      seen = new Set([...seen].filter((id) => id > cursor - deps.overlap - 1))
      if (batch.length < BATCH + deps.overlap || news.length === 0) return
    }
  }

  async function* progress(): AsyncGenerator<string> {
    for (const view of await deps.listUnfinished(accountId)) {
      const text = JSON.stringify(progressOf(view))
      if (told.get(view.id) === text) continue
      told.set(view.id, text)
      yield message('progress', progressOf(view))
    }
  }

  let sentAt = clock.now()
  async function* timed(pieces: AsyncIterable<string>): AsyncGenerator<string> {
    for await (const piece of pieces) {
      sentAt = clock.now()
      yield piece
    }
  }

  try {
    yield `retry: 2000\n${message('ready', {}, after)}`
    while (!signal.aborted) {
      yield* timed(states())
      yield* timed(progress())

      await clock.sleep(GAP_MS, signal)
      const over = new AbortController()
      const wait = Math.max(0, sentAt + HEARTBEAT_MS - clock.now())
      await bell.heard(clock.sleep(wait, AbortSignal.any([signal, over.signal])))
      over.abort()
      if (clock.now() - sentAt < HEARTBEAT_MS || signal.aborted) continue
      sentAt = clock.now()
      yield ': alive\n\n'
    }
  } finally {
    stopListening()
  }
}
