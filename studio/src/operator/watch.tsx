// What waits, what runs, how the last day went, and whether the engines stand ready.
import type { EngineAnswer, QueueAnswer } from '@openfield/sdk'
import { Fault } from '../design/notice.tsx'
import { Table } from '../design/table.tsx'
import { formatAgo, formatNumber, formatSeconds } from '../lib/format.ts'
import { useEngines, useQueue } from './queries.ts'

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

const moods = { ready: 'good', down: 'bad', probing: 'warn' } as const
const states = { ready: 'Ready', down: 'Down', probing: 'Being asked' } as const
const breakers = { open: 'Left alone', half_open: 'On trial' } as const

function Name({ engine: { id, kind } }: { readonly engine: EngineAnswer }) {
  return id === kind ? (
    id
  ) : (
    <>
      {id} <small>{kind}</small>
    </>
  )
}

function State({ engine: { state, breaker, since } }: { readonly engine: EngineAnswer }) {
  return (
    <>
      <span className="badge" data-mood={moods[state]}>
        {breaker === 'closed' ? states[state] : breakers[breaker]}
      </span>{' '}
      <small>since {formatAgo(since)}</small>
    </>
  )
}

/** `soul, dop-lite (place 2)`: only who is not asked first has a number. */
const routesText = ({ routes }: EngineAnswer): string =>
  routes.map(({ model, place }) => (place === 1 ? model : `${model} (place ${place})`)).join(', ')

function Says({ engine: { sentence, last_error: last } }: { readonly engine: EngineAnswer }) {
  return (
    <>
      {sentence}
      {last !== null && last.sentence !== sentence && (
        <>
          <br />
          <small>
            Last error {formatAgo(last.at)}: {last.sentence}
          </small>
        </>
      )}
    </>
  )
}

export function Watch() {
  const queue = useQueue()
  const engines = useEngines()
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
      <section className="block">
        <h2>Engines</h2>
        {engines.data && (
          <Table
            caption="Engines"
            rows={engines.data}
            keyOf={({ id }) => id}
            empty="No engine is set up."
            columns={[
              { head: 'Engine', cell: (engine) => <Name engine={engine} /> },
              { head: 'State', cell: (engine) => <State engine={engine} /> },
              { head: 'Makes', cell: (engine) => routesText(engine) },
              {
                head: 'Running',
                isNumber: true,
                cell: ({ running, concurrency }) => `${running} of ${concurrency}`,
              },
              { head: 'Waiting', isNumber: true, cell: ({ queued }) => queued },
              {
                head: 'Usually',
                isNumber: true,
                cell: ({ usual_seconds: usual }) => (usual === null ? '–' : formatSeconds(usual)),
              },
              { head: 'Says', cell: (engine) => <Says engine={engine} /> },
            ]}
          />
        )}
        <p>
          <small>
            As the process that answers sees them. Where several processes share the work, each
            counts and checks for itself.
          </small>
        </p>
      </section>
    </>
  )
}
