// Kills a real process with SIGKILL in every state a request can be in, starts it again, and counts requests, credits and files.

import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { readAccount } from '../../src/account/account-rows.ts'
import { checkLedger } from '../../src/account/check.ts'
import { openAccount } from '../../src/account/create.ts'
import { systemClock } from '../../src/lib/clock.ts'
import { jitter } from '../../src/lib/id.ts'
import { diskMedia } from '../../src/media/disk.ts'
import { openSqlite } from '../../src/store/sqlite.ts'
import type { ChildPlan, HangAt } from './child-plan.ts'
import { buildChild, start } from './killable.ts'

// Processes start slowly on a machine that has other work.
vi.setConfig({ testTimeout: 120_000 })

const CREDITS = 10_000_000
const PRICE = 1500
let child: Awaited<ReturnType<typeof buildChild>>
let folder: string
let basis: ChildPlan
beforeAll(async () => {
  child = await buildChild()
}, 30_000)
afterAll(() => child.remove())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openfield-kill-'))
  const accountId = await inStore(async (store) => {
    const wish = { name: 'killed', credits: CREDITS, concurrencyLimit: 100_000 }
    return (await openAccount({ store, clock: systemClock }, wish)).account.id
  })
  basis = {
    folder,
    accountId,
    submits: 0,
    characters: 0,
    prompt: 'a red boat',
    webhookUrl: null,
    works: true,
    delivers: false,
    hangAt: null,
    isAlone: true,
    attemptsMax: 3,
    outputBytes: 0,
    endsWhenDone: false,
  }
})
afterEach(async () => {
  expect(await inStore(checkLedger)).toEqual([])
  await rm(folder, { recursive: true })
})

/** Looks into the store while no other process has it open. */
const inStore = async <T>(
  look: (store: Awaited<ReturnType<typeof openSqlite>>) => Promise<T>,
): Promise<T> => {
  const store = await openSqlite({ path: join(folder, 'store.sqlite') })
  try {
    return await look(store)
  } finally {
    await store.close()
  }
}
const allRequests = () =>
  inStore((store) => store.read.selectFrom('requests').selectAll().orderBy('id').execute())
const money = () =>
  inStore(async (store) => {
    const { balance, held, spent } = (await readAccount(store.read, basis.accountId)) ?? {}
    return { balance, held, spent }
  })
const paid = (requests: number) => ({
  balance: CREDITS - requests * PRICE,
  held: 0,
  spent: requests * PRICE,
})
const holding = (requests: number) => ({
  balance: CREDITS - requests * PRICE,
  held: requests * PRICE,
  spent: 0,
})
const filesIn = (name: string) =>
  readdir(join(folder, name), { recursive: true, withFileTypes: true }).then(
    (entries) => entries.filter((each) => each.isFile()).map((each) => each.name),
    () => [],
  )
/** Half-written files stand apart under this name until they are moved to their place. */
const halfWritten = async () => (await filesIn('media')).filter((name) => name.startsWith('part-'))

const begin = (changes: Partial<ChildPlan>) => start(child.file, { ...basis, ...changes })
/** Starts the process again and lets it work until nothing is left. */
const finish = async (changes: Partial<ChildPlan> = {}) => {
  expect(await begin({ endsWhenDone: true, ...changes }).ended()).toBe(0)
}
/** One request, killed where it hangs. */
const killAt = async (hangAt: HangAt, changes: Partial<ChildPlan> = {}) => {
  const process = begin({ submits: 1, hangAt, ...changes })
  await process.heard(hangAt)
  await process.kill()
  const [request] = await allRequests()
  if (!request) throw new Error('the request is there')
  expect(process.submitted).toEqual([request.id])
  return request
}

