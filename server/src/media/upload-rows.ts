// SQL of uploads.
import type { Selectable } from 'kysely'
import type { UploadsTable } from '../store/schema.ts'
import type { Read, Tx } from '../store/store.ts'

export type UploadRow = Selectable<UploadsTable>

export const insertUpload = async (tx: Tx, row: UploadRow): Promise<void> => {
  await tx.insertInto('uploads').values(row).execute()
}

export const uploadById = (read: Read, id: string): Promise<UploadRow | undefined> =>
  read.selectFrom('uploads').selectAll().where('id', '=', id).executeTakeFirst()

/** How many the account has that have not expired. */
export const countUploads = async (read: Read, accountId: string, now: number): Promise<number> => {
  const row = await read
    .selectFrom('uploads')
    .select((from) => from.fn.countAll<number>().as('count'))
    .where('account_id', '=', accountId)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

export const expiredUploads = async (read: Read, now: number, limit: number): Promise<string[]> => {
  const rows = await read
    .selectFrom('uploads')
    .select('id')
    .where('expires_at', '<=', now)
    .orderBy('expires_at')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

export const removeUploads = async (tx: Tx, ids: readonly string[]): Promise<void> => {
  await tx.deleteFrom('uploads').where('id', 'in', ids).execute()
}
