// Starts the Studio in its page.
import { OpenfieldError } from '@openfield/sdk'
import { QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { accountKey } from './app/session.ts'
import { Studio } from './app/studio.tsx'
import { tell } from './design/toast.tsx'
import './design/tokens.css'
import './design/base.css'
import './design/wordmark.css'

/** A key that is revoked while one works leads back to the sign-in. */
const onError = (error: unknown, { queryKey }: { readonly queryKey: readonly unknown[] }): void => {
  const isRefused = error instanceof OpenfieldError && error.code === 'unauthenticated'
  if (!isRefused || queryKey[0] === 'operator' || accountKey.read() === null) return
  accountKey.write(null)
  tell('Signed out', 'The server no longer takes the key.')
}

const client = new QueryClient({
  queryCache: new QueryCache({ onError }),
  // The SDK tries again by itself where that may help.
  defaultOptions: { queries: { retry: false, staleTime: 5000, refetchOnWindowFocus: true } },
})
const place = document.getElementById('studio')
if (place === null) throw new Error('the page has no place for the Studio')
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <Studio />
    </QueryClientProvider>
  </StrictMode>,
)
