// ComfyUI's websocket for one job: its events as they come. It may break at any time; who listens asks for the truth elsewhere.
import { Agent, WebSocket } from 'undici'
import { systemClock } from '../../../lib/clock.ts'
import type { RemoteClient } from '../remote-client.ts'
import type { JobEvent } from './comfyui-progress.ts'

export interface JobEvents {
  readonly isOpen: boolean
  /** Resolves when it is open, when it has failed, or after `ms`. */
  settled(ms: number, signal: AbortSignal): Promise<void>
  close(): void
}

const read = (text: unknown): JobEvent | null => {
  // Binary messages are previews of unfinished pictures, which nobody here looks at.
  if (typeof text !== 'string' || text.length > 4_000_000) return null
  try {
    const { type, data } = JSON.parse(text) as { type?: unknown; data?: unknown }
    if (typeof type !== 'string' || typeof data !== 'object' || data === null) return null
    return { type, data: data as JobEvent['data'] }
  } catch {
    return null
  }
}

/** `hear` gets every event; `changed` is called when the socket opens, breaks or ends. Never throws. */
export const listen = (
  { server }: RemoteClient,
  clientId: string,
  hear: (event: JobEvent) => void,
  changed: () => void,
): JobEvents => {
  const url = `${server.url.replace(/^http/, 'ws')}/ws?clientId=${encodeURIComponent(clientId)}`
  const dispatcher = new Agent({ connect: { timeout: 5000 } })
  const socket = new WebSocket(url, { dispatcher, headers: { ...server.headers } })
  socket.binaryType = 'arraybuffer'
  socket.addEventListener('message', ({ data }) => {
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
