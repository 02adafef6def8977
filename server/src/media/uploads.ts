// Files that users send: a place is opened with an address that allows one put for an hour, then the file is checked and kept.
import { createHash, timingSafeEqual } from 'node:crypto'
import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { Problem, uploadTypes } from '@openfield/contract'
import type { Clock } from '../lib/clock.ts'
import { newName, newSecret } from '../lib/id.ts'
import type { Store } from '../store/store.ts'
import type { Media } from './media.ts'
import { sniff } from './sniff.ts'
import {
  countUploads,
  expiredUploads,
  insertUpload,
  removeUploads,
  type UploadRow,
  uploadById,
} from './upload-rows.ts'

export interface UploadParts {
  readonly store: Store
  readonly clock: Pick<Clock, 'now'>
  readonly media: Media
  /** For files on their way; made when missing. */
  readonly folder: string
  /** Of one file. */
  readonly maxBytes: number
  /** How long a file is kept, milliseconds. */
  readonly keepMs: number
}

/** A place for one file. */
export interface OpenedUpload {
  /** Below `/media/v1/` the file will be `<id>/<name>`. */
  readonly id: string
  readonly name: string
  /** Allows the put; kept only as a hash. */
  readonly token: string
  /** Milliseconds since the epoch. */
  readonly putUntil: number
}

export interface Uploads {
  /** Throws Problem too_many_requests when the account has too many. */
  open(accountId: string, contentType: string): Promise<OpenedUpload>
  /** Keeps the file; once more replaces it. Throws Problem forbidden, unsupported_media_type, payload_too_large or input_rejected. */
  put(place: Place, body: Readable | undefined): Promise<void>
  /** Whether this is an upload of the account. */
  owns(accountId: string, id: string): Promise<boolean>
  /** Removes files past their time; gives how many. */
  sweep(): Promise<number>
}

export interface Place {
  readonly id: string
  readonly name: string
  readonly token: string
  /** As the put announces it. */
  readonly contentType: string | undefined
}

const PUT_MS = 60 * 60 * 1000
const LIVE_MAX = 1000
const BATCH = 100

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

const isSame = (kept: string, given: string): boolean =>
  timingSafeEqual(Buffer.from(kept), Buffer.from(given))

/** `image/jpg` is how some call `image/jpeg`. */
const plainType = (type: string | undefined): string =>
  (type ?? '')
    .replace(/;.*$/s, '')
    .trim()
    .toLowerCase()
    .replace('image/jpg', 'image/jpeg')
    .replace('audio/x-wav', 'audio/wav')

export const createUploads = (parts: UploadParts): Uploads => {
  const { store, clock, media } = parts
  return {
    open: (accountId, contentType) => openUpload(parts, accountId, contentType),
    put: async (place, body) => {
      const row = await uploadById(store.read, place.id)
      checkPlace(row, place, clock.now())
      await keep(parts, row, body)
    },
    owns: async (accountId, id) => (await uploadById(store.read, id))?.account_id === accountId,
    sweep: async () => {
      for (let gone = 0; ; ) {
        const ids = await expiredUploads(store.read, clock.now(), BATCH)
        if (ids.length === 0) return gone
        // Files first: a crash in between is repeated.
        for (const id of ids) await media.remove(id)
        await store.transact((tx) => removeUploads(tx, ids))
        gone += ids.length
      }
    },
  }
}

const openUpload = async (
  { store, clock, keepMs }: UploadParts,
  accountId: string,
  contentType: string,
): Promise<OpenedUpload> => {
  const ending = uploadTypes.get(contentType)
  if (ending === undefined) throw new Error(`${contentType} was checked before`)
  const token = newSecret()
  const now = clock.now()
  // The id is also the permission to read, so it cannot be guessed.
  const place = { id: `up_${newSecret()}`, name: `input.${ending}`, putUntil: now + PUT_MS }
  await store.transact(async (tx) => {
    if ((await countUploads(tx, accountId, now)) >= LIVE_MAX) {
      throw new Problem(
        'too_many_requests',
        `The account has ${LIVE_MAX} uploads, which is its limit; each goes in time.`,
        { retryAfterSeconds: 3600 },
      )
    }
    await insertUpload(tx, {
      id: place.id,
      account_id: accountId,
      name: place.name,
      content_type: contentType,
      token_hash: hashOf(token),
      put_until: place.putUntil,
      expires_at: now + Math.max(keepMs, PUT_MS),
    })
  })
  return { ...place, token }
}

function checkPlace(
  row: UploadRow | undefined,
  place: Place,
  now: number,
): asserts row is UploadRow {
  const isKnown = isSame(row?.token_hash ?? hashOf(''), hashOf(place.token))
  if (!row || row.name !== place.name || !isKnown) {
    throw new Problem('forbidden', 'The upload address is not one that this server gave.')
  }
  if (now >= row.put_until) {
    throw new Problem('forbidden', 'The upload address has expired; ask for another.')
  }
  if (plainType(place.contentType) !== plainType(row.content_type)) {
    throw new Problem(
      'unsupported_media_type',
      `The file must be sent as Content-Type: ${row.content_type}, as it was announced.`,
    )
  }
}

/** Writes the body aside, looks at what it is, and gives it to the media. */
const keep = async (
  { media, folder, maxBytes }: UploadParts,
  row: UploadRow,
  body: Readable | undefined,
): Promise<void> => {
  await mkdir(folder, { recursive: true })
  const path = join(folder, newName('upload-'))
  try {
    await writeBounded(body, path, maxBytes)
    const [family = ''] = row.content_type.split('/')
    const sniffed = await sniff(await readFile(path), family)
    if (typeof sniffed === 'string') {
      throw new Problem('input_rejected', `The file ${sniffed}.`)
    }
    await media.put(row.id, row.name, path, { role: 'output', ...sniffed })
  } finally {
    await rm(path, { force: true })
  }
}

/** Reads no further than the limit and leaves the rest of the body to its owner: destroying it would cut off the answer. */
const writeBounded = async (
  body: Readable | undefined,
  path: string,
  maxBytes: number,
): Promise<void> => {
  const file = await open(path, 'wx')
  let bytes = 0
  try {
    for await (const chunk of body?.iterator({ destroyOnReturn: false }) ?? []) {
      bytes += (chunk as Buffer).length
      if (bytes > maxBytes) {
        const limit = Math.floor(maxBytes / 2 ** 20)
        throw new Problem('payload_too_large', `The file is larger than ${limit} MB.`)
      }
      await file.writeFile(chunk as Buffer)
    }
  } finally {
    await file.close()
  }
}
