// The kind `local`: pictures by a diffusion model in a folder of this machine, in a process of its own.
import { writeFile } from 'node:fs/promises'
import { totalmem } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type GenerationInput, Problem } from '@openfield/contract'
import { z } from 'zod'
import { batchSeed } from '../batch-seed.ts'
import { BrokenEngine } from '../broken-engine.ts'
import type { Engine } from '../engine.ts'
import { type Capabilities, type EngineSetting, engineKind } from '../engine-kind.ts'
import {
  type RawMade,
  type RemoteAdapter,
  type RemoteJob,
  remoteEngine,
} from '../remote/remote-engine.ts'
import { WatchedProcess } from '../watched-process.ts'
import { type FoundModel, findModel, findUpscaler } from './find-model.ts'
import { ModelFiles } from './inspect-model.ts'
import { clearLeftGraphs } from './left-graphs.ts'
import type { LocalJob, LocalMade, LocalSetup, UpscalerFile } from './local-protocol.ts'
import { ModelError } from './model-error.ts'
import { isFile } from './model-folder.ts'
import { schedulerNames } from './schedule/schedule.ts'

const providers = ['cpu', 'cuda', 'coreml', 'dml', 'webgpu'] as const

const shape = z
  .strictObject({
    /** Path of a model's folder. */
    folder: z.string().min(1).optional(),
    /** Name of an installed model. */
    model: z.string().min(1).optional(),
    steps: z.int().min(1).max(150).optional(),
    scheduler: z.enum(schedulerNames).optional(),
    /** How strongly the prompt acts; 1 not beyond what the model does by itself. */
    guidance: z.number().min(1).max(30).optional(),
    /** How much of a reference picture may change. */
    strength: z.number().min(0.05).max(1).default(0.65),
    /** Generates as many pixels as a square of this side; the model's own when absent. */
    side: z.int().min(64).max(2048).optional(),
    providers: z.array(z.enum(providers)).min(1).default(['cpu']),
    /** 0: as many as cores. */
    threads: z.int().min(0).max(256).optional(),
    /** More than this and the process is stopped; four fifths of the machine's memory when absent. */
    memoryMegabytes: z.int().min(128).max(16_777_216).optional(),
    /** The model is let go from memory after so long without work. */
    idleMinutes: z.number().min(0.1).max(100_000).default(30),
    /** Path of an ONNX file that enlarges pictures; an installed one when absent. */
    upscaler: z.string().min(1).optional(),
  })
  .refine(({ folder, model }) => (folder === undefined) !== (model === undefined), {
    error: 'names either a folder or a model that is installed, not both and not none',
  })

type Options = z.output<typeof shape>

/** Where the child's program is: beside us, as TypeScript in development and as a bundle in production. */
const localProgram = (): string => {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  return fileURLToPath(new URL(`./local-process.${extension}`, import.meta.url))
}

/** A pass over a large model takes seconds on a processor; only between passes can it be stopped without losing the model. */
const PATIENCE_MS = 8000

const capabilities: Capabilities = {
  negativePrompt: true,
  loras: false,
  camera: false,
  imageReference: true,
  endImage: false,
  seed: true,
}

type Worker = WatchedProcess<LocalSetup, LocalJob, LocalMade>

const unusable = (operator: string): Problem =>
  new Problem('engine_broken', 'The local model cannot be used until its operator mends it.', {
    operator,
  })

class LocalAdapter implements RemoteAdapter {
  readonly can = () => capabilities
  readonly secrets = []
  private readonly options: Options
  private readonly setting: EngineSetting
  private readonly program: string
  private worker: Worker | null = null
  private isBusy = false
  private jobs = 0
  private idle: NodeJS.Timeout | undefined
  /** Of the model; null until it was found. */
  private files: ModelFiles | null = null
  /** Ends when nothing is left of processes that were killed before this server started. */
  private readonly cleared: Promise<void>

  constructor(options: Options, setting: EngineSetting, program: string) {
    this.options = options
    this.setting = setting
    this.program = program
    this.cleared = this.found().then(
      ({ folder }) => clearLeftGraphs(folder, this.workFolder),
      () => undefined,
    )
  }

  serves(input: GenerationInput): boolean {
    return input.kind === 'image'
  }

  /** Throws Error with a sentence that says what to do; BrokenEngine when what is there cannot be used. */
  async check(): Promise<string> {
    const { name, gigabytes, files } = await this.found()
    const runtime = await import('onnxruntime-node').catch(() => null)
    if (!runtime)
      throw new BrokenEngine(
        'The package onnxruntime-node is not installed; run npm install with optional dependencies.',
      )
    await files.check()
    const asked = this.options.providers.filter((word) => word !== 'cpu')
    const known = runtime.listSupportedBackends().map((each) => each.name)
    const missing = asked.filter((word) => !known.includes(word))
    const lack =
      missing.length > 0
        ? ` onnxruntime has no ${missing.join(', ')} here, so the processor is used.`
        : ''
    const room = totalmem() / 1e9
    const tight =
      gigabytes * 1.3 > room
        ? ` Its weights may not fit into the ${room.toFixed(0)} GB of this machine.`
        : ''
    const upscaler = await this.upscaler()
    const plain = (await isFile(upscaler.file))
      ? ''
      : ` The network ${upscaler.name}, which enlarges pictures, is not there, so plain scaling is used.`
    return `The model ${name} is there, ${gigabytes.toFixed(1)} GB of weights.${lack}${tight}${plain}`
  }

