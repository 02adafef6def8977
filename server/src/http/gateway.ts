// The gateway dialect over HTTP: generate, ask for the status, list styles and motions.
import {
  bareRequestId,
  type CharacterView,
  type GatewayOperation,
  type GenerationInput,
  gatewayOperations,
  gatewayStatus,
  gatewaySubmitAnswer,
  type Model,
  modelNotFound,
  motionEntries,
  Problem,
  type RequestView,
  refusedCharacter,
  type Shelf,
  styleEntries,
  unusableCharacter,
  unusedOf,
} from '@openfield/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Order, Submitted } from '../request/submit.ts'
import type { BaseUrl } from './base-url.ts'
import { callerOf } from './caller.ts'
import { idempotencyOf } from './idempotency.ts'
import { plainNames } from './ignored-fields.ts'
import { ownPictures } from './own-pictures.ts'

export interface GatewayDeps {
  /** Throws Problem insufficient_balance, too_many_concurrent or idempotency_mismatch. */
  readonly submit: (order: Order) => Promise<Submitted>
  /** Null when there is none or it is another account's. */
  readonly readRequest: (accountId: string, id: string) => Promise<RequestView | null>
  /** Millicredits. */
  readonly priceOf: (input: GenerationInput) => number
  readonly drawSeed: () => number
  /** Null when there is none or it is another account's. */
  readonly readCharacter: (accountId: string, id: string) => Promise<CharacterView | null>
  /** Models that the operator offers. */
  readonly offered: readonly Model[]
  /** The URL as it will be called. Throws Problem invalid_request. */
  readonly readWebhookUrl: (text: string) => string
  /** Path from the root of the server at which the preview is served, or null. */
  readonly previewPath: (shelf: Shelf, id: string) => string | null
}

const webhookOf = (request: FastifyRequest, deps: GatewayDeps): string | null => {
  const header = request.headers['x-webhook-url']
  if (header === undefined || header === '') return null
  if (typeof header !== 'string') {
    throw new Problem('invalid_request', 'X-Webhook-URL was sent more than once; allowed: once.')
  }
  return deps.readWebhookUrl(header)
}

/** The input with what its character looks like. `refuse` makes the refusal of a character that cannot be used. */
export const withCharacter = async (
  input: GenerationInput,
  accountId: string,
  readCharacter: GatewayDeps['readCharacter'],
  refuse: (why: string) => Problem,
): Promise<GenerationInput> => {
  if (input.kind === 'video' || input.characterId === null) return input
  const character = await readCharacter(accountId, input.characterId)
  const why = unusableCharacter(input.characterId, character)
  if (why !== null) throw refuse(why)
  return character?.looks ? { ...input, character: character.looks } : input
}

const generate =
  (operation: GatewayOperation, deps: GatewayDeps, baseUrl: BaseUrl) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const { accountId, keyId } = callerOf(request)
    const base = baseUrl(request)
    const asked = ownPictures(operation.toGenerationInput(request.body, deps.drawSeed), base)
    if (!deps.offered.includes(asked.model)) throw modelNotFound(asked.model)
    const input = await withCharacter(asked, accountId, deps.readCharacter, refusedCharacter)
    const webhookUrl = webhookOf(request, deps)
    const submitted = await deps.submit({
      accountId,
      keyId,
      dialect: 'gateway',
      input,
      price: deps.priceOf(input),
      webhookUrl,
      idempotency: idempotencyOf(request, operation.name, webhookUrl),
    })
    if (submitted.replayed) reply.header('idempotent-replayed', 'true')
    const unused = unusedOf(request.body)
    if (unused.length > 0) reply.header('x-ignored-fields', plainNames(unused))
    return reply.code(202).send(gatewaySubmitAnswer(submitted.request, base))
  }

const wantsDetail = (query: unknown): boolean =>
  typeof query === 'object' &&
  query !== null &&
  'detail' in query &&
  (query.detail === '1' || query.detail === 'true')

const status =
  (deps: GatewayDeps, baseUrl: BaseUrl) =>
  async (request: FastifyRequest<{ Params: { id: string } }>) => {
    const id = bareRequestId(request.params.id)
    const view = id === null ? null : await deps.readRequest(callerOf(request).accountId, id)
    if (view === null) throw new Problem('not_found', 'There is no such request.')
    return gatewayStatus(view, {
      baseUrl: baseUrl(request),
      detail: wantsDetail(request.query),
    })
  }

/** Paths of the catalogue, as the reference and its polling API name them. */
const catalogueRoots = ['/ai-model-api/v1', '/ai-model-api-polling', '/ai-model-api-polling/v1']

/** Bytes of a body that is not read for anything. */
const idleBody = 65_536

export function gatewayRoutes(app: FastifyInstance, deps: GatewayDeps, baseUrl: BaseUrl): void {
  for (const operation of gatewayOperations) {
    for (const path of operation.paths) {
      app.post(`/ai-model-api/v1/${path}`, generate(operation, deps, baseUrl))
    }
  }
  // Whoever polls as the reference says (every 5 s) with all requests they may have must not be refused.
  app.get('/v2/requests/status/:id', { config: { unmetered: true } }, status(deps, baseUrl))

  const preview = (request: FastifyRequest) => (shelf: Shelf, id: string) => {
    const path = deps.previewPath(shelf, id)
    return path === null ? null : baseUrl(request) + path
  }
  const method = ['GET', 'POST']
  for (const root of catalogueRoots) {
    app.route({
      method,
      url: `${root}/getTextToImageGetSoulStyles`,
      bodyLimit: idleBody,
      handler: (request) => styleEntries(preview(request)),
    })
    app.route({
      method,
      url: `${root}/getMotions`,
      bodyLimit: idleBody,
      handler: (request) => motionEntries(preview(request)),
    })
  }
}
