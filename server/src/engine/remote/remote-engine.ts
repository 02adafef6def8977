// What all remote engines do alike around the server's own work: filter, words, input pictures, time limit, faults, finished media.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type GenerationInput, Problem } from '@openfield/contract'
import { motionById } from '@openfield/renderer'
import { readPicture } from '@openfield/renderer/node'
import { BrokenEngine } from '../broken-engine.ts'
import { ownDrawing, refusePrompt } from '../content-filter.ts'
import type {
  Artifact,
  Engine,
  EngineCheck,
  EngineContext,
  Generated,
  InputImage,
  JobMemory,
  PreviewPicture,
} from '../engine.ts'
import type { Capabilities, EngineSetting, Translated } from '../engine-kind.ts'
import { refusePixels } from './made-check.ts'
import { finishClip } from './made-clip.ts'
import { finishPicture, type RawFile } from './made-picture.ts'
import { problemOf, RemoteFault } from './remote-fault.ts'
import { withoutSecrets } from './server-words.ts'

/** One generation as an adapter sees it. */
export interface RemoteJob {
  readonly input: GenerationInput
  readonly words: Translated
  /** Fetched, checked and judged. */
  readonly pictures: Pictures
  readonly requestId: string
  /** Aborts on every stop and at the time limit; `tellTheServer` says whether the server is to be told. */
  readonly signal: AbortSignal
  readonly memory: JobMemory
  readonly scratch: string
  /** Of the server's work, 0..1; may fall or repeat, which nobody sees. */
  progress(fraction: number, stage: string): void
  /** A small picture of what is being made, for who looks on. */
  preview(picture: PreviewPicture): void
}

export interface Pictures {
  readonly reference?: InputImage
  readonly image?: InputImage
  readonly endImage?: InputImage
}

/** What the server made: one file per picture of the batch in its order, or one clip. */
export interface RawMade {
  readonly files: readonly RawFile[]
  readonly notes?: readonly string[]
}

export interface RemoteAdapter {
  /** What the models behind it can be told of such an input; null: it knows our styles and motions itself, nothing is translated. */
  can(input: GenerationInput): Capabilities | null
  /** Texts that no log may hold: `remoteServer(…).secrets`. */
  readonly secrets: readonly string[]
  serves(input: GenerationInput): boolean
  /** One sentence of what answered. Throws RemoteFault, BrokenEngine, or Error whose message is a sentence for the operator. */
  check(signal: AbortSignal): Promise<string>
  /** Called before `can`, for what must be asked of the server first. Throws as `make` does. */
  ready?(signal: AbortSignal): Promise<void>
  /** Throws RemoteFault, Problem, or the reason of the signal. */
  make(job: RemoteJob): Promise<RawMade>
  /** What a fault is when the general rule of `problemOf` is wrong for this server; null for the general rule. */
  problemOf?(fault: RemoteFault): Problem | null
  close(): Promise<void>
}

const CHECK_MS = 8000
const CANCEL_MS = 5000

/**
 * Runs the work at a server; when it is stopped for good (by its owner, by the time limit, by a fault of ours) tells the server, so that
 * it computes nothing that nobody wants. A worker that only hands the request back leaves the server's job alone: the next attempt finds
 * it by what it kept.
 */
export const tellTheServer = async <T>(
  { signal }: Pick<RemoteJob, 'signal'>,
  work: () => Promise<T>,
  cancel: (signal: AbortSignal) => Promise<unknown>,
): Promise<T> => {
  try {
    return await work()
  } catch (error) {
    const isHandedBack = signal.reason === 'lost' || signal.reason === 'stopping'
    // A server that cannot be told now is not told: the stop itself must not hang on it.
    if (signal.aborted && !isHandedBack)
      await cancel(AbortSignal.timeout(CANCEL_MS)).catch(() => undefined)
    throw error
  }
}

/** For servers that translate themselves. */
const asTheyAre = ({ prompt }: GenerationInput): Translated => ({
  ...{ prompt, negativePrompt: '', loras: [], camera: {}, enhancedPrompt: null, notes: [] },
})

