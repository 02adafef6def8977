// The preview of a style: the same person for all of them, dressed, placed and framed as the style wants.
import { styles as catalogue } from '@openfield/contract'
import {
  type Pixels,
  parsePrompt,
  type RendererHost,
  renderImage,
  styles,
  type Vocabulary,
} from '@openfield/renderer'
import sharp from 'sharp'
import type { PreviewFile } from './preview-file.ts'

const PERSON = 'a smiling young woman with long red hair'
const SEED = 7
const SHOWN = { width: 320, height: 240 }
/** Rendered larger and made smaller, which is cheaper than more samples and keeps a small face clear. */
const MADE = { width: 480, height: 360 }

const PICTURE_BYTES = 12_000

/** A WebP of the size shown, of the best quality that has at most `limit` bytes, or of the last one tried. */
const pictureUnder = async ({ data }: Pixels, limit: number): Promise<Uint8Array> => {
  const picture = sharp(data, { raw: { ...MADE, channels: 4 } })
    .removeAlpha()
    .resize(SHOWN.width, SHOWN.height, { kernel: 'lanczos3' })
  const tries = [76, 66, 54, 40, 22]
  for (const quality of tries) {
    const bytes = await picture.clone().webp({ quality, effort: 6 }).toBuffer()
    if (bytes.length <= limit || quality === tries.at(-1)) return bytes
  }
  throw new Error('no quality was tried')
}

/** A style that has no framing of its own is shown from near, so that the face can be seen. */
const promptFor = (hint: string, words: Vocabulary): string =>
  parsePrompt(hint, words).camera.shot === null ? `${PERSON}, medium shot` : PERSON

/** The picture of each style of the catalogue. */
export const stylePictures = (host: RendererHost, words: Vocabulary): readonly PreviewFile[] =>
  catalogue.map(({ id, name }) => {
    const style = styles.find((row) => row.id === id)
    if (!style) throw new Error(`the renderer has no style ${name}`)
    const prompt = promptFor(style.hint, words)
    return {
      name,
      files: [`styles/${id}.webp`],
      inputs: { prompt, style, seed: SEED, shown: SHOWN, made: MADE },
      make: async () => {
        const { pixels } = await renderImage(
          {
            prompt,
            ...MADE,
            quality: '720p',
            styleId: id,
            styleStrength: 1,
            seed: SEED,
            reference: null,
          },
          host,
        )
        return [await pictureUnder(pixels, PICTURE_BYTES)]
      },
    }
  })
