// ComfyUI's websocket for one job: its events as they come. It may break at any time; who listens asks for the truth elsewhere.
import { Agent, WebSocket } from 'undici'
import { systemClock } from '../../../lib/clock.ts'
import type { PreviewPicture } from '../../engine.ts'
import type { RemoteClient } from '../remote-client.ts'
import type { JobEvent } from './comfyui-progress.ts'

export interface JobEvents {
  readonly isOpen: boolean
  /** Resolves when it is open, when it has failed, or after `ms`. */
  settled(ms: number, signal: AbortSignal): Promise<void>
  close(): void
}

const read = (text: string): JobEvent | null => {
  if (text.length > 4_000_000) return null
  try {
    const { type, data } = JSON.parse(text) as { type?: unknown; data?: unknown }
    if (typeof type !== 'string' || typeof data !== 'object' || data === null) return null
    return { type, data: data as JobEvent['data'] }
  } catch {
    return null
  }
}

/** A larger one is not a preview that anyone wants to wait for. */
const PREVIEW_MAX = 8 * 2 ** 20
const PREVIEW = 1
const PREVIEW_WITH_FACTS = 4
const formats: Readonly<Record<number, string>> = { 1: 'image/jpeg', 2: 'image/png' }

interface Facts {
  readonly contentType: string
  /** Null: they do not say. */
  readonly jobId: string | null
}

/** Of a picture with facts before it, which are JSON; null when they are none. */
const readFacts = (facts: Buffer): Facts | null => {
  try {
    const { prompt_id, image_type } = JSON.parse(facts.toString()) as Record<string, unknown>
    if (image_type !== 'image/png' && image_type !== 'image/jpeg') return null
    return { contentType: image_type, jobId: prompt_id == null ? null : String(prompt_id) }
  } catch {
    return null
  }
}

const plainFacts = (format: number): Facts | null => {
  const contentType = formats[format]
  return contentType ? { contentType, jobId: null } : null
}

/**
 * The preview in a binary message: an event number, then a format and the picture, or the length of facts, the facts and the picture;
 * and of which job it is, when it says so. Null when it is something else, or too large.
 */
export const readPreview = (
  data: unknown,
): { readonly picture: PreviewPicture; readonly jobId: string | null } | null => {
  if (!(data instanceof ArrayBuffer) || data.byteLength <= 8 || data.byteLength > PREVIEW_MAX)
    return null
  const message = Buffer.from(data)
  const [event, second] = [message.readUInt32BE(0), message.readUInt32BE(4)]
  const from = event === PREVIEW_WITH_FACTS ? 8 + second : 8
  if (from >= message.length || (event !== PREVIEW && event !== PREVIEW_WITH_FACTS)) return null
  const facts = event === PREVIEW ? plainFacts(second) : readFacts(message.subarray(8, from))
  if (!facts) return null
  const { contentType, jobId } = facts
  return { picture: { contentType, bytes: message.subarray(from) }, jobId }
}

/** Binary messages go to `see` as they are; `hear` gets every event; `changed` is called when the socket opens, breaks or ends. Never throws. */
export const listen = (
  { server }: RemoteClient,
  clientId: string,
  {
    hear,
    see,
  }: { readonly hear: (event: JobEvent) => void; readonly see: (data: unknown) => void },
  changed: () => void,
): JobEvents => {
  const url = `${server.url.replace(/^http/, 'ws')}/ws?clientId=${encodeURIComponent(clientId)}`
  const dispatcher = new Agent({ connect: { timeout: 5000 } })
  const socket = new WebSocket(url, { dispatcher, headers: { ...server.headers } })
  socket.binaryType = 'arraybuffer'
  socket.addEventListener('message', ({ data }) => {
    if (typeof data !== 'string') return see(data)
    const event = read(data)
    if (event) hear(event)
  })
  for (const happening of ['open', 'close', 'error'] as const)
    socket.addEventListener(happening, changed)
  return {
    settled: async (ms, signal) => {
      const done = new AbortController()
      for (const happening of ['open', 'close', 'error'] as const)
        socket.addEventListener(happening, () => done.abort(), { signal: done.signal })
      if (socket.readyState === WebSocket.CONNECTING)
        await systemClock.sleep(ms, AbortSignal.any([done.signal, signal]))
      done.abort()
    },
    get isOpen() {
      return socket.readyState === WebSocket.OPEN
    },
    close: () => {
      // Closing before it is open is an error event, which is of no interest any more.
      if (socket.readyState <= WebSocket.OPEN) socket.close()
      void dispatcher.destroy()
    },
  }
}
