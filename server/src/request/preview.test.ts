// Previews of what is being made: small, the newest alone, checked where the request is, for the owner, gone with the attempt.
import { Problem } from '@openfield/contract'
import sharp from 'sharp'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Behaviour, fakeEngine } from '../../test/promise/fake-engine.ts'
import { createHouse, type House } from '../../test/promise/house.ts'
import { image } from '../../test/promise/image-input.ts'
import { type OpenedStore, storeEngines } from '../../test/promise/store-engines.ts'
import { smallPicture } from '../media/small-picture.ts'
import { cancel } from './cancel.ts'
import { createEstimator } from './read.ts'
import { createRun, defaultRunLimits, type RunParts } from './run.ts'

let opened: OpenedStore
let house: House

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
  let fail = (_error: Error): void => undefined
  const { ended } = await begin(
    (_input, { preview, signal }) =>
      new Promise<void>((resolve, reject) => {
        show = (bytes) => preview?.({ bytes, contentType: 'image/png' })
        finish = resolve
        fail = reject
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
    fail: (error: Error) => fail(error),
  }
}

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'

/** A PNG whose head says that it is enormous; its data are none. */
const bomb = async (): Promise<Buffer> => {
  const png = Buffer.from(await colour('#f00'))
  png.writeUInt32BE(60_000, 16)
  png.writeUInt32BE(60_000, 20)
  return png
}

const refusedBytes = async (): Promise<Buffer[]> => {
  const frame = sharp(await colour('#f00')).resize(32)
  return [
    Buffer.alloc(0),
    Buffer.from('<html><script>alert(1)</script></html>'),
    Buffer.from(svg),
    await frame.clone().gif().toBuffer(),
    await frame.clone().tiff().toBuffer(),
    (await frame.clone().jpeg().toBuffer()).subarray(0, 200),
    await bomb(),
    Buffer.alloc(5 * 2 ** 20),
  ]
}

test('bytes that are too many or no picture are refused before the store is asked', async () => {
  for (const bytes of await refusedBytes()) expect(await smallPicture(bytes)).toBeNull()
  // What the sender calls it does not matter: it is decoded and written anew, without what was put beside the picture.
  const exif = { IFD0: { Copyright: 'somebody', ImageDescription: 'a secret prompt' } }
  const jpeg = await sharp(await colour('#00f'))
    .withExif(exif)
    .jpeg()
    .toBuffer()
  const small = await smallPicture(jpeg)
  const webp = Buffer.from(small?.dataUrl.split(',')[1] ?? '', 'base64')
  expect(small?.dataUrl).toMatch(/^data:image\/webp;base64,/)
  expect(await sharp(webp).metadata()).toMatchObject({ format: 'webp', width: 256, height: 192 })
  expect(webp.includes('secret')).toBe(false)
  // The noisiest picture is short too: a look is told inside an answer.
  const noise = Buffer.from(
    Uint8Array.from({ length: 256 * 256 * 3 }, (_, i) => (i * i * 7919) >> 3),
  )
  const raw = { width: 256, height: 256, channels: 3 } as const
  const noisy = await smallPicture(await sharp(noise, { raw }).png().toBuffer())
  expect(noisy === null || noisy.dataUrl.length <= 20_000).toBe(true)
})

describe.each(storeEngines)('$name', ({ open }) => {
  beforeAll(async () => {
    opened = await open()
  }, 120_000)
  afterAll(() => opened.remove())
  beforeEach(async () => {
    house = await createHouse(opened.store)
  })
  afterEach(async () => {
    // Leaves the queue empty for the next test.
    house.clock.jump(25 * 60 * 60 * 1000)
    for (;;) {
      const left = await house.claim()()
      if (!left) break
      await house.settle(left)
    }
    await house.remove()
  })

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

  test('what is no picture, of another kind, too large or cut short is no preview and no fault', async () => {
    const making = await showing()
    for (const bytes of await refusedBytes()) {
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

  test('a request that fails leaves no preview, and costs nothing', async () => {
    const making = await showing()
    const before = await house.money(making.account)
    making.show(await colour('#f00'))
    await vi.waitFor(async () => expect(await making.middle()).toBe('red'))
    // Looks are free: what was held at submit is all that is held.
    expect(await house.money(making.account)).toEqual(before)
    making.fail(new Problem('input_rejected', 'The picture is no picture.'))
    await making.ended
    expect(await making.rows()).toEqual([])
    expect(await house.request(making.id)).toMatchObject({
      ...{ state: 'failed', previewAt: null, charged: 0 },
    })
    expect(await house.money(making.account)).toMatchObject({ held: 0, spent: 0 })
    expect(await house.audit()).toEqual([])
  })

  test('a request that is given up after its workers died leaves no preview', async () => {
    const making = await showing()
    making.show(await colour('#f00'))
    await vi.waitFor(async () => expect(await making.middle()).toBe('red'))
    for (let died = 1; died < defaultRunLimits.attemptsMax; died++) {
      house.clock.jump(40_000)
      expect((await house.claim()())?.request.attempt).toBe(died + 1)
    }
    house.clock.jump(40_000)
    const last = await house.claim()()
    if (!last) throw new Error('it was free')
    await createRun(house.runParts())(last, forever)
    expect(await house.request(making.id)).toMatchObject({ state: 'error', charged: 0 })
    expect(await making.rows()).toEqual([])
    await house.pass(20_000)
    await making.ended
    expect(await making.rows()).toEqual([])
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
})
