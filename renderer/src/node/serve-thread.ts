// The thread's end of `node/host.ts`: answers numbered messages one after another.
import { parentPort } from 'node:worker_threads'

/** A question or answer between the host and its thread. */
export interface Envelope {
  readonly id: number
  readonly message?: unknown
  readonly answer?: unknown
  readonly problem?: string
}

/** Answers every message with what `answer` returns; call it once, at the end of a thread's script. */
export const serveThread = (answer: (message: unknown) => Promise<unknown>): void => {
  const port = parentPort
  if (!port) throw new Error('this script runs in a worker thread only')
  port.on('message', ({ id, message }: Envelope) => {
    answer(message).then(
      // A buffer is handed over, which copies nothing.
      (value) =>
        port.postMessage(
          { id, answer: value } satisfies Envelope,
          value instanceof ArrayBuffer ? [value] : [],
        ),
      (error: unknown) => {
        const problem = error instanceof Error ? (error.stack ?? error.message) : String(error)
        port.postMessage({ id, problem } satisfies Envelope)
      },
    )
  })
}
