// Do transactions that share a commit still fail alone, see each other in order, and hear the truth about the disk.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createGroupCommit, type GroupCommit } from './group-commit.ts'
import { openSqlite } from './sqlite.ts'
import { Stale } from './store.ts'

let folder: string
let database: Database.Database
let other: Database.Database
let group: GroupCommit
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'openfield-group-'))
  const path = join(folder, 'group.sqlite')
  database = new Database(path)
  database.pragma('journal_mode = WAL')
  database.exec('create table notes (text text)')
  other = new Database(path)
  group = createGroupCommit(database)
})
afterEach(async () => {
  other.close()
  database.close()
  await rm(folder, { recursive: true })
})
const committed = () =>
  (other.prepare('select text from notes order by rowid').all([]) as { text: string }[]).map(
    ({ text }) => text,
  )
/** One transaction that writes a note, or fails after it. */
const note = async (text: string, fails = false): Promise<string> => {
  const turn = await group.take()
  try {
    turn.begin()
    database.exec(`insert into notes values ('${text}')`)
    if (fails) throw new Error(`${text} fails`)
    await turn.commit()
    return text
  } catch (error) {
    turn.rollback()
    throw error
  } finally {
    turn.end()
  }
}

test('all who came while one was on its way to disk share the next commit', async () => {
  const commits = vi.spyOn(database, 'exec')
  const texts = Array.from({ length: 20 }, (_, i) => `n${i}`)
  await Promise.all(texts.map((text) => note(text)))
  expect(committed()).toEqual(texts)
  const begins = commits.mock.calls.filter(([text]) => text === 'begin immediate')
  expect(begins.length).toBeLessThanOrEqual(2)
})

test('nobody is told before the disk has it', async () => {
  const seen: string[][] = []
  const tellWhatIsThere = async (text: string) => {
    await note(text)
    seen.push(committed())
  }
  await Promise.all(['a', 'b', 'c'].map(tellWhatIsThere))
  for (const [i, text] of ['a', 'b', 'c'].entries()) expect(seen[i]).toContain(text)
})

test('one that fails leaves the others of its group alone', async () => {
  const ends = await Promise.allSettled([
    note('first'),
    note('second', true),
    note('third'),
    note('fourth', true),
  ])
  expect(ends.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'rejected',
  ])
  expect(committed()).toEqual(['first', 'third'])
  expect(await note('after')).toBe('after')
})

test('one that fails alone leaves nothing open', async () => {
  await expect(note('alone', true)).rejects.toThrow('alone fails')
  expect(database.inTransaction).toBe(false)
  expect(committed()).toEqual([])
})

test('a transaction that never began passes its turn on', async () => {
  const turn = await group.take()
  const next = note('next')
  turn.end()
  turn.end()
  expect(await next).toBe('next')
})

test('when the database rolls the whole group back, all of it hear so and none is half there', async () => {
  const blocker = await group.take()
  const first = note('first')
  const breaker = (async () => {
    const turn = await group.take()
    turn.begin()
    // What SQLite does by itself when the disk is full.
    database.exec('rollback')
    turn.rollback()
    turn.end()
  })()
  const later = note('later')
  blocker.end()
  await expect(first).rejects.toBeInstanceOf(Stale)
  await breaker
  expect(await later).toBe('later')
  expect(committed()).toEqual(['later'])
})

test('a commit that fails is heard by all of the group, and the next group works', async () => {
  database.pragma('foreign_keys = ON')
  database.exec('create table owners (id text primary key)')
  database.exec(
    'create table things (owner text references owners (id) deferrable initially deferred)',
  )
  const blocker = await group.take()
  const first = note('first')
  const orphan = (async () => {
    const turn = await group.take()
    turn.begin()
    database.exec("insert into things values ('nobody')")
    try {
      await turn.commit()
    } finally {
      turn.rollback()
      turn.end()
    }
  })()
  blocker.end()
  await expect(first).rejects.toThrow(/foreign key/i)
  await expect(orphan).rejects.toThrow(/foreign key/i)
  expect(committed()).toEqual([])
  expect(await note('after')).toBe('after')
})

test('a store closes when everything that was asked of it is on disk', async () => {
  const path = join(folder, 'store.sqlite')
  const store = await openSqlite({ path })
  const event = { account_id: 'a', request_id: 'r', type: 't', data: '{}', at: 1 }
  const writes = Array.from({ length: 30 }, () =>
    store.transact((tx) => tx.insertInto('events').values(event).execute()),
  )
  await Promise.all([...writes, store.close()])
  const again = await openSqlite({ path })
  expect(await again.read.selectFrom('events').selectAll().execute()).toHaveLength(30)
  await again.close()
})
