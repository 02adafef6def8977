// Are callers known by their keys only, prices and limits as promised, and money never lost or made.
import { Problem } from '@openfield/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { video } from '../../test/promise/house.ts'
import { image } from '../../test/promise/image-input.ts'
import { type OpenedStore, storeEngines } from '../../test/promise/store-engines.ts'
import { stillClock } from '../../test/still-clock.ts'
import type { Store } from '../store/store.ts'
import { listAccounts, listKeys, readAccount } from './account-rows.ts'
import { createAuthenticator } from './authenticate.ts'
import { checkLedger } from './check.ts'
import { addKey, openAccount, revokeKey } from './create.ts'
import { adjust, capture, formatCredits, hold, release, topUp } from './ledger.ts'
import { createLimiter } from './limit.ts'
import { defaultPrices, priceOf } from './price.ts'

const [sqlite] = storeEngines
const clock = stillClock()
let opened: OpenedStore
let store: Store
beforeAll(async () => {
  if (!sqlite) throw new Error('SQLite is always there')
  opened = await sqlite.open()
  store = opened.store
})
afterAll(() => opened.remove())
const parts = () => ({ store, clock })
const refused = { code: 'unauthenticated' }

describe('keys', () => {
  test('both dialects know the same caller', async () => {
    const { account, key, created } = await openAccount(parts(), { name: 'Ann', credits: 5000 })
    expect(created).toBe(true)
    expect(account).toMatchObject({ name: 'Ann', balance: 5000, held: 0, spent: 0 })
    expect(key.key).toBe(`${key.keyId}.${key.keySecret}`)
    expect(key.key).not.toContain(':')
    const authenticator = createAuthenticator(parts())
    const caller = { accountId: account.id, keyId: key.keyId }
    expect(await authenticator.byKey(key.key)).toEqual(caller)
    expect(await authenticator.bySecret(key.keyId, key.keySecret)).toEqual(caller)
  })

  test('a wrong, cut, lengthened, swapped or revoked key is refused', async () => {
    const { key } = await openAccount(parts(), { name: 'Ben' })
    const other = await openAccount(parts(), { name: 'Cem' })
    const authenticator = createAuthenticator(parts())
    const wrong = [
      '',
      'x',
      key.keyId,
      key.keySecret,
      key.key.slice(0, -1),
      `${key.key}x`,
      `${key.key} `,
      key.key.toUpperCase(),
      'x'.repeat(1_000_000),
      `${key.keyId}.${other.key.keySecret}`,
    ]
    for (const text of wrong) await expect(authenticator.byKey(text)).rejects.toMatchObject(refused)
    const pairs = [
      [key.keyId, other.key.keySecret],
      [other.key.keyId, key.keySecret],
      [key.keyId, ''],
      ['', key.keySecret],
      [key.keyId, key.key],
      ['__proto__', 'x'],
    ]
    for (const [id = '', secret = ''] of pairs) {
      await expect(authenticator.bySecret(id, secret)).rejects.toMatchObject(refused)
    }
    await authenticator.byKey(key.key)
    await revokeKey(parts(), key.keyId)
    await expect(authenticator.byKey(key.key)).rejects.toThrow('The key was revoked.')
    await expect(authenticator.bySecret(key.keyId, key.keySecret)).rejects.toMatchObject(refused)
    await expect(revokeKey(parts(), key.keyId)).rejects.toMatchObject({ code: 'not_found' })
  })

  test('no secret is in the database', async () => {
    const { key } = await openAccount(parts(), { name: 'Dana' })
    const rows = await store.read.selectFrom('keys').selectAll().execute()
    expect(JSON.stringify(rows)).toContain(key.keyId)
    expect(JSON.stringify(rows)).not.toContain(key.keySecret)
  })

  test('a given key is made once, and asked for again it is the same', async () => {
    const wish = { name: 'Development', credits: 1000, key: 'my-dev-key' }
    const first = await openAccount(parts(), wish)
    const second = await openAccount(parts(), wish)
    expect([first.created, second.created]).toEqual([true, false])
    expect(second.account).toEqual(first.account)
    expect(second.key).toEqual(first.key)
    const authenticator = createAuthenticator(parts())
    const caller = { accountId: first.account.id, keyId: first.key.keyId }
    expect(await authenticator.byKey('my-dev-key')).toEqual(caller)
    expect(await authenticator.bySecret(first.key.keyId, first.key.keySecret)).toEqual(caller)
    expect(first.key.prefix).toBe('my-d…')
  })

  test('a given key of two halves serves both dialects by them', async () => {
    const { account, key } = await openAccount(parts(), { name: 'Halves', key: 'left.ri.ght' })
    const caller = { accountId: account.id, keyId: 'left' }
    const authenticator = createAuthenticator(parts())
    expect(await authenticator.bySecret('left', 'ri.ght')).toEqual(caller)
    expect(await authenticator.byKey('left.ri.ght')).toEqual(caller)
    expect((await openAccount(parts(), { name: 'Halves', key: 'left.ri.ght' })).key).toEqual(key)
  })

  test.each(['abc', 'with space', 'with:colon', 'tab\there', 'ü-umlaut', 'x'.repeat(201)])(
    'a given key %j is refused',
    async (key) => {
      const made = (async () => openAccount(parts(), { name: 'x', key }))()
      await expect(made).rejects.toMatchObject({ code: 'invalid_request' })
    },
  )

  test('an account has more keys, listed without secrets, with the time they were last used', async () => {
    const { account, key } = await openAccount(parts(), { name: 'Eve\u0007 \ud800' })
    expect(account.name).toBe('Eve')
    await clock.advance(1000)
    const second = await addKey(parts(), { accountId: account.id, name: 'laptop' })
    const authenticator = createAuthenticator(parts())
    await authenticator.byKey(second.key)
    await authenticator.flush()
    const keys = await listKeys(store.read, account.id)
    expect(keys.map(({ id, name, lastUsedAt }) => [id, name, lastUsedAt])).toEqual([
      [key.keyId, 'first key', null],
      [second.keyId, 'laptop', clock.now()],
    ])
    const missing = addKey(parts(), { accountId: 'acc_none', name: 'x' })
    await expect(missing).rejects.toMatchObject({ code: 'not_found' })
    const all = await listAccounts(store.read, { limit: 1000 })
    expect(all.map(({ id }) => id)).toContain(account.id)
    expect(await listAccounts(store.read, { after: all.at(-1)?.id ?? '' })).toEqual([])
  })
})

