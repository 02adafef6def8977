// Who is calling: a gateway key, or the platform dialect's id and secret. Both are compared by hash, in constant time.
import { timingSafeEqual } from 'node:crypto'
import { Problem } from '@openfield/contract'
import type { Clock } from '../lib/clock.ts'
import type { Store } from '../store/store.ts'
import { type KeyRow, keyByHash, keyById, markUsed } from './account-rows.ts'
import { hashOf } from './create.ts'

export interface Caller {
  readonly accountId: string
  readonly keyId: string
}

export interface Authenticator {
  /** The caller of a gateway key. Throws Problem unauthenticated. */
  byKey(key: string): Promise<Caller>
  /** The caller of a key's id and secret. Throws Problem unauthenticated. */
  bySecret(keyId: string, secret: string): Promise<Caller>
  /** Writes down when keys were last used. Call it now and then, and before the end. */
  flush(): Promise<void>
}

/** Longer credentials are refused unread. */
const LENGTH_MAX = 400

export const createAuthenticator = ({
  store,
  clock,
}: {
  readonly store: Store
  readonly clock: Clock
}): Authenticator => {
  const used = new Map<string, number>()
  const admit = (row: KeyRow | undefined, matches: boolean): Caller => {
    if (!row || !matches) throw new Problem('unauthenticated', 'The key is missing or unknown.')
    if (row.revoked_at !== null) throw new Problem('unauthenticated', 'The key was revoked.')
    used.set(row.id, clock.now())
    return { accountId: row.account_id, keyId: row.id }
  }
  return {
    byKey: async (key) => {
      const hash = hashOf(key.slice(0, LENGTH_MAX + 1))
      const row = key.length <= LENGTH_MAX ? await keyByHash(store.read, hash) : undefined
      return admit(row, isSame(row?.key_hash, hash))
    },
    bySecret: async (keyId, secret) => {
      const hash = hashOf(secret.slice(0, LENGTH_MAX + 1))
      const row = keyId.length <= LENGTH_MAX ? await keyById(store.read, keyId) : undefined
      return admit(row, isSame(row?.secret_hash, hash))
    },
    flush: async () => {
      if (used.size === 0) return
      const seen = [...used]
      used.clear()
      await store.transact(async (tx) => {
        for (const [id, at] of seen) await markUsed(tx, id, at)
      })
    },
  }
}

const NOBODY = '0'.repeat(64)

/** Takes the same time whether or not there is such a key. */
const isSame = (kept: string | undefined, given: string): boolean =>
  timingSafeEqual(Buffer.from(kept ?? NOBODY), Buffer.from(given))
