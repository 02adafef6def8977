// Picture files in and out: any JPEG, PNG or WebP to pixels, pixels to a WebP for posters.
import sharp from 'sharp'
import type { Pixels } from '../host.ts'

/** Pixels an input picture may have. */
const PIXELS_MAX = 40_000_000

/** Decodes upright RGBA8 in sRGB. Throws what sharp says of a broken file. */
export const readPicture = async (path: string): Promise<Pixels> => {
  const { data, info } = await sharp(path, { limitInputPixels: PIXELS_MAX })
    .autoOrient()
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  return {
    width: info.width,
    height: info.height,
    data: new Uint8Array(data.buffer, data.byteOffset, data.length),
  }
}

/** Writes a WebP that browsers show before a clip plays. */
export const writePoster = async (path: string, { width, height, data }: Pixels): Promise<void> => {
  await sharp(data, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .webp({ quality: 82, effort: 2 })
    .toFile(path)
}
