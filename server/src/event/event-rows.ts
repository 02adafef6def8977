// SQL of the event table.
import type { Insertable } from 'kysely'
import type { EventsTable } from '../store/schema.ts'
import type { Tx } from '../store/store.ts'

export const insertEvent = async (tx: Tx, row: Insertable<EventsTable>): Promise<void> => {
  await tx.insertInto('events').values(row).execute()
}
