// The gateway's answers have exactly the fields of the reference's examples.
import { expect, test } from 'vitest'
import {
  bareRequestId,
  gatewayRequestId,
  gatewayStatus,
  gatewaySubmitAnswer,
} from './gateway-answers.ts'
import type { RequestState, RequestView } from './request-view.ts'

const id = '019d44aa-0000-7000-8000-000000000001'
const at = Date.UTC(2026, 2, 31, 10)
const item = {
  name: 'output.png',
  role: 'output',
  contentType: 'image/png',
  bytes: 9,
  sha256: 'ab',
  width: 1536,
  height: 1152,
} as const
const view = (over: Partial<RequestView> = {}): RequestView => ({
  id,
  accountId: 'acct_1',
  dialect: 'gateway',
  model: 'soul',
  input: {
    kind: 'image',
    model: 'soul',
    prompt: 'a cat',
    width: 1536,
    height: 1152,
    quality: '1080p',
    enhancePrompt: false,
    styleId: '464ea177-8d40-4940-8d9d-b438bab269c7',
    styleStrength: 1,
    seed: 7,
    characterId: null,
    characterStrength: 1,
    imageReference: null,
    batchSize: 4,
    checkNsfw: true,
  },
  state: 'queued',
  progress: 0,
  stage: '',
  queuePosition: 2,
  etaSeconds: 30,
  engine: null,
  attempt: 0,
  price: 1500,
  charged: 0,
  error: null,
  media: [],
  notes: [],
  enhancedPrompt: null,
  createdAt: at,
  updatedAt: at,
  startedAt: null,
  completedAt: null,
  expiresAt: null,
  ...over,
})
const finished = view({
  state: 'completed',
  media: [
    item,
    { ...item, name: 'output-2.png' },
    { ...item, role: 'poster', name: 'poster.jpg', contentType: 'image/jpeg' },
  ],
  charged: 1500,
  updatedAt: at + 15_000,
  completedAt: at + 15_000,
})
const baseUrl = 'https://openfield.example'

test('submit', () => {
  expect(gatewaySubmitAnswer(view(), baseUrl)).toEqual({
    request_id: `ai-model-api_${id}`,
    status: 'QUEUED',
    polling_url: `https://openfield.example/v2/requests/status/ai-model-api_${id}`,
  })
})

test('completed', () => {
  expect(gatewayStatus(finished, { baseUrl })).toEqual({
    request_id: `ai-model-api_${id}`,
    status: 'COMPLETED',
    model_id: 'ai-model-api',
    error: null,
    output: {
      media_url: [
        `https://openfield.example/media/v1/ai-model-api_${id}/output.png`,
        `https://openfield.example/media/v1/ai-model-api_${id}/output-2.png`,
      ],
      media_type: 'image/png',
    },
    created_at: '2026-03-31T10:00:00.000Z',
    updated_at: '2026-03-31T10:00:15.000Z',
    completed_at: '2026-03-31T10:00:15.000Z',
  })
})

test('queued and processing have the same fields, without output and end', () => {
  for (const state of ['queued', 'processing'] as const) {
    expect(gatewayStatus(view({ state }), { baseUrl })).toEqual({
      request_id: `ai-model-api_${id}`,
      status: state.toUpperCase(),
      model_id: 'ai-model-api',
      error: null,
      output: null,
      created_at: '2026-03-31T10:00:00.000Z',
      updated_at: '2026-03-31T10:00:00.000Z',
      completed_at: null,
    })
  }
})

test.each<[RequestState, string]>([
  ['error', 'ERROR'],
  ['failed', 'FAILED'],
  ['nsfw', 'FAILED'],
  ['canceled', 'FAILED'],
])('%s has the fields of the reference’s error example and the times, as %s', (state, status) => {
  const error = { code: 'engine_failed', message: 'Description of the error' }
  expect(gatewayStatus(view({ state, error }), { baseUrl })).toEqual({
    request_id: `ai-model-api_${id}`,
    status,
    model_id: 'ai-model-api',
    error: 'Description of the error',
    output: null,
    created_at: '2026-03-31T10:00:00.000Z',
    updated_at: '2026-03-31T10:00:00.000Z',
    completed_at: null,
  })
})

test('an ending without a message of its own still says why', () => {
  expect(gatewayStatus(view({ state: 'canceled' }), { baseUrl }).error).toBe(
    'The request was canceled. It was not charged.',
  )
})

test('detail adds one field and changes no other', () => {
  const { detail, ...plain } = gatewayStatus(finished, { baseUrl, detail: true })
  expect(plain).toEqual(gatewayStatus(finished, { baseUrl }))
  expect(detail).toMatchObject({
    seed: 7,
    credits: 1.5,
    price: 1.5,
    queue_position: 2,
    eta_seconds: 30,
    enhanced_prompt: null,
    notes: [],
    completed_at: '2026-03-31T10:00:15.000Z',
  })
  expect(detail?.media.map(({ role }) => role)).toEqual(['output', 'output', 'poster'])
})

test('request ids go both ways and nothing else is one', () => {
  expect(bareRequestId(gatewayRequestId(id))).toBe(id)
  for (const other of [id, 'ai-model-api_', `ai-model-api_${id}/..`, '', 'ai-model-api_019d']) {
    expect(bareRequestId(other)).toBeNull()
  }
})
