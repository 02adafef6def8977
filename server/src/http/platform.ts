// The platform dialect over HTTP: what the official SDK and its users call.
import {
  bareRequestId,
  faulty,
  type GenerationInput,
  jobSet,
  modelNotFound,
  motionEntries,
  type PlatformCall,
  type PlatformOperation,
  Problem,
  platformOperations,
  platformStatus,
  platformSubmitAnswer,
  type RequestView,
  type Shelf,
  styleEntries,
} from '@openfield/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { BaseUrl } from './base-url.ts'
import { callerOf } from './caller.ts'
import { type GatewayDeps, withCharacter } from './gateway.ts'
import { idempotencyOf } from './idempotency.ts'
import { plainNames } from './ignored-fields.ts'
import { ownPictures } from './own-pictures.ts'

export interface PlatformDeps
  extends Pick<
    GatewayDeps,
    'submit' | 'priceOf' | 'drawSeed' | 'readCharacter' | 'offered' | 'previewPath'
  > {
  /** Null when there is none or it is another account's. Comes through a store that is busy for a moment. */
  readonly readRequest: (accountId: string, id: string) => Promise<RequestView | null>
  /** Throws Problem not_found, or conflict when it is finished. */
  readonly cancel: (accountId: string, id: string) => Promise<unknown>
  /** Throws Problem not_found, or conflict while it is unfinished. */
  readonly removeMedia: (accountId: string, id: string) => Promise<void>
  /** The URL as it will be called. Throws Problem invalid_request naming `field`. */
  readonly readWebhookUrl: (text: string, field: string) => string
  /** How long media are kept after completion, and the longest that a call may ask for; milliseconds. */
  readonly keepMs: number
  readonly creditsPerUsd: number
}

const HOUR_S = 3600

/** `Hf-Expires-After`, milliseconds; null without it. */
const keepOf = (request: FastifyRequest, keepMs: number): number | null => {
  const header = request.headers['hf-expires-after']
  if (header === undefined) return null
  const most = Math.max(HOUR_S, Math.floor(keepMs / 1000))
  const seconds = typeof header === 'string' && /^\d{1,10}$/.test(header) ? Number(header) : 0
  if (seconds >= HOUR_S && seconds <= most) return seconds * 1000
  const msg = `Input should be a whole number of seconds from ${HOUR_S} to ${most}`
  throw faulty([{ loc: ['header', 'hf-expires-after'], msg, type: 'value_error' }])
}

interface WebhookWish {
  readonly webhookUrl: string | null
  readonly webhookSecret: string | null
}

/** From the body (v1) or from `?hf_webhook=` (v2). */
const webhookOf = (
  request: FastifyRequest,
  { webhook }: PlatformCall,
  { readWebhookUrl }: PlatformDeps,
): WebhookWish => {
  const { hf_webhook: asked } = request.query as { readonly hf_webhook?: unknown }
  if (webhook) {
    const webhookUrl = readWebhookUrl(webhook.url, 'body.webhook.url')
    return { webhookUrl, webhookSecret: webhook.secret }
  }
  if (asked === undefined || asked === '') return { webhookUrl: null, webhookSecret: null }
  if (typeof asked !== 'string') {
    const msg = 'Input should be given once'
    throw faulty([{ loc: ['query', 'hf_webhook'], msg, type: 'value_error' }])
  }
  return { webhookUrl: readWebhookUrl(asked, 'query.hf_webhook'), webhookSecret: null }
}

/** The input of a call, with its own pictures by path and its character's looks. Throws Problem model_not_found or invalid_request. */
const checkedInput = (
  { input, at }: PlatformCall,
  accountId: string,
  base: string,
  { offered, readCharacter }: PlatformDeps,
): Promise<GenerationInput> => {
  if (!offered.includes(input.model)) throw modelNotFound(input.model)
  return withCharacter(ownPictures(input, base), accountId, readCharacter, (why) =>
    faulty([
      {
        loc: [...at, 'custom_reference_id'],
        msg: `custom_reference_id ${why}`,
        type: 'value_error',
      },
    ]),
  )
}

const generate =
  (operation: PlatformOperation, deps: PlatformDeps, baseUrl: BaseUrl) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const { accountId, keyId } = callerOf(request)
    const base = baseUrl(request)
    const call = operation.read(request.body, deps.drawSeed)
    const keepMs = keepOf(request, deps.keepMs)
    const webhook = webhookOf(request, call, deps)
    const input = await checkedInput(call, accountId, base, deps)
    const { request: view, replayed } = await deps.submit({
      accountId,
      keyId,
      dialect: 'platform',
      input,
      price: deps.priceOf(input),
      ...webhook,
      ...(keepMs === null ? {} : { keepMs }),
      idempotency: idempotencyOf(request, operation.path, webhook.webhookUrl, [keepMs]),
    })
    if (replayed) reply.header('idempotent-replayed', 'true')
    if (call.ignored.length > 0) reply.header('x-ignored-fields', plainNames(call.ignored))
    return platformSubmitAnswer(view, base)
  }

