// Where an operator's inference server is and how it lets us in: the options every remote engine shares.
import { z } from 'zod'

const headerName = /^[\w!#$%&'*+.^`|~-]{1,100}$/

/** For the options of a kind: `z.strictObject({ ...serverFields, … })`. */
export const serverFields = {
  url: z
    .url({ protocol: /^https?$/, error: 'must be an http or https URL' })
    .refine((url) => !/[?#]/.test(url), 'must have no query and no fragment'),
  headers: z
    .record(
      z.string().regex(headerName, 'must be a header name'),
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they would end the header
      z.string().regex(/^[^\u0000-\u001f\u007f]*$/, 'must be one line'),
    )
    .default({}),
  callSeconds: z.number().min(0.05).max(3600).default(30),
} as const

interface ServerOptions {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly callSeconds: number
}

/** A server with everything about it that must not be told. */
export interface RemoteServer {
  /** Without user, password and trailing slash. */
  readonly url: string
  /** Sent with every call; secret. */
  readonly headers: Readonly<Record<string, string>>
  /** Texts that no log and no answer may hold. */
  readonly secrets: readonly string[]
  /** Milliseconds of one ordinary call. */
  readonly callMs: number
}

/** Header values that tell nothing. */
const plainHeaders = new Set(['accept', 'accept-language', 'content-type', 'user-agent'])

/** The secrets inside a header value: all of it and, behind a word such as `Bearer`, the rest; of Basic the pair and its parts. */
const secretsIn = (name: string, value: string): string[] => {
  if (plainHeaders.has(name.toLowerCase())) return []
  const [scheme = '', ...rest] = value.split(' ')
  const token = rest.join(' ')
  if (token === '') return [value]
  if (scheme.toLowerCase() !== 'basic') return [value, token]
  const pair = Buffer.from(token, 'base64').toString()
  return [value, token, pair, pair.slice(pair.indexOf(':') + 1)]
}

/** `user:password@` in the URL becomes a header; `more` are headers that the kind adds, such as a bearer key. */
export const remoteServer = (
  { url, headers, callSeconds }: ServerOptions,
  more: Readonly<Record<string, string>> = {},
): RemoteServer => {
  const at = new URL(url)
  const user = decodeURIComponent(at.username)
  const password = decodeURIComponent(at.password)
  const pair = Buffer.from(`${user}:${password}`).toString('base64')
  const all = {
    ...(user || password ? { authorization: `Basic ${pair}` } : {}),
    ...more,
    ...headers,
  }
  at.username = ''
  at.password = ''
  const secrets = Object.entries(all).flatMap(([name, value]) => secretsIn(name, value))
  return {
    url: at.href.replace(/\/+$/, ''),
    headers: all,
    // The longest first, so that no part of one is left when a shorter one inside it is taken out.
    secrets: [...new Set(secrets)]
      .filter((secret) => secret.length >= 3)
      .sort((a, b) => b.length - a.length),
    callMs: callSeconds * 1000,
  }
}
