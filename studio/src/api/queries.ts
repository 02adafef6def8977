// What pages ask of the server, by the SDK, each with the name under which the answer is kept.
import type { EstimateParameters, GenerationRequest, RequestFilter } from '@openfield/sdk'
import { keepPreviousData, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useClient } from './client.ts'
import { useIsLive } from './live.ts'
import { knownRequest } from './request-cache.ts'

/** While news do not come in, unfinished requests are asked for this often. */
const POLL_MS = 2500

export function useAccount() {
  const client = useClient()
  return useQuery({ queryKey: ['account'], queryFn: () => client.account.get() })
}

const catalogue = { staleTime: Number.POSITIVE_INFINITY }

export function useStyles() {
  const client = useClient()
  return useQuery({ queryKey: ['styles'], queryFn: () => client.styles(), ...catalogue })
}

export function useMotions() {
  const client = useClient()
  return useQuery({ queryKey: ['motions'], queryFn: () => client.motions(), ...catalogue })
}

export function useModels() {
  const client = useClient()
  return useQuery({ queryKey: ['models'], queryFn: () => client.models(), ...catalogue })
}

/** What pressing the button would cost. */
export function useEstimate(wish: EstimateParameters) {
  const client = useClient()
  return useQuery({
    queryKey: ['estimate', wish],
    queryFn: () => client.estimate(wish),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  })
}

/** A list, newest first, page by page; kept current by news or by asking. */
export function useRequests(filter: RequestFilter = {}) {
  const client = useClient()
  const isLive = useIsLive()
  return useInfiniteQuery({
    queryKey: ['requests', filter],
    queryFn: ({ pageParam }) =>
      client.requests.page({
        limit: 24,
        ...filter,
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.cursor ?? undefined,
    refetchInterval: ({ state }) => {
      const requests = state.data?.pages.flatMap((page) => page.requests) ?? []
      return !isLive && requests.some((each) => !each.is_final) ? POLL_MS : false
    },
  })
}

export function useRequest(id: string | null) {
  const client = useClient()
  const cache = useQueryClient()
  const isLive = useIsLive()
  return useQuery({
    queryKey: ['request', id],
    queryFn: () => client.requests.get(id ?? ''),
    enabled: id !== null,
    placeholderData: () => (id === null ? undefined : knownRequest(cache, id)),
    refetchInterval: ({ state }) => (!isLive && state.data?.is_final === false ? POLL_MS : false),
  })
}

/** A newer preview is fetched no more often. */
const LOOK_MS = 2000

/** A look at what is being made, as a `data:` URL; undefined or null while there is none. Asks only when the news tell of a newer one. */
export function usePreview({ id, state, preview_at }: GenerationRequest) {
  const client = useClient()
  const at = preview_at === null ? null : Math.floor(Date.parse(preview_at) / LOOK_MS)
  return useQuery({
    queryKey: ['preview', id, at],
    queryFn: async () => (await client.requests.get(id)).preview,
    enabled: state === 'processing' && at !== null,
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 2 * LOOK_MS,
  }).data
}

export function useUsage(days: number) {
  const client = useClient()
  return useQuery({
    queryKey: ['account', 'usage', days],
    queryFn: () => client.account.usage({ days }),
    placeholderData: keepPreviousData,
  })
}

export function useLedger() {
  const client = useClient()
  return useInfiniteQuery({
    queryKey: ['account', 'ledger'],
    queryFn: ({ pageParam }) =>
      client.account.ledgerPage({
        limit: 25,
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.cursor ?? undefined,
  })
}

export function useKeys() {
  const client = useClient()
  return useQuery({ queryKey: ['keys'], queryFn: () => client.keys.list() })
}

export function useDeliveries() {
  const client = useClient()
  return useInfiniteQuery({
    queryKey: ['deliveries'],
    queryFn: ({ pageParam }) =>
      client.webhooks.deliveryPage({
        limit: 25,
        ...(pageParam === undefined ? {} : { cursor: pageParam }),
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.cursor ?? undefined,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.deliveries.some((each) => each.state === 'pending'))
        ? POLL_MS
        : false,
  })
}
