// Makes sure that bytes are a picture we can work with: a JPEG, PNG or WebP of sane size that decodes and stands upright.
import sharp from 'sharp'

// For the whole process: no other format's reader may see untrusted bytes, whatever the bytes claim to be.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['VipsForeignLoadJpeg', 'VipsForeignLoadPng', 'VipsForeignLoadWebp'],
})

/** Limits of an input picture in pixels: each side, and in all. */
const pictureLimits = { minSide: 16, maxSide: 16_384, maxPixels: 40_000_000 } as const

const contentTypes: Readonly<Record<string, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
}

export interface CheckedPicture {
  /** The given bytes, or, where they were stored turned, in CMYK or with 16 bits, an upright 8-bit sRGB PNG of the same pixels. */
  readonly bytes: Buffer
  readonly contentType: string
  /** Pixels, upright. */
  readonly width: number
  readonly height: number
}

/** Gives the checked picture, or why it is none, as the end of a sentence whose subject is the picture. */
export async function checkPicture(bytes: Buffer): Promise<CheckedPicture | string> {
  const { minSide, maxSide, maxPixels } = pictureLimits
  if (bytes.length === 0) return 'is empty'
  // The header may be read of any size; decoding has the limit.
  const facts = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null)
  const contentType = facts && contentTypes[facts.format]
  if (!facts || !contentType) return 'is not a JPEG, PNG or WebP picture'
  const { width, height } = facts
  const size = `${width}×${height} pixels`
  if (width * height > maxPixels) return `has ${size}, more than ${maxPixels / 1e6} million`
  if (width < minSide || height < minSide) return `has ${size}; each side needs at least ${minSide}`
  if (width > maxSide || height > maxSide) return `has ${size}; no side may have over ${maxSide}`
  const turned = (facts.orientation ?? 1) > 1
  // `error` takes pictures with harmless flaws, which cameras write, and refuses those cut short.
  const open = () => sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' })
  const odd = facts.space === 'cmyk' || (facts.depth !== undefined && facts.depth !== 'uchar')
  try {
    if (!turned && !odd) {
      // Reading all of it is the only proof that it is whole; a small result keeps that cheap.
      await open().resize(8, 8, { fit: 'fill', fastShrinkOnLoad: true }).raw().toBuffer()
      return { bytes, contentType, width, height }
    }
    const upright = await open()
      .autoOrient()
      .toColourspace('srgb')
      .png({ compressionLevel: 2 })
      .toBuffer({ resolveWithObject: true })
    const { info } = upright
    return {
      bytes: upright.data,
      contentType: 'image/png',
      width: info.width,
      height: info.height,
    }
  } catch {
    return 'is damaged: it cannot be decoded to its end'
  }
}
