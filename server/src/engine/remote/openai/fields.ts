// What is written into a call of the OpenAI APIs: a request in the words of one dialect. No network here.
import type { Quality } from '@openfield/contract'
import { framesOf, type Size, sizeText } from '../fit-size.ts'
import type { ClipDialect, PictureDialect } from './dialects.ts'
import type { ClipOptions, PictureOptions } from './options.ts'

/** What models are told, whatever the server. */
export interface Wish {
  readonly prompt: string
  readonly negative: string
  readonly seed: number
  readonly lora: { readonly name: string; readonly weight: number } | null
}

/** Fields by name; objects are JSON in a body and JSON text in a form. */
export type Fields = Readonly<Record<string, unknown>>

const notNull = (fields: Readonly<Record<string, unknown>>): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== null && value !== undefined),
  )

/** A bar in a prompt would begin the negative prompt where that stands behind one. */
const promptOf = ({ prompt, negative }: Wish, place: string | null): string => {
  if (place !== '|') return prompt
  const bare = prompt.replaceAll('|', ' ')
  return negative === '' ? bare : `${bare}|${negative.replaceAll('|', ' ')}`
}

const told = (
  { names }: PictureDialect | ClipDialect,
  wish: Wish,
  { steps, guidance }: PictureOptions | ClipOptions,
): Fields => {
  const { lora } = wish
  const named: readonly (readonly [string | null, unknown])[] = [
    [names.negative === '|' ? null : names.negative, wish.negative || undefined],
    [names.seed, wish.seed],
    [names.steps, steps],
    [names.guidance, guidance],
    [names.lora, lora && { name: lora.name, path: lora.name, scale: lora.weight }],
  ]
  return notNull(
    Object.fromEntries(named.flatMap(([name, value]) => (name === null ? [] : [[name, value]]))),
  )
}

/** The fields of one call for `count` pictures. */
export const pictureFields = (
  dialect: PictureDialect,
  options: PictureOptions,
  wish: Wish,
  { size, count, quality }: { size: Size; count: number; quality: Quality },
): Fields => ({
  ...notNull({
    model: options.model,
    prompt: promptOf(wish, dialect.names.negative),
    n: count,
    size: sizeText(size),
    quality: dialect.quality?.[quality],
  }),
  ...dialect.always,
  ...told(dialect, wish, options),
  ...options.extra,
})

/** The allowed length nearest to the wish; the shorter of two. */
export const nearestSeconds = (wish: number, allowed: readonly number[]): number =>
  allowed.reduce((best, each) => (Math.abs(each - wish) < Math.abs(best - wish) ? each : best))

/** Seconds that the clip will have. */
export const secondsOf = ({ length, frameStep }: ClipDialect, { seconds, fps }: ClipOptions) =>
  length === 'frames'
    ? framesOf(seconds, fps, frameStep) / fps
    : nearestSeconds(seconds, length.seconds)

const lengthFields = (dialect: ClipDialect, options: ClipOptions): Fields =>
  dialect.length === 'frames'
    ? {
        num_frames: framesOf(options.seconds, options.fps, dialect.frameStep),
        fps: options.fps,
      }
    : { seconds: String(secondsOf(dialect, options)) }

/** The fields of the call for a clip, without its pictures. */
export const clipFields = (
  dialect: ClipDialect,
  options: ClipOptions,
  wish: Wish,
  size: Size,
): Fields => ({
  ...notNull({ model: options.model, prompt: promptOf(wish, dialect.names.negative) }),
  ...(dialect.size === 'size' ? { size: sizeText(size) } : { ...size }),
  ...lengthFields(dialect, options),
  ...dialect.always,
  ...told(dialect, wish, options),
  ...options.extra,
})

/** As a form has it: text, and JSON for what is more than that. */
export const formText = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value)
