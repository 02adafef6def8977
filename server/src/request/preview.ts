// Keeps a look at what is being made while an attempt goes on: the newest picture alone, small, at most one a second.
import type { Pixels } from '@openfield/renderer'
import type { PreviewPicture } from '../engine/engine.ts'
import type { Clock } from '../lib/clock.ts'
import { smallPicture } from '../media/small-picture.ts'
import type { Store } from '../store/store.ts'
import type { Claimed } from './claim.ts'
import { keepPreview } from './settle-rows.ts'

/** The content filter's word on a preview: rejects when it may not be shown. */
export type RefusePreview = (pixels: Pixels) => Promise<unknown>

/** Between the end of one and the next, milliseconds. */
const GAP_MS = 1000

interface Previews {
  /** Takes the newest picture and returns at once; never throws. */
  readonly show: (picture: PreviewPicture) => void
  /** Nothing that comes from now on is kept. */
  readonly end: () => void
}

/**
 * A preview is told to the owner alone, inside the answer about the request, and never gets an address: those of media are open to
 * whoever knows them, and unfinished pictures are nobody's business. Where the request is to be checked, a preview passes the content
 * filter as the finished picture must, else the filter could be walked around by looking at the last preview. Whatever goes wrong
 * with one, it is dropped, and the request goes on.
 */
export const previewKeeper = (
  {
    store,
    clock,
    refusePreview,
  }: {
    readonly store: Store
    readonly clock: Clock
    readonly refusePreview: RefusePreview
  },
  { request, lease }: Pick<Claimed, 'request' | 'lease'>,
  stopped: AbortSignal,
): Previews => {
  const ended = new AbortController()
  const over = AbortSignal.any([stopped, ended.signal])
  let newest: PreviewPicture | null = null
  let isBusy = false
  const keep = async ({ bytes }: PreviewPicture): Promise<void> => {
    const small = await smallPicture(bytes)
    if (!small || over.aborted) return
    if (request.input.checkNsfw) await refusePreview(small.pixels)
    if (over.aborted) return
    await store.transact(async (tx) => {
      // The lease has the last word: an attempt that ended meanwhile writes nothing.
      const isKept = await keepPreview(tx, lease, { picture: small.dataUrl, at: clock.now() })
      if (isKept) tx.wake('progress')
    })
  }
  const work = async (): Promise<void> => {
    while (newest && !over.aborted) {
      const picture = newest
      newest = null
      await keep(picture).catch(() => undefined)
      await clock.sleep(GAP_MS, over)
    }
    isBusy = false
  }
  return {
    show: (picture) => {
      if (over.aborted) return
      newest = picture
      if (isBusy) return
      isBusy = true
      void work()
    },
    end: () => ended.abort(),
  }
}
