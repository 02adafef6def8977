// Learned depth of pictures nobody knows the depth of: an installed network of the Depth-Anything-V2 kind, run by onnxruntime.
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { DepthMap, Pixels } from '@openfield/renderer'
import sharp from 'sharp'
import { findInstalled } from '../models/installed.ts'
import { joined } from './depth-join.ts'

export interface DepthModel {
  /** As it was installed. */
  readonly name: string
  estimate(picture: Pixels): Promise<DepthMap>
}

/** The network's patches, its usual short side, and the longest side that memory is spent on; pixels. */
const [PATCH, SHORT, LONG] = [14, 518, 1036]
/** Of ImageNet, on which the network's eye was trained. */
const MEAN = [0.485, 0.456, 0.406] as const
const DEVIATION = [0.229, 0.224, 0.225] as const
/** Degrees: what is assumed of a lens nobody knows. */
const ASSUMED_FOV = 42

/** Sides in whole patches, the short one as the network likes it. */
const seenSize = ({ width, height }: Pixels): { width: number; height: number } => {
  const scale = Math.min(SHORT / Math.min(width, height), LONG / Math.max(width, height))
  const fit = (side: number) => Math.max(PATCH, Math.round((side * scale) / PATCH) * PATCH)
  return { width: fit(width), height: fit(height) }
}

const rgbAt = async (
  picture: Pixels,
  size: { width: number; height: number },
): Promise<Uint8Array> =>
  sharp(picture.data, { raw: { width: picture.width, height: picture.height, channels: 4 } })
    .removeAlpha()
    .resize(size.width, size.height, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer()

const planes = (rgb: Uint8Array): Float32Array => {
  const area = rgb.length / 3
  const data = new Float32Array(rgb.length)
  for (let i = 0; i < area; i++)
    for (let c = 0; c < 3; c++)
      data[c * area + i] = ((rgb[i * 3 + c] ?? 0) / 255 - (MEAN[c] ?? 0)) / (DEVIATION[c] ?? 1)
  return data
}

/** Where the nearest things are taken to be, metres; only the ratio to what is far matters. */
const NEAR_METRES = 1.5
/** Nothing but sky seems further than so many times the nearest: the network knows no scale, and too much depth tears. */
const FARTHEST = 10
/** Below this share of the nearest it is sky, to which the network gives nothing. */
const SKY = 0.008

/** Relative inverse depth to metres. The nearest hundredth counts as near, so that one odd pixel does not press the rest flat. */
export const metresOf = (inverse: Float32Array): Float32Array => {
  const sorted = Float32Array.from(inverse).sort()
  const near = Math.max(1e-6, sorted[Math.floor(sorted.length * 0.99)] ?? 1)
  return inverse.map((value) => {
    const share = Math.min(1.2, value / near)
    // Also what is no number at all.
    if (!(share >= SKY)) return Number.POSITIVE_INFINITY
    return NEAR_METRES / (1 / FARTHEST + (1 - 1 / FARTHEST) * share)
  })
}

/** Rejects when the file is no such network. */
export const openDepthModel = async (
  file: string,
  name: string,
  threads: number,
): Promise<DepthModel> => {
  const { InferenceSession, Tensor } = await import('onnxruntime-node')
  const session = await InferenceSession.create(file, {
    ...(threads > 0 ? { intraOpNumThreads: threads } : {}),
    interOpNumThreads: 1,
    logSeverityLevel: 4,
  })
  const [input] = session.inputNames
  const output =
    session.outputNames.find((each) => each === 'predicted_depth') ?? session.outputNames[0]
  if (input === undefined || output === undefined)
    throw new Error('the network has no input or no output')
  return {
    name,
    estimate: async (picture) => {
      const size = seenSize(picture)
      const rgb = await rgbAt(picture, size)
      const tensor = new Tensor('float32', planes(rgb), [1, 3, size.height, size.width])
      const made = (await session.run({ [input]: tensor }))[output]
      const [height = 0, width = 0] = made?.dims.slice(-2) ?? []
      if (
        !(made?.data instanceof Float32Array) ||
        made.data.length !== width * height ||
        width * height === 0
      )
        throw new Error('the network gave no depth')
      const seen =
        width === size.width && height === size.height
          ? rgb
          : await rgbAt(picture, { width, height })
      const coarse = { width, height, rgb: seen, values: metresOf(made.data) }
      const distance = joined(coarse, picture)
      return {
        width: picture.width,
        height: picture.height,
        distance,
        fov: ASSUMED_FOV,
        focus: 0,
        subject: null,
      }
    },
  }
}

/** The installed one; null when there is none. Rejects when it cannot be opened. */
export const findDepthModel = async (
  modelsFolder: string,
  threads: number,
): Promise<DepthModel | null> => {
  const model = await findInstalled(modelsFolder, 'depth')
  if (!model) return null
  const files = (await readdir(model.folder, { recursive: true })).sort()
  const file = files.find((path) => path.endsWith('.onnx'))
  if (file === undefined) throw new Error('no .onnx file is in its folder')
  return openDepthModel(join(model.folder, file), model.name, threads)
}
