// SQL of characters: put in, claimed, kept under their lease, ended, read, listed and deleted; and how a row becomes a view.
import type {
  CharacterLooks,
  CharacterMedia,
  CharacterState,
  CharacterView,
} from '@openfield/contract'
import { sql } from 'kysely'
import { isFree, type Lease } from '../store/lease.ts'
import type { CharacterRow } from '../store/schema.ts'
import type { Read, Tx } from '../store/store.ts'

export const viewOf = (row: CharacterRow): CharacterView => ({
  id: row.id,
  accountId: row.account_id,
  name: row.name,
  state: row.state as CharacterState,
  failReason: row.error_message,
  mediaId: row.media_id,
  thumbnail: row.thumbnail,
  references: JSON.parse(row.reference_media) as CharacterMedia[],
  looks: row.looks === null ? null : (JSON.parse(row.looks) as CharacterLooks),
  createdAt: row.created_at,
  startedAt: row.started_at,
})

export const insertCharacter = async (
  tx: Tx,
  row: CharacterRow,
  images: readonly string[],
): Promise<void> => {
  await tx.insertInto('characters').values(row).execute()
  await tx
    .insertInto('character_inputs')
    .values({ character_id: row.id, images: JSON.stringify(images) })
    .execute()
}

export const characterImages = async (tx: Tx, id: string): Promise<readonly string[]> => {
  const row = await tx
    .selectFrom('character_inputs')
    .select('images')
    .where('character_id', '=', id)
    .executeTakeFirst()
  return row ? (JSON.parse(row.images) as string[]) : []
}

/** Written exactly like the condition of the partial index, so that the index is used. */
const unfinished = sql<boolean>`state in ('queued', 'processing')`

export const countUnfinishedCharacters = async (read: Read, accountId: string): Promise<number> => {
  const row = await read
    .selectFrom('characters')
    .select((each) => each.fn.countAll<number>().as('count'))
    .where('account_id', '=', accountId)
    .where(unfinished)
    .executeTakeFirstOrThrow()
  return Number(row.count)
}

/** Also a deleted one: its row stays for the ledger. */
export const characterRow = (read: Read, id: string): Promise<CharacterRow | undefined> =>
  read.selectFrom('characters').selectAll().where('id', '=', id).executeTakeFirst()

/** Undefined when there is none, it is someone else's, or it was deleted. */
export const characterOfAccount = (
  read: Read,
  accountId: string,
  id: string,
): Promise<CharacterRow | undefined> =>
  read
    .selectFrom('characters')
    .selectAll()
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()

/** Newest first; also how many there are in all. */
export const charactersOfAccount = async (
  read: Read,
  accountId: string,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<{ readonly rows: readonly CharacterRow[]; readonly total: number }> => {
  const mine = read
    .selectFrom('characters')
    .where('account_id', '=', accountId)
    .where('deleted_at', 'is', null)
  const { count } = await mine
    .select((each) => each.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  const rows = await mine.selectAll().orderBy('id', 'desc').offset(offset).limit(limit).execute()
  return { rows, total: Number(count) }
}

/** Whose media these are; undefined when no character's. */
export const characterOfMedia = (read: Read, mediaId: string): Promise<CharacterRow | undefined> =>
  read.selectFrom('characters').selectAll().where('media_id', '=', mediaId).executeTakeFirst()

/** Unfinished ones are being given theirs. */
export const mayHaveMedia = ({ state, deleted_at }: CharacterRow): boolean =>
  deleted_at === null && state !== 'failed'

/** The free character whose account's turn it is; locked. */
export const nextCharacter = async (tx: Tx, now: number): Promise<CharacterRow | undefined> => {
  const lock = tx.sqlEngine === 'postgres' ? sql`for update of characters skip locked` : sql``
  const { rows } = await sql<CharacterRow>`
    select characters.* from characters join lanes on lanes.account_id = characters.account_id
    where ${unfinished} and ${isFree(now)}
    order by lanes.turn, characters.id limit 1 ${lock}`.execute(tx)
  return rows[0]
}

/** Gives the row to the lease until `until`. */
export const takeCharacter = (
  tx: Tx,
  lease: Lease,
  { now, until }: { readonly now: number; readonly until: number },
): Promise<CharacterRow> =>
  tx
    .updateTable('characters')
    .set((row) => ({
      state: 'processing',
      lease_token: lease.token,
      free_at: until,
      attempt: row('attempt', '+', 1),
      started_at: now,
    }))
    .where('id', '=', lease.id)
    .returningAll()
    .executeTakeFirstOrThrow()

/** Extends the lease; false when it is lost. */
export const beatCharacter = async (tx: Tx, lease: Lease, until: number): Promise<boolean> => {
  const row = await tx
    .updateTable('characters')
    .set({ free_at: until })
    .where('id', '=', lease.id)
    .where('lease_token', '=', lease.token)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Back into the queue, free from `freeAt` on. Undefined when the lease is lost. */
export const requeueCharacter = (
  tx: Tx,
  lease: Lease,
  { freeAt, isCounted }: { readonly freeAt: number; readonly isCounted: boolean },
): Promise<CharacterRow | undefined> =>
  tx
    .updateTable('characters')
    .set({
      state: 'queued',
      lease_token: null,
      free_at: freeAt,
      attempt: sql`attempt - ${isCounted ? 0 : 1}`,
      started_at: null,
    })
    .where('id', '=', lease.id)
    .where('lease_token', '=', lease.token)
    .returningAll()
    .executeTakeFirst()

/** Locks the row if the lease still holds it. */
export const heldCharacter = (tx: Tx, lease: Lease): Promise<CharacterRow | undefined> =>
  tx
    .updateTable('characters')
    .set({ lease_token: lease.token })
    .where('id', '=', lease.id)
    .where('lease_token', '=', lease.token)
    .returningAll()
    .executeTakeFirst()

/** Locks the row of this account, whatever its state. */
export const ownedCharacter = (
  tx: Tx,
  accountId: string,
  id: string,
): Promise<CharacterRow | undefined> =>
  tx
    .updateTable('characters')
    .set({ account_id: accountId })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .returningAll()
    .executeTakeFirst()

/** Writes into a locked row that ends or is deleted: its lease and its inputs go. */
export const closeCharacter = async (
  tx: Tx,
  id: string,
  changes: Partial<CharacterRow>,
): Promise<CharacterRow> => {
  await tx.deleteFrom('character_inputs').where('character_id', '=', id).execute()
  return tx
    .updateTable('characters')
    .set({ ...changes, lease_token: null })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}
