// SQL of the queue: requests that someone may take, found lane by lane and taken under a lease.

import type { Model } from '@openfield/contract'
import { type RawBuilder, sql } from 'kysely'
import { isFree, type Lease } from '../store/lease.ts'
import type { RequestRow } from '../store/schema.ts'
import type { Tx } from '../store/store.ts'

export interface LaneChoice {
  readonly priority: number
  /** How many requests of one account may be processing at once. */
  readonly runningMax: number
  readonly now: number
  /** Only requests of these; of all when absent. */
  readonly models?: readonly Model[]
}

const ofModels = ({ models }: LaneChoice): RawBuilder<unknown> =>
  models === undefined ? sql`` : sql`and model in (${sql.join(models)})`

/** What happens to a row that another process has locked: look for something else, or wait for it. */
type WhenLocked = 'skip' | 'wait'

const lock = (tx: Tx, of: string, when: WhenLocked): RawBuilder<unknown> => {
  if (tx.sqlEngine !== 'postgres') return sql``
  return sql`for update of ${sql.table(of)} ${when === 'skip' ? sql`skip locked` : sql``}`
}

/** All that is in the partial index of the queue; the texts must be alike. */
const unfinished = sql`state in ('queued', 'processing')`

/** Accounts that have as many requests processing under live leases as they may. Asked once per statement, of the few that run. */
const full = ({ runningMax, now }: LaneChoice) => sql`(
  select account_id from requests where state = 'processing' and not ${isFree(now)}
  group by account_id having count(*) >= ${runningMax}
)`

/**
 * A request that has one attempt left because its worker died under it each time, free to take. Its kind is few, so no index but
 * that of processing requests is needed.
 */
export const lastChance = async (
  tx: Tx,
  { attemptsMax, now }: { readonly attemptsMax: number; readonly now: number },
): Promise<RequestRow | undefined> => {
  const { rows } = await sql<RequestRow>`
    select requests.* from requests
    where state = 'processing' and attempt > 0 and attempt = ${attemptsMax - 1} and ${isFree(now)}
    order by id limit 1 ${lock(tx, 'requests', 'skip')}`.execute(tx)
  return rows[0]
}

/**
 * The account whose turn it is, among those that have a free request of this priority and are below their limit. The recursion
 * leaps through the index from one account to the next, so a long queue of one account costs no more than a short one.
 */
export const nextLane = async (
  tx: Tx,
  choice: LaneChoice,
  whenLocked: WhenLocked,
): Promise<string | undefined> => {
  const { priority, now } = choice
  const { rows } = await sql<{ account_id: string }>`
    with recursive waiting (account_id) as (
      select min(account_id) from requests where ${unfinished} and priority = ${priority}
      union all
      select (
        select min(account_id) from requests
        where ${unfinished} and priority = ${priority} and account_id > waiting.account_id
      ) from waiting where waiting.account_id is not null
    )
    select lanes.account_id from waiting join lanes on lanes.account_id = waiting.account_id
    where exists (
      select 1 from requests
      where ${unfinished} and priority = ${priority} and requests.account_id = lanes.account_id and ${isFree(now)} ${ofModels(choice)}
    )
    and lanes.account_id not in ${full(choice)}
    order by lanes.turn, lanes.account_id limit 1 ${lock(tx, 'lanes', whenLocked)}`.execute(tx)
  return rows[0]?.account_id
}

/** The oldest free request of the lane. The limit is asked again, now that the lane is ours alone. */
export const nextInLane = async (
  tx: Tx,
  accountId: string,
  choice: LaneChoice,
): Promise<RequestRow | undefined> => {
  const { priority, now } = choice
  const { rows } = await sql<RequestRow>`
    select requests.* from requests
    where ${unfinished} and priority = ${priority} and account_id = ${accountId} and ${isFree(now)} ${ofModels(choice)}
    and account_id not in ${full(choice)}
    order by id limit 1 ${lock(tx, 'requests', 'skip')}`.execute(tx)
  return rows[0]
}

/** Sends the lane behind all others. */
export const endTurn = async (tx: Tx, accountId: string): Promise<void> => {
  await sql`update lanes set turn = (select max(turn) + 1 from lanes) where account_id = ${accountId}`.execute(
    tx,
  )
}

/** Gives the row to the lease until `until`. */
export const takeRequest = (
  tx: Tx,
  lease: Lease,
  { now, until }: { readonly now: number; readonly until: number },
): Promise<RequestRow> =>
  tx
    .updateTable('requests')
    .set((row) => ({
      state: 'processing',
      lease_token: lease.token,
      free_at: until,
      attempt: row('attempt', '+', 1),
      progress: 0,
      stage: 'starting',
      // Of an attempt whose worker died.
      preview_at: null,
      started_at: now,
      updated_at: now,
    }))
    .where('id', '=', lease.id)
    .returningAll()
    .executeTakeFirstOrThrow()

export const wholeInput = async (tx: Tx, id: string): Promise<string | undefined> =>
  (await tx.selectFrom('inputs').select('input').where('request_id', '=', id).executeTakeFirst())
    ?.input
