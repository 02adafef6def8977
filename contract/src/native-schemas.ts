// The native API's answers as schemas: written into OpenAPI, and held by tests against what the server really answers.
import { z } from 'zod'
import type * as wire from './native.ts'
import {
  adminRequest,
  count,
  credits,
  cursor,
  generationRequest,
  modelWord,
  progressEvent,
  requestEvent,
  time,
  timeOrNull,
} from './native-request-schemas.ts'
import { type ProblemCode, problems } from './problem.ts'

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
