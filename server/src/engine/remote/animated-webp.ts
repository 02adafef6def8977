// Makes an MP4 of an animated WebP without any program from outside: sharp decodes it, our own encoder writes it.
import { openEncoder } from '@openfield/renderer/node'
import sharp from 'sharp'

const FRAMES_MAX = 1200
const PIXELS_MAX = 40_000_000

const clamp = (x: number): number => (x < 0 ? 0 : x > 255 ? 255 : x)

/** RGB in rows to I420, BT.709, limited range. Width and height are even. */
const toI420 = (rgb: Uint8Array, width: number, height: number): Uint8Array => {
  const area = width * height
  const out = new Uint8Array((area * 3) / 2)
  for (let i = 0, from = 0; i < area; i += 1, from += 3) {
    const [r = 0, g = 0, b = 0] = [rgb[from], rgb[from + 1], rgb[from + 2]]
    out[i] = clamp(16.5 + 0.182586 * r + 0.614231 * g + 0.062007 * b)
  }
  const half = width / 2
  for (let y = 0; y < height; y += 2)
    for (let x = 0; x < width; x += 2) {
      let [r, g, b] = [0, 0, 0]
      for (const at of [
        y * width + x,
        y * width + x + 1,
        (y + 1) * width + x,
        (y + 1) * width + x + 1,
      ]) {
        r += rgb[at * 3] ?? 0
        g += rgb[at * 3 + 1] ?? 0
        b += rgb[at * 3 + 2] ?? 0
      }
      const place = area + (y / 2) * half + x / 2
      out[place] = clamp(128.5 + (-0.100644 * r - 0.338572 * g + 0.439216 * b) / 4)
      out[place + area / 4] = clamp(128.5 + (0.439216 * r - 0.398942 * g - 0.040274 * b) / 4)
    }
  return out
}

/** Throws an Error that says what is wrong with the file, or the reason of the signal. */
export const webpToMp4 = async (
  from: string,
  to: string,
  label: Parameters<typeof openEncoder>[0]['label'],
  { ffmpegPath, signal }: { readonly ffmpegPath: string | null; readonly signal: AbortSignal },
): Promise<void> => {
  const facts = await sharp(from, { limitInputPixels: PIXELS_MAX }).metadata()
  const pages = facts.pages ?? 1
  if (facts.format !== 'webp' || pages < 2) throw new Error('the file is a picture and no clip')
  if (pages > FRAMES_MAX) throw new Error(`the clip has more than ${FRAMES_MAX} frames`)
  const width = facts.width - (facts.width % 2)
  const height = facts.height - (facts.height % 2)
  if (width < 2 || height < 2) throw new Error('the clip is too small')
  const gaps = (facts.delay ?? []).filter((ms) => ms > 0)
  const mean = gaps.length > 0 ? gaps.reduce((sum, ms) => sum + ms, 0) / gaps.length : 1000 / 24
  const fps = Math.min(60, Math.max(1, Math.round(1000 / mean)))
  const encoder = await openEncoder({ file: to, width, height, fps, label }, { ffmpegPath })
  try {
    for (let page = 0; page < pages; page += 1) {
      signal.throwIfAborted()
      const frame = await sharp(from, { page, limitInputPixels: PIXELS_MAX })
        .flatten({ background: '#000000' })
        .toColourspace('srgb')
        .extract({ left: 0, top: 0, width, height })
        .raw({ depth: 'uchar' })
        .toBuffer()
      await encoder.frame(toI420(frame, width, height))
    }
    await encoder.finish()
  } catch (error) {
    await encoder.abort()
    throw error
  }
}
