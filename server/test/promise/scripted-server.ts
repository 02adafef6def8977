// An HTTP server on loopback that behaves as a test wants it to, also badly, and remembers every call.
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** What a call is for, in words that fit every inference server. */
export type Role =
  | 'submit'
  | 'status'
  | 'result'
  | 'upload'
  | 'cancel'
  | 'check'
  | 'events'
  | 'other'

export interface ScriptedCall {
  readonly method: string
  /** Without query. */
  readonly path: string
  readonly query: URLSearchParams
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Buffer
  readonly role: Role
  /** Aborts when the caller closes the connection before it has its answer. */
  readonly gone: AbortSignal
  json(): Record<string, unknown>
  form(): Promise<FormData>
}

export interface Reply {
  readonly status?: number
  readonly json?: unknown
  readonly body?: Uint8Array | string
  readonly contentType?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A bad day. `drop` closes the connection before anything is done, `acceptThenDrop` after; `cut` breaks off half-way in the body. */
export interface Trouble {
  readonly role: Role
  /** Absent means always. */
  readonly times?: number
  readonly with: Reply | 'drop' | 'acceptThenDrop' | 'hang' | 'cut'
}

/** The server's end of a websocket. */
export interface ScriptedSocket {
  readonly call: Pick<ScriptedCall, 'path' | 'query' | 'headers'>
  readonly isOpen: boolean
  sendJson(message: unknown): void
  sendBytes(bytes: Uint8Array): void
  /** Breaks it without a farewell. */
  drop(): void
}

export interface ScriptedOptions {
  role(call: { readonly method: string; readonly path: string }): Role
  handle(call: ScriptedCall): Reply | Promise<Reply>
  /** Without it websockets are refused. */
  socket?(socket: ScriptedSocket): void
}

export interface ScriptedServer {
  readonly url: string
  readonly calls: readonly ScriptedCall[]
  /** Every answer waits so long, milliseconds. */
  delayMs: number
  trouble(trouble: Trouble): void
  wellAgain(): void
  close(): Promise<void>
}

const frame = (opcode: number, payload: Uint8Array): Buffer => {
  const { length } = payload
  const head =
    length < 126
      ? Buffer.from([0x80 | opcode, length])
      : length < 65_536
        ? Buffer.from([0x80 | opcode, 126, length >> 8, length & 255])
        : Buffer.concat([Buffer.from([0x80 | opcode, 127, 0, 0, 0, 0]), Buffer.alloc(4)])
  if (length >= 65_536) head.writeUInt32BE(length, 6)
  return Buffer.concat([head, payload])
}

const openSocket = (request: IncomingMessage, socket: Socket): ScriptedSocket => {
  const key = String(request.headers['sec-websocket-key'])
  const accept = createHash('sha1')
    .update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest('base64')
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  )
  let isOpen = true
  socket.on('error', () => undefined)
  socket.on('close', () => {
    isOpen = false
  })
  // Clients say nothing here but farewell.
  socket.on('data', (bytes: Buffer) => {
    if ((bytes[0] ?? 0) % 16 === 8) socket.end(frame(8, bytes.subarray(0, 0)))
  })
  const url = new URL(request.url ?? '/', 'http://scripted')
  const send = (opcode: number, payload: Uint8Array) => {
    if (isOpen) socket.write(frame(opcode, payload))
  }
  return {
    call: { path: url.pathname, query: url.searchParams, headers: flat(request) },
    get isOpen() {
      return isOpen
    },
    sendJson: (message) => send(1, Buffer.from(JSON.stringify(message))),
    sendBytes: (bytes) => send(2, bytes),
    drop: () => void socket.destroy(),
  }
}

const flat = (request: IncomingMessage): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value[0] : value,
    ]),
  )

const readCall = async (
  request: IncomingMessage,
  response: ServerResponse,
  roleOf: ScriptedOptions['role'],
): Promise<ScriptedCall> => {
  const gone = new AbortController()
  response.on('close', () => {
    if (!response.writableEnded) gone.abort()
  })
  const url = new URL(request.url ?? '/', 'http://scripted')
  const method = request.method ?? 'GET'
  const body = await buffer(request)
  const headers = flat(request)
  return {
    ...{ method, path: url.pathname, query: url.searchParams, headers, body },
    role: roleOf({ method, path: url.pathname }),
    gone: gone.signal,
    json: () => JSON.parse(body.toString()) as Record<string, unknown>,
    form: () =>
      new Response(new Uint8Array(body), {
        headers: { 'content-type': headers['content-type'] ?? '' },
      }).formData(),
  }
}

const bodyOf = ({ json, body }: Reply): Buffer =>
  json === undefined ? Buffer.from(body ?? '') : Buffer.from(JSON.stringify(json))

const answer = (response: ServerResponse, reply: Reply, cut: boolean): void => {
  const body = bodyOf(reply)
  response.writeHead(reply.status ?? 200, {
    'content-type': reply.contentType ?? 'application/json',
    'content-length': body.length,
    ...reply.headers,
  })
  if (cut) response.write(body.subarray(0, body.length >> 1), () => response.destroy())
  else response.end(body)
}

class Scripted implements ScriptedServer {
  url = ''
  readonly calls: ScriptedCall[] = []
  delayMs = 0
  private readonly options: ScriptedOptions
  private troubles: { trouble: Trouble; left: number }[] = []
  private readonly sockets = new Set<Socket>()
  private readonly server = createServer((request, response) => {
    void this.serve(request, response).catch((error: unknown) => {
      response.writeHead(500, { 'content-type': 'text/plain' }).end(String(error))
    })
  })

  constructor(options: ScriptedOptions) {
    this.options = options
    this.server.on('connection', (socket: Socket) => {
      this.sockets.add(socket)
      socket.on('close', () => this.sockets.delete(socket))
    })
    this.server.on('upgrade', (request, socket) => this.upgrade(request, socket as Socket))
  }

  async open(): Promise<this> {
    this.server.listen(0, '127.0.0.1')
    await once(this.server, 'listening')
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
    return this
  }

  trouble(trouble: Trouble): void {
    this.troubles.push({ trouble, left: trouble.times ?? Number.POSITIVE_INFINITY })
  }

  wellAgain(): void {
    this.troubles = []
  }

  async close(): Promise<void> {
    if (!this.server.listening) return
    const closed = once(this.server, 'close')
    this.server.close()
    for (const socket of this.sockets) socket.destroy()
    await closed
  }

  private troubleFor(role: Role): Trouble['with'] | null {
    const found = this.troubles.find((one) => one.trouble.role === role && one.left > 0)
    if (!found) return null
    found.left -= 1
    return found.trouble.with
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on('error', () => undefined)
    const call = await readCall(request, response, this.options.role)
    this.calls.push(call)
    if (this.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, this.delayMs))
    const trouble = this.troubleFor(call.role)
    if (trouble === 'hang') return
    if (trouble === 'drop') return void response.destroy()
    if (trouble !== null && typeof trouble === 'object') return answer(response, trouble, false)
    const reply = await this.options.handle(call)
    if (trouble === 'acceptThenDrop') response.destroy()
    else answer(response, reply, trouble === 'cut')
  }

  private upgrade(request: IncomingMessage, socket: Socket): void {
    const trouble = this.troubleFor('events')
    if (!this.options.socket || trouble !== null) {
      socket.end('HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n')
      return
    }
    this.options.socket(openSocket(request, socket))
  }
}

export const scriptedServer = (options: ScriptedOptions): Promise<ScriptedServer> =>
  new Scripted(options).open()
