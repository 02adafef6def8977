// Checks that a webhook came from the server and not long ago: Standard Webhooks, by Web Crypto alone.
import { now } from './lib/clock.ts'

/** Headers as any framework gives them. */
export type WebhookHeaders =
  | Headers
  | Readonly<Record<string, string | readonly string[] | undefined>>

export interface VerifyOptions {
  /** Older or newer messages are refused; 300 when absent. */
  readonly toleranceSeconds?: number
}

/** Why a webhook is not believed. */
export class WebhookRefused extends Error {
  override readonly name = 'WebhookRefused'
}

const headerOf = (headers: WebhookHeaders, name: string): string => {
  if (headers instanceof Headers) return headers.get(name) ?? ''
  const found = Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1]
  return typeof found === 'string' ? found : (found?.[0] ?? '')
}

const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))

/**
 * Gives the message of a webhook, `secret` being the account's `whsec_…` and `body` exactly what came in, as text or bytes.
 * Throws WebhookRefused when a header is missing, no signature fits, or the message is too old.
 */
export async function verifyWebhook<Message = unknown>(
  body: string | Uint8Array,
  headers: WebhookHeaders,
  secret: string,
  { toleranceSeconds = 300 }: VerifyOptions = {},
): Promise<Message> {
  const id = headerOf(headers, 'webhook-id')
  const timestamp = headerOf(headers, 'webhook-timestamp')
  const signatures = headerOf(headers, 'webhook-signature')
  if (!id || !/^\d{1,12}$/.test(timestamp) || !signatures) {
    throw new WebhookRefused(
      'A header webhook-id, webhook-timestamp or webhook-signature is missing.',
    )
  }
  if (Math.abs(now() / 1000 - Number(timestamp)) > toleranceSeconds) {
    throw new WebhookRefused('The message is older than the tolerance, or the clocks differ.')
  }
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body)
  const key = await crypto.subtle.importKey(
    'raw',
    bytesOf(secret.replace(/^whsec_/, '')),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['verify'],
  )
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${text}`)
  for (const each of signatures.split(' ')) {
    const [version, signature = ''] = each.split(',')
    if (version !== 'v1' || !/^[A-Za-z0-9+/]+={0,2}$/.test(signature)) continue
    // Web Crypto compares in constant time.
    if (await crypto.subtle.verify('HMAC', key, bytesOf(signature), signed)) {
      return JSON.parse(text) as Message
    }
  }
  throw new WebhookRefused('No signature fits the message and the secret.')
}
