// Opens accounts and makes, lists and revokes keys. A key's secret is given back once and kept only as a hash.
import { createHash, randomBytes } from 'node:crypto'
import { Problem } from '@openfield/contract'
import type { Clock } from '../lib/clock.ts'
import { newName, newSecret } from '../lib/id.ts'
import type { Store, Tx } from '../store/store.ts'
import {
  type Account,
  insertAccount,
  insertKey,
  keyByHash,
  markRevoked,
  readAccount,
  setWebhookSecret,
} from './account-rows.ts'
import { topUp } from './ledger.ts'

/** Shown once, never again. */
export interface NewKey {
  readonly accountId: string
  readonly keyId: string
  /** With `keyId`, the platform dialect's credentials. Holds no colon. */
  readonly keySecret: string
  /** What the gateway header takes. Holds no colon. */
  readonly key: string
  /** The visible beginning. */
  readonly prefix: string
}

interface Parts {
  readonly store: Store
  readonly clock: Clock
}

export interface AccountWish {
  readonly name: string
  /** Millicredits to begin with. */
  readonly credits?: number
  /** Unfinished requests it may have at once; 100 when absent. */
  readonly concurrencyLimit?: number
  /** Make the first key of exactly this text instead of a random one: 4 to 200 printable ASCII characters, no colon, no space. */
  readonly key?: string
}

/**
 * Opens an account with a first key and credits, whole or not at all. When `key` is given and exists already, nothing is made and
 * `created` is false, so that a server may ask for its development key at every start. Throws Problem invalid_request.
 */
export const openAccount = (
  { store, clock }: Parts,
  { name, credits = 0, concurrencyLimit = 100, key }: AccountWish,
): Promise<{ readonly account: Account; readonly key: NewKey; readonly created: boolean }> => {
  if (key !== undefined) checkKeyText(key)
  return store.transact(async (tx) => {
    const at = clock.now()
    const known = key === undefined ? null : await knownKey(tx, key)
    if (known) return { ...known, created: false }
    const id = newName('acc_')
    await insertAccount(tx, {
      id,
      name: plainName(name),
      webhook_secret: newWebhookSecret(),
      issued: 0,
      balance: 0,
      held: 0,
      spent: 0,
      concurrency_limit: concurrencyLimit,
      created_at: at,
    })
    if (credits > 0) await topUp(tx, { accountId: id, amount: credits, at, note: 'first credits' })
    const made = await makeKey(tx, { accountId: id, name: 'first key', at, text: key })
    const account = await readAccount(tx, id)
    if (!account) throw new Error('an account just made is there')
    return { account, key: made, created: true }
  })
}

/** As Standard Webhooks writes it. */
const newWebhookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`

/** From now on the account's webhooks are signed with a new secret, which this gives. Throws Problem not_found. */
export const rotateWebhookSecret = ({ store }: Parts, accountId: string): Promise<string> =>
  store.transact(async (tx) => {
    const secret = newWebhookSecret()
    if (await setWebhookSecret(tx, accountId, secret)) return secret
    throw new Problem('not_found', `There is no account ${accountId}.`)
  })

/** One more key for an account. Throws Problem not_found. */
export const addKey = (
  { store, clock }: Parts,
  { accountId, name }: { readonly accountId: string; readonly name: string },
): Promise<NewKey> =>
  store.transact(async (tx) => {
    if (!(await readAccount(tx, accountId))) {
      throw new Problem('not_found', `There is no account ${accountId}.`)
    }
    return makeKey(tx, { accountId, name: plainName(name), at: clock.now(), text: undefined })
  })

/** From now on the key is refused. Throws Problem not_found when there is no such key or it is revoked already. */
export const revokeKey = ({ store, clock }: Parts, keyId: string): Promise<void> =>
  store.transact(async (tx) => {
    if (!(await markRevoked(tx, keyId, clock.now()))) {
      throw new Problem('not_found', `There is no key ${keyId} that could be revoked.`)
    }
  })

/** Lower-case hexadecimal SHA-256. Keys are long and random, so a fast hash is enough. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

const KEY_TEXT = /^[!-9;-~]{4,200}$/

const checkKeyText = (text: string): void => {
  if (KEY_TEXT.test(text)) return
  throw new Problem(
    'invalid_request',
    'A given key must be 4 to 200 printable ASCII characters without colon or space.',
  )
}

/** A given text `id.secret` gives both halves; any other gets a drawn id, and the text itself is the secret. */
const halvesOf = (text: string): { keyId: string; keySecret: string } => {
  const dot = text.indexOf('.')
  return dot > 0 && dot < text.length - 1
    ? { keyId: text.slice(0, dot), keySecret: text.slice(dot + 1) }
    : { keyId: newName('of_'), keySecret: text }
}

const makeKey = async (
  tx: Tx,
  wish: {
    readonly accountId: string
    readonly name: string
    readonly at: number
    readonly text: string | undefined
  },
): Promise<NewKey> => {
  const drawn = { keyId: newName('of_'), keySecret: newSecret() }
  const { keyId, keySecret } = wish.text === undefined ? drawn : halvesOf(wish.text)
  const key = wish.text ?? `${keyId}.${keySecret}`
  // The id is public; of a given text only a few characters may be seen.
  const prefix = wish.text === undefined ? keyId : `${key.slice(0, Math.min(4, key.length - 3))}…`
  await insertKey(tx, {
    id: keyId,
    account_id: wish.accountId,
    name: wish.name,
    key_hash: hashOf(key),
    secret_hash: hashOf(keySecret),
    prefix,
    created_at: wish.at,
    revoked_at: null,
    last_used_at: null,
  })
  return { accountId: wish.accountId, keyId, keySecret, key, prefix }
}

const knownKey = async (tx: Tx, key: string): Promise<{ account: Account; key: NewKey } | null> => {
  const row = await keyByHash(tx, hashOf(key))
  const account = row && (await readAccount(tx, row.account_id))
  if (!row || !account) return null
  const keySecret = key.startsWith(`${row.id}.`) ? key.slice(row.id.length + 1) : key
  return {
    account,
    key: { accountId: account.id, keyId: row.id, keySecret, key, prefix: row.prefix },
  }
}

const NAME_MAX = 200

/** What an operator called it, without line breaks and other controls. */
const plainName = (name: string): string => {
  const plain = name.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim()
  if (plain.length > 0 && plain.length <= NAME_MAX) return plain
  throw new Problem('invalid_request', `A name has 1 to ${NAME_MAX} characters.`)
}
