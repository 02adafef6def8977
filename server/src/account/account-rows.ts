// SQL of accounts and their keys.
import type { Insertable, Selectable } from 'kysely'
import type { AccountsTable, KeysTable } from '../store/schema.ts'
import type { Read, Tx } from '../store/store.ts'

/** The account as its rows tell it; money in millicredits. */
export interface Account {
  readonly id: string
  readonly name: string
  readonly webhookSecret: string
  /** What may be spent now. */
  readonly balance: number
  /** What unfinished requests hold. */
  readonly held: number
  /** What finished requests cost. */
  readonly spent: number
  readonly concurrencyLimit: number
  readonly createdAt: number
}

/** A key without its secret. */
export interface Key {
  readonly id: string
  readonly accountId: string
  readonly name: string
  readonly prefix: string
  readonly createdAt: number
  readonly revokedAt: number | null
  readonly lastUsedAt: number | null
}

export type KeyRow = Selectable<KeysTable>

const accountOf = (row: Selectable<AccountsTable>): Account => ({
  id: row.id,
  name: row.name,
  webhookSecret: row.webhook_secret,
  balance: row.balance,
  held: row.held,
  spent: row.spent,
  concurrencyLimit: row.concurrency_limit,
  createdAt: row.created_at,
})

const keyOf = (row: KeyRow): Key => ({
  id: row.id,
  accountId: row.account_id,
  name: row.name,
  prefix: row.prefix,
  createdAt: row.created_at,
  revokedAt: row.revoked_at,
  lastUsedAt: row.last_used_at,
})

/** The account with its lane in the queue. */
export const insertAccount = async (tx: Tx, row: Insertable<AccountsTable>): Promise<void> => {
  await tx.insertInto('accounts').values(row).execute()
  await tx.insertInto('lanes').values({ account_id: row.id, turn: 0 }).execute()
}

export const readAccount = async (read: Read, id: string): Promise<Account | null> => {
  const row = await read.selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? accountOf(row) : null
}

/** By id, from after the cursor. */
export const listAccounts = async (
  read: Read,
  { after = '', limit = 100 }: { readonly after?: string; readonly limit?: number } = {},
): Promise<Account[]> => {
  const rows = await read
    .selectFrom('accounts')
    .selectAll()
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(accountOf)
}

/** False when there is no such account. */
export const setWebhookSecret = async (tx: Tx, id: string, secret: string): Promise<boolean> => {
  const row = await tx
    .updateTable('accounts')
    .set({ webhook_secret: secret })
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The oldest account of this name; null when there is none. */
export const firstAccountNamed = async (read: Read, name: string): Promise<Account | null> => {
  const row = await read
    .selectFrom('accounts')
    .selectAll()
    .where('name', '=', name)
    .orderBy('created_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
  return row ? accountOf(row) : null
}

export const insertKey = async (tx: Tx, row: KeyRow): Promise<void> => {
  await tx.insertInto('keys').values(row).execute()
}

export const listKeys = async (read: Read, accountId: string): Promise<Key[]> => {
  const rows = await read
    .selectFrom('keys')
    .selectAll()
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .orderBy('id')
    .execute()
  return rows.map(keyOf)
}

export const keyByHash = (read: Read, hash: string): Promise<KeyRow | undefined> =>
  read.selectFrom('keys').selectAll().where('key_hash', '=', hash).executeTakeFirst()

export const keyById = (read: Read, id: string): Promise<KeyRow | undefined> =>
  read.selectFrom('keys').selectAll().where('id', '=', id).executeTakeFirst()

/** False when there is no such key that is not yet revoked. */
export const markRevoked = async (tx: Tx, id: string, at: number): Promise<boolean> => {
  const row = await tx
    .updateTable('keys')
    .set({ revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export const markUsed = async (tx: Tx, id: string, at: number): Promise<void> => {
  await tx.updateTable('keys').set({ last_used_at: at }).where('id', '=', id).execute()
}
