// One HTTP call by Node's own client. undici 7 is not used for bodies: its parser ends the process when a server closes a connection at the
// moment a body is paused (nodejs/undici issue 5360, mended only in 8, which needs Node 22).
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import type { Readable } from 'node:stream'

export interface Sent {
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array | null
  /** Also ends the reading of the answer's body. */
  readonly signal: AbortSignal
  /** Answers the socket's question for the host's addresses; the system's when absent. */
  readonly lookup?: LookupFunction
}

export interface Received {
  readonly status: number
  /** Lower-case names; the first value of a repeated header. */
  readonly headers: Readonly<Record<string, string | undefined>>
  /** Errors when the connection breaks before its end. Whoever does not read it to the end destroys it. */
  readonly body: Readable
}

/** Resolves with the head of the answer; redirects are answers like others. Rejects with what the system says. */
export const send = (
  url: URL,
  { method, headers, body, signal, lookup }: Sent,
): Promise<Received> =>
  new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? requestHttps : requestHttp
    // No connection is kept: one that the server closes at that moment would fail a call that must not be repeated.
    const length = body === null ? {} : { 'content-length': String(body.length) }
    const call = request(url, {
      ...{ method, agent: false, signal, headers: { ...headers, ...length } },
      ...(lookup && { lookup }),
    })
    call.on('error', reject)
    call.on('response', (answer) => {
      // Errors of the body are met while it is read, or are of no interest any more.
      answer.on('error', () => undefined)
      const first = Object.entries(answer.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value[0] : value,
      ])
      resolve({
        status: answer.statusCode ?? 0,
        headers: Object.fromEntries(first) as Received['headers'],
        body: answer,
      })
    })
    call.end(body ?? undefined)
  })
