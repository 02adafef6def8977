// Characters over the native API: made of pictures, read, listed, deleted.
import {
  type CharacterView,
  type NativeCharacter,
  nativeFaulty,
  Problem,
  parseCharacterBody,
} from '@openfield/contract'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { BaseUrl } from './base-url.ts'
import { callerOf } from './caller.ts'
import type { CharacterDeps } from './characters.ts'
import { idempotencyOf } from './idempotency.ts'
import { nativeCursor, nativeLimit } from './native-query.ts'
import { iso } from './native-shapes.ts'
import { ownPath } from './own-pictures.ts'

type IdRequest = FastifyRequest<{ Params: { id: string } }>

const shape = (view: CharacterView, base: string): NativeCharacter => {
  const urlOf = (name: string) => `${base}/media/v1/${view.mediaId}/${name}`
  return {
    id: view.id,
    name: view.name,
    state: view.state,
    thumbnail_url: view.thumbnail === null ? null : urlOf(view.thumbnail),
    image_urls: view.references.map(({ name }) => urlOf(name)),
    error: view.failReason,
    created_at: iso(view.createdAt),
  }
}

/** Pages are counted: the cursor is the number of the next one. */
const pageOf = (request: FastifyRequest): number => {
  const cursor = nativeCursor(request) ?? '1'
  if (/^[1-9]\d{0,5}$/.test(cursor)) return Number(cursor)
  const allowed = 'the cursor of an earlier answer'
  throw nativeFaulty([{ field: 'cursor', message: `cursor is "${cursor}"`, allowed }])
}

export function nativeCharacterRoutes(
  app: FastifyInstance,
  deps: CharacterDeps,
  baseUrl: BaseUrl,
): void {
  app.post('/characters', async (request, reply) => {
    const { accountId, keyId } = callerOf(request)
    const base = baseUrl(request)
    const { name, images } = parseCharacterBody(request.body)
    const { character, replayed } = await deps.create({
      accountId,
      keyId,
      name,
      images: images.map((url) => ownPath(url, base)),
      price: deps.price,
      idempotency: idempotencyOf(request, 'native character', null),
    })
    if (replayed) reply.header('idempotent-replayed', 'true')
    return reply.code(202).send(shape(character, base))
  })

  app.get('/characters', async (request) => {
    const page = pageOf(request)
    const pageSize = nativeLimit(request)
    const { accountId } = callerOf(request)
    const { characters, total } = await deps.list(accountId, { page, pageSize })
    const base = baseUrl(request)
    return {
      characters: characters.map((view) => shape(view, base)),
      cursor: page * pageSize < total ? `${page + 1}` : null,
    }
  })

  app.get('/characters/:id', async (request: IdRequest) => {
    const view = await deps.read(callerOf(request).accountId, request.params.id.toLowerCase())
    if (view === null) throw new Problem('not_found', 'There is no such character.')
    return shape(view, baseUrl(request))
  })

  app.delete('/characters/:id', async (request: IdRequest, reply) => {
    await deps.remove(callerOf(request).accountId, request.params.id.toLowerCase())
    return reply.code(204).send()
  })
}
