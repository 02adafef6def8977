// Every call of the native API, for OpenAPI.
import type { z } from 'zod'
import { accountSchema, keySchema, topUpSchema } from './admin.ts'
import {
  characterBodySchema,
  estimateSchema,
  imageBodySchema,
  keyBodySchema,
  uploadBodySchema,
  videoBodySchema,
} from './native-body.ts'
import type { nativeAnswerSchemas } from './native-schemas.ts'
import { cursorQuery, idempotencyHeader, limitQuery, type Operation } from './openapi-operation.ts'

/** Bodies by the name they have in OpenAPI. */
export const nativeBodySchemas = {
  ImageBody: imageBodySchema,
  VideoBody: videoBodySchema,
  EstimateBody: estimateSchema,
  CharacterBody: characterBodySchema,
  KeyBody: keyBodySchema,
  UploadBody: uploadBodySchema,
  AdminAccountBody: accountSchema,
  AdminTopUpBody: topUpSchema,
  AdminKeyBody: keySchema,
} as const satisfies Record<string, z.ZodType>

type Answer = keyof typeof nativeAnswerSchemas
type Body = keyof typeof nativeBodySchemas

const call = (
  [method, path]: readonly [Operation['method'], string],
  id: string,
  summary: string,
  answer: Answer | null,
  more: Partial<Operation> & { readonly body?: Body | 'RerunBody' } = {},
): Operation => ({
  method,
  path: `/api/v1${path}`,
  id,
  tag: path.startsWith('/admin') ? 'Operator' : 'Requests',
  summary,
  access: path.startsWith('/admin') ? 'admin' : 'key',
  status: answer === null ? 204 : 200,
  answer,
  ...more,
})

const listQuery = [
  { name: 'q', description: 'stands in the prompt, in any letter case' },
  { name: 'state', description: 'states, separated by commas' },
  { name: 'kind', description: 'image or video' },
  { name: 'model', description: 'soul, dop-lite, dop-turbo or dop-preview' },
  { name: 'style_id', description: 'the id of a style' },
  { name: 'motion_id', description: 'the id of a motion' },
  { name: 'from', description: 'created at or after, ISO 8601' },
  { name: 'to', description: 'created before, ISO 8601' },
  limitQuery,
  cursorQuery,
] as const

const making = { status: 202, headers: [idempotencyHeader] } as const

const requests: readonly Operation[] = [
  call(['POST', '/images'], 'createImage', 'Make pictures of a prompt', 'GenerationRequest', {
    ...making,
    body: 'ImageBody',
    example: { prompt: 'a red sports car in the rain at night in Tokyo', size: '1536x1152' },
  }),
  call(['POST', '/videos'], 'createVideo', 'Make a clip of a picture', 'GenerationRequest', {
    ...making,
    body: 'VideoBody',
    example: { image: { url: 'https://example.com/lake.jpg' }, prompt: 'a slow evening' },
  }),
  call(['POST', '/estimate'], 'estimate', 'What it would cost', 'Estimate', {
    body: 'EstimateBody',
    example: { kind: 'image', quality: '1080p', batch_size: 4 },
  }),
  call(
    ['GET', '/requests'],
    'listRequests',
    'List and search requests, newest first',
    'RequestPage',
    {
      query: listQuery,
    },
  ),
  call(
    ['GET', '/requests/{id}'],
    'getRequest',
    'Everything about one request',
    'GenerationRequest',
  ),
  call(
    ['POST', '/requests/{id}/cancel'],
    'cancelRequest',
    'Stop it; never charged',
    'CancelAnswer',
  ),
  call(['DELETE', '/requests/{id}'], 'deleteRequest', 'Remove a finished one with its media', null),
  call(
    ['POST', '/requests/{id}/rerun'],
    'rerunRequest',
    'Make it again with changes',
    'GenerationRequest',
    {
      ...making,
      body: 'RerunBody',
      isBodyOptional: true,
      example: { quality: '720p', keep_seed: true },
    },
  ),
]

const events: readonly Operation[] = [
  {
    ...call(['GET', '/events'], 'streamEvents', 'Live events as server-sent events', null),
    tag: 'Events',
    status: 200,
    answer: { mediaType: 'text/event-stream' },
    headers: [{ name: 'Last-Event-ID', description: 'events after this one are told first' }],
    query: [
      { name: 'ticket', description: 'instead of a key, where headers cannot be set' },
      { name: 'last_event_id', description: 'as the header Last-Event-ID' },
    ],
  },
  call(
    ['POST', '/events/ticket'],
    'createEventTicket',
    'A ticket of one minute for the stream',
    'EventTicket',
    {
      tag: 'Events',
      status: 201,
    },
  ),
]

