// A subject that the lower edge cuts rises from a turning plate at that edge; a close-up gets none.
import { expect, test } from 'vitest'
import { testSpec, warpKernel } from '../../../test/clip/draw.ts'
import { planClip } from '../../render-clip.ts'
import { startWarpKernel } from '../kernel.ts'
import { Surface } from './surface.ts'
import { turntable } from './turntable.ts'

const code = await warpKernel()
const { start } = await planClip(testSpec('Lazy Susan'), code)
const [width, height] = [320, 180]

/** Which rows of a white frame the plate before the subject covers, at a column. */
const covered = async (column: number, cut: { whole: boolean; top: number }, t = 0.6) => {
  const kernel = await startWarpKernel(code)
  const address = kernel.run.alloc(width * height * 4)
  kernel.bytes(address, width * height * 4).fill(255)
  const surface = new Surface(kernel, address, 0, 0, width, height, [-0.45, -0.6, 0.66])
  const heart = [160, 120] as const
  const figure = { ...start.figure, left: 80, right: 240, bottom: 180, heart, ...cut }
  const staged = { ...start, figure } as typeof start
  turntable.over?.(surface, {
    ...{ t, frame: Math.round(120 * t), strength: 1, seed: 3, width, height },
    ...{ staged, aim: staged.aim, scale: 1, cos: 1, sin: 0 },
  })
  const seen = kernel.bytes(address, width * height * 4)
  return Array.from({ length: height }, (_, y) => y).filter(
    (y) => (seen[4 * (y * width + column) + 2] ?? 255) < 200,
  )
}

test('its nearer part hides where the subject is cut, and its sides rise beside it', async () => {
  const middle = await covered(160, { whole: false, top: 40 })
  const side = await covered(78, { whole: false, top: 40 })
  expect(middle.at(-1)).toBe(height - 1)
  expect(side.length).toBeGreaterThan(0)
  expect(Math.min(...side)).toBeLessThan(Math.min(...middle))
  expect(Math.min(...side)).toBeGreaterThan(0.85 * height)
})

test('none comes before who is seen whole, before a close-up, or at the very first', async () => {
  expect(await covered(160, { whole: true, top: 40 })).toEqual([])
  expect(await covered(160, { whole: false, top: 0 })).toEqual([])
  expect(await covered(160, { whole: false, top: 40 }, 0)).toEqual([])
})
