// Does the jobs of the local engine's process: loads the model once, then words and seeds become picture files.
import { availableParallelism } from 'node:os'
import { basename, join } from 'node:path'
import { Problem } from '@openfield/contract'
import type { JobWatch } from '../serving-process.ts'
import { diffuse, isGuided, type Words } from './diffuse.ts'
import { loadModel } from './load-model.ts'
import type { LoadedModel, LoadOptions } from './loaded-model.ts'
import type { LocalJob, LocalMade, LocalSetup } from './local-protocol.ts'
import { ModelError } from './model-error.ts'
import { modelSize, type Size } from './picture-size.ts'
import { readPixels, rgbOf, writeRaw } from './pixels.ts'
import { previewOf } from './preview.ts'
import { type Sampling, samplingOf } from './schedule/choose.ts'
import { type ClipTokenizer, openTokenizer } from './tokenizer.ts'
import { openUpscaler, type Picture, type Upscaler } from './upscale.ts'

interface Loaded {
  readonly model: LoadedModel
  readonly tokenize: ClipTokenizer
  /** Sentences that belong to every picture of this model. */
  readonly notes: readonly string[]
}

/** Loads with what was asked for, and on the processor alone when that fails. */
const loadWithFallback = async (folder: string, options: LoadOptions): Promise<Loaded> => {
  const others = options.providers.filter((name) => name !== 'cpu')
  const { listSupportedBackends } = await import('onnxruntime-node')
  const known = listSupportedBackends().map(({ name }) => name)
  const there = others.filter((name) => known.includes(name))
  const notes = others
    .filter((name) => !known.includes(name))
    .map((name) => `onnxruntime has no ${name} on this machine; the processor was used instead.`)
  const tokenize = await openTokenizer(join(folder, 'tokenizer'))
  if (there.length > 0) {
    try {
      return { model: await loadModel(folder, { ...options, providers: there }), tokenize, notes }
    } catch {
      // A broken model fails again below, with its own sentence.
      notes.push(
        `The model could not be opened with ${there.join(', ')}; the processor was used instead.`,
      )
    }
  }
  return { model: await loadModel(folder, { ...options, providers: ['cpu'] }), tokenize, notes }
}

/** A part of a whole progress. */
const within =
  ({ progress }: Pick<JobWatch, 'progress'>, from: number, to: number): JobWatch['progress'] =>
  (fraction, stage, preview) =>
    progress(from + (to - from) * fraction, stage, preview)

const SHOWN_WORDS = 120
const shortened = (text: string): string =>
  text.length > SHOWN_WORDS ? `${text.slice(0, SHOWN_WORDS)}…` : text

/** All that a job's pictures share. */
interface Round {
  readonly job: LocalJob
  readonly model: LoadedModel
  readonly words: Words
  readonly sampling: Sampling
  /** To generate at. */
  readonly size: Size
  readonly reference: Parameters<typeof diffuse>[1]['reference']
  readonly notes: Set<string>
}

/** Whether the same files would fail again: not when the machine alone was at its end. */
const isLasting = ({ message, cause }: ModelError): boolean => {
  const { code } = (cause ?? {}) as NodeJS.ErrnoException
  return (
    !['EMFILE', 'ENFILE', 'ENOMEM', 'ENOSPC', 'EIO', 'EAGAIN', 'EBUSY'].includes(code ?? '') &&
    !/bad_alloc|allocate memory|out of memory/i.test(message)
  )
}

export class LocalJobs {
  private readonly setup: LocalSetup
  private loaded: Promise<Loaded> | null = null
  private upscaler: Promise<Upscaler | null> | null = null

  constructor(setup: LocalSetup) {
    this.setup = setup
  }

  /** Throws Problem; what is wrong with a model is one, too. */
  async run(job: LocalJob, watch: JobWatch): Promise<LocalMade> {
    try {
      return await this.pictures(job, watch)
    } catch (error) {
      if (!(error instanceof ModelError)) throw error
      const code = isLasting(error) ? 'engine_broken' : 'engine_failed'
      // For the operator: the parent tells the user less.
      const sentence = error.message.replaceAll(this.setup.folder, basename(this.setup.folder))
      throw new Problem(code, `The local model cannot be used. ${sentence}`)
    }
  }

  private load(): Promise<Loaded> {
    const { folder, threads, providers, workFolder } = this.setup
    const count = threads > 0 ? threads : availableParallelism()
    this.loaded ??= loadWithFallback(folder, { threads: count, providers, workFolder })
    // The next job tries again: the parent gives one only when files may have been mended.
    this.loaded.catch(() => {
      this.loaded = null
    })
    return this.loaded
  }

