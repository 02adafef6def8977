// The threads that draw a clip: called while it is planned, hired as room allows, and set to draw its frames in order.
import type { Eyes, Seen } from '../depth/look-for.ts'
import type { KernelThread, RendererHost } from '../host.ts'
import { i420Size } from './i420.ts'
import type { WarpCode } from './kernel.ts'
import type { LoadedFilm } from './loaded-film.ts'
import type { Size } from './size.ts'
import type { FilmMessage } from './thread.ts'

export interface Crew {
  readonly threads: readonly KernelThread[]
  close(): Promise<void>
}

/**
 * Bytes that a clip and all its film threads may hold together: with what planning takes, a clip of 1080 lines stays below 600 MB. Two or
 * three threads draw such frames faster than encoders take them.
 */
const roomForThreads = 230e6

/** Bytes that a thread holds for itself: the frames it works on, and where the vertices land. */
const threadRoom = ({ plan, start, end }: LoadedFilm): number => {
  const layers = [...start.layers, ...(end?.layers ?? [])]
  const vertices = layers.reduce((sum, { columns, rows }) => sum + columns * rows * 16, 0)
  return vertices + plan.width * plan.height * 24
}

/** Threads that start while the clip is planned: no more than there can be room for. */
export const callThreads = (
  host: RendererHost,
  { width, height }: Size,
): readonly KernelThread[] => {
  const most = Math.floor(roomForThreads / (width * height * 35))
  return Array.from({ length: Math.max(1, Math.min(host.threads, most)) }, () =>
    host.thread('film'),
  )
}

/** Film threads that look at pictures in turn while they have nothing to draw. */
export const eyesOf = (threads: readonly KernelThread[], kernel: WarpCode): Eyes => {
  let turn = 0
  return async (wish) => {
    const thread = threads[turn++ % threads.length]
    if (!thread) throw new Error('a clip needs a thread')
    return (await thread.call({ type: 'look', kernel, wish } satisfies FilmMessage)) as Seen
  }
}

export const closeAll = async (threads: readonly KernelThread[]): Promise<void> => {
  await Promise.all(threads.map((thread) => thread.close()))
}

/** Gives the clip to as many of the threads as there is room for; the others are closed. */
export const hire = async (
  called: readonly KernelThread[],
  kernel: WarpCode,
  film: LoadedFilm,
): Promise<Crew> => {
  const room = roomForThreads - film.memory.buffer.byteLength
  const count = Math.max(1, Math.floor(room / threadRoom(film)))
  const threads = called.slice(0, count)
  await closeAll(called.slice(count))
  const all = async (message: FilmMessage) => {
    await Promise.all(threads.map((thread) => thread.call(message)))
  }
  const close = async () => {
    await all({ type: 'unload' }).catch(() => undefined)
    await closeAll(threads)
  }
  try {
    await all({ type: 'load', kernel, film })
  } catch (error) {
    await close()
    throw error
  }
  return { threads, close }
}

/** What is to be known of a plan once the threads have it. */
export interface Reel extends Size {
  readonly frames: number
  /** RGBA8 of the first frame. */
  readonly first: Uint8Array
}

/** Frames drawn ahead of the one being handed over, beyond one per thread. */
const ahead = 3

/** All frames by all threads, into a ring of shared buffers: nothing goes to and fro that anybody's garbage would be collected for. Handed over in order. */
export const drawAll = async (
  crew: Crew,
  reel: Reel,
  hand: (i420: Uint8Array, index: number) => Promise<void>,
  signal: AbortSignal,
): Promise<void> => {
  const size = i420Size(reel.width, reel.height)
  const ring = Array.from(
    { length: crew.threads.length + ahead },
    () => new Uint8Array(new SharedArrayBuffer(size)),
  )
  const buffer = (index: number) => ring[index % ring.length] as Uint8Array
  const drawn = new Set<number>()
  let [next, handed, failed] = [0, 0, null as unknown]
  let wake: (() => void)[] = []
  const changed = () => {
    const all = wake
    wake = []
    for (const go of all) go()
  }
  const change = () => new Promise<void>((go) => wake.push(go))
  const stopped = () => failed !== null || signal.aborted
  const draw = async (thread: KernelThread) => {
    while (next < reel.frames && !stopped()) {
      if (next >= handed + ring.length) {
        await change()
        continue
      }
      const index = next++
      await thread.call({ type: 'frame', index, into: buffer(index) } satisfies FilmMessage)
      drawn.add(index)
      changed()
    }
  }
  const deliver = async () => {
    while (handed < reel.frames && !stopped()) {
      if (!drawn.delete(handed)) {
        await change()
        continue
      }
      await hand(buffer(handed), handed)
      handed++
      changed()
    }
  }
  const failing = (error: unknown) => {
    failed = error
    changed()
  }
  signal.addEventListener('abort', changed)
  await Promise.all([...crew.threads.map(draw), deliver()].map((work) => work.catch(failing)))
  signal.removeEventListener('abort', changed)
  signal.throwIfAborted()
  if (failed !== null) throw failed
}
