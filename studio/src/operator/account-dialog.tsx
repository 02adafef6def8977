// One account as the operator sees it: top up, keys, last movements.
import type { AdminAccountDetail } from '@openfield/sdk'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { LedgerTable } from '../account/ledger.tsx'
import { useOperator } from '../api/client.ts'
import { Button } from '../design/button.tsx'
import { Dialog } from '../design/dialog.tsx'
import { TextField } from '../design/field.tsx'
import { Table } from '../design/table.tsx'
import { tell, tellFault } from '../design/toast.tsx'
import { formatAgo, formatCredits, formatTime } from '../lib/format.ts'
import { useOneAccount } from './queries.ts'

function TopUp({ account }: { readonly account: AdminAccountDetail }) {
  const operator = useOperator()
  const cache = useQueryClient()
  const [credits, setCredits] = useState('100')
  const [note, setNote] = useState('')
  const topUp = useMutation({
    mutationFn: () =>
      operator.accounts.topUp(account.id, {
        credits: Number(credits),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
      }),
    onSuccess: ({ balance }) => {
      tell('Topped up', `${account.name} has ${formatCredits(balance)} now.`)
      void cache.invalidateQueries({ queryKey: ['operator'] })
      void cache.invalidateQueries({ queryKey: ['account'] })
    },
    onError: (error) => tellFault('It was not topped up', error),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    topUp.mutate()
  }
  return (
    <form className="inline-form" onSubmit={submit}>
      <TextField
        label="Credits"
        inputMode="decimal"
        value={credits}
        onChange={(event) => setCredits(event.target.value)}
      />
      <TextField
        label="Note, if you like"
        maxLength={200}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button
        type="submit"
        look="primary"
        isBusy={topUp.isPending}
        disabled={!(Number(credits) > 0)}
      >
        Top up
      </Button>
    </form>
  )
}

function AccountKeys({ account }: { readonly account: AdminAccountDetail }) {
  const operator = useOperator()
  const cache = useQueryClient()
  const revoke = useMutation({
    mutationFn: (id: string) => operator.revokeKey(id),
    onSuccess: () => void cache.invalidateQueries({ queryKey: ['operator', 'account'] }),
    onError: (error) => tellFault('It was not revoked', error),
  })
  return (
    <Table
      caption="Keys of the account"
      rows={account.keys}
      keyOf={({ id }) => id}
      empty="No key."
      columns={[
        { head: 'Key', cell: ({ name }) => name },
        { head: 'Made', cell: ({ created_at }) => formatTime(created_at) },
        {
          head: 'Used',
          cell: ({ last_used_at }) => (last_used_at ? formatAgo(last_used_at) : 'never'),
        },
        {
          head: 'State',
          isNumber: true,
          cell: ({ id, name, revoked_at }) =>
            revoked_at ? (
              <span className="badge">Revoked</span>
            ) : (
              <Button
                look="quiet"
                aria-label={`Revoke ${name}`}
                isBusy={revoke.isPending && revoke.variables === id}
                onClick={() => revoke.mutate(id)}
              >
                Revoke
              </Button>
            ),
        },
      ]}
    />
  )
}

export function AccountDialog({
  id,
  onClose,
}: {
  /** Null: closed. */
  readonly id: string | null
  readonly onClose: () => void
}) {
  const { data } = useOneAccount(id)
  return (
    <Dialog
      title={data?.name ?? 'Account'}
      description={data ? `${formatCredits(data.balance)}, ${data.id}` : ' '}
      size="l"
      isOpen={id !== null}
      onClose={onClose}
    >
      {data && (
        <div className="stacked">
          <TopUp account={data} />
          <AccountKeys account={data} />
          <LedgerTable entries={data.ledger} />
        </div>
      )}
    </Dialog>
  )
}
