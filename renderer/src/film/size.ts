// How large a clip is: the class of the model and the shape of the input picture decide.

export interface Size {
  readonly width: number
  readonly height: number
}

/** The longer side is at most this many times the shorter; wider pictures lose a part of their ends. */
const widest = 2.4

const even = (x: number) => Math.max(2, 2 * Math.round(x / 2))

/** Clip size for a picture: `shortSide` is 720 for dop-lite and dop-turbo, 1080 for dop-preview. Both sides are even. */
export const clipSize = (picture: Size, shortSide: 720 | 1080 | number): Size => {
  const shape = picture.width / picture.height
  const ratio = Math.min(widest, Math.max(shape, 1 / shape))
  const long = even(shortSide * ratio)
  const short = even(shortSide)
  return shape >= 1 ? { width: long, height: short } : { width: short, height: long }
}

/** True for clips so large that memory is freed as soon as nobody needs it, though that takes some milliseconds. */
export const isLarge = ({ width, height }: Size): boolean => width * height > 1_200_000

/** The part of the picture a clip of that shape shows: the largest middle part, in picture pixels. */
export const shownPart = (
  picture: Size,
  clip: Size,
): { left: number; top: number; width: number; height: number } => {
  const scale = Math.min(picture.width / clip.width, picture.height / clip.height)
  const width = clip.width * scale
  const height = clip.height * scale
  return { left: (picture.width - width) / 2, top: (picture.height - height) / 2, width, height }
}
