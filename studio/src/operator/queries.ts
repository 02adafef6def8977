// What the operator's page asks of the server.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useOperator } from '../api/client.ts'

/** The page is a watch: it asks again by itself. */
const WATCH_MS = 4000

export function useQueue() {
  const operator = useOperator()
  return useQuery({
    queryKey: ['operator', 'queue'],
    queryFn: () => operator.queue(),
    refetchInterval: WATCH_MS,
  })
}

export function useEngines() {
  const operator = useOperator()
  return useQuery({
    queryKey: ['operator', 'engines'],
    queryFn: () => operator.engines(),
    refetchInterval: WATCH_MS,
  })
}

export function useAccounts() {
  const operator = useOperator()
  return useInfiniteQuery({
    queryKey: ['operator', 'accounts'],
    queryFn: ({ pageParam }) =>
      operator.accounts.page({
        limit: 50,
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.cursor ?? undefined,
  })
}

export function useOneAccount(id: string | null) {
  const operator = useOperator()
  return useQuery({
    queryKey: ['operator', 'account', id],
    queryFn: () => operator.accounts.get(id ?? ''),
    enabled: id !== null,
  })
}

export type Stand = 'failed' | 'active' | 'all'

export function useAllRequests(stand: Stand) {
  const operator = useOperator()
  const state =
    stand === 'failed'
      ? (['error', 'failed'] as const)
      : stand === 'active'
        ? (['queued', 'processing'] as const)
        : undefined
  return useInfiniteQuery({
    queryKey: ['operator', 'requests', stand],
    queryFn: ({ pageParam }) =>
      operator.requests.page({
        limit: 30,
        ...(state === undefined ? {} : { state }),
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.cursor ?? undefined,
    refetchInterval: WATCH_MS,
  })
}
