// Every call of the gateway dialect, of an account's and the operator's older calls, and of the server itself, for OpenAPI.
import { z } from 'zod'
import { accountSchema, keySchema, topUpSchema } from './admin.ts'
import { generateSoulSchema, generateVideoSchema } from './gateway.ts'
import { nativeAnswerSchemas } from './native-schemas.ts'
import { cursorQuery, idempotencyHeader, limitQuery, type Operation } from './openapi-operation.ts'

const time = z.string().describe('ISO 8601, UTC')
const gatewayWord = z.enum(['QUEUED', 'PROCESSING', 'COMPLETED', 'FAILED', 'ERROR'])
const cursor = z.string().nullable()

const status = z.object({
  request_id: z.string().describe('ai-model-api_ and a UUID'),
  status: gatewayWord,
  model_id: z.string(),
  error: z.string().nullable(),
  output: z.object({ media_url: z.array(z.string()), media_type: z.string() }).nullable(),
  created_at: time,
  updated_at: time,
  completed_at: time.nullable(),
  detail: z
    .record(z.string(), z.unknown())
    .optional()
    .describe('with ?detail=1: progress, ETA, preview, seed, cost, media'),
})

const shelfEntry = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  preview_url: z.string().nullable(),
})

const account = z.object({
  account_id: z.string(),
  name: z.string(),
  balance: z.number(),
  balance_usd: z.number(),
  held: z.number(),
  spent: z.number(),
  concurrency_limit: z.number(),
  created_at: time,
})

const key = z.object({
  account_id: z.string(),
  key_id: z.string(),
  key_secret: z.string(),
  key: z.string(),
})

const delivery = z.object({
  delivery_id: z.string(),
  request_id: z.string(),
  url: z.string(),
  state: z.string(),
  created_at: time,
  finished_at: time.nullable(),
  next_attempt_at: time.nullable(),
  attempts: z.array(z.record(z.string(), z.unknown())),
})

/** Answers by the name they have in OpenAPI. */
export const gatewayAnswerSchemas = {
  GatewayError: z.object({ error: z.string(), message: z.string() }),
  GatewaySubmit: z.object({
    request_id: z.string(),
    status: gatewayWord,
    polling_url: z.string(),
  }),
  GatewayStatus: status,
  GatewayStyles: z.array(shelfEntry),
  GatewayMotions: z.array(shelfEntry.extend({ start_end_frame: z.boolean() })),
  GatewayAccount: account.extend({ ledger: z.array(z.record(z.string(), z.unknown())) }),
  GatewayRequests: z.object({ requests: z.array(status.extend({ prompt: z.string() })), cursor }),
  GatewayWebhookSecret: z.object({ secret: z.string() }),
  GatewayDeliveries: z.object({ deliveries: z.array(delivery), cursor }),
  GatewayRedelivery: z.object({ delivery_id: z.string(), state: z.string() }),
  OperatorAccount: account,
  OperatorAccounts: z.object({ accounts: z.array(account), cursor }),
  OperatorNewAccount: account.extend({
    key_id: z.string(),
    key_secret: z.string(),
    key: z.string(),
  }),
  OperatorKey: key,
  OperatorEngines: nativeAnswerSchemas.EngineList,
  Health: z.object({ status: z.string(), version: z.string() }),
  Readiness: z.object({ status: z.string(), checks: z.record(z.string(), z.string().nullable()) }),
} as const satisfies Record<string, z.ZodType>

/** Bodies by the name they have in OpenAPI. */
export const gatewayBodySchemas = {
  GenerateSoul: generateSoulSchema,
  GenerateVideo: generateVideoSchema,
  OperatorAccountBody: accountSchema,
  OperatorTopUpBody: topUpSchema,
  OperatorKeyBody: keySchema,
} as const satisfies Record<string, z.ZodType>

type Answer = keyof typeof gatewayAnswerSchemas
type More = Partial<Operation> & { readonly body?: keyof typeof gatewayBodySchemas }

const call = (
  [method, path]: readonly [Operation['method'], string],
  id: string,
  summary: string,
  answer: Answer | null,
  more: More = {},
): Operation => ({
  method,
  path,
  id,
  tag: path.startsWith('/admin') ? 'Operator (gateway form)' : 'Gateway',
  summary,
  access: path.startsWith('/admin') ? 'admin' : 'key',
  status: answer === null ? 204 : 200,
  answer,
  ...more,
})

const making = {
  status: 202,
  headers: [
    idempotencyHeader,
    { name: 'X-Webhook-URL', description: 'told when the request ends' },
  ],
} as const

const clip = {
  ...making,
  body: 'GenerateVideo',
  example: {
    model: 'dop-lite',
    prompt: 'A serene lake with gentle ripples',
    input_images: ['https://example.com/lake.jpg'],
  },
} as const

const stateQuery = [
  { name: 'state', description: 'states, separated by commas' },
  { name: 'model', description: 'soul, dop-lite, dop-turbo or dop-preview' },
  limitQuery,
  cursorQuery,
]

const detailQuery = [
  { name: 'detail', description: '1 for progress, ETA, preview, seed, engine, cost, media' },
]

const catalogueRoots = ['/ai-model-api/v1', '/ai-model-api-polling', '/ai-model-api-polling/v1']

const catalogue = catalogueRoots.flatMap((root, index) =>
  (['GET', 'POST'] as const).flatMap((method) => {
    const twin = `${method === 'GET' ? '' : 'ByPost'}${index === 0 ? '' : `Polling${index}`}`
    return [
      call(
        [method, `${root}/getTextToImageGetSoulStyles`],
        `getSoulStyles${twin}`,
        'Styles',
        'GatewayStyles',
      ),
      call([method, `${root}/getMotions`], `getMotions${twin}`, 'Motions', 'GatewayMotions'),
    ]
  }),
)

