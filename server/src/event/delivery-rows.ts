// SQL of webhook deliveries and the log of their attempts.
import { type Insertable, sql } from 'kysely'
import { isFree } from '../store/lease.ts'
import type { AttemptsTable, DeliveryRow } from '../store/schema.ts'
import type { Read, Tx } from '../store/store.ts'

/** A delivery waits at most a day for its next attempt, and a little longer by jitter. Milliseconds. */
const FAR_MS = 36 * 60 * 60 * 1000

export const insertDelivery = async (tx: Tx, row: DeliveryRow): Promise<void> => {
  await tx.insertInto('deliveries').values(row).execute()
}

/** Written exactly like the conditions of the partial indexes, so that they are used. */
const pending = sql<boolean>`state = 'pending'`
const leased = sql<boolean>`lease_token is not null`

/** A claimed delivery with what is needed to sign it. */
export interface Claimed extends DeliveryRow {
  readonly secret: string
}

/**
 * Leases the delivery that has been due longest, of an account with fewer than `perAccount` leased now; undefined when none is.
 * A lease that ran out counts as due.
 */
export async function claimDelivery(
  tx: Tx,
  wish: {
    readonly now: number
    readonly leaseUntil: number
    readonly token: string
    readonly perAccount: number
  },
): Promise<Claimed | undefined> {
  const busy = tx
    .selectFrom('deliveries')
    .select('account_id')
    .where(leased)
    .where('free_at', '>', wish.now)
    .groupBy('account_id')
    .having(sql<number>`count(*)`, '>=', wish.perAccount)
  let due = tx
    .selectFrom('deliveries')
    .select('id')
    .where(pending)
    .where(isFree(wish.now, FAR_MS))
    .where('account_id', 'not in', busy)
    .orderBy('free_at')
    .limit(1)
  if (tx.sqlEngine === 'postgres') due = due.forUpdate().skipLocked()
  const chosen = await due.executeTakeFirst()
  if (!chosen) return undefined
  const row = await tx
    .updateTable('deliveries')
    .set((set) => ({
      lease_token: wish.token,
      free_at: wish.leaseUntil,
      tries: set('tries', '+', 1),
    }))
    .where('id', '=', chosen.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  const { webhook_secret } = await tx
    .selectFrom('accounts')
    .select('webhook_secret')
    .where('id', '=', row.account_id)
    .executeTakeFirstOrThrow()
  return { ...row, secret: webhook_secret }
}

/** Gives up the lease and says what comes next; false when someone else holds the delivery by now. */
export async function endLease(
  tx: Tx,
  { id, lease_token }: Pick<DeliveryRow, 'id' | 'lease_token'>,
  next: Partial<Pick<DeliveryRow, 'state' | 'free_at' | 'finished_at' | 'tries'>>,
): Promise<boolean> {
  const row = await tx
    .updateTable('deliveries')
    .set({ ...next, lease_token: null })
    .where('id', '=', id)
    .where('lease_token', '=', lease_token)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export const insertAttempt = async (tx: Tx, row: Insertable<AttemptsTable>): Promise<void> => {
  await tx.insertInto('attempts').values(row).execute()
}

/** Is any delivery due, or its lease over; costs a look at both ends of an index, however many are waiting. */
export const isAnyDue = async (read: Read, now: number): Promise<boolean> => {
  const waiting = read.selectFrom('deliveries').select('id').where(pending)
  const ends = [waiting.orderBy('free_at'), waiting.orderBy('free_at', 'desc')]
  for (const end of ends) {
    const row = await read
      .selectFrom(end.select('free_at').limit(1).as('last'))
      .select('id')
      .where(isFree(now, FAR_MS))
      .executeTakeFirst()
    if (row) return true
  }
  return false
}

export const deliveryOfAccount = (
  read: Read,
  accountId: string | null,
  id: string,
): Promise<DeliveryRow | undefined> => {
  const query = read.selectFrom('deliveries').selectAll().where('id', '=', id)
  return (accountId === null ? query : query.where('account_id', '=', accountId)).executeTakeFirst()
}

/** Newest first; ids grow with time. Null: of all accounts. */
export const deliveriesOfAccount = (
  read: Read,
  accountId: string | null,
  { before, requestId, limit }: { before?: string; requestId?: string; limit: number },
): Promise<DeliveryRow[]> => {
  let query = read.selectFrom('deliveries').selectAll()
  if (accountId !== null) query = query.where('account_id', '=', accountId)
  if (before !== undefined) query = query.where('id', '<', before)
  if (requestId !== undefined) query = query.where('request_id', '=', requestId)
  return query.orderBy('id', 'desc').limit(limit).execute()
}

/** Oldest first. */
export const attemptsOf = async (read: Read, deliveryIds: readonly string[]) =>
  deliveryIds.length === 0
    ? []
    : await read
        .selectFrom('attempts')
        .selectAll()
        .where('delivery_id', 'in', deliveryIds)
        .orderBy('id')
        .execute()

/** Puts a delivery at the head of the queue with all its tries before it; undefined when there is none, or it is leased now. */
export const requeueDelivery = (
  tx: Tx,
  accountId: string | null,
  id: string,
  now: number,
): Promise<{ id: string } | undefined> =>
  tx
    .updateTable('deliveries')
    .set({ state: 'pending', tries: 0, free_at: now, finished_at: null, lease_token: null })
    .where('id', '=', id)
    .where((where) => (accountId === null ? where.lit(true) : where('account_id', '=', accountId)))
    .where((where) => where.or([where('lease_token', 'is', null), isFree(now, FAR_MS)]))
    .returning('id')
    .executeTakeFirst()

/** Removes up to `limit` deliveries that ended before `before`, with their attempts; gives how many. */
export async function removeDeliveries(tx: Tx, before: number, limit: number): Promise<number> {
  const old = await tx
    .selectFrom('deliveries')
    .select('id')
    .where('finished_at', 'is not', null)
    .where('finished_at', '<', before)
    .limit(limit)
    .execute()
  const ids = old.map(({ id }) => id)
  if (ids.length === 0) return 0
  await tx.deleteFrom('attempts').where('delivery_id', 'in', ids).execute()
  await tx.deleteFrom('deliveries').where('id', 'in', ids).execute()
  return ids.length
}
