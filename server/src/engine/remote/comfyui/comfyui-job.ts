// One workflow at the server from submit to its outputs: begun once, found again, watched by events and by asking, ended when unwanted.
import { createHash } from 'node:crypto'
import { systemClock } from '../../../lib/clock.ts'
import type { PreviewPicture } from '../../engine.ts'
import { tellTheServer } from '../remote-engine.ts'
import { RemoteFault } from '../remote-fault.ts'
import { safeWords } from '../server-words.ts'
import { type ComfyuiApi, type Outputs, refusalIn } from './comfyui-api.ts'
import { listen, readPreview } from './comfyui-events.ts'
import { type JobEvent, WorkflowProgress } from './comfyui-progress.ts'
import type { Graph } from './template.ts'

/** A UUID that is the same for the same name: ComfyUI takes it as the id of the job, so that a second submit can be known. */
export const jobId = (name: string): string => {
  const hash = createHash('sha256').update(`openfield ${name}`).digest('hex')
  const variant = ((Number.parseInt(hash.slice(16, 18), 16) & 0x3f) | 0x80).toString(16)
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    variant + hash.slice(18, 20),
    hash.slice(20, 32),
  ].join('-')
}

/** What is remembered of a part of a request: the id at the server, and how many ids were used up before it. */
export interface KnownJob {
  readonly id: string
  readonly tries: number
}

export interface JobWish {
  readonly graph: Graph
  /** The same in every attempt at this part of the request. */
  readonly name: string
  readonly known: KnownJob | null
  keep(job: KnownJob): Promise<void>
  readonly signal: AbortSignal
  progress(fraction: number, stage: string): void
  preview(picture: PreviewPicture): void
  /** Milliseconds between two questions when events do not come. */
  readonly pollMs: number
}

/** While events come they only make sure that none was missed. */
const POLLS_WITH_EVENTS = 8
/** A server that does not know an accepted job so often in a row has lost it. */
const UNKNOWN_MAX = 3
const SUBMITS_MAX = 3

/** How long a submit waits for the websocket, milliseconds: events of a job that is done before are not heard. */
const EVENTS_MS = 2000

class ComfyuiJob {
  private readonly api: ComfyuiApi
  private readonly wish: JobWish
  private readonly progress: WorkflowProgress
  /** The id at the server, as soon as there may be a job of that name. */
  private id: string | null
  private hasNews = false
  /** Whether the server says that it works on this job, not only on others before it. */
  private isRunning = false
  private wake: () => void = () => undefined

  constructor(api: ComfyuiApi, wish: JobWish) {
    this.api = api
    this.wish = wish
    this.id = wish.known?.id ?? null
    this.progress = new WorkflowProgress(wish.graph)
  }

  run(): Promise<Outputs> {
    return tellTheServer(
      this.wish,
      () => this.work(),
      async (within) => {
        if (this.id !== null) await this.api.cancel(this.id, within)
      },
    )
  }

  private async work(): Promise<Outputs> {
    const { signal } = this.wish
    const { isThere, ...job } = await this.place()
    this.id = job.id
    const clientId = `openfield-${job.id}`
    const nudge = () => this.nudge()
    const ears = {
      hear: (event: JobEvent) => this.hear(event),
      see: (data: unknown) => this.see(data),
    }
    const events = listen(this.api.client, clientId, ears, nudge)
    try {
      await events.settled(EVENTS_MS, signal)
      if (!isThere) this.id = await this.submit(job, clientId)
      return await this.wait(this.id, () => events.isOpen)
    } finally {
      events.close()
    }
  }

  private hear(event: JobEvent): void {
    const { type, data } = event
    const begins = type === 'execution_start' || (type === 'executing' && data['node'] !== null)
    // It does one job at a time.
    if (begins) this.isRunning = (data['prompt_id'] ?? this.id) === this.id
    if (type === 'status' || (data['prompt_id'] ?? this.id) !== this.id) return
    this.progress.take(event)
    this.wish.progress(this.progress.fraction, 'generating')
    const isEnd = /^execution_(success|error|interrupted)$/.test(type)
    if (!isEnd && !(type === 'executing' && data['node'] === null)) return
    this.isRunning = false
    this.nudge()
  }

