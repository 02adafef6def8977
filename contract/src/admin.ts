// The operator's bodies: accounts, keys and credits. Credits are said in credits and become whole millicredits here.
import { z } from 'zod'
import { readBody } from './refusal.ts'

const nameField = z.string().trim().min(1).max(200).describe('text of 1 to 200 characters')

const onThousandths = (credits: number) =>
  Math.abs(credits * 1000 - Math.round(credits * 1000)) < 1e-3

const creditsFrom = (min: number) =>
  z
    .number()
    .min(min)
    .max(1_000_000_000)
    .refine(onThousandths)
    .overwrite((credits) => Math.round(credits * 1000))

/** Body of `POST /admin/accounts`. */
export const accountSchema = z.strictObject({
  name: nameField,
  credits: creditsFrom(0)
    .default(0)
    .describe('a number from 0 to 1,000,000,000 with at most three decimals (0 when absent)'),
  concurrency_limit: z
    .number()
    .int()
    .min(1)
    .max(1_000_000)
    .optional()
    .describe('a whole number from 1 to 1,000,000'),
})

/** Body of `POST /admin/accounts/:id/topup`. */
export const topUpSchema = z.strictObject({
  credits: creditsFrom(0.001).describe(
    'a number from 0.001 to 1,000,000,000 with at most three decimals',
  ),
  note: z.string().trim().max(200).default('').describe('text of at most 200 characters'),
})

/** Body of `POST /admin/accounts/:id/keys`. */
export const keySchema = z.strictObject({ name: nameField })

/** An account to open, with its first key. */
export interface AccountWish {
  readonly name: string
  /** Millicredits to begin with. */
  readonly credits: number
  readonly concurrencyLimit?: number
}

/** Body of `POST /admin/keys` and `POST /admin/accounts`. Throws Problem malformed_body or invalid_request. */
export function parseAccountWish(body: unknown): AccountWish {
  const { name, credits, concurrency_limit } = readBody(accountSchema, body)
  return {
    name,
    credits,
    ...(concurrency_limit === undefined ? {} : { concurrencyLimit: concurrency_limit }),
  }
}

/** Body of `POST /admin/accounts/:id/topup`; `credits` in millicredits. Throws Problem malformed_body or invalid_request. */
export const parseTopUp = (body: unknown): { readonly credits: number; readonly note: string } =>
  readBody(topUpSchema, body)

/** Body of `POST /admin/accounts/:id/keys`. Throws Problem malformed_body or invalid_request. */
export const parseKeyWish = (body: unknown): { readonly name: string } => readBody(keySchema, body)
