// Keys: made, shown once, revoked.
import type { KeyAnswer, NewKeyAnswer } from '@openfield/sdk'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { useClient } from '../api/client.ts'
import { useKeys } from '../api/queries.ts'
import { Button } from '../design/button.tsx'
import { CopyButton } from '../design/copy-button.tsx'
import { Dialog } from '../design/dialog.tsx'
import { TextField } from '../design/field.tsx'
import { Fault } from '../design/notice.tsx'
import { Table } from '../design/table.tsx'
import { tell, tellFault } from '../design/toast.tsx'
import { formatAgo, formatTime } from '../lib/format.ts'

/** A new key, shown this once. */
export function NewKeyDialog({
  made,
  onClose,
}: {
  readonly made: NewKeyAnswer | null
  readonly onClose: () => void
}) {
  return (
    <Dialog
      title="Your new key"
      description="It is shown this once. Keep it where you keep passwords."
      isOpen={made !== null}
      onClose={onClose}
      footer={made && <CopyButton text={made.key} label="Copy the key" />}
    >
      {made && (
        <div className="stacked">
          <code className="secret">{made.key}</code>
          <p className="field-hint">The official SDK takes it as two halves, id and secret:</p>
          <code className="secret">
            {made.id}:{made.secret}
          </code>
        </div>
      )}
    </Dialog>
  )
}

function NewKeyForm() {
  const client = useClient()
  const cache = useQueryClient()
  const [name, setName] = useState('')
  const [made, setMade] = useState<NewKeyAnswer | null>(null)
  const create = useMutation({
    mutationFn: () => client.keys.create({ name: name.trim() }),
    onSuccess: (key) => {
      setMade(key)
      setName('')
      void cache.invalidateQueries({ queryKey: ['keys'] })
    },
    onError: (error) => tellFault('The key was not made', error),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() !== '') create.mutate()
  }
  return (
    <form className="inline-form" onSubmit={submit}>
      <TextField
        label="Name of a new key"
        placeholder="Such as: my laptop"
        maxLength={200}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button
        type="submit"
        look="primary"
        icon={<KeyRound aria-hidden="true" />}
        isBusy={create.isPending}
        disabled={name.trim() === ''}
      >
        Make a key
      </Button>
      <NewKeyDialog made={made} onClose={() => setMade(null)} />
    </form>
  )
}

function Revoke({ apiKey }: { readonly apiKey: KeyAnswer }) {
  const client = useClient()
  const cache = useQueryClient()
  const [isAsked, setAsked] = useState(false)
  const revoke = useMutation({
    mutationFn: () => client.keys.revoke(apiKey.id),
    onSuccess: () => {
      tell('Revoked', `${apiKey.name} is refused from now on.`)
      void cache.invalidateQueries({ queryKey: ['keys'] })
    },
    onError: (error) => tellFault('It was not revoked', error),
  })
  if (apiKey.revoked_at) return <span className="badge">Revoked</span>
  if (apiKey.is_current) {
    return (
      <span className="badge" data-mood="good">
        In use here
      </span>
    )
  }
  return (
    <Button
      look={isAsked ? 'danger' : 'quiet'}
      isBusy={revoke.isPending}
      aria-label={`Revoke ${apiKey.name}`}
      onBlur={() => setAsked(false)}
      onClick={() => (isAsked ? revoke.mutate() : setAsked(true))}
    >
      {isAsked ? 'Press again' : 'Revoke'}
    </Button>
  )
}

export function Keys() {
  const { data, error, refetch } = useKeys()
  if (error) {
    return <Fault title="The keys did not come" error={error} onRetry={() => void refetch()} />
  }
  return (
    <section className="block">
      <NewKeyForm />
      {data && (
        <Table
          caption="Keys"
          rows={data}
          keyOf={({ id }) => id}
          empty="No key."
          columns={[
            { head: 'Name', cell: ({ name }) => name },
            { head: 'Begins with', cell: ({ prefix }) => <code>{prefix}</code> },
            { head: 'Made', cell: ({ created_at }) => formatTime(created_at) },
            {
              head: 'Used',
              cell: ({ last_used_at }) => (last_used_at ? formatAgo(last_used_at) : 'never'),
            },
            { head: 'State', isNumber: true, cell: (key) => <Revoke apiKey={key} /> },
          ]}
        />
      )}
    </section>
  )
}
