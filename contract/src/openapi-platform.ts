// Every call of the platform dialect, for OpenAPI: its generate calls are written from their own schemas.
import { z } from 'zod'
import { characterWishSchema } from './character.ts'
import { idempotencyHeader, type Operation } from './openapi-operation.ts'
import { platformOperations, uploadWishSchema } from './platform.ts'

const word = z.enum(['queued', 'in_progress', 'completed', 'failed', 'nsfw', 'canceled'])
const place = z.object({ url: z.string() })
const result = z.object({ url: z.string(), type: z.enum(['image', 'video']) })

const status = z.object({
  status: word,
  request_id: z.string(),
  status_url: z.string(),
  cancel_url: z.string(),
  images: z.array(place).optional(),
  video: place.optional(),
  error: z.string().optional(),
  expires_at: z.string().optional(),
})

const jobSet = z.object({
  id: z.string(),
  type: z.enum(['text2image_soul', 'image2video']),
  created_at: z.string(),
  jobs: z.array(
    z.object({
      id: z.string(),
      job_set_type: z.string(),
      status: word,
      results: z.object({ min: result, raw: result }).nullable(),
    }),
  ),
  input_params: z.record(z.string(), z.unknown()),
})

const shelfEntry = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  preview_url: z.string().nullable(),
})

const character = z.object({
  id: z.string(),
  name: z.string(),
  status: z.string(),
  thumbnail_url: z.string().nullable(),
  created_at: z.string(),
  in_progress_at: z.string().nullable(),
})

/** Answers by the name they have in OpenAPI. */
export const platformAnswerSchemas = {
  PlatformError: z.object({
    detail: z.union([
      z.string(),
      z.array(
        z.object({
          loc: z.array(z.union([z.string(), z.number()])),
          msg: z.string(),
          type: z.string(),
        }),
      ),
    ]),
  }),
  PlatformSubmit: jobSet.extend(status.shape),
  PlatformStatus: status,
  JobSet: jobSet,
  PlatformCharacter: character,
  PlatformCharacterDetail: character.extend({
    fail_reason: z.string().nullable(),
    reference_media: z.array(z.object({ id: z.string(), media_url: z.string() })),
  }),
  PlatformCharacters: z.object({
    total: z.number(),
    page: z.number(),
    page_size: z.number(),
    total_pages: z.number(),
    items: z.array(character),
  }),
  PlatformCharacterDeleted: z.object({ id: z.string(), deleted: z.boolean() }),
  PlatformDeleted: z.object({ request_id: z.string(), deleted: z.boolean() }),
  PlatformStyles: z.array(shelfEntry),
  PlatformMotions: z.array(shelfEntry.extend({ start_end_frame: z.boolean() })),
  PlatformModels: z.array(
    z.object({
      slug: z.string(),
      operation_type: z.string(),
      output_type: z.string(),
      base_credits: z.number(),
    }),
  ),
  PlatformEstimate: z.object({ credits: z.string(), usd: z.string() }),
  PlatformUpload: z.object({
    public_url: z.string(),
    upload_url: z.string(),
    upload_headers: z.record(z.string(), z.string()),
    content_type: z.string(),
  }),
} as const satisfies Record<string, z.ZodType>

/** `higgsfield-ai/dop/lite` → `HiggsfieldAiDopLite`. */
const nameOf = (path: string): string =>
  path
    .split(/[/-]/)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')

const webhook = z
  .object({ url: z.string(), secret: z.string() })
  .nullish()
  .describe('told when the request ends')

/** Bodies by the name they have in OpenAPI; each is taken bare or as `params`. */
export const platformBodySchemas: Readonly<Record<string, z.ZodType>> = {
  UploadWish: uploadWishSchema,
  CharacterWish: characterWishSchema,
  AnyParameters: z.record(z.string(), z.unknown()),
  ...Object.fromEntries(
    platformOperations.map(({ path, schema }) => [
      nameOf(path),
      z.union([schema, z.object({ params: schema, webhook })]),
    ]),
  ),
}

const call = (
  [method, path]: readonly [Operation['method'], string],
  id: string,
  summary: string,
  answer: keyof typeof platformAnswerSchemas | null,
  more: Partial<Operation> = {},
): Operation => ({
  method,
  path,
  id,
  tag: 'Platform',
  summary,
  access: 'key',
  status: 200,
  answer,
  ...more,
})

