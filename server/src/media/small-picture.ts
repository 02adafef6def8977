// A small picture out of bytes that a server or an engine gave: decoded, shrunk, written anew, so that nothing is passed on untouched.
import type { Pixels } from '@openfield/renderer'
import sharp from 'sharp'
// Blocks every reader but those of JPEG, PNG and WebP.
import './picture-check.ts'

/** Pixels of the longer side. */
const LONGEST = 256
/** Characters of the `data:` URL. */
const LENGTH_MAX = 20_000
/** Tried in turn until it is short enough. */
const QUALITIES = [70, 40, 10]
/** No look on the way is larger; each is decoded, once a second at most. */
const BYTES_MAX = 4 * 2 ** 20
const PIXELS_MAX = 2 ** 24

interface SmallPicture {
  /** RGBA. */
  readonly pixels: Pixels
  /** A WebP as a `data:` URL of at most 20,000 characters. */
  readonly dataUrl: string
}

/** Null when the bytes are no JPEG, PNG or WebP of sane size. Never rejects. */
export const smallPicture = async (bytes: Uint8Array): Promise<SmallPicture | null> => {
  if (bytes.length === 0 || bytes.length > BYTES_MAX) return null
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels: PIXELS_MAX })
      .rotate()
      .resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .flatten({ background: '#808080' })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    const { width, height } = info
    for (const quality of QUALITIES) {
      const webp = await sharp(data, { raw: { width, height, channels: 4 } })
        .webp({ quality, effort: 2 })
        .toBuffer()
      const dataUrl = `data:image/webp;base64,${webp.toString('base64')}`
      if (dataUrl.length <= LENGTH_MAX) return { pixels: { width, height, data }, dataUrl }
    }
    return null
  } catch {
    return null
  }
}
