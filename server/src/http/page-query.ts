// The query of our lists: how many, from where on, and which.
import { bareRequestId, models, Problem, type RequestState, states } from '@openfield/contract'
import type { FastifyRequest } from 'fastify'
import type { RequestQuery } from '../request/read.ts'

const wrong = (name: string, value: string, allowed: string) =>
  new Problem(
    'invalid_request',
    `${name} is ${JSON.stringify(value.slice(0, 60))}; allowed: ${allowed}.`,
  )

/** One value of the query, undefined when absent or empty. Throws Problem invalid_request when given twice. */
export function queryText(request: FastifyRequest, name: string): string | undefined {
  const value = (request.query as Readonly<Record<string, unknown>>)[name]
  if (value === undefined || value === '') return undefined
  if (typeof value !== 'string') throw wrong(name, 'given more than once', 'one value')
  return value
}

/** 1 to 100; 20 when absent. */
export function queryLimit(request: FastifyRequest): number {
  const value = queryText(request, 'limit')
  if (value === undefined) return 20
  if (!/^\d{1,3}$/.test(value) || Number(value) < 1 || Number(value) > 100) {
    throw wrong('limit', value, 'a whole number from 1 to 100')
  }
  return Number(value)
}

/** A cursor as one of our answers gave it. */
export function queryCursor(request: FastifyRequest): string | undefined {
  const value = queryText(request, 'cursor')
  if (value !== undefined && !/^[\w-]{1,100}$/.test(value)) {
    throw wrong('cursor', value, 'the cursor of an earlier answer')
  }
  return value
}

const isState = (word: string): word is RequestState => Object.hasOwn(states, word)

export function requestQuery(request: FastifyRequest): RequestQuery {
  const cursor = queryCursor(request)
  const state = queryText(request, 'state')
  const model = queryText(request, 'model')
  const known = models.find((word) => word === model)
  if (model !== undefined && known === undefined) throw wrong('model', model, models.join(', '))
  const words = state?.split(',') ?? []
  const wanted = words.filter(isState)
  if (wanted.length < words.length) {
    throw wrong('state', state ?? '', `${Object.keys(states).join(', ')}, separated by commas`)
  }
  return {
    limit: queryLimit(request),
    ...(cursor === undefined ? {} : { cursor: bareRequestId(cursor) ?? cursor }),
    ...(wanted.length === 0 ? {} : { states: wanted }),
    ...(known === undefined ? {} : { models: [known] }),
  }
}
