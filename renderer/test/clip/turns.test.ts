// What turns and what stays: a table turns its subject before a still world, an orbit turns the world behind a still subject.
import { expect, test } from 'vitest'
import { motionByName } from '../../src/camera/motions.ts'
import type { Pixels } from '../../src/host.ts'
import { planClip } from '../../src/render-clip.ts'
import { frames, testSpec, warpKernel } from './draw.ts'
import { compare, testDepth, testPicture } from './measure.ts'

const image = testPicture()
/** The panel is the subject, and known to be. */
const known = testDepth()
const depth = { ...known, subject: Uint8Array.from(known.distance, (d) => (d < 4 ? 1 : 0)) }

const seenAt = async (name: string, t: number): Promise<Pixels> => {
  const motions = [{ id: motionByName(name)?.id ?? '', strength: 1 }]
  const [frame] = await frames(testSpec('', { image, depth, motions }), [t])
  if (!frame) throw new Error('no frame')
  return frame
}

/** Columns of the red panel. */
const wideOf = ({ width, height, data }: Pixels): number => {
  let n = 0
  for (let x = 0; x < width; x++) {
    let red = 0
    for (let y = Math.floor(0.35 * height); y < 0.65 * height; y++) {
      const i = 4 * (y * width + x)
      red += (data[i] ?? 0) - (data[i + 1] ?? 0)
    }
    if (red > 20 * 0.3 * height) n++
  }
  return n
}

test('Lazy Susan turns the subject: its sides draw together, the world behind it stays', async () => {
  const seen = await seenAt('Lazy Susan', 0.7)
  expect(wideOf(seen)).toBeLessThan(0.985 * wideOf(image))
  const { wall } = compare(image, seen)
  expect(Math.abs(wall.dx)).toBeLessThan(1)
  expect(wall.scale).toBeLessThan(1.1)
})

test('360 Orbit slides the world behind a subject that keeps its place, and comes home', async () => {
  const { panel, wall } = compare(image, await seenAt('360 Orbit', 0.035))
  expect(Math.abs(panel.dx)).toBeLessThan(2)
  expect(Math.abs(wall.dx)).toBeGreaterThan(4)
  const back = compare(image, await seenAt('360 Orbit', 1))
  expect(Math.abs(back.wall.dx) + Math.abs(back.panel.dx)).toBeLessThan(0.5)
})

test.each([
  ['Double Dolly', true],
  ['360 Orbit', false],
] as const)(
  '%s: what lies beside the picture is invented for a short way only',
  async (name, short) => {
    const motions = [{ id: motionByName(name)?.id ?? '', strength: 1 }]
    const { start } = await planClip(testSpec('', { image, depth, motions }), await warpKernel())
    const widest = Math.max(...start.layers.map(({ textureWidth }) => textureWidth))
    // A slide goes by the picture's width where it stays beside it, and by its mirror images' where it goes round.
    if (short) {
      expect(start.tile).toBe(image.width)
      expect(widest).toBeGreaterThan(1.3 * image.width)
    } else expect(widest).toBeLessThan(1.25 * image.width)
  },
)
