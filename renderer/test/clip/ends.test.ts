// Every motion that accepts an end picture begins exactly at the one and ends exactly at the other, and comes near it without a leap.
import { beforeAll, expect, test, vi } from 'vitest'
import { motionByName, motions } from '../../src/camera/motions.ts'
import { FramePainter } from '../../src/film/painter.ts'
import type { ClipPlan } from '../../src/film/plan.ts'
import { planClip } from '../../src/render-clip.ts'
import { testSpec, warpKernel } from './draw.ts'
import { difference, testDepth, testPicture } from './measure.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const [width, height] = [96, 54]
const known = testDepth()
/** The panel is the subject, and known to be. */
const depth = { ...known, subject: Uint8Array.from(known.distance, (d) => (d < 4 ? 1 : 0)) }
const image = testPicture(1, width, height)
const endImage = testPicture(7, width, height)
const accepting = motions.filter(({ startEndFrame }) => startEndFrame)

const moves = (name: string) => [{ id: motionByName(name)?.id ?? name, strength: 1 }]

/** The two pictures taken apart once: what a motion does with them is in its frames. */
let plan: ClipPlan | null = null
let code: Uint8Array = new Uint8Array()

beforeAll(async () => {
  code = await warpKernel()
  const pictures = { image, endImage, width, height, depth, endDepth: depth }
  plan = await planClip(testSpec('Dolly In', pictures), code)
})

/** Mean error of the first, the last but one and the last frame. */
const errors = async (of: ClipPlan): Promise<readonly [number, number, number]> => {
  const painter = await FramePainter.start(code, of)
  const last = of.frames - 1
  return [
    difference(painter.rgba(0), image.data),
    difference(painter.rgba(last - 1), endImage.data),
    difference(painter.rgba(last), endImage.data),
  ]
}

test('106 motions accept an end picture', () => {
  expect(accepting.length).toBe(106)
})

test.each(accepting.map(({ name }) => name))('%s begins and ends exactly', async (name) => {
  if (!plan) throw new Error('no plan')
  const [first, late, end] = await errors({ ...plan, motions: moves(name) })
  expect(first).toBe(0)
  expect(end).toBe(0)
  // The last frame but one is nearly there: nothing jumps home. Two other pictures differ by forty and more.
  expect(late).toBeLessThan(20)
})

// One whose lens bulges and is turned to what stands out.
test('Fisheye ends exactly on a photograph', async () => {
  const spec = testSpec('Fisheye', { image, endImage, width, height, depth: null, endDepth: null })
  const [first, , end] = await errors(await planClip(spec, code))
  expect(first).toBe(0)
  expect(end).toBe(0)
})
