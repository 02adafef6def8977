// HTTP requests to places that users name: the address is resolved once, checked and pinned; size, time and redirects are bounded.
import { lookup } from 'node:dns/promises'
import type { LookupFunction } from 'node:net'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import ipaddr from 'ipaddr.js'
import { mayReach, type Reach, readOutsideUrl } from './address.ts'
import { type Received, send } from './send.ts'

/** All addresses of a host name; throws when there are none. */
export type Resolve = (host: string) => Promise<readonly string[]>

export interface SafeFetchOptions {
  readonly reach: Reach
  readonly method?: 'GET' | 'POST' | 'PUT'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** 0 gives a 3xx answer back like any other. Only for GET. */
  readonly maxRedirects: number
  /** Of the body, decoded. */
  readonly maxBytes: number
  /** A body that is longer, or does not end well or in time: throw, or give the beginning. */
  readonly longer: 'fail' | 'cut'
  /** For everything together, redirects and body included. */
  readonly timeoutMs: number
  readonly signal?: AbortSignal
  /** For tests; the system's resolver when absent. */
  readonly resolve?: Resolve
}

export interface SafeAnswer {
  readonly status: number
  /** Lower-case names; the first value of a repeated header. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
  /** The body is not whole. */
  readonly cut: boolean
}

export type FetchFailureKind =
  | 'refused' // by our rules; the same URL will be refused again
  | 'unresolved'
  | 'unreachable'
  | 'timeout'
  | 'too_large'
  | 'bad_answer'

/** An expected failure. The message ends a sentence whose subject is the URL, and tells no address that the user did not name. */
export class FetchFailure extends Error {
  override readonly name = 'FetchFailure'
  readonly kind: FetchFailureKind
  constructor(kind: FetchFailureKind, message: string) {
    super(message)
    this.kind = kind
  }
}

const systemResolve: Resolve = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map((found) => found.address)

/** Sends one request. Throws FetchFailure, or the reason of `signal` when that is what ended it. */
export async function fetchSafely(text: string, options: SafeFetchOptions): Promise<SafeAnswer> {
  const limit = AbortSignal.timeout(options.timeoutMs)
  const signal = options.signal ? AbortSignal.any([options.signal, limit]) : limit
  try {
    let url = readUrl(text, options.reach)
    for (let hop = 0; ; hop += 1) {
      const answer = await fetchOnce(url, options, signal)
      if (!('location' in answer)) return answer
      if (hop === options.maxRedirects)
        throw new FetchFailure('refused', `redirects more than ${options.maxRedirects} times`)
      url = readRedirect(answer.location, url, options.reach)
    }
  } catch (error) {
    options.signal?.throwIfAborted()
    if (limit.aborted)
      throw new FetchFailure('timeout', `did not answer within ${options.timeoutMs / 1000} seconds`)
    if (error instanceof FetchFailure) throw error
    throw new FetchFailure('unreachable', plain(error))
  }
}

function readUrl(text: string, reach: Reach): URL {
  const url = readOutsideUrl(text, reach)
  if (typeof url === 'string') throw new FetchFailure('refused', url)
  return url
}

function readRedirect(location: string, from: URL, reach: Reach): URL {
  const target = URL.canParse(location, from.href) ? new URL(location, from).href : location
  const url = readOutsideUrl(target, reach)
  if (typeof url === 'string') throw new FetchFailure('refused', `redirects to a place that ${url}`)
  return url
}

async function pinned(url: URL, options: SafeFetchOptions, signal: AbortSignal): Promise<string[]> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // A literal was checked with the URL.
  if (ipaddr.isValid(host)) return [host]
  const resolving = (options.resolve ?? systemResolve)(host).catch(() => [])
  const found = await Promise.race([resolving, aborted(signal)])
  if (found.length === 0)
    throw new FetchFailure('unresolved', 'has a host name that does not resolve')
  const allowed = found.filter((address) => mayReach(address, options.reach))
  if (allowed.length === 0) throw new FetchFailure('refused', 'is not a public address')
  return allowed
}

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason)
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })

