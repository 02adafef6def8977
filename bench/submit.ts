// How fast the core takes requests in, reads their status and hands them out: against bare SQLite doing the same, in one run.
// Run with: npx tsx bench/submit.ts
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { openAccount } from '../server/src/account/create.ts'
import { systemClock as clock } from '../server/src/lib/clock.ts'
import { newId } from '../server/src/lib/id.ts'
import { createClaim } from '../server/src/request/claim.ts'
import { createEstimator, readRequest } from '../server/src/request/read.ts'
import { settle } from '../server/src/request/settle.ts'
import { submit } from '../server/src/request/submit.ts'
import { openSqlite } from '../server/src/store/sqlite.ts'
import type { Store } from '../server/src/store/store.ts'
import { image } from '../server/test/promise/image-input.ts'

const SUBMITS = 2000
const READS = 20_000
const ROUNDS = 3
const say = (line: string) => void process.stdout.write(`${line}\n`)

/** Per second, best of the rounds: the machine has other work. `atOnce` callers each wait for their own answer. */
const rate = async (count: number, act: () => unknown, atOnce = 1): Promise<number> => {
  let best = 0
  for (let round = 0; round < ROUNDS; round++) {
    let left = count
    const caller = async () => {
      while (left-- > 0) await act()
    }
    const from = performance.now()
    await Promise.all(Array.from({ length: atOnce }, caller))
    best = Math.max(best, count / ((performance.now() - from) / 1000))
  }
  return best
}

const row = (id: string) => [id, 'a', JSON.stringify(image()), 'queued', 1500, clock.now()]

/** The least that any server must do: the same rows, one transaction, the same durability, statements prepared by hand. */
const bare = (folder: string) => {
  const database = new Database(join(folder, 'bare.sqlite'))
  for (const pragma of ['journal_mode = WAL', 'synchronous = FULL']) database.pragma(pragma)
  database.exec(`
    create table accounts (id text primary key, balance bigint, held bigint);
    create table requests (id text primary key, account_id text, input text, state text, price bigint, at bigint);
    create index requests_queue on requests (account_id, id) where state = 'queued';
    create table ledger (id integer primary key, request_id text, amount bigint, at bigint);
    create table events (id integer primary key, request_id text, type text, at bigint);
    insert into accounts values ('a', 1000000000000, 0)`)
  const hold = database.prepare(
    'update accounts set balance = balance - ?, held = held + ? where id = ? and balance >= ?',
  )
  const insert = database.prepare('insert into requests values (?, ?, ?, ?, ?, ?)')
  const book = database.prepare('insert into ledger (request_id, amount, at) values (?, ?, ?)')
  const tell = database.prepare('insert into events (request_id, type, at) values (?, ?, ?)')
  const read = database.prepare('select * from requests where id = ? and account_id = ?')
  let last = ''
  return {
    submit: () => {
      last = newId()
      database.exec('begin immediate')
      hold.run([1500, 1500, 'a', 1500])
      insert.run(row(last))
      book.run([last, 1500, clock.now()])
      tell.run([last, 'request.queued', clock.now()])
      database.exec('commit')
    },
    read: () => {
      const found = read.get([last, 'a']) as { input: string }
      JSON.parse(found.input)
    },
    close: () => database.close(),
  }
}

const openCore = async (store: Store) => {
  const parts = { store, clock, webhookBody: () => '{}' }
  const open = async () =>
    (
      await openAccount(parts, {
        name: 'bench',
        credits: 10 ** 12,
        concurrencyLimit: 10 ** 9,
      })
    ).account.id
  const put = (accountId: string) =>
    submit(parts, { accountId, keyId: 'k', dialect: 'gateway', input: image(), price: 1500 })
  return { parts, open, put }
}

/** A queue of one account with very many and 500 with one each: how fast it is handed out, and to whom. */
const fairness = async (store: Store): Promise<void> => {
  const { parts, open, put } = await openCore(store)
  const big = await open()
  for (let i = 0; i < 20_000; i++) await put(big)
  for (let i = 0; i < 500; i++) await put(await open())
  const claim = createClaim(parts, { leaseMs: 30_000, runningMax: 10 ** 6 })
  const accounts: string[] = []
  const from = performance.now()
  for (let i = 0; i < 501; i++) {
    const claimed = await claim()
    if (!claimed) throw new Error('the queue is full')
    accounts.push(claimed.request.accountId)
    await settle(parts, claimed.lease, {
      state: 'completed',
      engine: 'bench',
      media: [],
      notes: [],
      enhancedPrompt: null,
    })
  }
  const perSecond = 501 / ((performance.now() - from) / 1000)
  const share = accounts.filter((id) => id === big).length
  say(
    `claim + settle among 501 accounts, one with 20,000 waiting: ${perSecond.toFixed(0)}/s; it got ${share} of 501 turns`,
  )
}

const folder = await mkdtemp(join(tmpdir(), 'openfield-bench-'))
const floor = bare(folder)
const store = await openSqlite({ path: join(folder, 'store.sqlite') })
const { parts, open, put } = await openCore(store)
const account = await open()
const { request } = await put(account)
const estimator = createEstimator(parts, { concurrency: 2 })

const table: [
  what: string,
  count: number,
  core: () => unknown,
  floor: () => unknown,
  atOnce?: number,
][] = [
  ['submit, one by one', SUBMITS, () => put(account), floor.submit],
  ['submit, 16 at once', SUBMITS, () => put(account), floor.submit, 16],
  ['status', READS, () => readRequest(store, account, request.id), floor.read],
  ['status with outlook', READS / 10, () => estimator.read(account, request.id), floor.read],
]
for (const [what, count, core, bareAct, atOnce] of table) {
  const [slow, fast] = [await rate(count, core, atOnce), await rate(count, bareAct)]
  say(
    `${what}: core ${slow.toFixed(0)}/s, bare SQLite ${fast.toFixed(0)}/s, ratio ${(slow / fast).toFixed(2)}`,
  )
}
await fairness(store)
await store.close()
floor.close()
await rm(folder, { recursive: true })
