// What waits, what runs, how the last day went, and whether the engines stand ready.
import type { QueueAnswer } from '@openfield/sdk'
import { Fault } from '../design/notice.tsx'
import { Table } from '../design/table.tsx'
import { formatAgo, formatNumber } from '../lib/format.ts'
import { Engines } from './engines.tsx'
import { useQueue } from './queries.ts'

function Counts({ queue }: { readonly queue: QueueAnswer }) {
  const { ended } = queue
  const failed = ended.failed + ended.error
  const figures = [
    [
      'Waiting',
      queue.queued,
      queue.oldest_queued_at ? `since ${formatAgo(queue.oldest_queued_at)}` : 'nobody waits',
    ],
    [
      'In the making',
      queue.processing,
      queue.oldest_processing_at ? `since ${formatAgo(queue.oldest_processing_at)}` : ' ',
    ],
    ['Finished', ended.completed, 'in 24 hours'],
    ['Failed', failed, 'in 24 hours'],
    ['Held back or canceled', ended.nsfw + ended.canceled, 'in 24 hours'],
  ] as const
  return (
    <dl className="figures">
      {figures.map(([name, count, note]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="num">
            {formatNumber(count)} <small>{note}</small>
          </dd>
        </div>
      ))}
    </dl>
  )
}

export function Watch() {
  const queue = useQueue()
  if (queue.error) {
    return (
      <Fault
        title="The queue did not come"
        error={queue.error}
        onRetry={() => void queue.refetch()}
      />
    )
  }
  return (
    <>
      <section className="block" aria-label="Queue">
        {queue.data && <Counts queue={queue.data} />}
        {queue.data && (
          <Table
            caption="Queue by model"
            rows={queue.data.by_model}
            keyOf={({ model }) => model}
            empty="Nothing waits and nothing runs."
            columns={[
              { head: 'Model', cell: ({ model }) => model },
              { head: 'Waiting', isNumber: true, cell: ({ queued }) => queued },
              { head: 'In the making', isNumber: true, cell: ({ processing }) => processing },
            ]}
          />
        )}
      </section>
      <Engines />
    </>
  )
}
