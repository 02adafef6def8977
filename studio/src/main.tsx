// Starts the Studio in its page.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Front } from './app/front.tsx'
import './design/tokens.css'
import './design/base.css'
import './design/wordmark.css'

const client = new QueryClient()
const place = document.getElementById('studio')
if (place === null) throw new Error('the page has no place for the Studio')
createRoot(place).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <Front />
    </QueryClientProvider>
  </StrictMode>,
)
