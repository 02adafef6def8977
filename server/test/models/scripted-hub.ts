// A model hub on loopback that speaks the well known layout and behaves as badly as a test wants.
import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface HubFile {
  readonly path: string
  readonly bytes: Buffer
  /** Kept by git itself, so that only git's hash is published. */
  readonly isSmall?: boolean
  /** Published in the place of the right one. */
  readonly hash?: string
  /** Said to have so many bytes. */
  readonly size?: number
}

export interface ScriptedHub {
  readonly base: string
  readonly calls: {
    readonly path: string
    readonly range: string | null
    readonly token: string | null
  }[]
  files: HubFile[]
  /** Cuts each download after so many bytes, so often. */
  cut: { after: number; times: number }
  /** Answers a download itself and says so. */
  answer: ((request: IncomingMessage, response: ServerResponse) => boolean) | null
  licence: string | null
  close(): Promise<void>
}

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
const gitHash = (bytes: Buffer): string =>
  createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')

export const openHub = async (files: HubFile[]): Promise<ScriptedHub> => {
  const hub = {
    files,
    calls: [],
    cut: { after: 0, times: 0 },
    answer: null,
    licence: 'mit',
  } as unknown as ScriptedHub & { base: string }
  const listed = ({ path, bytes, isSmall, hash, size }: HubFile) => ({
    rfilename: path,
    size: size ?? bytes.length,
    blobId: isSmall ? (hash ?? gitHash(bytes)) : 'f'.repeat(40),
    ...(isSmall ? {} : { lfs: { sha256: hash ?? sha256(bytes), size: size ?? bytes.length } }),
  })
  const send = (request: IncomingMessage, response: ServerResponse, { bytes }: HubFile): void => {
    const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0)
    if (from >= bytes.length && from > 0) {
      response.writeHead(416).end()
      return
    }
    const rest = bytes.subarray(from)
    const head = { 'content-length': rest.length, etag: '"1"' }
    if (from > 0)
      response.writeHead(206, {
        ...head,
        'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}`,
      })
    else response.writeHead(200, head)
    if (hub.cut.times > 0 && rest.length > hub.cut.after) {
      hub.cut.times--
      response.write(rest.subarray(0, hub.cut.after), () =>
        setTimeout(() => response.destroy(), 20),
      )
    } else response.end(rest)
  }
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://hub')
    hub.calls.push({
      path: url.pathname,
      range: request.headers.range ?? null,
      token: request.headers.authorization ?? null,
    })
    if (hub.answer?.(request, response)) return
    if (url.pathname.startsWith('/api/models/tiny/model/revision/')) {
      response.setHeader('content-type', 'application/json')
      response.end(
        JSON.stringify({
          sha: 'c0ffee',
          cardData: hub.licence === null ? {} : { license: hub.licence },
          siblings: hub.files.map(listed),
        }),
      )
      return
    }
    const path = /^\/tiny\/model\/resolve\/c0ffee\/(.+)$/.exec(url.pathname)?.[1]
    const file = hub.files.find((each) => each.path === decodeURIComponent(path ?? ''))
    if (file) send(request, response, file)
    else response.writeHead(404).end()
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  hub.base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  hub.close = async () => {
    server.closeAllConnections()
    await new Promise((done) => server.close(done))
  }
  return hub
}
