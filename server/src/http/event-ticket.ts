// Tickets for event streams: a page that cannot set headers shows one in the address, for a minute. Signed, not stored.
import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Caller } from '../account/authenticate.ts'

const LIFE_MS = 60_000

export interface Ticket {
  readonly ticket: string
  /** Milliseconds since the epoch. */
  readonly expiresAt: number
}

interface Claims {
  readonly account: string
  readonly key: string
  readonly until: number
}

/** Every process of a server knows the account's secret, so any of them can check the ticket; the label keeps uses apart. */
const signatureOf = (text: string, secret: string): string =>
  createHmac('sha256', `event ticket ${secret}`).update(text).digest('base64url')

export const makeTicket = (caller: Caller, secret: string, now: number): Ticket => {
  const claims: Claims = { account: caller.accountId, key: caller.keyId, until: now + LIFE_MS }
  const text = Buffer.from(JSON.stringify(claims)).toString('base64url')
  return { ticket: `${text}.${signatureOf(text, secret)}`, expiresAt: claims.until }
}

const claimsOf = (text: string): Claims | null => {
  try {
    const { account, key, until } = JSON.parse(Buffer.from(text, 'base64url').toString()) as Claims
    const isWhole =
      typeof account === 'string' && typeof key === 'string' && typeof until === 'number'
    return isWhole ? { account, key, until } : null
  } catch {
    return null
  }
}

/** Whose ticket it is; null when it is none, forged, too old, or its key was revoked. */
export const readTicket = async (
  ticket: string,
  now: number,
  find: {
    /** The account's secret; null when there is no such account. */
    readonly secret: (accountId: string) => Promise<string | null>
    /** Whether the key still admits to this account. */
    readonly isAdmitted: (caller: Caller) => Promise<boolean>
  },
): Promise<Caller | null> => {
  const [text = '', signature = ''] = ticket.length <= 1000 ? ticket.split('.') : []
  const claims = claimsOf(text)
  if (!claims || claims.until <= now) return null
  const secret = await find.secret(claims.account)
  const right = Buffer.from(signatureOf(text, secret ?? ''))
  const given = Buffer.from(signature)
  const isSigned = right.length === given.length && timingSafeEqual(right, given)
  const caller = { accountId: claims.account, keyId: claims.key }
  return secret !== null && isSigned && (await find.isAdmitted(caller)) ? caller : null
}