describe('ledger', () => {
  const at = clock.now()
  const open = async (credits: number) =>
    (await openAccount(parts(), { name: 'Money', credits })).account.id
  const money = async (id: string) => {
    const account = await readAccount(store.read, id)
    return [account?.balance, account?.held, account?.spent]
  }

  test('top-up, hold, capture, release and correction move what they say', async () => {
    const accountId = await open(10_000)
    await store.transact(async (tx) => {
      await topUp(tx, { accountId, amount: 500, at })
      expect(await hold(tx, { accountId, requestId: 'r1', amount: 4000, at })).toBe(true)
      expect(await hold(tx, { accountId, requestId: 'r2', amount: 6500, at })).toBe(true)
      expect(await hold(tx, { accountId, requestId: 'r3', amount: 1, at })).toBe(false)
      expect(await hold(tx, { accountId, requestId: 'r4', amount: 0, at })).toBe(true)
      await capture(tx, { accountId, requestId: 'r1', amount: 4000, at })
      await release(tx, { accountId, requestId: 'r2', amount: 6500, at })
      await adjust(tx, { accountId, amount: -500, at, note: 'goodwill taken back' })
    })
    expect(await money(accountId)).toEqual([6000, 0, 4000])
    const rows = await store.read
      .selectFrom('ledger')
      .select(['kind', 'from_book', 'to_book', 'amount', 'balance_after', 'held_after'])
      .where('account_id', '=', accountId)
      .orderBy('id')
      .execute()
    expect(rows.map(Object.values)).toEqual([
      ['topup', 'issued', 'balance', 10_000, 10_000, 0],
      ['topup', 'issued', 'balance', 500, 10_500, 0],
      ['hold', 'balance', 'held', 4000, 6500, 4000],
      ['hold', 'balance', 'held', 6500, 0, 10_500],
      ['capture', 'held', 'spent', 4000, 0, 6500],
      ['release', 'held', 'balance', 6500, 6500, 0],
      ['adjust', 'balance', 'issued', 500, 6000, 0],
    ])
  })

  test('the database itself refuses a second hold, a second end, and an end without a hold', async () => {
    const accountId = await open(10_000)
    const move = { accountId, requestId: 'r10', amount: 100, at }
    await store.transact((tx) => hold(tx, move))
    await expect(store.transact((tx) => hold(tx, move))).rejects.toThrow(/unique/i)
    await store.transact((tx) => capture(tx, move))
    await expect(store.transact((tx) => capture(tx, move))).rejects.toThrow(/check|unique/i)
    await expect(store.transact((tx) => release(tx, move))).rejects.toThrow(/check/i)
    expect(await money(accountId)).toEqual([9900, 0, 100])
  })

  test.each([0, -1, 0.5, Number.NaN, 2 ** 53])('a top-up of %d is refused', async (amount) => {
    const accountId = await open(0)
    await expect(store.transact((tx) => topUp(tx, { accountId, amount, at }))).rejects.toThrow(
      'whole number',
    )
  })

  test('a correction below nothing and a top-up of nobody are problems', async () => {
    const accountId = await open(100)
    const below = store.transact((tx) => adjust(tx, { accountId, amount: -101, at, note: '' }))
    await expect(below).rejects.toThrow(Problem)
    const nobody = store.transact((tx) => topUp(tx, { accountId: 'acc_none', amount: 1, at }))
    await expect(nobody).rejects.toMatchObject({ code: 'not_found' })
  })

  test('the audit finds each kind of wrong', async () => {
    const house = await sqlite?.open()
    if (!house) throw new Error('SQLite is always there')
    const other = house.store
    const { account } = await openAccount({ store: other, clock }, { name: 'x', credits: 1000 })
    expect(await checkLedger(other)).toEqual([])
    const wrong = async (spoil: Parameters<Store['transact']>[0]): Promise<string[]> => {
      const found: string[] = []
      const undone = other.transact(async (tx) => {
        await spoil(tx)
        // The audit opens its own transaction, so ask through this one before it is undone.
        const seen = await checkLedger({ ...other, transact: (fn) => fn(tx) })
        found.push(...seen.map((line) => line.replace(/^.*?: /, '')))
        throw new Error('undo')
      })
      await expect(undone).rejects.toThrow('undo')
      return found
    }
    expect(
      await wrong((tx) => tx.updateTable('accounts').set({ balance: 900, spent: 100 }).execute()),
    ).toEqual(['the totals of this account are not the sums of its ledger rows'])
    expect(
      await wrong((tx) => tx.updateTable('ledger').set({ balance_after: 999 }).execute()),
    ).toEqual(['the totals of this ledger row do not follow from the rows before'])
    expect(
      await wrong((tx) =>
        hold(tx, { accountId: account.id, requestId: 'ghost', amount: 10, at: 1 }),
      ),
    ).toEqual([
      'this account holds other than what its unfinished requests and characters cost',
      'this ledger row is of a request or character that does not exist',
    ])
    await house.remove()
  })

  test('credits are written as people write them', () => {
    expect([1500, 16_000, 1, 0, 2_000_010].map(formatCredits)).toEqual([
      '1.5',
      '16',
      '0.001',
      '0',
      '2000.01',
    ])
  })
})

