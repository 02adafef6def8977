// Requests over the native API: made, read, listed, canceled, deleted, made again, and what they would cost.
import {
  type CancelAnswer,
  type Estimate,
  type GenerationInput,
  type GenerationRequest,
  isFinal,
  modelNotFound,
  type NativeCall,
  nativeFaulty,
  nativeRequest,
  Problem,
  parseEstimate,
  parseImageBody,
  parseVideoBody,
  type RequestView,
  rerunBody,
} from '@openfield/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Account } from '../account/account-rows.ts'
import type { Canceled } from '../request/cancel.ts'
import type { RequestList, RequestQuery } from '../request/read.ts'
import type { Order, Submitted } from '../request/submit.ts'
import type { BaseUrl } from './base-url.ts'
import { callerOf } from './caller.ts'
import { type GatewayDeps, withCharacter } from './gateway.ts'
import { idempotencyOf } from './idempotency.ts'
import { nativeQuery } from './native-query.ts'
import { credits, dollars } from './native-shapes.ts'
import { ownPictures } from './own-pictures.ts'

export interface NativeRequestDeps
  extends Pick<GatewayDeps, 'priceOf' | 'drawSeed' | 'readCharacter' | 'offered'> {
  /** Throws Problem insufficient_balance, too_many_concurrent or idempotency_mismatch. */
  readonly submit: (order: Order) => Promise<Submitted>
  /** With its outlook; null when there is none or it is another account's. */
  readonly readRequest: (accountId: string, id: string) => Promise<RequestView | null>
  /** Newest first, with their outlook. */
  readonly listRequests: (accountId: string, query: RequestQuery) => Promise<RequestList>
  /** Throws Problem not_found or conflict. */
  readonly cancel: (accountId: string, id: string) => Promise<Canceled>
  /** Throws Problem not_found or conflict. */
  readonly deleteRequest: (accountId: string, id: string) => Promise<void>
  /** The URL as it will be called. Throws Problem invalid_request naming `field`. */
  readonly readWebhookUrl: (text: string, field: string) => string
  /** Keeps a picture that came inside a body; gives its path on this server. Throws Problem input_rejected. */
  readonly keepPicture: (accountId: string, dataUrl: string) => Promise<string>
  readonly readAccount: (id: string) => Promise<Account | null>
  readonly creditsPerUsd: number
}

type IdRequest = FastifyRequest<{ Params: { id: string } }>

const noSuch = () => new Problem('not_found', 'There is no such request.')

const viewOf = async (request: IdRequest, deps: NativeRequestDeps): Promise<RequestView> => {
  const view = await deps.readRequest(callerOf(request).accountId, request.params.id)
  if (view === null) throw noSuch()
  return view
}

/** The input with its character's looks. Throws Problem model_not_found, or invalid_request naming `character_id`. */
const checkedInput = (
  input: GenerationInput,
  accountId: string,
  { offered, readCharacter }: NativeRequestDeps,
): Promise<GenerationInput> => {
  if (!offered.includes(input.model)) throw modelNotFound(input.model)
  return withCharacter(input, accountId, readCharacter, (why) => {
    const [what = why, allowed = ''] = why.split('; allowed: ')
    return nativeFaulty([{ field: 'character_id', message: `character_id ${what}`, allowed }])
  })
}

const isInline = (address: string | null): address is string =>
  address?.startsWith('data:') ?? false

/** Pictures inside the body are kept like uploads, so that the request can be shown and made again. */
const keptPictures = async (
  input: GenerationInput,
  accountId: string,
  { keepPicture }: NativeRequestDeps,
): Promise<GenerationInput> => {
  const keep = async (field: string, dataUrl: string): Promise<string> => {
    try {
      return await keepPicture(accountId, dataUrl)
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'input_rejected') throw error
      const allowed = 'the bytes of a JPEG, PNG or WebP'
      throw new Problem('input_rejected', `${field}: ${error.message}`, { field, allowed })
    }
  }
  if (input.kind === 'image') {
    const { imageReference: picture } = input
    if (!isInline(picture)) return input
    return { ...input, imageReference: await keep('image_reference', picture) }
  }
  const { image, endImage } = input
  return {
    ...input,
    image: isInline(image) ? await keep('image', image) : image,
    endImage: isInline(endImage) ? await keep('end_image', endImage) : endImage,
  }
}