const picture = 'https://example.com/lake.jpg'

const exampleOf = (path: string, output: 'image' | 'video'): unknown => {
  if (path === 'v1/text2image/soul') {
    return { params: { prompt: 'a lighthouse', width_and_height: '1536x1152' } }
  }
  if (path === 'v1/image2video/dop') {
    const input_images = [{ type: 'image_url', image_url: picture }]
    return { params: { model: 'dop-lite', prompt: 'drift', input_images } }
  }
  const more = {
    ...(path.endsWith('reference') ? { image_reference_url: picture } : {}),
    ...(path.endsWith('character')
      ? { custom_reference_id: '00000000-0000-4000-8000-000000000000' }
      : {}),
    ...(path.endsWith('first-last-frame') ? { end_image_url: picture } : {}),
  }
  return output === 'image'
    ? { prompt: 'a lighthouse', aspect_ratio: '4:3', ...more }
    : { prompt: 'drift', image_url: picture, ...more }
}

const generating: readonly Operation[] = platformOperations.map(({ path, output }) =>
  call(
    ['POST', `/${path}`],
    nameOf(path).charAt(0).toLowerCase() + nameOf(path).slice(1),
    output === 'image' ? 'A prompt becomes pictures' : 'A picture becomes a clip',
    'PlatformSubmit',
    {
      body: nameOf(path),
      example: exampleOf(path, output),
      query: [{ name: 'hf_webhook', description: 'told when the request ends' }],
      headers: [
        idempotencyHeader,
        { name: 'Hf-Expires-After', description: 'seconds that the media are kept' },
      ],
    },
  ),
)

export const platformOperationList: readonly Operation[] = [
  ...generating,
  call(['GET', '/requests/{id}/status'], 'getPlatformStatus', 'How far it is', 'PlatformStatus'),
  call(['GET', '/v1/job-sets/{id}'], 'getJobSet', 'The request as v1 tells it', 'JobSet'),
  call(['POST', '/requests/{id}/cancel'], 'cancelPlatformRequest', 'Stop it', null, {
    status: 202,
  }),
  call(['DELETE', '/requests/{id}'], 'deletePlatformMedia', 'Remove its media', 'PlatformDeleted'),
  call(
    ['POST', '/v1/custom-references'],
    'createCustomReference',
    'Make a character of pictures',
    'PlatformCharacter',
    {
      body: 'CharacterWish',
      headers: [idempotencyHeader],
      example: { name: 'Ann', input_images: [{ type: 'image_url', image_url: picture }] },
    },
  ),
  call(
    ['GET', '/v1/custom-references/list'],
    'listCustomReferences',
    'Characters',
    'PlatformCharacters',
    {
      query: [
        { name: 'page', description: 'counted from 1' },
        { name: 'page_size', description: 'a whole number from 1 to 100 (20 when absent)' },
      ],
    },
  ),
  call(
    ['GET', '/v1/custom-references/{id}'],
    'getCustomReference',
    'One of them',
    'PlatformCharacterDetail',
  ),
  call(
    ['DELETE', '/v1/custom-references/{id}'],
    'deleteCustomReference',
    'Delete it',
    'PlatformCharacterDeleted',
  ),
  call(['GET', '/v1/motions'], 'listPlatformMotions', 'Motions', 'PlatformMotions'),
  call(['GET', '/v1/text2image/soul-styles'], 'listPlatformStyles', 'Styles', 'PlatformStyles'),
  call(
    ['GET', '/models'],
    'listPlatformModels',
    'Model paths and where prices begin',
    'PlatformModels',
  ),
  call(
    ['POST', '/estimate/{path}'],
    'estimatePlatform',
    'What a body of this path would cost',
    'PlatformEstimate',
    {
      body: 'AnyParameters',
      example: { prompt: 'a lighthouse' },
    },
  ),
  call(
    ['POST', '/files/generate-upload-url'],
    'generateUploadUrl',
    'A place for a file',
    'PlatformUpload',
    {
      body: 'UploadWish',
      example: { content_type: 'image/png' },
    },
  ),
  call(
    ['PUT', '/files/{id}/{name}'],
    'putFile',
    'The file itself; the address is the permission',
    null,
    {
      access: 'open',
      query: [
        { name: 'signature', description: 'as the address has it' },
        { name: 'expires', description: 'as the address has it' },
      ],
    },
  ),
]
