// The query of the native API's lists, each fault named by its parameter.
import {
  bareRequestId,
  findMotion,
  findStyle,
  type Model,
  models,
  nativeFaulty,
  type RequestState,
  states,
} from '@openfield/contract'
import type { FastifyRequest } from 'fastify'
import type { RequestQuery } from '../request/read.ts'

const wrong = (field: string, value: string, allowed: string) =>
  nativeFaulty([{ field, message: `${field} is ${JSON.stringify(value.slice(0, 60))}`, allowed }])

/** One value of the query, undefined when absent or empty. Throws Problem invalid_request when given twice. */
export function nativeText(request: FastifyRequest, name: string): string | undefined {
  const value = (request.query as Readonly<Record<string, unknown>>)[name]
  if (value === undefined || value === '') return undefined
  if (typeof value !== 'string') throw wrong(name, 'given more than once', 'one value')
  return value
}

/** A whole number of the query. Throws Problem invalid_request. */
export function nativeNumber(
  request: FastifyRequest,
  name: string,
  { most, absent }: { readonly most: number; readonly absent: number },
): number {
  const value = nativeText(request, name)
  if (value === undefined) return absent
  if (!/^\d{1,4}$/.test(value) || Number(value) < 1 || Number(value) > most) {
    throw wrong(name, value, `a whole number from 1 to ${most} (${absent} when absent)`)
  }
  return Number(value)
}

export const nativeLimit = (request: FastifyRequest): number =>
  nativeNumber(request, 'limit', { most: 100, absent: 20 })

/** A cursor as one of our answers gave it. Throws Problem invalid_request. */
export function nativeCursor(request: FastifyRequest): string | undefined {
  const value = nativeText(request, 'cursor')
  if (value !== undefined && !/^[\w-]{1,100}$/.test(value)) {
    throw wrong('cursor', value, 'the cursor of an earlier answer')
  }
  return value
}

/** A time of the query, milliseconds since the epoch. */
const timeOf = (request: FastifyRequest, name: string): number | undefined => {
  const value = nativeText(request, name)
  if (value === undefined) return undefined
  const at = /^\d{4}-\d\d-\d\d(T[\d:.]{5,12}(Z|[+-]\d\d:\d\d)?)?$/.test(value)
    ? Date.parse(value)
    : Number.NaN
  if (Number.isNaN(at)) throw wrong(name, value, 'a time as ISO 8601, such as 2026-11-22T16:00:00Z')
  return at
}

const statesOf = (request: FastifyRequest): RequestState[] | undefined => {
  const text = nativeText(request, 'state')
  if (text === undefined) return undefined
  const words = text.split(',')
  const isState = (word: string): word is RequestState => Object.hasOwn(states, word)
  const known = words.filter(isState)
  if (known.length === words.length) return known
  throw wrong('state', text, `${Object.keys(states).join(', ')}, separated by commas`)
}

const modelsOf = (request: FastifyRequest): Model[] | undefined => {
  const kind = nativeText(request, 'kind')
  const model = nativeText(request, 'model')
  if (kind !== undefined && kind !== 'image' && kind !== 'video') {
    throw wrong('kind', kind, 'image or video')
  }
  const known = models.filter((word) => model === undefined || word === model)
  if (known.length === 0) throw wrong('model', model ?? '', models.join(', '))
  if (kind === undefined && model === undefined) return undefined
  return known.filter((word) => kind === undefined || (word === 'soul') === (kind === 'image'))
}

/** The canonical id of a style or motion. */
const shelfId = (
  request: FastifyRequest,
  name: string,
  find: (id: string) => { readonly id: string } | undefined,
): string | undefined => {
  const value = nativeText(request, name)
  if (value === undefined) return undefined
  const found = find(value)
  if (!found) throw wrong(name, value, `an id of GET /api/v1/${name.replace('_id', 's')}`)
  return found.id
}

/** Throws Problem invalid_request. */
export function nativeQuery(request: FastifyRequest): RequestQuery {
  const cursor = nativeCursor(request)
  const query = {
    cursor: cursor === undefined ? undefined : (bareRequestId(cursor) ?? cursor),
    states: statesOf(request),
    models: modelsOf(request),
    words: nativeText(request, 'q')?.slice(0, 500),
    styleId: shelfId(request, 'style_id', findStyle),
    motionId: shelfId(request, 'motion_id', findMotion),
    from: timeOf(request, 'from'),
    to: timeOf(request, 'to'),
  }
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  return { limit: nativeLimit(request), ...(Object.fromEntries(given) as Partial<RequestQuery>) }
}