  /**
   * The server sends pictures of jobs that named no client to everyone who listens, and the older kind does not say whose they are:
   * what comes while this job still waits belongs to somebody else.
   */
  private see(data: unknown): void {
    const seen = readPreview(data)
    if (!seen) return
    const isOurs = seen.jobId === null ? this.isRunning : seen.jobId === this.id
    if (isOurs) this.wish.preview(seen.picture)
  }

  /** The job of an earlier attempt when it is any good, else a new place with an id of its own. */
  private async place(): Promise<KnownJob & { readonly isThere: boolean }> {
    const { known, name, keep, signal } = this.wish
    if (known) {
      const { is } = await this.api.standing(known.id, signal)
      if (is !== 'unknown' && is !== 'failed') return { ...known, isThere: true }
      // Kept before the submit, so the server may never have seen it.
      if (is === 'unknown') return { ...known, isThere: false }
    }
    const tries = known ? known.tries + 1 : 0
    const job = { id: jobId(`${name} ${tries}`), tries }
    await keep(job)
    return { ...job, isThere: false }
  }

  /** Submits once: when no answer came, the server is asked whether it has the job before it is told again. */
  private async submit({ id, tries }: KnownJob, clientId: string): Promise<string> {
    const { graph, signal, keep, pollMs } = this.wish
    for (let attempt = 1; ; attempt += 1) {
      try {
        const given = await this.api.submit(graph, id, clientId, signal)
        // An old server gives names of its own.
        if (given !== id) await keep({ id: given, tries })
        return given
      } catch (error) {
        const isUnheard =
          error instanceof RemoteFault && (error.kind === 'unreachable' || error.kind === 'timeout')
        if (!isUnheard) throw readable(error)
        if ((await this.api.standing(id, signal)).is !== 'unknown') return id
        if (attempt === SUBMITS_MAX) throw error
        await systemClock.sleep(pollMs, signal)
      }
    }
  }

  private async wait(id: string, hasEvents: () => boolean): Promise<Outputs> {
    const { signal, pollMs } = this.wish
    let unknown = 0
    for (;;) {
      signal.throwIfAborted()
      const standing = await this.api.standing(id, signal)
      if (standing.is === 'done') return standing.outputs
      if (standing.is === 'failed')
        throw new RemoteFault('failed', 'could not finish the job', {
          words: safeWords(standing.why, []),
        })
      unknown = standing.is === 'unknown' ? unknown + 1 : 0
      if (unknown >= UNKNOWN_MAX)
        throw new RemoteFault('garbage', 'does not know the accepted job any more')
      const stage = standing.is === 'waiting' ? 'waiting' : 'generating'
      this.wish.progress(this.progress.fraction, stage)
      await this.pause(hasEvents() && unknown === 0 ? pollMs * POLLS_WITH_EVENTS : pollMs)
    }
  }

  private nudge(): void {
    this.hasNews = true
    this.wake()
  }

  /** Until the time is over, something happened (also since the last pause), or the signal. */
  private async pause(ms: number): Promise<void> {
    const woken = new AbortController()
    this.wake = () => woken.abort()
    if (!this.hasNews)
      await systemClock.sleep(ms, AbortSignal.any([woken.signal, this.wish.signal]))
    this.hasNews = false
  }
}

/** A refused workflow is the operator's matter, never the user's: the template and the server do not fit. */
const readable = (error: unknown): unknown => {
  if (!(error instanceof RemoteFault) || error.status !== 400) return error
  const why = refusalIn(error.body)
  const words = why ? safeWords(why, []) : error.words
  return new RemoteFault('failed', 'did not take the workflow', { words })
}

/** Runs a workflow; gives its outputs by node. Throws RemoteFault, or the reason of the signal. */
export const runComfyuiJob = (api: ComfyuiApi, wish: JobWish): Promise<Outputs> =>
  new ComfyuiJob(api, wish).run()
