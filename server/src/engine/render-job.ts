// Does one job with the renderer: pictures to PNG with their depth beside them, clips to MP4 with a poster, characters to their looks, all
// checked by the filter.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type ImageInput, referenceStrength, type VideoInput } from '@openfield/contract'
import {
  type CastCharacter,
  clipSize,
  encodeDepth,
  enhanceText,
  motionById,
  type Pixels,
  type RenderedImage,
  renderClip,
  renderImage,
} from '@openfield/renderer'
import {
  createNodeHost,
  LoopingPreview,
  type NodeHost,
  openEncoder,
  readPicture,
  writePng,
  writePoster,
} from '@openfield/renderer/node'
import { batchSeed } from './batch-seed.ts'
import type { Job, RenderSetup, StudyJob } from './builtin-protocol.ts'
import {
  type ContentFilter,
  openContentFilter,
  ownDrawing,
  type Thresholds,
} from './content-filter.ts'
import type { Artifact, Generated, Studied } from './engine.ts'
import { PictureDepths } from './picture-depth.ts'
import { studyPictures } from './study-job.ts'
import { pictureName } from './study-pictures.ts'

/** What the media say of who made them. */
export const engineName = 'Openfield built-in renderer'

const CLIP_SECONDS = 5
const CLIP_FPS = 24
/** Short side of a clip in pixels. */
const shortSides = { 'dop-lite': 720, 'dop-turbo': 720, 'dop-preview': 1080 } as const

type Progress = (fraction: number, stage: string) => void

/** A part of a whole progress. */
const within =
  (progress: Progress, from: number, to: number): Progress =>
  (fraction, stage) =>
    progress(from + (to - from) * fraction, stage)

const withoutAlpha = (rgba: Uint8Array): Uint8Array => {
  const rgb = new Uint8Array((rgba.length / 4) * 3)
  for (let from = 0, to = 0; from < rgba.length; from += 4) {
    rgb[to++] = rgba[from] ?? 0
    rgb[to++] = rgba[from + 1] ?? 0
    rgb[to++] = rgba[from + 2] ?? 0
  }
  return rgb
}

export class RenderJobs {
  private readonly host: NodeHost
  private readonly setup: RenderSetup
  private readonly depths: PictureDepths
  /** Opened with the first job that wants it. */
  private filter: Promise<ContentFilter> | null = null

  constructor(setup: RenderSetup) {
    this.setup = setup
    this.depths = new PictureDepths(setup)
    this.host = createNodeHost(setup.threads > 0 ? { threads: setup.threads } : {})
  }

  /** Throws Problem; all else that is thrown is a bug. */
  run(job: Job | StudyJob, progress: Progress): Promise<Generated | Studied> {
    if ('study' in job) {
      return studyPictures(job.study, job.scratch, this.host, (picture, index) =>
        this.checked(true, picture, `picture ${pictureName(index)}`, []),
      )
    }
    const { input } = job
    return input.kind === 'image'
      ? this.image(job, input, progress)
      : this.clip(job, input, progress)
  }

  private async checked(
    wanted: boolean,
    { data, width, height }: Pixels,
    what: string,
    notes: string[],
    thresholds?: Thresholds,
  ): Promise<void> {
    if (!wanted) return
    this.filter ??= openContentFilter()
    const filter = await this.filter
    await filter.refusePicture({ rgb: withoutAlpha(data), width, height }, what, thresholds)
    if (filter.unchecked && !notes.includes(filter.unchecked)) notes.push(filter.unchecked)
  }

  private async enhanced({
    kind,
    prompt,
    seed,
    enhancePrompt,
  }: Job['input']): Promise<string | null> {
    return enhancePrompt ? enhanceText(prompt, seed, this.host, kind === 'video') : null
  }

  private async image(job: Job, input: ImageInput, progress: Progress): Promise<Generated> {
    const notes: string[] = []
    const artifacts: Artifact[] = []
    const reference = job.pictures.reference ? await readPicture(job.pictures.reference.path) : null
    if (reference) await this.checked(input.checkNsfw, reference, 'reference picture', notes)
    const enhanced = await this.enhanced(input)
    for (let index = 0; index < input.batchSize; index++) {
      const part = within(
        progress,
        0.02 + (0.98 * index) / input.batchSize,
        0.02 + (0.98 * (index + 1)) / input.batchSize,
      )
      const seed = batchSeed(input.seed, index)
      const prompt = enhanced ?? input.prompt
      const { width, height, quality, styleId, styleStrength } = input
      const spec = {
        prompt,
        width,
        height,
        quality,
        styleId,
        styleStrength,
        seed,
        reference,
        referenceStrength: referenceStrength(input),
        character: castOf(input),
      }
      const rendered = await renderImage(spec, this.host, within(part, 0, 0.92))
      for (const note of rendered.notes) if (!notes.includes(note)) notes.push(note)
      part(0.93, 'checking')
      await this.checked(input.checkNsfw, rendered.pixels, 'made picture', notes, ownDrawing)
      part(0.95, 'writing')
      artifacts.push(...(await writeImage(job, input, { index, seed, rendered, enhanced })))
    }
    progress(1, 'done')
    return { artifacts, notes, enhancedPrompt: enhanced }
  }