type IdRequest = FastifyRequest<{ Params: { id: string } }>

const idOf = (request: IdRequest): string => bareRequestId(request.params.id) ?? request.params.id

const viewOf = async (request: IdRequest, deps: PlatformDeps): Promise<RequestView> => {
  const view = await deps.readRequest(callerOf(request).accountId, idOf(request))
  if (view === null) throw new Problem('not_found', 'There is no such request.')
  return view
}

function requestRoutes(app: FastifyInstance, deps: PlatformDeps, baseUrl: BaseUrl): void {
  // The SDK ends its polling at any refusal, so polls take nothing of the key's allowance.
  const config = { unmetered: true }
  app.get('/requests/:id/status', { config }, async (request: IdRequest) =>
    platformStatus(await viewOf(request, deps), baseUrl(request)),
  )
  app.get('/v1/job-sets/:id', { config }, async (request: IdRequest) =>
    jobSet(await viewOf(request, deps), baseUrl(request)),
  )
  app.post('/requests/:id/cancel', async (request: IdRequest, reply) => {
    await deps.cancel(callerOf(request).accountId, idOf(request))
    return reply.code(202).send()
  })
  app.delete('/requests/:id', async (request: IdRequest) => {
    await deps.removeMedia(callerOf(request).accountId, idOf(request))
    return { request_id: idOf(request), deleted: true }
  })
}

function catalogueRoutes(app: FastifyInstance, deps: PlatformDeps, baseUrl: BaseUrl): void {
  const preview = (request: FastifyRequest) => (shelf: Shelf, id: string) => {
    const path = deps.previewPath(shelf, id)
    return path === null ? null : baseUrl(request) + path
  }
  app.get('/v1/motions', (request, reply) => reply.send(motionEntries(preview(request))))
  app.get('/v1/text2image/soul-styles', (request, reply) =>
    reply.send(styleEntries(preview(request))),
  )
}

/** The smallest bodies that each model path takes, for the price it begins at. */
const least = {
  prompt: 'x',
  image_url: 'https://example.com/x.png',
  end_image_url: 'https://example.com/x.png',
  image_reference_url: 'https://example.com/x.png',
  custom_reference_id: '00000000-0000-4000-8000-000000000000',
}

const credits = (millicredits: number): string => (millicredits / 1000).toFixed(3)

const isModelPath = ({ path }: PlatformOperation): boolean => path.startsWith('higgsfield-ai/')

const isOffered = ({ model }: PlatformOperation, { offered }: PlatformDeps): boolean =>
  model === null || offered.includes(model)

function priceRoutes(app: FastifyInstance, deps: PlatformDeps, baseUrl: BaseUrl): void {
  app.get('/models', (_request, reply) =>
    reply.send(
      platformOperations
        .filter((operation) => isModelPath(operation) && isOffered(operation, deps))
        .map((operation) => ({
          slug: operation.path,
          operation_type: operation.output === 'image' ? 'text-to-image' : 'image-to-video',
          output_type: operation.output,
          base_credits: deps.priceOf(operation.read(least, () => 1).input) / 1000,
        })),
    ),
  )
  app.post('/estimate/*', async (request: FastifyRequest<{ Params: { '*': string } }>) => {
    const operation = platformOperations.find(({ path }) => path === request.params['*'])
    if (!operation) throw unknownModel()
    const call = operation.read(request.body, () => 1)
    const { accountId } = callerOf(request)
    const input = await checkedInput(call, accountId, baseUrl(request), deps)
    const price = deps.priceOf(input)
    return { credits: credits(price), usd: credits(price / deps.creditsPerUsd) }
  })
}

/** The refusal of a path that is no model. */
export const unknownModel = (): Problem =>
  new Problem('model_not_found', 'There is no model at this path; GET /models lists them.')

const missing: Readonly<Record<string, string>> = {
  '/v1/speak/higgsfield': 'Speech to video (Speak)',
  '/v1/text2image/keyframes': 'Keyframes (Popcorn)',
  '/v1/agent/*': 'The agents API',
}

/** Parts of the platform that are not here yet say so, rather than that the address is unknown. */
function missingRoutes(app: FastifyInstance): void {
  for (const [url, what] of Object.entries(missing)) {
    app.route({
      method: ['GET', 'POST', 'DELETE'],
      url,
      handler: () => {
        throw new Problem('not_offered', `${what} is not offered by Openfield yet.`)
      },
    })
  }
}

export function platformRoutes(app: FastifyInstance, deps: PlatformDeps, baseUrl: BaseUrl): void {
  for (const operation of platformOperations) {
    app.post(`/${operation.path}`, generate(operation, deps, baseUrl))
  }
  requestRoutes(app, deps, baseUrl)
  catalogueRoutes(app, deps, baseUrl)
  priceRoutes(app, deps, baseUrl)
  missingRoutes(app)
}
