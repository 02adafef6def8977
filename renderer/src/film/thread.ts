// One film thread: draws from a clip's layers in shared memory whatever frame it is asked for, as I420; while a clip is planned it
// looks for people in its pictures.
import { lookFor, type Seen, type Wish } from '../depth/look-for.ts'
import { startWarpKernel, type WarpCode } from './kernel.ts'
import type { LoadedFilm } from './loaded-film.ts'
import { FramePainter } from './painter.ts'
import { isLarge } from './size.ts'

export type FilmMessage =
  | { readonly type: 'load'; readonly kernel: WarpCode; readonly film: LoadedFilm }
  /** Looks at a picture; answers `Seen`. */
  | { readonly type: 'look'; readonly kernel: WarpCode; readonly wish: Wish }
  /** Draws frame `index` into 3/2 width × height shared bytes. */
  | { readonly type: 'frame'; readonly index: number; readonly into: Uint8Array }
  /** Lets go of the clip and its memory; the thread may load another. */
  | { readonly type: 'unload' }

/** In a function of its own, so that nobody holds its kernel when memory is swept. */
const look = async (kernel: WarpCode, wish: Wish): Promise<Seen> =>
  lookFor(await startWarpKernel(kernel), wish)

/** The script of a film thread: give it messages, one after the other; other answers than those named are null. `sweep` frees memory. */
export const filmThread = (sweep: () => void): ((message: unknown) => Promise<Seen | null>) => {
  let painter: FramePainter | null = null
  return async (raw) => {
    const message = raw as FilmMessage
    if (message.type === 'look') {
      const seen = await look(message.kernel, message.wish)
      if (isLarge(message.wish.picture)) sweep()
      return seen
    }
    if (message.type === 'load') painter = await FramePainter.join(message.kernel, message.film)
    else if (message.type === 'unload') painter = null
    else if (painter === null)
      throw new Error('a film thread was asked for a frame before its clip')
    else painter.frame(message.index, message.into)
    return null
  }
}
