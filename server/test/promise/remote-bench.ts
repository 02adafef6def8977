// What a test of a remote engine stands on: the scripted server, an engine in front of it, a log that is read, inputs, attempts.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type GenerationInput,
  type ImageInput,
  Problem,
  type VideoInput,
} from '@openfield/contract'
import sharp from 'sharp'
import { expect } from 'vitest'
import type {
  Artifact,
  Engine,
  EngineContext,
  Generated,
  JobMemory,
} from '../../src/engine/engine.ts'
import type { EngineSetting } from '../../src/engine/engine-kind.ts'
import { createLog } from '../../src/lib/log.ts'
import { image } from './image-input.ts'
import type { ScriptedJob, ScriptedJobs } from './scripted-jobs.ts'
import type { ScriptedServer, Trouble } from './scripted-server.ts'

/** What a kind of remote engine and its server can; the behaviours it must keep follow from that. */
export interface RemoteTraits {
  /** As the table of the documents calls it. */
  readonly name: string
  readonly makesPictures: boolean
  readonly makesClips: boolean
  /** A picture may be made after another. */
  readonly takesReference: boolean
  readonly takesEndPicture: boolean
  /** False of a server that makes pictures without a seed. */
  readonly takesSeed?: boolean
  readonly tellsProgress: boolean
  /** How its server learns that nobody wants the job any more. */
  readonly stops: 'told' | 'dropped' | 'never'
  /** A later attempt finds the job of an earlier. */
  readonly findsAgain: boolean
  /** A job whose acceptance was never heard of is not begun twice. */
  readonly submitsOnce: boolean
  /** The server sends events by itself. */
  readonly hasEvents: boolean
  /** The engine asks how a job goes (calls of role `status`). */
  readonly asksStatus: boolean
  /** The media are calls of their own (role `result`). */
  readonly fetchesResult: boolean
  /** What failed there has failed here: it is charged nowhere and not tried again. */
  readonly endsAlike?: boolean
  /** The server may say that the input itself is wrong. */
  readonly refusesInput: boolean
  /** The server may say that it does not make such things. */
  readonly refusesContent: boolean
}

export interface ScriptedInference {
  readonly http: ScriptedServer
  readonly jobs: ScriptedJobs
  /** A credential in the engine's options: the server sees it, nobody else does. */
  readonly secret: string
  /** Polls must be quick: some 20 ms. */
  open(setting: EngineSetting, options: { readonly callSeconds: number }): Engine
  /** How this server says that the input itself is wrong. */
  readonly refusal?: Trouble
  /** How it says that it does not make such things. */
  readonly moderation?: Trouble
  /** From now on events come twice, late and out of order. */
  confuseEvents?(): void
  /** From now on events break off after the first. */
  breakEvents?(): void
  close(): Promise<void>
}

export const picture = (changes: Partial<ImageInput> = {}): ImageInput =>
  image({ width: 192, height: 144, prompt: 'a red boat on a lake', ...changes })

export const clip = (changes: Partial<VideoInput> = {}): VideoInput => ({
  kind: 'video',
  model: 'dop-lite',
  prompt: 'the boat leaves',
  seed: 7,
  motions: [{ id: '81ca2cd2-05db-4222-9ba0-a32e5185adfb', strength: 0.5 }],
  image: 'https://pictures.example/boat.png',
  endImage: null,
  enhancePrompt: false,
  checkNsfw: true,
  ...changes,
})

/** A picture by URL: its colour says which it is. */
const pictureAt = (url: string): Promise<Buffer> =>
  sharp({
    create: {
      ...{ width: 96, height: 64, channels: 3 },
      background: url.includes('end') ? '#c08040' : '#4080c0',
    },
  })
    .png()
    .toBuffer()

/** Is it the picture of that URL, perhaps in another size or format. */
export const showsPictureAt = async (bytes: Uint8Array | undefined, url: string): Promise<void> => {
  const mean = async (of: Uint8Array) =>
    (await sharp(of).removeAlpha().stats()).channels.map((channel) => Math.round(channel.mean / 8))
  expect(await mean(bytes ?? new Uint8Array())).toEqual(await mean(await pictureAt(url)))
}

export interface Attempt {
  readonly generated: Promise<Generated>
  readonly steps: number[]
  readonly stop: AbortController
}

