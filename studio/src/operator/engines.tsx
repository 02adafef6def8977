// The engines: what each makes and in which place, how it stands and since when, what it does now, and its last error.

import type { EngineAnswer } from '@openfield/sdk'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useOperator } from '../api/client.ts'
import { Button } from '../design/button.tsx'
import { Fault } from '../design/notice.tsx'
import { type Column, Table } from '../design/table.tsx'
import { formatAgo, formatSeconds } from '../lib/format.ts'
import { useEngines } from './queries.ts'

const moods = { ready: 'good', down: 'bad', probing: 'warn' } as const
const states = { ready: 'Ready', down: 'Down', probing: 'Being asked' } as const
const breakers = { open: 'Left alone', half_open: 'On trial' } as const

function Name({ id, kind }: EngineAnswer) {
  return (
    <span>
      {id} {id !== kind && <small>{kind}</small>}
    </span>
  )
}

function State({ state, breaker, since }: EngineAnswer) {
  return (
    <span>
      <span className="badge" data-mood={moods[state]}>
        {breaker === 'closed' ? states[state] : breakers[breaker]}
      </span>{' '}
      <small>since {formatAgo(since)}</small>
    </span>
  )
}

/** `soul, dop-lite (place 2)`: only who is not asked first has a number. */
const routesText = ({ routes }: EngineAnswer): string =>
  routes
    .map(({ model, place }) => (place === 1 ? model : `${model} (place ${place})`))
    .join(', ') || 'nothing'

function Says({ sentence, last_error: last }: EngineAnswer) {
  return (
    <span>
      {sentence}
      {last !== null && last.sentence !== sentence && (
        <small className="engine-error">
          Last error {formatAgo(last.at)}: {last.sentence}
        </small>
      )}
    </span>
  )
}

const columns: readonly Column<EngineAnswer>[] = [
  { head: 'Engine', cell: Name },
  { head: 'State', cell: State },
  { head: 'Makes', cell: routesText },
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
  { head: 'Says', cell: Says },
]

export function Engines() {
  const engines = useEngines()
  const operator = useOperator()
  const queries = useQueryClient()
  const check = useMutation({
    mutationFn: () => operator.checkEngines(),
    onSuccess: (answers) => queries.setQueryData(['operator', 'engines'], answers),
  })
  return (
    <section className="block" aria-label="Engines">
      <div className="engine-head">
        <h2>Engines</h2>
        <Button isBusy={check.isPending} onClick={() => check.mutate()}>
          Ask all now
        </Button>
      </div>
      {check.error && <Fault title="The engines could not be asked" error={check.error} />}
      {engines.data && (
        <Table
          caption="Engines"
          rows={engines.data}
          keyOf={({ id }) => id}
          empty="No engine is set up."
          columns={columns}
        />
      )}
      <p className="engine-note">
        As the process that answers sees them. Where several processes share the work, each counts
        and checks for itself.
      </p>
    </section>
  )
}
