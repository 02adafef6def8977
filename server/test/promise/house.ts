// A small house for tests: a store, a still clock, an account with credits, and the ways in and out of the queue.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Model, RequestView, VideoInput } from '@openfield/contract'
import { readAccount } from '../../src/account/account-rows.ts'
import { checkLedger } from '../../src/account/check.ts'
import { openAccount } from '../../src/account/create.ts'
import { defaultPrices, priceOf } from '../../src/account/price.ts'
import { silentLog } from '../../src/lib/log.ts'
import { diskMedia } from '../../src/media/disk.ts'
import { type Claimed, createClaim } from '../../src/request/claim.ts'
import { readAnyRequest } from '../../src/request/read.ts'
import { createRun, defaultRunLimits, type RunParts } from '../../src/request/run.ts'
import { type Ending, type SettleParts, settle } from '../../src/request/settle.ts'
import { type Order, submit } from '../../src/request/submit.ts'
import type { Store } from '../../src/store/store.ts'
import { createLoop } from '../../src/worker/loop.ts'
import { type StillClock, stillClock } from '../still-clock.ts'
import { fakeEngine } from './fake-engine.ts'
import { image } from './image-input.ts'

export const video = (model: Exclude<Model, 'soul'>): VideoInput => ({
  kind: 'video',
  model,
  prompt: 'the boat leaves',
  seed: 7,
  motions: [],
  image: 'https://pictures.example/boat.png',
  endImage: null,
  enhancePrompt: false,
  checkNsfw: true,
})

export const completion = {
  state: 'completed',
  engine: 'fake',
  media: [],
  notes: [],
  enhancedPrompt: null,
} as const satisfies Ending

export const failure: Ending = {
  state: 'failed',
  engine: 'fake',
  error: { code: 'input_rejected', message: 'The picture is no picture.' },
}

const STEP_MS = 500

/** Fills in what a test of the queue does not care about. */
export const createHouse = async (store: Store, clock: StillClock = stillClock()) => {
  const folder = await mkdtemp(join(tmpdir(), 'openfield-house-'))
  const parts: SettleParts = {
    store,
    clock,
    webhookBody: ({ id, state }) => JSON.stringify({ id, state }),
  }
  const account = async (credits = 100_000, concurrencyLimit = 1000) => {
    const opened = await openAccount(parts, { name: 'test', credits, concurrencyLimit })
    return opened.account.id
  }
  const order = (accountId: string, changes: Partial<Order> = {}): Order => {
    const input = changes.input ?? image()
    return {
      accountId,
      keyId: 'of_1',
      dialect: 'gateway',
      price: priceOf(defaultPrices, input),
      ...changes,
      input,
    }
  }
  const put = async (accountId: string, changes: Partial<Order> = {}): Promise<string> =>
    (await submit(parts, order(accountId, changes))).request.id
  const runParts = (changes: Partial<RunParts> = {}): RunParts => ({
    ...parts,
    log: silentLog,
    media: diskMedia(join(folder, 'media')),
    fetchInput: () => Promise.reject(new Error('nothing is fetched here')),
    engineFor: () => fakeEngine(),
    refusePreview: () => Promise.resolve(),
    scratchFolder: join(folder, 'scratch'),
    limits: defaultRunLimits,
    ...changes,
  })
  /** A worker that does nothing else at the time. */
  const claim = (runningMax = 1000) => {
    const { leaseMs, attemptsMax } = defaultRunLimits
    const next = createClaim(parts, { leaseMs, attemptsMax, runningMax })
    return (isIdle = true) => next(isIdle)
  }
  return {
    parts,
    clock,
    folder,
    account,
    order,
    put,
    claim,
    runParts,
    settle: (claimed: Claimed, ending: Ending = completion) => settle(parts, claimed.lease, ending),
    loop: (changes: Partial<RunParts> = {}, concurrency = 2) =>
      createLoop({
        name: 'requests',
        concurrency,
        claim: claim(),
        isAlone: (claimed) => claimed.isAlone,
        run: createRun(runParts(changes)),
        clock,
        wake: (listener) => store.onWake('requests', listener),
        log: silentLog,
      }),
    request: async (id: string): Promise<RequestView> => {
      const request = await readAnyRequest(store, id)
      if (!request) throw new Error(`no request ${id}`)
      return request
    },
    /** Lets time pass while workers run: in steps, and after each the store does all that it was asked for. */
    pass: async (ms: number): Promise<void> => {
      for (let left = ms; left > 0; left -= STEP_MS) {
        await clock.advance(Math.min(left, STEP_MS))
        // Transactions run in the order they were asked for, so what began before these has ended after them.
        for (let i = 0; i < 2; i++) await store.transact(async () => undefined)
      }
    },
    money: async (accountId: string) => {
      const {
        balance = -1,
        held = -1,
        spent = -1,
      } = (await readAccount(store.read, accountId)) ?? {}
      return { balance, held, spent }
    },
    audit: () => checkLedger(store),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

export type House = Awaited<ReturnType<typeof createHouse>>
