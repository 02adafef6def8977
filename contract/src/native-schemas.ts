// The native API's answers as schemas: written into OpenAPI, and held by tests against what the server really answers.
import { z } from 'zod'
import { imageSizes } from './fields.ts'
import type * as wire from './native.ts'
import { type ProblemCode, problems } from './problem.ts'
import { states } from './states.ts'

const time = z.string().describe('ISO 8601, UTC')
const timeOrNull = time.nullable()
const credits = z.number().describe('credits')
const count = z.number().int().min(0)
const fraction = z.number().min(0).max(1)

export const modelWord = z.enum(['soul', 'dop-lite', 'dop-turbo', 'dop-preview'])
export const qualityWord = z.enum(['720p', '1080p'])
const stateWords = Object.keys(states) as (keyof typeof states)[]
export const stateWord = z.enum(stateWords)

const fieldFault = z.strictObject({ field: z.string(), message: z.string(), allowed: z.string() })

export const errorAnswer = z.strictObject({
  error: z.strictObject({
    code: z.enum(Object.keys(problems) as ProblemCode[]),
    message: z.string().describe('a sentence for people'),
    field: z.string().describe('the first field at fault').exactOptional(),
    allowed: z.string().describe('what may be sent there').exactOptional(),
    fields: z.array(fieldFault).describe('every field at fault').exactOptional(),
    request_id: z.string().describe('also in X-Request-Id'),
  }),
})

const picture = z.strictObject({ url: z.string().nullable() })

const imageInput = z.strictObject({
  prompt: z.string(),
  size: z.enum(imageSizes),
  quality: qualityWord,
  batch_size: z.literal([1, 4]),
  seed: z.number().int(),
  enhance_prompt: z.boolean(),
  style_id: z.string(),
  style_strength: fraction,
  image_reference: picture.nullable(),
  character_id: z.string().nullable(),
  character_strength: fraction,
})

const videoInput = z.strictObject({
  prompt: z.string(),
  model: modelWord.exclude(['soul']),
  motions: z.array(z.strictObject({ id: z.string(), name: z.string(), strength: fraction })),
  image: picture,
  end_image: picture.nullable(),
  seed: z.number().int(),
  enhance_prompt: z.boolean(),
  check_nsfw: z.boolean(),
})

export const mediaFile = z.strictObject({
  name: z.string(),
  kind: z.enum(['image', 'video']),
  url: z.string(),
  content_type: z.string(),
  bytes: count,
  sha256: z.string(),
  width: count.describe('pixels'),
  height: count.describe('pixels'),
  thumbnail_url: z.string().describe('a WebP of at most 320 pixels'),
  poster_url: z.string().nullable().describe('a still of a clip'),
  preview_url: z.string().nullable().describe('a small WebP that loops through a clip'),
})

const requestFacts = {
  id: z.string(),
  state: stateWord,
  is_final: z.boolean(),
  progress: fraction,
  stage: z.string(),
  queue_position: count.nullable().describe('how many stand before it'),
  eta_seconds: z.number().nullable(),
  model: modelWord,
  prompt: z.string(),
  enhanced_prompt: z.string().nullable(),
  seed: z.number().int(),
  engine: z.string().nullable(),
  preview: z
    .string()
    .nullable()
    .describe('a small WebP as a data: URL; of one request while processing'),
  preview_at: timeOrNull.describe('when the newest preview came'),
  attempt: count,
  price: credits.describe('credits held at submit'),
  charged: credits.describe(
    'once completed the price, or less when the engine that made it has a lower one; else 0',
  ),
  media: z.array(mediaFile),
  notes: z.array(z.string()),
  error: z.strictObject({ code: z.string(), message: z.string() }).nullable(),
  dialect: z.enum(['gateway', 'platform', 'native']),
  created_at: time,
  updated_at: time,
  started_at: timeOrNull,
  completed_at: timeOrNull,
  expires_at: timeOrNull.describe('when the media go'),
  seconds: z.number().nullable().describe('from start to end'),
}

const imageRequest = z.strictObject({
  ...requestFacts,
  kind: z.literal('image'),
  input: imageInput,
})
const videoRequest = z.strictObject({
  ...requestFacts,
  kind: z.literal('video'),
  input: videoInput,
})

export const generationRequest = z.discriminatedUnion('kind', [imageRequest, videoRequest])

const adminFacts = { account_id: z.string(), can_retry: z.boolean() }
const adminRequest = z.discriminatedUnion('kind', [
  imageRequest.extend(adminFacts),
  videoRequest.extend(adminFacts),
])

