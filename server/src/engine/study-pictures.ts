// Brings the pictures of a character into the scratch folder, small and upright, and says of all that cannot be used which they are.
import { join } from 'node:path'
import { Problem } from '@openfield/contract'
import sharp from 'sharp'
import type { EngineContext } from './engine.ts'

/** Longest side of a kept picture of a character, pixels. */
const SIDE_MAX = 1024
/** Pictures fetched at the same time. */
const AT_ONCE = 4
/** After so many that cannot be used the rest is not tried. */
const FAULTS_MAX = 5

type Context = Pick<EngineContext, 'signal' | 'scratch' | 'fetchImage'>

/** The name of a picture in sentences for the user. */
export const pictureName = (index: number): string => `input_images[${index}]`

const fetchOne = async (url: string, index: number, context: Context): Promise<string> => {
  const { bytes } = await context.fetchImage(url)
  const path = join(context.scratch, `picture-${index}.webp`)
  // Written anew, so that places and dates that cameras put into files are not kept.
  await sharp(bytes)
    .resize(SIDE_MAX, SIDE_MAX, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 92, effort: 2 })
    .toFile(path)
  return path
}

/** One problem for all faults: what the user reads names each. */
const together = (faults: ReadonlyMap<number, Problem>): Problem => {
  const sorted = [...faults].sort(([a], [b]) => a - b)
  const code = sorted[0]?.[1].code ?? 'input_rejected'
  const sentences = sorted.map(([index, { message }]) => `${pictureName(index)}: ${message}`)
  return new Problem(code, sentences.join(' '))
}

/** Paths in the order of `images`. Throws Problem input_unreachable or input_rejected. */
export const fetchStudyPictures = async (
  images: readonly string[],
  context: Context,
): Promise<readonly string[]> => {
  const paths: string[] = []
  const faults = new Map<number, Problem>()
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < images.length && faults.size < FAULTS_MAX) {
      const index = next++
      try {
        paths[index] = await fetchOne(images[index] ?? '', index, context)
      } catch (error) {
        context.signal.throwIfAborted()
        if (!(error instanceof Problem)) throw error
        faults.set(index, error)
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  context.signal.throwIfAborted()
  if (faults.size > 0) throw together(faults)
  return paths
}
