// Keeps media in a bucket of an S3 service, so that processes on many machines share them; depth maps are fetched into a local folder.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import type { MediaItem } from '@openfield/contract'
import { assert } from '../lib/assert.ts'
import type { Clock } from '../lib/clock.ts'
import { newName } from '../lib/id.ts'
import { fingerprint, likely, samePicture } from './likeness.ts'
import {
  type ByteRange,
  etagOf,
  isMediaId,
  isMediaName,
  isSha256,
  type Media,
  type MediaFacts,
  type OpenedMedia,
  type OwnPicture,
} from './media.ts'
import { type Bucket, openBucket, type S3Options } from './s3-bucket.ts'

// In the bucket: `media/<request>/<name>` the files with their facts as words, `depth/<request>/<name>` depth maps, and two indexes of
// empty objects: `by-hash/<hash>/<request>/<name>` and `by-look/<time>.<fingerprint>/<request>/<name>`, whose names grow with time so that
// a process reads only what is new.
const file = (id: string, name: string): string => `media/${id}/${name}`
const depthFile = (id: string, name: string): string => `depth/${id}/${name}`
const hashMark = (sha256: string, id: string, name: string): string =>
  `by-hash/${sha256}/${id}/${name}`

/** Clocks of processes may differ by this much without a look being missed. */
const CLOCKS_APART_MS = 10 * 60_000
/** Depth maps kept in the local folder. */
const DEPTHS_MAX = 200

/** A picture in the index by look. */
interface Look {
  readonly look: string
  readonly requestId: string
  readonly name: string
}

const itemOf = (name: string, bytes: number, facts: string | undefined): MediaItem | null => {
  if (facts === undefined) return null
  const { role, contentType, sha256, width, height } = JSON.parse(facts) as Omit<
    MediaItem,
    'name' | 'bytes'
  >
  return { name, role, contentType, bytes, sha256, width, height }
}

class S3Media implements Media {
  readonly #bucket: Bucket
  readonly #clock: Pick<Clock, 'now'>
  readonly #folder: string
  /** By the name of the mark. */
  readonly #looks = new Map<string, Look>()
  constructor(bucket: Bucket, { clock, folder }: S3MediaParts) {
    this.#bucket = bucket
    this.#clock = clock
    this.#folder = folder
  }

  async put(id: string, name: string, source: string, facts: MediaFacts): Promise<MediaItem> {
    assert(isMediaId(id) && isMediaName(name), `"${id}/${name}" is a media place`)
    const before = await this.describe(id, name)
    const { bytes, sha256 } = await measure(source)
    const { contentType, role, width, height } = facts
    const item: MediaItem = { name, role, contentType, bytes, sha256, width, height }
    // The index stands before the file does: who sees the file finds it.
    const mark = hashMark(sha256, id, name)
    await this.#bucket.mark(mark)
    const words = { facts: JSON.stringify({ role, contentType, sha256, width, height }) }
    try {
      await this.#bucket.putFile(file(id, name), source, bytes, { contentType, words })
    } catch (error) {
      // A mark that points at nothing is harmless; if this fails too, it stays.
      if (before?.sha256 !== sha256) await this.#bucket.remove(mark).catch(() => undefined)
      throw error
    }
    if (before && before.sha256 !== sha256)
      await this.#bucket.remove(hashMark(before.sha256, id, name))
    return item
  }

  async putDepth(id: string, ofName: string, source: string): Promise<void> {
    assert(isMediaId(id) && isMediaName(ofName), `"${id}/${ofName}" is a media place`)
    const picture = await this.#bytes(file(id, ofName))
    const look = picture && (await fingerprint(picture))
    const mark = look && `by-look/${sortable(this.#clock.now())}.${look}/${id}/${ofName}`
    const { size } = await stat(source)
    const contentType = 'application/octet-stream'
    const words: Record<string, string> = mark ? { mark } : {}
    await this.#bucket.putFile(depthFile(id, ofName), source, size, { contentType, words })
    if (mark) await this.#bucket.mark(mark)
  }

  async describe(id: string, name: string): Promise<MediaItem | null> {
    return (await this.#look(id, name))?.item ?? null
  }

  async #look(id: string, name: string): Promise<{ item: MediaItem; etag: string } | null> {
    if (!isMediaId(id) || !isMediaName(name)) return null
    const facts = await this.#bucket.facts(file(id, name))
    const item = facts && itemOf(name, facts.bytes, facts.words['facts'])
    return item && { item, etag: facts.etag }
  }

  async open(id: string, name: string, range?: ByteRange): Promise<OpenedMedia | null> {
    const seen = await this.#look(id, name)
    if (!seen) return null
    const { item, etag } = seen
    const { start, end } = range ?? { start: 0, end: item.bytes - 1 }
    const inside = start >= 0 && start <= end && end < item.bytes
    assert(inside || item.bytes === 0, `bytes ${start}-${end} lie inside ${item.bytes}`)
    const stream = inside
      ? await this.#bucket.read(file(id, name), { etag, start, end })
      : Readable.from([])
    // Replaced or removed since it was looked at: look again.
    if (stream === null) return this.open(id, name, range)
    return { item, etag: etagOf(item.sha256), range: { start, end }, stream }
  }

  async findByHash(sha256: string): Promise<OwnPicture | null> {
    if (!isSha256(sha256)) return null
    let found: OwnPicture | null = null
    for await (const mark of this.#bucket.names(`by-hash/${sha256}/`)) {
      const [, , requestId = '', name = ''] = mark.split('/')
      if ((await this.describe(requestId, name))?.sha256 !== sha256) continue
      const depthPath = await this.#fetchDepth(requestId, name)
      if (depthPath !== null) return { requestId, name, depthPath }
      found ??= { requestId, name, depthPath: null }
    }
    return found
  }

