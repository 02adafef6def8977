// Options by which an operator tells which sizes a model makes, in place of what is usual for its server.
import { z } from 'zod'
import { readSize, type SizeRule } from './fit-size.ts'

/** For the options of a kind: `z.strictObject({ ...sizeFields, … })`. */
export const sizeFields = {
  /** Nothing but these, such as `1024x1024`. */
  sizes: z
    .array(z.string().refine((text) => readSize(text) !== null, 'must be a size such as 1024x768'))
    .min(1)
    .optional(),
  /** Most pixels of one picture or frame, width × height. */
  pixels: z
    .int()
    .min(64 * 64)
    .max(2 ** 26)
    .optional(),
  /** Both sides are multiples of it. */
  multiple: z.int().min(1).max(256).optional(),
} as const

export interface SizeOptions {
  readonly sizes?: readonly string[] | undefined
  readonly pixels?: number | undefined
  readonly multiple?: number | undefined
}

/** The rule of the server with what the operator says of the model. */
export const sizeRule = (usual: SizeRule, { sizes, pixels, multiple }: SizeOptions): SizeRule => {
  const only = sizes?.map(readSize).filter((size) => size !== null)
  if (only) return { ...usual, only }
  if (pixels === undefined && multiple === undefined) return usual
  const { only: _, ...rule } = usual
  return {
    ...rule,
    max: Math.max(rule.max, Math.floor(Math.sqrt(pixels ?? 0)) * 2),
    pixels: pixels ?? rule.pixels,
    multiple: multiple ?? rule.multiple,
  }
}
