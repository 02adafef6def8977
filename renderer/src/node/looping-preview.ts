// A small looping moving picture of a clip, made of frames that go by on their way to the encoder.
import sharp from 'sharp'
import type { FrameSink } from '../render-clip.ts'

/** Pixels of the longer side, at most. */
const longest = 320
/** Frames of a loop, and how long each is shown in milliseconds: the whole clip in two seconds. */
const count = 20
const delay = 100

const byte = (v: number): number => (v < 0 ? 0 : v > 255 ? 255 : v)

/** Looks on while frames are handed to a sink; what it takes of them is small. */
export class LoopingPreview {
  readonly width: number
  readonly height: number
  private readonly from: { readonly width: number; readonly height: number }
  private readonly every: number
  private readonly taken: Uint8Array[] = []
  private index = 0

  /** For a clip of `frames` frames of that size. */
  constructor(size: { readonly width: number; readonly height: number }, frames: number) {
    const scale = Math.min(1, longest / Math.max(size.width, size.height))
    this.from = size
    this.width = Math.max(2, Math.round(size.width * scale))
    this.height = Math.max(2, Math.round(size.height * scale))
    this.every = Math.max(1, Math.floor(frames / count))
  }

  /** The sink itself, with this one looking on. */
  beside(sink: FrameSink): FrameSink {
    return {
      frame: (i420) => {
        if (this.index % this.every === 0 && this.taken.length < count)
          this.taken.push(this.small(i420))
        this.index += 1
        return sink.frame(i420)
      },
    }
  }

  /** A frame as small RGB: light is the mean of what each pixel covers, colour the sample in its middle. */
  private small(i420: Uint8Array): Uint8Array {
    const { width: w, height: h, from } = this
    const [fw, fh] = [from.width, from.height]
    const [cw, n] = [fw / 2, fw * fh]
    const out = new Uint8Array(w * h * 3)
    for (let y = 0; y < h; y++) {
      const y0 = Math.floor((y * fh) / h)
      const y1 = Math.max(y0 + 1, Math.floor(((y + 1) * fh) / h))
      for (let x = 0; x < w; x++) {
        const x0 = Math.floor((x * fw) / w)
        const x1 = Math.max(x0 + 1, Math.floor(((x + 1) * fw) / w))
        let sum = 0
        for (let v = y0; v < y1; v++)
          for (let u = x0; u < x1; u++) sum += i420[v * fw + u] as number
        const c = ((y0 + y1) >> 2) * cw + ((x0 + x1) >> 2)
        const light = 1.1644 * (sum / ((x1 - x0) * (y1 - y0)) - 16)
        const blue = (i420[n + c] as number) - 128
        const red = (i420[n + n / 4 + c] as number) - 128
        // BT.709, limited range.
        const i = 3 * (y * w + x)
        out[i] = byte(light + 1.7927 * red)
        out[i + 1] = byte(light - 0.2132 * blue - 0.5329 * red)
        out[i + 2] = byte(light + 2.1124 * blue)
      }
    }
    return out
  }

  /** Writes a WebP that loops for ever. */
  async write(path: string): Promise<void> {
    const { width, height, taken } = this
    const whole = new Uint8Array(width * height * 3 * taken.length)
    taken.forEach((frame, k) => {
      whole.set(frame, k * width * height * 3)
    })
    await sharp(whole, {
      raw: { width, height: height * taken.length, channels: 3, pageHeight: height },
    })
      .webp({ quality: 62, effort: 0, loop: 0, delay: taken.map(() => delay) })
      .toFile(path)
  }
}
