// SQL of the ledger: appends rows and moves the account's running totals with them, in one step.
import { sql } from 'kysely'
import type { Book, LedgerTable } from '../store/schema.ts'
import type { Read, Tx } from '../store/store.ts'

/** Millicredits from one book of an account to another. */
export interface Transfer {
  readonly accountId: string
  readonly requestId: string | null
  readonly kind: LedgerTable['kind']
  readonly from: Book
  readonly to: Book
  /** Millicredits, a whole number above 0. */
  readonly amount: number
  readonly note: string
  readonly at: number
}

/** The issued book stands on the other side: credits come out of it, so its running total grows as it gives. */
const change = (book: Book, transfer: Transfer): number => {
  const gives = transfer.from === book ? transfer.amount : 0
  const takes = transfer.to === book ? transfer.amount : 0
  return book === 'issued' ? gives - takes : takes - gives
}

/**
 * Moves the running totals and appends the row. False, and nothing is changed, when the balance does not cover it or there is no
 * such account. Locks the account until the transaction ends.
 */
export const appendTransfer = async (tx: Tx, transfer: Transfer): Promise<boolean> => {
  const balance = change('balance', transfer)
  const account = await tx
    .updateTable('accounts')
    .set({
      issued: sql`issued + ${change('issued', transfer)}`,
      balance: sql`balance + ${balance}`,
      held: sql`held + ${change('held', transfer)}`,
      spent: sql`spent + ${change('spent', transfer)}`,
    })
    .where('id', '=', transfer.accountId)
    .where('balance', '>=', -balance)
    .returning(['balance', 'held'])
    .executeTakeFirst()
  if (!account) return false
  await tx
    .insertInto('ledger')
    .values({
      account_id: transfer.accountId,
      request_id: transfer.requestId,
      kind: transfer.kind,
      from_book: transfer.from,
      to_book: transfer.to,
      amount: transfer.amount,
      balance_after: account.balance,
      held_after: account.held,
      note: transfer.note,
      at: transfer.at,
    })
    .execute()
  return true
}

/** A movement as its account reads it; amounts in millicredits. */
export interface LedgerEntry {
  readonly id: number
  readonly kind: LedgerTable['kind']
  readonly amount: number
  readonly requestId: string | null
  readonly balanceAfter: number
  readonly heldAfter: number
  readonly note: string
  readonly at: number
}

/** Newest first. */
export const ledgerOfAccount = async (
  read: Read,
  accountId: string,
  limit: number,
  /** Only movements before this one, by its id. */
  before: number = Number.MAX_SAFE_INTEGER,
): Promise<LedgerEntry[]> => {
  const rows = await read
    .selectFrom('ledger')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('id', '<', before)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    amount: row.amount,
    requestId: row.request_id,
    balanceAfter: row.balance_after,
    heldAfter: row.held_after,
    note: row.note,
    at: row.at,
  }))
}

/** Millicredits in each book over all accounts. */
export const bookTotals = async (read: Read): Promise<Record<Book, number>> => {
  const row = await read
    .selectFrom('accounts')
    .select(
      (['issued', 'balance', 'held', 'spent'] as const).map((book) =>
        sql<number>`cast(coalesce(sum(${sql.ref(book)}), 0) as bigint)`.as(book),
      ),
    )
    .executeTakeFirstOrThrow()
  return row
}
