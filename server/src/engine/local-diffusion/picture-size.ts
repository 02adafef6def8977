// The size to generate at: as many pixels as the model was trained with, in the shape that was asked for.
export interface Size {
  readonly width: number
  readonly height: number
}

/** A UNet halves its latents three times, so their sides must be multiples of this. */
const LATENT_STEP = 8

/** No shape is drawn out further than this: beyond it models repeat their subject. */
const RATIO_MAX = 2.5

/**
 * Sides are multiples of what the model can halve (64 pixels for Stable Diffusion), the area is near `side` squared. What the
 * shape then lacks is cut off when the picture is brought to the asked size.
 */
export const modelSize = (asked: Size, side: number, downscale: number): Size => {
  const step = downscale * LATENT_STEP
  const ratio = Math.min(RATIO_MAX, Math.max(1 / RATIO_MAX, asked.width / asked.height))
  const fit = (length: number) => Math.max(step, Math.round(length / step) * step)
  return { width: fit(side * Math.sqrt(ratio)), height: fit(side / Math.sqrt(ratio)) }
}
