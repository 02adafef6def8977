// The fields both dialects share, each with its rule and, as its description, the sentence a refusal quotes.
import { z } from 'zod'
import { findMotion, findStyle } from './catalogue.ts'

/** The sizes of text to image, width × height in pixels. */
export const imageSizes = [
  '1152x2048',
  '2048x1152',
  '2048x1536',
  '1536x2048',
  '1344x2016',
  '2016x1344',
  '960x1696',
  '1536x1536',
  '1536x1152',
  '1696x960',
  '1152x1536',
  '1088x1632',
  '1632x1088',
] as const

/** Characters a prompt may have. */
export const longestPrompt = 10_000
/** Characters a picture address may have. */
export const longestUrl = 2083

export const promptField = z
  .string()
  .trim()
  .min(1)
  .max(longestPrompt)
  .describe('text of 1 to 10,000 characters, not only blanks')

export const sizeField = z.enum(imageSizes).describe(`one of ${imageSizes.join(', ')}`)

export const qualityField = z.enum(['720p', '1080p'])

/** 0..1 in steps of 0.01; a float a hair off a step is taken as that step. */
export const strength = z
  .number()
  .min(0)
  .max(1)
  .refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-6)
  .overwrite((value) => Math.round(value * 100) / 100 + 0)

export const strengthSentence = 'a number from 0 to 1 in steps of 0.01'
export const strengthField = (absent: number) =>
  strength.default(absent).describe(`${strengthSentence} (${absent} when absent)`)

export const seedField = z
  .number()
  .int()
  .min(1)
  .max(1_000_000)
  .nullable()
  .default(null)
  .describe('an integer from 1 to 1,000,000, or null for a random one')

export const flagField = (absent: boolean) =>
  z.boolean().default(absent).describe(`true or false (${absent} when absent)`)

export const batchField = z.literal([1, 4]).default(1).describe('the number 1 or 4 (1 when absent)')

/** Resolves to the canonical id, or undefined for null. */
export const styleField = z
  .string()
  .refine((id) => findStyle(id) !== undefined)
  .overwrite((id) => findStyle(id)?.id ?? id)
  .nullish()
  .describe('the id of a style of getTextToImageGetSoulStyles, or null for General')

/** Resolves to the canonical id; older ids of the same motion are taken too. */
export const motionField = (absent: string) =>
  z
    .string()
    .refine((id) => findMotion(id) !== undefined)
    .overwrite((id) => findMotion(id)?.id ?? id)
    .default(absent)
    .describe(`the id of a motion of getMotions (${absent}, General, when absent)`)

export const characterField = z
  .guid()
  .overwrite((id) => id.toLowerCase())
  .nullable()
  .default(null)
  .describe('the id (UUID) of a character you created, or null')

const isWebUrl = (text: string): boolean =>
  text.length <= longestUrl &&
  /^https?:\/\/[^/\s]/i.test(text) &&
  !/\s/.test(text) &&
  URL.canParse(text)

const isDataUrl = (text: string): boolean =>
  /^data:image\/(jpeg|png|webp);base64,/i.test(text.slice(0, 40)) &&
  /^[A-Za-z0-9+/]+={0,2}$/.test(text.slice(text.indexOf(',') + 1))

/** A file of this server, as its own `media_url` has it after the host. */
const isOwnPath = (text: string): boolean => /^\/media\/v1\/[\w-]{1,100}\/[\w.-]{1,100}$/.test(text)

export const pictureSentence = `http or https URL of at most ${longestUrl} characters, a data:image/jpeg|png|webp;base64 URL, or a path /media/v1/… of this server`

const isPicture = (text: string): boolean => isWebUrl(text) || isDataUrl(text) || isOwnPath(text)

/** A picture whose address is short: on the web, a small one in a data URL, or a file of this server; or nothing. */
export const webImageField = z
  .string()
  .refine((text) => isPicture(text) && text.length <= longestUrl)
  .optional()
  .describe(
    `1 to ${longestUrl} characters: an http or https URL, a data:image/jpeg|png|webp;base64 URL, or a path /media/v1/… of this server`,
  )

/** A picture by address or in the body itself. */
export const picture = z.string().refine(isPicture)

export const imageListField = z
  .array(picture)
  .length(1)
  .describe(`a list of exactly one picture, each an ${pictureSentence}`)

/** The reference sets no upper limit; a clip has one end, so the first counts. */
export const endImageListField = z
  .array(picture)
  .min(1)
  .nullable()
  .default(null)
  .describe(
    `null, or a list of at least one picture, of which the first is taken: each an ${pictureSentence}`,
  )
