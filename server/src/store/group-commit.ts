// Transactions of one SQLite connection, one after the other, committed in groups: the wait for the disk is shared and blocks nobody.
import type Database from 'libsql'
import AsyncDatabase from 'libsql/promise'
import { Stale } from './store.ts'

/** The right to use the connection for one transaction. */
export interface Turn {
  begin(): void
  /** Resolves when the disk has it. The next transaction may run before that, and sees what this one wrote. */
  commit(): Promise<void>
  rollback(): void
  /** Passes the turn on, if commit or rollback has not yet. */
  end(): void
}

export interface GroupCommit {
  /** First come, first served. */
  take(): Promise<Turn>
}

interface Member {
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** Bounds how long the first of a group waits for those that join it. */
const MEMBERS_MAX = 64

/** The sync to disk happens on another thread; meanwhile nothing else may touch the connection, which the turn sees to. */
const commitAside = (database: Database.Database): Promise<void> =>
  AsyncDatabase.prototype.exec.call(database as never, 'commit') as unknown as Promise<void>

/**
 * While one group is on its way to disk, those who come wait and make the next group. Each member has a savepoint, so one that
 * fails leaves the others alone; if the commit fails, all of the group are told so.
 */
export const createGroupCommit = (database: Database.Database): GroupCommit => {
  const waiting: (() => void)[] = []
  let isTaken = false
  let members: Member[] = []

  const passOn = (): void => {
    const next = members.length < MEMBERS_MAX ? waiting.shift() : undefined
    if (next) next()
    else void finishGroup()
  }
  const finishGroup = async (): Promise<void> => {
    const group = members
    members = []
    try {
      if (group.length > 0) await commitAside(database)
      else undo(database)
      for (const { resolve } of group) resolve()
    } catch (error) {
      undo(database)
      for (const { reject } of group) reject(error)
    }
    const next = waiting.shift()
    if (next) next()
    else isTaken = false
  }
  /** Some errors make SQLite roll everything back by itself. Nobody of the group was told yet that it holds. */
  const checkGroup = (): void => {
    if (database.inTransaction) return
    const lost = new Stale('the database rolled the group back')
    for (const { reject } of members) reject(lost)
    members = []
  }
  const createTurn = (): Turn => {
    let isOver = false
    const over = (): void => {
      isOver = true
      passOn()
    }
    return {
      begin: () => {
        checkGroup()
        if (!database.inTransaction) database.exec('begin immediate')
        database.exec('savepoint member')
      },
      commit: () => {
        database.exec('release member')
        return new Promise((resolve, reject) => {
          members.push({ resolve, reject })
          over()
        })
      },
      rollback: () => {
        if (isOver) return
        checkGroup()
        if (database.inTransaction) {
          database.exec('rollback to member')
          database.exec('release member')
        }
        over()
      },
      end: () => {
        if (!isOver) over()
      },
    }
  }
  return {
    take: () =>
      new Promise((resolve) => {
        const begin = () => resolve(createTurn())
        if (isTaken) return void waiting.push(begin)
        isTaken = true
        begin()
      }),
  }
}

const undo = (database: Database.Database): void => {
  if (database.inTransaction) database.exec('rollback')
}
