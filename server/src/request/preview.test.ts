// Previews of what is being made: small, the newest alone, checked where the request is, for the owner, gone with the attempt.
import { Problem } from '@openfield/contract'
import sharp from 'sharp'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Behaviour, fakeEngine } from '../../test/promise/fake-engine.ts'
import { createHouse, type House } from '../../test/promise/house.ts'
import { image } from '../../test/promise/image-input.ts'
import { type OpenedStore, storeEngines } from '../../test/promise/store-engines.ts'
import { cancel } from './cancel.ts'
import { createEstimator } from './read.ts'
import { createRun, type RunParts } from './run.ts'

let opened: OpenedStore
let house: House
beforeEach(async () => {
  const [sqlite] = storeEngines
  if (!sqlite) throw new Error('SQLite is always there')
  opened = await sqlite.open()
  house = await createHouse(opened.store)
})
afterEach(async () => {
  await house.remove()
  await opened.remove()
})

const forever = new AbortController().signal

/** Claims the one request and runs it; the behaviour decides when that ends. */
const begin = async (
  behave: Behaviour,
  changes: Partial<RunParts> = {},
  stopping: AbortSignal = forever,
) => {
  const claimed = await house.claim()()
  if (!claimed) throw new Error('a request was free')
  const began = vi.fn()
  const engine = fakeEngine((...given) => {
    began()
    return behave(...given)
  })
  const ended = createRun(house.runParts({ engineFor: () => engine, ...changes }))(
    claimed,
    stopping,
  )
  await vi.waitFor(() => expect(began).toHaveBeenCalled())
  return { ended }
}

const colour = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 640, height: 480, channels: 3, background } })
    .png()
    .toBuffer()

/** A request in the making whose engine shows what the test gives it. */
const showing = async (changes: Partial<RunParts> = {}, checkNsfw = false, stopping = forever) => {
  const account = await house.account()
  const id = await house.put(account, { input: image({ checkNsfw }) })
  let show = (_bytes: Uint8Array): void => undefined
  let finish = (): void => undefined
  const { ended } = await begin(
    (_input, { preview, signal }) =>
      new Promise<void>((resolve, reject) => {
        show = (bytes) => preview?.({ bytes, contentType: 'image/png' })
        finish = resolve
        signal.addEventListener('abort', () => reject(new Error('told to stop')))
      }),
    changes,
    stopping,
  )
  const estimator = createEstimator(house.parts, { concurrency: 1 })
  const seen = async (by = account) => (await estimator.read(by, id))?.preview ?? null
  /** The colour of the preview's middle. */
  const middle = async (): Promise<string> => {
    const picture = await seen()
    if (picture === null) return 'none'
    const bytes = Buffer.from(picture.slice('data:image/webp;base64,'.length), 'base64')
    const { dominant } = await sharp(bytes).stats()
    return dominant.r > dominant.b ? 'red' : 'blue'
  }
  const rows = () => opened.store.read.selectFrom('previews').selectAll().execute()
  return {
    account,
    id,
    ended,
    seen,
    middle,
    rows,
    show: (b: Uint8Array) => show(b),
    finish: () => finish(),
  }
}

test('the newest preview is kept small for the owner alone, at most one a second, and goes with the end', async () => {
  const making = await showing()
  expect(await making.seen()).toBeNull()
  making.show(await colour('#f00'))
  await vi.waitFor(async () => expect(await making.middle()).toBe('red'))
  const picture = (await making.seen()) ?? ''
  expect(picture.length).toBeLessThan(20_000)
  const facts = await sharp(Buffer.from(picture.split(',')[1] ?? '', 'base64')).metadata()
  expect(facts).toMatchObject({ format: 'webp', width: 256, height: 192 })
  expect((await house.request(making.id)).previewAt).toBe(house.clock.now())
  expect(await making.seen(await house.account())).toBeNull()

  making.show(await colour('#0f0'))
  making.show(await colour('#00f'))
  await house.pass(900)
  expect(await making.middle()).toBe('red')
  await house.pass(200)
  await vi.waitFor(async () => expect(await making.middle()).toBe('blue'))
  expect(await making.rows()).toHaveLength(1)

  making.finish()
  await making.ended
  making.show(await colour('#f00'))
  await house.pass(5000)
  expect(await making.seen()).toBeNull()
  expect(await making.rows()).toEqual([])
  expect(await house.request(making.id)).toMatchObject({ state: 'completed', previewAt: null })
})

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'

test('what is no picture, or too large, is no preview and no fault', async () => {
  const making = await showing()
  for (const bytes of [Buffer.alloc(0), Buffer.from(svg), Buffer.alloc(17 * 2 ** 20)]) {
    making.show(bytes)
    await house.pass(2000)
    expect(await making.rows()).toEqual([])
  }
  making.show(await colour('#f00'))
  await vi.waitFor(async () => {
    await house.pass(500)
    expect(await making.middle()).toBe('red')
  })
  making.finish()
  await making.ended
  expect((await house.request(making.id)).state).toBe('completed')
})

test('where the request is checked, a preview that the filter refuses is not shown', async () => {
  const refusePreview = vi.fn(async ({ data }: { readonly data: Uint8Array }) => {
    if ((data[0] ?? 0) > 200) throw new Problem('content_rejected', 'Red.')
  })
  const making = await showing({ refusePreview }, true)
  making.show(await colour('#f00'))
  await vi.waitFor(() => expect(refusePreview).toHaveBeenCalledTimes(1))
  await house.pass(1500)
  expect(await making.rows()).toEqual([])
  making.show(await colour('#00f'))
  await vi.waitFor(async () => {
    await house.pass(500)
    expect(await making.middle()).toBe('blue')
  })
  making.finish()
  await making.ended
  expect((await house.request(making.id)).state).toBe('completed')
})

test('a canceled request leaves no preview', async () => {
  const making = await showing()
  making.show(await colour('#f00'))
  await vi.waitFor(async () => expect(await making.middle()).toBe('red'))
  await cancel(house.parts, making.account, making.id)
  await house.pass(1000)
  await making.ended
  expect(await making.rows()).toEqual([])
})

test('a request that goes back into the queue leaves no preview, nor does who lost it write one', async () => {
  const stopping = new AbortController()
  const making = await showing({}, false, stopping.signal)
  making.show(await colour('#f00'))
  await vi.waitFor(async () => expect(await making.middle()).toBe('red'))
  stopping.abort()
  await making.ended
  expect(await making.rows()).toEqual([])
  expect(await house.request(making.id)).toMatchObject({ state: 'queued', previewAt: null })
})

test('the next worker begins without the preview of one that died, which cannot write another', async () => {
  const making = await showing()
  making.show(await colour('#f00'))
  await vi.waitFor(async () => expect(await making.middle()).toBe('red'))
  house.clock.jump(40_000)
  expect((await house.claim()())?.request.id).toBe(making.id)
  expect(await making.seen()).toBeNull()
  making.show(await colour('#00f'))
  await house.pass(5000)
  expect(await making.seen()).toBeNull()
  await house.pass(20_000)
  await making.ended
})
