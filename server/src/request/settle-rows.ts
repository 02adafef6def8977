// SQL of endings: a request finishes, goes back into the queue, tells its progress, or is asked to stop.
import { sql } from 'kysely'
import type { Lease } from '../store/lease.ts'
import type { RequestRow } from '../store/schema.ts'
import type { Tx } from '../store/store.ts'

/** Locks the row if the lease still holds it. */
export const heldRow = async (tx: Tx, lease: Lease): Promise<RequestRow | undefined> => {
  // An update that changes nothing: the one way to lock a row that both engines know.
  const rows = await tx
    .updateTable('requests')
    .set({ lease_token: lease.token })
    .where('id', '=', lease.id)
    .where('lease_token', '=', lease.token)
    .returningAll()
    .execute()
  return rows[0]
}

/** Locks the row of this account, whatever its state. */
export const ownedRow = async (
  tx: Tx,
  accountId: string,
  id: string,
): Promise<RequestRow | undefined> => {
  const rows = await tx
    .updateTable('requests')
    .set({ account_id: accountId })
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .returningAll()
    .execute()
  return rows[0]
}

export type Finish = Pick<
  RequestRow,
  | 'state'
  | 'progress'
  | 'charged'
  | 'engine'
  | 'error_code'
  | 'error_message'
  | 'media'
  | 'notes'
  | 'enhanced_prompt'
  | 'completed_at'
  | 'expires_at'
>

/** Writes the end of an unfinished request and lets go of its lease. The row is locked by the caller. */
export const finishRequest = async (
  tx: Tx,
  id: string,
  finish: Finish,
  at: number,
): Promise<RequestRow> => {
  const row = await tx
    .updateTable('requests')
    .set({
      ...finish,
      ...{ stage: '', lease_token: null, engine_job: null, preview_at: null },
      updated_at: at,
    })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'processing'])
    .returningAll()
    .executeTakeFirstOrThrow()
  await tx.deleteFrom('inputs').where('request_id', '=', id).execute()
  await forgetPreview(tx, id)
  return row
}

/** Back into the queue, free from `freeAt` on. False when the lease is lost. */
export const requeue = async (
  tx: Tx,
  lease: Lease,
  {
    freeAt,
    isCounted,
    at,
  }: { readonly freeAt: number; readonly isCounted: boolean; readonly at: number },
): Promise<RequestRow | undefined> => {
  const rows = await tx
    .updateTable('requests')
    .set({
      state: 'queued',
      lease_token: null,
      free_at: freeAt,
      attempt: sql`attempt - ${isCounted ? 0 : 1}`,
      progress: 0,
      stage: '',
      preview_at: null,
      updated_at: at,
    })
    .where('id', '=', lease.id)
    .where('lease_token', '=', lease.token)
    .returningAll()
    .execute()
  if (rows[0]) await forgetPreview(tx, lease.id)
  return rows[0]
}

/** Writes what an engine remembers of the request. False when the lease is lost. */
export const keepEngineJob = async (tx: Tx, lease: Lease, job: string): Promise<boolean> => {
  const row = await tx
    .updateTable('requests')
    .set({ engine_job: job })
    .where('id', '=', lease.id)
    .where('lease_token', '=', lease.token)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Puts a picture in the place of the one before. False when the lease is lost: then nothing is written. */
export const keepPreview = async (
  tx: Tx,
  lease: Lease,
  { picture, at }: { readonly picture: string; readonly at: number },
): Promise<boolean> => {
  const row = await tx
    .updateTable('requests')
    .set({ preview_at: at })
    .where('id', '=', lease.id)
    .where('lease_token', '=', lease.token)
    .returning('id')
    .executeTakeFirst()
  if (!row) return false
  await tx
    .insertInto('previews')
    .values({ request_id: lease.id, picture })
    .onConflict((conflict) => conflict.column('request_id').doUpdateSet({ picture }))
    .execute()
  return true
}

const forgetPreview = async (tx: Tx, id: string): Promise<void> => {
  await tx.deleteFrom('previews').where('request_id', '=', id).execute()
}

export interface Beat {
  readonly progress: number
  readonly stage: string
  readonly engine: string | null
  readonly until: number
  readonly at: number
}

/** Extends the lease and tells progress. Undefined when the lease is lost. */
export const beatRequest = async (
  tx: Tx,
  lease: Lease,
  { progress, stage, engine, until, at }: Beat,
): Promise<{ isCancelAsked: boolean } | undefined> => {
  const row = await tx
    .updateTable('requests')
    .set({ progress, stage, engine, free_at: until, updated_at: at })
    .where('id', '=', lease.id)
    .where('lease_token', '=', lease.token)
    .returning('cancel_at')
    .executeTakeFirst()
  return row && { isCancelAsked: row.cancel_at !== null }
}

/** Marks a processing request so that its worker stops it. */
export const askCancel = async (tx: Tx, id: string, at: number): Promise<RequestRow> =>
  tx
    .updateTable('requests')
    .set({ cancel_at: at, updated_at: at })
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