  private async clip(job: Job, input: VideoInput, progress: Progress): Promise<Generated> {
    const notes: string[] = []
    const place = job.pictures.image
    if (!place) throw new Error('a clip needs a picture')
    const image = await readPicture(place.path)
    // A picture of ours is known to be a drawing, at which the network is weak.
    await this.checked(
      input.checkNsfw,
      image,
      'input picture',
      notes,
      place.depthPath ? ownDrawing : undefined,
    )
    const endImage = job.pictures.endImage ? await readPicture(job.pictures.endImage.path) : null
    if (endImage) await this.checked(input.checkNsfw, endImage, 'end picture', notes)
    const size = clipSize(image, shortSides[input.model])
    const file = join(job.scratch, 'output.mp4')
    const { prompt, seed, motions } = input
    const enhanced = await this.enhanced(input)
    const names = motions.map(({ id }) => motionById(id)?.name ?? id)
    const label = { prompt, seed, engine: engineName, motions: names }
    const encoder = await openEncoder(
      { file, ...size, fps: CLIP_FPS, label },
      { ffmpegPath: this.setup.ffmpegPath },
    )
    const { depth, note } = await this.depths.of(place, image)
    const end = job.pictures.endImage
    const endDepth = end && endImage ? (await this.depths.of(end, endImage)).depth : null
    const spec = {
      image,
      endImage,
      depth,
      endDepth,
      prompt: enhanced ?? prompt,
      motions,
      seed,
      ...size,
      seconds: CLIP_SECONDS,
      fps: CLIP_FPS,
    }
    const looping = new LoopingPreview(size, CLIP_SECONDS * CLIP_FPS)
    const never = new AbortController().signal
    const clip = await renderClip(
      spec,
      this.host,
      looping.beside(encoder),
      within(progress, 0.02, 0.95),
      never,
    ).catch(async (error: unknown) => {
      await encoder.abort()
      throw error
    })
    progress(0.96, 'encoding')
    await encoder.finish()
    notes.push(...clip.notes)
    if (note) notes.push(note)
    const poster = join(job.scratch, 'poster.webp')
    await writePoster(poster, clip.poster)
    const preview = join(job.scratch, 'preview.webp')
    await looping.write(preview)
    const small = { width: looping.width, height: looping.height }
    progress(1, 'done')
    const artifacts: Artifact[] = [
      { path: file, role: 'output', index: 0, contentType: 'video/mp4', ...size },
      { path: poster, role: 'poster', index: 0, contentType: 'image/webp', ...size },
      { path: preview, role: 'preview', index: 0, contentType: 'image/webp', ...small },
    ]
    return { artifacts, notes, enhancedPrompt: enhanced }
  }
}

/** Who plays the main person; null without a character. */
const castOf = ({ character, characterStrength }: ImageInput): CastCharacter | null =>
  character && characterStrength > 0 ? { looks: character, strength: characterStrength } : null

interface MadeImage {
  readonly index: number
  readonly seed: number
  readonly rendered: RenderedImage
  readonly enhanced: string | null
}

const writeImage = async (
  job: Job,
  input: ImageInput,
  { index, seed, rendered, enhanced }: MadeImage,
): Promise<Artifact[]> => {
  const { width, height } = input
  const png = join(job.scratch, `output-${index}.png`)
  const metadata = {
    prompt: input.prompt,
    enhancedPrompt: enhanced,
    seed,
    styleId: input.styleId,
    styleStrength: input.styleStrength,
    engine: engineName,
  }
  await writeFile(png, await writePng(rendered.pixels, metadata))
  const depth = join(job.scratch, `depth-${index}`)
  await writeFile(depth, await encodeDepth(rendered.depth))
  return [
    { path: png, role: 'output', index, contentType: 'image/png', width, height },
    { path: depth, role: 'depth', index, contentType: 'application/octet-stream', width, height },
  ]
}
