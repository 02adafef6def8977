// Accounts: opened, looked into, topped up.
import type { NewKeyAnswer } from '@openfield/sdk'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { UserPlus } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { NewKeyDialog } from '../account/keys.tsx'
import { useOperator } from '../api/client.ts'
import { Button } from '../design/button.tsx'
import { TextField } from '../design/field.tsx'
import { Fault } from '../design/notice.tsx'
import { More, Table } from '../design/table.tsx'
import { tellFault } from '../design/toast.tsx'
import { formatNumber, formatTime } from '../lib/format.ts'
import { AccountDialog } from './account-dialog.tsx'
import { useAccounts } from './queries.ts'

function OpenAccount({ onKey }: { readonly onKey: (key: NewKeyAnswer) => void }) {
  const operator = useOperator()
  const cache = useQueryClient()
  const [name, setName] = useState('')
  const [credits, setCredits] = useState('100')
  const open = useMutation({
    mutationFn: () => operator.accounts.open({ name: name.trim(), credits: Number(credits) }),
    onSuccess: ({ key }) => {
      onKey(key)
      setName('')
      void cache.invalidateQueries({ queryKey: ['operator', 'accounts'] })
    },
    onError: (error) => tellFault('The account was not opened', error),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') open.mutate()
  }
  return (
    <form className="inline-form" onSubmit={submit}>
      <TextField
        label="Name of a new account"
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <TextField
        label="Credits to begin with"
        inputMode="decimal"
        value={credits}
        onChange={(event) => setCredits(event.target.value)}
      />
      <Button
        type="submit"
        look="primary"
        icon={<UserPlus aria-hidden="true" />}
        isBusy={open.isPending}
        disabled={name.trim() === '' || !(Number(credits) >= 0)}
      >
        Open an account
      </Button>
    </form>
  )
}

export function Accounts() {
  const list = useAccounts()
  const [key, setKey] = useState<NewKeyAnswer | null>(null)
  const [shown, setShown] = useState<string | null>(null)
  if (list.error) {
    return (
      <Fault
        title="The accounts did not come"
        error={list.error}
        onRetry={() => void list.refetch()}
      />
    )
  }
  return (
    <section className="block">
      <OpenAccount onKey={setKey} />
      {list.data && (
        <Table
          caption="Accounts"
          rows={list.data.pages.flatMap((page) => page.accounts)}
          keyOf={({ id }) => id}
          empty="No account yet."
          columns={[
            { head: 'Name', cell: ({ name }) => name },
            { head: 'Opened', cell: ({ created_at }) => formatTime(created_at) },
            { head: 'Balance', isNumber: true, cell: ({ balance }) => formatNumber(balance) },
            { head: 'Held', isNumber: true, cell: ({ held }) => formatNumber(held) },
            { head: 'Spent', isNumber: true, cell: ({ spent }) => formatNumber(spent) },
            {
              head: 'More',
              isNumber: true,
              cell: ({ id, name }) => (
                <Button aria-label={`Look into ${name}`} onClick={() => setShown(id)}>
                  Look into
                </Button>
              ),
            },
          ]}
        />
      )}
      <More list={list} />
      <NewKeyDialog made={key} onClose={() => setKey(null)} />
      <AccountDialog id={shown} onClose={() => setShown(null)} />
    </section>
  )
}
