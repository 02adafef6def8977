// An input picture as it is sent to a server: upright, in the size that is asked for, without what cameras write into files.
import sharp from 'sharp'
import type { InputImage } from '../engine.ts'
import type { Size } from './fit-size.ts'

/** Pixels of the picture, upright. */
export const sizeOfPicture = async ({ bytes }: InputImage): Promise<Size> => {
  const { autoOrient } = await sharp(bytes).metadata()
  return { width: autoOrient.width, height: autoOrient.height }
}

/** PNG; what does not fit the shape is cut at the sides. */
export const sentPicture = ({ bytes }: InputImage, { width, height }: Size): Promise<Buffer> =>
  sharp(bytes)
    .autoOrient()
    .resize(width, height, { fit: 'cover', kernel: 'lanczos3' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .png({ compressionLevel: 4 })
    .toBuffer()
