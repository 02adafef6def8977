// SQL of requests and their idempotency keys, and how a row becomes a view.
import type { Dialect, MediaItem, Model, RequestState, RequestView } from '@openfield/contract'
import { sql } from 'kysely'
import type { IdempotencyTable, NewRequestRow, RequestRow } from '../store/schema.ts'
import type { Read, SqlEngine, Store, Tx } from '../store/store.ts'
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
  previewAt: row.preview_at,
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

/** The newest preview of the attempt that goes on, a `data:` URL; null when there is none. */
export const previewOf = async (
  read: Read,
  { id, state, preview_at }: Pick<RequestRow, 'id' | 'state' | 'preview_at'>,
): Promise<string | null> => {
  if (state !== 'processing' || preview_at === null) return null
  const row = await read
    .selectFrom('previews')
    .select('picture')
    .where('request_id', '=', id)
    .executeTakeFirst()
  return row?.picture ?? null
}

/** Undefined when there is none, it was deleted, or it is someone else's. */
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
    .where('deleted_at', 'is', null)
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
  readonly models?: readonly Model[]
  /** Stands in the prompt, in any letter case. */
  readonly words?: string
  readonly styleId?: string
  readonly motionId?: string
  /** Created at or after, milliseconds since the epoch. */
  readonly from?: number
  /** Created before. */
  readonly to?: number
  readonly limit: number
}

/** A pattern of LIKE that finds the text anywhere; its own wildcards are escaped by a backslash. */
const anywhere = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`

const promptOf = (sqlEngine: SqlEngine) =>
  sqlEngine === 'postgres' ? sql`(input::json ->> 'prompt')` : sql`json_extract(input, '$.prompt')`

/** What the input says; ids stand in it as JSON strings. */
const inputFits = (sqlEngine: SqlEngine, { words, styleId, motionId }: RequestFilter) => [
  ...(words === undefined
    ? []
    : [
        sql<boolean>`lower(${promptOf(sqlEngine)}) like ${anywhere(words.toLowerCase())} escape '\\'`,
      ]),
  ...(styleId === undefined ? [] : [sql<boolean>`input like ${`%"styleId":"${styleId}"%`}`]),
  ...(motionId === undefined ? [] : [sql<boolean>`input like ${`%{"id":"${motionId}"%`}`]),
]

/** Null: of all accounts. */
export const listOfAccount = (
  { read, sqlEngine }: Pick<Store, 'read' | 'sqlEngine'>,
  accountId: string | null,
  filter: RequestFilter,
): Promise<RequestRow[]> => {
  const { before, states, models, from, to, limit } = filter
  let query = read.selectFrom('requests').selectAll().where('deleted_at', 'is', null)
  if (accountId !== null) query = query.where('account_id', '=', accountId)
  if (before !== undefined) query = query.where('id', '<', before)
  if (states !== undefined) query = query.where('state', 'in', states)
  if (models !== undefined) query = query.where('model', 'in', models)
  if (from !== undefined) query = query.where('created_at', '>=', from)
  if (to !== undefined) query = query.where('created_at', '<', to)
  for (const fits of inputFits(sqlEngine, filter)) query = query.where(fits)
  return query.orderBy('id', 'desc').limit(limit).execute()
}

/** The account's queued and processing requests, oldest first. */
export const unfinishedOfAccount = (
  read: Read,
  accountId: string,
  limit: number,
): Promise<RequestRow[]> =>
  read
    .selectFrom('requests')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('priority', 'in', priorityClasses)
    .where(unfinished)
    .orderBy('id')
    .limit(limit)
    .execute()

/** When the longest waiting request came and the longest running one began; milliseconds since the epoch, null when there is none. */
export const oldestUnfinished = async (
  read: Read,
): Promise<{ queued: number | null; processing: number | null }> => {
  const queued = await read
    .selectFrom('requests')
    .select((each) => each.fn.min('created_at').as('at'))
    .where(sql<boolean>`state = 'queued'`)
    .executeTakeFirst()
  const processing = await read
    .selectFrom('requests')
    .select((each) => each.fn.min('started_at').as('at'))
    .where(sql<boolean>`state = 'processing'`)
    .executeTakeFirst()
  return { queued: queued?.at ?? null, processing: processing?.at ?? null }
}

/** How many requests created since then are in each state. */
export const countSince = async (
  read: Read,
  since: number,
): Promise<{ state: RequestState; count: number }[]> => {
  const rows = await read
    .selectFrom('requests')
    .select((each) => ['state', each.fn.countAll<number>().as('count')])
    .where('created_at', '>=', since)
    .groupBy('state')
    .execute()
  return rows.map(({ state, count }) => ({ state: state as RequestState, count: Number(count) }))
}

/** Requests that ended since then, by day (counted from the epoch), model and state; `charged` is their sum. */
export const endedByDay = async (
  read: Read,
  accountId: string,
  since: number,
): Promise<
  { day: number; model: Model; state: RequestState; count: number; charged: number }[]
> => {
  const day = sql<number>`completed_at / 86400000`
  const rows = await read
    .selectFrom('requests')
    .select((each) => [
      day.as('day'),
      'model',
      'state',
      each.fn.countAll<number>().as('count'),
      sql<number>`cast(sum(charged) as bigint)`.as('charged'),
    ])
    .where('account_id', '=', accountId)
    .where('completed_at', 'is not', null)
    .where('completed_at', '>=', since)
    .groupBy([day, 'model', 'state'])
    .execute()
  return rows.map((row) => ({
    day: Number(row.day),
    model: row.model as Model,
    state: row.state as RequestState,
    count: Number(row.count),
    charged: Number(row.charged),
  }))
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
