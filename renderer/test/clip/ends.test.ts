// Every motion that accepts an end picture begins exactly at the one and ends exactly at the other, and comes near it without a leap.
import { expect, test, vi } from 'vitest'
import { motions } from '../../src/camera/motions.ts'
import { FramePainter } from '../../src/film/painter.ts'
import { planClip } from '../../src/render-clip.ts'
import { testSpec, warpKernel } from './draw.ts'
import { difference, testDepth, testPicture } from './measure.ts'

vi.setConfig({ testTimeout: 60_000 })

const [width, height] = [96, 54]
const known = testDepth()
/** The panel is the subject, and known to be. */
const depth = { ...known, subject: Uint8Array.from(known.distance, (d) => (d < 4 ? 1 : 0)) }
const image = testPicture(1, width, height)
const endImage = testPicture(7, width, height)
const accepting = motions.filter(({ startEndFrame }) => startEndFrame)

/** Moves that are still quick in their last moment. */
const nearly: Readonly<Record<string, number>> = {}

test('106 motions accept an end picture', () => {
  expect(accepting.length).toBe(106)
})

/** Mean error of the first, the last but one and the last frame. */
const ends = async (name: string, own: typeof depth | null): Promise<readonly number[]> => {
  const code = await warpKernel()
  const id = accepting.find((m) => m.name === name)?.id ?? ''
  const pictures = { image, endImage, width, height, depth: own, endDepth: own }
  const plan = await planClip(testSpec(name, { ...pictures, motions: [{ id, strength: 1 }] }), code)
  const painter = await FramePainter.start(code, plan)
  const last = plan.frames - 1
  return [
    difference(painter.rgba(0), image.data),
    difference(painter.rgba(last - 1), endImage.data),
    difference(painter.rgba(last), endImage.data),
  ]
}

test.each(accepting.map(({ name }) => name))('%s begins and ends exactly', async (name) => {
  const [first, late, end] = await ends(name, depth)
  expect(first).toBe(0)
  expect(end).toBe(0)
  // The last frame but one is nearly there: nothing jumps home.
  expect(late).toBeLessThan(nearly[name] ?? 9)
})

// Those whose lens bulges, blurs or turns to the subject.
test.each(['Fisheye', 'Rap Flex', 'Focus Change', 'Kiss'])(
  '%s ends exactly on a photograph',
  async (name) => {
    const [first, , end] = await ends(name, null)
    expect(first).toBe(0)
    expect(end).toBe(0)
  },
)
