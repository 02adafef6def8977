// The fields of the platform dialect: as the gateway's, but null always means absent, and lists hold objects.
import { z } from 'zod'
import { defaultMotionId, findMotion, findStyle } from './catalogue.ts'
import {
  imageSizes,
  longestPrompt,
  picture,
  pictureSentence,
  strength,
  strengthSentence,
} from './fields.ts'

/** A field that may be left out or null; then it is `absent`. */
const optional = <T extends z.ZodType>(field: T, absent: z.output<T>) =>
  field.nullish().transform((value) => value ?? absent)

export const prompt = z
  .string()
  .trim()
  .min(1)
  .max(longestPrompt)
  .describe('text of 1 to 10,000 characters, not only blanks')

export const size = z.enum(imageSizes).describe(`one of ${imageSizes.join(', ')}`)

export const quality = (absent: '720p' | '1080p') =>
  optional(z.enum(['720p', '1080p']), absent).describe(`720p or 1080p (${absent} when absent)`)

export const flag = (absent: boolean) =>
  optional(z.boolean(), absent).describe(`true or false (${absent} when absent)`)

export const batch = optional(z.literal([1, 4]), 1).describe('the number 1 or 4 (1 when absent)')

export const strengthOf = (absent: number) =>
  optional(strength, absent).describe(`${strengthSentence} (${absent} when absent)`)

/** The official SDK's `seed()` draws from 0 on, the platform begins with 1: a 0 counts as 1. Null: draw one. */
export const seed = z
  .number()
  .int()
  .min(0)
  .max(1_000_000)
  .nullish()
  .transform((value) => (value === undefined || value === null ? null : Math.max(1, value)))
  .describe('an integer from 1 to 1,000,000 (a random one when absent)')

/** Null: General. */
export const style = z
  .string()
  .refine((id) => findStyle(id) !== undefined)
  .nullish()
  .transform((id) => (id ? (findStyle(id)?.id ?? null) : null))
  .describe('the id of a style of GET /v1/text2image/soul-styles (General when absent)')

const characterId = z
  .guid()
  .transform((id) => id.toLowerCase())
  .describe('the id (UUID) of a character you created')
export const character = optional(characterId.nullable(), null).describe(
  'the id (UUID) of a character you created, or null',
)
export const requiredCharacter = characterId

const motion = z.object({
  id: z
    .string()
    .refine((id) => findMotion(id) !== undefined)
    .transform((id) => findMotion(id)?.id ?? id)
    .describe('the id of a motion of GET /v1/motions'),
  strength: strengthOf(0.5),
})

/** Never empty: no motion means General. */
export const motions = z
  .array(motion)
  .max(2)
  .nullish()
  .transform((list) => (list?.length ? list : [{ id: defaultMotionId, strength: 0.5 }]))
  .describe('a list of at most two {id, strength}: ids of GET /v1/motions (General when absent)')

export const imageUrl = picture.describe(`an ${pictureSentence}`)
export const optionalImageUrl = optional(picture.nullable(), null).describe(
  `null, or an ${pictureSentence}`,
)

const imageObject = z.object({
  type: z.literal('image_url').nullish().describe('the word image_url'),
  image_url: imageUrl,
})

export const imageObjects = z
  .array(imageObject)
  .length(1)
  .describe('a list of exactly one {type: "image_url", image_url}')
export const optionalImageObjects = optional(z.array(imageObject).max(1), []).describe(
  'null, or a list of at most one {type: "image_url", image_url}',
)
export const characterImages = z
  .array(imageObject)
  .min(1)
  .max(100)
  .describe('a list of 1 to 100 {type: "image_url", image_url}')
export const optionalImageObject = optional(imageObject.nullable(), null).describe(
  'null, or {type: "image_url", image_url}',
)

export const aspectRatio = optional(
  z.enum(['9:16', '16:9', '4:3', '3:4', '1:1', '2:3', '3:2']),
  '4:3',
).describe('one of 9:16, 16:9, 4:3, 3:4, 1:1, 2:3, 3:2 (4:3 when absent)')

/** What `webhook` in a v1 body holds. */
export const webhook = z.object({
  url: z.string().min(1).describe('an http or https URL'),
  secret: z
    .string()
    .min(1)
    .max(512)
    // It becomes the value of a header.
    .regex(/^[\x21-\x7e](?:[\x20-\x7e]*[\x21-\x7e])?$/)
    .describe('1 to 512 printable ASCII characters'),
})
