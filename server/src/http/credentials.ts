// The four ways to say who calls; each is taken in every dialect.
import type { IncomingHttpHeaders } from 'node:http'

/** A gateway key, or the id and secret of the same key. */
export type Credentials =
  | { readonly key: string }
  | { readonly keyId: string; readonly secret: string }

const text = (value: string | string[] | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null

/** `Authorization: Bearer key`, or `Key id:secret`; the secret holds no colon. */
const ofAuthorization = (value: string | null): Credentials | null => {
  const key = value?.match(/^Bearer +(\S+)\s*$/i)?.[1]
  if (key !== undefined) return { key }
  const pair = value?.match(/^Key +([^:\s]+):([^:\s]+)\s*$/i)
  return pair ? { keyId: pair[1] ?? '', secret: pair[2] ?? '' } : null
}

/** Null when the call carries none that is whole. */
export const credentialsOf = (headers: IncomingHttpHeaders): Credentials | null => {
  const key = text(headers['ocp-apim-subscription-key'])
  if (key !== null) return { key }
  const keyId = text(headers['hf-api-key'])
  const secret = text(headers['hf-secret'])
  if (keyId !== null && secret !== null) return { keyId, secret }
  return ofAuthorization(text(headers.authorization))
}
