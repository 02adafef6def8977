// Enlarges pictures with a network that learned it: an ONNX file from [1, 3, h, w] to [1, 3, k·h, k·w], colours 0 to 1.
import { ModelError } from './model-error.ts'
import type { Size } from './picture-size.ts'

export interface Picture extends Size {
  /** 8-bit RGB in rows. */
  readonly rgb: Uint8Array
}

export interface Upscaler {
  /** Once, by the network's own factor. Rejects with the signal's reason between pieces. */
  enlarge(picture: Picture, signal: AbortSignal): Promise<Picture>
  close(): Promise<void>
}

/** Side of a piece and what it sees beyond its edges, pixels: memory stays bounded and no seam shows. */
const [PIECE, RIM] = [256, 16]
const FACTOR_MAX = 8

/** A part of a picture as the network reads it; `left` and `top` may lie outside, where the edge is repeated. */
const cut = (
  { rgb, width, height }: Picture,
  left: number,
  top: number,
  size: Size,
): Float32Array => {
  const area = size.width * size.height
  const data = new Float32Array(3 * area)
  for (let y = 0; y < size.height; y++) {
    const row = Math.max(0, Math.min(height - 1, top + y)) * width
    for (let x = 0; x < size.width; x++) {
      const from = (row + Math.max(0, Math.min(width - 1, left + x))) * 3
      for (let c = 0; c < 3; c++) data[c * area + y * size.width + x] = (rgb[from + c] ?? 0) / 255
    }
  }
  return data
}

const byte = (value: number): number =>
  Number.isNaN(value) ? 0 : Math.max(0, Math.min(255, Math.round(value * 255)))

/** Rejects with a ModelError when the file is no such network. */
export const openUpscaler = async (file: string, threads: number): Promise<Upscaler> => {
  const { InferenceSession, Tensor } = await import('onnxruntime-node')
  const session = await InferenceSession.create(file, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    logSeverityLevel: 4,
  }).catch((error: unknown) => {
    throw new ModelError(file, 'cannot be opened as a network', { cause: error })
  })
  const [input] = session.inputNames
  const [output] = session.outputNames
  if (input === undefined || output === undefined)
    throw new ModelError(file, 'has no input or no output')
  const piece = async (picture: Picture, left: number, top: number, size: Size) => {
    const seen = { width: size.width + 2 * RIM, height: size.height + 2 * RIM }
    const data = cut(picture, left - RIM, top - RIM, seen)
    const results = await session.run({
      [input]: new Tensor('float32', data, [1, 3, seen.height, seen.width]),
    })
    const made = results[output]
    const [, channels = 0, height = 0, width = 0] = made?.dims ?? []
    const factor = width / seen.width
    const fits = channels === 3 && Number.isInteger(factor) && factor >= 1 && factor <= FACTOR_MAX
    if (!fits || height !== factor * seen.height || !(made?.data instanceof Float32Array))
      throw new ModelError(file, `gave ${made?.dims.join('×')}, which is no enlarged picture`)
    return { data: made.data, width, height, factor }
  }
  return {
    enlarge: async (picture, signal) => {
      let out: Picture | null = null
      for (let top = 0; top < picture.height; top += PIECE)
        for (let left = 0; left < picture.width; left += PIECE) {
          signal.throwIfAborted()
          const width = Math.min(PIECE, picture.width - left)
          const height = Math.min(PIECE, picture.height - top)
          const made = await piece(picture, left, top, { width, height })
          const { factor } = made
          out ??= {
            width: picture.width * factor,
            height: picture.height * factor,
            rgb: new Uint8Array(picture.width * picture.height * factor * factor * 3),
          }
          paste(
            out,
            made,
            { left: left * factor, top: top * factor },
            { width: width * factor, height: height * factor },
            RIM * factor,
          )
        }
      return out ?? picture
    },
    close: () => session.release(),
  }
}

/** Lays the inner part of a piece where it belongs. */
const paste = (
  into: Picture,
  made: Size & { readonly data: Float32Array },
  at: { readonly left: number; readonly top: number },
  size: Size,
  rim: number,
): void => {
  const area = made.width * made.height
  for (let y = 0; y < size.height; y++)
    for (let x = 0; x < size.width; x++) {
      const from = (y + rim) * made.width + x + rim
      const to = ((at.top + y) * into.width + at.left + x) * 3
      for (let c = 0; c < 3; c++) into.rgb[to + c] = byte(made.data[c * area + from] ?? 0)
    }
}
