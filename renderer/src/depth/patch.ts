// What of a picture its layers do not show when they are laid together: patches of it that fade once a layer has moved.
import type { WarpKernel } from '../film/kernel.ts'
import type { Pixels } from '../host.ts'
import type { Canvas } from './canvas.ts'
import { wordsOf } from './half.ts'
import { fullness, type Layer, type Patch, rim, type Sheet } from './layer.ts'
import { type Bounds, boundsOf, grow, type Mask } from './masks.ts'

/** A part of the picture, on its canvas: premultiplied RGBA8 of `bounds`, empty where there is nothing to mend. */
export interface Missed {
  readonly cut: Uint8Array
  readonly bounds: Bounds
}

/** Levels by which a colour may differ unseen. */
const unseen = 1

/**
 * Sets those of `count` pixels, from `k` on of the canvas and `p` of the picture, where cut and background are not the picture. A
 * function of arrays alone: what the engine makes of it outlasts the clip.
 */
const wrongRow = (
  k: number,
  p: number,
  count: number,
  given: Uint32Array,
  laidOn: Uint32Array,
  under: Uint32Array,
  shown: Uint8Array,
  cut: Uint8Array,
  behind: Uint8Array,
  data: Uint8Array,
): void => {
  for (const end = k + count; k < end; k++, p++) {
    // Most pixels are wholly the thing's, or wholly not.
    const pixel = given[p]
    const laid = laidOn[k]
    if (laid === pixel || (laid === 0 && under[k] === pixel)) continue
    const through = 1 - (cut[4 * k + 3] as number) / 255
    for (let c = 0; c < 3; c++) {
      const sum = (cut[4 * k + c] as number) + through * (behind[4 * k + c] as number)
      if (Math.abs(sum - (shown[4 * p + c] as number)) > unseen) data[k] = 1
    }
  }
}

/** Where `cut` over `behind` is not the picture, on the canvas, and one pixel around, so that samples between are right too. */
const wrongOf = (
  kernel: WarpKernel,
  picture: Pixels,
  { width, height, left, top }: Canvas,
  cut: Uint8Array,
  behind: Uint8Array,
): Mask => {
  const data = new Uint8Array(width * height)
  const shown = picture.data
  const words = [wordsOf(shown), wordsOf(cut), wordsOf(behind)] as const
  for (let y = 0; y < picture.height; y++) {
    const from = (y + top) * width + left
    wrongRow(from, y * picture.width, picture.width, ...words, shown, cut, behind, data)
  }
  return grow(kernel, { width, height, data }, 1)
}

/** The picture where `wrong` says so and the cut's alpha lies from `least` to `most`. */
const partOf = (
  picture: Pixels,
  { width, height, left, top }: Canvas,
  wrong: Mask,
  cut: Uint8Array,
  [least, most]: readonly [number, number],
): Missed | null => {
  const mask = { width, height, data: new Uint8Array(width * height) }
  for (let y = top; y < top + picture.height; y++) {
    const end = y * width + left + picture.width
    for (let k = wrong.data.indexOf(1, y * width + left); k >= 0 && k < end; k++) {
      if (!wrong.data[k]) {
        k = wrong.data.indexOf(1, k)
        if (k < 0 || k >= end) break
      }
      const alpha = cut[4 * k + 3] as number
      if (alpha >= least && alpha <= most) mask.data[k] = 1
    }
  }
  const bounds = boundsOf(mask)
  if (!bounds) return null
  const [wide, tall] = [bounds.right - bounds.left, bounds.bottom - bounds.top]
  const part = new Uint32Array(wide * tall)
  const from = wordsOf(picture.data)
  for (let y = 0, i = 0; y < tall; y++) {
    const row = (y + bounds.top) * width + bounds.left
    const shown = (y + bounds.top - top) * picture.width + bounds.left - left
    for (let x = 0; x < wide; x++, i++) if (mask.data[row + x]) part[i] = from[shown + x] as number
  }
  return { cut: new Uint8Array(part.buffer), bounds }
}

/**
 * Where `cut` (premultiplied, on the canvas) over `behind` is not the picture: what lies on the thing or its soft edge, which
 * goes with the thing, and what lies beside or under that edge, which stays with the background. Null where all is right.
 */
export const missed = (
  kernel: WarpKernel,
  picture: Pixels,
  canvas: Canvas,
  cut: Uint8Array,
  behind: Uint8Array,
): { readonly thing: Missed | null; readonly beside: Missed | null } => {
  const wrong = wrongOf(kernel, picture, canvas, cut, behind)
  return {
    thing: partOf(picture, canvas, wrong, cut, [1, 255]),
    beside: partOf(picture, canvas, wrong, cut, [0, 254]),
  }
}

/** A layer with a patch that lies on its mesh; `sheet` is the patch as a sheet of the same cells as the layer's, at `from`. */
export const patched = (
  layer: Layer,
  sheet: Sheet,
  from: Pick<Sheet, 'left' | 'top'>,
  cell: number,
): Layer => {
  const [dx, dy] = [sheet.left - from.left, sheet.top - from.top]
  const uvs = new Float32Array(layer.uvs.length)
  for (let i = 0; i < uvs.length; i += 2) {
    uvs[i] = (layer.uvs[i] as number) + dx
    uvs[i + 1] = (layer.uvs[i + 1] as number) + dy
  }
  const quads = layer.quads.filter((entry) => {
    const k = entry & ~1
    const u = uvs[k] ?? -1
    const v = uvs[k + 1] ?? -1
    // Mirror images of the layer are none of the picture.
    const own = layer.places[k] === u - sheet.left && layer.places[k + 1] === v - sheet.top
    const inside =
      u >= 0 && v >= 0 && u + cell <= sheet.width - rim && v + cell <= sheet.height - rim
    return own && inside && fullness(sheet, u, v, cell) > 0
  })
  const patch: Patch = {
    texture: sheet.texture,
    textureWidth: sheet.width,
    textureHeight: sheet.height,
    uvs,
    quads: quads.map((entry) => entry & ~1),
  }
  return { ...layer, patch }
}
