// A small looping moving picture of a clip, made of frames that go by on their way to the encoder.
import sharp from 'sharp'
import type { FrameSink } from '../render-clip.ts'

/** Pixels of the longer side, at most. */
const longest = 320
/** Frames of a loop, and how long each is shown in milliseconds: the whole clip in two seconds. */
const count = 16
const delay = 125

const byte = (v: number): number => (v < 0 ? 0 : v > 255 ? 255 : v)

/**
 * Four samples of light for each pixel of the small frame, and colour in its middle: BT.709, limited range, to RGB. Outside of
 * others, as the engine then keeps what it makes of the loop.
 */
const shrink = (
  i420: Uint8Array,
  fw: number,
  fh: number,
  w: number,
  h: number,
  out: Uint8Array,
): void => {
  const cw = fw >> 1
  const n = fw * fh
  const [over, down] = [fw / w, fh / h]
  for (let y = 0, i = 0; y < h; y++) {
    const [y0, y1] = [((y + 0.25) * down) | 0, ((y + 0.75) * down) | 0]
    const row = n + (y1 >> 1) * cw
    for (let x = 0; x < w; x++, i += 3) {
      const x0 = ((x + 0.25) * over) | 0
      const x1 = ((x + 0.75) * over) | 0
      const sum =
        (i420[y0 * fw + x0] as number) +
        (i420[y0 * fw + x1] as number) +
        (i420[y1 * fw + x0] as number) +
        (i420[y1 * fw + x1] as number)
      const light = 1.1644 * (sum / 4 - 16)
      const blue = (i420[row + (x1 >> 1)] as number) - 128
      const red = (i420[row + n / 4 + (x1 >> 1)] as number) - 128
      out[i] = byte(light + 1.7927 * red)
      out[i + 1] = byte(light - 0.2132 * blue - 0.5329 * red)
      out[i + 2] = byte(light + 2.1124 * blue)
    }
  }
}

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

  /** A frame as small RGB. */
  private small(i420: Uint8Array): Uint8Array {
    const out = new Uint8Array(this.width * this.height * 3)
    shrink(i420, this.from.width, this.from.height, this.width, this.height, out)
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
      // Below that blocks of earlier frames stay where little has moved.
      .webp({ quality: 84, effort: 0, loop: 0, delay: taken.map(() => delay) })
      .toFile(path)
  }
}
