// Every movement of credits, newest first.
import type { LedgerEntryAnswer } from '@openfield/sdk'
import { useLedger } from '../api/queries.ts'
import { Link } from '../app/router.tsx'
import { Fault } from '../design/notice.tsx'
import { More, Table } from '../design/table.tsx'
import { formatNumber, formatTime } from '../lib/format.ts'

const words: Readonly<Record<LedgerEntryAnswer['kind'], string>> = {
  topup: 'Topped up',
  hold: 'Held',
  capture: 'Paid',
  release: 'Given back',
  adjust: 'Adjusted',
}

const signs: Readonly<Record<LedgerEntryAnswer['kind'], string>> = {
  topup: '+',
  hold: '−',
  capture: '',
  release: '+',
  adjust: '',
}

/** Rows of the ledger, of one's own account or another. */
export function LedgerTable({ entries }: { readonly entries: readonly LedgerEntryAnswer[] }) {
  return (
    <Table
      caption="Movements of credits"
      rows={entries}
      keyOf={({ id }) => id}
      empty="No credits have moved yet."
      columns={[
        { head: 'When', cell: ({ at }) => <time dateTime={at}>{formatTime(at)}</time> },
        { head: 'What', cell: ({ kind }) => words[kind] },
        {
          head: 'For',
          cell: ({ request_id, note }) =>
            request_id === null ? (
              note || '–'
            ) : (
              <Link href={`/library?request=${request_id}`}>a request</Link>
            ),
        },
        {
          head: 'Credits',
          isNumber: true,
          cell: ({ kind, amount }) => (
            <span className={signs[kind] === '+' ? 'amount-in' : undefined}>
              {signs[kind]}
              {formatNumber(amount)}
            </span>
          ),
        },
        {
          head: 'Balance',
          isNumber: true,
          cell: ({ balance_after }) => formatNumber(balance_after),
        },
      ]}
    />
  )
}

export function Ledger() {
  const list = useLedger()
  if (list.error) {
    return (
      <Fault
        title="The ledger did not come"
        error={list.error}
        onRetry={() => void list.refetch()}
      />
    )
  }
  return (
    <section className="block">
      <p>
        Credits are held when you press, paid when the result is there, and given back when it is
        not.
      </p>
      {list.data && <LedgerTable entries={list.data.pages.flatMap((page) => page.entries)} />}
      <More list={list} />
    </section>
  )
}