const account: readonly Operation[] = [
  call(['GET', '/account'], 'getAccount', 'Balance and limits', 'Account'),
  call(
    ['GET', '/account/ledger'],
    'listLedger',
    'Movements of credits, newest first',
    'LedgerPage',
    {
      query: [limitQuery, cursorQuery],
    },
  ),
  call(['GET', '/account/usage'], 'getUsage', 'Use by day', 'Usage', {
    query: [{ name: 'days', description: 'a whole number from 1 to 366 (30 when absent)' }],
  }),
  call(['GET', '/keys'], 'listKeys', 'Keys without their secrets', 'KeyList'),
  call(['POST', '/keys'], 'createKey', 'One more key, shown once', 'NewKey', {
    body: 'KeyBody',
    status: 201,
    example: { name: 'laptop' },
  }),
  call(['DELETE', '/keys/{id}'], 'revokeKey', 'From now on it is refused', null),
  call(
    ['GET', '/session/dev'],
    'getDevelopmentSession',
    'Whether a development key may be had',
    'DevelopmentSession',
    {
      access: 'open',
    },
  ),
  call(
    ['POST', '/session/dev'],
    'openDevelopmentSession',
    'A development key, on the machine itself',
    'NewKey',
    {
      access: 'open',
      status: 201,
    },
  ),
].map((operation) => ({ ...operation, tag: 'Account' }))

const webhooks: readonly Operation[] = [
  call(
    ['GET', '/webhooks/secret'],
    'getWebhookSecret',
    'What webhooks are signed with',
    'WebhookSecret',
  ),
  call(['POST', '/webhooks/secret/rotate'], 'rotateWebhookSecret', 'A new secret', 'WebhookSecret'),
  call(
    ['GET', '/webhooks/deliveries'],
    'listDeliveries',
    'Messages and their attempts',
    'DeliveryPage',
    {
      query: [{ name: 'request_id', description: 'only of this request' }, limitQuery, cursorQuery],
    },
  ),
  call(['GET', '/webhooks/deliveries/{id}'], 'getDelivery', 'One message', 'Delivery'),
  call(
    ['POST', '/webhooks/deliveries/{id}/redeliver'],
    'redeliver',
    'Send it again at once',
    'Delivery',
    {
      status: 202,
    },
  ),
].map((operation) => ({ ...operation, tag: 'Webhooks' }))

const catalogue: readonly Operation[] = [
  call(['GET', '/styles'], 'listStyles', 'Styles with previews', 'StyleList'),
  call(['GET', '/motions'], 'listMotions', 'Motions with previews', 'MotionList'),
  call(['GET', '/models'], 'listModels', 'Models, prices, engines', 'ModelList'),
  call(['POST', '/uploads'], 'createUpload', 'A place for a picture', 'UploadPlace', {
    body: 'UploadBody',
    status: 201,
    example: { content_type: 'image/png' },
  }),
].map((operation) => ({ ...operation, tag: 'Catalogue and uploads' }))

const characters: readonly Operation[] = [
  call(['POST', '/characters'], 'createCharacter', 'Make a character of pictures', 'Character', {
    ...making,
    body: 'CharacterBody',
    example: { name: 'Ann', images: [{ url: 'https://example.com/ann.jpg' }] },
  }),
  call(['GET', '/characters'], 'listCharacters', 'Characters, newest first', 'CharacterPage', {
    query: [limitQuery, cursorQuery],
  }),
  call(['GET', '/characters/{id}'], 'getCharacter', 'One of them', 'Character'),
  call(['DELETE', '/characters/{id}'], 'deleteCharacter', 'Delete it', null),
].map((operation) => ({ ...operation, tag: 'Characters' }))

const admin: readonly Operation[] = [
  call(['GET', '/admin/accounts'], 'adminListAccounts', 'Accounts', 'AdminAccountPage', {
    query: [limitQuery, cursorQuery],
  }),
  call(
    ['POST', '/admin/accounts'],
    'adminOpenAccount',
    'Open one with its first key',
    'OpenedAccount',
    {
      body: 'AdminAccountBody',
      status: 201,
      example: { name: 'Ann', credits: 100 },
    },
  ),
  call(
    ['GET', '/admin/accounts/{id}'],
    'adminGetAccount',
    'One with keys and ledger',
    'AdminAccountDetail',
  ),
  call(['POST', '/admin/accounts/{id}/topup'], 'adminTopUp', 'Give credits', 'AdminAccount', {
    body: 'AdminTopUpBody',
    example: { credits: 50, note: 'a gift' },
  }),
  call(['POST', '/admin/accounts/{id}/keys'], 'adminCreateKey', 'One more key for it', 'NewKey', {
    body: 'AdminKeyBody',
    status: 201,
    example: { name: 'second' },
  }),
  call(['DELETE', '/admin/keys/{id}'], 'adminRevokeKey', 'From now on it is refused', null),
  call(
    ['GET', '/admin/requests'],
    'adminListRequests',
    'Requests of all accounts',
    'AdminRequestPage',
    {
      query: [{ name: 'account_id', description: 'only of this account' }, ...listQuery],
    },
  ),
  call(['GET', '/admin/requests/{id}'], 'adminGetRequest', 'One of them', 'AdminRequest'),
  call(
    ['POST', '/admin/requests/{id}/retry'],
    'adminRetry',
    'Make a failed one again',
    'AdminRequest',
    {
      status: 202,
    },
  ),
  call(['GET', '/admin/queue'], 'adminQueue', 'What waits and runs', 'Queue'),
  call(
    ['GET', '/admin/engines'],
    'adminEngines',
    'What makes requests, as this process sees it',
    'EngineList',
  ),
  call(['POST', '/admin/engines/check'], 'adminCheckEngines', 'Ask each how it is', 'EngineList'),
]

export const nativeOperations: readonly Operation[] = [
  ...requests,
  ...events,
  ...account,
  ...webhooks,
  ...catalogue,
  ...characters,
  ...admin,
]
