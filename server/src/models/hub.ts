// Reads what a model hub offers, by the HTTP layout of the well known one: a model's files, sizes, hashes and licence at one revision.
import { isSafePath } from './manifest.ts'

export interface Hub {
  /** Without a slash at its end. */
  readonly base: string
  /** For models behind a consent; null: none. */
  readonly token: string | null
}

/** How a finished file is judged: the hash that was published, if one was. */
export type PublishedHash =
  | { readonly kind: 'sha256'; readonly hex: string }
  /** Of small files the hub knows git's hash: SHA-1 over a header and the bytes. */
  | { readonly kind: 'git'; readonly hex: string }

export interface Offered {
  readonly path: string
  readonly bytes: number
  readonly hash: PublishedHash | null
  readonly url: string
}

export interface HubModel {
  readonly id: string
  /** The commit that is read, so that all files belong together. */
  readonly revision: string
  readonly licence: string
  readonly files: readonly Offered[]
}

interface Listed {
  readonly rfilename?: unknown
  readonly size?: unknown
  readonly blobId?: unknown
  readonly lfs?: { readonly sha256?: unknown; readonly size?: unknown } | null
}

export const isHubId = (word: string): boolean =>
  /^[\w-][\w.-]*\/[\w-][\w.-]*$/.test(word) && !/\.\./.test(word)

const ANSWER_BYTES_MAX = 16 * 2 ** 20

export const hubHeaders = ({ token }: Hub): Record<string, string> => ({
  'user-agent': 'openfield',
  ...(token === null ? {} : { authorization: `Bearer ${token}` }),
})

const refused = (id: string, status: number): Error => {
  if (status === 401 || status === 403)
    return new Error(
      `The hub does not give ${id} to everybody: accept its licence there and set OPENFIELD_MODEL_HUB_TOKEN. (A model that does not exist is answered alike.)`,
    )
  if (status === 404) return new Error(`The hub has no model ${id} at that revision.`)
  return new Error(`The hub answered ${status} when asked for ${id}.`)
}

const readJson = async (
  url: string,
  hub: Hub,
  id: string,
  signal: AbortSignal,
): Promise<unknown> => {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(30_000)])
  const answer = await fetch(url, { headers: hubHeaders(hub), signal: limit }).catch(
    (error: unknown) => {
      signal.throwIfAborted()
      throw new Error(`The hub at ${new URL(url).host} cannot be reached.`, { cause: error })
    },
  )
  if (!answer.ok) throw refused(id, answer.status)
  const bytes: Uint8Array[] = []
  let size = 0
  for await (const chunk of answer.body ?? []) {
    size += chunk.length
    if (size > ANSWER_BYTES_MAX) throw new Error(`The hub's answer about ${id} is too large.`)
    bytes.push(chunk)
  }
  try {
    return JSON.parse(Buffer.concat(bytes).toString('utf8'))
  } catch {
    throw new Error(`The hub's answer about ${id} is no JSON.`)
  }
}

const hashOf = ({ lfs, blobId }: Listed): PublishedHash | null => {
  if (typeof lfs?.sha256 === 'string' && /^[0-9a-f]{64}$/.test(lfs.sha256))
    return { kind: 'sha256', hex: lfs.sha256 }
  return typeof blobId === 'string' && /^[0-9a-f]{40}$/.test(blobId)
    ? { kind: 'git', hex: blobId }
    : null
}

const word = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null

const licenceOf = (card: unknown, tags: unknown): string => {
  const { license, license_name: name } = (card ?? {}) as {
    license?: unknown
    license_name?: unknown
  }
  const tag = Array.isArray(tags)
    ? tags.find((each) => typeof each === 'string' && each.startsWith('license:'))
    : null
  const licence = word(license) ?? word(tag)?.slice('license:'.length) ?? 'not stated'
  return licence === 'other' ? (word(name) ?? licence) : licence
}

/** Rejects with an Error whose message is a sentence for the operator. */
export const readHubModel = async (
  hub: Hub,
  id: string,
  revision: string,
  signal: AbortSignal,
): Promise<HubModel> => {
  const url = `${hub.base}/api/models/${id}/revision/${encodeURIComponent(revision)}?blobs=true`
  const answer = (await readJson(url, hub, id, signal)) as {
    sha?: unknown
    siblings?: unknown
    cardData?: unknown
    tags?: unknown
  } | null
  const sha = word(answer?.sha)
  if (sha === null || !/^[\w.-]{1,100}$/.test(sha) || !Array.isArray(answer?.siblings))
    throw new Error(`The hub's answer about ${id} lists no files.`)
  const files = (answer.siblings as Listed[]).flatMap((listed) => {
    const path = word(listed?.rfilename)
    if (path === null) return []
    const bytes = listed.lfs?.size ?? listed.size
    if (typeof bytes !== 'number' || !Number.isSafeInteger(bytes) || bytes < 0) return []
    const place = path.split('/').map(encodeURIComponent).join('/')
    return [{ path, bytes, hash: hashOf(listed), url: `${hub.base}/${id}/resolve/${sha}/${place}` }]
  })
  const odd = files.find(({ path }) => /(^|\/)\.\.?(\/|$)|^\/|\\/.test(path))
  if (odd)
    throw new Error(
      `The hub lists a file whose name leads out of its folder: ${JSON.stringify(odd.path.slice(0, 80))}.`,
    )
  return {
    id,
    revision: sha,
    licence: licenceOf(answer.cardData, answer.tags),
    files: files.filter(({ path }) => isSafePath(path)),
  }
}
