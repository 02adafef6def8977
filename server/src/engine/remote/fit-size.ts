// The size at which a server makes a picture or clip: as near as its model comes to the size and shape that are asked for.

/** Pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** The sizes a server makes. */
export interface SizeRule {
  /** Nothing but these; the rest of the rule is then idle. */
  readonly only?: readonly Size[]
  /** Both sides are multiples of it. */
  readonly multiple: number
  /** Of a side. */
  readonly min: number
  /** Of a side. */
  readonly max: number
  /** Width × height is at most this: what the model was trained for, or what it costs. */
  readonly pixels: number
  /** A smaller wish is made as large as that, since the model is poor below what it was trained for. */
  readonly grows?: boolean
}

const areaOf = ({ width, height }: Size): number => width * height

/** How far two shapes are apart; 0 is the same. */
const shapeGap = (a: Size, b: Size): number =>
  Math.abs(Math.log(a.width / a.height) - Math.log(b.width / b.height))

/** Among those of the nearest shape, the one nearest in area. */
const nearestOf = (wish: Size, sizes: readonly Size[]): Size => {
  const gap = (size: Size): number =>
    shapeGap(wish, size) * 1000 + Math.abs(Math.log(areaOf(size) / areaOf(wish)))
  return sizes.reduce((best, size) => (gap(size) < gap(best) ? size : best))
}

/** The size to ask the server for: the wish when the rule allows it, else smaller or larger in the same shape as near as it goes. */
export const fitSize = (wish: Size, rule: SizeRule): Size => {
  const { only, multiple, min, max, pixels, grows = false } = rule
  if (only !== undefined && only.length > 0) return nearestOf(wish, only)
  const whole = Math.sqrt(pixels / areaOf(wish))
  const grown = Math.max(1, min / Math.min(wish.width, wish.height))
  const scale = Math.min(grows ? whole : grown, whole, max / Math.max(wish.width, wish.height))
  const least = Math.ceil(min / multiple) * multiple
  const most = Math.floor(max / multiple) * multiple
  const side = (length: number): number =>
    Math.min(most, Math.max(least, Math.round((length * scale) / multiple) * multiple))
  const width = side(wish.width)
  const height = side(wish.height)
  if (width * height <= pixels) return { width, height }
  // Rounding up on both sides may pass the limit; the side that gives way is the one that keeps the shape best.
  const narrower = { width: Math.max(least, width - multiple), height }
  const lower = { width, height: Math.max(least, height - multiple) }
  return shapeGap(wish, narrower) <= shapeGap(wish, lower) ? narrower : lower
}

/** `1024x768` as pixels; null when it is no size. */
export const readSize = (text: string): Size | null => {
  const [, width, height] = /^([1-9]\d{0,4})x([1-9]\d{0,4})$/.exec(text) ?? []
  return width && height ? { width: Number(width), height: Number(height) } : null
}

export const sizeText = ({ width, height }: Size): string => `${width}x${height}`

/** Frames of a clip: `seconds` long, in steps of the model (4n + 1 for most). */
export const framesOf = (seconds: number, fps: number, step: number): number =>
  Math.max(1, Math.round((seconds * fps - 1) / step)) * step + 1