const open = { access: 'open', tag: 'Server' } as const
const anything = { mediaType: '*/*' } as const

const server: readonly Operation[] = [
  call(['GET', '/healthz'], 'health', 'Is it alive', 'Health', open),
  call(['GET', '/readyz'], 'readiness', 'Is it ready', 'Readiness', open),
  call(['GET', '/metrics'], 'metrics', 'What it counts', null, {
    ...open,
    status: 200,
    answer: { mediaType: 'text/plain' },
  }),
  call(
    ['GET', '/media/v1/{request}/{name}'],
    'getMedia',
    'A finished file, or thumb.webp of it',
    null,
    {
      ...open,
      status: 200,
      answer: anything,
    },
  ),
  call(['GET', '/previews/{shelf}/{name}'], 'getPreview', 'A preview of a style or motion', null, {
    ...open,
    status: 200,
    answer: anything,
  }),
]

export const gatewayOperationList: readonly Operation[] = [
  call(
    ['POST', '/ai-model-api/v1/generateSoul'],
    'generateSoul',
    'A prompt becomes pictures',
    'GatewaySubmit',
    {
      ...making,
      body: 'GenerateSoul',
      example: { prompt: 'Woman on rooftop', width_and_height: '1536x1152' },
    },
  ),
  call(
    ['POST', '/ai-model-api/v1/generateImageToVideoRequest'],
    'generateImageToVideo',
    'A picture becomes a clip',
    'GatewaySubmit',
    clip,
  ),
  call(
    ['POST', '/ai-model-api/v1/image-to-video'],
    'imageToVideo',
    'The same call',
    'GatewaySubmit',
    clip,
  ),
  call(['GET', '/v2/requests/status/{id}'], 'getStatus', 'How far it is', 'GatewayStatus', {
    query: detailQuery,
  }),
  ...catalogue,
  call(['GET', '/v1/account'], 'getGatewayAccount', 'Balance and ledger', 'GatewayAccount', {
    query: [limitQuery],
  }),
  call(
    ['GET', '/v1/requests'],
    'listGatewayRequests',
    'Requests, newest first',
    'GatewayRequests',
    { query: stateQuery },
  ),
  call(['POST', '/v1/requests/{id}/cancel'], 'cancelGatewayRequest', 'Stop it', 'GatewayStatus'),
  call(
    ['GET', '/v1/webhook-secret'],
    'getGatewayWebhookSecret',
    'What webhooks are signed with',
    'GatewayWebhookSecret',
  ),
  call(
    ['POST', '/v1/webhook-secret/rotate'],
    'rotateGatewayWebhookSecret',
    'A new secret',
    'GatewayWebhookSecret',
  ),
  call(
    ['GET', '/v1/deliveries'],
    'listGatewayDeliveries',
    'Webhooks and their attempts',
    'GatewayDeliveries',
    { query: [limitQuery, cursorQuery] },
  ),
  call(
    ['POST', '/v1/deliveries/{id}/redeliver'],
    'redeliverGateway',
    'Send it again',
    'GatewayRedelivery',
    { status: 202 },
  ),
  call(['GET', '/admin/accounts'], 'operatorListAccounts', 'Accounts', 'OperatorAccounts', {
    query: [limitQuery, cursorQuery],
  }),
  call(['POST', '/admin/accounts'], 'operatorOpenAccount', 'Open one', 'OperatorNewAccount', {
    body: 'OperatorAccountBody',
    status: 201,
    example: { name: 'Ann', credits: 100 },
  }),
  call(
    ['GET', '/admin/accounts/{id}'],
    'operatorGetAccount',
    'One with keys and ledger',
    'OperatorAccount',
    { query: [limitQuery] },
  ),
  call(['POST', '/admin/accounts/{id}/topup'], 'operatorTopUp', 'Give credits', 'OperatorAccount', {
    body: 'OperatorTopUpBody',
    example: { credits: 50 },
  }),
  call(['POST', '/admin/accounts/{id}/keys'], 'operatorCreateKey', 'One more key', 'OperatorKey', {
    body: 'OperatorKeyBody',
    status: 201,
    example: { name: 'second' },
  }),
  call(['POST', '/admin/keys'], 'operatorOpenKey', 'An account with its key', 'OperatorKey', {
    body: 'OperatorAccountBody',
    status: 201,
    example: { name: 'Ann' },
  }),
  call(['DELETE', '/admin/keys/{id}'], 'operatorRevokeKey', 'From now on it is refused', null),
  call(
    ['GET', '/admin/requests'],
    'operatorListRequests',
    'Requests of all accounts',
    'GatewayRequests',
    { query: [{ name: 'account_id', description: 'only of this account' }, ...stateQuery] },
  ),
  call(
    ['GET', '/admin/deliveries'],
    'operatorListDeliveries',
    'Webhooks of all accounts',
    'GatewayDeliveries',
    {
      query: [{ name: 'account_id', description: 'only of this account' }, limitQuery, cursorQuery],
    },
  ),
  call(
    ['POST', '/admin/deliveries/{id}/redeliver'],
    'operatorRedeliver',
    'Send it again',
    'GatewayRedelivery',
    { status: 202 },
  ),
  call(
    ['GET', '/admin/engines'],
    'operatorEngines',
    'What makes requests, as this process sees it',
    'OperatorEngines',
  ),
  ...server,
]