test('killed while requests are queued: all are still there and are made', async () => {
  const process = begin({ submits: 5, works: false, endsWhenDone: true })
  while (process.submitted.length < 5) await pause(5)
  await process.kill()
  expect((await allRequests()).map(({ state }) => state)).toEqual(Array(5).fill('queued'))
  expect(await money()).toEqual(holding(5))
  await finish()
  expect((await allRequests()).map(({ state }) => state)).toEqual(Array(5).fill('completed'))
  expect(await money()).toEqual(paid(5))
})

test('killed while the engine works: another process takes the lease over and clears the scratch', async () => {
  expect(await killAt('generating')).toMatchObject({ state: 'processing', attempt: 1 })
  expect(await readdir(join(folder, 'scratch'))).toHaveLength(1)
  expect(await money()).toEqual(holding(1))
  await finish()
  expect(await allRequests()).toMatchObject([{ state: 'completed', attempt: 2, charged: PRICE }])
  expect(await readdir(join(folder, 'scratch'))).toEqual([])
  expect(await money()).toEqual(paid(1))
})

test('killed while a file is being kept: no half file stays, and the media is whole in the end', async () => {
  const outputBytes = 40_000_000
  const process = begin({ submits: 1, hangAt: 'putting', outputBytes })
  await process.heard('putting')
  while ((await halfWritten()).length === 0) await pause(1)
  await process.kill()
  expect(await halfWritten()).toHaveLength(1)
  expect((await filesIn('media')).filter((name) => name === 'output.png')).toEqual([])
  await finish({ outputBytes })
  expect(await halfWritten()).toEqual([])
  const [request] = await allRequests()
  expect(request).toMatchObject({ state: 'completed', attempt: 2, charged: PRICE })
  const kept = await diskMedia(join(folder, 'media')).describe(request?.id ?? '', 'output.png')
  expect(kept).toMatchObject({ bytes: outputBytes })
  expect(JSON.parse(request?.media ?? '[]')).toEqual([kept])
})

test('killed after the media is kept and before the end is written: made again, paid once', async () => {
  expect(await killAt('kept')).toMatchObject({ state: 'processing', charged: 0 })
  expect(await filesIn('media')).toContain('output.png')
  expect(await money()).toEqual(holding(1))
  await finish()
  const [request] = await allRequests()
  expect(request).toMatchObject({ state: 'completed', attempt: 2, charged: PRICE })
  const kept = await diskMedia(join(folder, 'media')).describe(request?.id ?? '', 'output.png')
  expect(JSON.parse(request?.media ?? '[]')).toEqual([kept])
  expect(await money()).toEqual(paid(1))
})

