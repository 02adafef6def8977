// A moonwalk goes backwards on legs that pass each other, and stays in the frame.
import { expect, test } from 'vitest'
import { frames, testSpec, warpKernel } from '../../../test/clip/draw.ts'
import { planClip } from '../../render-clip.ts'
import { startWarpKernel } from '../kernel.ts'
import type { Moment } from './effect.ts'
import { moonwalkLeft, moonwalkRight } from './moonwalk.ts'
import { Surface } from './surface.ts'

const { start } = await planClip(testSpec('Moonwalk Left'), await warpKernel())
// Only feet of somebody who stands are walked on.
const figure = { ...start.figure, upright: true, whole: true }
const staged = { ...start, figure }

const at = (t: number): Moment => ({
  ...{ t, frame: Math.round(120 * t), strength: 1, seed: 3, width: 320, height: 180 },
  ...{ staged, aim: staged.aim, scale: 1, cos: 1, sin: 0 },
})

/** Where a foot is to the right of where it stands, in picture heights: `side` -1 the left one, 1 the right one. */
const foot = (t: number, side: number): number => {
  const x = (figure.heart[0] + 0.3 * side * (figure.right - figure.left)) / 180
  return moonwalkLeft.limb?.(x, figure.bottom / 180 - 0.001, at(t), 1)[0] ?? 0
}

test('legs pass each other again and again', () => {
  const apart = Array.from({ length: 60 }, (_, i) => {
    const t = 0.15 + (0.8 * i) / 60
    return foot(t, 1) - foot(t, -1)
  })
  const passes = apart.filter((v, i) => i > 0 && v * (apart[i - 1] ?? v) < 0).length
  expect(passes).toBeGreaterThan(3)
})

test.each([
  ['left', moonwalkLeft, -1],
  ['right', moonwalkRight, 1],
] as const)('it glides to the %s without leaving the frame', (_, effect, way) => {
  const far = [0.25, 0.5, 0.75, 1].map((t) => (effect.ghosts?.(at(t))[0]?.dx ?? 0) * way)
  expect(far).toEqual([...far].sort((a, b) => a - b))
  const end = (far[3] ?? 0) * 180
  expect(end).toBeGreaterThan(15)
  expect(way < 0 ? figure.left - end : 320 - figure.right - end).toBeGreaterThan(0)
})

test('the stage is dark but for the light on the dancer', async () => {
  const [frame] = await frames(testSpec('Moonwalk Right', { seconds: 1 }), [0.6])
  const row = (y: number) => {
    let sum = 0
    for (let x = 0; x < 320; x++) sum += frame?.data[4 * (y * 320 + x) + 1] ?? 0
    return sum / 320
  }
  expect(row(6)).toBeLessThan(90)
})

test('a dark hat drops on the brow of who stands upright, and on nothing else', async () => {
  const kernel = await startWarpKernel(await warpKernel())
  const bytes = 320 * 180 * 4
  const address = kernel.run.alloc(bytes)
  const dark = (t: number, upright: boolean): number => {
    const surface = new Surface(kernel, address, 0, 0, 320, 180, [-0.45, -0.6, 0.66])
    kernel.bytes(address, bytes).fill(255)
    moonwalkLeft.over?.(surface, {
      ...at(t),
      staged: { ...staged, figure: { ...figure, upright } },
    })
    return kernel.bytes(address, bytes).filter((v) => v < 90).length
  }
  expect(dark(0, true)).toBe(0)
  expect(dark(0.5, true)).toBeGreaterThan(300)
  expect(dark(0.5, false)).toBe(0)
})
