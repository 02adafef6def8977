// Judges pictures by a small network (nsfwjs MobileNetV2 as ONNX), where its runtime is installed.
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'

/** Probabilities that add up to 1. `sexy` is suggestive without being explicit; `hentai` is explicit drawing. */
export interface PictureScores {
  readonly drawing: number
  readonly hentai: number
  readonly neutral: number
  readonly porn: number
  readonly sexy: number
}

/** A whole picture: the bytes of a JPEG, PNG or WebP, or pixels as 8-bit RGB in rows from the top. */
export type FilterPicture =
  | Uint8Array
  | { readonly rgb: Uint8Array; readonly width: number; readonly height: number }

export interface PictureFilter {
  /** Scores of squares as the network takes them: 224 × 224 pixels of 8-bit RGB each. */
  scoreSquares(squares: readonly Uint8Array[]): Promise<PictureScores[]>
  /** Frees the network. */
  close(): Promise<void>
}

const SIDE = 224
/** In the repository's `models/`, or beside the bundle. */
const MODEL = fileURLToPath(
  new URL(
    `${import.meta.url.endsWith('.ts') ? '../../../models' : '.'}/nsfw-mobilenet-v2.onnx`,
    import.meta.url,
  ),
)

/** Gives the filter, or a sentence that says why pictures cannot be judged here. */
export async function openPictureFilter(modelPath = MODEL): Promise<PictureFilter | string> {
  const runtime = await import('onnxruntime-node').catch(() => null)
  if (!runtime) return 'Pictures were not checked for content: onnxruntime-node is not installed.'
  // One thread: the engine's own threads have the other cores, and one picture takes some 10 ms.
  const session = await runtime.InferenceSession.create(modelPath, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    logSeverityLevel: 3,
  }).catch(() => null)
  if (!session) return 'Pictures were not checked for content: the filter model cannot be loaded.'
  return {
    scoreSquares: async (squares) => {
      const pixels = planar(squares)
      const input = new runtime.Tensor('float32', pixels, [squares.length, 3, SIDE, SIDE])
      const { scores } = await session.run({ pixels: input })
      const values = scores?.data as Float32Array
      return squares.map((_, i) => {
        const [drawing = 0, hentai = 0, neutral = 0, porn = 0, sexy = 0] = values.slice(i * 5)
        return { drawing, hentai, neutral, porn, sexy }
      })
    },
    close: () => session.release(),
  }
}

/** Colour by colour, 0 to 1, as the network was trained. */
function planar(squares: readonly Uint8Array[]): Float32Array {
  const area = SIDE * SIDE
  const pixels = new Float32Array(squares.length * 3 * area)
  for (const [i, square] of squares.entries())
    for (let c = 0; c < 3; c += 1)
      for (let p = 0; p < area; p += 1)
        pixels[(i * 3 + c) * area + p] = (square[p * 3 + c] ?? 0) / 255
  return pixels
}

/** Scores of a picture: the mean of it and its mirror image, which the network does not always judge alike. */
export async function scorePicture(
  filter: PictureFilter,
  picture: FilterPicture,
): Promise<PictureScores> {
  const square = await squareOf(picture)
  const both = await filter.scoreSquares([square, mirrored(square)])
  const mean = (name: keyof PictureScores) =>
    both.reduce((sum, scores) => sum + scores[name], 0) / both.length
  return {
    drawing: mean('drawing'),
    hentai: mean('hentai'),
    neutral: mean('neutral'),
    porn: mean('porn'),
    sexy: mean('sexy'),
  }
}

const squareOf = (picture: FilterPicture): Promise<Buffer> =>
  ('rgb' in picture
    ? sharp(picture.rgb, { raw: { width: picture.width, height: picture.height, channels: 3 } })
    : sharp(picture)
  )
    .autoOrient()
    .flatten({ background: '#808080' })
    .toColourspace('srgb')
    .resize(SIDE, SIDE, { fit: 'fill' })
    .raw()
    .toBuffer()

function mirrored(square: Uint8Array): Uint8Array {
  const result = new Uint8Array(square.length)
  for (let y = 0; y < SIDE; y += 1)
    for (let x = 0; x < SIDE; x += 1) {
      const from = (y * SIDE + SIDE - 1 - x) * 3
      result.set(square.subarray(from, from + 3), (y * SIDE + x) * 3)
    }
  return result
}