test('killed after the end is written and before the webhook is sent: it is sent by the next process', async () => {
  const bodies: string[] = []
  const server = createServer((request, answer) => {
    request.setEncoding('utf8').on('data', (body: string) => bodies.push(body))
    request.on('end', () => answer.end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const webhookUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
  const { id } = await killAt('settled', { webhookUrl })
  expect(await money()).toEqual(paid(1))
  expect(bodies).toEqual([])
  await finish({ delivers: true })
  expect(bodies).toEqual([JSON.stringify({ id, state: 'completed' })])
  expect(await allRequests()).toMatchObject([{ state: 'completed', attempt: 1 }])
  server.close()
})

test('a poisoned request kills every process that makes it, until it is given up uncharged; others are made', async () => {
  for (const prompt of ['poison', 'a red boat']) {
    const submitter = begin({ submits: 1, prompt, works: false })
    await submitter.heard('submitted')
    await submitter.kill()
  }
  let kills = 0
  for (;;) {
    const ended = await begin({ endsWhenDone: true }).ended()
    if (ended === 0) break
    expect(ended).toBe('SIGKILL')
    expect(++kills).toBeLessThan(10)
  }
  expect(kills).toBe(3)
  expect(await allRequests()).toMatchObject([
    { state: 'error', charged: 0, attempt: 4 },
    { state: 'completed', charged: PRICE },
  ])
  expect(await money()).toEqual(paid(1))
})

test('killed again and again at any moment: nothing acknowledged is lost, nothing is paid twice', async () => {
  const acknowledged: string[] = []
  const KILLS = 20
  for (let kill = 0; kill < KILLS; kill++) {
    const process = begin({ submits: 100_000, attemptsMax: 1000 })
    // Counted in what it did, not in time, so that a slow machine is killed at the same moments.
    await process.saidLines(2 + Math.floor(40 * jitter()))
    await pause(20 * jitter())
    await process.kill()
    acknowledged.push(...process.submitted)
    if (kill % 5 === 4) expect(await inStore(checkLedger)).toEqual([])
  }
  const before = await allRequests()
  await finish({ attemptsMax: 1000 })
  const after = await allRequests()
  const ids = new Set(after.map(({ id }) => id))
  expect(acknowledged.filter((id) => !ids.has(id))).toEqual([])
  expect(after.filter(({ state, charged }) => state !== 'completed' || charged !== PRICE)).toEqual(
    [],
  )
  expect(await money()).toEqual(paid(after.length))
  expect(await halfWritten()).toEqual([])
  expect(await readdir(join(folder, 'scratch'))).toEqual([])
  const kept = (await filesIn('media')).filter((name) => name === 'output.png')
  expect(kept).toHaveLength(after.length)
  const taken = after.filter(({ attempt }) => attempt > 1).length
  process.stdout.write(
    `kill -9: ${KILLS} kills, ${acknowledged.length} acknowledged, ${after.length} stored, ` +
      `${before.filter(({ state }) => state === 'completed').length} made before the last start, ` +
      `${taken} taken over, 0 lost, 0 paid twice\n`,
  )
  expect(taken).toBeGreaterThan(0)
})

test('two processes on one store, each killed in turn: every request ends once', async () => {
  const acknowledged: string[] = []
  const shared = { isAlone: false, attemptsMax: 1000 }
  let survivor = begin({ ...shared, submits: 100_000 })
  await survivor.heard('ready')
  for (let kill = 0; kill < 6; kill++) {
    const next = begin({ ...shared, submits: 100_000 })
    await next.saidLines(2 + Math.floor(30 * jitter()))
    await survivor.kill()
    acknowledged.push(...survivor.submitted)
    survivor = next
  }
  await survivor.kill()
  acknowledged.push(...survivor.submitted)
  const pair = [begin({ ...shared, endsWhenDone: true }), begin({ ...shared, endsWhenDone: true })]
  expect(await Promise.all(pair.map((each) => each.ended()))).toEqual([0, 0])
  const after = await allRequests()
  const ids = new Set(after.map(({ id }) => id))
  expect(acknowledged.filter((id) => !ids.has(id))).toEqual([])
  expect(after.filter(({ state }) => state !== 'completed')).toEqual([])
  expect(await money()).toEqual(paid(after.length))
  const ends = await inStore((store) =>
    store.read
      .selectFrom('events')
      .select('request_id')
      .where('type', '=', 'request.completed')
      .execute(),
  )
  expect(ends).toHaveLength(after.length)
})

test.each(['studying', 'putting', 'kept', 'settled'] as const)(
  'a character killed at %s is made by the next process, paid once, with all its files',
  async (hangAt) => {
    const process = begin({ characters: 1, hangAt })
    await process.heard(hangAt)
    await process.kill()
    await finish()
    const [character] = await inStore((store) =>
      store.read.selectFrom('characters').selectAll().execute(),
    )
    expect(character).toMatchObject({
      state: 'completed',
      charged: 40_000,
      attempt: hangAt === 'settled' ? 1 : 2,
    })
    expect(await money()).toEqual({ balance: CREDITS - 40_000, held: 0, spent: 40_000 })
    const files = (await filesIn('media')).filter((name) => name.endsWith('.webp'))
    expect(files.sort()).toEqual(['reference-1.webp', 'thumbnail.webp'])
    expect(await halfWritten()).toEqual([])
    expect(await filesIn('study')).toEqual([])
  },
)