const placesOf = (input: GenerationInput): readonly (readonly [keyof Pictures, string])[] => {
  if (input.kind === 'image')
    return input.imageReference ? [['reference', input.imageReference]] : []
  const first = ['image', input.image] as const
  return input.endImage ? [first, ['endImage', input.endImage]] : [first]
}

const placeNames: Readonly<Record<keyof Pictures, string>> = {
  reference: 'reference picture',
  image: 'input picture',
  endImage: 'end picture',
}

class RemoteEngine implements Engine {
  readonly id: string
  private readonly setting: EngineSetting
  private readonly adapter: RemoteAdapter
  private readonly closing = new AbortController()

  constructor(setting: EngineSetting, adapter: RemoteAdapter) {
    this.id = setting.id
    this.setting = setting
    this.adapter = adapter
  }

  serves(input: GenerationInput): boolean {
    return this.adapter.serves(input)
  }

  async check(signal: AbortSignal): Promise<EngineCheck> {
    const limit = AbortSignal.timeout(CHECK_MS)
    try {
      const sentence = await this.adapter.check(AbortSignal.any([signal, limit]))
      return { ok: true, sentence: this.clean(sentence) }
    } catch (error) {
      signal.throwIfAborted()
      if (limit.aborted) return { ok: false, sentence: `No answer within ${CHECK_MS / 1000} s.` }
      const isBroken = error instanceof BrokenEngine
      return {
        ok: false,
        sentence: this.clean(sentenceOf(error)),
        ...(isBroken ? { isBroken } : {}),
      }
    }
  }

  async generate(input: GenerationInput, context: EngineContext): Promise<Generated> {
    refusePrompt(input.prompt, input.checkNsfw)
    if (this.closing.signal.aborted) throw new Problem('engine_busy', 'The engine is closed.')
    const limit = AbortSignal.timeout(this.setting.timeoutMs)
    const signal = AbortSignal.any([context.signal, this.closing.signal, limit])
    const hidden = [input.prompt]
    try {
      return await this.attempt(input, { ...context, signal }, hidden)
    } catch (error) {
      if (context.signal.aborted) throw new Problem('canceled', 'The request was stopped.')
      if (this.closing.signal.aborted) throw new Problem('engine_busy', 'The engine is closed.')
      if (limit.aborted) {
        const seconds = Math.round(this.setting.timeoutMs / 1000)
        throw new Problem('engine_timeout', `The engine ${this.id} took more than ${seconds} s.`)
      }
      throw error instanceof RemoteFault ? this.told(error, context.requestId, hidden) : error
    }
  }

  async close(): Promise<void> {
    // Workers are stopped before engines; whatever still runs will be found again by its next attempt.
    this.closing.abort('stopping')
    await this.adapter.close()
  }

  private async attempt(
    input: GenerationInput,
    context: EngineContext,
    hidden: string[],
  ): Promise<Generated> {
    const { signal, scratch, requestId, job: memory } = context
    const notes = new Set<string>()
    const progress = rising(context)
    progress(0, 'fetching')
    const pictures = await this.pictures(input, context, notes)
    await this.adapter.ready?.(signal)
    const can = this.adapter.can(input)
    const words = can ? await this.setting.translate(input, can) : asTheyAre(input)
    hidden.push(words.prompt, words.negativePrompt)
    for (const note of words.notes) notes.add(note)
    const { files, notes: own = [] } = await this.adapter.make({
      ...{ input, words, pictures, requestId, signal, memory, scratch },
      progress: (fraction, stage) => progress(0.03 + 0.9 * fraction, stage),
      preview: (picture) => context.preview?.(picture),
    })
    for (const note of own) notes.add(note)
    progress(0.94, 'finishing')
    const finished = await this.finish(input, { files, words, pictures }, { signal, scratch })
    for (const note of finished.notes) notes.add(note)
    progress(1, 'done')
    const { enhancedPrompt } = words
    return { artifacts: finished.artifacts, notes: [...notes], enhancedPrompt }
  }

