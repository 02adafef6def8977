// The promise of every media store: a finished file is kept whole or not at all, is found again by name or by hash, and goes when told.
import type { Readable } from 'node:stream'
import type { MediaItem } from '@openfield/contract'

/** What the maker knows of a file; the store adds name, size and hash. */
export type MediaFacts = Pick<MediaItem, 'contentType' | 'role' | 'width' | 'height'>

/** Bytes of a file, both ends included, counted from 0; what `parseRange` gives. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** An open file. Whoever opens it reads `stream` to its end or destroys it. */
export interface OpenedMedia {
  readonly item: MediaItem
  /** Strong entity tag, quotes included. */
  readonly etag: string
  /** The bytes that `stream` gives: the asked range, or the whole file. */
  readonly range: ByteRange
  readonly stream: Readable
}

/** A picture that this server made, found by its bytes. */
export interface OwnPicture {
  readonly requestId: string
  readonly name: string
  /** A local file with the depth map of exactly this picture; null when none was kept. */
  readonly depthPath: string | null
}

/**
 * Where finished files live, one flat folder per request. Ids are `[A-Za-z0-9_-]`, names also may hold dots inside.
 * Reading calls answer null for what does not exist (or could not exist); writing calls with a bad id or name are bugs and throw.
 */
export interface Media {
  /**
   * Keeps a copy of the file at `sourcePath`. When the promise resolves, the file survives a power cut; before that, readers see
   * the old file of this name or none, never half of one. Putting again replaces.
   */
  put(requestId: string, name: string, sourcePath: string, facts: MediaFacts): Promise<MediaItem>
  /** Keeps the depth map of the picture `ofName`, for `findByHash` and `findByLook`. It is never listed, described or opened by name. */
  putDepth(requestId: string, ofName: string, sourcePath: string): Promise<void>
  describe(requestId: string, name: string): Promise<MediaItem | null>
  /** Opens a file, or a part of it that lies inside the file. A file removed while open reads to its end. */
  open(requestId: string, name: string, range?: ByteRange): Promise<OpenedMedia | null>
  /** Any one kept file with these bytes (lower-case hexadecimal SHA-256); one with a depth map before one without. */
  findByHash(sha256: string): Promise<OwnPicture | null>
  /** A kept picture with a depth map that these bytes show too, saved again or scaled but whole; null when there is none. */
  findByLook(bytes: Buffer): Promise<OwnPicture | null>
  /** Removes all files of a request; nothing happens when there are none. */
  remove(requestId: string): Promise<void>
  /** Every request that has at least begun to keep files, in no order; for clean-up after the store of requests is asked. */
  requests(): AsyncIterable<string>
  /** Removes what crashed puts left behind, if last written before `before` (ms since the epoch). Gives how many files went. */
  sweep(before: number): Promise<number>
}

const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/
const SHA256 = /^[0-9a-f]{64}$/

export const isMediaId = (id: string): boolean => ID.test(id)
export const isMediaName = (name: string): boolean => NAME.test(name)
export const isSha256 = (hash: string): boolean => SHA256.test(hash)

/** Strong entity tag of a file with this hash. */
export const etagOf = (sha256: string): string => `"${sha256.slice(0, 32)}"`
