// A first guess for holes: what is seen beside them, mirrored into them at its own height, so that texture meets texture.
import type { WarpKernel } from '../film/kernel.ts'
import type { Torn } from './invent.ts'

/** A picture whose unknown pixels are filled by mirroring along rows, and along columns where a row shows nothing. */
type Mirrored = Omit<Torn, 'allowed' | 'smooth' | 'outside'>

/** The filled picture in the kernel, until that is asked for something else. Whatever it held is forgotten. */
export const reflected = (
  kernel: WarpKernel,
  { width, height, data, unknown }: Mirrored,
): Uint8Array => {
  kernel.run.reset()
  const pixels = kernel.put(data)
  kernel.run.reflect(pixels, kernel.put(unknown), width, height)
  return kernel.bytes(pixels, data.length)
}

/** Fills it in place. Whatever the kernel held is forgotten. */
export const reflect = (kernel: WarpKernel, picture: Mirrored): void => {
  picture.data.set(reflected(kernel, picture))
}
