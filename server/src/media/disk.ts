// Keeps media in a folder of the local disk: written aside, synced, then renamed into place.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import {
  access,
  type FileHandle,
  mkdir,
  open as openFile,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  unlink,
} from 'node:fs/promises'
import { platform } from 'node:os'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import type { MediaItem } from '@openfield/contract'
import { assert } from '../lib/assert.ts'
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

// Below the root: `<request>/<name>` the files, `<request>/.facts/<name>.json` and `<request>/.depth/<name>` beside them,
// `.by-hash/<2 digits>/<hash>/<request>` and `.by-look/<fingerprint>.<request>` holding a name, and `.incoming/` for what is being written.
const INCOMING = '.incoming'
const BY_HASH = '.by-hash'
const BY_LOOK = '.by-look'

const code = (error: unknown): unknown => (error as NodeJS.ErrnoException).code
const missing = (error: unknown): boolean => code(error) === 'ENOENT' || code(error) === 'ENOTDIR'

/** Null instead of a throw when a file is not there. */
async function ifThere<T>(promise: Promise<T>): Promise<T | null> {
  try {
    return await promise
  } catch (error) {
    if (missing(error)) return null
    throw error
  }
}

/** Makes a rename inside the folder survive a power cut. Windows cannot open folders and needs no such call. */
async function syncFolder(folder: string): Promise<void> {
  if (platform() === 'win32') return
  const handle = await openFile(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

class DiskMedia implements Media {
  readonly #root: string
  constructor(root: string) {
    this.#root = root
  }

  #file = (id: string, name: string) => join(this.#root, id, name)
  #factsFile = (id: string, name: string) => join(this.#root, id, '.facts', `${name}.json`)
  #depthFile = (id: string, name: string) => join(this.#root, id, '.depth', name)
  #hashFolder = (sha256: string) => join(this.#root, BY_HASH, sha256.slice(0, 2), sha256)

  /** Writes a synced file in the incoming folder; gives its path and what `write` gave. */
  async #aside<T>(write: (handle: FileHandle) => Promise<T>): Promise<[path: string, result: T]> {
    const incoming = join(this.#root, INCOMING)
    await mkdir(incoming, { recursive: true })
    const path = join(incoming, newName('part-'))
    const handle = await openFile(path, 'wx', 0o644)
    try {
      const result = await write(handle)
      await handle.sync()
      return [path, result]
    } catch (error) {
      await rm(path, { force: true })
      throw error
    } finally {
      await handle.close()
    }
  }

  /** Moves a synced file to its place, so that the move survives a power cut. */
  async #place(aside: string, target: string): Promise<void> {
    const folder = dirname(target)
    const made = await mkdir(folder, { recursive: true })
    await rename(aside, target)
    await syncFolder(folder)
    if (made === undefined) return
    for (let each = folder; each.length >= made.length; each = dirname(each))
      await syncFolder(dirname(each))
  }

  async #write(target: string, text: string): Promise<void> {
    const [aside] = await this.#aside((handle) => handle.writeFile(text))
    await this.#place(aside, target)
  }

  async put(id: string, name: string, source: string, facts: MediaFacts): Promise<MediaItem> {
    assert(isMediaId(id) && isMediaName(name), `"${id}/${name}" is a media place`)
    const before = await this.describe(id, name)
    const [aside, { bytes, sha256 }] = await this.#aside((handle) => copyInto(handle, source))
    try {
      const { contentType, role, width, height } = facts
      const item: MediaItem = { name, role, contentType, bytes, sha256, width, height }
      // The facts and the index stand before the file does: who sees the file sees all of it.
      await this.#write(this.#factsFile(id, name), JSON.stringify(item))
      await this.#write(join(this.#hashFolder(sha256), id), name)
      await this.#place(aside, this.#file(id, name))
      if (before && before.sha256 !== sha256) await this.#forget(before.sha256, id)
      return item
    } catch (error) {
      await rm(aside, { force: true })
      throw error
    }
  }

  async putDepth(id: string, ofName: string, source: string): Promise<void> {
    assert(isMediaId(id) && isMediaName(ofName), `"${id}/${ofName}" is a media place`)
    const [aside] = await this.#aside((handle) => copyInto(handle, source))
    await this.#place(aside, this.#depthFile(id, ofName))
    const picture = await ifThere(readFile(this.#file(id, ofName)))
    const look = picture && (await fingerprint(picture))
    if (look) await this.#write(join(this.#root, BY_LOOK, `${look}.${id}`), ofName)
  }

  async describe(id: string, name: string): Promise<MediaItem | null> {
    if (!isMediaId(id) || !isMediaName(name)) return null
    const [facts, file] = await Promise.all([
      ifThere(readFile(this.#factsFile(id, name), 'utf8')),
      ifThere(stat(this.#file(id, name))),
    ])
    if (facts === null || !file?.isFile()) return null
    const item = JSON.parse(facts) as MediaItem
    // While a put replaces a file, the new facts stand beside the old bytes for a moment.
    return item.bytes === file.size ? item : null
  }

  async open(id: string, name: string, range?: ByteRange): Promise<OpenedMedia | null> {
    const item = await this.describe(id, name)
    if (!item) return null
    const handle = await ifThere(openFile(this.#file(id, name), 'r'))
    if (!handle) return null
    const { start, end } = range ?? { start: 0, end: item.bytes - 1 }
    const inside = start >= 0 && start <= end && end < item.bytes
    if (!inside) await handle.close()
    assert(inside || item.bytes === 0, `bytes ${start}-${end} lie inside ${item.bytes}`)
    const stream = inside ? handle.createReadStream({ start, end }) : Readable.from([])
    return { item, etag: etagOf(item.sha256), range: { start, end }, stream }
  }

  async findByHash(sha256: string): Promise<OwnPicture | null> {
    if (!isSha256(sha256)) return null
    const folder = this.#hashFolder(sha256)
    let found: OwnPicture | null = null
    for (const requestId of (await ifThere(readdir(folder))) ?? []) {
      const name = await ifThere(readFile(join(folder, requestId), 'utf8'))
      const item = name === null ? null : await this.describe(requestId, name)
      if (name === null || item?.sha256 !== sha256) continue
      const depth = this.#depthFile(requestId, name)
      const hasDepth = (await ifThere(access(depth).then(() => true))) === true
      if (hasDepth) return { requestId, name, depthPath: depth }
      found ??= { requestId, name, depthPath: null }
    }
    return found
  }

  async findByLook(bytes: Buffer): Promise<OwnPicture | null> {
    const look = await fingerprint(bytes)
    const folder = join(this.#root, BY_LOOK)
    const kept = (look && (await ifThere(readdir(folder)))) || []
    const byLook = new Map<string, string[]>()
    for (const entry of kept) {
      const [own = '', requestId = ''] = entry.split('.')
      byLook.set(own, [...(byLook.get(own) ?? []), requestId])
    }
    for (const own of likely(look ?? '', [...byLook.keys()]))
      for (const requestId of byLook.get(own) ?? []) {
        const name = await ifThere(readFile(join(folder, `${own}.${requestId}`), 'utf8'))
        if (name === null) continue
        const picture = await ifThere(readFile(this.#file(requestId, name)))
        const depthPath = this.#depthFile(requestId, name)
        if (picture === null || (await ifThere(stat(depthPath))) === null) continue
        if (await samePicture(bytes, picture)) return { requestId, name, depthPath }
      }
    return null
  }

  async #forget(sha256: string, id: string): Promise<void> {
    const folder = this.#hashFolder(sha256)
    await ifThere(unlink(join(folder, id)))
    // Other requests may have the same bytes; only an empty folder goes.
    await rmdir(folder).catch(() => undefined)
  }

  async remove(id: string): Promise<void> {
    if (!isMediaId(id)) return
    const folder = join(this.#root, id)
    // The index goes first: a crash in between leaves files that the next call still finds.
    for (const file of (await ifThere(readdir(join(folder, '.facts')))) ?? []) {
      const facts = await ifThere(readFile(join(folder, '.facts', file), 'utf8'))
      if (facts !== null) await this.#forget((JSON.parse(facts) as MediaItem).sha256, id)
    }
    for (const name of (await ifThere(readdir(join(folder, '.depth')))) ?? []) {
      const picture = await ifThere(readFile(join(folder, name)))
      const look = picture && (await fingerprint(picture))
      if (look) await ifThere(unlink(join(this.#root, BY_LOOK, `${look}.${id}`)))
    }
    await rm(folder, { recursive: true, force: true })
  }

  async *requests(): AsyncIterable<string> {
    for (const name of (await ifThere(readdir(this.#root))) ?? []) if (isMediaId(name)) yield name
  }

  async sweep(before: number): Promise<number> {
    const incoming = join(this.#root, INCOMING)
    let gone = 0
    for (const name of (await ifThere(readdir(incoming))) ?? []) {
      const facts = await ifThere(stat(join(incoming, name)))
      if (!facts || facts.mtimeMs >= before) continue
      await rm(join(incoming, name), { force: true })
      gone += 1
    }
    return gone
  }
}

/** Copies a file into `handle`, hashing on the way. */
async function copyInto(
  handle: FileHandle,
  source: string,
): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(source, { highWaterMark: 1 << 18 })) {
    const part = chunk as Buffer
    hash.update(part)
    await handle.writeFile(part)
    bytes += part.length
  }
  return { bytes, sha256: hash.digest('hex') }
}

/** Media in the folder `root` (made when missing). Several processes may share it. */
export const diskMedia = (root: string): Media => new DiskMedia(root)
