// Pictures and masks at half their size, and a guess made there brought back to the whole size.
import type { WarpKernel } from '../film/kernel.ts'
import type { Room } from '../film/shared.ts'
import type { Pixels } from '../host.ts'
import type { Mask } from './masks.ts'

/** The pixels of RGBA8 bytes, one number each. */
export const wordsOf = (bytes: Uint8Array): Uint32Array =>
  new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)

/** A picture of even size at half of it. Whatever the kernel held is forgotten. */
export const halved = (kernel: WarpKernel, { width: w, height: h, data }: Pixels): Pixels => {
  const { run } = kernel
  const [width, height] = [w >> 1, h >> 1]
  run.reset()
  const from = kernel.put(data)
  const to = run.alloc(width * height * 4)
  run.halve(from, w, h, to, width, height)
  return { width, height, data: kernel.bytes(to, width * height * 4).slice() }
}

/** A mask of even size at half of it: set where any of its four pixels is. */
export const halvedMask = ({ width: w, height: h, data }: Mask): Mask => {
  const [width, height] = [w >> 1, h >> 1]
  const to = new Uint8Array(width * height)
  for (let y = 0, k = 0; y < height; y++)
    for (let i = 2 * y * w, x = 0; x < width; x++, k++, i += 2)
      to[k] =
        (data[i] as number) |
        (data[i + 1] as number) |
        (data[i + w] as number) |
        (data[i + w + 1] as number)
  return { width, height, data: to }
}

/** A picture at twice its size, in shared memory that `room` gives, smoothly between its pixels. Whatever the kernel held is forgotten. */
export const doubled = (
  kernel: WarpKernel,
  { width: w, height: h, data }: Pixels,
  room: Room,
): Pixels => {
  const { run } = kernel
  const [width, height] = [2 * w, 2 * h]
  run.reset()
  const from = kernel.put(data)
  const to = run.alloc(width * height * 4)
  run.double(from, w, h, to)
  const out = room(width * height * 4)
  out.set(kernel.bytes(to, width * height * 4))
  return { width, height, data: out }
}
