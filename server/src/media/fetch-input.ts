// Brings an input picture into the house: from the network, out of a data URL, or from our own media without the network.
import { createHash } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { Problem } from '@openfield/contract'
import type { Reach } from '../lib/address.ts'
import { FetchFailure, fetchSafely, type Resolve } from '../lib/fetch-safely.ts'
import { readDataUrl } from './data-url.ts'
import type { Media } from './media.ts'
import { checkPicture } from './picture-check.ts'

/** A fetched and checked picture: the bytes of a JPEG, PNG or WebP, upright. */
interface InputPicture {
  readonly bytes: Uint8Array
  readonly contentType: string
  /** Of `bytes`. */
  readonly sha256: string
  /** Local file of our own depth map for this picture, when we made it: also when it was saved again or scaled since. */
  readonly depthPath: string | null
}

export interface InputFetcherOptions {
  readonly media: Media
  /**
   * Addresses under which this server's media are known, without a trailing slash, such as `http://127.0.0.1:8787`. URLs below
   * `<base>/media/v1/`, and the bare path `/media/v1/…`, are read from the store.
   */
  readonly ownBases: () => readonly string[]
  /** May this account read the media of that request (or upload). */
  readonly mayRead: (accountId: string, requestId: string) => Promise<boolean>
  readonly reach: Reach
  /** Bytes; 32 MB when absent. */
  readonly maxBytes?: number
  /** Milliseconds for the whole fetch; 20 s when absent. */
  readonly timeoutMs?: number
  /** For tests. */
  readonly resolve?: Resolve
}

/** Throws Problem input_unreachable or input_rejected with a sentence for the user, or the reason of `signal`. */
export type FetchInput = (
  url: string,
  accountId: string,
  signal?: AbortSignal,
) => Promise<InputPicture>

const OWN_PATH = '/media/v1/'
const DEFAULT_BYTES = 32 * 2 ** 20
const DEFAULT_MS = 20_000

export function inputFetcher(options: InputFetcherOptions): FetchInput {
  return async (url, accountId, signal) => {
    const read = /^data:/i.test(url)
      ? readData(url, options)
      : ((await readOwn(url, accountId, options)) ?? (await readNetwork(url, options, signal)))
    return check(read, options.media)
  }
}

interface Read {
  readonly bytes: Buffer
  /** How to speak of the picture: its URL without secrets, shortened. */
  readonly subject: string
  /** What a server called it. */
  readonly called?: string
}

async function check({ bytes, subject, called }: Read, media: Media): Promise<InputPicture> {
  const checked = await checkPicture(bytes)
  if (typeof checked === 'string') {
    const sent = called && !called.startsWith('image/') ? ` (it was sent as ${called})` : ''
    throw new Problem('input_rejected', `${subject} ${checked}${sent}.`)
  }
  const known = await media.findByHash(sha256(bytes))
  // People save, send and scale our pictures before they bring them back.
  const own = known?.depthPath ? known : await media.findByLook(checked.bytes)
  return {
    bytes: checked.bytes,
    contentType: checked.contentType,
    sha256: sha256(checked.bytes),
    depthPath: own?.depthPath ?? null,
  }
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

function readData(url: string, { maxBytes = DEFAULT_BYTES }: InputFetcherOptions): Read {
  const subject = 'The input picture in the data URL'
  const bytes = readDataUrl(url)
  if (!bytes) throw new Problem('input_rejected', `${subject} is not a well-formed data URL.`)
  if (bytes.length > maxBytes)
    throw new Problem('input_rejected', `${subject} is larger than ${maxBytes / 2 ** 20} MB.`)
  return { bytes, subject }
}

/** Null when the URL is not one of ours. */
async function readOwn(
  url: string,
  accountId: string,
  { media, ownBases, mayRead, maxBytes = DEFAULT_BYTES }: InputFetcherOptions,
): Promise<Read | null> {
  const path = ownPath(url, ownBases())
  if (path === null) return null
  const subject = subjectOf(url)
  const [id = '', name = '', ...more] = path.split('/')
  // The gateway dialect writes its prefix before the bare id.
  const requestId = id.replace(/^ai-model-api_/, '')
  const opened =
    more.length === 0 && (await mayRead(accountId, requestId))
      ? await media.open(requestId, name)
      : null
  if (!opened)
    throw new Problem('input_unreachable', `${subject} is not among this server's media.`)
  const { bytes, contentType } = opened.item
  if (!contentType.startsWith('image/') || bytes > maxBytes) {
    opened.stream.destroy()
    throw new Problem('input_rejected', `${subject} is not a picture that can be an input.`)
  }
  return { bytes: await buffer(opened.stream), subject }
}

/** The part after `/media/v1/` of a URL of ours, without query; null for any other. */
function ownPath(url: string, bases: readonly string[]): string | null {
  if (url.startsWith(OWN_PATH)) return url.slice(OWN_PATH.length).replace(/[?#].*$/, '')
  if (!URL.canParse(url)) return null
  const { origin, pathname } = new URL(url)
  for (const base of bases) {
    if (!URL.canParse(base)) continue
    const own = new URL(base)
    const prefix = own.pathname.replace(/\/$/, '') + OWN_PATH
    if (own.origin === origin && pathname.startsWith(prefix)) return pathname.slice(prefix.length)
  }
  return null
}

async function readNetwork(
  url: string,
  options: InputFetcherOptions,
  signal: AbortSignal | undefined,
): Promise<Read> {
  const subject = subjectOf(url)
  const answer = await fetchSafely(url, {
    reach: options.reach,
    headers: { accept: 'image/webp,image/png,image/jpeg,image/*;q=0.5' },
    maxRedirects: 3,
    maxBytes: options.maxBytes ?? DEFAULT_BYTES,
    longer: 'fail',
    timeoutMs: options.timeoutMs ?? DEFAULT_MS,
    ...(signal && { signal }),
    ...(options.resolve && { resolve: options.resolve }),
  }).catch((error: unknown) => {
    if (!(error instanceof FetchFailure)) throw error
    const code = error.kind === 'too_large' ? 'input_rejected' : 'input_unreachable'
    throw new Problem(code, `${subject} ${error.message}.`)
  })
  if (answer.status !== 200)
    throw new Problem('input_unreachable', `${subject} answered with status ${answer.status}.`)
  const called = answer.headers['content-type']?.match(/^[\w.+-]{1,40}\/[\w.+-]{1,40}/)?.[0]
  return { bytes: answer.body, subject, ...(called && { called }) }
}

/** The URL as the user gave it, without its query, which may hold a signature, and not longer than a line. */
function subjectOf(url: string): string {
  const bare = url.replace(/[?#].*$/s, '').replace(/\/\/[^/]*@/, '//')
  return `The input picture ${bare.length > 200 ? `${bare.slice(0, 199)}…` : bare}`
}
