// The way in: a key, or on the server's own machine one press for the development key.
import { OpenfieldError } from '@openfield/sdk'
import { useMutation, useQuery } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { clientWith, guest } from '../api/client.ts'
import { accountKey } from '../app/session.ts'
import { ThemeButton } from '../app/shell.tsx'
import { Button } from '../design/button.tsx'
import { TextField } from '../design/field.tsx'
import { Switch } from '../design/switch.tsx'
import { Wordmark } from '../design/wordmark.tsx'
import hero from './balloon.webp'
import './sign-in.css'

const isOwnMachine = /^(localhost|127\.[\d.]+|\[::1\])$/.test(location.hostname)

const faultOf = (error: unknown): string | null => {
  if (error === null) return null
  if (error instanceof OpenfieldError && error.code === 'unauthenticated') {
    return 'The server does not know this key. It may have been revoked, or cut off when it was copied.'
  }
  return error instanceof Error ? error.message : String(error)
}

function DevelopmentKey({ isRemembered }: { readonly isRemembered: boolean }) {
  const offer = useQuery({
    queryKey: ['session'],
    queryFn: () => guest.session.isDevelopmentAvailable(),
    retry: false,
  })
  const open = useMutation({
    mutationFn: () => guest.session.openDevelopment(),
    onSuccess: ({ key }) => accountKey.write(key, isRemembered),
  })
  // Its place is kept while the server is asked, where a yes is likely.
  const isAsking = offer.isPending && isOwnMachine
  if (offer.data !== true && !isAsking) return null
  return (
    <div className="sign-in-dev" data-asking={isAsking}>
      <Button look="primary" isBusy={open.isPending} onClick={() => open.mutate()}>
        Use the development key
      </Button>
      <p className="field-hint">
        You are on the machine the server runs on, so it can give you a key of its development
        account.
      </p>
      {open.error && (
        <p className="field-fault" role="alert">
          {faultOf(open.error)}
        </p>
      )}
      <p className="sign-in-or">
        <span>or with a key of yours</span>
      </p>
    </div>
  )
}

function KeyForm({
  isRemembered,
  onRemember,
}: {
  readonly isRemembered: boolean
  readonly onRemember: (isRemembered: boolean) => void
}) {
  const [key, setKey] = useState('')
  const check = useMutation({
    mutationFn: (text: string) => clientWith(text).account.get(),
    onSuccess: (_account, text) => accountKey.write(text, isRemembered),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (key.trim() !== '') check.mutate(key.trim())
  }
  return (
    <form className="sign-in-form" onSubmit={submit}>
      <TextField
        label="Key"
        type="password"
        autoComplete="off"
        spellCheck={false}
        placeholder="of_…"
        value={key}
        fault={faultOf(check.error)}
        hint="The server printed it at its first start; an operator can make more."
        onChange={(event) => setKey(event.target.value)}
      />
      <Switch
        label="Keep me signed in"
        hint="Stored in this browser; else only until the tab closes."
        isOn={isRemembered}
        onChange={onRemember}
      />
      <Button
        type="submit"
        isBusy={check.isPending}
        disabled={key.trim() === ''}
        icon={<KeyRound aria-hidden="true" />}
      >
        Sign in
      </Button>
    </form>
  )
}

export function SignIn() {
  const [isRemembered, setRemembered] = useState(false)
  return (
    <main className="sign-in">
      <title>Sign in · Openfield Studio</title>
      <section className="sign-in-side">
        <div className="sign-in-top">
          <Wordmark />
          <ThemeButton />
        </div>
        <div className="sign-in-body">
          <h1>Pictures and clips from your own server</h1>
          <p className="sign-in-lead">
            Describe a scene, choose a look, and set it in motion. Nothing leaves this machine.
          </p>
          <DevelopmentKey isRemembered={isRemembered} />
          <KeyForm isRemembered={isRemembered} onRemember={setRemembered} />
        </div>
      </section>
      <figure className="sign-in-picture">
        <img
          src={hero}
          alt="A hot air balloon over snowy mountains, made by the built-in renderer"
        />
      </figure>
    </main>
  )
}
