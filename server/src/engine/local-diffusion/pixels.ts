// Between picture files and the numbers that models read and write: colour by colour, -1 to 1.
import sharp from 'sharp'
import type { Tensor } from './loaded-model.ts'
import type { Size } from './picture-size.ts'

/** The middle of a picture file in the given shape, upright and without alpha, as [1, 3, height, width]. */
export const readPixels = async (path: string, { width, height }: Size): Promise<Tensor> => {
  const rgb = await sharp(path)
    .autoOrient()
    .flatten({ background: '#808080' })
    .toColourspace('srgb')
    .resize(width, height, { fit: 'cover' })
    .raw()
    .toBuffer()
  const area = width * height
  const data = new Float32Array(3 * area)
  for (let i = 0; i < area; i++)
    for (let c = 0; c < 3; c++) data[c * area + i] = (rgb[i * 3 + c] ?? 0) / 127.5 - 1
  return { dims: [1, 3, height, width], data }
}

/** Numbers that are none become grey. */
const byte = (value: number): number =>
  Number.isNaN(value) ? 128 : Math.max(0, Math.min(255, Math.round((value + 1) * 127.5)))

/** 8-bit RGB in rows, of the first picture in [B, 3, height, width]. */
export const rgbOf = ({ dims, data }: Tensor): Uint8Array => {
  const [height = 1, width = 1] = dims.slice(-2)
  const area = width * height
  const rgb = new Uint8Array(area * 3)
  for (let i = 0; i < area; i++)
    for (let c = 0; c < 3; c++) rgb[i * 3 + c] = byte(data[c * area + i] ?? 0)
  return rgb
}

/** A PNG that is written quickly: it is read once more and thrown away. */
export const writeRaw = async (path: string, rgb: Uint8Array, size: Size): Promise<void> => {
  await sharp(rgb, { raw: { ...size, channels: 3 } })
    .png({ compressionLevel: 1 })
    .toFile(path)
}
