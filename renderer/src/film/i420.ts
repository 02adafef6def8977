// RGB to I420 in BT.709 limited range, by the warp kernel.
import type { Pixels } from '../host.ts'
import type { WarpKernel } from './kernel.ts'

/** Bytes of one I420 frame; width and height are even. */
export const i420Size = (width: number, height: number): number => (width * height * 3) / 2

/** Planes Y, Cb, Cr one after the other. Width and height must be even; alpha is ignored. */
export const toI420 = (kernel: WarpKernel, picture: Pixels): Uint8Array => {
  const { width, height } = picture
  if (width % 2 !== 0 || height % 2 !== 0) throw new Error(`${width}×${height} is not even`)
  const from = kernel.put(picture.data)
  const to = kernel.run.alloc(i420Size(width, height))
  kernel.run.toI420(from, width, height, to)
  return kernel.bytes(to, i420Size(width, height)).slice()
}
