// The whole Studio: the sign-in for who has no key, else the page of the address inside the shell.
import { useQueryClient } from '@tanstack/react-query'
import { type ComponentType, lazy, Suspense, useEffect } from 'react'
import { ToastPlace } from '../design/toast.tsx'
import { SignIn } from '../sign-in/sign-in.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { navigate, usePath } from './router.tsx'
import { accountKey } from './session.ts'
import { Shell } from './shell.tsx'

interface Page {
  readonly title: string
  readonly View: ComponentType
}

const Details = lazy(async () => ({
  default: (await import('../request/details.tsx')).Details,
}))

const pages: Readonly<Record<string, Page>> = {
  '/create': {
    title: 'Create',
    View: lazy(async () => ({ default: (await import('../create/create.tsx')).Create })),
  },
  '/animate': {
    title: 'Animate',
    View: lazy(async () => ({ default: (await import('../animate/animate.tsx')).Animate })),
  },
  '/library': {
    title: 'Library',
    View: lazy(async () => ({ default: (await import('../library/library.tsx')).Library })),
  },
  '/account': {
    title: 'Account',
    View: lazy(async () => ({ default: (await import('../account/account.tsx')).Account })),
  },
  '/operator': {
    title: 'Operator',
    View: lazy(async () => ({ default: (await import('../operator/operator.tsx')).Operator })),
  },
}

function CurrentPage() {
  const path = usePath()
  const page = pages[path]
  useEffect(() => {
    if (page === undefined) navigate('/create', { replace: true })
    else document.title = `${page.title} · Openfield Studio`
  }, [page])
  if (page === undefined) return null
  return (
    <ErrorBoundary key={path}>
      <Suspense fallback={<div className="page" aria-busy="true" />}>
        <page.View />
        <Details />
      </Suspense>
    </ErrorBoundary>
  )
}

export function Studio() {
  const key = accountKey.use()
  const cache = useQueryClient()
  // biome-ignore lint/correctness/useExhaustiveDependencies: what one key may see is not for the next one
  useEffect(() => () => cache.clear(), [key, cache])
  return (
    <>
      {key === null ? (
        <SignIn />
      ) : (
        <Shell key={key}>
          <CurrentPage />
        </Shell>
      )}
      <ToastPlace />
    </>
  )
}