  async make(job: RemoteJob): Promise<RawMade> {
    // One model in memory makes one request at a time; the queue keeps the others.
    if (this.isBusy)
      throw new Problem('engine_busy', `The engine ${this.setting.id} is making another picture.`)
    this.isBusy = true
    clearTimeout(this.idle)
    try {
      const worker = await this.running()
      const local = await this.jobOf(job)
      return await this.watched(worker, local, job)
    } finally {
      this.isBusy = false
      this.idle = setTimeout(() => void this.close(), this.options.idleMinutes * 60_000)
      this.idle.unref()
    }
  }

  /** What only loading finds wrong with a model is remembered, so that it is not loaded in vain again and again. */
  private async watched(worker: Worker, local: LocalJob, job: RemoteJob): Promise<RawMade> {
    const print = (await this.files?.print()) ?? null
    try {
      return await worker.run(local, job.signal, (fraction, stage, bytes) => {
        if (bytes) job.preview({ bytes, contentType: 'image/webp' })
        job.progress(fraction, stage)
      })
    } catch (error) {
      if (!(error instanceof Problem && error.code === 'engine_broken')) throw error
      this.files?.broke(print, error.message)
      throw unusable(error.message)
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.idle)
    await this.cleared
    const { worker } = this
    this.worker = null
    await worker?.close()
  }

  private async jobOf({ input, words, pictures, scratch }: RemoteJob): Promise<LocalJob> {
    if (input.kind !== 'image') throw new Error('the kind local makes pictures only')
    const { steps, scheduler, guidance, side, strength } = this.options
    const path = join(scratch, 'input-reference')
    if (pictures.reference) await writeFile(path, pictures.reference.bytes)
    return {
      id: ++this.jobs,
      prompt: words.prompt,
      negativePrompt: words.negativePrompt,
      seeds: Array.from({ length: input.batchSize }, (_, index) => batchSeed(input.seed, index)),
      size: { width: input.width, height: input.height },
      reference: pictures.reference ? { path, strength } : null,
      scheduler,
      steps,
      guidance,
      side,
      scratch,
    }
  }

  private get workFolder(): string {
    return join(this.setting.modelsFolder, '.work')
  }

  /** Throws BrokenEngine when it lies there but is no model, Error when it does not lie there. */
  private async found(): Promise<FoundModel & { readonly files: ModelFiles }> {
    const found = await findModel(this.options, this.setting.modelsFolder).catch(
      (error: unknown) => {
        throw error instanceof ModelError ? new BrokenEngine(`${error.message}.`) : error
      },
    )
    this.files ??= new ModelFiles(found.folder)
    return { ...found, files: this.files }
  }

  private async upscaler(): Promise<UpscalerFile> {
    const { upscaler } = this.options
    return upscaler
      ? { file: upscaler, name: basename(upscaler) }
      : findUpscaler(this.setting.modelsFolder)
  }

  /** The folder of a model that may be loaded. Throws Problem; paths are for the operator. */
  private async usable(): Promise<string> {
    try {
      const { folder, files } = await this.found()
      await files.check()
      return folder
    } catch (error) {
      const { message: operator } = error as Error
      if (error instanceof BrokenEngine) throw unusable(operator)
      const sentence = 'The local model cannot be used: it is not where the configuration says.'
      throw new Problem('engine_failed', sentence, { operator })
    }
  }

  private async running(): Promise<Worker> {
    if (this.worker && !(await this.files?.knownWrong())) return this.worker
    const folder = await this.usable()
    await this.cleared
    if (this.worker) return this.worker
    const { options, setting, program } = this
    const setup: LocalSetup = {
      folder,
      threads: options.threads ?? setting.threads,
      providers: options.providers,
      workFolder: this.workFolder,
      upscaler: await this.upscaler(),
    }
    const memoryBytes = options.memoryMegabytes
      ? options.memoryMegabytes * 2 ** 20
      : totalmem() * 0.8
    const limits = { seconds: setting.timeoutMs / 1000, memoryBytes }
    this.worker ??= new WatchedProcess({
      program,
      setup,
      limits,
      what: 'The local model',
      patienceMs: PATIENCE_MS,
    })
    return this.worker
  }
}

/** Opens the engine; `program` is the child's, in whose place tests put a broken one. */
export const openLocal = (raw: unknown, setting: EngineSetting, program = localProgram()): Engine =>
  remoteEngine(setting, new LocalAdapter(shape.parse(raw), setting, program))

export const localKind = engineKind(
  'local',
  'A diffusion model in a folder of this machine, run by onnxruntime in a process of its own; makes pictures.',
  shape,
  (options, setting) => openLocal(options, setting),
  (folder) => ({ folder }),
)
