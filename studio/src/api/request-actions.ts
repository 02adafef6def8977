// What one does with requests: submit, cancel, delete, make again; each keeps the page's knowledge current.
import type { GenerationRequest, RerunParameters, Wish } from '@openfield/sdk'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { tell, tellFault } from '../design/toast.tsx'
import { useClient } from './client.ts'
import { dropRequest, keepRequest } from './request-cache.ts'

export function useSubmit() {
  const client = useClient()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (wish: Wish) => client.submit(wish),
    onSuccess: (request) => {
      keepRequest(cache, request)
      void cache.invalidateQueries({ queryKey: ['account'] })
      void cache.invalidateQueries({ queryKey: ['estimate'] })
    },
  })
}

export function useRequestActions() {
  const client = useClient()
  const cache = useQueryClient()
  const cancel = useMutation({
    mutationFn: (request: GenerationRequest) => client.requests.cancel(request.id),
    onSuccess: ({ request }) => keepRequest(cache, request),
    onError: (error) => tellFault('It could not be canceled', error),
  })
  const remove = useMutation({
    mutationFn: (request: GenerationRequest) => client.requests.delete(request.id),
    onSuccess: (_answer, request) => {
      dropRequest(cache, request.id)
      tell('Deleted', 'What was paid stays in the ledger.')
    },
    onError: (error) => tellFault('It could not be deleted', error),
  })
  const again = useMutation({
    mutationFn: ({ id, changes }: { readonly id: string; readonly changes?: RerunParameters }) =>
      client.requests.rerun(id, changes),
    onSuccess: (request) => {
      keepRequest(cache, request)
      tell('On its way', 'The same with a new seed is in the library.')
    },
    onError: (error) => tellFault('It could not be made again', error),
  })
  return { cancel, remove, again }
}