/** Waits until something is so, as long as the test may take. */
export const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5))
}

export const outputs = ({ artifacts }: Generated): readonly Artifact[] =>
  artifacts.filter(({ role }) => role === 'output')

export class RemoteBench {
  readonly traits: RemoteTraits
  readonly server: ScriptedInference
  readonly lines: string[] = []
  /** Kept by the engine, over all attempts. */
  readonly kept: string[] = []
  private readonly folders: string[] = []
  private readonly engines: Engine[] = []

  constructor(traits: RemoteTraits, server: ScriptedInference) {
    this.traits = traits
    this.server = server
  }

  /** The usual thing to ask of this engine. */
  get wish(): GenerationInput {
    return this.traits.makesPictures ? picture() : clip()
  }

  engine(changes: { readonly timeoutMs?: number; readonly callSeconds?: number } = {}): Engine {
    const { timeoutMs = 30_000, callSeconds = 10 } = changes
    const setting: EngineSetting = {
      id: 'remote',
      log: createLog('debug', { write: (line) => void this.lines.push(line) }),
      timeoutMs,
      modelsFolder: tmpdir(),
      ffmpegPath: null,
      threads: 1,
      translate: ({ prompt }) =>
        Promise.resolve({
          ...{ prompt, negativePrompt: '', loras: [], camera: {} },
          ...{ enhancedPrompt: null, notes: [] },
        }),
    }
    const engine = this.server.open(setting, { callSeconds })
    this.engines.push(engine)
    return engine
  }

  /** One attempt at a request; what an earlier one with the same engine id kept is known to it. */
  attempt(
    engine: Engine,
    wish: GenerationInput = this.wish,
    changes: Partial<EngineContext> & { onProgress?: (fraction: number) => void } = {},
  ): Attempt {
    const steps: number[] = []
    const stop = new AbortController()
    const job: JobMemory = {
      known: this.kept.at(-1) ?? null,
      keep: async (text) => {
        expect(text.length).toBeLessThanOrEqual(2000)
        this.kept.push(text)
      },
    }
    const run = async (): Promise<Generated> => {
      const scratch = await mkdtemp(join(tmpdir(), 'openfield-remote-'))
      this.folders.push(scratch)
      return engine.generate(wish, {
        ...{ scratch, requestId: '0193a2b0-0000-7000-8000-000000000001', job },
        signal: stop.signal,
        progress: (fraction) => {
          steps.push(fraction)
          changes.onProgress?.(fraction)
        },
        fetchImage: async (url) => {
          const bytes = await pictureAt(url)
          return { bytes, contentType: 'image/png', sha256: '', depthPath: null }
        },
        ...changes,
      })
    }
    const generated = run()
    // Who looks at it gets its rejection; who does not has looked at something else.
    generated.catch(() => undefined)
    return { generated, steps, stop }
  }

  make(wish: GenerationInput = this.wish, engine: Engine = this.engine()): Promise<Generated> {
    return this.attempt(engine, wish).generated
  }

  /** The problem an attempt ends in; fails the test when it ends well or with a bug. */
  async problem(attempt: Attempt | Promise<Generated>): Promise<Problem> {
    const generated = 'generated' in attempt ? attempt.generated : attempt
    const error: unknown = await generated.then(
      () => expect.fail('it ended well'),
      (thrown: unknown) => thrown,
    )
    if (!(error instanceof Problem)) throw error
    return error
  }

  /** The one job the server accepted. */
  get job(): ScriptedJob {
    const { all } = this.server.jobs
    expect(all).toHaveLength(1)
    return all[0] as ScriptedJob
  }

  /** An attempt whose job is half-way done and stands still. */
  async halfWay(engine: Engine = this.engine()): Promise<Attempt> {
    this.server.jobs.isHeld = true
    const attempt = this.attempt(engine)
    const { jobs } = this.server
    await until(() => (jobs.all[0]?.step ?? 0) >= 3)
    return attempt
  }

  bytesOf(generated: Generated): Promise<Buffer[]> {
    return Promise.all(outputs(generated).map(({ path }) => readFile(path)))
  }

  async close(): Promise<void> {
    await Promise.all(this.engines.map((engine) => engine.close()))
    await this.server.close()
    for (const folder of this.folders) await rm(folder, { recursive: true, force: true })
  }
}
