// An upload's address ends after an hour, its file after its time, and an account has only so many.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { stillClock } from '../../test/still-clock.ts'
import { openAccount } from '../account/create.ts'
import { openSqlite } from '../store/sqlite.ts'
import type { Store } from '../store/store.ts'
import { diskMedia } from './disk.ts'
import { createUploads } from './uploads.ts'

const HOUR = 3_600_000
const clock = stillClock()
let folder: string
let store: Store
let accountId: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openfield-uploads-'))
  store = await openSqlite({ path: join(folder, 'store.sqlite') })
  accountId = (await openAccount({ store, clock }, { name: 'test' })).account.id
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})
const house = () => {
  const media = diskMedia(join(folder, 'media'))
  const uploads = createUploads({
    store,
    clock,
    media,
    folder: join(folder, 'uploads'),
    maxBytes: 1000,
    keepMs: 24 * HOUR,
  })
  const put = (place: { id: string; name: string; token: string }, text = 'RIFF1234WAVE') =>
    uploads.put({ ...place, contentType: 'audio/x-wav' }, Readable.from([Buffer.from(text)]))
  return { media, uploads, put }
}

test('the address takes the file again until its hour is over', async () => {
  const { media, uploads, put } = house()
  const place = await uploads.open(accountId, 'audio/wav')
  await put(place)
  await clock.advance(HOUR - 1)
  await put(place, 'RIFF1234WAVEmore')
  expect((await media.describe(place.id, place.name))?.bytes).toBe(16)
  await clock.advance(1)
  await expect(put(place)).rejects.toThrow(/expired/)
  expect(await readdir(join(folder, 'uploads'))).toEqual([])
})

test('files go after their time, with what says whose they were', async () => {
  const { media, uploads, put } = house()
  const place = await uploads.open(accountId, 'audio/wav')
  await put(place)
  await clock.advance(24 * HOUR - 1)
  expect(await uploads.sweep()).toBe(0)
  expect(await uploads.owns(accountId, place.id)).toBe(true)
  expect(await uploads.owns('acc_other', place.id)).toBe(false)
  await clock.advance(1)
  expect(await uploads.sweep()).toBe(1)
  expect(await uploads.owns(accountId, place.id)).toBe(false)
  expect(await media.describe(place.id, place.name)).toBeNull()
})

test('what is too large or no such file leaves nothing', async () => {
  const { media, uploads, put } = house()
  const place = await uploads.open(accountId, 'audio/wav')
  await expect(put(place, 'x'.repeat(1001))).rejects.toMatchObject({ code: 'payload_too_large' })
  await expect(put(place, 'x')).rejects.toMatchObject({ code: 'input_rejected' })
  await expect(put({ ...place, token: 'x' })).rejects.toMatchObject({ code: 'forbidden' })
  expect(await media.describe(place.id, place.name)).toBeNull()
  expect(await readdir(join(folder, 'uploads'))).toEqual([])
})

test('an account has at most 1000 at a time', async () => {
  const { uploads } = house()
  await store.transact(async (tx) => {
    const row = { account_id: accountId, name: 'x', content_type: 'x', token_hash: 'x' }
    const times = { put_until: 0, expires_at: clock.now() + 1000 }
    const rows = Array.from({ length: 1000 }, (_, i) => ({ ...row, ...times, id: `up_${i}` }))
    await tx.insertInto('uploads').values(rows).execute()
  })
  await expect(uploads.open(accountId, 'image/png')).rejects.toMatchObject({
    code: 'too_many_requests',
  })
  await clock.advance(1000)
  expect(await uploads.open(accountId, 'image/png')).toMatchObject({ name: 'input.png' })
})
