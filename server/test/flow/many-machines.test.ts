// One that answers and one that makes, with data folders of their own: they share a store and a bucket, and every file is there for both.
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkLedger } from '../../src/account/check.ts'
import { openAccount } from '../../src/account/create.ts'
import { type App, createApp } from '../../src/app.ts'
import { readConfig } from '../../src/config.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import type { Store } from '../../src/store/store.ts'
import { fakeEngine } from '../promise/fake-engine.ts'
import { type S3Service, startS3 } from '../s3-service.ts'

let folder: string
let bucket: S3Service
let store: Store
let front: App
let worker: App
let base: string
let key: string
/** How users reach the server; nothing answers there, so what is read through it is read without the network. */
const outside = 'http://pictures.example'
/** What the worker's engine was given. */
const fetched: Uint8Array[] = []
const picture = await sharp({ create: { width: 48, height: 32, channels: 3, background: '#a33' } })
  .png()
  .toBuffer()

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openfield-machines-'))
  bucket = await startS3('media', join(folder, 'service'))
  store = await openSqlite({ path: join(folder, 'store.db') })
  const engine = fakeEngine(async (input, context) => {
    if (input.kind === 'video') fetched.push((await context.fetchImage(input.image)).bytes)
    return picture
  })
  const machine = (name: string, workers: number) =>
    createApp(
      readConfig({
        OPENFIELD_DATA_DIR: join(folder, name),
        OPENFIELD_PORT: '0',
        OPENFIELD_WORKERS: String(workers),
        OPENFIELD_LOG_LEVEL: 'silent',
        OPENFIELD_S3_BUCKET: 'media',
        OPENFIELD_S3_PREFIX: 'openfield',
        OPENFIELD_S3_ENDPOINT: bucket.endpoint,
        OPENFIELD_S3_ACCESS_KEY_ID: 'S3RVER',
        OPENFIELD_S3_SECRET_ACCESS_KEY: 'S3RVER',
        OPENFIELD_PUBLIC_URL: outside,
      }),
      { store, engine },
    )
  front = await machine('front', 0)
  worker = await machine('worker', 1)
  await front.start()
  base = `http://127.0.0.1:${(front.http.server.address() as AddressInfo).port}`
  key = (await openAccount({ store, clock: systemClock }, { name: 'x', credits: 100_000 })).key.key
})
afterAll(async () => {
  await front.stop()
  await worker.stop()
  await store.close()
  await bucket.close()
  await rm(folder, { recursive: true, force: true })
})

/** The address, as this machine reaches it. */
const here = (path: string): string => base + path.replace(outside, '')

const call = async (path: string, body?: unknown) => {
  const answer = await fetch(here(path), {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json', 'ocp-apim-subscription-key': key },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked at field by field
  return { status: answer.status, json: (await answer.json()) as any }
}

test('a picture made there is served and shown small here, and an upload taken here is animated there', async () => {
  const { json } = await call('/ai-model-api/v1/generateSoul', {
    prompt: 'x',
    width_and_height: '1536x1152',
  })
  await worker.drain()
  const made = await call(json.polling_url)
  expect(made.json.status).toBe('COMPLETED')
  const served = await fetch(here(made.json.output.media_url[0]), {
    headers: { range: 'bytes=4-7' },
  })
  expect(served.status).toBe(206)
  expect(Buffer.from(await served.arrayBuffer())).toEqual(picture.subarray(4, 8))
  const id = String(json.request_id).replace('ai-model-api_', '')
  const { thumbnail_url: small } = (await call(`/api/v1/requests/${id}`)).json.media[0]
  expect((await fetch(here(small))).headers.get('content-type')).toBe('image/webp')

  const place = await call('/files/generate-upload-url', { content_type: 'image/png' })
  const put = await fetch(here(place.json.upload_url), {
    method: 'PUT',
    headers: { 'content-type': 'image/png' },
    body: new Uint8Array(picture),
  })
  expect(put.status).toBe(200)
  const clip = await call('/ai-model-api/v1/generateImageToVideoRequest', {
    model: 'dop-lite',
    prompt: 'x',
    input_images: [place.json.public_url],
  })
  await worker.drain()
  expect((await call(clip.json.polling_url)).json.status).toBe('COMPLETED')
  expect(Buffer.from(fetched[0] ?? [])).toEqual(picture)
  expect(await checkLedger(store)).toEqual([])
})
