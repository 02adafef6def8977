// Cutting a thing out of its background: soft edge and pure colours, so that it can be shown before something else.
import type { WarpKernel } from '../film/kernel.ts'
import type { Pixels } from '../host.ts'
import type { Mask } from './masks.ts'

/**
 * The picture's front (where `front` is set) as premultiplied RGBA8. Within `soft` pixels of a hard edge (`edges` marks
 * them) alpha is solved from the colours on both sides; elsewhere the mask decides. Whatever the kernel held is forgotten.
 */
export const cutOut = (
  kernel: WarpKernel,
  picture: Pixels,
  front: Mask,
  edges: Mask,
  soft: number,
): Uint8Array => {
  const { width, height, data } = picture
  const { run } = kernel
  run.reset()
  const to = run.alloc(data.length)
  const [from, mask, outline] = [kernel.put(data), kernel.put(front.data), kernel.put(edges.data)]
  run.cutOut(from, mask, outline, width, height, soft, to)
  return kernel.bytes(to, data.length).slice()
}
