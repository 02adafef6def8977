// SQL of the audit: everything about the ledger that must be true, asked as questions whose answer is a list of what is not.
import { sql } from 'kysely'
import type { Tx } from '../store/store.ts'

/** A finding; `subject` is an account, request, character or ledger row. */
interface Finding {
  readonly subject: string
}

/** One moment for all questions, however many write meanwhile. */
export const freeze = async (tx: Tx): Promise<void> => {
  if (tx.sqlEngine !== 'postgres') return
  await sql`set transaction isolation level repeatable read, read only`.execute(tx)
}

const books = {
  issued: sql`case when from_book = 'issued' then amount when to_book = 'issued' then -amount else 0 end`,
  balance: sql`case when to_book = 'balance' then amount when from_book = 'balance' then -amount else 0 end`,
  held: sql`case when to_book = 'held' then amount when from_book = 'held' then -amount else 0 end`,
  spent: sql`case when to_book = 'spent' then amount when from_book = 'spent' then -amount else 0 end`,
}

const ledgerSum = (amount: typeof books.issued) =>
  sql`coalesce((select cast(sum(${amount}) as bigint) from ledger where account_id = accounts.id), 0)`

const ask = async (tx: Tx, question: ReturnType<typeof sql<Finding>>): Promise<string[]> =>
  (await question.execute(tx)).rows.map(({ subject }) => subject)

/** Accounts whose running totals are not the sums of their ledger rows. */
export const unequalTotals = (tx: Tx): Promise<string[]> =>
  ask(
    tx,
    sql<Finding>`select id as subject from accounts
      where issued <> ${ledgerSum(books.issued)} or balance <> ${ledgerSum(books.balance)}
      or held <> ${ledgerSum(books.held)} or spent <> ${ledgerSum(books.spent)}
      or issued <> balance + held + spent`,
  )

/** Ledger rows whose totals don't follow from the row before. */
export const brokenChains = (tx: Tx): Promise<string[]> =>
  ask(
    tx,
    sql<Finding>`select cast(id as text) as subject from (
        select id, balance_after, held_after,
          sum(${books.balance}) over (partition by account_id order by id) as balance_sum,
          sum(${books.held}) over (partition by account_id order by id) as held_sum
        from ledger
      ) as chain where balance_after <> balance_sum or held_after <> held_sum`,
  )

/** What is paid for: both tables have price, charged and state. */
type Paid = 'requests' | 'characters'

const unfinishedPrices = (table: Paid) =>
  sql`coalesce((
        select cast(sum(price) as bigint) from ${sql.table(table)}
        where account_id = accounts.id and state in ('queued', 'processing')
      ), 0)`

/** Accounts that hold other than the sum of the prices of what is unfinished. */
export const strayHolds = (tx: Tx): Promise<string[]> =>
  ask(
    tx,
    sql<Finding>`select id as subject from accounts
      where held <> ${unfinishedPrices('requests')} + ${unfinishedPrices('characters')}`,
  )

const moved = (table: Paid, kind: string) =>
  sql`coalesce((
      select cast(sum(amount) as bigint) from ledger
      where request_id = ${sql.ref(`${table}.id`)} and kind = ${kind}
    ), 0)`

/**
 * Rows whose money doesn't fit their state: unfinished ones hold their price, completed ones captured what they say they charged (the
 * price or, where engines have prices of their own, less) and released the rest, all others charged nothing and released it all.
 */
const unfit = (tx: Tx, table: Paid): Promise<string[]> =>
  ask(
    tx,
    sql<Finding>`select id as subject from ${sql.table(table)}
      where ${moved(table, 'hold')} <> price or charged <> ${moved(table, 'capture')}
      or charged < 0 or charged > case when state = 'completed' then price else 0 end
      or ${moved(table, 'release')} <> case when state in ('queued', 'processing') then 0 else price - charged end`,
  )

export const unfitRequests = (tx: Tx): Promise<string[]> => unfit(tx, 'requests')

export const unfitCharacters = (tx: Tx): Promise<string[]> => unfit(tx, 'characters')

/** Ledger rows of requests and characters that don't exist. */
export const orphanedRows = (tx: Tx): Promise<string[]> =>
  ask(
    tx,
    sql<Finding>`select cast(id as text) as subject from ledger where request_id is not null
      and not exists (select 1 from requests where requests.id = ledger.request_id)
      and not exists (select 1 from characters where characters.id = ledger.request_id)`,
  )