/** Answers every question of the socket with the addresses that were checked, so a second look-up cannot differ. */
const lookupOf = (addresses: readonly string[]): LookupFunction => {
  const records = addresses.map((address) => ({
    address,
    family: ipaddr.parse(address).kind() === 'ipv6' ? 6 : 4,
  }))
  return (_host, { all }, done) => {
    const [first] = records
    if (all || !first) return done(null, records)
    return done(null, first.address, first.family)
  }
}

async function fetchOnce(
  url: URL,
  options: SafeFetchOptions,
  signal: AbortSignal,
): Promise<SafeAnswer | { location: string }> {
  const addresses = await pinned(url, options, signal)
  const answer = await send(url, {
    signal,
    lookup: lookupOf(addresses),
    method: options.method ?? 'GET',
    headers: { 'user-agent': 'Openfield', 'accept-encoding': 'identity', ...options.headers },
    body: options.body === undefined ? null : Buffer.from(options.body),
  })
  try {
    const { status } = answer
    const headers = presentOnly(answer.headers)
    const location = headers['location']
    const moved = status >= 300 && status < 400 && location !== undefined
    if (moved && options.maxRedirects > 0) return { location }
    return { status, headers, ...(await readBody(answer, headers, options)) }
  } finally {
    answer.body.destroy()
  }
}

const presentOnly = (headers: Received['headers']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  )

async function readBody(
  answer: Received,
  headers: Record<string, string>,
  { maxBytes, longer }: SafeFetchOptions,
): Promise<{ body: Buffer; cut: boolean }> {
  const tooLarge = () =>
    new FetchFailure('too_large', `is larger than ${Math.round((maxBytes / 2 ** 20) * 10) / 10} MB`)
  if (longer === 'fail' && Number(headers['content-length'] ?? 0) > maxBytes) throw tooLarge()
  const parts: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of decoded(answer.body, headers['content-encoding'])) {
      const part = chunk as Buffer
      parts.push(part)
      length += part.length
      if (length > maxBytes) throw tooLarge()
    }
  } catch (error) {
    // Who cuts wants the status above all: a body that is long, late or broken does not change it.
    if (longer === 'fail') throw error
    return { body: Buffer.concat(parts).subarray(0, maxBytes), cut: true }
  }
  return { body: Buffer.concat(parts), cut: false }
}

/** The decoded body; its output is counted as it comes, so a small bomb ends at the same limit as a large file. */
function decoded(body: Readable, encoding: string | undefined): Readable {
  const name = (encoding ?? '').trim().toLowerCase()
  if (name === '' || name === 'identity') return body
  const decoder =
    name === 'gzip' || name === 'x-gzip'
      ? createGunzip()
      : name === 'deflate'
        ? createInflate()
        : name === 'br'
          ? createBrotliDecompress()
          : null
  if (!decoder)
    throw new FetchFailure('bad_answer', 'came with a content encoding that was not asked for')
  body.on('error', (error) => decoder.destroy(error))
  return body.pipe(decoder)
}

const sentences: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refused the connection',
  ECONNRESET: 'closed the connection',
  EPIPE: 'closed the connection',
  ETIMEDOUT: 'did not accept the connection in time',
  EHOSTUNREACH: 'cannot be reached',
  ENETUNREACH: 'cannot be reached',
  Z_DATA_ERROR: 'came with a broken content encoding',
  Z_BUF_ERROR: 'came with a broken content encoding',
}

/** What went wrong without addresses, which system errors hold. */
function plain(error: unknown): string {
  const [first = error] = error instanceof AggregateError ? error.errors : [error]
  const { code } = first as NodeJS.ErrnoException
  if (code?.startsWith('HPE_')) return 'did not answer with valid HTTP'
  // Sockets, TLS, zlib and Node's client all give a code; what has none is a bug of ours.
  if (typeof code !== 'string') throw error
  if (/CERT|SSL|TLS|ALTNAME|SELF_SIGNED|UNABLE_TO_/.test(code))
    return 'has no valid TLS certificate'
  return sentences[code] ?? 'cannot be reached'
}
