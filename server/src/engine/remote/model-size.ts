// Which size to ask of a model that wants its own: the asked shape at the area and the steps in pixels that the model is good at.

export interface SizeRule {
  /** Both sides are a multiple of it. */
  readonly multipleOf: number
  /** Width times height the model was trained for; null takes the asked size as it is. */
  readonly pixels: number | null
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** The nearest size by that rule; both sides are at least one multiple. */
export const modelSize = (asked: Size, { multipleOf, pixels }: SizeRule): Size => {
  const scale = pixels === null ? 1 : Math.sqrt(pixels / (asked.width * asked.height))
  const side = (length: number) =>
    Math.max(1, Math.round((length * scale) / multipleOf)) * multipleOf
  return { width: side(asked.width), height: side(asked.height) }
}

/** Frames of a clip of that length, of the form `step` × n + 1 as video models want them, never longer than asked by a step. */
export const clipFrames = (seconds: number, fps: number, step = 4): number =>
  Math.max(1, Math.round((seconds * fps) / step)) * step + 1
