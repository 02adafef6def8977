// Turns addresses of our own media into bare paths, so that they are read from the store whatever name the server was called by.
import type { GenerationInput } from '@openfield/contract'

const ownPath = '/media/v1/'

/** The input with the pictures that `base` serves named by path alone. */
export const ownPictures = (input: GenerationInput, base: string): GenerationInput => {
  const bare = (url: string): string =>
    url.startsWith(base + ownPath) ? url.slice(base.length).replace(/[?#].*$/s, '') : url
  if (input.kind === 'image') {
    const { imageReference } = input
    return imageReference === null ? input : { ...input, imageReference: bare(imageReference) }
  }
  const { image, endImage } = input
  return { ...input, image: bare(image), endImage: endImage === null ? null : bare(endImage) }
}
