// The Operator page, behind the server's admin token: what runs, who has an account, what failed.
import { OpenfieldError } from '@openfield/sdk'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { operatorWith } from '../api/client.ts'
import { operatorToken } from '../app/session.ts'
import '../account/account.css'
import { Button } from '../design/button.tsx'
import { TextField } from '../design/field.tsx'
import { Tabs } from '../design/tabs.tsx'
import { Accounts } from './accounts.tsx'
import './operator.css'
import { AllRequests } from './requests.tsx'
import { Watch } from './watch.tsx'

const faultOf = (error: Error | null): string | null => {
  if (error instanceof OpenfieldError && error.code === 'unauthenticated') {
    return 'This is not the admin token of this server.'
  }
  return error?.message ?? null
}

function Gate() {
  const [token, setToken] = useState('')
  const check = useMutation({
    mutationFn: (text: string) => operatorWith(text).queue(),
    onSuccess: (_queue, text) => operatorToken.write(text),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (token.trim() !== '') check.mutate(token.trim())
  }
  return (
    <div className="page gate">
      <h1>Operator</h1>
      <p>
        For who runs this server. The token is its setting OPENFIELD_ADMIN_TOKEN; it is kept here
        until the tab closes.
      </p>
      <form className="stacked" onSubmit={submit}>
        <TextField
          label="Admin token"
          type="password"
          autoComplete="off"
          value={token}
          fault={faultOf(check.error)}
          onChange={(event) => setToken(event.target.value)}
        />
        <Button
          type="submit"
          look="primary"
          isBusy={check.isPending}
          disabled={token.trim() === ''}
        >
          Go in
        </Button>
      </form>
    </div>
  )
}

export function Operator() {
  const token = operatorToken.use()
  const cache = useQueryClient()
  if (token === null) return <Gate />
  const leave = () => {
    operatorToken.write(null)
    cache.removeQueries({ queryKey: ['operator'] })
  }
  return (
    <div className="page">
      <div className="page-head">
        <h1>Operator</h1>
        <Button look="quiet" onClick={leave}>
          Put the token away
        </Button>
      </div>
      <Tabs
        label="Operator"
        tabs={[
          { id: 'watch', label: 'Queue and engines', view: <Watch /> },
          { id: 'accounts', label: 'Accounts', view: <Accounts /> },
          { id: 'requests', label: 'Requests and failures', view: <AllRequests /> },
        ]}
      />
    </div>
  )
}