const cursor = z
  .string()
  .nullable()
  .describe('give it as cursor for what comes next; null at the end')

export const requestEvent = z.strictObject({
  id: z.number().int(),
  type: z.enum(stateWords.map((state) => `request.${state}` as const)),
  request_id: z.string(),
  at: time,
  request: generationRequest.nullable(),
})

export const progressEvent = z.strictObject({
  type: z.literal('progress'),
  request_id: z.string(),
  state: z.enum(['queued', 'processing']),
  progress: fraction,
  stage: z.string(),
  queue_position: count.nullable(),
  eta_seconds: z.number().nullable(),
  preview_at: timeOrNull,
})

const ledgerEntry = z.strictObject({
  id: z.number().int(),
  kind: z.enum(['topup', 'hold', 'capture', 'release', 'adjust']),
  amount: credits,
  balance_after: credits,
  held_after: credits,
  request_id: z.string().nullable(),
  note: z.string(),
  at: time,
})

const keyFacts = z.strictObject({
  id: z.string(),
  name: z.string(),
  prefix: z.string().describe('the visible beginning'),
  created_at: time,
  last_used_at: timeOrNull,
  revoked_at: timeOrNull,
})

const newKey = z.strictObject({
  id: z.string(),
  name: z.string(),
  key: z.string().describe('shown once'),
  secret: z.string().describe('with the id, the credentials of the official SDK'),
})

const delivery = z.strictObject({
  id: z.string(),
  request_id: z.string(),
  url: z.string(),
  state: z.enum(['pending', 'delivered', 'gone', 'exhausted']),
  created_at: time,
  finished_at: timeOrNull,
  next_attempt_at: timeOrNull,
  attempts: z.array(
    z.strictObject({
      at: time,
      milliseconds: count,
      status: z.number().int().nullable(),
      error: z.string().nullable(),
      answer: z.string(),
    }),
  ),
})

const adminAccount = z.strictObject({
  id: z.string(),
  name: z.string(),
  balance: credits,
  balance_usd: z.number(),
  held: credits,
  spent: credits,
  concurrency_limit: count,
  created_at: time,
})

const shelfEntry = {
  id: z.string(),
  name: z.string(),
  description: z.string(),
  preview_url: z.string().nullable(),
  is_default: z.boolean(),
}

const perModel = z.strictObject({ model: modelWord, queued: count, processing: count })

const character = z.strictObject({
  id: z.string(),
  name: z.string(),
  state: z.enum(['queued', 'processing', 'completed', 'failed', 'canceled']),
  thumbnail_url: z.string().nullable(),
  image_urls: z.array(z.string()),
  error: z.string().nullable(),
  created_at: time,
})