  private async pictures(job: LocalJob, watch: JobWatch): Promise<LocalMade> {
    watch.progress(0, 'loading')
    const { model, tokenize, notes: own } = await this.load()
    watch.signal.throwIfAborted()
    const notes = new Set(own)
    const round = await this.prepare(job, model, tokenize, notes)
    const files: LocalMade['files'][number][] = []
    for (const [index, seed] of job.seeds.entries()) {
      const [from, to] = [index, index + 1].map((n) => 0.1 + (0.9 * n) / job.seeds.length)
      const part = within(watch, from ?? 0, to ?? 1)
      const path = join(job.scratch, `raw-${index}.png`)
      await this.picture(round, seed, path, { signal: watch.signal, progress: part })
      files.push({ path, seed })
    }
    return { files, notes: [...notes], model: model.name }
  }

  private async prepare(
    job: LocalJob,
    model: LoadedModel,
    tokenize: ClipTokenizer,
    notes: Set<string>,
  ): Promise<Round> {
    const sampling = samplingOf(model, job)
    const guided = isGuided(model, sampling.guidance)
    if (job.negativePrompt !== '' && !guided)
      notes.add('This model works without a negative prompt, so it was left out.')
    const texts = guided ? [job.prompt, job.negativePrompt] : [job.prompt]
    const hidden = []
    for (const text of texts) {
      const { ids, left } = tokenize(text, model.tokenLength)
      if (left !== null && text === job.prompt)
        notes.add(
          `The model reads ${model.tokenLength - 2} tokens; the end of the prompt was not read: “${shortened(left)}”.`,
        )
      hidden.push(await model.encodeText([ids]))
    }
    const [first, against = null] = hidden
    if (!first) throw new Error('no words were encoded')
    const size = modelSize(job.size, job.side ?? model.sampleSize, model.downscale)
    const reference = await this.reference(job, model, size, notes)
    return { job, model, words: { hidden: first, against }, sampling, size, reference, notes }
  }

  private async reference(
    { reference }: LocalJob,
    model: LoadedModel,
    size: Size,
    notes: Set<string>,
  ): Promise<Round['reference']> {
    if (!reference) return null
    if (model.encode) {
      const latents = await model.encode(await readPixels(reference.path, size))
      return { latents, strength: reference.strength }
    }
    notes.add(
      'The model’s folder has no encoder of pictures, so the reference picture was left out.',
    )
    return null
  }

  private async picture(round: Round, seed: number, path: string, watch: JobWatch): Promise<void> {
    const { model, sampling, size, words, reference } = round
    const part = within(watch, 0, 0.8)
    const tensor = await diffuse(
      model,
      { words, sampling, seed, size, reference },
      {
        signal: watch.signal,
        passed: async (done, all, clean) =>
          part(done / all, `step ${done}/${all}`, await previewOf(clean)),
      },
    )
    watch.signal.throwIfAborted()
    watch.progress(0.85, 'enlarging')
    const made = await this.enlarged({ ...size, rgb: rgbOf(tensor) }, round, watch.signal)
    await writeRaw(path, made.rgb, made)
    watch.progress(1, 'made')
  }

  /** By the network, as often as it takes; the rest, or all without a network, is plain scaling, done where the picture is finished. */
  private async enlarged(
    picture: Picture,
    { job, notes }: Pick<Round, 'job' | 'notes'>,
    signal: AbortSignal,
  ): Promise<Picture> {
    const isLargeEnough = ({ width, height }: Size) =>
      width >= job.size.width && height >= job.size.height
    if (isLargeEnough(picture)) return picture
    const { name } = this.setup.upscaler
    const network = await this.openedUpscaler()
    try {
      let made = picture
      // Twice is enough for every size of the wire; a factor of 1 would never end.
      for (let times = 0; network && times < 2 && !isLargeEnough(made); times++)
        made = await network.enlarge(made, signal)
      notes.add(
        network
          ? `${name} enlarged the picture from ${picture.width}×${picture.height} to ${made.width}×${made.height} pixels.`
          : `The network ${name}, which enlarges pictures, cannot be used, so the picture was enlarged by plain scaling.`,
      )
      return made
    } catch (error) {
      if (!(error instanceof ModelError)) throw error
      this.upscaler = Promise.resolve(null)
      return this.enlarged(picture, { job, notes }, signal)
    }
  }

  /** Null, once and for all, when the file is no such network: a picture is made without it. */
  private openedUpscaler(): Promise<Upscaler | null> {
    const { upscaler, threads } = this.setup
    this.upscaler ??= openUpscaler(
      upscaler.file,
      threads > 0 ? threads : availableParallelism(),
    ).catch((error: unknown) => {
      if (error instanceof ModelError) return null
      this.upscaler = null
      throw error
    })
    return this.upscaler
  }
}
