// Requests of all accounts: what failed and why, and another try for what deserves one.
import type { AdminRequest } from '@openfield/sdk'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { RotateCw } from 'lucide-react'
import { useState } from 'react'
import { useOperator } from '../api/client.ts'
import { Button } from '../design/button.tsx'
import { Fault } from '../design/notice.tsx'
import { Segmented } from '../design/segmented.tsx'
import { More, Table } from '../design/table.tsx'
import { tell, tellFault } from '../design/toast.tsx'
import { formatTime, standing, stateWord } from '../lib/format.ts'
import { type Stand, useAllRequests } from './queries.ts'

const moodOf = ({ state, is_final }: AdminRequest): string => {
  if (!is_final) return 'warn'
  return state === 'completed' ? 'good' : 'bad'
}

function Retry({ request }: { readonly request: AdminRequest }) {
  const operator = useOperator()
  const cache = useQueryClient()
  const retry = useMutation({
    mutationFn: () => operator.requests.retry(request.id),
    onSuccess: () => {
      tell('On its way again', 'As a new request of the same account.')
      void cache.invalidateQueries({ queryKey: ['operator'] })
    },
    onError: (error) => tellFault('It was not tried again', error),
  })
  if (!request.can_retry) return null
  return (
    <Button
      icon={<RotateCw aria-hidden="true" />}
      isBusy={retry.isPending}
      onClick={() => retry.mutate()}
    >
      Try again
    </Button>
  )
}

function Standing({ request }: { readonly request: AdminRequest }) {
  return (
    <>
      <span className="badge" data-mood={moodOf(request)}>
        {request.is_final ? stateWord(request.state) : standing(request)}
      </span>{' '}
      {request.error?.message}
    </>
  )
}

export function AllRequests() {
  const [stand, setStand] = useState<Stand>('failed')
  const list = useAllRequests(stand)
  if (list.error) {
    return (
      <Fault
        title="The requests did not come"
        error={list.error}
        onRetry={() => void list.refetch()}
      />
    )
  }
  return (
    <section className="block">
      <Segmented
        label="Which requests"
        isLabelHidden
        className="stand"
        value={stand}
        options={[
          { value: 'failed', label: 'Failed' },
          { value: 'active', label: 'In the making' },
          { value: 'all', label: 'All' },
        ]}
        onChange={setStand}
      />
      {list.data && (
        <Table
          caption="Requests"
          rows={list.data.pages.flatMap((page) => page.requests)}
          keyOf={({ id }) => id}
          empty={stand === 'failed' ? 'Nothing failed.' : 'Nothing here.'}
          columns={[
            { head: 'When', cell: ({ created_at }) => formatTime(created_at) },
            { head: 'Account', cell: ({ account_id }) => <code>{account_id}</code> },
            { head: 'Model', cell: ({ model }) => model },
            { head: 'Prompt', cell: ({ prompt }) => <span className="cut">{prompt || '–'}</span> },
            { head: 'State', cell: (request) => <Standing request={request} /> },
            { head: 'Again', isNumber: true, cell: (request) => <Retry request={request} /> },
          ]}
        />
      )}
      <More list={list} />
    </section>
  )
}
