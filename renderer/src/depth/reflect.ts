// A first guess for holes: what is seen beside them, mirrored into them at its own height, so that texture meets texture.
import type { WarpKernel } from '../film/kernel.ts'
import type { Torn } from './invent.ts'

/**
 * Fills unknown pixels by mirroring along rows, and along columns where a row shows nothing. Works in place. Whatever the
 * kernel held is forgotten.
 */
export const reflect = (
  kernel: WarpKernel,
  { width, height, data, unknown }: Omit<Torn, 'allowed' | 'smooth' | 'outside'>,
): void => {
  kernel.run.reset()
  const pixels = kernel.put(data)
  kernel.run.reflect(pixels, kernel.put(unknown), width, height)
  data.set(kernel.bytes(pixels, data.length))
}
