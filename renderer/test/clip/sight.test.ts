// What a globe or a lens's rim hides need not be drawn: the frames are the same as if it were.
import { afterEach, expect, test, vi } from 'vitest'
import { Cast } from '../../src/film/effect/acting.ts'
import { frames, testSpec } from './draw.ts'

afterEach(() => void vi.restoreAllMocks())

const moments = [0.3, 0.65, 0.8, 0.95]

test.each(['Earth Zoom Out', 'Fisheye'])('%s', async (name) => {
  const sights: number[] = []
  const own = Cast.prototype.sight
  vi.spyOn(Cast.prototype, 'sight').mockImplementation(function (this: Cast, moment) {
    sights.push(own.call(this, moment))
    return sights[sights.length - 1] ?? 0
  })
  const drawn = await frames(testSpec(name), moments)
  // It begins with all of the picture in sight and ends with less.
  expect(sights[0]).toBe(Infinity)
  expect(sights[sights.length - 1]).toBeLessThan(180)
  vi.spyOn(Cast.prototype, 'sight').mockReturnValue(Infinity)
  const whole = await frames(testSpec(name), moments)
  drawn.forEach(({ data }, i) => {
    expect(Buffer.compare(data, whole[i]?.data ?? new Uint8Array(0)), `at ${moments[i]}`).toBe(0)
  })
})