/** Every answer by the name it has in OpenAPI. */
export const nativeAnswerSchemas = {
  Error: errorAnswer,
  GenerationRequest: generationRequest,
  RequestPage: z.strictObject({ requests: z.array(generationRequest), cursor }),
  CancelAnswer: z.strictObject({ request: generationRequest, is_done: z.boolean() }),
  Estimate: z.strictObject({
    credits,
    usd: z.number(),
    balance: credits,
    is_covered: z.boolean(),
  }),
  RequestEvent: requestEvent,
  ProgressEvent: progressEvent,
  EventTicket: z.strictObject({ ticket: z.string(), expires_at: time }),
  Account: z.strictObject({
    id: z.string(),
    name: z.string(),
    balance: credits,
    balance_usd: z.number(),
    held: credits,
    spent: credits,
    credits_per_usd: z.number(),
    limits: z.strictObject({
      concurrent_requests: count,
      unfinished_requests: count,
      calls: z.strictObject({ burst: count, per_minute: count }).nullable(),
      body_bytes: count,
      media_days: z.number(),
    }),
    created_at: time,
  }),
  LedgerPage: z.strictObject({ entries: z.array(ledgerEntry), cursor }),
  Usage: z.strictObject({
    days: z.array(
      z.strictObject({
        date: z.string().describe('such as 2026-11-22, UTC'),
        credits,
        images: count,
        videos: count,
        uncharged: count,
      }),
    ),
  }),
  KeyList: z.strictObject({ keys: z.array(keyFacts.extend({ is_current: z.boolean() })) }),
  NewKey: newKey,
  WebhookSecret: z.strictObject({ secret: z.string() }),
  Delivery: delivery,
  DeliveryPage: z.strictObject({ deliveries: z.array(delivery), cursor }),
  UploadPlace: z.strictObject({
    url: z.string(),
    upload_url: z.string(),
    headers: z.record(z.string(), z.string()),
    expires_at: time,
  }),
  StyleList: z.strictObject({ styles: z.array(z.strictObject(shelfEntry)) }),
  MotionList: z.strictObject({
    motions: z.array(z.strictObject({ ...shelfEntry, takes_end_image: z.boolean() })),
  }),
  ModelList: z.strictObject({
    models: z.array(
      z.strictObject({
        id: modelWord,
        kind: z.enum(['image', 'video']),
        description: z.string(),
        credits: z.union([
          z.strictObject({ '720p': credits, '1080p': credits }),
          z.strictObject({ clip: credits }),
        ]),
        engine: z.string(),
        usual_seconds: z.number().nullable(),
      }),
    ),
  }),
  Character: character,
  CharacterPage: z.strictObject({ characters: z.array(character), cursor }),
  DevelopmentSession: z.strictObject({ is_available: z.boolean() }),
  AdminAccount: adminAccount,
  AdminAccountPage: z.strictObject({ accounts: z.array(adminAccount), cursor }),
  AdminAccountDetail: adminAccount.extend({
    keys: z.array(keyFacts),
    ledger: z.array(ledgerEntry),
  }),
  OpenedAccount: z.strictObject({ account: adminAccount, key: newKey }),
  AdminRequest: adminRequest,
  AdminRequestPage: z.strictObject({ requests: z.array(adminRequest), cursor }),
  Queue: z.strictObject({
    queued: count,
    processing: count,
    oldest_queued_at: timeOrNull,
    oldest_processing_at: timeOrNull,
    by_model: z.array(perModel),
    ended: z.strictObject({
      completed: count,
      failed: count,
      error: count,
      nsfw: count,
      canceled: count,
    }),
  }),
  EngineList: z.strictObject({
    engines: z.array(
      z.strictObject({
        id: z.string(),
        kind: z.string(),
        models: z.array(modelWord),
        routes: z.array(z.strictObject({ model: modelWord, place: z.int().min(1) })),
        state: z
          .enum(['ready', 'down', 'probing'])
          .describe(
            'as the answering process sees it; with several processes each checks for itself',
          ),
        sentence: z.string(),
        since: time,
        breaker: z.enum(['closed', 'open', 'half_open']),
        running: count,
        concurrency: count,
        queued: count.describe('waiting requests of models that it is first for'),
        usual_seconds: z.number().nullable(),
        last_error: z.strictObject({ at: time, sentence: z.string() }).nullable(),
      }),
    ),
  }),
} as const satisfies Record<string, z.ZodType>

/** The types of native.ts and these schemas say the same; a difference does not compile. */
interface Wire {
  Error: wire.ErrorAnswer
  GenerationRequest: wire.GenerationRequest
  RequestPage: wire.RequestPage
  CancelAnswer: wire.CancelAnswer
  Estimate: wire.Estimate
  RequestEvent: wire.RequestEvent
  ProgressEvent: wire.ProgressEvent
  EventTicket: wire.EventTicket
  Account: wire.AccountAnswer
  LedgerPage: wire.LedgerPage
  Usage: wire.Usage
  KeyList: wire.KeyList
  NewKey: wire.NewKeyAnswer
  WebhookSecret: wire.WebhookSecret
  Delivery: wire.DeliveryAnswer
  DeliveryPage: wire.DeliveryPage
  UploadPlace: wire.UploadPlace
  StyleList: wire.StyleList
  MotionList: wire.MotionList
  ModelList: wire.ModelList
  Character: wire.NativeCharacter
  CharacterPage: wire.NativeCharacterPage
  DevelopmentSession: wire.DevelopmentSession
  AdminAccount: wire.AdminAccount
  AdminAccountPage: wire.AdminAccountPage
  AdminAccountDetail: wire.AdminAccountDetail
  OpenedAccount: wire.OpenedAccount
  AdminRequest: wire.AdminRequest
  AdminRequestPage: wire.AdminRequestPage
  Queue: wire.QueueAnswer
  EngineList: wire.EngineList
}

type Loose<T> = T extends readonly (infer Item)[]
  ? readonly Loose<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Loose<T[Key]> }
    : T
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
type Schemas = typeof nativeAnswerSchemas
type Checked = {
  [Name in keyof Schemas]: Name extends keyof Wire
    ? Same<Loose<z.output<Schemas[Name]>>, Loose<Wire[Name]>>
    : false
}
const isChecked: Record<keyof Wire, true> = {} as Checked
void isChecked
