// What the native API says of a clip's files: its poster and its looping preview, each when there is one.
import { expect, test } from 'vitest'
import { nativeRequest } from './native-answers.ts'
import { platformOperations } from './platform.ts'
import { jobSet } from './platform-answers.ts'
import type { MediaItem, RequestView } from './request-view.ts'

const base = 'https://openfield.example'
const id = '019d1111-2222-7333-8444-5555555555fe'

const file = (name: string, role: MediaItem['role'], contentType: string): MediaItem => ({
  ...{ name, role, contentType, bytes: 1, sha256: '0'.repeat(64), width: 4, height: 3 },
})

const clipWith = (media: readonly MediaItem[]): RequestView => {
  const path = 'higgsfield-ai/dop/standard'
  const read = platformOperations.find((each) => each.path === path)?.read
  if (!read) throw new Error(path)
  const body = { prompt: 'a boat', image_url: 'https://example.com/a.png' }
  return {
    ...{ id, accountId: 'acc_1', dialect: 'platform', model: 'dop-preview', state: 'completed' },
    ...{ input: read(body, () => 7).input, progress: 1, stage: '', queuePosition: null },
    ...{ etaSeconds: null, engine: null, attempt: 1, price: 6000, charged: 6000, error: null },
    ...{ notes: [], enhancedPrompt: null, createdAt: 1e12, updatedAt: 1e12, startedAt: 1e12 },
    ...{ completedAt: 1e12, expiresAt: null, media },
  }
}

const output = file('output.mp4', 'output', 'video/mp4')
const poster = file('poster.webp', 'poster', 'image/webp')
const preview = file('preview.webp', 'preview', 'image/webp')

test('a clip names its poster and its looping preview', () => {
  const [media, ...rest] = nativeRequest(clipWith([output, poster, preview]), base).media
  expect(rest).toEqual([])
  expect(media?.poster_url).toMatch(/\/poster\.webp$/)
  expect(media?.preview_url).toMatch(/\/preview\.webp$/)
})

test('without them it says so', () => {
  const [media] = nativeRequest(clipWith([output]), base).media
  expect([media?.poster_url, media?.preview_url]).toEqual([null, null])
})

test('the platform’s small form of a clip is a clip, not its preview', () => {
  const [job] = jobSet(clipWith([output, poster, preview]), base).jobs
  expect(job?.results?.min).toEqual(job?.results?.raw)
  expect(job?.results?.raw.type).toBe('video')
})
