// Turns addresses of our own media into bare paths, so that they are read from the store whatever name the server was called by.
import type { GenerationInput } from '@openfield/contract'

const OWN = '/media/v1/'

/** An address below `base` that is of our media, by path alone; any other as it is. */
export const ownPath = (url: string, base: string): string =>
  url.startsWith(base + OWN) ? url.slice(base.length).replace(/[?#].*$/s, '') : url

/** The input with the pictures that `base` serves named by path alone. */
export const ownPictures = (input: GenerationInput, base: string): GenerationInput => {
  const bare = (url: string): string => ownPath(url, base)
  if (input.kind === 'image') {
    const { imageReference } = input
    return imageReference === null ? input : { ...input, imageReference: bare(imageReference) }
  }
  const { image, endImage } = input
  return { ...input, image: bare(image), endImage: endImage === null ? null : bare(endImage) }
}
