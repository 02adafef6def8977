// Webhooks: the secret they are signed with, a check of a signature, and the log of what was sent.
import type { DeliveryAnswer } from '@openfield/sdk'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Eye, RotateCw } from 'lucide-react'
import { useState } from 'react'
import { useClient } from '../api/client.ts'
import { useDeliveries } from '../api/queries.ts'
import { Link } from '../app/router.tsx'
import { Button } from '../design/button.tsx'
import { CopyButton } from '../design/copy-button.tsx'
import { Fault } from '../design/notice.tsx'
import { More, Table } from '../design/table.tsx'
import { tell, tellFault } from '../design/toast.tsx'
import { formatAgo, formatTime } from '../lib/format.ts'
import { SignatureCheck } from './signature-check.tsx'

function Secret() {
  const client = useClient()
  const cache = useQueryClient()
  const [isShown, setShown] = useState(false)
  const secret = useQuery({
    queryKey: ['webhook-secret'],
    queryFn: () => client.webhooks.secret(),
    enabled: isShown,
  })
  const rotate = useMutation({
    mutationFn: () => client.webhooks.rotateSecret(),
    onSuccess: (next) => {
      cache.setQueryData(['webhook-secret'], next)
      setShown(true)
      tell('A new secret', 'Messages are signed with it from now on.')
    },
    onError: (error) => tellFault('The secret was not changed', error),
  })
  return (
    <section className="block">
      <h2>Signing secret</h2>
      <p>
        Every message is signed as Standard Webhooks describes. Check the signature before you
        believe one.
      </p>
      {isShown && secret.data && <code className="secret">{secret.data.secret}</code>}
      <div className="inline-form">
        {isShown && secret.data ? (
          <CopyButton text={secret.data.secret} label="Copy" />
        ) : (
          <Button
            icon={<Eye aria-hidden="true" />}
            isBusy={secret.isFetching}
            onClick={() => setShown(true)}
          >
            Show the secret
          </Button>
        )}
        <Button
          look="quiet"
          icon={<RotateCw aria-hidden="true" />}
          isBusy={rotate.isPending}
          onClick={() => rotate.mutate()}
        >
          Make a new one
        </Button>
      </div>
    </section>
  )
}

const moods: Readonly<Record<DeliveryAnswer['state'], readonly [string, string]>> = {
  pending: ['warn', 'Pending'],
  delivered: ['good', 'Delivered'],
  gone: ['bad', 'Refused for good'],
  exhausted: ['bad', 'Given up'],
}

function Attempts({ delivery }: { readonly delivery: DeliveryAnswer }) {
  const { attempts, next_attempt_at } = delivery
  return (
    <ul className="attempts">
      {attempts.map((attempt) => (
        <li key={attempt.at}>
          <span title={formatTime(attempt.at)}>{formatAgo(attempt.at)}</span>:{' '}
          {attempt.status ?? 'no answer'} {attempt.error}
        </li>
      ))}
      {attempts.length === 0 && <li>Not tried yet</li>}
      {next_attempt_at && attempts.length > 0 && <li>Next try {formatAgo(next_attempt_at)}</li>}
    </ul>
  )
}

function Redeliver({ delivery }: { readonly delivery: DeliveryAnswer }) {
  const client = useClient()
  const cache = useQueryClient()
  const again = useMutation({
    mutationFn: () => client.webhooks.redeliver(delivery.id),
    onSuccess: () => void cache.invalidateQueries({ queryKey: ['deliveries'] }),
    onError: (error) => tellFault('It was not sent again', error),
  })
  if (delivery.state === 'pending') return null
  return (
    <Button isBusy={again.isPending} onClick={() => again.mutate()}>
      Send again
    </Button>
  )
}

function Deliveries() {
  const list = useDeliveries()
  if (list.error) {
    return (
      <Fault title="The log did not come" error={list.error} onRetry={() => void list.refetch()} />
    )
  }
  return (
    <section className="block">
      <h2>Delivery log</h2>
      {list.data && (
        <Table
          caption="Messages sent"
          rows={list.data.pages.flatMap((page) => page.deliveries)}
          keyOf={({ id }) => id}
          empty="No message yet. Send a request with webhook_url to get one when it ends."
          columns={[
            { head: 'When', cell: ({ created_at }) => formatTime(created_at) },
            { head: 'To', cell: ({ url }) => url },
            {
              head: 'About',
              cell: ({ request_id }) => (
                <Link href={`/library?request=${request_id}`}>a request</Link>
              ),
            },
            {
              head: 'State',
              cell: ({ state }) => (
                <span className="badge" data-mood={moods[state][0]}>
                  {moods[state][1]}
                </span>
              ),
            },
            { head: 'Tries', cell: (delivery) => <Attempts delivery={delivery} /> },
            {
              head: 'Again',
              isNumber: true,
              cell: (delivery) => <Redeliver delivery={delivery} />,
            },
          ]}
        />
      )}
      <More list={list} />
    </section>
  )
}

export function Webhooks() {
  return (
    <>
      <Deliveries />
      <Secret />
      <SignatureCheck />
    </>
  )
}
