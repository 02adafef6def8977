// Characters over HTTP, in the platform dialect: make, ask for, list, delete.
import {
  type CharacterPage,
  type CharacterView,
  characterAnswer,
  characterSummary,
  faulty,
  Problem,
  parseCharacterWish,
} from '@openfield/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { CharacterOrder, CreatedCharacter } from '../character/create.ts'
import type { BaseUrl } from './base-url.ts'
import { callerOf } from './caller.ts'
import { idempotencyOf } from './idempotency.ts'
import { plainNames } from './ignored-fields.ts'
import { ownPath } from './own-pictures.ts'

export interface CharacterDeps {
  /** Throws Problem insufficient_balance, too_many_concurrent or idempotency_mismatch. */
  readonly create: (order: CharacterOrder) => Promise<CreatedCharacter>
  /** Null when there is none or it is another account's. Comes through a store that is busy for a moment. */
  readonly read: (accountId: string, id: string) => Promise<CharacterView | null>
  /** Newest first; `page` counts from 1. */
  readonly list: (
    accountId: string,
    page: { readonly page: number; readonly pageSize: number },
  ) => Promise<{ readonly characters: readonly CharacterView[]; readonly total: number }>
  /** Throws Problem not_found or conflict. */
  readonly remove: (accountId: string, id: string) => Promise<void>
  /** Millicredits of one. */
  readonly price: number
}

const ROOT = '/v1/custom-references'

/** A whole number of the query. Throws Problem invalid_request that leads to it. */
const queryNumber = (
  request: FastifyRequest,
  name: string,
  absent: number,
  most: number,
): number => {
  const text = (request.query as Readonly<Record<string, unknown>>)[name]
  if (text === undefined || text === '') return absent
  const value = typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : 0
  if (value >= 1 && value <= most) return value
  const msg = `Input should be a whole number from 1 to ${most} (${absent} when absent)`
  throw faulty([{ loc: ['query', name], msg, type: 'value_error' }])
}

type IdRequest = FastifyRequest<{ Params: { id: string } }>

const idOf = (request: IdRequest): string => request.params.id.toLowerCase()

const listed = async (
  request: FastifyRequest,
  deps: CharacterDeps,
  base: string,
): Promise<CharacterPage> => {
  const page = queryNumber(request, 'page', 1, 1_000_000)
  const pageSize = queryNumber(request, 'page_size', 20, 100)
  const { characters, total } = await deps.list(callerOf(request).accountId, { page, pageSize })
  return {
    total,
    page,
    page_size: pageSize,
    total_pages: Math.ceil(total / pageSize),
    items: characters.map((view) => characterSummary(view, base)),
  }
}

export function characterRoutes(app: FastifyInstance, deps: CharacterDeps, baseUrl: BaseUrl): void {
  app.post(ROOT, async (request, reply) => {
    const { accountId, keyId } = callerOf(request)
    const base = baseUrl(request)
    const { name, images, ignored } = parseCharacterWish(request.body)
    const { character, replayed } = await deps.create({
      accountId,
      keyId,
      name,
      images: images.map((url) => ownPath(url, base)),
      price: deps.price,
      idempotency: idempotencyOf(request, ROOT, null),
    })
    if (replayed) reply.header('idempotent-replayed', 'true')
    if (ignored.length > 0) reply.header('x-ignored-fields', plainNames(ignored))
    return characterSummary(character, base)
  })
  app.get(`${ROOT}/list`, (request) => listed(request, deps, baseUrl(request)))
  // The SDK ends its polling at any refusal, so polls take nothing of the key's allowance.
  app.get(`${ROOT}/:id`, { config: { unmetered: true } }, async (request: IdRequest) => {
    const view = await deps.read(callerOf(request).accountId, idOf(request))
    if (view === null) throw new Problem('not_found', 'There is no such character.')
    return characterAnswer(view, baseUrl(request))
  })
  app.delete(`${ROOT}/:id`, async (request: IdRequest) => {
    await deps.remove(callerOf(request).accountId, idOf(request))
    return { id: idOf(request), deleted: true }
  })
}
