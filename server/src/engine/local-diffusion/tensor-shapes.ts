// Refuses tensors that a model was not made for, in a sentence that names the tensor, before onnxruntime reads them.
import type { Tensor } from './loaded-model.ts'

/** A dimension: what it is called, and the one size that fits or of what it must be a multiple. */
interface Dim {
  readonly name: string
  readonly is?: number
  readonly multipleOf?: number
}

const wanted = (dims: readonly Dim[]): string =>
  `[${dims.map(({ name, is, multipleOf }) => is ?? (multipleOf ? `${name} (a multiple of ${multipleOf})` : name)).join(', ')}]`

const fits = (size: number | undefined, { is, multipleOf = 1 }: Dim): boolean =>
  size !== undefined &&
  Number.isInteger(size) &&
  size >= 1 &&
  (is === undefined || size === is) &&
  size % multipleOf === 0

/** Throws RangeError naming the tensor, its shape and the expected one. */
function checkShape(name: string, { dims, data }: Tensor, expected: readonly Dim[]): void {
  const are = `${name} is [${dims.join(', ')}]`
  if (dims.length !== expected.length || !expected.every((dim, i) => fits(dims[i], dim)))
    throw new RangeError(`${are}; ${wanted(expected)} is expected.`)
  const count = dims.reduce((product, dim) => product * dim, 1)
  if (data.length !== count)
    throw new RangeError(`${are} but holds ${data.length} numbers instead of ${count}.`)
}

/** What of a model decides the shapes of its tensors. */
export interface ModelShape {
  readonly latentChannels: number
  readonly downscale: number
  /** Of a word. */
  readonly wordsWidth: number
  /** Of the guidance; null when the UNet takes none. */
  readonly guidance: number | null
}

/** The inputs of one pass of the UNet. Throws RangeError. */
export function checkPass(
  { latentChannels, wordsWidth, guidance }: ModelShape,
  sample: Tensor,
  timestep: number,
  hidden: Tensor,
  cond: Tensor | null,
): void {
  checkShape('sample', sample, [
    { name: 'batch' },
    { name: 'channels', is: latentChannels },
    { name: 'height' },
    { name: 'width' },
  ])
  const batch = { name: 'batch', is: sample.dims[0] ?? 1 }
  checkShape('hidden', hidden, [batch, { name: 'tokens' }, { name: 'width', is: wordsWidth }])
  if (!Number.isFinite(timestep))
    throw new RangeError(`timestep is ${timestep}; a number is expected.`)
  if (cond === null) return
  if (guidance === null)
    throw new RangeError(`cond is [${cond.dims.join(', ')}]; this model takes none.`)
  checkShape('cond', cond, [batch, { name: 'width', is: guidance }])
}

/** What is decoded. Throws RangeError. */
export const checkLatents = ({ latentChannels }: ModelShape, latents: Tensor): void =>
  checkShape('latents', latents, [
    { name: 'batch' },
    { name: 'channels', is: latentChannels },
    { name: 'height' },
    { name: 'width' },
  ])

/** What is encoded. Throws RangeError. */
export const checkPixels = ({ downscale }: ModelShape, image: Tensor): void =>
  checkShape('image', image, [
    { name: 'batch' },
    { name: 'channels', is: 3 },
    { name: 'height', multipleOf: downscale },
    { name: 'width', multipleOf: downscale },
  ])
