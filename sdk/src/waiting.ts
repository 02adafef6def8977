// Follows one request to its end: by events where they come, by asking where they don't.
import type { GenerationRequest } from '@openfield/contract/native'
import { sleep } from './lib/clock.ts'
import { jittered } from './lib/id.ts'
import type { Live, LiveEvent } from './live.ts'

export interface FollowOptions {
  readonly signal?: AbortSignal | undefined
}

/** While events come, asking is only a safety net. Milliseconds. */
const NET_MS = 20_000
const FIRST_POLL_MS = 700
const SLOWEST_POLL_MS = 5000

/** Events of one request, waited for one at a time. */
const mailbox = (live: Live, id: string) => {
  const letters: LiveEvent[] = []
  let wake: () => void = () => undefined
  const stop = live.listen((event) => {
    if (event.request_id !== id) return
    letters.push(event)
    wake()
  })
  return {
    stop,
    /** The next event, or undefined after `ms`. */
    next: async (ms: number, signal?: AbortSignal): Promise<LiveEvent | undefined> => {
      if (letters.length === 0) {
        const over = new AbortController()
        const woken = new Promise<void>((resolve) => {
          wake = resolve
        })
        const limit = signal ? AbortSignal.any([signal, over.signal]) : over.signal
        await Promise.race([
          woken,
          sleep(ms, limit).catch((reason: unknown) => {
            if (!over.signal.aborted || signal?.aborted) throw reason
          }),
        ]).finally(() => over.abort())
      }
      return letters.shift()
    },
  }
}

const withNews = (request: GenerationRequest, news: LiveEvent): GenerationRequest | null => {
  if (news.type !== 'progress') return news.request
  const { state, progress, stage, queue_position, eta_seconds } = news
  return { ...request, state, progress, stage, queue_position, eta_seconds }
}

const isSame = (a: GenerationRequest, b: GenerationRequest): boolean =>
  a.state === b.state &&
  a.progress === b.progress &&
  a.stage === b.stage &&
  a.queue_position === b.queue_position &&
  a.eta_seconds === b.eta_seconds

/** Gives the request as it is now and after every change; the last one is final. */
export async function* follow(
  id: string,
  parts: { readonly live: Live; readonly get: (id: string) => Promise<GenerationRequest> },
  { signal }: FollowOptions = {},
): AsyncGenerator<GenerationRequest> {
  // Listen first, ask second: nothing falls in between.
  const box = mailbox(parts.live, id)
  try {
    let current = await parts.get(id)
    yield current
    for (let polls = 0; !current.is_final; ) {
      const wait = parts.live.isOpen
        ? NET_MS
        : jittered(Math.min(SLOWEST_POLL_MS, FIRST_POLL_MS * 1.5 ** polls))
      const news = await box.next(wait, signal)
      polls = news ? 0 : polls + 1
      const next = (news && withNews(current, news)) ?? (await parts.get(id))
      if (!isSame(current, next) || next.is_final) yield next
      current = next
    }
  } finally {
    box.stop()
  }
}
