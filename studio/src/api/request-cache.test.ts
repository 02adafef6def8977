// News reach every list that shows the request, and older answers never undo them.
import type { GenerationRequest, RequestFilter, RequestPage } from '@openfield/sdk'
import { type InfiniteData, QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import {
  dropRequest,
  keepProgress,
  keepRequest,
  knownRequest,
  neighboursOf,
  type RequestPages,
} from './request-cache.ts'

const requestWith = (changes: object): GenerationRequest =>
  ({
    id: '01-b',
    kind: 'image',
    state: 'queued',
    is_final: false,
    model: 'soul',
    prompt: 'A red kite',
    progress: 0,
    input: { style_id: 's' },
    updated_at: '2026-01-01T00:00:01.000Z',
    ...changes,
  }) as GenerationRequest

const clientWith = (...lists: (readonly [RequestFilter, GenerationRequest[]])[]): QueryClient => {
  const client = new QueryClient()
  for (const [filter, requests] of lists) {
    const page: RequestPage = { requests, cursor: null }
    client.setQueryData<RequestPages>(['requests', filter], {
      pages: [page],
      pageParams: [undefined],
    })
  }
  return client
}

const idsOf = (client: QueryClient, filter: RequestFilter): string[] =>
  client
    .getQueryData<InfiniteData<RequestPage>>(['requests', filter])
    ?.pages.flatMap((page) => page.requests.map(({ id }) => id)) ?? []

test('a new request stands first in the lists it fits, and in no other', () => {
  const older = requestWith({ id: '01-a' })
  const lists: RequestFilter[] = [
    {},
    { kind: 'image' },
    { kind: 'video' },
    { q: 'RED' },
    { q: 'blue' },
    { state: ['queued', 'processing'] },
    { state: 'completed' },
    { style_id: 's' },
  ]
  const client = clientWith(
    ...lists.map((filter): readonly [RequestFilter, GenerationRequest[]] => [filter, [older]]),
  )
  keepRequest(client, requestWith({}))
  expect(lists.filter((filter) => idsOf(client, filter)[0] === '01-b')).toEqual([
    {},
    { kind: 'image' },
    { q: 'RED' },
    { state: ['queued', 'processing'] },
    { style_id: 's' },
  ])
})

test('a request older than the first page is left to the page it belongs to', () => {
  const client = clientWith([{}, [requestWith({ id: '01-c' })]])
  keepRequest(client, requestWith({}))
  expect(idsOf(client, {})).toEqual(['01-c'])
})

test('an answer that comes in after newer news changes nothing', () => {
  const client = clientWith([{}, [requestWith({})]])
  const ended = { state: 'canceled', is_final: true, updated_at: '2026-01-01T00:00:03.000Z' }
  keepRequest(client, requestWith(ended))
  keepRequest(client, requestWith({ state: 'processing' }))
  expect(knownRequest(client, '01-b')?.state).toBe('canceled')
})

test('progress moves the card on, and never one that ended', () => {
  const client = clientWith([{}, [requestWith({}), requestWith({ id: '01-a', is_final: true })]])
  const news = { type: 'progress', state: 'processing', progress: 0.5, stage: 'tracing' } as const
  const rest = { queue_position: null, eta_seconds: 4, preview_at: '2026-01-01T00:00:02.000Z' }
  keepProgress(client, { ...news, ...rest, request_id: '01-b' })
  keepProgress(client, { ...news, ...rest, request_id: '01-a' })
  expect(knownRequest(client, '01-b')).toMatchObject({ progress: 0.5, ...rest })
  expect(knownRequest(client, '01-a')).toMatchObject({ progress: 0 })
})

test('a deleted request is gone from every list', () => {
  const client = clientWith([{}, [requestWith({})]], [{ kind: 'image' }, [requestWith({})]])
  dropRequest(client, '01-b')
  expect([idsOf(client, {}), idsOf(client, { kind: 'image' })]).toEqual([[], []])
  expect(neighboursOf(client, '01-b')).toEqual({ newer: null, older: null })
})
