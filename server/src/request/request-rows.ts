// SQL of requests and their idempotency keys, and how a row becomes a view.
import type { Dialect, MediaItem, Model, RequestState, RequestView } from '@openfield/contract'
import { sql } from 'kysely'
import type { IdempotencyTable, NewRequestRow, RequestRow } from '../store/schema.ts'
import type { Read, Tx } from '../store/store.ts'
import { priorityClasses } from './priority.ts'

/** The request as its row tells it; the queue position is another question. */
export const viewOf = (row: RequestRow): RequestView => ({
  id: row.id,
  accountId: row.account_id,
  dialect: row.dialect as Dialect,
  model: row.model as Model,
  input: JSON.parse(row.input) as RequestView['input'],
  state: row.state as RequestState,
  progress: row.progress,
  stage: row.stage,
  queuePosition: null,
  etaSeconds: null,
  engine: row.engine,
  attempt: row.attempt,
  price: row.price,
  charged: row.charged,
  error:
    row.error_code === null ? null : { code: row.error_code, message: row.error_message ?? '' },
  media: JSON.parse(row.media) as MediaItem[],
  notes: JSON.parse(row.notes) as string[],
  enhancedPrompt: row.enhanced_prompt,
  createdAt: row.created_at,
  updatedAt: row.updated_at,
  startedAt: row.started_at,
  completedAt: row.completed_at,
  expiresAt: row.expires_at,
})

export const insertRequest = async (tx: Tx, row: NewRequestRow): Promise<void> => {
  await tx.insertInto('requests').values(row).execute()
}

export const insertInput = async (tx: Tx, id: string, input: string): Promise<void> => {
  await tx.insertInto('inputs').values({ request_id: id, input }).execute()
}

export const requestById = (read: Read, id: string): Promise<RequestRow | undefined> =>
  read.selectFrom('requests').selectAll().where('id', '=', id).executeTakeFirst()

/** Undefined when there is none or it is someone else's. */
export const requestOfAccount = (
  read: Read,
  accountId: string,
  id: string,
): Promise<RequestRow | undefined> =>
  read
    .selectFrom('requests')
    .selectAll()
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .executeTakeFirst()

/** Written exactly like the condition of the partial index, so that the index is used. */
const unfinished = sql<boolean>`state in ('queued', 'processing')`

/** Are `limit` or more requests of the account queued or processing. */
export const hasUnfinished = async (
  read: Read,
  accountId: string,
  limit: number,
): Promise<boolean> => {
  const row = await read
    .selectFrom('requests')
    .select('id')
    .where('account_id', '=', accountId)
    // All of them: names the first column of the queue's index, so that it is used.
    .where('priority', 'in', priorityClasses)
    .where(unfinished)
    .offset(limit - 1)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export interface RequestFilter {
  /** Only requests older than this one (its id); newest first. */
  readonly before?: string
  readonly states?: readonly RequestState[]
  readonly model?: Model
  readonly limit: number
}

/** Null: of all accounts. */
export const listOfAccount = (
  read: Read,
  accountId: string | null,
  { before, states, model, limit }: RequestFilter,
): Promise<RequestRow[]> => {
  let query = read.selectFrom('requests').selectAll()
  if (accountId !== null) query = query.where('account_id', '=', accountId)
  if (before !== undefined) query = query.where('id', '<', before)
  if (states !== undefined) query = query.where('state', 'in', states)
  if (model !== undefined) query = query.where('model', '=', model)
  return query.orderBy('id', 'desc').limit(limit).execute()
}

/** How many requests are queued or processing, by model. */
export const countUnfinished = async (
  read: Read,
): Promise<{ state: RequestState; model: Model; count: number }[]> => {
  const rows = await read
    .selectFrom('requests')
    .select((from) => ['state', 'model', from.fn.countAll<number>().as('count')])
    .where('priority', 'in', priorityClasses)
    .where(unfinished)
    .groupBy(['state', 'model'])
    .execute()
  return rows.map(({ state, model, count }) => ({
    state: state as RequestState,
    model: model as Model,
    count: Number(count),
  }))
}

/** How many queued requests are ahead of this one by priority and age, counted up to `max`. */
export const countAhead = async (
  read: Read,
  { id, priority }: { readonly id: string; readonly priority: number },
  max: number,
): Promise<number> => {
  const queued = () =>
    read.selectFrom('requests').select('id').where(sql<boolean>`state = 'queued'`).limit(max)
  // Two ranges of one index; asked as one condition, the database would look up each row.
  const ranges = [
    queued().where('priority', '>', priority),
    queued().where('priority', '=', priority).where('id', '<', id),
  ]
  let count = 0
  for (const range of ranges) {
    const row = await read
      .selectFrom(range.as('ahead'))
      .select((each) => each.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    count += row.count
  }
  return Math.min(max, count)
}

/** How long the last requests of each model took from their start, milliseconds, newest first. */
export const recentDurations = async (
  read: Read,
  model: string,
  limit: number,
): Promise<number[]> => {
  const rows = await read
    .selectFrom('requests')
    .select(['started_at', 'completed_at'])
    .where(sql<boolean>`state = 'completed'`)
    .where('model', '=', model)
    .orderBy('completed_at', 'desc')
    .limit(limit)
    .execute()
  return rows.flatMap(({ started_at, completed_at }) =>
    started_at === null || completed_at === null ? [] : [completed_at - started_at],
  )
}

export const idempotencyKey = (
  read: Read,
  accountId: string,
  key: string,
): Promise<IdempotencyTable | undefined> =>
  read
    .selectFrom('idempotency')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('key', '=', key)
    .executeTakeFirst()

/** False when the key is taken. */
export const insertIdempotencyKey = async (tx: Tx, row: IdempotencyTable): Promise<boolean> => {
  const made = await tx
    .insertInto('idempotency')
    .values(row)
    .onConflict((conflict) => conflict.columns(['account_id', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst()
  return made !== undefined
}