test('prices follow model, quality and batch', () => {
  const price = (input: Parameters<typeof priceOf>[1]) => priceOf(defaultPrices, input)
  expect(price(image())).toBe(1500)
  expect(price(image({ quality: '1080p' }))).toBe(3000)
  expect(price(image({ quality: '1080p', batchSize: 4 }))).toBe(12_000)
  expect(price(video('dop-lite'))).toBe(2000)
  expect(price(video('dop-turbo'))).toBe(6500)
  expect(price(video('dop-preview'))).toBe(9000)
})

describe('rate limit', () => {
  test('a full bucket gives its burst, then one call each time a token has come back', async () => {
    const time = stillClock()
    const limiter = createLimiter({ burst: 3, perMinute: 60 }, time)
    const allowed = () => limiter.take('a').allowed
    expect([allowed(), allowed(), allowed(), allowed()]).toEqual([true, true, true, false])
    expect(limiter.take('a')).toEqual({
      allowed: false,
      limit: 3,
      remaining: 0,
      resetSeconds: 3,
      retryAfterSeconds: 1,
    })
    await time.advance(999)
    expect(allowed()).toBe(false)
    await time.advance(1)
    expect([allowed(), allowed()]).toEqual([true, false])
    await time.advance(60_000)
    expect(limiter.take('a')).toMatchObject({ allowed: true, remaining: 2, retryAfterSeconds: 0 })
  })

  test('keys do not touch each other, and a clock set back neither gives nor takes', () => {
    const time = stillClock()
    const limiter = createLimiter({ burst: 2, perMinute: 6 }, time)
    limiter.take('a')
    expect(limiter.take('b').remaining).toBe(1)
    time.jump(-3_600_000)
    expect(limiter.take('a').remaining).toBe(0)
    expect(limiter.take('a')).toMatchObject({ allowed: false, retryAfterSeconds: 10 })
  })

  test('however many keys come, memory stays bounded and an empty bucket is not forgotten first', () => {
    const limiter = createLimiter({ burst: 2, perMinute: 1 }, stillClock())
    for (let i = 0; i < 10_500; i++) limiter.take(`key-${i}`)
    limiter.take('key-10499')
    expect(limiter.take('key-10499').allowed).toBe(false)
  })
})
