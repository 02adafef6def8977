// The content filter of remote engines: one network per process, opened when a request first wants it.
import type { Pixels } from '@openfield/renderer'
import { type ContentFilter, openContentFilter, type Thresholds } from '../content-filter.ts'

let filter: Promise<ContentFilter> | null = null

const withoutAlpha = ({ data, width, height }: Pixels): Uint8Array => {
  const rgb = new Uint8Array(width * height * 3)
  for (let from = 0, to = 0; to < rgb.length; from += 4) {
    rgb[to++] = data[from] ?? 0
    rgb[to++] = data[from + 1] ?? 0
    rgb[to++] = data[from + 2] ?? 0
  }
  return rgb
}

/** Throws Problem content_rejected; `what` names the picture in the sentence. Gives a note when pictures cannot be judged here. */
export const refusePixels = async (
  pixels: Pixels,
  what: string,
  thresholds?: Thresholds,
): Promise<string | null> => {
  filter ??= openContentFilter()
  const opened = await filter
  const { width, height } = pixels
  await opened.refusePicture({ rgb: withoutAlpha(pixels), width, height }, what, thresholds)
  return opened.unchecked
}
