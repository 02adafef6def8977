// The content filter of a request with `check_nsfw`: words of the prompt, input pictures and made pictures.
import { Problem } from '@openfield/contract'
import {
  type FilterPicture,
  openPictureFilter,
  type PictureFilter,
  scorePicture,
} from './content-filter-picture.ts'
import { checkPrompt } from './content-filter-prompt.ts'

/** From these scores on a picture is refused. */
export interface Thresholds {
  readonly porn: number
  readonly hentai: number
}

/**
 * For pictures of any origin. The network is sure of explicit photographs, but sees `hentai` in many smooth, skin-coloured
 * shapes: of 500 pictures of random shaded ellipses a fifth scored over 0.75, one in a hundred over 0.97; none over 0.4 in `porn`.
 */
export const anyPicture: Thresholds = { porn: 0.6, hentai: 0.97 }
/** For drawings of the built-in engine, whose world holds nothing explicit: only what the network takes for a photograph. */
export const ownDrawing: Thresholds = { porn: 0.8, hentai: Number.POSITIVE_INFINITY }

export interface ContentFilter {
  /** Null, or a sentence for the request's notes: why pictures are not judged here. */
  readonly unchecked: string | null
  /**
   * Throws Problem content_rejected. Sexual content that involves children is refused whatever `checkNsfw` says; it is what the
   * request asked for.
   */
  refusePrompt(prompt: string, checkNsfw: boolean): void
  /** Throws Problem content_rejected when the picture is explicit; `what` names it in the sentence, such as `input picture`. */
  refusePicture(picture: FilterPicture, what: string, thresholds?: Thresholds): Promise<void>
  close(): Promise<void>
}

const refusal = (what: string): Problem =>
  new Problem('content_rejected', `The ${what} was rejected by the content filter.`)

/** Also only the words, for who has no pictures. */
export function refusePrompt(prompt: string, checkNsfw: boolean): void {
  const verdict = checkPrompt(prompt)
  if (verdict === 'minors' || (verdict === 'sexual' && checkNsfw)) throw refusal('prompt')
}

/** Loads the network, which takes some 100 ms and 60 MB; keep it. */
export async function openContentFilter(
  open: () => Promise<PictureFilter | string> = openPictureFilter,
): Promise<ContentFilter> {
  const filter = await open()
  return {
    unchecked: typeof filter === 'string' ? filter : null,
    refusePrompt,
    refusePicture: async (picture, what, thresholds = anyPicture) => {
      if (typeof filter === 'string') return
      const { porn, hentai } = await scorePicture(filter, picture)
      if (porn >= thresholds.porn || hentai >= thresholds.hentai) throw refusal(what)
    },
    close: async () => {
      if (typeof filter !== 'string') await filter.close()
    },
  }
}
