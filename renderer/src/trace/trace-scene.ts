// Photographs a Scene: linear light and what the lens saw in every pixel, the same bytes for any number of threads.
import type { Size } from '../film/size.ts'
import type { Progress, RendererHost } from '../host.ts'
import type { Scene } from '../stage/scene.ts'
import * as at from './frame-layout.ts'
import { bands, type Job, KernelCrew } from './kernel-crew.ts'
import { giveBack } from './memory-shelf.ts'
import { packScene } from './scene-buffers.ts'
import { type AroundPicture, takeAround } from './trace-around.ts'

export interface TraceOptions {
  readonly width: number
  readonly height: number
  /** Samples a pixel, on average; 4 is a sketch, 8 a fair picture, 256 a reference. */
  readonly samples: number
  /** 0..2^31-1; the same seed gives the same bytes. */
  readonly seed: number
}

/** A picture before it is developed. Rows from the top left. */
export interface Negative {
  readonly width: number
  readonly height: number
  /** One record of `RECORD_FLOATS` numbers a pixel: sums over samples of light, albedo, normal, nearness; see `frame-layout.ts`. */
  readonly records: Float32Array
  /** Metres along the lens's axis at the pixel's centre, not blurred; 1e5 for the sky. */
  readonly depth: Float32Array
  /** -1 sky, 0 the set, 1 + i subject i, at the pixel's centre. */
  readonly objects: Int16Array
}

/** Rows a thread takes at a time. */
const BAND = 8

/** Sixteen samples are the most a pixel gets in one round: four bits. */
const PLANNED_BITS = 4

/**
 * Samples for every pixel first: four, which fill a pixel evenly, or half of many. The rest goes where the picture is least sure by
 * then, in two rounds when it is much. Guessing from fewer than four leaves light that they missed for sure.
 */
const shares = (samples: number): { first: number; rounds: readonly number[] } => {
  const first = samples < 4 ? Math.ceil(samples) : samples <= 8 ? 4 : Math.ceil(samples / 2)
  const rest = samples - first
  if (rest <= 0) return { first, rounds: [] }
  return { first, rounds: rest < 1 ? [rest] : [rest / 2, rest / 2] }
}

/** Samples that a pixel's deviation is worth (see `plan.ts` of the kernel) in a picture of middling difficulty. */
const FAIR = 64

/** Builds the tree over a crew's scene: its top in one thread, its boughs in all. */
export const growTree = async (crew: KernelCrew): Promise<void> => {
  const boughs = await crew.once('buildTree')
  await crew.all(Array.from({ length: boughs }, (_, i) => ['buildBough', i] as const))
}

const takePicture = async (
  crew: KernelCrew,
  options: TraceOptions,
  progress: Progress,
  signal?: AbortSignal,
): Promise<void> => {
  const { height, samples } = options
  const rows = (name: string, ...rest: readonly number[]) => bands(name, height, BAND, ...rest)
  await growTree(crew)
  await crew.all(
    Array.from({ length: at.BAKED_HEIGHT }, (_, row) => ['bakeRow', row] as const),
    signal,
  )
  const { first, rounds } = shares(samples)
  let before = 0.05
  const expose = async (jobs: readonly Job[], part: number) => {
    const from = before
    await crew.all(jobs, signal, (count) =>
      progress(from + (0.95 * part * count) / jobs.length, 'tracing'),
    )
    before += 0.95 * part
  }
  await expose(rows('exposeRows', first, 0), first / samples)
  for (const [i, share] of rounds.entries()) {
    await crew.all(rows('judgeRows'), signal)
    // Pictures full of leaves take more of what is little, bare walls less.
    const [least, most] = share < 1 ? [share / 2, share * 5] : [share, share]
    const scale = await crew.once('planSamples', least, most, FAIR)
    await crew.all(rows('planRows', scale), signal)
    await expose(rows('exposePlanned', PLANNED_BITS, i + 1), share / samples)
  }
}

const readNegative = (
  memory: WebAssembly.Memory,
  offset: number,
  { width, height }: Size,
): Negative => {
  const n = width * height
  // A copy: the memory goes back on the shelf and serves the next picture.
  const records = new Float32Array(memory.buffer, offset, n * at.RECORD_FLOATS).slice()
  const depth = new Float32Array(n)
  const objects = new Int16Array(n)
  for (let i = 0; i < n; i++) {
    depth[i] = records[i * at.RECORD_FLOATS + at.RECORD_CENTRE_DEPTH] ?? 0
    objects[i] = records[i * at.RECORD_FLOATS + at.RECORD_OBJECT] ?? 0
  }
  return { width, height, records, depth, objects }
}

/** What to take a second time, past what stands before it. */
export interface PastPicture {
  readonly width: number
  readonly height: number
  /** For each pixel: metres before which nothing is seen; -1 past the main subject; 0 no sample. */
  readonly rules: Float32Array
  readonly samples: number
}

const takePast = async (
  crew: KernelCrew,
  buffers: ReturnType<typeof packScene>,
  { width, height, rules, samples }: PastPicture,
  signal?: AbortSignal,
): Promise<void> => {
  const { memory, frame, records, unsure, scratch } = buffers
  const words = new Int32Array(memory.buffer, frame, at.FRAME_WORDS)
  words[at.WIDTH] = width
  words[at.HEIGHT] = height
  new Float32Array(memory.buffer, records, width * height * at.RECORD_FLOATS).fill(0)
  new Float32Array(memory.buffer, unsure, rules.length).set(rules)
  await crew.everywhere((i) => ['open', frame, scratch[i] ?? 0])
  await crew.all(bands('exposeBehind', height, BAND, samples, 0), signal)
}

/** A picture, and what was taken of the same scene beside it; null where nothing was wanted. */
export interface Takes {
  readonly negative: Negative
  readonly past: Negative | null
  readonly around: Negative | null
}

/**
 * Traces the scene, then past what stands before other things, where `past` says so when it has seen the picture, then
 * `around` it. Rejects with the signal's reason when it is aborted.
 */
export const traceTakes = async (
  scene: Scene,
  options: TraceOptions,
  past: (negative: Negative) => PastPicture | null,
  around: AroundPicture | null,
  host: RendererHost,
  progress: Progress = () => undefined,
  signal?: AbortSignal,
): Promise<Takes> => {
  signal?.throwIfAborted()
  const buffers = packScene(scene, options, host)
  const crew = await KernelCrew.open(host, 'trace', buffers.memory)
  const read = (size: Size) => readNegative(buffers.memory, buffers.records, size)
  const fits = (size: Size) => size.width * size.height <= options.width * options.height
  try {
    await crew.everywhere((i) => ['open', buffers.frame, buffers.scratch[i] ?? 0])
    await takePicture(crew, options, progress, signal)
    const negative = read(options)
    const order = past(negative)
    const looks = order !== null && fits(order)
    if (looks) await takePast(crew, buffers, order, signal)
    const seen = looks ? read(order) : null
    if (!around || !fits(around)) return { negative, past: seen, around: null }
    await takeAround(crew, buffers, around, signal)
    return { negative, past: seen, around: read(around) }
  } finally {
    await crew.close()
    giveBack(host, buffers.memory)
  }
}

/** Traces the scene. Rejects with the signal's reason when it is aborted. */
export const traceScene = async (
  scene: Scene,
  options: TraceOptions,
  host: RendererHost,
  progress: Progress = () => undefined,
  signal?: AbortSignal,
): Promise<Negative> =>
  (await traceTakes(scene, options, () => null, null, host, progress, signal)).negative
