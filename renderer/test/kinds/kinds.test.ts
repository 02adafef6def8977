// Clips of any kind of picture: frames without holes, tears or flicker, whatever is guessed of its depth.
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { motionByName } from '../../src/camera/motions.ts'
import type { Pixels } from '../../src/host.ts'
import { createNodeHost } from '../../src/node/host.ts'
import { frames, testSpec } from '../clip/draw.ts'
import { changed } from '../clip/seen.ts'
import { kinds } from './kinds.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

const host = createNodeHost({ threads: 1 })
const pictures = new Map<string, Pixels>()

beforeAll(async () => {
  for (const [name, make] of Object.entries(kinds)) pictures.set(name, await make(host))
})
afterAll(() => host.close())

const wide = 240

const shot = (kind: string, motion: string, moments: readonly number[]): Promise<Pixels[]> => {
  const image = pictures.get(kind)
  if (!image) throw new Error(`no picture: ${kind}`)
  const height = 2 * Math.round((wide * image.height) / image.width / 2)
  const motions = [{ id: motionByName(motion)?.id ?? motion, strength: 1 }]
  return frames(testSpec('', { image, depth: null, width: wide, height, motions }), moments)
}

const moves = ['Arc Left', 'Dolly In', 'Crane Up'] as const
/** Neighbouring frames about the middle of the clip. */
const near = [0.5, 0.51, 0.52] as const

test.each(Object.keys(kinds).flatMap((kind) => moves.map((move) => [kind, move] as const)))(
  '%s, %s: no frame has a hole, light goes on as it began, and something moves',
  async (kind, move) => {
    const [first, ...film] = await shot(kind, move, [0, ...near])
    if (!first) throw new Error('no frames')
    for (const frame of film)
      for (let i = 3; i < frame.data.length; i += 4)
        if (frame.data[i] !== 255) throw new Error(`hole at ${i}`)
    const light = film.map(({ data }) => data.reduce((sum, v) => sum + v, 0) / data.length)
    const [a = 0, b = 0, c = 0] = light
    expect(Math.abs(a - 2 * b + c)).toBeLessThan(2)
    expect(changed(first, film[1] ?? first)).toBeGreaterThan(1)
  },
)