  async findByLook(bytes: Buffer): Promise<OwnPicture | null> {
    const look = await fingerprint(bytes)
    if (look === null) return null
    await this.#readLooks()
    const all = [...this.#looks]
    for (const like of new Set(likely(look, [...new Set(all.map(([, { look: own }]) => own))])))
      for (const [mark, { look: own, requestId, name }] of all) {
        if (own !== like) continue
        const picture = await this.#bytes(file(requestId, name))
        const depthPath = picture && (await this.#fetchDepth(requestId, name))
        if (!depthPath) this.#looks.delete(mark)
        else if (await samePicture(bytes, picture)) return { requestId, name, depthPath }
      }
    return null
  }

  /** Reads the marks that came since the last time. */
  async #readLooks(): Promise<void> {
    const newest = [...this.#looks.keys()].at(-1)
    const since = newest === undefined ? 0 : Number(newest.split(/[/.]/)[1]) - CLOCKS_APART_MS
    const after = `by-look/${sortable(Math.max(0, since))}`
    for await (const mark of this.#bucket.names('by-look/', after)) {
      const [, key = '', requestId = '', name = ''] = mark.split('/')
      if (!this.#looks.has(mark))
        this.#looks.set(mark, { look: key.split('.')[1] ?? '', requestId, name })
    }
  }

  async #bytes(name: string): Promise<Buffer | null> {
    const stream = await this.#bucket.read(name)
    return stream && buffer(stream)
  }

  /** The depth map as a local file; null when there is none. */
  async #fetchDepth(id: string, name: string): Promise<string | null> {
    const facts = await this.#bucket.facts(depthFile(id, name))
    if (!facts) return null
    // Named by its bytes, so that an old copy is never taken for a new map.
    const tag = createHash('sha256').update(`${id}/${name}/${facts.etag}`).digest('hex')
    const path = join(this.#folder, tag)
    if (await stat(path).catch(() => null)) return path
    const stream = await this.#bucket.read(depthFile(id, name))
    if (!stream) return null
    await mkdir(this.#folder, { recursive: true })
    await this.#makeRoom()
    const aside = join(this.#folder, newName('part-'))
    await pipeline(stream, createWriteStream(aside))
    await rename(aside, path)
    return path
  }

  /** Lets the oldest copies go. */
  async #makeRoom(): Promise<void> {
    const names = await readdir(this.#folder)
    if (names.length < DEPTHS_MAX) return
    const aged = await Promise.all(
      names.map(async (name) => {
        const path = join(this.#folder, name)
        return { path, at: (await stat(path).catch(() => null))?.mtimeMs ?? 0 }
      }),
    )
    aged.sort((a, b) => a.at - b.at)
    for (const { path } of aged.slice(0, DEPTHS_MAX / 4)) await rm(path, { force: true })
  }

  async remove(id: string): Promise<void> {
    if (!isMediaId(id)) return
    // Marks go before what they point at: a crash in between leaves files that the next call still finds.
    for await (const place of this.#bucket.names(`media/${id}/`)) {
      const name = place.split('/').at(-1) ?? ''
      const item = await this.describe(id, name)
      if (item) await this.#bucket.remove(hashMark(item.sha256, id, name))
      await this.#bucket.remove(place)
    }
    for await (const place of this.#bucket.names(`depth/${id}/`)) {
      const mark = (await this.#bucket.facts(place))?.words['mark']
      if (mark !== undefined) {
        await this.#bucket.remove(mark)
        this.#looks.delete(mark)
      }
      await this.#bucket.remove(place)
    }
  }

  async *requests(): AsyncIterable<string> {
    const seen = new Set<string>()
    for (const prefix of ['media/', 'depth/'])
      for await (const id of this.#bucket.folders(prefix)) {
        if (seen.has(id) || !isMediaId(id)) continue
        seen.add(id)
        yield id
      }
  }

  /** A put to a bucket leaves nothing half done; only copies of depth maps that did not come through whole. */
  async sweep(before: number): Promise<number> {
    let gone = 0
    for (const name of await readdir(this.#folder).catch(() => [])) {
      if (!name.startsWith('part-')) continue
      const path = join(this.#folder, name)
      const facts = await stat(path).catch(() => null)
      if (!facts || facts.mtimeMs >= before) continue
      await rm(path, { force: true })
      gone += 1
    }
    return gone
  }
}

/** Sorts as the number does; a millisecond time or 0. */
const sortable = (ms: number): string => String(ms).padStart(15, '0')

const measure = async (source: string): Promise<{ bytes: number; sha256: string }> => {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(source, { highWaterMark: 1 << 18 })) {
    hash.update(chunk as Buffer)
    bytes += (chunk as Buffer).length
  }
  return { bytes, sha256: hash.digest('hex') }
}

export interface S3MediaParts {
  readonly clock: Pick<Clock, 'now'>
  /** For copies of depth maps; made when missing, may be emptied at any time. */
  readonly folder: string
}

/** Media in a bucket that exists. Throws a sentence when the bucket cannot be reached. */
export const s3Media = async (options: S3Options, parts: S3MediaParts): Promise<Media> => {
  const bucket = await openBucket(options)
  try {
    await bucket.reach()
  } catch (error) {
    const { name, message } = error as Error
    throw new Error(
      `The bucket ${options.bucket} of OPENFIELD_S3_BUCKET cannot be used: ${name}: ${message}`,
    )
  }
  return new S3Media(bucket, parts)
}
