// The promise of characters, asked of every store: taken once, in turns, paid once, given back when a worker dies, gone when deleted.
import { join } from 'node:path'
import { Problem } from '@openfield/contract'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ClaimedCharacter, createCharacterClaim } from '../../src/character/claim.ts'
import { type CharacterOrder, createCharacter } from '../../src/character/create.ts'
import { listCharacters, readCharacter } from '../../src/character/read.ts'
import { removeCharacter, sweepCharacters } from '../../src/character/remove.ts'
import { createCharacterRun } from '../../src/character/work.ts'
import type { CharacterEngine } from '../../src/engine/engine.ts'
import { readEvents } from '../../src/event/log.ts'
import { diskMedia } from '../../src/media/disk.ts'
import { defaultAttemptLimits } from '../../src/request/attempt.ts'
import type { Store } from '../../src/store/store.ts'
import { fakeStudy, nobody } from './fake-engine.ts'
import { createHouse, type House } from './house.ts'
import { type OpenedStore, storeEngines } from './store-engines.ts'

const PRICE = 40_000
type Study = CharacterEngine['study']

describe.each(storeEngines)('$name', ({ open }) => {
  let opened: OpenedStore
  let store: Store
  let house: House
  const limits = { ...defaultAttemptLimits, attemptsMax: 3 }
  const never = new AbortController().signal
  beforeAll(async () => {
    opened = await open()
    store = opened.store
  }, 30_000)
  afterAll(() => opened.remove())
  beforeEach(async () => {
    house = await createHouse(store)
  })
  afterEach(async () => {
    house.clock.jump(25 * 60 * 60 * 1000)
    for (let next = await claim(); next; next = await claim()) await run(next)
    expect(await house.audit()).toEqual([])
    await house.remove()
  })

  const order = (accountId: string, changes: Partial<CharacterOrder> = {}): CharacterOrder => ({
    accountId,
    keyId: 'of_1',
    name: 'Ann',
    images: ['https://pictures.example/a.png'],
    price: PRICE,
    idempotency: null,
    ...changes,
  })
  const put = async (accountId: string, changes: Partial<CharacterOrder> = {}) =>
    (await createCharacter(house.parts, order(accountId, changes))).character.id
  const claim = (isIdle = true) =>
    createCharacterClaim(house.parts, { leaseMs: limits.leaseMs, attemptsMax: 3 })(isIdle)
  const taken = async (isIdle = true): Promise<ClaimedCharacter> => {
    const claimed = await claim(isIdle)
    if (!claimed) throw new Error('a character is free')
    return claimed
  }
  const media = () => diskMedia(join(house.folder, 'media'))
  const run = (claimed: ClaimedCharacter, study: Study = fakeStudy, stopping = never) =>
    createCharacterRun({
      ...house.runParts(),
      media: media(),
      limits,
      engine: { study },
      scratchFolder: join(house.folder, 'study'),
    })(claimed, stopping)
  const kept = async () => {
    const ids: string[] = []
    for await (const id of media().requests()) ids.push(id)
    return ids
  }
  const view = (account: string, id: string) => readCharacter(store, account, id)

  test('holds the price, is made once, captures it, and tells what happened', async () => {
    const account = await house.account(50_000)
    const id = await put(account)
    expect(await house.money(account)).toEqual({ balance: 10_000, held: PRICE, spent: 0 })
    const claimed = await taken()
    expect(claimed.images).toEqual(['https://pictures.example/a.png'])
    expect(await claim()).toBeNull()
    expect((await view(account, id))?.state).toBe('processing')
    await run(claimed)
    expect(await house.money(account)).toEqual({ balance: 10_000, held: 0, spent: PRICE })
    expect(await view(account, id)).toMatchObject({
      state: 'completed',
      thumbnail: 'thumbnail.webp',
      references: [{ name: 'reference-1.webp' }],
      looks: nobody,
    })
    const events = await readEvents(store.read, { accountId: account, after: 0, limit: 10 })
    expect(events.map(({ type, requestId }) => [type, requestId])).toEqual([
      ['character.queued', id],
      ['character.processing', id],
      ['character.completed', id],
    ])
  })

  test('a bad picture fails it with its sentence, and the price is released', async () => {
    const account = await house.account(50_000)
    const id = await put(account)
    await run(await taken(), () =>
      Promise.reject(new Problem('input_rejected', 'input_images[0]: The picture is empty.')),
    )
    expect(await view(account, id)).toMatchObject({
      state: 'failed',
      failReason: 'input_images[0]: The picture is empty.',
      looks: null,
    })
    expect(await house.money(account)).toEqual({ balance: 50_000, held: 0, spent: 0 })
    expect(await kept()).toEqual([])
  })

  test('a worker that dies loses it to the next, and cannot end it any more', async () => {
    const account = await house.account(50_000)
    const id = await put(account)
    const dead = await taken()
    house.clock.jump(limits.leaseMs + 1)
    const next = await taken()
    expect(next.row.attempt).toBe(2)
    await run(dead)
    expect((await view(account, id))?.state).toBe('processing')
    await run(next)
    expect((await view(account, id))?.state).toBe('completed')
    expect(await house.money(account)).toMatchObject({ spent: PRICE })
  })

  test('after workers died under it twice it runs alone; after a third time it is given up', async () => {
    const account = await house.account(50_000)
    const id = await put(account)
    for (let i = 0; i < 2; i++) {
      expect((await taken()).isAlone).toBe(false)
      house.clock.jump(limits.leaseMs + 1)
    }
    expect(await claim(false)).toBeNull()
    expect((await taken(true)).isAlone).toBe(true)
    house.clock.jump(limits.leaseMs + 1)
    await run(await taken())
    expect(await view(account, id)).toMatchObject({
      state: 'failed',
      failReason: expect.stringMatching(/given up after 3 attempts/),
    })
    expect(await house.money(account)).toEqual({ balance: 50_000, held: 0, spent: 0 })
  })

  test('a busy engine and a stopping worker give it back without counting', async () => {
    const account = await house.account(50_000)
    const id = await put(account)
    await run(await taken(), () => Promise.reject(new Problem('engine_busy', 'Busy.')))
    expect((await view(account, id))?.state).toBe('queued')
    expect(await claim()).toBeNull()
    house.clock.jump(2000)
    const stopping = new AbortController()
    stopping.abort()
    await run(await taken(), fakeStudy, stopping.signal)
    const again = await taken()
    expect(again.row.attempt).toBe(1)
    await run(again)
    expect((await view(account, id))?.state).toBe('completed')
  })

  test('an engine that breaks is tried again after a while, three times in all', async () => {
    const account = await house.account(50_000)
    const id = await put(account)
    for (let i = 0; i < 3; i++) {
      await run(await taken(), () => Promise.reject(new Problem('engine_failed', 'It broke.')))
      if (i < 2) expect(await claim()).toBeNull()
      house.clock.jump(60_001)
    }
    expect(await view(account, id)).toMatchObject({ state: 'failed', failReason: 'It broke.' })
  })

  test('deleted while it is made: free, the worker loses it, and nothing is left of it', async () => {
    const account = await house.account(50_000)
    const id = await put(account)
    const claimed = await taken()
    await removeCharacter({ ...house.parts, media: media() }, account, id)
    expect(await house.money(account)).toEqual({ balance: 50_000, held: 0, spent: 0 })
    await run(claimed)
    expect(await view(account, id)).toBeNull()
    expect(await kept()).toEqual([])
    expect(await house.money(account)).toEqual({ balance: 50_000, held: 0, spent: 0 })
  })

  test('deleted when made: the row is bare, and files that a crash left are swept', async () => {
    const account = await house.account(50_000)
    const id = await put(account)
    await run(await taken())
    const [mediaId = ''] = await kept()
    const parts = { ...house.parts, media: media() }
    const broken = { ...parts, media: { ...media(), remove: () => Promise.reject(new Error('x')) } }
    await expect(removeCharacter(broken as never, account, id)).rejects.toThrow('x')
    expect(await kept()).toEqual([mediaId])
    expect(await sweepCharacters(parts, join(house.folder, 'study'))).toBe(1)
    expect(await kept()).toEqual([])
    const rows = await store.read
      .selectFrom('characters')
      .selectAll()
      .where('id', '=', id)
      .execute()
    expect(rows[0]).toMatchObject({ name: '', looks: null, reference_media: '[]', charged: PRICE })
    await removeCharacter(parts, account, id)
    expect(await code(removeCharacter(parts, await house.account(), id))).toBe('not_found')
  })

  test('accounts take turns, and one has only so many waiting', async () => {
    const [a, b] = [await house.account(1_000_000, 3), await house.account(1_000_000, 3)]
    for (let i = 0; i < 3; i++) await put(a)
    await put(b)
    expect(await code(createCharacter(house.parts, order(a)))).toBe('too_many_concurrent')
    expect(await house.money(a)).toMatchObject({ held: 3 * PRICE })
    const owners: string[] = []
    for (let i = 0; i < 4; i++) {
      const claimed = await taken()
      owners.push(claimed.row.account_id)
      await run(claimed)
    }
    expect(owners.slice(0, 2).sort()).toEqual([a, b].sort())
    expect((await listCharacters(store, a, { page: 1, pageSize: 2 })).total).toBe(3)
  })

  test('the same idempotency key at the same moment makes one', async () => {
    const account = await house.account(1_000_000)
    const idempotency = { key: 'k', fingerprint: 'f' }
    const made = await Promise.all(
      Array.from({ length: 5 }, () =>
        createCharacter(house.parts, order(account, { idempotency })),
      ),
    )
    expect(new Set(made.map(({ character }) => character.id)).size).toBe(1)
    expect(made.filter(({ replayed }) => replayed)).toHaveLength(4)
    expect(await house.money(account)).toMatchObject({ held: PRICE })
    const other = order(account, { idempotency: { key: 'k', fingerprint: 'g' } })
    expect(await code(createCharacter(house.parts, other))).toBe('idempotency_mismatch')
  })
})

const code = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'no problem',
    (error) => (error instanceof Problem ? error.code : String(error)),
  )
