// Cutting a thing out of its background: soft edge and pure colours, so that it can be shown before something else.
import type { WarpKernel } from '../film/kernel.ts'
import type { Pixels } from '../host.ts'
import type { Bounds, Mask } from './masks.ts'
import { boxAround, type Window } from './window.ts'

/** Puts the part of a picture that `box` holds into the kernel. */
const putPart = (
  { run, bytes }: WarpKernel,
  data: Uint8Array,
  width: number,
  box: Bounds,
  size: number,
): number => {
  const row = size * (box.right - box.left)
  const at = run.alloc(row * (box.bottom - box.top))
  const to = bytes(at, row * (box.bottom - box.top))
  for (let y = box.top; y < box.bottom; y++) {
    const from = size * (y * width + box.left)
    to.set(data.subarray(from, from + row), (y - box.top) * row)
  }
  return at
}

/** Pixels that a cut-out looks around an outline. */
const seenAround = (soft: number): number => 3 * soft + 6

/** Rows that are cut out at a time: of a large canvas the kernel then holds little. */
const strip = 256

/**
 * The picture's front (where `front` is set) within `box` as premultiplied RGBA8. Within `soft` pixels of a hard edge
 * (`edges` marks them) alpha is solved from the colours on both sides; elsewhere the mask decides. Whatever the kernel held is
 * forgotten.
 */
export const cutOut = (
  kernel: WarpKernel,
  picture: Pixels,
  front: Mask,
  edges: Mask,
  soft: number,
  box: Bounds,
): Window => {
  const { run } = kernel
  const { width, data } = picture
  const row = 4 * (box.right - box.left)
  const cut = new Uint8Array(row * (box.bottom - box.top))
  for (let top = box.top; top < box.bottom; top += strip) {
    const part = { ...box, top, bottom: Math.min(box.bottom, top + strip) }
    const wide = boxAround(part, seenAround(soft), picture)
    const [w, h] = [wide.right - wide.left, wide.bottom - wide.top]
    run.reset()
    const from = putPart(kernel, data, width, wide, 4)
    const mask = putPart(kernel, front.data, width, wide, 1)
    const outline = putPart(kernel, edges.data, width, wide, 1)
    const to = run.alloc(4 * w * h)
    run.cutOut(from, mask, outline, w, h, soft, to)
    const made = kernel.bytes(to, 4 * w * h)
    for (let y = top; y < part.bottom; y++) {
      const at = 4 * ((y - wide.top) * w + box.left - wide.left)
      cut.set(made.subarray(at, at + row), (y - box.top) * row)
    }
  }
  return { box, data: cut }
}
