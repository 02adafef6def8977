// Does the loop do all there is, no more at once than it may, sleep until told, and stop as asked.
import { expect, test, vi } from 'vitest'
import { stillClock } from '../../test/still-clock.ts'
import { silentLog } from '../lib/log.ts'
import { createLoop, type LoopParts } from './loop.ts'

/** A pile of numbered jobs; each runs until it is let go. */
const createPile = (changes: Partial<LoopParts<number>> = {}) => {
  const clock = stillClock()
  const pile: number[] = []
  const ends = new Map<number, () => void>()
  const done: string[] = []
  const listeners = new Set<() => void>()
  const claim = vi.fn(async () => pile.shift() ?? null)
  const error = vi.fn()
  const loop = createLoop<number>({
    name: 'test',
    concurrency: 2,
    claim,
    run: (job, stopping) =>
      new Promise<void>((resolve) => {
        const end = (how: string) => () => {
          if (!ends.has(job)) return
          done.push(`${job} ${how}`)
          ends.delete(job)
          resolve()
        }
        ends.set(job, end('done'))
        stopping.addEventListener('abort', end('given back'))
      }),
    clock,
    wake: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    log: { ...silentLog, error },
    ...changes,
  })
  return {
    loop,
    clock,
    claim,
    error,
    done,
    listeners,
    running: () => [...ends.keys()],
    add: (...jobs: number[]) => pile.push(...jobs),
    wake: () => {
      for (const listener of listeners) listener()
      return clock.advance(0)
    },
    end: async (job: number) => {
      ends.get(job)?.()
      await clock.advance(0)
    },
  }
}

test('runs no more at once than it may, and takes the next as soon as one has ended', async () => {
  const { loop, clock, add, running, end } = createPile()
  add(1, 2, 3, 4)
  loop.start()
  await clock.advance(0)
  expect(running()).toEqual([1, 2])
  await end(2)
  expect(running()).toEqual([1, 3])
  await end(1)
  await end(3)
  expect(running()).toEqual([4])
  expect(loop.running()).toBe(1)
})

test('sleeps until told, or until the poll finds what nobody told of', async () => {
  const { loop, clock, add, running, wake, claim } = createPile({ concurrency: 10 })
  loop.start()
  await clock.advance(0)
  add(1)
  await clock.advance(500)
  expect(running()).toEqual([])
  await wake()
  expect(running()).toEqual([1])
  add(2)
  await clock.advance(1000)
  expect(running()).toEqual([1, 2])
  claim.mockClear()
  await clock.advance(60_000)
  expect(claim).toHaveBeenCalledTimes(60)
})

test('who is told while claiming looks again', async () => {
  let answer = (_job: number | null): void => undefined
  const claim = vi.fn(
    () =>
      new Promise<number | null>((resolve) => {
        answer = resolve
      }),
  )
  const { loop, clock, wake } = createPile({ claim })
  loop.start()
  await clock.advance(0)
  expect(claim).toHaveBeenCalledTimes(1)
  await wake()
  answer(null)
  await clock.advance(0)
  expect(claim).toHaveBeenCalledTimes(2)
})

test('a store in trouble is asked again after growing waits, and told wakes do not shorten them', async () => {
  const claim = vi.fn(() => Promise.reject(new Error('down')))
  const { loop, clock, wake, error } = createPile({ claim })
  loop.start()
  await clock.advance(0)
  await wake()
  await wake()
  expect(claim).toHaveBeenCalledTimes(1)
  await clock.advance(60_000)
  expect(claim.mock.calls.length).toBeGreaterThan(8)
  expect(claim.mock.calls.length).toBeLessThan(20)
  expect(error).toHaveBeenCalledTimes(claim.mock.calls.length)
})

test('a job that breaks is logged and the next one runs', async () => {
  const run = vi.fn(() => Promise.reject(new Error('bug')))
  const { loop, clock, add, error } = createPile({ run })
  add(1, 2, 3)
  loop.start()
  await clock.advance(0)
  expect(run).toHaveBeenCalledTimes(3)
  expect(error).toHaveBeenCalledTimes(3)
  expect(loop.running()).toBe(0)
})

test('a job that must be alone waits for the others, and the others wait for it', async () => {
  const pile = [1, 2, 13, 4, 5]
  const claim = vi.fn(async (isIdle: boolean) =>
    pile[0] === 13 && !isIdle ? null : (pile.shift() ?? null),
  )
  const { loop, clock, running, end } = createPile({
    claim,
    concurrency: 3,
    isAlone: (job) => job === 13,
  })
  loop.start()
  await clock.advance(0)
  expect(running()).toEqual([1, 2])
  await end(1)
  expect(running()).toEqual([2])
  await end(2)
  expect(running()).toEqual([13])
  await clock.advance(5000)
  expect(running()).toEqual([13])
  await end(13)
  expect(running()).toEqual([4, 5])
})

test('stop claims nothing more, lets the running finish, then has them given back', async () => {
  const { loop, clock, add, running, end, done, listeners } = createPile()
  add(1, 2, 3)
  loop.start()
  await clock.advance(0)
  const stopped = loop.stop(5000)
  await end(1)
  await clock.advance(4999)
  expect([running(), done]).toEqual([[2], ['1 done']])
  await clock.advance(1)
  await stopped
  expect(done).toEqual(['1 done', '2 given back'])
  expect([listeners.size, clock.sleeping(), loop.running()]).toEqual([0, 0, 0])
})

test('stop of an idle or never started loop is done at once', async () => {
  const idle = createPile()
  idle.loop.start()
  await idle.clock.advance(0)
  await idle.loop.stop(60_000)
  expect(idle.clock.sleeping()).toBe(0)
  await createPile().loop.stop(60_000)
})

test('drain works until nothing is left, beside a started loop too, never beyond the limit', async () => {
  for (const isStarted of [false, true]) {
    let most = 0
    let now = 0
    const done: number[] = []
    const { loop, add } = createPile({
      run: async (job) => {
        most = Math.max(most, ++now)
        await new Promise((resolve) => setImmediate(resolve))
        now--
        done.push(job)
      },
    })
    add(1, 2, 3, 4, 5, 6, 7)
    if (isStarted) loop.start()
    await loop.drain()
    expect(done.sort()).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(most).toBe(2)
    await loop.stop(0)
  }
})