  private async pictures(
    input: GenerationInput,
    { signal, scratch, fetchImage }: EngineContext,
    notes: Set<string>,
  ): Promise<Pictures> {
    const pictures: { -readonly [K in keyof Pictures]: Pictures[K] } = {}
    for (const [place, url] of placesOf(input)) {
      const picture = await fetchImage(url)
      signal.throwIfAborted()
      pictures[place] = picture
      if (!input.checkNsfw) continue
      const path = join(scratch, `input-${place}`)
      await writeFile(path, picture.bytes)
      // A picture of ours is known to be a drawing, at which the network is weak.
      const thresholds = picture.depthPath ? ownDrawing : undefined
      const unchecked = await refusePixels(await readPicture(path), placeNames[place], thresholds)
      if (unchecked) notes.add(unchecked)
    }
    return pictures
  }

  private async finish(
    input: GenerationInput,
    made: { files: readonly RawFile[]; words: Translated; pictures: Pictures },
    { signal, scratch }: Pick<EngineContext, 'signal' | 'scratch'>,
  ): Promise<{ artifacts: readonly Artifact[]; notes: readonly string[] }> {
    const { id: engineId, setting } = this
    const wanted = input.kind === 'image' ? input.batchSize : 1
    const files = made.files.slice(0, wanted)
    const [first] = files
    if (!first || files.length < wanted) {
      const sentence = `The engine ${engineId} made ${files.length} of ${wanted} outputs.`
      throw new Problem('engine_failed', sentence)
    }
    if (input.kind === 'video') {
      const image = made.pictures.image?.bytes ?? new Uint8Array()
      const motions = input.motions.map(({ id }) => motionById(id)?.name ?? id)
      const { ffmpegPath, log } = setting
      const wish = { input, engineId, image, motions, ffmpegPath, scratch, signal, log }
      return finishClip(first, wish)
    }
    const { enhancedPrompt } = made.words
    const wish = { input, engineId, enhancedPrompt, scratch, signal }
    const artifacts: Artifact[] = []
    const notes: string[] = []
    for (const [index, file] of files.entries()) {
      const finished = await finishPicture(file, index, wish)
      artifacts.push(finished.artifact)
      notes.push(...finished.notes)
    }
    return { artifacts, notes }
  }

  /** Keeps the server's own sentence for the operator and gives the user's. */
  private told(fault: RemoteFault, requestId: string, hidden: readonly string[]): Problem {
    const problem = this.adapter.problemOf?.(fault) ?? problemOf(this.id, fault)
    // People's words stay out of logs: servers like to repeat them.
    const prompts = hidden.filter((text) => text.length >= 4)
    const clean = (text: string) => withoutSecrets(this.clean(text), prompts)
    const { kind, status, words } = fault
    this.setting.log.warn(
      {
        ...{ engine: this.id, requestId, kind, status, code: problem.code },
        why: clean(fault.message),
        serverSaid: words === null ? null : clean(words),
      },
      'the server of a remote engine failed',
    )
    return problem
  }

  private clean(text: string): string {
    return withoutSecrets(text, this.adapter.secrets)
  }
}

const sentenceOf = (error: unknown): string => {
  if (!(error instanceof RemoteFault)) return error instanceof Error ? error.message : String(error)
  const said = error.words?.replace(/\.$/, '')
  return `The server ${error.message}${said ? `; it said: ${said}` : ''}.`
}

/** Never falls, and tells each step once. */
const rising = (context: EngineContext): EngineContext['progress'] => {
  let highest = -1
  let lastStage = ''
  return (fraction, stage) => {
    const whole = Math.min(1, Math.max(highest, Number.isFinite(fraction) ? fraction : 0, 0))
    if (whole === highest && stage === lastStage) return
    highest = whole
    lastStage = stage
    context.progress(whole, stage)
  }
}

/** An engine around an adapter. */
export const remoteEngine = (setting: EngineSetting, adapter: RemoteAdapter): Engine =>
  new RemoteEngine(setting, adapter)
