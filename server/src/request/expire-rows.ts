// SQL of clean-up: what has expired, whose files nobody owns, and keys nobody repeats any more.
import type { Lease } from '../store/lease.ts'
import type { RequestRow } from '../store/schema.ts'
import type { Read, Tx } from '../store/store.ts'

/** Finished requests whose media are due to go, oldest first. */
export const expiredRequests = async (
  read: Read,
  now: number,
  limit: number,
): Promise<string[]> => {
  const rows = await read
    .selectFrom('requests')
    .select('id')
    .where('expires_at', 'is not', null)
    .where('expires_at', '<=', now)
    .where('media_removed_at', 'is', null)
    .orderBy('expires_at')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

export const markRemoved = async (tx: Tx, ids: readonly string[], at: number): Promise<void> => {
  await tx.updateTable('requests').set({ media_removed_at: at }).where('id', 'in', ids).execute()
}

/** From now on the request tells of no media, and their addresses say that they are gone. */
export const markRemovedByOwner = async (tx: Tx, id: string, at: number): Promise<void> => {
  await tx
    .updateTable('requests')
    .set({ media: '[]', media_removed_at: at, expires_at: at, updated_at: at })
    .where('id', '=', id)
    .where('media_removed_at', 'is', null)
    .execute()
}

/** From now on nobody is told of the request; `input` is what is left of what was asked. */
export const markDeleted = async (tx: Tx, id: string, input: string, at: number): Promise<void> => {
  const gone = {
    media: '[]',
    notes: '[]',
    enhanced_prompt: null,
    media_removed_at: at,
    expires_at: at,
  }
  await tx
    .updateTable('requests')
    .set({ ...gone, input, deleted_at: at, updated_at: at })
    .where('id', '=', id)
    .execute()
}

/** What decides whether files of a request may stay. */
export const custodyOf = (
  read: Read,
  id: string,
): Promise<Pick<RequestRow, 'state' | 'media_removed_at'> | undefined> =>
  read
    .selectFrom('requests')
    .select(['state', 'media_removed_at'])
    .where('id', '=', id)
    .executeTakeFirst()

export const isLeaseHeld = async (read: Read, { id, token }: Lease): Promise<boolean> => {
  const row = await read
    .selectFrom('requests')
    .select('id')
    .where('id', '=', id)
    .where('lease_token', '=', token)
    .executeTakeFirst()
  return row !== undefined
}

export const forgetIdempotencyKeys = async (tx: Tx, before: number): Promise<void> => {
  await tx.deleteFrom('idempotency').where('created_at', '<', before).execute()
}
