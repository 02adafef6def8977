// Takes what lies around a picture through a wider lens, coarsely, with the scene that the picture was just traced from.
import type { Size } from '../film/size.ts'
import * as at from './frame-layout.ts'
import { bands, type KernelCrew } from './kernel-crew.ts'
import type { SceneBuffers } from './scene-buffers.ts'

/** A film about the picture's middle that sees more than the picture, the coarser the further out. */
export interface AroundPicture extends Size {
  /** Tangent of half the vertical angle of view. */
  readonly halfHeight: number
  /** How much its pixels grow beyond the middle part that is `inner` half heights of the film wide and high, a half height. */
  readonly stretch: number
  readonly inner: Size
  /** First row that is wanted. */
  readonly from: number
  /** Samples of each pixel, up to four, when it is known what its middle shows: metres along the axis and object. */
  readonly samples: (pixel: number, depth: number, object: number) => number
}

/** Rows a thread takes at a time. */
const BAND = 8
/** Four samples at most: two bits. */
const BITS = 2
/** A number that no pass of the picture has. */
const PASS = 9

/** Leaves the records in the buffers in place of those that were there. */
export const takeAround = async (
  crew: KernelCrew,
  { memory, frame, records, plan, scratch }: SceneBuffers,
  { width, height, halfHeight, stretch, inner, from, samples }: AroundPicture,
  signal?: AbortSignal,
): Promise<void> => {
  const words = new Int32Array(memory.buffer, frame, at.FRAME_WORDS)
  words[at.WIDTH] = width
  words[at.HEIGHT] = height
  const floats = new Float32Array(memory.buffer, frame, at.FRAME_WORDS)
  floats[at.HALF_HEIGHT] = halfHeight
  floats[at.STRETCH] = stretch
  floats[at.INNER_WIDTH] = inner.width
  floats[at.INNER_HEIGHT] = inner.height
  const sums = new Float32Array(memory.buffer, records, width * height * at.RECORD_FLOATS).fill(0)
  await crew.everywhere((i) => ['open', frame, scratch[i] ?? 0])
  const rows = (name: string, ...rest: readonly number[]) =>
    bands(name, height - from, BAND, ...rest).map(
      ([job, y0 = 0, y1 = 0, ...more]) => [job, y0 + from, y1 + from, ...more] as const,
    )
  await crew.all(rows('surveyRows'), signal)
  const planned = new Uint8Array(memory.buffer, plan, width * height)
  for (let k = from * width; k < width * height; k++) {
    const record = k * at.RECORD_FLOATS
    const depth = sums[record + at.RECORD_CENTRE_DEPTH] ?? 0
    planned[k] = samples(k, depth, sums[record + at.RECORD_OBJECT] ?? 0)
  }
  await crew.all(rows('exposePlanned', BITS, PASS), signal)
}
