// What the page knows of requests, in one place: news of one request reaches every list and card that shows it.
import type { GenerationRequest, ProgressEvent, RequestFilter, RequestPage } from '@openfield/sdk'
import type { InfiniteData, QueryClient } from '@tanstack/react-query'

export type RequestPages = InfiniteData<RequestPage, string | undefined>

const isOneOf = <T>(word: T, wish: T | readonly T[] | undefined): boolean =>
  wish === undefined || (Array.isArray(wish) ? wish.includes(word) : wish === word)

/** Whether a list with this filter would show it. */
export const fits = (request: GenerationRequest, filter: RequestFilter): boolean =>
  isOneOf(request.state, filter.state) &&
  isOneOf(request.kind, filter.kind) &&
  isOneOf(request.model, filter.model) &&
  (filter.style_id === undefined ||
    (request.kind === 'image' && request.input.style_id === filter.style_id)) &&
  (filter.q === undefined || request.prompt.toLowerCase().includes(filter.q.toLowerCase()))

/** Pages with the request as it is now; a new one that fits stands first. */
export function withRequest(
  pages: RequestPages,
  request: GenerationRequest,
  filter: RequestFilter,
): RequestPages {
  const isThere = pages.pages.some((page) => page.requests.some(({ id }) => id === request.id))
  if (isThere) {
    return {
      ...pages,
      pages: pages.pages.map((page) => ({
        ...page,
        requests: page.requests.map((each) => (each.id === request.id ? request : each)),
      })),
    }
  }
  const [first, ...rest] = pages.pages
  if (first === undefined || !fits(request, filter)) return pages
  // Ids are in the order of time: an older one belongs to a page that was not asked for yet.
  if (first.requests[0] !== undefined && first.requests[0].id > request.id) return pages
  return { ...pages, pages: [{ ...first, requests: [request, ...first.requests] }, ...rest] }
}

const withoutRequest = (pages: RequestPages, id: string): RequestPages => ({
  ...pages,
  pages: pages.pages.map((page) => ({
    ...page,
    requests: page.requests.filter((each) => each.id !== id),
  })),
})

const eachList = (
  client: QueryClient,
  change: (pages: RequestPages, filter: RequestFilter) => RequestPages,
): void => {
  for (const [key, pages] of client.getQueriesData<RequestPages>({ queryKey: ['requests'] })) {
    if (pages) client.setQueryData(key, change(pages, (key[1] ?? {}) as RequestFilter))
  }
}

/** An answer may come in after the news of what happened since. */
const isOutdated = (request: GenerationRequest, known: GenerationRequest | undefined): boolean =>
  known !== undefined &&
  ((known.is_final && !request.is_final) ||
    Date.parse(known.updated_at) > Date.parse(request.updated_at))

/** Every list and card shows the request as it is now. */
export function keepRequest(client: QueryClient, request: GenerationRequest): void {
  if (isOutdated(request, knownRequest(client, request.id))) return
  client.setQueryData(['request', request.id], request)
  eachList(client, (pages, filter) => withRequest(pages, request, filter))
}

export function dropRequest(client: QueryClient, id: string): void {
  client.removeQueries({ queryKey: ['request', id] })
  eachList(client, (pages) => withoutRequest(pages, id))
}

/** The request as the page knows it, from whatever list. */
export function knownRequest(client: QueryClient, id: string): GenerationRequest | undefined {
  const own = client.getQueryData<GenerationRequest>(['request', id])
  if (own) return own
  return client
    .getQueriesData<RequestPages>({ queryKey: ['requests'] })
    .flatMap(([, pages]) => pages?.pages ?? [])
    .flatMap((page) => page.requests)
    .find((each) => each.id === id)
}

export function keepProgress(client: QueryClient, news: ProgressEvent): void {
  const known = knownRequest(client, news.request_id)
  if (!known || known.is_final) return
  const { state, progress, stage, queue_position, eta_seconds, preview_at } = news
  const standing = { state, progress, stage, queue_position, eta_seconds, preview_at }
  keepRequest(client, { ...known, ...standing })
}

/** The requests before and after one, in whichever list has it. */
export function neighboursOf(
  client: QueryClient,
  id: string,
): { readonly newer: string | null; readonly older: string | null } {
  for (const [, pages] of client.getQueriesData<RequestPages>({
    queryKey: ['requests'],
    type: 'active',
  })) {
    const ids = pages?.pages.flatMap((page) => page.requests.map((each) => each.id)) ?? []
    const place = ids.indexOf(id)
    if (place >= 0) return { newer: ids[place - 1] ?? null, older: ids[place + 1] ?? null }
  }
  return { newer: null, older: null }
}