/** From a body that was read to a request that waits. */
const take = async (
  request: FastifyRequest,
  reply: FastifyReply,
  call: NativeCall<GenerationInput>,
  operation: string,
  { deps, base }: { readonly deps: NativeRequestDeps; readonly base: string },
): Promise<FastifyReply> => {
  const { accountId, keyId } = callerOf(request)
  const input = await checkedInput(ownPictures(call.input, base), accountId, deps)
  const webhookUrl =
    call.webhookUrl === null ? null : deps.readWebhookUrl(call.webhookUrl, 'webhook_url')
  const submitted = await deps.submit({
    accountId,
    keyId,
    dialect: 'native',
    input: await keptPictures(input, accountId, deps),
    price: deps.priceOf(input),
    webhookUrl,
    idempotency: idempotencyOf(request, operation, webhookUrl),
  })
  if (submitted.replayed) reply.header('idempotent-replayed', 'true')
  const view = await deps.readRequest(accountId, submitted.request.id)
  return reply.code(202).send(nativeRequest(view ?? submitted.request, base))
}

function makingRoutes(app: FastifyInstance, deps: NativeRequestDeps, baseUrl: BaseUrl): void {
  const at = (request: FastifyRequest) => ({ deps, base: baseUrl(request) })
  app.post('/images', (request, reply) =>
    take(request, reply, parseImageBody(request.body, deps.drawSeed), 'native image', at(request)),
  )
  app.post('/videos', (request, reply) =>
    take(request, reply, parseVideoBody(request.body, deps.drawSeed), 'native video', at(request)),
  )
  app.post('/requests/:id/rerun', async (request: IdRequest, reply) => {
    const { id, input } = await viewOf(request, deps)
    const body = rerunBody(input, request.body)
    const parse = input.kind === 'image' ? parseImageBody : parseVideoBody
    return take(request, reply, parse(body, deps.drawSeed), `native rerun ${id}`, at(request))
  })
  app.post('/estimate', async (request): Promise<Estimate> => {
    const input = parseEstimate(request.body)
    if (!deps.offered.includes(input.model)) throw modelNotFound(input.model)
    const price = deps.priceOf(input)
    const account = await deps.readAccount(callerOf(request).accountId)
    const balance = account?.balance ?? 0
    return {
      credits: credits(price),
      usd: dollars(price, deps.creditsPerUsd),
      balance: credits(balance),
      is_covered: price <= balance,
    }
  })
}

export function nativeRequestRoutes(
  app: FastifyInstance,
  deps: NativeRequestDeps,
  baseUrl: BaseUrl,
): void {
  makingRoutes(app, deps, baseUrl)

  app.get('/requests', async (request) => {
    const page = await deps.listRequests(callerOf(request).accountId, nativeQuery(request))
    const base = baseUrl(request)
    return {
      requests: page.requests.map((view) => nativeRequest(view, base)),
      cursor: page.cursor,
    }
  })

  app.get(
    '/requests/:id',
    async (request: IdRequest): Promise<GenerationRequest> =>
      nativeRequest(await viewOf(request, deps), baseUrl(request)),
  )

  app.post('/requests/:id/cancel', async (request: IdRequest, reply) => {
    const { isDone } = await deps.cancel(callerOf(request).accountId, request.params.id)
    const view = await viewOf(request, deps)
    const answer: CancelAnswer = {
      request: nativeRequest(view, baseUrl(request)),
      is_done: isDone || isFinal(view.state),
    }
    return reply.code(answer.is_done ? 200 : 202).send(answer)
  })

  app.delete('/requests/:id', async (request: IdRequest, reply) => {
    await deps.deleteRequest(callerOf(request).accountId, request.params.id)
    return reply.code(204).send()
  })
}
