// Checks a message that came in against the account's secret, in the browser.
import { verifyWebhook } from '@openfield/sdk'
import { useMutation } from '@tanstack/react-query'
import { ShieldCheck } from 'lucide-react'
import { type FormEvent, useId, useState } from 'react'
import { useClient } from '../api/client.ts'
import { Button } from '../design/button.tsx'
import { TextField } from '../design/field.tsx'

/** Old messages are checked here as well as new ones: a hundred years. */
const anyAge = { toleranceSeconds: 3_155_760_000 }

const names = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const
type Name = (typeof names)[number]

function Verdict({ error, isGood }: { readonly error: Error | null; readonly isGood: boolean }) {
  return (
    <p role="status" className={error ? 'field-fault' : 'amount-in'}>
      {error?.message ?? (isGood ? 'The signature fits: this message came from this account.' : '')}
    </p>
  )
}

export function SignatureCheck() {
  const id = useId()
  const client = useClient()
  const [body, setBody] = useState('')
  const [headers, setHeaders] = useState<Readonly<Record<Name, string>>>({
    'webhook-id': '',
    'webhook-timestamp': '',
    'webhook-signature': '',
  })
  const check = useMutation({
    mutationFn: async () => {
      const { secret } = await client.webhooks.secret()
      return verifyWebhook(body, headers, secret, anyAge)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    check.mutate()
  }
  return (
    <section className="block">
      <h2>Check a signature</h2>
      <p>Paste the headers and the body of a message exactly as they came in.</p>
      <form className="stacked" onSubmit={submit}>
        {names.map((name) => (
          <TextField
            key={name}
            label={name}
            spellCheck={false}
            value={headers[name]}
            onChange={(event) => setHeaders({ ...headers, [name]: event.target.value.trim() })}
          />
        ))}
        <div className="field">
          <label className="field-head" htmlFor={id}>
            Body
          </label>
          <textarea
            id={id}
            className="input"
            spellCheck={false}
            value={body}
            onChange={(event) => setBody(event.target.value)}
          />
        </div>
        <div className="inline-form">
          <Button
            type="submit"
            icon={<ShieldCheck aria-hidden="true" />}
            isBusy={check.isPending}
            disabled={body === ''}
          >
            Check
          </Button>
          <Verdict error={check.error} isGood={check.isSuccess} />
        </div>
      </form>
    </section>
  )
}
