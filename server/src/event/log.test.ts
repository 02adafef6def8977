// Events are read back in order, by account, by request and from any point.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSqlite } from '../store/sqlite.ts'
import type { Store } from '../store/store.ts'
import { lastEventId } from './event-rows.ts'
import { appendEvent, readEvents } from './log.ts'

let folder = ''
let store: Store
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openfield-events-'))
  store = await openSqlite({ path: join(folder, 'store.sqlite') })
})
afterEach(async () => {
  await store.close()
  await rm(folder, { recursive: true })
})

const append = (accountId: string, requestId: string, at: number) =>
  store.transact((tx) =>
    appendEvent(tx, { accountId, requestId, type: 'request.queued', data: { at }, at }),
  )

test('reads on after what was seen', async () => {
  expect(await lastEventId(store.read, 'a')).toBe(0)
  for (const [account, request, at] of [
    ['a', '1', 10],
    ['b', '2', 11],
    ['a', '3', 12],
    ['a', '1', 13],
  ] as const)
    await append(account, request, at)
  const all = await readEvents(store.read, { accountId: 'a', after: 0, limit: 100 })
  expect(all.map(({ at }) => at)).toEqual([10, 12, 13])
  expect(all[0]).toEqual({
    id: 1,
    accountId: 'a',
    requestId: '1',
    type: 'request.queued',
    data: { at: 10 },
    at: 10,
  })
  expect(await lastEventId(store.read, 'a')).toBe(4)
  const ats = async (query: { after: number; limit: number; requestId?: string }) =>
    (await readEvents(store.read, { accountId: 'a', ...query })).map(({ at }) => at)
  expect(await ats({ after: all[0]?.id ?? 0, limit: 1 })).toEqual([12])
  expect(await ats({ after: 0, limit: 100, requestId: '1' })).toEqual([10, 13])
  expect(await ats({ after: 0, limit: 100, requestId: '2' })).toEqual([])
  expect(await ats({ after: 4, limit: 100 })).toEqual([])
})
