// SQL of the event table.
import type { Insertable, Selectable } from 'kysely'
import type { EventsTable } from '../store/schema.ts'
import type { Read, Tx } from '../store/store.ts'

export const insertEvent = async (tx: Tx, row: Insertable<EventsTable>): Promise<void> => {
  await tx.insertInto('events').values(row).execute()
}

export type EventRow = Selectable<EventsTable>

/** In the order they were appended; at most `limit` after the event with id `after`. */
export const eventsAfter = (
  read: Read,
  { accountId, requestId, after, limit }: EventQuery,
): Promise<EventRow[]> => {
  const base = read.selectFrom('events').selectAll().where('account_id', '=', accountId)
  const query = requestId === undefined ? base : base.where('request_id', '=', requestId)
  return query.where('id', '>', after).orderBy('id').limit(limit).execute()
}

export interface EventQuery {
  readonly accountId: string
  /** Only events of this request. */
  readonly requestId?: string
  /** 0 for the beginning. */
  readonly after: number
  readonly limit: number
}

/** The id of the last event of the account; 0 when there is none. */
export const lastEventId = async (read: Read, accountId: string): Promise<number> => {
  const row = await read
    .selectFrom('events')
    .select('id')
    .where('account_id', '=', accountId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.id ?? 0
}
