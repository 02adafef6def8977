// Addresses that a server names in its answers, for results and uploads: our key goes to nobody but the server itself.
import { lookup } from 'node:dns/promises'
import { writeFile } from 'node:fs/promises'
import { addressClass, type Reach } from '../../lib/address.ts'
import { FetchFailure, type FetchFailureKind, fetchSafely } from '../../lib/fetch-safely.ts'
import { type RemoteClient, remoteClient } from './remote-client.ts'
import { RemoteFault, type RemoteFaultKind } from './remote-fault.ts'
import type { RemoteServer } from './remote-server.ts'

export interface ElsewhereLimits {
  readonly signal: AbortSignal
  readonly maxBytes: number
  /** Milliseconds for everything together. */
  readonly timeoutMs: number
}

/** A server in the operator's own network may name others there; one on the internet only public ones. */
const reachOf = async ({ url }: RemoteServer): Promise<Reach> => {
  const host = new URL(url).hostname.replace(/^\[|\]$/g, '')
  const found = await lookup(host, { all: true }).catch(() => [])
  const isHome = found.some(({ address }) =>
    ['loopback', 'private'].includes(addressClass(address)),
  )
  return { allowPrivate: isHome, allowLoopback: isHome, ports: null }
}

const kinds: Readonly<Record<FetchFailureKind, RemoteFaultKind>> = {
  refused: 'garbage',
  unresolved: 'unreachable',
  unreachable: 'unreachable',
  timeout: 'timeout',
  too_large: 'too_large',
  bad_answer: 'garbage',
}

/** Without the key, and with no second try. Throws RemoteFault, or the reason of the signal. */
const outside = async (
  server: RemoteServer,
  url: URL,
  limits: ElsewhereLimits,
  more: Pick<Parameters<typeof fetchSafely>[1], 'method' | 'headers' | 'body'>,
): Promise<Buffer> => {
  const { signal, maxBytes, timeoutMs } = limits
  const reach = await reachOf(server)
  try {
    const got = await fetchSafely(url.href, {
      ...{ reach, maxRedirects: more.body === undefined ? 3 : 0, maxBytes, longer: 'fail' },
      ...{ timeoutMs, signal, ...more },
    })
    if (got.status >= 200 && got.status < 300) return got.body
    const about = `names the address ${url.host}, which answered with status ${got.status}`
    throw new RemoteFault('status', about, { status: got.status })
  } catch (error) {
    if (!(error instanceof FetchFailure)) throw error
    throw new RemoteFault(
      kinds[error.kind],
      `names the address ${url.host}, which ${error.message}`,
    )
  }
}

const readAddress = ({ url }: RemoteServer, address: string): URL => {
  const isRead = URL.canParse(address, `${url}/`)
  const read = isRead ? new URL(address, `${url}/`) : null
  if (read && /^https?:$/.test(read.protocol)) return read
  throw new RemoteFault('garbage', 'names a result by something that is no http address')
}

/**
 * Saves a result that the server named: from itself with our key, streamed to the file; from elsewhere without the key, and not out of
 * networks the server is not in. Throws RemoteFault, or the reason of the signal.
 */
export const saveNamed = async (
  { server }: RemoteClient,
  address: string,
  path: string,
  limits: ElsewhereLimits,
): Promise<void> => {
  const url = readAddress(server, address)
  if (url.origin !== new URL(server.url).origin)
    return writeFile(path, await outside(server, url, limits, {}))
  // The address may lie outside the path under which the server's API is.
  const client = remoteClient({ ...server, url: url.origin })
  try {
    await client.save({ path: url.pathname + url.search, ...limits }, path)
  } finally {
    await client.close()
  }
}

/** Puts bytes at an address that the server gave for them and that needs no key. Throws RemoteFault, or the reason of the signal. */
export const putNamed = async (
  { server }: RemoteClient,
  address: string,
  { bytes, headers }: { bytes: Uint8Array; headers: Readonly<Record<string, string>> },
  limits: ElsewhereLimits,
): Promise<void> => {
  const url = readAddress(server, address)
  await outside(server, url, limits, { method: 'PUT', body: bytes, headers })
}
