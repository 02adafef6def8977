// Studies the pictures of a character with the renderer's eyes: looks from all of them, a thumbnail around the best face.
import { join } from 'node:path'
import type { CharacterLooks } from '@openfield/contract'
import {
  cropSquare,
  looksOfSightings,
  type Pixels,
  type RendererHost,
  sight,
} from '@openfield/renderer'
import { readPicture, writePoster } from '@openfield/renderer/node'
import type { Studied } from './engine.ts'

/** Side of a thumbnail, pixels. */
const THUMBNAIL = 256

/** Reads one picture at a time; `check` may refuse it by throwing. */
export const studyPictures = async (
  paths: readonly string[],
  scratch: string,
  host: Pick<RendererHost, 'kernel'>,
  check: (picture: Pixels, index: number) => Promise<void>,
): Promise<Studied> => {
  const sightings = []
  const references = []
  for (const [index, path] of paths.entries()) {
    const picture = await readPicture(path)
    await check(picture, index)
    sightings.push(await sight(picture, host))
    const { width, height } = picture
    references.push({ path, contentType: 'image/webp', width, height })
  }
  const { looks, best, square } = looksOfSightings(sightings)
  const thumbnail = cropSquare(await readPicture(paths[best] ?? ''), square, THUMBNAIL)
  const path = join(scratch, 'thumbnail.webp')
  await writePoster(path, thumbnail)
  return {
    looks: looks satisfies CharacterLooks,
    thumbnail: { path, contentType: 'image/webp', width: THUMBNAIL, height: THUMBNAIL },
    references,
  }
}
