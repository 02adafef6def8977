// Signs webhook messages as Standard Webhooks does, so that receivers can check them with any of its libraries.
import { createHmac } from 'node:crypto'
import { assert } from '../lib/assert.ts'

const PREFIX = 'whsec_'

/** `secret` is `whsec_` + base64 of 24 to 64 bytes; `at` is ms since the epoch; the body is exactly what is sent. */
export function signedHeaders(
  secret: string,
  { id, at, body }: { readonly id: string; readonly at: number; readonly body: string },
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64')
  assert(
    secret.startsWith(PREFIX) && key.length >= 24 && key.length <= 64,
    'a webhook secret is whsec_ and the base64 of 24 to 64 bytes',
  )
  const timestamp = String(Math.floor(at / 1000))
  const signature = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  }
}
