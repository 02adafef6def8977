// Small pictures for galleries: made when first asked for, kept beside the picture or clip they show, gone with it.
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { MediaItem } from '@openfield/contract'
import sharp from 'sharp'
import { newName } from '../lib/id.ts'
import type { Media } from './media.ts'

/** Pixels of the longer side. */
const LONGEST = 320
const QUALITY = 78
/** Made at once; more wait. */
const PARALLEL = 2
/** As `checkPicture` has it. */
const PIXELS_MAX = 40_000_000

const NAME = /^thumb(-[2-9])?\.webp$/

/** What a thumbnail may be of, first found first: a clip is shown by its poster. */
const originals = (place: string): string[] =>
  ['output', 'poster', 'input'].flatMap((role) =>
    ['png', 'jpg', 'webp'].map((ending) => `${role}${place}.${ending}`),
  )

/** Gives the thumbnail of this name, making it when it is not there; null when the name is none or there is nothing to show. */
export type Thumbnails = (id: string, name: string) => Promise<MediaItem | null>

export const createThumbnails = ({
  media,
  folder,
}: {
  readonly media: Media
  /** For files on their way; made when missing. */
  readonly folder: string
}): Thumbnails => {
  const making = new Map<string, Promise<MediaItem | null>>()
  const waiting: (() => void)[] = []
  let free = PARALLEL
  const inTurn = async <T>(make: () => Promise<T>): Promise<T> => {
    if (free === 0) await new Promise<void>((resolve) => waiting.push(resolve))
    else free -= 1
    try {
      return await make()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
  const make = async (id: string, name: string, place: string): Promise<MediaItem | null> => {
    for (const original of originals(place)) {
      const opened = await media.open(id, original)
      if (opened === null) continue
      await mkdir(folder, { recursive: true })
      const path = join(folder, newName('thumb-'))
      try {
        const shrink = sharp({ limitInputPixels: PIXELS_MAX })
          .rotate()
          .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true })
          .webp({ quality: QUALITY, effort: 2 })
        const [info] = await Promise.all([shrink.toFile(path), pipeline(opened.stream, shrink)])
        const { width, height } = info
        return await media.put(id, name, path, {
          role: 'preview',
          contentType: 'image/webp',
          width,
          height,
        })
      } finally {
        await rm(path, { force: true })
      }
    }
    return null
  }
  return async (id, name) => {
    const place = name.match(NAME)
    if (!place) return null
    const kept = await media.describe(id, name)
    if (kept) return kept
    const key = `${id}/${name}`
    const made =
      making.get(key) ??
      inTurn(() => make(id, name, place[1] ?? '')).finally(() => making.delete(key))
    making.set(key, made)
    return made
  }
}
