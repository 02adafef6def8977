// What the platform's clients read of a request, in every state.
import { describe, expect, test } from 'vitest'
import { platformOperations } from './platform.ts'
import {
  jobSet,
  platformStatus,
  platformSubmitAnswer,
  platformWebhook,
} from './platform-answers.ts'
import type { MediaItem, RequestView } from './request-view.ts'

const base = 'https://openfield.example'
const id = '019d1111-2222-7333-8444-5555555555fe'
const inputOf = (path: string, body: unknown) => {
  const found = platformOperations.find((each) => each.path === path)
  if (!found) throw new Error(path)
  return found.read(body, () => 7).input
}
const soul = inputOf('v1/text2image/soul', {
  prompt: 'a boat',
  width_and_height: '1536x1152',
  batch_size: 4,
})
const clip = inputOf('higgsfield-ai/dop/standard', {
  prompt: 'a boat',
  image_url: 'https://example.com/a.png',
})
const file = (name: string, role: MediaItem['role'], contentType: string): MediaItem => ({
  name,
  role,
  contentType,
  bytes: 1,
  sha256: '0'.repeat(64),
  width: 4,
  height: 3,
})
const view = (changes: Partial<RequestView>): RequestView => ({
  id,
  accountId: 'acc_1',
  dialect: 'platform',
  model: 'soul',
  input: soul,
  state: 'queued',
  progress: 0,
  stage: '',
  queuePosition: null,
  etaSeconds: null,
  engine: null,
  attempt: 0,
  price: 6000,
  charged: 0,
  error: null,
  media: [],
  notes: [],
  enhancedPrompt: null,
  createdAt: 1_750_000_000_000,
  updatedAt: 1_750_000_000_000,
  startedAt: null,
  completedAt: null,
  expiresAt: null,
  ...changes,
})
const done = view({
  state: 'completed',
  expiresAt: 1_750_600_000_000,
  media: [
    file('output.png', 'output', 'image/png'),
    file('output-2.png', 'output', 'image/png'),
    file('output-3.png', 'output', 'image/png'),
    file('output-4.png', 'output', 'image/png'),
    file('preview-2.webp', 'preview', 'image/webp'),
  ],
})
const made = view({
  state: 'completed',
  input: clip,
  model: 'dop-preview',
  media: [file('output.mp4', 'output', 'video/mp4'), file('poster.jpg', 'poster', 'image/jpeg')],
})
const url = (name: string) => `${base}/media/v1/ai-model-api_${id}/${name}`

test('the submit answer serves both clients', () => {
  const answer = platformSubmitAnswer(view({}), base)
  expect(answer).toMatchObject({
    id,
    type: 'text2image_soul',
    created_at: '2025-06-15T15:06:40.000Z',
    status: 'queued',
    request_id: id,
    status_url: `${base}/requests/${id}/status`,
    cancel_url: `${base}/requests/${id}/cancel`,
  })
  expect(answer.jobs).toHaveLength(4)
  expect(new Set(answer.jobs.map((job) => job.id)).size).toBe(4)
  expect(answer.jobs.every((job) => job.status === 'queued' && job.results === null)).toBe(true)
})

test('ids of jobs are UUIDs other than the set’s, also at the end of the range', () => {
  const ids = jobSet(view({}), base).jobs.map((job) => job.id)
  expect(ids.map((each) => each.slice(-2))).toEqual(['ff', '00', '01', '02'])
  expect(ids).not.toContain(id)
})

describe('the status body', () => {
  test.each([
    ['queued', 'queued'],
    ['processing', 'in_progress'],
    ['canceled', 'canceled'],
    ['nsfw', 'nsfw'],
  ] as const)('%s is %s and says no more', (state, status) => {
    const body = platformStatus(view({ state }), base)
    expect(body.status).toBe(status)
    expect(Object.keys(body)).toEqual(['status', 'request_id', 'status_url', 'cancel_url'])
  })
  test('a finished picture has its images and when they go', () => {
    expect(platformStatus(done, base)).toMatchObject({
      images: ['output.png', 'output-2.png', 'output-3.png', 'output-4.png'].map((name) => ({
        url: url(name),
      })),
      expires_at: '2025-06-22T13:46:40.000Z',
    })
  })
  test('a finished clip has its video', () => {
    expect(platformStatus(made, base)).toMatchObject({ video: { url: url('output.mp4') } })
    expect(platformStatus(made, base)).not.toHaveProperty('images')
  })
  test.each(['failed', 'error'] as const)('%s is failed and says why', (state) => {
    const error = { code: 'engine_failed', message: 'It broke.' }
    expect(platformStatus(view({ state, error }), base)).toMatchObject({
      status: 'failed',
      error: 'It broke.',
    })
    expect(platformStatus(view({ state }), base).error).toMatch(/not charged/)
  })
})

test('results of a job: raw is the output, min its preview or the same', () => {
  const [first, second] = jobSet(done, base).jobs
  const raw = { url: url('output.png'), type: 'image' }
  expect(first?.results).toEqual({ min: raw, raw })
  expect(second?.results?.min).toEqual({ url: url('preview-2.webp'), type: 'image' })
  const [job] = jobSet(made, base).jobs
  const video = { url: url('output.mp4'), type: 'video' }
  expect(job).toMatchObject({ job_set_type: 'image2video', results: { min: video, raw: video } })
})

test('input_params can be sent again', () => {
  for (const [path, input] of [
    ['v1/text2image/soul', soul],
    ['v1/image2video/dop', clip],
  ] as const) {
    const params = jobSet(view({ input }), base).input_params
    expect(inputOf(path, { params })).toEqual(input)
  }
})

test('a webhook tells v1 the job set and v2 the status, and nothing of a canceled request', () => {
  expect(platformWebhook(done, 'v1', base)).toEqual(jobSet(done, base))
  expect(platformWebhook(done, 'v2', base)).toEqual(platformStatus(done, base))
  expect(platformWebhook(view({ state: 'nsfw' }), 'v2', base)).toMatchObject({ status: 'nsfw' })
  expect(platformWebhook(view({ state: 'canceled' }), 'v2', base)).toBeNull()
})
